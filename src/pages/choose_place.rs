//! 选地方: by position, by typing a name, or step by step: city, district, town, community.
//!
//! Each step is an address of its own, so that the back button leads one step back.

pub mod by_name;
pub mod cities;
pub mod pick_on_map;
mod steps;

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part};
use crate::state::use_state;
use crate::widgets::locate::LocateButton;
use crate::widgets::waiting::when_city_is_here;
use crate::words;
use by_name::Search;
use cities::Cities;
use domain::address::{Page, Wanted};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::catalog::Catalog;
use leptos::prelude::*;
use pick_on_map::PickOnMap;
use std::sync::Arc;
use steps::{levels, trail};

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
            {move || words::where_are(state.address.person()).to_owned()}
        </h1>
        // Whoever goes on step by step, or on the map, sees the next step first.
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
    // Whoever goes on step by step sees the next step first.
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
