//! Prices as clerks write them, to whole yuan and what they are paid for.

mod amount;
mod price;
mod text;

pub(crate) use price::{NotAPrice, Price, Unit};

use crate::limits::{ANY_YUAN, MEAL_YUAN, MONTHLY_YUAN, PRICE_SPREAD, READ_CHARS};
use crate::text::plain;
use amount::Amount;
use domain::place::offer::YuanRange;
use text::{digits_apart, in_brackets, is_date, without_commas, without_labels};

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
