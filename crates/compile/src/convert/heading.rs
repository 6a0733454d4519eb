//! What a header of somebody's own table means. A header of ours always means itself; what may mean
//! two things is asked back.

mod parts;
mod position;
mod prices;

pub(super) use parts::is_place;
pub(crate) use position::system_named;

use super::vocabulary::{
    AREA_CODES, AREAS, BEHIND, CITIES, CLOSES, CONTACTS, DISTRICTS, GROUPS, MEALS, OFFICE, OPENS,
    PERSONS, PHONE_ENDINGS, POINTS, PRICES, RENTS, ROADS, SERIALS, SERVINGS, SPELLINGS, UNCLEAR,
    WEEKDAYS,
};
use crate::columns::{
    HOURS, ITEMS, MEAL_PRICE, MONTHLY_PRICE, PHONE, RURAL_HAVES, SERVICES, bare, recognise,
};
use crate::limits::HEADER_CHARS;
use crate::words::MARKED;
use domain::place::offer::{RuralHave, Service};
use parts::{in_two, stripped, unnumbered};
use position::{coordinates, part_of_degrees};
use prices::{end_of_prices, meal_priced, unit, with_unit};

/// Where the cells of a column go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum To {
    /// Into a column of ours.
    Column(&'static str),
    /// Into 收费区间 or 餐价, whichever the kind has.
    Price,
    /// Both degrees in one cell.
    Point,
    /// One degree, whichever it is: in surveying x points to the north.
    Axis,
    /// Degrees, minutes or seconds of one of both, in a column of their own: which, and which part.
    Degrees(&'static str, usize),
    /// A service that is offered where the cell says yes.
    Service(&'static str),
    /// One of the 六有, which is there where the cell says yes.
    Have(&'static str),
    /// Before the address and its district, where it does not say so already.
    City,
    /// Before the address, where it does not say so already.
    District,
    /// A district or a town; the cells say which.
    Area,
    /// The lowest of several prices; nothing without the highest.
    Lowest,
    /// The highest of several prices; nothing without the lowest.
    Highest,
    /// The price of this meal.
    MealPrice(&'static str),
    /// The begin of the hours.
    Opens,
    /// Their end.
    Closes,
    /// The hours of this meal.
    Meal(&'static str),
    /// An address, and numbers behind it.
    AddressAndPhone,
    /// Hours, and a price beside them.
    HoursAndPrice,
    /// What the thing to rent of the row costs: 月租, 押金, 补贴后.
    Rent(&'static str),
    /// Whether one eats there or it delivers: 堂食、送餐.
    Serving,
    /// The area code of the numbers in other columns.
    AreaCode,
    /// The street, before the number of the house.
    Road,
    /// Numbers of rows.
    Serial,
    /// Names and numbers of persons.
    Person,
    /// What the map has no place for.
    Office,
    /// One of these, or nothing: somebody has to say.
    Unclear(Vec<&'static str>),
    /// Nobody knows.
    Unknown,
}

/// What a header means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) to: To,
    /// How willingly it is taken where several columns mean the same: 0 first.
    pub(crate) rank: u8,
    /// The map system it names.
    pub(crate) system: Option<&'static str>,
}

impl Heading {
    fn of(to: To) -> Self {
        Self::ranked(to, 0)
    }

    fn ranked(to: To, rank: u8) -> Self {
        Self {
            to,
            rank,
            system: None,
        }
    }
}

/// What a header means in a table that may have these columns.
pub(crate) fn heading(header: &str, allowed: &[&'static str]) -> Heading {
    if header.chars().nth(HEADER_CHARS).is_some() {
        return Heading::of(To::Unknown);
    }
    // A copy with marks that was put back, and is converted.
    if header.starts_with(MARKED) {
        return Heading::of(To::Serial);
    }
    let header = &fast2s::convert(header);
    let whole = compact(header);
    if let Some(own) = allowed.iter().copied().find(|column| *column == whole) {
        return Heading::of(To::Column(own));
    }
    if let Some(point) = coordinates(&whole) {
        return point;
    }
    let bare = compact(&bare(header));
    let unit = unit(header);
    let read = |bare: &str| {
        known(bare, allowed)
            .or_else(|| stripped(bare, allowed))
            .or_else(|| in_two(bare, allowed))
    };
    let found = read(&bare)
        .or_else(|| read(unnumbered(&bare)?))
        // 早餐（元）.
        .or_else(|| {
            read(&format!(
                "{bare}{}",
                unit.as_deref().filter(|unit| unit.starts_with('元'))?
            ))
        })
        .unwrap_or(Heading::of(To::Unknown));
    with_unit(found, unit.as_deref())
}

/// Of a header in two lines: what both say together; and what the lower says alone, where the upper
/// only says what the columns below have in common. 运营单位 over 名称 is no name of the place.
pub(crate) fn heading_of(group: &str, name: &str, allowed: &[&'static str]) -> Heading {
    if group.is_empty() {
        return heading(name, allowed);
    }
    if let Some(part) = part_of_degrees(group, name) {
        return Heading::ranked(part, 1);
    }
    // The nearest name of a group says most.
    let names: Vec<&str> = group.split('/').collect();
    let each = names.iter().rev().copied();
    let each = (names.len() > 1).then_some(each).into_iter().flatten();
    for above in std::iter::once(group).chain(each) {
        // 床位情况 over 总数.
        let bare = BEHIND.iter().find_map(|behind| above.strip_suffix(behind));
        let both = [
            format!("{above}{name}"),
            format!("{name}{above}"),
            format!("{}{name}", bare.unwrap_or(above)),
        ];
        let together = both.iter().map(|text| heading(text, allowed));
        let mut known = together.filter(|heading| heading.to != To::Unknown);
        if let Some(known) = known.next() {
            return known;
        }
    }
    let common = names.iter().all(|above| {
        let above = compact(&bare(above));
        GROUPS.iter().any(|word| above.ends_with(word)) || is_place(&above)
    });
    if common {
        heading(name, allowed)
    } else {
        Heading::of(To::Unknown)
    }
}

/// Small letters, without blanks and the marks between words of English.
pub(super) fn compact(text: &str) -> String {
    text.chars()
        .map(crate::text::halfwidth)
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '*' | ':'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// What a header means by its spelling alone.
fn known(bare: &str, allowed: &[&'static str]) -> Option<Heading> {
    if bare.is_empty() {
        return None;
    }
    if let Some(own) = allowed.iter().copied().find(|column| *column == bare) {
        return Some(Heading::of(To::Column(own)));
    }
    let among = |words: &[&str]| words.contains(&bare);
    if among(SERIALS) {
        return Some(Heading::of(To::Serial));
    }
    if among(OFFICE) {
        return Some(Heading::of(To::Office));
    }
    if let Some(person) = person(bare) {
        return Some(person);
    }
    let has = |column: &'static str| allowed.contains(&column);
    let priced = has(MONTHLY_PRICE) || has(MEAL_PRICE);
    // A month in a canteen, a meal in a home: another price than the one we have.
    let another =
        bare.contains('月') && !has(MONTHLY_PRICE) || bare.contains('餐') && !has(MEAL_PRICE);
    if priced && another && (end_of_prices(bare).is_some() || among(PRICES)) {
        return Some(Heading::of(To::Unclear(Vec::new())));
    }
    if let Some(end) = end_of_prices(bare).filter(|_| priced) {
        return Some(Heading::of(end));
    }
    let of_month = bare.contains('月') && has(MONTHLY_PRICE);
    let of_meal = bare.contains('餐') && has(MEAL_PRICE);
    for (own, column) in [(of_month, MONTHLY_PRICE), (of_meal, MEAL_PRICE)] {
        if own && among(PRICES) {
            return Some(Heading::ranked(To::Column(column), 1));
        }
    }
    if let Some(meal) = meal_priced(bare).filter(|_| has(MEAL_PRICE)) {
        return Some(Heading::of(To::MealPrice(meal)));
    }
    if among(PRICES) && priced {
        return Some(Heading::of(To::Price));
    }
    if among(SERVINGS) && has(MEAL_PRICE) {
        return Some(Heading::of(To::Serving));
    }
    if let Some(column) = recognise(bare, allowed) {
        let rank = u8::from(bare != column);
        return Some(Heading::ranked(To::Column(column), rank));
    }
    for (words, to) in [
        (POINTS, To::Point),
        (CITIES, To::City),
        (DISTRICTS, To::District),
        (AREAS, To::Area),
        (AREA_CODES, To::AreaCode),
        (ROADS, To::Road),
        (OPENS, To::Opens),
        (CLOSES, To::Closes),
    ] {
        if among(words) {
            return Some(Heading::of(to));
        }
    }
    let spelt = SPELLINGS
        .iter()
        .filter(|(column, _, _)| has(column))
        .find(|(_, _, spellings)| among(spellings));
    if let Some((column, rank, _)) = spelt {
        return Some(Heading::ranked(To::Column(column), *rank + 1));
    }
    if has(SERVICES)
        && let Some(service) = service(bare)
    {
        return Some(Heading::ranked(To::Service(service), 1));
    }
    if has(RURAL_HAVES)
        && let Some(have) = RuralHave::ALL.iter().find(|have| have.word() == bare)
    {
        return Some(Heading::of(To::Have(have.word())));
    }
    if has(ITEMS)
        && let Some((rent, _)) = RENTS.iter().find(|(_, words)| among(words))
    {
        return Some(Heading::of(To::Rent(rent)));
    }
    if let Some(day) = weekday(bare).filter(|_| has(HOURS)) {
        return Some(Heading::of(To::Meal(day)));
    }
    let meal = MEALS.iter().find(|meal| {
        let rest = bare.strip_prefix(**meal);
        rest.is_some_and(|rest| {
            matches!(rest, "时间" | "时段" | "供应时间" | "开餐时间" | "供餐时间")
        })
    });
    if let Some(meal) = meal.filter(|_| has(HOURS)) {
        return Some(Heading::of(To::Meal(meal)));
    }
    let unclear = UNCLEAR.iter().find(|(word, _)| *word == bare);
    let meant = unclear.map(|(_, columns)| columns.iter().copied().filter(|c| has(c)).collect());
    meant.map(|columns| Heading::of(To::Unclear(columns)))
}

/// The day of the week that a header is: 周一, 星期天.
fn weekday(bare: &str) -> Option<&'static str> {
    let mut begins = ["星期", "礼拜", "周"].iter();
    let last = begins.find_map(|begin| bare.strip_prefix(begin))?;
    let mut days = WEEKDAYS.iter();
    days.find(|(day, _)| last.strip_suffix(*day) == Some(""))
        .map(|(_, word)| *word)
}

/// The service that is named: 助浴, 送餐, 日托服务.
fn service(bare: &str) -> Option<&'static str> {
    let bare = bare.strip_prefix("提供").unwrap_or(bare);
    let bare = bare
        .strip_suffix("服务")
        .filter(|rest| !rest.is_empty())
        .unwrap_or(bare);
    let own = Service::ALL.iter().map(|service| service.word());
    let other = match bare {
        "送餐" | "送餐上门" | "上门送餐" | "外送" => Some(Service::MealDelivery.word()),
        "堂食" | "堂吃" => Some(Service::Meals.word()),
        _ => None,
    };
    other.or_else(|| {
        own.into_iter()
            .find(|word| word.strip_suffix("服务").unwrap_or(word) == bare)
    })
}

/// Headers of persons, and of their numbers.
fn person(bare: &str) -> Option<Heading> {
    let rings = PHONE_ENDINGS.iter().any(|ending| bare.ends_with(ending));
    if CONTACTS.iter().any(|word| bare.contains(word)) {
        return Some(if rings {
            Heading::ranked(To::Column(PHONE), 3)
        } else {
            Heading::of(To::Person)
        });
    }
    let named = PERSONS.iter().any(|word| bare.contains(word));
    named.then(|| {
        Heading::of(if rings {
            To::Unclear(vec![PHONE])
        } else {
            To::Person
        })
    })
}

/// Whether a header means anything, for finding the line of headers.
pub(super) fn means_something(header: &str, allowed: &[&'static str]) -> bool {
    !matches!(heading(header, allowed).to, To::Unknown)
}

/// Whether a heading is one of several that may be put together in one cell.
pub(super) fn adds_up(column: &str) -> bool {
    use crate::columns::{ALIASES, NOTE, SERVICES};
    [PHONE, ALIASES, NOTE, SERVICES].contains(&column)
}

#[cfg(test)]
mod tests;
