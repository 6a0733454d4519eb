//! Every column of every table, in one place. Adding a kind of place is adding one [`Table`].
//!
//! A column is known by its header. What a cell means is the business of `rules`. A yes/no column
//! has the word of its [`Mark`] for a header, a column of numbers that of its [`Count`], any other column of what a
//! place offers a row in [`OFFERED`]. All these stand in the tables of the kinds that [`is_of_kind`] names.

mod files;
mod names;
mod offered;
mod variants;

use crate::limits::HEADER_CHARS;
use crate::nearest::{is_slip, nearest};
use domain::place::Kind;
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::offer::{Count, Mark};
pub use files::{kind_named, meant_file};
pub use names::{
    ADDRESS, ALIASES, BEDS, BUS, CATEGORY, CHECKED, COMMUNITY, CRS, DISCOUNT, GRADE, GRADED, HOST,
    HOURS, ID, INSPECTED, ITEMS, KITCHEN_GRADE, LAT, LEVEL, LNG, MEAL_PRICE, MONTHLY_PRICE, NAME,
    NOTE, OWNERSHIP, PHONE, RURAL_HAVES, SERVICE_AREA, SERVICES, SOURCE, STATUS, TOWN,
};
pub(crate) use offered::{Column, Holds, OFFERED, offered};
use variants::VARIANTS;

/// Columns any table may have, beside those of what a place offers.
pub const RECORD: &[&str] = &[
    ID, NAME, ALIASES, CATEGORY, ADDRESS, TOWN, COMMUNITY, LNG, LAT, CRS, PHONE, HOURS, STATUS,
    SOURCE, CHECKED, NOTE,
];

/// Columns without which a table can not be read.
const REQUIRED: &[&str] = &[ID, NAME, STATUS, SOURCE];

/// What is of one kind's table alone. Its columns are said by [`is_of_kind`].
#[derive(Debug)]
pub struct Table {
    /// The kind.
    pub kind: Kind,
    /// What people call it.
    pub title: &'static str,
    /// Columns that must stand in the header.
    pub required: &'static [&'static str],
    /// Words of 类别; empty where every city uses its own.
    pub categories: &'static [&'static str],
    /// Whether every row may do without a point (services that only come to the home).
    pub may_lack_point: bool,
}

/// All tables, in the order of [`Kind::ALL`].
pub const TABLES: &[Table] = &[
    Table {
        kind: Kind::Canteen,
        title: "食堂、助餐点",
        required: REQUIRED,
        categories: &["社区食堂", "助餐点", "农村餐桌", "送餐入户", "其他"],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Institution,
        title: "养老院",
        required: REQUIRED,
        categories: &["养老院", "敬老院", "福利院", "护理院", "区域性养老服务中心"],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Rental,
        title: "租辅具",
        required: REQUIRED,
        categories: &[],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Centre,
        title: "社区养老中心",
        required: REQUIRED,
        categories: &[
            "嵌入式综合体",
            "乐龄中心",
            "居家养老服务中心",
            "照料中心",
            "日间照料中心",
            "综合养老服务中心",
        ],
        may_lack_point: false,
    },
    Table {
        kind: Kind::RuralHome,
        title: "农村幸福院",
        required: REQUIRED,
        categories: &["农村幸福院", "村级养老服务站"],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Station,
        title: "社会工作站",
        required: REQUIRED,
        categories: &[],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Clinic,
        title: "卫生室",
        required: REQUIRED,
        categories: &[],
        may_lack_point: false,
    },
    Table {
        kind: Kind::HomeNursing,
        title: "护士上门",
        required: &[ID, NAME, STATUS, SOURCE, SERVICE_AREA],
        categories: &[],
        may_lack_point: true,
    },
    Table {
        kind: Kind::Learning,
        title: "学习活动",
        required: REQUIRED,
        categories: &[],
        may_lack_point: false,
    },
    Table {
        kind: Kind::Kiosk,
        title: "服务终端",
        required: REQUIRED,
        categories: &[],
        may_lack_point: false,
    },
];

/// Columns of the gazetteer.
pub mod gazetteer {
    /// 代码.
    pub const CODE: &str = "代码";
    /// 级别.
    pub const LEVEL: &str = "级别";
    /// 坐标来源.
    pub const POINT_SOURCE: &str = "坐标来源";
    /// 拼音.
    pub const PINYIN: &str = "拼音";
    /// 曾用名.
    pub const FORMER: &str = "曾用名";
    /// All.
    pub const ALL: &[&str] = &[
        CODE,
        LEVEL,
        super::NAME,
        super::LNG,
        super::LAT,
        super::CRS,
        POINT_SOURCE,
        PINYIN,
        FORMER,
    ];
    /// Those without which it can not be read.
    pub const REQUIRED: &[&str] = &[CODE, LEVEL, super::NAME];
}

/// The name of a table as a workbook: `canteens.xlsx`.
#[must_use]
pub fn workbook(kind: Kind) -> String {
    kind.file().replace(".csv", ".xlsx")
}

/// The table of a kind.
#[must_use]
pub fn table(kind: Kind) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.kind == kind)
}

/// Every column that all tables have.
#[must_use]
pub fn common() -> Vec<&'static str> {
    let offered = OFFERED.iter().map(|column| (column.header, column.tells));
    let common = offered
        .chain(marks())
        .filter(|(_, tells)| is_common(*tells));
    let common = common.map(|(header, _)| header);
    RECORD.iter().copied().chain(common).collect()
}

