//! The bar at the top: where one is, and the size of text.

use crate::words;
use leptos::prelude::*;

/// `home`: link to the first page. `size` and `next_size`: what text is and what a press makes
/// of it.
#[component]
pub fn Header(
    #[prop(into)] home: Signal<String>,
    #[prop(into)] size: Signal<&'static str>,
    #[prop(into)] next_size: Signal<&'static str>,
    change_size: Callback<()>,
) -> impl IntoView {
    view! {
        <header class="header">
            <a class="header-name" href=home>{words::APP_NAME}</a>
            <button
                class="header-size"
                type="button"
                aria-label=move || words::size_button(size.get(), next_size.get())
                on:click=move |_| change_size.run(())
            >
                {words::SIZE} " " <b>{size}</b>
            </button>
        </header>
    }
}
