//! What must be said of a map: its scale, that it is a sketch, whom it comes from, its 审图号.

use crate::changing::{each, maybe};
use crate::data::MapConfig;
use crate::words;
use domain::say;
use leptos::prelude::*;

/// `scale`: a round length in metres and how wide it is in CSS pixels. `tiles`: whether an
/// operator's tiles are seen, instead of the sketch.
#[component]
pub fn Foot(
    #[prop(into)] scale: Signal<Option<(f64, f64)>>,
    #[prop(into)] tiles: Signal<bool>,
    #[prop(into)] config: Signal<MapConfig>,
    #[prop(into)] credits: Signal<Vec<String>>,
) -> impl IntoView {
    let bar = move || {
        maybe(scale.get().map(|(metres, px)| {
            // Whole pixels: a width is a style of many values, not of many formats.
            let width = format!("width:{}px", px.round() as i32);
            view! {
                <span class="map-scale" style=width aria-hidden="true"></span>
                {say::distance(metres)}
            }
        }))
    };
    let lines = move || {
        let config = config.get();
        let mut lines = Vec::new();
        let mut number = |number: &str| {
            if !number.is_empty() {
                lines.push(words::review_number(number));
            }
        };
        if tiles.get() {
            number(&config.review_number);
            lines.extend((!config.attribution.is_empty()).then_some(config.attribution));
        } else {
            number(&config.districts_review_number);
            lines.push(words::SKETCH_EXPLAINED.to_owned());
            let credits = credits.get();
            lines.extend((!credits.is_empty()).then(|| words::base_from(&credits)));
        }
        each(
            lines
                .into_iter()
                .map(|line| view! { <p class="hint">{line}</p> }),
        )
    };
    view! {
        <div class="map-foot">
            <p>{words::NORTH_IS_UP}" "{bar}</p>
            {move || lines().into_any()}
        </div>
    }
}
