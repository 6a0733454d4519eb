//! Prices as clerks write them, to whole yuan and what they are paid for.

mod amount;

use crate::limits::{ANY_YUAN, MEAL_YUAN, MONTHLY_YUAN, PRICE_SPREAD, READ_CHARS};
use crate::text::plain;
use amount::Amount;
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
    const ALL: &[(Self, &[&str])] = &[
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

const OPEN: &[&str] = &[
    "起",
    "以上",
    "以下",
    "以内",
    "不超过",
    "最低",
    "最高",
    "左右",
    "大约",
    "约",
    "面议",
    "不等",
    "多",
];
const BEFORE: &[&str] = &[
    "每人每天",
    "每床每天",
    "每小时",
    "月租金",
    "月租",
    "日租金",
    "日租",
    "年租金",
    "年租",
    "租金",
    "每人每月",
    "每床每月",
    "每月",
    "每人每餐",
    "每餐",
    "每顿",
    "一餐",
    "一份",
    "一顿",
    "一天",
    "一次",
    "一个月",
    "每个月",
    "一年",
    "每份",
    "每天",
    "每日",
    "每年",
    "每次",
    "月收费",
    "月费",
    "收费标准",
    "收费",
    "价格",
    "餐费",
    "餐价",
    "费用",
    "人民币",
    "RMB",
    "CNY",
    ":",
    "¥",
    "￥",
];

/// Reads `2000-3500`, `2000`, `2000～3500元/月`, `每月2千-3千`, `1.2万元/年`; whole yuan. A price
/// without a unit is taken in `column`'s, where there is one.
pub(crate) fn parse(cell: &str, column: Option<Unit>) -> Result<Price, NotAPrice> {
    if cell.chars().nth(READ_CHARS).is_some() {
        return Err(NotAPrice::Unreadable);
    }
    let cell = plain(cell);
    if is_date(&cell) {
        return Err(NotAPrice::Date);
    }
    if let Some(word) = OPEN.iter().find(|w| cell.contains(**w)) {
        return Err(NotAPrice::Open(word));
    }
    if matches!(cell.as_str(), "免费" | "不收费" | "不要钱") {
        return Err(NotAPrice::Zero);
    }
    if let Some(meals) = by_meal(&cell) {
        return of_meals(&meals, column);
    }
    if digits_apart(&cell) {
        return Err(NotAPrice::Apart);
    }
    let text = without_commas(&cell)?;
    let (text, before) = without_labels(&text);
    let mut parts = text.split('-');
    let (low, high) = (parts.next().unwrap_or_default(), parts.next());
    if parts.next().is_some() {
        return Err(NotAPrice::Unreadable);
    }
    let unreadable = |why| match (why, in_brackets(&cell)) {
        (NotAPrice::Unreadable, Some(inside)) => NotAPrice::Beside(inside.to_owned()),
        (why, _) => why,
    };
    let end = high.map(Amount::read).transpose().map_err(unreadable)?;
    let low = Amount::read(low).map_err(unreadable)?;
    let low = match &end {
        Some(end) => low.scaled_as(end),
        None => low,
    };
    let (from, first) = (low.yuan()?, low.unit);
    let (to, last) = match end {
        Some(end) => (end.yuan()?, end.unit),
        None => (from, first),
    };
    let unit = one_unit(one_unit(before, first)?, last)?;
    let price = Price {
        range: YuanRange { from, to },
        unit: one_unit(column, unit)?,
    };
    believed(price, column)
}

/// Meals that a price may be of.
const MEALS: &[&str] = &["早餐", "午餐", "中餐", "晚餐", "早", "午", "中", "晚"];

/// The prices behind the names of meals: 早餐3元、午餐10元; 早3中10晚8. `None` where the text does not begin with a
/// meal.
fn by_meal(cell: &str) -> Option<Vec<&str>> {
    let meal = |text: &str| MEALS.iter().find(|meal| text.starts_with(**meal)).copied();
    let between = |c: char| c.is_whitespace() || ",;，；、:：/".contains(c);
    let mut prices = Vec::new();
    let mut rest = cell;
    while let Some(behind) = meal(rest).and_then(|meal| rest.strip_prefix(meal)) {
        let next = behind
            .char_indices()
            .find(|(at, _)| behind.get(*at..).and_then(meal).is_some());
        let (price, others) = behind.split_at(next.map_or(behind.len(), |(at, _)| at));
        let price = price.trim_matches(between);
        // 早、中、晚餐10元: of each, or of all together?
        if price.is_empty() {
            return None;
        }
        prices.push(price);
        rest = others;
    }
    (!prices.is_empty()).then_some(prices)
}

/// From the lowest price of a meal to the highest.
fn of_meals(prices: &[&str], column: Option<Unit>) -> Result<Price, NotAPrice> {
    let mut all: Option<Price> = None;
    for price in prices {
        let own = parse(price, column.or(Some(Unit::Meal)))?;
        all = Some(match all {
            None => own,
            Some(all) => Price {
                unit: one_unit(all.unit, own.unit)?,
                range: YuanRange {
                    from: all.range.from.min(own.range.from),
                    to: all.range.to.max(own.range.to),
                },
            },
        });
    }
    all.ok_or(NotAPrice::Unreadable)
}

fn one_unit(one: Option<Unit>, other: Option<Unit>) -> Result<Option<Unit>, NotAPrice> {
    match (one, other) {
        (Some(one), Some(other)) if one != other => Err(NotAPrice::OtherUnit(one, other)),
        (one, other) => Ok(one.or(other)),
    }
}

/// Whether Excel has made a day of a range: 8-15 becomes 8月15日, 15-Aug, 2026/8/15.
fn is_date(cell: &str) -> bool {
    let day = cell.contains('月') && cell.ends_with(['日', '号']);
    let year = crate::dates::parse(cell).is_ok() && !cell.bytes().all(|b| b.is_ascii_digit());
    let upper = cell.to_ascii_uppercase();
    let month = [
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    .iter()
    .any(|m| upper.contains(m));
    day || year && cell.contains(['-', '/', '年']) || month
}

/// Whether only blanks stand between two digits: one number, or two?
fn digits_apart(cell: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut before = None;
    let mut blank = false;
    for c in cell.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if blank && numeral(c) && before.is_some_and(numeral) {
            return true;
        }
        blank = false;
        before = Some(c);
    }
    false
}

/// Without blanks, and without the commas of thousands; other commas separate prices.
fn without_commas(cell: &str) -> Result<String, NotAPrice> {
    let marks = |c: char| match c {
        '~' | '～' | '—' | '–' | '―' | '‐' | '‑' | '−' | '至' | '到' | '─' => '-',
        c => c.to_ascii_uppercase(),
    };
    let text: String = cell
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(marks)
        .collect();
    let mut parts = text.split(',');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let before = out.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits != 3 || before == 0 {
            return Err(NotAPrice::Unreadable);
        }
        out.push_str(part);
    }
    while out.contains("--") {
        out = out.replace("--", "-");
    }
    Ok(out)
}

