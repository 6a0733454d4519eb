use super::*;
use crate::testing::adcode;
use rstest::rstest;

fn city(number: u32, short: &str, pinyin: &str) -> CityName {
    CityName {
        adcode: adcode(number),
        name: format!("{short}市"),
        short: short.to_owned(),
        pinyin: pinyin.to_owned(),
        bounds: [114.8, 34.9, 115.2, 35.1],
        stems: Vec::new(),
    }
}

#[rstest]
#[case("绍兴府山", Some((330_600, "府山")))]
#[case("绍兴市府山街道", Some((330_600, "府山街道")))]
#[case("浙江省绍兴市府山", Some((330_600, "府山")))]
#[case("shaoxing fushan", Some((330_600, "fushan")))]
#[case("烟台", None)]
#[case("府山", None)]
#[case("", None)]
fn a_city_may_stand_before_what_is_looked_for_in_it(
    #[case] typed: &str,
    #[case] want: Option<(u32, &str)>,
) {
    let list = three();
    let found = list.beginning(&Query::new(typed));
    let found = found.map(|(city, rest)| (city.adcode, rest));
    assert_eq!(
        found,
        want.map(|(code, rest)| (adcode(code), Query::new(rest)))
    );
}

fn three() -> CityList {
    CityList::new(vec![
        city(330_600, "绍兴", "shaoxing"),
        city(370_600, "烟台", "yantai"),
        city(370_900, "泰安", "taian"),
    ])
}

#[test]
fn a_city_is_found_by_a_part_of_its_name_or_of_its_pinyin_and_by_nothing_else() {
    let list = three();
    let cases: [(&str, &[u32]); 10] = [
        ("绍", &[330_600]),
        ("烟台市", &[370_600]),
        ("shaox", &[330_600]),
        ("SHAOXING", &[330_600]),
        ("tai", &[370_600, 370_900]),
        ("fushan", &[]),
        ("府山", &[]),
        ("泰安市泰山区", &[370_900]),
        ("山东省泰安市泰山区", &[370_900]),
        ("ｓｈａｏ ｘｉｎｇ。", &[330_600]),
    ];
    for (typed, expected) in cases {
        let found = list.named(&Query::new(typed));
        let found: Vec<u32> = found.iter().map(|city| city.adcode.into()).collect();
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn a_place_is_looked_for_in_the_city_its_number_names_and_where_numbers_begin_like_it() {
    let mut list = three();
    list.cities[2].stems = vec!["ta-".to_owned()];
    let may = |id: &str| {
        let id = PlaceId::parse(id).unwrap();
        list.may_have_place(&id)
            .map(u32::from)
            .collect::<Vec<u32>>()
    };
    assert_eq!(may("S330602002-CT1"), [330_600]);
    assert_eq!(may("TA-0001"), [370_900]);
    assert_eq!(may("ta-0001"), [370_900]);
    assert_eq!(may("SX-0001"), []);
}

#[test]
fn of_many_cities_one_chooses_the_province_first() {
    let mut list = three();
    let codes = |list: &CityList, province: Option<u32>| {
        let choices = list.choices(province.map(adcode)).into_iter();
        choices
            .map(|(code, _)| u32::from(code))
            .collect::<Vec<u32>>()
    };
    assert_eq!(codes(&list, None), [330_600, 370_600, 370_900]);
    assert_eq!(codes(&list, Some(370_000)), [370_600, 370_900]);
    assert_eq!(list.province(adcode(370_000)), Some(adcode(370_000)));
    // A link may name one in which nobody has published: there would be nothing to choose.
    assert_eq!(list.province(adcode(110_000)), None);
    for nth in 0..30 {
        list.cities.push(city(410_000 + nth * 100, "远", "yuan"));
    }
    assert_eq!(
        list.choices(None),
        [
            (adcode(330_000), "浙江"),
            (adcode(370_000), "山东"),
            (adcode(410_000), "河南")
        ]
    );
    assert_eq!(codes(&list, Some(370_000)), [370_600, 370_900]);
}

#[test]
fn few_cities_are_named_and_many_are_not() {
    let mut list = three();
    assert_eq!(list.names().as_deref(), Some("绍兴、烟台、泰安"));
    for nth in 0..20 {
        list.cities.push(city(410_000 + nth * 100, "远", "yuan"));
    }
    assert_eq!(list.names(), None);
}
