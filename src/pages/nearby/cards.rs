//! The numbered cards.

use super::listing::Listing;
use crate::changing::{Memo, Signal, maybe, part, views};
use crate::components::open_badge;
use crate::components::place_card::{Live, PlaceCard, read_region};
use crate::state::{State, use_state};
use crate::widgets::keep::keep_button;
use crate::widgets::read::read_button;
use domain::address::{PAGE_LENGTH, Page};
use domain::answer::{Answer, Found};
use domain::pack::catalog::{Catalog, PlaceRef};
use domain::place::{Kind, Place};
use domain::say;
use leptos::prelude::*;

/// The name under which the whole list is read aloud.
pub(super) const LIST: &str = "list";

/// The numbered cards: one slot a number, which shows whichever place stands there. A card stays
/// as it is while only its minutes change, so that a button keeps the focus. (Slots rather than
/// cards that move: leptos 0.8 puts keyed rows in a wrong place now and then when many move, and
/// what moves them would be downloaded too.)
#[component]
pub fn Cards(listing: Listing) -> impl IntoView {
    let answer = listing.answer;
    let slot = move |at: usize| {
        let line = Memo::new(move |_| answer.with(|a| a.found.get(at).map(|found| found.place)));
        part(move || {
            let line = line.get();
            maybe(line.and_then(|line| card(listing, at, line)))
        })
    };
    view! { <ol class="cards" data-list data-read=LIST>{slots(answer, 0, slot)}</ol> }
}

/// The slots from one number on. They come ten by ten as the list grows, so that those that stand
/// already are left alone.
fn slots(
    answer: Memo<Answer>,
    from: usize,
    slot: impl Fn(usize) -> AnyView + Copy + Send + 'static,
) -> AnyView {
    let to = from + usize::from(PAGE_LENGTH);
    let reached = Memo::new(move |_| answer.with(|a| a.found.len() > from));
    let ten = move || (views((from..to).map(slot)), slots(answer, to, slot));
    part(move || maybe(reached.get().then(ten)))
}

/// The card of the place that stands at this number (from 0).
pub(super) fn card(listing: Listing, at: usize, line: PlaceRef) -> Option<impl IntoView> {
    let state = use_state();
    let found = listing.answer.with_untracked(|a| {
        let found = a.found.get(at).filter(|found| found.place == line);
        found.copied()
    })?;
    let city = listing.city(&found)?;
    let place = city.place(found.place.number)?.clone();
    let kind = place.kind;
    let elsewhere = listing.elsewhere(&found);
    let hotline = match elsewhere {
        Some(_) => state.hotline_of(&city),
        None => state.hotline(),
    };
    let live = Memo::new(move |_| {
        listing.answer.with(|a| {
            let found = a.found.get(at).filter(|found| found.place == line);
            found.map_or_else(gone, |found| live(state, &city, at, found, kind))
        })
    });
    let href = place_link(state, &place);
    let keep = keep_button(state, &place, true);
    let more = read_button(state.voice, read_region(&place), place.name.clone());
    let chosen = {
        let id = place.id.clone();
        // Without a map beside it no card is marked.
        Signal::derive(move || {
            state.device.wide.get() && listing.chosen.with(|c| c.as_ref() == Some(&id))
        })
    };
    let choose = {
        let id = place.id.clone();
        Callback::new(move |()| listing.chosen.set(Some(id.clone())))
    };
    let said = say::fact::before_going_short(&place, state.device.today_untracked());
    Some(view! { <PlaceCard live place href hotline said elsewhere keep more chosen choose/> })
}

/// What changes on a card; `at`: its number, from 0.
pub fn live(state: State, catalog: &Catalog, at: usize, found: &Found, kind: Kind) -> Live {
    let today = state.device.today();
    Live {
        order: at + 1,
        metres: found.metres.round() as i64,
        how_near: say::fact::near_short(found, catalog, state.address.person()),
        visit: today.map_or_else(String::new, |today| {
            say::fact::visit_short(found.visit, kind, today, state.address.person())
        }),
        tone: open_badge::tone(found.visit),
    }
}

/// A card on its way out of the list.
fn gone() -> Live {
    Live {
        order: 0,
        metres: 0,
        how_near: String::new(),
        visit: String::new(),
        tone: "unknown",
    }
}

/// The page of a place.
pub(super) fn place_link(state: State, place: &Place) -> Signal<String> {
    let id = place.id.clone();
    Signal::derive(move || state.link_to(Page::Place { id: id.clone() }).to_string())
}
