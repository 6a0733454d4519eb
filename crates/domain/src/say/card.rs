//! What a card of a list says of a place in a line: what decides whether one rings.

use super::fact::{NO_PHONE, NOT_PUBLISHED, item, price, status, with_age};
use crate::answer::{Found, Nearness};
use crate::geo::walk::FARTHEST_MINUTES;
use crate::hours::Visit;
use crate::hours::moment::Minute;
use crate::pack::catalog::Catalog;
use crate::place::facts::{Aspect, Fact, fact};
use crate::place::offer::{Mark, RentalItem, Service, YuanRange};
use crate::place::{Kind, Place, Status};
use crate::say::{self, Person};
use time::Date;

/// What someone who sets out now will find, in as few words as a list needs. When one would arrive
/// is said on the page of the place, and here where it matters: when there is little time left.
///
/// ```
/// use domain::hours::Visit;
/// use domain::hours::moment::Minute;
/// use domain::place::Kind;
/// use domain::say::Person;
/// use domain::say::card::visit;
/// use time::{Date, Month};
/// let in_time = Visit::InTime { open_now: true, arrive: Minute(730), closes: Minute(750), again: None, tight: false };
/// let today = Date::from_calendar_date(2026, Month::November, 30).unwrap();
/// assert_eq!(visit(in_time, Kind::Canteen, today, Person::You), "开着，12:30 停餐");
/// ```
#[must_use]
pub fn visit(visit: Visit, kind: Kind, today: Date, person: Person) -> String {
    match visit {
        Visit::Unknown => ["时间", NOT_PUBLISHED].concat(),
        Visit::OpenNow { closes, again, .. }
        | Visit::InTime {
            open_now: true,
            closes,
            again,
            tight: false,
            ..
        } => {
            let ends = if is_noon(closes, again) && kind != Kind::Canteen {
                format!("{} 午休", say::clock(closes))
            } else {
                say::closing(closes, again, kind)
            };
            format!("开着，{ends}")
        }
        Visit::Closed { next } => {
            let (opens, _) = say::opening_words(kind);
            format!("没开，{}", say::next(next, opens, today))
        }
        _ => say::visit(visit, kind, today, person),
    }
}

/// Whether what closes then and opens again at `again` has its break at noon.
fn is_noon(closes: Minute, again: Option<Minute>) -> bool {
    let at = |hour: u16| Minute(hour * 60);
    (at(11)..=at(13)).contains(&closes) && again.is_some_and(|again| again <= at(15))
}

/// What must be said of a place before anybody goes there, in as few words as a list needs.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::{Kind, Place, Status};
/// use domain::say::card::before_going;
/// let mut place = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// place.status = Status::Unverified;
/// assert_eq!(before_going(&place, None).as_deref(), Some("没核实，先打电话"));
/// ```
#[must_use]
pub fn before_going(place: &Place, today: Option<Date>) -> Option<String> {
    let status = match place.status {
        Status::Unverified => Some("没核实，先打电话"),
        other => status(other),
    };
    with_age(status, place, today)
}

/// How near, in as few words as a list needs: metres only where no minutes can be said.
#[must_use]
pub fn nearness(nearness: Nearness, metres: f64, person: Person) -> String {
    match nearness {
        Nearness::Minutes(minutes) if minutes <= FARTHEST_MINUTES => {
            format!("走路约{minutes}分钟")
        }
        Nearness::SameCommunity => "同一个社区（村）".to_owned(),
        Nearness::SameTown => "同一个街道（乡镇）".to_owned(),
        Nearness::SameDistrict => "同一个区（县）".to_owned(),
        _ => say::nearness(nearness, metres, person),
    }
}

/// As [`nearness`] of a place that was found; one in another district is said to be in that one: `在西城区`.
#[must_use]
pub fn near(found: &Found, catalog: &Catalog, person: Person) -> String {
    let district = || {
        let area = catalog.place(found.number)?.area?;
        Some(catalog.area(area.district())?.name.as_str())
    };
    match found.nearness {
        Nearness::Elsewhere => district().map(|name| ["在", name].concat()),
        _ => None,
    }
    .unwrap_or_else(|| nearness(found.nearness, found.metres, person))
}

