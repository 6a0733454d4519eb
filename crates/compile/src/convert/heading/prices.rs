//! Headers of prices: which end of a range, and the unit in the brackets.

use super::super::vocabulary::{MEALS, MEALS_PRICED, PRICES};
use super::{Heading, To, compact};
use crate::columns::{HOURS, MEAL_PRICE, MONTHLY_PRICE};

/// One end of a range of prices: 最低收费, 收费标准 over 最高.
pub(super) fn end_of_prices(bare: &str) -> Option<To> {
    let end = |words: [&str; 2]| {
        words.iter().any(|word| {
            let rest = bare.strip_prefix(word).or_else(|| bare.strip_suffix(word));
            let rest = rest.or_else(|| bare.strip_suffix(&format!("{word}价")));
            rest.is_some_and(|rest| PRICES.contains(&rest) || rest == "价")
        })
    };
    if end(["最低", "下限"]) {
        Some(To::Lowest)
    } else if end(["最高", "上限"]) {
        Some(To::Highest)
    } else {
        None
    }
}

/// The meal whose price a header names: 早餐价格, 午餐费, 晚餐元.
pub(super) fn meal_priced(bare: &str) -> Option<&'static str> {
    let priced = |rest: &str| match rest.strip_prefix('餐') {
        Some(behind) => {
            let short = ["价", "费", "标准", "标"].contains(&behind) || behind.starts_with('元');
            short || PRICES.contains(&behind) || PRICES.contains(&rest)
        }
        // 中标 is no meal.
        None => ["价", "价格", "收费"].contains(&rest) || rest.starts_with('元'),
    };
    let of = |(word, meal): &(&str, &'static str)| {
        // 价格 over 早餐.
        let above = || {
            let above = bare.strip_suffix('餐').unwrap_or(bare);
            above.strip_suffix(*word)
        };
        let before = || above().filter(|above| PRICES.contains(above));
        let is_priced = bare.strip_prefix(*word).is_some_and(priced) || before().is_some();
        is_priced.then_some(*meal)
    };
    MEALS_PRICED.iter().find_map(of)
}

/// What stands in the brackets of a header.
pub(super) fn unit(header: &str) -> Option<String> {
    let header = compact(header);
    let (_, rest) = header.split_once(['(', '[', '【'])?;
    let (unit, _) = rest.split_once([')', ']', '】']).unwrap_or((rest, ""));
    Some(unit.to_owned())
}

/// A price in another unit than ours is asked about.
pub(super) fn with_unit(heading: Heading, unit: Option<&str>) -> Heading {
    let Some(unit) = unit else {
        return heading;
    };
    // 供餐时间（午餐） beside 供餐时间（晚餐）.
    if heading.to == To::Column(HOURS)
        && let Some(meal) = MEALS.iter().find(|meal| unit.contains(**meal))
    {
        return Heading::of(To::Meal(meal));
    }
    let says = |words: &[&str]| words.iter().any(|word| unit.contains(word));
    let other = match heading.to {
        To::Price | To::Lowest | To::Highest => says(&["万", "天", "日", "年", "次", "小时"]),
        To::Column(MONTHLY_PRICE) => says(&["万", "天", "日", "年", "餐", "次", "小时"]),
        To::Column(MEAL_PRICE) => says(&["万", "天", "日", "年", "月", "小时"]),
        _ => false,
    };
    if other {
        return Heading::of(To::Unclear(Vec::new()));
    }
    // 收费标准（元/餐） is a price of meals wherever it stands.
    match (&heading.to, unit) {
        (To::Price, unit) if unit.contains('餐') => Heading {
            to: To::Column(MEAL_PRICE),
            ..heading
        },
        (To::Price, unit) if unit.contains('月') => Heading {
            to: To::Column(MONTHLY_PRICE),
            ..heading
        },
        _ => heading,
    }
}
