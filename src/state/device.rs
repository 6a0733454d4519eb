//! What the phone or the computer says of itself: the time, and the room on its screen.

use crate::changing::RwSignal;
use crate::platform::{clock, media};
use domain::hours::moment::Moment;
use time::Date;

/// The time, and the room on the screen.
pub struct Device {
    /// Now, to the minute.
    pub now: RwSignal<Option<Moment>>,
    /// Whether list and map have room side by side.
    pub wide: RwSignal<bool>,
}

impl Device {
    /// The device as it is now. Changes are followed.
    pub(super) fn new() -> Self {
        let (now, wide) = (
            RwSignal::new(clock::now()),
            RwSignal::new(media::matches(media::WIDE)),
        );
        media::on_change(media::WIDE, move || {
            let _ = wide.try_set(media::matches(media::WIDE));
        });
        clock::on_tick(move || {
            let moment = clock::now();
            if now.try_get_untracked() != Some(moment) {
                let _ = now.try_set(moment);
            }
        });
        Self { now, wide }
    }

    /// The day, which is followed.
    #[must_use]
    pub fn today(&self) -> Option<Date> {
        self.now.get().map(|now| now.date)
    }

    /// The day, not followed: what is said stays as it is when another day begins.
    #[must_use]
    pub fn today_untracked(&self) -> Option<Date> {
        self.now.with_untracked(|now| now.map(|now| now.date))
    }
}
