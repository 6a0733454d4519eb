//! The issues as a list for programs, and as text for people.

use crate::issue::{Issue, Severity};
use crate::words;
use std::fmt::Write;

/// A JSON list of the issues.
#[must_use]
pub fn json(issues: &[Issue]) -> String {
    serde_json::to_string_pretty(issues).unwrap_or_else(|_| "[]".to_owned())
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
