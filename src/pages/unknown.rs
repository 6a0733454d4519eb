//! An address nobody knows: says what is wrong with it and leads to the nearest page.

use crate::changing::{maybe, part};
use crate::components::notice::{Notice, plain_directory};
use crate::state::use_state;
use crate::words;
use domain::route::{Astray, Route};
use leptos::prelude::*;

/// The page of every address that is none of ours.
#[component]
pub fn Unknown() -> impl IntoView {
    let state = use_state();
    let found = move || {
        let home = Route::Home {
            start: state.start.get(),
        };
        let Route::Unknown { hash } = state.route.get() else {
            return ().into_any();
        };
        let Astray { why, to } = Astray::of(&hash);
        let word = match &to {
            Route::Nearby { kind, .. } => words::kind_title(*kind),
            Route::Home { .. } => words::BACK_HOME.to_owned(),
            other => words::page_name(other).to_owned(),
        };
        let is_home = matches!(to, Route::Home { .. });
        let to = if is_home && to.start().is_none() {
            home.to_string()
        } else {
            to.to_string()
        };
        view! {
            <Notice title=words::astray(why)>
                <a class="button primary" data-nearest href=to>{word}</a>
                {maybe((!is_home).then(|| view! { <a class="button" href=home.to_string()>{words::BACK_HOME}</a> }))}
                {plain_directory()}
            </Notice>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{words::NOBODY_KNOWS_PAGE}</h1>
        {part(found)}
    }
}
