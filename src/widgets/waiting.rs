//! What stands in the place of what is on its way: the city, and what did not come.

use crate::changing::part;
use crate::components::notice::LoadNotice;
use crate::data::Load;
use crate::platform::page;
use crate::state::{State, use_state};
use crate::words;
use domain::pack::catalog::Catalog;
use leptos::prelude::*;
use std::sync::Arc;

/// Draws the page once the city is here; before that says that it is on its way, and if it does
/// not come, why, and what to do.
pub fn when_city_is_here(page: impl Fn(Arc<Catalog>) -> AnyView + Send + 'static) -> AnyView {
    let state = use_state();
    part(move || match state.data.city.get() {
        Load::Waiting => waiting(),
        Load::Ready(catalog) => page(catalog),
        Load::Failed(why) => load_notice(state, why),
    })
}

/// What is shown while something is on its way.
pub fn waiting() -> AnyView {
    view! { <p class="waiting">{words::LOADING}</p> }.into_any()
}

/// Data that did not come, said aloud.
pub fn load_notice(state: State, why: crate::trouble::LoadError) -> AnyView {
    view! {
        <LoadNotice
            why=words::load_error(why)
            hotline=state.hotline()
            retry=trying_again(move || state.data.retry())
        />
    }
    .into_any()
}

/// Does what 再试一次 is to do. The button goes away, so the focus moves to the heading.
pub fn trying_again(act: impl Fn() + Send + Sync + 'static) -> Callback<()> {
    Callback::new(move |()| {
        act();
        page::arrive(page::scrolled());
    })
}
