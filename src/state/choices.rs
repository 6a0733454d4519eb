//! The choices a person makes once: kept on the phone, where the phone lets us.

use super::AppState;
use crate::changing::{RwSignal, Signal, effect};
use crate::look::{PhoneLook, TextSize, Theme};
use crate::platform::{media, page, storage};
use domain::address::Link;
use domain::geo::walk::Pace;

const DARK: &str = "(prefers-color-scheme: dark)";
const CONTRAST: &str = "(prefers-contrast: more)";

/// How the person has the page, and how fast they walk.
#[derive(Clone, Copy)]
pub struct Choices {
    /// How large text is.
    pub size: RwSignal<TextSize>,
    /// Which colours.
    pub theme: RwSignal<Theme>,
    /// How fast the person walks.
    pub pace: RwSignal<Pace>,
    /// What the phone itself is set to.
    phone: RwSignal<PhoneLook>,
}

/// The choice stored under a key, or the default.
pub(super) fn choice<T: Default>(key: &str, read: impl Fn(&str) -> Option<T>) -> T {
    storage::get(key)
        .and_then(|slug| read(&slug))
        .unwrap_or_default()
}

/// Takes over a choice, if it differs from the one that is shown.
fn take<T: Copy + PartialEq + Send + Sync + 'static>(shown: RwSignal<T>, kept: Option<T>) {
    if let Some(kept) = kept.filter(|kept| *kept != shown.get_untracked()) {
        shown.set(kept);
    }
}

fn of_phone() -> PhoneLook {
    PhoneLook {
        dark: media::matches(DARK),
        contrast: media::matches(CONTRAST),
    }
}

/// Stores a choice, unless it is stored already: two tabs that hear of each other's choices would
/// otherwise go on writing them for ever.
fn keep(key: &str, slug: &str) {
    if storage::get(key).as_deref() != Some(slug) {
        storage::set(key, slug);
    }
}

impl Choices {
    /// The choices stored by the last visit. From now on each new choice is stored.
    pub(super) fn new() -> Self {
        let choices = Self {
            // The page has it already (`look.js`).
            size: RwSignal::new(
                page::look("size")
                    .and_then(|slug| TextSize::from_slug(&slug))
                    .unwrap_or_default(),
            ),
            theme: RwSignal::new(choice(storage::THEME, Theme::from_slug)),
            pace: RwSignal::new(choice(storage::PACE, Pace::from_slug)),
            phone: RwSignal::new(of_phone()),
        };
        choices.keep();
        choices
    }

    fn keep(self) {
        effect(move || {
            let size = self.size.get();
            page::set_look("size", size.slug());
            keep(storage::SIZE, size.slug());
        });
        effect(move || keep(storage::PACE, self.pace.get().slug()));

        for query in [DARK, CONTRAST] {
            media::on_change(query, move || {
                let _ = self.phone.try_set(of_phone());
            });
        }
        effect(move || {
            page::set_look("theme", self.shown_theme());
            keep(storage::THEME, self.theme.get().slug());
        });
    }

    /// Another tab has chosen. `now`: what stands in the store under a name, where it has changed.
    fn take_over(self, now: impl Fn(&str) -> Option<String>) {
        take(
            self.size,
            now(storage::SIZE).and_then(|s| TextSize::from_slug(&s)),
        );
        take(
            self.theme,
            now(storage::THEME).and_then(|s| Theme::from_slug(&s)),
        );
        take(
            self.pace,
            now(storage::PACE).and_then(|s| Pace::from_slug(&s)),
        );
    }

    /// Changes whenever the page looks otherwise.
    #[must_use]
    pub fn look(self) -> Signal<String> {
        Signal::derive(move || [self.size.get().slug(), self.shown_theme()].concat())
    }

    /// The colours that are seen, by their word in the styles: the chosen ones, or the phone's.
    fn shown_theme(self) -> &'static str {
        self.theme.get().shown_on(self.phone.get())
    }
}

impl AppState {
    /// Follows what other tabs of this phone change.
    pub(super) fn follow_other_tabs(&'static self) {
        storage::on_change(move |key| self.hear_of_another_tab(key));
    }

    /// Shows what another tab of this phone has stored. A choice that the phone refused to store stays
    /// in the tab that made it. `key`: what has changed; `None`: perhaps anything.
    fn hear_of_another_tab(&'static self, key: Option<&str>) {
        // A page that is gone has no state.
        if self.shortlist.places.try_with_untracked(|_| ()).is_none() {
            return;
        }
        let changed = |name: &str| key.is_none_or(|key| key == name);
        if changed(storage::SHORTLIST) {
            self.shortlist.read_anew();
        }
        // Read anew, not taken from what is told: then all tabs end with the same.
        let now = |name: &str| storage::get(name).filter(|_| changed(name));
        self.choices.take_over(now);
        // Where answers start may come from a link; then it is not what is kept.
        if key == Some(storage::START) {
            let start = storage::get(storage::START).and_then(|hash| Link::parse(&hash).start);
            self.start.own.set(start);
            let says = self
                .address
                .link
                .with_untracked(|link| link.start.is_some());
            if !says && !self.address.family.get_untracked() {
                self.set_start(start);
            }
        }
    }
}
