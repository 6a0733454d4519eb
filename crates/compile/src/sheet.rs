//! A table as rows that remember where they stand, and that forget no filled cell in silence.

mod forms;
mod headers;

pub(crate) use forms::is_for_places;
pub(crate) use headers::column_letters;

use crate::cells::{Fault, fault};
use crate::columns::bare;
use crate::issue::{Issues, Location};
use crate::limits::{CELL_CHARS, COLUMNS, SHOWN_CHARS};
use crate::private::hidden;
use crate::records::Raw;
use crate::visible::without_idle;
use crate::words;
use forms::{WORKBOOK, of_text, of_workbook};
use headers::{Unread, Why, headers};
use std::collections::HashMap;

/// What a sheet is expected to look like.
pub(crate) struct Shape<'a> {
    /// Columns that mean something here.
    pub(crate) known: &'a [&'static str],
    /// Those of them that must be there.
    pub(crate) required: &'a [&'static str],
    /// Headers that the city says are not to be published, as written.
    pub(crate) ignored: &'a [String],
}

/// A file read: its header understood, its well-shaped rows.
#[derive(Debug)]
pub(crate) struct Sheet {
    file: String,
    /// Header as written, and the column it means.
    headers: Vec<(String, Option<&'static str>)>,
    /// Where each column stands: every rule asks for some in every row.
    columns: HashMap<&'static str, usize>,
    rows: Vec<Record>,
    /// Rows in which something stands and that could not be read; each was told.
    refused: usize,
}

#[derive(Debug)]
struct Record {
    line: u32,
    cells: Vec<String>,
    /// Cells that hold what no cell may, by their numbers; most rows have none.
    faults: Vec<(usize, Fault)>,
}

/// One row of a sheet.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    sheet: &'a Sheet,
    record: &'a Record,
}

impl<'a> Row<'a> {
    /// The trimmed cell of a column; empty when the file has no such column, and where the cell
    /// holds what no cell may: that has been told.
    pub(crate) fn get(&self, column: &str) -> &'a str {
        let at = self.sheet.index(column);
        let at = at.filter(|at| self.fault(*at).is_none());
        at.map_or("", |at| self.cell(at))
    }

    /// Whether nothing stands in the cell of a column.
    pub(crate) fn is_empty(&self, column: &str) -> bool {
        self.written(column).is_empty()
    }

    /// The trimmed cell, whatever it holds.
    fn written(&self, column: &str) -> &'a str {
        self.sheet.index(column).map_or("", |at| self.cell(at))
    }

    fn cell(&self, at: usize) -> &'a str {
        self.record.cells.get(at).map_or("", |cell| cell.trim())
    }

    fn fault(&self, at: usize) -> Option<Fault> {
        let mut faults = self.record.faults.iter();
        faults.find(|(of, _)| *of == at).map(|(_, fault)| *fault)
    }

    /// Whether the file has the column, and a cell in it that may be read.
    pub(crate) fn has(&self, column: &str) -> bool {
        let at = self.sheet.index(column);
        at.is_some_and(|at| self.fault(at).is_none())
    }

    /// The row as a spreadsheet counts it; the header is 1.
    pub(crate) fn line(&self) -> u32 {
        self.record.line
    }

    /// The file.
    pub(crate) fn file(&self) -> &'a str {
        &self.sheet.file
    }

    /// The cell as a place to say something about; the column is named as the file names it.
    pub(crate) fn location(&self, column: &'a str) -> Location<'a> {
        let header = self
            .sheet
            .index(column)
            .and_then(|at| self.sheet.headers.get(at))
            .map_or(column, |(written, _)| written.as_str());
        Location {
            file: &self.sheet.file,
            line: self.record.line,
            column: header,
            value: self.written(column),
        }
    }
}

impl Sheet {
    fn index(&self, column: &str) -> Option<usize> {
        self.columns.get(column).copied()
    }

