//! Somebody's own table that is converted, and what became of it.

use compile::{Converted, Issue, Others, Request, convert};
use rust_xlsxwriter::{Workbook, Worksheet};
use std::collections::BTreeMap;

pub(crate) fn converted(file: &str, bytes: &[u8]) -> Converted {
    convert(&Request {
        file,
        bytes,
        mapping: None,
        folder: &BTreeMap::new(),
        city: Some(super::SHAOXING),
        gazetteer: None,
        others: Others::Refuse,
    })
}

/// The cells of these columns, a row a line; of a table that is not there nothing.
pub(crate) fn cells(converted: &Converted, table: &str, columns: &str) -> String {
    let Some(bytes) = converted.files.get(table) else {
        return String::new();
    };
    let text = std::str::from_utf8(bytes).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().unwrap().clone();
    let lines = reader.records().map(|record| {
        let record = record.unwrap();
        let cell = |column: &str| {
            let at = headers.iter().position(|header| header == column);
            at.and_then(|at| record.get(at))
                .unwrap_or_default()
                .to_owned()
        };
        columns.split(' ').map(cell).collect::<Vec<_>>().join("|")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rows and codes of what is told, but for what is said of every table.
pub(crate) fn told(issues: &[Issue]) -> Vec<(u32, &str)> {
    let every = [
        "constants",
        "hours_without_days",
        "mobile_numbers",
        "table_written",
        "without_area_code",
    ];
    issues
        .iter()
        .filter(|issue| !every.contains(&issue.code))
        .map(|issue| (issue.line, issue.code))
        .collect()
}

pub(crate) fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// Lines into a sheet, from its first row; cells by `|`.
pub(crate) fn write(sheet: &mut Worksheet, text: &str) {
    for (row, line) in (0_u32..).zip(text.lines()) {
        for (column, cell) in (0_u16..).zip(line.split('|')) {
            if !cell.is_empty() {
                sheet.write(row, column, cell).unwrap();
            }
        }
    }
}
