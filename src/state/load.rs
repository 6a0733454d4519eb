//! Asking for the cities, the city that is asked about, its communities and papers. Memos say what is wanted and was
//! not asked for, and effects ask for it: no effect reads the ledgers it writes.

use super::data::Data;
use super::fetched::Fetched;
use super::loaded::{ALL_CITIES, Again, Fetching, Opened, Questions};
use super::look_up::{LookUp, Next};
use crate::changing::{Memo, RwSignal, Signal, effect};
use crate::data::{self, Load, first};
use crate::platform::fetch::Ask;
use crate::platform::storage;
use crate::trouble::LoadError;
use domain::address::{Page, Start};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::map::sketch::Sketch;
use domain::pack::manifest::{CityEntry, Manifest, PackFile};
use domain::pack::parts::ManifestPart;
use domain::pack::{PackError, Payload, VillagePack};
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use leptos::prelude::*;
use std::sync::Arc;

impl Data {
    /// Asks for what is wanted, now and whenever that changes.
    pub(super) fn follow_what_is_wanted(&'static self, page: Memo<Page>, family: Memo<bool>) {
        let unasked = Memo::new(move |_| {
            let part = self.part();
            part.filter(|part| self.fetched.part(*part).is_none())
        });
        effect(move || {
            if let Some(part) = unasked.get() {
                self.ask_for_part(part);
            }
        });
        let next = Memo::new(move |_| {
            let wanted = self.adcode.get();
            let unasked = wanted.filter(|city| self.fetched.cities.get(*city).is_none());
            let for_place = || {
                // What the page says of its city may be the city of the place.
                self.manifest.with(|m| m.ready().map(|_| ()))?;
                match self.fetched.look_up(page.get().id()?) {
                    LookUp::Ask(next) => Some(next),
                    _ => None,
                }
            };
            let next = unasked.map(Next::City).or_else(for_place)?;
            self.due(next)
        });
        effect(move || {
            if let Some(next) = next.get() {
                self.ask_for(next);
            }
        });
        effect(move || {
            let here = self.city.with(|c| c.ready().map(|c| c.city.adcode));
            if let Some(adcode) = here
                && !family.get_untracked()
            {
                storage::set(storage::CITY, &adcode.to_string());
            }
        });
    }

    /// Fetches a part of the manifest, unless it was asked for. Where it fails, whoever follows what is wanted asks
    /// again.
    pub(super) fn ask_for_part(&'static self, part: ManifestPart) {
        let asked = self.fetched.parts.asked;
        asked.ask(part.key().into(), None, &|| {
            Box::pin(async move {
                let came = data::part(part, Ask::Usual).await?;
                if self.part_untracked() == Some(part) {
                    self.note_age(came.kept_at);
                }
                Ok(Arc::new(came.file) as Opened)
            })
        });
    }

    /// Fetches the list of the cities, unless it is here.
    pub fn need_cities(&'static self) {
        let asked = self.fetched.list.asked;
        asked.ask(ALL_CITIES, again(self, Self::need_cities), &|| {
            Box::pin(async move {
                let came = data::cities(Ask::Usual).await?;
                Ok(Arc::new(came.file) as Opened)
            })
        });
    }

    /// Fetches the cities around a spot, unless they were asked for.
    pub fn need_around(&'static self, spot: LngLat) {
        self.ask_for_part(ManifestPart::around(spot));
    }

    /// The cities around a spot, as far as they have come ([`Self::need_around`]).
    pub fn cities_around(&self, spot: LngLat) -> Load<Arc<Manifest>> {
        let part = self.fetched.part(ManifestPart::around(spot));
        part.unwrap_or(Load::Waiting)
    }

    /// What of this can be asked for now: of a city first what the manifest says of it. `None` while that is on its way.
    pub(super) fn due(&self, next: Next) -> Option<Next> {
        let Next::City(adcode) = next else {
            return Some(next);
        };
        match self.fetched.of_city(adcode) {
            None => Some(Next::Part(ManifestPart::City(adcode))),
            Some(Load::Waiting) => None,
            Some(Load::Ready(_) | Load::Failed(_)) => Some(next),
        }
    }

