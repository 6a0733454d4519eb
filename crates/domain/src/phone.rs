//! Telephone numbers as Chinese spreadsheets hold them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A number a person can ring, or a sample number nobody can ring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// Area code of a landline with its leading 0: `0575`.
    area: Option<String>,
    /// The number within the area, or the whole of a mobile number or hotline.
    local: String,
    /// Extension (转).
    extension: Option<String>,
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// There is something that is neither a digit nor a separator.
    NotDigits,
    /// A landline without its area code.
    NoAreaCode,
    /// Too many or too few digits, or a beginning no number has.
    NoSuchNumber,
}

impl fmt::Display for PhoneError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotDigits => "电话里有数字以外的字",
            Self::NoAreaCode => "座机没有写区号",
            Self::NoSuchNumber => "没有这样的号码（位数或开头不对）",
        })
    }
}

impl std::error::Error for PhoneError {}

impl Phone {
    /// Reads a landline with area code (`0575-88001234`, with `转801`), a mobile number, a
    /// national hotline (`12345`, `96345`, `120`) or a 400/800 number. Full-width digits,
    /// spaces, brackets and hyphens are fine.
    ///
    /// A landline whose local part begins with 0 can not be dialled in China: that is how
    /// sample numbers are written.
    ///
    /// # Errors
    /// When the text is no such number; the error says why.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let (main, extension) = split_extension(text);
        let mut digits = String::new();
        for c in main.chars() {
            match halfwidth(c) {
                d @ '0'..='9' => digits.push(d),
                '-' | ' ' | '(' | ')' | '（' | '）' | '－' | '—' | '–' | '\u{3000}' | '+' => {
                }
                _ => return Err(PhoneError::NotDigits),
            }
        }
        if main.trim_start().starts_with('+') {
            digits = match digits.strip_prefix("86") {
                Some(rest) if rest.starts_with('1') => rest.to_owned(),
                Some(rest) => format!("0{rest}"),
                None => return Err(PhoneError::NoSuchNumber),
            };
        }
        let extension = match extension.map(|e| e.chars().map(halfwidth).collect::<String>()) {
            Some(e) if e.is_empty() || !e.bytes().all(|b| b.is_ascii_digit()) || e.len() > 6 => {
                return Err(PhoneError::NotDigits);
            }
            other => other,
        };
        let (area, local) = split_area(&digits)?;
        Ok(Self {
            area,
            local,
            extension,
        })
    }

    /// Whether this number is written so that it can not be dialled.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.area.is_some() && self.local.starts_with('0')
    }

    /// What a `tel:` link dials; `None` for a sample.
    #[must_use]
    pub fn dial(&self) -> Option<String> {
        if self.is_sample() {
            return None;
        }
        let mut number = self.area.clone().unwrap_or_default() + &self.local;
        if let Some(extension) = &self.extension {
            // A comma is a pause before the extension is dialled.
            number.push(',');
            number.push_str(extension);
        }
        Some(number)
    }
}

impl fmt::Display for Phone {
    /// As people write it: `0575-8800 1234`, `138 0000 0000`, `12345`, `0575-8800 1234 转 801`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(area) = &self.area {
            write!(f, "{area}-")?;
        }
        let groups: &[usize] = match (self.area.is_some(), self.local.len()) {
            (_, 11) => &[3, 4, 4],
            (_, 10) => &[3, 3, 4],
            (true, 8) => &[4, 4],
            (true, 7) => &[3, 4],
            _ => &[],
        };
        let mut rest = self.local.as_str();
        for &size in groups {
            let (head, tail) = rest.split_at_checked(size).unwrap_or((rest, ""));
            f.write_str(head)?;
            if !tail.is_empty() {
                f.write_str(" ")?;
            }
            rest = tail;
        }
        f.write_str(rest)?;
        match &self.extension {
            Some(extension) => write!(f, " 转 {extension}"),
            None => Ok(()),
        }
    }
}

fn halfwidth(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        _ => c,
    }
}

