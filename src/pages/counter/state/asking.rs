//! What is asked: from where, for which kinds, with which needs; and the next person.

use super::{CounterState, start_at};
use crate::pages::counter::recent;
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::address::{CounterQuery, Start};
use domain::geo::area::AreaCode;
use domain::order::toggled;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

impl CounterState {
    /// Answers start here, on this page alone: where the computer itself stands stays as it is.
    pub fn start_from(self, code: AreaCode) {
        self.typed.set(String::new());
        self.begin_list();
        self.change_from(Some(Start::Area(code)), |asked| asked.place = None);
        if !code.is_city() {
            self.recent.set(recent::keep(code));
        }
    }

    /// Shows a place that was asked for by its name: as the only line of the list, which tells all
    /// of it. Nobody is taken to live there; answers start where they did.
    pub fn show_place(self, number: u32) {
        let Some(place) = untrack(move || self.place(number)) else {
            return;
        };
        self.typed.set(String::new());
        self.begin_list();
        self.change(|asked| asked.place = Some(place.id));
        self.map.set(false);
        let phone = place.phones.first().map(ToString::to_string);
        self.state
            .voice
            .announce(said::shows_place(&place.name, phone.as_deref()));
        self.go_to(Panel::List);
    }

    /// Back from that place to the list.
    pub fn leave_place(self) {
        self.begin_list();
        self.change(|asked| asked.place = None);
        self.go_to(Panel::List);
    }

    /// Answers start where the place in a line stands, and are of its kind unless another is asked
    /// for: so it is the first of the list.
    pub fn start_at_line(self, line: usize) {
        let Some(place) = untrack(move || self.place_in(line)) else {
            return;
        };
        let Some(start) = start_at(&place) else {
            return;
        };
        self.begin_list();
        self.change_from(Some(start), |asked| {
            asked.place = None;
            if asked.kinds.is_empty() {
                asked.kinds.push(place.kind);
            }
        });
        self.state.voice.announce(said::starts_from(&place.name));
        self.go_to(Panel::What);
    }

    pub fn forget_recent(self) {
        recent::forget();
        self.recent.set(vec![]);
        self.state.voice.announce(said::RECENT_FORGOTTEN.to_owned());
    }

    pub fn toggle_kind(self, kind: Kind) {
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            let is_in = asked.kinds.contains(&kind);
            asked.kinds = toggled(Kind::ALL, &asked.kinds, kind);
            let fits = |need: &Need| {
                let mut kinds = asked.kinds.iter();
                kinds.any(|kind| Need::for_kind(*kind).contains(need))
            };
            asked.needs.retain(fits);
            self.state
                .voice
                .announce(said::toggled(said::kind(kind), !is_in));
        });
    }

    pub fn toggle_need(self, need: Need) {
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            let is_in = asked.needs.contains(&need);
            asked.needs = toggled(Need::ALL, &asked.needs, need);
            self.state
                .voice
                .announce(said::toggled(words::need(need), !is_in));
        });
    }

    /// Clears the counter for the next person. Nothing of the one before stays, not even behind the
    /// back button; so a slip that was not printed is asked about first.
    pub fn next_person(self) {
        let ids = self.asked.get_untracked().ids;
        let printed = self.state.notes.with_untracked(|n| n.printed == ids);
        let asking = (Panel::Slip, said::NOT_PRINTED.to_owned());
        let asked = self
            .said
            .with_untracked(|said| said.as_ref() == Some(&asking));
        if !ids.is_empty() && !printed && !asked {
            self.say(Panel::Slip, said::NOT_PRINTED);
            return;
        }
        self.state.done_with_person();
        self.typed.set(String::new());
        self.pick.set(0);
        self.map.set(false);
        self.begin_list();
        self.change_from(None, |asked| *asked = CounterQuery::default());
        self.state.leave_start();
        self.state.voice.announce(said::ALL_CLEARED.to_owned());
        self.go_to(Panel::Where);
    }
}
