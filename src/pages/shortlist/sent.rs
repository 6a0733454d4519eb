//! A list that was sent, which can be made one's own.

use crate::changing::{RwSignal, Signal, effect};
use crate::data::Load;
use crate::state::State;
use crate::state::picked::Pick;
use crate::state::shortlist::Keeping;
use crate::widgets::keep;
use crate::words;
use domain::address::Page;
use leptos::prelude::*;

/// A list that was sent says so, and can be made one's own.
pub(super) fn keep_all(state: State, picks: Signal<Load<Vec<Pick>>>) -> AnyView {
    let said = RwSignal::new(String::new());
    let presses = RwSignal::new(0_u32);
    let answered = StoredValue::new(0_u32);
    let keep = move |_| presses.update(|presses| *presses += 1);
    // A press before the places have come is not lost: it holds until they are there.
    effect(move || {
        let presses = presses.get();
        if presses == answered.get_value() {
            return;
        }
        said.set(match picks.get() {
            Load::Waiting => words::LOADING.to_owned(),
            // The notice in the place of the list says what is wrong, and asks again.
            Load::Failed(_) => String::new(),
            Load::Ready(picks) => {
                answered.set_value(presses);
                keep_known(state, &picks)
            }
        });
    });
    let mine = Page::own_shortlist().link_from(None);
    view! {
        <section class="inexact" data-sent-list>
            <p>{words::SENT_LIST_TEXT}</p>
            <div class="actions">
                <button type="button" class="button" on:click=keep>{words::KEEP_ALL}</button>
                <a class="button" href=mine.to_string()>{words::MY_SHORTLIST}</a>
            </div>
            <p role="status">{said}</p>
        </section>
    }
    .into_any()
}

/// Keeps each of these that is known and has room; what became of it, said.
fn keep_known(state: State, picks: &[Pick]) -> String {
    let known = picks.iter().filter(|pick| pick.found.is_some());
    let done: Vec<Keeping> = known
        .map(|pick| state.shortlist.keep(&pick.id, true))
        .collect();
    let most_pressing = [Keeping::Full, Keeping::OnlyNow];
    let problem = most_pressing.into_iter().find(|one| done.contains(one));
    match (problem, done.len(), picks.len() - done.len()) {
        (Some(problem), _, _) => keep::said(problem).to_owned(),
        (None, 0, _) => words::NONE_KEPT.to_owned(),
        (None, _, 0) => words::ALL_KEPT.to_owned(),
        (None, kept, unknown) => words::some_kept(kept, unknown),
    }
}
