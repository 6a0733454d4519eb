//! The issues as a list for programs, and as text for people.

use crate::issue::{Issue, Severity};
use crate::words;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A JSON list of the issues.
#[must_use]
pub fn json(issues: &[Issue]) -> String {
    serde_json::to_string_pretty(issues).unwrap_or_else(|_| "[]".to_owned())
}

/// How cells were read, by file, each way of writing once: 原文 → 读作, and where it stands.
#[must_use]
pub fn readings(notes: &[Issue]) -> String {
    let mut out = String::new();
    for file in notes.chunk_by(|a, b| a.file == b.file) {
        let name = file.first().map_or("", |note| note.file.as_str());
        let _ = writeln!(out, "{}", words::readings_of(name));
        // In the order of their first line.
        let mut ways: BTreeMap<(&str, &str, &str), (usize, u32, usize)> = BTreeMap::new();
        for (at, note) in file.iter().enumerate() {
            let way = (
                note.column.as_str(),
                note.value.as_str(),
                note.message.as_str(),
            );
            ways.entry(way).or_insert((at, note.line, 0)).2 += 1;
        }
        let mut ways: Vec<_> = ways.into_iter().collect();
        ways.sort_by_key(|(_, (at, _, _))| *at);
        for ((column, value, message), (_, line, times)) in ways {
            let said = words::reading(column, value, message, line, times.saturating_sub(1));
            let _ = writeln!(out, "  {said}");
        }
        out.push('\n');
    }
    out
}

/// The issues by file, then by line, and a last line that says whether it can be published.
#[must_use]
pub fn text(issues: &[Issue]) -> String {
    let mut out = String::new();
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
    if file.is_some() {
        out.push('\n');
    }
    let count = |s| issues.iter().filter(|i| i.severity == s).count();
    let _ = writeln!(
        out,
        "{}",
        words::summary(
            count(Severity::Error),
            count(Severity::Warning),
            count(Severity::Info)
        )
    );
    out
}
