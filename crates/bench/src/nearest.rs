//! The search for the nearest.

use domain::geo::coord::LngLat;
use domain::geo::near::{Features, NearIndex};
use wasm_bindgen::prelude::wasm_bindgen;

/// Places as the app has them when a pack is open, numbered in the order they came in.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Places(Vec<(u32, LngLat, Features)>);

#[wasm_bindgen]
impl Places {
    /// `lng_lats`: longitudes and latitudes by turns, in degrees. `features`: what each place has, a bit
    /// for each thing.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(lng_lats: &[f64], features: &[u16]) -> Self {
        let places = lng_lats.chunks_exact(2).zip(features);
        let placed = (0_u32..)
            .zip(places)
            .filter_map(|(number, (place, features))| match place {
                [lng, lat] => Some((number, LngLat::new(*lng, *lat)?, Features(*features))),
                _ => None,
            });
        Self(placed.collect())
    }

    /// Makes them ready to be asked for.
    #[must_use]
    pub fn index(&self) -> Nearest {
        Nearest(NearIndex::new(&self.0))
    }
}

/// Places ready to be asked for their nearest.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Nearest(NearIndex);

#[wasm_bindgen]
impl Nearest {
    /// The numbers of the `k` nearest places that have all that is asked for, nearest first.
    #[must_use]
    pub fn nearest(&self, lng: f64, lat: f64, k: usize, asked: u16) -> Vec<u32> {
        LngLat::new(lng, lat).map_or_else(Vec::new, |from| {
            self.0.nearest(from, k, Features(asked), &|_| true)
        })
    }
}
