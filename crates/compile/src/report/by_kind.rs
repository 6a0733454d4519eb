//! The issues as text for a person who has to mend them: each kind of mistake once.

use super::groups::{Group, groups};
use super::summary;
use crate::convert::Before;
use crate::issue::{Issue, Severity};
use crate::words;
use std::fmt::Write;

/// A first line that says whether it can be published; then the issues by kind of mistake over all
/// files. What is good to know waits until nothing stops publishing any more.
#[must_use]
pub fn by_kind(issues: &[Issue]) -> String {
    beside_marked(issues, |_| false)
}

/// [`by_kind`] beside marked copies of some tables. A mistake that stands in these alone is named and counted. The
/// copies show where it is, and the cure.
#[must_use]
pub fn beside_marked(issues: &[Issue], is_marked: impl Fn(&str) -> bool) -> String {
    let mut out = format!("{}\n\n", summary(issues));
    let whole = |group: &Group| !group.places.iter().all(|of| is_marked(&of.file));
    let stopped = issues.iter().any(|issue| issue.severity == Severity::Error);
    for severity in groups(issues).chunk_by(|a, b| a.severity == b.severity) {
        match severity.first().map(|group| group.severity) {
            Some(Severity::Info) if stopped => {
                let count = severity.iter().map(|group| group.count).sum();
                let _ = writeln!(out, "{}\n", words::infos_later(count));
            }
            _ => mistakes(severity, whole, &mut out),
        }
    }
    out
}

/// [`by_kind`] for somebody to whom the check has told it. Errors are told in full, warnings by name and count. The
/// rest is counted.
#[must_use]
pub fn in_short(issues: &[Issue]) -> String {
    let mut out = format!("{}\n\n", summary(issues));
    for severity in groups(issues).chunk_by(|a, b| a.severity == b.severity) {
        match severity.first().map(|group| group.severity) {
            Some(Severity::Error) => mistakes(severity, |_| true, &mut out),
            Some(Severity::Warning) => mistakes(severity, |_| false, &mut out),
            _ => {}
        }
    }
    out
}

/// The kinds of mistakes of one severity. `whole`: with where each is, and what to do about it.
fn mistakes(severity: &[Group], whole: impl Fn(&Group) -> bool, out: &mut String) {
    let cells = severity.iter().map(|group| group.count).sum();
    let Some(first) = severity.first() else {
        return;
    };
    let heading = words::kinds_of_mistakes(first.severity, severity.len(), cells);
    let _ = writeln!(out, "{heading}");
    for group in severity {
        let whole = whole(group);
        let (message, column) = (&group.message, &group.column);
        let values: Vec<&str> = group.values.iter().map(String::as_str).collect();
        let values = if whole { &values[..] } else { &[] };
        let said = words::kind_of_mistake(message, column, group.count, values);
        let _ = writeln!(out, "  {said}");
        if !whole {
            continue;
        }
        let of_tables = |places: &super::Places| words::is_whole(column, places.rows(), values);
        // What is good to know of a table names it.
        if group.severity != Severity::Info || !group.places.iter().all(of_tables) {
            let _ = writeln!(out, "      {}", words::found_at(&places(group)));
        }
        if group.fix != words::NOTHING_TO_DO {
            let _ = writeln!(out, "      {}", words::fix(&group.fix));
        }
    }
    out.push('\n');
}

/// Where the issues of a group are: by file some rows, and how many they are.
pub(super) fn places(group: &Group) -> Vec<String> {
    let of_file =
        |places: &super::Places| words::rows_of(&places.file, &group.column, places.rows());
    group.places.iter().map(of_file).collect()
}

/// What is told of a list again, although it is the one of last time.
const ALWAYS: &[&str] = &["correction_kept", "table_written", "workbook_merged"];
/// Samples that went: what was written of the table says how many.
const GONE: &str = "sample_row_gone";
/// What was read as everybody would: it leaves nothing out, and nobody has to look at it.
const AS_USUAL: &[&str] = &["eaten_there", "taken_as_empty"];
/// What an answer does to rows: told again where it has changed one.
const ANSWERED: &[&str] = &[
    "area_code_put",
    "days_put",
    "delivery_not_known",
    "eaten_at_home",
    "eaten_there_and_at_home",
    "mobile_left_out",
    "value_answered",
    "wrong_phone_left_out",
];

