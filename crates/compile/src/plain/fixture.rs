//! A small town for the tests of the plain pages.

use super::{city, first};
use crate::site_toml::SiteAddress;
use domain::geo::adcode::Adcode;
use domain::geo::area::{Area, AreaCode};
use domain::geo::coord::LngLat;
use domain::hours::calendar::Calendar;
use domain::pack::CityPack;
use domain::pack::city::{Bounds, City, Hotline};
use domain::pack::manifest::{CityEntry, FORMAT, Manifest, PackFile};
use domain::place::id::PlaceId;
use domain::place::offer::ServiceArea;
use domain::place::phone::Phone;
use domain::place::{Kind, Place, Status};
use domain::policy::entitlement::Rights;
use domain::search::Readings;
use std::collections::BTreeMap;
use time::{Date, Month};

pub(super) const FOLDER: &str = "plain/330600-shaoxing";

pub(super) fn code(text: &str) -> AreaCode {
    AreaCode::parse(text).unwrap()
}

pub(super) fn here() -> LngLat {
    LngLat::new(120.58, 30.0).unwrap()
}

/// A true canteen in 府山街道.
pub(super) fn canteen(id: &str) -> Place {
    let mut place = Place::bare(PlaceId::parse(id).unwrap(), Kind::Canteen, Some(here()));
    place.name = format!("{id}食堂");
    place.area = Some(code("330602002"));
    place.phones = vec![Phone::parse("0575-88001234转801").unwrap()];
    place.source = "绍兴市民政局".to_owned();
    place
}

pub(super) fn sample(id: &str) -> Place {
    let mut place = canteen(id);
    place.name = format!("示例 {id}食堂");
    place.status = Status::Sample;
    place.phones = vec![Phone::parse("0575-00000012").unwrap()];
    place
}

pub(super) fn pack(places: Vec<Place>) -> CityPack {
    let area = |c: &str, name: &str| Area {
        code: code(c),
        name: name.to_owned(),
        point: None,
    };
    let hotline = |number: &str, label: &str| Hotline {
        number: number.to_owned(),
        label: label.to_owned(),
        note: Some("可以问。".to_owned()),
        source: "文件".to_owned(),
    };
    CityPack {
        city: City {
            adcode: Adcode::of(330_600).unwrap(),
            name: "绍兴市".to_owned(),
            short: "绍兴".to_owned(),
            area_code: "0575".to_owned(),
            bureau: None,
            updated: Date::from_calendar_date(2026, Month::November, 22).unwrap(),
            bounds: Bounds {
                min: here(),
                max: here(),
            },
            hotlines: vec![hotline("96345", "为老服务热线"), hotline("120", "医疗急救")],
            aliases: vec![(Kind::Canteen, "爱心食堂".to_owned())],
        },
        areas: vec![
            area("330602", "越城区"),
            area("330603", "柯桥区"),
            area("330602002", "府山街道"),
            area("330603001", "柯桥街道"),
        ],
        places,
        readings: Readings::default(),
        calendar: Calendar::default(),
    }
}

pub(super) fn rendered(places: Vec<Place>) -> BTreeMap<String, String> {
    rendered_with(places, &[])
}

/// The pages of these places and of what the papers promise.
pub(super) fn rendered_with(places: Vec<Place>, rights: &[Rights]) -> BTreeMap<String, String> {
    rendered_at(places, rights, None)
}

/// The pages of these places and promises, published at an address.
pub(super) fn rendered_at(
    places: Vec<Place>,
    rights: &[Rights],
    site: Option<&SiteAddress>,
) -> BTreeMap<String, String> {
    let file = || PackFile {
        file: "x.pack".to_owned(),
        bytes: 1,
    };
    let manifest = Manifest {
        format: FORMAT,
        cities: vec![CityEntry {
            outline: domain::geo::outline::CityOutline::default(),
            adcode: Adcode::of(330_600).unwrap(),
            name: "绍兴市".to_owned(),
            short: "绍兴".to_owned(),
            pinyin: "shaoxing".to_owned(),
            updated: "2026-11-22".to_owned(),
            bounds: [120.0, 29.0, 121.0, 31.0],
            pack: file(),
            base: None,
            targets: None,
            rights: None,
            first: None,
            villages: file(),
            places: 1,
            samples: 0,
        }],
    };
    render(&manifest, &[pack(places)], rights, site)
        .into_iter()
        .map(|(path, bytes)| (path, String::from_utf8(bytes).unwrap()))
        .collect()
}

pub(super) fn kind_page(places: Vec<Place>, slug: &str) -> String {
    rendered(places)[&format!("{FOLDER}/{slug}.html")].clone()
}

/// A bit of everything: two districts, every status, with and without phone, point and area.
pub(super) fn town_of_everything() -> Vec<Place> {
    let mut places = vec![canteen("a"), sample("b")];
    for (n, status) in Status::ALL.iter().enumerate() {
        let mut place = canteen(&format!("s{n}"));
        place.status = *status;
        place.area = [Some(code("330603001")), Some(code("330602")), None][n % 3];
        if n == 0 {
            place.phones.clear();
        }
        places.push(place);
    }
    let mut delivery = canteen("home");
    delivery.position = None;
    delivery.offer.area = Some(ServiceArea::Areas(vec![code("330602002")]));
    places.push(delivery);
    let mut home = Place::bare(
        PlaceId::parse("i").unwrap(),
        Kind::Institution,
        Some(here()),
    );
    home.area = Some(code("330602002"));
    places.push(home);
    places
}

/// Every page of these cities.
pub(super) fn render(
    manifest: &Manifest,
    cities: &[CityPack],
    rights: &[Rights],
    site: Option<&SiteAddress>,
) -> BTreeMap<String, Vec<u8>> {
    let (mut pages, mut lists) = (BTreeMap::new(), Vec::new());
    for (entry, pack) in manifest.cities.iter().zip(cities) {
        let folder = entry.plain_folder();
        let found = city(&folder, pack, rights.first(), site, |path, page| {
            let before = pages.insert(path, page);
            before.map_or(Ok(()), Err)
        });
        lists.extend(found.unwrap());
    }
    let names: Vec<_> = manifest
        .cities
        .iter()
        .map(|entry| (entry.plain_folder(), entry.name.as_str()))
        .collect();
    pages.extend(first(&names, lists, site));
    pages
}
