//! Which page is drawn by what. Each function draws the pages of one part of the app.

use super::{
    about, accessibility, choose_place, compare, counter, coverage, driver, family, guide, home,
    nearby, place, share, shortlist, slip, unknown,
};
use crate::split;
use crate::widgets::later::{self, Coming, Draw};
use domain::address::{Guide, Page, Part};
use leptos::prelude::*;

split!(place, Draw, of_places);
split!(guide, Draw, of_guide);
split!(start, Draw, of_start);
split!(desk, Draw, of_desk);
split!(about, Draw, of_about);

/// What fetches the code of a part; nothing for the part that is there from the beginning.
pub(super) fn fetch(part: Part) -> Option<fn() -> Coming> {
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

pub(super) fn first(page: Page) -> AnyView {
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
