//! How long ago a record was verified. What was true years ago must not look fresh.

use crate::place::{Place, Status};
use time::Date;

/// How long ago a record was verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// The status does not say that the record was verified.
    Never,
    /// The record was verified, but no day is given.
    Undated,
    /// The record was verified on this day, at most a year ago.
    Lately(Date),
    /// The record was verified more than a year ago.
    LongAgo {
        /// On this day.
        on: Date,
        /// So many whole years ago; at least one.
        years: u32,
    },
}

/// How long ago a record was verified, as seen on a day.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::{Kind, Place, verified::{Verified, verified}};
/// use time::{Date, Month};
/// let mut place = Place::bare(PlaceId::parse("C1").unwrap(), Kind::Canteen, None);
/// let on = Date::from_calendar_date(2024, Month::May, 1).unwrap();
/// let today = Date::from_calendar_date(2026, Month::November, 28).unwrap();
/// place.checked = Some(on);
/// assert_eq!(verified(&place, today), Verified::LongAgo { on, years: 2 });
/// ```
#[must_use]
pub fn verified(place: &Place, today: Date) -> Verified {
    match (place.status, place.checked) {
        (Status::Unverified | Status::Planned | Status::Closed, _) => Verified::Never,
        (_, None) => Verified::Undated,
        (_, Some(on)) => match whole_years(on, today) {
            0 => Verified::Lately(on),
            years => Verified::LongAgo { on, years },
        },
    }
}

/// The whole years that have passed between two days, the day of the year itself not counted: one
/// year after 1 March is 2 March of the next year.
fn whole_years(from: Date, to: Date) -> u32 {
    let years = to.year() - from.year();
    let day_is_past = (to.month() as u8, to.day()) > (from.month() as u8, from.day());
    let passed = if day_is_past { years } else { years - 1 };
    u32::try_from(passed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Kind;
    use crate::place::id::PlaceId;
    use rstest::rstest;
    use time::Month;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    #[rstest]
    #[case(date(2026, 11, 22), 0)]
    #[case::a_day_ahead(date(2026, 11, 29), 0)]
    #[case::a_year_to_the_day(date(2025, 11, 28), 0)]
    #[case::a_year_and_a_day(date(2025, 11, 27), 1)]
    #[case(date(2024, 11, 28), 1)]
    #[case(date(2024, 11, 27), 2)]
    #[case(date(2024, 2, 29), 2)]
    #[case(date(2012, 1, 1), 14)]
    #[case(date(1900, 1, 1), 126)]
    fn a_place_verified_more_than_a_year_ago_is_known_as_such(
        #[case] on: Date,
        #[case] years: u32,
    ) {
        let mut place = Place::bare(PlaceId::parse("a").unwrap(), Kind::Canteen, None);
        place.checked = Some(on);
        let want = match years {
            0 => Verified::Lately(on),
            years => Verified::LongAgo { on, years },
        };
        assert_eq!(verified(&place, date(2026, 11, 28)), want);
    }

    #[test]
    fn what_is_not_said_to_be_verified_is_never_old() {
        let mut place = Place::bare(PlaceId::parse("a").unwrap(), Kind::Canteen, None);
        assert_eq!(verified(&place, date(2026, 11, 28)), Verified::Undated);
        place.checked = Some(date(2012, 1, 1));
        place.status = Status::Unverified;
        assert_eq!(verified(&place, date(2026, 11, 28)), Verified::Never);
    }
}
