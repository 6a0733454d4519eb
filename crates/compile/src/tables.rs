//! Tables as others keep them: bytes in, tables out. Excel workbooks, old and new, and texts in any
//! encoding and with any separator. What a cell means is nobody's business here; each line keeps
//! the number that Excel shows beside it.

mod broken;
mod cell;
mod grid;
mod hidden;
mod json;
mod number;
mod old_workbook;
mod osm;
mod pbf;
mod rows;
mod shape;
mod text;
mod workbook;

pub(crate) use broken::Broken;
pub(crate) use cell::{Cell, Nature};
pub(crate) use shape::{Header, LeftOut, Line, Shaped, Words, shapes, stand_downwards};
pub(crate) use text::fits;

use grid::Grid;

/// One sheet of a workbook, or a whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// The name on the tab; empty for a text, which has none.
    pub(crate) sheet: String,
    /// Whether the workbook hides it.
    pub(crate) hidden: bool,
    /// So many places of a map were left out, for they are not for the old.
    pub(crate) aside: usize,
    /// Whether its first row is that of the headers, whatever stands there.
    pub(crate) headed: bool,
    /// Its cells.
    grid: Grid,
}

impl Table {
    /// A sheet of a workbook.
    fn of_sheet(sheet: &calamine::Sheet, grid: Grid) -> Self {
        Self {
            hidden: sheet.visible != calamine::SheetVisible::Visible,
            sheet: sheet.name.clone(),
            aside: 0,
            headed: false,
            grid,
        }
    }

    /// The rows in which something stands: each with its number as Excel counts it, and its cells.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (u32, &[Cell])> {
        self.grid
            .rows()
            .map(|(row, cells)| (row.saturating_add(1), cells))
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.grid.is_empty()
    }
}

/// The tables of a file. Which form it has is told by its bytes, whatever its name says.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    // A reader of others that stops in the middle of a damaged file must not end the program.
    let read = std::panic::catch_unwind(|| read_any(bytes));
    read.unwrap_or(Err(Broken::Damaged))
}

/// The text of a table of ours, in whichever encoding it was saved; `None` for what is no text.
pub(crate) fn decoded(bytes: &[u8]) -> Option<String> {
    text::decode(bytes).ok()
}

/// The tables of a workbook. A file of another form is refused.
pub(crate) fn read_workbook(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    let workbook = [&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0"];
    if !workbook.iter().any(|begin| bytes.starts_with(begin)) {
        let other = Broken::other_form(bytes);
        return Err(other.unwrap_or(if bytes.is_empty() {
            Broken::Empty
        } else {
            Broken::Damaged
        }));
    }
    read(bytes)
}

/// Whether a workbook has macros. Nobody runs them, and their bytes are not unpacked.
pub(crate) fn has_macros(bytes: &[u8]) -> bool {
    /// The storage of macros in the old form, in UTF-16.
    const OLD: &[u8] = b"_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0";
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return bytes.windows(OLD.len()).any(|piece| piece == OLD);
    }
    let named = std::panic::catch_unwind(|| workbook::has_file(bytes, "vbaProject.bin"));
    bytes.starts_with(b"PK\x03\x04") && named.unwrap_or_default()
}

fn read_any(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    if bytes.is_empty() {
        return Err(Broken::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return workbook::read(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return old_workbook::read(bytes);
    }
    if pbf::is_extract(bytes) {
        return pbf::read(bytes);
    }
    if let Some(other) = Broken::other_form(bytes) {
        return Err(other);
    }
    json::read(bytes).unwrap_or_else(|| text::read(bytes))
}

#[cfg(test)]
mod tests;
