use super::{Features, NearIndex, metres_between};
use crate::geo::coord::LngLat;
use proptest::prelude::*;

fn at(lng: f64, lat: f64) -> LngLat {
    LngLat::new(lng, lat).unwrap()
}

/// The spherical law of cosines in its stable form (atan2): another formula, other roundings.
fn metres_by_another_formula(a: LngLat, b: LngLat) -> f64 {
    let (la, lb) = (a.lat().to_radians(), b.lat().to_radians());
    let d = (b.lng() - a.lng()).to_radians();
    let x = (lb.cos() * d.sin()).hypot(la.cos() * lb.sin() - la.sin() * lb.cos() * d.cos());
    let y = la.sin() * lb.sin() + la.cos() * lb.cos() * d.cos();
    6_371_008.8 * x.atan2(y)
}

/// Points of which nothing is known but where they are.
fn plain(points: impl IntoIterator<Item = (u32, LngLat)>) -> NearIndex {
    let points = points.into_iter().map(|(id, at)| (id, at, Features::NONE));
    NearIndex::new(&points.collect::<Vec<_>>())
}

fn by_brute_force(
    points: &[LngLat],
    from: LngLat,
    k: usize,
    keep: impl Fn(u32) -> bool,
) -> Vec<f64> {
    let mut all: Vec<f64> = (0_u32..)
        .zip(points)
        .filter(|(id, _)| keep(*id))
        .map(|(_, p)| metres_by_another_formula(from, *p))
        .collect();
    all.sort_by(f64::total_cmp);
    all.truncate(k);
    all
}

fn city_point() -> impl Strategy<Value = LngLat> {
    (119.8..121.3, 29.2..30.4).prop_map(|(lng, lat)| at(lng, lat))
}

fn world_point() -> impl Strategy<Value = LngLat> {
    (-180.0..=180.0, -90.0..=90.0).prop_map(|(lng, lat)| at(lng, lat))
}

