//! Where the headers of a table stand, what stands above them, and the lines below. Headers may take
//! two lines, with merged cells; what is merged downwards holds for every line it covers.

use super::grid::{Grid, Merged};
use super::{Cell, Table};
use crate::limits::{TABLE_CELLS, TABLE_TOP};
use std::collections::BTreeMap;

/// So many cells make a line of headers; at least one of three is known.
const KNOWN: usize = 2;

/// The header of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    /// Zero-based number of the column.
    pub(crate) column: usize,
    /// What stands over several columns, where headers take two lines.
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
    /// Whether one cell of it is spread over several columns, as titles and notes are.
    pub(crate) spread: bool,
}

/// Why a line is none of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// It repeats the headers, as printed pages do.
    Headers,
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
    /// What stands above the headers: row and text.
    pub(crate) above: Vec<(u32, String)>,
    /// The row of the headers as Excel counts it; of two lines the last.
    pub(crate) header_row: u32,
    /// The headers, by column. A column without one that is filled has an empty name.
    pub(crate) headers: Vec<Header>,
    /// The lines below.
    pub(crate) lines: Vec<Line>,
    /// Rows that are no lines: row, why, and what stands in them.
    pub(crate) left_out: Vec<(u32, LeftOut, String)>,
}

/// The parts of a table; none where no line of headers is found. `known` says whether a text is a
/// header that means something.
pub(crate) fn shape(table: &Table, known: impl Fn(&str) -> bool) -> Option<Shaped> {
    let grid = &table.grid;
    let (top, bottom) = header_lines(grid, &known)?;
    let headers = headers(grid, top, bottom);
    let mut shaped = Shaped {
        header_row: bottom + 1,
        ..Shaped::default()
    };
    let fills = merged_downwards(grid, bottom);
    let usual = grid.usual_width(bottom);
    for (row, cells) in grid.rows() {
        if row < top {
            shaped.above.push((row + 1, joined(cells)));
            continue;
        }
        if row <= bottom {
            continue;
        }
        let why = if repeats(cells, &headers) {
            Some(LeftOut::Headers)
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
        let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
        let mut cells = cells.to_vec();
        for (column, from) in fills.get(&row).into_iter().flatten() {
            if cells.len() <= *column {
                cells.resize_with(column + 1, Cell::default);
            }
            if let Some(place) = cells.get_mut(*column).filter(|cell| cell.is_empty())
                && let Some(cell) = grid.cell(*from, *column)
            {
                *place = cell.clone();
            }
        }
        let spread = grid.merged().iter().any(|m| {
            m.rows.0 == row && (m.columns.1 - m.columns.0.min(m.columns.1)) * 2 >= headers.len()
        });
        shaped.lines.push(Line {
            row: row + 1,
            cells,
            filled,
            spread,
        });
    }
    // A column that nobody named, and in which something stands, is told of later.
    let unnamed: std::collections::BTreeSet<usize> = shaped
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
    Some(shaped)
}

/// The first and the last row of the headers, zero-based.
fn header_lines(grid: &Grid, known: &impl Fn(&str) -> bool) -> Option<(u32, u32)> {
    let count = |cells: &[Cell]| {
        let filled = cells.iter().filter(|cell| !cell.is_empty());
        let known = filled.clone().filter(|cell| known(&one_line(&cell.text)));
        (known.count(), filled.count())
    };
    let mut best: Option<(usize, u32)> = None;
    for (row, cells) in grid.rows().take(TABLE_TOP) {
        let (known, filled) = count(cells);
        let better = best.is_none_or(|(most, _)| known > most);
        if known > 0 && filled >= KNOWN && known * 3 >= filled && better {
            best = Some((known, row));
        }
    }
    let (_, row) = best?;
    let above = row
        .checked_sub(1)
        .filter(|above| is_group_line(grid, *above, row));
    let below = row + 1;
    Some(match above {
        Some(above) => (above, row),
        None if is_group_line(grid, row, below) => (row, below),
        None => (row, row),
    })
}

/// Whether `top` holds names of groups of columns, and `bottom` those of the columns in them: below
/// a header that stands alone nothing is written, below a group every column has its own.
fn is_group_line(grid: &Grid, top: u32, bottom: u32) -> bool {
    let (above, below) = (grid.row(top), grid.row(bottom));
    let filled = |cells: &[Cell], at: usize| cells.get(at).is_some_and(|cell| !cell.is_empty());
    let width = above.len().max(below.len());
    let in_group = |at: usize| {
        // Part of a group: nothing above it, or it begins one.
        !filled(above, at) || !filled(above, at + 1) && filled(below, at + 1)
    };
    let lower: Vec<usize> = (0..width).filter(|at| filled(below, *at)).collect();
    let alone = (0..width).any(|at| filled(above, at) && !filled(below, at));
    // The leftmost column has something above it: a group begins with its name.
    let begun = lower
        .first()
        .is_some_and(|at| (0..=*at).any(|at| filled(above, at)));
    lower.len() >= 2 && alone && begun && lower.iter().all(|at| in_group(*at))
}

fn headers(grid: &Grid, top: u32, bottom: u32) -> Vec<Header> {
    let width = grid.row(top).len().max(grid.row(bottom).len());
    let mut headers = Vec::new();
    let mut group = String::new();
    for column in 0..width {
        let text = |row: u32| grid.cell(row, column).map(|cell| one_line(&cell.text));
        let header = if top == bottom {
            text(top).map(|name| (String::new(), name))
        } else {
            let (above, below) = (text(top), text(bottom));
            if let Some(above) = &above {
                group.clone_from(above);
            }
            match (above, below) {
                (_, Some(name)) => Some((group.clone(), name)),
                (Some(name), None) => Some((String::new(), name)),
                (None, None) => None,
            }
        };
        if let Some((group, name)) = header {
            headers.push(Header {
                column,
                group,
                name,
            });
        }
    }
    headers
}

/// For each row the columns that are merged with a cell above, and the row of that cell.
fn merged_downwards(grid: &Grid, below: u32) -> BTreeMap<u32, Vec<(usize, u32)>> {
    let mut fills: BTreeMap<u32, Vec<(usize, u32)>> = BTreeMap::new();
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
