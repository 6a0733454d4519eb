//! 怎么去: the part of the page that shows the way, and the button that leads to it.

use crate::changing::{Signal, maybe, views};
use crate::components::icon;
use crate::platform::page::{give_focus, is_inside_wechat, is_public_screen};
use crate::state::State;
use crate::widgets::small_map::small_map;
use crate::words;
use domain::geo::navigate::MapApp;
use domain::pack::catalog::Catalog;
use domain::place::{Place, Status};
use domain::say::fact;
use leptos::prelude::*;

/// The button that shows the way, further down on this page.
pub(super) fn to_the_way(place: &Place) -> AnyView {
    let title = way_title(place);
    view! {
        <button type="button" class="button" data-to-the-way on:click=move |_| _ = give_focus(WAY)>
            {icon::way()}
            <span>{title}</span>
        </button>
    }
    .into_any()
}

/// The part of the page that shows the way.
const WAY: &str = "way";

/// The title of that part of the page. Nobody is led to a place that serves nobody.
fn way_title(place: &Place) -> &'static str {
    if place.status.serves() {
        words::HOW_TO_GO
    } else {
        words::ADDRESS
    }
}

/// 怎么去: the address, the bus, what to hold up to a driver, the map apps of the phone. Where
/// nobody is served the address stands, and what leads there is folded up. Nothing leads to what has
/// closed for good.
pub(super) fn the_way(
    state: State,
    catalog: &Catalog,
    place: &Place,
    driver: Signal<String>,
) -> AnyView {
    let address = place.address.clone();
    let address = address.unwrap_or_else(|| words::NO_ADDRESS.to_owned());
    let bus = place.offer.bus.clone();
    let goes = place.position.is_some();
    let rough = fact::rough(place);
    let serves = place.status.serves();
    let show_driver = goes.then(|| {
        view! {
            <div class="actions">
                <a class="button" href=driver>{icon::car()}<span>{words::SHOW_DRIVER}</span></a>
            </div>
        }
    });
    let map = place.point().filter(|_| serves);
    let map = map.map(|at| small_map(state, catalog.city.adcode, at));
    let (beside, below) = if serves {
        let apps = map_apps(catalog, place).map(|apps| {
            view! {
                <details class="off-paper" data-map-apps>
                    <summary>{words::OPEN_MAP_APP}</summary>
                    {apps}
                </details>
            }
        });
        (maybe(show_driver), maybe(apps))
    } else {
        let stands = goes && place.status != Status::Closed;
        let folded = stands.then(|| {
            view! {
                <details class="off-paper" data-go-all-the-same>
                    <summary>{words::GO_ALL_THE_SAME}</summary>
                    {show_driver}
                    {map_apps(catalog, place)}
                </details>
            }
        });
        (maybe(folded), ().into_any())
    };
    view! {
        <section class="fact">
            <h2 id=WAY tabindex="-1" data-say>{way_title(place)}</h2>
            <p data-say>{address}</p>
            {rough.map(|said| view! { <p class="inexact" data-rough data-say>{said}</p> })}
            {bus.map(|bus| view! { <p data-say>{words::BUS}"："{bus}</p> })}
            {map}
            {beside}
        </section>
        {below}
    }
    .into_any()
}

fn map_apps(catalog: &Catalog, place: &Place) -> Option<impl IntoView + use<>> {
    // A public screen goes nowhere with anybody; and no map app is sent to a spot nobody knows.
    let point = place.point().filter(|_| !is_public_screen())?;
    let links = MapApp::ALL.iter().map(|app| {
        let href = app.walk_link(point, &place.name, &catalog.city.name);
        view! {
            <a class="button" href=href rel="noreferrer" target="_blank" data-map-app=format!("{app:?}")>
                {words::map_app(*app)}
            </a>
        }
    });
    Some(view! {
        {place.is_sample().then(|| view! { <p class="hint">{words::SAMPLE_STANDS_NOWHERE}</p> })}
        {is_inside_wechat().then(|| view! { <p class="hint">{words::IN_WECHAT}</p> })}
        <div class="actions">{views(links)}</div>
    })
}
