//! The columns of what a place offers, a row each: in which tables it stands, what its cells hold, where a
//! cell goes, and what the empty table says of it. A column of yes and no has no row, nor has one of
//! numbers: they are made of [`Mark`](domain::place::offer::Mark) and of
//! [`Count`](domain::place::offer::Count).

use super::names::{
    BEDS, BUS, DISCOUNT, GRADE, GRADED, HOST, INSPECTED, ITEMS, KITCHEN_GRADE, LEVEL, MEAL_PRICE,
    MONTHLY_PRICE, OWNERSHIP, RURAL_HAVES, SERVICE_AREA, SERVICES,
};
use domain::place::facts::Aspect;
use domain::place::offer::{Count, Host, Level, Offer, Ownership};
use time::Date;

/// A column of what a place offers.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its header.
    pub(crate) header: &'static str,
    /// What it tells. The tables of the kinds that have this have the column.
    pub(crate) tells: Aspect,
    /// What its cells hold.
    pub(crate) holds: Holds,
    /// What is to be written into a cell.
    pub(crate) what: &'static str,
    /// An example of it.
    pub(crate) example: &'static str,
}

/// What the cells of a column hold, and where it is kept.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Holds {
    /// Words, published as they are written.
    Text(fn(&mut Offer) -> &mut Option<String>),
    /// A day that has come.
    Day(fn(&mut Offer) -> &mut Option<Date>),
    /// One of these words.
    OneOf(&'static [&'static str], fn(&mut Offer, &str)),
    /// What a rule of its own reads: `rules::offer`.
    Other,
}

/// `HEADER: what it tells, what its cells hold; "what is to be written" as in "an example".`
macro_rules! columns {
    ($($header:tt: $tells:expr, $holds:expr; $what:literal as in $example:literal.)+) => {
        &[$(Column {
            header: $header,
            tells: $tells,
            holds: $holds,
            what: $what,
            example: $example,
        }),+]
    };
}

/// All, in the order in which they stand in the tables: first those that every table has.
pub(crate) const OFFERED: &[Column] = columns! {
    SERVICE_AREA: Aspect::Area, Holds::Other;
        "上门服务才填：全市、一个区县、街镇:几个街镇" as in "全市".
    SERVICES: Aspect::Services, Holds::Other;
        "几样之间用顿号，词见《填表说明》第三节" as in "日托、康复".
    BUS: Aspect::Bus, Holds::Text(|offer| &mut offer.bus);
        "怎么坐车" as in "2路到某路口站，走3分钟".
    OWNERSHIP: Aspect::Ownership, Holds::OneOf(Ownership::WORDS, |offer, word| offer.ownership = Ownership::from_word(word));
        "谁办的，从下拉的词里选" as in "民办".
    LEVEL: Aspect::Level, Holds::OneOf(Level::WORDS, |offer, word| offer.level = Level::from_word(word));
        "哪一级的中心，从下拉的词里选" as in "街镇".
    // The other columns of numbers stand beside it.
    BEDS: Aspect::Count(Count::Beds), Holds::Other;
        "一共多少张，整数" as in "120".
    MONTHLY_PRICE: Aspect::Price, Holds::Other;
        "每月多少元，最低-最高" as in "2000-3500".
    MEAL_PRICE: Aspect::Price, Holds::Other;
        "每餐多少元，最低-最高" as in "8-15".
    DISCOUNT: Aspect::Discount, Holds::Text(|offer| &mut offer.discount);
        "谁便宜、便宜多少" as in "70岁以上每餐减2元".
    GRADE: Aspect::Grade, Holds::Other;
        "1 到 5，或 未评" as in "3".
    GRADED: Aspect::Grade, Holds::Other;
        "哪一天评的，年-月-日" as in "2025-06-30".
    KITCHEN_GRADE: Aspect::KitchenGrade, Holds::Other;
        "量化等级，从下拉的词里选" as in "A".
    INSPECTED: Aspect::Inspected, Holds::Day(|offer| &mut offer.inspected);
        "最近一次现场检查，年-月-日" as in "2026-05-12".
    HOST: Aspect::Host, Holds::OneOf(Host::WORDS, |offer, word| offer.host = Host::from_word(word));
        "设在哪类地方，从下拉的词里选" as in "养老服务".
    ITEMS: Aspect::Items, Holds::Other;
        "名称:月租多少,押金多少；两样之间用分号" as in "轮椅:月租30,押金300；助行器:月租10".
    RURAL_HAVES: Aspect::RuralHaves, Holds::Other;
        "有哪几样写哪几样，用顿号" as in "固定场所、资金保障".
};

impl Column {
    /// Whether its cells are published as they are written.
    pub(crate) fn is_text(&self) -> bool {
        matches!(self.holds, Holds::Text(_))
    }
}

/// The row of a column.
pub(crate) fn offered(header: &str) -> Option<&'static Column> {
    OFFERED.iter().find(|column| column.header == header)
}
