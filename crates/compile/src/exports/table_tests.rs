//! What goes out as a table comes back as it was.

use super::arbitrary::{places, week};
use super::names::AreaNames;
use super::table::cell;
use super::testing::{FOLDER, empty_city, packs, small_city, with_tables};
use crate::columns::TABLES;
use crate::{Seeds, compile, hours_text};
use domain::place::Place;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use rstest::rstest;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The tables of the repository.
fn repository_seeds() -> Seeds {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut seeds = Seeds::default();
    let mut open = vec![top.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&top).unwrap().to_str().unwrap();
                seeds
                    .files
                    .insert(name.to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    seeds
}

/// The places as they are read from their own tables.
fn through_tables(places: &[Place]) -> Vec<Place> {
    let (city, villages) = empty_city();
    let names = AreaNames::of(&city, &villages);
    let seeds = with_tables(&small_city(), FOLDER, places, &names);
    packs(compile(&seeds)).remove(0).0.places
}

/// A column that `cell` does not know would go out empty, and one that no place of these tests has could
/// do so unnoticed.
#[test]
fn no_column_goes_out_empty_whatever_the_places_say() {
    let (city, villages) = empty_city();
    let names = AreaNames::of(&city, &villages);
    let mut never: BTreeSet<&str> = TABLES.iter().flat_map(|table| table.all()).collect();
    let mut runner = TestRunner::deterministic();
    for _ in 0..200 {
        for place in places().new_tree(&mut runner).unwrap().current() {
            never.retain(|column| cell(&place, column, &names).is_empty());
        }
    }
    assert_eq!(never, BTreeSet::new());
}

#[test]
fn every_table_of_the_repository_comes_back_as_it_went_out() {
    let seeds = repository_seeds();
    let first = packs(compile(&seeds));
    let mut again = seeds.clone();
    for folder in seeds.city_folders() {
        let own = |(city, _): &&(domain::pack::CityPack, _)| {
            folder.starts_with(&city.city.adcode.to_string())
        };
        let (city, villages) = first.iter().find(own).unwrap();
        let names = AreaNames::of(city, villages);
        again = with_tables(&again, folder, &city.places, &names);
    }
    let second = packs(compile(&again));
    let mut compared = 0;
    for ((a, _), (b, _)) in first.iter().zip(&second) {
        assert_eq!(a.places.len(), b.places.len());
        for (a, b) in a.places.iter().zip(&b.places) {
            assert_eq!(a, b);
            compared += 1;
        }
    }
    assert!(compared > 100, "only {compared} places");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_places_come_back_from_their_tables_as_they_were(places in places()) {
        let back = through_tables(&places);
        prop_assert_eq!(back.len(), places.len());
        for (back, place) in back.iter().zip(&places) {
            prop_assert_eq!(back, place);
        }
    }
}

proptest! {
    #[test]
    fn any_week_comes_back_from_its_cell(hours in week()) {
        let cell = super::table::hours(&hours);
        prop_assert_eq!(hours_text::parse(&cell).unwrap(), hours, "{}", cell);
    }
}

/// What a weekend day that is worked is like, only such texts say.
#[rstest]
#[case("工作日 8:00-11:30、14:00-17:00，周末休息，节假日休息")]
#[case("工作日8:00-17:00")]
#[case("工作日 8:30-17:00；周六 9:00-12:00；周日休息；节假日照常")]
#[case("工作日 8:30-17:00；周末 9:00-12:00；节假日 9:00-11:00")]
#[case("工作日凌晨4:00-9:00，周末休息")]
#[case("工作日 20:00-次日6:00，节假日休息")]
fn workdays_come_back_with_the_weekends_that_are_worked(#[case] text: &str) {
    let hours = hours_text::parse(text).unwrap();
    assert!(hours.make_up_workdays().is_some());
    let cell = super::table::hours(&hours);
    assert_eq!(hours_text::parse(&cell), Ok(hours), "{cell}");
}
