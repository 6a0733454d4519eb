use super::*;
use crate::geo::area::AreaLevel;
use crate::hours::moment::Minute;
use crate::hours::{OnHolidays, Span, WeeklyHours};
use crate::place::Status;
use crate::place::id::PlaceId;
use crate::place::offer::Mark;
use crate::place::offer::YuanRange;
use crate::place::position::Position;
use crate::place::position::Reference;
use crate::testing::{area, at, city, code};
use proptest::prelude::*;
use time::{Date, Month};

fn catalog(places: Vec<Place>) -> Catalog {
    let areas = vec![
        area("330602", "越城区", Some(at(120.65, 30.0))),
        area("330602001", "塔山街道", None),
        area("330602002", "府山街道", Some(at(120.559, 29.998))),
        area("330603", "柯桥区", Some(at(120.444, 30.0))),
    ];
    city(areas, places)
}

fn noon() -> Moment {
    Moment {
        date: Date::from_calendar_date(2026, Month::November, 23).unwrap(),
        minute: Minute(12 * 60),
    }
}

fn ask(kind: Kind, needs: &[Need], origin: Origin) -> Question<'_> {
    Question {
        kind,
        needs,
        origin,
        pace: Pace::Slow,
        now: noon(),
        sort: Sort::Near,
    }
}

fn ids(catalog: &Catalog, found: &[Found]) -> Vec<String> {
    found
        .iter()
        .map(|f| catalog.place(f.place.number).unwrap().id.to_string())
        .collect()
}

fn place(id: &str, kind: Kind, lng: f64) -> Place {
    Place::bare(PlaceId::parse(id).unwrap(), kind, Some(at(lng, 30.0)))
}

const HERE: f64 = 120.6;

fn here() -> Origin {
    Origin::Exact(at(HERE, 30.0))
}

#[test]
fn where_a_car_is_advised_nothing_counts_on_a_walk() {
    let mut lunch = place("C1", Kind::Canteen, 120.62); // 5.9 km
    let span = Span {
        open: Minute(10 * 60),
        close: Minute(20 * 60),
    };
    lunch.hours = WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok();
    let catalog = catalog(vec![lunch]);
    let spot = Origin::Exact(at(120.559, 29.998));
    let found = ask(Kind::Canteen, &[], spot).look_at(&catalog, 0).unwrap();
    assert!(matches!(found.nearness, Nearness::Minutes(minutes) if minutes > 60));
    assert!(matches!(found.visit, Visit::OpenNow { .. }));
}

#[test]
fn closed_and_planned_places_are_never_nearest_and_a_paused_one_keeps_its_place() {
    let mut closed = place("closed", Kind::Canteen, HERE);
    closed.status = Status::Closed;
    let mut planned = place("planned", Kind::Canteen, HERE);
    planned.status = Status::Planned;
    let mut paused = place("paused", Kind::Canteen, HERE + 0.001);
    paused.status = Status::Paused;
    let city = catalog(vec![
        closed,
        planned,
        paused,
        place("open", Kind::Canteen, HERE + 0.002),
    ]);
    let answer = ask(Kind::Canteen, &[], here()).answer(&city, 10);
    assert_eq!(ids(&city, &answer.found), ["paused", "open"]);
    assert_eq!(answer.total, 2);
}

#[test]
fn a_home_known_to_be_unregistered_follows_all_others_however_near() {
    let mut unregistered = place("unregistered", Kind::Institution, HERE);
    unregistered.offer.marks.set(Mark::Registered, false);
    let city = catalog(vec![
        unregistered,
        place("unknown", Kind::Institution, HERE + 0.3),
    ]);
    for origin in [
        here(),
        Origin::Area {
            area: code("330602001"),
            point: at(HERE, 30.0),
        },
    ] {
        let answer = ask(Kind::Institution, &[], origin).answer(&city, 10);
        assert_eq!(ids(&city, &answer.found), ["unknown", "unregistered"]);
        let first = ask(Kind::Institution, &[], origin).answer(&city, 1);
        assert_eq!(ids(&city, &first.found), ["unknown"]);
    }
}

fn around(metres: u32) -> Origin {
    let point = at(HERE, 30.0);
    Origin::About { point, metres }
}