fn check(points: &[LngLat], from: LngLat, k: usize, every: u32) -> Result<(), TestCaseError> {
    let index = plain((0_u32..).zip(points.iter().copied()));
    let keep = |id: u32| id.is_multiple_of(every);
    let found = index.nearest(from, k, Features::NONE, &keep);
    let expected = by_brute_force(points, from, k, keep);
    prop_assert_eq!(found.len(), expected.len());
    for (id, metres) in found.iter().zip(expected) {
        let here = metres_between(from, points[*id as usize]);
        // At the other end of the world haversine itself loses some millimetres.
        prop_assert!(
            (here - metres).abs() < 0.01 + metres * 1e-8,
            "{} {}",
            here,
            metres
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_distance_is_that_of_the_crate_geo(a in world_point(), b in world_point(), c in city_point(), d in city_point()) {
        use geo::{Distance, Haversine, Point};
        for (from, to) in [(a, b), (c, d)] {
            let theirs = Haversine.distance(
                Point::new(from.lng(), from.lat()),
                Point::new(to.lng(), to.lat()),
            );
            // At the other end of the world haversine itself loses some millimetres.
            let near = if theirs < 1e6 { 1e-6 } else { 0.1 };
            prop_assert!((metres_between(from, to) - theirs).abs() < near);
        }
    }

    #[test]
    fn the_nearest_in_a_city_equal_measuring_every_place(
        points in prop::collection::vec(city_point(), 0..400),
        from in city_point(), k in 0usize..30, every in 1u32..20,
    ) {
        check(&points, from, k, every)?;
    }

    #[test]
    fn the_nearest_on_earth_equal_measuring_every_place(
        points in prop::collection::vec(world_point(), 0..300),
        from in world_point(), k in 1usize..12, every in 1u32..4,
    ) {
        check(&points, from, k, every)?;
    }

    #[test]
    fn distance_agrees_with_another_formula(a in city_point(), b in city_point()) {
        prop_assert!((metres_between(a, b) - metres_by_another_formula(a, b)).abs() < 0.001);
    }

    #[test]
    fn many_places_at_one_address_come_in_order_of_their_number(n in 1u32..200, k in 1usize..50) {
        let here = at(120.5, 30.0);
        let index = plain((0..n).map(|id| (id, here)));
        let want: Vec<u32> = (0..n).take(k).collect();
        prop_assert_eq!(index.nearest(at(120.6, 30.1), k, Features::NONE, &|_| true), want);
    }
}

#[test]
fn the_date_line_and_the_poles_are_ordinary_places() {
    let index = plain([
        (0, at(179.9, 0.0)),
        (1, at(-179.8, 0.0)),
        (2, at(170.0, 0.0)),
        (3, at(10.0, 89.9)),
    ]);
    assert_eq!(
        index.nearest(at(-179.9, 0.0), 3, Features::NONE, &|_| true),
        [1, 0, 2]
    );
    assert_eq!(
        index.nearest(at(-170.0, 90.0), 1, Features::NONE, &|_| true),
        [3]
    );
}

#[test]
fn asking_an_empty_city_gives_nothing() {
    assert!(NearIndex::default().is_empty());
    assert!(
        NearIndex::default()
            .nearest(at(0.0, 0.0), 5, Features::NONE, &|_| true)
            .is_empty()
    );
}

/// Corners of a grid, most of them shared by several places, and what each place has.
fn crowd() -> impl Strategy<Value = Vec<(u32, LngLat, Features)>> {
    let spot = (0..9_i32, 0..9_i32).prop_map(|(east, north)| {
        at(
            120.0 + f64::from(east) / 100.0,
            30.0 + f64::from(north) / 100.0,
        )
    });
    let sparse = prop_oneof![Just(0), any::<u16>()];
    prop::collection::vec((spot, sparse), 0..500).prop_map(|places| {
        let numbered = (0..).zip(places);
        numbered
            .map(|(id, (spot, features))| (id, spot, Features(features)))
            .collect()
    })
}

proptest! {
    /// Measuring every place that has what is asked for gives these ids in this order.
    #[test]
    fn whatever_is_asked_for_the_answer_is_that_of_looking_at_every_place(
        places in crowd(), asked in prop_oneof![Just(0), any::<u16>()], few in any::<u16>(),
        // Equally far from no two corners.
        from in (119.9..120.2, 29.9..30.2), k in 0usize..40, every in 1u32..4,
    ) {
        let asked = Features(asked & few);
        let from = at(from.0, from.1);
        let keep = |id: u32| id.is_multiple_of(every);
        let mut expected: Vec<(f64, u32)> = places.iter()
            .filter(|(id, _, features)| features.0 & asked.0 == asked.0 && keep(*id))
            .map(|(id, spot, _)| (metres_by_another_formula(from, *spot), *id))
            .collect();
        expected.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let index = NearIndex::new(&places);
        prop_assert_eq!(index.count(asked, &keep), expected.len());
        let expected: Vec<u32> = expected.into_iter().take(k).map(|(_, id)| id).collect();
        prop_assert_eq!(index.nearest(from, k, asked, &keep), expected);
    }

    /// Boxes and features leave nothing out anywhere on Earth.
    #[test]
    fn on_earth_too_traits_leave_out_only_what_lacks_them(
        points in prop::collection::vec((world_point(), 0..8u16), 0..300),
        from in world_point(), k in 1usize..12, asked in 0..8u16,
    ) {
        let places: Vec<_> = (0_u32..).zip(&points).map(|(id, (at, features))| (id, *at, Features(*features))).collect();
        let has = |id: u32| points[id as usize].1 & asked == asked;
        let index = NearIndex::new(&places);
        let by_features = index.nearest(from, k, Features(asked), &|_| true);
        prop_assert_eq!(by_features, index.nearest(from, k, Features::NONE, &has));
    }
}
