//! A table of ours as it is written: the rows found, with the 编号 they had, and with what stood in
//! columns that the new table does not have.

mod form;
mod notices;

use super::cells::Cells;
use super::corrections::{self, Last};
use super::ids;
use super::present::{Old, Present, matched};
use super::sheets::RowsOfKind;
use super::{Messages, Others, Request};
use crate::columns::{self, ADDRESS, CRS, ID, LAT, LNG, NAME, NOTE, STATUS, Table};
use crate::issue::Location;
use crate::words;
use domain::place::Status;
pub(super) use notices::at_row;
use notices::{is_sample, tell_corrections, tell_deleted, tell_gone};
use std::collections::{BTreeMap, BTreeSet};

/// A table, and what of it was converted now.
pub(super) struct Merged {
    /// The name of its file: it keeps the form it has in the folder.
    pub(super) file: String,
    /// The table as it is written.
    pub(super) table: Vec<u8>,
    /// The workbook that stood there, and may hold more than its rows.
    pub(super) before: Option<Vec<u8>>,
    /// What the list came to, before anything of the folder was taken over.
    pub(super) converted: Vec<u8>,
}

/// The table; `None` where it must not be written, which is told.
pub(super) fn table(
    request: &Request<'_>,
    table: &Table,
    found: &RowsOfKind,
    foreign: &BTreeSet<String>,
    messages: &mut Messages,
) -> Option<Merged> {
    let workbook = columns::workbook(table.kind);
    let has_workbook = request.folder.contains_key(&workbook);
    if has_workbook && request.folder.contains_key(table.kind.file()) {
        let say = words::which_form(table.kind.file(), &workbook);
        messages.issues.error(Location::file(&workbook), say);
        messages.failed = true;
        return None;
    }
    let file = if has_workbook {
        workbook.as_str()
    } else {
        table.kind.file()
    };
    let there = request.folder.get(file);
    let read = there.map(|bytes| Present::read(bytes, table));
    let Some(present) = read.unwrap_or_else(|| Some(Present::default())) else {
        messages
            .issues
            .error(Location::file(file), words::present_unreadable());
        messages.failed = true;
        return None;
    };
    let mut rows = found.rows.clone();
    let mut of_old = matched(&rows, &present.rows);
    for (row, old) in rows.iter_mut().zip(&of_old) {
        let id = old
            .and_then(|at| present.rows.get(at))
            .map(|old| old.get(ID));
        if let Some(id) = id.filter(|id| !id.is_empty() && !row.contains_key(ID)) {
            row.insert(ID, id.to_owned());
        }
    }
    let cell = |row: &Cells, column: &str| row.get(column).cloned().unwrap_or_default();
    let made: Vec<String> = rows
        .iter()
        .map(|row| {
            ids::id(
                request.city,
                table.kind,
                &cell(row, NAME),
                &cell(row, ADDRESS),
            )
        })
        .collect();
    let twins = ids::give(&mut rows, &made, foreign);
    for at in twins {
        let (name, id) = rows
            .get(at)
            .map(|row| (cell(row, NAME), cell(row, ID)))
            .unwrap_or_default();
        at_row(found, at, messages, |messages, line| {
            messages.ask(line, NAME, &name, words::twin(&id));
        });
    }
    // Those that had the same 编号 made in the same way.
    for (at, old) in of_old
        .iter_mut()
        .enumerate()
        .filter(|(_, old)| old.is_none())
    {
        let id = rows.get(at).map(|row| cell(row, ID));
        *old = present
            .rows
            .iter()
            .position(|old| Some(old.get(ID)) == id.as_deref());
    }
    let mut converted = rows.clone();
    let last = Last::read(request.folder, table);
    let mut counts = words::Counts {
        rows: rows.len(),
        ..words::Counts::default()
    };
    for (at, row) in rows.iter_mut().enumerate() {
        let old = of_old.get(at).copied().flatten();
        let Some(old) = old.and_then(|at| present.rows.get(at)) else {
            counts.new += 1;
            tell_deleted(request, file, (row, &last, at), found, messages);
            continue;
        };
        let last = last.row(old.get(ID));
        let corrections = last.map(|last| corrections::keep(row, old, last, &found.provided));
        tell_corrections(&corrections.unwrap_or_default(), (old, at), found, messages);
        let changed = take_over(row, old, last, &found.provided);
        counts.changed += usize::from(!changed.is_empty());
        if changed.is_empty() {
            messages.settled.extend(found.places.get(at).cloned());
        }
        let moved = changed.contains(&ADDRESS) && !found.provided.contains(LNG);
        let name = cell(row, NAME);
        at_row(found, at, messages, |messages, line| {
            if !changed.is_empty() && !messages.same_list {
                messages.info(line, "", &name, words::row_changed(&changed.join("、")));
            }
            let verified = old.get(STATUS) == Status::Verified.word();
            if verified && !changed.is_empty() && !found.provided.contains(STATUS) {
                messages.ask(line, STATUS, &name, words::verified_row_changed());
            }
            if moved && !old.get(LNG).is_empty() {
                messages.ask(line, ADDRESS, &name, words::point_of_old_address());
            }
        });
    }
    let kept: BTreeSet<usize> = of_old.iter().flatten().copied().collect();
    let gone: Vec<&Old> = present
        .rows
        .iter()
        .enumerate()
        .filter(|(at, _)| !kept.contains(at))
        .map(|(_, old)| old)
        .collect();
    tell_gone(request, file, &gone, messages);
    let samples = gone.iter().filter(|old| is_sample(old)).count();
    if request.others != Others::Keep {
        counts.samples = samples;
    }
    counts.gone = gone.len() - counts.samples;
    let mut others: Vec<&BTreeMap<String, String>> = of_old
        .iter()
        .map(|old| {
            old.and_then(|at| present.rows.get(at))
                .map_or(&EMPTY, |old| &old.others)
        })
        .collect();
    if request.others == Others::Keep {
        // They are another list's, whose own rows of last time stay as well.
        let ids = gone.iter().map(|old| old.get(ID));
        converted.extend(ids.filter_map(|id| last.row(id)).cloned());
        rows.extend(gone.iter().map(|old| old.cells.clone()));
        others.extend(gone.iter().map(|old| &old.others));
    }
    messages.issues.info(
        Location::file(file),
        words::table_written(table.title, counts),
    );
    let all = written(table, &present, &rows, &others);
    let before = there.filter(|_| has_workbook).cloned();
    if has_workbook {
        let say = words::workbook_merged(&corrections::workbook_before(table.kind));
        messages.issues.info(Location::file(file), say);
    }
    Some(Merged {
        file: file.to_owned(),
        table: if has_workbook {
            form::workbook(&all)?
        } else {
            form::text(&all)?
        },
        before,
        converted: form::text(&written(table, &Present::default(), &converted, &[]))?,
    })
}