#[test]
fn from_a_rough_spot_nobody_is_told_minutes_nor_when_they_arrive() {
    let mut near = place("near", Kind::Canteen, HERE + 0.003); // 290 m
    let span = Span {
        open: Minute(10 * 60),
        close: Minute(12 * 60 + 30),
    };
    near.hours = WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok();
    let far = place("far", Kind::Canteen, HERE + 0.02); // 1.9 km
    let city = catalog(vec![far, near]);
    let answer = ask(Kind::Canteen, &[], around(500)).answer(&city, 10);
    assert_eq!(ids(&city, &answer.found), ["near", "far"]);
    let nearness: Vec<_> = answer.found.iter().map(|f| f.nearness).collect();
    assert_eq!(nearness, [Nearness::Unsaid, Nearness::Roughly]);
    assert!(matches!(answer.found[0].visit, Visit::OpenNow { .. }));
    assert!(!answer.nothing_near(), "it may be next door");
}

#[test]
fn nothing_is_near_a_rough_spot_when_even_half_the_way_is_too_far() {
    let city = catalog(vec![place("far", Kind::Canteen, HERE + 0.05)]); // 4.8 km
    assert!(
        ask(Kind::Canteen, &[], around(500))
            .answer(&city, 10)
            .nothing_near()
    );
    let near = catalog(vec![place("near", Kind::Canteen, HERE + 0.012)]); // 1.2 km
    assert!(
        !ask(Kind::Canteen, &[], around(500))
            .answer(&near, 10)
            .nothing_near()
    );
    assert!(
        !ask(Kind::Canteen, &[], around(30_000))
            .answer(&city, 10)
            .nothing_near()
    );
}

#[test]
fn who_may_be_anywhere_in_the_city_hears_of_every_service_of_it() {
    let mut service = place("comes", Kind::Canteen, HERE);
    service.position = None;
    service.offer.area = Some(ServiceArea::Areas(vec![code("330603")]));
    let mut radius = place("radius", Kind::Canteen, HERE + 0.1); // 9.6 km
    radius.offer.area = Some(ServiceArea::Radius(2_000));
    let city = catalog(vec![service, radius]);
    let comes = |origin| ask(Kind::Canteen, &[], origin).answer(&city, 10).comes_home;
    assert_eq!(comes(around(30_000)), [0, 1]);
    assert_eq!(comes(around(500)), [] as [u32; 0]);
    assert_eq!(comes(here()), [] as [u32; 0]);
}

proptest! {
    #[test]
    fn a_rough_distance_is_off_by_at_most_half_of_what_is_said(
        away in 0.0..0.3f64,
        error in 151..40_000u32,
    ) {
        let city = catalog(vec![place("one", Kind::Canteen, HERE + away)]);
        let found = ask(Kind::Canteen, &[], around(error)).look_at(&city, 0).unwrap();
        let said = found.nearness == Nearness::Roughly;
        prop_assert_eq!(said, f64::from(error) <= found.metres / 2.0);
        prop_assert!(!matches!(found.nearness, Nearness::Minutes(_)));
    }
}

#[test]
fn from_a_town_without_a_point_the_same_town_comes_first_and_no_minutes_are_said() {
    let mut in_town = place("same-town", Kind::Canteen, 120.9);
    in_town.area = Some(code("330602001"));
    let mut in_district = place("same-district", Kind::Canteen, 120.7);
    in_district.area = Some(code("330602002"));
    let nearer_elsewhere = place("elsewhere", Kind::Canteen, 120.651);
    let city = catalog(vec![nearer_elsewhere, in_district, in_town]);
    let (point, known) = city.best_point(code("330602001004"));
    assert_eq!(known, Some(AreaLevel::District));
    let origin = Origin::Area {
        area: code("330602001004"),
        point,
    };
    let answer = ask(Kind::Canteen, &[], origin).answer(&city, 10);
    assert_eq!(
        ids(&city, &answer.found),
        ["same-town", "same-district", "elsewhere"]
    );
    assert!(
        answer
            .found
            .iter()
            .all(|f| !matches!(f.nearness, Nearness::Minutes(_)))
    );
}

#[test]
fn an_area_nobody_knows_the_spot_of_is_answered_from_the_middle_of_the_city() {
    let city = catalog(vec![]);
    assert_eq!(city.best_point(code("330699001")), (at(120.55, 29.8), None));
}

#[test]
fn a_count_on_a_button_is_the_number_of_places_behind_it() {
    let mut dementia = place("dementia", Kind::Institution, HERE);
    dementia.offer.marks.set(Mark::Dementia, true);
    let mut both = place("both", Kind::Institution, HERE);
    both.offer.marks.set(Mark::Dementia, true);
    both.offer.marks.set(Mark::MedicalCare, true);
    let city = catalog(vec![
        dementia,
        both,
        place("neither", Kind::Institution, HERE),
    ]);
    for needs in [&[][..], &[Need::Dementia], &[Need::MedicalCare]] {
        for (need, count) in ask(Kind::Institution, needs, here()).counts(&city) {
            let mut pressed = needs.to_vec();
            pressed.push(need);
            let answer = ask(Kind::Institution, &pressed, here()).answer(&city, 99);
            assert_eq!((need, answer.found.len()), (need, count));
        }
    }
}

