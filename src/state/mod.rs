//! What the app knows while it runs: the page, the city, where answers are measured from, the
//! person's choices. Pages and components read it; only the functions here change it.

mod age;
pub mod choices;
mod finder;
pub mod kept;
mod link;
mod load;
mod loaded;
mod look_up;
pub mod notes;
pub mod picked;
mod trail;
pub mod voice;

use crate::data::Load;
use crate::platform::{address_bar, clock, media};
use choices::{Choices, choice};
use domain::address::{LeftOut, Link, Page, Start};
use domain::answer::Origin;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::geo::coord::LngLat;
use domain::geo::outline::Lies;
use domain::hours::moment::Moment;
use domain::pack::VillagePack;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::place::Place;
use domain::place::id::PlaceId;
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use domain::say::{Person, card, fact};
use kept::Shortlist;
use leptos::prelude::*;
use load::Fetched;
use std::sync::Arc;
use time::Date;
use trail::Trail;
use voice::Voice;

/// Where list and map have room side by side (the same as in `public/styles/parts.css`).
const WIDE: &str = "(min-width: 64em)";

/// The app's state; a handful of signals, copied freely.
#[derive(Clone, Copy)]
pub struct State {
    /// The link that is shown.
    pub link: RwSignal<Link>,
    /// Its page.
    pub page: Memo<Page>,
    /// Which cities there are.
    pub manifest: Memo<Load<Arc<Manifest>>>,
    /// The city that is asked about.
    pub city: Memo<Load<Arc<Catalog>>>,
    /// Its communities and villages, once somebody needs them.
    pub villages: Memo<Load<Arc<VillagePack>>>,
    /// What its papers promise, once somebody asks.
    pub rights: Memo<Load<Arc<Rights>>>,
    /// What its papers want reached by when, once somebody asks.
    pub targets: Memo<Load<Arc<TargetPack>>>,
    /// Where answers are measured from: the last start a link or a choice has named.
    pub start: RwSignal<Option<Start>>,
    /// Whether they start where a relative lives (`for=family`), not where this phone is.
    pub family: Memo<bool>,
    /// The places kept on this phone.
    pub shortlist: Shortlist,
    /// What of the address of the page is not read.
    pub left_out: RwSignal<Option<LeftOut>>,
    /// The day on which the phone stored the data that are shown; `None` where the host has answered.
    pub kept_since: RwSignal<Option<Date>>,
    /// A place a link names and no city knows.
    pub missing: Memo<Option<PlaceId>>,
    /// How the person has the page, and how fast they walk.
    pub choices: Choices,
    /// What is said, and what is being read aloud.
    pub voice: Voice,
    /// Now, to the minute.
    pub now: RwSignal<Option<Moment>>,
    /// Whether list and map have room side by side.
    pub wide: RwSignal<bool>,
    /// What the worker has written for the slip; never kept.
    pub notes: RwSignal<notes::Notes>,
    /// Where this phone itself is, while answers start elsewhere.
    own_start: RwSignal<Option<Start>>,
    /// A position that came when nobody waited for it any more; it is offered.
    pub found_late: RwSignal<Option<Start>>,
    /// The way the person has come.
    pub trail: Trail,
    /// The city that is asked about.
    adcode: Memo<Option<u32>>,
    /// How far everything has come that is fetched.
    fetched: Fetched,
}

/// What draws what a public screen has above every page.
#[derive(Clone, Copy)]
pub struct AboveEveryPage(pub fn(State) -> AnyView);

/// The state of the running app.
#[must_use]
pub fn use_state() -> State {
    expect_context::<State>()
}

impl State {
    /// The state at the start: the page of the address bar, the choices kept on the phone.
    #[must_use]
    pub fn new() -> Self {
        let kept = choice("start", |hash| Some(Link::parse(hash).start));
        let hash = address_bar::hash();
        let link = Link::parse(&hash);
        // A relative's page never starts from this phone's own place.
        let start = if link.for_family { None } else { kept };
        let (shown, start) = (RwSignal::new(link.clone()), RwSignal::new(start));
        let page = Memo::new(move |_| shown.with(|link| link.page.clone()));
        let fetched = Fetched::new();
        let manifest = fetched.manifest();
        let adcode = fetched.wanted(manifest, page, start);
        let state = Self {
            link: shown,
            page,
            manifest,
            city: fetched.city(manifest, adcode, page),
            villages: Fetched::of(fetched.villages, adcode),
            rights: Fetched::of(fetched.rights, adcode),
            targets: Fetched::of(fetched.targets, adcode),
            start,
            family: Memo::new(move |_| shown.with(|link| link.for_family)),
            own_start: RwSignal::new(kept),
            shortlist: Shortlist::new(),
            left_out: RwSignal::new(Link::left_out(&hash)),
            kept_since: RwSignal::new(None),
            missing: fetched.missing(manifest, page),
            choices: Choices::new(),
            voice: Voice::new(),
            now: RwSignal::new(clock::now()),
            wide: RwSignal::new(media::matches(WIDE)),
            notes: RwSignal::new(notes::Notes::default()),
            found_late: RwSignal::new(None),
            trail: Trail::new(),
            adcode,
            fetched,
        };
        state.show(link);
        state.write_address(&hash);
        state.follow_what_is_wanted();
        state.follow_other_tabs();
        state.follow_network();
        media::on_change(WIDE, move || {
            let _ = state.wide.try_set(media::matches(WIDE));
        });
        clock::on_tick(move || {
            let now = clock::now();
            if state.now.try_get_untracked() != Some(now) {
                let _ = state.now.try_set(now);
            }
        });
        state.load_manifest();
        state
    }

