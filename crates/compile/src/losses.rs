//! What a publication would take away from the one before: places that nobody finds any more, because
//! a table was left out or cut short.

use domain::pack::manifest::{CityEntry, Manifest};

/// One of so many places may go without a word.
const A_PART: u64 = 10;

/// A city that loses more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What the city is called.
    pub name: String,
    /// How many places it had, samples left out.
    pub before: u32,
    /// How many it would have.
    pub after: u32,
}

/// The cities that lose more than a tenth of their places, samples left out: those are meant to go. A
/// manifest that can not be read says nothing.
#[must_use]
pub fn losses(before: &[u8], after: &Manifest) -> Vec<Loss> {
    let Ok(before) = serde_json::from_slice::<Manifest>(before) else {
        return Vec::new();
    };
    let real = |city: &CityEntry| city.places.saturating_sub(city.samples);
    let loss = |city: &CityEntry| {
        let now = after.cities.iter().find(|now| now.adcode == city.adcode);
        let (before, after) = (real(city), now.map_or(0, real));
        let lost = u64::from(before.saturating_sub(after));
        (lost * A_PART > u64::from(before)).then(|| Loss {
            name: city.name.clone(),
            before,
            after,
        })
    };
    before.cities.iter().filter_map(loss).collect()
}
