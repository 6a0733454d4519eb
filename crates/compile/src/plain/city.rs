//! The page of a city: what can be found, and whom to ring.

use super::district::District;
use super::group::Listing;
use super::page::{Page, data_of, ring};
use super::{app, words};
use domain::pack::CityPack;
use domain::place::Kind;
use maud::html;

/// The page; `districts` are those that have a page; `rights` where the city has a page of what its papers promise.
pub(super) fn page(pack: &CityPack, rights: bool, districts: &[District]) -> Vec<u8> {
    let city = &pack.city;
    let listings: Vec<(Kind, Listing<'_>)> = Kind::ALL
        .iter()
        .map(|kind| (*kind, Listing::of(pack, *kind)))
        .filter(|(_, listing)| !listing.is_empty())
        .collect();
    let body = html! {
        @if !listings.is_empty() { h2 { (words::CHOOSE_KIND) } }
        @for (kind, listing) in &listings {
            @let (name, what) = words::kind(*kind);
            a class={ "go " (kind.slug()) } href={ (kind.slug()) ".html" } {
                (name) " " (how_many(listing)) " " span class="more" { (what) }
            }
        }
        @if !districts.is_empty() {
            h2 { (words::BY_DISTRICT) }
            nav class="jump" aria-label=(words::BY_DISTRICT) {
                @for district in districts {
                    a href=(district.file()) { (district.name) " " (words::count(district.places)) } " "
                }
            }
        }
        @if rights {
            h2 { (words::RIGHTS) }
            a class="go" href=(super::rights::FILE) {
                (words::RIGHTS_LINK) " " span class="more" { (words::RIGHTS_MORE) }
            }
        }
        h2 { (words::RING_CITY) }
        @for hotline in &city.hotlines {
            (ring(&hotline.number, &hotline.label, hotline.note.as_deref()))
            p class="small" { (words::HOTLINE_SOURCE) (hotline.source) }
        }
    };
    Page {
        title: words::city_title(&city.name),
        heading: None,
        about: None,
        ways: vec![
            ("../index.html".to_owned(), words::ALL_CITIES.to_owned()),
            (
                app::first_page(city.adcode.into()),
                words::OPEN_APP.to_owned(),
            ),
        ],
        sample: listings.iter().any(|(_, listing)| listing.has_sample()),
        data: None,
        body,
        foot: Some(data_of(city)),
    }
    .bytes()
}

fn how_many(listing: &Listing<'_>) -> String {
    match listing.usable() {
        0 => words::planned_count(listing.planned.len()),
        n => words::count(n),
    }
}
