//! Buttons for all that a finger or a mouse can do to the map.

use super::Wish;
use crate::changing::each;
use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// A press of an arrow looks farther by this part of the window.
const STEP: f64 = 0.4;

/// `home`: whether it is known where answers start.
#[component]
pub fn Controls(home: Signal<bool>, wish: Callback<Wish>) -> impl IntoView {
    let button = move |(words, wished, mark): (&'static str, Wish, &'static str)| {
        view! {
            <button
                class="button"
                type="button"
                data-map-do=mark
                on:click=move |_| wish.run(wished)
            >
                {words}
            </button>
        }
    };
    let first = [
        (words::MAP_NEARER, Wish::Zoom(1.0), "nearer"),
        (words::MAP_FARTHER, Wish::Zoom(-1.0), "farther"),
        (words::MAP_ALL, Wish::All, "all"),
    ];
    let arrows = [
        (words::MAP_LEFT, Wish::Pan(-STEP, 0.0), "left"),
        (words::MAP_UP, Wish::Pan(0.0, -STEP), "up"),
        (words::MAP_DOWN, Wish::Pan(0.0, STEP), "down"),
        (words::MAP_RIGHT, Wish::Pan(STEP, 0.0), "right"),
    ];
    view! {
        <div class="map-controls" role="group" aria-label=words::MAP_CONTROLS>
            {each(first.map(button))}
            <button
                class="button"
                type="button"
                data-map-do="home"
                hidden=move || !home.get()
                on:click=move |_| wish.run(Wish::Home)
            >
                {icon::here()}
                {words::MAP_HOME}
            </button>
            <div class="map-arrows">{each(arrows.map(button))}</div>
        </div>
    }
}