#[test]
fn open_means_open_when_one_gets_there() {
    let until = |close| {
        let span = Span {
            open: Minute(600),
            close: Minute(close),
        };
        WeeklyHours::new(std::array::from_fn(|_| vec![span]), OnHolidays::Unknown).ok()
    };
    let mut near = place("near", Kind::Canteen, HERE + 0.003); // 290 m: 8 minutes
    near.hours = until(12 * 60 + 10);
    let mut far = place("far", Kind::Canteen, HERE + 0.01); // 960 m: 27 minutes
    far.hours = until(12 * 60 + 10);
    let city = catalog(vec![near, far]);
    let answer = ask(Kind::Canteen, &[Need::Open], here()).answer(&city, 10);
    assert_eq!(ids(&city, &answer.found), ["near"]);
}

#[test]
fn what_only_delivers_to_nobody_knows_where_is_no_place_to_eat_at_and_is_offered_in_its_district() {
    let mut canteen = Place::bare(PlaceId::parse("sends").unwrap(), Kind::Canteen, None);
    canteen.category = Some("送餐入户".to_owned());
    canteen.area = Some(code("330602002"));
    let city = catalog(vec![canteen]);
    let from = |c: &str| {
        let (point, _) = city.best_point(code(c));
        let origin = Origin::Area {
            area: code(c),
            point,
        };
        let answer = ask(Kind::Canteen, &[], origin).answer(&city, 10);
        assert_eq!(answer.found, []);
        assert_eq!(answer.total, 0);
        answer.comes_home
    };
    assert_eq!(from("330602001"), [0]);
    assert_eq!(from("330603"), [0_u32; 0]);
}

#[test]
fn services_that_come_to_the_home_are_offered_where_they_come() {
    let served = |id: &str, area| {
        let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::HomeNursing, None);
        p.offer.area = Some(area);
        p
    };
    let city = catalog(vec![
        served("city", ServiceArea::City),
        served("yuecheng", ServiceArea::Areas(vec![code("330602")])),
        served("fushan", ServiceArea::Areas(vec![code("330602002")])),
        served("keqiao", ServiceArea::Areas(vec![code("330603")])),
    ]);
    let from = |c: &str| {
        let (point, _) = city.best_point(code(c));
        let origin = Origin::Area {
            area: code(c),
            point,
        };
        let answer = ask(Kind::HomeNursing, &[], origin).answer(&city, 10);
        answer
            .comes_home
            .iter()
            .map(|n| city.place(*n).unwrap().id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(from("330602002"), ["city", "yuecheng", "fushan"]);
    assert_eq!(from("330602001"), ["city", "yuecheng"]);
    assert_eq!(
        from("330602"),
        ["city", "yuecheng", "fushan"],
        "the town is not known"
    );
    assert_eq!(from("330603"), ["city", "keqiao"]);
}

#[test]
fn a_service_that_comes_home_meets_the_needs_too() {
    let nurse = |id: &str, holds: Option<bool>| {
        let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::HomeNursing, None);
        p.offer.area = Some(ServiceArea::City);
        if let Some(holds) = holds {
            p.offer.marks.set(Mark::LongTermCareInsurance, holds);
        }
        p
    };
    let city = catalog(vec![
        nurse("insured", Some(true)),
        nurse("not", Some(false)),
        nurse("unknown", None),
    ]);
    let needs = [Need::LongTermCareInsurance];
    let question = ask(Kind::HomeNursing, &needs, here());
    assert_eq!(question.answer(&city, 10).comes_home, [0]);
    let counts = ask(Kind::HomeNursing, &[], here()).counts(&city);
    assert!(counts.contains(&(Need::LongTermCareInsurance, 1)));
    assert!(counts.contains(&(Need::MedicalInsurance, 0)));
}

#[test]
fn a_service_nobody_walks_to_is_open_when_it_is_open_now() {
    let meals = |id: &str, close: u16| {
        let mut p = Place::bare(PlaceId::parse(id).unwrap(), Kind::Canteen, None);
        p.offer.area = Some(ServiceArea::City);
        let span = Span {
            open: Minute(600),
            close: Minute(close),
        };
        let days = std::array::from_fn(|_| vec![span]);
        p.hours = WeeklyHours::new(days, OnHolidays::Unknown).ok();
        p
    };
    let city = catalog(vec![meals("open", 780), meals("shut", 700)]);
    let answer = ask(Kind::Canteen, &[Need::Open], here()).answer(&city, 10);
    assert_eq!(answer.comes_home, [0]);
}

