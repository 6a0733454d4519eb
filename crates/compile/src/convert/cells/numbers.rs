//! Cells of telephone numbers.

use super::{Constants, NewRow};
use crate::columns::PHONE;
use crate::phone_text::NotAPhone;
use crate::tables::Nature;
use crate::text::{halfwidth, items};
use crate::{phone_text, words};
use domain::place::phone::{Phone, PhoneError};

impl NewRow<'_> {
    /// The numbers of all columns that have some, without the names beside them.
    pub(super) fn phones(&mut self, cells: &[(String, Nature, String)], constants: &Constants<'_>) {
        let Some((_, _, column)) = cells.first() else {
            return;
        };
        let mut texts: Vec<String> = Vec::new();
        for (text, nature, label) in cells {
            let mut text = text.clone();
            match written_out(&text) {
                Some(whole) => text = whole,
                None if is_scientific(&text) => {
                    self.messages
                        .ask_of_number(self.line, label, &text, words::digits_lost());
                    continue;
                }
                None => {}
            }
            if *nature == Nature::Number {
                let whole = format!("0{text}");
                let lost = Phone::parse(&text) == Err(PhoneError::LostZero);
                if lost && Phone::parse(&whole).is_ok() {
                    self.messages
                        .info_of_number(self.line, label, &text, words::nought_put_back());
                    text = whole;
                }
            }
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        if texts.is_empty() {
            return;
        }
        let all = texts.join("、");
        let written = match phone_text::parse(&all) {
            Ok(phones) if has_names(&all) => as_people_write(&phones),
            Ok(_) => all,
            Err(why) if why.iter().any(NotAPhone::lacks_area) => {
                let area = constants.area_code.as_deref();
                // Where nobody has said the area code, the cell is one question.
                if area.is_none() || phone_text::parse_in(&all, area).is_ok() {
                    self.with_area(&all, column, constants)
                } else {
                    // One that is wrong does not keep the others from theirs.
                    let numbers = items(&all).map(|number| match phone_text::parse(number) {
                        Err(why) if why.iter().all(NotAPhone::lacks_area) => {
                            self.with_area(number, column, constants)
                        }
                        _ => number.to_owned(),
                    });
                    numbers.collect::<Vec<String>>().join("、")
                }
            }
            Err(_) => all,
        };
        self.set(PHONE, written);
    }

    /// Numbers without their area code, with it where a clerk said which.
    pub(super) fn with_area(
        &mut self,
        text: &str,
        column: &str,
        constants: &Constants<'_>,
    ) -> String {
        let Some(area) = &constants.area_code else {
            let asked = constants.area_asked.as_deref();
            // What is no number with its area code either is asked about otherwise.
            let wrong = asked.and_then(|_| without_wrong(text, asked));
            let lacks = |text: &str| phone_text::parse(text).is_err();
            if wrong.is_some_and(|(kept, _)| kept.is_empty() || !lacks(&kept)) {
                return text.to_owned();
            }
            self.messages
                .ask_of_number(self.line, column, text, words::without_area_code(asked));
            return text.to_owned();
        };
        let mut text = text.to_owned();
        if let Err(why) = phone_text::parse_in(&text, Some(area)) {
            for why in why {
                if let NotAPhone::Number(digits, PhoneError::LostZero) = why {
                    text = text.replace(&digits, &format!("0{digits}"));
                }
            }
        }
        match phone_text::parse_in(&text, Some(area)) {
            Ok(phones) => {
                self.messages
                    .info_of_number(self.line, column, &text, words::area_code_put(area));
                as_people_write(&phones)
            }
            Err(_) => text,
        }
    }
}

/// The parts of a number as a spreadsheet shows a long one: 1.38E+10.
fn scientific(text: &str) -> Option<(String, usize)> {
    let (mantissa, exponent) = text.trim().split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+')?.parse().ok()?;
    let (whole, rest) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let fits = whole.len() == 1 && digits(whole) && digits(rest) && exponent < 20;
    fits.then(|| (format!("{whole}{rest}"), exponent))
}

fn is_scientific(text: &str) -> bool {
    scientific(text).is_some()
}

