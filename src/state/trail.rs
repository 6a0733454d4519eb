//! The way a person has come: the pages before this one.

use crate::changing::RwSignal;
use domain::address::Link;

/// How many pages are remembered. Nobody goes farther back by links.
const REMEMBERED: usize = 30;

/// What pages lead back by.
#[derive(Clone, Copy)]
pub struct Trail {
    /// The pages before this one, each as it was left, the last one last.
    left: RwSignal<Vec<Link>>,
}

impl Trail {
    /// The trail of somebody who has just come.
    pub(super) fn new() -> Self {
        Self {
            left: RwSignal::new(Vec::new()),
        }
    }

    /// Somebody has gone on from a page to another one, `now`; `again`: by going back or forward.
    pub fn left(self, page: Link, now: &Link, again: bool) {
        self.left.update(|left| {
            match left.iter().rposition(|one| one == now) {
                Some(at) if again => left.truncate(at),
                _ => left.push(page),
            }
            if left.len() > REMEMBERED {
                left.remove(0);
            }
        });
    }

    /// The page before this one.
    #[must_use]
    pub fn came_from(self) -> Option<Link> {
        self.left.with(|left| left.last().cloned())
    }

    /// The last page before this one that is such a page. It leads back to the own place of whoever has
    /// stopped looking for the family since.
    pub fn latest(self, is_such: impl Fn(&Link) -> bool) -> Option<Link> {
        let latest = self
            .left
            .with(|left| left.iter().rev().find(|link| is_such(link)).cloned());
        latest.map(|link| link.of_family(false))
    }

    /// Whether one step back in the history leads to this page, as it was left.
    #[must_use]
    pub fn is_behind(self, page: &Link) -> bool {
        let page = page.clone().of_family(false);
        let last = self.left.with_untracked(|left| left.last().cloned());
        last.is_some_and(|last| last.of_family(false) == page)
    }
}
