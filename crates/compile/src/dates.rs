//! Dates as people and Excel write them.

use crate::text::plain;
use time::{Date, Month};

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotADate {
    /// The shape is not one we read.
    Unreadable,
    /// The shape is right, the day does not exist.
    NoSuchDay,
}

/// Julian day of 1899-12-30, day 0 of Excel's calendar.
const EXCEL_DAY_ZERO: i32 = 2_415_019;
/// Serial numbers of 1954 to 2119; other numbers are not dates.
const EXCEL_DAYS: std::ops::Range<i32> = 20_000..80_000;

/// Reads 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122, and Excel's 46348.
pub(crate) fn parse(text: &str) -> Result<Date, NotADate> {
    let text = plain(text);
    // A time of day that a database or Excel put behind the date says nothing here.
    let day = match text.split_once([' ', 'T']) {
        Some((day, time))
            if time.starts_with(|c: char| c.is_ascii_digit()) && time.contains(':') =>
        {
            day
        }
        _ => &text,
    };
    if day.bytes().all(|b| b.is_ascii_digit()) {
        return match (day.len(), day.parse::<i32>()) {
            (5, Ok(serial)) if EXCEL_DAYS.contains(&serial) => {
                Date::from_julian_day(serial + EXCEL_DAY_ZERO).map_err(|_| NotADate::NoSuchDay)
            }
            (8, Ok(n)) => ymd(n / 10_000, n / 100 % 100, n % 100),
            _ => Err(NotADate::Unreadable),
        };
    }
    let day = day.strip_suffix(['日', '号']).unwrap_or(day);
    let mut parts = day
        .split(['-', '/', '.', '年', '月', '－', '—'])
        .map(|p| p.trim().parse::<i32>().ok());
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(Some(y)), Some(Some(m)), Some(Some(d)), None) if y >= 1900 => ymd(y, m, d),
        _ => Err(NotADate::Unreadable),
    }
}

fn ymd(year: i32, month: i32, day: i32) -> Result<Date, NotADate> {
    let month = u8::try_from(month)
        .ok()
        .and_then(|m| Month::try_from(m).ok());
    let day = u8::try_from(day).ok();
    match (month, day) {
        (Some(month), Some(day)) => Date::from_calendar_date(year, month, day).ok(),
        _ => None,
    }
    .filter(|d| (1900..2200).contains(&d.year()))
    .ok_or(NotADate::NoSuchDay)
}

/// `2026-11-22`.
pub(crate) fn iso(date: Date) -> String {
    let (y, m, d) = date.to_calendar_date();
    format!("{y:04}-{:02}-{d:02}", u8::from(m))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("2026-11-22")]
    #[case("2026/11/22")]
    #[case("2026.11.22")]
    #[case("2026年11月22日")]
    #[case("2026年11月22号")]
    #[case(" ２０２６－１１－２２ ")]
    #[case("20261122")]
    #[case("46348")]
    #[case("2026-11-22 00:00:00")]
    fn one_day_may_be_written_in_many_ways(#[case] text: &str) {
        assert_eq!(parse(text).map(iso), Ok("2026-11-22".to_owned()));
    }

    #[rstest]
    #[case("2026-02-30", NotADate::NoSuchDay)]
    #[case("2026-13-01", NotADate::NoSuchDay)]
    #[case("2026-11", NotADate::Unreadable)]
    #[case("11/22/2026", NotADate::Unreadable)]
    #[case("26-11-22", NotADate::Unreadable)]
    #[case("去年", NotADate::Unreadable)]
    #[case("1234", NotADate::Unreadable)]
    #[case("2026-11-22-1", NotADate::Unreadable)]
    fn what_is_no_day_is_refused(#[case] text: &str, #[case] why: NotADate) {
        assert_eq!(parse(text), Err(why));
    }
}
