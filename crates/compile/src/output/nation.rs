//! The names of all cities in one index (`data/names/`), where there are so many cities that somebody may type the
//! name of their community before they have chosen one.

use super::{PackedCity, sealed};
use crate::shelf::Shelf;
use crate::text::hex;
use domain::geo::area::Area;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::are_many;
use domain::pack::names::{CityNames, INDEX, in_parts};
use domain::pack::{CityPack, Payload, VillagePack, decode};
use domain::search::Readings;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// The hash of the names of a city, and of how they are read.
pub(super) fn hash(city: &CityPack, villages: &VillagePack) -> Option<String> {
    type Own<'a> = (&'a str, &'a [Area], &'a Readings);
    let own: Own<'_> = (&city.city.name, &city.areas, &city.readings);
    let mut hash = Sha256::new();
    hash.update(serde_json::to_vec(&own).ok()?);
    hash.update(serde_json::to_vec(&(&villages.villages, &villages.readings)).ok()?);
    Some(hex(&hash.finalize()))
}

/// What the files of the index are made of, as a hash. `None` where there are too few cities for one.
pub(super) fn print(cities: &[PackedCity], made_by: &[u8]) -> Option<String> {
    if !are_many(cities.len()) {
        return None;
    }
    let mut hash = Sha256::new_with_prefix(made_by);
    for city in cities {
        hash.update(&city.names);
    }
    Some(hex(&hash.finalize()))
}

/// The names of a city, from its packs or from those on the shelf.
pub(super) fn of_city<S: Shelf>(city: &PackedCity, shelf: &S) -> Option<CityNames> {
    let places = pack::<CityPack, S>(city, &city.entry.pack.file, shelf)?;
    let villages = pack::<VillagePack, S>(city, &city.entry.villages.file, shelf)?;
    Some(CityNames::of(&Catalog::new(places), &villages))
}

fn pack<T: Payload, S: Shelf>(city: &PackedCity, file: &str, shelf: &S) -> Option<T> {
    match city.packs.get(file) {
        Some(bytes) => decode(bytes).ok(),
        None => decode(&shelf.there(&format!("data/{file}"))?).ok(),
    }
}

/// Makes the index and its parts, and puts them on the shelf. `None` where one can not be written, which our types
/// rule out.
pub(super) fn put<S: Shelf>(cities: Vec<CityNames>, shelf: &S) -> Result<Option<()>, S::Error> {
    let (index, parts) = in_parts(cities);
    let Some(json) = sealed(&index) else {
        return Ok(None);
    };
    shelf.take(INDEX.to_owned(), json)?;
    parts
        .into_par_iter()
        .map(|(beginning, part)| match sealed(&part) {
            Some(json) => shelf.take(beginning.path(), json).map(Some),
            None => Ok(None),
        })
        .collect()
}