/// All its digits, where none is lost: 1.3800001234E+10 is 13800001234.
fn written_out(text: &str) -> Option<String> {
    let (digits, exponent) = scientific(text)?;
    (digits.len() == exponent + 1).then_some(digits)
}

/// Whether words stand beside the numbers.
fn has_names(text: &str) -> bool {
    let word = |c: char| c.is_alphabetic() && !matches!(c, '转' | '轉');
    text.chars().any(word)
}

/// `0575-88001234转801、13800001234`.
pub(super) fn as_people_write(phones: &[Phone]) -> String {
    let phones: Vec<String> = phones.iter().map(phone_text::written).collect();
    phones.join("、")
}

/// Whether a number is a person's.
pub(super) fn is_mobile(phone: &Phone) -> bool {
    let digits = phone.digits();
    phone.area().is_none() && digits.len() == 11 && digits.starts_with('1')
}

/// Of a cell that can not be read as a whole: the numbers of mobile phones in it, and what is left without them and
/// without the names beside them. A cell without any is left as it is written.
pub(super) fn without_mobiles(cell: &str) -> (String, String) {
    let text: String = cell.chars().map(halfwidth).collect();
    let (mut mobiles, mut others) = (Vec::new(), Vec::new());
    for item in items(&text) {
        let (found, rest) = apart(item);
        // 王师傅 13800001234: nothing is left but a name.
        if found.is_empty() || rest.contains(|c: char| c.is_ascii_digit()) {
            others.push(rest.trim().to_owned());
        }
        mobiles.extend(found);
    }
    let left = match mobiles.as_slice() {
        [] => cell.to_owned(),
        _ => others.join("、"),
    };
    (mobiles.join("、"), left)
}

/// Of a cell that can not be published: the numbers that can, and what can not. Beside a word that says that a number
/// is not to be rung, or when, none can: nobody knows of which it speaks. `None` where nothing is wrong; a number that
/// lacks an area code that nobody knows, or the 0 of one, is asked about otherwise.
pub(super) fn without_wrong(cell: &str, area: Option<&str>) -> Option<(String, String)> {
    let is_nowhere = |phone: &Phone| phone_text::is_nowhere(phone, area);
    if let Ok(phones) = phone_text::parse_in(cell, area) {
        // A number without an area code behind one that has it lies in the same area.
        let (bad, good): (Vec<Phone>, Vec<Phone>) = phones.into_iter().partition(is_nowhere);
        let (good, bad) = (as_people_write(&good), as_people_write(&bad));
        return (!bad.is_empty()).then_some((good, bad));
    }
    let wrong = |text: &str| {
        let why = match phone_text::parse_in(text, area) {
            Ok(phones) => phone_text::nowhere(&phones, area),
            Err(why) => why,
        };
        let lost_zero = |why: &NotAPhone| matches!(why, NotAPhone::Number(_, PhoneError::LostZero));
        let only_area = match area {
            None => why.iter().all(NotAPhone::lacks_area),
            Some(_) => why.iter().all(lost_zero),
        };
        (!only_area && !why.is_empty()).then_some(why)
    };
    let speaks = |why: &NotAPhone| matches!(why, NotAPhone::Word(_) | NotAPhone::Remark(_));
    if wrong(cell)?.iter().any(speaks) {
        return Some((String::new(), cell.to_owned()));
    }
    let (bad, good): (Vec<&str>, Vec<&str>) = items(cell).partition(|item| wrong(item).is_some());
    Some(match bad.as_slice() {
        // Each by itself can be, and all together can not.
        [] => (String::new(), cell.to_owned()),
        _ => (good.join("、"), bad.join("、")),
    })
}

/// The numbers of mobile phones in a text, and the text without them.
fn apart(text: &str) -> (Vec<String>, String) {
    let (mut found, mut rest) = (Vec::new(), String::new());
    let mut at = 0;
    while let Some(here) = text.get(at..).filter(|here| !here.is_empty()) {
        let behind_digit = rest.ends_with(|c: char| c.is_ascii_digit());
        if let Some((number, length)) = mobile_at(here).filter(|_| !behind_digit) {
            found.push(number);
            at += length;
            // What stood on both sides stays apart.
            rest.push(' ');
            continue;
        }
        let Some(c) = here.chars().next() else { break };
        rest.push(c);
        at += c.len_utf8();
    }
    (found, rest)
}

