//! Where answers start, in words, and the way to choosing it.

use crate::changing::maybe;
use crate::state::State;
use crate::words;
use domain::address::{Page, Start, Wanted};
use domain::answer::Origin;
use domain::geo::area::AreaCode;
use domain::pack::catalog::Catalog;
use leptos::prelude::*;

/// Where answers are measured from, in words.
pub fn start_words(state: State) -> Option<String> {
    start_words_of(state, state.start.at.get()?)
}

/// The beginning of these words that says what it lies in.
pub fn start_lies_in(state: State) -> String {
    let start = state.start.at.get();
    let lies_in = start.and_then(|start| said(state, start, words::start_lies_in));
    lies_in.unwrap_or_default()
}

/// Any start in words, once the city that is asked about is here.
pub fn start_words_of(state: State, start: Start) -> Option<String> {
    said(state, start, words::start)
}

/// What words say of a start, with the name of its community.
fn said(
    state: State,
    start: Start,
    words: fn(&Catalog, Start, Option<&str>) -> String,
) -> Option<String> {
    let city = state.data.city.get();
    let catalog = city.ready()?;
    let community = start
        .village()
        .and_then(|code| state.data.village_name(code));
    Some(words(catalog, start, community.as_deref()))
}

/// District, town and community of a code, as far as they are known.
pub fn area_words(state: State, catalog: &Catalog, code: AreaCode) -> String {
    let community = code
        .village()
        .and_then(|code| state.data.village_name(code));
    words::area(catalog, code, community.as_deref())
}

/// What must be said when answers do not start from an exact spot.
pub fn inexact_words(state: State, catalog: &Catalog, origin: Origin) -> Option<String> {
    let area = match origin {
        Origin::Exact(_) => return None,
        Origin::About { metres, .. } => {
            return Some(words::about_spot(metres, state.address.person()));
        }
        Origin::Area { area, .. } => area,
    };
    let name = if area.is_city() {
        catalog.city.name.clone()
    } else {
        catalog.area_words(area)
    };
    Some(words::about_where(area.level(), &name))
}

/// From where minutes count, and whether that is known exactly: whoever reads what was sent or
/// printed may be elsewhere.
pub fn measured_from(state: State) -> Option<String> {
    let place = start_words(state)?;
    let inexact = state.data.city.with(|city| {
        let catalog = city.ready()?;
        match state.origin(catalog)? {
            Origin::About { metres, .. } => Some(words::measured_roughly_from(&place, metres)),
            origin => inexact_words(state, catalog, origin),
        }
    });
    Some(inexact.unwrap_or_else(|| words::measured_from(&place)))
}

/// [`measured_from`] as a line of a page.
pub fn from_line(state: State) -> AnyView {
    maybe(measured_from(state).map(|from| view! { <p class="from">{from}</p> }))
}

/// The link to choosing a place, and back to what was wanted.
pub fn choose_link(state: State, wanted: Wanted) -> String {
    let city = state.data.city.with(|c| c.ready().map(|c| c.city.adcode));
    Page::choose(city, wanted).link_from(None).to_string()
}