/// The columns of yes and no, each with what it tells.
fn marks() -> impl Iterator<Item = (&'static str, Aspect)> {
    let marks = Mark::ALL.iter();
    marks.map(|mark| (mark.word(), Aspect::Mark(*mark)))
}

fn is_common(tells: Aspect) -> bool {
    Kind::ALL.iter().all(|kind| is_of_kind(tells, *kind))
}

/// What a column of what a place offers tells.
pub(crate) fn tells(header: &str) -> Option<Aspect> {
    let offered = offered(header).map(|column| column.tells);
    let count = || Count::from_word(header).map(Aspect::Count);
    let mark = || Mark::from_word(header).map(Aspect::Mark);
    offered.or_else(count).or_else(mark)
}

/// Whether it is a column of days.
pub(crate) fn is_of_days(header: &str) -> bool {
    let is_day = |column: &Column| matches!(column.holds, Holds::Day(_));
    matches!(header, CHECKED | GRADED) || offered(header).is_some_and(is_day)
}

impl Table {
    /// Whether the table may have this column.
    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        RECORD.contains(&column) || tells(column).is_some_and(|tells| self.has_of(column, tells))
    }

    /// Its own columns.
    #[must_use]
    pub fn own(&self) -> Vec<&'static str> {
        let own = |header, tells| self.has_of(header, tells) && !is_common(tells);
        let offered = OFFERED.iter().flat_map(|column| match column.header {
            BEDS => self.counts(),
            header if own(header, column.tells) => vec![header],
            _ => Vec::new(),
        });
        let marks = marks().filter(|(header, tells)| own(header, *tells));
        offered.chain(marks.map(|(header, _)| header)).collect()
    }

    /// Whether it has this column of what a place offers.
    fn has_of(&self, header: &str, tells: Aspect) -> bool {
        let is_of_unit = match header {
            MEAL_PRICE => self.kind == Kind::Canteen,
            MONTHLY_PRICE => self.kind != Kind::Canteen,
            _ => true,
        };
        is_of_unit && is_of_kind(tells, self.kind)
    }

    /// Its columns of numbers.
    fn counts(&self) -> Vec<&'static str> {
        let is_own = |count: &&Count| is_of_kind(Aspect::Count(**count), self.kind);
        Count::ALL
            .iter()
            .filter(is_own)
            .map(|count| count.word())
            .collect()
    }

    /// Every column the table may have.
    #[must_use]
    pub fn all(&self) -> Vec<&'static str> {
        [common(), self.own()].concat()
    }
}

/// A header made comparable: brackets with their content, blanks, stars and colons dropped.
pub(crate) fn bare(header: &str) -> String {
    let mut depth = 0_u32;
    let mut out = String::new();
    for c in header.chars().map(crate::text::halfwidth) {
        match c {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || matches!(c, '*' | ':') => {}
            _ => out.push(c.to_ascii_lowercase()),
        }
    }
    out
}

/// The column of `allowed` that a header means.
#[must_use]
pub fn recognise(header: &str, allowed: &[&'static str]) -> Option<&'static str> {
    let bare = bare(&fast2s::convert(header));
    let exact = || allowed.iter().copied().find(|c| *c == bare);
    let variant = || {
        let fits = |v: &&str| v.eq_ignore_ascii_case(&bare);
        VARIANTS
            .iter()
            .filter(|(_, variants)| variants.iter().any(fits))
            .find_map(|(name, _)| allowed.iter().copied().find(|c| c == name))
    };
    exact().or_else(variant)
}

/// The column of `allowed` that an unknown header perhaps means: one whose name, or another
/// spelling of it, is part of the header (办公电话), else the one spelt most alike (就餐时间, 地扯).
/// A question to be asked, never an answer.
#[must_use]
pub fn meant(header: &str, allowed: &[&'static str]) -> Option<&'static str> {
    // Whatever is longer is no header, and comparing it letter by letter takes long.
    if header.chars().nth(HEADER_CHARS).is_some() {
        return None;
    }
    let bare = bare(header);
    let spellings = || {
        let own = allowed.iter().map(|c| (*c, *c));
        let others = VARIANTS.iter().filter_map(|(name, variants)| {
            let column = allowed.iter().copied().find(|c| c == name)?;
            Some(variants.iter().map(move |v| (*v, column)))
        });
        own.chain(others.flatten())
    };
    let part = spellings()
        .filter(|(s, _)| !s.is_ascii() && s.chars().count() >= 2 && bare.contains(s))
        // Of several the longest; of equal ones the last in the header, where Chinese has the noun.
        .max_by_key(|(s, _)| (s.len(), bare.rfind(s)));
    let alike = || {
        let near = nearest(&bare, spellings().map(|(s, _)| s)).filter(|s| is_slip(&bare, s))?;
        spellings().find(|(s, _)| *s == near)
    };
    part.or_else(alike).map(|(_, column)| column)
}

/// The table titles that have this column as their own, for the hint "it belongs to …".
#[must_use]
pub fn owners(header: &str) -> Vec<&'static str> {
    TABLES
        .iter()
        .filter(|t| recognise(header, &t.own()).is_some())
        .map(|t| t.kind.file())
        .collect()
}

#[cfg(test)]
mod tests;
