//! The way from a page of the app to the plain page of the same city.

use crate::changing::maybe;
use crate::platform::page::is_public_screen;
use crate::state::State;
use leptos::prelude::*;

/// The plain page of the city that is asked about, by its name; while no city is known, the directory of all. A
/// public screen leads out of the app nowhere.
pub fn plain_link(state: State, class: &'static str, name: String, word: &'static str) -> AnyView {
    let href = move || {
        let city = state.data.city.with(|c| c.ready().map(|c| c.city.adcode));
        let entry = city.and_then(|city| state.data.entry(city));
        entry.map_or_else(
            || "plain/index.html".to_owned(),
            |entry| entry.plain_file(&name),
        )
    };
    maybe((!is_public_screen()).then(|| view! { <a class=class data-plain href=href>{word}</a> }))
}
