//! An address that is none of ours, or only a part of one: what is wrong with it, and the page
//! that is most like it.

use super::limits;
use super::link::Link;
use super::mangled::Parts;
use super::page::{Page, ROWS};
use super::start::Start;
use crate::order::exactly_one;
use crate::place::Kind;

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its end is missing, but one can tell what it was.
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

/// What is offered for an address that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Astray {
    /// What is wrong.
    pub why: Why,
    /// The nearest useful page, with the start of the address if it names one.
    pub to: Link,
}

impl Astray {
    /// Of an address that [`Link::parse`] does not know.
    ///
    /// ```
    /// use domain::address::{Astray, Why};
    /// let astray = Astray::of("/nearby?kind=cant&from=330602002");
    /// assert_eq!(astray.why, Why::Cut);
    /// assert_eq!(astray.to.to_string(), "#/nearby?kind=canteen&from=330602002");
    /// ```
    #[must_use]
    pub fn of(hash: &str) -> Self {
        let parts = Parts::of(limits::readable(hash));
        let start = parts.params.start();
        let home = |why| Self {
            why,
            to: Page::Home.link_from(start),
        };
        let steps: Vec<&str> = parts.path.split('/').filter(|s| !s.is_empty()).collect();
        let Some(first) = steps.first().copied() else {
            return home(Why::NoSuchPage);
        };
        // `#/nearby/canteen`, `#/canteen`: a kind in the path instead of behind `kind=`.
        if let Some(kind) = steps.iter().find_map(|step| Kind::from_slug(step)) {
            return Self::list(kind, start, &parts, Why::NoSuchPage);
        }
        if first == "nearby"
            && let Some(cut) = parts.params.get("kind").filter(|kind| !kind.is_empty())
        {
            let mut begun = Kind::ALL.iter().filter(|kind| kind.slug().starts_with(cut));
            return match (exactly_one(begun.clone()), begun.next()) {
                (Some(kind), _) => Self::list(*kind, start, &parts, Why::Cut),
                (None, Some(_)) => home(Why::NoKind),
                (None, None) => home(Why::OtherKind),
            };
        }
        let begun = ROWS.iter().filter(|row| row.name.starts_with(first));
        // One letter is a guess.
        let whole =
            exactly_one(begun.clone().filter(|row| row.is_whole)).filter(|_| first.len() > 1);
        if let Some(row) = whole {
            let why = if row.name == first {
                Why::NoSuchPage
            } else {
                Why::Cut
            };
            let to = Link::parse(&[row.name, &parts.query].concat());
            return Self { why, to };
        }
        let mut begun = begun.filter(|row| !row.is_whole);
        home(if begun.clone().any(|row| row.name == "nearby") {
            Why::NoKind
        } else if begun.any(|row| row.has_id) {
            Why::NoPlace
        } else {
            Why::NoSuchPage
        })
    }

    fn list(kind: Kind, start: Option<Start>, parts: &Parts, why: Why) -> Self {
        Self {
            why,
            to: Page::list(kind, parts.params.needs()).link_from(start),
        }
    }
}
