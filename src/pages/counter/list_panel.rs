//! 3 名单: ten numbered lines, or the same places on the map. A digit puts a place on the slip.

mod row;

use super::map::CounterMap;
use super::state::{CounterState, pages, start_at};
use crate::changing::{Memo, Signal, maybe, part, views};
use crate::data::Load;
use crate::platform::keys::pressed;
use crate::platform::page;
use crate::widgets::start_words::inexact_words;
use crate::widgets::waiting::{load_notice, waiting};
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::answer::several::{LINES, Line};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use row::row;

#[component]
pub fn ListPanel(counter: CounterState) -> impl IntoView {
    let state = counter.state;
    let city = state.data.city;
    // What stands in the way of a list, said; or nothing.
    let instead = Memo::new(move |_| match city.get() {
        Load::Failed(why) => Some(Instead::Failed(why)),
        // A place that was asked for by its name needs neither.
        Load::Ready(_) if counter.named.with(Option::is_some) => None,
        _ if counter.start.get().is_none() => Some(Instead::Said(said::FIRST_WHERE)),
        Load::Waiting => Some(Instead::Waiting),
        Load::Ready(_) if state.awaits_village() => Some(Instead::Waiting),
        _ if counter.asked.with(|a| a.kinds.is_empty()) => Some(Instead::Said(said::FIRST_WHAT)),
        Load::Ready(_) => None,
    });
    let shows_list = Memo::new(move |_| !counter.map.get());
    let shows_map = Memo::new(move |_| counter.map.get() && matches!(city.get(), Load::Ready(_)));
    let title = move || {
        let total = counter.answer.with(|a| a.total);
        if instead.with(Option::is_some) {
            said::LIST.to_owned()
        } else if counter.named.with(Option::is_some) {
            said::NAMED.to_owned()
        } else {
            said::list_title(total)
        }
    };
    let switch_words = move || {
        (if counter.map.get() {
            said::TO_LIST
        } else {
            said::TO_MAP
        })
        .to_owned()
    };
    let list = move || {
        maybe(shows_list.get().then(|| match instead.get() {
            Some(Instead::Failed(why)) => load_notice(state, why),
            Some(Instead::Waiting) => waiting(),
            Some(Instead::Said(words)) => view! { <p class="hint">{words}</p> }.into_any(),
            None => view! { <Lines counter/> }.into_any(),
        }))
    };
    let map = move || maybe(shows_map.get().then(|| view! { <CounterMap counter/> }));
    view! {
        <section
            class="panel list"
            id="panel-list"
            tabindex="-1"
            data-goes-on
            aria-labelledby="list-title"
            on:focusin=move |_| counter.panel.set(Panel::List)
            on:keydown=move |event| key(counter, &event)
        >
            <div class="panel-head">
                <h2 id="list-title"><span class="step">"3"</span>{Signal::derive(title)}</h2>
                <button
                    type="button"
                    class="filter"
                    aria-keyshortcuts="M"
                    data-switch
                    on:click=move |_| counter.map.update(|map| *map = !*map)
                >
                    {Signal::derive(switch_words)} " " <kbd>"M"</kbd>
                </button>
            </div>
            <div class="list-body">{part(list)}{part(map)}</div>
        </section>
    }
}

