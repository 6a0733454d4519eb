//! Which city has a place of which only the 编号 is known. The cities that may have it are looked through one
//! by one, as they come; what is found follows from what has come, so that nothing can overtake anybody.

use super::loaded::Key;
use crate::data::Load;
use crate::trouble::LoadError;
use domain::geo::adcode::Adcode;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::CityList;
use domain::pack::parts::ManifestPart;
use domain::place::id::PlaceId;
use std::sync::Arc;

/// What must be asked for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// The list of all cities.
    List,
    /// A part of the manifest.
    Part(ManifestPart),
    /// A city.
    City(Adcode),
}

/// How far one has come with a place.
#[derive(Debug, Clone)]
pub(super) enum LookUp {
    /// This city has it.
    Found(Arc<Catalog>),
    /// A city is on its way, or the list of all; what comes after depends on it.
    OnItsWay,
    /// This must be asked for next.
    Ask(Next),
    /// A city that may have it does not come.
    Failed(LoadError),
    /// All cities that may have it have come, and none has it.
    Nowhere,
}

/// Looks for a place among the cities that were asked for. `list`: of all cities, as far as that has come.
pub(super) fn look_up(
    list: Option<&Load<Arc<CityList>>>,
    asked: &[(Key, Load<Arc<Catalog>>)],
    id: &PlaceId,
) -> LookUp {
    let mut here = asked.iter().filter_map(|(_, load)| load.ready());
    if let Some(city) = here.find(|city| city.find(id).is_some()) {
        return LookUp::Found(Arc::clone(city));
    }
    if asked.iter().any(|(_, load)| load.is_waiting()) {
        return LookUp::OnItsWay;
    }
    let load = |city: Adcode| {
        let key = Key::from(city);
        Some(&asked.iter().find(|(of, _)| *of == key)?.1)
    };
    if let Some(named) = id.city().filter(|city| load(*city).is_none()) {
        return LookUp::Ask(Next::City(named));
    }
    // Only who has looked everywhere may say that nobody knows the place.
    let list = match list {
        None => return LookUp::Ask(Next::List),
        Some(Load::Waiting) => return LookUp::OnItsWay,
        Some(Load::Failed(why)) => return LookUp::Failed(*why),
        Some(Load::Ready(list)) => list,
    };
    let mut may_have = list.may_have_place(id);
    if let Some(next) = may_have.clone().find(|city| load(*city).is_none()) {
        return LookUp::Ask(Next::City(next));
    }
    match may_have.find_map(|city| load(city)?.trouble()) {
        Some(why) => LookUp::Failed(why),
        None => LookUp::Nowhere,
    }
}
