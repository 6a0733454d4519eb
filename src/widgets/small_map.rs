//! The small map on the page of a place: where it lies, and from where one starts. Its code and its
//! ground are asked for when it comes near the screen, for most people ring or read and never come
//! to it. Where they do not come the address stands alone.

use super::chart::{Chart, exact_start, fetch_sketch};
use crate::changing::{RwSignal, Signal, effect, part};
use crate::lazy::Stage;
use crate::platform::near::when_near;
use crate::platform::paper;
use crate::split;
use crate::state::State;
use crate::words;
use domain::geo::adcode::Adcode;
use domain::geo::coord::LngLat;
use domain::geo::near::metres_between;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far away a start is still drawn, in metres; assumed. With a farther one a small map would show nothing
/// else.
const FARTHEST_START: f64 = 5_000.0;

/// The part that is drawn.
const DRAWN: &str = "[data-chart]";

type Draw = fn(State, Adcode, LngLat) -> AnyView;

split!(small_map_of_place, Draw, drawn);

/// Where a place lies. `adcode`: its city.
pub fn small_map(state: State, adcode: Adcode, at: LngLat) -> AnyView {
    let place = NodeRef::<Div>::new();
    let stage = RwSignal::new(Stage::<Draw>::OnItsWay);
    let near = StoredValue::new_local(None);
    effect(move || {
        let Some(place) = place.get() else { return };
        let come_near = move || {
            spawn_local(async move {
                let _ = stage.try_set(small_map_of_place().await.into());
            });
        };
        let _ = near.try_set_value(Some(when_near(&place, come_near)));
    });
    let inside = move || match stage.get() {
        // It takes its room at once, so that nothing below it moves.
        Stage::OnItsWay => view! { <div class="chart"></div> }.into_any(),
        Stage::Here(draw) => draw(state, adcode, at),
        Stage::Failed => ().into_any(),
    };
    view! { <div class="small-map" node_ref=place>{part(inside)}</div> }.into_any()
}

fn drawn(state: State, adcode: Adcode, at: LngLat) -> AnyView {
    let frame = NodeRef::<Div>::new();
    let sketch = RwSignal::new(None);
    fetch_sketch(state, Some(adcode), sketch);
    let draw = move || {
        let Some(Some(frame)) = frame.try_get_untracked() else {
            return;
        };
        let start = untrack(|| exact_start(state));
        let chart = Chart {
            places: vec![(0, at)],
            me: start.filter(|start| metres_between(*start, at) <= FARTHEST_START),
        };
        let room = paper::room_on_screen(&frame, DRAWN);
        let svg = room.map(|room| {
            sketch.with_untracked(|sketch: &Option<_>| {
                chart.svg(sketch.as_deref(), room, paper::text_px(), words::SMALL_MAP)
            })
        });
        paper::fill(&frame, DRAWN, &svg.unwrap_or_default());
    };
    let watch = StoredValue::new_local(None);
    effect(move || {
        let watched = frame.get();
        let _ = watch.try_set_value(watched.and_then(|frame| paper::Watch::new(&frame, draw)));
    });
    effect(move || {
        sketch.track();
        draw();
    });
    let sign = move || {
        let credits = sketch.with(|sketch| sketch.as_ref().map(|s| s.credits().join("、")));
        [Some(words::SMALL_MAP_SIGN.to_owned()), credits]
            .into_iter()
            .flatten()
            .collect::<String>()
    };
    view! {
        <div node_ref=frame>
            <div class="chart" data-chart></div>
            <p class="hint">{Signal::derive(sign)}</p>
        </div>
    }
    .into_any()
}
