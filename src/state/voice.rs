//! What is said: to screen readers, and aloud by the phone.

use crate::changing::RwSignal;
use crate::platform::speech;

/// What is said, and what is being read aloud.
#[derive(Clone, Copy)]
pub struct Voice {
    /// What a screen reader says next.
    pub announced: RwSignal<String>,
    /// Whether the phone can read Chinese aloud.
    pub can_read: RwSignal<bool>,
    /// The region that is being read aloud.
    pub reading: RwSignal<Option<String>>,
}

impl Voice {
    /// Starts silent, and looks for a voice that speaks Chinese, now and whenever the phone gets
    /// another.
    pub(super) fn new() -> Self {
        let voice = Self {
            announced: RwSignal::new(String::new()),
            can_read: RwSignal::new(false),
            reading: RwSignal::new(None),
        };
        let look = move || {
            let _ = voice.can_read.try_set(speech::is_possible());
        };
        look();
        speech::on_voices(look);
        voice
    }

    /// Has a screen reader say this, without moving the focus. Also when it said the same before.
    pub fn announce(self, text: String) {
        self.announced.update(|said| {
            // Only what changes is said: a space nobody hears makes a repetition a change.
            *said = if *said == text { text + "\u{a0}" } else { text };
        });
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
