//! 2 要什么: kinds and needs, numbered. Each of the two is one stop of the Tab key; arrows go from
//! one to the next, digits press.

use super::state::CounterState;
use crate::changing::{Memo, RwSignal, Signal, maybe, part, views};
use crate::platform::keys::pressed;
use crate::platform::page;
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// How many can be pressed by a digit.
const DIGITS: usize = 10;

#[component]
pub fn WhatPanel(counter: CounterState) -> impl IntoView {
    let kind_at = RwSignal::new(0);
    let need_at = RwSignal::new(0);
    let needs = Memo::new(move |_| {
        let fits = |need: &Need| {
            let fits = |kind: &Kind| Need::for_kind(*kind).contains(need);
            counter.asked.with(|a| a.kinds.iter().any(fits))
        };
        let fit = Need::ALL.iter().copied().filter(fits);
        fit.collect::<Vec<Need>>()
    });
    let kinds = Row {
        name: "kind",
        at: kind_at,
        length: Signal::derive(|| Kind::ALL.len()),
        press: Callback::new(move |at: usize| {
            if let Some(kind) = Kind::ALL.get(at) {
                counter.toggle_kind(*kind);
            }
        }),
    };
    let need_row = Row {
        name: "need",
        at: need_at,
        length: Signal::derive(move || needs.with(Vec::len)),
        press: Callback::new(move |at: usize| {
            if let Some(need) = needs.with_untracked(|n| n.get(at).copied()) {
                counter.toggle_need(need);
            }
        }),
    };
    let kind_button = move |(at, kind): (usize, &Kind)| {
        let kind = *kind;
        let on = move || counter.asked.with(|a| a.kinds.contains(&kind));
        toggle(
            kinds,
            at,
            kind.slug(),
            said::kind(kind).to_owned(),
            Signal::derive(on),
        )
    };
    let need_button = move |(at, need): (usize, Need)| {
        let on = move || counter.asked.with(|a| a.needs.contains(&need));
        let count = counter.counts.with(|counts| {
            let own = counts.iter().find(|(n, _)| *n == need);
            own.map(|(_, count)| format!(" {count}"))
        });
        let words = words::need(need).to_owned() + &count.unwrap_or_default();
        toggle(need_row, at, need.slug(), words, Signal::derive(on))
    };
    let need_buttons = move || {
        let needs = needs.get();
        maybe((!needs.is_empty()).then(|| {
            view! {
                <h3 id="needs-title">{said::NEEDS}</h3>
                <div
                    class="toggles needs"
                    role="group"
                    aria-labelledby="needs-title"
                    on:keydown=move |event| need_row.key(counter, &event)
                >
                    {views(needs.into_iter().enumerate().map(need_button))}
                </div>
            }
        }))
    };
    view! {
        <section
            class="panel what"
            id="panel-what"
            tabindex="-1"
            data-goes-on
            aria-labelledby="what-title"
            on:focusin=move |_| counter.panel.set(Panel::What)
        >
            <h2 id="what-title"><span class="step">"2"</span>{said::WHAT}</h2>
            <div
                class="toggles kinds"
                role="group"
                aria-labelledby="what-title"
                on:keydown=move |event| kinds.key(counter, &event)
            >
                {views(Kind::ALL.iter().enumerate().map(kind_button))}
            </div>
            {part(need_buttons)}
        </section>
    }
}

/// Buttons of which one is the stop of the Tab key.
#[derive(Clone, Copy)]
struct Row {
    name: &'static str,
    at: RwSignal<usize>,
    length: Signal<usize>,
    press: Callback<usize>,
}

impl Row {
    fn key(self, counter: CounterState, event: &KeyboardEvent) {
        let Some(pressed) = pressed(event).filter(|p| !p.typing && !p.ctrl && !p.alt) else {
            return;
        };
        let length = self.length.get_untracked();
        let at = self.at.get_untracked();
        let to = |at: usize| {
            self.at.set(at);
            page::give_focus(&format!("{}-{at}", self.name));
        };
        match (pressed.digit, pressed.name.as_str()) {
            (Some(digit), _) if digit < length => self.press.run(digit),
            (None, "ArrowUp" | "ArrowLeft") => to(at.checked_sub(1).unwrap_or(length - 1)),
            (None, "ArrowDown" | "ArrowRight") => to((at + 1) % length.max(1)),
            (None, "Enter") if pressed.goes_on => counter.go_to(Panel::List),
            _ => return,
        }
        event.prevent_default();
    }
}

fn toggle(row: Row, at: usize, slug: &'static str, words: String, on: Signal<bool>) -> AnyView {
    let digit = (at < DIGITS).then(|| ((at + 1) % DIGITS).to_string());
    let key = digit.clone().map(|digit| view! { <kbd>{digit}</kbd> });
    let is_stop = move || {
        let stop = row.at.get().min(row.length.get().saturating_sub(1));
        (if stop == at { "0" } else { "-1" }).to_owned()
    };
    view! {
        <button
            type="button"
            class="toggle"
            id=format!("{}-{at}", row.name)
            data-goes-on
            data-toggle=slug
            tabindex=is_stop
            aria-pressed=move || on.get().to_string()
            aria-keyshortcuts=digit
            on:focus=move |_| row.at.set(at)
            on:click=move |_| row.press.run(at)
        >
            {key}
            <span>{words}</span>
        </button>
    }
    .into_any()
}
