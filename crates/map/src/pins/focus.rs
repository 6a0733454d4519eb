//! The focus on pins that go into a cluster, or come out of one.

use super::{MapButton, Pins};
use crate::dom;
use web_sys::{Element, FocusOptions};

impl Pins {
    /// The number of the place whose button has been given the focus since it was last asked.
    pub(crate) fn take_focus(&mut self) -> Option<usize> {
        self.focus_came.take()
    }

    /// The pin of this place gets the focus as soon as there is one.
    pub(crate) fn focus_when_there(&mut self, number: usize) {
        self.focus_next = Some(number);
    }

    /// The number of the place whose button, or whose cluster, has the focus.
    pub(super) fn focused(&self) -> Option<usize> {
        let active = dom::document()?.active_element()?;
        let is_active = |s: &&MapButton| AsRef::<Element>::as_ref(&s.element) == &active;
        self.shown.iter().find(is_active)?.members.first().copied()
    }

    /// A button that has gone into a cluster, or come out of one, hands the focus on.
    pub(super) fn focus_again(&mut self, focused: Option<usize>) {
        // Whoever has gone on to something else since is not called back.
        let wanted = self.focus_next.take().filter(|_| focused.is_some());
        let (Some(number), Some(active)) = (
            wanted.or(focused),
            dom::document().and_then(|d| d.active_element()),
        ) else {
            return;
        };
        let holds = |s: &&MapButton| s.members.contains(&number);
        let Some(shown) = self.shown.iter().find(holds) else {
            return;
        };
        if AsRef::<Element>::as_ref(&shown.element) != &active {
            // The map brings it into sight itself; the page must not jump.
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = shown.element.focus_with_options(&still);
            // Whoever points sees where; the map must not move under a mouse.
            let by_key = shown.element.matches(":focus-visible");
            if wanted.is_some() || by_key.unwrap_or_default() {
                self.focus_came = shown.members.first().copied();
            }
        }
        if wanted.is_some() && shown.members.len() > 1 {
            self.focus_next = wanted;
        }
    }
}
