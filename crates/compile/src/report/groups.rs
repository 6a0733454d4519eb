//! Issues by the kind of mistake: one entry for what is said many times, with how often, where, and
//! some of what stands there.

use super::wording::Wording;
use crate::issue::{Issue, Severity};
use serde::Serialize;
use std::collections::HashMap;

/// So many rows of a file, and so many cells of a group, are shown.
const SHOWN: usize = 3;

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
    /// What is wrong; … stands for what differs.
    pub message: String,
    /// What to do about it; … stands for what differs.
    pub fix: String,
    /// Some of the values that the message does not show, each once.
    pub values: Vec<String>,
    /// Where, by file.
    pub places: Vec<Places>,
}

/// Where in a file something is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Places {
    /// Path of the file.
    pub file: String,
    /// The rows, in order; a row with two such issues stands twice.
    pub lines: Vec<u32>,
}

impl Places {
    /// The first rows, and how many there are.
    pub(super) fn shown(&self) -> (&[u32], usize) {
        let some = self.lines.get(..SHOWN).unwrap_or(&self.lines);
        (some, self.lines.len())
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
    let mut groups: Vec<Group> = all.iter().filter_map(Gathered::told).collect();
    // Groups of the same size stay in the order of their first row.
    groups.sort_by_key(|group| (group.severity, usize::MAX - group.count));
    groups
}

impl Gathered<'_> {
    fn told(&self) -> Option<Group> {
        let first = self.issues.first()?;
        let message = self.message.text();
        let mut values: Vec<String> = Vec::new();
        for value in self.issues.iter().map(|issue| &issue.value) {
            let new = !value.is_empty()
                && !values.contains(value)
                && !message.contains(&format!("「{value}」"));
            if new && values.len() < SHOWN {
                values.push(value.clone());
            }
        }
        let by_file = self.issues.chunk_by(|a, b| a.file == b.file);
        let places = by_file.filter_map(|of_file| {
            Some(Places {
                file: of_file.first()?.file.clone(),
                lines: of_file.iter().map(|issue| issue.line).collect(),
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
