//! Copies of the tables with marks in them: what is wrong with a cell stands in the cell's note, and
//! again at the end of its row, beside how the row's cells were read. The copies are workbooks; all
//! their cells are text, so that nothing is changed by opening them.

use crate::issue::{Issue, Severity};
use crate::records::{delimiter, records};
use crate::sheet::is_for_places;
use crate::tables;
use crate::visible::shown;
use crate::{Seeds, words, workbook};
use rust_xlsxwriter::{Color, FormatAlign, Note, Worksheet, XlsxError};
use std::collections::{BTreeMap, BTreeSet};

/// Most characters that a cell of a workbook holds.
const CELL_CHARS: usize = 32_000;
/// Widths of columns, in characters.
const NARROW: f64 = 14.0;
const WIDE: f64 = 60.0;
/// Size of a note, in pixels.
const NOTE_WIDTH: u32 = 360;
const NOTE_LINE: u32 = 20;

/// A table as it stands in its file: each row with its number as a spreadsheet counts it.
struct Grid {
    rows: Vec<(u32, Vec<String>)>,
}

impl Grid {
    /// The rows of a table; `None` where not every cell of it could be copied.
    fn read(file: &str, bytes: &[u8]) -> Option<Self> {
        let rows = if file.ends_with(".xlsx") {
            let tables = tables::read_workbook(bytes).ok()?;
            let first = tables.iter().find(is_for_places)?;
            let rows = first.rows().map(|(line, cells)| {
                let cells = cells.iter().map(|cell| cell.text.clone()).collect();
                (line, cells)
            });
            rows.collect()
        } else {
            let text = tables::decoded(bytes)?;
            let records = records(&text, delimiter(&text).ok()?);
            if records.iter().any(|raw| raw.open_quote) {
                return None;
            }
            let rows = records.into_iter().map(|raw| (raw.line, raw.cells));
            rows.collect()
        };
        Some(Self { rows }).filter(|grid| !grid.rows.is_empty())
    }

    fn headers(&self) -> (u32, &[String]) {
        let first = self.rows.first();
        first.map_or((1, &[]), |(line, cells)| (*line, cells.as_slice()))
    }

    fn width(&self) -> usize {
        let widths = self.rows.iter().map(|(_, cells)| cells.len());
        widths.max().unwrap_or_default()
    }

    /// The place of a column that an issue names; the first one for whole rows.
    fn column(&self, header: &str) -> usize {
        let (_, headers) = self.headers();
        let named = |written: &String| shown(written.trim()) == header;
        let at = headers
            .iter()
            .position(named)
            .filter(|_| !header.is_empty());
        at.unwrap_or_default()
    }
}

/// The copies of all tables of which something is told, by their path; and the tables that could not
/// be copied whole. Where nothing is told of any, those whose cells were read in a way to look at.
#[must_use]
pub fn marked(
    seeds: &Seeds,
    issues: &[Issue],
    readings: &[Issue],
) -> (BTreeMap<String, Vec<u8>>, Vec<String>) {
    let mut files = BTreeMap::new();
    let mut left = Vec::new();
    let (issues, readings) = (by_file(issues), by_file(readings));
    let is_table = |path: &&str| path.ends_with(".csv") || path.ends_with(".xlsx");
    let any = issues.keys().any(is_table);
    for (path, bytes) in &seeds.files {
        let Some((stem, "csv" | "xlsx")) = path.rsplit_once('.') else {
            continue;
        };
        let told = issues.get(path.as_str()).copied().unwrap_or_default();
        let read = readings.get(path.as_str()).copied().unwrap_or_default();
        if told.is_empty() && (any || read.is_empty()) {
            continue;
        }
        let copy = Grid::read(path, bytes).and_then(|grid| written(&grid, told, read).ok());
        match copy {
            // Two forms of a table have one name; the first is the one that is read.
            Some(copy) => {
                files.entry(format!("{stem}.xlsx")).or_insert(copy);
            }
            None => left.push(path.clone()),
        }
    }
    (files, left)
}

/// Issues in the order of their files, by file.
fn by_file(issues: &[Issue]) -> BTreeMap<&str, &[Issue]> {
    let files = issues.chunk_by(|a, b| a.file == b.file);
    let named = files.filter_map(|of_file| Some((of_file.first()?.file.as_str(), of_file)));
    named.collect()
}

fn written(grid: &Grid, told: &[Issue], read: &[Issue]) -> Result<Vec<u8>, XlsxError> {
    let mut book = workbook::empty()?;
    let sheet = book.add_worksheet();
    let marks = Marks::of(grid, told, read);
    fill(sheet, grid, &marks)?;
    book.save_to_buffer()
}