    /// Fetches what must be asked for next, unless it was asked for. Follows nothing.
    pub(super) fn ask_for(&'static self, next: Next) {
        match next {
            Next::List => self.need_cities(),
            Next::Part(part) => self.ask_for_part(part),
            Next::City(adcode) => self.ask_for_city(adcode),
        }
    }

    /// Fetches a city of which the manifest has said what it says, unless it was asked for. Where it fails, whoever
    /// follows what is wanted asks again.
    fn ask_for_city(&'static self, adcode: Adcode) {
        let file = |entry: &CityEntry| Some(entry.pack.clone());
        let open = |bytes: &[u8]| Ok(Arc::new(data::catalog(bytes)?) as Opened);
        let asked = self.fetched.cities.asked;
        asked.ask(adcode.into(), None, &|| match first::city(adcode) {
            Some(city) => opened_already(city.map(|city| city as Opened)),
            None => self.file_of(adcode, file, open),
        });
    }

    /// A file of a city, opened. Where the server does not have it any more, or has something else
    /// under its name, the data were published anew since the manifest came: then that is
    /// fetched again, and the file of the new name.
    fn file_of(
        &'static self,
        adcode: Adcode,
        file: fn(&CityEntry) -> Option<PackFile>,
        open: fn(&[u8]) -> Result<Opened, LoadError>,
    ) -> Fetching {
        let entry = untrack(|| self.fetched.of_city(adcode));
        let named = match entry {
            Some(Load::Failed(why)) => Err(why),
            entry => {
                let entry = entry.and_then(|entry| entry.ready().cloned().flatten());
                let file = entry.and_then(|entry| file(&entry));
                file.ok_or(LoadError::NoSuchCity)
            }
        };
        Box::pin(async move {
            let named = named?;
            let came = data::bytes(&named, Ask::Usual)
                .await
                .map_err(LoadError::from);
            let why = match came.and_then(|bytes| open(&bytes)) {
                Err(why) if why.may_be_of_old_data() => why,
                came => return came,
            };
            let own = ManifestPart::City(adcode);
            let Ok(came) = data::part(own, Ask::Anew).await else {
                return Err(why);
            };
            self.note_age(came.kept_at);
            let manifest = Arc::new(came.file);
            let shown = self.fetched.parts;
            shown.replace(own.key().into(), Arc::clone(&manifest));
            let entry = manifest.cities.iter().find(|c| c.adcode == adcode);
            let file = entry.and_then(file).ok_or(why)?;
            // What the server does not have it has not either when asked again.
            if file == named && !matches!(why, LoadError::Pack(_)) {
                return Err(why);
            }
            open(&data::bytes(&file, Ask::Anew).await?)
        })
    }

    /// Asks again whatever has failed.
    pub fn retry(&'static self) {
        let Fetched {
            parts,
            list,
            cities,
            villages,
            homes,
            rights,
            bases,
            targets,
            nation,
            name_parts,
        } = self.fetched;
        let all = [
            parts.asked,
            list.asked,
            cities.asked,
            villages.asked,
            homes.asked,
            rights.asked,
            bases.asked,
            targets.asked,
            nation.asked,
            name_parts.asked,
        ];
        // Named by who has asked: so the code that opens a file is only where the file is needed.
        for ask_again in all.into_iter().filter_map(Questions::forget_failed) {
            untrack(&*ask_again);
        }
    }

    /// Fetches the communities of the city that is asked about, unless they are here.
    pub fn need_villages(&'static self) {
        let Some(adcode) = self.adcode.get() else {
            return;
        };
        if !self.is_known.get() {
            return;
        }
        let file = |entry: &CityEntry| Some(entry.villages.clone());
        let open = |bytes: &[u8]| opened::<VillagePack>(bytes);
        let asked = self.fetched.villages.asked;
        let again = again(self, Self::need_villages);
        asked.ask(adcode.into(), again, &|| match first::villages(adcode) {
            Some(villages) => opened_already(Ok(villages)),
            None => self.file_of(adcode, file, open),
        });
    }