/// Without the words before a price; the unit that they say.
fn without_labels(text: &str) -> (&str, Option<Unit>) {
    let mut rest = text;
    let mut unit = None;
    while let Some((label, after)) = BEFORE
        .iter()
        .find_map(|w| rest.strip_prefix(w).map(|after| (w, after)))
    {
        let said = Unit::ALL
            .iter()
            .find(|(_, words)| words.iter().any(|w| label.contains(w)));
        unit = unit.or(said.map(|(unit, _)| *unit));
        rest = after;
    }
    (rest, unit)
}

/// What stands in brackets.
fn in_brackets(cell: &str) -> Option<&str> {
    let (_, behind) = cell.split_once('(')?;
    let inside = behind.split(')').next()?.trim();
    (!inside.is_empty()).then_some(inside)
}

/// The price, where someone may really pay it. What is paid in a month is known of a column only: a
/// home, or a wheelchair.
fn believed(price: Price, column: Option<Unit>) -> Result<Price, NotAPrice> {
    let YuanRange { from, to } = price.range;
    if from == 0 {
        return Err(NotAPrice::Zero);
    }
    if to < from {
        return Err(NotAPrice::Backwards);
    }
    let limits = match price.unit {
        Some(Unit::Month) if column.is_some() => MONTHLY_YUAN,
        Some(Unit::Month) => 1..=*MONTHLY_YUAN.end(),
        Some(Unit::Meal) => MEAL_YUAN,
        _ => ANY_YUAN,
    };
    if let Some(yuan) = [from, to].into_iter().find(|y| !limits.contains(y)) {
        return Err(NotAPrice::Unlikely {
            yuan,
            least: *limits.start(),
            most: *limits.end(),
        });
    }
    if price.unit == Some(Unit::Month) && to > from.saturating_mul(PRICE_SPREAD) {
        return Err(NotAPrice::Spread(from, to));
    }
    Ok(price)
}

#[cfg(test)]
#[path = "prices_tests.rs"]
mod tests;
