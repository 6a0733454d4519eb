//! What a card of a list says of a place in a line: what decides whether one rings.

use super::fact::{NO_PHONE, narrow, short};
use crate::place::facts::Aspect;
use crate::place::offer::Mark;
use crate::place::{Kind, Place};

/// Between two facts on a line: no line begins with it.
pub const BETWEEN: &str = "\u{a0}· ";

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
/// assert_eq!(facts(&home, true), "价钱未公布\u{a0}· 电话未公布");
/// home.offer.price = Some(YuanRange { from: 2000, to: 2000 });
/// home.offer.marks.set(Mark::Dementia, true);
/// assert_eq!(facts(&home, true), "每月 2000 元\u{a0}· 收失智\u{a0}· 电话未公布");
/// ```
#[must_use]
pub fn facts(place: &Place, serves: bool) -> String {
    let no_phone = place.phones.is_empty().then(|| NO_PHONE.to_owned());
    let known = Some(decides(place, serves)).filter(|known| !known.is_empty());
    let all = known.into_iter().chain(no_phone);
    all.collect::<Vec<_>>().join(BETWEEN)
}

/// What people decide by, without whether its number is published.
#[must_use]
pub fn decides(place: &Place, serves: bool) -> String {
    let aspects = if serves { room(place.kind) } else { &[] };
    let said = aspects.iter().filter_map(|aspect| short(place, *aspect));
    said.collect::<Vec<_>>().join(BETWEEN)
}

/// What a card has room for.
fn room(kind: Kind) -> &'static [Aspect] {
    match kind {
        Kind::Canteen => &[Aspect::Price, Aspect::Services],
        Kind::Institution => &[
            Aspect::Price,
            Aspect::Mark(Mark::WaitingList),
            Aspect::Mark(Mark::Dementia),
        ],
        Kind::Rental => &[Aspect::Items],
        _ => &[Aspect::Price],
    }
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
    let said = of_cost(place.kind).iter();
    let said = said.filter_map(|aspect| narrow(place, *aspect));
    said.collect::<Vec<_>>().join(" ")
}

/// What [`cost`] says.
fn of_cost(kind: Kind) -> &'static [Aspect] {
    match kind {
        Kind::Institution => &[Aspect::Price, Aspect::Mark(Mark::WaitingList)],
        Kind::Rental => &[Aspect::Price, Aspect::Items],
        _ => &[Aspect::Price],
    }
}

/// What people decide by besides [`cost`], which stands beside it: `收失智`.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::offer::{Mark, YuanRange};
/// use domain::place::{Kind, Place, Status};
/// use domain::say::card::{besides_cost, decides};
/// let mut home = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// home.offer.price = Some(YuanRange { from: 2000, to: 3500 });
/// home.offer.marks.set(Mark::Dementia, true);
/// assert_eq!(besides_cost(&home), "收失智");
/// // Of a place where nobody is served, no cost stands there.
/// home.status = Status::Paused;
/// assert_eq!(besides_cost(&home), decides(&home, true));
/// ```
#[must_use]
pub fn besides_cost(place: &Place) -> String {
    if !place.status.serves() {
        return decides(place, true);
    }
    let besides = room(place.kind).iter();
    let besides = besides.filter(|aspect| !of_cost(place.kind).contains(aspect));
    let said = besides.filter_map(|aspect| short(place, *aspect));
    said.collect::<Vec<_>>().join(BETWEEN)
}
