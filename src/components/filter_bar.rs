//! What a person needs, as buttons to press and press again; each says how many are left.

use crate::words;
use domain::filter::Need;
use domain::place::Kind;
use leptos::prelude::*;

/// `counts`: the number of places behind each need that fits the kind. A need that would leave
/// nothing is not offered, unless it is pressed and must be let go.
#[component]
pub fn FilterBar(
    kind: Kind,
    #[prop(into)] counts: Signal<Vec<(Need, usize)>>,
    #[prop(into)] pressed: Signal<Vec<Need>>,
    toggle: Callback<Need>,
) -> impl IntoView {
    let button = move |need: Need| {
        let count = move || {
            let counts = counts.get();
            counts
                .iter()
                .find(|(n, _)| *n == need)
                .map_or(0, |(_, count)| *count)
        };
        let is_pressed = move || pressed.get().contains(&need);
        view! {
            <button
                type="button"
                class="filter"
                data-need=need.slug()
                hidden=move || count() == 0 && !is_pressed()
                aria-pressed=move || is_pressed().to_string()
                on:click=move |_| toggle.run(need)
            >
                {words::need(need)} " " <span class="count">{count}</span>
            </button>
        }
    };
    view! {
        <div class="filters" role="group" aria-label=words::FILTERS>
            {Need::for_kind(kind).iter().copied().map(button).collect_view()}
        </div>
    }
}
