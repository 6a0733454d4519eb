//! The small map on the page of a place: where it lies, and from where one starts. It asks for its
//! ground when it comes near the screen, for most people ring or read and never come to it.

use super::chart::{Chart, exact_start, fetch_sketch};
use crate::changing::effect;
use crate::platform::near::when_near;
use crate::platform::paper;
use crate::state::State;
use crate::words;
use domain::geo::coord::LngLat;
use domain::geo::near::metres_between;
use leptos::html::Figure;
use leptos::prelude::*;

/// Where one starts is drawn up to here; with what is farther a small map would show nothing else.
const FARTHEST_START: f64 = 5_000.0;

/// Within the figure, the part that is drawn.
const DRAWN: &str = "[data-chart]";

/// Where a place lies. `adcode`: its city.
pub fn small_map(state: State, adcode: u32, at: LngLat) -> AnyView {
    let figure = NodeRef::<Figure>::new();
    let sketch = RwSignal::new(None);
    let is_near = RwSignal::new(false);
    let draw = move || {
        let Some(Some(figure)) = figure.try_get_untracked() else {
            return;
        };
        if is_near.try_get_untracked() != Some(true) {
            return;
        }
        let start = untrack(|| exact_start(state));
        let chart = Chart {
            places: vec![(0, at)],
            me: start.filter(|start| metres_between(*start, at) <= FARTHEST_START),
        };
        let room = paper::room_on_screen(&figure, DRAWN);
        let svg = room.map(|room| {
            sketch.with_untracked(|sketch: &Option<_>| {
                chart.svg(sketch.as_deref(), room, paper::text_px(), words::SMALL_MAP)
            })
        });
        paper::fill(&figure, DRAWN, &svg.unwrap_or_default());
    };
    let watch = StoredValue::new_local(None);
    let near = StoredValue::new_local(None);
    effect(move || {
        let Some(figure) = figure.get() else { return };
        let come_near = move || {
            if is_near.try_set(true).is_none() {
                fetch_sketch(state, Some(adcode), sketch);
                draw();
            }
        };
        let _ = near.try_set_value(Some(when_near(&figure, come_near)));
        let _ = watch.try_set_value(paper::Watch::new(&figure, draw));
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
        <figure class="small-map" node_ref=figure>
            <div class="chart" data-chart></div>
            <figcaption class="hint">{Signal::derive(sign)}</figcaption>
        </figure>
    }
    .into_any()
}
