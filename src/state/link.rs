//! The link that is shown, and what follows from it at once: where answers start, and whether it is
//! 帮家人查. While answers start where a relative lives nothing of it is kept on this phone, and its
//! own place comes back when that is over.

use super::AppState;
use crate::platform::{address_bar, storage};
use domain::address::{Link, Page, Start};

impl AppState {
    /// Shows the page of an address; `again`: by going back or forward.
    pub fn open_link(&'static self, hash: &str, again: bool) {
        let start = self.start.at.get_untracked();
        let before = self.address.link.get_untracked();
        let link = Link::parse(hash).coming_from(&before, start, again);
        if link.for_family && !before.for_family {
            self.start.own.set(start);
            self.start.at.set(link.start);
        } else if before.for_family && !link.for_family {
            self.start
                .at
                .set(link.start.or(self.start.own.get_untracked()));
        }
        self.address.left_out.set(Link::left_out(hash));
        self.show(link);
        // Whoever goes on to another page tries again what did not come before.
        self.data.retry();
        self.write_address(hash);
    }

    /// Shows a link. The start it names holds from now on; a list that names none says from where
    /// it is measured, because it is sent to others.
    pub(super) fn show(&'static self, link: Link) {
        let start = self.start.at.get_untracked();
        let link = match link.page {
            Page::Nearby { .. } if link.start.is_none() => link.starting_from(start),
            _ => link,
        };
        if link.start.is_some() && link.start != start {
            self.start.at.set(link.start);
        }
        self.address.link.set(link);
    }

    /// The link to a page, from where answers start now.
    #[must_use]
    pub fn link_to(&'static self, page: Page) -> Link {
        page.link_from(self.start.at.get())
    }

    /// From now on answers start here, until a link or a choice says otherwise.
    pub(super) fn set_start(&'static self, start: Option<Start>) {
        if self.start.at.get_untracked() != start {
            self.start.at.set(start);
        }
        let link = self.address.link.get_untracked();
        if matches!(link.page, Page::Nearby { .. }) && link.start.is_none() {
            self.replace_link(link);
        }
    }

    /// The address bar says what is shown, in our own writing: whoever sends it on or loads the
    /// page anew gets the same. An address nobody knows stays, so that one can look at it.
    pub(super) fn write_address(&'static self, shown: &str) {
        let link = self.address.link.with_untracked(Link::to_string);
        if !shown.is_empty() && shown != link {
            address_bar::replace(&link);
        }
    }

    /// Changes what the address says in place: no new page, and no new step to go back. Whom the
    /// answers are for stays.
    pub fn replace_link(&'static self, link: Link) {
        self.show(link.of_family(self.address.family.get_untracked()));
        address_bar::replace(&self.address.link.with_untracked(Link::to_string));
    }

    /// Back to this phone's own place, on the same page.
    pub fn leave_family(&'static self) {
        let own = self.start.own.get_untracked();
        let link = self.address.link.get_untracked().starting_from(own);
        let link = link.of_family(false);
        let address = link.to_string();
        // Both at once: the start of the page before must not be taken up again.
        self.start.at.set(own);
        self.address.link.set(link);
        address_bar::go(&address);
    }

    /// From now on answers are measured from here, also the next time the app is opened; unless
    /// it is where a relative lives.
    pub fn keep_start(&'static self, start: Start) {
        self.set_start(Some(start));
        if self.address.family.get_untracked() {
            return;
        }
        storage::set(
            storage::START,
            &Page::Home.link_from(Some(start)).to_string(),
        );
    }

    /// Answers start nowhere until a place is chosen. What the phone keeps stays as it is.
    pub fn leave_start(&'static self) {
        self.start.at.set(None);
    }

    /// Forgets where answers were measured from.
    pub fn forget_start(&'static self) {
        self.start.at.set(None);
        storage::forget(storage::START);
    }
}
