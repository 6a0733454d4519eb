//! The page of a district: what there is in it, by kind.

use super::group::{Listing, area_name};
use super::lists::Lists;
use super::page::{Page, hotlines};
use super::{addresses, app, words};
use domain::geo::area::AreaCode;
use domain::pack::CityPack;
use domain::place::{Kind, Place};
use domain::say::fact;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// With more places than this the names stand in the lists alone.
const MOST_NAMES: usize = 600;

/// A district that has a page.
#[derive(Debug)]
pub(super) struct District {
    code: AreaCode,
    /// Its name.
    pub(super) name: String,
    /// How many places it has that can be used, now or after a pause.
    pub(super) places: usize,
    /// The page.
    pub(super) page: Vec<u8>,
}

impl District {
    /// The name of its page, beside that of the city.
    pub(super) fn file(&self) -> String {
        addresses::district(self.code)
    }
}

type ByKind<'a> = Vec<(Kind, Vec<&'a Place>)>;

/// The districts of a city that have a place, in order of code.
pub(super) fn pages(pack: &CityPack, lists: &Lists) -> Vec<District> {
    let mut districts = BTreeMap::<AreaCode, ByKind<'_>>::new();
    for kind in Kind::ALL {
        for district in Listing::of(pack, *kind).districts {
            let Some(code) = district.code.filter(|c| area_name(pack, *c).is_some()) else {
                continue;
            };
            let places = district.towns.into_iter().flat_map(|(_, places)| places);
            let of_kind = (*kind, places.collect());
            districts.entry(code).or_default().push(of_kind);
        }
    }
    districts
        .into_iter()
        .map(|(code, kinds)| District {
            code,
            name: area_name(pack, code).unwrap_or_default().to_owned(),
            places: kinds.iter().map(|(_, places)| places.len()).sum(),
            page: page(pack, lists, code, &kinds),
        })
        .collect()
}

fn page(pack: &CityPack, lists: &Lists, code: AreaCode, kinds: &ByKind<'_>) -> Vec<u8> {
    let all: usize = kinds.iter().map(|(_, places)| places.len()).sum();
    let named = all <= MOST_NAMES;
    let body = html! {
        p { (words::there_are(all)) (words::ORDER_IN_DISTRICT) }
        @for (kind, places) in kinds {
            @let (name, _) = words::kind(*kind);
            h2 { (name) " " (words::count(places.len())) }
            @let to = places.first().and_then(|place| lists.of(place, &code.to_string()));
            @if let Some(to) = to { p class="links" { a href=(to) { (words::whole_list(name)) } } }
            @if named { ul class="list" { @for place in places { li { (line(pack, place)) } } } }
        }
    };
    let city = &pack.city.name;
    let district = area_name(pack, code).unwrap_or_default();
    Page {
        title: words::district_title(city, district),
        heading: None,
        about: None,
        ways: vec![
            ("index.html".to_owned(), words::back_to(city)),
            (app::first_page(code), words::OPEN_APP.to_owned()),
        ],
        sample: kinds
            .iter()
            .any(|(_, places)| places.iter().any(|p| p.is_sample())),
        data: None,
        body,
        foot: Some(hotlines(&pack.city)),
    }
    .bytes()
}

/// A place in one line: its name, its town where the name does not say it, and what must be known before going there.
fn line(pack: &CityPack, one: &Place) -> Markup {
    let town = one
        .area
        .and_then(AreaCode::town)
        .and_then(|t| area_name(pack, t))
        .filter(|town| !one.name.contains(town));
    html! {
        a href=(addresses::place(one)) { (one.name) }
        @if let Some(town) = town { span class="small" { (town) } }
        @if let Some(said) = fact::status(one.status) { " " b class="tag stop" { (said) } }
    }
}
