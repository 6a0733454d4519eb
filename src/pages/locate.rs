//! The button that asks the phone where it is; and what to say when it does not tell.

use crate::changing::effect;
use crate::components::icon;
use crate::data::Load;
use crate::platform::{address_bar, page, position};
use crate::state::{State, city_of, use_state};
use crate::trouble::PositionError;
use crate::words;
use domain::coord::LngLat;
use domain::route::{Route, Start, Wanted};
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    NotYet,
    Waiting,
    Failed(PositionError),
    FarAway(String),
}

/// `wanted`: where to go on to once the position is known. Not on a public screen, which stands
/// still: its place is in the address it was opened at.
#[component]
pub fn LocateButton(#[prop(into)] wanted: Signal<Wanted>) -> impl IntoView {
    if page::is_kiosk() {
        return ().into_any();
    }
    let state = use_state();
    let asked = RwSignal::new(Asked::NotYet);

    // On a slow network the phone knows where it is before the cities have come.
    let found = RwSignal::new(None::<LngLat>);
    effect(move || {
        let Some(spot) = found.get() else { return };
        let far_from = match state.manifest.get() {
            Load::Waiting => return,
            Load::Ready(manifest) if city_of(&manifest, spot).is_none() => Some(manifest.names()),
            // The page one goes on to says what did not come, and tries again.
            Load::Ready(_) | Load::Failed(_) => None,
        };
        found.set(None);
        if let Some(cities) = far_from {
            asked.set(Asked::FarAway(cities));
            return;
        }
        asked.set(Asked::NotYet);
        address_bar::go(&onward(state, &wanted.get_untracked(), Start::Spot(spot)).to_string());
    });
    let ask = move |_| {
        if asked.get_untracked() == Asked::Waiting {
            return;
        }
        asked.set(Asked::Waiting);
        spawn_local(async move {
            let answer = position::locate().await;
            // The person may have gone on meanwhile.
            if asked.try_get_untracked() != Some(Asked::Waiting) {
                return;
            }
            match answer {
                Ok(spot) => found.set(Some(spot)),
                Err(why) => asked.set(Asked::Failed(why)),
            }
        });
    };
    let said = move || match asked.get() {
        Asked::NotYet => words::POSITION_STAYS.to_owned(),
        Asked::Waiting => words::LOCATING.to_owned(),
        Asked::Failed(why) => words::position_error(why).to_owned(),
        Asked::FarAway(cities) => words::far_away(&cities),
    };
    effect(move || {
        if asked.get() != Asked::NotYet {
            state.announce(said());
        }
    });
    let troubled = move || matches!(asked.get(), Asked::Failed(_) | Asked::FarAway(_));
    view! {
        <div class="locate">
            <button class="button primary wide" type="button" on:click=ask>
                {icon::here()}
                <span>{words::USE_MY_POSITION}</span>
            </button>
            <p class=move || (if troubled() { "badge closing" } else { "hint" }).to_owned() data-locate>{Signal::derive(said)}</p>
        </div>
    }
    .into_any()
}

/// What was chosen for the family before their place was.
fn before_the_place(state: State) -> Wanted {
    match state.came_from.get_untracked() {
        Some(Route::Family { wanted, .. }) => wanted,
        _ => Wanted::default(),
    }
}

/// The page to go on to from a start: what was wanted, else the first page; for a relative the one
/// that makes a link of it.
pub fn onward(state: State, wanted: &Wanted, start: Start) -> Route {
    let start = Some(start);
    match wanted.kind {
        Some(kind) => Route::list(kind, start, wanted.needs.clone()),
        None if state.family.get_untracked() => Route::Family {
            start,
            wanted: before_the_place(state),
        },
        None => Route::Home { start },
    }
}
