//! Which city has a place of which only the 编号 is known. Cities are looked through one by one,
//! as they come; what is found follows from what has come, so that nothing can overtake anybody.

use super::loaded::Key;
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

/// Looks for a place among the cities that were asked for.
pub(super) fn look_up(
    manifest: &Manifest,
    asked: &[(Key, Load<Arc<Catalog>>)],
    id: &PlaceId,
) -> LookUp {
    let mut here = asked.iter().filter_map(|(_, load)| load.ready());
    if let Some(city) = here.find(|city| city.find(id).is_some()) {
        return LookUp::Found(Arc::clone(city));
    }
    if asked.iter().any(|(_, load)| matches!(load, Load::Waiting)) {
        return LookUp::OnItsWay;
    }
    let named = id.city();
    let load = |city: u32| Some(&asked.iter().find(|(key, _)| *key == city)?.1);
    let mut open = manifest.cities.iter().map(|city| city.adcode);
    let mut unasked = open.clone().filter(|city| load(*city).is_none());
    let by_name = unasked.clone().find(|city| Some(*city) == named);
    if let Some(next) = by_name.or_else(|| unasked.next()) {
        return LookUp::Ask(next);
    }
    // Only who has looked everywhere may say that nobody knows the place.
    match open.find_map(|city| load(city)?.trouble()) {
        Some(why) => LookUp::Failed(why),
        None => LookUp::Nowhere,
    }
}
