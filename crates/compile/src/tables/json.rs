//! Tables that programs write as JSON: a list of objects, GeoJSON, and answers of Overpass. Each
//! object becomes a row, each of its keys a column; the first row is that of the headers.

use super::rows::{KeyedRow, table};
use super::{Broken, Cell, Nature, Table, osm, text};
use crate::limits::{JSON_BYTES, NESTED};
use serde_json::{Map, Value};

/// The column of the positions of GeoJSON.
const POINT: &str = "经纬度";

/// The tables of a text that is JSON; `None` for any other text.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Vec<Table>, Broken>> {
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut seen = body.iter().filter(|byte| !byte.is_ascii_whitespace());
    // `{"` begins an object, `[{` a list of them, `[[` one of rows; no table of text begins so.
    let begins = matches!(
        (seen.next(), seen.next()),
        (Some(b'{'), Some(b'"')) | (Some(b'['), Some(b'{' | b'['))
    );
    begins.then(|| {
        if bytes.len() > JSON_BYTES {
            return Err(Broken::TooLarge {
                megabytes: (JSON_BYTES >> 20) as u64,
            });
        }
        let decoded = text::decode(bytes)?;
        let values = serde_json::Deserializer::from_str(&decoded).into_iter();
        let values = values.collect::<Result<Vec<Value>, _>>();
        tables(values.map_err(|why| Broken::Json {
            line: u32::try_from(why.line()).unwrap_or(u32::MAX),
        })?)
    })
}

/// The table of one value, or of several that follow each other, a row each.
fn tables(mut values: Vec<Value>) -> Result<Vec<Table>, Broken> {
    let one = if values.len() == 1 {
        values.pop()
    } else {
        None
    };
    let (rows, aside) = match one {
        None => (rows_of(values), 0),
        Some(Value::Array(list)) => (rows_of(under_headers(list)), 0),
        Some(Value::Object(mut object)) => match object.remove("elements") {
            Some(Value::Array(elements)) => elements_of(elements),
            _ if is_feature(&object) => (rows_of(vec![Value::Object(object)]), 0),
            _ => (rows_of(list_in(object, NESTED).ok_or(Broken::NoRows)?), 0),
        },
        Some(_) => return Err(Broken::NoRows),
    };
    Ok(vec![table(rows, aside)?])
}

/// Rows that are lists of cells, as objects: the first row is that of the headers.
fn under_headers(rows: Vec<Value>) -> Vec<Value> {
    let lists: Option<Vec<Vec<Value>>> = rows.iter().map(|row| row.as_array().cloned()).collect();
    let Some((first, rest)) = lists.as_deref().and_then(<[_]>::split_first) else {
        return rows;
    };
    let width = rest.iter().map(Vec::len).max().unwrap_or(0);
    let mut headers: Vec<String> = Vec::new();
    for at in 0..width.max(first.len()) {
        let own = first.get(at).and_then(Value::as_str).unwrap_or_default();
        let mut header = own.to_owned();
        // No cell takes the place of another.
        if header.is_empty() || headers.contains(&header) {
            header = format!("{own}{}", crate::sheet::column_letters(at));
        }
        headers.push(header);
    }
    let object = |cells: &Vec<Value>| {
        let cells = headers.iter().cloned().zip(cells.iter().cloned());
        Value::Object(cells.collect())
    };
    rest.iter().map(object).collect()
}

/// The list of objects in an object, under whatever key; none where there are several.
fn list_in(object: Map<String, Value>, depth: usize) -> Option<Vec<Value>> {
    let mut lists = object.into_iter().filter_map(|(_, value)| match value {
        Value::Array(list) if list.first().is_some_and(Value::is_object) => Some(list),
        Value::Object(inner) if depth > 0 => list_in(inner, depth - 1),
        _ => None,
    });
    let first = lists.next()?;
    lists.next().is_none().then_some(first)
}

fn is_feature(object: &Map<String, Value>) -> bool {
    object.get("type").and_then(Value::as_str) == Some("Feature")
}

fn rows_of(values: Vec<Value>) -> Vec<KeyedRow> {
    let row = |value| match value {
        Value::Object(object) if is_feature(&object) => Some(feature(object)),
        Value::Object(object) => Some(self::object(object)),
        _ => None,
    };
    values.into_iter().filter_map(row).collect()
}

fn object(object: Map<String, Value>) -> KeyedRow {
    let mut row = KeyedRow::new();
    flatten("", object, NESTED, &mut row);
    row
}

/// A feature of GeoJSON. Its position stands in a column, longitude first; a line or an area has none.
fn feature(mut feature: Map<String, Value>) -> KeyedRow {
    let mut row = KeyedRow::new();
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
    row
}

/// The elements of an answer of Overpass that have tags: nodes, and ways and relations with their centre.
fn elements_of(elements: Vec<Value>) -> (Vec<KeyedRow>, usize) {
    let mut rows = Vec::new();
    let mut aside = 0;
    for element in elements {
        let Some(Value::Object(tags)) = element.get("tags") else {
            continue;
        };
        let at = |of: &Value| Some((of.get("lon")?.as_f64()?, of.get("lat")?.as_f64()?));
        let middle = |bounds: &Value| {
            let degree = |key: &str| bounds.get(key)?.as_f64();
            let lng = (degree("minlon")? + degree("maxlon")?) / 2.0;
            Some((lng, (degree("minlat")? + degree("maxlat")?) / 2.0))
        };
        let point = at(&element)
            .or_else(|| at(element.get("center")?))
            .or_else(|| middle(element.get("bounds")?));
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
fn flatten(before: &str, object: Map<String, Value>, depth: usize, row: &mut KeyedRow) {
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
