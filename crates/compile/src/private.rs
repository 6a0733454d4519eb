//! Numbers of persons in free text: mobile, identity and bank card numbers, which are published by
//! mistake. They are found however they are written: in Chinese or full-width digits, and with
//! blanks, hyphens, dots or brackets between their groups.

mod kinds;

use crate::text::halfwidth;
use kinds::{is_bank_card, is_identity, is_mobile, is_numbered_so};
use unicode_normalization::char::decompose_compatible;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Private {
    /// What has the shape of an identity number of 18 or 15 digits.
    Identity,
    /// A number of a bank card.
    BankCard,
    /// A mobile number.
    Mobile,
}

/// No number looked for is longer.
const LONGEST: usize = 21;

/// What a text says of a person, the worst first.
pub(crate) fn found(text: &str) -> Option<Private> {
    // Most cells have no number at all.
    text.chars()
        .filter(|c| digit(*c).or(alike(*c)).is_some())
        .nth(10)?;
    let numbers = numbers(text);
    let any = |is: fn(&Number) -> bool| numbers.iter().any(is);
    let names = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let identity = names(&["身份证", "身份證", "身份号", "证件号", "證件號"]);
    let card = names(&["银行", "銀行", "卡号", "卡號", "储蓄卡", "开户"]);
    if any(is_identity) || identity && any(|n| is_numbered_so(&n.digits)) {
        Some(Private::Identity)
    } else if any(is_bank_card) || card && any(|n| n.grouped_by_four() && n.digits.len() >= 12) {
        Some(Private::BankCard)
    } else if any(is_mobile) {
        Some(Private::Mobile)
    } else {
        None
    }
}

/// A text with the middle of every long number hidden, so that a message does not spread it.
pub(crate) fn hidden(text: &str) -> String {
    let private = found(text).is_some();
    let counts = |c: char| digit(c).is_some() || private && alike(c).is_some();
    let joins = |c: char| counts(c) || is_x(c) || separates(c) || private && lists(c);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for stretch in chars.chunk_by(|a, b| joins(*a) && joins(*b)) {
        let hide = stretch.iter().filter(|c| counts(**c)).count() >= 11;
        let mut digits = 0;
        for c in stretch {
            let is_digit = counts(*c);
            digits += usize::from(is_digit);
            out.push(if hide && is_digit && digits > 3 {
                '*'
            } else {
                *c
            });
        }
    }
    out
}

/// The digit a character stands for: 8, ８, 八, 捌, ⑧.
pub(crate) fn digit(c: char) -> Option<char> {
    if c.is_ascii() {
        return c.is_ascii_digit().then_some(c);
    }
    let value = match c {
        '〇' | '零' | '○' => 0,
        '一' | '壹' | '幺' | '弌' => 1,
        '二' | '贰' | '貳' => 2,
        '三' | '叁' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        '\u{4e00}'..='\u{9fff}' => return None,
        _ => {
            let (mut only, mut count) = (c, 0);
            decompose_compatible(c, |part| {
                only = part;
                count += 1;
            });
            return (count == 1 && only.is_ascii_digit()).then_some(only);
        }
    };
    char::from_digit(value, 10)
}

/// The digit for which a letter is typed among digits: 138O000l234.
fn alike(c: char) -> Option<char> {
    match halfwidth(c) {
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
}

/// What stands between numbers of a list, and between groups of one number now and then.
fn lists(c: char) -> bool {
    matches!(halfwidth(c), ',' | '、' | ';' | '\n' | '\r')
}

/// The last character of an identity number, and what is written for it.
fn is_x(c: char) -> bool {
    matches!(halfwidth(c), 'X' | 'x' | '×' | 'Х' | 'х')
}

/// What stands between groups of digits of one number.
fn separates(c: char) -> bool {
    matches!(
        halfwidth(c),
        ' ' | '\t'
            | '-'
            | '.'
            | '/'
            | '\\'
            | '_'
            | '('
            | ')'
            | '['
            | ']'
            | '+'
            | '·'
            | '•'
            | '・'
            | '—'
            | '–'
            | '−'
            | '‐'
            | '‑'
            | '―'
            | '─'
            | '－'
            | '\u{20e3}'
    )
}

/// Some groups of digits that stand side by side.
struct Number {
    /// The digits of all groups; an X may end them.
    digits: String,
    /// How many each group has.
    groups: Vec<usize>,
    /// Whether the mark of a list stands between two of them.
    listed: bool,
}

impl Number {
    /// Digits one by one: 1 3 8 0 0 0 0 1 2 3 4.
    fn spelt(&self) -> bool {
        self.groups.iter().all(|len| *len == 1)
    }

    /// Whether the groups may as well be the numbers of a list: prices, years.
    fn is_list(&self) -> bool {
        let mut at = 0;
        let numbers = self.groups.iter().map(|len| {
            let from = at;
            at += len;
            self.digits
                .get(from..at)
                .and_then(|g| g.parse::<u32>().ok())
        });
        let numbers: Vec<u32> = numbers.skip(1).flatten().collect();
        let round = numbers.iter().all(|n| n.is_multiple_of(10));
        let years = numbers.iter().all(|n| (1900..2100).contains(n));
        self.listed && (round || years)
    }

    /// In one piece, or as it stands on a card.
    fn grouped_by_four(&self) -> bool {
        match self.groups.as_slice() {
            [_] => true,
            [most @ .., last] => most.iter().all(|len| *len == 4) && (1..=4).contains(last),
            [] => false,
        }
    }
}

/// Every row of neighbouring groups that is long enough to be a number of a person, and no longer.
fn numbers(text: &str) -> Vec<Number> {
    // Each group of digits, and whether the mark of a list stands before it.
    let mut stretches: Vec<Vec<(String, bool)>> = vec![Vec::new()];
    let mut open = false;
    let mut listed = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let follows = chars.peek().is_some_and(|c| digit(*c).is_some());
        let among_digits = || alike(c).filter(|_| open || follows);
        let letter = digit(c)
            .or_else(among_digits)
            .or_else(|| (open && is_x(c)).then_some('X'));
        let groups = stretches.last_mut();
        match (letter, groups) {
            (Some(letter), Some(groups)) => {
                match groups.last_mut().filter(|_| open) {
                    Some((group, _)) => group.push(letter),
                    None => groups.push((letter.to_string(), std::mem::take(&mut listed))),
                }
                open = letter != 'X';
            }
            _ => {
                open = false;
                listed |= lists(c);
                if !separates(c) && !lists(c) {
                    listed = false;
                    stretches.push(Vec::new());
                }
            }
        }
    }
    let mut out = Vec::new();
    for groups in &stretches {
        for from in 0..groups.len() {
            let mut number = Number {
                digits: String::new(),
                groups: Vec::new(),
                listed: false,
            };
            for (group, listed) in groups.iter().skip(from) {
                number.listed |= *listed && !number.groups.is_empty();
                number.digits.push_str(group);
                number.groups.push(group.len());
                let long = number.digits.len();
                if long > LONGEST && number.groups.len() > 1 {
                    break;
                }
                if long >= 11 {
                    out.push(Number {
                        digits: number.digits.clone(),
                        groups: number.groups.clone(),
                        listed: number.listed,
                    });
                }
            }
        }
    }
    out
}

#[cfg(test)]
#[path = "private_tests.rs"]
mod tests;
