//! 帮家人查: whether answers start where a relative lives. Then nothing of it is kept on this
//! phone, and its own place comes back when that is over.

use super::State;
use crate::platform::address_bar;
use domain::route::{Link, Route};
use leptos::prelude::*;

impl State {
    /// Shows the page of an address; `again`: by going back or forward.
    pub fn come_to(self, hash: &str, again: bool) {
        let start = self.start.get_untracked();
        let link = Link::parse(hash).coming_from(&self.link(), start, again);
        let was = self.family.get_untracked();
        if link.family && !was {
            self.own_start.set(start);
            self.start.set(link.route.start());
        } else if was && !link.family {
            self.start
                .set(link.route.start().or(self.own_start.get_untracked()));
        }
        self.family.set(link.family);
        self.left_out.set(Route::left_out(hash));
        self.route.set(link.route);
        // Whoever goes on to another page tries again what did not come before.
        self.retry();
        self.write_address(hash);
    }

    /// The address bar says what is shown, in our own writing: whoever sends it on or loads the
    /// page anew gets the same. An address nobody knows stays, so that one can look at it.
    pub(super) fn write_address(self, shown: &str) {
        let link = self.link().to_string();
        if !shown.is_empty() && shown != link {
            address_bar::replace(&link);
        }
    }

    /// The page that is shown, and whom it is for.
    #[must_use]
    pub fn link(self) -> Link {
        Link {
            route: self.route.get_untracked(),
            family: self.family.get_untracked(),
        }
    }

    /// Back to this phone's own place, on the same page.
    pub fn leave_family(self) {
        let own = self.own_start.get_untracked();
        let route = self.route.get_untracked().starting_from(own);
        let address = route.to_string();
        // All at once: the start of the page before must not be taken up again.
        self.family.set(false);
        self.start.set(own);
        self.route.set(route);
        address_bar::go(&address);
    }
}
