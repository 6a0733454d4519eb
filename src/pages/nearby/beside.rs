//! The map of what is found: the same places, by the same numbers, in the same order.

use super::cards::card;
use super::listing::Listing;
use crate::changing::{Memo, Signal, maybe, part};
use crate::map::{MapContents, MapEvent, MapPane, Pin, me_with_rings, not_on_map};
use crate::platform::page;
use crate::state::{State, use_state};
use crate::words;
use domain::answer::Answer;
use domain::say;
use leptos::prelude::*;

/// The chosen card, which stands below the map and perhaps below the screen.
const CHOSEN: &str = "chosen-place";

/// The map with its pins. On a small screen the chosen card stands below it.
#[component]
pub fn MapBeside(listing: Listing) -> impl IntoView {
    let state = use_state();
    let shown = MapContents {
        pins: pins(state, listing),
        me: Signal::derive(move || me_with_rings(listing.origin.get()?, state.choices.pace.get())),
        chosen: listing.chosen.into(),
        ..MapContents::of_city(state)
    };
    let on_event = Callback::new(move |event: MapEvent| {
        if let MapEvent::Chosen(id) = event {
            let label = shown.pins.with_untracked(|pins| {
                let pin = pins.iter().find(|pin| pin.id == id);
                pin.map(|pin| pin.label.clone())
            });
            state.voice.announce(label.unwrap_or_default());
            let wide = state.device.wide.get_untracked();
            if wide {
                page::bring_into_view("data-place-id", &id);
            }
            listing.chosen.set(Some(id));
            if !wide {
                page::bring_into_view_soon("id", CHOSEN);
            }
        }
    });
    let below = move || maybe((!state.device.wide.get()).then(|| view! { <ChosenCard listing/> }));
    let rough = move || {
        let of = |a: &Answer| a.found.iter().filter(|found| found.is_rough()).count();
        listing.answer.with(of)
    };
    // Elsewhere the mark is there.
    let no_mark = move || {
        let is_rough = listing.origin.get().is_some() && shown.me.with(Option::is_none);
        maybe(is_rough.then(|| {
            let said = words::start_not_on_map(state.address.person());
            view! { <p class="hint" data-no-mark>{said}</p> }
        }))
    };
    view! {
        {part(move || not_on_map(rough()))}
        <MapPane shown on_event>{part(below)} {part(no_mark)}</MapPane>
    }
}

fn pins(state: State, listing: Listing) -> Signal<Vec<Pin>> {
    Signal::derive(move || {
        let person = state.address.person();
        listing.answer.with(|answer| {
            let numbered = answer.found.iter().zip(1..);
            let pin = |(found, order): (&domain::answer::Found, usize)| {
                let place = listing.place(found)?;
                let how_near = say::fact::near_short(found, &*listing.city(found)?, person);
                Some(Pin {
                    label: words::pin(order, &place, &how_near),
                    kind: place.kind,
                    shut: !place.status.serves(),
                    at: place.point(),
                    id: place.id,
                })
            };
            numbered.filter_map(pin).collect()
        })
    })
}

/// The chosen place as it stands in the list, and the ones before and after it: whoever can not
/// hit a pin goes through them one by one.
#[component]
fn ChosenCard(listing: Listing) -> impl IntoView {
    let at = move || {
        let id = listing.chosen.get();
        listing.answer.with(|answer| {
            let is_chosen =
                |found: &domain::answer::Found| listing.place(found).map(|place| place.id) == id;
            answer.found.iter().position(is_chosen).unwrap_or_default()
        })
    };
    let line = Memo::new(move |_| listing.answer.with(|a| Some(a.found.get(at())?.place)));
    let is_first = move || at() == 0;
    let is_last = move || listing.answer.with(|a| at() + 1 >= a.found.len());
    let go = move |to: Option<usize>| {
        let found = listing.answer.with_untracked(|a| a.found.get(to?).copied());
        if let Some(place) = found.and_then(|found| listing.place(&found)) {
            listing.chosen.set(Some(place.id));
        }
    };
    let chosen = move || {
        let line = line.get();
        maybe(line.and_then(|line| card(listing, at(), line)))
    };
    view! {
        <section class="chosen-place" id=CHOSEN aria-label=words::CHOSEN_PLACE>
            <ol class="cards">{part(chosen)}</ol>
            <div class="actions">
                <button
                    class="button"
                    type="button"
                    disabled=is_first
                    on:click=move |_| go(untrack(at).checked_sub(1))
                >
                    {words::PREVIOUS_PLACE}
                </button>
                <button
                    class="button"
                    type="button"
                    disabled=is_last
                    on:click=move |_| go(Some(untrack(at) + 1))
                >
                    {words::NEXT_PLACE}
                </button>
            </div>
        </section>
    }
}