#[test]
fn when_nothing_is_within_a_quarter_of_an_hour_it_is_known_and_the_station_is_at_hand() {
    let city = catalog(vec![
        place("far", Kind::Canteen, HERE + 0.1),
        place("station", Kind::Station, HERE + 0.05),
    ]);
    let answer = ask(Kind::Canteen, &[], here()).answer(&city, 10);
    assert!(answer.nothing_near());
    assert_eq!(ids(&city, &answer.found), ["far"]);
    assert_eq!(ids(&city, &[answer.station.unwrap()]), ["station"]);
    assert!(
        ask(Kind::Kiosk, &[], here())
            .answer(&city, 10)
            .nothing_near()
    );
}

/// A place on a spot, or somewhere in a community, or nowhere, that comes to the home or not, and keeps some promises.
fn some_place() -> impl Strategy<Value = Place> {
    let area = prop_oneof![
        Just(None),
        Just(Some(ServiceArea::City)),
        Just(Some(ServiceArea::Areas(vec![code("330603")]))),
        Just(Some(ServiceArea::Radius(2_000))),
    ];
    let kind = prop_oneof![Just(Kind::Centre), Just(Kind::HomeNursing)];
    let mark = || prop::option::of(any::<bool>());
    let known = (mark(), mark(), mark());
    let point = prop::option::of(120.5..120.7);
    let rough = any::<bool>();
    (kind, point, area, known, rough).prop_map(|(kind, lng, area, known, rough)| {
        let mut place = Place::bare(
            PlaceId::parse("p").unwrap(),
            kind,
            lng.map(|lng| at(lng, 30.0)),
        );
        // A radius is drawn around a spot.
        if rough && !matches!(area, Some(ServiceArea::Radius(_))) {
            let of = Reference::Community;
            place.position = place.point().map(|point| Position::Rough { point, of });
        }
        place.offer.area = area;
        let marks = [
            (Mark::LongTermCareInsurance, known.0),
            (Mark::MedicalInsurance, known.1),
            (Mark::StepFree, known.2),
        ];
        for (mark, holds) in marks {
            if let Some(holds) = holds {
                place.offer.marks.set(mark, holds);
            }
        }
        place
    })
}

proptest! {
    /// Against asking every record: what a button promises stands behind it, and whatever
    /// stands there keeps every promise.
    #[test]
    fn what_a_button_counts_is_what_stands_behind_it(
        places in prop::collection::vec(some_place(), 0..40),
        kind in prop_oneof![Just(Kind::Centre), Just(Kind::HomeNursing)],
        pressed in prop::sample::subsequence(
            vec![Need::LongTermCareInsurance, Need::MedicalInsurance, Need::StepFree], 0..3),
    ) {
        let mark = |need: Need| match need {
            Need::LongTermCareInsurance => Some(Mark::LongTermCareInsurance),
            Need::MedicalInsurance => Some(Mark::MedicalInsurance),
            Need::StepFree => Some(Mark::StepFree),
            _ => None,
        };
        let places: Vec<Place> = places.into_iter().enumerate().map(|(n, mut place)| {
            place.id = PlaceId::parse(&format!("p{n:03}")).unwrap();
            place
        }).collect();
        let city = catalog(places);
        let spot = Origin::Exact(at(120.6, 30.0));
        for (need, count) in ask(kind, &pressed, spot).counts(&city) {
            let Some(_) = mark(need) else { continue };
            let mut needs = pressed.clone();
            if !needs.contains(&need) {
                needs.push(need);
            }
            let keeps = |p: &Place| needs.iter().all(|need| {
                mark(*need).is_some_and(|mark| p.offer.marks.get(mark) == Some(true))
            });
            // Nobody here lives in Keqiao.
            let comes = |p: &Place| match (&p.offer.area, p.point()) {
                (Some(ServiceArea::City), _) => true,
                (Some(ServiceArea::Radius(_)), Some(point)) =>
                    metres_between(point, at(120.6, 30.0)) <= 2_000.0,
                _ => false,
            };
            let of_kind = || (0u32..).zip(city.places()).filter(|(_, p)| p.kind == kind && keeps(p));
            let want: Vec<u32> = of_kind().filter(|(_, p)| comes(p)).map(|(n, _)| n).collect();
            let answer = ask(kind, &needs, spot).answer(&city, 999);
            prop_assert_eq!(&answer.comes_home, &want);
            let mut behind: Vec<u32> = answer.found.iter().map(|f| f.place.number).collect();
            behind.extend(&answer.comes_home);
            behind.sort_unstable();
            behind.dedup();
            let all = of_kind().filter(|(_, p)| p.position.is_some() || comes(p)).map(|(n, _)| n);
            prop_assert_eq!(&behind, &all.collect::<Vec<_>>());
            prop_assert_eq!(count, behind.len());
        }
    }

    #[test]
    fn the_order_of_an_answer_is_that_of_measuring_every_place(
        spots in prop::collection::vec((119.8..121.3, 29.2..30.4, any::<bool>()), 1..120),
        from in (119.8..121.3, 29.2..30.4), k in 1usize..15,
    ) {
        let places: Vec<Place> = spots.iter().enumerate().map(|(n, (lng, lat, registered))| {
            let mut p = Place::bare(PlaceId::parse(&format!("p{n:03}")).unwrap(), Kind::Institution, Some(at(*lng, *lat)));
            p.offer.marks.set(Mark::Registered, *registered);
            p
        }).collect();
        let from = at(from.0, from.1);
        let mut expected: Vec<(bool, i64, String)> = places.iter().map(|p| {
            let metres = metres_between(from, p.point().unwrap());
            (p.offer.marks.get(Mark::Registered) == Some(false), (metres * 1000.0) as i64, p.id.to_string())
        }).collect();
        expected.sort();
        let city = catalog(places);
        let answer = ask(Kind::Institution, &[], Origin::Exact(from)).answer(&city, k);
        let want: Vec<String> = expected.into_iter().take(k).map(|(_, _, id)| id).collect();
        prop_assert_eq!(ids(&city, &answer.found), want);
    }
}

