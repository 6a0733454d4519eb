//! 4 单子: what is handed over. Ordered, taken off and written on here, then printed.

use super::state::CounterState;
use crate::changing::{Memo, Signal, maybe, part, views};
use crate::data::Load;
use crate::platform::keys::pressed;
use crate::platform::page;
use crate::state::notes::NOTE_LENGTH;
use crate::state::picked::Pick;
use crate::widgets::waiting::load_notice;
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::place::id::PlaceId;
use domain::say::fact;
use domain::slip::MOST;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The fields for what is written: of one place, and of the whole slip.
const NOTE: &str = "counter-note";
const GENERAL: &str = "counter-general";

#[component]
pub fn SlipPanel(counter: CounterState) -> impl IntoView {
    let state = counter.state;
    let count = move || counter.asked.with(|a| a.ids.len());
    let slot = move |at: usize| {
        let id = Memo::new(move |_| counter.asked.with(|a| a.ids.get(at).cloned()));
        part(move || maybe(id.get().map(|id| pick(counter, at, id))))
    };
    let trouble = move || {
        let why = counter.picks.with(Load::trouble);
        maybe(why.map(|why| load_notice(state, why)))
    };
    let empty = Memo::new(move |_| count() == 0);
    let tools = move || {
        if empty.get() {
            return view! { <p class="hint">{said::SLIP_EMPTY}</p> }.into_any();
        }
        let button = |words: &'static str, act: fn(CounterState)| {
            view! {
                <button type="button" class="filter" on:click=move |_| act(counter)>{words}</button>
            }
        };
        view! {
            <div class="actions">
                {button(said::MOVE_UP, |counter| counter.move_pick(true))}
                {button(said::MOVE_DOWN, |counter| counter.move_pick(false))}
                {button(said::TAKE_OFF, take_off)}
            </div>
            <Notes counter/>
        }
        .into_any()
    };
    view! {
        <section
            class="panel slip"
            id="panel-slip"
            tabindex="-1"
            data-goes-on
            aria-labelledby="slip-title"
            on:focusin=move |_| counter.panel.set(Panel::Slip)
            on:keydown=move |event| key(counter, &event)
        >
            <h2 id="slip-title"><span class="step">"4"</span>{move || said::slip_title(count())}</h2>
            <p class="said" data-said>{move || counter.said_in(Panel::Slip).unwrap_or_default()}</p>
            {part(trouble)}
            <ol class="picks" data-picks>{views((0..MOST).map(slot))}</ol>
            {part(tools)}
        </section>
    }
}

fn key(counter: CounterState, event: &KeyboardEvent) {
    let Some(pressed) = pressed(event).filter(|p| !p.ctrl) else {
        return;
    };
    let count = counter.asked.with_untracked(|a| a.ids.len());
    let at = counter.pick.get_untracked();
    let to = |at: usize| {
        counter.pick.set(at);
        counter.go_to(Panel::Slip);
    };
    match (pressed.digit, pressed.name.as_str()) {
        // What was written is done: back to its place, from where Enter prints.
        (_, "Enter") if pressed.typing => counter.go_to(Panel::Slip),
        _ if pressed.typing => return,
        (None, "ArrowUp" | "ArrowDown") if pressed.alt => {
            counter.move_pick(pressed.name == "ArrowUp");
            counter.go_to(Panel::Slip);
        }
        _ if pressed.alt => return,
        (Some(digit), _) if digit < count => to(digit),
        (None, "ArrowDown") if count > 0 => to((at + 1) % count),
        (None, "ArrowUp") if count > 0 => to(at.checked_sub(1).unwrap_or(count - 1)),
        (None, "Delete" | "Backspace") => {
            take_off(counter);
            if count > 1 {
                counter.go_to(Panel::Slip);
            }
        }
        (None, "n") => {
            page::give_focus(NOTE);
        }
        (None, "Enter") if pressed.goes_on => counter.print(),
        _ => return,
    }
    event.prevent_default();
}

