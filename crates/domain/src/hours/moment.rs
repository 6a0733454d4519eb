//! A moment in Beijing time. Nothing in this crate reads a clock: moments come in as values.

use crate::unpack::unpack;
use serde::{Deserialize, Serialize};
use time::{Date, Weekday};

/// Minutes in a day.
pub const DAY: u16 = 24 * 60;

/// A minute of a day, Beijing time: 0 is midnight, 750 is 12:30.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Minute(pub u16);

unpack! { tuple Minute }

impl std::fmt::Display for Minute {
    /// `12:30`; minutes past midnight of the next day count on: 1500 is `01:00`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let m = self.0 % DAY;
        write!(f, "{}:{:02}", m / 60, m % 60)
    }
}

/// A minute of a certain day, Beijing time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The minute of the day, below [`DAY`].
    pub minute: Minute,
}

/// Milliseconds in a minute.
const MINUTE_MS: f64 = 60_000.0;
/// Beijing is eight hours ahead of UTC all year.
const BEIJING_OFFSET_MINUTES: i64 = 8 * 60;
/// Julian day of 1970-01-01.
const EPOCH_JULIAN: i64 = 2_440_588;

impl Moment {
    /// The moment of a Unix time in milliseconds, as browsers give it. `None` for times far
    /// outside any calendar.
    ///
    /// ```
    /// use domain::hours::moment::Moment;
    /// let now = Moment::from_unix_ms(0.0).unwrap();
    /// assert_eq!((now.date.to_string().as_str(), now.minute.to_string().as_str()), ("1970-01-01", "8:00"));
    /// ```
    #[must_use]
    pub fn from_unix_ms(ms: f64) -> Option<Self> {
        if ms.is_nan() || ms.abs() > 8.64e15 {
            return None;
        }
        let minutes = (ms / MINUTE_MS).floor() as i64 + BEIJING_OFFSET_MINUTES;
        let days = minutes.div_euclid(i64::from(DAY));
        let minute = minutes.rem_euclid(i64::from(DAY));
        Some(Self {
            date: Date::from_julian_day(i32::try_from(days + EPOCH_JULIAN).ok()?).ok()?,
            minute: Minute(u16::try_from(minute).ok()?),
        })
    }

    /// The moment so many minutes later.
    #[must_use]
    pub fn plus_minutes(self, minutes: u32) -> Self {
        let total = u64::from(self.minute.0) + u64::from(minutes);
        let days = i32::try_from(total / u64::from(DAY)).unwrap_or(i32::MAX);
        Self {
            date: self
                .date
                .to_julian_day()
                .checked_add(days)
                .and_then(|day| Date::from_julian_day(day).ok())
                .unwrap_or(self.date),
            minute: Minute((total % u64::from(DAY)) as u16),
        }
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        self.date.weekday()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Month;

    #[test]
    fn sixteen_hours_utc_is_midnight_in_beijing() {
        // 2026-11-21T16:00:00Z
        let m = Moment::from_unix_ms(1_795_276_800_000.0).unwrap();
        assert_eq!(
            m.date,
            Date::from_calendar_date(2026, Month::November, 22).unwrap()
        );
        assert_eq!(m.minute, Minute(0));
        assert_eq!(m.weekday(), Weekday::Sunday);
    }

    #[test]
    fn a_walk_over_midnight_ends_on_the_next_day() {
        let m = Moment::from_unix_ms(1_795_276_800_000.0 - 60_000.0).unwrap();
        assert_eq!(m.minute.to_string(), "23:59");
        let later = m.plus_minutes(2);
        assert_eq!(later.minute.to_string(), "0:01");
        assert_eq!(later.date, m.date.next_day().unwrap());
    }
}
