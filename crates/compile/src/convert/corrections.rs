//! What somebody corrected by hand in a converted table, kept when the next list comes: a cell is compared
//! with what was converted last time and with what is converted now. What was converted last time
//! lies beside the tables, in a folder that the check passes over.

use super::cells::Cells;
use super::present::{Old, Present};
use crate::columns::{self, NOTE, Table};
use crate::text::hex;
use domain::place::Kind;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The folder of what was converted last time; the check passes over folders that begin with a dot.
const FOLDER: &str = ".converted";

/// The file with what was converted last time of a kind, within the folder of the city.
#[must_use]
pub fn last_converted(kind: Kind) -> String {
    format!("{FOLDER}/{}", kind.file())
}

/// The file with the workbook that stood in the folder before the last list came, likewise.
pub(super) fn workbook_before(kind: Kind) -> String {
    format!("{FOLDER}/{}", columns::workbook(kind))
}

/// The file that says which lists were converted: the print of each, and its name.
#[must_use]
pub fn last_lists() -> String {
    format!("{FOLDER}/lists.txt")
}

/// The file that says what was asked, likewise: a line for each question.
#[must_use]
pub fn last_asked() -> String {
    format!("{FOLDER}/asked.txt")
}

/// What was asked last time.
pub(super) fn asked(folder: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let before = folder.get(&last_asked());
    let before = before.and_then(|bytes| std::str::from_utf8(bytes).ok());
    before
        .unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}

/// The prints of the lists with that of this one, and whether the one of its name is the same as last
/// time.
pub(super) fn lists(
    folder: &BTreeMap<String, Vec<u8>>,
    file: &str,
    bytes: &[u8],
) -> (String, bool) {
    let before = folder.get(&last_lists());
    let before = before.and_then(|bytes| std::str::from_utf8(bytes).ok());
    let own = format!("{}  {file}", hex(&Sha256::digest(bytes)));
    let lines: Vec<&str> = before.unwrap_or_default().lines().collect();
    let same = lines.contains(&own.as_str());
    let of_others = lines.into_iter().filter(|line| {
        let name = line.split_once("  ").map(|(_, name)| name);
        name != Some(file)
    });
    let all: String = of_others
        .chain([own.as_str()])
        .map(|line| format!("{line}\n"))
        .collect();
    (all, same)
}

/// What was converted last time, by 编号.
#[derive(Debug, Default)]
pub(super) struct Last {
    rows: BTreeMap<String, Cells>,
}

impl Last {
    /// Reads it; where it is not there, or can not be read, nothing is known of last time.
    pub(super) fn read(folder: &BTreeMap<String, Vec<u8>>, table: &Table) -> Self {
        let bytes = folder.get(&last_converted(table.kind));
        let read = bytes.and_then(|bytes| Present::read(bytes, table));
        let rows = read.unwrap_or_default().rows.into_iter();
        let by_id = rows.filter_map(|row| Some((row.cells.get(columns::ID)?.clone(), row.cells)));
        Self {
            rows: by_id.collect(),
        }
    }

    pub(super) fn row(&self, id: &str) -> Option<&Cells> {
        self.rows.get(id)
    }
}

/// What became of a cell that was corrected by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Correction {
    /// The list says what it said last time: the correction stays.
    Kept(&'static str),
    /// The list says something new, too. The correction stays, and somebody has to look.
    Both { column: &'static str, list: String },
}

/// Puts corrections into a row that was converted now. `old` is the row in the folder, `last` what was
/// converted of it last time.
pub(super) fn keep(
    row: &mut Cells,
    old: &Old,
    last: &Cells,
    provided: &BTreeSet<&'static str>,
) -> Vec<Correction> {
    let get = |cells: &Cells, column: &str| cells.get(column).cloned().unwrap_or_default();
    let mut found = Vec::new();
    for column in provided {
        let (list, own, before) = (get(row, column), old.get(column), get(last, column));
        if own == before || own == list {
            continue;
        }
        found.push(if list == before {
            Correction::Kept(column)
        } else {
            Correction::Both { column, list }
        });
        if own.is_empty() {
            row.remove(column);
        } else {
            row.insert(column, own.to_owned());
        }
    }
    found
}

/// 备注 where the list has no such column: what has no column of its own comes there, and so does what a
/// clerk writes. What the list said last time and does not say now goes.
pub(super) fn note(row: &mut Cells, old: &Old, last: &Cells) -> bool {
    let now = row.get(NOTE).cloned().unwrap_or_default();
    let before = last.get(NOTE).cloned().unwrap_or_default();
    if old.get(NOTE) == before {
        return true;
    }
    if now == before {
        match old.get(NOTE) {
            "" => row.remove(NOTE),
            own => row.insert(NOTE, own.to_owned()),
        };
        return true;
    }
    false
}
