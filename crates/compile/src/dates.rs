//! Dates as people, Excel and databases write them. What could be another day is asked back.

use crate::limits::{FIRST_YEAR, READ_CHARS};
use crate::text::plain;
use time::{Date, Month};

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotADate {
    /// The shape is not one we read.
    Unreadable,
    /// The shape is right, the day does not exist.
    NoSuchDay,
    /// Only a year, or a year and a month.
    NoDay,
    /// Only a month and a day.
    NoYear,
    /// A year of two digits, or none that is surely the year: 26-1-5, 1/5/2026.
    UnclearYear,
    /// From one day to another.
    TwoDates,
    /// Before the first year that is believed.
    Early,
    /// The weekday beside it is another day's.
    OtherWeekday,
    /// A moment elsewhere in the world that is another day in China.
    OtherZone,
}

/// Julian day of 1899-12-30, day 0 of Excel's calendar.
const EXCEL_DAY_ZERO: i32 = 2_415_019;
/// Serial numbers of 1927 to 2119; other numbers are not dates.
const EXCEL_DAYS: std::ops::Range<i32> = 10_000..80_000;

/// Words that may stand before or behind a date and change nothing.
const AROUND: &[&str] = &[
    "核实日期",
    "核实于",
    "已核实",
    "核实",
    "复核",
    "于",
    "核对",
    "核查",
    "检查",
    "评定",
    "更新",
    "登记",
    "填报",
    "日期",
    "公元",
    ":",
];

/// Reads 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 二〇二六年十一月二十二日, 20261122,
/// and Excel's 46348.
pub(crate) fn parse(text: &str) -> Result<Date, NotADate> {
    if text.chars().nth(READ_CHARS).is_some() {
        return Err(NotADate::Unreadable);
    }
    let mut text = plain(text);
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        text = text.replace("年元月", "年1月");
    }
    let text = bare(text.trim_start_matches('\''));
    if let Some(date) = serial(text) {
        return date;
    }
    let (text, weekday) = without_weekday(text);
    let (day, time) = without_time(text);
    let date = written(day)?;
    if date.year() < FIRST_YEAR {
        return Err(NotADate::Early);
    }
    if weekday.is_some_and(|w| w != date.weekday()) {
        return Err(NotADate::OtherWeekday);
    }
    if time.is_some_and(|t| !same_day_in_china(t)) {
        return Err(NotADate::OtherZone);
    }
    Ok(date)
}

/// Without the words that say what day it is.
fn bare(text: &str) -> &str {
    let mut text = text.trim();
    while let Some(rest) = AROUND
        .iter()
        .find_map(|w| text.strip_prefix(w).or_else(|| text.strip_suffix(w)))
    {
        text = rest.trim();
    }
    text
}

/// Excel's count of days, and digits alone: 46348, 46348.5, 20261122.
fn serial(text: &str) -> Option<Result<Date, NotADate>> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let number = whole.parse::<i32>();
    Some(match (whole.len(), number) {
        (5, Ok(days)) if EXCEL_DAYS.contains(&days) => Date::from_julian_day(days + EXCEL_DAY_ZERO)
            .map_err(|_| NotADate::NoSuchDay)
            .and_then(|d| {
                if d.year() < FIRST_YEAR {
                    Err(NotADate::Early)
                } else {
                    Ok(d)
                }
            }),
        (8, Ok(n)) if part.is_empty() => {
            let date = ymd(n / 10_000, n / 100 % 100, n % 100);
            date.and_then(|d| {
                if d.year() < FIRST_YEAR {
                    Err(NotADate::Early)
                } else {
                    Ok(d)
                }
            })
        }
        (4, Ok(_)) | (6, Ok(_)) => Err(NotADate::NoDay),
        _ => Err(NotADate::Unreadable),
    })
}

/// The weekday that stands behind a date: （周一）, 星期一.
fn without_weekday(text: &str) -> (&str, Option<time::Weekday>) {
    let open = text.strip_suffix([')', ']']).unwrap_or(text);
    for name in ["星期", "周", "礼拜"] {
        let Some((day, which)) = open.rsplit_once(name) else {
            continue;
        };
        let weekday = match which.trim() {
            "一" | "1" => time::Weekday::Monday,
            "二" | "2" => time::Weekday::Tuesday,
            "三" | "3" => time::Weekday::Wednesday,
            "四" | "4" => time::Weekday::Thursday,
            "五" | "5" => time::Weekday::Friday,
            "六" | "6" => time::Weekday::Saturday,
            "日" | "天" | "7" => time::Weekday::Sunday,
            _ => continue,
        };
        return (day.trim_end_matches(['(', '[', ' ', ',']), Some(weekday));
    }
    (text, None)
}

/// The time of day that a database or Excel put behind the date.
fn without_time(text: &str) -> (&str, Option<&str>) {
    let Some(colon) = text.find(':') else {
        return (text, None);
    };
    let before = text.get(..colon).unwrap_or(text);
    let hour = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let noon = ["上午", "下午", "AM", "PM"]
        .iter()
        .find_map(|word| hour.trim_end().strip_suffix(word))
        .unwrap_or(hour);
    let gap = noon.len() < hour.len() || noon.ends_with([' ', 'T', '日', '号']);
    if !gap || hour.len() == before.len() {
        return (text, None);
    }
    let day = noon.trim_end_matches([' ', 'T']);
    (day, text.get(hour.len()..))
}

/// Whether a time of day, with a zone perhaps, is on the same day in China; 24:00 is the next.
fn same_day_in_china(time: &str) -> bool {
    if time.starts_with("24") {
        return false;
    }
    let Some(clock) = time.strip_suffix(['Z', 'z']) else {
        let elsewhere = time.contains('+') || time.contains('-');
        return !elsewhere || time.ends_with("+08:00") || time.ends_with("+0800");
    };
    let hour = clock.split(':').next().and_then(|h| h.parse::<u8>().ok());
    hour.is_some_and(|h| h < 16)
}

