//! The report as one page to open and to print: counts first, then each kind of mistake, then every
//! issue and every reading. No script, and nothing from elsewhere.

use super::by_kind::places;
use super::groups::groups;
use super::{WayWritten, summary, ways};
use crate::issue::{Issue, Severity};
use crate::words;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use time::Date;

const STYLE: &str = include_str!("page.css");

/// The page, for the day on which the tables were checked.
#[must_use]
pub fn page(issues: &[Issue], readings: &[Issue], day: Option<Date>) -> Vec<u8> {
    let page = html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="format-detection" content="telephone=no";
                title { (words::REPORT) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (words::REPORT) }
                @if let Some(day) = day { p { (words::report_of(day)) } }
                p.summary { (summary(issues)) }
                @if !issues.is_empty() {
                    h2 { (words::KIND_BY_KIND) }
                    (by_kind(issues))
                    h2 { (words::ONE_BY_ONE) }
                    @for of_file in issues.chunk_by(|a, b| a.file == b.file) { (one_by_one(of_file)) }
                }
                @if !readings.is_empty() {
                    h2 { (words::READ_SO) }
                    @for of_file in readings.chunk_by(|a, b| a.file == b.file) { (read(of_file)) }
                }
            }
        }
    };
    page.into_string().into_bytes()
}

/// The name of a severity in the style sheet.
fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Note => "info",
    }
}

fn by_kind(issues: &[Issue]) -> Markup {
    html! {
        @for severity in groups(issues).chunk_by(|a, b| a.severity == b.severity) {
            @let of = severity.first().map_or(Severity::Info, |group| group.severity);
            @let cells = severity.iter().map(|group| group.count).sum();
            h3 { (words::kinds_of_mistakes(of, severity.len(), cells)) }
            table class=(class(of)) {
                thead { tr { @for header in words::KIND_HEADERS { th scope="col" { (header) } } } }
                tbody {
                    @for group in severity {
                        @let values: Vec<&str> = group.values.iter().map(String::as_str).collect();
                        tr {
                            td.number { (group.count) }
                            td { (words::kind_of_mistake(&group.message, &group.column, 1, &values)) }
                            td { (group.fix) }
                            td.where { @for place in places(group) { div { (place) } } }
                        }
                    }
                }
            }
        }
    }
}

fn one_by_one(of_file: &[Issue]) -> Markup {
    html! {
        h3 { (of_file.first().map_or("", |issue| issue.file.as_str())) }
        table {
            thead { tr { @for header in words::ISSUE_HEADERS { th scope="col" { (header) } } } }
            tbody {
                @for issue in of_file {
                    tr class=(class(issue.severity)) {
                        td.word { (words::severity(issue.severity)) }
                        td.number { (issue.line) }
                        td.word { (issue.column) }
                        td { (issue.value) }
                        td { (issue.message) }
                        td { (issue.fix) }
                    }
                }
            }
        }
    }
}

fn read(of_file: &[Issue]) -> Markup {
    html! {
        h3 { (of_file.first().map_or("", |note| note.file.as_str())) }
        table {
            thead { tr { @for header in words::READING_HEADERS { th scope="col" { (header) } } } }
            tbody {
                @for WayWritten { first, times } in ways(of_file) {
                    tr {
                        td.word { (first.column) }
                        td { (first.value) }
                        td { (first.message) }
                        td.where { (words::read_at(first.line, times)) }
                    }
                }
            }
        }
    }
}
