//! A cell of 电话 as clerks fill it, to numbers: several of them, names and labels beside them,
//! extensions, a country code. A label that is known to say nothing more is dropped; every other
//! word is asked back, and so is every chain of digits that can be cut in two ways.

mod chunk;
mod fax;
mod labels;
#[cfg(test)]
mod tests;
mod tokens;

use crate::limits::{PHONES, READ_CHARS};
use chunk::Chunk;
use domain::place::phone::{Phone, PhoneError, is_area_code, is_hotline};
use tokens::Token;

/// Why a cell, or a piece of it, is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotAPhone {
    /// There is no digit at all.
    Nothing,
    /// These digits are no number.
    Number(String, PhoneError),
    /// A landline in an area that China does not have.
    NoSuchArea(String),
    /// This stands among the digits and is neither a separator nor a label.
    Odd(String),
    /// A word that says the number is not for ringing, or only at times.
    Word(&'static str),
    /// A word of which nobody knows what it says of the number.
    Remark(String),
    /// Digits that can be read in two ways.
    TwoWays(String),
    /// 转 without the digits of an extension.
    NoExtension,
    /// Longer than any list of numbers.
    Long,
}

impl NotAPhone {
    /// Whether it is a number but for its area code, or for the 0 of that.
    pub(crate) fn lacks_area(&self) -> bool {
        matches!(
            self,
            Self::Number(_, PhoneError::NoAreaCode | PhoneError::LostZero)
        )
    }
}

/// The numbers of a cell, in its order, each once.
pub(crate) fn parse(cell: &str) -> Result<Vec<Phone>, Vec<NotAPhone>> {
    parse_in(cell, None)
}

/// The numbers of a cell, in its order, each once. A number without its area code lies in this area.
pub(crate) fn parse_in(cell: &str, area: Option<&str>) -> Result<Vec<Phone>, Vec<NotAPhone>> {
    if cell.chars().nth(READ_CHARS).is_some() {
        return Err(vec![NotAPhone::Long]);
    }
    let mut wrong = Vec::new();
    let mut reader = Reader {
        area: area.map(str::to_owned),
        ..Reader::default()
    };
    let to_ring = fax::without(cell);
    match tokens::of(to_ring.as_deref().unwrap_or(cell)) {
        Ok(tokens) => reader.read(&tokens, &mut wrong),
        Err(why) => wrong.push(why),
    }
    if wrong.is_empty() && reader.phones.is_empty() {
        wrong.push(NotAPhone::Nothing);
    }
    if reader.phones.len() > PHONES {
        wrong.push(NotAPhone::Long);
    }
    if wrong.is_empty() {
        Ok(reader.phones)
    } else {
        Err(wrong)
    }
}

/// Whether no area of China has the area code of a number; `own` is that of the city, which is never in doubt.
pub(crate) fn is_nowhere(phone: &Phone, own: Option<&str>) -> bool {
    let area = phone.area();
    area.is_some_and(|area| !is_area_code(area) && Some(area) != own)
}

/// The numbers of a cell, if all of them can be rung; `own` is the area code of the city.
pub(crate) fn checked(cell: &str, own: Option<&str>) -> Result<Vec<Phone>, Vec<NotAPhone>> {
    let phones = parse(cell)?;
    match nowhere(&phones, own) {
        wrong if wrong.is_empty() => Ok(phones),
        wrong => Err(wrong),
    }
}

/// Those of the numbers that lie in no area of China.
pub(crate) fn nowhere(phones: &[Phone], own: Option<&str>) -> Vec<NotAPhone> {
    let nowhere = phones.iter().filter(|phone| is_nowhere(phone, own));
    nowhere
        .map(|phone| NotAPhone::NoSuchArea(written(phone)))
        .collect()
}

/// `0575-88001234转801`.
pub(crate) fn written(phone: &Phone) -> String {
    let digits = phone.digits();
    let main = digits.split(',').next().unwrap_or_default();
    let area = phone.area().unwrap_or_default();
    let local = main.strip_prefix(area).unwrap_or(main);
    let hyphen = if area.is_empty() { "" } else { "-" };
    let extension = phone.extension().map(|e| format!("转{e}"));
    format!("{area}{hyphen}{local}{}", extension.unwrap_or_default())
}

/// The numbers as one canonical text: digits, an extension behind a comma, `|` between several.
pub(crate) fn canonical(phones: &[Phone]) -> String {
    let digits: Vec<String> = phones.iter().map(Phone::digits).collect();
    digits.join("|")
}

#[derive(Default)]
struct Reader {
    phones: Vec<Phone>,
    /// The area of the last landline: a shorter number behind it lies in the same.
    area: Option<String>,
}

impl Reader {
    fn read(&mut self, tokens: &[Token], wrong: &mut Vec<NotAPhone>) {
        let mut chunk = Chunk::default();
        let mut tokens = tokens.iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                Token::Digits(_) | Token::Hyphen | Token::Space | Token::Plus => chunk.push(token),
                Token::Extension => {
                    let between =
                        |t: &&Token| matches!(t, Token::Space | Token::Hyphen | Token::Extension);
                    while tokens.next_if(between).is_some() {}
                    let extension = match tokens.next_if(|t| matches!(t, Token::Digits(_))) {
                        Some(Token::Digits(digits)) => digits,
                        _ => {
                            wrong.push(NotAPhone::NoExtension);
                            return;
                        }
                    };
                    self.finish(std::mem::take(&mut chunk), Some(extension), wrong);
                }
                // 0575/88001234, 区号0575 电话88001234: an area code is no number by itself.
                Token::Label | Token::Apart if chunk.is_area_code() => {
                    chunk.push(&Token::Hyphen);
                }
                Token::Label | Token::Apart => {
                    self.finish(std::mem::take(&mut chunk), None, wrong);
                }
            }
        }
        self.finish(chunk, None, wrong);
    }

    /// Reads what has gathered; `extension` belongs to the last number of it.
    fn finish(&mut self, chunk: Chunk, extension: Option<&str>, wrong: &mut Vec<NotAPhone>) {
        if chunk.is_empty() {
            if extension.is_some() {
                wrong.push(NotAPhone::NoExtension);
            }
            return;
        }
        match chunk.numbers(self.area.as_deref(), extension) {
            Ok(numbers) => {
                for phone in numbers {
                    if let Some(area) = phone.area() {
                        self.area = Some(area.to_owned());
                    }
                    if !self.phones.contains(&phone) {
                        self.phones.push(phone);
                    }
                }
            }
            Err(why) => wrong.push(why),
        }
    }
}

/// Whether digits behind a number may be an extension that nobody takes for a number.
fn may_extend(digits: &str) -> bool {
    (1..=6).contains(&digits.len()) && !is_hotline(digits)
}
