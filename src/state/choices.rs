//! The choices a person makes once: kept on the phone, where the phone lets us.

use super::State;
use crate::changing::effect;
use crate::look::{PhoneLook, TextSize, Theme};
use crate::platform::{media, page, storage};
use domain::route::{Route, Start};
use domain::walk::Pace;
use leptos::prelude::*;

const DARK: &str = "(prefers-color-scheme: dark)";
const CONTRAST: &str = "(prefers-contrast: more)";

/// What was kept from the last time; what was never chosen is as it is at first.
pub(super) struct Kept {
    pub(super) start: Option<Start>,
    pub(super) size: TextSize,
    pub(super) theme: Theme,
    pub(super) pace: Pace,
}

pub(super) fn kept() -> Kept {
    fn choice<T: Default>(key: &str, read: impl Fn(&str) -> Option<T>) -> T {
        storage::get(key)
            .and_then(|slug| read(&slug))
            .unwrap_or_default()
    }
    Kept {
        start: choice("start", |hash| Some(Route::parse(hash).start())),
        // The page has it already (`look.js`).
        size: page::look("size")
            .and_then(|slug| TextSize::from_slug(&slug))
            .unwrap_or_default(),
        theme: choice("theme", Theme::from_slug),
        pace: choice("pace", Pace::from_slug),
    }
}

pub(super) fn of_phone() -> PhoneLook {
    PhoneLook {
        dark: media::matches(DARK),
        contrast: media::matches(CONTRAST),
    }
}

impl State {
    pub(super) fn keep_the_choices(self) {
        effect(move || {
            let size = self.size.get();
            page::set_look("size", size.slug());
            storage::set("size", size.slug());
        });
        effect(move || storage::set("pace", self.pace.get().slug()));

        for query in [DARK, CONTRAST] {
            media::on_change(query, move || {
                let _ = self.phone.try_set(of_phone());
            });
        }
        effect(move || {
            page::set_look("theme", self.shown_theme());
            storage::set("theme", self.theme.get().slug());
        });
    }

    /// The colours that are seen, by their word in the styles: the chosen ones, or the phone's.
    pub(super) fn shown_theme(self) -> &'static str {
        self.theme.get().shown_on(self.phone.get())
    }

    /// From now on answers are measured from here, also the next time the app is opened; unless
    /// it is where a relative lives.
    pub fn keep_start(self, start: Start) {
        self.start.set(Some(start));
        if self.family.get_untracked() {
            return;
        }
        storage::set("start", &Route::Home { start: Some(start) }.to_string());
    }

    /// Answers start nowhere until a place is chosen. What the phone keeps stays as it is.
    #[cfg(feature = "desk")]
    pub fn leave_start(self) {
        self.start.set(None);
    }

    /// Forgets where answers were measured from.
    pub fn forget_start(self) {
        self.start.set(None);
        storage::forget("start");
    }
}
