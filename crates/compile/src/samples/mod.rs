//! Sample records, so that the map can be seen before a bureau fills in its own.
//!
//! Nothing here is true, and every row says so: its name begins with 示例, its number can not
//! be dialled, its address says 不是真的. Only the towns, the villages and the city's own
//! words for each kind are real. The same seeds give the same bytes: each town rolls its own
//! dice, so that a new kind or town leaves the others as they are.

mod city;
mod clerk;
pub mod dice;
mod homes;
mod meals;
mod others;
mod real_rows;
mod row;
mod spot;
#[cfg(test)]
mod tests;

pub use real_rows::{RealRows, real_rows};

use crate::Seeds;
use city::SampleCity;
use domain::place::Kind;
use std::collections::BTreeMap;

/// Makes the spreadsheets of samples of every city that has a `city.toml`, a gazetteer and
/// outlines: path within the seeds (`cities/330600-shaoxing/canteens.csv`) → bytes (UTF-8 with
/// byte-order mark, CRLF, which Excel opens best).
#[must_use]
pub fn generate(seeds: &Seeds) -> BTreeMap<String, Vec<u8>> {
    let folders = seeds
        .files
        .keys()
        .filter_map(|path| path.strip_prefix("cities/")?.strip_suffix("/city.toml"));
    let mut sheets = BTreeMap::new();
    for folder in folders {
        let Some(city) = SampleCity::read(seeds, folder) else {
            continue;
        };
        for kind in Kind::ALL {
            if let Some(bytes) = sheet(&city, *kind) {
                sheets.insert(format!("cities/{folder}/{}", kind.file()), bytes);
            }
        }
    }
    sheets
}

fn sheet(city: &SampleCity, kind: Kind) -> Option<Vec<u8>> {
    match kind {
        Kind::Canteen => meals::canteens(city),
        Kind::Institution => homes::institutions(city),
        Kind::Centre => homes::centres(city),
        Kind::RuralHome => homes::rural_homes(city),
        Kind::Rental => others::rentals(city),
        Kind::Station => others::stations(city),
        Kind::Clinic => others::clinics(city),
        Kind::HomeNursing => others::home_nursing(city),
        Kind::Learning => others::learning(city),
        Kind::Kiosk => others::kiosks(city),
    }
}
