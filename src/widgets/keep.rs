//! 收藏, wherever a place is shown; and the way to what is kept.

use crate::changing::{Signal, maybe, part};
use crate::components::keep_button::KeepButton;
use crate::state::State;
use crate::state::shortlist::Keeping;
use crate::words;
use domain::address::Page;
use domain::place::Place;
use domain::place::id::PlaceId;
use leptos::prelude::*;

/// The button that keeps a place; `short`: a star alone.
pub fn keep_button(state: State, place: &Place, short: bool) -> AnyView {
    let id = StoredValue::new(place.id.clone());
    let kept = move || id.with_value(|id| state.shortlist.has(id));
    let toggle = move |()| {
        let keep = |id: &PlaceId| {
            state
                .shortlist
                .keep(id, !untrack(|| state.shortlist.has(id)))
        };
        said(id.with_value(keep))
    };
    view! {
        <KeepButton
            name=place.name.clone()
            kept=Signal::derive(kept)
            toggle=Callback::new(toggle)
            short
        />
    }
    .into_any()
}

/// What to say about the outcome; may be empty.
pub fn said(done: Keeping) -> &'static str {
    match done {
        Keeping::Done => "",
        Keeping::OnlyNow => words::KEPT_ONLY_NOW,
        Keeping::Full => words::KEEP_IS_FULL,
    }
}

/// The way to what is kept, once something is. `class`: how it looks; `word`: what it says of so
/// many places.
pub fn kept_link(state: State, class: &'static str, word: fn(usize) -> String) -> AnyView {
    part(move || {
        let count = state.shortlist.places.with(Vec::len);
        let href = Page::own_shortlist().link_from(None);
        maybe((count > 0).then(|| {
            view! {
                <a class=class href=href.to_string() aria-label=words::my_shortlist(count)>
                    {word(count)}
                </a>
            }
        }))
    })
}
