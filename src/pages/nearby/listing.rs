//! What is found, and what is said of it.

use super::list_state::ListState;
use crate::changing::{Memo, RwSignal, effect};
use crate::state::State;
use crate::widgets::seen::in_next_city;
use crate::words;
use domain::answer::{Answer, Found, Origin, Question};
use domain::pack::catalog::Catalog;
use domain::place::Place;
use domain::place::id::PlaceId;
use domain::say;
use leptos::prelude::*;
use std::sync::Arc;

/// What is found, for the list and the map of it.
#[derive(Clone, Copy)]
pub struct Listing {
    pub(super) state: State,
    pub(super) asked: ListState,
    pub(super) catalog: StoredValue<Arc<Catalog>>,
    pub(super) origin: Memo<Option<Origin>>,
    pub(super) answer: Memo<Answer>,
    /// 编号 of the place chosen on the map, or by turning to its card.
    pub(super) chosen: RwSignal<Option<PlaceId>>,
}

impl Listing {
    /// The nearest of what is found.
    pub(super) fn first(self, most: usize) -> Vec<Place> {
        self.answer.with(|a| {
            let found = a.found.iter().take(most);
            found.filter_map(|found| self.place(found)).collect()
        })
    }

    /// A place of the city itself.
    pub(super) fn own(self, number: u32) -> Option<Place> {
        self.catalog.with_value(|c| c.place(number).cloned())
    }

    /// The place of a line.
    pub(super) fn place(self, found: &Found) -> Option<Place> {
        self.city(found)?.place(found.place.number).cloned()
    }

    /// The city of a line.
    pub(super) fn city(self, found: &Found) -> Option<Arc<Catalog>> {
        let data = &self.state.data;
        self.catalog
            .with_value(|own| data.city_of(own, found.place))
    }

    /// Where the place of a line is, in words, if that is another city than the one answers start in.
    pub(super) fn elsewhere(self, found: &Found) -> Option<String> {
        self.catalog
            .with_value(|own| in_next_city(self.state, own, found.place))
    }

    /// Whether the list has places of another city.
    pub(super) fn has_others(self) -> bool {
        let own = self.catalog.with_value(|own| own.city.adcode);
        self.answer
            .with(|a| a.found.iter().any(|found| found.place.city != own))
    }

    /// Whether the list has places of which only the area is known.
    pub(super) fn has_rough(self) -> bool {
        self.answer.with(|a| a.found.iter().any(Found::is_rough))
    }
}

/// An answer to what is asked from here; `None` while nobody knows from where, or when.
pub(super) fn ask<T>(
    state: State,
    asked: ListState,
    origin: Option<Origin>,
    answer: impl FnOnce(Question<'_>) -> T,
) -> Option<T> {
    Some(answer(Question {
        kind: asked.kind,
        needs: &asked.needs.get(),
        origin: origin?,
        pace: state.choices.pace.get(),
        now: state.device.now.get()?,
        sort: asked.sort.get(),
    }))
}

/// Says what is found now, whenever that changes; and stops reading what is there no more.
pub(super) fn announce(state: State, listing: Listing) {
    let answer = listing.answer;
    let said = Memo::new(move |_| {
        answer.with(|a| {
            let near =
                |found: &Found| say::nearness(found.nearness, found.metres, state.address.person());
            let nearest = a
                .found
                .first()
                .and_then(|found| Some((listing.place(found)?.name, near(found))));
            let nearest = nearest
                .as_ref()
                .map(|(name, near)| (name.as_str(), near.as_str()));
            // What has a place of its own, too, is counted there.
            let has_none =
                |number: &&u32| listing.own(**number).is_some_and(|p| p.position.is_none());
            match (a.total, a.comes_home.iter().filter(has_none).count()) {
                (0, homes @ 1..) => words::found_for_home(homes),
                (total, 0) => words::found(total, nearest),
                (total, homes) => words::found(total, nearest) + &words::and_for_home(homes),
            }
        })
    });
    let shown = Memo::new(move |_| {
        answer.with(|a| a.found.iter().map(|found| found.place).collect::<Vec<_>>())
    });
    effect(move || state.voice.announce(said.get()));
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before.is_some() && before != now {
            state.voice.stop_reading();
        }
        before = now;
    });
}
