//! Opening hours as people write them, in Chinese or as OSM `opening_hours`, to a week.
//!
//! Nothing is guessed: a piece that is not understood is named, and the cell is refused.

mod chinese;
mod osm;
#[cfg(test)]
mod tests;
mod tokens;
mod vocabulary;

use crate::text::halfwidth;
use crate::words::{self, Say};
use domain::hours::WeeklyHours;

/// Reads a cell of 营业时间.
pub(crate) fn parse(cell: &str) -> Result<WeeklyHours, Say> {
    let text: String = cell
        .chars()
        .map(halfwidth)
        .map(|c| match c {
            '～' | '~' | '—' | '–' | '―' | '−' | '‐' | '‑' => '-',
            '。' => ';',
            '、' => ',',
            '∶' | '︰' => ':',
            other => other,
        })
        .collect::<String>()
        .trim()
        .to_owned();
    let latin = text.chars().any(|c| c.is_ascii_alphabetic()) || text.contains("24/7");
    let cjk = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    if latin && !cjk {
        osm::parse(&text)
    } else {
        chinese::parse(&text)
    }
}

/// A set of days: bit 0 is Monday, bit 7 the public holidays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct DaySet(u8);

impl DaySet {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const EVERY_DAY: Self = Self(0b0111_1111);
    pub(crate) const WORKDAYS: Self = Self(0b0001_1111);
    pub(crate) const WEEKEND: Self = Self(0b0110_0000);
    pub(crate) const HOLIDAYS: Self = Self(0b1000_0000);
    /// How many bits there are: seven days and the holidays.
    pub(crate) const SLOTS: usize = 8;

    /// Monday is 0; past Sunday the week goes round.
    pub(crate) fn range(from: usize, to: usize) -> Self {
        let length = (to + 7 - from) % 7;
        (0..=length).fold(Self::NONE, |set, step| {
            Self(set.0 | 1 << ((from + step) % 7))
        })
    }

    pub(crate) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn weekdays(self) -> Self {
        Self(self.0 & Self::EVERY_DAY.0)
    }

    pub(crate) fn has_holidays(self) -> bool {
        self.has(7)
    }

    pub(crate) fn has(self, slot: usize) -> bool {
        self.0 >> slot & 1 == 1
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(crate) fn len(self) -> u32 {
        self.0.count_ones()
    }
}

/// What is left of `spans` when a break is taken out.
pub(crate) fn without(
    spans: &[domain::hours::Span],
    pause: domain::hours::Span,
) -> Vec<domain::hours::Span> {
    spans
        .iter()
        .flat_map(|s| {
            let before = domain::hours::Span {
                open: s.open,
                close: s.close.min(pause.open),
            };
            let after = domain::hours::Span {
                open: s.open.max(pause.close),
                close: s.close,
            };
            [before, after]
        })
        .filter(|s| s.open < s.close)
        .collect()
}

fn impossible(error: domain::hours::HoursError) -> Say {
    words::hours_impossible(error)
}