/// Takes the place that is turned to off the slip. With the last of them goes what has the focus;
/// the keys of the panel must not go with it.
fn take_off(counter: CounterState) {
    if counter.asked.with_untracked(|a| a.ids.len()) == 1 {
        page::give_focus("panel-slip");
    }
    counter.take_off(counter.pick.get_untracked());
}

/// A place on the slip.
fn pick(counter: CounterState, at: usize, id: PlaceId) -> AnyView {
    let found = {
        let id = id.clone();
        Memo::new(move |_| {
            let of_id = |picks: &Vec<Pick>| picks.iter().find(|pick| pick.id == id).cloned();
            counter.picks.with(|picks| of_id(picks.ready()?))
        })
    };
    let kind = move || {
        let found = found.get()?.found?;
        Some(found.1.kind.slug())
    };
    let name = {
        let id = id.clone();
        move || match found.get() {
            None => words::LOADING.to_owned(),
            Some(Pick { found: None, .. }) => said::unknown_place(&id),
            Some(Pick {
                found: Some((_, place)),
                ..
            }) => place.name,
        }
    };
    let not_open = move || {
        let status = found.get().and_then(|pick| Some(pick.found?.1.status));
        let said = status.and_then(fact::status_narrow);
        maybe(said.map(|said| view! { <span class="badge closed">{said}</span> }))
    };
    let note = {
        let id = id.clone();
        move || {
            let note = counter.state.notes.with(|notes| notes.of.get(&id).cloned());
            maybe(note.map(|note| view! { <span class="note">{note}</span> }))
        }
    };
    let is_turned_to = Memo::new(move |_| counter.pick.get() == at);
    view! {
        <li data-kind=kind data-pick=id.to_string() class:turned-to=move || is_turned_to.get()>
            <button
                type="button"
                class="desk-line"
                id=format!("pick-{at}")
                data-goes-on
                tabindex=move || (if is_turned_to.get() { "0" } else { "-1" }).to_owned()
                aria-current=move || is_turned_to.get().to_string()
                aria-keyshortcuts=(at + 1).to_string()
                on:focus=move |_| counter.pick.set(at)
                on:click=move |_| counter.pick.set(at)
            >
                <span class="order">{(at + 1).to_string()}</span>
                <span class="line-words">
                    <b>{Signal::derive(name)}</b>
                    {part(not_open)}
                    {part(note)}
                </span>
            </button>
        </li>
    }
    .into_any()
}

/// What is written for the place that is turned to, and for all of them. It is printed, and gone
/// with the next person.
#[component]
fn Notes(counter: CounterState) -> impl IntoView {
    let notes = counter.state.notes;
    counter.state.hold_renewal_while_writing();
    let id = Memo::new(move |_| {
        counter
            .asked
            .with(|a| a.ids.get(counter.pick.get()).cloned())
    });
    let own = move || {
        let of = |id: &PlaceId| notes.with(|notes| notes.of.get(id).cloned());
        id.get().as_ref().and_then(of).unwrap_or_default()
    };
    let write = move |text: String| {
        let Some(id) = id.get_untracked() else { return };
        notes.update(|notes| {
            if text.is_empty() {
                notes.of.remove(&id);
            } else {
                notes.of.insert(id, text);
            }
        });
    };
    view! {
        <div class="note-fields">
            <label for=NOTE>{move || said::note_of(counter.pick.get() + 1)} <kbd>"N"</kbd></label>
            <input
                id=NOTE
                type="text"
                autocomplete="off"
                maxlength=NOTE_LENGTH
                prop:value=own
                on:input=move |event| write(event_target_value(&event))
            />
            <label for=GENERAL>{said::GENERAL_NOTE}</label>
            <input
                id=GENERAL
                type="text"
                autocomplete="off"
                maxlength=NOTE_LENGTH
                aria-describedby="notes-stay"
                prop:value=move || notes.with(|notes| notes.general.clone())
                on:input=move |event| notes.update(|notes| notes.general = event_target_value(&event))
            />
            <p class="hint" id="notes-stay">{said::NOTES_STAY}</p>
        </div>
    }
}
