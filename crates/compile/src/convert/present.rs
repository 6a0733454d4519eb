//! The tables that stand in the folder already: their 编号 are kept, and so is what a clerk wrote
//! into columns that the new table does not have.

use super::cells::Cells;
use crate::columns::{ADDRESS, ID, NAME, PHONE, Table, recognise};
use crate::records::{Raw, delimiter, records};
use crate::sheet::is_for_places;
use crate::tables;
use crate::words::MARKED;
use std::collections::{BTreeMap, BTreeSet};

/// A table in the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Present {
    /// Its headers as written, with the column each means.
    pub(crate) headers: Vec<(String, Option<&'static str>)>,
    pub(crate) rows: Vec<Old>,
}

/// A row in the folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Old {
    /// The row as Excel counts it.
    pub(crate) line: u32,
    pub(crate) cells: Cells,
    /// Cells of headers that mean nothing to us, by header.
    pub(crate) others: BTreeMap<String, String>,
}

impl Old {
    pub(crate) fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Present {
    /// Reads a table of ours; `None` where it can not be read.
    pub(crate) fn read(bytes: &[u8], table: &Table) -> Option<Self> {
        let known = table.all();
        let mut records = records_of(bytes)?.into_iter();
        let header = records.find(|raw| raw.cells.iter().any(|c| !c.trim().is_empty()));
        let headers: Vec<(String, Option<&'static str>)> = header
            .map(|raw| raw.cells)
            .unwrap_or_default()
            .into_iter()
            .map(|cell| (cell.trim().to_owned(), recognise(cell.trim(), &known)))
            .collect();
        let mut rows = Vec::new();
        for raw in records {
            if raw.open_quote || raw.cells.len() > headers.len() {
                return None;
            }
            if raw.cells.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            let mut old = Old {
                line: raw.line,
                ..Old::default()
            };
            for ((header, column), cell) in headers.iter().zip(&raw.cells) {
                let cell = cell.trim().to_owned();
                match column {
                    _ if cell.is_empty() || header.starts_with(MARKED) => {}
                    Some(column) => {
                        old.cells.insert(column, cell);
                    }
                    None => {
                        old.others.insert(header.clone(), cell);
                    }
                }
            }
            rows.push(old);
        }
        // A copy with marks that was put back: its marks are of last time.
        let headers = headers.into_iter();
        let headers = headers.filter(|(header, _)| !header.starts_with(MARKED));
        Some(Self {
            headers: headers.collect(),
            rows,
        })
    }
}

/// The records of a table, whichever form it has; of a workbook with rows on several sheets none.
fn records_of(bytes: &[u8]) -> Option<Vec<Raw>> {
    let Ok(tables) = tables::read_workbook(bytes) else {
        let text = tables::decoded(bytes)?;
        return Some(records(&text, delimiter(&text).unwrap_or(b',')));
    };
    let mut filled = tables.iter().filter(is_for_places);
    let first = filled.next();
    if filled.next().is_some() {
        return None;
    }
    let rows = first
        .into_iter()
        .flat_map(tables::Table::rows)
        .map(|(line, cells)| Raw {
            line,
            cells: cells.iter().map(|cell| cell.text.clone()).collect(),
            open_quote: false,
        });
    Some(rows.collect())
}

/// A text as it is compared: without blanks, marks and width.
pub(crate) fn same(text: &str) -> String {
    text.chars()
        .map(crate::text::halfwidth)
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// What two rows of one place have in common, made of the cells of a row.
type Key = fn(&dyn Fn(&str) -> String) -> Option<String>;

/// For each new row the old one that is the same place: by 编号, by name and address, by a name that
/// only one row has, or by an address with the same number to ring.
pub(crate) fn matched(new: &[Cells], old: &[Old]) -> Vec<Option<usize>> {
    let get = |cells: &Cells, column: &str| cells.get(column).cloned().unwrap_or_default();
    let mut found: Vec<Option<usize>> = vec![None; new.len()];
    let mut used = BTreeSet::new();
    let keys: [Key; 4] = [
        |get| Some(get(ID)).filter(|id| !id.is_empty()),
        |get| Some(format!("{}|{}", same(&get(NAME)), same(&get(ADDRESS)))),
        |get| Some(same(&get(NAME))),
        |get| {
            let (address, phone) = (same(&get(ADDRESS)), same(&get(PHONE)));
            (!address.is_empty() && !phone.is_empty()).then(|| format!("{address}|{phone}"))
        },
    ];
    for key in keys {
        let mut by_key: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        for (at, cells) in new.iter().enumerate() {
            let free = found.get(at).is_some_and(Option::is_none);
            if let Some(key) = key(&|column| get(cells, column)).filter(|_| free) {
                by_key.entry(key).or_default().0.push(at);
            }
        }
        for (at, row) in old.iter().enumerate() {
            if let Some(key) =
                key(&|column| row.get(column).to_owned()).filter(|_| !used.contains(&at))
            {
                by_key.entry(key).or_default().1.push(at);
            }
        }
        for (mine, theirs) in by_key.into_values() {
            // Of several that are alike nobody knows which is which.
            if let ([mine], [theirs]) = (mine.as_slice(), theirs.as_slice())
                && let Some(place) = found.get_mut(*mine)
            {
                *place = Some(*theirs);
                used.insert(*theirs);
            }
        }
    }
    found
}
