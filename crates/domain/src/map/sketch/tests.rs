use super::*;
use crate::geo::coord::LngLat;
use crate::map::mercator::World;
use crate::pack::{PackError, decode, encode};
use proptest::prelude::*;
use rstest::rstest;

const CITY_METRES: f64 = 3.0;
const STREET_METRES: f64 = 0.3;

fn world(lng: f64, lat: f64) -> World {
    World::of(LngLat::new(lng, lat).unwrap())
}

fn of(class: Class, path: Path) -> Sketch {
    let mut draft = Draft::default();
    draft.add(class, None, vec![path]);
    draft.finish(CITY_METRES).unwrap()
}

/// Metres on the ground between two points of the plane, near a latitude.
fn metres(a: World, b: World) -> f64 {
    crate::geo::near::metres_between(a.lng_lat(), b.lng_lat())
}

/// How far a point lies from a chain of straight stretches, in units of the plane.
fn off(p: World, chain: &[World]) -> f64 {
    let to_stretch = |pair: &[World]| {
        let (a, b) = (pair[0], pair[1]);
        let (dx, dy) = (b.x - a.x, b.y - a.y);
        let length = dx * dx + dy * dy;
        let along = if length > 0.0 {
            (((p.x - a.x) * dx + (p.y - a.y) * dy) / length).clamp(0.0, 1.0)
        } else {
            0.0
        };
        (p.x - a.x - along * dx).hypot(p.y - a.y - along * dy)
    };
    chain
        .windows(2)
        .map(to_stretch)
        .fold(f64::INFINITY, f64::min)
}

fn lines() -> impl Strategy<Value = Vec<World>> {
    let start = (118.0..122.0_f64, 28.0..38.0_f64);
    let steps = prop::collection::vec((-0.02..0.02_f64, -0.02..0.02_f64), 1..60);
    (start, steps).prop_map(|((lng, lat), steps)| {
        let mut at = (lng, lat);
        let mut line = vec![world(lng, lat)];
        for (east, north) in steps {
            at = (at.0 + east, at.1 + north);
            line.push(world(at.0, at.1));
        }
        line
    })
}

/// A sketch of several classes, shapes with holes, names and labels.
fn sketches() -> impl Strategy<Value = Sketch> {
    let feature = (0..9_usize, prop::collection::vec(lines(), 1..4), "[a-c]?");
    (prop::collection::vec(feature, 1..8), lines()).prop_filter_map("empty", |(all, at)| {
        let mut draft = Draft::default();
        for (class, parts, name) in all {
            let class = Class::ALL[class];
            let path = if class.is_shape() {
                Path::ring
            } else {
                Path::line
            };
            draft.add(class, Some(&name), parts.into_iter().map(path).collect());
        }
        draft.label("府山街道", at[0], Rank::Town);
        draft.label("越城区", at[at.len() - 1], Rank::District);
        draft.credit("© OpenStreetMap");
        draft.shore(Extent::around(at).unwrap());
        draft.finish(CITY_METRES)
    })
}

#[test]
fn a_feature_is_found_under_its_class_with_its_name_and_its_rectangle() {
    let mut draft = Draft::default();
    let river = vec![world(120.0, 30.0), world(120.1, 30.1), world(120.3, 30.0)];
    draft.add(
        Class::Rail,
        None,
        vec![Path::line(vec![river[0], river[2]])],
    );
    draft.add(
        Class::Waterway,
        Some("富春江"),
        vec![Path::line(river.clone())],
    );
    let sketch = draft.finish(CITY_METRES).unwrap();
    assert_eq!(sketch.features(Class::Water).count(), 0);
    assert_eq!(sketch.features(Class::Rail).count(), 1);
    let found = sketch.features(Class::Waterway).next().unwrap();
    assert_eq!(
        (found.class(), found.name()),
        (Class::Waterway, Some("富春江"))
    );
    assert_eq!(found.points(Band::FINEST).count(), 3);
    let extent = found.extent();
    let peak = world(120.1, 30.1);
    assert!(
        metres(
            peak,
            World {
                x: peak.x,
                y: extent.north
            }
        ) < 3.0
    );
    assert!(extent.meets(Extent::around(river).unwrap()));
    assert!(!extent.meets(Extent::around([world(121.0, 30.0)]).unwrap()));
}