    /// Where answers are measured from, as far as it is known.
    #[must_use]
    pub fn origin(self, catalog: &Catalog) -> Option<Origin> {
        Some(match self.start.get()? {
            Start::Spot(spot) => Origin::Exact(spot),
            Start::About { at: point, metres } => Origin::Around { point, metres },
            Start::Area(area) => {
                let own_point = match area.level() {
                    AreaLevel::Village => self.village_point(area),
                    AreaLevel::Town | AreaLevel::District => None,
                };
                match own_point {
                    Some(point) => Origin::Exact(point),
                    None => {
                        let (point, _) = catalog.best_point(area);
                        Origin::About { area, point }
                    }
                }
            }
        })
    }

    /// The day on which what is said now is said.
    fn today(self) -> Option<Date> {
        self.now.with_untracked(|now| now.map(|now| now.date))
    }

    /// What must be said of a place before anybody goes there, as things stand today.
    #[must_use]
    pub fn before_going(self, place: &Place) -> Option<String> {
        fact::before_going(place, self.today())
    }

    /// The same, in as few words as a card of a list needs.
    #[must_use]
    pub fn before_going_in_short(self, place: &Place) -> Option<String> {
        card::before_going(place, self.today())
    }

    /// What must be said of a record that nobody has verified for long.
    #[must_use]
    pub fn verified_long_ago(self, place: &Place) -> Option<String> {
        fact::verified_long_ago(place, self.today()?)
    }

    /// Whether answers start from a community: its name and point are in the second pack.
    #[must_use]
    pub fn starts_in_village(self) -> bool {
        matches!(self.start.get(), Some(Start::Area(code)) if code.level() == AreaLevel::Village)
    }

    /// Whether the start is a community whose point is still on its way. An answer given before
    /// would be another one a moment later.
    #[must_use]
    pub fn awaits_village(self) -> bool {
        self.starts_in_village() && self.villages.with(|v| *v == Load::Waiting)
    }

    fn village_point(self, code: AreaCode) -> Option<LngLat> {
        self.villages.with(|v| v.ready()?.village(code)?.point)
    }

    /// The name of a community, once they are here.
    #[must_use]
    pub fn village_name(self, code: AreaCode) -> Option<String> {
        self.villages
            .with(|v| Some(v.ready()?.village(code)?.name.clone()))
    }

    /// The rectangle of the city that is asked about: west, south, east, north, degrees.
    #[must_use]
    pub fn bounds(self) -> Signal<Option<[f64; 4]>> {
        Signal::derive(move || {
            let adcode = self.city.with(|c| Some(c.ready()?.city.adcode))?;
            Some(self.entry(adcode)?.bounds)
        })
    }

    /// The cities there are, in words, when answers start at a spot that lies in none of them.
    #[must_use]
    pub fn outside_of(self) -> Option<String> {
        let spot = self.start.get()?.spot()?;
        self.manifest.with(|manifest| {
            let manifest = manifest.ready()?;
            manifest.city_at(spot).is_none().then(|| manifest.names())
        })
    }

    /// The city that is asked about, when answers start so near its outline that they may as well
    /// start in the next one.
    #[must_use]
    pub fn at_the_edge_of(self) -> Option<String> {
        let spot = self.start.get()?.spot()?;
        let entry = self.entry(self.adcode.get()?)?;
        (entry.lies(spot) == Lies::Edge).then_some(entry.name)
    }

    /// Whether nothing says yet which city is asked about.
    #[must_use]
    pub fn asks_for_city(self) -> bool {
        self.manifest.with(|m| m.ready().is_some()) && self.adcode.get().is_none()
    }

    /// Who sets out from where answers start.
    #[must_use]
    pub fn person(self) -> Person {
        if self.family.get() {
            Person::Family
        } else {
            Person::You
        }
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
