//! A price that was read, and why a text is none.

use domain::place::offer::YuanRange;
use std::fmt;

/// What a price is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// 每月.
    Month,
    /// 每餐.
    Meal,
    /// 每天.
    Day,
    /// 每年.
    Year,
    /// 每次.
    Time,
    /// 每小时.
    Hour,
}

impl Unit {
    pub(super) const ALL: &[(Self, &[&str])] = &[
        (Self::Month, &["月"]),
        (Self::Meal, &["餐", "份", "顿", "客"]),
        (Self::Day, &["天", "日"]),
        (Self::Year, &["年"]),
        (Self::Time, &["次"]),
        (Self::Hour, &["小时", "时"]),
    ];

    /// 月, 餐, 天 …
    pub(crate) fn word(self) -> &'static str {
        let words = Self::ALL.iter().find(|(unit, _)| *unit == self);
        words
            .and_then(|(_, words)| words.first())
            .copied()
            .unwrap_or_default()
    }
}

/// A price, and its unit where one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Price {
    /// From the lowest to the highest.
    pub(crate) range: YuanRange,
    /// What it is paid for.
    pub(crate) unit: Option<Unit>,
}

impl fmt::Display for Price {
    /// The canonical form: `3000-5000 元/月`, `8 元/餐`, `2000 元`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let YuanRange { from, to } = self.range;
        write!(f, "{from}")?;
        if to != from {
            write!(f, "-{to}")?;
        }
        f.write_str(" 元")?;
        self.unit
            .map_or(Ok(()), |unit| write!(f, "/{}", unit.word()))
    }
}

/// Why a text is no price.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotAPrice {
    /// The shape is not one we read.
    Unreadable,
    /// 8.5.
    Cents,
    /// Excel made a date of it.
    Date,
    /// The lowest is above the highest.
    Backwards,
    /// 0, 免费.
    Zero,
    /// Without an end: 2000起, 约2000.
    Open(&'static str),
    /// Several units, or another one than the column's.
    OtherUnit(Unit, Unit),
    /// Not believed: below or above what is paid.
    Unlikely {
        /// What is written.
        yuan: u32,
        /// The lowest that is believed.
        least: u32,
        /// The highest that is believed.
        most: u32,
    },
    /// Lowest and highest are too far apart.
    Spread(u32, u32),
    /// Digits with a blank between them: 2000 3500.
    Apart,
    /// This stands in brackets beside the price, and may change it: 不含护理费.
    Beside(String),
}
