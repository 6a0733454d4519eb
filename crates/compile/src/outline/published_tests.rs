//! The outline that phones get, against the full one: an even-odd count of our own over the
//! vertices of the files, which shares nothing with what is tested but the numbers.

use super::Outline;
use crate::geojson;
use domain::geo::coord::LngLat;
use domain::geo::outline::{CityOutline, EDGE_METRES, Lies, TOLERANCE_METRES};
use proptest::prelude::*;
use rstest::rstest;
use std::path::Path;
use std::sync::LazyLock;

struct City {
    name: &'static str,
    /// The parts of each district; each part is its rings.
    districts: Vec<(String, Vec<geojson::Polygon>)>,
    full: Outline,
    published: CityOutline,
}

const FOLDERS: [&str; 4] = [
    "330600-shaoxing",
    "340400-huainan",
    "370600-yantai",
    "370900-taian",
];

static CITIES: LazyLock<Vec<City>> = LazyLock::new(|| {
    let read = |folder: &&'static str| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/basemap");
        let bytes = std::fs::read(seeds.join(folder).join("districts.geojson")).unwrap();
        let full = Outline::read(&bytes).unwrap();
        let shapes = geojson::districts(&bytes).unwrap();
        City {
            name: folder,
            districts: shapes.into_iter().map(|d| (d.adcode, d.polygons)).collect(),
            published: full.published(),
            full,
        }
    };
    FOLDERS.iter().map(read).collect()
});

fn city(code: &str) -> &'static City {
    CITIES.iter().find(|c| c.name.starts_with(code)).unwrap()
}

impl City {
    /// Whether a ray to the east crosses the edges of any part an odd number of times.
    fn holds(&self, [x, y]: [f64; 2]) -> bool {
        self.districts
            .iter()
            .flat_map(|(_, parts)| parts)
            .any(|part| {
                let edges = part.iter().flat_map(|ring| ring.windows(2));
                let crossed = edges.filter(|edge| {
                    let ([ax, ay], [bx, by]) = (edge[0], edge[1]);
                    (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
                });
                crossed.count() % 2 == 1
            })
    }

    fn lies(&self, at: [f64; 2]) -> Lies {
        Lies::at(self.published.metres_outside(spot(at)))
    }

    /// The rectangle around it, a fifth larger on each side.
    fn around(&self) -> [f64; 4] {
        let bounds = self.full.bounds().unwrap();
        let (width, height) = (
            bounds.max.lng() - bounds.min.lng(),
            bounds.max.lat() - bounds.min.lat(),
        );
        [
            bounds.min.lng() - width / 5.0,
            bounds.min.lat() - height / 5.0,
            bounds.max.lng() + width / 5.0,
            bounds.max.lat() + height / 5.0,
        ]
    }
}

fn spot([lng, lat]: [f64; 2]) -> LngLat {
    LngLat::new(lng, lat).unwrap()
}

#[rstest]
#[case::xiaoshan("330600", [120.2, 30.05])]
#[case::xiaoshan_town("330600", [120.264, 30.183])]
#[case::yuyao("330600", [121.15, 30.04])]
#[case::laiwu("370900", [117.677, 36.214])]
#[case::laixi("370600", [120.518, 36.889])]
#[case::the_open_sea("370600", [121.9, 37.9])]
#[case::changfeng("340400", [117.168, 32.478])]
fn what_lies_in_the_rectangle_and_not_in_the_city_is_outside(
    #[case] code: &str,
    #[case] at: [f64; 2],
) {
    let city = city(code);
    let bounds = city.full.bounds().unwrap();
    assert!(bounds.contains(spot(at)), "the rectangle would not do");
    assert!(!city.holds(at));
    assert_eq!(city.lies(at), Lies::Outside);
}

#[test]
fn some_point_of_each_part_of_each_district_is_inside() {
    for city in CITIES.iter() {
        for (code, parts) in &city.districts {
            for part in parts {
                let inner = inner_point(part);
                assert!(city.holds(inner), "{code} {inner:?}");
                assert!(city.lies(inner) < Lies::Outside, "{code} {inner:?}");
            }
            // The largest part is wide enough to be sure of.
            let largest = parts.iter().max_by_key(|part| part[0].len()).unwrap();
            assert_eq!(city.lies(inner_point(largest)), Lies::Inside, "{code}");
        }
    }
}

/// The middle of the widest stretch that a few lines from west to east run inside of a part.
fn inner_point(part: &[Vec<[f64; 2]>]) -> [f64; 2] {
    let lats = || part[0].iter().map(|c| c[1]);
    let (south, north) = (
        lats().fold(f64::INFINITY, f64::min),
        lats().fold(f64::NEG_INFINITY, f64::max),
    );
    let mut best = (0.0, [0.0; 2]);
    for step in 1..20 {
        let y = south + (north - south) * f64::from(step) / 20.0;
        let edges = part.iter().flat_map(|ring| ring.windows(2));
        let mut crossings: Vec<f64> = edges
            .filter(|e| (e[0][1] > y) != (e[1][1] > y))
            .map(|e| {
                let ([ax, ay], [bx, by]) = (e[0], e[1]);
                ax + (y - ay) / (by - ay) * (bx - ax)
            })
            .collect();
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            let width = pair[1] - pair[0];
            if width > best.0 {
                best = (width, [f64::midpoint(pair[0], pair[1]), y]);
            }
        }
    }
    best.1
}

#[test]
fn the_outlines_of_four_cities_are_small() {
    for city in CITIES.iter() {
        let json = serde_json::to_string(&city.published).unwrap();
        assert!(json.len() < 2_500, "{}: {} bytes", city.name, json.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn nobody_inside_is_turned_away_and_nobody_far_outside_let_in(
        which in 0..FOLDERS.len(),
        along in 0.0..1.0f64,
        up in 0.0..1.0f64,
    ) {
        let city = &CITIES[which];
        let [west, south, east, north] = city.around();
        let at = [west + (east - west) * along, south + (north - south) * up];
        let lies = city.lies(at);
        if city.holds(at) {
            prop_assert!(lies != Lies::Outside, "{}", city.name);
        } else {
            let outside = city.full.metres_outside(spot(at));
            prop_assert!(outside > TOLERANCE_METRES || lies != Lies::Outside);
            prop_assert!(outside <= EDGE_METRES + TOLERANCE_METRES || lies == Lies::Outside);
            prop_assert!(outside <= TOLERANCE_METRES || lies != Lies::Inside);
        }
    }

    #[test]
    fn every_vertex_of_the_full_outline_is_near_the_published_one(
        which in 0..FOLDERS.len(),
        pick in any::<prop::sample::Index>(),
    ) {
        let city = &CITIES[which];
        let all: Vec<[f64; 2]> = city.districts.iter().flat_map(|(_, parts)| parts).flatten().flatten().copied().collect();
        let at = *pick.get(&all);
        prop_assert!(city.published.metres_outside(spot(at)) <= TOLERANCE_METRES);
    }
}
