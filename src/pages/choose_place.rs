//! 选地方: by position, by typing a name, or step by step: city, district, town, community.
//!
//! Each step is an address of its own, so that the back button leads one step back.

pub mod cities;
pub mod pick_on_map;

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::letter_pad::LetterPad;
use crate::data::Load;
use crate::platform::page::is_public_screen;
use crate::state::{State, use_state};
use crate::widgets::locate::{LocateButton, onward};
use crate::widgets::waiting::{load_notice, when_city_is_here};
use crate::words;
use cities::Cities;
use domain::address::{Page, Start, Wanted};
use domain::geo::adcode::Adcode;
use domain::geo::area::{Area, AreaCode, AreaLevel};
use domain::pack::catalog::Catalog;
use domain::place::Status;
use domain::say::fact;
use domain::search::Query;
use domain::search::find_area::{Example, Hit, HitTarget};
use domain::search::typed::normal;
use leptos::prelude::*;
use pick_on_map::PickOnMap;
use std::sync::Arc;

/// How many names a search shows.
const NAMES_SHOWN: usize = 20;

/// The page.
#[component]
pub fn ChoosePlace() -> impl IntoView {
    let state = use_state();
    let step = Memo::new(move |_| match state.address.page.get() {
        Page::Where {
            city, inside, map, ..
        } => (city.or(inside.map(AreaCode::city)), inside, map),
        _ => (None, None, false),
    });
    let wanted = Signal::derive(move || match state.address.page.get() {
        Page::Where { wanted, .. } => wanted,
        _ => Wanted::default(),
    });
    // What was typed is looked for in another city, too; a further step begins anew.
    let typed = RwSignal::new(String::new());
    effect(move || {
        if step.get().1.is_some() {
            typed.set(String::new());
        }
    });
    view! {
        <h1 tabindex="-1">
            {move || words::where_are(state.address.family.get()).to_owned()}
        </h1>
        // Who goes on step by step, or on the map, sees the next step first.
        {move || maybe(matches!(step.get(), (_, None, false)).then(|| view! { <LocateButton wanted/> }))}
        {move || match step.get() {
            (None, ..) => view! { <Cities wanted province=None/> }.into_any(),
            (Some(code), ..) if code.is_province() => {
                view! { <Cities wanted province=Some(code)/> }.into_any()
            }
            (Some(city), _, true) => when_city_is_here(move |catalog| {
                let by_name = Signal::derive(move || step_link(Some(city), None, &wanted.get()));
                view! { <PickOnMap catalog wanted by_name/> }.into_any()
            }),
            (Some(_), inside, false) => when_city_is_here(move |catalog| {
                view! { <InCity catalog inside wanted typed/> }.into_any()
            }),
        }}
    }
}

fn step_link(city: Option<Adcode>, inside: Option<AreaCode>, wanted: &Wanted) -> String {
    Page::Where {
        city,
        inside,
        wanted: wanted.clone(),
        map: false,
    }
    .link_from(None)
    .to_string()
}

fn map_link(city: Adcode, wanted: &Wanted) -> String {
    Page::Where {
        city: Some(city),
        inside: None,
        wanted: wanted.clone(),
        map: true,
    }
    .link_from(None)
    .to_string()
}

#[component]
fn InCity(
    catalog: Arc<Catalog>,
    inside: Option<AreaCode>,
    wanted: Signal<Wanted>,
    typed: RwSignal<String>,
) -> impl IntoView {
    let state = use_state();
    state.data.need_villages();
    let levels = {
        let catalog = Arc::clone(&catalog);
        move || levels(state, &catalog, inside, &wanted.get())
    };
    let city = catalog.city.adcode;
    let search = view! { <Search catalog=Arc::clone(&catalog) wanted typed/> };
    let levels = part(levels);
    // Who goes on step by step sees the next step first.
    let (first, second) = match inside {
        None => (search.into_any(), levels),
        Some(_) => (levels, search.into_any()),
    };
    view! {
        <p class="from">{trail(&catalog, inside, &wanted.get_untracked())}</p>
        {first}
        {second}
        <p class="foot-links">
            <a class="button" href=move || map_link(city, &wanted.get())>{words::PICK_ON_MAP}</a>
            <a class="button" href=move || step_link(None, None, &wanted.get())>
                {words::OTHER_CITY}
            </a>
        </p>
    }
}

