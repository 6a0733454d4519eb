//! The rules as a document, and as text for a terminal.

use super::{CHAPTERS, Example, Rule, run};
use crate::issue::Issue;
use crate::words;
use std::fmt::Write;

/// What a rule says of its example.
fn said(rule: &Rule) -> Option<Issue> {
    let mut issues = run::issues(&rule.example).into_iter();
    issues.find(|issue| issue.code == rule.code)
}

/// The document: a chapter for each subject, a table of its rules.
#[must_use]
pub fn rules_markdown() -> String {
    document(said)
}

/// The document, by what each rule says.
pub(super) fn document(said: impl Fn(&Rule) -> Option<Issue>) -> String {
    let mut out = words::RULES_HEAD.to_owned();
    for chapter in CHAPTERS {
        let _ = writeln!(out, "\n## {}\n", chapter.title);
        let header = words::RULE_HEADERS.join(" | ");
        let _ = writeln!(out, "| {header} |\n|---|---|---|---|---|");
        for rule in chapter.rules {
            let Some(issue) = said(rule) else { continue };
            let cells = [
                format!("`{}`", rule.code),
                words::severity(rule.severity).to_owned(),
                format!("**{}**：{}", rule.title, escaped(&issue.message)),
                escaped(&issue.fix),
                escaped(&example(&rule.example, &issue)),
            ];
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
    }
    out
}

/// The rules as lines: code, severity, name, what is wrong, what to do; with tabs between.
#[must_use]
pub fn rules_text() -> String {
    let mut out = String::new();
    for rule in CHAPTERS.iter().flat_map(|chapter| chapter.rules) {
        let issue = said(rule);
        let (message, fix) = issue.map(|i| (i.message, i.fix)).unwrap_or_default();
        let severity = words::severity(rule.severity);
        let _ = writeln!(
            out,
            "{}\t{severity}\t{}\t{message}\t{fix}",
            rule.code, rule.title
        );
    }
    out
}

/// What of the example a person sees: the cell, or where in which file it stands.
fn example(example: &Example, issue: &Issue) -> String {
    match example {
        Example::Cells(_, cells) => {
            let cells = cells.iter();
            let cells = cells
                .map(|(column, value)| words::cell_holds(column, &crate::visible::shown(value)));
            cells.collect::<Vec<_>>().join("；")
        }
        Example::Repeated(column, piece, times) => words::cell_repeats(column, piece, *times),
        Example::Card(card) => words::paper_says(card.paper, card.quote, card.what),
        _ => words::stands_in(&issue.file, issue.line, &issue.column, &issue.value),
    }
}

/// A text in a cell of a table in Markdown, without a meaning for Markdown.
fn escaped(text: &str) -> String {
    let marks = ['|', '<', '>', '*', '_', '[', ']', '\\', '#', '`'];
    let mut out = String::new();
    for c in text.chars() {
        if marks.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
