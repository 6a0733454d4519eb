//! An address nobody knows: says so and leads on.

use crate::components::notice::Notice;
use crate::state::use_state;
use crate::words;
use domain::route::Route;
use leptos::prelude::*;

/// The page of every address that is none of ours.
#[component]
pub fn Unknown() -> impl IntoView {
    let state = use_state();
    view! {
        <h1 tabindex="-1">{words::NOBODY_KNOWS_PAGE}</h1>
        <Notice title=words::NOBODY_KNOWS_PAGE_TEXT>
            <a class="button primary" href=move || Route::Home { start: state.start.get() }.to_string()>
                {words::BACK_HOME}
            </a>
            <a class="button" href="plain/index.html">{words::PLAIN_DIRECTORY}</a>
        </Notice>
    }
}
