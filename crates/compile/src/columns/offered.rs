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

/// All, in the order in which they stand in the tables: first those that every table has.
pub(crate) const OFFERED: &[Column] = &[
    Column {
        header: SERVICE_AREA,
        tells: Aspect::Area,
        holds: Holds::Other,
        what: "上门服务才填：全市、一个区县、街镇:几个街镇",
        example: "全市",
    },
    Column {
        header: SERVICES,
        tells: Aspect::Services,
        holds: Holds::Other,
        what: "几样之间用顿号，词见《填表说明》第三节",
        example: "日托、康复",
    },
    Column {
        header: BUS,
        tells: Aspect::Bus,
        holds: Holds::Text(|offer| &mut offer.bus),
        what: "怎么坐车",
        example: "2路到某路口站，走3分钟",
    },
    Column {
        header: OWNERSHIP,
        tells: Aspect::Ownership,
        holds: Holds::OneOf(Ownership::WORDS, |offer, word| {
            offer.ownership = Ownership::from_word(word);
        }),
        what: "谁办的，从下拉的词里选",
        example: "民办",
    },
    Column {
        header: LEVEL,
        tells: Aspect::Level,
        holds: Holds::OneOf(Level::WORDS, |offer, word| {
            offer.level = Level::from_word(word);
        }),
        what: "哪一级的中心，从下拉的词里选",
        example: "街镇",
    },
    // The other columns of numbers stand beside it.
    Column {
        header: BEDS,
        tells: Aspect::Count(Count::Beds),
        holds: Holds::Other,
        what: "一共多少张，整数",
        example: "120",
    },
    Column {
        header: MONTHLY_PRICE,
        tells: Aspect::Price,
        holds: Holds::Other,
        what: "每月多少元，最低-最高",
        example: "2000-3500",
    },
    Column {
        header: MEAL_PRICE,
        tells: Aspect::Price,
        holds: Holds::Other,
        what: "每餐多少元，最低-最高",
        example: "8-15",
    },
    Column {
        header: DISCOUNT,
        tells: Aspect::Discount,
        holds: Holds::Text(|offer| &mut offer.discount),
        what: "谁便宜、便宜多少",
        example: "70岁以上每餐减2元",
    },
    Column {
        header: GRADE,
        tells: Aspect::Grade,
        holds: Holds::Other,
        what: "1 到 5，或 未评",
        example: "3",
    },
    Column {
        header: GRADED,
        tells: Aspect::Grade,
        holds: Holds::Other,
        what: "哪一天评的，年-月-日",
        example: "2025-06-30",
    },
    Column {
        header: KITCHEN_GRADE,
        tells: Aspect::KitchenGrade,
        holds: Holds::Other,
        what: "量化等级，从下拉的词里选",
        example: "A",
    },
    Column {
        header: INSPECTED,
        tells: Aspect::Inspected,
        holds: Holds::Day(|offer| &mut offer.inspected),
        what: "最近一次现场检查，年-月-日",
        example: "2026-05-12",
    },
    Column {
        header: HOST,
        tells: Aspect::Host,
        holds: Holds::OneOf(Host::WORDS, |offer, word| {
            offer.host = Host::from_word(word);
        }),
        what: "设在哪类地方，从下拉的词里选",
        example: "养老服务",
    },
    Column {
        header: ITEMS,
        tells: Aspect::Items,
        holds: Holds::Other,
        what: "名称:月租多少,押金多少；两样之间用分号",
        example: "轮椅:月租30,押金300；助行器:月租10",
    },
    Column {
        header: RURAL_HAVES,
        tells: Aspect::RuralHaves,
        holds: Holds::Other,
        what: "有哪几样写哪几样，用顿号",
        example: "固定场所、资金保障",
    },
];

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
