//! What a person needs, as buttons to press and press again; each says how many are left.

use crate::changing::views;
use crate::words;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

/// How many needs a phone shows before one asks for the others.
const FIRST: usize = 2;

/// `counts`: the number of places behind each need that fits the kind. A need that would leave
/// nothing is not offered, unless it is pressed and must be let go.
#[component]
pub fn FilterBar(
    kind: Kind,
    #[prop(into)] counts: Signal<Vec<(Need, usize)>>,
    #[prop(into)] pressed: Signal<Vec<Need>>,
    toggle: Callback<Need>,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let needs = Need::for_kind(kind);
    // Those on offer, in order: (need, count, pressed).
    let offered = Memo::new(move |_| {
        let (counts, pressed) = (counts.get(), pressed.get());
        let offer = |need: &Need| {
            let count = counts
                .iter()
                .find(|(n, _)| n == need)
                .map_or(0, |(_, c)| *c);
            let pressed = pressed.contains(need);
            (count > 0 || pressed).then_some((*need, count, pressed))
        };
        needs.iter().filter_map(offer).collect::<Vec<_>>()
    });
    let button = move |need: Need| {
        let own = Memo::new(move |_| {
            offered.with(|o| {
                let at = o.iter().position(|(n, ..)| *n == need)?;
                let (_, count, pressed) = *o.get(at)?;
                Some((count, pressed, at >= FIRST && !pressed))
            })
        });
        let is_pressed = move || own.get().is_some_and(|(_, pressed, _)| pressed);
        view! {
            <button
                type="button"
                class="filter"
                class:rest=move || own.get().is_some_and(|(.., rest)| rest)
                data-need=need.slug()
                hidden=move || own.get().is_none()
                aria-pressed=move || is_pressed().to_string()
                on:click=move |_| toggle.run(need)
            >
                {words::need(need)} " " <span class="count">{move || own.get().map_or(0, |(count, ..)| count).to_string()}</span>
            </button>
        }
    };
    let none_more = move || offered.with(|o| !o.iter().skip(FIRST).any(|(_, _, pressed)| !pressed));
    view! {
        <div class="filters" role="group" aria-label=words::FILTERS data-all=move || all.get()>
            {views(needs.iter().copied().map(button))}
            <button
                type="button"
                class="filter filter-more"
                aria-label=move || (if all.get() { words::FEWER_NEEDS } else { words::ALL_NEEDS }).to_owned()
                aria-expanded=move || all.get().to_string()
                hidden=none_more
                on:click=move |_| all.update(|all| *all = !*all)
            >
                {move || (if all.get() { words::FEWER_NEEDS } else { words::MORE_NEEDS }).to_owned()}
            </button>
        </div>
    }
}
