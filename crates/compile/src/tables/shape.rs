//! Where the headers of a table stand, what stands above them, and the lines below. Headers may take
//! three lines, with merged cells; what is merged downwards holds for every line it covers.

mod beside;
mod headers;

pub(crate) use headers::Words;

use super::grid::{Grid, Merged};
use super::{Cell, Table};
use crate::limits::TABLE_CELLS;
use headers::KNOWN;
use std::collections::{BTreeMap, BTreeSet};

/// The header of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    /// Zero-based number of the column.
    pub(crate) column: usize,
    /// What stands over several columns, where headers take more than one line; several with `/`
    /// between, the widest first.
    pub(crate) group: String,
    /// What stands over this one.
    pub(crate) name: String,
}

impl Header {
    /// As a person would name the column: 联系方式/手机.
    pub(crate) fn label(&self) -> String {
        match (self.group.as_str(), self.name.as_str()) {
            ("", name) => name.to_owned(),
            (group, "") => group.to_owned(),
            (group, name) => format!("{group}/{name}"),
        }
    }
}

/// One line below the headers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The row as Excel counts it, from 1.
    pub(crate) row: u32,
    /// Its cells, with what is merged into them.
    pub(crate) cells: Vec<Cell>,
    /// How many of them are filled in this row itself.
    pub(crate) filled: usize,
    /// The columns whose cell is that of a line above, merged with this one.
    pub(crate) merged: Vec<usize>,
    /// Whether one cell of it is spread over several columns, as titles and notes are.
    pub(crate) spread: bool,
}

/// Why a line is none of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// It repeats the headers, as printed pages do.
    Headers,
    /// It counts the columns, as forms of statistics do, or says what belongs into each.
    Numbers,
    /// It shows how to fill the table in.
    Example,
    /// It has another number of cells than the others.
    Ragged {
        /// Its own.
        got: usize,
        /// Those of the others.
        want: usize,
    },
    /// A quote was opened and never closed.
    OpenQuote,
    /// A sum.
    Sum,
    /// A note, or the heading of a group.
    Note,
    /// It has no name.
    NoName,
    /// Nobody knows of which kind the place is.
    NoKind,
}

/// A table in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shaped {
    /// Of a table that stands beside another one, what its column of names is called.
    pub(crate) called: String,
    /// What stands above the headers: row and text.
    pub(crate) above: Vec<(u32, String)>,
    /// The row of the headers as Excel counts it; of two lines the last.
    pub(crate) header_row: u32,
    /// The headers, by column. A column without one that is filled has an empty name.
    pub(crate) headers: Vec<Header>,
    /// The lines below.
    pub(crate) lines: Vec<Line>,
    /// The lines that the sheet does not show, by row.
    pub(crate) unseen_lines: Vec<u32>,
    /// The lines that are struck through, by row.
    pub(crate) struck_lines: Vec<u32>,
    /// The columns that it does not show.
    pub(crate) unseen_columns: Vec<usize>,
    /// Rows that are no lines: row, why, and what stands in them.
    pub(crate) left_out: Vec<(u32, LeftOut, String)>,
}

/// The parts of a table: one for each line of headers in it, and none where there is none. What a
/// table has twice beside itself is put below itself.
pub(crate) fn shapes(table: &Table, words: &Words<'_>) -> Vec<Shaped> {
    let grid = &table.grid;
    let mut lines = headers::lines(grid, words);
    if lines.is_empty() && table.headed {
        lines.push((0, 0));
    }
    let mut parts = Vec::new();
    let mut begin = 0;
    for (at, headers) in lines.iter().enumerate() {
        let end = lines
            .get(at + 1)
            .map_or(u32::MAX, |(next, _)| title_above(grid, headers.1, *next));
        let whole = part(grid, (begin, end), *headers);
        parts.extend(beside::apart(whole, words));
        begin = end;
    }
    parts
}

/// Whether the headers of a table stand one below the other.
pub(crate) fn stand_downwards(table: &Table, words: &Words<'_>) -> bool {
    headers::stand_downwards(&table.grid, words)
}

/// The row of the title right above the headers `next`, where one stands alone below the row
/// `above`; else the row of the headers.
fn title_above(grid: &Grid, above: u32, next: u32) -> u32 {
    let before = grid.rows_between(above.saturating_add(1), next.saturating_sub(1));
    let last = before.filter(|row| *row > above && *row < next).last();
    let alone = |row: &u32| {
        grid.row(*row)
            .iter()
            .filter(|cell| !cell.is_empty())
            .count()
            == 1
    };
    last.filter(alone).unwrap_or(next)
}