/// Year, month and day with anything between them.
fn written(day: &str) -> Result<Date, NotADate> {
    let day = day.trim_end_matches(['.', ',', ';', '。']).trim();
    // 截至2026年11月 has one.
    let begins_with_one = |w: &&str| {
        let before = day.split_once(*w).map(|(before, _)| before);
        before.is_some_and(|b| b.contains(|c: char| c.is_ascii_digit()))
    };
    if ["至", "到", "~", "～"].iter().any(begins_with_one) || day.contains("--") {
        return Err(NotADate::TwoDates);
    }
    let numbers = western(day);
    if let Some(year) = without_a_part(&numbers) {
        return Err(year);
    }
    let day = numbers.strip_suffix(['日', '号']).unwrap_or(&numbers);
    let parts: Vec<Option<(usize, i32)>> = day
        .split([
            '-', '/', '.', ',', '、', ' ', '年', '月', '—', '–', '‐', '‑', '−',
        ])
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .map(|p| {
            let digits = p.bytes().all(|b| b.is_ascii_digit());
            p.parse::<i32>()
                .ok()
                .filter(|_| digits)
                .map(|n| (p.len(), n))
        })
        .collect();
    if spans_months(day) {
        return Err(NotADate::TwoDates);
    }
    match parts.as_slice() {
        [Some((4, y)), Some((1 | 2, m)), Some((1 | 2, d))] => ymd(*y, *m, *d),
        [Some((4, _)), Some((1 | 2, _))] if !day.contains(' ') => Err(NotADate::NoDay),
        [Some((1 | 2, _)), Some((1 | 2, _)), Some((1 | 2 | 4, _))] => Err(NotADate::UnclearYear),
        [Some((4, _)), Some(_), Some(_), Some((4, _)), ..] => Err(NotADate::TwoDates),
        _ => Err(NotADate::Unreadable),
    }
}

/// What a date lacks of which only parts are written: 2026年, 2026年3月底, 3月5日.
fn without_a_part(day: &str) -> Option<NotADate> {
    const PARTS: &[&str] = &[
        "上旬", "中旬", "下旬", "月初", "月底", "月末", "初", "底", "末",
    ];
    let rough = PARTS.iter().find_map(|part| day.strip_suffix(part));
    let rest = rough.unwrap_or(day);
    let number = |text: &str, len: std::ops::RangeInclusive<usize>| {
        len.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    if let Some((year, month)) = rest.split_once('年') {
        let month = month.trim().trim_end_matches('月');
        let part = month.is_empty() || rough.is_some() && number(month, 1..=2);
        return (number(year.trim(), 4..=4) && part).then_some(NotADate::NoDay);
    }
    let (month, day) = rest.split_once('月')?;
    let day = day.trim().trim_end_matches(['日', '号']);
    let lacks = number(month.trim(), 1..=2) && number(day, 1..=2);
    lacks.then_some(NotADate::NoYear)
}

/// Whether the mark between month and day is one of a span or a list, and the mark behind the
/// year is another: 2026年1-5月, 2026年3月-5, 2026.1-5, 2026年1、5月.
fn spans_months(day: &str) -> bool {
    let between = |c: char| matches!(c, '-' | '—' | '–' | '‐' | '‑' | '−' | '、' | ',');
    let year = |c: char| matches!(c, '年' | '.' | '/' | ' ');
    let is_digit = |c: &char| c.is_ascii_digit();
    let chars: Vec<char> = day.chars().collect();
    let mut gaps = chars
        .chunk_by(|a, b| is_digit(a) == is_digit(b))
        .filter(|run| !run.first().is_some_and(is_digit));
    match (gaps.next(), gaps.next()) {
        (Some(first), Some(second)) => {
            first.iter().all(|c| year(*c)) && second.iter().any(|c| between(*c))
        }
        _ => false,
    }
}

/// Chinese numerals of a date as digits: 二〇二六年十一月二十二日. Others are left as they are.
fn western(day: &str) -> String {
    if !day.contains('年') {
        return day.to_owned();
    }
    day.replace('号', "日")
        .split_inclusive(['年', '月', '日'])
        .map(|part| {
            let name = part
                .chars()
                .last()
                .filter(|c| matches!(c, '年' | '月' | '日'));
            let numeral = part.strip_suffix(['年', '月', '日']).unwrap_or(part).trim();
            match (numeral_value(numeral), name) {
                (Some(value), Some(name)) => format!("{value}{name}"),
                _ => part.to_owned(),
            }
        })
        .collect()
}

/// 二〇二六, 十一, 二十二.
fn numeral_value(numeral: &str) -> Option<String> {
    let digit = |c: char| match c {
        '〇' | '○' | '零' | 'O' | '0' => Some(0),
        '元' => Some(1),
        c => "一二三四五六七八九"
            .chars()
            .position(|d| d == c)
            .map(|at| at + 1),
    };
    let digits = |text: &str| {
        let digits: Option<Vec<usize>> = text.chars().map(digit).collect();
        digits.filter(|d| !d.is_empty())
    };
    match numeral.split_once('十') {
        None => digits(numeral).map(|d| d.iter().map(ToString::to_string).collect()),
        Some((tens, ones)) => {
            let one = |text: &str, empty: usize| match digits(text).as_deref() {
                Some([one]) => Some(*one),
                Some(_) => None,
                None => text.is_empty().then_some(empty),
            };
            Some((one(tens, 1)? * 10 + one(ones, 0)?).to_string())
        }
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
#[path = "dates_tests.rs"]
mod tests;
