//! What a person needs, as buttons to press and press again; each says how many are left.

use crate::words;
use domain::filter::Need;
use leptos::prelude::*;

/// `counts`: the needs to offer, with the number of places behind each. A need that would leave
/// nothing is not offered, unless it is pressed and must be let go.
#[component]
pub fn FilterBar(
    #[prop(into)] counts: Signal<Vec<(Need, usize)>>,
    #[prop(into)] pressed: Signal<Vec<Need>>,
    toggle: Callback<Need>,
) -> impl IntoView {
    let offered = Memo::new(move |_| {
        let pressed = pressed.get();
        let offered = |(need, count): &(Need, usize)| *count > 0 || pressed.contains(need);
        counts
            .get()
            .into_iter()
            .filter(offered)
            .map(|(need, _)| need)
            .collect::<Vec<_>>()
    });
    let count_of = move |need: Need| {
        let counts = counts.get();
        counts
            .iter()
            .find(|(n, _)| *n == need)
            .map_or(0, |(_, count)| *count)
    };
    view! {
        <div class="filters" role="group" aria-label=words::FILTERS>
            <For each=move || offered.get() key=|need| *need let:need>
                <button
                    type="button"
                    class="filter"
                    data-need=need.slug()
                    aria-pressed=move || pressed.get().contains(&need).to_string()
                    on:click=move |_| toggle.run(need)
                >
                    {words::need(need)} " " <span class="count">{move || count_of(need)}</span>
                </button>
            </For>
        </div>
    }
}
