//! 点地图选位置: the map moves under a cross in the middle; what lies under it is said in words.

use crate::changing::{RwSignal, Signal, maybe, part};
use crate::map::{MapContents, MapEvent, MapPane, Me};
use crate::state::use_state;
use crate::widgets::locate::{LocateButton, onward};
use crate::words;
use domain::address::{Start, Wanted};
use domain::geo::coord::{LngLat, decimals};
use domain::pack::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// Decimals of a degree that are said: four are ten metres.
const SAID_DECIMALS: u32 = 4;

/// `wanted`: where to go on to. `by_name`: the address of choosing by name instead.
#[component]
pub fn PickOnMap(
    catalog: Arc<Catalog>,
    wanted: Signal<Wanted>,
    #[prop(into)] by_name: Signal<String>,
) -> impl IntoView {
    let state = use_state();
    let middle = RwSignal::new(None::<LngLat>);
    let me = move || match state.start.at.get()? {
        Start::Spot(at) => Some(Me { at, rings: vec![] }),
        Start::About { .. } | Start::Area(_) => None,
    };
    let shown = MapContents {
        picking: true,
        me: Signal::derive(me),
        ..MapContents::of_city(state)
    };
    let said = Signal::derive(move || {
        let at = middle.get()?;
        let near = catalog.town_near(at);
        let [lng, lat] = [at.lng(), at.lat()].map(|degrees| decimals(degrees, SAID_DECIMALS));
        Some(words::under_the_cross(
            near.map(|town| catalog.area_words(town)).as_deref(),
            &lng,
            &lat,
        ))
    });
    let on_event = Callback::new(move |event: MapEvent| {
        if let MapEvent::Rests(centre) = event {
            middle.set(Some(centre));
            state
                .voice
                .announce(said.get_untracked().unwrap_or_default());
        }
    });
    let choose = move || {
        maybe(middle.get().map(|at| {
            let start = Start::Spot(at);
            let href = onward(state, &wanted.get(), start).to_string();
            view! {
                <a class="button primary wide" href=href data-pick on:click=move |_| state.keep_start(start)>
                    {words::PICK_THIS}
                </a>
            }
        }))
    };
    view! {
        <p>{move || words::pick_how(state.address.person()).to_owned()}</p>
        <MapPane shown on_event>
            {part(choose)}
            <p class="said">{move || said.get().unwrap_or_default()}</p>
        </MapPane>
        <LocateButton wanted/>
        <p class="foot-links">
            <a class="button" href=by_name>{words::PICK_BY_NAME}</a>
        </p>
    }
}