/// What is told, by row and column.
#[derive(Default)]
struct Marks<'a> {
    cells: BTreeMap<(u32, usize), Vec<&'a Issue>>,
    rows: BTreeMap<u32, [Vec<String>; 2]>,
}

impl<'a> Marks<'a> {
    fn of(grid: &Grid, told: &'a [Issue], read: &'a [Issue]) -> Self {
        let mut marks = Self::default();
        // What to do is said once; the note of each cell has it.
        let mut said = BTreeSet::new();
        for issue in told {
            let place = (issue.line, grid.column(&issue.column));
            marks.cells.entry(place).or_default().push(issue);
            let [to_mend, _] = marks.rows.entry(issue.line).or_default();
            to_mend.push(match said.insert(issue.fix.as_str()) {
                true => words::mark(issue),
                false => words::mark_again(issue),
            });
        }
        for note in read {
            let [_, readings] = marks.rows.entry(note.line).or_default();
            readings.push(words::reading_of(&note.column, &note.value, &note.message));
        }
        marks
    }
}

fn colour(severity: Severity) -> Color {
    Color::RGB(match severity {
        Severity::Error => 0xFF_C7_CE,
        Severity::Warning => 0xFF_EB_9C,
        Severity::Info | Severity::Note => 0xDD_EB_F7,
    })
}

fn fill(sheet: &mut Worksheet, grid: &Grid, marks: &Marks<'_>) -> Result<(), XlsxError> {
    let text = workbook::text().set_align(FormatAlign::Top);
    let (header_line, headers) = grid.headers();
    let width = grid.width();
    for at in 0..width {
        sheet.set_column_format(column(at)?, &text)?;
        sheet.set_column_width(column(at)?, NARROW)?;
    }
    for (line, cells) in &grid.rows {
        for (at, cell) in cells.iter().enumerate() {
            let issues = marks.cells.get(&(*line, at));
            let format = match worst(issues) {
                Some(severity) => text.clone().set_background_color(colour(severity)),
                None => text.clone(),
            };
            let format = if *line == header_line {
                format.set_bold()
            } else {
                format
            };
            if !cell.is_empty() || issues.is_some() {
                sheet.write_string_with_format(at_row(*line), column(at)?, cell, &format)?;
            }
        }
    }
    for ((line, at), issues) in &marks.cells {
        let said: Vec<String> = issues.iter().map(|issue| words::mark(issue)).collect();
        let said = said.join("\n");
        let lines = u32::try_from(said.chars().count() / 24 + issues.len() + 1).unwrap_or(20);
        let note = Note::new(limited(&said))
            .add_author_prefix(false)
            .set_width(NOTE_WIDTH)
            .set_height(NOTE_LINE * lines.min(20));
        let in_row = grid.rows.binary_search_by_key(line, |(row, _)| *row);
        let row = in_row.map_or(header_line, |_| *line);
        sheet.insert_note(at_row(row), column(*at)?, &note)?;
    }
    let wrapped = text.clone().set_text_wrap();
    for (offset, header) in words::MARKED_COLUMNS.iter().enumerate() {
        let at = column(width + offset)?;
        sheet.set_column_width(at, WIDE)?;
        sheet.write_string_with_format(
            at_row(header_line),
            at,
            *header,
            &wrapped.clone().set_bold(),
        )?;
        for (line, said) in &marks.rows {
            let said = said.get(offset).map(|said| said.join("\n"));
            let said = said.filter(|said| !said.is_empty() && *line != header_line);
            if let Some(said) = said {
                sheet.write_string_with_format(at_row(*line), at, limited(&said), &wrapped)?;
            }
        }
    }
    if !headers.is_empty() {
        sheet.set_freeze_panes(header_line, 0)?;
        // By it one sees the rows alone that have something to be mended.
        let last = grid.rows.last().map_or(header_line, |(line, _)| *line);
        let end = column(width + words::MARKED_COLUMNS.len() - 1)?;
        sheet.autofilter(at_row(header_line), 0, at_row(last), end)?;
    }
    Ok(())
}

fn worst(issues: Option<&Vec<&Issue>>) -> Option<Severity> {
    issues?.iter().map(|issue| issue.severity).min()
}

fn column(at: usize) -> Result<u16, XlsxError> {
    u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)
}

/// The number of a row of which a spreadsheet counts from 1.
fn at_row(line: u32) -> u32 {
    line.saturating_sub(1)
}

fn limited(text: &str) -> String {
    text.chars().take(CELL_CHARS).collect()
}