    /// Whether nothing stands below the headers.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.refused == 0
    }

    /// The rows, in the order of the file.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|record| Row {
            sheet: self,
            record,
        })
    }

    /// Reads a file. Whatever can not be read is reported; `None` when nothing could be.
    pub(crate) fn read(
        file: &str,
        bytes: &[u8],
        shape: &Shape<'_>,
        issues: &mut Issues,
    ) -> Option<Self> {
        let mut records = if file.ends_with(WORKBOOK) {
            of_workbook(file, bytes, issues)?
        } else {
            of_text(file, bytes, issues)?
        }
        .into_iter();
        let Some(Raw { cells, line, .. }) = records.next() else {
            issues.error(Location::file(file), words::empty_file());
            return None;
        };
        // Excel pads every line of a sheet, the headers too, to the width of the widest.
        let padded = cells.len();
        if padded > COLUMNS {
            let location = Location {
                line,
                ..Location::file(file)
            };
            issues.error(location, words::too_many_columns(padded, COLUMNS));
            return None;
        }
        let header_line = line;
        let (headers, unread) = headers(file, line, cells, shape, issues)?;
        let mut rows = Vec::new();
        let mut refused = 0;
        for raw in records {
            let first = raw.cells.first().map_or("", |c| c.trim()).to_owned();
            let location = Location {
                line: raw.line,
                value: &first,
                ..Location::file(file)
            };
            if raw.open_quote {
                issues.error(location, words::open_quote());
                refused += 1;
                continue;
            }
            if raw.cells.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            let mut cells = raw.cells;
            // One cell more than the headers have is a comma too many, even when the last one is
            // empty: everything after that comma stands in the wrong column.
            if cells.len() == padded {
                while cells.len() > headers.len()
                    && cells.last().is_some_and(|c| c.trim().is_empty())
                {
                    cells.pop();
                }
            }
            if cells.len() != headers.len() {
                issues.error(location, words::column_count(headers.len(), cells.len()));
                refused += 1;
                continue;
            }
            let long = cells
                .iter()
                .position(|c| c.len() > CELL_CHARS && c.chars().count() > CELL_CHARS);
            if let Some(at) = long {
                let header = headers.get(at).map_or("", |(written, _)| written.as_str());
                let cell = cells.get(at).map_or("", |c| c.trim());
                let chars = cell.chars().count();
                let begin: String = cell.chars().take(SHOWN_CHARS + 1).collect();
                let begin = hidden(&begin);
                let location = Location {
                    file,
                    line: raw.line,
                    column: header,
                    value: &begin,
                };
                issues.error(location, words::long_cell(chars, CELL_CHARS));
                refused += 1;
                continue;
            }
            let cells: Vec<String> = cells.into_iter().map(without_idle).collect();
            let faults = cells
                .iter()
                .enumerate()
                .filter_map(|(at, cell)| Some((at, fault(cell.trim())?)));
            rows.push(Record {
                line: raw.line,
                faults: faults.collect(),
                cells,
            });
        }
        let mut columns = HashMap::new();
        for (at, (_, column)) in headers.iter().enumerate() {
            if let Some(column) = column {
                columns.entry(*column).or_insert(at);
            }
        }
        let sheet = Self {
            file: file.to_owned(),
            headers,
            columns,
            rows,
            refused,
        };
        sheet.tell_faults(issues);
        for column in &unread {
            sheet.tell_unread(column, header_line, shape, issues);
        }
        Some(sheet)
    }

    /// Tells every cell that holds what no cell may.
    fn tell_faults(&self, issues: &mut Issues) {
        for row in self.rows() {
            for (at, fault) in &row.record.faults {
                let column = self.headers.get(*at).and_then(|(_, column)| *column);
                if let Some(column) = column {
                    issues.error(row.location(column), words::cell_fault(*fault));
                }
            }
        }
    }

    /// Says of a column nobody reads what is lost with it: nothing, where no cell is filled.
    fn tell_unread(&self, column: &Unread, line: u32, shape: &Shape<'_>, issues: &mut Issues) {
        let Some((written, _)) = self.headers.get(column.index) else {
            return;
        };
        let mut filled = self.rows.iter().filter(|row| {
            let cell = row.cells.get(column.index);
            cell.is_some_and(|cell| !cell.trim().is_empty())
        });
        let first = filled.next().map(|row| row.line);
        let cells = words::Filled {
            count: usize::from(first.is_some()) + filled.count(),
            first: first.unwrap_or(0),
            letters: &column_letters(column.index),
        };
        let location = Location {
            line,
            column: written,
            ..Location::file(&self.file)
        };
        let named = |other: &String| !written.is_empty() && bare(other) == bare(written);
        let empty = cells.count == 0;
        match (&column.why, empty) {
            (Why::Unnamed, true) => {}
            (Why::Unnamed, false) => issues.error(location, words::unnamed_header(cells)),
            _ if shape.ignored.iter().any(named) => {
                issues.info(location, words::ignored_column(cells.count));
            }
            (Why::Unknown(near), true) => issues.warning(location, words::unknown_header(*near)),
            (Why::Unknown(Some(near)), false) if self.index(near).is_some() => {
                issues.error(location, words::filled_beside(near, cells));
            }
            (Why::Unknown(near), false) => {
                issues.error(location, words::filled_unknown(*near, cells))
            }
            (Why::Others(files), true) => issues.info(location, words::other_kinds_header(files)),
            (Why::Others(files), false) => {
                issues.error(location, words::filled_of_others(files, cells));
            }
        }
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
