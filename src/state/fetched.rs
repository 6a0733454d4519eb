//! How far everything has come that is fetched, and what follows from it.

use super::loaded::{ALL_CITIES, Key, Loaded};
use super::look_up::{LookUp, look_up};
use crate::changing::{Memo, RwSignal};
use crate::data::Load;
use crate::platform::storage;
use crate::trouble::{FetchError, LoadError};
use domain::address::{Link, Page, Start};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::CityList;
use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::parts::ManifestPart;
use domain::place::id::PlaceId;
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use domain::search::nation::{Nation, ReadyNames};
use std::sync::Arc;

const TOO_SLOW: LoadError = LoadError::Fetch(FetchError::TooSlow);

/// How far everything has come that is fetched; at first nobody has asked for anything.
#[derive(Clone, Copy, Default)]
pub(super) struct Fetched {
    /// Parts of the manifest, by [`ManifestPart::key`].
    pub(super) parts: Loaded<Manifest>,
    /// Which cities there are, once somebody needs all of them: [`ALL_CITIES`].
    pub(super) list: Loaded<CityList>,
    pub(super) cities: Loaded<Catalog>,
    pub(super) villages: Loaded<VillagePack>,
    /// Those of single districts, by the adcode of the district.
    pub(super) homes: Loaded<VillagePack>,
    pub(super) rights: Loaded<Rights>,
    /// Base maps, as they travel: the map itself opens them.
    pub(super) bases: Loaded<Vec<u8>>,
    pub(super) targets: Loaded<TargetPack>,
    /// Which names there are in the nation, once somebody types one: [`ALL_CITIES`].
    pub(super) nation: Loaded<Nation>,
    /// Parts of them, by [`Nation::number`].
    pub(super) name_parts: Loaded<ReadyNames>,
}

impl Fetched {
    /// The part of the manifest that has the city the page is about. `None` while nothing says which
    /// that is.
    pub(super) fn wanted_part(
        self,
        page: Memo<Page>,
        start: RwSignal<Option<Start>>,
    ) -> Memo<Option<ManifestPart>> {
        Memo::new(move |before: Option<&Option<ManifestPart>>| {
            // Until it is known that there is no such city.
            let known = |adcode: &Adcode| {
                let load = self.of_city(*adcode);
                !matches!(load, Some(Load::Ready(None)))
            };
            let of_place = |id: &PlaceId| match self.look_up(id) {
                LookUp::Found(catalog) => Some(catalog.city.adcode),
                _ => id.city().filter(known),
            };
            if let Some(city) = page.with(|page| city_of_page(page, &known, &of_place)) {
                return Some(ManifestPart::City(city));
            }
            if let Some(start) = start.get() {
                return Some(ManifestPart::of(start));
            }
            let kept = storage::get(storage::CITY).and_then(|kept| kept.parse().ok());
            let kept = kept.filter(known).map(ManifestPart::City);
            kept.or(before.copied().flatten())
        })
    }

    /// That part, as far as it has come; one without a city where none is wanted.
    pub(super) fn manifest(self, part: Memo<Option<ManifestPart>>) -> Memo<Load<Arc<Manifest>>> {
        let none = Arc::new(Manifest::new(Vec::new()));
        same_memo(move || match part.get() {
            None => Load::Ready(Arc::clone(&none)),
            Some(part) => self.part(part).unwrap_or(Load::Waiting),
        })
    }

    /// A part, as far as it has come; `None` when nobody has asked. Where another part has the city, too, it is
    /// that one.
    pub(super) fn part(self, part: ManifestPart) -> Option<Load<Arc<Manifest>>> {
        let own = self.parts.get(part.key());
        match part {
            ManifestPart::City(adcode) if own.is_none() => {
                let parts = self.parts.loads().into_iter().map(|(_, load)| load);
                let has = |m: &Arc<Manifest>| m.cities.iter().any(|c| c.adcode == adcode);
                parts.into_iter().find(|load| load.ready().is_some_and(has))
            }
            _ => own,
        }
    }

