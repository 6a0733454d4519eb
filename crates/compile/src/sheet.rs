//! A CSV file as rows that remember where they stand.

use crate::cells::fault;
use crate::columns::{owners, recognise};
use crate::issue::{Issues, Spot};
use crate::nearest::nearest;
use crate::records::{Raw, delimiter, records};
use crate::text::decode_file;
use crate::visible::without_idle;
use crate::words;

/// What a sheet is expected to look like.
pub(crate) struct Shape<'a> {
    /// Columns that mean something here.
    pub(crate) known: &'a [&'static str],
    /// Those of them that must be there.
    pub(crate) required: &'a [&'static str],
}

/// A file read: its header understood, its well-shaped rows.
#[derive(Debug)]
pub(crate) struct Sheet {
    file: String,
    /// Header as written, and the column it means.
    headers: Vec<(String, Option<&'static str>)>,
    rows: Vec<Record>,
}

#[derive(Debug)]
struct Record {
    line: u32,
    cells: Vec<String>,
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
        let written = self.written(column);
        if fault(written).is_some() { "" } else { written }
    }

    /// Whether nothing stands in the cell of a column.
    pub(crate) fn is_empty(&self, column: &str) -> bool {
        self.written(column).is_empty()
    }

    /// The trimmed cell, whatever it holds.
    fn written(&self, column: &str) -> &'a str {
        self.sheet
            .index(column)
            .and_then(|at| self.record.cells.get(at))
            .map_or("", |cell| cell.trim())
    }

    /// Whether the file has the column, and a cell in it that may be read.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.sheet.index(column).is_some() && fault(self.written(column)).is_none()
    }

    /// Physical line on which the row begins.
    pub(crate) fn line(&self) -> u32 {
        self.record.line
    }

    /// The file.
    pub(crate) fn file(&self) -> &'a str {
        &self.sheet.file
    }

    /// The cell as a place to say something about; the column is named as the file names it.
    pub(crate) fn spot(&self, column: &'a str) -> Spot<'a> {
        let header = self
            .sheet
            .index(column)
            .and_then(|at| self.sheet.headers.get(at))
            .map_or(column, |(written, _)| written.as_str());
        Spot {
            file: &self.sheet.file,
            line: self.record.line,
            column: header,
            value: self.written(column),
        }
    }
}

impl Sheet {
    fn index(&self, column: &str) -> Option<usize> {
        self.headers.iter().position(|(_, c)| *c == Some(column))
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
        let text = decode_file(file, bytes, issues)?;
        let delimiter = match delimiter(text) {
            Ok(d) => d,
            Err(name) => {
                issues.error(Spot::file(file), words::wrong_delimiter(name));
                return None;
            }
        };
        let mut records = records(text, delimiter).into_iter();
        let Some(Raw { cells, line, .. }) = records.next() else {
            issues.error(Spot::file(file), words::empty_file());
            return None;
        };
        // Excel pads every line of a sheet, the headers too, to the width of the widest.
        let padded = cells.len();
        let headers = headers(file, line, cells, shape, issues)?;
        let mut rows = Vec::new();
        for raw in records {
            let first = raw.cells.first().map_or("", |c| c.trim()).to_owned();
            let spot = Spot {
                line: raw.line,
                value: &first,
                ..Spot::file(file)
            };
            if raw.open_quote {
                issues.error(spot, words::open_quote());
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
                issues.error(spot, words::column_count(headers.len(), cells.len()));
                continue;
            }
            rows.push(Record {
                line: raw.line,
                cells: cells.into_iter().map(without_idle).collect(),
            });
        }
        let sheet = Self {
            file: file.to_owned(),
            headers,
            rows,
        };
        sheet.tell_faults(issues);
        Some(sheet)
    }

    /// Tells every cell that holds what no cell may.
    fn tell_faults(&self, issues: &mut Issues) {
        for row in self.rows() {
            for column in self.headers.iter().filter_map(|(_, column)| *column) {
                if let Some(fault) = fault(row.written(column)) {
                    issues.error(row.spot(column), words::cell_fault(fault));
                }
            }
        }
    }
}

fn headers(
    file: &str,
    line: u32,
    cells: Vec<String>,
    shape: &Shape<'_>,
    issues: &mut Issues,
) -> Option<Vec<(String, Option<&'static str>)>> {
    let mut headers: Vec<(String, Option<&'static str>)> = Vec::new();
    for cell in cells {
        let written = cell.trim().to_owned();
        let spot = Spot {
            file,
            line,
            column: &written,
            value: &written,
        };
        let column = recognise(&written, shape.known);
        if written.is_empty() {
            headers.push((written, None));
            continue;
        }
        let twin = headers
            .iter()
            .find(|(w, c)| (column.is_some() && *c == column) || *w == written);
        if let Some((other, _)) = twin {
            issues.error(spot, words::duplicate_header(&written, other));
            headers.push((written, None));
            continue;
        }
        if column.is_none() {
            let owners = owners(&written);
            if owners.is_empty() {
                let near = nearest(&written, shape.known.iter().copied());
                issues.warning(spot, words::unknown_header(near));
            } else {
                issues.warning(spot, words::other_kinds_header(&owners.join("、")));
            }
        }
        headers.push((written, column));
    }
    while headers.last().is_some_and(|(w, _)| w.is_empty()) {
        headers.pop();
    }
    if headers.iter().any(|(w, _)| w.is_empty()) {
        let spot = Spot {
            line,
            ..Spot::file(file)
        };
        issues.warning(spot, words::unnamed_header());
    }
    let missing: Vec<&str> = shape
        .required
        .iter()
        .copied()
        .filter(|r| !headers.iter().any(|(_, c)| *c == Some(*r)))
        .collect();
    if !missing.is_empty() {
        let spot = Spot {
            line,
            ..Spot::file(file)
        };
        issues.error(spot, words::missing_headers(&missing.join("、")));
    }
    // With no known column at all there is nothing more to say about the rows.
    headers.iter().any(|(_, c)| c.is_some()).then_some(headers)
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
