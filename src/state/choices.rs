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
        size: choice("size", TextSize::from_slug),
        theme: choice("theme", Theme::from_slug),
        pace: choice("pace", Pace::from_slug),
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

        let phone = || PhoneLook {
            dark: media::matches(DARK),
            contrast: media::matches(CONTRAST),
        };
        let set_to = RwSignal::new(phone());
        for query in [DARK, CONTRAST] {
            media::on_change(query, move || {
                let _ = set_to.try_set(phone());
            });
        }
        effect(move || {
            let theme = self.theme.get();
            page::set_look("theme", theme.shown_on(set_to.get()));
            storage::set("theme", theme.slug());
        });
    }

    /// From now on answers are measured from here, also the next time the app is opened.
    pub fn keep_start(self, start: Start) {
        self.start.set(Some(start));
        storage::set("start", &Route::Home { start: Some(start) }.to_string());
    }

    /// Forgets where answers were measured from.
    pub fn forget_start(self) {
        self.start.set(None);
        storage::forget("start");
    }
}
