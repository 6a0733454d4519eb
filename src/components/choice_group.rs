//! A few choices of which one holds.

use crate::changing::{Signal, views};
use leptos::prelude::*;

/// `id`: of the heading, unique on the page. `words`: what one can choose; `chosen`: which of
/// them holds, from 0.
#[component]
pub fn ChoiceGroup(
    id: &'static str,
    title: &'static str,
    /// Of the heading.
    #[prop(default = 2)]
    level: u8,
    words: Vec<String>,
    #[prop(into)] chosen: Signal<usize>,
    choose: Callback<usize>,
) -> impl IntoView {
    let choice = |(at, word): (usize, String)| {
        view! {
            <button
                type="button"
                class="choice"
                aria-pressed=move || (chosen.get() == at).to_string()
                on:click=move |_| choose.run(at)
            >
                {word}
            </button>
        }
    };
    view! {
        // On paper there is nothing to choose; what was chosen is seen in what stands there.
        <section class="fact off-paper">
            {match level {
                2 => view! { <h2 id=id>{title}</h2> }.into_any(),
                _ => view! { <h3 id=id>{title}</h3> }.into_any(),
            }}
            <div class="choices" role="group" aria-labelledby=id>
                {views(words.into_iter().enumerate().map(choice))}
            </div>
        </section>
    }
}
