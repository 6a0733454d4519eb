//! What is done with the slip.

use super::CounterState;
use crate::platform::address_bar;
use crate::words::counter::{self as said, Panel};
use domain::address::Page;
use domain::slip::MOST;
use leptos::prelude::*;

impl CounterState {
    /// Puts the place of a line on the slip, or takes it off.
    pub fn toggle_line(self, line: usize) {
        let Some(place) = untrack(move || self.place_in(line)) else {
            return;
        };
        let ids = self.asked.get_untracked().ids;
        if let Some(at) = ids.iter().position(|id| *id == place.id) {
            self.take_off(at);
        } else if ids.len() >= MOST {
            self.say(Panel::Slip, said::SLIP_IS_FULL);
        } else {
            self.change(|asked| asked.ids.push(place.id));
            let said = said::put_on(&place.name, ids.len() + 1);
            self.state.voice.announce(said);
        }
    }

    /// Takes the place at this position off the slip, with what was written for it.
    pub fn take_off(self, at: usize) {
        let mut ids = self.asked.get_untracked().ids;
        if at >= ids.len() {
            return;
        }
        let name = self.name_on_slip(at);
        let id = ids.remove(at);
        self.state.notes.update(|notes| {
            notes.of.remove(&id);
        });
        self.state.voice.announce(said::taken_off(&name, ids.len()));
        self.pick.update(|pick| {
            let moved_up = usize::from(at < *pick);
            *pick = (*pick - moved_up).min(ids.len().saturating_sub(1));
        });
        self.change(|asked| asked.ids = ids);
    }

    /// Moves the place that is turned to one position on the slip.
    pub fn move_pick(self, up: bool) {
        let mut ids = self.asked.get_untracked().ids;
        let at = self.pick.get_untracked();
        let to = if up { at.checked_sub(1) } else { Some(at + 1) };
        let Some(to) = to.filter(|to| *to < ids.len() && at < ids.len()) else {
            self.say(Panel::Slip, if up { said::IS_FIRST } else { said::IS_LAST });
            return;
        };
        let name = self.name_on_slip(at);
        ids.swap(at, to);
        self.change(|asked| asked.ids = ids);
        self.pick.set(to);
        self.state.voice.announce(said::moved_to(&name, to + 1));
    }

    fn name_on_slip(self, at: usize) -> String {
        let name = self.picks.with_untracked(|picks| {
            let pick = picks.ready()?.get(at)?;
            let (_, place) = pick.found.as_ref()?;
            Some(place.name.clone())
        });
        let id = move || {
            self.asked
                .with_untracked(|a| a.ids.get(at).map(ToString::to_string))
        };
        name.or_else(id).unwrap_or_default()
    }

    /// Goes on to what is printed.
    pub fn print(self) {
        let ids = self.asked.get_untracked().ids;
        if ids.is_empty() {
            self.say(Panel::Slip, said::NOTHING_TO_PRINT);
            return;
        }
        let start = self.start.get_untracked();
        address_bar::go(&Page::slip(ids).link_from(start).to_string());
    }
}
