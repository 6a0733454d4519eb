//! Tables that programs write as JSON: a list of objects, GeoJSON, and answers of Overpass. Each
//! object becomes a row, each of its keys a column; the first row is that of the headers.

use super::rows::{Row, table};
use super::{Broken, Cell, Nature, Table, osm, text};
use crate::limits::{JSON_BYTES, NESTED};
use serde_json::{Map, Value};

/// A list of rows under one of these keys is the table.
const LISTS: &[&str] = &["data", "rows", "records", "list", "result", "items"];

/// The column of the positions of GeoJSON.
const POINT: &str = "经纬度";

/// The tables of a text that is JSON; `None` for any other text.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Vec<Table>, Broken>> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut seen = body.iter().filter(|byte| !byte.is_ascii_whitespace());
    // `{"` begins an object, `[{` a list of them; no table of text begins so.
    let begins = matches!(
        (seen.next(), seen.next()),
        (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{'))
    );
    begins.then(|| {
        if bytes.len() > JSON_BYTES {
            return Err(Broken::TooLarge {
                megabytes: (JSON_BYTES >> 20) as u64,
            });
        }
        let decoded = text::decode(bytes)?;
        let value = serde_json::from_str(&decoded).map_err(|why| Broken::Json {
            line: u32::try_from(why.line()).unwrap_or(u32::MAX),
        })?;
        tables(value)
    })
}

fn tables(value: Value) -> Result<Vec<Table>, Broken> {
    let (rows, aside) = match value {
        Value::Array(list) => (list.into_iter().filter_map(object).collect(), 0),
        Value::Object(mut object) => {
            if let Some(Value::Array(features)) = object.remove("features") {
                (features.into_iter().filter_map(feature).collect(), 0)
            } else if let Some(Value::Array(elements)) = object.remove("elements") {
                elements_of(elements)
            } else {
                let list = LISTS.iter().find_map(|key| match object.get_mut(*key) {
                    Some(Value::Array(list)) => Some(std::mem::take(list)),
                    _ => None,
                });
                let list = list.ok_or(Broken::NoRows)?;
                (list.into_iter().filter_map(self::object).collect(), 0)
            }
        }
        _ => return Err(Broken::NoRows),
    };
    Ok(vec![table(rows, aside)?])
}

fn object(value: Value) -> Option<Row> {
    let Value::Object(object) = value else {
        return None;
    };
    let mut row = Row::new();
    flatten("", object, NESTED, &mut row);
    Some(row)
}

/// A feature of GeoJSON. Its position stands in a column, longitude first; a line or an area has none.
fn feature(value: Value) -> Option<Row> {
    let Value::Object(mut feature) = value else {
        return None;
    };
    let mut row = Row::new();
    if let Some(Value::Object(properties)) = feature.remove("properties") {
        flatten("", properties, NESTED, &mut row);
    }
    let named = row.iter().any(|(header, _)| header == POINT);
    if let Some(geometry) = feature.get("geometry").filter(|g| !g.is_null() && !named) {
        let what = geometry
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let degrees = geometry.get("coordinates").and_then(Value::as_array);
        let degree = |at: usize| degrees.and_then(|list| list.get(at)?.as_number());
        let point = match (what, degree(0), degree(1)) {
            ("Point", Some(lng), Some(lat)) => format!("{lng},{lat}"),
            // Whoever reads the degrees asks for them.
            _ => what.to_owned(),
        };
        row.push((POINT.to_owned(), Cell::text(point)));
    }
    Some(row)
}

/// The elements of an answer of Overpass that have tags: nodes, and ways and relations with their centre.
fn elements_of(elements: Vec<Value>) -> (Vec<Row>, usize) {
    let mut rows = Vec::new();
    let mut aside = 0;
    for element in elements {
        let Some(Value::Object(tags)) = element.get("tags") else {
            continue;
        };
        let at = |of: &Value| Some((of.get("lon")?.as_f64()?, of.get("lat")?.as_f64()?));
        let point = at(&element).or_else(|| at(element.get("center")?));
        let kind = element
            .get("type")
            .and_then(Value::as_str)
            .unwrap_or("node");
        let id = element
            .get("id")
            .and_then(Value::as_i64)
            .unwrap_or_default();
        let tags = tags.iter();
        let tags = tags.filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())));
        match osm::row(
            kind,
            id,
            point,
            tags.collect(),
            osm::Wanted::WhatIsNotForOthers,
        ) {
            Some(row) => rows.push(row),
            None => aside += 1,
        }
    }
    (rows, aside)
}

/// The cells of an object; keys of an object within it stand behind its own: `address.street`.
fn flatten(before: &str, object: Map<String, Value>, depth: usize, row: &mut Row) {
    for (key, value) in object {
        let header = match before {
            "" => key,
            before => format!("{before}.{key}"),
        };
        match value {
            Value::Object(inner) if depth > 0 => flatten(&header, inner, depth - 1, row),
            value => row.push((header, cell(value))),
        }
    }
}

fn cell(value: Value) -> Cell {
    match value {
        Value::Null => Cell::default(),
        Value::String(text) => Cell::text(text),
        Value::Bool(yes) => Cell::text(super::workbook::yes_no(yes)),
        Value::Number(number) => Cell {
            text: number.to_string(),
            nature: Nature::Number,
        },
        Value::Array(list) => {
            let items: Vec<String> = list.into_iter().map(|item| cell(item).text).collect();
            Cell::text(items.join("、"))
        }
        Value::Object(object) => Cell::text(Value::Object(object).to_string()),
    }
}