#[test]
fn a_lake_keeps_its_island_and_a_ring_is_not_closed_twice() {
    let square = |middle: f64, half: f64| {
        let (w, e, s, n) = (middle - half, middle + half, 30.0 - half, 30.0 + half);
        vec![
            world(w, s),
            world(e, s),
            world(e, n),
            world(w, n),
            world(w, s),
        ]
    };
    let mut draft = Draft::default();
    let rings = [square(120.0, 0.1), square(120.0, 0.02)].map(Path::ring);
    draft.add(Class::Water, None, rings.to_vec());
    let sketch = draft.finish(CITY_METRES).unwrap();
    let lake = sketch.features(Class::Water).next().unwrap();
    let rings: Vec<usize> = lake
        .parts()
        .map(|p| p.points(Band::FINEST).count())
        .collect();
    assert_eq!(rings, [4, 4]);
    assert!(lake.parts().all(|p| p.is_closed()));
}

#[test]
fn a_ring_of_legs_follows_the_line_it_shares_at_every_band() {
    let shore: Vec<World> = (0..80)
        .map(|i| {
            world(
                120.0 + 0.01 * f64::from(i),
                30.0 + 0.01 * f64::from(i * i % 7),
            )
        })
        .collect();
    let around = vec![shore[79], world(120.8, 31.0), world(120.0, 31.0), shore[0]];
    let mut draft = Draft::default();
    draft.add(Class::Coast, None, vec![Path::line(shore.clone())]);
    let sea = Path::ring_of_legs(vec![shore, around]);
    draft.add(Class::Water, None, vec![sea]);
    let sketch = draft.finish(CITY_METRES).unwrap();
    for band in Band::all() {
        let points = |class| -> Vec<World> {
            let feature = sketch.features(class).next().unwrap();
            feature.points(band).collect()
        };
        let (line, sea) = (points(Class::Coast), points(Class::Water));
        assert_eq!(sea[..line.len()], line);
        assert_eq!(sea.len(), line.len() + 2, "the corners");
    }
}

#[test]
fn what_is_too_small_to_be_seen_is_not_drawn_far_out() {
    let house = vec![
        world(120.0, 30.0),
        world(120.0001, 30.0),
        world(120.0001, 30.0001),
    ];
    let mut draft = Draft::default();
    draft.add(Class::Building, None, vec![Path::ring(house)]);
    let sketch = draft.finish(STREET_METRES).unwrap();
    let house = sketch.features(Class::Building).next().unwrap();
    assert_eq!(house.points(Band::for_zoom(10.0)).count(), 0);
    assert_eq!(house.points(Band::for_zoom(17.0)).count(), 3);
}

#[rstest]
#[case(4.0, 7.0)]
#[case(7.0, 7.0)]
#[case(7.1, 9.0)]
#[case(14.5, 15.0)]
#[case(19.0, 19.0)]
#[case(25.0, 19.0)]
#[case(f64::NAN, 19.0)]
fn a_zoom_takes_the_coarsest_band_that_is_fine_enough(#[case] zoom: f64, #[case] made_for: f64) {
    assert_eq!(Band::for_zoom(zoom).finest_zoom(), made_for);
}

#[test]
fn nothing_gives_no_sketch_and_neither_does_a_lattice_without_end() {
    assert_eq!(Draft::default().finish(CITY_METRES), None);
    for metres in [0.0, -1.0, 1e-9, f64::NAN] {
        let mut draft = Draft::default();
        let line = vec![world(-179.0, 30.0), world(179.0, 31.0)];
        draft.add(Class::Rail, None, vec![Path::line(line)]);
        assert_eq!(draft.finish(metres), None, "{metres}");
    }
}

#[test]
fn half_a_sketch_is_damaged() {
    let line = vec![world(120.0, 30.0), world(120.1, 30.0)];
    let bytes = encode(&of(Class::Rail, Path::line(line))).unwrap();
    let half = &bytes[..bytes.len() / 2];
    assert_eq!(decode::<Sketch>(half), Err(PackError::Damaged));
}

