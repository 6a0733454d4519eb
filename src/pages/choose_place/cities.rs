//! 选城市: where there are many, by its province or by its name.

use super::by_name::{NAMES_SHOWN, field};
use super::step_link;
use super::steps::choice as area_choice;
use crate::changing::{Memo, RwSignal, Signal, maybe, part, views};
use crate::data::Load;
use crate::state::{State, use_state};
use crate::widgets::waiting::{load_notice, trying_again, waiting};
use crate::words;
use domain::address::Wanted;
use domain::geo::adcode::Adcode;
use domain::pack::city_list::CityList;
use domain::search::Query;
use domain::search::nation::NationFinds;
use leptos::prelude::*;
use std::sync::Arc;

/// `wanted`: where to go on to. `province`: the one that was chosen.
#[component]
pub fn Cities(wanted: Signal<Wanted>, province: Option<Adcode>) -> impl IntoView {
    let state = use_state();
    state.data.need_cities();
    let typed = RwSignal::new(String::new());
    part(move || match state.data.cities() {
        Load::Waiting => waiting(),
        Load::Failed(why) => load_notice(state, why),
        Load::Ready(list) => {
            let chosen = province.and_then(|code| list.province(code));
            let steps = in_steps(&list, chosen, wanted);
            let named = list.is_long().then(|| by_name(state, list, typed, wanted));
            view! { {maybe(named)} {steps} }.into_any()
        }
    })
}

/// A province or a city, as the way to its step.
fn choice(wanted: Signal<Wanted>, (code, name): (Adcode, &str)) -> impl IntoView + use<> {
    let href = step_link(Some(code), None, &wanted.get_untracked());
    view! { <li><a class="button wide" href=href>{name.to_owned()}</a></li> }
}

/// The provinces, or the cities of one, with the way back to the provinces.
fn in_steps(list: &CityList, province: Option<Adcode>, wanted: Signal<Wanted>) -> AnyView {
    let is_long = list.is_long();
    let title = if is_long && province.is_none() {
        words::CHOOSE_PROVINCE
    } else {
        words::CHOOSE_CITY
    };
    let choices = list.choices(province).into_iter();
    let back = province.map(|_| {
        view! {
            <p class="foot-links">
                <a class="button" href=move || step_link(None, None, &wanted.get())>
                    {words::OTHER_PROVINCE}
                </a>
            </p>
        }
    });
    view! {
        <h2>{title}</h2>
        <ul class="choices-list" class:pairs=is_long>{views(choices.map(|one| choice(wanted, one)))}</ul>
        {maybe(back)}
    }
    .into_any()
}

/// Typing any part of a city's name, or how that of a district, town or community of any city begins, in characters
/// or pinyin.
fn by_name(
    state: State,
    list: Arc<CityList>,
    typed: RwSignal<String>,
    wanted: Signal<Wanted>,
) -> AnyView {
    let cities = Arc::clone(&list);
    let areas = Memo::new(move |_| {
        let query = Query::new(&typed.get());
        (!query.is_empty()).then(|| state.data.named_in_nation(&cities, &query, NAMES_SHOWN))
    });
    let found = move || {
        let Some(areas) = areas.get() else {
            return ().into_any();
        };
        let query = Query::new(&typed.get_untracked());
        let cities = list.named(&query);
        let finds = areas.ready().cloned().flatten().unwrap_or_default();
        let total = cities.len() + finds.total;
        let shown = total.min(NAMES_SHOWN);
        let said = said(&list, &areas, total, &typed.get_untracked());
        state.voice.announce(said.clone());
        // Whoever writes more than the name of a city looks for what lies in it.
        let areas_first = finds.total > 0 && list.beginning(&query).is_some();
        let (most_cities, most_areas) = if areas_first {
            (shown - finds.hits.len().min(shown), shown)
        } else {
            let cities = cities.len().min(shown);
            (cities, shown - cities)
        };
        let cities = cities.into_iter().take(most_cities);
        let cities = views(cities.map(|city| choice(wanted, (city.adcode, &city.name))));
        let wanted = wanted.get_untracked();
        let areas_found = finds
            .hits
            .into_iter()
            .take(most_areas)
            .map(|hit| area_choice(state, hit.code, hit.name, Some(hit.around), &wanted));
        let areas_found = views(areas_found);
        let results = if areas_first {
            view! { {areas_found} {cities} }.into_any()
        } else {
            view! { {cities} {areas_found} }.into_any()
        };
        let note = match &areas {
            Load::Ready(None) if total > 0 => Some(words::WRITE_MORE),
            Load::Failed(_) if total > 0 => Some(words::NAMES_NOT_HERE),
            _ => None,
        };
        let retry = areas.trouble().map(|_| {
            let again = trying_again(move || state.data.retry());
            view! {
                <p><button class="button" on:click=move |_| again.run(())>{words::RETRY}</button></p>
            }
        });
        view! {
            <p class="said">{said}</p>
            <ul class="choices-list" data-results>{results}</ul>
            {maybe(note.map(|note| view! { <p class="hint">{note}</p> }))}
            {maybe(retry)}
        }
        .into_any()
    };
    let hint = words::CITY_HINT.to_owned();
    view! { <div class="search">{field(typed, words::TYPE_ANY_CITY, hint)} {part(found)}</div> }
        .into_any()
}

/// What is said of so many cities and areas that were found.
fn said(list: &CityList, areas: &Load<Option<NationFinds>>, total: usize, typed: &str) -> String {
    match areas {
        Load::Waiting => words::NAMES_WAITING.to_owned(),
        Load::Ready(None) if total == 0 => words::WRITE_MORE.to_owned(),
        Load::Failed(_) if total == 0 => words::NAMES_NOT_HERE.to_owned(),
        Load::Ready(Some(finds)) if total > NAMES_SHOWN => {
            let first = finds.hits.first();
            let city = first.and_then(|hit| list.city(hit.code.city()));
            let city = city.map_or("", |city| city.short.as_str());
            words::too_many_named(total, NAMES_SHOWN, city, typed)
        }
        _ => words::found_by_name(total, total.min(NAMES_SHOWN), None),
    }
}
