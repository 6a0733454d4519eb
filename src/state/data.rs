//! What was published: the cities, the city that is asked about, its communities and papers, as far as
//! they have come. What is wanted follows from the page and the start.

use super::fetched::Fetched;
use super::loaded::ALL_CITIES;
use crate::changing::{Memo, RwSignal, Signal};
use crate::data::Load;
use domain::address::{Page, Start};
use domain::geo::adcode::Adcode;
use domain::geo::area::{Area, AreaCode};
use domain::geo::coord::LngLat;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::CityList;
use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::parts::ManifestPart;
use domain::place::Kind;
use domain::place::id::PlaceId;
use domain::place::samples::Samples;
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use std::sync::Arc;
use time::Date;

/// The data, as far as they have come.
pub struct Data {
    /// What the manifest says of the city that is asked about, and perhaps of those beside it; of none where
    /// nothing says which that is.
    pub manifest: Memo<Load<Arc<Manifest>>>,
    /// The city that is asked about.
    pub city: Memo<Load<Arc<Catalog>>>,
    /// Its communities and villages, once somebody needs them.
    pub villages: Memo<Load<Arc<VillagePack>>>,
    /// What its papers promise, once somebody asks.
    pub rights: Memo<Load<Arc<Rights>>>,
    /// What its papers want reached by when, once somebody asks.
    pub targets: Memo<Load<Arc<TargetPack>>>,
    /// A place a link names and no city knows.
    pub missing: Memo<Option<PlaceId>>,
    /// The day on which the phone stored the data that are shown; `None` where the host has answered.
    pub kept_since: RwSignal<Option<Date>>,
    /// The city that is asked about, by its 行政区划代码.
    pub(super) adcode: Memo<Option<Adcode>>,
    /// Whether the manifest has said what it says of it.
    pub(super) is_known: Memo<bool>,
    /// The part of the manifest that has it.
    part: Memo<Option<ManifestPart>>,
    /// How far everything has come that is fetched.
    pub(super) fetched: Fetched,
}

/// Which places a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of the city.
    City,
    /// Those of a kind.
    Kind(Kind),
    /// One, by its 编号.
    Place(PlaceId),
    /// None of them.
    Nothing,
}

impl Data {
    /// Nothing has come yet.
    pub(super) fn new(page: Memo<Page>, start: RwSignal<Option<Start>>) -> Self {
        let fetched = Fetched::default();
        let part = fetched.wanted_part(page, start);
        let manifest = fetched.manifest(part);
        let adcode = Fetched::wanted(manifest, part, start);
        Self {
            manifest,
            city: fetched.city(manifest, adcode, page),
            villages: Fetched::of(fetched.villages, adcode),
            rights: Fetched::of(fetched.rights, adcode),
            targets: Fetched::of(fetched.targets, adcode),
            missing: fetched.missing(page),
            kept_since: RwSignal::new(None),
            adcode,
            is_known: Memo::new(move |_| {
                let city = adcode.get().and_then(|adcode| fetched.of_city(adcode));
                !matches!(city, None | Some(Load::Waiting))
            }),
            part,
            fetched,
        }
    }

    /// What the manifest says of a city that is here.
    #[must_use]
    pub fn entry(&self, adcode: Adcode) -> Option<CityEntry> {
        self.fetched.of_city(adcode)?.ready().cloned().flatten()
    }

    /// Which cities there are, once somebody needs all of them ([`Self::need_cities`]).
    #[must_use]
    pub fn cities(&self) -> Load<Arc<CityList>> {
        self.fetched.list.get(ALL_CITIES).unwrap_or(Load::Waiting)
    }

    /// The part of the manifest that has the city that is asked about.
    pub(super) fn part(&self) -> Option<ManifestPart> {
        self.part.get()
    }

    /// The part of the manifest that has the city that is asked about. Follows nothing.
    pub(super) fn part_untracked(&self) -> Option<ManifestPart> {
        self.part.try_get_untracked().flatten()
    }

    /// Whether nothing says yet which city is asked about.
    #[must_use]
    pub fn asks_for_city(&self) -> bool {
        self.manifest.with(|m| m.ready().is_some()) && self.adcode.get().is_none()
    }

    /// The rectangle of the city that is asked about: west, south, east, north, degrees.
    #[must_use]
    pub fn bounds(&'static self) -> Signal<Option<[f64; 4]>> {
        Signal::derive(move || {
            let adcode = self.city.with(|c| Some(c.ready()?.city.adcode))?;
            Some(self.entry(adcode)?.bounds)
        })
    }

    /// How much of what a page is about are samples. Until the city is here a page of one kind or of one place is
    /// about nothing yet, and another about what the manifest has.
    #[must_use]
    pub fn samples(&self, scope: &Scope) -> Samples {
        let city = self.city.get();
        match (scope, city.ready()) {
            (Scope::Nothing, _) | (Scope::Kind(_) | Scope::Place(_), None) => Samples::None,
            (Scope::Kind(kind), Some(catalog)) => catalog.samples(Some(*kind)),
            (Scope::Place(id), Some(catalog)) => Samples::among(catalog.find(id)),
            (Scope::City, Some(catalog)) => catalog.samples(None),
            (Scope::City, None) => self.manifest.with(|manifest| {
                let cities = manifest.ready().into_iter().flat_map(|m| &m.cities);
                let cities = cities.filter(|c| c.places > 0);
                let are_samples = cities.flat_map(|c| [c.samples > 0, c.samples == c.places]);
                Samples::of(are_samples)
            }),
        }
    }

    /// Whether a community is on its way: its name and its point.
    #[must_use]
    pub(super) fn awaits(&self, code: AreaCode) -> bool {
        match self.fetched.homes.get(code.district()) {
            Some(Load::Ready(_)) => false,
            Some(Load::Waiting) => true,
            Some(Load::Failed(_)) | None => self.villages.with(|v| *v == Load::Waiting),
        }
    }

    /// What is known of a community, once it is here.
    fn village<T>(&self, code: AreaCode, known: impl FnOnce(&Area) -> Option<T>) -> Option<T> {
        match self.fetched.homes.get(code.district()) {
            Some(Load::Ready(homes)) => known(homes.village(code)?),
            _ => self.villages.with(|v| known(v.ready()?.village(code)?)),
        }
    }

    /// The name of a community, once it is here.
    #[must_use]
    pub fn village_name(&self, code: AreaCode) -> Option<String> {
        self.village(code, |village| Some(village.name.clone()))
    }

    /// The point of a community, once it is here.
    pub(super) fn village_point(&self, code: AreaCode) -> Option<LngLat> {
        self.village(code, |village| village.point)
    }
}
