//! 编号: no two rows have the same one, in all tables of all cities.

use crate::issue::{Issues, Location};
use crate::sheet::Row;
use crate::words::Say;
use crate::{columns, words};
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Where each 编号 was first used, by its small letters.
#[derive(Debug, Default)]
pub(crate) struct Ids {
    first: BTreeMap<String, First>,
    /// The tables that have them: name of the file, and what it calls the column.
    tables: Vec<(String, String)>,
}

#[derive(Debug)]
struct First {
    /// As it was written.
    id: String,
    /// Which of the tables.
    table: usize,
    line: u32,
}

impl Ids {
    /// Whether a row of a city is the first with its 编号; tells where it is not. A row without one
    /// is none of them.
    pub(crate) fn meet(&mut self, row: &Row<'_>, issues: &mut Issues) -> bool {
        let id = row.get(columns::ID);
        if id.is_empty() {
            return false;
        }
        let small = id.to_ascii_lowercase();
        let location = row.location(columns::ID);
        if let Some(first) = self.first.get(&small) {
            issues.error(location, self.twice(first, id));
            return false;
        }
        let table = self.table(row.file(), location.column);
        let (id, line) = (id.to_owned(), row.line());
        self.first.insert(small, First { id, table, line });
        true
    }

    /// Adds those of another city, and tells of each that is there already.
    pub(crate) fn join(&mut self, other: Self, issues: &mut Issues) {
        let begin = self.tables.len();
        for (small, first) in other.first {
            let Some(before) = self.first.get(&small) else {
                let table = begin + first.table;
                self.first.insert(small, First { table, ..first });
                continue;
            };
            if let Some((file, column)) = other.tables.get(first.table) {
                let location = Location {
                    file,
                    line: first.line,
                    column,
                    value: &first.id,
                };
                issues.error(location, self.twice(before, &first.id));
            }
        }
        self.tables.extend(other.tables);
    }

    /// A hash of each 编号. Two that meet may be one 编号 twice; two 编号 that are one always meet.
    pub(crate) fn hashes(&self) -> Vec<u64> {
        let hash = |small: &String| {
            let mut hasher = DefaultHasher::new();
            small.hash(&mut hasher);
            hasher.finish()
        };
        self.first.keys().map(hash).collect()
    }

    /// The number of a table. Rows come table by table.
    fn table(&mut self, file: &str, column: &str) -> usize {
        let last = self.tables.last();
        if last.is_none_or(|(own, _)| own != file) {
            self.tables.push((file.to_owned(), column.to_owned()));
        }
        self.tables.len() - 1
    }

    fn twice(&self, first: &First, id: &str) -> Say {
        let file = self.tables.get(first.table).map_or("", |(file, _)| file);
        if first.id == id {
            words::duplicate_id(file, first.line)
        } else {
            words::nearly_same_id(&first.id, file, first.line)
        }
    }
}
