//! What the address of a list asks for, and the buttons that lead to another one.

use crate::changing::{Memo, RwSignal, Signal};
use crate::components::whole::roomy;
use crate::platform::address_bar;
use crate::state::State;
use crate::words;
use domain::address::{ListQuery, PAGE_LENGTH, Page, Wanted};
use domain::answer::Sort;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

/// What the address asks for, and what is open above the list.
#[derive(Clone, Copy)]
pub struct ListState {
    pub(super) kind: Kind,
    /// All that the address asks for.
    query: Memo<ListQuery>,
    pub(super) needs: Memo<Vec<Need>>,
    pub(super) show: Memo<u16>,
    /// On a small screen, the map instead of the list.
    pub(super) map: Memo<bool>,
    /// What comes first.
    pub(super) sort: Memo<Sort>,
    /// All filters are shown, not only the first.
    pub(super) filters_open: RwSignal<bool>,
    /// There are filters that are not shown at once.
    pub(super) has_more_filters: RwSignal<bool>,
}

impl ListState {
    /// That of the page that is shown.
    pub(super) fn of(state: State, kind: Kind) -> Self {
        let query = Memo::new(move |_| match state.address.page.get() {
            Page::Nearby(query) => query,
            _ => ListQuery::new(kind, vec![]),
        });
        Self {
            kind,
            query,
            needs: Memo::new(move |_| query.with(|query| query.needs.clone())),
            show: Memo::new(move |_| query.with(|query| query.show)),
            map: Memo::new(move |_| query.with(|query| query.map)),
            sort: Memo::new(move |_| query.with(|query| query.sort)),
            filters_open: RwSignal::new(false),
            has_more_filters: RwSignal::new(false),
        }
    }

    pub(super) fn wanted(self) -> Signal<Wanted> {
        Signal::derive(move || Wanted {
            kind: Some(self.kind),
            needs: self.needs.get(),
        })
    }

    pub(super) fn title(self) -> String {
        words::list_title(self.kind, self.sort.get())
    }

    /// The list in the other order, from its beginning.
    pub(super) fn turn_round(self, state: State) {
        let now = self.query.get_untracked();
        let sort = match now.sort {
            Sort::Near => Sort::Cheap,
            Sort::Cheap => Sort::Near,
        };
        go_to(
            state,
            ListQuery {
                sort,
                show: PAGE_LENGTH,
                ..now
            },
        );
    }

    pub(super) fn go(self, state: State, needs: Vec<Need>, show: u16) {
        let now = self.query.get_untracked();
        go_to(state, ListQuery { needs, show, ..now });
    }
}

/// Goes to another list, from the same start.
fn go_to(state: State, list: ListQuery) {
    let link = untrack(|| state.link_to(Page::Nearby(list)));
    address_bar::go(&link.to_string());
}

/// By price instead of by distance.
pub(super) fn cheap_first(state: State, asked: ListState, is_rough: Memo<bool>) -> AnyView {
    let is_pressed = move || asked.sort.get() == Sort::Cheap;
    view! {
        <button
            type="button"
            class="filter sort"
            class:rest=move || is_rough.get() && !is_pressed()
            aria-pressed=move || is_pressed().to_string()
            on:click=move |_| asked.turn_round(state)
        >
            {words::CHEAP_FIRST}
        </button>
    }
    .into_any()
}

/// From the list to the map and back, where only one of them has room.
pub(super) fn switch(state: State, asked: ListState) -> AnyView {
    let href = move || {
        let now = asked.query.get();
        let other = ListQuery {
            map: !now.map,
            ..now
        };
        state.link_to(Page::Nearby(other)).to_string()
    };
    let word = move || {
        (if asked.map.get() {
            words::LIST
        } else {
            words::MAP
        })
        .to_owned()
    };
    view! { <a class="filter" data-switch href=Signal::derive(href)><span>{roomy(words::SEE)}{word}</span></a> }
        .into_any()
}