/// The number of a mobile phone at the beginning of a text, and the length of its writing: 13800001234,
/// +86 138 0000 1234, 138-0000-1234.
fn mobile_at(text: &str) -> Option<(String, usize)> {
    /// Digits behind which a blank or a hyphen may stand.
    const PARTS: [usize; 2] = [3, 7];
    let before = ["+86", "0086", "86", "0"];
    let before = before.iter().find(|word| text.starts_with(**word));
    let before = before.map_or(0, |word| word.len());
    let rest = text.get(before..)?;
    let rest_from = rest.len() - rest.trim_start_matches([' ', '-']).len();
    let begin = if before == 0 { 0 } else { before + rest_from };
    let mut digits = String::new();
    let mut end = begin;
    for c in text.get(begin..)?.chars() {
        let parted = PARTS.contains(&digits.len()) && !text.get(..end)?.ends_with([' ', '-']);
        match c {
            '0'..='9' if digits.len() < 11 => digits.push(c),
            ' ' | '-' if parted => {}
            // A longer number is another one.
            '0'..='9' => return None,
            _ => break,
        }
        end += c.len_utf8();
        if digits.len() == 11 && !text.get(end..)?.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
    }
    let kind = digits.get(1..2)?;
    let is_mobile = digits.len() == 11 && digits.starts_with('1') && ("3"..="9").contains(&kind);
    is_mobile.then_some((digits, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("88001234", None)]
    #[case("88001234、0571-88001234", None)]
    #[case("57588001234", None)]
    #[case("8800123", Some(("", "8800123")))]
    #[case("88001234、880012", Some(("88001234", "880012")))]
    #[case("0575-88001234，0575-8800123，13800001234", Some(("0575-88001234、13800001234", "0575-8800123")))]
    #[case("88001234-40", Some(("", "88001234-40")))]
    #[case("0591-88001234", None)]
    #[case("0844-87309710", Some(("", "0844-87309710")))]
    #[case("0575-88001234、0844-87309710", Some(("0575-88001234", "0844-87309710")))]
    #[case("0844-87309710、87309711", Some(("", "0844-87309710、0844-87309711")))]
    #[case("0844-87309710、0575-8800123、13800001234", Some(("13800001234", "0844-87309710、0575-8800123")))]
    #[case("旧号88001234、88001235", Some(("", "旧号88001234、88001235")))]
    #[case("88001234（晚上）、88001235", Some(("", "88001234（晚上）、88001235")))]
    fn what_can_be_rung_is_told_from_what_can_not(
        #[case] cell: &str,
        #[case] want: Option<(&str, &str)>,
    ) {
        let want = want.map(|(kept, wrong)| (kept.to_owned(), wrong.to_owned()));
        assert_eq!(without_wrong(cell, Some("0575")), want);
    }

    #[rstest]
    #[case("8800123/13800001234", "13800001234", "8800123")]
    #[case("8800123 138 0000 1234", "13800001234", "8800123")]
    #[case("王师傅138-0000-1234、8800123", "13800001234", "8800123")]
    #[case("0575-8800123，+86 13800001234", "13800001234", "0575-8800123")]
    #[case("１３８００００１２３４；8800123", "13800001234", "8800123")]
    #[case("13800001234(夜间)、13900001234停用", "13800001234、13900001234", "")]
    #[case("8800123，停用", "", "8800123，停用")]
    #[case("138000012345", "", "138000012345")]
    #[case("0575-13800001234", "13800001234", "0575-")]
    #[case("12345678901", "", "12345678901")]
    #[case("", "", "")]
    fn no_number_of_a_person_is_left_in_a_cell_that_can_not_be_read(
        #[case] cell: &str,
        #[case] mobiles: &str,
        #[case] left: &str,
    ) {
        assert_eq!(without_mobiles(cell), (mobiles.to_owned(), left.to_owned()));
    }
}
