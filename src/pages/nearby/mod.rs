//! The answer: the nearest places of a kind, numbered, nearest first; and the map of them.

pub mod beside;
pub mod beyond;
pub mod cards;
pub mod list;
mod list_state;
mod listing;
mod map_side;
mod on_paper;

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::filter_bar::{FilterBar, FilterToggle};
use crate::components::place_bar::PlaceBar;
use crate::components::whole::{piece, roomy};
use crate::data::Load;
use crate::state::use_state;
use crate::widgets::keep::kept_link;
use crate::widgets::locate::LocateButton;
use crate::widgets::read::read_button;
use crate::widgets::start_words::{choose_link, start_lies_in, start_words};
use crate::widgets::waiting::{waiting, when_city_is_here};
use crate::words;
use cards::LIST;
use domain::address::{PAGE_LENGTH, Wanted};
use domain::answer::Sort;
use domain::order::toggled;
use domain::pack::catalog::Catalog;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;
use list::List;
use list_state::{ListState, cheap_first, switch};
use listing::{Listing, announce, ask};
use std::sync::Arc;

/// The list of a kind. What it starts from and what is needed stands in the address.
#[component]
pub fn Nearby(kind: Kind) -> impl IntoView {
    let state = use_state();
    let asked = ListState::of(state, kind);
    let awaits_village = Memo::new(move |_| state.awaits_village());
    // A spot in none of the cities is no start either: nothing is near it.
    let no_start = Memo::new(move |_| state.start.at.get().is_none() || state.is_outside());
    let read = move || {
        // There is nothing to read before there are answers, nor while the map hides them.
        let hidden = asked.map.get() && !state.device.wide.get();
        let answers = !no_start.get() && !hidden && state.data.city.with(|c| c.ready().is_some());
        maybe(answers.then(|| read_button(state.voice, LIST.to_owned(), asked.title())))
    };
    let filter = move || {
        let listed = !no_start.get() && (state.device.wide.get() || !asked.map.get());
        let (open, has_more) = (asked.filters_open, asked.has_more_filters);
        maybe(listed.then(|| view! { <FilterToggle open has_more/> }))
    };
    let switch = move || {
        // Side by side nothing is hidden; and a list that starts nowhere has no map.
        let useful = !no_start.get() && !state.device.wide.get();
        maybe(useful.then(|| switch(state, asked)))
    };
    view! {
        <div class="title-row">
            <h1 tabindex="-1" aria-label=move || asked.title()>{move || title(kind, asked.sort.get())}</h1>
            {part(read)}
            {part(filter)}
            {part(switch)}
            {kept_link(state, "filter", words::kept_count)}
        </div>
        {move || {
            if no_start.get() {
                view! { <AskWhere wanted=asked.wanted()/> }.into_any()
            } else {
                when_city_is_here(move |catalog| {
                    if awaits_village.get() {
                        return waiting();
                    }
                    view! { <Answers asked catalog/> }.into_any()
                })
            }
        }}
    }
}

/// The title, of which a part is only heard.
fn title(kind: Kind, sort: Sort) -> AnyView {
    views(words::list_title_pieces(kind, sort).into_iter().map(piece)).into_any()
}

/// Nobody has said yet where the person is.
#[component]
fn AskWhere(wanted: Signal<Wanted>) -> impl IntoView {
    let state = use_state();
    let family = state.address.family;
    let is_outside = Memo::new(move |_| state.is_outside());
    effect(move || {
        if is_outside.get() {
            state.data.need_cities();
        }
    });
    let outside = move || {
        if !is_outside.get() {
            return ().into_any();
        }
        match state.cities() {
            Load::Ready(cities) => {
                view! { <p class="inexact">{words::far_away(&cities, state.address.person())}</p> }
                    .into_any()
            }
            _ => ().into_any(),
        }
    };
    view! {
        <section class="ask-where">
            <h2>{move || words::where_are(state.address.person()).to_owned()}</h2>
            {part(outside)}
            <LocateButton wanted/>
            <a
                // The first way where the position is none.
                class=move || (if family.get() { "button primary wide" } else { "button wide" }).to_owned()
                href=move || choose_link(state, wanted.get())
            >
                {move || words::choose_community(state.address.person()).to_owned()}
            </a>
        </section>
    }
}