/// What is said where no list can stand.
#[derive(Debug, Clone, PartialEq)]
enum Instead {
    Failed(crate::trouble::LoadError),
    Waiting,
    Said(&'static str),
}

fn key(counter: CounterState, event: &KeyboardEvent) {
    let Some(pressed) = pressed(event).filter(|p| !p.typing && !p.ctrl && !p.alt) else {
        return;
    };
    let lines = counter.answer.with_untracked(|a| a.lines.len());
    let to = |line: usize| {
        counter.open_line(line);
        counter.go_to(Panel::List);
    };
    let at = counter.line.get_untracked();
    match (pressed.digit, pressed.name.as_str()) {
        (Some(digit), _) if digit < lines => counter.toggle_line(digit),
        (None, "ArrowDown") if lines > 0 => to((at + 1) % lines),
        (None, "ArrowUp") if lines > 0 => to(at.checked_sub(1).unwrap_or(lines - 1)),
        (None, "PageDown") => counter.turn(true),
        (None, "PageUp") => counter.turn(false),
        (None, "m") => {
            // The line that has the focus goes.
            page::give_focus("panel-list");
            counter.map.update(|map| *map = !*map);
        }
        (None, "Enter") if pressed.goes_on => counter.go_to(Panel::Slip),
        _ => return,
    }
    event.prevent_default();
}

/// What must be said first, the lines, and the way to the next ten.
#[component]
fn Lines(counter: CounterState) -> impl IntoView {
    let state = counter.state;
    let notices = move || {
        let inexact = state.data.city.with(|c| {
            let catalog = c.ready()?;
            inexact_words(state, catalog, state.origin(catalog)?)
        });
        let lacks = counter.answer.with(|a| {
            let needs = counter.asked.with(|asked| !asked.needs.is_empty());
            if a.lines.is_empty() && needs {
                return Some(words::NONE_WITH_NEEDS.to_owned());
            }
            (!a.lacks.is_empty()).then(|| said::lacks(&a.lacks, &state.hotline().number))
        });
        let missing = Some(counter.missing_beside()).filter(|names| !names.is_empty());
        let missing = missing.map(|names| words::next_city_missing(&names));
        let rules = counter
            .has_others()
            .then(|| words::NEXT_CITY_RULES.to_owned());
        let all = [inexact, lacks, missing, rules].into_iter().flatten();
        let notice = |text: String| view! { <p class="inexact">{text}</p> };
        views(all.map(notice)).into_any()
    };
    let slot = move |at: usize| {
        // What it is, without how near: a line stays while the clock goes on.
        let line = Memo::new(move |_| {
            let line = counter.answer.with(|a| a.lines.get(at).copied());
            line.map(|line| Line {
                found: None,
                ..line
            })
        });
        part(move || {
            let place = line.get().and_then(|line| counter.place_of(line));
            maybe(place.map(|place| row(counter, at, place)))
        })
    };
    let turn = move || {
        let (page, pages) = (counter.page.get(), counter.answer.with(pages));
        let button = |words: &'static str, on: bool| {
            view! {
                <button type="button" class="filter" on:click=move |_| counter.turn(on)>{words}</button>
            }
        };
        maybe((pages > 1).then(|| {
            view! {
                <div class="turn">
                    {(page > 0).then(|| button(said::LAST_TEN, false))}
                    <span>{said::ten_of(page + 1, pages)}</span>
                    {(page + 1 < pages).then(|| button(said::NEXT_TEN, true))}
                </div>
            }
        }))
    };
    view! {
        <div class="desk-list">
            {part(notices)}
            <ol class="desk-lines" data-list>{views((0..LINES).map(slot))}</ol>
            {part(turn)}
            {part(move || of_named(counter))}
        </div>
    }
}

/// What else can be done with a place that was asked for by its name.
fn of_named(counter: CounterState) -> AnyView {
    if counter.named.with(Option::is_none) {
        return ().into_any();
    }
    let stands = counter
        .place_in(0)
        .is_some_and(|place| start_at(&place).is_some());
    let has_list = counter.start.get().is_some() && counter.asked.with(|a| !a.kinds.is_empty());
    let button = |words: &'static str, act: fn(CounterState)| {
        view! {
            <button type="button" class="filter" on:click=move |_| act(counter)>{words}</button>
        }
    };
    view! {
        <div class="turn">
            {maybe(stands.then(|| button(said::START_HERE, |counter| counter.start_at_line(0))))}
            {maybe(has_list.then(|| button(said::BACK_TO_LIST, CounterState::leave_place)))}
        </div>
    }
    .into_any()
}
