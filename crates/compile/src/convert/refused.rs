//! Cells that the check would refuse, and that are written alike in several rows: asked once, and answered
//! once in the mapping.

use super::mapping::{Mapping, answer_in};
use super::merge::at_row;
use super::sheets::RowsOfKind;
use super::{Messages, Request};
use crate::columns::{
    ADDRESS, ALIASES, COMMUNITY, CRS, Column, ID, LAT, LNG, NAME, NOTE, PHONE, SERVICE_AREA,
    SOURCE, TOWN, Table, offered,
};
use crate::gazetteer::Gazetteer;
use crate::issue::{Issues, Severity};
use crate::rules::{CityFacts, Context, place};
use crate::sheet::{Shape, Sheet};
use crate::words;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// So many rows are worth one question.
const ALIKE: usize = 2;

/// Columns whose cells are each row's own, or are asked about in another way; beside those of what a place offers
/// that hold texts.
const OWN: &[&str] = &[
    ID, NAME, ALIASES, ADDRESS, COMMUNITY, LNG, LAT, CRS, PHONE, SOURCE, NOTE,
];
/// Columns of names that the gazetteer knows.
const OF_AREAS: &[&str] = &[TOWN, SERVICE_AREA];

/// What the rules know of the city.
pub(super) fn facts(request: &Request<'_>, area: Option<&str>) -> CityFacts {
    let read = |(bytes, city)| Gazetteer::read("", bytes, Some(city), "", &mut Issues::default());
    CityFacts {
        name: String::new(),
        area_code: area.map(str::to_owned),
        updated: None,
        today: None,
        gazetteer: request
            .gazetteer
            .zip(request.city)
            .map(read)
            .unwrap_or_default(),
        outline: None,
        names: OnceLock::new(),
        adcode: request.city,
    }
}

/// Asks about each value that the check would refuse in several rows, unless it is answered.
pub(super) fn ask(
    table: &'static Table,
    found: &RowsOfKind,
    (mapping, facts): (&Mapping, &CityFacts),
    messages: &mut Messages,
) {
    let knows_areas = !facts.gazetteer.is_empty();
    for column in table.all() {
        let is_text = offered(column).is_some_and(Column::is_text);
        if is_text || OWN.contains(&column) || OF_AREAS.contains(&column) && !knows_areas {
            continue;
        }
        let mut rows: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, row) in found.rows.iter().enumerate() {
            if let Some(cell) = row.get(column) {
                rows.entry(cell).or_default().push(at);
            }
        }
        rows.retain(|_, rows| rows.len() >= ALIKE);
        if rows.is_empty() {
            continue;
        }
        let cells: Vec<&str> = rows.keys().copied().collect();
        for (cell, why) in refused(table, column, &cells, facts) {
            if answer_in(&mapping.answers, column, cell).is_some() {
                continue;
            }
            for at in rows.get(cell).into_iter().flatten() {
                at_row(found, *at, messages, |messages, line| {
                    messages.ask_of_value(line, column, cell, words::value_refused(&why));
                });
            }
        }
    }
}

/// Those of the cells of a column that the check refuses, and what it says of each.
fn refused<'c>(
    table: &'static Table,
    column: &'static str,
    cells: &[&'c str],
    city: &CityFacts,
) -> Vec<(&'c str, String)> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let lines = std::iter::once(column).chain(cells.iter().copied());
    for line in lines {
        if writer.write_record([line]).is_err() {
            return Vec::new();
        }
    }
    let Ok(bytes) = writer.into_inner() else {
        return Vec::new();
    };
    let mut issues = Issues::without_readings();
    let shape = Shape {
        known: &table.all(),
        required: &[],
        ignored: &[],
    };
    let Some(sheet) = Sheet::read("", &bytes, &shape, &mut issues) else {
        return Vec::new();
    };
    for row in sheet.rows() {
        let _ = place(&row, Context { table, city }, &mut issues);
    }
    let told = issues.into_sorted();
    let told = told
        .iter()
        .filter(|issue| issue.severity == Severity::Error && issue.column == column);
    let mut found: Vec<(&str, String)> = Vec::new();
    for issue in told {
        // The headers are the first line.
        let at = (issue.line as usize).checked_sub(2);
        let Some(cell) = at.and_then(|at| cells.get(at)) else {
            continue;
        };
        if found.last().is_none_or(|(last, _)| last != cell) {
            found.push((cell, issue.message.clone()));
        }
    }
    found
}
