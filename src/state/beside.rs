//! The cities beside the one that is asked about: where answers start near its edge, their places are answers,
//! too. They are asked for when the first answer stands, so that nothing waits for them.

use super::data::Data;
use crate::changing::{Memo, RwSignal, effect};
use crate::data::Load;
use domain::answer::Origin;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::CityEntry;
use domain::pack::parts::{Part, REACH_METRES};
use leptos::prelude::{set_timeout, untrack};
use std::sync::Arc;
use std::time::Duration;

/// Until the first answer stands.
const AFTER_THE_LIST: Duration = Duration::from_millis(200);

impl Data {
    /// Asks for the cities beside one where answers start near its edge, once the first answer stands.
    pub fn follow_beside(&'static self, own: u32, origin: Memo<Option<Origin>>) {
        let stands = RwSignal::new(false);
        let stand = move || {
            let _ = stands.try_set(true);
        };
        set_timeout(stand, AFTER_THE_LIST);
        effect(move || {
            let Some(origin) = origin.get().filter(|_| stands.get()) else {
                return;
            };
            let from = origin.point();
            let entry = self.entry(own);
            if entry.is_some_and(|city| city.metres_to_edge(from) <= REACH_METRES) {
                self.ask_for_part(Part::around(from));
                for city in self.near(own, origin) {
                    self.ask_for_city(city.adcode);
                }
            }
        });
    }

    /// The cities beside one within reach, as far as the manifest has come.
    fn near(&self, own: u32, origin: Origin) -> Vec<CityEntry> {
        let from = origin.point();
        let part = self.fetched.part(Part::around(from));
        let Some(part) = part.as_ref().and_then(Load::ready) else {
            return Vec::new();
        };
        let cities = part.cities.iter();
        let is_near = |c: &&CityEntry| c.adcode != own && c.metres_to(from) <= REACH_METRES;
        cities.filter(is_near).cloned().collect()
    }

    /// A city, and those beside it where answers start near its edge, as far as they have come.
    #[must_use]
    pub fn across(&self, own: &Arc<Catalog>, origin: Option<Origin>) -> Vec<Arc<Catalog>> {
        let mut cities = vec![Arc::clone(own)];
        for city in origin.map_or_else(Vec::new, |origin| self.near(own.city.adcode, origin)) {
            if let Some(Load::Ready(city)) = self.fetched.cities.get(city.adcode) {
                cities.push(city);
            }
        }
        cities
    }

    /// The cities beside one that do not come, by their names; empty where there is none.
    #[must_use]
    pub fn missing_beside(&self, own: u32, origin: Origin) -> String {
        let mut names = Vec::new();
        for city in self.near(own, origin) {
            if let Some(Load::Failed(_)) = self.fetched.cities.get(city.adcode) {
                names.push(city.name);
            }
        }
        names.join("、")
    }

    /// A city that is here. Follows nothing.
    #[must_use]
    pub fn here(&self, adcode: u32) -> Option<Arc<Catalog>> {
        let load = untrack(|| self.fetched.cities.get(adcode));
        load?.ready().cloned()
    }
}
