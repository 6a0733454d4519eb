//! The parts of the app, and which pages are in them.

use super::{PageRow, ROWS};
use std::collections::BTreeSet;

/// A part of the app. Each but the first is fetched when a page of it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The first page and the lists: what every visit begins with.
    First,
    /// One place, and several side by side.
    Place,
    /// The guide.
    Guide,
    /// Choosing where answers start.
    Start,
    /// What is worked with at a counter, by planners and by the family.
    Desk,
    /// What the map says of itself, the settings, and what is said of an address nobody knows.
    About,
}

impl Part {
    const ALL: &[Self] = &[
        Self::First,
        Self::Place,
        Self::Guide,
        Self::Start,
        Self::Desk,
        Self::About,
    ];

    /// What it is called where the wasm is cut; the first is not cut off.
    fn name(self) -> Option<&'static str> {
        Some(match self {
            Self::First => return None,
            Self::Place => "place",
            Self::Guide => "guide",
            Self::Start => "start",
            Self::Desk => "desk",
            Self::About => "about",
        })
    }
}

/// Which part has which pages, for the script that asks for the part before the app runs
/// (`public/bundle.js`): `place=place,driver,shortlist,compare guide=guide …`.
#[must_use]
pub fn pages_of_parts() -> String {
    let line = |part: &Part| Some(line(part.name()?, |row| row.part == *part));
    let lines: Vec<String> = Part::ALL.iter().filter_map(line).collect();
    lines.join(" ")
}

/// Which stylesheet is of which pages, for the same script: `desk=counter together=compare,share …`.
#[must_use]
pub fn pages_of_styles() -> String {
    let all: BTreeSet<&str> = ROWS.iter().map(|row| row.styles).collect();
    let all = all.into_iter().filter(|styles| !styles.is_empty());
    let lines: Vec<String> = all
        .map(|styles| line(styles, |row| row.styles == styles))
        .collect();
    lines.join(" ")
}

/// What something is called, and the pages it is of.
fn line(name: &str, is_of: impl Fn(&PageRow) -> bool) -> String {
    let rows = ROWS.iter().filter(|row| is_of(row));
    let pages: Vec<&str> = rows.map(|row| row.name).collect();
    [name, "=", &pages.join(",")].concat()
}
