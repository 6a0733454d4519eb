//! A table of ours in either form.

use crate::workbook;
use rust_xlsxwriter::XlsxError;

/// As Excel opens a text best: UTF-8 with its mark, lines ending in CRLF.
pub(super) fn text(lines: &[Vec<String>]) -> Option<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for line in lines {
        writer.write_record(line).ok()?;
    }
    writer.into_inner().ok()
}

/// As a workbook whose cells are text.
pub(super) fn workbook(lines: &[Vec<String>]) -> Option<Vec<u8>> {
    book(lines).ok()
}

fn book(lines: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut book = workbook::empty()?;
    let sheet = book.add_worksheet();
    let text = workbook::text();
    let header = text.clone().set_bold();
    let width = lines.first().map_or(0, Vec::len);
    for (column, _) in (0_u16..).zip(0..width) {
        sheet.set_column_format(column, &text)?;
        sheet.set_column_width(column, WIDTH)?;
    }
    for (row, line) in (0_u32..).zip(lines) {
        let format = if row == 0 { &header } else { &text };
        for (column, cell) in (0_u16..).zip(line) {
            if !cell.is_empty() {
                sheet.write_string_with_format(row, column, cell, format)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

/// Width of a column, in characters.
const WIDTH: f64 = 14.0;
