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
use crate::platform::{crash, styles};
use crate::split;
use crate::state::data::Scope;
use crate::widgets::later::{self, Coming, Draw, later};
use domain::address::{Page, Part};
use leptos::prelude::*;

/// How a page looks as a whole, and what it shows first.
pub struct Layout {
    /// The class of what holds it: one column to be read from the top down, unless it is of tiles,
    /// or of a list with a map beside it.
    pub width: &'static str,
    /// Whether it has answers, or questions, of its own, which have the whole screen: the number to ring stands above
    /// them and at their end.
    pub has_answers: bool,
    /// What must be here before it is drawn for the first time.
    pub needs: Needs,
    /// Which places it is about.
    pub scope: Scope,
}

/// What a page shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// Nothing that is fetched.
    Nothing,
    /// The city that is asked about.
    City,
    /// What the papers of that city promise.
    Papers,
}

const TILES: &str = "";

/// A page that is read from the top down, and is about all places of its city.
const READING: Layout = Layout {
    width: "reading",
    has_answers: false,
    needs: Needs::City,
    scope: Scope::City,
};

/// The layout of a page.
#[must_use]
pub fn layout(page: &Page) -> Layout {
    match page {
        Page::Home => Layout {
            width: TILES,
            needs: Needs::Nothing,
            ..READING
        },
        Page::Nearby(list) => Layout {
            width: look::LISTING,
            has_answers: true,
            scope: Scope::Kind(list.kind),
            ..READING
        },
        Page::Place { id } | Page::Driver { id } => Layout {
            has_answers: true,
            scope: Scope::Place(id.clone()),
            ..READING
        },
        Page::Where { map, .. } => Layout {
            has_answers: *map,
            ..READING
        },
        // What the papers say is no sample.
        Page::Guide(_) => Layout {
            has_answers: true,
            needs: Needs::Papers,
            scope: Scope::Nothing,
            ..READING
        },
        Page::Shortlist { .. } => Layout {
            has_answers: true,
            ..READING
        },
        Page::Compare { .. } => Layout {
            width: TILES,
            has_answers: true,
            ..READING
        },
        Page::Counter(_) => Layout {
            width: "desk",
            ..READING
        },
        Page::About | Page::Accessibility => Layout {
            needs: Needs::Nothing,
            ..READING
        },
        Page::Coverage(_)
        | Page::Slip(_)
        | Page::Share { .. }
        | Page::Family { .. }
        | Page::Unknown { .. } => READING,
    }
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
        Some(fetch) => later(part, fetch, page.styles(), page),
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

/// Fetches the code and the styles of a page. A file that fails is left out.
pub async fn have(page: Page) {
    let styles = styles::have(page.styles());
    have_part(page.part()).await;
    styles.await;
}

/// What draws the pages of each part. A page that is drawn in none of them does not compile.
macro_rules! drawn_by {
    ($($part:ident: { $($page:pat => $view:expr,)+ })+) => {
        $(
            fn $part(page: Page) -> AnyView {
                match page {
                    $($page => $view.into_any(),)+
                    // The table of pages has it in another part.
                    _ => {
                        crash::show();
                        ().into_any()
                    }
                }
            }
        )+

        #[allow(unused_variables, reason = "only that every page is there counts")]
        const _: fn(Page) = |page| match page {
            $($($page => (),)+)+
        };
    };
}

drawn_by! {
    first: {
        Page::Home => view! { <home::Home/> },
        Page::Nearby(list) => view! { <nearby::Nearby kind=list.kind/> },
    }
    of_places: {
        Page::Place { id } => view! { <place::PlacePage id/> },
        Page::Driver { id } => view! { <driver::Driver id/> },
        Page::Shortlist { .. } => view! { <shortlist::Shortlist/> },
        Page::Compare { .. } => view! { <compare::Compare/> },
    }
    of_guide: {
        Page::Guide(guide) => view! { <guide::GuidePage guide/> },
    }
    of_start: {
        Page::Where { .. } => view! { <choose_place::ChoosePlace/> },
    }
    of_desk: {
        Page::Counter(_) => view! { <counter::Counter/> },
        Page::Slip(_) => view! { <slip::Slip/> },
        Page::Coverage(_) => view! { <coverage::Coverage/> },
        Page::Share { .. } => view! { <share::Share/> },
        Page::Family { .. } => view! { <family::Family/> },
    }
    of_about: {
        Page::About => view! { <about::About/> },
        Page::Accessibility => view! { <accessibility::Accessibility/> },
        Page::Unknown { .. } => view! { <unknown::Unknown/> },
    }
}
