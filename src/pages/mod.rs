#![allow(missing_docs, reason = "a page says at its head what its props are")]
//! One file for each page, and here what draws it, in which part of the wasm its code is, and how it looks
//! as a whole. A piece of one page is in that page's folder, a piece of several in `widgets`.

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
pub mod place;
pub mod share;
pub mod shortlist;
pub mod slip;
pub mod unknown;

use crate::look;
use crate::platform::styles;
use crate::split;
use crate::widgets::later::{self, Coming, Draw, later};
use domain::address::{Guide, Page, Part};
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

/// The row of a page.
#[must_use]
pub fn row(page: &Page) -> Row {
    let (width, styles) = match page {
        Page::Home => (TILES, ""),
        Page::Nearby { .. } => (look::LISTING, ""),
        Page::Compare { .. } => (TILES, "together"),
        Page::Counter { .. } => ("desk", "desk"),
        Page::Guide(_) => (READING, "result"),
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
    match fetch(part) {
        Some(fetch) => later(part, fetch, row(&page).styles, page),
        None => {
            styles::apply("");
            first(page)
        }
    }
}

/// Whether it is the page of all components, which no address of a release leads to.
#[cfg(feature = "gallery")]
#[must_use]
pub fn is_gallery(page: &Page) -> bool {
    matches!(page, Page::Unknown { hash } if hash == "/components")
}

split!(place, Draw, of_places);
split!(guide, Draw, of_guide);
split!(start, Draw, of_start);
split!(desk, Draw, of_desk);
split!(about, Draw, of_about);

/// What fetches the code of a part; nothing for the part that is there from the beginning.
fn fetch(part: Part) -> Option<fn() -> Coming> {
    Some(match part {
        Part::First => return None,
        Part::Place => || Box::pin(place()),
        Part::Guide => || Box::pin(guide()),
        Part::Start => || Box::pin(start()),
        Part::Desk => || Box::pin(desk()),
        Part::About => || Box::pin(about()),
    })
}

/// Has the code of a part here before it is asked for. Where it does not come, it is asked for again
/// when it is needed.
pub async fn have_part(part: Part) {
    if let Some(fetch) = fetch(part) {
        let _ = later::have(part, fetch).await;
    }
}

/// Has what a page is drawn with here, its code and its styles, as far as it comes.
pub async fn have(page: Page) {
    let styles = styles::have(row(&page).styles);
    have_part(page.part()).await;
    styles.await;
}

fn first(page: Page) -> AnyView {
    match page {
        Page::Nearby { kind, .. } => view! { <nearby::Nearby kind/> }.into_any(),
        _ => view! { <home::Home/> }.into_any(),
    }
}

fn of_places(page: Page) -> AnyView {
    match page {
        Page::Driver { id } => view! { <driver::Driver id/> }.into_any(),
        Page::Place { id } => view! { <place::PlacePage id/> }.into_any(),
        Page::Compare { .. } => view! { <compare::Compare/> }.into_any(),
        _ => view! { <shortlist::Shortlist/> }.into_any(),
    }
}

fn of_guide(page: Page) -> AnyView {
    let guide = match page {
        Page::Guide(guide) => guide,
        _ => Guide::default(),
    };
    view! { <guide::GuidePage guide/> }.into_any()
}

fn of_start(_: Page) -> AnyView {
    view! { <choose_place::ChoosePlace/> }.into_any()
}

fn of_desk(page: Page) -> AnyView {
    match page {
        Page::Counter { .. } => view! { <counter::Counter/> }.into_any(),
        Page::Coverage(_) => view! { <coverage::Coverage/> }.into_any(),
        Page::Family { .. } => view! { <family::Family/> }.into_any(),
        Page::Share { .. } => view! { <share::Share/> }.into_any(),
        _ => view! { <slip::Slip/> }.into_any(),
    }
}

fn of_about(page: Page) -> AnyView {
    match page {
        Page::About => view! { <about::About/> }.into_any(),
        Page::Accessibility => view! { <accessibility::Accessibility/> }.into_any(),
        _ => view! { <unknown::Unknown/> }.into_any(),
    }
}
