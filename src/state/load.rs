//! Getting the cities, the city that is asked about, its communities.

use super::{State, city_of};
use crate::data::{self, Load};
use crate::platform::storage;
use crate::trouble::LoadError;
use domain::area::AreaCode;
use domain::manifest::{CityEntry, Manifest};
use domain::route::{Route, Start};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

impl State {
    /// The city the page is about.
    pub(super) fn wanted_city(self, manifest: &Manifest) -> Option<u32> {
        let known = |adcode: u32| {
            manifest
                .cities
                .iter()
                .any(|c| c.adcode == adcode)
                .then_some(adcode)
        };
        let by_route = match self.route.get() {
            Route::Where { city, inside, .. } => city.or(inside.map(AreaCode::city)),
            Route::Coverage { city, .. } => city.and_then(known),
            Route::Place { id, .. } | Route::Driver { id, .. } => city_in_id(&id).and_then(known),
            Route::Shortlist { ids, .. } | Route::Compare { ids, .. } | Route::Slip { ids, .. } => {
                ids.iter().find_map(|id| known(city_in_id(id)?))
            }
            Route::Share { to } => match Route::parse(&to).start() {
                Some(Start::Area(code)) => known(code.city()),
                _ => None,
            },
            Route::Guide(guide) => guide.profile.place.map(AreaCode::city).and_then(known),
            _ => None,
        };
        let by_start = || match self.start.get()? {
            Start::Area(code) => Some(code.city()),
            Start::Spot(spot) => city_of(manifest, spot).map(|entry| entry.adcode),
        };
        let kept = || storage::get("city")?.parse().ok().and_then(known);
        by_route.or_else(by_start).or_else(kept)
    }

    /// Whether nothing says yet which city is asked about.
    #[must_use]
    pub fn asks_for_city(self) -> bool {
        self.manifest.with(|m| m.ready().is_some()) && self.adcode.get().is_none()
    }

    /// Fetches the manifest, again if it failed before.
    pub fn load_manifest(self) {
        self.manifest.set(Load::Waiting);
        spawn_local(async move {
            let loaded = data::manifest().await.map(Arc::new);
            let _ = self.manifest.try_set(loaded.into());
        });
    }

    pub(super) fn load_city(self, adcode: Option<u32>) {
        self.adcode.set(adcode);
        self.city.set(Load::Waiting);
        let entry = adcode.and_then(|adcode| self.entry(adcode));
        let Some(entry) = entry else {
            self.city.set(Load::Failed(LoadError::NoSuchCity));
            return;
        };
        spawn_local(async move {
            let loaded = data::city(&entry).await.map(Arc::new);
            // Meanwhile the person may have gone on to another city.
            if self.adcode.try_get_untracked() == Some(adcode) {
                if loaded.is_ok() && !self.family.get_untracked() {
                    storage::set("city", &entry.adcode.to_string());
                }
                let _ = self.city.try_set(loaded.into());
            }
        });
    }

    /// Tries again whatever has failed.
    pub fn retry(self) {
        if self.manifest.with_untracked(|m| m.ready().is_none()) {
            self.load_manifest();
        } else if self.city.with_untracked(|c| c.ready().is_none()) {
            self.load_city(self.adcode.get_untracked());
        }
        self.others_trouble.set(None);
        if let Load::Failed(_) = self.villages.get_untracked() {
            self.villages_of.set(None);
            self.need_villages();
        }
        if let Load::Failed(_) = self.rights.get_untracked() {
            self.rights_of.set(None);
            self.need_rights();
        }
    }

    /// What the manifest says of a city.
    #[must_use]
    pub fn entry(self, adcode: u32) -> Option<CityEntry> {
        self.manifest.with(|m| {
            m.ready()?
                .cities
                .iter()
                .find(|c| c.adcode == adcode)
                .cloned()
        })
    }

    /// Fetches the communities of the city that is asked about, unless they are here.
    pub fn need_villages(self) {
        let Some(adcode) = self.adcode.get() else {
            return;
        };
        if self.villages_of.get_untracked() == Some(adcode) {
            return;
        }
        let Some(entry) = self.entry(adcode) else {
            return;
        };
        self.villages_of.set(Some(adcode));
        self.villages.set(Load::Waiting);
        spawn_local(async move {
            let loaded = data::villages(&entry).await.map(Arc::new);
            if self.villages_of.try_get_untracked() == Some(Some(adcode)) {
                let _ = self.villages.try_set(loaded.into());
            }
        });
    }

    /// Fetches what the papers of the city that is asked about promise, unless it is here. A city
    /// without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_rights(self) {
        let Some(adcode) = self.adcode.get_untracked() else {
            return;
        };
        if self.rights_of.get_untracked() == Some(adcode) {
            return;
        }
        let Some(file) = self.entry(adcode).and_then(|entry| entry.rights) else {
            return;
        };
        self.rights_of.set(Some(adcode));
        self.rights.set(Load::Waiting);
        spawn_local(async move {
            let loaded = data::rights(&file).await.map(Arc::new);
            if self.rights_of.try_get_untracked() == Some(Some(adcode)) {
                let _ = self.rights.try_set(loaded.into());
            }
        });
    }

    /// A link may name a place of a city other than the one that is loaded: then the others
    /// are looked through, one by one.
    pub(super) fn look_for_place(self) {
        let (Route::Place { id, .. } | Route::Driver { id, .. }) = self.route.get() else {
            return;
        };
        let here = self
            .city
            .with(|c| c.ready().map(|catalog| catalog.find(&id).is_some()));
        let waiting = self.adcode.get().is_some() && here.is_none();
        if here == Some(true) || waiting || self.missing.get_untracked().as_ref() == Some(&id) {
            return;
        }
        let Some(manifest) = self.manifest.with(|m| m.ready().cloned()) else {
            return;
        };
        let tried = self.adcode.get_untracked();
        spawn_local(async move {
            let mut trouble = None;
            for entry in manifest.cities.iter().filter(|c| Some(c.adcode) != tried) {
                match data::city(entry).await {
                    Ok(catalog) if catalog.find(&id).is_some() => {
                        let _ = self.adcode.try_set(Some(entry.adcode));
                        let _ = self.city.try_set(Load::Ready(Arc::new(catalog)));
                        return;
                    }
                    Ok(_) => {}
                    Err(why) => trouble = Some(why),
                }
            }
            // Only who has looked everywhere may say that nobody knows the place.
            match trouble {
                Some(why) => {
                    let _ = self.city.try_set(Load::Failed(why));
                }
                None => {
                    let _ = self.missing.try_set(Some(id));
                }
            }
        });
    }
}

/// Many a 编号 carries the code of its district or town; then its city need not be guessed.
pub(super) fn city_in_id(id: &str) -> Option<u32> {
    let digits = id
        .split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() >= 6)?;
    let district: u32 = digits.get(..6)?.parse().ok()?;
    Some(district / 100 * 100)
}
