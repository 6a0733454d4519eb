//! Times on the clock, in digits or in Chinese numerals.

use super::course::Course;
use crate::words::{self, Say};
use domain::hours::moment::DAY;

/// A time as it is written; which half of the day it belongs to is said elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// Minutes since midnight, up to 24:00.
    pub(super) minute: u16,
    /// Written with two digits where one would do (`02:00`), as on a 24-hour clock.
    pub(super) padded: bool,
    pub(super) form: Form,
}

/// How a time is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// 8:30, 8点半.
    Full,
    /// A number alone: a time only before `-17点`, or where the words around it say so.
    Bare,
    /// 0830, 830: a time only beside another.
    Compact,
}

impl Clock {
    pub(super) fn is_bare(self) -> bool {
        self.form == Form::Bare
    }

    /// This number beside AM or PM: 9AM is a time.
    pub(super) fn beside(self, half: Option<Course>) -> Self {
        let form = match (half, self.form) {
            (Some(_), Form::Bare) => Form::Full,
            (_, form) => form,
        };
        Self { form, ..self }
    }
}

/// The time the text begins with, and the text behind it. `None` where no time begins.
pub(super) fn clock(text: &str) -> Result<Option<(Clock, &str)>, Say> {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(text).map(Some);
    }
    Ok(numerals(text))
}

fn clock_of(hour: u16, minute: u16, written: &str) -> Result<u16, Say> {
    let minutes = hour * 60 + minute;
    if minute > 59 || minutes > DAY {
        return Err(words::hours_impossible_time(written.trim()));
    }
    Ok(minutes)
}

fn digits(text: &str) -> Result<(Clock, &str), Say> {
    if let Some(compact) = compact(text) {
        return Ok(compact);
    }
    let (hour, after) = number(text);
    let mut form = Form::Full;
    let (minute, rest) = if let Some(after) = after.strip_prefix([':', '.']) {
        let (minute, rest) = number(after);
        let rest = unit(seconds(rest));
        // 8:3 is a slip of the pen, 17:0 can only be 17:00.
        let short = minute.is_some_and(|m| m.len == 1 && m.value > 0);
        (minute.filter(|_| !short), rest)
    } else if let Some(after) = oclock(after) {
        part_of_an_hour(after)
    } else {
        form = Form::Bare;
        (Some(Number { value: 0, len: 2 }), after)
    };
    let read = text.get(..text.len() - rest.len()).unwrap_or(text);
    let written = [read, run(text)]
        .into_iter()
        .max_by_key(|w| w.len())
        .unwrap_or(read);
    let (Some(hour), Some(minute)) = (hour, minute) else {
        return Err(words::hours_impossible_time(written));
    };
    let clock = Clock {
        minute: clock_of(hour.value, minute.value, written)?,
        padded: hour.len == 2 && hour.value < 10,
        form,
    };
    Ok((clock, rest))
}

/// 0830 or 830, from which nothing but an hour from six to nine is taken: shorter numbers count
/// something else.
fn compact(text: &str) -> Option<(Clock, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let (hour, minute) = digits.split_at_checked(digits.len().checked_sub(2)?)?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let fits = match digits.len() {
        3 => (6..10).contains(&hour),
        4 => true,
        _ => false,
    };
    // 2024/10/1 is a date, 0900-1200/1400-1730 are hours.
    let date = rest
        .strip_prefix('/')
        .is_some_and(|after| after.chars().take_while(char::is_ascii_digit).count() < 3);
    let goes_on = date || rest.starts_with([':', '.', '点', '时', '年']);
    let minutes = hour.checked_mul(60)?.checked_add(minute)?;
    (fits && !goes_on && minute < 60 && minutes <= DAY).then_some((
        Clock {
            minute: minutes,
            padded: digits.starts_with('0'),
            form: Form::Compact,
        },
        rest,
    ))
}

