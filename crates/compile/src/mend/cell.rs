//! What can be put right in a cell beyond doubt. What can be read in two ways stays as it is.

use crate::cells::fault;
use crate::columns::{ID, PHONE};
use crate::phone_text::{self, NotAPhone};
use crate::text::halfwidth;
use crate::visible::without_idle;
use domain::place::phone::{Phone, PhoneError, local_digits};

/// What was put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mended {
    /// Characters that nobody sees, and blanks around the content.
    Invisible,
    /// Full-width letters and digits.
    FullWidth,
    /// Dashes of other alphabets between the digits of a number to ring.
    Dash,
    /// The area code of the city, which its numbers had lost or never had.
    AreaCode,
}

/// The content of a cell as it should be, and what was put right; `None` where nothing is. `area` is
/// the area code of the city.
pub(super) fn mended(
    column: &str,
    cell: &str,
    area: Option<&str>,
) -> Option<(String, Vec<Mended>)> {
    let mut now = cell.to_owned();
    let mut done = Vec::new();
    let mut change = |what: Mended, to: String, now: &mut String| {
        if to != *now && fault(&to) == fault(now) {
            *now = to;
            done.push(what);
        }
    };
    if fault(&without_idle(cell.to_owned())).is_some() {
        return None;
    }
    let seen = without_idle(now.clone()).trim().to_owned();
    change(Mended::Invisible, seen, &mut now);
    // Two 编号 may differ in nothing else.
    if column != ID {
        let narrow = now.chars().map(narrow).collect();
        change(Mended::FullWidth, narrow, &mut now);
    }
    if column == PHONE {
        let same = |to: &str, now: &str| phone_text::parse(to) == phone_text::parse(now);
        let dashed = hyphens(&now);
        if same(&dashed, &now) {
            change(Mended::Dash, dashed, &mut now);
        }
        if let Some(whole) = area.and_then(|area| with_area(&now, area)) {
            change(Mended::AreaCode, whole, &mut now);
        }
    }
    (!done.is_empty()).then_some((now, done))
}

/// A full-width letter or digit as a plain one; every other character as it is.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => halfwidth(c),
        c => c,
    }
}