static EMPTY: BTreeMap<String, String> = BTreeMap::new();

/// Takes what the new table does not say from the old row; returns the columns that changed.
fn take_over(
    row: &mut Cells,
    old: &Old,
    last: Option<&Cells>,
    provided: &BTreeSet<&'static str>,
) -> Vec<&'static str> {
    let noted =
        !provided.contains(NOTE) && last.is_some_and(|last| corrections::note(row, old, last));
    for (column, cell) in &old.cells {
        if !(provided.contains(column) || noted && *column == NOTE) {
            let cell = match row.get(column) {
                // What has no column of its own comes here, beside what a clerk has written.
                Some(new) if *column == NOTE => with_old_notes(new, cell),
                _ => cell.clone(),
            };
            row.insert(column, cell);
        }
    }
    if !row.contains_key(LNG) && !row.contains_key(LAT) {
        row.remove(CRS);
    }
    let get = |row: &Cells, column: &str| row.get(column).cloned().unwrap_or_default();
    let changed = provided
        .iter()
        .copied()
        .filter(|column| get(row, column) != old.get(column));
    changed.collect()
}

/// The notes of this time, and those of before that say something else: neither the same words nor another answer to the
/// same label (`用餐价格：面议`).
fn with_old_notes(new: &str, old: &str) -> String {
    const BETWEEN: char = '；';
    let label = |note: &str| note.split_once('：').map(|(label, _)| label.to_owned());
    let is_said = |note: &str| {
        new.split(BETWEEN)
            .any(|own| own == note || label(note).is_some_and(|old| label(own) == Some(old)))
    };
    let others = old
        .split(BETWEEN)
        .filter(|note| !note.is_empty() && !is_said(note));
    let notes: Vec<&str> = std::iter::once(new).chain(others).collect();
    notes.join("；")
}

/// The lines of the table, that of the headers first. Its columns are those that it had, then those that
/// it must have, then those in which something stands.
fn written(
    table: &Table,
    present: &Present,
    rows: &[Cells],
    others: &[&BTreeMap<String, String>],
) -> Vec<Vec<String>> {
    let mut headers = present.headers.clone();
    while headers.last().is_some_and(|(header, _)| header.is_empty()) {
        headers.pop();
    }
    for column in table.all() {
        let there = headers.iter().any(|(_, own)| *own == Some(column));
        let filled = rows.iter().any(|row| row.contains_key(column));
        let wanted = table.required.contains(&column) || [ADDRESS, LNG, LAT, CRS].contains(&column);
        if !there && (filled || wanted) {
            headers.push((column.to_owned(), Some(column)));
        }
    }
    let mut lines = vec![headers.iter().map(|(header, _)| header.clone()).collect()];
    for (at, row) in rows.iter().enumerate() {
        let cells = headers.iter().map(|(header, column)| match column {
            Some(column) => row.get(column).cloned(),
            None => others.get(at).and_then(|own| own.get(header)).cloned(),
        });
        lines.push(cells.map(Option::unwrap_or_default).collect());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::with_old_notes;
    use rstest::rstest;

    #[rstest]
    #[case("助餐方式：堂食", "用餐价格：面议", "助餐方式：堂食；用餐价格：面议")]
    #[case(
        "用餐价格：面议；助餐方式：堂食",
        "用餐价格：面议",
        "用餐价格：面议；助餐方式：堂食"
    )]
    #[case(
        "用餐价格：五元",
        "用餐价格：面议；老王写的",
        "用餐价格：五元；老王写的"
    )]
    #[case("堂食", "", "堂食")]
    fn what_a_list_says_now_and_what_a_clerk_wrote_stand_side_by_side(
        #[case] new: &str,
        #[case] old: &str,
        #[case] want: &str,
    ) {
        assert_eq!(with_old_notes(new, old), want);
    }
}
