//! Facts of a place, a heading and a few lines each.

use leptos::prelude::*;

/// One heading with its lines.
#[component]
pub fn Fact(#[prop(into)] title: String, lines: Vec<String>) -> impl IntoView {
    view! {
        <section class="fact">
            <h2>{title}</h2>
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        </section>
    }
}
