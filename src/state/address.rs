//! What the address bar says: the page, whom it is for, and the way the person has come.

use super::trail::Trail;
use crate::changing::{Memo, RwSignal};
use domain::address::{LeftOut, Link, Page};
use domain::say::Person;

/// What the address bar says.
pub struct Address {
    /// The link that is shown.
    pub link: RwSignal<Link>,
    /// Its page.
    pub page: Memo<Page>,
    /// Whether answers start where a relative lives (`for=family`), not where this phone is.
    pub family: Memo<bool>,
    /// What of the address of the page is not read.
    pub left_out: RwSignal<Option<LeftOut>>,
    /// The way the person has come.
    pub trail: Trail,
}

impl Address {
    /// The address the app was opened at.
    pub(super) fn new(hash: &str) -> Self {
        let link = RwSignal::new(Link::parse(hash));
        Self {
            link,
            page: Memo::new(move |_| link.with(|link| link.page.clone())),
            family: Memo::new(move |_| link.with(|link| link.for_family)),
            left_out: RwSignal::new(Link::left_out(hash)),
            trail: Trail::new(),
        }
    }

    /// Who sets out from where answers start.
    #[must_use]
    pub fn person(&self) -> Person {
        if self.family.get() {
            Person::Family
        } else {
            Person::You
        }
    }
}
