//! The marks of a cell of 电话: digits, what joins them, what separates them, and words.

use super::{NotAPhone, labels, may_extend};
use crate::private;
use crate::text::halfwidth;
use crate::visible::without_idle;

/// One mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A run of digits.
    Digits(String),
    /// Any dash, dot or underline.
    Hyphen,
    /// Blanks, or a bracket around digits.
    Space,
    /// Before a country code.
    Plus,
    /// 转, ext, #.
    Extension,
    /// A name or another word beside a number.
    Label,
    /// Whatever stands between two numbers.
    Apart,
}

/// Words by which a number is not what one rings, or not at every time.
const CHANGES: &[&str] = &[
    "传真",
    "FAX",
    "微信",
    "QQ",
    "邮编",
    "身份证",
    "停用",
    "停机",
    "空号",
    "作废",
    "暂停",
    "旧号",
    "原号",
    "曾用",
    "改为",
    "改成",
    "变更",
    "错误",
    "不通",
    "不是",
    "未开通",
    "勿打",
    "请勿",
    "内部",
    "夜间",
    "晚上",
    "夜里",
    "白天",
    "上午",
    "下午",
    "上班",
    "下班",
    "工作日",
    "周末",
    "周一",
    "周六",
    "周日",
    "星期",
    "节假日",
    "假期",
    "轮班",
    "单号",
    "双号",
];
/// Words that say it as a whole word only: numbers "from … to …".
const BETWEEN: &[&str] = &["至", "到"];
/// Separators that are words.
const APART: &[&str] = &["或", "或者", "及", "以及", "和", "与"];
/// Words before an extension.
const EXTENSION: &[&str] = &[
    "转",
    "轉",
    "转接",
    "分机",
    "转分机",
    "分机号",
    "分機",
    "内线",
    "EXT",
    "X",
];
/// Latin words that are labels.
const LATIN: &[&str] = &[
    "TEL",
    "TELEPHONE",
    "PHONE",
    "MOBILE",
    "MOB",
    "CELL",
    "CALL",
    "T",
    "M",
];
/// Longest label, in characters.
const LABEL_CHARS: usize = 12;

/// The marks of a cell.
pub(super) fn of(cell: &str) -> Result<Vec<Token>, NotAPhone> {
    let text = without_idle(without_decimals(cell.trim()).chars().map(mark).collect());
    let text = in_digits(&text);
    let marks = marks(text.trim().trim_start_matches(['\'', '`']));
    let marks = without_remarks(marks)?;
    let mut out = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let token = match mark {
            Mark::Digits(digits) => Token::Digits(digits.clone()),
            Mark::Word(word) => word_token(word)?,
            Mark::One(' ' | '(' | ')') => Token::Space,
            Mark::One('-') => Token::Hyphen,
            Mark::One('+') => Token::Plus,
            Mark::One('#') => Token::Extension,
            Mark::One(',') if is_pause(&marks, at) => Token::Extension,
            Mark::One(',' | ';' | '/' | '|') => Token::Apart,
            Mark::One(':') if !matches!(out.last(), Some(Token::Digits(_))) => Token::Space,
            Mark::One(other) => return Err(NotAPhone::Odd(other.to_string())),
        };
        let again = matches!(token, Token::Hyphen | Token::Space) && out.last() == Some(&token);
        if !again {
            out.push(token);
        }
    }
    Ok(out)
}