    /// What the manifest says of a city, as far as that has come; `None` when nobody has asked, and in it where
    /// there is no such city.
    pub(super) fn of_city(self, adcode: Adcode) -> Option<Load<Option<CityEntry>>> {
        Some(match self.part(ManifestPart::City(adcode))? {
            Load::Waiting => Load::Waiting,
            Load::Failed(why) => Load::Failed(why),
            Load::Ready(part) => {
                let mut cities = part.cities.iter();
                Load::Ready(cities.find(|c| c.adcode == adcode).cloned())
            }
        })
    }

    /// The city the page is about.
    pub(super) fn wanted(
        manifest: Memo<Load<Arc<Manifest>>>,
        part: Memo<Option<ManifestPart>>,
        start: RwSignal<Option<Start>>,
    ) -> Memo<Option<Adcode>> {
        Memo::new(move |_| match part.get()? {
            ManifestPart::City(adcode) => Some(adcode),
            // In none of the cities there is nothing to say of any, also not of the last one.
            ManifestPart::Around(_) => {
                let spot = start.get()?.spot()?;
                manifest.with(|m| Some(m.ready()?.city_at(spot)?.adcode))
            }
        })
    }

    /// The city that is asked about, as far as it has come.
    pub(super) fn city(
        self,
        manifest: Memo<Load<Arc<Manifest>>>,
        wanted: Memo<Option<Adcode>>,
        page: Memo<Page>,
    ) -> Memo<Load<Arc<Catalog>>> {
        same_memo(move || {
            let city = wanted.get().and_then(|adcode| self.cities.get(adcode));
            let city = city.unwrap_or(Load::Waiting);
            match manifest.get() {
                Load::Ready(_) => {}
                Load::Waiting => return city,
                // That is why no city comes.
                Load::Failed(why) => return Load::Failed(why),
            }
            let page = page.get();
            let Some(id) = page.id() else {
                return city;
            };
            match (self.look_up(id), city) {
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
    pub(super) fn missing(self, page: Memo<Page>) -> Memo<Option<PlaceId>> {
        Memo::new(move |_| {
            let id = page.with(|page| page.id().cloned())?;
            matches!(self.look_up(&id), LookUp::Nowhere).then_some(id)
        })
    }

    /// Whether a city that may have the place was waited for too long.
    fn waits_in_vain(self) -> bool {
        let slow = |(_, load): &(Key, Load<_>)| load.trouble() == Some(TOO_SLOW);
        self.cities.loads().iter().any(slow)
    }

    pub(super) fn look_up(self, id: &PlaceId) -> LookUp {
        look_up(self.list.get(ALL_CITIES).as_ref(), &self.cities.loads(), id)
    }

    /// The file of one kind for the city that is asked about.
    pub(super) fn of<T: Send + Sync + 'static>(
        files: Loaded<T>,
        wanted: Memo<Option<Adcode>>,
    ) -> Memo<Load<Arc<T>>> {
        same_memo(move || {
            let load = wanted.get().and_then(|adcode| files.get(adcode));
            load.unwrap_or(Load::Waiting)
        })
    }
}

/// A memo that compares what has come by its address in memory and not by its contents, which may be
/// large.
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

/// The city an address names.
fn city_of_page(
    page: &Page,
    known: &impl Fn(&Adcode) -> bool,
    of_place: &impl Fn(&PlaceId) -> Option<Adcode>,
) -> Option<Adcode> {
    let named = match page {
        Page::Where { city, inside, .. } => city.or(inside.map(AreaCode::city)),
        Page::Coverage(asked) => asked.city.filter(known),
        Page::Place { id } | Page::Driver { id } => of_place(id),
        Page::Shortlist { .. } | Page::Compare { .. } | Page::Slip(_) => {
            page.ids().iter().find_map(|id| id.city().filter(known))
        }
        Page::Share { to } => match Link::parse(to).start {
            Some(Start::Area(code)) => Some(code.city()).filter(known),
            _ => None,
        },
        Page::Guide(guide) => guide.profile.place.map(AreaCode::city).filter(known),
        _ => None,
    };
    // On the way to a city one chooses its province.
    named.filter(|code| !code.is_province())
}
