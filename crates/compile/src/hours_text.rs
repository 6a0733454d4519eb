//! Opening hours as people write them, in Chinese or as OSM `opening_hours`, to a week.
//!
//! A Chinese text goes through six hands: `tokens` (words, with `days`, `clock`, `from_to` and
//! `other_days`), `services` (堂食 and 外送, each by itself), `phrases` (some days, some hours, a
//! remark, with `subjects`, `spans` and `until`; brackets hold their own), `binder` and `remarks`
//! (which days hours belong to, and which hours a remark stands beside), `clauses` (what was said)
//! and `meaning` (the week, built day by day, with `breaks` and `holidays`). What no hand can use is
//! named (with `quote`), and the cell is refused: nothing is guessed.

mod binder;
mod breaks;
mod clauses;
mod clock;
mod course;
mod day_list;
mod day_set;
mod days;
mod from_to;
mod holidays;
mod meaning;
mod order;
mod osm;
mod other_days;
mod phrases;
mod quote;
mod raw_span;
mod remarks;
mod services;
mod spans;
mod subjects;
#[cfg(test)]
mod tests;
mod token;
mod tokens;
mod until;
mod vocabulary;

use crate::limits::HOURS_CHARS;
use crate::text::halfwidth;
use crate::words::{self, Say};
use day_set::DaySet;
use domain::hours::WeeklyHours;

/// Reads a cell of 营业时间.
pub(crate) fn parse(cell: &str) -> Result<WeeklyHours, Say> {
    if cell.chars().nth(HOURS_CHARS).is_some() {
        return Err(words::hours_too_long(HOURS_CHARS));
    }
    let text = normal(cell);
    if is_osm(&text) {
        osm::parse(&text)
    } else {
        let pieces = tokens::tokens(&text)?;
        services::week(&text, &pieces)
    }
}

/// Characters of days: hours with one of them say when.
const DAYS: &[char] = &[
    '周', '期', '拜', '天', '日', '假', '节', '休', '年', '月', '号',
];

/// Whether hours can be read, and are those of every day only because no day is written.
pub(crate) fn names_no_day(cell: &str) -> bool {
    let text = normal(cell);
    let day = |c: char| DAYS.contains(&c) || c.is_ascii_alphabetic();
    !text.is_empty() && !text.contains(day) && !text.starts_with("24") && parse(cell).is_ok()
}

/// Simplified, half-width, and one sign for every sign that looks alike.
fn normal(cell: &str) -> String {
    let alike: Vec<char> = fast2s::convert(cell)
        .chars()
        .map(halfwidth)
        .map(|c| match c {
            '～' | '~' | '—' | '–' | '―' | '−' | '‐' | '‑' | '─' | '━' | 'ー' | '→' | '➔' | '‒'
            | '﹣' | '﹘' | '〜' | '∼' | '⸺' => '-',
            '。' => ';',
            '·' | '•' => '、',
            '∶' | '︰' | '﹕' => ':',
            '\u{a0}' | '\u{3000}' => ' ',
            other => other,
        })
        .collect();
    ones_as_dashes(&alike).trim().to_owned()
}

/// 8:00一17:00, 8点一一17点: a dash that is written with the number one.
fn ones_as_dashes(text: &[char]) -> String {
    let mut out = String::new();
    let runs = text.chunk_by(|a, b| (*a == '一') == (*b == '一'));
    let mut runs = runs.peekable();
    while let Some(run) = runs.next() {
        let time = |c: char| c.is_ascii_digit() || matches!(c, '点' | '时' | '分' | '半');
        let ones = run.first() == Some(&'一');
        let next = runs.peek().and_then(|run| run.first());
        let between =
            out.chars().next_back().is_some_and(time) && next.is_some_and(char::is_ascii_digit);
        if ones && run.len() <= 2 && between {
            out.push('-');
        } else {
            out.extend(run);
        }
    }
    out
}

/// Latin letters are OSM, unless they are AM, PM or the h of 24h.
fn is_osm(text: &str) -> bool {
    let chinese = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let mut latin = text
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| !word.is_empty());
    let of_clocks = ["am", "pm", "a", "m", "p", "h", "x"];
    !chinese
        && (text.starts_with("24/7")
            || latin.any(|word| !of_clocks.contains(&word.to_ascii_lowercase().as_str())))
}

/// Reads one text of opening hours to its canonical form: OSM `opening_hours`, and `PH as usual`
/// where holidays are as usual (节假日照常), which is an extension of ours that OSM does not know.
///
/// `\\n` within the text stands for a line break of the cell.
///
/// # Errors
/// The sentence of the refusal, and what to write instead.
pub fn read_hours(text: &str) -> Result<String, String> {
    parse(&text.replace("\\n", "\n"))
        .map(|week| domain::hours::osm::opening_hours(&week))
        .map_err(|say| format!("{}。{}", say.message, say.fix))
}
