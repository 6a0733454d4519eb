//! The bar at the top: the way back to the first page, and the size of text.

use crate::changing::{Signal, maybe, part, views};
use crate::components::dial::dial;
use crate::components::icon;
use crate::components::whole::whole;
use crate::words;
use domain::pack::city::Dialled;
use leptos::prelude::*;

/// `home`: link to the first page; `at_home`: whether that is the page shown. `sizes`: what the
/// sizes are called; `size`: which of them it is, from 0. `hotline`: what answers and its number, on
/// pages where it does not stay at the foot of the screen.
#[component]
pub fn Header(
    #[prop(into)] home: Signal<String>,
    #[prop(into)] at_home: Signal<bool>,
    sizes: [&'static str; 3],
    #[prop(into)] size: Signal<usize>,
    change_size: Callback<()>,
    #[prop(into)] hotline: Signal<Option<Dialled>>,
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
            {part(move || maybe(hotline.get().map(pill)))}
        </div>
    }
}

/// A number of more characters has its area code with it.
const SHORT_NUMBER: usize = 5;

/// At the largest size a number stands there without its picture, and a long one as its picture alone.
#[must_use]
pub fn pill_class(number: &str) -> &'static str {
    if number.len() > SHORT_NUMBER {
        "header-call long"
    } else {
        "header-call"
    }
}

/// The number to ring, small.
fn pill(hotline: Dialled) -> impl IntoView {
    let said = words::hotline(&hotline);
    let number = hotline.number;
    let inside = view! { {icon::phone()} <span inner_html=whole(&number).into_string()></span> };
    dial(
        pill_class(&number),
        &number,
        &number,
        Some(said),
        inside.into_any(),
    )
}