    /// Fetches the communities of the district in which answers start, whenever that is another one. Where they do not
    /// come, or the phone has had the city, it is all communities of the city.
    pub(super) fn follow_home(&'static self, start: RwSignal<Option<Start>>) {
        let homes = self.fetched.homes;
        // The community, and whether nobody has asked for those of its district.
        let unasked = Memo::new(move |_| {
            let code = start.get().and_then(Start::village)?;
            match homes.get(code.district()) {
                None => Some((code, true)),
                Some(Load::Failed(_)) => Some((code, false)),
                Some(Load::Waiting | Load::Ready(_)) => None,
            }
        });
        effect(move || {
            if let Some((code, is_new)) = unasked.get() {
                self.ask_for_home(code, is_new);
            }
        });
    }

    fn ask_for_home(&'static self, code: AreaCode, is_new: bool) {
        let handed_over = first::home(code).filter(|_| is_new);
        let pack = self.home_pack(code).filter(|_| is_new);
        if handed_over.is_none() && pack.is_none() {
            return self.need_villages();
        }
        let homes = self.fetched.homes.asked;
        homes.ask(code.district().into(), None, &|| {
            if let Some(homes) = &handed_over {
                return opened_already(Ok(Arc::<VillagePack>::clone(homes)));
            }
            let bytes = pack.as_ref().map(|pack| data::bytes_of(pack, Ask::Usual));
            Box::pin(async {
                let bytes = bytes.ok_or(LoadError::NoSuchCity)?;
                opened::<VillagePack>(&bytes.await?)
            })
        });
    }

    /// The name of the pack that has a community of the city that is asked about, where that is to be had.
    fn home_pack(&self, code: AreaCode) -> Option<String> {
        let adcode = self.adcode.get().filter(|adcode| *adcode == code.city())?;
        let entry = self.entry(adcode)?;
        entry.home_pack(code).filter(|_| !first::has_had(adcode))
    }

    /// Fetches what the papers of the city that is asked about promise, unless it is here. A city
    /// without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_rights(&'static self) {
        let file = |entry: &CityEntry| entry.rights.clone();
        let need = Self::need_rights;
        self.need_papers(self.fetched.rights.asked, need, file, opened::<Rights>);
    }

    /// Fetches what the papers of the city that is asked about want reached by when, unless it is
    /// here. A city without such a file has nothing on its way; see [`Self::entry`].
    pub fn need_targets(&'static self) {
        let file = |entry: &CityEntry| entry.targets.clone();
        let need = Self::need_targets;
        self.need_papers(self.fetched.targets.asked, need, file, opened::<TargetPack>);
    }

    fn need_papers(
        &'static self,
        asked: Questions,
        need: fn(&'static Self),
        file: fn(&CityEntry) -> Option<PackFile>,
        open: fn(&[u8]) -> Result<Opened, LoadError>,
    ) {
        let Some(adcode) = self.adcode.get_untracked() else {
            return;
        };
        let entry = untrack(|| self.entry(adcode));
        if entry.as_ref().and_then(file).is_none() {
            return;
        }
        asked.ask(adcode.into(), again(self, need), &|| {
            self.file_of(adcode, file, open)
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
                let open = |bytes: &[u8]| Ok(Arc::new(bytes.to_vec()) as Opened);
                let fetch = || self.file_of(adcode, base_of, open);
                bases.asked.ask(adcode.into(), None, &fetch);
            }
        });
        Fetched::of(bases, self.adcode).into()
    }

    /// The base map of a city, opened, for those who draw it without the map.
    ///
    /// # Errors
    /// [`LoadError`] when it did not come whole.
    pub async fn sketch(&'static self, adcode: Adcode) -> Result<Arc<Sketch>, LoadError> {
        let opened = self.file_of(adcode, base_of, opened::<Sketch>).await?;
        opened
            .downcast()
            .map_err(|_| LoadError::Pack(PackError::OtherPayload))
    }
}

/// What asks again for what somebody needs.
pub(super) fn again(data: &'static Data, need: fn(&'static Data)) -> Again {
    Some(Arc::new(move || need(data)))
}

fn opened_already(opened: Result<Opened, LoadError>) -> Fetching {
    Box::pin(async { opened })
}

fn base_of(entry: &CityEntry) -> Option<PackFile> {
    entry.base.clone()
}

fn opened<T: Payload + Send + Sync + 'static>(bytes: &[u8]) -> Result<Opened, LoadError> {
    Ok(Arc::new(data::open::<T>(bytes)?))
}
