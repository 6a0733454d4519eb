//! The places of a publication for other programs, in open formats: GeoJSON, the tables they came from, HSDS, a
//! Data Package, and JSON with an OpenAPI description. No page of the app fetches them.
//!
//! ```text
//! data/v1/index.json                  which cities there are, and their files
//! data/v1/openapi.json                what the files are
//! data/v1/330600/places.json          all places of a city, every field
//! data/v1/330600/places.geojson       the same (RFC 7946)
//! data/v1/330600/hsds.json            the same as services of HSDS 3.1
//! data/v1/330600/datapackage.json     what the tables are (Data Package 2.0)
//! data/v1/330600/canteens.csv         a table a kind, as clerks keep it
//! ```
//!
//! Samples are left out of all of them. A city that has nothing but samples has the JSON files, with
//! no place in them, and no table: whoever knows an address finds a file there.

#[cfg(test)]
mod arbitrary;
mod datapackage;
mod files;
mod geojson;
mod hsds;
mod names;
mod openapi;
mod record;
mod table;
#[cfg(test)]
mod table_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod vocabulary;
mod week;

use crate::columns::{TABLES, Table};
use crate::words;
use domain::pack::{CityPack, VillagePack};
use domain::place::Place;
pub(crate) use files::CityFiles;
pub(crate) use table::phone as phone_text;

use files::{Index, Places, VERSION, midnight};
use names::AreaNames;
use record::PlaceRecord;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where the files lie in the output folder.
pub(crate) const FOLDER: &str = "data/v1/";
/// The file that names all others.
pub(crate) const INDEX: &str = "data/v1/index.json";

/// The places of a city that are exported.
fn real(pack: &CityPack) -> impl Iterator<Item = &Place> {
    pack.places.iter().filter(|p| !p.is_sample())
}

/// A row of a table, not a project that a paper names: that comes from `city.toml`.
fn is_row(place: &Place, table: &Table) -> bool {
    place.kind == table.kind && !place.id.is_of_project()
}

/// Which files a city has.
pub(crate) fn listed(pack: &CityPack) -> CityFiles {
    let city = &pack.city;
    let path = |file: &str| format!("{}/{file}", city.adcode);
    let always = [
        ("geojson", "places.geojson"),
        ("hsds", "hsds.json"),
        ("datapackage", "datapackage.json"),
        ("places", "places.json"),
    ];
    let mut files: BTreeMap<String, String> = always
        .into_iter()
        .map(|(what, file)| (what.to_owned(), path(file)))
        .collect();
    for table in TABLES {
        if real(pack).any(|place| is_row(place, table)) {
            let file = table.kind.file();
            files.insert(file.trim_end_matches(".csv").to_owned(), path(file));
        }
    }
    let places = real(pack).count();
    CityFiles {
        adcode: city.adcode.to_string(),
        name: city.name.clone(),
        updated: midnight(city.updated),
        places,
        samples_left_out: pack.places.len() - places,
        files,
    }
}

/// The files of a city: path in the output folder with content. `None` only where something can not
/// be written, which our types rule out.
pub(crate) fn files(pack: &CityPack, villages: &VillagePack) -> Option<Vec<(String, Vec<u8>)>> {
    let real: Vec<&Place> = real(pack).collect();
    let city = &pack.city;
    let samples = pack.places.len() - real.len();
    let names = AreaNames::of(pack, villages);
    let records: Vec<_> = real.iter().map(|p| PlaceRecord::of(p, &names)).collect();
    let cx = hsds::Context {
        city,
        names: &names,
    };
    let mut own = vec![
        (
            "places.geojson",
            json(&geojson::Collection::of(&real, &records))?,
        ),
        ("hsds.json", json(&hsds::List::of(&real, cx))?),
    ];
    let mut tables = Vec::new();
    for of_kind in TABLES {
        let rows: Vec<&Place> = real
            .iter()
            .filter(|p| is_row(p, of_kind))
            .copied()
            .collect();
        if !rows.is_empty() {
            own.push((of_kind.kind.file(), table::table(of_kind, &rows, &names)?));
            tables.push(of_kind);
        }
    }
    let package = json(&datapackage::descriptor(city, &tables))?;
    own.push(("datapackage.json", package));
    let places = json(&Places::new(city, samples, records))?;
    own.push(("places.json", places));
    let path = |file: &str| format!("{FOLDER}{}/{file}", city.adcode);
    let files = own.into_iter().map(|(file, bytes)| (path(file), bytes));
    Some(files.collect())
}

/// What is not of one city: the list of all files, and their description.
pub(crate) fn index(cities: Vec<CityFiles>) -> Option<[(String, Vec<u8>); 2]> {
    let index = Index {
        version: VERSION,
        about: words::ABOUT,
        cities,
    };
    Some([
        (INDEX.to_owned(), json(&index)?),
        (
            format!("{FOLDER}openapi.json"),
            json(&openapi::description()?)?,
        ),
    ])
}

fn json(value: &impl Serialize) -> Option<Vec<u8>> {
    let mut bytes = serde_json::to_vec(value).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}
