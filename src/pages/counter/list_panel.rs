//! 3 名单: ten numbered lines, or the same places on the map. A digit puts a place on the slip.

mod row;

use super::desk::{Desk, pages, start_at};
use super::map::DeskMap;
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
pub fn ListPanel(desk: Desk) -> impl IntoView {
    let state = desk.state;
    let city = state.data.city;
    // What stands in the way of a list, said; or nothing.
    let instead = Memo::new(move |_| match city.get() {
        Load::Failed(why) => Some(Instead::Failed(why)),
        // A place that was asked for by its name needs neither.
        Load::Ready(_) if desk.named.with(Option::is_some) => None,
        _ if desk.start.get().is_none() => Some(Instead::Said(said::FIRST_WHERE)),
        Load::Waiting => Some(Instead::Waiting),
        Load::Ready(_) if state.awaits_village() => Some(Instead::Waiting),
        _ if desk.asked.with(|a| a.kinds.is_empty()) => Some(Instead::Said(said::FIRST_WHAT)),
        Load::Ready(_) => None,
    });
    let shows_list = Memo::new(move |_| !desk.map.get());
    let shows_map = Memo::new(move |_| desk.map.get() && matches!(city.get(), Load::Ready(_)));
    let title = move || {
        let total = desk.answer.with(|a| a.total);
        if instead.with(Option::is_some) {
            said::LIST.to_owned()
        } else if desk.named.with(Option::is_some) {
            said::NAMED.to_owned()
        } else {
            said::list_title(total)
        }
    };
    let switch_words = move || {
        (if desk.map.get() {
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
            None => view! { <Lines desk/> }.into_any(),
        }))
    };
    let map = move || maybe(shows_map.get().then(|| view! { <DeskMap desk/> }));
    view! {
        <section
            class="panel list"
            id="panel-list"
            tabindex="-1"
            data-goes-on
            aria-labelledby="list-title"
            on:focusin=move |_| desk.panel.set(Panel::List)
            on:keydown=move |event| key(desk, &event)
        >
            <div class="panel-head">
                <h2 id="list-title"><span class="step">"3"</span>{Signal::derive(title)}</h2>
                <button
                    type="button"
                    class="filter"
                    aria-keyshortcuts="M"
                    data-switch
                    on:click=move |_| desk.map.update(|map| *map = !*map)
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

fn key(desk: Desk, event: &KeyboardEvent) {
    let Some(pressed) = pressed(event).filter(|p| !p.typing && !p.ctrl && !p.alt) else {
        return;
    };
    let lines = desk.answer.with_untracked(|a| a.lines.len());
    let to = |line: usize| {
        desk.open_line(line);
        desk.go_to(Panel::List);
    };
    let at = desk.line.get_untracked();
    match (pressed.digit, pressed.name.as_str()) {
        (Some(digit), _) if digit < lines => desk.toggle_line(digit),
        (None, "ArrowDown") if lines > 0 => to((at + 1) % lines),
        (None, "ArrowUp") if lines > 0 => to(at.checked_sub(1).unwrap_or(lines - 1)),
        (None, "PageDown") => desk.turn(true),
        (None, "PageUp") => desk.turn(false),
        (None, "m") => {
            // The line that has the focus goes.
            page::give_focus("panel-list");
            desk.map.update(|map| *map = !*map);
        }
        (None, "Enter") if pressed.goes_on => desk.go_to(Panel::Slip),
        _ => return,
    }
    event.prevent_default();
}

/// What must be said first, the lines, and the way to the next ten.
#[component]
fn Lines(desk: Desk) -> impl IntoView {
    let state = desk.state;
    let notices = move || {
        let inexact = state.data.city.with(|c| {
            let catalog = c.ready()?;
            inexact_words(state, catalog, state.origin(catalog)?)
        });
        let lacks = desk.answer.with(|a| {
            let needs = desk.asked.with(|asked| !asked.needs.is_empty());
            if a.lines.is_empty() && needs {
                return Some(words::NONE_WITH_NEEDS.to_owned());
            }
            (!a.lacks.is_empty()).then(|| said::lacks(&a.lacks, &state.hotline().number))
        });
        let missing = Some(desk.missing_beside()).filter(|names| !names.is_empty());
        let missing = missing.map(|names| words::next_city_missing(&names));
        let rules = desk.has_others().then(|| words::NEXT_CITY_RULES.to_owned());
        let all = [inexact, lacks, missing, rules].into_iter().flatten();
        let notice = |text: String| view! { <p class="inexact">{text}</p> };
        views(all.map(notice)).into_any()
    };
    let slot = move |at: usize| {
        // What it is, without how near: a line stays while the clock goes on.
        let line = Memo::new(move |_| {
            let line = desk.answer.with(|a| a.lines.get(at).copied());
            line.map(|line| Line {
                found: None,
                ..line
            })
        });
        part(move || {
            let place = line.get().and_then(|line| desk.place_of(line));
            maybe(place.map(|place| row(desk, at, place)))
        })
    };
    let turn = move || {
        let (page, pages) = (desk.page.get(), desk.answer.with(pages));
        let button = |words: &'static str, on: bool| {
            view! {
                <button type="button" class="filter" on:click=move |_| desk.turn(on)>{words}</button>
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
            {part(move || of_named(desk))}
        </div>
    }
}

/// What else can be done with a place that was asked for by its name.
fn of_named(desk: Desk) -> AnyView {
    if desk.named.with(Option::is_none) {
        return ().into_any();
    }
    let stands = desk
        .place_in(0)
        .is_some_and(|place| start_at(&place).is_some());
    let has_list = desk.start.get().is_some() && desk.asked.with(|a| !a.kinds.is_empty());
    let button = |words: &'static str, act: fn(Desk)| {
        view! {
            <button type="button" class="filter" on:click=move |_| act(desk)>{words}</button>
        }
    };
    view! {
        <div class="turn">
            {maybe(stands.then(|| button(said::START_HERE, |desk| desk.start_at_line(0))))}
            {maybe(has_list.then(|| button(said::BACK_TO_LIST, Desk::leave_place)))}
        </div>
    }
    .into_any()
}
