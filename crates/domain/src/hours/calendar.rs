//! Public holidays and make-up workdays.
//!
//! The law gives some days of every year (《全国年节及纪念日放假办法》, as in force since
//! 2025-01-01). The State Council publishes the other days off and the weekend days that are
//! worked, a year at a time, in the autumn before. No rule can compute those: each published year
//! is a table. In a year without a table the days of the law are holidays, and the days around them
//! are unsettled.

use crate::unpack::unpack;
use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, Weekday};

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

/// The holidays of a year that move with the moon and the sun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovingDays {
    /// 2027.
    pub year: i32,
    /// 正月初一. The day before it is 除夕.
    pub spring_festival: Date,
    /// 清明.
    pub qingming: Date,
    /// 端午.
    pub dragon_boat: Date,
    /// 中秋.
    pub mid_autumn: Date,
}

/// What is known of holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The published years, in order.
    pub years: Vec<Year>,
    /// The moving days of the law, in order of year.
    pub moving: Vec<MovingDays>,
}

unpack! {
    struct Year { year, holidays, workdays }
    struct MovingDays { year, spring_festival, qingming, dragon_boat, mid_autumn }
    struct Calendar { years, moving }
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
    /// An ordinary day unless the notice, which is not published, says otherwise.
    Unsettled(Possible),
}

/// What a notice may still make of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Possible {
    /// It may be a day off.
    pub off: bool,
    /// It may be a weekend day that is worked.
    pub worked: bool,
}

/// How many days before a holiday of the law days off may begin, and how many days after it they
/// may end. The notices of 2008 to 2026 gave at most 2 days before and 5 after, apart from two
/// that an event of that one year explains (the parade of 2015, the epidemic of 2020).
const OFF_BEFORE: i64 = 3;
const OFF_AFTER: i64 = 6;
/// How many days before or after a holiday of the law a weekend day may be worked. The same notices
/// gave at most 8 before and 9 after.
const WORKED_WITHIN: i64 = 10;

