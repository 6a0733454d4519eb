//! An address nobody knows: says what is wrong with it and leads to the nearest page.

use crate::changing::{maybe, part};
use crate::components::notice::{Notice, plain_directory};
use crate::state::use_state;
use crate::words;
use domain::address::{Astray, Page};
use leptos::prelude::*;

/// The page of every address that is none of ours.
#[component]
pub fn Unknown() -> impl IntoView {
    let state = use_state();
    let found = move || {
        let home = state.link_to(Page::Home);
        let Page::Unknown { hash } = state.address.page.get() else {
            return ().into_any();
        };
        let Astray { why, to } = Astray::of(&hash);
        let is_home = to.page == Page::Home;
        let word = if is_home {
            words::BACK_HOME.to_owned()
        } else {
            words::page_name(&to.page)
        };
        let to = if is_home && to.start.is_none() {
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
