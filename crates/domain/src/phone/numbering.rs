//! The numbering plan, as far as it helps to see that a digit is missing.

use std::ops::RangeInclusive;

/// Area codes whose local numbers have one length only, beside the two-digit areas (010, 02x),
/// where every number has eight digits.
const LOCAL_DIGITS: &[(&str, usize)] = &[("0575", 8), ("0554", 7), ("0535", 7), ("0538", 7)];

/// The first four digits of a city's adcode, and its area code.
const CITIES: &[(u32, &str)] = &[
    (3306, "0575"),
    (3404, "0554"),
    (3706, "0535"),
    (3709, "0538"),
];

/// National numbers of three digits.
const SHORT: &[&str] = &["110", "114", "117", "119", "120", "121", "122"];

/// The area code of a city, where it is known; a county's or a town's code names its city.
#[must_use]
pub fn area_code(adcode: u32) -> Option<&'static str> {
    let mut city = adcode;
    while city >= 10_000 {
        city /= 10;
    }
    CITIES
        .iter()
        .find(|(prefix, _)| *prefix == city)
        .map(|(_, area)| *area)
}

/// How many digits a local number has in an area: one length where it is known, else 7 or 8.
pub(super) fn local_digits(area: &str) -> RangeInclusive<usize> {
    if area.len() == 3 {
        return 8..=8;
    }
    LOCAL_DIGITS
        .iter()
        .find(|(code, _)| *code == area)
        .map_or(7..=8, |(_, digits)| *digits..=*digits)
}

/// Whether these digits are a number that is dialled as it stands: 120, 12345, 96345, 962015.
#[must_use]
pub fn is_hotline(digits: &str) -> bool {
    match digits.as_bytes() {
        [_, _, _] => SHORT.contains(&digits),
        [b'1', b'0'..=b'2', _, _, _] | [b'9', b'5' | b'6', _, _, _] => true,
        [b'9', b'5' | b'6', _, _, _, _] => true,
        _ => false,
    }
}

/// Length of the area code at the beginning of digits that begin with 0.
pub(super) fn area_length(digits: &[u8]) -> Option<usize> {
    match digits {
        [b'0', b'1', b'0', ..] => Some(3),
        [b'0', b'1', ..] | [b'0', b'2', b'6', ..] | [b'0', b'0', ..] => None,
        [b'0', b'2', ..] => Some(3),
        [b'0', ..] => Some(4),
        _ => None,
    }
}
