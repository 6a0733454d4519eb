use super::*;
use crate::geo::near::metres_between;
use crate::hours::moment::Minute;
use crate::place::Place;
use crate::place::id::PlaceId;
use crate::place::offer::{Mark, ServiceArea};
use crate::testing::{adcode, area, at, city};
use proptest::prelude::*;
use std::collections::BTreeSet;
use time::{Date, Month};

const HERE: f64 = 120.6;

fn catalog(places: Vec<Place>) -> [Arc<Catalog>; 1] {
    [Arc::new(city(
        vec![area("330602", "越城区", Some(at(120.65, 30.0)))],
        places,
    ))]
}

fn ask<'a>(kinds: &'a [Kind], needs: &'a [Need]) -> Several<'a> {
    Several {
        kinds,
        needs,
        origin: Origin::Exact(at(HERE, 30.0)),
        pace: Pace::Slow,
        now: Moment {
            date: Date::from_calendar_date(2026, Month::November, 23).unwrap(),
            minute: Minute(12 * 60),
        },
    }
}

/// A place so many thousandths of a degree to the east: each is 96 metres.
fn place(id: &str, kind: Kind, east: u32) -> Place {
    let lng = HERE + f64::from(east) / 1000.0;
    Place::bare(PlaceId::parse(id).unwrap(), kind, Some(at(lng, 30.0)))
}

fn service(id: &str, kind: Kind) -> Place {
    let mut place = Place::bare(PlaceId::parse(id).unwrap(), kind, None);
    place.offer.area = Some(ServiceArea::City);
    place
}

fn ids(cities: &[Arc<Catalog>], together: &Together) -> Vec<String> {
    let id = |line: &Line| {
        let city = cities.iter().find(|c| c.city.adcode == line.place.city);
        city.unwrap()
            .place(line.place.number)
            .unwrap()
            .id
            .to_string()
    };
    together.lines.iter().map(id).collect()
}

fn canteens(many: u32) -> impl Iterator<Item = Place> {
    (1..=many).map(|n| place(&format!("canteen-{n:02}"), Kind::Canteen, n))
}

#[test]
fn places_of_two_kinds_come_in_one_order_nearest_first() {
    let city = catalog(vec![
        place("far-canteen", Kind::Canteen, 4),
        place("near-home", Kind::Institution, 1),
        place("canteen", Kind::Canteen, 2),
        place("home", Kind::Institution, 3),
        place("shop", Kind::Rental, 0),
    ]);
    let answer = ask(&[Kind::Canteen, Kind::Institution], &[]).answer(&city, 0);
    let want = ["near-home", "canteen", "home", "far-canteen"];
    assert_eq!(ids(&city, &answer), want);
    assert_eq!(answer.total, 4);
}

#[test]
fn a_home_known_to_be_unregistered_follows_canteens_too() {
    let mut unregistered = place("unregistered", Kind::Institution, 0);
    unregistered.offer.marks.set(Mark::Registered, false);
    let city = catalog(vec![unregistered, place("canteen", Kind::Canteen, 9)]);
    let answer = ask(&[Kind::Canteen, Kind::Institution], &[]).answer(&city, 0);
    assert_eq!(ids(&city, &answer), ["canteen", "unregistered"]);
}

#[test]
fn ten_near_canteens_do_not_hide_the_only_home() {
    let mut places: Vec<Place> = canteens(20).collect();
    places.push(place("home", Kind::Institution, 500));
    let city = catalog(places);
    let kinds = [Kind::Canteen, Kind::Institution];
    let first = ask(&kinds, &[]).answer(&city, 0);
    assert_eq!(first.lines.len(), LINES);
    assert_eq!(ids(&city, &first).last().unwrap(), "home");
    let second = ids(&city, &ask(&kinds, &[]).answer(&city, 1));
    assert_eq!(second.first().unwrap(), "canteen-10");
    let third = ids(&city, &ask(&kinds, &[]).answer(&city, 2));
    assert_eq!(third, ["canteen-20"]);
}

#[test]
fn a_need_leaves_alone_the_kinds_it_does_not_fit() {
    let mut dementia = place("dementia", Kind::Institution, 3);
    dementia.offer.marks.set(Mark::Dementia, true);
    let city = catalog(vec![
        place("home", Kind::Institution, 1),
        place("canteen", Kind::Canteen, 2),
        dementia,
    ]);
    let kinds = [Kind::Canteen, Kind::Institution];
    let asked = ask(&kinds, &[Need::Dementia]);
    assert_eq!(ids(&city, &asked.answer(&city, 0)), ["canteen", "dementia"]);
    let counts = ask(&kinds, &[]).counts(&city);
    assert!(counts.contains(&(Need::Dementia, 1)));
    assert!(
        !counts
            .iter()
            .any(|(need, _)| *need == Need::WheelchairRental)
    );
}

#[test]
fn services_that_come_to_the_home_have_the_last_two_lines_and_a_list_of_their_own_when_alone() {
    let mut places: Vec<Place> = canteens(12).collect();
    places.extend((1..=4).map(|n| service(&format!("meals-{n}"), Kind::Canteen)));
    places.push(service("nurses", Kind::HomeNursing));
    let city = catalog(places);
    let canteens = ask(&[Kind::Canteen], &[]).answer(&city, 0);
    let shown = ids(&city, &canteens);
    assert_eq!(shown[7..], ["canteen-08", "meals-1", "meals-2"]);
    assert_eq!(canteens.lines[8].found, None);
    assert_eq!(canteens.total, 16);
    let rest = ids(&city, &ask(&[Kind::Canteen], &[]).answer(&city, 1));
    let want = [
        "canteen-09",
        "canteen-10",
        "canteen-11",
        "canteen-12",
        "meals-3",
        "meals-4",
    ];
    assert_eq!(rest, want);
    let nurses = ask(&[Kind::HomeNursing], &[]).answer(&city, 0);
    assert_eq!(ids(&city, &nurses), ["nurses"]);
    assert_eq!(nurses.lacks, []);
}

