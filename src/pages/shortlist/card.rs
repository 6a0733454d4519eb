//! The card of a place that was picked, with what can be done with it.

use crate::changing::{Memo, RwSignal, Signal, maybe};
use crate::components::open_badge;
use crate::components::place_card::{Live, PlaceCard, ServiceCard};
use crate::pages::nearby::cards::live;
use crate::state::State;
use crate::state::picked::Pick;
use crate::widgets::keep;
use crate::widgets::seen::look_at;
use crate::words;
use domain::address::Page;
use domain::hours::{Visit, visit};
use domain::pack::catalog::Catalog;
use domain::place::Place;
use domain::place::compare::MOST as MOST_COMPARED;
use domain::place::facts::Aspect;
use domain::place::id::PlaceId;
use domain::say::{self, fact};
use leptos::prelude::*;

pub(super) fn card(
    state: State,
    at: usize,
    pick: Pick,
    is_sent: bool,
    compared: RwSignal<Vec<PlaceId>>,
) -> AnyView {
    let id = pick.id;
    let more = buttons(
        state,
        &id,
        pick.found.as_ref().map(|(_, p)| p),
        is_sent,
        compared,
    );
    let Some((catalog, place)) = pick.found else {
        // Of a list that was sent, what nobody knows can not be kept.
        return view! {
            <li class="card" data-unknown-id=id.to_string()>
                <p>{words::unknown_place(&id)}</p>
                {maybe((!is_sent).then(|| view! { <div class="actions">{more}</div> }))}
            </li>
        }
        .into_any();
    };
    let hotline = state.hotline();
    let href = {
        let id = place.id.clone();
        Signal::derive(move || state.link_to(Page::Place { id: id.clone() }).to_string())
    };
    let before = fact::before_going(&place, state.device.today_untracked());
    if place.position.is_none() {
        let area = fact::answer(&place, Aspect::Area, &catalog.areas);
        return view! { <ServiceCard place area href hotline said=before more/> }.into_any();
    }
    let live = {
        let (catalog, place) = (catalog, place.clone());
        Memo::new(move |_| seen(state, at, &catalog, &place))
    };
    view! { <PlaceCard live place href hotline said=before more/> }.into_any()
}

/// Keeping it or not, and choosing it to be compared.
fn buttons(
    state: State,
    id: &PlaceId,
    place: Option<&Place>,
    is_sent: bool,
    compared: RwSignal<Vec<PlaceId>>,
) -> AnyView {
    let name = place.map_or_else(|| id.to_string(), |place| place.name.clone());
    let id = StoredValue::new(id.clone());
    let kept = move || id.with_value(|id| state.shortlist.has(id));
    let word = move || match (kept(), is_sent) {
        (true, true) => words::KEPT,
        (false, true) => words::KEEP,
        (true, false) => words::TAKE_OUT,
        (false, false) => words::PUT_BACK,
    };
    let said = RwSignal::new("");
    let keep = move |_| {
        let done = id.with_value(|id| state.shortlist.keep(id, !untrack(kept)));
        said.set(keep::said(done));
    };
    // By a press here or in another tab.
    let explained = move || match said.get() {
        "" if !is_sent && !kept() => words::TAKEN_OUT,
        said => said,
    };
    let is_compared = move || id.with_value(|id| compared.with(|all| all.contains(id)));
    let compare = move |_| {
        let id = id.get_value();
        let mut all = compared.get_untracked();
        said.set("");
        if all.contains(&id) {
            all.retain(|one| *one != id);
        } else if all.len() < MOST_COMPARED {
            all.push(id);
        } else {
            said.set(words::THREE_AT_MOST);
        }
        compared.set(all);
    };
    let named = StoredValue::new(name);
    let label = move |word: &str| named.with_value(|name| words::keep_named(word, name));
    view! {
        {maybe(place.map(|_| view! {
            <button
                type="button"
                class="button choose"
                aria-pressed=move || is_compared().to_string()
                aria-label=label(words::TO_COMPARE)
                on:click=compare
            >
                {words::TO_COMPARE}
            </button>
        }))}
        <button
            type="button"
            class="button"
            data-keep
            aria-label=move || label(word())
            on:click=keep
        >
            {move || word().to_owned()}
        </button>
        <div class="explain" role="status">
            {move || maybe(Some(explained()).filter(|s| !s.is_empty()).map(|s| view! { <p>{s}</p> }))}
        </div>
    }
    .into_any()
}

/// How near it is, and whether it will be open. Without a start: in which city, and whether it is
/// open now.
fn seen(state: State, at: usize, catalog: &Catalog, place: &Place) -> Live {
    if let Some(seen) = look_at(state, catalog, place) {
        return live(state, catalog, at, &seen.found, place.kind);
    }
    let now = state.device.now.get();
    let found = now.map(|now| visit(place.hours.as_ref(), now, None, &catalog.calendar));
    let found = found.unwrap_or(Visit::Unknown);
    Live {
        order: at + 1,
        metres: 0,
        how_near: catalog.city.name.clone(),
        visit: now.map_or_else(String::new, |now| {
            say::visit(found, place.kind, now.date, state.address.person())
        }),
        tone: open_badge::tone(found),
    }
}
