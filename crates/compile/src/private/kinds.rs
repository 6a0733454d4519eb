//! What a number is: of a mobile phone, of a person, of a bank card.

use super::Number;

/// Whether it is the number of a mobile phone.
pub(super) fn is_mobile(number: &Number) -> bool {
    let is = |digits: &str| {
        digits.len() == 11
            && digits.bytes().all(|b| b.is_ascii_digit())
            && matches!(digits.as_bytes(), [b'1', b'3'..=b'9', ..])
    };
    let digits = number.digits.as_str();
    match number.groups.as_slice() {
        // Two that run into each other are two.
        [_] => {
            let prefixes = ["0086", "086", "86", "0"];
            let bare = prefixes.iter().find_map(|p| digits.strip_prefix(p));
            let pairs = digits.as_bytes().chunks(11);
            is(digits)
                || bare.is_some_and(is)
                || digits.len().is_multiple_of(11)
                    && pairs
                        .into_iter()
                        .all(|d| std::str::from_utf8(d).is_ok_and(is))
        }
        [3, 4, 4] => is(digits) && !number.is_list(),
        _ if number.listed => false,
        [7, 4] | [3, 3, 5] => is(digits),
        // 138 20261122 is a number and a date.
        [3, 8] => is(digits) && !digits.get(3..).is_some_and(|d| is_day(d, 0)),
        // 1998-2026 are years.
        [4, 4, 3] | [4, 3, 4] => is(digits) && !digits.starts_with("19"),
        _ => number.spelt() && is(digits),
    }
}

/// 17 digits and a digit or an X.
pub(super) fn is_numbered_so(digits: &str) -> bool {
    digits.len() == 18 && digits.bytes().take(17).all(|b| b.is_ascii_digit())
}

/// Whether eight digits are a day between 1900 and 2100.
fn is_day(digits: &str, at: usize) -> bool {
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|t| t.parse::<i32>().ok());
    let year = number(at, at + 4).filter(|year| (1900..2100).contains(year));
    year.is_some_and(|year| is_date(year, digits, at + 4))
}

/// Whether four digits are a month and a day of a year.
fn is_date(year: i32, digits: &str, at: usize) -> bool {
    let number = |from: usize| {
        digits
            .get(from..from + 2)
            .and_then(|t| t.parse::<u8>().ok())
    };
    let month = number(at).and_then(|m| time::Month::try_from(m).ok());
    match (month, number(at + 2)) {
        (Some(month), Some(day)) => time::Date::from_calendar_date(year, month, day).is_ok(),
        _ => false,
    }
}

/// Whether it is the identity number of a person.
pub(super) fn is_identity(number: &Number) -> bool {
    let digits = number.digits.as_str();
    let number_at = |from: usize, to: usize| digits.get(from..to)?.parse::<i32>().ok();
    let province = number_at(0, 2).is_some_and(|p| (11..=82).contains(&p));
    if number.listed && !matches!(number.groups.as_slice(), [6, 8, 4] | [6, 6, 3]) {
        return false;
    }
    match digits.len() {
        // With a wrong check character it is a person's with a slip of the pen.
        18 => is_numbered_so(digits) && province && is_day(digits, 6),
        15 => {
            let together = number.spelt() || matches!(number.groups.as_slice(), [_] | [6, 6, 3]);
            let plain = digits.bytes().all(|b| b.is_ascii_digit());
            let year = number_at(6, 8).map(|y| 1900 + y);
            together && plain && province && year.is_some_and(|y| is_date(y, digits, 8))
        }
        _ => false,
    }
}

/// A number of 16 to 19 digits as banks give them, with its check digit (ISO/IEC 7812).
pub(super) fn is_bank_card(number: &Number) -> bool {
    const BEGIN: &[&str] = &[
        "62", "60", "68", "69", "4", "51", "52", "53", "54", "55", "94", "95", "98",
    ];
    let digits = number.digits.as_str();
    let grouped = number.grouped_by_four()
        || number.spelt()
        || matches!(number.groups.as_slice(), [6, 10 | 13]);
    (16..=19).contains(&digits.len())
        && grouped
        && !number.is_list()
        && BEGIN.iter().any(|begin| digits.starts_with(begin))
        && digits.bytes().all(|b| b.is_ascii_digit())
        && luhn(digits)
        && !is_credit_code(digits)
}

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, d)| match d * 2 {
            _ if at % 2 == 0 => d,
            twice if twice > 9 => twice - 9,
            twice => twice,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether the digits are a 统一社会信用代码 (GB 32100) of an organisation, with its check digit.
fn is_credit_code(digits: &str) -> bool {
    const WEIGHTS: [u32; 17] = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ];
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let sum: u32 = values.iter().zip(WEIGHTS).map(|(v, w)| v * w).sum();
    values.len() == 18 && values.last() == Some(&((31 - sum % 31) % 31))
}
