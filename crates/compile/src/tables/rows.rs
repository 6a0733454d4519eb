//! Rows whose cells are known by their headers, put together to a table.

use super::grid::Room;
use super::{Broken, Cell, Grid, Table};
use crate::limits::TABLE_COLUMNS;
use std::collections::HashMap;

/// Cells by header, in the order in which they are to stand.
pub(super) type KeyedRow = Vec<(String, Cell)>;

/// The rows as a table, with a line of headers.
pub(super) fn table(rows: Vec<KeyedRow>, aside: usize) -> Result<Table, Broken> {
    let mut headers: Vec<String> = Vec::new();
    let mut places = HashMap::new();
    let (mut grid, mut room) = (Grid::default(), Room::new());
    for (line, row) in (1_u32..).zip(rows) {
        for (header, cell) in row {
            let at = *places.entry(header.clone()).or_insert_with(|| {
                headers.push(header);
                headers.len() - 1
            });
            if at >= TABLE_COLUMNS {
                return Err(Broken::TooWide {
                    columns: TABLE_COLUMNS,
                });
            }
            grid.put(line, at, cell, &mut room)?;
        }
    }
    for (at, header) in headers.into_iter().enumerate() {
        grid.put(0, at, Cell::text(header), &mut room)?;
    }
    Ok(Table {
        sheet: String::new(),
        hidden: false,
        aside,
        headed: true,
        grid,
    })
}
