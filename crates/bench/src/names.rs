//! The finding of names by typing.

use domain::geo::area::Area;
use domain::pack::catalog::Catalog;
use domain::pack::{CityPack, VillagePack, decode};
use domain::search::find_area::Finder;
use domain::search::{Query, Readings};
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;

/// The names of some cities, as if they were one.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Names(Option<(CityPack, VillagePack)>);

#[wasm_bindgen]
impl Names {
    /// No names.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds those of a city, from its two packs. False where they can not be read.
    pub fn add(&mut self, city: &[u8], villages: &[u8]) -> bool {
        let packs = decode::<CityPack>(city)
            .ok()
            .zip(decode::<VillagePack>(villages).ok());
        let Some((city, villages)) = packs else {
            return false;
        };
        let Some((all, known)) = &mut self.0 else {
            self.0 = Some((city, villages));
            return true;
        };
        all.areas.extend(city.areas);
        all.places.extend(city.places);
        all.readings = both(&all.readings, &city.readings);
        known.villages.extend(villages.villages);
        known.former.extend(villages.former);
        known.readings = both(&known.readings, &villages.readings);
        let by_code = |areas: &mut Vec<Area>| areas.sort_by_key(|area| area.code);
        by_code(&mut all.areas);
        by_code(&mut known.villages);
        true
    }

    /// Makes them ready to be asked for.
    #[must_use]
    pub fn index(&self) -> Option<NameIndex> {
        let (city, villages) = self.0.clone()?;
        let (catalog, villages) = (Arc::new(Catalog::new(city)), Arc::new(villages));
        Some(NameIndex(Finder::new(catalog, Some(villages))))
    }
}

/// The readings of two tables.
fn both(one: &Readings, other: &Readings) -> Readings {
    let pairs = [one, other].into_iter().flat_map(|table| {
        let of = |c: char| table.of(c).iter().map(move |reading| (c, reading.clone()));
        table.characters().flat_map(of)
    });
    Readings::from_pairs(pairs)
}

/// Names ready to be asked for.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NameIndex(Finder);

#[wasm_bindgen]
impl NameIndex {
    /// The best that fit what is typed, as many as asked for: their names.
    #[must_use]
    pub fn find(&self, typed: &str, most: usize) -> Vec<String> {
        let finds = self.0.find(&Query::new(typed), most);
        finds.hits.into_iter().map(|hit| hit.name).collect()
    }
}
