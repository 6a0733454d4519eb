//! What is said: to screen readers, and aloud by the phone.

use super::State;
use crate::platform::speech;
use leptos::prelude::*;

impl State {
    /// Has a screen reader say this, without moving the focus. Also when it said the same before.
    pub fn announce(self, text: String) {
        self.announced.update(|said| {
            // Only what changes is said: a space nobody hears makes a repetition a change.
            *said = if *said == text { text + "\u{a0}" } else { text };
        });
    }

    pub(super) fn find_a_voice(self) {
        let look = move || {
            let _ = self.can_read.try_set(speech::is_possible());
        };
        look();
        speech::on_voices(look);
    }

    /// Reads a region aloud; pressed again, stops.
    pub fn read_or_stop(self, region: &str) {
        if self
            .reading
            .with_untracked(|r| r.as_deref() == Some(region))
        {
            self.stop_reading();
            return;
        }
        self.reading.set(Some(region.to_owned()));
        speech::read(region, move || {
            let _ = self.reading.try_set(None);
        });
    }

    /// Stops reading, if anything is being read.
    pub fn stop_reading(self) {
        if self.reading.get_untracked().is_some() {
            speech::stop();
            self.reading.set(None);
        }
    }
}
