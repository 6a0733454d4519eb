#![allow(missing_docs, reason = "a page says at its head what its props are")]
//! One file a page, and the table of how each looks as a whole. `parts` draws them. A piece of one page
//! is in that page's folder, a piece of several in `widgets`.

pub mod about;
pub mod accessibility;
pub mod choose_place;
pub mod compare;
pub mod counter;
pub mod coverage;
pub mod driver;
pub mod family;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
pub mod home;
pub mod nearby;
mod parts;
pub mod place;
pub mod share;
pub mod shortlist;
pub mod slip;
pub mod unknown;

pub use parts::have_part;

use crate::platform::styles;
use crate::widgets::later::later;
use domain::address::Page;
use leptos::prelude::*;

/// How a page looks as a whole.
pub struct Row {
    /// The class of what holds it: one column to be read from the top down, unless it is of tiles,
    /// or of a list with a map beside it.
    pub width: &'static str,
    /// The stylesheet of its own that it is shown in, where it has one.
    styles: &'static str,
}

const TILES: &str = "";
const READING: &str = "reading";
const LISTING: &str = "reading listing";

/// The row of a page.
#[must_use]
pub fn row(page: &Page) -> Row {
    let (width, styles) = match page {
        Page::Home => (TILES, ""),
        Page::Nearby { .. } => (LISTING, ""),
        Page::Compare { .. } => (TILES, "together"),
        Page::Counter { .. } => ("desk", "desk"),
        Page::Share { .. } => (READING, "together"),
        Page::Slip { .. } => (READING, "slip"),
        _ => (READING, ""),
    };
    Row { width, styles }
}

/// A page drawn, its code and its styles before it.
#[must_use]
pub fn drawn(page: Page) -> AnyView {
    #[cfg(feature = "gallery")]
    if is_gallery(&page) {
        return view! { <gallery::Gallery/> }.into_any();
    }
    let part = page.part();
    match parts::fetch(part) {
        Some(fetch) => later(part, fetch, row(&page).styles, page),
        None => {
            styles::apply("");
            parts::first(page)
        }
    }
}

/// Whether it is the page of all components, which no address of a release leads to.
#[cfg(feature = "gallery")]
#[must_use]
pub fn is_gallery(page: &Page) -> bool {
    matches!(page, Page::Unknown { hash } if hash == "/components")
}
