//! Somebody's own table, turned into tables of ours: bytes in, bytes and issues out. Nothing is
//! asked on the way. What was understood is written down as a [`mapping`] that a clerk can change;
//! what can be understood in two ways, and every filled cell that goes nowhere, is told.
//!
//! A table's way: `tables` (cells, and where the headers stand) → `heading` and `columns` (where each
//! column goes) → `gather` (which rows are places, and what is said above them) → `cells` (one row of ours) → `refused` (what the
//! check would refuse in several rows) → `present` and `ids` (the 编号 it had, or a new one) → `merge` (the table as it is written).

pub(crate) mod cells;
mod columns;
mod corrections;
mod gather;
mod groups;
mod heading;
mod ids;
mod kinds;
mod lines;
mod mapping;
mod merge;
mod origin;
pub(crate) mod present;
mod refused;
mod rents;
mod sheets;
mod unsaid;
mod vocabulary;

pub use corrections::{last_asked, last_converted, last_lists};
pub(crate) use groups::Said;
pub use mapping::MAPPING;

use crate::columns::{TABLES, Table};
use crate::issue::{Issue, Issues, Location};
use crate::private::hidden;
use crate::report::asked;
use crate::words::{self, Say};
use domain::geo::adcode::Adcode;
use domain::place::phone::area_code;
use mapping::Answerable;
use mapping::Mapping;
use sheets::RowsOfKind;
use std::collections::{BTreeMap, BTreeSet};

/// What is to be done with rows that stand in the folder and not in the new table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    /// Nothing is written.
    Refuse,
    /// They go.
    Replace,
    /// They stay, below the new ones.
    Keep,
}

/// A table to convert, and the folder it goes to.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The name of the table's file.
    pub file: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The mapping by which it is to be read: its name and its bytes. Without one, all is guessed.
    pub mapping: Option<(&'a str, &'a [u8])>,
    /// The files that stand in the folder.
    pub folder: &'a BTreeMap<String, Vec<u8>>,
    /// The city, where the name of the folder says it.
    pub city: Option<Adcode>,
    /// The names of the city's towns and communities, where they are known.
    pub gazetteer: Option<&'a [u8]>,
    /// What is to be done with rows that the table does not have.
    pub others: Others,
}

/// What converting came to.
#[derive(Debug)]
pub struct Converted {
    /// Everything there is to say.
    pub issues: Vec<Issue>,
    /// The files to be written into the folder. Where an issue is an error there is no table among
    /// them: the mapping alone, where an answer in it can help.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Where the list is the one of last time, so that only answers can have changed anything: what is known of
    /// that time.
    pub before: Option<Before>,
    /// How many questions the mapping has for somebody to answer.
    pub to_answer: usize,
}

/// What is known of the last time that a list was converted.
#[derive(Debug, Default)]
pub struct Before {
    /// The rows that came to what they were, by their file.
    pub settled: BTreeSet<(String, u32)>,
    /// What was asked, a line each.
    pub asked: BTreeSet<String>,
}

/// Turns a table into tables of ours. Same table, same folder, same bytes.
#[must_use]
pub fn convert(request: &Request<'_>) -> Converted {
    let mut messages = Messages {
        issues: Issues::default(),
        file: request.file.to_owned(),
        failed: false,
        same_list: false,
        settled: BTreeSet::new(),
        asked: Answerable::default(),
        to_answer: 0,
    };
    let (lists, same_list) = corrections::lists(request.folder, request.file, request.bytes);
    messages.same_list = same_list;
    let mut files = files(request, &mut messages).unwrap_or_default();
    let issues = messages.issues.into_sorted();
    if files.keys().any(|name| name != MAPPING) {
        files.insert(last_lists(), lists.into_bytes());
        files.insert(last_asked(), asked(&issues).into_bytes());
    }
    let before = Before {
        settled: messages.settled,
        asked: corrections::asked(request.folder),
    };
    Converted {
        before: same_list.then_some(before),
        to_answer: messages.to_answer,
        issues,
        files,
    }
}

/// Where what is to be told is gathered.
struct Messages {
    issues: Issues,
    /// The table that is read now.
    file: String,
    failed: bool,
    /// Whether the list is the one of last time.
    same_list: bool,
    /// The rows that came to what stands in the folder.
    settled: BTreeSet<(String, u32)>,
    /// What the mapping can answer.
    asked: Answerable,
    /// How many answers it waits for.
    to_answer: usize,
}

impl Messages {
    /// Something that a clerk has to answer.
    fn ask(&mut self, line: u32, column: &str, value: &str, say: Say) {
        self.ask_of_number(line, column, &hidden(value), say);
    }

