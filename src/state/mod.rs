//! What the app knows while it runs, in parts by what they are about. Pages and components read the
//! part they need; only the functions here change it. What takes several parts is here and in `link`.

pub mod address;
mod age;
pub mod beside;
pub mod choices;
pub mod data;
pub mod device;
mod fetched;
mod finder;
mod link;
mod load;
mod loaded;
mod look_up;
mod nation;
pub mod notes;
pub mod picked;
pub mod shortlist;
pub mod start;
mod trail;
pub mod voice;

use crate::changing::RwSignal;
use crate::data::Load;
use crate::platform::{address_bar, storage};
use crate::words;
use address::Address;
use choices::{Choices, choice};
use data::Data;
use device::Device;
use domain::address::{Link, Start};
use domain::answer::Origin;
use domain::geo::adcode::Adcode;
use domain::geo::outline::Lies;
use domain::pack::catalog::Catalog;
use domain::pack::city::Dialled;
use domain::pack::parts::ManifestPart;
use leptos::prelude::*;
use shortlist::Shortlist;
use start::Starting;
use voice::Voice;

/// What the app knows.
pub struct AppState {
    /// What the address bar says.
    pub address: Address,
    /// Where answers are measured from.
    pub start: Starting,
    /// What was published, as far as it has come.
    pub data: Data,
    /// The time, and the room on the screen.
    pub device: Device,
    /// How the person has the page, and how fast they walk.
    pub choices: Choices,
    /// What is said, and what is being read aloud.
    pub voice: Voice,
    /// The places kept on this phone.
    pub shortlist: Shortlist,
    /// What the worker has written for the slip; never kept.
    pub notes: RwSignal<notes::Notes>,
}

/// The state of the running app. It is a reference, so that what keeps it (each closure of a page does)
/// stays small. What it points to are a few hundred bytes that are never given back: an app is begun
/// once, on a public screen once for each person.
pub type State = &'static AppState;

/// What draws what a public screen has above every page.
#[derive(Clone, Copy)]
pub struct AboveEveryPage(pub fn(State) -> AnyView);

/// The state of the running app.
#[must_use]
pub fn use_state() -> State {
    expect_context::<State>()
}

/// The state at the start: the page of the address bar, the choices kept on the phone.
#[must_use]
pub fn begin() -> State {
    let hash = address_bar::hash();
    let address = Address::new(&hash);
    let kept = choice(storage::START, |hash| Some(Link::parse(hash).start));
    // A relative's page never starts from this phone's own place.
    let start = Starting::new(kept, !address.family.get_untracked());
    let state: State = Box::leak(Box::new(AppState {
        data: Data::new(address.page, start.at),
        address,
        start,
        device: Device::new(),
        choices: Choices::new(),
        voice: Voice::new(),
        shortlist: Shortlist::new(),
        notes: RwSignal::new(notes::Notes::default()),
    }));
    state.show(state.address.link.get_untracked());
    state.write_address(&hash);
    let Address { page, family, .. } = state.address;
    state.data.follow_what_is_wanted(page, family);
    state.data.follow_home(state.start.at);
    state.follow_other_tabs();
    state.data.follow_network();
    state
}

impl AppState {
    /// What answers at the number on every page, and that number as one dials it here.
    #[must_use]
    pub fn hotline(&self) -> Dialled {
        let own = self.data.city.with(|city| {
            let city = &city.ready()?.city;
            city.hotline(self.is_elsewhere(city.adcode))
        });
        own.unwrap_or_else(|| {
            let (label, number) = words::HOTLINE_FALLBACK;
            Dialled::new(label, self.dialled(number))
        })
    }

    /// What answers first in another city than the one answers start in, and that number as one dials it there.
    #[must_use]
    pub fn hotline_of(&self, other: &Catalog) -> Dialled {
        other.city.hotline(true).unwrap_or_else(|| self.hotline())
    }

    /// A number of the city that is asked about, as one dials it here: who asks for a relative may be in
    /// another city, and so may be who looks at a place of the next one.
    #[must_use]
    pub fn dialled(&self, number: &str) -> String {
        self.data.city.with(|city| match city.ready() {
            Some(catalog) => {
                let city = &catalog.city;
                city.dialled(number, self.is_elsewhere(city.adcode))
            }
            None => number.to_owned(),
        })
    }

    /// Whether who asks may be in another city than this: a relative, or somebody whose answers start in another one,
    /// as far as that is known.
    fn is_elsewhere(&self, adcode: Adcode) -> bool {
        let is_for_family = self.address.family.get();
        is_for_family || self.starts_outside(adcode)
    }

    fn starts_outside(&self, adcode: Adcode) -> bool {
        match self.start.at.get() {
            None => false,
            Some(Start::Area(code)) => code.city() != adcode,
            Some(Start::Spot(at) | Start::About { at, .. }) => {
                let entry = untrack(|| self.data.entry(adcode));
                entry.is_some_and(|city| city.lies(at) == Lies::Outside)
            }
        }
    }

    /// Where answers are measured from, as far as it is known.
    #[must_use]
    pub fn origin(&self, catalog: &Catalog) -> Option<Origin> {
        let start = self.start.at.get()?;
        let own_point = start
            .village()
            .and_then(|code| self.data.village_point(code));
        Some(start.origin(own_point, catalog))
    }

    /// Whether the start is a community whose point is still on its way. An answer given before
    /// would be another one a moment later.
    #[must_use]
    pub fn awaits_village(&self) -> bool {
        let village = self.start.at.get().and_then(Start::village);
        village.is_some_and(|code| self.data.awaits(code))
    }

    /// Whether answers start at a spot that lies in none of the cities.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        let spot = self.start.at.get().and_then(Start::spot);
        spot.is_some_and(|spot| {
            let part = self.data.fetched.part(ManifestPart::around(spot));
            let part = part.as_ref().and_then(Load::ready);
            part.is_some_and(|part| part.city_at(spot).is_none())
        })
    }

    /// The cities there are, in words, for somebody who is in none of them, once somebody needs their list
    /// ([`Data::need_cities`]); empty where that does not come. Whoever calls it follows it.
    #[must_use]
    pub fn cities(&self) -> Load<String> {
        match self.data.cities() {
            Load::Waiting => Load::Waiting,
            Load::Failed(_) => Load::Ready(String::new()),
            Load::Ready(list) => Load::Ready(match list.names() {
                Some(names) => names,
                None => words::so_many_cities(list.cities.len()),
            }),
        }
    }

    /// The city that is asked about, when answers start so near its outline that they may as well
    /// start in the next one.
    #[must_use]
    pub fn at_the_edge_of(&self) -> Option<String> {
        let spot = self.start.at.get()?.spot()?;
        let entry = self.data.entry(self.data.adcode.get()?)?;
        (entry.lies(spot) == Lies::Edge).then_some(entry.name)
    }
}
