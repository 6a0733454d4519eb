//! The page of one place.

use super::entry::details;
use super::facts::town;
use super::group::area_name;
use super::lists::Lists;
use super::page::{Page, hotlines};
use super::{addresses, app, json_ld, words};
use domain::geo::area::AreaCode;
use domain::pack::CityPack;
use domain::place::{Place, Status};
use domain::say::fact;
use maud::html;

/// The page.
pub(super) fn page(pack: &CityPack, place: &Place, lists: &Lists) -> Vec<u8> {
    let closed = fact::status(place.status).filter(|_| place.status == Status::Closed);
    let body = html! {
        article class="place" {
            // No list has what is closed for good, so no list says it.
            @if let Some(said) = closed { p { b class="tag stop" { (said) } } }
            (details(pack, place, false, town(pack, place)))
        }
        @if place.status.serves() && let Some(year) = pack.calendar.settled_until() {
            p { (words::settled_until(year)) }
        }
        p { (words::UNSAID) }
        a class="go to-app" href=(app::place(place)) {
            (words::ON_THE_MAP) " " span class="more" { (words::ON_THE_MAP_MORE) }
        }
    };
    Page {
        title: place.name.clone(),
        heading: None,
        about: None,
        ways: trail(pack, place, lists),
        sample: place.is_sample(),
        data: json_ld::place(pack, place),
        body,
        foot: Some(hotlines(&pack.city)),
    }
    .bytes()
}

/// The way to the page: cities, city, district, list.
fn trail(pack: &CityPack, place: &Place, lists: &Lists) -> Vec<(String, String)> {
    let mut trail = vec![
        ("../../index.html".to_owned(), words::ALL_CITIES.to_owned()),
        ("../index.html".to_owned(), pack.city.name.clone()),
    ];
    let own = place.area.map(AreaCode::district);
    // The pages of districts have the places that one goes to.
    let stands = place.status.is_listed() && !place.only_comes_home();
    if let Some((code, name)) = own
        .filter(|_| stands)
        .and_then(|code| Some((code, area_name(pack, code)?)))
    {
        trail.push((format!("../{}", addresses::district(code)), name.to_owned()));
    }
    let slug = own.map_or("0".to_owned(), |code| code.to_string());
    if let Some(list) = lists.of(place, &slug) {
        let (kind, _) = words::kind(place.kind);
        trail.push((format!("../{list}"), kind.to_owned()));
    }
    trail
}
