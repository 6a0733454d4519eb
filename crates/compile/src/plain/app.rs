//! The way from a page of a city to the same thing in the app, as the domain writes its links.

use domain::address::{Guide, Link, Page, Start};
use domain::geo::area::AreaCode;
use domain::place::{Kind, Place};
use domain::policy::entitlement::Profile;

/// The first page of the app for a city or a district.
pub(super) fn first_page(area: AreaCode) -> String {
    beside_lists(&Page::Home.link_from(Some(Start::Area(area))))
}

/// The list of a kind for a city or a district.
pub(super) fn list(kind: Kind, area: AreaCode) -> String {
    beside_lists(&Page::list(kind, vec![]).link_from(Some(Start::Area(area))))
}

/// The guide to what the papers of a city or a district promise.
pub(super) fn guide(place: AreaCode) -> String {
    let profile = Profile {
        place: Some(place),
        ..Profile::default()
    };
    beside_lists(&Page::Guide(Guide::default().with(profile)).link_from(None))
}

/// A place, from its own page, which lies one folder deeper.
pub(super) fn place(place: &Place) -> String {
    let id = place.id.clone();
    format!("../{}", beside_lists(&Page::Place { id }.link_from(None)))
}

/// A link of the app, from a page that lies beside the lists of a city.
pub(super) fn beside_lists(link: &Link) -> String {
    format!("../../index.html{link}")
}

#[cfg(test)]
mod tests {
    use crate::plain::fixture::{FOLDER, canteen, code, rendered_with, town_of_everything};
    use crate::plain::tests::{rights, values};
    use domain::address::{Guide, Link, Page, Start};
    use domain::geo::area::AreaCode;
    use domain::place::Kind;
    use domain::place::id::PlaceId;
    use domain::policy::entitlement::Profile;
    use std::collections::BTreeMap;

    const CITY: &str = "330600";

    /// The page of the app with the same contents, by the name of the plain page.
    fn same(file: &str) -> Link {
        let from = |area: &str| AreaCode::parse(area).map(Start::Area);
        let name = file.strip_suffix(".html").unwrap();
        if let Some(id) = name.strip_prefix("place/") {
            let id = PlaceId::parse(id).unwrap();
            return Page::Place { id }.link_from(None);
        }
        let (kind, area) = name.split_once('-').unwrap_or((name, CITY));
        let guide = |place: &str| {
            let profile = Profile {
                place: Some(code(place)),
                ..Profile::default()
            };
            Page::Guide(Guide::default().with(profile)).link_from(None)
        };
        match (name, Kind::from_slug(kind)) {
            _ if kind == "guide" => guide(area),
            ("index", _) => Page::Home.link_from(from(CITY)),
            ("rights", _) => guide(CITY),
            (_, Some(kind)) => Page::list(kind, vec![]).link_from(from(area).or(from(CITY))),
            (district, None) => Page::Home.link_from(from(district)),
        }
    }

    /// Checks that each page has one link into the app, to the same contents.
    fn leads_to_the_same(pages: &BTreeMap<String, String>) {
        for (path, page) in pages {
            let hrefs = values(page, "href");
            let mut links: Vec<Link> = hrefs
                .iter()
                .filter_map(|to| to.trim_start_matches("../").strip_prefix("index.html#"))
                .map(Link::parse)
                .collect();
            match path.strip_prefix(&format!("{FOLDER}/")) {
                Some(file) => {
                    // The answers of the guide lead on in it.
                    links.truncate(if file.starts_with("guide-") {
                        1
                    } else {
                        links.len()
                    });
                    assert_eq!(links, [same(file)], "{path}");
                }
                None => assert!(hrefs.contains(&"../index.html"), "{path}"),
            }
        }
    }

    #[test]
    fn every_page_leads_to_the_same_kind_area_and_city_in_the_app() {
        let pages = rendered_with(town_of_everything(), &[rights()]);
        for file in [
            "index",
            "rights",
            "guide-330602",
            "canteen",
            "330602",
            "330603",
            "place/a",
        ] {
            assert!(
                pages.contains_key(&format!("{FOLDER}/{file}.html")),
                "{file}"
            );
        }
        leads_to_the_same(&pages);
    }

    #[test]
    fn of_a_long_list_the_page_of_each_district_leads_to_the_list_from_there() {
        let mut places: Vec<_> = (0..2_000).map(|n| canteen(&format!("p{n}"))).collect();
        for place in &mut places[1_000..] {
            place.area = Some(code("330603001"));
        }
        places[1_999].area = None;
        let pages = rendered_with(places, &[]);
        for district in ["330602", "330603", "0"] {
            assert!(pages.contains_key(&format!("{FOLDER}/canteen-{district}.html")));
        }
        leads_to_the_same(&pages);
    }
}
