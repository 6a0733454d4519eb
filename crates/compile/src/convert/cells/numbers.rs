//! Cells of telephone numbers.

use super::{Constants, Row};
use crate::columns::PHONE;
use crate::phone_text::NotAPhone;
use crate::tables::Nature;
use crate::text::items;
use crate::{phone_text, words};
use domain::place::phone::{Phone, PhoneError};

impl Row<'_> {
    /// The numbers of all columns that have some, without the names beside them.
    pub(super) fn phones(&mut self, cells: &[(String, Nature, String)], constants: &Constants) {
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
                // Where nobody has said the area code, the cell is one question.
                if constants.area_code.is_none() || why.iter().all(NotAPhone::lacks_area) {
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
    pub(super) fn with_area(&mut self, text: &str, column: &str, constants: &Constants) -> String {
        let Some(area) = &constants.area_code else {
            let asked = constants.area_asked.as_deref();
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
    let one = |phone: &Phone| {
        let digits = phone.digits();
        let main = digits.split(',').next().unwrap_or_default();
        let area = phone.area().unwrap_or_default();
        let local = main.strip_prefix(area).unwrap_or(main);
        let hyphen = if area.is_empty() { "" } else { "-" };
        let extension = phone.extension().map(|e| format!("转{e}"));
        format!("{area}{hyphen}{local}{}", extension.unwrap_or_default())
    };
    let phones: Vec<String> = phones.iter().map(one).collect();
    phones.join("、")
}
