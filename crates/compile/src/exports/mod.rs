//! The same places for other programs, in open formats: GeoJSON, the tables they came from, HSDS, a
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

use crate::columns::TABLES;
use crate::words;
use domain::pack::{CityPack, VillagePack};
use domain::place::Place;
pub(crate) use table::phone as phone_text;

use files::{CityFiles, Index, Places, VERSION, midnight};
use names::AreaNames;
use record::PlaceRecord;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where the files lie in the output folder.
pub(crate) const FOLDER: &str = "data/v1/";
/// The file that names all others.
pub(crate) const INDEX: &str = "data/v1/index.json";

/// The exports of all cities, as they are made one by one.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    files: BTreeMap<String, Vec<u8>>,
    cities: Vec<CityFiles>,
}

impl Exports {
    /// Adds a city. `None` only where something can not be written, which our types rule out.
    pub(crate) fn add(&mut self, pack: &CityPack, villages: &VillagePack) -> Option<()> {
        let real: Vec<&Place> = pack.places.iter().filter(|p| !p.is_sample()).collect();
        let city = &pack.city;
        let samples = pack.places.len() - real.len();
        let names = AreaNames::of(pack, villages);
        let records: Vec<_> = real.iter().map(|p| PlaceRecord::of(p, &names)).collect();
        let mut own = Vec::new();
        own.push((
            "geojson",
            "places.geojson",
            json(&geojson::collection(&real, &records)?)?,
        ));
        let cx = hsds::Context {
            city,
            names: &names,
        };
        own.push(("hsds", "hsds.json", json(&hsds::list(&real, cx))?));
        let mut tables = Vec::new();
        for of_kind in TABLES {
            // A project that a paper names comes from city.toml, and is in no table.
            let is_row = |p: &&&Place| p.kind == of_kind.kind && !p.id.is_of_project();
            let rows: Vec<&Place> = real.iter().filter(is_row).copied().collect();
            if !rows.is_empty() {
                own.push((
                    "",
                    of_kind.kind.file(),
                    table::table(of_kind, &rows, &names)?,
                ));
                tables.push(of_kind);
            }
        }
        let package = json(&datapackage::descriptor(city, &tables))?;
        own.push(("datapackage", "datapackage.json", package));
        own.push((
            "places",
            "places.json",
            json(&Places::new(city, samples, records))?,
        ));
        let mut named = BTreeMap::new();
        for (what, file, bytes) in own {
            let what = if what.is_empty() {
                file.trim_end_matches(".csv")
            } else {
                what
            };
            named.insert(what.to_owned(), format!("{}/{file}", city.adcode));
            self.files
                .insert(format!("{FOLDER}{}/{file}", city.adcode), bytes);
        }
        self.cities.push(CityFiles {
            adcode: city.adcode.to_string(),
            name: city.name.clone(),
            updated: midnight(city.updated),
            places: real.len(),
            samples_left_out: samples,
            files: named,
        });
        Some(())
    }

    /// All files: path in the output folder to content.
    pub(crate) fn finish(self) -> Option<BTreeMap<String, Vec<u8>>> {
        let mut files = self.files;
        let index = Index {
            version: VERSION,
            about: words::ABOUT,
            cities: self.cities,
        };
        files.insert(INDEX.to_owned(), json(&index)?);
        files.insert(
            format!("{FOLDER}openapi.json"),
            json(&openapi::description()?)?,
        );
        Some(files)
    }
}

fn json(value: &impl Serialize) -> Option<Vec<u8>> {
    let mut bytes = serde_json::to_vec(value).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}
