//! The cells of a table, by the numbers of its rows.

use super::hidden::Unseen;
use super::{Broken, Cell};
use crate::limits::{TABLE_CELLS, TABLE_COLUMNS};
use std::collections::BTreeMap;

/// Cells that are shown as one, by zero-based row and column, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) rows: (u32, u32),
    pub(crate) columns: (usize, usize),
}

/// The cells of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Grid {
    /// The cells of each row in which something stands, by its zero-based number.
    rows: BTreeMap<u32, Vec<Cell>>,
    merged: Vec<Merged>,
    /// What the sheet does not show.
    unseen: Unseen,
    /// Of a text: how many cells each row has, the empty ones too; `None` where a quote is never
    /// closed.
    widths: BTreeMap<u32, Option<usize>>,
}

/// How many cells there may be in all tables of a file together.
#[derive(Debug)]
pub(super) struct Room(usize);

impl Room {
    pub(super) fn new() -> Self {
        Self(TABLE_CELLS)
    }

    fn take(&mut self, cells: usize) -> Result<(), Broken> {
        self.0 = self
            .0
            .checked_sub(cells)
            .ok_or(Broken::TooLong { cells: TABLE_CELLS })?;
        Ok(())
    }
}

impl Grid {
    /// Puts a cell in its place. An empty one takes no room.
    pub(super) fn put(
        &mut self,
        row: u32,
        column: usize,
        cell: Cell,
        room: &mut Room,
    ) -> Result<(), Broken> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= TABLE_COLUMNS {
            return Err(Broken::TooWide {
                columns: TABLE_COLUMNS,
            });
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            room.take(column + 1 - cells.len())?;
            cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// Says what the sheet does not show.
    pub(super) fn hide(&mut self, unseen: Unseen) {
        self.unseen = unseen;
    }

    pub(super) fn unseen(&self) -> &Unseen {
        &self.unseen
    }

    /// Says which cells are shown as one.
    pub(super) fn merge(&mut self, merged: Vec<Merged>) {
        self.merged = merged;
    }

    /// Says how many cells a row of a text has.
    pub(super) fn has_width(&mut self, row: u32, width: Option<usize>) {
        self.widths.insert(row, width);
    }

    /// How many cells a row of a text has.
    pub(super) fn width(&self, row: u32) -> Option<usize> {
        self.widths.get(&row).copied().flatten()
    }

    pub(super) fn has_open_quote(&self, row: u32) -> bool {
        self.widths.get(&row) == Some(&None)
    }

    /// How many cells the rows of a text below this one have, where nearly all have the same.
    pub(super) fn usual_width(&self, row: u32) -> Option<usize> {
        let mut widths: Vec<usize> = self.rows_below(row).filter_map(|r| self.width(r)).collect();
        let all = widths.len();
        widths.sort_unstable();
        let same = widths
            .chunk_by(|a, b| a == b)
            .max_by_key(|same| same.len())?;
        (same.len() * 5 >= all * 4).then(|| same.first().copied())?
    }

    fn rows_below(&self, row: u32) -> impl Iterator<Item = u32> {
        self.rows
            .range(row.saturating_add(1)..)
            .map(|(row, _)| *row)
    }

    /// The rows from one to another, both included, in which something stands.
    pub(super) fn rows_between(&self, first: u32, last: u32) -> impl Iterator<Item = u32> {
        let range = first..=last.max(first);
        self.rows.range(range).map(|(row, _)| *row)
    }

    pub(super) fn merged(&self) -> &[Merged] {
        &self.merged
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows in which something stands, in order, each with its zero-based number.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, &[Cell])> {
        self.rows
            .iter()
            .map(|(row, cells)| (*row, cells.as_slice()))
    }

    pub(super) fn row(&self, row: u32) -> &[Cell] {
        self.rows.get(&row).map_or(&[], Vec::as_slice)
    }

    pub(super) fn cell(&self, row: u32, column: usize) -> Option<&Cell> {
        self.row(row).get(column).filter(|cell| !cell.is_empty())
    }
}
