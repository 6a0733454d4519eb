//! Asking for the cities, the city that is asked about, its communities and papers. One effect asks
//! for what is wanted and was not asked for.

use super::data::Data;
use super::fetched::{Fetched, place_of};
use super::loaded::Answer;
use super::look_up::LookUp;
use crate::changing::{Memo, Signal, effect};
use crate::data::{self, Load};
use crate::platform::storage;
use crate::trouble::LoadError;
use domain::address::Page;
use domain::pack::manifest::{CityEntry, PackFile};
use leptos::prelude::*;
use std::sync::Arc;

impl Data {
    /// Asks for what is wanted, now and whenever that changes.
    pub(super) fn follow_what_is_wanted(&'static self, page: Memo<Page>, family: Memo<bool>) {
        let next = Memo::new(move |_| {
            let manifest = self.manifest.with(|m| m.ready().cloned())?;
            let wanted = self.adcode.get();
            let unasked = wanted.filter(|city| self.fetched.cities.get(*city).is_none());
            let for_place = || {
                let id = place_of(&page.get())?;
                match self.fetched.look_up(&manifest, &id) {
                    LookUp::Ask(city) => Some(city),
                    _ => None,
                }
            };
            unasked.or_else(for_place)
        });
        effect(move || {
            if let Some(adcode) = next.get() {
                self.ask_for_city(adcode);
            }
        });
        effect(move || {
            let here = self.city.with(|c| c.ready().map(|c| c.city.adcode));
            if let Some(adcode) = here
                && !family.get_untracked()
            {
                storage::set("city", &adcode.to_string());
            }
        });
    }

    /// Fetches the manifest, unless it was asked for.
    pub(super) fn load_manifest(&'static self) {
        self.fetched.manifest.ask((), || {
            Box::pin(async move {
                let came = data::manifest(false).await?;
                self.note_age(came.kept_at);
                Ok(Arc::new(came.file))
            })
        });
    }

    /// Fetches a city, unless it was asked for.
    pub(super) fn ask_for_city(&'static self, adcode: u32) {
        let file = |entry: &CityEntry| Some(entry.pack.clone());
        self.fetched.cities.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::catalog(bytes).map(Arc::new))
        });
    }

    /// A file of a city, opened. Where the server does not have it any more, or has something else
    /// under its name, the data were published anew since the manifest came: then the manifest is
    /// fetched again, and the file of the new name.
    pub(super) fn file_of<T: 'static>(
        &'static self,
        adcode: u32,
        file: fn(&CityEntry) -> Option<PackFile>,
        open: fn(&[u8]) -> Result<T, LoadError>,
    ) -> Answer<T> {
        let named = self.manifest.with_untracked(|manifest| {
            file(
                manifest
                    .ready()?
                    .cities
                    .iter()
                    .find(|c| c.adcode == adcode)?,
            )
        });
        Box::pin(async move {
            let named = named.ok_or(LoadError::NoSuchCity)?;
            let came = data::bytes(&named, false).await.map_err(LoadError::from);
            let why = match came.and_then(|bytes| open(&bytes)) {
                Err(why) if why.may_be_of_old_data() => why,
                came => return came,
            };
            let Ok(came) = data::manifest(true).await else {
                return Err(why);
            };
            self.note_age(came.kept_at);
            let manifest = Arc::new(came.file);
            self.fetched.manifest.replace((), Arc::clone(&manifest));
            let entry = manifest.cities.iter().find(|c| c.adcode == adcode);
            let file = entry.and_then(file).ok_or(why)?;
            // What the server does not have it has not either when asked again.
            if file == named && !matches!(why, LoadError::Pack(_)) {
                return Err(why);
            }
            open(&data::bytes(&file, true).await?)
        })
    }

    /// Asks again whatever has failed. (A city and the place one looks for are asked for by whoever
    /// follows them.)
    pub fn retry(&'static self) {
        if self.fetched.manifest.forget_failed() {
            self.load_manifest();
        }
        self.fetched.cities.forget_failed();
        if self.fetched.villages.forget_failed() {
            untrack(|| self.need_villages());
        }
        if self.fetched.rights.forget_failed() {
            self.need_rights();
        }
        self.fetched.bases.forget_failed();
        if self.fetched.targets.forget_failed() {
            self.need_targets();
        }
    }

    /// Fetches the communities of the city that is asked about, unless they are here.
    pub fn need_villages(&'static self) {
        let Some(adcode) = self.adcode.get() else {
            return;
        };
        let file = |entry: &CityEntry| Some(entry.villages.clone());
        self.fetched.villages.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::open(bytes).map(Arc::new))
        });
    }

    /// Fetches what the papers of the city that is asked about promise, unless it is here. A city
    /// without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_rights(&'static self) {
        let Some(adcode) = self.adcode.get_untracked() else {
            return;
        };
        if untrack(|| self.entry(adcode)).is_none_or(|entry| entry.rights.is_none()) {
            return;
        }
        let file = |entry: &CityEntry| entry.rights.clone();
        self.fetched.rights.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::open(bytes).map(Arc::new))
        });
    }

    /// The base map of the city that is asked about, fetched for whoever follows it; waited for
    /// without end where the city has none.
    #[must_use]
    pub fn base(&'static self) -> Signal<Load<Arc<Vec<u8>>>> {
        let bases = self.fetched.bases;
        let unasked = Memo::new(move |_| {
            let adcode = self.city.with(|c| Some(c.ready()?.city.adcode))?;
            let has_one = self.entry(adcode)?.base.is_some();
            (has_one && bases.get(adcode).is_none()).then_some(adcode)
        });
        effect(move || {
            if let Some(adcode) = unasked.get() {
                let file = |entry: &CityEntry| entry.base.clone();
                bases.ask(adcode, || {
                    self.file_of(adcode, file, |bytes| Ok(Arc::new(bytes.to_vec())))
                });
            }
        });
        Fetched::of(bases, self.adcode).into()
    }

    /// The base map of a city, opened, for who draws it without the map.
    ///
    /// # Errors
    /// [`LoadError`] when it did not come whole.
    pub async fn sketch(
        &'static self,
        adcode: u32,
    ) -> Result<domain::map::sketch::Sketch, LoadError> {
        let file = |entry: &CityEntry| entry.base.clone();
        self.file_of(adcode, file, data::open).await
    }

    /// Fetches what the papers of the city that is asked about want reached by when, unless it is
    /// here. A city without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_targets(&'static self) {
        let Some(adcode) = self.adcode.get_untracked() else {
            return;
        };
        if untrack(|| self.entry(adcode)).is_none_or(|entry| entry.targets.is_none()) {
            return;
        }
        let file = |entry: &CityEntry| entry.targets.clone();
        self.fetched.targets.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::open(bytes).map(Arc::new))
        });
    }
}
