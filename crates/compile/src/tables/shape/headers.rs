//! Where the headers of a table stand: in one line, or in up to three with names of groups above.

use super::super::Cell;
use super::super::grid::Grid;
use super::{Header, one_line};
use crate::limits::TABLE_TOP;

/// So many cells make a line of headers; at least one of three is known, or the names of the places are.
pub(super) const KNOWN: usize = 2;
/// So many cells of a line are known headers where it is the second of its table.
const SECOND: usize = 3;
/// Most lines of headers.
const LINES: u32 = 3;

/// What is asked of the text of a cell.
pub(crate) struct Words<'a> {
    /// Whether it is a header that means something.
    pub(crate) known: &'a dyn Fn(&str) -> bool,
    /// Whether it is the header of the names of places.
    pub(crate) names: &'a dyn Fn(&str) -> bool,
}

impl Words<'_> {
    /// How many cells are known headers, and how many are filled.
    fn count(&self, cells: &[Cell]) -> (usize, usize) {
        let filled = cells.iter().filter(|cell| !cell.is_empty());
        let known = filled
            .clone()
            .filter(|cell| (self.known)(&one_line(&cell.text)));
        (known.count(), filled.count())
    }
}

/// The first and the last row of each line of headers of a table, zero-based, from above. There are
/// several where one table stands below another, each with headers of its own.
pub(super) fn lines(grid: &Grid, words: &Words<'_>) -> Vec<(u32, u32)> {
    let Some(first) = first(grid, words) else {
        return Vec::new();
    };
    let mut all = vec![first];
    let mut last = first;
    for (row, cells) in grid.rows() {
        if row > last.1 && is_second(cells, words) && !is_same(grid, row, last) {
            last = around(grid, row, last.1 + 1, words);
            all.push(last);
        }
    }
    all
}

fn first(grid: &Grid, words: &Words<'_>) -> Option<(u32, u32)> {
    let mut best: Option<(usize, u32)> = None;
    for (row, cells) in grid.rows().take(TABLE_TOP) {
        if is_second(cells, words) && has_lines_before(grid, row, best, words) {
            break;
        }
        let (known, filled) = words.count(cells);
        let better = best.is_none_or(|(most, _)| known > most);
        // Where the names of the places are called so, the others may be anything.
        let named = || {
            cells
                .iter()
                .any(|cell| (words.names)(&one_line(&cell.text)))
        };
        let enough = known * 3 >= filled || known >= KNOWN && named();
        if known > 0 && filled >= KNOWN && enough && better {
            best = Some((known, row));
        }
    }
    let (_, row) = best?;
    Some(around(grid, row, 0, words))
}

/// Whether the headers found so far have lines of their own above this row.
fn has_lines_before(grid: &Grid, row: u32, best: Option<(usize, u32)>, words: &Words<'_>) -> bool {
    let Some((_, best)) = best else {
        return false;
    };
    let mut cells = grid.row(best).iter().filter(|cell| !cell.is_empty());
    let between = grid.rows_between(best.saturating_add(1), row.saturating_sub(1));
    cells.any(|cell| (words.names)(&one_line(&cell.text)))
        && between.filter(|at| *at > best && *at < row).count() >= KNOWN
}

/// Whether a row below the headers is headers again: the name of a place is never 机构名称.
fn is_second(cells: &[Cell], words: &Words<'_>) -> bool {
    // Of hundreds of thousands of rows hardly one is looked at closely.
    let may_name = |cell: &&Cell| {
        cell.text.contains(['名', '称']) || cell.text.to_ascii_lowercase().contains("name")
    };
    let mut names = cells.iter().filter(may_name);
    names.any(|cell| (words.names)(&one_line(&cell.text))) && {
        let (known, filled) = words.count(cells);
        known >= SECOND && known * 3 >= filled * 2
    }
}

/// Whether a row repeats the headers above it, as printed pages do.
fn is_same(grid: &Grid, row: u32, (top, bottom): (u32, u32)) -> bool {
    let headers = headers(grid, top, bottom);
    let cells = grid.row(row).iter().enumerate();
    cells
        .filter(|(_, cell)| !cell.is_empty())
        .all(|(at, cell)| {
            let text = one_line(&cell.text);
            headers
                .iter()
                .any(|h| h.column == at && (h.name == text || h.group == text))
        })
}

/// The lines of headers of which this row is one; none lies above `most`.
fn around(grid: &Grid, row: u32, most: u32, words: &Words<'_>) -> (u32, u32) {
    let (mut top, mut bottom) = (row, row);
    while let Some(above) = top.checked_sub(1).filter(|above| {
        // A title stands alone.
        let several = words.count(grid.row(*above)).1 >= KNOWN;
        several && *above >= most && bottom - above < LINES && is_group_line(grid, *above, top)
    }) {
        top = above;
    }
    while bottom + 1 - top < LINES && is_group_line(grid, bottom, bottom + 1) {
        // A third line, or one below a line that is known, is one of headers only in words.
        if top < bottom && !is_in_words(grid.row(bottom + 1), words) {
            break;
        }
        bottom += 1;
    }
    (top, bottom)
}

fn is_in_words(cells: &[Cell], words: &Words<'_>) -> bool {
    let digits = |cell: &Cell| cell.text.chars().any(|c| c.is_ascii_digit());
    words.count(cells).0 > 0 && !cells.iter().any(digits)
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

/// The headers in these rows: of each column the lowest text, and above it the names of its groups.
pub(super) fn headers(grid: &Grid, top: u32, bottom: u32) -> Vec<Header> {
    let rows: Vec<u32> = (top..=bottom).collect();
    let width = rows.iter().map(|row| grid.row(*row).len()).max();
    let mut headers = Vec::new();
    // The last name of a group in each line; what begins above ends those below.
    let mut groups: Vec<String> = vec![String::new(); rows.len()];
    for column in 0..width.unwrap_or(0) {
        let mut name = None;
        for (level, row) in rows.iter().enumerate() {
            let Some(cell) = grid.cell(*row, column) else {
                continue;
            };
            for below in groups.iter_mut().skip(level) {
                below.clear();
            }
            let text = one_line(&cell.text);
            if let Some(own) = groups.get_mut(level) {
                own.clone_from(&text);
            }
            name = Some((level, text));
        }
        if let Some((level, name)) = name {
            let above = groups.iter().take(level).filter(|text| !text.is_empty());
            headers.push(Header {
                column,
                group: above.cloned().collect::<Vec<_>>().join("/"),
                name,
            });
        }
    }
    headers
}

/// Whether the headers stand one below the other, as in a form: more of the first column that is
/// filled are known than of any line.
pub(crate) fn stand_downwards(grid: &Grid, words: &Words<'_>) -> bool {
    let firsts: Vec<String> = grid
        .rows()
        .take(TABLE_TOP)
        .filter_map(|(_, cells)| cells.iter().find(|cell| !cell.is_empty()))
        .map(|cell| one_line(&cell.text))
        .collect();
    let down = firsts.iter().filter(|text| (words.known)(text)).count();
    let rows = grid.rows().take(TABLE_TOP);
    let across = rows.map(|(_, cells)| words.count(cells).0).max();
    let across = across.unwrap_or(0);
    down >= SECOND
        && across < SECOND
        && down > across
        && firsts.iter().any(|text| (words.names)(text))
}
