//! What the headers of a table mean.

use super::Shape;
use crate::cells::{Fault, fault};
use crate::columns::{meant, owners, recognise};
use crate::issue::{Issues, Location};
use crate::words;

/// A column that means nothing here.
pub(super) struct Unread {
    pub(super) index: usize,
    pub(super) why: Why,
}

/// Why it means nothing.
pub(super) enum Why {
    /// It has no header.
    Unnamed,
    /// Its header is not known; the column that is perhaps meant.
    Unknown(Option<&'static str>),
    /// It belongs to these files.
    Others(String),
}

/// The letters above a column in a spreadsheet: A for the first, AB for the 28th.
pub(crate) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut left = index + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// Each header as written with the column it means, and the columns that mean nothing.
pub(super) type Headers = (Vec<(String, Option<&'static str>)>, Vec<Unread>);

/// Reads the headers; `None` where none of them is known.
pub(super) fn headers(
    file: &str,
    line: u32,
    cells: Vec<String>,
    shape: &Shape<'_>,
    issues: &mut Issues,
) -> Option<Headers> {
    let mut headers: Vec<(String, Option<&'static str>)> = Vec::new();
    let mut unread = Vec::new();
    for (index, cell) in cells.into_iter().enumerate() {
        let written = cell.trim().to_owned();
        let location = Location {
            file,
            line,
            column: &written,
            value: &written,
        };
        if written.starts_with(words::MARKED) {
            headers.push((written, None));
            continue;
        }
        let column = recognise(&written, shape.known);
        if written.is_empty() {
            let why = Why::Unnamed;
            unread.push(Unread { index, why });
            headers.push((written, None));
            continue;
        }
        let twin = headers
            .iter()
            .find(|(w, c)| (column.is_some() && *c == column) || *w == written);
        if let Some((other, _)) = twin {
            issues.error(location, words::duplicate_header(&written, other));
            headers.push((written, None));
            continue;
        }
        if column.is_none() && fault(&written) == Some(Fault::Garbled) {
            issues.error(location, words::cell_fault(Fault::Garbled));
            headers.push((written, None));
            continue;
        }
        if column.is_none() {
            let owners = owners(&written);
            let why = if owners.is_empty() {
                Why::Unknown(meant(&written, shape.known))
            } else {
                Why::Others(owners.join("、"))
            };
            unread.push(Unread { index, why });
        }
        headers.push((written, column));
    }
    while headers.last().is_some_and(|(w, _)| w.is_empty()) {
        headers.pop();
    }
    let missing: Vec<&str> = shape
        .required
        .iter()
        .copied()
        .filter(|r| !headers.iter().any(|(_, c)| *c == Some(*r)))
        .collect();
    if !missing.is_empty() {
        let location = Location {
            line,
            ..Location::file(file)
        };
        issues.error(location, words::missing_headers(&missing.join("、")));
    }
    // With no known column at all there is nothing more to say about the rows.
    let any_known = headers.iter().any(|(_, c)| c.is_some());
    any_known.then_some((headers, unread))
}
