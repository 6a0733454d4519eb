//! Step by step: district, town, community.

use super::step_link;
use crate::changing::views;
use crate::data::Load;
use crate::state::State;
use crate::widgets::locate::onward;
use crate::widgets::waiting::load_notice;
use crate::words;
use domain::address::{Start, Wanted};
use domain::geo::area::{Area, AreaCode, AreaLevel};
use domain::pack::catalog::Catalog;
use leptos::prelude::*;

/// What was chosen so far; each step but the last is a way back to it.
pub(super) fn trail(catalog: &Catalog, inside: Option<AreaCode>, wanted: &Wanted) -> AnyView {
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
pub(super) fn levels(
    state: State,
    catalog: &Catalog,
    inside: Option<AreaCode>,
    wanted: &Wanted,
) -> AnyView {
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
pub(super) fn choice(
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
