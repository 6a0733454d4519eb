//! What can be said in HSDS comes back from it.

use super::super::arbitrary::{place, places};
use super::super::table;
use super::super::testing::{FOLDER, packs, small_city};
use super::super::tests::{assert_valid, exported, read};
use crate::columns::{self, TABLES};
use crate::compile;
use domain::hours::moment::Minute;
use domain::hours::{OnHolidays, Span, WeeklyHours};
use domain::place::offer::Count;
use domain::place::{Place, Status};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;

/// The services of these places.
fn services(places: &[Place]) -> Vec<Value> {
    let list = read(&exported(places), "330600/hsds.json");
    list["contents"].as_array().unwrap().clone()
}

/// A schema of HSDS, and its checker.
fn schema(folder: &OsStr, file: &str) -> (Value, jsonschema::Validator) {
    let schema = std::fs::read(Path::new(folder).join(file)).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    let checker = options.build(&schema).unwrap();
    (schema, checker)
}

#[test]
fn every_service_is_one_by_the_schemas_of_hsds_of_a_service_and_of_a_list() {
    let Some(folder) = std::env::var_os("HSDS_SCHEMAS") else {
        // Past what keeps the words of tests that pass: who runs all of them is to see it.
        let said = b"Skipped: HSDS_SCHEMAS names no folder with the schemas of HSDS.\n";
        std::io::stderr().write_all(said).unwrap();
        return;
    };
    let (whole, checker) = schema(&folder, "service.json");
    let (_, of_list) = schema(&folder, "service_list.json");
    let mut runner = TestRunner::deterministic();
    let mut checked = 0;
    for _ in 0..40 {
        for service in services(&places().new_tree(&mut runner).unwrap().current()) {
            assert_valid(&checker, &service);
            assert_valid(&of_list, &service);
            assert_only_known(&whole, &service);
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked}");
    let nameless = serde_json::json!({"id": "SX-1"});
    assert!(!checker.is_valid(&nameless) && !of_list.is_valid(&nameless));
}

/// What the API of HSDS has around a list, on each of its pages.
#[test]
fn the_services_of_a_city_stand_on_one_page_as_the_api_of_hsds_has_it() {
    let mut runner = TestRunner::deterministic();
    let places = vec![place().new_tree(&mut runner).unwrap().current()];
    let page = read(&exported(&places), "330600/hsds.json");
    let members: Vec<(&str, &Value)> = page
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, value)| (name.as_str(), value))
        .filter(|(name, _)| *name != "contents")
        .collect();
    let one = Value::from(1);
    let (yes, no) = (Value::from(true), Value::from(false));
    let want = [
        ("empty", &no),
        ("first_page", &yes),
        ("last_page", &yes),
        ("page_number", &one),
        ("size", &one),
        ("total_items", &one),
        ("total_pages", &one),
    ];
    assert_eq!(members, want);
}

/// The schema lets any member pass. What it does not name, nobody would read.
fn assert_only_known(schema: &Value, value: &Value) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let of_field = &schema["properties"][name];
                assert!(of_field.is_object(), "HSDS has no {name}");
                assert_only_known(of_field, value);
            }
        }
        Value::Array(all) => all
            .iter()
            .for_each(|one| assert_only_known(&schema["items"], one)),
        _ => {}
    }
}

#[test]
fn ids_are_those_that_the_document_lets_others_compute() {
    // Computed by another program: uuid5(uuid5(NAMESPACE_URL, "urn:eldercare-map:hsds"), "SX-00").
    let namespace = "fee10173-2ace-5795-b035-1e612b11b5e7";
    let of_sx_00 = "d8346935-0ad1-59e3-8b35-15ad49f42306";
    assert_eq!(super::ids::namespace().to_string(), namespace);
    let mut runner = TestRunner::deterministic();
    let mut place = place().new_tree(&mut runner).unwrap().current();
    place.id = domain::place::id::PlaceId::parse("SX-00").unwrap();
    assert_eq!(services(&[place])[0]["id"], of_sx_00);
}

/// A service as the row of a table: what HSDS has of each column.
fn row(service: &Value) -> BTreeMap<&str, String> {
    let mut row = BTreeMap::new();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut services = Vec::new();
    for attribute in service["attributes"].as_array().unwrap() {
        let word = attribute["taxonomy_term"]["code"].as_str().unwrap();
        match attribute["link_type"].as_str().unwrap() {
            "column" => {
                row.insert(word, text(&attribute["value"]));
            }
            "service" => services.push(word),
            "osm" => {
                row.insert(columns::HOURS, text(&attribute["value"]));
            }
            _ => {}
        }
    }
    row.insert(columns::SERVICES, services.join("、"));
    row.insert(columns::NAME, text(&service["name"]));
    row.insert(columns::ALIASES, text(&service["alternate_name"]));
    row.insert(columns::NOTE, text(&service["description"]));
    row.insert(columns::DISCOUNT, text(&service["fees_description"]));
    row.insert(columns::CHECKED, text(&service["assured_date"]));
    let phones = list(&service["phones"]).into_iter().map(|phone| {
        let extension = phone["extension"].as_u64().map(|e| format!("转{e}"));
        text(&phone["number"]) + &extension.unwrap_or_default()
    });
    row.insert(columns::PHONE, phones.collect::<Vec<_>>().join("、"));
    let location = &service["service_at_locations"][0]["location"];
    row.insert(columns::BUS, text(&location["transportation"]));
    row.insert(
        columns::ADDRESS,
        text(&location["addresses"][0]["address_1"]),
    );
    if let Some(lng) = location["longitude"].as_f64() {
        row.insert(columns::LNG, lng.to_string());
        row.insert(
            columns::LAT,
            location["latitude"].as_f64().unwrap().to_string(),
        );
        row.insert(columns::CRS, "WGS84".to_owned());
    }
    let areas: Vec<String> = list(&service["service_areas"])
        .iter()
        .filter(|area| area["uri"].is_string())
        .map(|area| text(&area["name"]))
        .collect();
    if !areas.is_empty() {
        row.insert(columns::SERVICE_AREA, areas.join("、"));
    }
    let costs = list(&service["cost_options"]);
    let yuan: Vec<String> = costs.iter().map(|c| c["amount"].to_string()).collect();
    row.insert(columns::MEAL_PRICE, yuan.join("-"));
    row.insert(columns::MONTHLY_PRICE, yuan.join("-"));
    row
}

