//! What the app knows while it runs: the page, the city, where answers are measured from, the
//! person's choices. Pages and components read it; only the functions here change it.

use crate::data::{self, Load};
use crate::platform::{address_bar, clock, page, storage};
use crate::trouble::LoadError;
use domain::answer::Origin;
use domain::area::{AreaCode, AreaLevel};
use domain::catalog::Catalog;
use domain::coord::LngLat;
use domain::manifest::{CityEntry, Manifest};
use domain::moment::Moment;
use domain::near::metres_between;
use domain::pack::VillagePack;
use domain::route::{Route, Start};
use domain::walk::Pace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The three sizes of text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextSize {
    /// 20 px.
    #[default]
    Large,
    /// 24 px.
    Larger,
    /// 30 px.
    Largest,
}

impl TextSize {
    /// Every size, smallest first.
    pub const ALL: &[Self] = &[Self::Large, Self::Larger, Self::Largest];

    /// The word of styles and storage.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Larger => "larger",
            Self::Largest => "largest",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn word(self) -> &'static str {
        let [large, larger, largest] = crate::words::SIZES;
        match self {
            Self::Large => large,
            Self::Larger => larger,
            Self::Largest => largest,
        }
    }

    /// The size one press further; after the largest comes the first again.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Large => Self::Larger,
            Self::Larger => Self::Largest,
            Self::Largest => Self::Large,
        }
    }
}

/// The app's state; a handful of signals, copied freely.
#[derive(Clone, Copy)]
pub struct State {
    /// The page that is shown.
    pub route: RwSignal<Route>,
    /// Which cities there are.
    pub manifest: RwSignal<Load<Arc<Manifest>>>,
    /// The city that is asked about.
    pub city: RwSignal<Load<Arc<Catalog>>>,
    /// Its communities and villages, once somebody needs them.
    pub villages: RwSignal<Load<Arc<VillagePack>>>,
    /// Where answers are measured from: the last start a link or a choice has named.
    pub start: RwSignal<Option<Start>>,
    /// A place a link names and no city knows.
    pub missing: RwSignal<Option<String>>,
    /// How large text is.
    pub size: RwSignal<TextSize>,
    /// How fast the person walks.
    pub pace: RwSignal<Pace>,
    /// Now, to the minute.
    pub now: RwSignal<Option<Moment>>,
    /// The city whose pack is loaded or on its way.
    adcode: RwSignal<Option<u32>>,
    /// The city whose villages are loaded or on their way.
    villages_of: RwSignal<Option<u32>>,
}

/// The state of the running app.
#[must_use]
pub fn use_state() -> State {
    expect_context::<State>()
}

impl State {
    /// The state at the start: the page of the address bar, the choices kept on the phone.
    #[must_use]
    pub fn new() -> Self {
        let kept = storage::get("start").and_then(|hash| Route::parse(&hash).start());
        let size = storage::get("size").unwrap_or_default();
        let pace = storage::get("pace").and_then(|slug| Pace::from_slug(&slug));
        let state = Self {
            route: RwSignal::new(Route::parse(&address_bar::hash())),
            manifest: RwSignal::new(Load::Waiting),
            city: RwSignal::new(Load::Waiting),
            villages: RwSignal::new(Load::Waiting),
            start: RwSignal::new(kept),
            missing: RwSignal::new(None),
            size: RwSignal::new(
                TextSize::ALL
                    .iter()
                    .copied()
                    .find(|s| s.slug() == size)
                    .unwrap_or_default(),
            ),
            pace: RwSignal::new(pace.unwrap_or_default()),
            now: RwSignal::new(clock::now()),
            adcode: RwSignal::new(None),
            villages_of: RwSignal::new(None),
        };
        state.follow_the_route();
        state.keep_the_choices();
        clock::on_tick(move || {
            let now = clock::now();
            if state.now.try_get_untracked() != Some(now) {
                let _ = state.now.try_set(now);
            }
        });
        state.load_manifest();
        state
    }

    /// What the address says holds: the start it names, the city it needs.
    fn follow_the_route(self) {
        Effect::new(move |_| {
            let route = self.route.get();
            if let Some(start) = route.start()
                && self.start.get_untracked() != Some(start)
            {
                self.start.set(Some(start));
            }
            // A list is sent to others: its address must say where it is measured from.
            if let (
                Route::Nearby {
                    kind,
                    start: None,
                    needs,
                    show,
                },
                Some(start),
            ) = (&route, self.start.get())
            {
                let full = Route::Nearby {
                    kind: *kind,
                    start: Some(start),
                    needs: needs.clone(),
                    show: *show,
                };
                address_bar::replace(&full.to_string());
                self.route.set(full);
            }
        });
        Effect::new(move |_| {
            let Some(manifest) = self.manifest.with(|m| m.ready().cloned()) else {
                return;
            };
            let wanted = self.wanted_city(&manifest);
            if wanted.is_some() && wanted != self.adcode.get_untracked() {
                self.load_city(wanted);
            }
        });
        Effect::new(move |_| self.look_for_place());
    }

