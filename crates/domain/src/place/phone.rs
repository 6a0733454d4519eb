//! Telephone numbers as Chinese spreadsheets hold them.

mod numbering;

pub use numbering::{area_code, city_of_area, is_area_code, is_hotline, local_digits};

use crate::unpack::unpack;
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

unpack! {
    struct Phone { area, local, extension }
}

/// Why a text is not a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneError {
    /// There is something that is neither a digit nor a separator.
    NotDigits,
    /// A landline without its area code.
    NoAreaCode,
    /// All digits of a landline but the 0 of its area code, which spreadsheets take away.
    LostZero,
    /// A landline with too many or too few digits for its area.
    LocalDigits {
        /// Digits that local numbers of the area have.
        want: usize,
        /// Digits that were written.
        got: usize,
    },
    /// An area code before a number that is dialled without one.
    NeedlessAreaCode,
    /// Too many or too few digits, or a beginning no number has.
    NoSuchNumber,
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
    /// ```
    /// use domain::place::phone::Phone;
    /// let phone = Phone::parse("（0575）8800 1234 转 801").unwrap();
    /// assert_eq!(phone.to_string(), "0575-8800 1234 转 801");
    /// assert_eq!(phone.dial().as_deref(), Some("057588001234,801"));
    /// assert!(Phone::parse("88001234").is_err());
    /// ```
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
        let extension = extension.map(|e| e.chars().map(halfwidth).collect::<String>());
        Self::from_digits(&digits, extension.as_deref())
    }

    /// The number of these digits, an area code with its 0 included, and of an extension.
    ///
    /// # Errors
    /// When there is no such number; the error says why.
    pub fn from_digits(digits: &str, extension: Option<&str>) -> Result<Self, PhoneError> {
        let wrong = |e: &str| e.is_empty() || e.len() > 6 || !e.bytes().all(|b| b.is_ascii_digit());
        if extension.is_some_and(wrong) {
            return Err(PhoneError::NotDigits);
        }
        let (area, local) = split_area(digits)?;
        Ok(Self {
            area,
            local,
            extension: extension.map(str::to_owned),
        })
    }

    /// The area code of a landline, with its leading 0.
    #[must_use]
    pub fn area(&self) -> Option<&str> {
        self.area.as_deref()
    }

    /// The extension.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// All digits as they are dialled, an extension behind a comma; a sample's too.
    #[must_use]
    pub fn digits(&self) -> String {
        let mut number = self.area.clone().unwrap_or_default() + &self.local;
        if let Some(extension) = &self.extension {
            // A comma is a pause before the extension is dialled.
            number.push(',');
            number.push_str(extension);
        }
        number
    }

    /// Whether this number is written so that it can not be dialled.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.area.is_some() && self.local.starts_with('0')
    }

    /// What a `tel:` link dials; `None` for a sample.
    #[must_use]
    pub fn dial(&self) -> Option<String> {
        (!self.is_sample()).then(|| self.digits())
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
    match digits.as_bytes() {
        [b'1', b'3'..=b'9', ..] if digits.len() == 11 => whole(digits),
        // How mobiles of another province were once dialled.
        [b'0', b'1', b'3'..=b'9', ..] if digits.len() == 12 => {
            whole(digits.trim_start_matches('0'))
        }
        [b'4' | b'8', b'0', b'0', ..] if digits.len() == 10 => whole(digits),
        [b'1' | b'9', ..] if is_hotline(digits) => whole(digits),
        [b'0', ..] => landline(digits),
        [b'2'..=b'8', ..] if matches!(digits.len(), 7 | 8) => Err(PhoneError::NoAreaCode),
        // A digit too many behind 400; no area has 0400 or 0800.
        [b'4' | b'8', b'0', b'0', ..] => Err(PhoneError::NoSuchNumber),
        _ if matches!(digits.len(), 10 | 11) && landline(&format!("0{digits}")).is_ok() => {
            Err(PhoneError::LostZero)
        }
        _ => Err(PhoneError::NoSuchNumber),
    }
}

fn landline(digits: &str) -> Result<(Option<String>, String), PhoneError> {
    let (area, local) = numbering::area_length(digits.as_bytes())
        .and_then(|length| digits.split_at_checked(length))
        .ok_or(PhoneError::NoSuchNumber)?;
    if is_hotline(local) || split_area(local).is_ok_and(|(area, _)| area.is_none()) {
        return Err(PhoneError::NeedlessAreaCode);
    }
    if local.starts_with(['1', '9']) || local.len() < 5 {
        return Err(PhoneError::NoSuchNumber);
    }
    let lengths = numbering::local_digits(area);
    let sample = local.starts_with('0');
    match local.len() {
        got if lengths.contains(&got) || sample && matches!(got, 7 | 8) => {
            Ok((Some(area.to_owned()), local.to_owned()))
        }
        got if lengths.start() == lengths.end() => Err(PhoneError::LocalDigits {
            want: *lengths.start(),
            got,
        }),
        _ => Err(PhoneError::NoSuchNumber),
    }
}

#[cfg(test)]
mod tests;
