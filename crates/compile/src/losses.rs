//! What a publication would take away from the one before: places that nobody finds any more, because
//! a table was left out or cut short, or because every 编号 in it became another.

use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::{CityPack, decode};
use domain::place::Place;
use std::collections::BTreeSet;

/// One of so many places may go without a word.
const A_PART: u64 = 10;
/// So many of those that go are named.
const NAMED: usize = 3;

/// A city that loses more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What the city is called.
    pub name: String,
    /// How many places it had, samples left out.
    pub before: u32,
    /// How many it would have.
    pub after: u32,
    /// How many of those it had would be gone.
    pub gone: u32,
    /// Names of some of these.
    pub named: Vec<String>,
}

/// The cities that lose more than a tenth of their places, samples left out: those are meant to go.
/// A place is known by its 编号. `old` and `new` are the bytes of a pack of the publication before and of this one, by the
/// name that the manifest gives it; where a pack can not be read, only the numbers of places are compared. A manifest that can
/// not be read says nothing.
#[must_use]
pub fn losses(
    before: &[u8],
    after: &Manifest,
    old: impl Fn(&str) -> Option<Vec<u8>>,
    new: impl Fn(&str) -> Option<Vec<u8>>,
) -> Vec<Loss> {
    let Ok(before) = serde_json::from_slice::<Manifest>(before) else {
        return Vec::new();
    };
    let real = |city: &CityEntry| city.places.saturating_sub(city.samples);
    let loss = |city: &CityEntry| {
        let now = after.cities.iter().find(|now| now.adcode == city.adcode);
        if now.is_some_and(|now| now.pack == city.pack) {
            return None;
        }
        let (before, after) = (real(city), now.map_or(0, real));
        let own = old(&city.pack.file).and_then(|bytes| places(&bytes));
        let others = match now {
            Some(now) => new(&now.pack.file).and_then(|bytes| places(&bytes)),
            None => Some(Vec::new()),
        };
        let fewer = before.saturating_sub(after);
        let (gone, named) = match (own, others) {
            (Some(own), Some(others)) => gone(&own, &others),
            _ => (fewer, Vec::new()),
        };
        (u64::from(gone) * A_PART > u64::from(before)).then(|| Loss {
            name: city.name.clone(),
            before,
            after,
            gone,
            named,
        })
    };
    before.cities.iter().filter_map(loss).collect()
}

/// The places of a pack, samples left out.
fn places(bytes: &[u8]) -> Option<Vec<Place>> {
    let pack: CityPack = decode(bytes).ok()?;
    let real = pack.places.into_iter().filter(|place| !place.is_sample());
    Some(real.collect())
}

/// How many of these are none of those, and some of their names.
fn gone(before: &[Place], after: &[Place]) -> (u32, Vec<String>) {
    let id = |place: &Place| place.id.as_str().to_ascii_lowercase();
    let stay: BTreeSet<String> = after.iter().map(id).collect();
    let gone = before.iter().filter(|place| !stay.contains(&id(place)));
    let named = gone.clone().take(NAMED).map(|place| place.name.clone());
    let count = u32::try_from(gone.clone().count()).unwrap_or(u32::MAX);
    (count, named.collect())
}
