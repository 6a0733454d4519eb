//! 早8晚5, 朝九晚五: two hours whose words alone say from when to when.

use super::clock::{Clock, Form, numeral};
use super::course::Course;
use super::token::{Piece, Token};
use crate::words::{self, Say};

/// What such a saying begins with, and what stands before its second hour; the longest first.
const MORNING: &[&str] = &["早上", "早", "朝"];
const EVENING: &[&str] = &["晚上", "晚"];
/// 早八到晚五 says the same.
const TO: &[char] = &['到', '至', '-'];
/// A place opens in one of these hours, and closes in one of those.
const OPENS: std::ops::RangeInclusive<u16> = 5..=11;
const CLOSES: std::ops::RangeInclusive<u16> = 4..=12;

/// The words that such a saying stands for, and the text behind it.
type Saying<'t> = ([Piece<'t>; 5], &'t str);

/// The saying that the rest of a text begins with. `None` where it begins otherwise; an error where
/// its hours may be those of two meals.
pub(super) fn from_to<'t>(text: &str, rest: &'t str) -> Result<Option<Saying<'t>>, Say> {
    let Some((pieces, after)) = saying(rest) else {
        return Ok(None);
    };
    // 早7晚5开饭: meals at these hours, not open from the one to the other.
    if text.contains(['餐', '饭', '各']) && !rest.starts_with('朝') {
        let said = rest.get(..rest.len() - after.len());
        return Err(words::hours_lone_time(said.unwrap_or(rest)));
    }
    Ok(Some((pieces, after)))
}

fn saying(text: &str) -> Option<Saying<'_>> {
    let open_at = behind(text, MORNING)?;
    let (open, to) = hour(open_at)?;
    let evening = to.strip_prefix(TO).unwrap_or(to);
    let close_at = behind(evening, EVENING)?;
    let (close, rest) = hour(close_at)?;
    // 早8晚5:30, 早8晚5点, 早8晚5-6 are read word by word, as is 早8到晚5 without the numerals.
    let goes_on = rest.starts_with(|c: char| {
        c.is_ascii_digit() || TO.contains(&c) || matches!(c, ':' | '.' | '点' | '时' | '半' | '十')
    });
    if goes_on || !OPENS.contains(&open) || !CLOSES.contains(&close) {
        return None;
    }
    let piece = |token, from: &'_ str, to: &str| -> Option<Piece<'_>> {
        let at = text.len().checked_sub(from.len())?;
        let text = text.get(at..)?;
        let len = from.len().checked_sub(to.len())?;
        Some(Piece { token, text, len })
    };
    let time = |hour: u16| {
        Token::Clock(Clock {
            minute: hour * 60,
            padded: false,
            form: Form::Full,
        })
    };
    let pieces = [
        piece(Token::Course(Course::Morning), text, open_at)?,
        piece(time(open), open_at, to)?,
        piece(Token::To, to, evening)?,
        piece(Token::Course(Course::Evening), evening, close_at)?,
        piece(time(close), close_at, rest)?,
    ];
    Some((pieces, rest))
}

fn behind<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// 8, 八, 十一.
fn hour(text: &str) -> Option<(u16, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    match text.split_at_checked(end) {
        Some((digits, rest)) if (1..=2).contains(&digits.len()) => {
            Some((digits.parse().ok()?, rest))
        }
        Some(("", _)) => numeral(text),
        _ => None,
    }
}
