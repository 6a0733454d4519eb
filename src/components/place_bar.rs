//! Says in words where answers are measured from, and lets one change it.

use crate::words;
use leptos::prelude::*;

/// `place`: in words; `None` while nobody has said. `change`: link to choosing.
#[component]
pub fn PlaceBar(
    #[prop(into)] place: Signal<Option<String>>,
    #[prop(into)] change: Signal<String>,
) -> impl IntoView {
    let known = move || place.get().is_some();
    view! {
        <section class="place-bar">
            <p>
                <small>{words::MEASURED_FROM}</small>
                <b data-start-words>{move || place.get().unwrap_or_else(|| words::NO_PLACE_YET.to_owned())}</b>
            </p>
            <a class=move || if known() { "button" } else { "button primary" } href=change>
                {move || if known() { words::CHANGE_PLACE } else { words::CHOOSE_PLACE }}
            </a>
        </section>
    }
}
