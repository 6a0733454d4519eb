//! What other programs get is what its description says, and true.

use super::arbitrary::{place, places};
use super::testing::empty_city;
use super::{files, index, listed};
use crate::columns::{TABLES, offered, tells};
use crate::rules::testing::made_of;
use domain::place::id::PlaceId;
use domain::place::offer::Count;
use domain::place::{Place, Status};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The files of a city with these places.
pub(super) fn exported(places: &[Place]) -> BTreeMap<String, Vec<u8>> {
    let (mut city, villages) = empty_city();
    city.places = places.to_vec();
    let index = index(vec![listed(&city)]).unwrap();
    let own = files(&city, &villages).unwrap();
    own.into_iter().chain(index).collect()
}

pub(super) fn read(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Value {
    serde_json::from_slice(&files[&format!("data/v1/{name}")]).unwrap()
}

fn sample(id: &str) -> Place {
    let mut place = one_place();
    place.id = PlaceId::parse(id).unwrap();
    place.name = "示例食堂".to_owned();
    place.status = Status::Paused;
    place.phones.clear();
    place
}

fn one_place() -> Place {
    let mut runner = TestRunner::deterministic();
    place().new_tree(&mut runner).unwrap().current()
}

/// A checker of what the description says of an answer.
fn described(openapi: &Value, path: &str) -> Validator {
    let content = &openapi["paths"][path]["get"]["responses"]["200"]["content"];
    let (_, content) = content.as_object().unwrap().iter().next().unwrap();
    let mut schema = content["schema"].clone();
    schema["components"] = openapi["components"].clone();
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    options.build(&schema).unwrap()
}

#[track_caller]
pub(super) fn assert_valid(validator: &Validator, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .take(5)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_file_is_as_its_description_says() {
    let openapi = read(&exported(&[]), "openapi.json");
    let paths: Vec<&String> = openapi["paths"].as_object().unwrap().keys().collect();
    let checkers: Vec<(&str, Validator)> = paths
        .into_iter()
        .map(|path| (path.as_str(), described(&openapi, path)))
        .collect();
    assert_eq!(checkers.len(), 5);
    let mut runner = TestRunner::deterministic();
    for _ in 0..40 {
        let places = places().new_tree(&mut runner).unwrap().current();
        let files = exported(&places);
        for (path, checker) in &checkers {
            let name = path.trim_start_matches('/').replace("{adcode}", "330600");
            assert_valid(checker, &read(&files, &name));
        }
    }
}

#[test]
fn what_a_clerk_writes_into_any_column_goes_out_in_the_record() {
    for table in TABLES {
        let record = |cells: &[(&str, &str)]| {
            let files = exported(&[made_of(table.kind, cells)]);
            read(&files, "330600/places.json")["places"][0].clone()
        };
        let mut cells = Vec::new();
        let mut before = record(&cells);
        for header in table.all().into_iter().filter(|c| tells(c).is_some()) {
            let number_or_mark = match Count::from_word(header) {
                Some(_) => "20",
                None => "是",
            };
            let example = offered(header).map_or(number_or_mark, |column| column.example);
            cells.push((header, example));
            let after = record(&cells);
            assert_ne!(before, after, "{} {header}", table.title);
            before = after;
        }
    }
}

#[test]
fn a_file_that_breaks_its_description_is_noticed() {
    let files = exported(&[one_place()]);
    let openapi = read(&files, "openapi.json");
    let checker = described(&openapi, "/{adcode}/places.json");
    let good = read(&files, "330600/places.json");
    assert_valid(&checker, &good);
    let breaks: [(&str, Value); 6] = [
        ("/places/0/status", json!("sample")),
        ("/places/0/kind", json!("食堂")),
        ("/places/0/checked", json!("2026年")),
        ("/places/0/position", json!({"lng": "120"})),
        ("/places/0/beds", json!(-1)),
        ("/city/updated", json!("2026-11-22")),
    ];
    for (at, wrong) in breaks {
        let mut bad = good.clone();
        *bad.pointer_mut(at).unwrap() = wrong;
        assert!(!checker.is_valid(&bad), "{at}");
    }
    let mut bad = good.clone();
    bad["places"][0].as_object_mut().unwrap().remove("beds");
    assert!(!checker.is_valid(&bad), "a field that is not there");
}

#[test]
fn samples_are_in_no_file_and_their_number_is_said() {
    let real = one_place();
    let files = exported(&[real, sample("S1"), sample("S2")]);
    for (name, bytes) in &files {
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(
            !text.contains("示例食堂") && !text.contains("\"S1\""),
            "{name}"
        );
    }
    let index = read(&files, "index.json");
    assert_eq!(index["cities"][0]["places"], 1);
    assert_eq!(index["cities"][0]["samples_left_out"], 2);
}

#[test]
fn a_city_of_samples_alone_has_files_without_a_place() {
    let files = exported(&[sample("S1")]);
    assert_eq!(read(&files, "330600/places.json")["places"], json!([]));
    assert_eq!(read(&files, "330600/places.geojson")["features"], json!([]));
    assert_eq!(read(&files, "330600/hsds.json")["empty"], true);
    let tables = files.keys().filter(|name| name.ends_with(".csv"));
    assert_eq!(tables.count(), 0);
}

#[test]
fn the_index_names_every_file_and_each_is_there() {
    let mut runner = TestRunner::deterministic();
    let places = places().new_tree(&mut runner).unwrap().current();
    let files = exported(&places);
    let index = read(&files, "index.json");
    let named = index["cities"][0]["files"].as_object().unwrap();
    let mut named: Vec<String> = named
        .values()
        .map(|to| format!("data/v1/{}", to.as_str().unwrap()))
        .chain(["index", "openapi"].map(|own| format!("data/v1/{own}.json")))
        .collect();
    named.sort();
    assert_eq!(named, files.keys().cloned().collect::<Vec<_>>());
    let package = read(&files, "330600/datapackage.json");
    for resource in package["resources"].as_array().unwrap() {
        let path = resource["path"].as_str().unwrap();
        assert!(
            files.contains_key(&format!("data/v1/330600/{path}")),
            "{path}"
        );
        let Some(fields) = resource["schema"]["fields"].as_array() else {
            continue;
        };
        let bytes = &files[&format!("data/v1/330600/{path}")];
        let header = std::str::from_utf8(bytes).unwrap().lines().next().unwrap();
        let fields: Vec<&str> = fields.iter().map(|f| f["name"].as_str().unwrap()).collect();
        assert_eq!(header.trim_start_matches('\u{feff}'), fields.join(","));
    }
}

/// The names in the first column of the table below a heading of the document.
fn fields_of(document: &str, heading: &str) -> Vec<String> {
    let (_, section) = document
        .split_once(&format!("\n### {heading}\n"))
        .unwrap_or_else(|| panic!("docs/data.md has no {heading}"));
    let section = section.split("\n#").next().unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row.split('`').next().unwrap().to_owned())
        .collect()
}

#[test]
fn the_document_explains_every_field_and_no_other() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/data.md");
    let document = std::fs::read_to_string(path).unwrap();
    let openapi = read(&exported(&[]), "openapi.json");
    let mut looked_at = 0;
    for (name, schema) in openapi["components"]["schemas"].as_object().unwrap() {
        // These two are said in words: what GeoJSON has is the standard's.
        if ["PlaceProperties", "PlaceCollection"].contains(&name.as_str()) {
            continue;
        }
        let mut said = fields_of(&document, name);
        let mut has: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        said.sort();
        has.sort();
        assert_eq!(said.iter().collect::<Vec<_>>(), has, "{name}");
        looked_at += 1;
    }
    assert!(looked_at > 10, "only {looked_at}");
    assert!(document.contains(&super::hsds::namespace().to_string()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// By the rules of RFC 7946, and by a reader that others wrote.
    #[test]
    fn any_places_are_features_where_they_stand_or_without_a_geometry(places in places()) {
        let files = exported(&places);
        let bytes = &files["data/v1/330600/places.geojson"];
        let text = std::str::from_utf8(bytes).unwrap();
        let read: geojson::FeatureCollection = text.parse::<geojson::GeoJson>().unwrap().try_into().unwrap();
        prop_assert!(!text.contains("\"crs\""), "section 4: there is one coordinate system");
        prop_assert_eq!(read.features.len(), places.len());
        for (feature, place) in read.features.iter().zip(&places) {
            let id = geojson::feature::Id::String(place.id.to_string());
            prop_assert_eq!(feature.id.as_ref(), Some(&id));
            let at = feature.geometry.as_ref().map(|g| match &g.value {
                geojson::GeometryValue::Point { coordinates } => coordinates.as_slice().to_vec(),
                other => panic!("{other:?}"),
            });
            let want = place.point().map(|p| vec![p.lng(), p.lat()]);
            prop_assert_eq!(at, want, "longitude first; no point of an area stands for a place");
        }
    }

    #[test]
    fn the_same_places_give_the_same_bytes(places in places()) {
        prop_assert_eq!(exported(&places), exported(&places));
    }
}
