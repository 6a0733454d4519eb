//! Rows of a bureau's own that samples would be written over.

use crate::Seeds;
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
    let Ok(text) = std::str::from_utf8(bytes) else {
        return bytes
            .split(|b| *b == b'\n')
            .filter(|l| l.len() > 1)
            .count()
            .saturating_sub(1);
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(true)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().filter_map(Result::ok);
    let is_filled = |row: &csv::StringRecord| row.iter().any(|cell| !cell.trim().is_empty());
    // The name of every sample begins so.
    let is_sample =
        |row: &csv::StringRecord| row.iter().any(|cell| cell.trim().starts_with("示例"));
    rows.filter(|row| is_filled(row) && !is_sample(row)).count()
}
