//! What stands above a page where its data or the phone's clock are not of today.

use time::Date;

/// Since which day the phone has had the data that are shown. Both days are of Beijing.
///
/// ```
/// use domain::say::out_of_date::kept_since;
/// use time::{Date, Month};
/// let on = |day| Date::from_calendar_date(2026, Month::November, day).unwrap();
/// assert_eq!(kept_since(on(20), Some(on(29))), "网站没有回答，这些资料是11月20日存下的。");
/// assert_eq!(kept_since(on(29), Some(on(29))), "网站没有回答，这些资料是今天存下的。");
/// ```
#[must_use]
pub fn kept_since(day: Date, today: Option<Date>) -> String {
    let month_and_day = || format!("{}月{}日", u8::from(day.month()), day.day());
    let when = match today {
        Some(today) if today == day => "今天".to_owned(),
        Some(today) if today.year() == day.year() => month_and_day(),
        _ => super::date(day),
    };
    format!("网站没有回答，这些资料是{when}存下的。")
}

/// How many days the data may be dated ahead of the phone's day before the phone's is doubted: a clerk dates a
/// table by when it is to hold.
const DATED_AHEAD_DAYS: i64 = 60;

/// That the phone's day can not be right, because it lies long before that of the data. What is said to be open
/// is then not to be relied on.
///
/// ```
/// use domain::say::out_of_date::clock_behind;
/// use time::{Date, Month};
/// let data = Date::from_calendar_date(2026, Month::November, 22).unwrap();
/// let reset = Date::from_calendar_date(2019, Month::March, 5).unwrap();
/// assert!(clock_behind(reset, data).unwrap().starts_with("这部手机的日期是2019年3月5日"));
/// assert_eq!(clock_behind(data, data), None);
/// ```
#[must_use]
pub fn clock_behind(today: Date, data: Date) -> Option<String> {
    ((data - today).whole_days() > DATED_AHEAD_DAYS).then(|| {
        format!(
            "这部手机的日期是{}，比资料的日期还早，可能不对。开没开门，请打电话问。",
            super::date(today)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{clock_behind, kept_since};
    use rstest::rstest;
    use time::{Date, Month};

    fn day(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    #[rstest]
    #[case(day(2025, 12, 31), Some(day(2026, 1, 1)), "2025年12月31日")]
    #[case(day(2026, 1, 1), Some(day(2026, 12, 31)), "1月1日")]
    // A phone whose clock was set back.
    #[case(day(2026, 11, 20), Some(day(2026, 11, 1)), "11月20日")]
    #[case(day(2026, 11, 20), None, "2026年11月20日")]
    fn the_day_is_one_that_nobody_takes_for_another(
        #[case] kept: Date,
        #[case] today: Option<Date>,
        #[case] says: &str,
    ) {
        let said = kept_since(kept, today);
        assert_eq!(said, format!("网站没有回答，这些资料是{says}存下的。"));
    }

    #[rstest]
    #[case(day(1970, 1, 1), true)]
    #[case(day(2026, 9, 22), true)]
    #[case(day(2026, 9, 23), false)]
    #[case(day(2026, 11, 22), false)]
    #[case(day(2030, 1, 1), false)]
    fn a_clock_far_behind_the_data_is_doubted(#[case] today: Date, #[case] doubted: bool) {
        assert_eq!(clock_behind(today, day(2026, 11, 22)).is_some(), doubted);
    }
}
