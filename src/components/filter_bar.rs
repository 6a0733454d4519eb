//! What a person needs, as buttons to press and press again; each says how many are left.

use crate::changing::{Memo, RwSignal, Signal, effect, views};
use crate::words;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

/// The needs a kind shows on a phone before one asks for the others: whether a care home takes people
/// with dementia, and whether there are wheelchairs.
#[must_use]
pub fn shown_at_once(kind: Kind) -> usize {
    usize::from(matches!(kind, Kind::Institution | Kind::Rental))
}

/// The needs on offer, in order, each with its number of places, and whether it is pressed. A need that
/// would leave nothing is not offered, unless it is pressed and must be let go.
#[must_use]
pub fn on_offer(
    kind: Kind,
    counts: &[(Need, usize)],
    pressed: &[Need],
) -> Vec<(Need, usize, bool)> {
    let offer = |need: &Need| {
        let count = counts.iter().find(|(n, _)| n == need);
        let count = count.map_or(0, |(_, count)| *count);
        let pressed = pressed.contains(need);
        (count > 0 || pressed).then_some((*need, count, pressed))
    };
    Need::for_kind(kind).iter().filter_map(offer).collect()
}

/// Opens and closes the others. It stands beside the title, where it takes no line of its own.
#[component]
pub fn FilterToggle(open: RwSignal<bool>, #[prop(into)] has_more: Signal<bool>) -> impl IntoView {
    view! {
        <button
            type="button"
            class="filter filter-more"
            aria-expanded=move || open.get().to_string()
            hidden=move || !has_more.get()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {words::FILTER}
        </button>
    }
}

/// `counts`: the number of places behind each need that fits the kind. `open`: all are shown;
/// `has_more`: told whether there are others than those that are shown at once. `brief`: none is, because
/// more stands above the list already. The children stand beside the needs.
#[component]
pub fn FilterBar(
    kind: Kind,
    #[prop(into)] counts: Signal<Vec<(Need, usize)>>,
    #[prop(into)] pressed: Signal<Vec<Need>>,
    toggle: Callback<Need>,
    open: RwSignal<bool>,
    has_more: RwSignal<bool>,
    #[prop(optional, into)] brief: Signal<bool>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let first = Memo::new(move |_| if brief.get() { 0 } else { shown_at_once(kind) });
    let needs = Need::for_kind(kind);
    // Those on offer, in order: (need, count, pressed).
    let offered = Memo::new(move |_| {
        counts.with(|counts| pressed.with(|pressed| on_offer(kind, counts, pressed)))
    });
    let button = move |need: Need| {
        let own = Memo::new(move |_| {
            offered.with(|o| {
                let at = o.iter().position(|(n, ..)| *n == need)?;
                let (_, count, pressed) = *o.get(at)?;
                Some((count, pressed, at >= first.get() && !pressed))
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
    effect(move || {
        let more = offered.with(|o| o.iter().skip(first.get()).any(|(_, _, pressed)| !pressed));
        has_more.set(more);
    });
    view! {
        <div class="filters" role="group" aria-label=words::FILTERS data-all=move || open.get()>
            {views(needs.iter().copied().map(button))}
            {children.map(|children| children())}
        </div>
    }
}
