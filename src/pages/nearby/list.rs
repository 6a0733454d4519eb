//! The list: the cards, and what comes after them.

use super::beyond::{ComesHome, said_first, said_later, station};
use super::cards::Cards;
use super::listing::Listing;
use crate::changing::{Memo, Signal, maybe, part};
use crate::state::{State, use_state};
use crate::widgets::plain::plain_link;
use crate::widgets::sharing::{Sending, send_on};
use crate::words;
use domain::address::{PAGE_LENGTH, Page};
use domain::place::id::PlaceId;
use leptos::prelude::*;

/// So many places of a list are named in the text that goes with its link.
const SENT: usize = 3;

/// The cards, and what comes after them.
#[component]
pub fn List(listing: Listing) -> impl IntoView {
    let state = use_state();
    let kind = listing.asked.kind;
    let first = Signal::derive(move || listing.first(SENT));
    let title = listing.asked.title();
    let sending = Sending::places(state, title, first, state.address.link.into());
    let is_numbered = Memo::new(move |_| listing.answer.with(|a| !a.found.is_empty()));
    // Below what is found: of services that come to the home alone, below those.
    let send = move |numbered: bool| {
        let stands =
            move || maybe((is_numbered.get() == numbered).then(|| send_on(state, sending, None)));
        part(stands)
    };
    let has_plain = listing
        .catalog
        .with_value(|city| city.listed(kind).next().is_some());
    view! {
        <div class="list-side">
            {move || maybe(said_first(state, listing))}
            <Cards listing/>
            {move || more(state, listing)}
            {send(true)}
            {move || print(state, listing)}
            {part(move || said_later(state, listing))}
            <ComesHome listing/>
            {move || maybe(station(state, listing))}
            {send(false)}
            <p class="hint">
                {move || words::at_pace(words::pace(state.choices.pace.get()))}
                {move || words::how_sorted(kind, words::sorted_by(listing.asked.sort.get(), listing.origin.get()))}
                {move || listing.has_rough().then_some(words::ROUGH_SORTED)}
                {move || listing.has_others().then_some(words::NEXT_CITY_RULES)}
            </p>
            {has_plain.then(|| {
                let name = [kind.slug(), ".html"].concat();
                plain_link(state, "button wide", name, words::PLAIN_PAGE)
            })}
        </div>
    }
}

/// The first of the list as a slip to be printed.
fn print(state: State, listing: Listing) -> AnyView {
    let first = listing.first(domain::slip::MOST);
    let first: Vec<_> = first.into_iter().map(|place| place.id).collect();
    maybe((!first.is_empty()).then(|| slip_link(state, first, words::PRINT_FIRST)))
}

/// The way to the slip of these places.
pub fn slip_link(state: State, ids: Vec<PlaceId>, word: &'static str) -> AnyView {
    let slip = state.link_to(Page::slip(ids));
    view! { <a class="button wide print" data-to-slip href=slip.to_string()>{word}</a> }.into_any()
}

fn more(state: State, listing: Listing) -> AnyView {
    let (shown, total) = listing.answer.with(|a| (a.found.len(), a.total));
    if shown == 0 {
        return ().into_any();
    }
    if shown >= total {
        return view! { <p class="hint">{words::ALL_SHOWN}</p> }.into_any();
    }
    let asked = listing.asked;
    let more = move |_| {
        let show = asked.show.get_untracked() + PAGE_LENGTH;
        asked.go(state, asked.needs.get_untracked(), show);
    };
    view! {
        <button class="button wide" type="button" on:click=more>{words::SHOW_MORE}</button>
    }
    .into_any()
}
