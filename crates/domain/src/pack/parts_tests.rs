use super::*;
use crate::geo::outline::CityOutline;
use crate::testing::{adcode, at, code, entry};
use proptest::prelude::*;

/// A city that fills a rectangle.
fn city(number: u32, bounds: [f64; 4], is_outlined: bool) -> CityEntry {
    let [west, south, east, north] = bounds;
    let ring: &[[f64; 2]] = &[[west, south], [east, south], [east, north], [west, north]];
    CityEntry {
        bounds,
        outline: if is_outlined {
            CityOutline::new([ring])
        } else {
            CityOutline::default()
        },
        ..entry(number, "某", "mou")
    }
}

#[test]
fn a_start_leads_to_its_part_by_its_name_alone() {
    let path = |start| ManifestPart::of(start).path();
    let spot = at(120.559_12, 29.998_2);
    assert_eq!(
        path(Start::Area(code("330602002"))),
        "data/manifest/330600.json"
    );
    assert_eq!(path(Start::Spot(spot)), "data/manifest/241-59.json");
    let about = Start::About {
        at: spot,
        metres: 3_000,
    };
    assert_eq!(path(about), "data/manifest/241-59.json");
}

#[test]
fn no_two_parts_have_the_same_number() {
    let spots = [
        at(-180.0, -90.0),
        at(180.0, 90.0),
        at(0.0, 0.0),
        at(-0.1, 0.0),
        at(120.6, 30.0),
    ];
    let mut keys: Vec<u32> = spots
        .into_iter()
        .map(|spot| ManifestPart::around(spot).key())
        .collect();
    keys.push(ManifestPart::City(adcode(999_900)).key());
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), spots.len() + 1);
}

proptest! {
    #[test]
    fn around_a_spot_every_city_within_reach_is_in_its_part_and_the_city_is_the_same(
        (lng, lat) in (80.0..84.0_f64, 20.0..40.0_f64),
        is_outlined: bool,
        edges in proptest::collection::vec((80.0..84.0_f64, 20.0..40.0_f64, 0.01..2.0_f64, 0.01..2.0_f64), 1..12),
    ) {
        let cities = edges.iter().zip(1_u32..).map(|((west, south, wide, high), nth)| {
            city(100_000 + nth * 100, [*west, *south, west + wide, south + high], is_outlined)
        });
        let whole = Manifest::new(cities.collect());
        let parts = parts(&whole);
        let spot = at(lng, lat);
        let empty = Manifest::new(Vec::new());
        let part = parts.get(&ManifestPart::around(spot)).unwrap_or(&empty);
        for city in whole.cities.iter().filter(|city| city.metres_to(spot) <= REACH_METRES) {
            prop_assert!(part.cities.contains(city), "{:?}", city.bounds);
            prop_assert!(ManifestPart::around(spot).may_have(city.adcode, city.bounds));
        }
        prop_assert_eq!(part.city_at(spot), whole.city_at(spot));
    }
}