/// All of a number a text begins with, for messages.
fn run(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'));
    let run = end.and_then(|end| text.get(..end)).unwrap_or(text);
    run.trim_end_matches([':', '.'])
}

/// Seconds, as databases write them, are dropped where they are zero and end there.
fn seconds(rest: &str) -> &str {
    match rest.strip_prefix(":00") {
        Some(after) if !after.starts_with([':', '.']) => after,
        _ => rest,
    }
}

/// 8:30分.
fn unit(rest: &str) -> &str {
    rest.strip_prefix("分钟")
        .map_or_else(|| rest.strip_prefix('分').unwrap_or(rest), |_| rest)
}

fn oclock(text: &str) -> Option<&str> {
    ["点钟", "点整", "时整", "点", "时"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
}

/// What follows 点: 半, 一刻, 30分, nothing.
fn part_of_an_hour(text: &str) -> (Option<Number>, &str) {
    let minutes = |value| Some(Number { value, len: 2 });
    for (word, value) in [("半", 30), ("一刻", 15), ("三刻", 45)] {
        if let Some(rest) = text.strip_prefix(word) {
            return (minutes(value), rest);
        }
    }
    let (minute, rest) = if text.starts_with(|c: char| c.is_ascii_digit()) {
        number(text)
    } else if let Some((value, rest)) = numeral(text) {
        (minutes(value), rest)
    } else {
        return (minutes(0), text);
    };
    if let Some(rest) = rest.strip_prefix('分') {
        return (minute, rest);
    }
    // 8点5 is a slip of the pen, and the 一 of 8点一直到 no minute.
    if minute.is_some_and(|m| m.len == 1 && m.value > 0) {
        return (None, rest);
    }
    let one = text.chars().next().map_or(0, char::len_utf8);
    if !text.starts_with(|c: char| c.is_ascii_digit() || c == '十')
        && text.len() - rest.len() == one
    {
        return (minutes(0), text);
    }
    (minute, rest)
}

#[derive(Debug, Clone, Copy)]
struct Number {
    value: u16,
    len: usize,
}

/// One or two digits; `None` for more.
fn number(text: &str) -> (Option<Number>, &str) {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let value = digits.parse().ok().filter(|_| digits.len() <= 2);
    (
        value.map(|value| Number {
            value,
            len: digits.len(),
        }),
        rest,
    )
}

fn numerals(text: &str) -> Option<(Clock, &str)> {
    let (hour, after) = numeral(text)?;
    let (minute, rest) = part_of_an_hour(oclock(after)?);
    let written = text.get(..text.len() - rest.len())?;
    let minute = clock_of(hour, minute?.value, written).ok()?;
    let clock = Clock {
        minute,
        padded: false,
        form: Form::Full,
    };
    Some((clock, rest))
}

fn digit(c: char) -> Option<u16> {
    "零一二三四五六七八九"
        .chars()
        .position(|d| d == c)
        .or(match c {
            '〇' => Some(0),
            '两' => Some(2),
            _ => None,
        })
        .and_then(|d| u16::try_from(d).ok())
}

/// 八, 十一, 二十, 二十三, 零五.
pub(super) fn numeral(text: &str) -> Option<(u16, &str)> {
    let first = |text: &str| text.chars().next().and_then(digit);
    let (tens, rest) = match text.strip_prefix('十') {
        Some(rest) => (Some(1), rest),
        None => {
            let value = first(text)?;
            let rest = text.get(text.chars().next()?.len_utf8()..)?;
            match (value, rest.strip_prefix('十')) {
                (1..=5, Some(rest)) => (Some(value), rest),
                (0, _) => (Some(0), rest),
                _ => return Some((value, rest)),
            }
        }
    };
    match first(rest) {
        Some(ones) => {
            let after = rest.get(rest.chars().next()?.len_utf8()..)?;
            Some((tens? * 10 + ones, after))
        }
        None => Some((tens? * 10, rest)),
    }
}
