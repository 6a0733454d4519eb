//! What was understood of somebody's table, as a file that a clerk can change and by which next
//! month's table is read.

mod text;

use super::heading::{To, compact};
use crate::columns::{LAT, LNG, NOTE, TABLES};
use crate::hours_text;
use crate::issue::Issues;
use crate::toml_file;
use crate::words;
use domain::place::Kind;
use domain::place::offer::{RuralHave, Service};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The name of the file.
pub const MAPPING: &str = "映射.toml";

/// A table is read by an entry that knows at least this part of its headers: one in so many.
const KNOWN: usize = 2;

/// By column of ours: what a table says, and what is written for it.
pub(crate) type Answers = BTreeMap<String, BTreeMap<String, String>>;

/// What somebody answered of a cell that says this.
pub(crate) fn answer_in<'a>(answers: &'a Answers, column: &str, cell: &str) -> Option<&'a str> {
    let answer = answers.get(column)?.get(cell)?;
    Some(answer.as_str()).filter(|answer| !answer.is_empty())
}

/// What an answer in the mapping can settle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Answerable {
    /// The codes of what was asked.
    pub(crate) codes: BTreeSet<&'static str>,
    /// Values by column of ours, and in how many rows they stand.
    pub(crate) values: BTreeMap<(&'static str, String), usize>,
}

/// Words of answers: the cell is empty, the words of the table go into the note; a number is published.
pub(crate) const OFFICE: &str = "不发布";
pub(crate) const PUBLIC: &str = "公布";

/// What was understood, or is to be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mapping {
    /// 数据来源 of every row that says none; empty where the table or the name of its file says it.
    #[serde(default)]
    pub(crate) source: String,
    /// Put before numbers without an area code; empty where nobody said so.
    #[serde(default)]
    pub(crate) area_code: String,
    /// 状态 of every row that says none.
    #[serde(default)]
    pub(crate) status: String,
    /// 服务范围 of canteens that deliver and say none; empty where nobody said so.
    #[serde(default)]
    pub(crate) delivers_to: String,
    /// The days of hours that say none: 每天; 备注 where nobody knows; empty where nobody said so.
    #[serde(default)]
    pub(crate) days: String,
    /// Whether numbers of mobile phones are published: 公布 or 不发布; empty where nobody said so.
    #[serde(default)]
    pub(crate) mobiles: String,
    /// What is done with numbers that can not be, or are said unclearly: 不发布; empty where nobody said so.
    #[serde(default)]
    pub(crate) wrong_phones: String,
    /// What is written for a cell, by column of ours and by what the table says; empty where nobody said so.
    #[serde(default)]
    pub(crate) answers: Answers,
    /// What is asked now.
    #[serde(skip)]
    pub(crate) asked: Answerable,
    /// What is known of each table.
    #[serde(default, rename = "table")]
    pub(crate) tables: Vec<Entry>,
}

/// What was understood of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    /// The sheet, or the file where it has none.
    pub(crate) name: String,
    /// The kind of the rows that do not say it; empty where nobody knows.
    #[serde(default)]
    pub(crate) kind: String,
    /// 坐标系 of every row that says none; empty where nobody knows.
    #[serde(default)]
    pub(crate) crs: String,
    /// Each header as it is written, and where its cells go; empty where nobody knows.
    #[serde(default)]
    pub(crate) columns: BTreeMap<String, String>,
    /// Words of 类别, and the kinds they mean.
    #[serde(default)]
    pub(crate) kinds: BTreeMap<String, String>,
    /// The headers in the order of the table, for writing.
    #[serde(skip)]
    pub(crate) order: Vec<String>,
}

