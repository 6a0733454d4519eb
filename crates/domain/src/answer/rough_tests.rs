//! Places of which only the community or town is known: found, ranked, and never said exactly.

use super::*;
use crate::geo::area::Area;
use crate::hours::moment::Minute;
use crate::hours::{OnHolidays, Span, WeeklyHours};
use crate::place::id::PlaceId;
use crate::place::position::{Position, Reference};
use crate::say;
use crate::testing::{area, at, city, code, nearest_canteens};
use proptest::prelude::*;
use rstest::rstest;

const HERE: f64 = 120.6;
const COMMUNITY: &str = "330602002004";

fn areas() -> Vec<Area> {
    vec![
        area("330602", "越城区", Some(at(120.65, 30.0))),
        area("330602001", "塔山街道", None),
        area("330602002", "府山街道", Some(at(HERE, 30.0))),
        area("330603", "柯桥区", Some(at(120.444, 30.0))),
    ]
}

fn exact(id: &str, lng: f64) -> Place {
    let id = PlaceId::parse(id).unwrap();
    Place::bare(id, Kind::Canteen, Some(at(lng, 30.0)))
}

fn rough(id: &str, lng: f64, of: Reference, own: &str) -> Place {
    let point = at(lng, 30.0);
    let mut place = exact(id, lng);
    place.position = Some(Position::Rough { point, of });
    place.area = Some(code(own));
    place
}

fn ids(catalog: &Catalog, found: &[Found]) -> Vec<String> {
    let id = |f: &Found| catalog.place(f.place.number).unwrap().id.to_string();
    found.iter().map(id).collect()
}

fn here() -> Origin {
    Origin::Exact(at(HERE, 30.0))
}

fn from_area(text: &str) -> Origin {
    let point = at(HERE, 30.0);
    let area = code(text);
    Origin::Area { area, point }
}

#[rstest]
#[case::in_the_community(Reference::Community, 0.0, Nearness::Within(1_000))]
#[case::beside_it(Reference::Community, 0.003, Nearness::Within(1_289))]
#[case::far_from_it(Reference::Community, 0.03, Nearness::Roughly)] // 2.9 km
#[case::in_the_town(Reference::Town, 0.0, Nearness::Within(4_000))]
#[case::far_from_the_town(Reference::Town, 0.1, Nearness::Roughly)] // 9.6 km
#[case::somewhere_in_the_district(Reference::District, 0.0, Nearness::Unsaid)]
#[case::somewhere_in_the_city(Reference::City, 0.1, Nearness::Unsaid)]
fn from_an_exact_start_only_what_is_certain_is_said(
    #[case] of: Reference,
    #[case] away: f64,
    #[case] want: Nearness,
) {
    let city = city(areas(), vec![rough("one", HERE + away, of, "330602002")]);
    let found = nearest_canteens(here()).look_at(&city, 0).unwrap();
    assert_eq!(found.nearness, want);
}

#[test]
fn what_is_near_for_certain_comes_before_what_may_be_near() {
    let city = city(
        areas(),
        vec![
            exact("at-900-metres", HERE + 0.0093),
            exact("at-3-km", HERE + 0.031),
            rough("in-the-community", HERE, Reference::Community, COMMUNITY),
            rough("in-the-town", HERE, Reference::Town, "330602002"),
            rough("in-the-district", HERE, Reference::District, "330602"),
        ],
    );
    let answer = nearest_canteens(here()).answer(&city, 10);
    assert_eq!(answer.total, 5);
    assert_eq!(
        ids(&city, &answer.found),
        [
            "at-900-metres",
            "in-the-community",
            "at-3-km",
            "in-the-town",
            "in-the-district"
        ]
    );
}

#[test]
fn from_a_community_its_own_come_first_then_those_of_its_town() {
    let in_town = {
        let mut place = exact("same-town", HERE);
        place.area = Some(code("330602002"));
        place
    };
    let city = city(
        areas(),
        vec![
            in_town,
            rough("same-community", 120.7, Reference::Town, COMMUNITY),
            rough("other-community", 120.7, Reference::Town, "330602002009"),
        ],
    );
    let nearness = |origin| {
        let answer = nearest_canteens(origin).answer(&city, 10);
        let found = answer.found.iter();
        let named = found.map(|f| {
            (
                city.place(f.place.number).unwrap().id.to_string(),
                f.nearness,
            )
        });
        named.collect::<Vec<_>>()
    };
    let named = |id: &str, near| (id.to_owned(), near);
    assert_eq!(
        nearness(from_area(COMMUNITY)),
        [
            named("same-community", Nearness::SameCommunity),
            named("same-town", Nearness::SameTown),
            named("other-community", Nearness::SameTown),
        ]
    );
    assert_eq!(nearness(from_area("330602002"))[0].1, Nearness::SameTown);
}

#[test]
fn nobody_is_told_when_they_arrive_where_the_spot_is_not_known() {
    let span = Span {
        open: Minute(10 * 60),
        close: Minute(12 * 60 + 30),
    };
    let mut place = rough("one", HERE, Reference::Community, COMMUNITY);
    place.hours = WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok();
    let city = city(areas(), vec![place]);
    let found = nearest_canteens(here()).look_at(&city, 0).unwrap();
    assert!(matches!(found.visit, Visit::OpenNow { .. }), "{found:?}");
    let needs = [Need::Open];
    let open = Question {
        needs: &needs,
        ..nearest_canteens(here())
    };
    assert_eq!(open.answer(&city, 10).total, 1);
}