fn split_extension(text: &str) -> (&str, Option<&str>) {
    for mark in ["转", "轉", "ext", "#"] {
        if let Some((main, extension)) = text.split_once(mark) {
            return (main, Some(extension.trim()));
        }
    }
    (text, None)
}

fn split_area(digits: &str) -> Result<(Option<String>, String), PhoneError> {
    let whole = |d: &str| Ok((None, d.to_owned()));
    let bytes = digits.as_bytes();
    match bytes {
        [b'1', b'3'..=b'9', ..] if digits.len() == 11 => whole(digits),
        [b'4' | b'8', b'0', b'0', ..] if digits.len() == 10 => whole(digits),
        [b'1', ..] if matches!(digits.len(), 3 | 5) => whole(digits),
        [b'9', ..] if matches!(digits.len(), 5 | 6) => whole(digits),
        [b'0', second, ..] => {
            // 010 and 02x have three digits, all others four.
            let area = if matches!(second, b'1' | b'2') { 3 } else { 4 };
            let (area, local) = digits
                .split_at_checked(area)
                .ok_or(PhoneError::NoSuchNumber)?;
            let first_ok = !local.starts_with('1') && !local.starts_with('9');
            if *second == b'0' || !matches!(local.len(), 7 | 8) || !first_ok {
                return Err(PhoneError::NoSuchNumber);
            }
            Ok((Some(area.to_owned()), local.to_owned()))
        }
        _ if matches!(digits.len(), 7 | 8) => Err(PhoneError::NoAreaCode),
        _ => Err(PhoneError::NoSuchNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("0575-88001234", "0575-8800 1234", "057588001234")]
    #[case("（0575）88001234", "0575-8800 1234", "057588001234")]
    #[case("0554-6601234", "0554-660 1234", "05546601234")]
    #[case("010 62001234", "010-6200 1234", "01062001234")]
    #[case("+86 575 88001234", "0575-8800 1234", "057588001234")]
    #[case("+8613800001234", "138 0000 1234", "13800001234")]
    #[case("13800001234", "138 0000 1234", "13800001234")]
    #[case("１２３４５", "12345", "12345")]
    #[case("96345", "96345", "96345")]
    #[case("120", "120", "120")]
    #[case("400-800-1234", "400 800 1234", "4008001234")]
    #[case("0575-88001234转801", "0575-8800 1234 转 801", "057588001234,801")]
    fn a_number_is_shown_in_groups_and_dialled_whole(
        #[case] text: &str,
        #[case] shown: &str,
        #[case] dialled: &str,
    ) {
        let phone = Phone::parse(text).unwrap();
        assert_eq!(phone.to_string(), shown);
        assert_eq!(phone.dial().as_deref(), Some(dialled));
    }

    #[test]
    fn a_sample_number_can_not_be_dialled() {
        let phone = Phone::parse("0575-00000012").unwrap();
        assert!(phone.is_sample());
        assert_eq!(phone.dial(), None);
        assert_eq!(phone.to_string(), "0575-0000 0012");
    }

    #[rstest]
    #[case("88001234", PhoneError::NoAreaCode)]
    #[case("0575-8800123x", PhoneError::NotDigits)]
    #[case("0575-880012", PhoneError::NoSuchNumber)]
    #[case("0575-880012345", PhoneError::NoSuchNumber)]
    #[case("0575-18001234", PhoneError::NoSuchNumber)]
    #[case("12800001234", PhoneError::NoSuchNumber)]
    #[case("1380000123", PhoneError::NoSuchNumber)]
    #[case("没有", PhoneError::NotDigits)]
    #[case("", PhoneError::NoSuchNumber)]
    #[case("0575-88001234转前台", PhoneError::NotDigits)]
    fn an_impossible_number_is_refused_with_its_reason(
        #[case] text: &str,
        #[case] why: PhoneError,
    ) {
        assert_eq!(Phone::parse(text), Err(why));
    }
}
