use super::*;
use proptest::prelude::*;

fn at(lng: f64, lat: f64) -> LngLat {
    LngLat::new(lng, lat).unwrap()
}

const SIZE: (f64, f64) = (420.0, 180.0);

fn draw(places: &[(usize, LngLat)], me: Option<LngLat>) -> SlipMap {
    SlipMap::draw(None, places, me, SIZE, 16.0).unwrap()
}

fn overlaps(map: &SlipMap) -> bool {
    let pairs = map
        .pins
        .iter()
        .enumerate()
        .flat_map(|(n, a)| map.pins.iter().skip(n + 1).map(move |b| (a, b)));
    pairs
        .map(|(a, b)| (a.disc.x - b.disc.x).hypot(a.disc.y - b.disc.y))
        .any(|apart| apart < 2.0 * map.radius)
}

#[test]
fn five_places_in_one_house_keep_five_numbers_beside_each_other() {
    let house = at(120.56, 30.0);
    let places: Vec<_> = (1..=5).map(|order| (order, house)).collect();
    let map = draw(&places, None);
    assert_eq!(
        map.pins.iter().map(|p| p.order).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5]
    );
    assert!(!overlaps(&map));
}

#[test]
fn a_place_far_away_does_not_take_the_numbers_of_the_near_ones() {
    let near = [(1, at(120.560, 30.0)), (2, at(120.561, 30.0))];
    let map = draw(
        &[near[0], near[1], (4, at(120.9, 30.3))],
        Some(at(120.5605, 30.0)),
    );
    assert!(!overlaps(&map));
    assert!(map.me.is_some());
}

#[test]
fn without_a_place_or_without_room_there_is_no_map() {
    assert_eq!(SlipMap::draw(None, &[], None, SIZE, 16.0), None);
    let place = [(1, at(120.56, 30.0))];
    assert_eq!(SlipMap::draw(None, &place, None, (420.0, 30.0), 16.0), None);
}

proptest! {
    #[test]
    fn every_number_is_whole_inside_the_map_and_over_no_other(
        spots in prop::collection::vec((120.0..120.6_f64, 29.8..30.2_f64), 1..=5),
        narrow in 0.0..0.3_f64,
    ) {
        let places: Vec<_> = (1..).zip(&spots).map(|(order, (lng, lat))| {
            // Some of them so near each other that they share a house.
            (order, at(120.0 + (lng - 120.0) * narrow, 30.0 + (lat - 30.0) * narrow))
        }).collect();
        let map = draw(&places, None);
        prop_assert_eq!(map.pins.len(), places.len());
        prop_assert!(!overlaps(&map));
        for pin in &map.pins {
            prop_assert!((map.radius..=SIZE.0 - map.radius).contains(&pin.disc.x));
            prop_assert!((map.radius..=SIZE.1 - map.radius).contains(&pin.disc.y));
            prop_assert!((0.0..=SIZE.0).contains(&pin.spot.x));
            prop_assert!((0.0..=SIZE.1).contains(&pin.spot.y));
        }
    }
}
