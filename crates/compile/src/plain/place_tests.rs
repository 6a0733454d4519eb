//! The page of a place, the pages of districts, and what search engines are told.

use super::fixture::{
    FOLDER, canteen, code, rendered, rendered_at, rendered_with, sample, town_of_everything,
};
use super::tests::{every_link_leads_somewhere, rights, values};
use crate::hours_text;
use crate::site_toml::SiteAddress;
use domain::place::id::PlaceId;
use domain::place::offer::{Grade, Mark, ServiceArea, YuanRange};
use domain::place::{Kind, Place, Status};
use domain::policy::paper::Standing;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn page_of(places: Vec<Place>, id: &str) -> String {
    rendered(places)[&format!("{FOLDER}/place/{id}.html")].clone()
}

/// What a page tells search engines.
fn data(page: &str) -> Option<Value> {
    let (_, after) = page.split_once("<script type=\"application/ld+json\">")?;
    let (json, _) = after.split_once("</script>")?;
    Some(serde_json::from_str(json).unwrap())
}

/// The members of the graph that are of a type.
fn of_type<'a>(data: &'a Value, name: &str) -> Option<&'a Value> {
    let graph = data["@graph"].as_array()?;
    graph.iter().find(|one| one["@type"] == name)
}

#[test]
fn every_place_has_a_page_of_its_own_which_lists_and_districts_lead_to() {
    let places = town_of_everything();
    let pages = rendered(places.clone());
    every_link_leads_somewhere(&pages);
    for place in &places {
        let page = &pages[&format!("{FOLDER}/place/{}.html", place.id)];
        assert!(page.contains(&format!("<h1>{}</h1>", place.name)), "{page}");
        let to_map = format!("../../../index.html#/place/{}", place.id);
        assert!(values(page, "href").contains(&to_map.as_str()));
        let leads_here = |path: &str| {
            let own = format!("place/{}.html", place.id);
            values(&pages[path], "href").contains(&own.as_str())
        };
        let list = format!("{FOLDER}/{}.html", place.kind.slug());
        assert_eq!(leads_here(&list), place.status != Status::Closed);
        let stands = place.status.is_listed() && !place.only_comes_home();
        if let Some(area) = place.area.filter(|_| stands) {
            assert!(leads_here(&format!("{FOLDER}/{}.html", area.district())));
        }
    }
}

#[test]
fn the_page_says_what_the_list_says_and_the_way_back_by_district() {
    let mut place = canteen("a");
    place.address = Some("府山街道1号".to_owned());
    place.hours = Some(hours_text::parse("每天10:30-12:30").unwrap());
    place.checked = Some(super::fixture::pack(vec![]).city.updated);
    let page = page_of(vec![place], "a");
    for said in [
        "府山街道1号",
        "10:30–12:30",
        "href=\"tel:057588001234,801\"",
        "2026年11月22日核实",
        "href=\"../330602.html\">越城区<",
        "href=\"../canteen.html#at.330602\">吃饭<",
        "href=\"tel:96345\"",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("itemprop"), "the data is said once");
}

#[test]
fn the_page_names_the_town_that_the_address_does_not_say() {
    let town = "街镇：</b>府山街道";
    for (address, named) in [
        (Some("下大路社区33号"), true),
        (Some("府山街道1号"), false),
        (None, true),
    ] {
        let mut place = canteen("a");
        place.address = address.map(str::to_owned);
        let page = page_of(vec![place], "a");
        assert_eq!(page.contains(town), named, "{address:?}: {page}");
    }
}

#[test]
fn the_page_of_a_closed_place_says_so_and_is_in_no_data() {
    let mut place = canteen("a");
    place.status = Status::Closed;
    let page = page_of(vec![place, canteen("b")], "a");
    assert!(page.contains("已经关门，不再开了"));
    assert_eq!(data(&page), None);
}

#[rstest]
#[case(Kind::Institution, "LocalBusiness")]
#[case(Kind::Canteen, "FoodEstablishment")]
#[case(Kind::Centre, "CivicStructure")]
#[case(Kind::Rental, "Place")]
fn a_true_place_is_said_with_the_type_of_its_kind(#[case] kind: Kind, #[case] name: &str) {
    let mut place = canteen("a");
    place.kind = kind;
    let data = data(&page_of(vec![place], "a")).unwrap();
    let building = of_type(&data, name).unwrap();
    assert_eq!(building["telephone"], json!(["0575-88001234转801"]));
    assert_eq!(building["geo"]["latitude"], 30.0);
    let service = of_type(&data, "Service");
    assert_eq!(service.is_some(), kind != Kind::Rental);
    let text = data.to_string();
    for never in [
        "NursingHome",
        "LodgingBusiness",
        "GovernmentBenefitsType",
        "audience",
    ] {
        assert!(!text.contains(never), "{never}");
    }
}

#[test]
fn what_is_not_known_is_in_no_data_and_hours_are_said_by_span() {
    let mut place = canteen("a");
    place.position = None;
    place.phones.clear();
    let bare = data(&page_of(vec![place.clone()], "a")).unwrap();
    let building = of_type(&bare, "FoodEstablishment").unwrap();
    let members: Vec<&String> = building.as_object().unwrap().keys().collect();
    assert_eq!(members, ["@id", "@type", "name"]);
    place.hours = Some(hours_text::parse("周一至周五 11:00-13:00，周六 22:00-次日6:00").unwrap());
    place.offer.marks.set(Mark::StepFree, false);
    place.offer.marks.set(Mark::Registered, true);
    place.offer.grade = Some(Grade::Stars(3, None));
    place.offer.price = Some(YuanRange { from: 8, to: 12 });
    let full = data(&page_of(vec![place], "a")).unwrap();
    let building = of_type(&full, "FoodEstablishment").unwrap();
    let days = json!(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]);
    let hours = &building["openingHoursSpecification"];
    assert_eq!(hours[0]["dayOfWeek"], days);
    assert_eq!(hours[1]["closes"], "06:00");
    assert_eq!(building["amenityFeature"][0]["value"], false);
    assert_eq!(building["hasCertification"][0]["name"], "等级评定：三级");
    assert_eq!(building["hasCertification"][1]["name"], "已备案");
    let price = &of_type(&full, "Service").unwrap()["offers"]["priceSpecification"];
    assert_eq!(
        (&price["minPrice"], &price["maxPrice"]),
        (&json!(8), &json!(12))
    );
}

