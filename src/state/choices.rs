//! The choices a person makes once: kept on the phone, where the phone lets us.

use super::{State, kept};
use crate::changing::effect;
use crate::look::{PhoneLook, TextSize, Theme};
use crate::platform::{media, page, storage};
use domain::address::{Link, Page, Start};
use domain::geo::walk::Pace;
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
        start: choice("start", |hash| Some(Link::parse(hash).start)),
        // The page has it already (`look.js`).
        size: page::look("size")
            .and_then(|slug| TextSize::from_slug(&slug))
            .unwrap_or_default(),
        theme: choice("theme", Theme::from_slug),
        pace: choice("pace", Pace::from_slug),
    }
}

/// Takes over a choice that is another.
fn take<T: Copy + PartialEq + Send + Sync + 'static>(shown: RwSignal<T>, kept: Option<T>) {
    if let Some(kept) = kept.filter(|kept| *kept != shown.get_untracked()) {
        shown.set(kept);
    }
}

pub(super) fn of_phone() -> PhoneLook {
    PhoneLook {
        dark: media::matches(DARK),
        contrast: media::matches(CONTRAST),
    }
}

/// Keeps what is chosen. Only what is not what is kept is written: two tabs that hear of each
/// other's choices would else go on writing them for ever.
fn keep(key: &str, slug: &str) {
    if storage::get(key).as_deref() != Some(slug) {
        storage::set(key, slug);
    }
}

impl State {
    pub(super) fn keep_the_choices(self) {
        effect(move || {
            let size = self.size.get();
            page::set_look("size", size.slug());
            keep("size", size.slug());
        });
        effect(move || keep("pace", self.pace.get().slug()));

        for query in [DARK, CONTRAST] {
            media::on_change(query, move || {
                let _ = self.phone.try_set(of_phone());
            });
        }
        effect(move || {
            page::set_look("theme", self.shown_theme());
            keep("theme", self.theme.get().slug());
        });
        storage::on_change(move |key| self.hear_of_another_tab(key));
    }

    /// Another tab of this phone has changed what is kept: that is what this one shows, too. What
    /// the other's phone refused to keep it can not know. `key`: what has changed; `None`: perhaps
    /// anything.
    fn hear_of_another_tab(self, key: Option<&str>) {
        // A page that is gone has no state.
        if self.kept.try_get_untracked().is_none() {
            return;
        }
        let changed = |name: &str| key.is_none_or(|key| key == name);
        if changed(kept::KEY) {
            self.show_kept(kept::read().0);
        }
        // Read anew, not taken from what is told: then all tabs end with the same.
        let now = |name: &str| storage::get(name).filter(|_| changed(name));
        take(self.size, now("size").and_then(|s| TextSize::from_slug(&s)));
        take(self.theme, now("theme").and_then(|s| Theme::from_slug(&s)));
        take(self.pace, now("pace").and_then(|s| Pace::from_slug(&s)));
        // Where answers start may come from a link; then it is not what is kept.
        if key == Some("start") {
            let start = storage::get("start").and_then(|hash| Link::parse(&hash).start);
            self.own_start.set(start);
            let says = self.link.with_untracked(|link| link.start.is_some());
            if !says && !self.family.get_untracked() {
                self.set_start(start);
            }
        }
    }

    /// The colours that are seen, by their word in the styles: the chosen ones, or the phone's.
    pub(super) fn shown_theme(self) -> &'static str {
        self.theme.get().shown_on(self.phone.get())
    }

    /// From now on answers are measured from here, also the next time the app is opened; unless
    /// it is where a relative lives.
    pub fn keep_start(self, start: Start) {
        self.set_start(Some(start));
        if self.family.get_untracked() {
            return;
        }
        storage::set("start", &Page::Home.link_from(Some(start)).to_string());
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
