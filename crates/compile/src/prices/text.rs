//! The text of a cell before its numbers are read: what is no price at all, and what stands around one.

use super::{NotAPrice, Unit};

const BEFORE: &[&str] = &[
    "每人每天",
    "每床每天",
    "每小时",
    "月租金",
    "月租",
    "日租金",
    "日租",
    "年租金",
    "年租",
    "租金",
    "每人每月",
    "每床每月",
    "每月",
    "每人每餐",
    "每餐",
    "每顿",
    "一餐",
    "一份",
    "一顿",
    "一天",
    "一次",
    "一个月",
    "每个月",
    "一年",
    "每份",
    "每天",
    "每日",
    "每年",
    "每次",
    "月收费",
    "月费",
    "收费标准",
    "收费",
    "价格",
    "餐费",
    "餐价",
    "费用",
    "人民币",
    "RMB",
    "CNY",
    ":",
    "¥",
    "￥",
];

/// Whether Excel has made a day of a range: 8-15 becomes 8月15日, 15-Aug, 2026/8/15.
pub(super) fn is_date(cell: &str) -> bool {
    let day = cell.contains('月') && cell.ends_with(['日', '号']);
    let year = crate::dates::parse(cell).is_ok() && !cell.bytes().all(|b| b.is_ascii_digit());
    let upper = cell.to_ascii_uppercase();
    let month = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    .iter()
    .any(|m| upper.contains(m));
    day || year && cell.contains(['-', '/', '年']) || month
}

/// Whether only blanks stand between two digits: one number, or two?
pub(super) fn digits_apart(cell: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut before = None;
    let mut blank = false;
    for c in cell.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if blank && numeral(c) && before.is_some_and(numeral) {
            return true;
        }
        blank = false;
        before = Some(c);
    }
    false
}

/// Without blanks, and without the commas of thousands; other commas separate prices.
pub(super) fn without_commas(cell: &str) -> Result<String, NotAPrice> {
    let marks = |c: char| match c {
        '~' | '～' | '—' | '–' | '―' | '‐' | '‑' | '−' | '至' | '到' | '─' => '-',
        c => c.to_ascii_uppercase(),
    };
    let text: String = cell
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(marks)
        .collect();
    let mut parts = text.split(',');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let before = out.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits != 3 || before == 0 {
            return Err(NotAPrice::Unreadable);
        }
        out.push_str(part);
    }
    while out.contains("--") {
        out = out.replace("--", "-");
    }
    Ok(out)
}

/// Without the words before a price; the unit that they say.
pub(super) fn without_labels(text: &str) -> (&str, Option<Unit>) {
    let mut rest = text;
    let mut unit = None;
    while let Some((label, after)) = BEFORE
        .iter()
        .find_map(|w| rest.strip_prefix(w).map(|after| (w, after)))
    {
        let said = Unit::ALL
            .iter()
            .find(|(_, words)| words.iter().any(|w| label.contains(w)));
        unit = unit.or(said.map(|(unit, _)| *unit));
        rest = after;
    }
    (rest, unit)
}

/// What stands in brackets.
pub(super) fn in_brackets(cell: &str) -> Option<&str> {
    let (_, behind) = cell.split_once('(')?;
    let inside = behind.split(')').next()?.trim();
    (!inside.is_empty()).then_some(inside)
}
