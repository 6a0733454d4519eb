//! A slip in words: the hours of one day, and short messages.

use crate::hours::WeeklyHours;
use crate::hours::calendar::Calendar;
use crate::say::{self, week};
use time::Date;

/// The hours of a day: `6:30–8:30、10:30–12:30`, `休息`; what nobody has said, said so.
#[must_use]
pub fn on_day(hours: &WeeklyHours, date: Date, calendar: &Calendar) -> String {
    match hours.day(date, calendar) {
        Err(doubt) => say::doubt(doubt).to_owned(),
        Ok([]) => week::CLOSED.to_owned(),
        Ok(spans) if hours.is_always() && spans == hours.on(date.weekday()) => {
            week::ALWAYS.to_owned()
        }
        Ok(spans) => week::spans(spans),
    }
}

/// The hours of the week beside those of a day ([`on_day`]), in a line: what has been said is not
/// said again.
#[must_use]
pub fn week_beside(hours: &WeeklyHours, said: &str) -> String {
    let mut parts = week::week_words(hours);
    if let Some(first) = parts.first_mut()
        && first.strip_prefix("每天 ") == Some(said)
    {
        "每天一样".clone_into(first);
    }
    parts.join("；")
}

/// A place, as a message names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its number, as people write it.
    pub phone: Option<String>,
    /// Whether it was invented to show how the map works.
    pub sample: bool,
    /// What must be said of it before anybody goes there.
    pub status: Option<String>,
    /// How to get there: minutes, address.
    pub ways: Vec<String>,
}

/// The message that matters: names and numbers, and whom to ring when in doubt.
#[must_use]
pub fn numbers(lines: &[Line], hotline: (&str, &str)) -> String {
    let mut said: Vec<String> = (1..)
        .zip(lines)
        .map(|(order, line)| {
            let phone = line.phone.as_deref().unwrap_or(say::fact::NO_PHONE);
            let sample = if line.sample {
                "（示例，打不通）"
            } else {
                ""
            };
            let status = line.status.as_ref();
            let status = status.map_or(String::new(), |s| format!("（{s}）"));
            format!("{order} {} {phone}{sample}{status}", line.name)
        })
        .collect();
    said.push(format!("拿不准打{} {}", hotline.0, hotline.1));
    said.join("\n")
}

/// The message after it: how to get there.
#[must_use]
pub fn ways(lines: &[Line]) -> String {
    let said: Vec<String> = (1..)
        .zip(lines)
        .map(|(order, line)| format!("{order} {}", line.ways.join("，")))
        .collect();
    said.join("\n")
}

/// How many short messages a text is sent as: 70 characters in one, or 67 in each of several
/// (3GPP TS 23.040, UCS-2).
#[must_use]
pub fn messages(text: &str) -> usize {
    match text.encode_utf16().count() {
        0..=70 => 1,
        length => length.div_ceil(67),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::moment::Minute;
    use crate::hours::{OnHolidays, Span};
    use crate::testing::settled;
    use rstest::rstest;
    use time::Month;

    fn november(day: u8) -> Date {
        Date::from_calendar_date(2026, Month::November, day).unwrap()
    }

    fn workdays(holidays: OnHolidays) -> WeeklyHours {
        let lunch = vec![Span {
            open: Minute(630),
            close: Minute(750),
        }];
        let mut days: [Vec<Span>; 7] = std::array::from_fn(|_| lunch.clone());
        days[6].clear();
        WeeklyHours::new(days, holidays).unwrap()
    }

    #[test]
    fn the_hours_of_today_are_those_of_its_day_of_the_week() {
        let calendar = settled(&[], &[]);
        let hours = workdays(OnHolidays::Closed);
        assert_eq!(on_day(&hours, november(23), &calendar), "10:30–12:30");
        assert_eq!(on_day(&hours, november(22), &calendar), "休息");
        assert_eq!(
            on_day(&WeeklyHours::always(), november(22), &calendar),
            "24 小时"
        );
    }

    #[test]
    fn on_a_holiday_nobody_has_spoken_of_one_is_told_to_ring() {
        let calendar = settled(&[november(23)], &[]);
        let today = |holidays| on_day(&workdays(holidays), november(23), &calendar);
        assert_eq!(today(OnHolidays::Unknown), "节假日或调休，请先打电话");
        assert_eq!(today(OnHolidays::Closed), "休息");
    }

    #[test]
    fn a_house_that_never_closes_but_on_holidays_is_closed_on_one() {
        let whole = vec![Span {
            open: Minute(0),
            close: Minute(1440),
        }];
        let days = std::array::from_fn(|_| whole.clone());
        let hours = WeeklyHours::new(days, OnHolidays::Closed).unwrap();
        let calendar = settled(&[november(23)], &[]);
        assert_eq!(on_day(&hours, november(23), &calendar), "休息");
        assert_eq!(on_day(&hours, november(24), &calendar), "24 小时");
    }

    #[test]
    fn hours_that_are_the_same_every_day_are_written_once() {
        let meals = vec![Span {
            open: Minute(630),
            close: Minute(750),
        }];
        let daily = std::array::from_fn(|_| meals.clone());
        let hours = WeeklyHours::new(daily, OnHolidays::Closed).unwrap();
        let today = on_day(&hours, november(23), &settled(&[], &[]));
        assert_eq!(week_beside(&hours, &today), "每天一样；节假日休息");
        assert_eq!(week_beside(&hours, "休息"), "每天 10:30–12:30；节假日休息");
        let six_days = workdays(OnHolidays::Closed);
        let today = on_day(&six_days, november(23), &settled(&[], &[]));
        assert_eq!(
            week_beside(&six_days, &today),
            "周一至周六 10:30–12:30；周日休息；节假日休息"
        );
    }

    fn line(name: &str, phone: Option<&str>, sample: bool) -> Line {
        Line {
            name: name.to_owned(),
            phone: phone.map(str::to_owned),
            sample,
            status: None,
            ways: vec!["走路约9分钟 · 330米".to_owned(), "东街1号".to_owned()],
        }
    }

    #[test]
    fn a_message_begins_with_names_and_numbers_and_says_what_is_a_sample() {
        let lines = [
            line("东街老年食堂", Some("0300-2000 0011"), false),
            line("西街食堂", None, false),
            line("示例 食堂", Some("0575-0000 0001"), true),
        ];
        assert_eq!(
            numbers(&lines, ("政务热线", "12345")),
            "1 东街老年食堂 0300-2000 0011\n2 西街食堂 电话未公布\n3 示例 食堂 0575-0000 0001（示例，打不通）\n拿不准打政务热线 12345"
        );
        assert!(ways(&lines).starts_with("1 走路约9分钟 · 330米，东街1号\n2 "));
    }

    #[test]
    fn a_message_says_that_a_place_has_closed_before_anybody_goes_there() {
        let closed = Line {
            status: Some("已经关门".to_owned()),
            ..line("西街食堂", Some("0300-2000 0013"), false)
        };
        let said = numbers(&[closed], ("政务热线", "12345"));
        assert!(said.starts_with("1 西街食堂 0300-2000 0013（已经关门）\n"));
    }

    #[rstest]
    #[case(1, 1)]
    #[case(70, 1)]
    #[case(71, 2)]
    #[case(134, 2)]
    #[case(135, 3)]
    fn long_texts_are_sent_in_parts(#[case] characters: usize, #[case] parts: usize) {
        assert_eq!(messages(&"字".repeat(characters)), parts);
    }
}
