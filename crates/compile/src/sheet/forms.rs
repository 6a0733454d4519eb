//! The records of a table, a text or a workbook.

use crate::issue::{Issues, Location};
use crate::limits::TEXT_CELLS;
use crate::private::hidden;
use crate::records::{Raw, delimiter, records};
use crate::tables::{self, Nature, Table};
use crate::text::decode_table;
use crate::words;

/// The ending of a workbook's name.
pub(super) const WORKBOOK: &str = ".xlsx";
/// A sheet whose name has this word is for people.
const EXPLANATION: &str = "说明";

/// The records of a text.
pub(super) fn of_text(file: &str, bytes: &[u8], issues: &mut Issues) -> Option<Vec<Raw>> {
    let text = decode_table(file, bytes, issues)?;
    match delimiter(text) {
        Ok(delimiter) if !tables::fits(text, delimiter) => {
            let why = tables::Broken::TooLong { cells: TEXT_CELLS };
            issues.error(Location::file(file), words::no_table(why));
            None
        }
        Ok(delimiter) => Some(records(text, delimiter)),
        Err(name) => {
            issues.error(Location::file(file), words::wrong_delimiter(name));
            None
        }
    }
}

/// Whether a sheet of a workbook may hold rows: it is filled, not hidden, and not for people.
pub(crate) fn is_for_places(table: &&Table) -> bool {
    !table.is_empty() && !table.hidden && !table.sheet.contains(EXPLANATION)
}

/// The records of the first sheet in which something stands; what stands in others is told.
pub(super) fn of_workbook(file: &str, bytes: &[u8], issues: &mut Issues) -> Option<Vec<Raw>> {
    let tables = match tables::read_workbook(bytes) {
        Ok(tables) => tables,
        Err(why) => {
            issues.error(Location::file(file), words::no_table(why));
            return None;
        }
    };
    let mut tables = tables.iter().filter(is_for_places);
    let Some(first) = tables.next() else {
        return Some(Vec::new());
    };
    for other in tables {
        let say = words::second_sheet(&other.sheet, &first.sheet);
        issues.error(Location::file(file), say);
    }
    let mut width = None;
    let rows = first.rows().map(|(line, cells)| {
        let long = cells.iter().find(|cell| cell.nature == Nature::LongNumber);
        if let Some(cell) = long {
            let location = Location {
                line,
                value: &hidden(&cell.text),
                ..Location::file(file)
            };
            issues.error(location, words::long_number());
        }
        let mut cells: Vec<String> = cells.iter().map(|cell| cell.text.clone()).collect();
        // Empty cells on the right are not there; the first row is that of the headers.
        let width = *width.get_or_insert(cells.len());
        if cells.len() < width {
            cells.resize_with(width, String::new);
        }
        Raw {
            line,
            cells,
            open_quote: false,
        }
    });
    Some(rows.collect())
}
