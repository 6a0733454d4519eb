//! Places of every sort that the tables can hold.

use crate::columns::{self, Holds, OFFERED};
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::hours::moment::Minute;
use domain::hours::{OnHolidays, Span, WeeklyHours};
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::id::PlaceId;
use domain::place::offer::{
    Count, Grade, KitchenGrade, Mark, Offer, RentalItem, RuralHave, Service, ServiceArea, YuanRange,
};
use domain::place::phone::{Phone, is_hotline};
use domain::place::position::{Position, Reference};
use domain::place::{Kind, Place, Status};
use domain::say::fact::is_of_beds;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use time::{Date, Duration, Month};

type OfArea = (&'static str, Option<(f64, f64)>, Reference);

/// The areas of the gazetteer of the small city, the point a place in each is measured from, and whose that is.
const AREAS: &[OfArea] = &[
    ("330602", Some((120.65, 30.5)), Reference::District),
    ("330602001", Some((120.65, 30.5)), Reference::District),
    ("330602002", Some((120.58, 30.4)), Reference::Town),
    ("330602003", Some((120.65, 30.5)), Reference::District),
    ("330603001", None, Reference::City),
    ("330602001004", Some((120.57, 30.45)), Reference::Community),
    ("330602002004", Some((120.58, 30.4)), Reference::Town),
    ("330602002201", Some((120.58, 30.4)), Reference::Town),
];

fn day() -> impl Strategy<Value = Date> {
    let last = Date::from_calendar_date(2026, Month::November, 22).unwrap();
    (0_i64..3000).prop_map(move |days| last - Duration::days(days))
}

/// Letters of signboards, without any that a reader of cells takes for something else.
fn text(most: usize) -> impl Strategy<Value = String> {
    let letters: Vec<char> = "阳光颐养福寿康宁松柏晚晴爱心暖夕红枫银龄敬乐安\"A"
        .chars()
        .collect();
    vec(proptest::sample::select(letters), 2..=most)
        .prop_map(|letters| letters.into_iter().collect::<String>())
        .prop_filter("a word", |text| text.chars().any(|c| c > '\u{4e00}'))
}

fn phone() -> impl Strategy<Value = Phone> {
    let number = prop_oneof![
        (20_000_000_u32..89_999_999).prop_map(|n| format!("0575-{n}")),
        (0_u32..99_999_999).prop_map(|n| format!("139{n:08}")),
        Just("96345".to_owned()),
        Just("4008001234".to_owned()),
    ];
    let extension = option::weighted(0.2, "[0-9]{1,4}");
    (number, extension).prop_filter_map("a number", |(number, extension)| {
        // "转110" is asked back: an extension, or the police?
        let extension = extension.filter(|e| number.starts_with("0575") && !is_hotline(e));
        let whole = extension.map_or(number.clone(), |e| format!("{number}转{e}"));
        Phone::parse(&whole).ok()
    })
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    let span = (0_u16..288, 1_u16..200).prop_map(|(open, length)| Span {
        open: Minute(open * 5),
        close: Minute((open + length) * 5),
    });
    vec(span, 0..3).prop_filter_map("apart", |spans| {
        let mut spans = spans;
        spans.sort_unstable();
        let apart = |two: &[Span]| two[0].close.0 + 5 < two[1].open.0;
        spans.windows(2).all(apart).then_some(spans)
    })
}

/// Weeks of the sorts that people keep: most have two or three different days.
pub(super) fn week() -> impl Strategy<Value = WeeklyHours> {
    let holidays = prop_oneof![
        Just(OnHolidays::Unknown),
        Just(OnHolidays::Closed),
        Just(OnHolidays::AsUsual),
        spans()
            .prop_filter("open", |s| !s.is_empty())
            .prop_map(OnHolidays::Spans),
    ];
    let days = (vec(spans(), 3), vec(0_usize..3, 7));
    (days, holidays).prop_filter_map("a week", |((sorts, days), holidays)| {
        let days = std::array::from_fn(|at| sorts[days[at]].clone());
        let holidays = match holidays {
            // Said in this way it is the same, and a reader says it so.
            OnHolidays::Spans(on) if days.iter().all(|d| *d == on) => OnHolidays::AsUsual,
            holidays => holidays,
        };
        WeeklyHours::new(days, holidays).ok()
    })
}

fn position(kind: Kind) -> impl Strategy<Value = (Option<Position>, usize, Option<ServiceArea>)> {
    let exact = (120_000_001_u32..120_999_999, 30_000_001_u32..30_999_999).prop_map(|(x, y)| {
        let point = LngLat::new(f64::from(x) / 1e6, f64::from(y) / 1e6);
        point.map(Position::Exact)
    });
    let which = 0..AREAS.len();
    let area = prop_oneof![
        Just(ServiceArea::City),
        (1_u32..100_000).prop_map(ServiceArea::Radius),
        proptest::sample::subsequence(vec!["330602", "330602002", "330602003", "330603001"], 1..=3)
            .prop_map(|codes| {
                let codes = codes.into_iter().filter_map(AreaCode::parse);
                let mut codes: Vec<AreaCode> = codes.collect();
                codes.sort_unstable();
                ServiceArea::Areas(codes)
            }),
    ];
    (exact, which, option::of(area), 0..3_u8).prop_map(move |(exact, which, served, how)| {
        let served = match served {
            None if kind == Kind::HomeNursing => Some(ServiceArea::City),
            served => served,
        };
        let by_radius = matches!(served, Some(ServiceArea::Radius(_)));
        match how {
            1 if served.is_none() => (Some(roughly(which)), which, None),
            2 if matches!(kind, Kind::HomeNursing | Kind::Rental)
                && !by_radius
                && served.is_some() =>
            {
                (None, which, served)
            }
            _ => (exact, which, served),
        }
    })
}

fn roughly(which: usize) -> Position {
    let (_, point, of) = AREAS[which];
    // The middle of the outline stands for the city.
    let (lng, lat) = point.unwrap_or((120.5, 30.5));
    let point = LngLat::new(lng, lat).unwrap();
    Position::Rough { point, of }
}

/// A place that the tables can hold, of any kind.
pub(super) fn place() -> impl Strategy<Value = Place> {
    proptest::sample::select(Kind::ALL.to_vec()).prop_flat_map(|kind| {
        let about = (
            text(8),
            vec(text(5), 0..3),
            option::of(text(4)),
            option::of((1_u32..999).prop_map(|n| format!("某路{n}号，2楼"))),
            option::of(text(20)),
        );
        let trust = (
            proptest::sample::select(vec![
                Status::Verified,
                Status::Unverified,
                Status::Paused,
                Status::Closed,
            ]),
            day(),
            text(8),
        );
        let contact = (vec(phone(), 0..3), option::of(week()));
        (about, trust, contact, position(kind), offer(kind)).prop_map(
            move |(about, trust, contact, place_at, offer)| {
                let id = PlaceId::parse("x").unwrap();
                let mut place = Place::bare(id, kind, None);
                (
                    place.name,
                    place.aliases,
                    place.category,
                    place.address,
                    place.note,
                ) = about;
                (place.status, _, place.source) = trust.clone();
                place.checked = Some(trust.1);
                (place.phones, place.hours) = contact;
                place.phones.dedup();
                let (position, which, served) = place_at;
                place.position = position;
                place.area = AreaCode::parse(AREAS[which].0);
                place.offer = offer;
                place.offer.area = served;
                place
            },
        )
    })
}

fn offer(kind: Kind) -> impl Strategy<Value = Offer> {
    let of_rows = (
        option::of(text(9)),
        option::of(day()),
        option::of(any::<prop::sample::Index>()),
    );
    let words = (
        vec(of_rows, OFFERED.len()),
        option::of(0..KitchenGrade::ALL.len()),
        proptest::sample::subsequence(Service::ALL.to_vec(), 0..5),
        option::of(proptest::sample::subsequence(
            RuralHave::ALL.to_vec(),
            1..=6,
        )),
        vec(0..3_u8, Mark::ALL.len()),
    );
    let numbers = (
        option::of((50_u32..3000, option::of(0_u32..50), option::of(0_u32..50))),
        option::of((20_u32..1000, 0_u32..1000)),
        option::of((0_u8..6, option::of(day()))),
    );
    let item = (
        text(4),
        option::of(10_u32..999),
        option::of(0_u32..999),
        option::of(0_u32..10),
    );
    let items = vec(item, 0..3);
    let counts = vec(option::of(0_u32..500), Count::ALL.len());
    (words, numbers, items, counts).prop_map(move |(words, numbers, items, counts)| {
        let mut offer = Offer::default();
        let table = columns::table(kind).unwrap();
        let has = |column| table.has(column);
        let (of_rows, kitchen, services, haves, marks) = words;
        let rows = OFFERED.iter().zip(of_rows);
        for (column, (text, day, which)) in rows.filter(|(column, _)| has(column.header)) {
            match column.holds {
                Holds::Text(field) => *field(&mut offer) = text,
                Holds::Day(field) => *field(&mut offer) = day,
                Holds::OneOf(words, set) => {
                    if let Some(which) = which {
                        set(&mut offer, words[which.index(words.len())]);
                    }
                }
                Holds::Other => {}
            }
        }
        let kitchen = kitchen.filter(|_| has(columns::KITCHEN_GRADE));
        offer.kitchen_grade = kitchen.map(|n| KitchenGrade::ALL[n]);
        offer.services = services.into_iter().collect();
        offer.rural_haves = haves.filter(|_| has(columns::RURAL_HAVES));
        for (mark, said) in Mark::ALL.iter().zip(marks) {
            if is_of_kind(Aspect::Mark(*mark), kind) && said > 0 {
                offer.marks.set(*mark, said == 1);
            }
        }
        for (count, number) in Count::ALL.iter().zip(counts) {
            if is_of_kind(Aspect::Count(*count), kind) && !is_of_beds(*count) {
                offer.counts.set(*count, number);
            }
        }
        let (beds, price, grade) = numbers;
        if let Some((all, nursing, dementia)) = beds.filter(|_| has(columns::BEDS)) {
            offer.counts.set(Count::Beds, Some(all));
            offer.counts.set(Count::NursingBeds, nursing);
            offer.counts.set(Count::DementiaBeds, dementia);
        }
        offer.price = price.and_then(|(from, more)| {
            if has(columns::MEAL_PRICE) {
                let from = 1 + from % 50;
                Some(YuanRange {
                    from,
                    to: (from + more % 20).min(from * 10),
                })
            } else {
                has(columns::MONTHLY_PRICE).then_some(YuanRange {
                    from: from + 500,
                    to: from + 500 + more,
                })
            }
        });
        offer.grade = grade
            .filter(|_| has(columns::GRADE))
            .map(|(stars, on)| match stars {
                0 => Grade::NotGraded,
                stars => Grade::Stars(stars, on),
            });
        if has(columns::ITEMS) {
            offer.items = items
                .into_iter()
                .map(|(name, rent, deposit, less)| RentalItem {
                    name: name.replace('"', ""),
                    rent,
                    deposit,
                    subsidised_rent: rent.and(less),
                })
                .collect();
        }
        offer
    })
}

/// Several, each with a 编号 of its own, in the order of packs.
pub(super) fn places() -> impl Strategy<Value = Vec<Place>> {
    vec(place(), 1..12).prop_map(|mut places| {
        for (at, place) in places.iter_mut().enumerate() {
            place.id = PlaceId::parse(&format!("SX-{at:02}")).unwrap();
        }
        places.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
        places
    })
}