/// A care home, its price from and to, and so many hundredths of a degree to the east.
fn home(id: &str, price: Option<(u32, u32)>, east: f64) -> Place {
    let mut home = place(id, Kind::Institution, HERE + east / 100.0);
    home.offer.price = price.map(|(from, to)| YuanRange { from, to });
    home
}

#[test]
fn homes_by_price_begin_with_the_cheapest_and_end_with_what_nobody_published() {
    let mut unregistered = home("not-registered", Some((500, 500)), 0.1);
    unregistered.offer.marks.set(Mark::Registered, false);
    let catalog = catalog(vec![
        home("unknown-near", None, 0.2),
        home("dear", Some((3000, 3000)), 0.3),
        home("cheap-far", Some((1200, 4000)), 2.0),
        home("cheap-near", Some((1200, 4000)), 1.0),
        home("cheapest-for-all", Some((1200, 1500)), 3.0),
        unregistered,
        home("unknown-far", None, 4.0),
    ]);
    let mut question = ask(Kind::Institution, &[], here());
    question.sort = Sort::Cheap;
    let answer = question.answer(&catalog, 10);
    let want = [
        "cheapest-for-all",
        "cheap-near",
        "cheap-far",
        "dear",
        "unknown-near",
        "unknown-far",
        "not-registered",
    ];
    assert_eq!(ids(&catalog, &answer.found), want);
    let nearest = answer.nearest.unwrap();
    assert_eq!(ids(&catalog, &[nearest]), ["unknown-near"]);
    assert_eq!(answer.total, 7);
    // What is shown first does not depend on how many are shown.
    assert_eq!(question.answer(&catalog, 3).found, answer.found[..3]);
}

proptest! {
    #[test]
    fn by_price_or_by_distance_the_same_homes_are_found(
        homes in prop::collection::vec((prop::option::of((0..9u32, 0..9u32)), -9i32..9), 0..12),
    ) {
        let all = homes.iter().zip(1..).map(|((price, east), n)| {
            home(&format!("H{n}"), price.map(|(a, b)| (a.min(b), a.max(b))), f64::from(*east))
        });
        let catalog = catalog(all.collect());
        let near = ask(Kind::Institution, &[], here());
        let cheap = Question { sort: Sort::Cheap, ..near };
        let (near, cheap) = (near.answer(&catalog, 20), cheap.answer(&catalog, 20));
        prop_assert_eq!(near.nearest, cheap.nearest);
        let sorted = |answer: &Answer| {
            let mut ids = ids(&catalog, &answer.found);
            ids.sort();
            ids
        };
        prop_assert_eq!(sorted(&near), sorted(&cheap));
        let price = |found: &Found| catalog.place(found.place.number).unwrap().offer.price;
        let known: Vec<_> = cheap.found.iter().map_while(price).collect();
        prop_assert!(known.windows(2).all(|two| two[0].from <= two[1].from));
        prop_assert!(cheap.found[known.len()..].iter().all(|found| price(found).is_none()));
    }
}
