//! Issues by the kind of mistake: one entry for what is said many times, with how often, where, and
//! some of what stands there.

use super::wording::Wording;
use crate::issue::{Issue, Severity};
use crate::words;
use serde::Serialize;
use std::collections::HashMap;

/// The most rows of a file, and cells of a group, that are shown.
const SHOWN: usize = 2;

/// Issues that say the same of different cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The code they have.
    pub code: &'static str,
    /// How much each matters.
    pub severity: Severity,
    /// Header of the column; empty where whole rows or files are meant.
    pub column: String,
    /// How many they are.
    pub count: usize,
    /// What is wrong; where issues differ, some of what they say (「甲」等), or the lowest and the highest number.
    pub message: String,
    /// What to do about it, likewise.
    pub fix: String,
    /// Some of what is wrong, each once: the piece of the cell that each message begins with, where it does,
    /// or else the cell, unless the message shows it.
    pub values: Vec<String>,
    /// Where, by file.
    pub places: Vec<Places>,
}

/// Where in a file something is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Places {
    /// Path of the file.
    pub file: String,
    /// How many issues it has.
    pub count: usize,
    /// The rows, in order, each once; a row may have several such issues.
    pub lines: Vec<u32>,
}

impl Places {
    /// All rows.
    pub(super) fn all_rows(&self) -> words::Rows<'_> {
        words::Rows {
            shown: &self.lines,
            all: self.lines.len(),
            count: self.count,
        }
    }

    /// The first rows, and what they stand for.
    pub(super) fn rows(&self) -> words::Rows<'_> {
        words::Rows {
            shown: self.lines.get(..SHOWN).unwrap_or(&self.lines),
            all: self.lines.len(),
            count: self.count,
        }
    }
}

/// What issues of one group have in common.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    severity: Severity,
    code: &'a str,
    column: &'a str,
    message: Vec<&'a str>,
    fix: Vec<&'a str>,
}

/// A group that is being gathered.
struct Gathered<'a> {
    message: Wording<'a>,
    fix: Wording<'a>,
    issues: Vec<&'a Issue>,
}

/// The issues by kind of mistake: first what stops publishing; then what is said most often.
#[must_use]
pub fn groups(issues: &[Issue]) -> Vec<Group> {
    let mut all: Vec<Gathered<'_>> = Vec::new();
    let mut known: HashMap<Key<'_>, usize> = HashMap::new();
    for issue in issues {
        let (message, fix) = (Wording::of(&issue.message), Wording::of(&issue.fix));
        let key = Key {
            severity: issue.severity,
            code: issue.code,
            column: &issue.column,
            message: message.fixed().to_vec(),
            fix: fix.fixed().to_vec(),
        };
        let at = *known.entry(key).or_insert(all.len());
        match all.get_mut(at) {
            Some(group) => {
                group.message.meet(&message);
                group.fix.meet(&fix);
                group.issues.push(issue);
            }
            None => all.push(Gathered {
                message,
                fix,
                issues: vec![issue],
            }),
        }
    }
    let mut groups: Vec<Group> = all.iter().filter_map(Gathered::group).collect();
    // Groups of the same size stay in the order of their first row.
    groups.sort_by_key(|group| (group.severity, usize::MAX - group.count));
    groups
}

/// The part of a cell that a message speaks of, as it stands in the cell: a number is read without its hyphens.
fn as_written<'a>(cell: &'a str, piece: &'a str) -> &'a str {
    let said = || piece.chars().filter(|c| c.is_alphanumeric());
    let ends = |from: usize| {
        let mut said = said();
        let mut end = None;
        for (at, c) in cell.get(from..)?.char_indices() {
            if !c.is_alphanumeric() {
                continue;
            }
            match said.next() {
                None => break,
                Some(want) if want != c => return None,
                Some(_) => end = Some(from + at + c.len_utf8()),
            }
        }
        end.filter(|_| said.next().is_none())
    };
    let mut begins = cell.char_indices().filter(|(_, c)| c.is_alphanumeric());
    let found = begins.find_map(|(from, _)| cell.get(from..ends(from)?));
    found.unwrap_or(piece)
}

impl Gathered<'_> {
    fn group(&self) -> Option<Group> {
        let first = self.issues.first()?;
        let message = self.message.text();
        let mut values: Vec<String> = Vec::new();
        for issue in &self.issues {
            // What a message begins with and the text leaves out is what is wrong in the cell.
            let left_out = self.message.leading_differs();
            let leading = Wording::leading_of(&issue.message).filter(|_| left_out);
            let value = leading.map_or(issue.value.as_str(), |piece| {
                as_written(&issue.value, piece)
            });
            let new = !value.is_empty()
                && values.iter().all(|own| own != value)
                && !message.contains(&format!("「{value}」"));
            if new {
                values.push(value.to_owned());
            }
            if values.len() == SHOWN {
                break;
            }
        }
        let by_file = self.issues.chunk_by(|a, b| a.file == b.file);
        let places = by_file.filter_map(|of_file| {
            let mut lines: Vec<u32> = of_file.iter().map(|issue| issue.line).collect();
            lines.dedup();
            Some(Places {
                file: of_file.first()?.file.clone(),
                count: of_file.len(),
                lines,
            })
        });
        Some(Group {
            code: first.code,
            severity: first.severity,
            column: first.column.clone(),
            count: self.issues.len(),
            message,
            fix: self.fix.text(),
            values,
            places: places.collect(),
        })
    }
}
