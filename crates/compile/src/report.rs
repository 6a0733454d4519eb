//! What there is to say about the tables: as a list for programs, as text, as a page to print, and
//! as copies of the tables with marks in them.

mod by_kind;
mod groups;
mod marked;
mod page;
mod wording;

pub(crate) use by_kind::asked;
pub use by_kind::{beside_marked, by_kind, grouped, in_short};
pub use groups::{Group, Places, groups};
pub use marked::marked;
pub use page::page;

use crate::issue::{Issue, Severity};
use crate::words;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A JSON list of the issues.
#[must_use]
pub fn json(issues: &[Issue]) -> String {
    serde_json::to_string_pretty(issues).unwrap_or_else(|_| "[]".to_owned())
}

/// A JSON list of the issues by kind of mistake.
#[must_use]
pub fn groups_json(issues: &[Issue]) -> String {
    serde_json::to_string_pretty(&groups(issues)).unwrap_or_else(|_| "[]".to_owned())
}

/// How cells of a file were read: each way of writing once.
struct WayWritten<'a> {
    /// One of the cells.
    first: &'a Issue,
    /// How many cells are written that way.
    times: usize,
}

/// The ways of writing of one file, in the order of their first line.
fn ways(notes: &[Issue]) -> Vec<WayWritten<'_>> {
    let mut known: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
    let mut ways: Vec<WayWritten<'_>> = Vec::new();
    for first in notes {
        let way = (
            first.column.as_str(),
            first.value.as_str(),
            first.message.as_str(),
        );
        let at = *known.entry(way).or_insert(ways.len());
        match ways.get_mut(at) {
            Some(way) => way.times += 1,
            None => ways.push(WayWritten { first, times: 1 }),
        }
    }
    ways
}

/// How cells were read, by file, each way of writing once: 原文 → 读作, and where it stands.
#[must_use]
pub fn readings(notes: &[Issue]) -> String {
    let mut out = String::new();
    for file in notes.chunk_by(|a, b| a.file == b.file) {
        let name = file.first().map_or("", |note| note.file.as_str());
        let _ = writeln!(out, "{}", words::readings_of(name));
        for WayWritten { first, times } in ways(file) {
            let (column, value) = (&first.column, &first.value);
            let said = words::reading(column, value, &first.message, first.line, times - 1);
            let _ = writeln!(out, "  {said}");
        }
        out.push('\n');
    }
    out
}

/// How cells were read, over all files: for each column how many cells in how many ways of writing, and
/// the ways that most cells are written in.
#[must_use]
pub fn readings_by_column(notes: &[Issue]) -> String {
    /// So many ways of writing are shown.
    const SHOWN: usize = 2;
    let mut columns: Vec<(&str, Vec<&Issue>)> = Vec::new();
    for note in notes {
        let column = note.column.as_str();
        match columns.iter_mut().find(|(own, _)| *own == column) {
            Some((_, cells)) => cells.push(note),
            None => columns.push((column, vec![note])),
        }
    }
    let one_file = notes
        .windows(2)
        .all(|two| matches!(two, [a, b] if a.file == b.file));
    let mut out = String::new();
    if let Some(first) = notes.first() {
        let file = if one_file { &first.file } else { "" };
        let _ = writeln!(out, "{}", words::readings_counted(file, notes.len()));
    }
    columns.sort_by_key(|(_, cells)| usize::MAX - cells.len());
    for (column, cells) in columns {
        let mut by_way: BTreeMap<(&str, &str), Vec<&Issue>> = BTreeMap::new();
        for cell in &cells {
            let way = (cell.value.as_str(), cell.message.as_str());
            by_way.entry(way).or_default().push(cell);
        }
        let mut all: Vec<((&str, &str), Vec<&Issue>)> = by_way.into_iter().collect();
        all.sort_by_key(|(_, cells)| usize::MAX - cells.len());
        let _ = writeln!(
            out,
            "  {}",
            words::readings_of_column(column, cells.len(), all.len())
        );
        for ((value, message), cells) in all.iter().take(SHOWN) {
            let Some(first) = cells.first() else { continue };
            let rows = words::Rows {
                shown: &[first.line],
                all: cells.len(),
                count: cells.len(),
            };
            let file = if one_file { "" } else { &first.file };
            let at = words::rows_of(file, column, rows);
            let _ = writeln!(out, "      {}", words::a_way(value, message, &at));
        }
    }
    out
}

/// How many issues are of each severity, and whether that can be published.
fn summary(issues: &[Issue]) -> String {
    let count = |s| issues.iter().filter(|i| i.severity == s).count();
    words::summary(
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Info),
    )
}

/// A first line that says whether it can be published; then the issues by file, then by line.
#[must_use]
pub fn text(issues: &[Issue]) -> String {
    let mut out = format!("{}\n\n", summary(issues));
    let mut file = None;
    for issue in issues {
        if file != Some(&issue.file) {
            let gap = if file.is_some() { "\n" } else { "" };
            let _ = writeln!(out, "{gap}{}", issue.file);
            file = Some(&issue.file);
        }
        let severity = words::severity(issue.severity);
        let line = words::line(issue.line);
        let column = match issue.column.as_str() {
            "" => String::new(),
            column => format!(" {column}"),
        };
        let present = match issue.value.as_str() {
            "" => String::new(),
            value => words::present(value),
        };
        let _ = writeln!(
            out,
            "  {severity} {line}{column}：{}{present}",
            issue.message
        );
        let _ = writeln!(out, "      {}", words::fix(&issue.fix));
    }
    out
}
