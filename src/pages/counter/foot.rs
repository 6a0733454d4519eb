//! The foot of the counter: which keys act now, and the two large buttons.

use super::state::CounterState;
use crate::changing::{part, views};
use crate::words::counter as said;
use leptos::prelude::*;

#[component]
pub fn Foot(counter: CounterState) -> impl IntoView {
    let keys = move || {
        let one = |(key, does): &(&'static str, &'static str)| {
            view! { <span class="key"><kbd>{*key}</kbd>{*does}</span> }
        };
        let typed = counter.typed.with(|typed| !typed.is_empty());
        let awaits_city = typed && counter.state.data.asks_for_city();
        let keys = said::keys(counter.panel.get(), awaits_city);
        views(keys.iter().map(one)).into_any()
    };
    view! {
        <div class="counter-foot">
            <p class="keys" data-keys>
                <span class="visually-hidden">{said::KEYS}</span>
                {part(keys)}
            </p>
            <button
                type="button"
                class="button"
                aria-keyshortcuts="F9"
                on:click=move |_| counter.next_person()
            >
                {said::NEXT_PERSON} <kbd>"F9"</kbd>
            </button>
            <button
                type="button"
                class="button primary"
                aria-keyshortcuts="Control+Enter"
                on:click=move |_| counter.print()
            >
                {said::PRINT_SLIP} <kbd>"Ctrl+↵"</kbd>
            </button>
        </div>
    }
}
