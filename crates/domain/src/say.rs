//! Numbers and times as a person would say them. The modules below hold what the app and the plain
//! pages both say of a subject, so that it is said in one way.

pub mod card;
pub mod comparison;
pub mod config;
pub mod coverage;
pub mod error;
pub mod fact;
pub mod guide;
pub mod kind;
pub mod message;
pub mod out_of_date;
pub mod rights;
pub mod sheet;
pub mod site;
pub mod slip;
pub mod week;
pub mod whole;

pub use fact::{OPEN_NOW, doubt, nearness, visit};

use crate::hours::moment::{DAY, Minute};
use time::{Date, Weekday};

/// Whose way is measured: the reader's, or that of the family for whom somebody looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Person {
    /// The reader.
    #[default]
    You,
    /// Whoever lives where the answers start. A relative reads it.
    Family,
}

impl Person {
    /// `您`, `家人`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::You => "您",
            Self::Family => "家人",
        }
    }

    /// Where services come to: `您家`, `家人那里`.
    #[must_use]
    pub fn home(self) -> &'static str {
        match self {
            Self::You => "您家",
            Self::Family => "家人那里",
        }
    }
}

/// `450米`, `1.2公里`, `23公里`: as exact as one can feel.
///
/// ```
/// use domain::say::distance;
/// assert_eq!(distance(447.0), "450米");
/// assert_eq!(distance(1_249.0), "1.2公里");
/// assert_eq!(distance(23_400.0), "23公里");
/// ```
#[must_use]
pub fn distance(metres: f64) -> String {
    // Whole numbers only: printing a floating-point number costs a phone 20 kB.
    let tens = (metres / 10.0).round() as u32;
    if tens < 100 {
        return format!("{}米", tens.max(1) * 10);
    }
    let tenths = (metres / 100.0).round_ties_even() as u32;
    if metres < 9950.0 {
        format!("{}.{}公里", tenths / 10, tenths % 10)
    } else {
        format!("{}公里", (metres / 1000.0).round_ties_even() as u32)
    }
}

/// `周一`.
#[must_use]
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "周一",
        Weekday::Tuesday => "周二",
        Weekday::Wednesday => "周三",
        Weekday::Thursday => "周四",
        Weekday::Friday => "周五",
        Weekday::Saturday => "周六",
        Weekday::Sunday => "周日",
    }
}

/// `2026年11月22日`.
#[must_use]
pub fn date(date: Date) -> String {
    format!(
        "{}年{}月{}日",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// `明天`, `后天`, `周三`, `11月30日`, seen from `today`.
#[must_use]
pub fn day(day: Date, today: Date) -> String {
    match (day - today).whole_days() {
        0 => "今天".to_owned(),
        1 => "明天".to_owned(),
        2 => "后天".to_owned(),
        3..=6 => weekday(day.weekday()).to_owned(),
        _ => format!("{}月{}日", u8::from(day.month()), day.day()),
    }
}

/// A time as said today: `12:30`; past midnight `明天 1:00`.
///
/// ```
/// use domain::hours::moment::Minute;
/// use domain::say::clock;
/// assert_eq!(clock(Minute(12 * 60 + 30)), "12:30");
/// assert_eq!(clock(Minute(25 * 60)), "明天 1:00");
/// ```
#[must_use]
pub fn clock(minute: Minute) -> String {
    match minute.0 / DAY {
        0 => minute.to_string(),
        1 if minute.0 == DAY => "半夜 12 点".to_owned(),
        1 => format!("明天 {minute}"),
        _ => format!("过几天 {minute}"),
    }
}

#[cfg(test)]
mod renderings_tests;

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use time::Month;

    fn today() -> Date {
        Date::from_calendar_date(2026, Month::November, 22).unwrap()
    }

    #[rstest]
    #[case(0.0, "10米")]
    #[case(334.9, "330米")]
    #[case(994.9, "990米")]
    #[case(995.1, "1.0公里")]
    #[case(1249.0, "1.2公里")]
    #[case(9949.0, "9.9公里")]
    #[case(9960.0, "10公里")]
    #[case(23_400.0, "23公里")]
    fn a_distance_is_said_as_exactly_as_one_can_feel(#[case] metres: f64, #[case] want: &str) {
        assert_eq!(distance(metres), want);
    }

    #[rstest]
    #[case(0, "今天")]
    #[case(1, "明天")]
    #[case(2, "后天")]
    #[case(3, "周三")]
    #[case(8, "11月30日")]
    fn a_day_is_named_from_today(#[case] ahead: i64, #[case] want: &str) {
        assert_eq!(day(today() + time::Duration::days(ahead), today()), want);
    }
}
