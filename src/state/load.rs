//! Getting the cities, the city that is asked about, its communities and papers.
//!
//! What is wanted follows from the page and the start; what is shown follows from what is wanted
//! and what has come. One effect asks for what is wanted and was not asked for.

use super::State;
use super::loaded::{Answer, Loaded};
use super::look_up::{LookUp, look_up};
use crate::changing::effect;
use crate::data::{self, Load};
use crate::platform::storage;
use crate::trouble::{FetchError, LoadError};
use domain::address::{Link, Page, Start};
use domain::geo::area::AreaCode;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::{CityEntry, Manifest, PackFile};
use domain::place::id::PlaceId;
use leptos::prelude::*;
use std::sync::Arc;

const TOO_SLOW: LoadError = LoadError::Fetch(FetchError::TooSlow);

/// How far everything has come that is fetched.
#[derive(Clone, Copy)]
pub(super) struct Fetched {
    pub(super) manifest: Loaded<(), Arc<Manifest>>,
    pub(super) cities: Loaded<u32, Arc<Catalog>>,
    pub(super) villages: Loaded<u32, Arc<domain::pack::VillagePack>>,
    pub(super) rights: Loaded<u32, Arc<domain::policy::entitlement::Rights>>,
    /// Base maps, as they travel: the map itself opens them.
    pub(super) bases: Loaded<u32, Arc<Vec<u8>>>,
    pub(super) targets: Loaded<u32, Arc<domain::policy::coverage::target::TargetPack>>,
}

impl Fetched {
    pub(super) fn new() -> Self {
        Self {
            manifest: Loaded::new(),
            cities: Loaded::new(),
            villages: Loaded::new(),
            rights: Loaded::new(),
            bases: Loaded::new(),
            targets: Loaded::new(),
        }
    }

    /// Which cities there are.
    pub(super) fn manifest(self) -> Memo<Load<Arc<Manifest>>> {
        same_memo(move || self.manifest.get(()).unwrap_or(Load::Waiting))
    }

    /// The city the page is about.
    pub(super) fn wanted(
        self,
        manifest: Memo<Load<Arc<Manifest>>>,
        page: Memo<Page>,
        start: RwSignal<Option<Start>>,
    ) -> Memo<Option<u32>> {
        Memo::new(move |before: Option<&Option<u32>>| {
            let before = before.copied().flatten();
            let Some(manifest) = manifest.with(|m| m.ready().cloned()) else {
                return before;
            };
            let known = |adcode: &u32| manifest.cities.iter().any(|c| c.adcode == *adcode);
            let of_place = |id: &PlaceId| match self.look_up(&manifest, id) {
                LookUp::Found(catalog) => Some(catalog.city.adcode),
                _ => id.city().filter(known),
            };
            if let Some(city) = page.with(|page| city_of_page(page, &known, &of_place)) {
                return Some(city);
            }
            match start.get() {
                Some(Start::Area(code)) => Some(code.city()),
                // In none of the cities there is nothing to say of any, also not of the last one.
                Some(Start::Spot(at) | Start::About { at, .. }) => {
                    manifest.city_at(at).map(|entry| entry.adcode)
                }
                None => {
                    let kept = storage::get("city").and_then(|kept| kept.parse().ok());
                    kept.filter(known).or(before)
                }
            }
        })
    }

    /// The city that is asked about, as far as it has come.
    pub(super) fn city(
        self,
        manifest: Memo<Load<Arc<Manifest>>>,
        wanted: Memo<Option<u32>>,
        page: Memo<Page>,
    ) -> Memo<Load<Arc<Catalog>>> {
        same_memo(move || {
            let city = wanted.get().and_then(|adcode| self.cities.get(adcode));
            let city = city.unwrap_or(Load::Waiting);
            let manifest = match manifest.get() {
                Load::Ready(manifest) => manifest,
                Load::Waiting => return city,
                // That is why no city comes.
                Load::Failed(why) => return Load::Failed(why),
            };
            let Some(id) = place_of(&page.get()) else {
                return city;
            };
            match (self.look_up(&manifest, &id), city) {
                (LookUp::Failed(why), _) => Load::Failed(why),
                // The search goes on, and may take long: cities are asked one after another.
                (LookUp::OnItsWay | LookUp::Ask(_), _) if self.waits_in_vain() => {
                    Load::Failed(TOO_SLOW)
                }
                // Another city may have the place.
                (LookUp::OnItsWay | LookUp::Ask(_), Load::Failed(_)) => Load::Waiting,
                (_, city) => city,
            }
        })
    }

