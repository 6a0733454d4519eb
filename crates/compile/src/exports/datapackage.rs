//! `datapackage.json`: what the files of a city are, by Data Package 2.0.

use super::files::midnight;
use crate::columns::{self, Table};
use crate::words;
use domain::pack::city::City;
use domain::place::Kind;
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::offer::{Count, Mark};
use serde_json::{Value, json};

/// The descriptor of a city's files; `tables` are those it has.
pub(super) fn descriptor(city: &City, tables: &[&Table]) -> Value {
    let mut resources = vec![json!({
        "name": "places",
        "path": "places.geojson",
        "format": "geojson",
        "mediatype": "application/geo+json",
        "encoding": "utf-8",
    })];
    resources.extend(tables.iter().map(|table| resource(table)));
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("eldercare-{}", city.adcode),
        "title": words::package_title(&city.name),
        "description": words::PACKAGE_ABOUT,
        "version": crate::dates::iso(city.updated),
        "created": midnight(city.updated),
        "resources": resources,
    })
}

/// `rural_homes.csv` as the name of a resource, which has no underscores in the older readers.
fn resource(table: &Table) -> Value {
    let file = table.kind.file();
    let name = file.trim_end_matches(".csv").replace('_', "-");
    let fields: Vec<Value> = table
        .all()
        .into_iter()
        .map(|column| field(column, table.kind))
        .collect();
    json!({
        "name": name,
        "title": table.title,
        "type": "table",
        "path": file,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n"},
        "schema": {"fields": fields, "primaryKey": [columns::ID], "missingValues": [""]},
    })
}

fn field(column: &str, kind: Kind) -> Value {
    let is_mark = Mark::from_word(column).is_some_and(|m| is_of_kind(Aspect::Mark(m), kind));
    match column {
        _ if is_mark => json!({
            "name": column, "type": "boolean", "trueValues": ["是"], "falseValues": ["否"],
        }),
        columns::LNG | columns::LAT => json!({"name": column, "type": "number"}),
        _ if Count::from_word(column).is_some() => {
            json!({"name": column, "type": "integer", "constraints": {"minimum": 0}})
        }
        _ if columns::is_of_days(column) => json!({"name": column, "type": "date"}),
        columns::ID => json!({
            "name": column, "type": "string", "constraints": {"required": true, "unique": true},
        }),
        columns::NAME | columns::STATUS | columns::SOURCE => {
            json!({"name": column, "type": "string", "constraints": {"required": true}})
        }
        _ => json!({"name": column, "type": "string"}),
    }
}