#[component]
fn Answers(asked: ListState, catalog: Arc<Catalog>) -> impl IntoView {
    let state = use_state();
    let own = catalog.city.adcode;
    let catalog = StoredValue::new(catalog);
    let origin = Memo::new(move |_| catalog.with_value(|c| state.origin(c)));
    state.data.follow_beside(own, origin);
    let cities = move || catalog.with_value(|own| state.data.across(own, origin.get()));
    let answer = Memo::new(move |_| {
        let show = usize::from(asked.show.get());
        ask(state, asked, origin.get(), |question| {
            question.answer_across(&cities(), show)
        })
        .unwrap_or_default()
    });
    let counts = Memo::new(move |_| {
        ask(state, asked, origin.get(), |question| {
            question.counts_across(&cities())
        })
        .unwrap_or_default()
    });
    let toggle = move |need: Need| {
        let needs = toggled(Need::ALL, &asked.needs.get_untracked(), need);
        asked.go(state, needs, PAGE_LENGTH);
    };
    let listing = Listing {
        state,
        asked,
        catalog,
        origin,
        answer,
        chosen: RwSignal::new(None),
    };
    announce(state, listing);
    // One line and a button: what stands above the list pushes the answer down.
    let roughly = move || words::roughly(origin.get()?, state.address.person());
    let is_rough = Memo::new(move |_| roughly().is_some());
    let inexact = move || {
        maybe(roughly().map(|(text, more)| {
            view! {
                <div class="roughly">
                    <p class="inexact">{text}{roomy(more)}</p>
                    <LocateButton wanted=asked.wanted() short=true/>
                </div>
            }
        }))
    };
    let edge = move || {
        let said = state.at_the_edge_of();
        maybe(said.map(|city| {
            let (said, then) = words::at_the_edge(&city, state.address.person());
            view! { <p class="inexact" data-edge>{said}{roomy(then)}</p> }
        }))
    };
    let missing = move || {
        let names = origin
            .get()
            .map(|origin| state.data.missing_beside(own, origin));
        maybe(names.filter(|names| !names.is_empty()).map(|names| {
            view! { <p class="inexact">{words::next_city_missing(&names)}</p> }
        }))
    };
    let place = Signal::derive(move || start_words(state));
    let lies_in = Signal::derive(move || start_lies_in(state));
    let change = Signal::derive(move || choose_link(state, asked.wanted().get()));
    // Side by side where there is room; else one of them.
    let shows_list = Memo::new(move |_| state.device.wide.get() || !asked.map.get());
    let shows_map = Memo::new(move |_| state.device.wide.get() || asked.map.get());
    let is_narrowed =
        move || asked.needs.with(|needs| !needs.is_empty()) || asked.sort.get() == Sort::Cheap;
    let list = move || maybe(shows_list.get().then(|| view! { <List listing/> }));
    let map = move || maybe(shows_map.get().then(|| map_side::map_side(listing)));
    let start = move || {
        view! {
            <PlaceBar place change short=true lies_in person=Signal::derive(move || state.address.person())/>
            {part(inexact)}
            {part(edge)}
            {part(missing)}
        }
        .into_any()
    };
    // Where the map has the screen to itself, its chosen card is to fit below it: the start stands after both.
    let start_above = move || maybe(shows_list.get().then(start));
    let start_below = move || {
        maybe((!shows_list.get()).then(|| {
            view! {
                <div class="list-head">{start()}</div>
                {on_paper::on_paper(state, listing)}
            }
        }))
    };
    view! {
        <div class="list-head">
            {part(start_above)}
            // Beside the map alone what is asked for stands, and can be let go.
            <div
                hidden=move || !shows_list.get() && !is_narrowed()
                class:only-pressed=move || !shows_list.get()
            >
                <FilterBar
                    kind=asked.kind
                    counts
                    pressed=asked.needs
                    toggle=Callback::new(toggle)
                    open=asked.filters_open
                    has_more=asked.has_more_filters
                    brief=is_rough
                >
                    {Sort::fits(asked.kind).then(|| cheap_first(state, asked, is_rough))}
                </FilterBar>
            </div>
        </div>
        <div class="beside">{part(list)}{part(map)}</div>
        {part(start_below)}
    }
}
