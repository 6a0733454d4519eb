//! How far a record can be trusted, and whether anybody is served.

use crate::place::verified::{Verified, verified};
use crate::place::{Place, Status};
use crate::say;
use time::Date;

/// When a record was last checked, alone.
#[must_use]
pub fn checked(date: Option<Date>) -> String {
    date.map_or_else(
        || "没有核实日期".to_owned(),
        |date| format!("{}核实", say::date(date)),
    )
}

/// What must be said of a status; nothing of a checked record.
#[must_use]
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified | Status::Sample => None,
        Status::Unverified => Some("还没有核实，去之前请先打电话"),
        Status::Planned => Some("还在建设，没有开门"),
        Status::Paused => Some("暂停服务，去之前请先打电话"),
        Status::Closed => Some("已经关门，不再开了"),
    }
}

/// The status of a place on a card.
#[must_use]
pub fn status_short(of: Status) -> Option<&'static str> {
    match of {
        Status::Unverified => Some("没核实，先打电话"),
        _ => status(of),
    }
}

/// The status of a place in a column: that nobody is served there.
#[must_use]
pub fn status_narrow(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified | Status::Unverified | Status::Sample => None,
        Status::Planned => Some("还没有开"),
        Status::Paused => Some("暂停服务"),
        Status::Closed => Some("已经关门"),
    }
}

/// What must be said of a record that nobody has verified for long; nothing of a fresh one.
#[must_use]
pub fn verified_long_ago(place: &Place, today: Date) -> Option<String> {
    Some(long_ago(place, today)? + "，请先打电话")
}

fn long_ago(place: &Place, today: Date) -> Option<String> {
    match verified(place, today) {
        Verified::Never | Verified::Undated | Verified::Lately(_) => None,
        Verified::LongAgo { on, years } => {
            let years = match years {
                1 => "一年多".to_owned(),
                years => format!("{years} 年多"),
            };
            let on = say::date(on);
            Some(format!("{years}没有核实了（上次是{on}）"))
        }
    }
}

/// What must be said of a place before anybody goes there: its status, and that its record is old.
#[must_use]
pub fn before_going(place: &Place, today: Option<Date>) -> Option<String> {
    with_age(status(place.status), place, today)
}

/// What must be said of a place before anybody goes there, on a card.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::{Kind, Place, Status};
/// use domain::say::fact::before_going_short;
/// let mut place = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// place.status = Status::Unverified;
/// assert_eq!(before_going_short(&place, None).as_deref(), Some("没核实，先打电话"));
/// ```
#[must_use]
pub fn before_going_short(place: &Place, today: Option<Date>) -> Option<String> {
    with_age(status_short(place.status), place, today)
}

/// What is said of the status of a place, and that its record is old.
fn with_age(status: Option<&str>, place: &Place, today: Option<Date>) -> Option<String> {
    match (status, today) {
        (None, today) => verified_long_ago(place, today?),
        (Some(status), today) => {
            // That one should ring first, a status says itself.
            let old = today.and_then(|today| long_ago(place, today));
            let old = old.map_or_else(String::new, |old| ["；", &old].concat());
            Some([status, &old].concat())
        }
    }
}

/// What must be said of a place of which only the area is known: nobody can be led to it.
#[must_use]
pub fn rough(place: &Place) -> Option<&'static str> {
    place.is_rough().then_some(match place.address {
        Some(_) => "地图上没有它的准确位置，请照地址找",
        None => "地图上没有它的准确位置，请先打电话问怎么走",
    })
}
