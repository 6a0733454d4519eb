//! Of which kind each row of a table is: by its 类别, by the heading above it, by the table's name.

use super::heading::{To, heading_of};
use super::lines::heading;
use super::mapping::Entry;
use crate::columns::{CATEGORY, TABLES, Table, kind_named};
use crate::tables::{Line, Shaped};
use domain::place::Kind;
use std::collections::{BTreeMap, BTreeSet};

/// Which kind each row is of.
pub(super) struct Kinds {
    /// That of the rows that do not say it.
    pub(super) usual: Option<Kind>,
    /// The column that says it.
    column: Option<usize>,
    /// Its words, and the kinds they mean.
    pub(super) words: BTreeMap<String, Option<Kind>>,
    /// Words of which nobody knows the kind.
    pub(super) asked: BTreeSet<String>,
}

impl Kinds {
    pub(super) fn new(usual: Option<Kind>, shaped: &Shaped, entry: Option<&Entry>) -> Self {
        let every: Vec<&'static str> = TABLES.iter().flat_map(Table::all).collect();
        let is_category = |heading: &To| *heading == To::Column(CATEGORY);
        let column = shaped
            .headers
            .iter()
            .find(|h| is_category(&heading_of(&h.group, &h.name, &every).to))
            .map(|header| header.column);
        let mut kinds = Self {
            usual,
            column,
            words: BTreeMap::new(),
            asked: BTreeSet::new(),
        };
        for line in &shaped.lines {
            let heading = heading(line).filter(|text| kind_named(text).is_some());
            let word = heading.unwrap_or_else(|| kinds.word(line).to_owned());
            if !word.is_empty() && !kinds.words.contains_key(&word) {
                let said = entry.and_then(|entry| entry.kinds.get(&word));
                let said = said.and_then(|slug| Kind::from_slug(slug));
                let meant = said.or_else(|| kinds.meant(&word));
                kinds.words.insert(word, meant);
            }
        }
        kinds
    }

    /// What a word of 类别 names. 农村 beside 城市 names no kind.
    fn meant(&self, word: &str) -> Option<Kind> {
        const TOO_SHORT: &[&str] = &["农村", "村级", "机构", "餐", "饭", "出租"];
        let named = kind_named(word).filter(|_| !TOO_SHORT.contains(&word));
        named.or(self.usual)
    }

    /// Whether this is the column that says it.
    pub(super) fn is_column(&self, at: usize) -> bool {
        self.column == Some(at)
    }

    pub(super) fn word<'l>(&self, line: &'l Line) -> &'l str {
        let cell = self.column.and_then(|at| line.cells.get(at));
        cell.map(|cell| cell.trimmed()).unwrap_or_default()
    }

    pub(super) fn of(&self, word: &str) -> Option<Kind> {
        self.words.get(word).copied().flatten().or(self.usual)
    }

    fn all(&self) -> BTreeSet<&'static str> {
        let of_words = self.words.values().flatten().map(|kind| kind.slug());
        of_words.chain(self.usual.map(Kind::slug)).collect()
    }

    /// The columns that the tables of its kinds may have.
    pub(super) fn allowed(&self) -> Vec<&'static str> {
        let kinds = self.all();
        let of_kinds = |table: &&Table| kinds.is_empty() || kinds.contains(table.kind.slug());
        let mut allowed = Vec::new();
        for column in TABLES.iter().filter(of_kinds).flat_map(Table::all) {
            if !allowed.contains(&column) {
                allowed.push(column);
            }
        }
        allowed
    }
}
