//! 选城市: where there are many, by its province or by its name.

use super::{NAMES_SHOWN, field, step_link};
use crate::changing::{RwSignal, Signal, maybe, part, views};
use crate::data::Load;
use crate::state::{State, use_state};
use crate::widgets::waiting::{load_notice, waiting};
use crate::words;
use domain::address::Wanted;
use domain::pack::city_list::CityList;
use domain::search::Query;
use leptos::prelude::*;
use std::sync::Arc;

/// `wanted`: where to go on to. `province`: the one that was chosen.
#[component]
pub fn Cities(wanted: Signal<Wanted>, province: Option<u32>) -> impl IntoView {
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
fn choice(wanted: Signal<Wanted>, (code, name): (u32, &str)) -> impl IntoView + use<> {
    let href = step_link(Some(code), None, &wanted.get_untracked());
    view! { <li><a class="button wide" href=href>{name.to_owned()}</a></li> }
}

/// The provinces, or the cities of one, with the way back to the provinces.
fn in_steps(list: &CityList, province: Option<u32>, wanted: Signal<Wanted>) -> AnyView {
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

/// Typing any part of a city's name, in characters or pinyin.
fn by_name(
    state: State,
    list: Arc<CityList>,
    typed: RwSignal<String>,
    wanted: Signal<Wanted>,
) -> AnyView {
    let found = move || {
        let query = Query::new(&typed.get());
        if query.is_empty() {
            return ().into_any();
        }
        let named = list.named(&query);
        let shown = named.len().min(NAMES_SHOWN);
        let said = words::found_by_name(named.len(), shown, None);
        state.voice.announce(said.clone());
        let shown = named.into_iter().take(shown);
        let shown = shown.map(|city| choice(wanted, (city.adcode, &city.name)));
        view! {
            <p class="said">{said}</p>
            <ul class="choices-list" data-results>{views(shown)}</ul>
        }
        .into_any()
    };
    let hint = words::CITY_HINT.to_owned();
    view! { <div class="search">{field(typed, words::TYPE_CITY, hint)} {part(found)}</div> }
        .into_any()
}