/// What was chosen so far; each step but the last is a way back to it.
fn trail(catalog: &Catalog, inside: Option<AreaCode>, wanted: &Wanted) -> AnyView {
    let Some(inside) = inside else {
        return catalog.city.name.clone().into_any();
    };
    let name = |code| catalog.area(code).map(|area| area.name.clone());
    let step = |href: String, name: String| {
        view! { <a class="whole" href=href>{name}</a> <span aria-hidden="true">" › "</span> }
            .into_any()
    };
    let city = step(
        step_link(Some(catalog.city.adcode), None, wanted),
        catalog.city.name.clone(),
    );
    let district = (inside.level() != AreaLevel::District)
        .then(|| inside.district())
        .and_then(|code| Some(step(step_link(None, Some(code), wanted), name(code)?)));
    let here = name(inside).unwrap_or_default();
    let here = view! { <span class="whole">{here}</span> }.into_any();
    views([city].into_iter().chain(district).chain([here])).into_any()
}

/// The step that comes next, as links; and, from a district on, the choice to stop here.
fn levels(state: State, catalog: &Catalog, inside: Option<AreaCode>, wanted: &Wanted) -> AnyView {
    let further = |area: &Area| {
        let href = step_link(None, Some(area.code), wanted);
        view! { <li><a class="button wide" href=href>{area.name.clone()}</a></li> }
    };
    match inside.map(|code| (code, code.level())) {
        None => {
            let districts = views(catalog.districts().map(further));
            view! { <h2>{words::CHOOSE_DISTRICT}</h2> <ul class="choices-list pairs">{districts}</ul> }
                .into_any()
        }
        Some((code, AreaLevel::District)) => {
            let towns = views(catalog.towns(code).map(further));
            view! {
                <h2>{words::CHOOSE_TOWN}</h2>
                <ul class="choices-list">{towns}</ul>
                {stop_here(state, catalog, code, wanted)}
            }
            .into_any()
        }
        Some((code, _)) => {
            let town = code.town().unwrap_or(code);
            let villages = match state.data.villages.get() {
                Load::Waiting => {
                    view! { <p class="waiting">{words::VILLAGES_WAITING}</p> }.into_any()
                }
                Load::Failed(why) => load_notice(state, why),
                Load::Ready(pack) => {
                    let of_town = pack.villages.iter().filter(|v| v.code.town() == Some(town));
                    let choices = of_town.map(|v| {
                        let name = v.name.clone();
                        choice(state, v.code, name, None, wanted)
                    });
                    view! { <ul class="choices-list">{views(choices)}</ul> }.into_any()
                }
            };
            view! {
                <h2>{words::CHOOSE_VILLAGE}</h2>
                {stop_here(state, catalog, town, wanted)}
                {villages}
            }
            .into_any()
        }
    }
}

fn stop_here(
    state: State,
    catalog: &Catalog,
    code: AreaCode,
    wanted: &Wanted,
) -> impl IntoView + use<> {
    let name = catalog
        .area(code)
        .map_or_else(String::new, |a| a.name.clone());
    let start = Start::Area(code);
    let href = onward(state, wanted, start).to_string();
    view! {
        <p>
            <a class="button wide" href=href on:click=move |_| state.keep_start(start)>
                {words::just_this_area(&name)}
            </a>
        </p>
    }
}

/// A name that ends the choosing.
fn choice(
    state: State,
    code: AreaCode,
    name: String,
    around: Option<String>,
    wanted: &Wanted,
) -> impl IntoView + use<> {
    let start = Start::Area(code);
    let href = onward(state, wanted, start).to_string();
    view! {
        <li>
            <a
                class="button wide"
                href=href
                data-area=code.to_string()
                on:click=move |_| state.keep_start(start)
            >
                <span>{name}</span>
                {around.map(|around| view! { <small>{around}</small> })}
            </a>
        </li>
    }
}

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

/// Typing any part of a name, in characters, pinyin or initials.
#[component]
fn Search(catalog: Arc<Catalog>, wanted: Signal<Wanted>, typed: RwSignal<String>) -> impl IntoView {
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
fn field(typed: RwSignal<String>, label: &'static str, hint: String) -> AnyView {
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