proptest! {
    #[test]
    fn no_vertex_is_moved_by_more_than_the_lattice_allows(
        line in lines(), step in prop::sample::select(vec![CITY_METRES, STREET_METRES])
    ) {
        let mut draft = Draft::default();
        draft.add(Class::RoadMain, None, vec![Path::line(line.clone())]);
        prop_assume!(line.first() != line.last());
        let sketch = draft.finish(step).unwrap();
        let road = sketch.features(Class::RoadMain).next().unwrap();
        let drawn: Vec<World> = road.points(Band::FINEST).collect();
        // The step is measured at the middle of the sketch, so a little more to its north, and
        // positions themselves are kept to a centimetre.
        let bound = step * 0.7072 * 1.02 + 0.02;
        for p in &drawn {
            let nearest = line.iter().map(|q| metres(*p, *q)).fold(f64::INFINITY, f64::min);
            prop_assert!(nearest <= bound, "{nearest} m");
        }
        // And none is missed: those left out lay on the line.
        let grid = sketch.grid.step;
        for p in &line {
            prop_assert!(off(*p, &drawn) <= grid * 0.7072);
        }
    }

    #[test]
    fn what_a_band_leaves_out_lies_within_its_tolerance_of_what_it_draws(line in lines()) {
        prop_assume!(line.first() != line.last());
        let sketch = of(Class::Waterway, Path::line(line));
        let river = sketch.features(Class::Waterway).next().unwrap();
        let all: Vec<World> = river.points(Band::FINEST).collect();
        let mut taken_before = 0;
        for band in Band::all() {
            let drawn: Vec<World> = river.points(band).collect();
            prop_assert!(drawn.len() >= 2 && drawn.len() >= taken_before);
            prop_assert_eq!((drawn[0], drawn[drawn.len() - 1]), (all[0], all[all.len() - 1]));
            taken_before = drawn.len();
            for p in &all {
                let off = off(*p, &drawn);
                prop_assert!(off <= band.tolerance() + 1e-14, "{off} at {band:?}");
            }
        }
    }

    #[test]
    fn what_a_band_leaves_out_of_a_ring_lies_within_its_tolerance_too(ring in lines()) {
        let mut draft = Draft::default();
        draft.add(Class::Water, None, vec![Path::ring(ring)]);
        // A ring there and back on one line is no shape.
        if let Some(sketch) = draft.finish(CITY_METRES) {
            let lake = sketch.features(Class::Water).next().unwrap();
            let all: Vec<World> = lake.points(Band::FINEST).collect();
            for band in Band::all() {
                let mut drawn: Vec<World> = lake.points(band).collect();
                // Gone as a whole, it was nowhere farther than that from its own first vertex.
                let first = drawn.first().copied().unwrap_or(all[0]);
                drawn.extend([first, first]);
                for p in &all {
                    prop_assert!(off(*p, &drawn) <= band.tolerance() + 1e-14);
                }
            }
        }
    }

    #[test]
    fn what_was_packed_comes_out_and_twice_packed_is_the_same_bytes(sketch in sketches()) {
        let bytes = encode(&sketch).unwrap();
        let back = decode::<Sketch>(&bytes).unwrap();
        prop_assert_eq!(&back, &sketch);
        prop_assert_eq!(encode(&back).unwrap(), bytes);
        let counted: usize = Class::ALL.map(|c| back.features(c).count()).iter().sum();
        prop_assert_eq!(counted, back.features.len());
    }

    #[test]
    fn no_bytes_whatever_break_the_reader(
        sketch in sketches(),
        slips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        // The body itself, so that no checksum stands before the reader.
        let mut body = postcard::to_allocvec(&sketch).unwrap();
        for (at, byte) in slips {
            let at = at.index(body.len());
            body[at] = byte;
        }
        if let Ok(read) = postcard::from_bytes::<Sketch>(&body) {
            // Whatever it is, it can be drawn.
            let points = Class::ALL.iter().flat_map(|class| read.features(*class));
            let _ = points.flat_map(|f| f.points(Band::FINEST)).count();
            let _ = (read.labels(), read.credits(), read.extent());
        }
    }

    #[test]
    fn random_bytes_do_not_break_it_either(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = postcard::from_bytes::<Sketch>(&bytes);
        let _ = decode::<Sketch>(&bytes);
    }
}
