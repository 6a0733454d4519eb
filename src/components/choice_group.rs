//! A few choices of which one holds.

use crate::changing::each;
use leptos::prelude::*;

/// `id`: of the heading, unique on the page. `words`: what one can choose; `chosen`: which of
/// them holds, from 0.
#[component]
pub fn ChoiceGroup(
    id: &'static str,
    title: &'static str,
    words: Vec<&'static str>,
    #[prop(into)] chosen: Signal<usize>,
    choose: Callback<usize>,
) -> impl IntoView {
    let choice = |(at, word): (usize, &'static str)| {
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
        <section class="fact">
            <h2 id=id>{title}</h2>
            <div class="choices" role="group" aria-labelledby=id>
                {each(words.into_iter().enumerate().map(choice))}
            </div>
        </section>
    }
}