/// The part of a table from one row to before another, with its headers in these rows.
fn part(grid: &Grid, (begin, end): (u32, u32), (top, bottom): (u32, u32)) -> Shaped {
    let headers = headers::headers(grid, top, bottom);
    let mut shaped = Shaped {
        header_row: bottom + 1,
        ..Shaped::default()
    };
    let fills = merged_downwards(grid, bottom);
    let usual = grid.usual_width(bottom);
    let mut first = true;
    for (row, cells) in grid.rows().filter(|(row, _)| (begin..end).contains(row)) {
        if row < top {
            shaped.above.push((row + 1, joined(cells)));
            continue;
        }
        if row <= bottom {
            continue;
        }
        let why = if repeats(cells, &headers) {
            Some(LeftOut::Headers)
        } else if std::mem::take(&mut first) && (counts_columns(cells) || explains_columns(cells)) {
            Some(LeftOut::Numbers)
        } else if grid.has_open_quote(row) {
            Some(LeftOut::OpenQuote)
        } else {
            let ragged = grid.width(row).zip(usual).filter(|(got, want)| got != want);
            ragged.map(|(got, want)| LeftOut::Ragged { got, want })
        };
        if let Some(why) = why {
            shaped.left_out.push((row + 1, why, joined(cells)));
            continue;
        }
        shaped.lines.push(line(grid, row, &fills, headers.len()));
    }
    let unseen = grid.unseen();
    let is_unseen = |row: &u32| unseen.rows.contains(&row.saturating_sub(1));
    shaped.unseen_lines = shaped
        .lines
        .iter()
        .map(|line| line.row)
        .filter(is_unseen)
        .collect();
    let is_struck = |row: &u32| unseen.struck.contains(&row.saturating_sub(1));
    let rows = shaped.lines.iter().map(|line| line.row);
    shaped.struck_lines = rows.filter(is_struck).collect();
    shaped.unseen_columns = headers
        .iter()
        .map(|header| header.column)
        .filter(|at| unseen.has_column(*at))
        .collect();
    let (headers, lines) = beside::one_below_the_other(headers, shaped.lines);
    shaped.lines = lines;
    // A column that nobody named, and in which something stands, is told of later.
    let unnamed: BTreeSet<usize> = shaped
        .lines
        .iter()
        .flat_map(|line| {
            let filled = line.cells.iter().enumerate();
            filled
                .filter(|(_, cell)| !cell.is_empty())
                .map(|(at, _)| at)
        })
        .filter(|at| !headers.iter().any(|header| header.column == *at))
        .collect();
    shaped.headers = headers;
    shaped
        .headers
        .extend(unnamed.into_iter().map(|column| Header {
            column,
            group: String::new(),
            name: String::new(),
        }));
    shaped.headers.sort_by_key(|header| header.column);
    shaped
}

/// One line, with what is merged into it from above.
fn line(grid: &Grid, row: u32, fills: &Fills, headers: usize) -> Line {
    let mut cells = grid.row(row).to_vec();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let mut merged = Vec::new();
    for (column, from) in fills.get(&row).into_iter().flatten() {
        if cells.len() <= *column {
            cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = cells.get_mut(*column).filter(|cell| cell.is_empty())
            && let Some(cell) = grid.cell(*from, *column)
        {
            *place = cell.clone();
            merged.push(*column);
        }
    }
    let spread = grid
        .merged()
        .iter()
        .any(|m| m.rows.0 == row && (m.columns.1 - m.columns.0.min(m.columns.1)) * 2 >= headers);
    Line {
        row: row + 1,
        cells,
        filled,
        merged,
        spread,
    }
}

/// Whether a line says which column is which, as forms of statistics do: 甲, 乙, 1, 2, 3.
fn counts_columns(cells: &[Cell]) -> bool {
    const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
    let filled: Vec<&str> = cells
        .iter()
        .map(Cell::trimmed)
        .filter(|text| !text.is_empty())
        .map(|text| text.trim_matches(['(', ')', '（', '）']))
        .collect();
    let stems = STEMS.into_iter().zip(&filled);
    let stems = stems
        .take_while(|(stem, text)| text.chars().eq([*stem]))
        .count();
    let mut numbers = filled.iter().skip(stems).enumerate();
    let counted = |(at, text): (usize, &&str)| text.parse::<usize>().is_ok_and(|n| n == at + 1);
    filled.len() > KNOWN && numbers.clone().count() > 0 && numbers.all(counted)
}

/// Whether a line says what belongs into each column: （全称）, （元/月）.
fn explains_columns(cells: &[Cell]) -> bool {
    let mut filled = cells
        .iter()
        .map(Cell::trimmed)
        .filter(|text| !text.is_empty());
    let bracketed = |text: &str| text.starts_with(['(', '（']) && text.ends_with([')', '）']);
    filled.clone().count() >= KNOWN && filled.all(bracketed)
}

/// For each row the columns that are merged with a cell above, and the row of that cell.
type Fills = BTreeMap<u32, Vec<(usize, u32)>>;

fn merged_downwards(grid: &Grid, below: u32) -> Fills {
    let mut fills = Fills::new();
    let mut left = TABLE_CELLS;
    let tall = |m: &&Merged| m.rows.0 > below && m.rows.1 > m.rows.0;
    for merged in grid.merged().iter().filter(tall) {
        let (first, last) = merged.rows;
        for row in grid.rows_between(first + 1, last) {
            let Some(rest) = left.checked_sub(1) else {
                return fills;
            };
            left = rest;
            fills
                .entry(row)
                .or_default()
                .push((merged.columns.0, first));
        }
    }
    fills
}

fn repeats(cells: &[Cell], headers: &[Header]) -> bool {
    let mut filled = cells.iter().enumerate().filter(|(_, c)| !c.is_empty());
    filled.clone().count() >= KNOWN
        && filled.all(|(at, cell)| {
            let text = one_line(&cell.text);
            headers
                .iter()
                .any(|h| h.column == at && (h.name == text || h.group == text))
        })
}

/// The cells of a row as one text.
fn joined(cells: &[Cell]) -> String {
    let filled: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| one_line(&cell.text))
        .collect();
    filled.join(" ")
}

/// A text without its line breaks and blanks around it.
fn one_line(text: &str) -> String {
    let text = text.replace(['\r', '\n'], "");
    let trimmed = Cell::text(text);
    trimmed.trimmed().to_owned()
}