impl Mapping {
    /// Reads a file; what is wrong in it is told.
    pub(crate) fn read(file: &str, bytes: &[u8], issues: &mut Issues) -> Option<Self> {
        let mapping: Self = toml_file::read(file, bytes, issues)?;
        let mut good = true;
        let mut wrong = |key: &str, value: &str, say: words::Say| {
            let location = crate::issue::Location {
                line: toml_file::line_of(bytes, "", &format!("\"{key}\""))
                    .max(toml_file::line_of(bytes, key, value)),
                column: key,
                value,
                file,
            };
            issues.error(location, say);
            good = false;
        };
        let days = mapping.days.as_str();
        if !(days.is_empty()
            || days == NOTE
            || hours_text::parse(&format!("{days} 8:00-9:00")).is_ok())
        {
            wrong("days", days, words::unknown_days());
        }
        if !["", PUBLIC, OFFICE].contains(&mapping.mobiles.as_str()) {
            wrong(
                "mobiles",
                &mapping.mobiles,
                words::unknown_answer(&[PUBLIC, OFFICE]),
            );
        }
        if !["", OFFICE].contains(&mapping.wrong_phones.as_str()) {
            wrong(
                "wrong_phones",
                &mapping.wrong_phones,
                words::unknown_answer(&[OFFICE]),
            );
        }
        for entry in &mapping.tables {
            for (header, to) in &entry.columns {
                if to_of(to).is_none() {
                    wrong(header, to, words::unknown_destination());
                }
            }
            let kinds = entry.kinds.iter().map(|(word, kind)| (word.as_str(), kind));
            for (key, kind) in kinds.chain([("kind", &entry.kind)]) {
                if !kind.is_empty() && Kind::from_slug(kind).is_none() {
                    wrong(key, kind, words::unknown_kind(&slugs()));
                }
            }
        }
        good.then_some(mapping)
    }

    /// Whether a table was read that had this header.
    pub(crate) fn knows(&self, header: &str) -> bool {
        let labels = self.tables.iter().flat_map(|entry| entry.columns.keys());
        labels
            .filter_map(|label| label.rsplit('/').next())
            .any(|own| own == header)
    }

    /// The entry by which a table with these headers is to be read: of those that know at least
    /// half of them, the one that knows most, of equals the one of its name. One of another name is
    /// not taken where the name of this table says another kind.
    pub(crate) fn entry(
        &self,
        name: &str,
        headers: &[String],
        named: Option<Kind>,
    ) -> Option<&Entry> {
        let of_the_kind = |entry: &&Entry| {
            entry.name == name
                || named.is_none_or(|kind| entry.kind.is_empty() || kind.slug() == entry.kind)
        };
        let known = |entry: &Entry| {
            let of = headers.iter().filter(|h| entry.columns.contains_key(*h));
            of.count()
        };
        self.tables
            .iter()
            .filter(|entry| known(entry) * KNOWN >= headers.len() && known(entry) > 0)
            .filter(of_the_kind)
            .max_by_key(|entry| (known(entry), entry.name == name))
    }

    /// Puts an entry in the place of the one it was made from.
    pub(crate) fn put(&mut self, made_from: Option<&Entry>, entry: Entry) {
        let place = made_from.and_then(|old| self.tables.iter().position(|own| own == old));
        match place.and_then(|at| self.tables.get_mut(at)) {
            Some(own) => *own = entry,
            None => self.tables.push(entry),
        }
    }
}

/// The kinds by their names in addresses and files.
fn slugs() -> String {
    let slugs: Vec<String> = TABLES
        .iter()
        .map(|table| format!("{}（{}）", table.kind.slug(), table.title))
        .collect();
    slugs.join("、")
}

