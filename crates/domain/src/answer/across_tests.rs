use super::*;
use crate::answer::Origin;
use crate::geo::coord::LngLat;
use crate::geo::near::metres_between;
use crate::place::id::PlaceId;
use crate::place::offer::{Mark, ServiceArea, YuanRange};
use crate::place::{Kind, Place};
use crate::testing::{self, nearest_canteens};
use proptest::prelude::*;

/// The border runs along this degree of longitude.
const BORDER: f64 = 120.6;

fn city(number: u32, places: Vec<Place>) -> Arc<Catalog> {
    let mut catalog = testing::city(vec![], places);
    catalog.city.adcode = testing::adcode(number);
    Arc::new(catalog)
}

fn place(id: String, spot: LngLat) -> Place {
    Place::bare(PlaceId::parse(&id).unwrap(), Kind::Canteen, Some(spot))
}

/// Canteens at these spots, each in the city on whose side of the border it stands.
fn both_sides(spots: &[(f64, f64)]) -> [Arc<Catalog>; 2] {
    let of = |number: u32, is_here: &dyn Fn(f64) -> bool| {
        let here = spots
            .iter()
            .enumerate()
            .filter(|(_, (lng, _))| is_here(*lng));
        let places = here.map(|(n, (lng, lat))| place(format!("C{n}"), testing::at(*lng, *lat)));
        city(number, places.collect())
    };
    [
        of(330_600, &|lng| lng < BORDER),
        of(330_100, &|lng| lng >= BORDER),
    ]
}

fn ids(cities: &[Arc<Catalog>], found: &[Found]) -> Vec<String> {
    let id = |found: &Found| {
        let place = city_of(cities, found.place)?.place(found.place.number)?;
        Some(place.id.to_string())
    };
    found.iter().filter_map(id).collect()
}

/// The nearest, found by looking at every place of both sides.
fn by_looking_at_all(spots: &[(f64, f64)], from: LngLat, k: usize) -> Vec<String> {
    let away = |(lng, lat): &(f64, f64)| metres_between(testing::at(*lng, *lat), from);
    let mut all: Vec<(f64, usize)> = spots.iter().map(away).zip(0..).collect();
    all.sort_by(|a, b| a.0.total_cmp(&b.0));
    let first = all.into_iter().take(k);
    first.map(|(_, n)| format!("C{n}")).collect()
}

#[test]
fn at_ten_places_on_a_border_the_nearest_are_those_of_both_sides() {
    // Two hundred canteens within eight kilometres of the border, where nobody has put them by hand.
    let spots: Vec<(f64, f64)> = (0..200_u32)
        .map(|n| {
            let part = |times: u32| f64::from(n.wrapping_mul(times) % 1_009) / 1_009.0;
            (BORDER - 0.08 + 0.16 * part(617), 29.8 + 0.4 * part(389))
        })
        .collect();
    let cities = both_sides(&spots);
    let mut of_the_next = 0;
    for nth in 0..10 {
        let from = testing::at(BORDER - 0.001, 29.82 + 0.04 * f64::from(nth));
        let answer = nearest_canteens(Origin::Exact(from)).answer_across(&cities, 10);
        assert_eq!(
            ids(&cities, &answer.found),
            by_looking_at_all(&spots, from, 10),
            "{nth}"
        );
        assert_eq!(answer.nearest, answer.found.first().copied());
        assert_eq!(answer.total, 200);
        of_the_next += answer
            .found
            .iter()
            .filter(|one| one.place.city == testing::adcode(330_100))
            .count();
    }
    assert!((20..80).contains(&of_the_next), "{of_the_next} of 100");
}

proptest! {
    #[test]
    fn wherever_the_places_stand_the_nearest_are_those_of_both_sides(
        spots in prop::collection::vec((120.55..120.65_f64, 29.95..30.05_f64), 0..60),
        (lng, lat) in (120.55..120.65_f64, 29.95..30.05_f64),
        k in 1..15_usize,
    ) {
        let cities = both_sides(&spots);
        let from = testing::at(lng, lat);
        let answer = nearest_canteens(Origin::Exact(from)).answer_across(&cities, k);
        prop_assert_eq!(ids(&cities, &answer.found), by_looking_at_all(&spots, from, k));
        // Each line is that of its city alone.
        for found in &answer.found {
            let city = city_of(&cities, found.place).unwrap();
            let alone = nearest_canteens(Origin::Exact(from)).look_at(city, found.place.number);
            prop_assert_eq!(alone, Some(*found));
        }
    }
}

#[test]
fn from_an_area_the_city_s_own_places_of_it_come_before_those_beside_it() {
    let near = testing::at(BORDER - 0.01, 30.0);
    let mut own = place("OWN".to_owned(), testing::at(BORDER - 0.04, 30.0));
    own.area = Some(testing::code("330602001"));
    let cities = [
        city(330_600, vec![own]),
        city(
            330_100,
            vec![place("NEXT".to_owned(), testing::at(BORDER, 30.0))],
        ),
    ];
    let area = testing::code("330602001");
    let answer = nearest_canteens(Origin::Area { area, point: near }).answer_across(&cities, 10);
    assert_eq!(ids(&cities, &answer.found), ["OWN", "NEXT"]);
}

#[test]
fn what_costs_least_of_both_comes_first_and_what_comes_to_the_home_is_the_city_s_own() {
    let home = |id: &str, yuan: Option<u32>, is_registered: bool| {
        let mut home = place(id.to_owned(), testing::at(BORDER, 30.0));
        home.kind = Kind::Institution;
        home.offer.price = yuan.map(|yuan| YuanRange {
            from: yuan,
            to: yuan,
        });
        home.offer.marks.set(Mark::Registered, is_registered);
        home.offer.area = Some(ServiceArea::City);
        home
    };
    let cities = [
        city(
            330_600,
            vec![
                home("A", Some(3_000), true),
                home("B", None, true),
                home("C", Some(100), false),
            ],
        ),
        city(
            330_100,
            vec![home("D", Some(2_000), true), home("E", Some(3_000), true)],
        ),
    ];
    let asked = Question {
        kind: Kind::Institution,
        sort: Sort::Cheap,
        ..nearest_canteens(Origin::Exact(testing::at(BORDER, 30.0)))
    };
    let answer = asked.answer_across(&cities, 10);
    assert_eq!(ids(&cities, &answer.found), ["D", "A", "E", "B", "C"]);
    assert_eq!(answer.comes_home.len(), 3, "none of the next city");
    let counts = |cities: &[Arc<Catalog>]| asked.counts_across(cities);
    let (one, both) = (counts(&cities[..1]), counts(&cities));
    assert_eq!(one.len(), both.len());
    assert!(
        one.iter()
            .zip(&both)
            .all(|((_, one), (_, both))| one <= both)
    );
}

#[test]
fn of_one_city_the_answer_is_its_own() {
    let spots = [(120.5, 30.0), (120.51, 30.0)];
    let [own, _] = both_sides(&spots);
    let asked = nearest_canteens(Origin::Exact(testing::at(120.52, 30.0)));
    assert_eq!(
        asked.answer_across(std::slice::from_ref(&own), 10),
        asked.answer(&own, 10)
    );
}