#[test]
fn a_service_that_comes_home_is_no_building() {
    let mut place = canteen("a");
    place.kind = Kind::HomeNursing;
    place.position = None;
    place.offer.area = Some(ServiceArea::Areas(vec![code("330602002")]));
    let data = data(&page_of(vec![place], "a")).unwrap();
    assert_eq!(data["@graph"].as_array().unwrap().len(), 1);
    let service = of_type(&data, "Service").unwrap();
    assert_eq!(service["areaServed"][0]["name"], "越城区府山街道");
    let number = &service["availableChannel"][0]["servicePhone"]["telephone"];
    assert_eq!(number, "0575-88001234转801");
}

#[test]
fn of_what_is_invented_or_not_built_search_engines_are_told_nothing() {
    let mut planned = canteen("p");
    planned.status = Status::Planned;
    let pages = rendered(vec![sample("s"), planned, canteen("a")]);
    for id in ["s", "p"] {
        assert_eq!(data(&pages[&format!("{FOLDER}/place/{id}.html")]), None);
    }
    assert!(pages[&format!("{FOLDER}/place/s.html")].contains("noindex"));
}

#[test]
fn search_engines_are_told_of_what_papers_in_force_promise_and_of_nothing_else() {
    let told = |standing: Standing| {
        let mut rights = rights();
        rights.entitlements[0].sources[0].standing = standing;
        let pages = rendered_with(vec![canteen("a")], &[rights]);
        data(&pages[&format!("{FOLDER}/rights.html")])
    };
    let data = told(Standing::InForce).unwrap();
    let service = of_type(&data, "GovernmentService").unwrap();
    assert_eq!(service["name"], "visits的名称");
    assert_eq!(data["@graph"].as_array().unwrap().len(), 1);
    assert_eq!(told(Standing::Exploring), None);
}

#[test]
fn no_text_of_a_record_ends_the_data() {
    let mut place = canteen("a");
    place.name = "</script><script>alert(1)//食堂".to_owned();
    let page = page_of(vec![place], "a");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    let data = data(&page).unwrap();
    let name = &of_type(&data, "FoodEstablishment").unwrap()["name"];
    assert_eq!(name, "</script><script>alert(1)//食堂");
}

#[test]
fn a_district_of_more_places_than_one_reads_names_none_and_leads_to_the_lists() {
    let many: Vec<Place> = (0..700).map(|n| canteen(&format!("p{n}"))).collect();
    let pages = rendered(many);
    let district = &pages[&format!("{FOLDER}/330602.html")];
    assert!(!district.contains("place/p1.html"));
    assert!(district.contains("canteen.html#at.330602"), "{district}");
    assert!(pages[&format!("{FOLDER}/index.html")].contains("href=\"330602.html\""));
}

/// The addresses in a list.
fn listed(xml: &str) -> Vec<&str> {
    let all = xml.split("<loc>").skip(1);
    all.map(|rest| rest.split('<').next().unwrap()).collect()
}

fn at_an_address(places: Vec<Place>) -> BTreeMap<String, String> {
    let site = SiteAddress::parse("https://yl.example.cn/map").unwrap();
    rendered_at(places, &[], Some(&site))
}

#[test]
fn at_a_known_address_every_page_says_it_and_search_engines_get_lists() {
    let pages = at_an_address(vec![canteen("a"), sample("b")]);
    for (path, page) in pages.iter().filter(|(path, _)| path.ends_with(".html")) {
        let own = path.strip_suffix("index.html").unwrap_or(path);
        let link = format!("<link rel=\"canonical\" href=\"https://yl.example.cn/map/{own}\">");
        assert_eq!(page.matches("rel=\"canonical\"").count(), 1, "{path}");
        assert!(page.contains(&link), "{path}");
    }
    let of_city = listed(&pages["plain/sitemap-330600.xml"]);
    assert_eq!(
        of_city,
        ["https://yl.example.cn/map/plain/330600-shaoxing/place/a.html"]
    );
    let top = listed(&pages["plain/sitemap.xml"]);
    let files = ["plain/sitemap-330600.xml", "plain/sitemap-home.xml"];
    assert_eq!(top, files.map(|f| format!("https://yl.example.cn/map/{f}")));
    assert!(pages["plain/sitemap-330600.xml"].contains("<lastmod>2026-11-22</lastmod>"));
}

#[test]
fn without_an_address_no_page_claims_one() {
    let pages = rendered(vec![canteen("a")]);
    assert!(pages.keys().all(|path| path.ends_with(".html")));
    assert!(pages.values().all(|page| !page.contains("canonical")));
}

#[test]
fn a_place_of_no_known_district_has_a_way_back_to_its_list() {
    let mut place = canteen("a");
    place.area = None;
    place.id = PlaceId::parse("a").unwrap();
    let pages = rendered(vec![place]);
    every_link_leads_somewhere(&pages);
    assert!(pages[&format!("{FOLDER}/place/a.html")].contains("../canteen.html#at.0"));
}
