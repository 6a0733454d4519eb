//! The page that is opened first is drawn once, with what it shows: until that is here, what stood there while the app
//! was on its way stays. A page that first says that it waits, and a moment later has its answer, moves under a finger.

use crate::changing::{RwSignal, Signal, effect};
use crate::data::Load;
use crate::pages::{self, Needs};
use crate::platform::page;
use crate::state::State;
use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use std::time::Duration;

/// From then on a person sees what is waited for, and whom to ring meanwhile.
const AT_MOST: Duration = Duration::from_secs(1);

/// Whether the app is to be drawn: what its page shows is here or does not come, or it takes too long, or the person
/// has gone on.
pub fn is_due(state: State) -> Signal<bool> {
    let due = RwSignal::new(!page::shell_waits());
    if due.get_untracked() {
        return due.into();
    }
    let first = state.address.page.get_untracked();
    let has_code = RwSignal::new(false);
    let has = pages::have(first.clone());
    spawn_local(async move {
        has.await;
        has_code.try_set(true);
    });
    // Once: whatever sets it again draws the app anew.
    let draw = move || {
        if due.try_get_untracked() == Some(false) {
            due.set(true);
        }
    };
    set_timeout(draw, AT_MOST);
    let needs = pages::layout(&first).needs;
    if needs == Needs::Papers {
        // It asks for the papers of its city when it is made. (Asked for from here, what opens them would come with
        // every visit.)
        let page = first.clone();
        effect(move || {
            if has_code.get() {
                drop(pages::drawn(page.clone()));
            }
        });
    }
    if needs != Needs::Nothing {
        // Who is in none of the cities is told which there are.
        effect(move || {
            if state.is_outside() {
                state.data.need_cities();
            }
        });
    }
    effect(move || {
        let has_gone_on = state.address.page.with(|page| *page != first);
        if has_gone_on || (has_code.get() && has_come(state, needs)) {
            draw();
        }
    });
    due.into()
}

/// Whether the data that a page shows first have come, or do not come.
fn has_come(state: State, needs: Needs) -> bool {
    let data = &state.data;
    if needs == Needs::Nothing {
        return true;
    }
    if data.asks_for_city() {
        return !state.is_outside() || !data.cities().is_waiting();
    }
    if data.manifest.with(Load::is_waiting) {
        return false;
    }
    match data.city.get() {
        Load::Waiting => data.missing.with(Option::is_some),
        Load::Failed(_) => true,
        Load::Ready(city) if needs == Needs::Papers => {
            let entry = data.entry(city.city.adcode);
            let has_papers = entry.is_some_and(|entry| entry.rights.is_some());
            !has_papers || !data.rights.with(Load::is_waiting)
        }
        Load::Ready(_) => !state.awaits_village(),
    }
}