/// Words of destinations that are no columns.
const SPECIAL: &[(&str, To)] = &[
    ("价格", To::Price),
    ("最低价格", To::Lowest),
    ("最高价格", To::Highest),
    ("经纬度", To::Point),
    ("坐标", To::Axis),
    ("经度的度", To::Degrees(LNG, 0)),
    ("经度的分", To::Degrees(LNG, 1)),
    ("经度的秒", To::Degrees(LNG, 2)),
    ("纬度的度", To::Degrees(LAT, 0)),
    ("纬度的分", To::Degrees(LAT, 1)),
    ("纬度的秒", To::Degrees(LAT, 2)),
    ("市", To::City),
    ("区县", To::District),
    ("开门时间", To::Opens),
    ("关门时间", To::Closes),
    ("早餐时间", To::Meal("早餐")),
    ("午餐时间", To::Meal("午餐")),
    ("中餐时间", To::Meal("中餐")),
    ("晚餐时间", To::Meal("晚餐")),
    ("早餐价格", To::MealPrice("早餐")),
    ("午餐价格", To::MealPrice("午餐")),
    ("中餐价格", To::MealPrice("中餐")),
    ("晚餐价格", To::MealPrice("晚餐")),
    ("周一时间", To::Meal("周一")),
    ("周二时间", To::Meal("周二")),
    ("周三时间", To::Meal("周三")),
    ("周四时间", To::Meal("周四")),
    ("周五时间", To::Meal("周五")),
    ("周六时间", To::Meal("周六")),
    ("周日时间", To::Meal("周日")),
    ("地址和电话", To::AddressAndPhone),
    ("时间和价格", To::HoursAndPrice),
    ("月租", To::Rent("月租")),
    ("押金", To::Rent("押金")),
    ("补贴后", To::Rent("补贴后")),
    ("上午时间", To::Meal("上午")),
    ("中午时间", To::Meal("中午")),
    ("下午时间", To::Meal("下午")),
    ("晚上时间", To::Meal("晚上")),
    ("区号", To::AreaCode),
    ("路名", To::Road),
    ("助餐方式", To::Serving),
    ("不发布", To::Office),
    ("", To::Unknown),
];

/// The word of a destination.
pub(super) fn word_of(to: &To) -> &'static str {
    match to {
        To::Column(column) | To::Service(column) | To::Have(column) => column,
        To::Serial | To::Person => "不发布",
        To::Unclear(_) | To::Area => "",
        to => SPECIAL
            .iter()
            .find(|(_, own)| own == to)
            .map_or("", |(word, _)| word),
    }
}

/// The destination a word names.
pub(super) fn to_of(word: &str) -> Option<To> {
    let word = compact(word);
    let special = SPECIAL.iter().find(|(own, _)| *own == word);
    let column = || {
        let all = TABLES.iter().flat_map(|table| table.all());
        all.into_iter()
            .find(|column| *column == word)
            .map(To::Column)
    };
    let have = || RuralHave::from_word(&word).map(|have| To::Have(have.word()));
    let service = || Service::from_word(&word).map(|service| To::Service(service.word()));
    special
        .map(|(_, to)| to.clone())
        .or_else(column)
        .or_else(service)
        .or_else(have)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            headers in proptest::collection::btree_set(".{1,20}", 1..6),
            word in "[^0-9]{0,20}",
            name in "[^0-9]{0,20}",
        ) {
            let columns = headers.iter().map(|h| (h.clone(), "名称".to_owned())).collect();
            let entry = Entry {
                name,
                kind: "canteen".to_owned(),
                columns,
                kinds: BTreeMap::from([(word, "clinic".to_owned())]),
                ..Entry::default()
            };
            let mapping = Mapping { tables: vec![entry], ..Mapping::default() };
            let text = mapping.text();
            let read = Mapping::read(MAPPING, text.as_bytes(), &mut Issues::default());
            prop_assert_eq!(read, Some(mapping), "{}", text);
        }
    }

    #[test]
    fn every_destination_has_a_word_that_is_read_as_it() {
        for (word, to) in SPECIAL {
            assert_eq!(to_of(word).as_ref(), Some(to));
            assert_eq!(word_of(to), *word);
        }
        for service in Service::ALL {
            let to = To::Service(service.word());
            assert_eq!(to_of(word_of(&to)), Some(to));
        }
        for column in TABLES.iter().flat_map(crate::columns::Table::all) {
            assert_eq!(to_of(column), Some(To::Column(column)));
        }
    }
}