/// Dashes between two digits as hyphens.
fn hyphens(cell: &str) -> String {
    let characters: Vec<char> = cell.chars().collect();
    let digit = |at: Option<usize>| {
        at.and_then(|at| characters.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let plain = |(at, c): (usize, &char)| match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹣'
            if digit(at.checked_sub(1)) && digit(at.checked_add(1)) =>
        {
            '-'
        }
        c => *c,
    };
    characters.iter().enumerate().map(plain).collect()
}

/// The cell with the area code before each number that lacks it, or its nought; `None` where one
/// number of the cell is wrong in another way.
fn with_area(cell: &str, area: &str) -> Option<String> {
    let wrong = phone_text::parse(cell).err()?;
    let mut now = cell.to_owned();
    for why in &wrong {
        let NotAPhone::Number(digits, why) = why else {
            return None;
        };
        let local = match why {
            PhoneError::NoAreaCode => digits.as_str(),
            PhoneError::LostZero => digits.strip_prefix(area.strip_prefix('0')?)?,
            _ => return None,
        };
        if !is_local(local, area) {
            return None;
        }
        now = replaced_once(&now, digits, &format!("{area}-{local}"))?;
    }
    let phones = phone_text::parse(&now).ok()?;
    // Every number that was there is there, and each that was changed lies in the city.
    let meant = phone_text::parse_in(cell, Some(area));
    let known = meant.is_err() || meant.as_deref() == Ok(phones.as_slice());
    known.then_some(now)
}

/// Whether these digits are a number of the area and can be nothing else: as many as its numbers
/// have, and no beginning of a hotline, of a mobile number or of a 400 number cut short.
fn is_local(digits: &str, area: &str) -> bool {
    let lengths = local_digits(area);
    let one_length = lengths.start() == lengths.end();
    let begins = |with: &&str| digits.starts_with(*with);
    one_length
        && lengths.contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !["0", "1", "9", "400", "800"].iter().any(begins)
        && Phone::from_digits(&format!("{area}{digits}"), None).is_ok()
}

/// The text with a run of digits replaced that stands in it once.
fn replaced_once(text: &str, digits: &str, by: &str) -> Option<String> {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut places = text.match_indices(digits).filter(|(at, _)| {
        let (before, rest) = text.split_at(*at);
        let behind = rest.get(digits.len()..).unwrap_or_default();
        !digit(before.chars().next_back()) && !digit(behind.chars().next())
    });
    let (at, _) = places.next()?;
    if places.next().is_some() {
        return None;
    }
    let (before, rest) = text.split_at(at);
    let behind = rest.get(digits.len()..)?;
    Some([before, by, behind].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn phone(cell: &str, area: &str) -> Option<String> {
        mended("电话", cell, Some(area)).map(|(now, _)| now)
    }

    #[rstest]
    #[case::lacks_it("88001234", "0575", Some("0575-88001234"))]
    #[case::two("88001234、88005678", "0575", Some("0575-88001234、0575-88005678"))]
    #[case::beside_a_mobile(
        "王主任 13800001234；88001234",
        "0575",
        Some("王主任 13800001234；0575-88001234")
    )]
    #[case::extension("88001234转801", "0575", Some("0575-88001234转801"))]
    #[case::seven_digits("6601234", "0535", Some("0535-6601234"))]
    #[case::lost_nought("57588001234", "0575", Some("0575-88001234"))]
    #[case::full_width("０５７５－８８００１２３４", "0575", Some("0575-88001234"))]
    #[case::dash("0575—88001234", "0575", Some("0575-88001234"))]
    #[case::invisible("\u{202d}0575-88001234\u{202c}", "0575", Some("0575-88001234"))]
    #[case::blanks(" 0575-88001234\u{3000}", "0575", Some("0575-88001234"))]
    #[case::all_of_it("\u{200b}８８００１２３４ ", "0575", Some("0575-88001234"))]
    #[case::good("0575-88001234", "0575", None)]
    #[case::another_length("8800123", "0575", None)]
    #[case::another_length("88001234", "0535", None)]
    #[case::of_elsewhere("57188001234", "0575", None)]
    #[case::cut_short("40012345", "0575", None)]
    #[case::no_local_number("12345678", "0575", None)]
    #[case::two_in_one("8800 1234", "0575", None)]
    #[case::twice("88001234、88001234", "0575", None)]
    #[case::a_slash_is_two_ways("88001234/5", "0575", None)]
    #[case::beside_something_odd("88001234、8800", "0575", None)]
    #[case::not_to_ring("88001234（停用）", "0575", None)]
    #[case::turned_around("88\u{202e}001234", "0575", None)]
    #[case::lost("8800\u{fffd}1234", "0575", None)]
    fn a_number_is_put_right_where_it_has_one_reading(
        #[case] cell: &str,
        #[case] area: &str,
        #[case] want: Option<&str>,
    ) {
        assert_eq!(phone(cell, area).as_deref(), want);
    }

    #[rstest]
    #[case("名称", "阳光\u{200b}食堂", Some("阳光食堂"))]
    #[case("名称", "阳光食堂　", Some("阳光食堂"))]
    #[case("名称", "阳光食堂（Ａ座）", Some("阳光食堂（A座）"))]
    #[case("名称", "阳光 食堂", None)]
    #[case("地址", "某路１２号", Some("某路12号"))]
    #[case("地址", "某路12－1号", None)]
    #[case("营业时间", "８：００－１７：００", Some("8：00－17：00"))]
    #[case("编号", "ＳＸ１", None)]
    #[case("编号", "SX1\u{feff}", Some("SX1"))]
    #[case("备注", "＝Ａ1", None)]
    #[case("备注", "　", Some(""))]
    fn nothing_but_the_form_of_a_character_changes(
        #[case] column: &str,
        #[case] cell: &str,
        #[case] want: Option<&str>,
    ) {
        let now = mended(column, cell, Some("0575")).map(|(now, _)| now);
        assert_eq!(now.as_deref(), want);
    }

    proptest! {
        #[test]
        fn what_was_put_right_needs_nothing_more(
            column in prop_oneof![Just("电话"), Just("名称"), Just("编号")],
            cell in "[0-9０-９\\-—、转 　\u{200b}王88001234]{0,24}",
            area in prop_oneof![Just("0575"), Just("0535")],
        ) {
            if let Some((now, _)) = mended(column, &cell, Some(area)) {
                prop_assert_eq!(mended(column, &now, Some(area)), None);
            }
        }

        #[test]
        fn a_cell_that_could_be_read_is_read_the_same(cell in "[0-9０-９\\-—、转 　]{0,24}") {
            if let Ok(phones) = phone_text::parse(&without_idle(cell.clone())) {
                let now = phone(&cell, "0575").unwrap_or(cell);
                prop_assert_eq!(phone_text::parse(&now), Ok(phones));
            }
        }
    }
}
