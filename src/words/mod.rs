#![allow(missing_docs, reason = "each name says what its sentence is for")]
//! Every Chinese sentence of the interface. (Numbers, times and distances are put into words by
//! `domain::say`.)
//!
//! Written for someone of 75 who left school at 15: short sentences, the words people say, what
//! to do next. Official terms stay where papers and signs use them (备案, 长护险, 普惠), because
//! that is the word one must ask for.

mod about;
mod choosing;
pub mod compare;
pub mod counter;
mod coverage;
mod family;
mod frame;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod guide;
mod list;
mod map;
mod place;
mod printing;
mod public_screen;
mod report;
mod share;
mod shortlist;
pub mod slip;
mod trouble;

pub use about::*;
pub use choosing::*;
pub use coverage::*;
pub use family::*;
pub use frame::*;
pub use list::*;
pub use map::*;
pub use place::*;
pub use printing::*;
pub use public_screen::*;
pub use report::*;
pub use share::*;
pub use shortlist::*;
pub use trouble::*;

use domain::address::Page;

/// The way back to a page.
pub fn back_to(page: &Page) -> String {
    match page {
        Page::Nearby { .. } => BACK_TO_LIST.to_owned(),
        Page::Counter { .. } | Page::Shortlist { .. } | Page::Compare { .. } => {
            ["回到", &page_name(page)].concat()
        }
        _ => BACK_TO_PLACE.to_owned(),
    }
}

/// What a page is called on a button that leads to it, and in a link that is sent.
pub fn page_name(page: &Page) -> String {
    let name = match page {
        Page::Home | Page::Unknown { .. } => FIRST_PAGE,
        Page::Nearby(list) => return list_title(list.kind, list.sort),
        Page::Place { .. } | Page::Driver { .. } => PLACE_TITLE,
        Page::Where { .. } => WHERE_TITLE,
        Page::Coverage(_) => COVERAGE,
        Page::Guide(_) => guide::GUIDE,
        Page::Shortlist { .. } => SHORTLIST,
        Page::Compare { .. } => COMPARE,
        Page::Counter { .. } => COUNTER,
        Page::Slip { .. } => SLIP,
        Page::Share { .. } => SHARE,
        Page::Family { .. } => FAMILY,
        Page::About => ABOUT,
        Page::Accessibility => ACCESSIBILITY,
    };
    name.to_owned()
}