/// What was converted, each wording once, with how often it is said and where: by file what stops and what
/// somebody has to answer; then what was only done. `before`: of a list that is the one of last time, whose questions
/// are said in a line. `every`: with what to do where that was not wanted, with all rows, and of such a list what was
/// told then, too.
#[must_use]
pub fn grouped(issues: &[Issue], before: Option<&Before>, every: bool) -> String {
    // An answer that has changed one row is told of all its rows: their number is the one that was asked about.
    let is_news = |group: &Group| {
        before.is_none_or(|Before { settled, .. }| {
            let mut rows = group.places.iter().flat_map(|places| {
                let row = |line: &u32| (places.file.clone(), *line);
                places.lines.iter().map(row)
            });
            let answered = ANSWERED.contains(&group.code);
            ALWAYS.contains(&group.code) || answered && rows.any(|row| !settled.contains(&row))
        })
    };
    let mut out = String::new();
    let mut asked: Vec<(String, Vec<Group>)> = Vec::new();
    let mut told: Vec<(String, Vec<Group>)> = Vec::new();
    let mut left = 0;
    for of_file in issues.chunk_by(|a, b| a.file == b.file) {
        let name = of_file.first().map_or("", |issue| issue.file.as_str());
        let (ask, mut tell): (Vec<Group>, Vec<Group>) = groups(of_file)
            .into_iter()
            .partition(|group| group.severity < Severity::Info);
        tell.retain(|group| every || group.code != GONE);
        let all = tell.len();
        tell.retain(|group| every || is_news(group) && !AS_USUAL.contains(&group.code));
        left += all - tell.len();
        for (groups, into) in [(ask, &mut asked), (tell, &mut told)] {
            if !groups.is_empty() {
                into.push((name.to_owned(), groups));
            }
        }
    }
    // Files of which something stops stand before those of which something is asked.
    asked.sort_by_key(|(_, groups)| groups.iter().map(|group| group.severity).min());
    for (name, groups) in &asked {
        let _ = writeln!(out, "{name}");
        let mut last_fix = "";
        for group in groups {
            let severity = words::severity(group.severity);
            let before = before.filter(|_| !every && group.severity == Severity::Warning);
            if before.is_some_and(|before| before.asked.contains(&question(group))) {
                let again = words::asked_again(&group.message, &group.column, group.count);
                let _ = writeln!(out, "  {severity} {again}");
                continue;
            }
            let _ = writeln!(out, "  {severity} {}", said(group, every));
            let fix = match group.fix.as_str() {
                again if again == last_fix => words::AS_BEFORE,
                fix => fix,
            };
            let _ = writeln!(out, "      {}", words::fix(fix));
            last_fix = &group.fix;
        }
        out.push('\n');
    }
    if !told.is_empty() || left > 0 {
        let _ = writeln!(out, "{}", words::only_told(before.is_some(), left, every));
        for (_, groups) in &told {
            for group in groups {
                let _ = writeln!(out, "  {}", done(group, every));
                if every && group.fix != words::NOTHING_TO_DO {
                    let _ = writeln!(out, "      {}", words::fix(&group.fix));
                }
            }
        }
        out.push('\n');
    }
    out
}

/// Something that was done, in one line. Where it was done often it is looked at by its number.
fn done(group: &Group, every: bool) -> String {
    if every || group.count == 1 {
        return said(group, every);
    }
    // What was done by an answer stood beside the question.
    let shown = usize::from(!ANSWERED.contains(&group.code));
    let values = group.values.iter().take(shown).map(String::as_str);
    let values: Vec<&str> = values.collect();
    let message = words::without_mapping(&group.message);
    words::kind_of_mistake(message, &group.column, group.count, &values)
}

/// A question in a line by which it is known again.
fn question(group: &Group) -> String {
    let file = group.places.first().map_or("", |places| &places.file);
    let line = [group.code, file, &group.column, &group.message].join("\t");
    line.replace(['\n', '\r'], " ")
}

/// What is asked, a line for each question.
pub(crate) fn asked(issues: &[Issue]) -> String {
    let by_file = issues.chunk_by(|a, b| a.file == b.file);
    let groups = by_file.flat_map(groups);
    let asked = groups.filter(|group| group.severity == Severity::Warning);
    asked.map(|group| question(&group) + "\n").collect()
}

/// A group in one line. `every`: with all of its rows.
fn said(group: &Group, every: bool) -> String {
    let values: Vec<&str> = group.values.iter().map(String::as_str).collect();
    let places = group.places.first();
    let rows = places.map(|places| {
        if every {
            places.all_rows()
        } else {
            places.rows()
        }
    });
    let rows = rows.unwrap_or_default();
    words::group(&group.message, &group.column, rows, &values)
}
