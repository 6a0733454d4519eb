//! An address that is none of ours, or only a part of one: what is wrong with it, and the page
//! that is most like it.

use super::mangled::Parts;
use super::{Route, Start, limits};
use crate::place::Kind;

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its end is missing; what it was can be told.
    Cut,
    /// It names a list, but not of what.
    NoKind,
    /// It asks for a kind of place this map does not have.
    OtherKind,
    /// It names a place, but not which.
    NoPlace,
    /// It names no page of this map; an older one may have had it.
    NoSuchPage,
}

/// Where an address leads that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Astray {
    /// What is wrong.
    pub why: Why,
    /// The nearest useful page, with the start of the address if it names one.
    pub to: Route,
}

/// Pages that need nothing to be shown.
const PAGES: &[&str] = &[
    "about",
    "accessibility",
    "compare",
    "counter",
    "coverage",
    "family",
    "guide",
    "shortlist",
    "where",
];

impl Astray {
    /// Of an address that [`Route::parse`] does not know.
    #[must_use]
    pub fn of(hash: &str) -> Self {
        let parts = Parts::of(limits::readable(hash));
        let start = parts.params.start();
        let home = |why| Self {
            why,
            to: Route::Home { start },
        };
        let steps: Vec<&str> = parts.path.split('/').filter(|s| !s.is_empty()).collect();
        let Some(first) = steps.first().copied() else {
            return home(Why::NoSuchPage);
        };
        // `#/nearby/canteen`, `#/canteen`: a kind in the path instead of behind `kind=`.
        if let Some(kind) = steps.iter().find_map(|step| Kind::from_slug(step)) {
            return Self::list(kind, start, &parts, Why::NoSuchPage);
        }
        match first {
            "nearby" => match parts.params.get("kind").filter(|kind| !kind.is_empty()) {
                None => home(Why::NoKind),
                Some(cut) => match only(Kind::ALL.iter().filter(|k| k.slug().starts_with(cut))) {
                    Some(kind) => Self::list(*kind, start, &parts, Why::Cut),
                    None if Kind::ALL.iter().any(|k| k.slug().starts_with(cut)) => {
                        home(Why::NoKind)
                    }
                    None => home(Why::OtherKind),
                },
            },
            "place" | "driver" if steps.len() < 2 => home(Why::NoPlace),
            _ => match only(PAGES.iter().filter(|page| page.starts_with(first))) {
                // One letter is a guess.
                Some(page) if first.len() > 1 => Self {
                    why: if *page == first {
                        Why::NoSuchPage
                    } else {
                        Why::Cut
                    },
                    to: Route::parse(&[*page, &parts.query].concat()),
                },
                _ if "nearby".starts_with(first) => home(Why::NoKind),
                _ if "place".starts_with(first) || "driver".starts_with(first) => {
                    home(Why::NoPlace)
                }
                _ => home(Why::NoSuchPage),
            },
        }
    }

    fn list(kind: Kind, start: Option<Start>, parts: &Parts, why: Why) -> Self {
        Self {
            why,
            to: Route::list(kind, start, parts.params.needs()),
        }
    }
}

/// The one thing there is; `None` when there are none or several.
pub(super) fn only<T>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next();
    first.filter(|_| all.next().is_none())
}
