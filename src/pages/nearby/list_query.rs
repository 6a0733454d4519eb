//! What the address of a list asks for, and the buttons that lead to another one.

use crate::changing::{Memo, RwSignal, Signal};
use crate::components::whole::roomy;
use crate::platform::address_bar;
use crate::state::State;
use crate::words;
use domain::address::{PAGE_LENGTH, Page, Wanted};
use domain::answer::Sort;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

/// What the address asks for.
#[derive(Clone, Copy)]
pub struct ListQuery {
    pub(super) kind: Kind,
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

impl ListQuery {
    /// That of the page that is shown.
    pub(super) fn of(state: State, kind: Kind) -> Self {
        let page = state.address.page;
        Self {
            kind,
            needs: Memo::new(move |_| match page.get() {
                Page::Nearby { needs, .. } => needs,
                _ => vec![],
            }),
            show: Memo::new(move |_| match page.get() {
                Page::Nearby { show, .. } => show,
                _ => PAGE_LENGTH,
            }),
            map: Memo::new(move |_| matches!(page.get(), Page::Nearby { map: true, .. })),
            sort: Memo::new(move |_| match page.get() {
                Page::Nearby { sort, .. } => sort,
                _ => Sort::Near,
            }),
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

    /// The address of another list or view of the same kind, from the same start.
    pub(super) fn other(
        self,
        state: State,
        needs: Vec<Need>,
        show: u16,
        map: bool,
        sort: Sort,
    ) -> String {
        let link = state.link_to(Page::Nearby {
            kind: self.kind,
            needs,
            show,
            map,
            sort,
        });
        link.to_string()
    }

    /// The list in the other order, from its beginning.
    pub(super) fn turn_round(self, state: State) {
        let sort = match self.sort.get_untracked() {
            Sort::Near => Sort::Cheap,
            Sort::Cheap => Sort::Near,
        };
        let needs = self.needs.get_untracked();
        let map = self.map.get_untracked();
        address_bar::go(&untrack(|| {
            self.other(state, needs, PAGE_LENGTH, map, sort)
        }));
    }

    pub(super) fn go(self, state: State, needs: Vec<Need>, show: u16) {
        let (map, sort) = (self.map.get_untracked(), self.sort.get_untracked());
        address_bar::go(&untrack(|| self.other(state, needs, show, map, sort)));
    }
}

/// By price instead of by distance.
pub(super) fn cheap_first(state: State, asked: ListQuery, is_rough: Memo<bool>) -> AnyView {
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
pub(super) fn switch(state: State, asked: ListQuery) -> AnyView {
    let href = move || {
        let (needs, show) = (asked.needs.get(), asked.show.get());
        asked.other(state, needs, show, !asked.map.get(), asked.sort.get())
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
