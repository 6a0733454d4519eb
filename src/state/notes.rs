//! What the worker writes for the person before them. It is printed and never kept: neither in
//! the address nor on the computer.

use super::AppState;
use crate::changing::effect;
use crate::platform::address_bar::{self, Step};
use crate::platform::page;
use domain::address::{Link, Page};
use domain::place::id::PlaceId;
use leptos::prelude::on_cleanup;
use std::collections::BTreeMap;

/// How many letters of a note have room on the paper.
pub const NOTE_LENGTH: &str = "60";

/// Notes for one slip; gone with the page, and with the next person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// One for the whole slip.
    pub general: String,
    /// One for a place, by its 编号.
    pub of: BTreeMap<PlaceId, String>,
    /// What was on the slip when it was printed: 编号.
    pub printed: Vec<PlaceId>,
    /// The last step of the history that belongs to people who are done.
    done: Step,
    /// The step of the history at which the present person came.
    since: Step,
}

impl Notes {
    /// Whether anything is written that a page that begins anew would lose.
    #[must_use]
    pub fn is_written(&self) -> bool {
        !(self.general.is_empty() && self.of.is_empty())
    }
}

impl AppState {
    /// Offers no newer version while something is written: it is nowhere but on this page.
    pub fn hold_renewal_while_writing(&'static self) {
        effect(move || page::hold_renewal(self.notes.with(Notes::is_written)));
        on_cleanup(|| page::hold_renewal(false));
    }

    /// Keeps what was written for one person from the next: the counter and the slip show the notes for
    /// this very slip, and no others. `hash`: the new address; `left`: the page before; `step`,
    /// `again`: of the history. Returns the address and the step to go on with: nothing of a person who
    /// is done comes back, not even by the browser's own buttons.
    pub fn keep_people_apart(
        &'static self,
        hash: String,
        left: &Page,
        step: Step,
        again: bool,
    ) -> (String, Step) {
        let link = Link::parse(&hash);
        let ids = on_slip(&link.page);
        let (done, since) = self.notes.with_untracked(|n| (n.done, n.since));
        if again && step <= done {
            let open = match ids {
                Some(_) => Page::counter().link_from(None),
                None => link.starting_from(None),
            };
            let open = open.to_string();
            address_bar::replace(&open);
            return (open, self.forget_notes(false));
        }
        let Some(ids) = ids else {
            return (hash, step);
        };
        // By a link from counter to slip and back, or by a way that this person has gone before.
        let same = if again {
            step >= since
        } else {
            on_slip(left) == Some(ids)
        };
        if same {
            return (hash, step);
        }
        (hash, self.forget_notes(false))
    }

    /// What is on the slip of this page was printed.
    pub fn has_printed(&'static self) {
        let page = self.address.page.get_untracked();
        let ids = on_slip(&page).unwrap_or_default().to_vec();
        self.notes.update(|notes| notes.printed = ids);
    }

    /// The person at the counter is done.
    pub fn done_with_person(&'static self) {
        self.forget_notes(true);
    }

    /// Forgets what was written, and begins a step of the history that is newer than all others.
    /// `done`: the person of the steps before is done.
    fn forget_notes(&'static self, done: bool) -> Step {
        let since = address_bar::renew_step();
        self.notes.update(|notes| {
            *notes = Notes {
                done: if done { since - 1 } else { notes.done },
                since,
                ..Notes::default()
            };
        });
        since
    }
}

/// What is on the slip of a page: 编号; `None` for one without a slip.
fn on_slip(page: &Page) -> Option<&[PlaceId]> {
    match page {
        Page::Counter(_) | Page::Slip(_) => Some(page.ids()),
        _ => None,
    }
}