    /// The place the page names, when all cities have come and none has it.
    pub(super) fn missing(
        self,
        manifest: Memo<Load<Arc<Manifest>>>,
        page: Memo<Page>,
    ) -> Memo<Option<PlaceId>> {
        Memo::new(move |_| {
            let id = place_of(&page.get())?;
            let manifest = manifest.with(|m| m.ready().cloned())?;
            matches!(self.look_up(&manifest, &id), LookUp::Nowhere).then_some(id)
        })
    }

    /// Whether a city was given up that may have what is looked for.
    fn waits_in_vain(self) -> bool {
        let slow = |load: &Load<_>| load.trouble() == Some(TOO_SLOW);
        self.cities.with(|cities| cities.loads().any(slow))
    }

    fn look_up(self, manifest: &Manifest, id: &PlaceId) -> LookUp {
        self.cities.with(|cities| look_up(manifest, cities, id))
    }

    /// Of a kind of file, that of the city that is asked about.
    pub(super) fn of<T: Send + Sync + 'static>(
        files: Loaded<u32, Arc<T>>,
        wanted: Memo<Option<u32>>,
    ) -> Memo<Load<Arc<T>>> {
        same_memo(move || {
            let load = wanted.get().and_then(|adcode| files.get(adcode));
            load.unwrap_or(Load::Waiting)
        })
    }
}

/// What has come is the same when it is the same piece of memory, however large.
fn same_memo<T: Send + Sync + 'static>(
    load: impl Fn() -> Load<Arc<T>> + Send + Sync + 'static,
) -> Memo<Load<Arc<T>>> {
    Memo::new_with_compare(
        move |_| load(),
        |before, now| match (before, now) {
            (Some(before), Some(now)) => !before.is_same(now),
            _ => true,
        },
    )
}

/// The place a page is about.
fn place_of(page: &Page) -> Option<PlaceId> {
    page.id().cloned()
}

/// The city an address names.
fn city_of_page(
    page: &Page,
    known: &impl Fn(&u32) -> bool,
    of_place: &impl Fn(&PlaceId) -> Option<u32>,
) -> Option<u32> {
    match page {
        Page::Where { city, inside, .. } => city.or(inside.map(AreaCode::city)),
        Page::Coverage(asked) => asked.city.filter(known),
        Page::Place { id } | Page::Driver { id } => of_place(id),
        Page::Shortlist { ids } | Page::Compare { ids } | Page::Slip { ids, .. } => {
            ids.iter().find_map(|id| id.city().filter(known))
        }
        Page::Share { to } => match Link::parse(to).start {
            Some(Start::Area(code)) => Some(code.city()).filter(known),
            _ => None,
        },
        Page::Guide(guide) => guide.profile.place.map(AreaCode::city).filter(known),
        _ => None,
    }
}

impl State {
    /// Asks for what is wanted, now and whenever that changes.
    pub(super) fn follow_what_is_wanted(self) {
        let next = Memo::new(move |_| {
            let manifest = self.manifest.with(|m| m.ready().cloned())?;
            let wanted = self.adcode.get();
            let unasked = wanted.filter(|city| self.fetched.cities.get(*city).is_none());
            let for_place = || {
                let id = place_of(&self.page.get())?;
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
                && !self.family.get_untracked()
            {
                storage::set("city", &adcode.to_string());
            }
        });
    }

    /// Fetches the manifest, unless it was asked for.
    pub(super) fn load_manifest(self) {
        self.fetched.manifest.ask((), || {
            Box::pin(async move {
                let came = data::manifest(false).await?;
                self.note_age(came.kept_at);
                Ok(Arc::new(came.file))
            })
        });
    }

    /// Fetches a city, unless it was asked for.
    pub(super) fn ask_for_city(self, adcode: u32) {
        let file = |entry: &CityEntry| Some(entry.pack.clone());
        self.fetched.cities.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::catalog(bytes).map(Arc::new))
        });
    }

    /// A file of a city, opened. Where the server does not have it any more, or has something else
    /// under its name, the data were published anew since the manifest came: then the manifest is
    /// fetched again, and the file of the new name.
    pub(super) fn file_of<T: 'static>(
        self,
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
    pub fn retry(self) {
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
        let file = |entry: &CityEntry| Some(entry.villages.clone());
        self.fetched.villages.ask(adcode, || {
            self.file_of(adcode, file, |bytes| data::open(bytes).map(Arc::new))
        });
    }

    /// Fetches what the papers of the city that is asked about promise, unless it is here. A city
    /// without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_rights(self) {
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
    pub fn base(self) -> Signal<Load<Arc<Vec<u8>>>> {
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
    pub async fn sketch(self, adcode: u32) -> Result<domain::map::sketch::Sketch, LoadError> {
        let file = |entry: &CityEntry| entry.base.clone();
        self.file_of(adcode, file, data::open).await
    }

    /// Fetches what the papers of the city that is asked about want reached by when, unless it is
    /// here. A city without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_targets(self) {
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
