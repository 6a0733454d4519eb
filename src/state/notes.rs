//! What the worker writes for the person before them. It is printed and never kept: neither in
//! the address nor on the computer.

use super::State;
use crate::platform::address_bar;
use domain::route::Route;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many letters of a note have room on the paper.
pub const NOTE_LENGTH: &str = "60";

/// Notes for one slip; gone with the page, and with the next person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// One for the whole slip.
    pub general: String,
    /// One for a place, by its 编号.
    pub of: BTreeMap<String, String>,
    /// What was on the slip when it was printed: 编号.
    pub printed: Vec<String>,
    /// What was on the slip when the desk was left: 编号.
    left: Vec<String>,
    /// The step of the history at which a person was done: what lies before it was theirs.
    done: u32,
}

impl State {
    /// Whoever comes to the desk or to the slip by the address finds what was written for this
    /// very slip, and nothing that was written for another person. `left`: the page before;
    /// `step`, `again`: of the history. Gives the address that counts: of one who is done nothing
    /// comes back, neither by the back button.
    pub fn serve(self, left: &Route, (step, again): (u32, bool)) -> String {
        let hash = address_bar::hash();
        let before = on_slip(left);
        if let Some(ids) = before {
            let ids = ids.to_vec();
            self.notes.update(|notes| notes.left = ids);
        }
        let route = Route::parse(&hash);
        let Some(ids) = on_slip(&route) else {
            return hash;
        };
        if again && step <= self.notes.with_untracked(|notes| notes.done) {
            let empty = Route::counter().to_string();
            address_bar::replace(&empty);
            return empty;
        }
        let same = self.notes.with_untracked(|notes| notes.left == ids);
        if !same || !(again || before.is_some()) {
            self.forget_notes();
        }
        hash
    }

    /// Nothing of what was written stays.
    pub fn forget_notes(self) {
        self.notes.update(|notes| {
            *notes = Notes {
                done: notes.done,
                ..Notes::default()
            };
        });
    }

    /// What is on the slip of this page was printed.
    pub fn has_printed(self) {
        let route = self.route.get_untracked();
        let ids = on_slip(&route).unwrap_or_default().to_vec();
        self.notes.update(|notes| notes.printed = ids);
    }

    /// The person at the desk is done.
    pub fn done_with_person(self) {
        self.forget_notes();
        let done = address_bar::renew_step();
        self.notes.update(|notes| notes.done = done);
    }
}

/// What is on the slip of a page: 编号; `None` for one without a slip.
fn on_slip(route: &Route) -> Option<&[String]> {
    match route {
        Route::Counter { ids, .. } | Route::Slip { ids, .. } => Some(ids),
        _ => None,
    }
}