    /// A question to a clerk about a number to ring, which is meant to be seen.
    fn ask_of_number(&mut self, line: u32, column: &str, value: &str, say: Say) {
        let location = in_file(&self.file, line, column, value);
        self.asked.codes.insert(say.code);
        self.issues.warning(location, say);
    }

    /// Something to be answered once for all cells of a column of ours that say the same.
    fn ask_of_value(&mut self, line: u32, column: &'static str, value: &str, say: Say) {
        let times = self.asked.values.entry((column, value.to_owned()));
        *times.or_default() += 1;
        self.ask(line, column, value, say);
    }

    /// Something that was done.
    fn info(&mut self, line: u32, column: &str, value: &str, say: Say) {
        self.info_of_number(line, column, &hidden(value), say);
    }

    /// Something that was done with a number to ring, which is meant to be seen.
    fn info_of_number(&mut self, line: u32, column: &str, value: &str, say: Say) {
        let location = in_file(&self.file, line, column, value);
        self.issues.info(location, say);
    }

    /// Why nothing is written.
    fn fail(&mut self, line: u32, value: &str, say: Say) {
        let value = hidden(value);
        let location = in_file(&self.file, line, "", &value);
        self.issues.error(location, say);
        self.failed = true;
    }
}

/// Where something is told, in the table that is read.
fn in_file<'a>(file: &'a str, line: u32, column: &'a str, value: &'a str) -> Location<'a> {
    Location {
        file,
        line,
        column,
        value,
    }
}

fn files(request: &Request<'_>, messages: &mut Messages) -> Option<BTreeMap<String, Vec<u8>>> {
    let tables = match crate::tables::read(request.bytes) {
        Ok(tables) => tables,
        Err(why) => {
            messages.fail(1, "", words::no_table(why));
            return None;
        }
    };
    if crate::tables::has_macros(request.bytes) {
        messages.info(1, "", "", words::macros_not_run());
    }
    let mut mapping = match request.mapping {
        Some((file, bytes)) => match Mapping::read(file, bytes, &mut messages.issues) {
            Some(mapping) => mapping,
            None => {
                messages.failed = true;
                return None;
            }
        },
        None => Mapping::default(),
    };
    let area = request.city.and_then(area_code);
    let facts = refused::facts(request, area);
    let found = sheets::read(request, &tables, &mut mapping, &facts, messages);
    request.file.clone_into(&mut messages.file);
    for table in TABLES {
        if let Some(found) = found.get(table.kind.slug()) {
            refused::ask(table, found, (&mapping, &facts), messages);
        }
    }
    mapping.asked.clone_from(&messages.asked);
    messages.to_answer = mapping.text().matches(words::MAPPING_ASKED).count();
    let answers = || BTreeMap::from([(MAPPING.to_owned(), mapping.text().into_bytes())]);
    if found.is_empty() {
        let understood = !mapping.tables.is_empty();
        messages.fail(
            1,
            "",
            if understood {
                words::nothing_to_write()
            } else {
                words::no_rows_found()
            },
        );
        return understood.then(answers);
    }
    let mut files = BTreeMap::new();
    let foreign = ids_of_other_tables(request, &found);
    for table in TABLES {
        let Some(found) = found.get(table.kind.slug()) else {
            continue;
        };
        if let Some(merged) = merge::table(request, table, found, &foreign, messages) {
            files.insert(merged.file, merged.table);
            files.insert(last_converted(table.kind), merged.converted);
            if let Some(before) = merged.before {
                files.insert(corrections::workbook_before(table.kind), before);
            }
        }
    }
    files.extend(answers());
    (!messages.failed).then_some(files)
}

/// The 编号 in tables of the folder that are not written now.
fn ids_of_other_tables(
    request: &Request<'_>,
    found: &BTreeMap<&str, RowsOfKind>,
) -> BTreeSet<String> {
    let others = TABLES.iter().filter(|t| !found.contains_key(t.kind.slug()));
    let ids = |table: &Table| {
        let workbook = crate::columns::workbook(table.kind);
        let bytes = request.folder.get(table.kind.file());
        let bytes = bytes.or_else(|| request.folder.get(&workbook))?;
        let present = present::Present::read(bytes, table)?;
        let ids = present
            .rows
            .into_iter()
            .filter_map(|row| row.cells.get(crate::columns::ID).cloned());
        Some(ids.collect::<Vec<_>>())
    };
    others.filter_map(ids).flatten().collect()
}
