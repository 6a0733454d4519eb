//! The numbering plan, as far as it helps to see that a digit is missing.
//!
//! Area codes and the lengths of their local numbers were checked on 2026-11-28 against the
//! pattern of fixed lines for the region CN in `PhoneNumberMetadata.xml` of libphonenumber 9.0.33
//! (Google, Apache-2.0, <https://github.com/google/libphonenumber>): each code from 010 to 0999
//! was tried with local numbers of 7 and of 8 digits that begin with 2 to 8. The lengths of 0575,
//! 0554, 0535 and 0538 that stood here before were right. Whose city a code is was checked against
//! `resources/geocoding/zh/86.txt` of the same library.

use crate::geo::adcode::Adcode;
use std::ops::RangeInclusive;

/// Area codes of four digits, from one to another without the leading 0, whose local numbers have
/// eight digits. So have all numbers of the areas of three digits (010, 02x).
const EIGHT: &[(u16, u16)] = &[
    (311, 311),
    (371, 371),
    (377, 377),
    (379, 379),
    (411, 411),
    (431, 432),
    (451, 451),
    (510, 519),
    (523, 523),
    (527, 527),
    (531, 532),
    (551, 551),
    (571, 571),
    (573, 577),
    (579, 579),
    (591, 591),
    (595, 595),
    (731, 731),
    (755, 755),
    (757, 757),
    (760, 760),
    (769, 769),
    (791, 791),
    (871, 871),
    (898, 898),
];

/// Likewise, with local numbers of seven digits.
const SEVEN: &[(u16, u16)] = &[
    (310, 310),
    (312, 319),
    (335, 335),
    (349, 359),
    (370, 370),
    (372, 376),
    (378, 378),
    (391, 396),
    (398, 398),
    (410, 410),
    (412, 419),
    (421, 421),
    (427, 427),
    (429, 429),
    (434, 434),
    (436, 439),
    (452, 459),
    (464, 464),
    (467, 479),
    (482, 483),
    (530, 530),
    (533, 539),
    (543, 543),
    (546, 546),
    (550, 550),
    (552, 559),
    (561, 564),
    (566, 566),
    (570, 570),
    (572, 572),
    (578, 578),
    (580, 580),
    (592, 594),
    (596, 599),
    (631, 635),
    (660, 660),
    (662, 663),
    (668, 668),
    (691, 692),
    (701, 701),
    (710, 719),
    (722, 722),
    (724, 724),
    (728, 728),
    (730, 730),
    (734, 739),
    (743, 746),
    (750, 753),
    (756, 756),
    (758, 759),
    (762, 763),
    (766, 766),
    (768, 768),
    (770, 779),
    (790, 790),
    (792, 799),
    (812, 813),
    (816, 818),
    (825, 827),
    (830, 839),
    (852, 859),
    (870, 870),
    (872, 879),
    (883, 883),
    (886, 888),
    (891, 897),
    (901, 903),
    (906, 906),
    (908, 909),
    (911, 917),
    (919, 919),
    (930, 939),
    (941, 941),
    (943, 943),
    (951, 955),
    (970, 979),
    (990, 999),
];

/// Likewise, with local numbers of seven and of eight digits.
const EITHER: &[(u16, u16)] = &[(433, 433), (435, 435), (754, 754), (851, 851)];

/// The number of a city's adcode, its area code, and its name.
const CITIES: &[(u32, &str, &str)] = &[
    (330_600, "0575", "绍兴市"),
    (340_400, "0554", "淮南市"),
    (370_600, "0535", "烟台市"),
    (370_900, "0538", "泰安市"),
];

/// National numbers of three digits.
const SHORT: &[&str] = &["110", "114", "117", "119", "120", "121", "122"];

/// The area code of a city, where it is known.
#[must_use]
pub fn area_code(city: Adcode) -> Option<&'static str> {
    CITIES
        .iter()
        .find(|(number, _, _)| *number == u32::from(city))
        .map(|(_, area, _)| *area)
}

/// The city whose area code this is, where it is known.
#[must_use]
pub fn city_of_area(area: &str) -> Option<&'static str> {
    CITIES
        .iter()
        .find(|(_, code, _)| *code == area)
        .map(|(_, _, name)| *name)
}

/// Whether any area has this code, its leading 0 included.
#[must_use]
pub fn is_area_code(area: &str) -> bool {
    let short = area.len() == 3 && area_length(area.as_bytes()) == Some(3);
    short || [EIGHT, SEVEN, EITHER].iter().any(|codes| has(codes, area))
}

/// How many digits a local number has in an area: one length where it is known, else 7 or 8.
#[must_use]
pub fn local_digits(area: &str) -> RangeInclusive<usize> {
    if area.len() == 3 || has(EIGHT, area) {
        8..=8
    } else if has(SEVEN, area) {
        7..=7
    } else {
        7..=8
    }
}

/// Whether an area code of four digits lies in one of the stretches.
fn has(stretches: &[(u16, u16)], area: &str) -> bool {
    let code = area.strip_prefix('0').filter(|code| code.len() == 3);
    let code = code.and_then(|code| code.parse::<u16>().ok());
    code.is_some_and(|code| stretches.iter().any(|(a, b)| (*a..=*b).contains(&code)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("010", 8..=8)]
    #[case("029", 8..=8)]
    #[case("0311", 8..=8)]
    #[case("0312", 7..=7)]
    #[case("0516", 8..=8)]
    #[case("0572", 7..=7)]
    #[case("0575", 8..=8)]
    #[case("0554", 7..=7)]
    #[case("0535", 7..=7)]
    #[case("0538", 7..=7)]
    #[case("0755", 8..=8)]
    #[case("0754", 7..=8)]
    #[case("0999", 7..=7)]
    #[case("0300", 7..=8)]
    fn local_numbers_have_the_length_of_their_area(
        #[case] area: &str,
        #[case] digits: RangeInclusive<usize>,
    ) {
        assert_eq!(local_digits(area), digits);
    }

    #[rstest]
    #[case("010", true)]
    #[case("020", true)]
    #[case("026", false)]
    #[case("030", false)]
    #[case("0575", true)]
    #[case("0851", true)]
    #[case("0565", false)]
    #[case("0567", false)]
    #[case("0300", false)]
    #[case("575", false)]
    #[case("", false)]
    fn a_code_nobody_has_is_known(#[case] area: &str, #[case] want: bool) {
        assert_eq!(is_area_code(area), want);
    }

    #[test]
    fn no_area_code_stands_in_the_table_twice() {
        for code in 0..1000_u16 {
            let area = format!("0{code:03}");
            let times = [EIGHT, SEVEN, EITHER].iter().filter(|c| has(c, &area));
            assert!(times.count() <= 1, "{area}");
        }
    }

    #[test]
    fn each_city_has_an_area_code_that_exists_and_leads_back() {
        for (number, area, name) in CITIES {
            assert!(is_area_code(area));
            assert_eq!(Adcode::of(*number).and_then(area_code), Some(*area));
            assert_eq!(city_of_area(area), Some(*name));
        }
    }
}
