//! What the manifest and the list of the cities say of a city, read from their JSON.

use crate::platform::json::Json;
use crate::trouble::FetchError;
use domain::geo::adcode::Adcode;
use domain::geo::outline::CityOutline;
use domain::pack::city_list::CityName;
use domain::pack::manifest::{CityEntry, PackFile};

/// All its cities, or none.
pub(super) fn all<T>(json: &Json, city: fn(&Json) -> Option<T>) -> Result<Vec<T>, FetchError> {
    let cities = json.list("cities").ok_or(FetchError::Unreadable)?;
    let cities: Option<Vec<T>> = cities.iter().map(city).collect();
    cities.ok_or(FetchError::Unreadable)
}

fn adcode(json: &Json) -> Option<Adcode> {
    json.count("adcode")?.try_into().ok()
}

pub(super) fn city_entry(json: &Json) -> Option<CityEntry> {
    let pack_file = |json: Json| {
        Some(PackFile {
            file: json.text("file")?,
            bytes: json.count("bytes")?,
        })
    };
    Some(CityEntry {
        adcode: adcode(json)?,
        name: json.text("name")?,
        short: json.text("short")?,
        pinyin: json.text("pinyin")?,
        updated: json.text("updated")?,
        bounds: bounds(json)?,
        outline: outline(json),
        pack: pack_file(json.field("pack")?)?,
        villages: pack_file(json.field("villages")?)?,
        base: json.field("base").and_then(pack_file),
        targets: json.field("targets").and_then(pack_file),
        rights: json.field("rights").and_then(pack_file),
        first: json.text("first"),
        places: json.count("places")?,
        samples: json.count("samples")?,
    })
}

pub(super) fn city_name(json: &Json) -> Option<CityName> {
    let stems = json.list("stems").unwrap_or_default();
    Some(CityName {
        adcode: adcode(json)?,
        name: json.text("name")?,
        short: json.text("short")?,
        pinyin: json.text("pinyin")?,
        bounds: bounds(json)?,
        stems: stems.iter().filter_map(Json::as_text).collect(),
    })
}

fn bounds(json: &Json) -> Option<[f64; 4]> {
    let bounds = json.list("bounds")?;
    let bounds: Vec<f64> = bounds.iter().filter_map(Json::number).collect();
    bounds.try_into().ok()
}

/// A manifest of before outlines has none.
fn outline(json: &Json) -> CityOutline {
    let rings = json.list("outline").unwrap_or_default();
    let ring = |ring: &Json| {
        let steps = ring.items()?;
        Some(
            steps
                .iter()
                .filter_map(Json::number)
                .map(|n| n as i32)
                .collect(),
        )
    };
    CityOutline {
        rings: rings.iter().filter_map(ring).collect(),
    }
}
