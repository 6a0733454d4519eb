//! The bar at the top: the way back to the first page, and the size of text.

use crate::changing::views;
use crate::words;
use leptos::prelude::*;

/// `home`: link to the first page; `at_home`: whether that is the page shown. `sizes`: what the
/// sizes are called; `size`: which of them it is, from 0.
#[component]
pub fn Header(
    #[prop(into)] home: Signal<String>,
    #[prop(into)] at_home: Signal<bool>,
    sizes: [&'static str; 3],
    #[prop(into)] size: Signal<usize>,
    change_size: Callback<()>,
) -> impl IntoView {
    let word = move |at: usize| sizes.get(at % sizes.len()).copied().unwrap_or_default();
    let step = move |at: usize| view! { <i data-on=move || at <= size.get()></i> };
    view! {
        <div class="header">
            <a class="header-name" href=home>
                {move || if at_home.get() {
                    words::APP_NAME.into_any()
                } else {
                    view! { <span aria-hidden="true">"‹"</span> {words::FIRST_PAGE} }.into_any()
                }}
            </a>
            <button
                class="header-size"
                type="button"
                aria-label=move || words::size_button(word(size.get()), word(size.get() + 1))
                on:click=move |_| change_size.run(())
            >
                {words::SIZE} " " <b>{move || word(size.get()).to_owned()}</b>
                <span class="steps" aria-hidden="true">{views((0..sizes.len()).map(step))}</span>
            </button>
        </div>
    }
}
