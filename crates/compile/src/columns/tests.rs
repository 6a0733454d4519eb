use super::*;
use domain::place::facts::aspects;
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
fn what_a_column_tells_has_its_place_among_what_people_ask() {
    for t in TABLES {
        for told in t.all().into_iter().filter_map(tells) {
            assert!(aspects().any(|asked| asked == told), "{told:?}");
        }
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

#[test]
fn a_yes_no_column_is_in_the_tables_of_its_kinds_and_in_each_once() {
    let has = |kind, column| table(kind).unwrap().all().contains(&column);
    assert!(has(Kind::Institution, "收失智") && has(Kind::Centre, "收失智"));
    assert!(!has(Kind::Canteen, "收失智"));
    assert_eq!(owners("收失智"), ["institutions.csv", "centres.csv"]);
    assert!(common().contains(&"无障碍") && owners("无障碍").is_empty());
    for t in TABLES {
        let mut all = t.all();
        all.sort_unstable();
        let many = all.len();
        all.dedup();
        assert_eq!(all.len(), many, "{}", t.kind.file());
    }
}

#[rstest]
#[case("电话", Some(PHONE))]
#[case("联系电话", Some(PHONE))]
#[case("電話", Some(PHONE))]
#[case("開放時間", Some(HOURS))]
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

#[test]
fn a_title_as_long_as_a_book_is_read_at_once() {
    // Each sign is a place where a word may begin.
    let long = "(a) ".repeat(50_000);
    assert_eq!(super::kind_named(&long), None);
    assert_eq!(
        super::kind_named(&[&long, " canteen.xlsx"].concat()),
        Some(domain::place::Kind::Canteen)
    );
}