/// What people decide by, where it is known: `一餐 12–18 元 · 可送上门`. Of a canteen and a home it
/// says, too, that the price is not published, and of any place that its number is not. `serves`:
/// somebody is served there; else nothing is said of what it offers. Empty where nothing is known.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::offer::{Mark, YuanRange};
/// use domain::place::{Kind, Place};
/// use domain::say::card::facts;
/// let id = PlaceId::parse("H1").unwrap();
/// let mut home = Place::bare(id, Kind::Institution, None);
/// assert_eq!(facts(&home, true), "价钱未公布 · 电话未公布");
/// home.offer.price = Some(YuanRange { from: 2000, to: 2000 });
/// home.offer.marks.set(Mark::Dementia, true);
/// assert_eq!(facts(&home, true), "一个月 2000 元 · 收失智 · 电话未公布");
/// ```
#[must_use]
pub fn facts(place: &Place, serves: bool) -> String {
    let no_phone = place.phones.is_empty().then(|| NO_PHONE.to_owned());
    let known = Some(decides(place, serves)).filter(|known| !known.is_empty());
    let all = known.into_iter().chain(no_phone);
    all.collect::<Vec<_>>().join(" · ")
}

/// The same without whether its number is published.
#[must_use]
pub fn decides(place: &Place, serves: bool) -> String {
    let kind = place.kind;
    let known = |aspect| fact(place, aspect);
    let cost = match known(Aspect::Price) {
        Some(Fact::Meal(yuan) | Fact::Month(yuan)) => Some(price(kind, yuan)),
        _ if matches!(kind, Kind::Canteen | Kind::Institution) => {
            Some(["价钱", NOT_PUBLISHED].concat())
        }
        _ => None,
    };
    let queue = waits(place).map(|waits| if waits { "要排队" } else { "不用排队" }.to_owned());
    let dementia = place.offer.marks.is_yes(Mark::Dementia);
    let all = match kind {
        Kind::Canteen => {
            let comes = place.offer.services.has(Service::MealDelivery);
            vec![cost, comes.then(|| "可送上门".to_owned())]
        }
        Kind::Institution => vec![cost, queue, dementia.then(|| "收失智".to_owned())],
        Kind::Rental => {
            let first = place.offer.items.first().cloned();
            // What it costs with a subsidy, and the deposit, are said on the page of the place.
            let first = first.map(|one| {
                item(&RentalItem {
                    subsidised_rent: None,
                    deposit: None,
                    ..one
                })
            });
            vec![first]
        }
        _ => vec![cost],
    };
    let all = all.into_iter().filter(|_| serves);
    all.flatten().collect::<Vec<_>>().join(" · ")
}

/// What a place costs, in the few characters a column of a table has, and of a care home whether
/// one waits for a bed. Of a rental point it is the first thing it lets. Empty for a kind that is
/// not asked for its price, and where nobody is served.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::offer::{Mark, YuanRange};
/// use domain::place::{Kind, Place};
/// use domain::say::card::cost;
/// let mut home = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// assert_eq!(cost(&home), "价钱未公布");
/// home.offer.price = Some(YuanRange { from: 2000, to: 3500 });
/// home.offer.marks.set(Mark::WaitingList, true);
/// assert_eq!(cost(&home), "2000–3500元/月 要排队");
/// ```
#[must_use]
pub fn cost(place: &Place) -> String {
    if !place.status.serves() {
        return String::new();
    }
    let price = match fact(place, Aspect::Price) {
        Some(Fact::Meal(yuan)) => Some(amount(yuan, "餐")),
        Some(Fact::Month(yuan)) => Some(amount(yuan, "月")),
        _ if matches!(place.kind, Kind::Canteen | Kind::Institution) => {
            Some(["价钱", NOT_PUBLISHED].concat())
        }
        _ => None,
    };
    let waits = waits(place).filter(|_| place.kind == Kind::Institution);
    let queue = waits.map(|waits| if waits { "要排队" } else { "不排队" });
    let item = place.offer.items.first();
    let item = item.filter(|_| place.kind == Kind::Rental).map(|item| {
        let rent = item.rent.map(|yuan| YuanRange {
            from: yuan,
            to: yuan,
        });
        let rent = rent.map_or_else(
            || ["租金", NOT_PUBLISHED].concat(),
            |yuan| amount(yuan, "月"),
        );
        [&item.name, " ", &rent].concat()
    });
    let all = price
        .into_iter()
        .chain(queue.map(str::to_owned))
        .chain(item);
    all.collect::<Vec<_>>().join(" ")
}

/// `12–18元/餐`.
fn amount(YuanRange { from, to }: YuanRange, unit: &str) -> String {
    match (from, to) {
        (0, 0) => "不收钱".to_owned(),
        _ if from == to => format!("{from}元/{unit}"),
        _ => format!("{from}–{to}元/{unit}"),
    }
}

/// Whether one waits for a bed, where it is known.
fn waits(place: &Place) -> Option<bool> {
    match fact(place, Aspect::Mark(Mark::WaitingList)) {
        Some(Fact::Holds(waits)) => Some(waits),
        _ => None,
    }
}