    fn keep_the_choices(self) {
        Effect::new(move |_| {
            let size = self.size.get();
            page::set_look("size", size.slug());
            storage::set("size", size.slug());
        });
        Effect::new(move |_| storage::set("pace", self.pace.get().slug()));
    }

    /// The city the page is about.
    fn wanted_city(self, manifest: &Manifest) -> Option<u32> {
        let known = |adcode: u32| {
            manifest
                .cities
                .iter()
                .any(|c| c.adcode == adcode)
                .then_some(adcode)
        };
        let by_route = match self.route.get() {
            Route::Where { city, inside, .. } => city.or(inside.map(AreaCode::city)),
            Route::Place { id, .. } | Route::Driver { id, .. } => city_in_id(&id).and_then(known),
            _ => None,
        };
        let by_start = || match self.start.get()? {
            Start::Area(code) => Some(code.city()),
            Start::Spot(spot) => city_of(manifest, spot).map(|entry| entry.adcode),
        };
        let kept = || storage::get("city")?.parse().ok().and_then(known);
        by_route.or_else(by_start).or_else(kept)
    }

    /// Fetches the manifest, again if it failed before.
    pub fn load_manifest(self) {
        self.manifest.set(Load::Waiting);
        spawn_local(async move {
            let loaded = data::manifest().await.map(Arc::new);
            let _ = self.manifest.try_set(loaded.into());
        });
    }

    fn load_city(self, adcode: Option<u32>) {
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
                if loaded.is_ok() {
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
        if let Load::Failed(_) = self.villages.get_untracked() {
            self.villages_of.set(None);
            self.need_villages();
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

    /// A link may name a place of a city other than the one that is loaded: then the others
    /// are looked through, one by one.
    fn look_for_place(self) {
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

    /// From now on answers are measured from here, also the next time the app is opened.
    pub fn keep_start(self, start: Start) {
        self.start.set(Some(start));
        storage::set("start", &Route::Home { start: Some(start) }.to_string());
    }

    /// Where answers are measured from, as far as it is known.
    #[must_use]
    pub fn origin(self, catalog: &Catalog) -> Option<Origin> {
        Some(match self.start.get()? {
            Start::Spot(spot) => Origin::Exact(spot),
            Start::Area(area) => {
                let own_point = match area.level() {
                    AreaLevel::Village => self.village_point(area),
                    AreaLevel::Town | AreaLevel::District => None,
                };
                match own_point {
                    Some(point) => Origin::Exact(point),
                    None => {
                        let (point, known) = catalog.best_point(area);
                        Origin::About { area, point, known }
                    }
                }
            }
        })
    }

    fn village_point(self, code: AreaCode) -> Option<LngLat> {
        self.villages
            .with(|v| find_village(v.ready()?, code)?.point)
    }

    /// The name of a community, once they are here.
    #[must_use]
    pub fn village_name(self, code: AreaCode) -> Option<String> {
        self.villages
            .with(|v| Some(find_village(v.ready()?, code)?.name.clone()))
    }

    /// The number on every page, and what answers there.
    #[must_use]
    pub fn hotline(self) -> (String, String) {
        let (label, number) = crate::words::HOTLINE_FALLBACK;
        self.city
            .with(|c| {
                let hotline = c.ready()?.city.hotlines.first()?;
                Some((hotline.label.clone(), hotline.number.clone()))
            })
            .unwrap_or((label.to_owned(), number.to_owned()))
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

fn find_village(pack: &VillagePack, code: AreaCode) -> Option<&domain::area::Area> {
    let at = pack.villages.binary_search_by_key(&code, |v| v.code).ok()?;
    pack.villages.get(at)
}

/// Many a 编号 carries the code of its district or town; then its city need not be guessed.
fn city_in_id(id: &str) -> Option<u32> {
    let digits = id
        .split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() >= 6)?;
    let district: u32 = digits.get(..6)?.parse().ok()?;
    Some(district / 100 * 100)
}

/// The city whose rectangle holds the spot; of several, the one whose middle is nearest.
#[must_use]
pub fn city_of(manifest: &Manifest, spot: LngLat) -> Option<&CityEntry> {
    let middle_away = |entry: &CityEntry| {
        let [west, south, east, north] = entry.bounds;
        LngLat::new(f64::midpoint(west, east), f64::midpoint(south, north))
            .map_or(f64::INFINITY, |middle| metres_between(middle, spot))
    };
    manifest
        .cities
        .iter()
        .filter(|entry| entry.may_contain(spot))
        .min_by(|a, b| middle_away(a).total_cmp(&middle_away(b)))
}
