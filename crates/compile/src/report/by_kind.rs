//! The issues as text for a person who has to mend them: each kind of mistake once.

use super::groups::{Group, groups};
use super::summary;
use crate::issue::Issue;
use crate::words;
use std::fmt::Write;

/// A first line that says whether it can be published; then the issues by kind of mistake over all
/// files.
#[must_use]
pub fn by_kind(issues: &[Issue]) -> String {
    let mut out = format!("{}\n\n", summary(issues));
    for severity in groups(issues).chunk_by(|a, b| a.severity == b.severity) {
        let cells = severity.iter().map(|group| group.count).sum();
        let Some(first) = severity.first() else {
            continue;
        };
        let heading = words::kinds_of_mistakes(first.severity, severity.len(), cells);
        let _ = writeln!(out, "{heading}");
        for group in severity {
            let (message, column) = (&group.message, &group.column);
            let values: Vec<&str> = group.values.iter().map(String::as_str).collect();
            let said = words::kind_of_mistake(message, column, group.count, &values);
            let _ = writeln!(out, "  {said}");
            for line in [words::found_at(&places(group)), words::fix(&group.fix)] {
                let _ = writeln!(out, "      {line}");
            }
        }
        out.push('\n');
    }
    out
}

/// Where the issues of a group are: by file some rows, and how many they are.
pub(super) fn places(group: &Group) -> Vec<String> {
    let of_file = |places: &super::Places| {
        let (lines, count) = places.shown();
        words::rows_of(&places.file, &group.column, lines, count)
    };
    group.places.iter().map(of_file).collect()
}

/// The issues by file, each wording once, with how often it is said and where: first what stops,
/// then what somebody has to answer, then what was done.
#[must_use]
pub fn grouped(issues: &[Issue]) -> String {
    let mut out = String::new();
    let mut by_file: Vec<&[Issue]> = issues.chunk_by(|a, b| a.file == b.file).collect();
    // Files of which something is asked stand before those of which something is only told.
    by_file.sort_by_key(|of_file| {
        let worst = of_file.iter().map(|issue| issue.severity).min();
        (worst, of_file.first().map(|issue| &issue.file))
    });
    for of_file in by_file {
        let name = of_file.first().map_or("", |issue| issue.file.as_str());
        let _ = writeln!(out, "{name}");
        for group in groups(of_file) {
            let severity = words::severity(group.severity);
            let values: Vec<&str> = group.values.iter().map(String::as_str).collect();
            let lines = group.places.first().map_or(&[][..], |p| p.shown().0);
            let said = words::group(&group.message, &group.column, lines, group.count, &values);
            let _ = writeln!(out, "  {severity} {said}");
            let _ = writeln!(out, "      {}", words::fix(&group.fix));
        }
        out.push('\n');
    }
    out
}