/// The week that the schedules of a service say.
fn week(service: &Value) -> Option<[Vec<Span>; 7]> {
    let minute = |text: &Value| {
        let clock = text.as_str().unwrap().strip_suffix("+08:00").unwrap();
        let (hours, minutes) = clock.split_once(':').unwrap();
        hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
    };
    let mut days: [Vec<Span>; 7] = Default::default();
    for schedule in service["schedules"].as_array()? {
        let (open, close) = (
            minute(&schedule["opens_at"]),
            minute(&schedule["closes_at"]),
        );
        let close = if close <= open { close + 1440 } else { close };
        for day in schedule["byday"].as_str().unwrap().split(',') {
            let week = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let at = week.iter().position(|d| *d == day).unwrap();
            days[at].push(Span {
                open: Minute(open),
                close: Minute(close),
            });
        }
    }
    Some(days)
}

/// A place as far as HSDS can say it.
fn as_far_as_hsds(place: &Place) -> Place {
    let mut place = place.clone();
    if let Some(hours) = &mut place.hours {
        let said_as_usual = hours.holidays == OnHolidays::AsUsual && !hours.is_always();
        if said_as_usual {
            hours.holidays = OnHolidays::Unknown;
        }
    }
    if place.only_comes_home() {
        // It has no location there.
        (place.address, place.offer.bus) = (None, None);
    }
    place
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_hsds_can_carry_comes_back(places in places()) {
        let services = services(&places);
        let mut seeds = small_city();
        for of_kind in TABLES {
            let header = of_kind.all();
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(&header).unwrap();
            for (service, _) in services.iter().zip(&places).filter(|(_, p)| p.kind == of_kind.kind) {
                let row = row(service);
                writer.write_record(header.iter().map(|c| row.get(c).map_or("", String::as_str))).unwrap();
            }
            let path = format!("cities/{FOLDER}/{}", of_kind.kind.file());
            seeds.files.insert(path, writer.into_inner().unwrap());
        }
        let back = packs(compile(&seeds)).remove(0).0.places;
        for (back, place) in back.iter().zip(&places) {
            prop_assert_eq!(back, &as_far_as_hsds(place));
        }
        prop_assert_eq!(back.len(), places.len());
    }

    #[test]
    fn schedules_say_the_week_and_only_of_a_place_that_serves(places in places()) {
        for (service, place) in services(&places).iter().zip(&places) {
            let serving = place.hours.as_ref().filter(|_| place.status.serves());
            let said = week(service).map(|days| WeeklyHours::new(days, OnHolidays::Unknown).unwrap());
            let want = serving.map(|hours| {
                let mut week = hours.clone().with_make_up_workdays(None).unwrap();
                week.holidays = OnHolidays::Unknown;
                week
            });
            prop_assert_eq!(said, want);
            let status = match place.status {
                Status::Paused => "temporarily closed",
                Status::Closed => "defunct",
                _ => "active",
            };
            prop_assert_eq!(&service["status"], status);
        }
    }

    #[test]
    fn a_free_bed_is_spoken_of_only_where_it_is_known_that_there_is_none(places in places()) {
        for (service, place) in services(&places).iter().zip(&places) {
            let waits = place.offer.marks.is_yes(domain::place::offer::Mark::WaitingList);
            let capacity = &service["capacities"][0];
            prop_assert_eq!(capacity.is_object(), waits);
            if waits {
                prop_assert_eq!(&capacity["available"], 0);
                prop_assert_eq!(capacity["maximum"].as_u64(), place.offer.counts.get(Count::Beds).map(u64::from));
            }
            let text = service.to_string();
            for old in ["wait_time", "\"fees\"", "\"licenses\""] {
                prop_assert!(!text.contains(old), "{} is deprecated", old);
            }
        }
    }
}

#[test]
fn a_number_with_an_extension_is_dialled_as_before() {
    let phone = |text: &str| {
        let phone = domain::place::phone::Phone::parse(text).unwrap();
        table::phone(&phone)
    };
    assert_eq!(phone("0575-88001234转801"), "0575-88001234转801");
    assert_eq!(phone("96345"), "96345");
}
