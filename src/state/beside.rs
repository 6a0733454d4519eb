//! The cities beside the one that is asked about: where answers start near its edge, their places are answers,
//! too. They are asked for when the first answer stands, so that nothing waits for them.

use super::data::Data;
use super::look_up::Next;
use crate::changing::{Memo, RwSignal, effect};
use crate::data::Load;
use domain::answer::Origin;
use domain::geo::adcode::Adcode;
use domain::pack::catalog::{Catalog, PlaceRef};
use domain::pack::parts::ManifestPart;
use leptos::prelude::{set_timeout, untrack};
use std::sync::Arc;
use std::time::Duration;

/// Until the first answer stands.
const AFTER_THE_LIST: Duration = Duration::from_millis(200);

impl Data {
    /// Asks for the cities beside one where answers start near its edge, once the first answer stands.
    pub fn follow_beside(&'static self, own: Adcode, origin: Memo<Option<Origin>>) {
        let stands = RwSignal::new(false);
        let stand = move || {
            let _ = stands.try_set(true);
        };
        set_timeout(stand, AFTER_THE_LIST);
        self.ask_beside(move || Some((own, origin.get().filter(|_| stands.get())?)));
    }

    /// Asks for the cities beside one where answers start near its edge. `from`: the city, and where they start.
    pub fn ask_beside(
        &'static self,
        from: impl Fn() -> Option<(Adcode, Origin)> + Send + Sync + 'static,
    ) {
        let next = Memo::new(move |_| from().and_then(|(own, origin)| self.unasked(own, origin)));
        effect(move || {
            if let Some(next) = next.get() {
                self.ask_for(next);
            }
        });
    }

    /// What is to be asked for next of the cities beside one; one after another, without waiting for any.
    fn unasked(&self, own: Adcode, origin: Origin) -> Option<Next> {
        let from = origin.point();
        if !self.entry(own)?.is_at_edge(from) {
            return None;
        }
        let around = ManifestPart::around(from);
        if self.fetched.part(around).is_none() {
            return Some(Next::Part(around));
        }
        let near = self.near(own, origin).into_iter();
        let mut unasked = near.filter(|(city, _)| self.fetched.cities.get(*city).is_none());
        unasked.find_map(|(city, _)| self.due(Next::City(city)))
    }

    /// The cities beside one within reach, by adcode and name, as far as the manifest has come.
    fn near(&self, own: Adcode, origin: Origin) -> Vec<(Adcode, String)> {
        let from = origin.point();
        let part = self.fetched.part(ManifestPart::around(from));
        let Some(part) = part.as_ref().and_then(Load::ready) else {
            return Vec::new();
        };
        let near = part.beside(own, from);
        near.map(|c| (c.adcode, c.name.clone())).collect()
    }

    /// A city, and those beside it where answers start near its edge, as far as they have come.
    #[must_use]
    pub fn across(&self, own: &Arc<Catalog>, origin: Option<Origin>) -> Vec<Arc<Catalog>> {
        let beside = origin.map_or_else(Vec::new, |origin| self.near(own.city.adcode, origin));
        let here = beside.iter().filter_map(|(city, _)| {
            let load = self.fetched.cities.get(*city)?;
            load.ready().cloned()
        });
        [Arc::clone(own)].into_iter().chain(here).collect()
    }

    /// The cities beside one that do not come, by their names; empty where there is none.
    #[must_use]
    pub fn missing_beside(&self, own: Adcode, origin: Origin) -> String {
        let mut missing = self.near(own, origin);
        missing.retain(|(city, _)| {
            let load = self.fetched.cities.get(*city);
            load.is_some_and(|load| load.trouble().is_some())
        });
        let names: Vec<String> = missing.into_iter().map(|(_, name)| name).collect();
        names.join("、")
    }

    /// The city of a place, which is this one or one of those beside it.
    #[must_use]
    pub fn city_of(&self, own: &Arc<Catalog>, place: PlaceRef) -> Option<Arc<Catalog>> {
        if own.city.adcode == place.city {
            return Some(Arc::clone(own));
        }
        self.here(place.city)
    }

    /// A city that is here. Follows nothing.
    #[must_use]
    pub fn here(&self, adcode: Adcode) -> Option<Arc<Catalog>> {
        let load = untrack(|| self.fetched.cities.get(adcode));
        load?.ready().cloned()
    }
}
