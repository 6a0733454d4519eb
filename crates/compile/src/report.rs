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

/// So many rows and cells of a group are shown.
const SHOWN: usize = 3;

/// The issues by file, each wording once, with how often it is said and where: first what stops,
/// then what somebody has to answer, then what was done.
#[must_use]
pub fn grouped(issues: &[Issue]) -> String {
    type Group<'a> = (&'a Issue, Vec<&'a Issue>);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut places: BTreeMap<_, usize> = BTreeMap::new();
    for issue in issues {
        let wording = (
            (&issue.file, issue.severity, &issue.column),
            (&issue.message, &issue.fix),
        );
        let at = *places.entry(wording).or_insert(groups.len());
        match groups.get_mut(at) {
            Some((_, all)) => all.push(issue),
            None => groups.push((issue, vec![issue])),
        }
    }
    groups.sort_by(|(a, _), (b, _)| (&a.file, a.severity).cmp(&(&b.file, b.severity)));
    let mut out = String::new();
    let mut file = None;
    for (first, all) in groups {
        if file != Some(&first.file) {
            let gap = if file.is_some() { "\n" } else { "" };
            let _ = writeln!(out, "{gap}{}", first.file);
            file = Some(&first.file);
        }
        let severity = words::severity(first.severity);
        let lines: Vec<u32> = all.iter().take(SHOWN).map(|issue| issue.line).collect();
        let mut values: Vec<&str> = Vec::new();
        for issue in all.iter().filter(|issue| !issue.value.is_empty()) {
            let new = !first.message.contains(&format!("「{}」", issue.value))
                && !values.contains(&issue.value.as_str());
            if new && values.len() < SHOWN {
                values.push(&issue.value);
            }
        }
        let said = words::group(&first.message, &first.column, &lines, all.len(), &values);
        let _ = writeln!(out, "  {severity} {said}");
        let _ = writeln!(out, "      {}", words::fix(&first.fix));
    }
    if file.is_some() {
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
