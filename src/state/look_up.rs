//! Which city has a place of which only the 编号 is known. Cities are looked through one by one,
//! as they come; what is found follows from what has come, so that nothing can overtake anybody.

use super::loaded::Ledger;
use crate::data::Load;
use crate::trouble::LoadError;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::place::id::PlaceId;
use std::sync::Arc;

/// How far one has come with a place.
#[derive(Debug, Clone)]
pub(super) enum LookUp {
    /// This city has it.
    Found(Arc<Catalog>),
    /// A city is on its way; what comes after depends on it.
    OnItsWay,
    /// This city must be asked for next.
    Ask(u32),
    /// A city that may have it does not come.
    Failed(LoadError),
    /// All cities have come, and none has it.
    Nowhere,
}

/// Looks for a place among the cities that have come.
pub(super) fn look_up(
    manifest: &Manifest,
    cities: &Ledger<u32, Arc<Catalog>>,
    id: &PlaceId,
) -> LookUp {
    let mut here = cities.loads().filter_map(Load::ready);
    if let Some(city) = here.find(|city| city.find(id).is_some()) {
        return LookUp::Found(Arc::clone(city));
    }
    if cities.loads().any(|load| matches!(load, Load::Waiting)) {
        return LookUp::OnItsWay;
    }
    let named = id.city();
    let mut open = manifest.cities.iter().map(|city| city.adcode);
    let mut unasked = open.clone().filter(|city| cities.get(city).is_none());
    let by_name = unasked.clone().find(|city| Some(*city) == named);
    if let Some(next) = by_name.or_else(|| unasked.next()) {
        return LookUp::Ask(next);
    }
    // Only who has looked everywhere may say that nobody knows the place.
    match open.find_map(|city| cities.get(&city)?.trouble()) {
        Some(why) => LookUp::Failed(why),
        None => LookUp::Nowhere,
    }
}
