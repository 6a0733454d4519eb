//! One amount of a price: a number in digits or Chinese numerals, and what it is paid for.

use super::{NotAPrice, Unit};
use crate::chinese_numerals;

/// A number and the unit behind it: 2000元/人/月, 2千, 1.5万元, 三千五百元.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// In digits, with a decimal point perhaps.
    number: String,
    /// 1, or that of the 千 or 万 behind it.
    scale: u32,
    pub(super) unit: Option<Unit>,
}

/// From as many yuan on a number is not written in thousands without a word.
const WHOLE: f64 = 100.0;

impl Amount {
    pub(super) fn read(part: &str) -> Result<Self, NotAPrice> {
        let part = part.trim_start_matches(['¥', '￥']);
        if let Some((number, rest)) = chinese_numerals::number(part) {
            // 一份 counts something else than yuan.
            let counted = !rest.is_empty() && !rest.starts_with(['元', '块', '圆']);
            let numerals = part.get(..part.len() - rest.len()).unwrap_or_default();
            let scale = match numerals.chars().next_back() {
                Some('百') => 100,
                Some('千') => 1000,
                Some('万') => 10_000,
                _ => 1,
            };
            // 三千五百 is not so many hundreds.
            let scale = if number / scale < 10 { scale } else { 1 };
            return if counted {
                Err(NotAPrice::Unreadable)
            } else {
                Ok(Self {
                    number: (number / scale).to_string(),
                    scale,
                    unit: unit(rest)?,
                })
            };
        }
        let end = part
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(part.len());
        let (number, rest) = part.split_at_checked(end).unwrap_or((part, ""));
        let (scale, rest) = match (rest.strip_prefix('千'), rest.strip_prefix('万')) {
            (Some(rest), _) => (1000, rest),
            (_, Some(rest)) => (10_000, rest),
            _ => (1, rest),
        };
        if yuan(number, scale) == Err(NotAPrice::Unreadable) {
            return Err(NotAPrice::Unreadable);
        }
        Ok(Self {
            number: number.to_owned(),
            scale,
            unit: unit(rest)?,
        })
    }

    /// 3-5千, 1.2-1.8万: the word behind the highest is said of the lowest, too. Nobody goes from
    /// three yuan to five thousand; from 800 to 1.2万 one may.
    pub(super) fn scaled_as(self, end: &Self) -> Self {
        let small = self.number.parse().is_ok_and(|number: f64| number < WHOLE);
        if self.scale == 1 && end.scale > 1 && small {
            Self {
                scale: end.scale,
                ..self
            }
        } else {
            self
        }
    }

    pub(super) fn yuan(&self) -> Result<u32, NotAPrice> {
        yuan(&self.number, self.scale)
    }
}

/// Whole yuan of a decimal number times a scale.
fn yuan(number: &str, scale: u32) -> Result<u32, NotAPrice> {
    let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 4 {
        return Err(NotAPrice::Unreadable);
    }
    let whole: u32 = whole.parse().map_err(|_| NotAPrice::Unreadable)?;
    let places = u32::try_from(part.len()).unwrap_or(0);
    let part: u32 = part.parse().map_err(|_| NotAPrice::Unreadable)?;
    let scaled = part * scale;
    let below = 10_u32.pow(places);
    if !scaled.is_multiple_of(below) {
        return Err(NotAPrice::Cents);
    }
    let yuan = whole
        .checked_mul(scale)
        .and_then(|w| w.checked_add(scaled / below));
    yuan.ok_or(NotAPrice::Unreadable)
}

/// What a number is paid for; 人 and 床 are whoever pays.
fn unit(text: &str) -> Result<Option<Unit>, NotAPrice> {
    if text.is_empty() {
        return Ok(None);
    }
    // 每餐1份, 每月2次 count something else than yuan.
    let money = text.starts_with(['元', '块', '圆', '/']);
    let word: String = text
        .replace("块钱", "元")
        .chars()
        .filter(|c| !"元块圆/每人位床张一·.()".contains(*c))
        .collect();
    let unit = Unit::ALL
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    match (word.is_empty(), unit) {
        (true, _) if money => Ok(None),
        (false, Some((unit, _))) if money || text.starts_with('每') => Ok(Some(*unit)),
        _ => Err(NotAPrice::Unreadable),
    }
}
