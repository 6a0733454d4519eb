//! Places picked by their 编号: kept on the phone, compared, printed. They may lie in several
//! cities, of which only one is loaded.

use super::State;
use super::load::city_in_id;
use crate::changing::effect;
use crate::data::{self, Load};
use domain::catalog::Catalog;
use domain::manifest::Manifest;
use domain::place::Place;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// A place that was picked.
#[derive(Debug, Clone)]
pub struct Pick {
    /// 编号, as it was asked for.
    pub id: String,
    /// Its city and itself; `None` when no city has it (any more).
    pub found: Option<(Arc<Catalog>, Place)>,
}

impl PartialEq for Pick {
    fn eq(&self, other: &Self) -> bool {
        let city = |pick: &Self| pick.found.as_ref().map(|(city, _)| Arc::as_ptr(city));
        self.id == other.id && city(self) == city(other)
    }
}

impl State {
    /// The places with these 编号, in their order. Cities that are not here are fetched, the one
    /// a 编号 names first.
    #[must_use]
    pub fn picked(self, ids: Signal<Vec<String>>) -> Signal<Load<Vec<Pick>>> {
        let picks = move || -> Load<Vec<Pick>> {
            let Some(manifest) = self.manifest.with(|m| m.ready().cloned()) else {
                let why = self.manifest.with(Load::trouble);
                return why.map_or(Load::Waiting, Load::Failed);
            };
            let here = self.cities_here();
            let all_are_here = here.len() >= manifest.cities.len();
            let mut picks = Vec::new();
            for id in ids.get() {
                let in_city =
                    |city: &Arc<Catalog>| Some((Arc::clone(city), city.find(&id)?.clone()));
                let found = here.iter().find_map(in_city);
                if found.is_none() && !all_are_here {
                    return self
                        .others_trouble
                        .get()
                        .map_or(Load::Waiting, Load::Failed);
                }
                picks.push(Pick { id, found });
            }
            Load::Ready(picks)
        };
        let picks = Memo::new(move |_| picks());
        effect(move || {
            // The city that is asked about is on its way already.
            let awaited =
                self.adcode.get().is_some() && self.city.with(|c| matches!(c, Load::Waiting));
            if awaited || picks.with(|p| *p != Load::Waiting) {
                return;
            }
            let Some(manifest) = self.manifest.with(|m| m.ready().cloned()) else {
                return;
            };
            let known: Vec<u32> = self.cities_here().iter().map(|c| c.city.adcode).collect();
            let Some(entry) = next_city(&manifest, &known, &ids.get()) else {
                return;
            };
            spawn_local(async move {
                match data::city(&entry).await {
                    Ok(city) => _ = self.others.try_update(|all| all.push(Arc::new(city))),
                    Err(why) => _ = self.others_trouble.try_set(Some(why)),
                }
            });
        });
        picks.into()
    }

    /// The cities that have come, each once.
    fn cities_here(self) -> Vec<Arc<Catalog>> {
        let mut here: Vec<_> = self.city.with(|c| c.ready().cloned()).into_iter().collect();
        for city in self.others.get() {
            if here.iter().all(|one| one.city.adcode != city.city.adcode) {
                here.push(city);
            }
        }
        here
    }
}

/// The city to look through next: one that a 编号 names, else any.
fn next_city(
    manifest: &Manifest,
    known: &[u32],
    ids: &[String],
) -> Option<domain::manifest::CityEntry> {
    let unknown = |adcode: &u32| !known.contains(adcode);
    let named = ids.iter().find_map(|id| city_in_id(id).filter(&unknown));
    let mut left = manifest.cities.iter().filter(|c| unknown(&c.adcode));
    let by_name = named.and_then(|adcode| left.clone().find(|c| c.adcode == adcode));
    by_name.or_else(|| left.next()).cloned()
}