impl Calendar {
    /// What kind of day this is.
    #[must_use]
    pub fn kind_of(&self, date: Date) -> DayKind<'_> {
        let year = date.year();
        if let Some(table) = self.table(year) {
            if let Some((_, name)) = table.holidays.iter().find(|(d, _)| *d == date) {
                return DayKind::Holiday(name);
            }
            if let Some((_, name)) = table.workdays.iter().find(|(d, _)| *d == date) {
                return DayKind::MakeUpWorkday(name);
            }
        } else if let Some((_, name)) = self.by_law(year).find(|(d, _)| *d == date) {
            return DayKind::Holiday(name);
        }
        match self.possible(date) {
            Possible {
                off: false,
                worked: false,
            } => DayKind::Ordinary,
            possible => DayKind::Unsettled(possible),
        }
    }

    /// The last year of which every day is settled, counted on without a gap from the first.
    #[must_use]
    pub fn settled_until(&self) -> Option<i32> {
        let first = self.years.first()?.year;
        (first..)
            .take_while(|year| self.table(*year).is_some())
            .last()
    }

    fn table(&self, year: i32) -> Option<&Year> {
        self.years.iter().find(|y| y.year == year)
    }

    /// The days the law gives to everybody, with the holiday's name. Of a year whose moving days
    /// are not known, the fixed ones.
    pub fn by_law(&self, year: i32) -> impl Iterator<Item = (Date, &'static str)> {
        let fixed = [
            (Month::January, 1, "元旦"),
            (Month::May, 1, "劳动节"),
            (Month::May, 2, "劳动节"),
            (Month::October, 1, "国庆节"),
            (Month::October, 2, "国庆节"),
            (Month::October, 3, "国庆节"),
        ];
        let fixed = fixed.into_iter().filter_map(move |(month, day, name)| {
            Some((Date::from_calendar_date(year, month, day).ok()?, name))
        });
        let moving = self.moving.iter().filter(move |m| m.year == year);
        fixed.chain(moving.flat_map(|m| {
            let spring =
                (-1..=2).map(|n| (m.spring_festival.saturating_add(Duration::days(n)), "春节"));
            spring.chain([
                (m.qingming, "清明节"),
                (m.dragon_boat, "端午节"),
                (m.mid_autumn, "中秋节"),
            ])
        }))
    }

    /// What notices that are not published may make of a day.
    fn possible(&self, date: Date) -> Possible {
        let year = date.year();
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        let moving_known = self.moving.iter().any(|m| m.year == year);
        if self.table(year).is_none() && !moving_known {
            return Possible {
                off: true,
                worked: weekend,
            };
        }
        let mut possible = Possible {
            off: false,
            worked: false,
        };
        // New Year's Day reaches back into December.
        for unpublished in [year, year + 1]
            .into_iter()
            .filter(|y| self.table(*y).is_none())
        {
            for (holiday, _) in self.by_law(unpublished) {
                let after = (date - holiday).whole_days();
                possible.off |= (-OFF_BEFORE..=OFF_AFTER).contains(&after);
                possible.worked |= weekend && after.abs() <= WORKED_WITHIN;
            }
        }
        possible
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::moving_2027;
    use rstest::rstest;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    /// 2026 is published, 2027 is not.
    fn calendar() -> Calendar {
        Calendar {
            years: vec![Year {
                year: 2026,
                holidays: vec![(date(2026, 10, 1), "国庆节".to_owned())],
                workdays: vec![(date(2026, 10, 10), "国庆节".to_owned())],
            }],
            moving: vec![moving_2027()],
        }
    }

    const MAY_BE_OFF: DayKind<'_> = DayKind::Unsettled(Possible {
        off: true,
        worked: false,
    });
    const MAY_BE_WORKED: DayKind<'_> = DayKind::Unsettled(Possible {
        off: false,
        worked: true,
    });
    const MAY_BE_EITHER: DayKind<'_> = DayKind::Unsettled(Possible {
        off: true,
        worked: true,
    });

    #[rstest]
    #[case::by_the_table(date(2026, 10, 1), DayKind::Holiday("国庆节"))]
    #[case::worked_by_the_table(date(2026, 10, 10), DayKind::MakeUpWorkday("国庆节"))]
    #[case::not_in_the_table(date(2026, 10, 2), DayKind::Ordinary)]
    #[case::the_table_alone_counts(date(2026, 5, 1), DayKind::Ordinary)]
    #[case::christmas_is_no_holiday(date(2026, 12, 25), DayKind::Ordinary)]
    #[case::may_be_worked_for_new_year(date(2026, 12, 26), MAY_BE_WORKED)]
    #[case::before_new_year(date(2026, 12, 31), MAY_BE_OFF)]
    #[case::new_year(date(2027, 1, 1), DayKind::Holiday("元旦"))]
    #[case::after_new_year(date(2027, 1, 2), MAY_BE_EITHER)]
    #[case::far_from_any(date(2027, 1, 13), DayKind::Ordinary)]
    #[case::sunday_far_from_any(date(2027, 1, 17), DayKind::Ordinary)]
    #[case::bridge_before_the_eve(date(2027, 2, 4), MAY_BE_OFF)]
    #[case::eve(date(2027, 2, 5), DayKind::Holiday("春节"))]
    #[case::first_day(date(2027, 2, 6), DayKind::Holiday("春节"))]
    #[case::third_day(date(2027, 2, 8), DayKind::Holiday("春节"))]
    #[case::fourth_day(date(2027, 2, 9), MAY_BE_OFF)]
    #[case::seven_days_after(date(2027, 2, 15), DayKind::Ordinary)]
    #[case::weekend_after(date(2027, 2, 14), MAY_BE_EITHER)]
    #[case::weekend_long_after(date(2027, 2, 21), DayKind::Ordinary)]
    #[case::qingming(date(2027, 4, 5), DayKind::Holiday("清明节"))]
    #[case::labour_day(date(2027, 5, 2), DayKind::Holiday("劳动节"))]
    #[case::no_longer_by_law(date(2027, 5, 3), MAY_BE_OFF)]
    #[case::dragon_boat(date(2027, 6, 9), DayKind::Holiday("端午节"))]
    #[case::mid_autumn(date(2027, 9, 15), DayKind::Holiday("中秋节"))]
    #[case::national_day(date(2027, 10, 3), DayKind::Holiday("国庆节"))]
    #[case::beyond_what_is_computed(date(2028, 7, 12), MAY_BE_OFF)]
    #[case::a_sunday_beyond(date(2028, 7, 16), MAY_BE_EITHER)]
    fn what_kind_of_day_it_is(#[case] date: Date, #[case] want: DayKind<'_>) {
        assert_eq!(calendar().kind_of(date), want);
    }

    #[test]
    fn a_year_counts_as_settled_only_without_a_gap_before_it() {
        let year = |year| Year {
            year,
            holidays: vec![],
            workdays: vec![],
        };
        let until = |years: &[i32]| {
            let years = years.iter().copied().map(year).collect();
            let moving = vec![];
            Calendar { years, moving }.settled_until()
        };
        assert_eq!(until(&[2025, 2026]), Some(2026));
        assert_eq!(until(&[2025, 2027]), Some(2025));
        assert_eq!(until(&[]), None);
    }
}
