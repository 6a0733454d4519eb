#![allow(missing_docs, reason = "a page says at its head what its props are")]
//! One file a page, and the table of them: how each looks as a whole, and what draws it. Each page has
//! a row in that table. A piece of one page is in that page's folder, a piece of several in `widgets`.

pub mod about;
pub mod accessibility;
pub mod choose_place;
#[cfg(feature = "desk")]
pub mod compare;
#[cfg(feature = "desk")]
pub mod counter;
#[cfg(feature = "desk")]
pub mod coverage;
pub mod driver;
#[cfg(not(feature = "desk"))]
mod elsewhere;
#[cfg(feature = "desk")]
pub mod family;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
pub mod home;
pub mod nearby;
pub mod place;
#[cfg(feature = "desk")]
pub mod share;
pub mod shortlist;
#[cfg(feature = "desk")]
pub mod slip;
pub mod unknown;

#[cfg(feature = "desk")]
use crate::platform::page;
use domain::address::{Page, Part};
use leptos::prelude::*;

/// One page of the table.
pub struct Row {
    /// The class of what holds it: one column to be read from the top down, unless it is of tiles,
    /// or of a list with a map beside it.
    pub width: &'static str,
    /// The stylesheet of its own that it is shown in, where it has one.
    #[cfg(feature = "desk")]
    styles: &'static str,
    draw: Box<dyn FnOnce() -> AnyView>,
}

impl Row {
    fn new(width: &'static str, draw: impl FnOnce() -> AnyView + 'static) -> Self {
        Self {
            width,
            #[cfg(feature = "desk")]
            styles: "",
            draw: Box::new(draw),
        }
    }

    /// The page drawn, its styles before it.
    #[must_use]
    pub fn drawn(self) -> AnyView {
        #[cfg(feature = "desk")]
        page::wear_styles(self.styles);
        (self.draw)()
    }
}

const TILES: &str = "";
const READING: &str = "reading";
const LISTING: &str = "reading listing";

/// The row of a page.
#[must_use]
pub fn row(page: Page) -> Row {
    if page.part() == Part::Desk {
        return desk_row(page);
    }
    match page {
        Page::Home => Row::new(TILES, || view! { <home::Home/> }.into_any()),
        Page::Nearby { kind, .. } => {
            Row::new(LISTING, move || view! { <nearby::Nearby kind/> }.into_any())
        }
        Page::Place { id } => Row::new(READING, || view! { <place::PlacePage id/> }.into_any()),
        Page::Driver { id } => Row::new(READING, || view! { <driver::Driver id/> }.into_any()),
        Page::Where { .. } => Row::new(READING, || {
            view! { <choose_place::ChoosePlace/> }.into_any()
        }),
        Page::Guide(guide) => Row::new(READING, move || {
            view! { <guide::GuidePage guide/> }.into_any()
        }),
        Page::Shortlist { .. } => {
            Row::new(READING, || view! { <shortlist::Shortlist/> }.into_any())
        }
        Page::About => Row::new(READING, || view! { <about::About/> }.into_any()),
        Page::Accessibility => Row::new(READING, || {
            view! { <accessibility::Accessibility/> }.into_any()
        }),
        #[cfg(feature = "gallery")]
        page if is_gallery(&page) => Row::new(READING, || view! { <gallery::Gallery/> }.into_any()),
        // The pages of the desk have gone another way above.
        Page::Unknown { .. }
        | Page::Compare { .. }
        | Page::Counter { .. }
        | Page::Coverage(_)
        | Page::Family { .. }
        | Page::Share { .. }
        | Page::Slip { .. } => Row::new(READING, || view! { <unknown::Unknown/> }.into_any()),
    }
}

/// Whether it is the page of all components, which no address of a release leads to.
#[cfg(feature = "gallery")]
#[must_use]
pub fn is_gallery(page: &Page) -> bool {
    matches!(page, Page::Unknown { hash } if hash == "/components")
}

/// The row of a page that only the bundle of the desk has.
#[cfg(feature = "desk")]
fn desk_row(page: Page) -> Row {
    let (width, styles, draw): (_, _, fn() -> AnyView) = match page {
        Page::Compare { .. } => (TILES, "together", || {
            view! { <compare::Compare/> }.into_any()
        }),
        Page::Counter { .. } => ("desk", "desk", || view! { <counter::Counter/> }.into_any()),
        Page::Coverage(_) => (READING, "", || view! { <coverage::Coverage/> }.into_any()),
        Page::Family { .. } => (READING, "", || view! { <family::Family/> }.into_any()),
        Page::Share { .. } => (READING, "together", || view! { <share::Share/> }.into_any()),
        Page::Slip { .. } => (READING, "slip", || view! { <slip::Slip/> }.into_any()),
        _ => (READING, "", || view! { <unknown::Unknown/> }.into_any()),
    };
    Row {
        styles,
        ..Row::new(width, draw)
    }
}

#[cfg(not(feature = "desk"))]
fn desk_row(page: Page) -> Row {
    Row::new(READING, move || elsewhere::elsewhere(&page))
}
