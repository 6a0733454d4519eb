//! The holidays that move: 春节, 端午 and 中秋 with the moon, 清明 with the sun.

use domain::hours::calendar::MovingDays;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use time::{Date, Month};
use tyme4rs::tyme::lunar::LunarDay;
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};

/// The years that were asked for. A year takes longer than a small table, and each reading of a folder asks for ten.
static KNOWN: Mutex<BTreeMap<i32, Option<MovingDays>>> = Mutex::new(BTreeMap::new());

/// These days of a year. `None` for a year outside of the calendar.
pub(crate) fn of(year: i32) -> Option<MovingDays> {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    *known.entry(year).or_insert_with(|| computed(year))
}

fn computed(year: i32) -> Option<MovingDays> {
    let moon = |month, day| {
        date(
            LunarDay::new(year as isize, month, day)
                .ok()?
                .get_solar_day(),
        )
    };
    let qingming = SolarTerm::new(year as isize, "清明").ok()?;
    Some(MovingDays {
        year,
        spring_festival: moon(1, 1)?,
        qingming: date(qingming.get_solar_day())?,
        dragon_boat: moon(5, 5)?,
        mid_autumn: moon(8, 15)?,
    })
}

fn date(day: SolarDay) -> Option<Date> {
    let month = Month::try_from(u8::try_from(day.get_month()).ok()?).ok()?;
    let day_of_month = u8::try_from(day.get_day()).ok()?;
    Date::from_calendar_date(i32::try_from(day.get_year()).ok()?, month, day_of_month).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    /// The days of the moon: lunardate 0.2.2 for Python. 清明: the minute at which PyEphem 4
    /// (VSOP87) sees the sun at 15° of apparent longitude, in Beijing time; 2038 is the closest to
    /// midnight, 13 minutes after it.
    #[rstest]
    #[case((2025, 1, 29), (4, 4), (5, 31), (10, 6))]
    #[case((2026, 2, 17), (4, 5), (6, 19), (9, 25))]
    #[case((2027, 2, 6), (4, 5), (6, 9), (9, 15))]
    #[case((2028, 1, 26), (4, 4), (5, 28), (10, 3))]
    #[case((2029, 2, 13), (4, 4), (6, 16), (9, 22))]
    #[case((2030, 2, 3), (4, 5), (6, 5), (9, 12))]
    #[case((2031, 1, 23), (4, 5), (6, 24), (10, 1))]
    #[case((2032, 2, 11), (4, 4), (6, 12), (9, 19))]
    #[case((2033, 1, 31), (4, 4), (6, 1), (9, 8))]
    #[case((2034, 2, 19), (4, 5), (6, 20), (9, 27))]
    #[case((2035, 2, 8), (4, 5), (6, 10), (9, 16))]
    #[case((2036, 1, 28), (4, 4), (5, 30), (10, 4))]
    #[case((2037, 2, 15), (4, 4), (6, 18), (9, 24))]
    #[case((2038, 2, 4), (4, 5), (6, 7), (9, 13))]
    fn the_days_that_move_are_those_of_another_almanac(
        #[case] (year, month, day): (i32, u8, u8),
        #[case] qingming: (u8, u8),
        #[case] dragon_boat: (u8, u8),
        #[case] mid_autumn: (u8, u8),
    ) {
        let on = |(month, day): (u8, u8)| {
            Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
        };
        let want = MovingDays {
            year,
            spring_festival: on((month, day)),
            qingming: on(qingming),
            dragon_boat: on(dragon_boat),
            mid_autumn: on(mid_autumn),
        };
        assert_eq!(of(year), Some(want));
    }
}