#[test]
fn nothing_is_called_far_while_a_place_may_be_next_door() {
    let far = || exact("far", HERE + 0.03); // 2.9 km
    let nothing_near = |places| {
        nearest_canteens(here())
            .answer(&city(areas(), places), 1)
            .nothing_near()
    };
    assert!(nothing_near(vec![far()]));
    // It stands behind the exact one in the list, and is not shown.
    let in_town = rough("in-town", HERE, Reference::Town, "330602002");
    assert!(!nothing_near(vec![far(), in_town]));
    let beyond = rough("beyond", HERE + 0.03, Reference::Community, COMMUNITY);
    assert!(nothing_near(vec![beyond]));
}

fn reference() -> impl Strategy<Value = Reference> {
    prop::sample::select(Reference::ALL)
}

fn origin() -> impl Strategy<Value = Origin> {
    let spot = || (120.5..120.7).prop_map(|lng| at(lng, 30.0));
    let areas = prop::sample::select(&["330602002", COMMUNITY, "330603", "330602001"][..]);
    prop_oneof![
        spot().prop_map(Origin::Exact),
        (spot(), 1..40_000u32).prop_map(|(point, metres)| Origin::About { point, metres }),
        areas.prop_map(from_area),
    ]
}

proptest! {
    /// Whoever asks from wherever.
    #[test]
    fn of_a_rough_place_neither_minutes_nor_an_arrival_are_ever_said(
        lng in 120.4..120.8, of in reference(), origin in origin(),
    ) {
        let place = rough("one", lng, of, COMMUNITY);
        prop_assert_eq!(place.point(), None, "a spot could be pinned");
        let city = city(areas(), vec![place]);
        let answer = nearest_canteens(origin).answer(&city, 10);
        prop_assert_eq!(answer.total, 1);
        let found = answer.found[0];
        for said in [
            say::nearness(found.nearness, found.metres, say::Person::You),
            say::fact::nearness_short(found.nearness, found.metres, say::Person::You),
            say::fact::near_short(&found, &city, say::Person::You),
        ] {
            prop_assert!(!said.contains("分钟") && !said.is_empty(), "{}", said);
            let measured = said.contains('米') || said.contains("公里");
            prop_assert!(!measured || said.starts_with("大概"), "{}", said);
        }
        if found.nearness == Nearness::Elsewhere {
            let said = say::fact::near_short(&found, &city, say::Person::You);
            prop_assert!(areas().iter().any(|area| said == format!("在{}", area.name)), "{}", said);
        }
        let arrives = matches!(found.visit, Visit::InTime { .. } | Visit::TooLate { .. });
        prop_assert!(!arrives);
    }

    /// A place that is really somewhere around the point that stands for it.
    #[test]
    fn what_is_said_of_a_rough_place_is_true_of_where_it_really_stands(
        away in 0.0..0.2f64, aside in -1.0..1.0f64,
        of in prop::sample::select(vec![Reference::Community, Reference::Town]),
    ) {
        let point = at(HERE + away, 30.0);
        // Degrees of latitude are 111.2 km.
        let really = at(HERE + away, 30.0 + aside * f64::from(of.metres_off()) / 111_300.0);
        let city = city(areas(), vec![rough("one", HERE + away, of, COMMUNITY)]);
        let found = nearest_canteens(here()).look_at(&city, 0).unwrap();
        prop_assert!((found.metres - metres_between(at(HERE, 30.0), point)).abs() < 1e-6);
        let true_metres = metres_between(at(HERE, 30.0), really);
        match found.nearness {
            Nearness::Within(most) => prop_assert!(true_metres <= f64::from(most)),
            Nearness::Roughly => {
                prop_assert!((found.metres - true_metres).abs() <= found.metres / 2.0);
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    /// Against measuring every place.
    #[test]
    fn exact_and_rough_places_stand_in_one_order(
        spots in prop::collection::vec((120.4..120.8f64, prop::option::of(reference())), 1..60),
        k in 1usize..15,
    ) {
        let places: Vec<Place> = spots.iter().enumerate().map(|(n, (lng, of))| {
            let id = format!("p{n:03}");
            match of {
                Some(of) => rough(&id, *lng, *of, COMMUNITY),
                None => exact(&id, *lng),
            }
        }).collect();
        let mut want: Vec<(i64, String)> = places.iter().map(|place| {
            let position = place.position.unwrap();
            let most = metres_between(at(HERE, 30.0), position.point())
                + f64::from(position.metres_off());
            ((most * 1000.0) as i64, place.id.to_string())
        }).collect();
        want.sort();
        let city = city(areas(), places);
        let answer = nearest_canteens(here()).answer(&city, k);
        let want: Vec<String> = want.into_iter().take(k).map(|(_, id)| id).collect();
        prop_assert_eq!(ids(&city, &answer.found), want);
    }
}
