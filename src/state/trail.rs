//! The way a person has come: the page before this one, and the list they looked at last.

use crate::changing::RwSignal;
use domain::address::{Link, Page};

/// What pages lead back by.
#[derive(Clone, Copy)]
pub struct Trail {
    /// The page before this one.
    pub came_from: RwSignal<Option<Link>>,
    /// The list that was shown last.
    pub last_list: RwSignal<Option<Link>>,
    /// One step back in the history leads to that list, as it was left.
    list_is_behind: RwSignal<bool>,
}

impl Trail {
    /// The trail of somebody who has just come.
    pub(super) fn new() -> Self {
        Self {
            came_from: RwSignal::new(None),
            last_list: RwSignal::new(None),
            list_is_behind: RwSignal::new(false),
        }
    }

    /// Somebody has gone on from a page to another one; `again`: by going back or forward.
    pub fn left(self, page: Link, again: bool) {
        let was_list = matches!(page.page, Page::Nearby { .. });
        self.list_is_behind.set(was_list && !again);
        if was_list {
            // Whoever goes back to it may have stopped looking for the family since.
            self.last_list.set(Some(page.clone().of_family(false)));
        }
        self.came_from.set(Some(page));
    }

    /// Whether one step back in the history leads to this list, as it was left.
    pub fn is_behind(self, list: &Link) -> bool {
        self.list_is_behind.get_untracked()
            && self
                .last_list
                .with_untracked(|last| last.as_ref() == Some(list))
    }
}
