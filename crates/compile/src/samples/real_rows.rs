//! Rows of a bureau's own that samples would be written over.

use crate::Seeds;
use crate::columns::{NAME, recognise};
use crate::records::{Raw, delimiter, records};
use crate::text::decode;
use domain::place::SAMPLE_PREFIX;
use std::collections::BTreeMap;

/// A table that holds rows of somebody's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RealRows {
    /// Path within the seeds.
    pub file: String,
    /// How many of its rows are no samples.
    pub rows: usize,
}

/// The tables among `sheets` that stand in the seeds already and hold rows that are no samples.
/// A table that can not be read as UTF-8 counts by its lines: nobody knows what is in it.
#[must_use]
pub fn real_rows(seeds: &Seeds, sheets: &BTreeMap<String, Vec<u8>>) -> Vec<RealRows> {
    let real = sheets.keys().filter_map(|file| {
        let rows = rows_of_ones_own(seeds.files.get(file)?);
        let file = file.clone();
        (rows > 0).then_some(RealRows { file, rows })
    });
    real.collect()
}

fn rows_of_ones_own(bytes: &[u8]) -> usize {
    let Ok(text) = decode(bytes) else {
        let filled = bytes.split(|b| *b == b'\n').filter(|line| line.len() > 1);
        return filled.count().saturating_sub(1);
    };
    let mut rows = records(text, delimiter(text).unwrap_or(b',')).into_iter();
    let is_filled = |row: &Raw| row.cells.iter().any(|cell| !cell.trim().is_empty());
    let header = rows.find(is_filled);
    let is_name = |cell: &String| recognise(cell, &[NAME]) == Some(NAME);
    let at = header.and_then(|header| header.cells.iter().position(is_name));
    let is_sample = |row: &Raw| {
        let name = at.and_then(|at| row.cells.get(at));
        name.is_some_and(|name| name.trim().starts_with(SAMPLE_PREFIX))
    };
    rows.filter(|row| is_filled(row) && !is_sample(row)).count()
}
