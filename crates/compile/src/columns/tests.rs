use super::*;
use domain::place::facts::{Aspect, is_of_kind};
use domain::place::offer::Mark;
use rstest::rstest;

#[test]
fn every_kind_has_a_table_in_the_order_of_the_kinds() {
    let kinds: Vec<Kind> = TABLES.iter().map(|t| t.kind).collect();
    assert_eq!(kinds, Kind::ALL);
}

#[test]
fn what_a_table_requires_it_also_knows() {
    for t in TABLES {
        let all = t.all();
        assert!(t.required.iter().all(|c| all.contains(c)), "{:?}", t.kind);
    }
}

#[test]
fn no_spelling_of_a_header_means_two_columns_of_one_table() {
    for t in TABLES {
        let all = t.all();
        let mut seen = std::collections::BTreeMap::new();
        for (name, variants) in VARIANTS.iter().filter(|(n, _)| all.contains(n)) {
            for v in variants.iter() {
                assert!(!all.contains(v), "{v}");
                assert_eq!(seen.insert(*v, *name), None, "{v} in {}", t.kind.file());
            }
        }
    }
}

/// What has no column is not called unpublished, and what has one is.
#[test]
fn a_comparison_knows_which_tables_have_a_column_for_a_mark() {
    for t in TABLES {
        for mark in Mark::ALL {
            let has_column = t.all().contains(&mark.word());
            let known = is_of_kind(Aspect::Mark(*mark), t.kind);
            assert_eq!(known, has_column, "{} in {}", mark.word(), t.kind.file());
        }
    }
}

#[rstest]
#[case("电话", Some(PHONE))]
#[case("联系电话", Some(PHONE))]
#[case(" 电 话 ", Some(PHONE))]
#[case("电话*", Some(PHONE))]
#[case("经度(lng)", Some(LNG))]
#[case("经度（度）", Some(LNG))]
#[case("Lng", Some(LNG))]
#[case("机构名称", Some(NAME))]
#[case("餐价（元/餐）", Some(MEAL_PRICE))]
#[case("价格", Some(MEAL_PRICE))]
#[case("床位数", None)]
#[case("天气", None)]
fn a_canteen_table_knows_its_headers(#[case] header: &str, #[case] want: Option<&str>) {
    let all = table(Kind::Canteen).unwrap().all();
    assert_eq!(recognise(header, &all), want);
}

#[test]
fn a_column_of_another_table_is_known_by_its_owner() {
    assert_eq!(owners("床位数"), ["institutions.csv", "centres.csv"]);
    assert!(owners("天气").is_empty());
}
