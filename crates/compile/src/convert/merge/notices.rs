//! What a clerk is told of single rows: corrections that were kept, rows that went or came back.

use super::super::corrections::{Correction, Last};
use super::super::present::Old;
use super::super::sheets::RowsOfKind;
use super::super::{Messages, Others, Request};
use super::Cells;
use crate::columns::{ID, NAME, PHONE, STATUS};
use crate::issue::Location;
use crate::private::hidden;
use crate::words;
use domain::place::Status;

/// Tells of cells that were corrected by hand.
pub(super) fn tell_corrections(
    corrections: &[Correction],
    (old, at): (&Old, usize),
    found: &RowsOfKind,
    messages: &mut Messages,
) {
    for correction in corrections {
        at_row(found, at, messages, |messages, line| match correction {
            Correction::Kept(column) => {
                let own = old.get(column);
                if *column == PHONE {
                    messages.info_of_number(line, column, own, words::correction_kept());
                } else {
                    messages.info(line, column, own, words::correction_kept());
                }
            }
            Correction::Both { column, list } => {
                let own = old.get(column);
                if *column == PHONE {
                    messages.ask_of_number(line, column, own, words::correction_or_list(list));
                } else {
                    let say = words::correction_or_list(&hidden(list));
                    messages.ask(line, column, own, say);
                }
            }
        });
    }
}

/// Asks about a row that was taken out of the table by hand, and is on the list still.
pub(super) fn tell_deleted(
    request: &Request<'_>,
    file: &str,
    (row, last, at): (&Cells, &Last, usize),
    found: &RowsOfKind,
    messages: &mut Messages,
) {
    let id = row.get(ID).map(String::as_str).unwrap_or_default();
    let name = row.get(NAME).cloned().unwrap_or_default();
    if request.folder.contains_key(file) && last.row(id).is_some() {
        at_row(found, at, messages, |messages, line| {
            messages.ask(line, "", &name, words::row_put_back());
        });
    }
}

/// Says something of a row where it was read.
pub(in crate::convert) fn at_row(
    found: &RowsOfKind,
    at: usize,
    messages: &mut Messages,
    say: impl FnOnce(&mut Messages, u32),
) {
    let Some((file, line)) = found.places.get(at) else {
        return;
    };
    let before = std::mem::replace(&mut messages.file, file.clone());
    say(messages, *line);
    messages.file = before;
}

/// Whether a row is made up. One that shows another standing is known by its name.
pub(super) fn is_sample(old: &Old) -> bool {
    let sample = Status::Sample.word();
    old.get(STATUS) == sample || old.get(NAME).starts_with(sample)
}

/// Tells of rows that stand in the folder and not in the new table.
pub(super) fn tell_gone(request: &Request<'_>, file: &str, gone: &[&Old], messages: &mut Messages) {
    for old in gone {
        let name = old.get(NAME);
        let location = Location {
            line: old.line,
            value: name,
            ..Location::file(file)
        };
        match request.others {
            Others::Refuse if is_sample(old) => {
                messages.issues.info(location, words::sample_row_gone());
            }
            Others::Refuse => {
                messages.issues.error(location, words::other_row());
                messages.failed = true;
            }
            Others::Replace => messages.issues.info(location, words::other_row_gone()),
            Others::Keep => messages.issues.info(location, words::other_row_kept()),
        }
    }
}
