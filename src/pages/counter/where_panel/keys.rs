//! The keys of the field for a place, and what becomes of a choice.

use super::Field;
use super::offer::Target;
use crate::platform::keys::pressed;
use crate::platform::page;
use crate::words;
use crate::words::counter::{self as said, Panel};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

impl Field {
    pub(super) fn key(self, event: &KeyboardEvent) {
        let Some(pressed) = pressed(event).filter(|p| p.typing && !p.ctrl && !p.alt) else {
            return;
        };
        match pressed.name.as_str() {
            "ArrowDown" => self.step(true),
            "ArrowUp" => self.step(false),
            "Enter" => untrack(move || self.enter()),
            "Escape" => {
                self.counter.typed.set(String::new());
                self.cities.set(false);
                self.active.set(None);
            }
            _ => return,
        }
        event.prevent_default();
    }

    fn step(self, down: bool) {
        let length = untrack(move || self.length());
        if length == 0 {
            return;
        }
        let to = match (untrack(move || self.marked()), down) {
            (None, true) => 0,
            (None, false) => length - 1,
            (Some(at), true) => (at + 1) % length,
            (Some(at), false) => at.checked_sub(1).unwrap_or(length - 1),
        };
        self.active.set(Some(to));
        page::bring_into_view("id", &format!("choice-{to}"));
    }

    /// (Called outside of what is tracked.)
    pub(super) fn enter(self) {
        let counter = self.counter;
        let typed = counter.typed.with(|t| !t.is_empty());
        let cities = self.offers_cities();
        if typed && !cities && self.awaits_names() {
            self.pending.set(true);
            counter.say(Panel::Where, words::VILLAGES_WAITING);
            return;
        }
        if let Some(at) = self.marked() {
            self.take(at);
        } else if self.awaits_city() {
            counter.say(Panel::Where, said::FIRST_CITY);
        } else if typed && self.lacks_villages() {
            counter.say(Panel::Where, said::NO_COMMUNITIES);
        } else if typed {
            let found = self.found();
            counter.say(Panel::Where, found.as_deref().unwrap_or(said::NO_NAME));
        } else if counter.start.get().is_some() {
            counter.go_to(Panel::What);
        } else if cities {
            counter.say(Panel::Where, said::FIRST_CITY);
        } else {
            counter.say(Panel::Where, said::FIRST_WHERE);
        }
    }

    /// Begins with the choice at this place of the list.
    pub(super) fn take(self, at: usize) {
        let Some(choice) = self.offer.with_untracked(|o| o.choices.get(at).cloned()) else {
            return;
        };
        let counter = self.counter;
        // What named no city is looked for in the one that is chosen now.
        let begins_with_city = matches!(choice.target, Target::City(_));
        let looks_on = untrack(move || begins_with_city || self.awaits_city());
        let waiting = looks_on.then(|| counter.typed.get_untracked());
        self.cities.set(false);
        self.active.set(None);
        let code = match choice.target {
            Target::Area(code) | Target::City(code) => code,
            Target::Place(number) => {
                counter.show_place(number);
                return;
            }
        };
        counter.start_from(code);
        if let Some(typed) = waiting {
            counter.typed.set(typed);
            return;
        }
        if code.is_city() {
            // Somewhere in the city is a start, too; but the worker will know better.
            counter.state.voice.announce(said::whole_city(&choice.name));
        } else {
            counter
                .state
                .voice
                .announce(said::starts_from(&choice.name));
            counter.go_to(Panel::What);
        }
    }
}
