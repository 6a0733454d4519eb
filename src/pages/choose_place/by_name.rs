//! Typing any part of a name, in characters, pinyin or initials.

use super::step_link;
use super::steps::choice;
use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::letter_pad::LetterPad;
use crate::data::Load;
use crate::platform::page::is_public_screen;
use crate::state::{State, use_state};
use crate::words;
use domain::address::{Page, Wanted};
use domain::pack::catalog::Catalog;
use domain::place::Status;
use domain::say::fact;
use domain::search::Query;
use domain::search::find_area::{Example, Hit, HitTarget};
use domain::search::typed::normal;
use leptos::prelude::*;
use std::sync::Arc;

/// How many names a search shows.
pub(super) const NAMES_SHOWN: usize = 20;

/// What was found: an area ends the choosing, a place is opened.
fn found(state: State, catalog: &Catalog, hit: Hit, wanted: &Wanted) -> AnyView {
    let number = match hit.target {
        HitTarget::Area(code) => {
            let before = hit.also.as_deref().map(words::formerly);
            let line = words::hit_line(&[&hit.around, before.as_deref().unwrap_or_default()]);
            return choice(state, code, hit.name, Some(line), wanted).into_any();
        }
        HitTarget::Place(number) => number,
    };
    let Some(place) = catalog.place(number) else {
        return ().into_any();
    };
    let id = place.id.clone();
    let href = Page::Place { id }.link_from(None).to_string();
    let also = hit.also.as_deref().map(words::also_called);
    let is_open = !matches!(place.status, Status::Planned | Status::Closed);
    let status = fact::status(place.status).filter(|_| !is_open);
    let line = words::hit_line(&[
        status.unwrap_or(words::kind_place(place.kind)),
        &hit.around,
        also.as_deref().unwrap_or_default(),
    ]);
    view! {
        <li>
            <a class="button wide" href=href data-found-place=place.id.to_string()>
                <span>{hit.name}</span>
                <small>{line}</small>
            </a>
        </li>
    }
    .into_any()
}

/// The field and what it finds.
#[component]
pub fn Search(
    catalog: Arc<Catalog>,
    wanted: Signal<Wanted>,
    typed: RwSignal<String>,
) -> impl IntoView {
    let state = use_state();
    let example = Example::of(&catalog);
    let hint = example.map_or_else(
        || words::TYPE_HINT.to_owned(),
        |example| words::type_like(&example),
    );
    let here = catalog.city.adcode;
    let catalog = StoredValue::new(catalog);
    let finder = state.data.finder();
    // Another city may be named.
    effect(move || {
        if typed.with(|typed| !typed.is_empty()) {
            state.data.need_cities();
        }
    });
    let hits = Memo::new(move |_| {
        let query = Query::new(&typed.get());
        if query.is_empty() {
            return None;
        }
        let finds = finder.get()?.find(&query, NAMES_SHOWN);
        let ending = finds.is_ending.then(|| normal(&typed.get()));
        let list = state.data.cities();
        let other = list.ready().and_then(|list| list.other_named(&query, here));
        let other = other.map(|city| (city.adcode, city.name.clone()));
        let (more, shown) = (usize::from(other.is_some()), finds.hits.len());
        let said = words::found_by_name(finds.total + more, shown + more, ending.as_deref());
        Some((finds.hits, other, said))
    });
    let results = move || {
        let Some((hits, other, _)) = hits.get() else {
            return ().into_any();
        };
        let shown = hits
            .into_iter()
            .map(|hit| catalog.with_value(|c| found(state, c, hit, &wanted.get())));
        let other = other.map(|(adcode, name)| {
            let href = step_link(Some(adcode), None, &wanted.get());
            view! {
                <li>
                    <a class="button wide" href=href>
                        <span>{name}</span>
                        <small>{words::GO_TO_CITY}</small>
                    </a>
                </li>
            }
        });
        view! {
            <ul class="choices-list" data-results>{views(shown)} {other}</ul>
        }
        .into_any()
    };
    let said = move || hits.get().map(|(.., said)| said);
    effect(move || {
        if let Some(said) = said() {
            state.voice.announce(said);
        }
    });
    let waiting = move || {
        let waiting = hits.get().is_some() && state.data.villages.with(|v| *v == Load::Waiting);
        maybe(waiting.then(|| view! { <p class="waiting">{words::VILLAGES_WAITING}</p> }))
    };
    view! {
        <div class="search">
            {field(typed, words::TYPE_NAME, hint)}
            <p class="said">{move || said().unwrap_or_default()}</p>
            {part(waiting)}
            {part(results)}
        </div>
    }
}

/// Where one types; where there is no keyboard, letters to press.
pub(super) fn field(typed: RwSignal<String>, label: &'static str, hint: String) -> AnyView {
    if is_public_screen() {
        let change = Callback::new(move |letters| typed.set(letters));
        return view! {
            <h2>{words::PRESS_LETTERS}</h2>
            <p class="hint">{words::PRESS_LETTERS_HINT}</p>
            <LetterPad letters=typed change/>
        }
        .into_any();
    }
    view! {
        <label for="name">{label}</label>
        <input
            id="name"
            type="search"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-describedby="name-hint"
            prop:value=move || typed.get()
            on:input=move |event| typed.set(event_target_value(&event))
        />
        // What was found must not stand below it on a small screen.
        <p class="hint" id="name-hint" hidden=move || typed.with(|typed| !typed.is_empty())>{hint}</p>
    }
    .into_any()
}
