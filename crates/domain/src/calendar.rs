//! Public holidays and make-up workdays, year by year, as the State Council publishes them.
//!
//! No rule can compute them: each year is a table, and a year without one is unknown.

use serde::{Deserialize, Serialize};
use time::Date;

/// One published year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Year {
    /// 2026.
    pub year: i32,
    /// Days off, with the holiday's name, by date.
    pub holidays: Vec<(Date, String)>,
    /// Saturdays and Sundays that are worked, with the holiday they make up for, by date.
    pub workdays: Vec<(Date, String)>,
}

/// The published years.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// In order of year.
    pub years: Vec<Year>,
}

/// What kind of day a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// Neither holiday nor make-up workday.
    Ordinary,
    /// A public holiday, by name.
    Holiday(&'a str),
    /// A weekend day that is worked, and the holiday it makes up for.
    MakeUpWorkday(&'a str),
    /// No table for this year: it may be any of the above.
    Unknown,
}

impl Calendar {
    /// What kind of day this is.
    #[must_use]
    pub fn kind_of(&self, date: Date) -> DayKind<'_> {
        let Some(year) = self.years.iter().find(|y| y.year == date.year()) else {
            return DayKind::Unknown;
        };
        if let Some((_, name)) = year.holidays.iter().find(|(d, _)| *d == date) {
            DayKind::Holiday(name)
        } else if let Some((_, name)) = year.workdays.iter().find(|(d, _)| *d == date) {
            DayKind::MakeUpWorkday(name)
        } else {
            DayKind::Ordinary
        }
    }
}
