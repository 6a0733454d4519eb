//! What there is besides places one can walk to: what must be said first, services that come to
//! the home, whom to ask.

use super::cards::place_link;
use super::list_state::ListState;
use super::listing::Listing;
use crate::changing::{Memo, maybe, part, views};
use crate::components::dial::dial;
use crate::components::icon;
use crate::components::notice::Notice;
use crate::components::place_card::ServiceCard;
use crate::components::whole::roomy;
use crate::state::{State, use_state};
use crate::words;
use domain::address::PAGE_LENGTH;
use domain::answer::Answer;
use domain::place::Kind;
use domain::place::facts::Aspect;
use domain::say::{self, fact};
use leptos::prelude::*;

/// What must be said before the list: nothing is near, or nothing is there at all.
pub(super) fn said_first(state: State, listing: Listing) -> Option<AnyView> {
    let answer = listing.answer.get();
    let ListState { kind, needs, .. } = listing.asked;
    let city = || listing.catalog.with_value(|c| c.city.name.clone());
    let call = move || {
        let hotline = state.hotline();
        let shown = words::hotline(&hotline);
        let inside = view! { {icon::phone()} <span>{shown.clone()}</span> };
        dial(
            "button help",
            &hotline.number,
            &shown,
            None,
            inside.into_any(),
        )
    };
    if answer.found.is_empty() {
        let filtered = needs.with(|n| !n.is_empty());
        if filtered && answer.comes_home.is_empty() {
            let clear = move |_| listing.asked.go(state, vec![], PAGE_LENGTH);
            return Some(
                view! {
                    <Notice title=words::NONE_WITH_NEEDS>
                        <button class="button primary" type="button" on:click=clear>
                            {words::CLEAR_NEEDS}
                        </button>
                        {call()}
                    </Notice>
                }
                .into_any(),
            );
        }
        if answer.comes_home.is_empty() {
            return Some(
                view! { <Notice title=words::none_here(kind, &city())>{call()}</Notice> }
                    .into_any(),
            );
        }
        // A service that comes to the home by its nature leaves nothing to explain.
        return (kind != Kind::HomeNursing).then(|| {
            let said = if filtered {
                words::only_to_the_home_with_needs(kind, state.address.person())
            } else {
                words::only_to_the_home(kind, &city(), state.address.person())
            };
            view! { <p class="inexact">{said}</p> }.into_any()
        });
    }
    answer
        .is_beyond_a_walk(kind, listing.origin.get()?)
        .then(|| {
            let filtered = !listing.asked.needs.with(Vec::is_empty);
            let (before, what, after) = words::beyond_a_walk(kind, filtered);
            let then = instead(state, kind, &answer);
            view! { <p class="inexact" data-beyond>{before}{roomy(what)}{after}{roomy(then)}</p> }
                .into_any()
        })
}

/// What there is instead of what is near.
fn instead(state: State, kind: Kind, answer: &Answer) -> String {
    words::instead(
        answer.comes_home.len(),
        answer.station.is_some() && kind != Kind::Station,
        &state.hotline().number,
        state.address.person(),
    )
}

/// Where letters are largest a phone has room for a line before the first card, and what to do stands here.
pub(super) fn said_later(state: State, listing: Listing) -> AnyView {
    let kind = listing.asked.kind;
    let answer = listing.answer.get();
    let edge = state.at_the_edge_of();
    let edge = edge.map(|city| words::at_the_edge(&city, state.address.person()).1);
    let origin = listing.origin.get();
    let beyond =
        origin.filter(|origin| !answer.found.is_empty() && answer.is_beyond_a_walk(kind, *origin));
    let beyond = beyond.map(|_| instead(state, kind, &answer));
    let said = [edge.map(str::to_owned), beyond];
    let line = |said: String| view! { <p class="inexact said-later">{said}</p> };
    views(said.into_iter().flatten().map(line)).into_any()
}

/// Services that come to the home: they have no pin and no distance.
#[component]
pub fn ComesHome(listing: Listing) -> impl IntoView {
    let state = use_state();
    let numbers = Memo::new(move |_| listing.answer.with(|a| a.comes_home.clone()));
    let card = move |number: u32| {
        let place = listing.own(number)?;
        let area = listing
            .catalog
            .with_value(|c| fact::answer(&place, Aspect::Area, &c.areas));
        let href = place_link(state, &place);
        let hotline = state.hotline();
        let said = say::fact::before_going_short(&place, state.device.today_untracked());
        Some(view! { <ServiceCard place area href hotline said/> })
    };
    part(move || {
        maybe((!numbers.get().is_empty()).then(|| {
            view! {
                <section>
                    <h2>{words::services_to_the_home(state.address.person())}</h2>
                    <p class="hint">{words::ask_whether_they_come(state.address.person())}</p>
                    <ul class="cards">
                        {views(numbers.get().into_iter().filter_map(card))}
                    </ul>
                </section>
            }
        }))
    })
}

/// Whom to ask when nothing is near.
pub(super) fn station(state: State, listing: Listing) -> Option<impl IntoView> {
    let answer = listing.answer.get();
    let kind = listing.asked.kind;
    let found = answer
        .station
        .filter(|_| kind != Kind::Station && answer.nothing_near())?;
    let place = listing.own(found.place.number)?;
    let href = place_link(state, &place);
    let near = say::nearness(found.nearness, found.metres, state.address.person());
    Some(view! {
        <section class="ask-station">
            <h2>{words::ASK_STATION}</h2>
            <p><a class="button wide" href=href>{place.name.clone()}</a></p>
            <p class="hint">{near}</p>
        </section>
    })
}