/// A character, and all that look or mean the same as one. A comma stays a comma only where it
/// may be the pause of a number to be dialled.
fn mark(c: char) -> char {
    if matches!(c, '，' | '﹐') {
        return ';';
    }
    match halfwidth(c) {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '─' | '━' | '﹣' | '_' | '.' | '·' | '•'
        | 'ー' => '-',
        '、' | '﹑' | '､' | '&' | '。' | '\n' | '\r' => ';',
        '\\' | '｜' => '/',
        '[' | '【' | '{' | '〔' | '「' | '<' | '《' => '(',
        ']' | '】' | '}' | '〕' | '」' | '>' | '》' => ')',
        '’' | '‘' | '′' => '\'',
        '"' | '“' | '”' | '☎' | '☏' | '✆' | '℡' | '📞' | '📱' => ' ',
        '*' => '#',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The digits that Excel took for a number, without its decimals: 13800001234.0.
fn without_decimals(text: &str) -> &str {
    match text.strip_suffix(".0").or_else(|| text.strip_suffix(".00")) {
        Some(number) if number.len() >= 10 && number.bytes().all(|b| b.is_ascii_digit()) => number,
        _ => text,
    }
}

/// A text whose numbers in Chinese digits are written in plain ones: 一三八零零零零一二三四, 转八〇一.
/// Fewer than three are part of a name; a single 一 between digits is a dash, as in 0575一88001234.
fn in_digits(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let runs = chars.chunk_by(|a, b| private::digit(*a).is_some() == private::digit(*b).is_some());
    runs.flat_map(|run| {
        let chinese = run.iter().filter(|c| !c.is_ascii()).count();
        let digits: Option<Vec<char>> = run.iter().map(|c| private::digit(*c)).collect();
        let ends = [run.first(), run.last()];
        let within = ends.iter().flatten().all(|c| c.is_ascii_digit());
        match digits {
            Some(digits) if chinese >= 3 => digits,
            Some(_) if within => run
                .iter()
                .map(|c| if *c == '一' { '-' } else { *c })
                .collect(),
            _ => run.to_vec(),
        }
    })
    .collect()
}

enum Mark {
    Digits(String),
    Word(String),
    One(char),
}

fn marks(text: &str) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    let mut cjk = false;
    for c in text.chars() {
        match (out.last_mut(), c) {
            (Some(Mark::Digits(run)), '0'..='9') => run.push(c),
            (_, '0'..='9') => out.push(Mark::Digits(c.to_string())),
            (Some(Mark::Word(run)), _) if c.is_alphabetic() && cjk != c.is_ascii() => {
                run.push(c.to_ascii_uppercase());
            }
            _ if c.is_alphabetic() => {
                cjk = !c.is_ascii();
                out.push(Mark::Word(c.to_ascii_uppercase().to_string()));
            }
            _ => out.push(Mark::One(c)),
        }
    }
    out
}

/// Drops brackets whose content is a remark: （王主任）, (24小时). An extension in brackets stays.
fn without_remarks(marks: Vec<Mark>) -> Result<Vec<Mark>, NotAPhone> {
    let mut out: Vec<Mark> = Vec::new();
    let mut open: Option<usize> = None;
    for mark in marks {
        match mark {
            Mark::One('(') => {
                open = Some(out.len());
                out.push(mark);
            }
            Mark::One(')') => {
                let inside = open.take().map(|at| out.split_off(at));
                match inside {
                    Some(inside) if is_remark(&inside)? => out.push(Mark::One(' ')),
                    Some(inside) => {
                        out.extend(inside);
                        out.push(mark);
                    }
                    None => out.push(mark),
                }
            }
            _ => out.push(mark),
        }
    }
    Ok(out)
}

/// Whether this is said about a number and is none itself.
fn is_remark(inside: &[Mark]) -> Result<bool, NotAPhone> {
    let words = inside.iter().filter_map(|m| match m {
        Mark::Word(word) => Some(word.as_str()),
        _ => None,
    });
    let mut remark = false;
    for word in words {
        match word_token(word)? {
            Token::Extension => return Ok(false),
            _ => remark = true,
        }
    }
    let odd = inside.iter().find_map(|m| match m {
        Mark::One(c) if !matches!(c, '(' | ' ' | '-' | ',' | ';' | '/') => Some(c.to_string()),
        Mark::Digits(digits) if digits != "24" => Some(digits.clone()),
        _ => None,
    });
    match odd {
        Some(odd) if remark => Err(NotAPhone::Odd(odd)),
        _ => Ok(remark),
    }
}

fn word_token(word: &str) -> Result<Token, NotAPhone> {
    if labels::harmless(word) {
        return Ok(Token::Label);
    }
    if let Some(changes) = CHANGES.iter().find(|w| word.contains(**w)) {
        return Err(NotAPhone::Word(changes));
    }
    if let Some(between) = BETWEEN.iter().find(|w| word == **w) {
        return Err(NotAPhone::Word(between));
    }
    if APART.contains(&word) {
        return Ok(Token::Apart);
    }
    if EXTENSION.contains(&word) {
        return Ok(Token::Extension);
    }
    let numerals = word
        .chars()
        .filter(|c| "零〇一二三四五六七八九".contains(*c))
        .count();
    let latin = word.is_ascii() && !LATIN.contains(&word);
    let long = word.chars().count() > LABEL_CHARS;
    if latin || long || numerals >= 3 || word.contains(['转', '轉']) {
        return Err(NotAPhone::Odd(word.to_owned()));
    }
    if LATIN.contains(&word) {
        Ok(Token::Label)
    } else {
        Err(NotAPhone::Remark(word.to_owned()))
    }
}

/// Whether a comma stands as in a number to be dialled, before its extension: 057588001234,801.
fn is_pause(marks: &[Mark], at: usize) -> bool {
    let digits = |at: Option<usize>| match at.and_then(|at| marks.get(at)) {
        Some(Mark::Digits(digits)) => Some(digits.as_str()),
        _ => None,
    };
    let ends = matches!(marks.get(at + 2), None | Some(Mark::One('|' | ';' | ',')));
    // With hyphens in it a number is a clerk's, and what follows the comma may be the end of the
    // next one.
    let begins = match at.checked_sub(2) {
        None => true,
        Some(before) => matches!(marks.get(before), Some(Mark::One('|' | ';' | ','))),
    };
    begins
        && ends
        && digits(at.checked_sub(1)).is_some_and(|d| d.len() >= 3)
        && digits(Some(at + 1)).is_some_and(may_extend)
}