#[test]
fn it_is_said_of_which_kinds_nothing_is_near() {
    let city = catalog(vec![
        place("canteen", Kind::Canteen, 1),
        place("home", Kind::Institution, 90),
    ]);
    let kinds = [Kind::Canteen, Kind::Institution, Kind::Rental];
    let lacks = ask(&kinds, &[]).answer(&city, 0).lacks;
    let want = [
        (Kind::Institution, Lack::Beyond),
        (Kind::Rental, Lack::None),
    ];
    assert_eq!(lacks, want);
}

#[test]
fn who_asks_for_no_kind_gets_no_line() {
    let city = catalog(canteens(3).collect());
    assert_eq!(ask(&[], &[]).answer(&city, 0), Together::default());
}

const ASKED: [Kind; 4] = [Kind::Canteen, Kind::Institution, Kind::Rental, Kind::Centre];

proptest! {
    /// Against measuring every place: whole pages lose nothing and repeat nothing, a page is in
    /// order, and what follows the first page is in order as a whole.
    #[test]
    fn the_pages_together_are_all_places_each_once(
        spots in prop::collection::vec((119.8..121.3, 29.2..30.4, 0usize..4), 0..90),
    ) {
        let places: Vec<Place> = spots.iter().enumerate().map(|(n, (lng, lat, kind))| {
            Place::bare(PlaceId::parse(&format!("p{n:03}")).unwrap(), ASKED[*kind], Some(at(*lng, *lat)))
        }).collect();
        let all: BTreeSet<String> = places.iter().map(|p| p.id.to_string()).collect();
        let city = catalog(places);
        let pages: Vec<Together> =
            (0..10).map(|page| ask(&ASKED, &[]).answer(&city, page)).collect();
        let shown: Vec<String> = pages.iter().flat_map(|page| ids(&city, page)).collect();
        prop_assert_eq!(shown.len(), all.len());
        prop_assert_eq!(shown.into_iter().collect::<BTreeSet<_>>(), all);
        let metres = |id: &str| {
            metres_between(at(HERE, 30.0), city[0].find(id).unwrap().point().unwrap())
        };
        let first = ids(&city, &pages[0]);
        prop_assert!(first.is_sorted_by_key(|id| metres(id)));
        let rest: Vec<String> = pages[1..].iter().flat_map(|page| ids(&city, page)).collect();
        prop_assert!(rest.is_sorted_by_key(|id| metres(id)));
        let nearest_of = |kind: Kind| {
            let of_kind = city[0].places().iter().filter(|p| p.kind == kind).map(|p| p.id.to_string());
            of_kind.min_by(|a, b| metres(a).total_cmp(&metres(b)))
        };
        for nearest in ASKED.into_iter().filter_map(nearest_of) {
            prop_assert!(first.contains(&nearest), "the nearest of a kind is on the first page");
        }
    }
}

#[test]
fn at_a_border_the_places_of_the_next_city_stand_among_those_of_the_city_itself() {
    let [own] = catalog(vec![
        place("canteen", Kind::Canteen, 2),
        place("home", Kind::Institution, 9),
        service("nurses", Kind::HomeNursing),
    ]);
    let mut next = city(
        vec![],
        vec![
            place("next-home", Kind::Institution, 1),
            place("next-canteen", Kind::Canteen, 3),
            service("next-nurses", Kind::HomeNursing),
        ],
    );
    next.city.adcode = adcode(330_100);
    let cities = [own, Arc::new(next)];
    let kinds = [Kind::Canteen, Kind::Institution, Kind::HomeNursing];
    let asked = ask(&kinds, &[]);
    let answer = asked.answer(&cities, 0);
    // What comes to the home is the city's own.
    let want = ["next-home", "canteen", "next-canteen", "home", "nurses"];
    assert_eq!(ids(&cities, &answer), want);
    assert_eq!((answer.total, answer.lacks), (5, vec![]));
    assert_eq!(asked.answer(&cities[..1], 0).total, 3);
}

proptest! {
    #[test]
    fn across_a_border_each_place_stands_once_nearest_first(
        spots in proptest::collection::vec((0..2_u32, 0..2_usize, 1..60_u32), 0..45),
    ) {
        const ASKED: [Kind; 2] = [Kind::Canteen, Kind::Institution];
        let of = |side: u32| {
            let numbered = spots.iter().enumerate().filter(|(_, (of, ..))| *of == side);
            let places = numbered.map(|(n, (_, kind, east))| place(&format!("p{n}"), ASKED[*kind], *east));
            let mut city = city(vec![], places.collect());
            city.city.adcode = adcode(330_600 - 100 * side);
            Arc::new(city)
        };
        let cities = [of(0), of(1)];
        let pages: Vec<Together> = (0..6).map(|page| ask(&ASKED, &[]).answer(&cities, page)).collect();
        let lines: Vec<Line> = pages.iter().flat_map(|page| page.lines.iter().copied()).collect();
        let distinct: BTreeSet<PlaceRef> = lines.iter().map(|line| line.place).collect();
        prop_assert_eq!((lines.len(), distinct.len()), (spots.len(), spots.len()));
        prop_assert!(pages.iter().all(|page| page.total == spots.len()));
        for page in &pages {
            let metres = page.lines.iter().filter_map(|line| Some(line.found?.metres));
            prop_assert!(metres.is_sorted(), "{:?}", page.lines);
        }
    }
}
