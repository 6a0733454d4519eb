//! What it costs.

use crate::place::Kind;
use crate::place::offer::{RentalItem, YuanRange};

/// On a card and in a column, where a price is asked for and nobody has published it.
pub const NO_PRICE: &str = "价钱未公布";

const NO_RENT: &str = "租金未公布";
const FREE: &str = "不收钱";

/// A price: yuan a meal for a canteen, yuan a month for all else.
#[must_use]
pub fn price(kind: Kind, YuanRange { from, to }: YuanRange) -> String {
    let per = match kind {
        Kind::Canteen => "一餐",
        _ => "每月",
    };
    match (from, to) {
        (0, 0) => FREE.to_owned(),
        _ if from == to => format!("{per} {from} 元"),
        _ => format!("{per} {from}–{to} 元"),
    }
}

/// A price in a column: `12–18元/餐`.
#[must_use]
pub fn price_narrow(kind: Kind, YuanRange { from, to }: YuanRange) -> String {
    let unit = match kind {
        Kind::Canteen => "餐",
        _ => "月",
    };
    match (from, to) {
        (0, 0) => FREE.to_owned(),
        _ if from == to => format!("{from}元/{unit}"),
        _ => format!("{from}–{to}元/{unit}"),
    }
}

/// A thing to rent, with what is known of its price: `轮椅：每月 60 元，有补贴的 30 元，不收押金`.
#[must_use]
pub fn item(item: &RentalItem) -> String {
    let mut parts = vec![match item.rent {
        None => NO_RENT.to_owned(),
        Some(0) => "不收租金".to_owned(),
        Some(yuan) => format!("每月 {yuan} 元"),
    }];
    parts.extend(item.subsidised_rent.map(|yuan| match yuan {
        0 => "有补贴的不收租金".to_owned(),
        yuan => format!("有补贴的 {yuan} 元"),
    }));
    parts.extend(item.deposit.map(|yuan| match yuan {
        0 => "不收押金".to_owned(),
        yuan => format!("押金 {yuan} 元"),
    }));
    [&item.name, "：", &parts.join("，")].concat()
}

/// An aid for rent on a card: what it costs with a subsidy, and the deposit, are said on the page of the place.
#[must_use]
pub fn item_short(one: &RentalItem) -> String {
    item(&RentalItem {
        subsidised_rent: None,
        deposit: None,
        ..one.clone()
    })
}

/// An aid for rent in a column: `轮椅 60元/月`.
#[must_use]
pub fn item_narrow(RentalItem { name, rent, .. }: &RentalItem) -> String {
    let rent = rent.map(|yuan| YuanRange {
        from: yuan,
        to: yuan,
    });
    let rent = rent.map_or_else(
        || NO_RENT.to_owned(),
        |yuan| price_narrow(Kind::Rental, yuan),
    );
    [name, " ", &rent].concat()
}
