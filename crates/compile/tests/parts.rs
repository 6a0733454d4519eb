//! The manifest is published whole and in parts; a phone that knows its city needs one part, and that is as
//! small of a nation as of a few cities.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::published;
use compile::Output;
use domain::address::Start;
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::pack::city_list::{self, CityList};
use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::parts::{ManifestPart, parts};
use domain::pack::seal;
use domain::place::id::PlaceId;
use std::collections::BTreeMap;

fn read<T: serde::de::DeserializeOwned>(output: &Output, path: &str) -> T {
    let text = std::str::from_utf8(&output.files[path]).unwrap();
    assert!(seal::is_unchanged(text), "{path}");
    serde_json::from_str(text).unwrap()
}

#[test]
fn every_part_says_of_its_cities_what_the_whole_manifest_says() {
    let output = published("seeds");
    for (part, expected) in parts(&output.manifest) {
        assert_eq!(read::<Manifest>(&output, &part.path()), expected);
    }
    for city in &output.manifest.cities {
        let part: Manifest = read(&output, &ManifestPart::City(city.adcode).path());
        assert_eq!(part.cities, std::slice::from_ref(city));
    }
    for city in &output.cities {
        let spots = city.places.iter().filter_map(|place| place.position);
        for spot in spots.map(|position| position.point()) {
            let part: Manifest = read(&output, &ManifestPart::around(spot).path());
            assert_eq!(
                part.city_at(spot),
                output.manifest.city_at(spot),
                "{spot:?}"
            );
        }
    }
}

#[test]
fn the_list_of_cities_leads_to_every_part_and_to_every_place() {
    let output = published("seeds");
    let list: CityList = read(&output, city_list::PATH);
    assert_eq!(list.cities.len(), output.manifest.cities.len());
    for part in parts(&output.manifest).into_keys() {
        assert!(list.may_have(part), "{part:?}");
    }
    for city in &output.cities {
        for place in &city.places {
            let mut may_have = list.may_have_place(&place.id);
            assert!(
                may_have.any(|adcode| adcode == city.city.adcode),
                "{}",
                place.id
            );
        }
    }
    assert_eq!(
        list.may_have_place(&PlaceId::parse("999999-1").unwrap())
            .count(),
        0
    );
}

/// So many cities with the outline of a real one, side by side as they lie in it.
fn nation(like: &CityEntry, cities: u32) -> Manifest {
    let [west, south, east, north] = like.bounds;
    let (wide, high) = (east - west, north - south);
    let one = |nth: u32| {
        let (x, y) = (f64::from(nth / 18) - 9.0, f64::from(nth % 18) - 9.0);
        let (aside, up) = (x * wide, y * high);
        let mut city = like.clone();
        city.adcode = Adcode::of(100_000 + nth * 100).unwrap();
        city.bounds = [west + aside, south + up, east + aside, north + up];
        for ring in &mut city.outline.rings {
            ring[0] += (aside * 1000.0) as i32;
            ring[1] += (up * 1000.0) as i32;
        }
        let number = format!("{:08x}", nth.wrapping_mul(2_654_435_769));
        city.pack.file = format!("{}-shaoxing-{number}.pack", city.adcode);
        city
    };
    Manifest::new((0..cities).map(one).collect())
}

/// How large the part of a start is, as it is published.
fn bytes(parts: &BTreeMap<ManifestPart, Manifest>, start: Start) -> usize {
    let part = &parts[&ManifestPart::of(start)];
    seal::with_checksum(&serde_json::to_string(part).unwrap()).len() + 1
}

#[test]
fn a_visit_to_a_known_city_takes_the_same_bytes_of_four_cities_and_of_a_nation() {
    let output = published("seeds");
    let shaoxing = &output.manifest.cities[0];
    // 333 cities have the 2,900 counties. The fourth lies beside the first three.
    let few = nation(shaoxing, 4);
    let many = nation(shaoxing, 333);
    let whole = |manifest: &Manifest| serde_json::to_string(manifest).unwrap().len();
    assert!(
        whole(&many) > 80 * whole(&few),
        "what would be fetched otherwise"
    );
    let [west, south, east, north] = few.cities[1].bounds;
    let (few, many) = (parts(&few), parts(&many));
    let city = Start::Area(AreaCode::parse("100101001").unwrap());
    assert_eq!(bytes(&few, city), bytes(&many, city));
    let middle = LngLat::new(f64::midpoint(west, east), f64::midpoint(south, north)).unwrap();
    let spot = Start::Spot(middle);
    let (few_there, many_there) = (bytes(&few, spot), bytes(&many, spot));
    assert!(many_there.abs_diff(few_there) <= 2_000);
}
