//! Going from page to page on a public screen: each takes the place of the one before, so that the
//! browser's own history stays empty. The pages before are known here alone.

use std::cell::RefCell;

thread_local! {
    /// The pages before the one that is shown.
    static BEFORE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Goes on to a page from the page that is here.
pub(super) fn go(here: String, hash: &str) {
    if here != hash {
        BEFORE.with_borrow_mut(|before| before.push(here));
    }
    replace(hash);
}

fn replace(hash: &str) {
    if let Some(window) = web_sys::window() {
        // A refusal leaves the person on the page they are on, which still works.
        let _ = window.location().replace(hash);
    }
}

/// Whether there is a page before the one that is shown.
#[must_use]
pub fn has_before() -> bool {
    BEFORE.with_borrow(|before| !before.is_empty())
}

/// Goes back to it.
pub fn back() {
    if let Some(before) = BEFORE.with_borrow_mut(Vec::pop) {
        replace(&before);
    }
}

/// Forgets the pages before.
pub fn forget() {
    BEFORE.with_borrow_mut(Vec::clear);
}
