use super::*;
use crate::geo::area::{Area, AreaCode};
use crate::geo::coord::LngLat;
use crate::hours::calendar::Calendar;
use crate::pack::CityPack;
use crate::pack::city::{Bounds, City};
use crate::place::id::PlaceId;
use crate::place::{Kind, Place, Status};
use crate::search::{Fit, Readings, Variants};
use crate::testing::adcode;
use proptest::prelude::*;
use rstest::rstest;
use time::{Date, Month};

fn area(code: &str, name: &str) -> Area {
    Area {
        code: AreaCode::parse(code).unwrap(),
        name: name.to_owned(),
        point: None,
    }
}

fn readings() -> Readings {
    let pairs = [
        "王wang",
        "庄zhuang",
        "镇zhen",
        "村cun",
        "府fu",
        "山shan",
        "街jie",
        "道dao",
        "长chang",
        "长zhang",
        "岛dao",
        "西xi",
        "安an",
        "绿lv",
        "吕lv",
        "家jia",
        "下xia",
        "大da",
        "大dai",
        "路lu",
        "社she",
        "区qu",
        "区ou",
        "东dong",
        "城cheng",
        "爱ai",
        "心xin",
        "食shi",
        "堂tang",
        "富fu",
        "居ju",
        "委wei",
        "会hui",
    ];
    Readings::from_pairs(pairs.map(|pair| {
        let mut chars = pair.chars();
        (chars.next().unwrap(), chars.collect())
    }))
}

fn place(id: &str, name: &str, aliases: &[&str]) -> Place {
    Place {
        name: name.to_owned(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        area: AreaCode::parse("990101001"),
        ..Place::bare(PlaceId::parse(id).unwrap(), Kind::Canteen, None)
    }
}

fn city() -> (Arc<Catalog>, Arc<VillagePack>) {
    let corner = |lng, lat| LngLat::new(lng, lat).unwrap();
    let catalog = Catalog::new(CityPack {
        city: City {
            adcode: adcode(330_600),
            name: "测试市".to_owned(),
            short: "测试".to_owned(),
            area_code: "0575".to_owned(),
            bureau: None,
            updated: Date::from_calendar_date(2026, Month::November, 22).unwrap(),
            bounds: Bounds {
                min: corner(114.8, 34.9),
                max: corner(115.2, 35.1),
            },
            hotlines: vec![],
            aliases: vec![],
        },
        areas: vec![
            area("990101", "东城区"),
            area("990102", "西城区"),
            area("990101001", "府山街道"),
            area("990101002", "王庄镇"),
        ],
        places: vec![
            place("A", "示例 府山街道爱心食堂", &["幸福小饭桌"]),
            place("B", "府山老年食堂", &[]),
            Place {
                status: Status::Closed,
                ..place("C", "老年食堂", &[])
            },
            place("D", "府山街道下大路社区助餐点", &[]),
        ],
        readings: readings(),
        calendar: Calendar::default(),
    });
    let villages = VillagePack {
        adcode: adcode(330_600),
        villages: vec![
            area("990101001001", "下大路社区"),
            area("990101001002", "吕家村"),
            area("990101001003", "长岛社区"),
            area("990101001004", "西安村"),
            area("990101002001", "大王庄村"),
            area("990101002002", "王庄村"),
            area("990102001001", "王庄"),
        ],
        readings: readings(),
        former: vec![(AreaCode::parse("990102").unwrap(), "旧城县".to_owned())],
        variants: Variants::from_pairs([('莊', '庄'), ('東', '东'), ('長', '长'), ('島', '岛')]),
    };
    (Arc::new(catalog), Arc::new(villages))
}

fn finder() -> Finder {
    let (catalog, villages) = city();
    Finder::new(catalog, Some(villages))
}

fn names(typed: &str) -> Vec<String> {
    let finds = finder().find(&Query::new(typed), 9);
    finds
        .hits
        .into_iter()
        .map(|hit| hit.around + &hit.name)
        .collect()
}

/// How one name alone, of an area of no known level of its own, fits.
fn fit(typed: &str, name: &str) -> Option<Fit> {
    let (catalog, _) = city();
    let pack = VillagePack {
        adcode: adcode(330_600),
        villages: vec![area("990101001001", name)],
        readings: readings(),
        former: vec![],
        variants: Variants::default(),
    };
    let names = Names::new(&catalog, Some(&pack));
    let steps = Steps::new(&Query::new(typed).joined(), &names.alphabet, None, false);
    let entry = catalog.areas.len();
    let (_, name) = names.of(entry).next()?;
    Some(
        AskedNames::new(&names, &steps, &[])
            .fitting(&names, name)?
            .fit,
    )
}

#[rstest]
#[case("府山村", "府山村", Some(Fit::Whole))]
#[case("府山", "府山村", Some(Fit::OtherEnding))]
#[case("府山社区", "府山村", Some(Fit::OtherEnding))]
#[case("府山村民委员会", "府山村", Some(Fit::OtherEnding))]
#[case("府山村村委会", "府山村", Some(Fit::OtherEnding))]
#[case("府", "府山村", Some(Fit::Start))]
#[case("山村", "府山村", Some(Fit::Inside))]
#[case("fushan", "府山村", Some(Fit::OtherEnding))]
#[case("FuShanCun", "府山村", Some(Fit::Whole))]
#[case("fsc", "府山村", Some(Fit::Whole))]
#[case("fushanc", "府山村", Some(Fit::Whole))]
#[case("fshan", "府山村", Some(Fit::OtherEnding))]
#[case("fushanjwh", "府山社区", Some(Fit::OtherEnding))]
#[case("ｆ", "府山村", Some(Fit::Start))]
#[case("sc", "府山村", Some(Fit::Inside))]
#[case("府shan", "府山村", Some(Fit::OtherEnding))]
#[case("changdao", "长岛", Some(Fit::Whole))]
#[case("zd", "长岛", Some(Fit::Whole))]
#[case("xian", "西安村", Some(Fit::OtherEnding))]
#[case("xi'an", "西安村", Some(Fit::OtherEnding))]
#[case("lvdao", "绿岛", Some(Fit::Whole))]
#[case("lüdao", "绿岛", Some(Fit::Whole))]
#[case("lyudao", "绿岛", Some(Fit::Whole))]
#[case("ludao", "绿岛", Some(Fit::Whole))]
#[case("fushang", "府山村", None)]
#[case("海", "府山村", None)]
#[case("fscx", "府山村", None)]
#[case("府山村33号", "府山村", Some(Fit::Near))]
#[case("府山33号", "府山村", Some(Fit::Near))]
#[case("府山公园", "府山村", None)]
fn a_name_answers_to_characters_pinyin_and_initials(
    #[case] typed: &str,
    #[case] name: &str,
    #[case] want: Option<Fit>,
) {
    assert_eq!(fit(typed, name), want);
}

#[test]
fn the_name_that_is_typed_whole_comes_first_and_towns_before_villages() {
    let want = [
        "西城区王庄",
        "东城区王庄镇",
        "东城区王庄镇王庄村",
        "东城区王庄镇大王庄村",
    ];
    assert_eq!(names("王庄"), want);
    assert_eq!(names("wz"), want);
    assert_eq!(names("王莊"), want);
}

#[test]
fn of_villages_of_one_name_the_district_typed_with_it_picks_one() {
    for typed in [
        "东城 王庄村",
        "王庄村 东城",
        "dongcheng wangzhuangcun",
        "東城王莊村",
    ] {
        let found = names(typed);
        assert_eq!(
            found[..2],
            ["东城区王庄镇王庄村", "东城区王庄镇大王庄村"],
            "{typed}"
        );
    }
}

#[rstest]
#[case("府山街道下大路社区33号", "东城区府山街道下大路社区")]
#[case("测试市东城区府山街道下大路居委会", "东城区府山街道下大路社区")]
#[case("浙江省测试市东城区府山街道", "东城区府山街道")]
#[case("浙江东城府山下大路", "东城区府山街道下大路社区")]
#[case("府山街道办事处", "东城区府山街道")]
#[case("东城区府山街道胜利西路8号", "东城区府山街道")]
#[case("东城区府山胜利西路", "东城区府山街道")]
#[case("dongchengqufushanjiedao", "东城区府山街道")]
#[case("旧城县", "西城区")]
#[case("旧城县王庄", "西城区王庄")]
#[case("测试市", "东城区")]
#[case("富山街道", "东城区府山街道")]
#[case("爱心食堂", "东城区府山街道示例 府山街道爱心食堂")]
#[case("府山爱心食堂", "东城区府山街道示例 府山街道爱心食堂")]
#[case("东城区府山街道爱心食堂", "东城区府山街道示例 府山街道爱心食堂")]
#[case("示例 府山街道爱心食堂", "东城区府山街道示例 府山街道爱心食堂")]
#[case("幸福小饭桌", "东城区府山街道示例 府山街道爱心食堂")]
#[case("axst", "东城区府山街道示例 府山街道爱心食堂")]
#[case("府山老年食堂", "东城区府山街道府山老年食堂")]
#[case("府山下大路助餐点", "东城区府山街道府山街道下大路社区助餐点")]
fn an_address_or_a_name_leads_to_what_is_meant(#[case] typed: &str, #[case] first: &str) {
    assert_eq!(names(typed).first().map(String::as_str), Some(first));
}

#[test]
fn a_place_named_after_its_town_does_not_stand_between_those_who_look_for_the_town() {
    let found = names("府山街道");
    assert_eq!(found, ["东城区府山街道"]);
}

#[rstest]
#[case("府山街道老年食堂")]
#[case("府山老年食堂")]
#[case("东城区府山食堂")]
#[case("府山 食堂")]
fn what_a_place_is_finds_it_behind_its_town_and_after_what_is_called_so(#[case] typed: &str) {
    let found = names(typed);
    let of_the_kind = "东城区府山街道示例 府山街道爱心食堂";
    assert!(found.iter().any(|name| name == of_the_kind), "{found:?}");
    assert!(found[0].ends_with("食堂"), "{found:?}");
    // By itself it names nothing.
    let alone = names("老年食堂");
    assert!(!alone.iter().any(|name| name == of_the_kind), "{alone:?}");
}

#[test]
fn a_name_that_is_spelled_out_stands_before_one_of_which_letters_are_left_out() {
    let (catalog, villages) = city();
    let villages = VillagePack {
        villages: vec![
            area("990101001001", "杨家庄村"),
            area("990101001002", "闫家庄村"),
        ],
        readings: Readings::from_pairs(
            [
                ('杨', "yang"),
                ('闫', "yan"),
                ('家', "jia"),
                ('庄', "zhuang"),
                ('村', "cun"),
            ]
            .map(|(c, r)| (c, r.to_owned())),
        ),
        ..Arc::unwrap_or_clone(villages)
    };
    let finder = Finder::new(catalog, Some(Arc::new(villages)));
    let first = |typed: &str| finder.find(&Query::new(typed), 2).hits.remove(0).name;
    assert_eq!(first("yanjiazhuangcun"), "闫家庄村");
    assert_eq!(first("yanjia"), "闫家庄村");
    assert_eq!(first("dongchengyanjia"), "闫家庄村");
    assert_eq!(first("yangjia"), "杨家庄村");
    assert_eq!(first("yjz"), "杨家庄村");
}

#[test]
fn a_place_that_has_closed_comes_last_of_those_that_fit_as_well() {
    let found = names("老年食堂");
    assert_eq!(found.len(), 2);
    assert!(found[0].ends_with("老年食堂"), "{found:?}");
}

#[test]
fn a_hit_by_another_name_says_which() {
    let finds = finder().find(&Query::new("旧城县"), 1);
    assert_eq!(finds.hits[0].also.as_deref(), Some("旧城县"));
    let finds = finder().find(&Query::new("幸福小饭桌"), 1);
    assert_eq!(finds.hits[0].also.as_deref(), Some("幸福小饭桌"));
    assert_eq!(finds.hits[0].target, HitTarget::Place(0));
}

#[test]
fn a_district_alone_does_not_name_every_village_in_it() {
    assert_eq!(names("西城"), ["西城区"]);
}

#[test]
fn towns_are_found_while_the_villages_are_on_their_way() {
    let (catalog, _) = city();
    let finds = Finder::new(catalog, None).find(&Query::new("wz"), 9);
    assert_eq!(finds.total, 1);
}

#[rstest]
#[case("没有这里")]
#[case("火星基地")]
#[case("zzzz")]
#[case("qwerty")]
#[case("上海市浦东新区")]
#[case("")]
fn nonsense_finds_nothing(#[case] typed: &str) {
    assert_eq!(names(typed), [""; 0]);
}

#[test]
fn more_fit_than_are_shown() {
    let finds = finder().find(&Query::new("王庄"), 2);
    assert_eq!((finds.hits.len(), finds.total), (2, 4));
}

#[test]
fn an_example_is_a_town_of_this_city_and_is_found_however_it_is_typed() {
    let (catalog, _) = city();
    let Example {
        name,
        pinyin,
        initials,
    } = Example::of(&catalog).unwrap();
    assert_eq!(
        (name.as_str(), pinyin.as_str(), initials.as_str()),
        ("府山", "fushan", "fs")
    );
    for typed in [name, pinyin, initials] {
        let first = names(&typed);
        assert_eq!(first[0], "东城区府山街道", "{typed}");
    }
}

#[test]
fn no_example_is_made_of_a_name_that_is_read_in_two_ways() {
    let (catalog, _) = city();
    let mut catalog = Arc::unwrap_or_clone(catalog);
    let two = [('王', "wang"), ('庄', "zhuang"), ('庄', "zang")];
    catalog.readings = Readings::from_pairs(two.map(|(c, r)| (c, r.to_owned())));
    assert_eq!(Example::of(&catalog), None);
}

#[rstest]
#[case("fu shan")]
#[case("fu s")]
#[case("f s")]
#[case("fu shan jie dao")]
#[case("xia da lu she qu")]
#[case("dong cheng qu fu shan jie dao")]
#[case("lv jia cun")]
#[case("Fu Shan　jie dao")]
#[case("府 山")]
#[case("府 shan")]
#[case("xi an")]
fn blanks_between_syllables_change_nothing(#[case] typed: &str) {
    let find = |typed: &str| finder().find(&Query::new(typed), 9);
    let in_one_piece = find(&typed.replace([' ', '　'], ""));
    assert!(in_one_piece.total > 0);
    assert_eq!(find(typed), in_one_piece);
}

#[test]
fn words_of_more_than_one_syllable_still_stand_in_any_order() {
    let want = ["东城区王庄镇王庄村", "东城区王庄镇大王庄村"];
    for typed in ["wangzhuangcun dongcheng", "wang zhuang cun dong cheng"] {
        assert_eq!(names(typed)[..2], want, "{typed}");
    }
}

/// A city whose names hold endings within.
fn city_of_endings() -> Finder {
    let (catalog, villages) = city();
    let mut catalog = Arc::unwrap_or_clone(catalog);
    catalog.areas = vec![
        area("990101", "东城区"),
        area("990102", "寿县"),
        area("990101001", "府山街道"),
        area("990101002", "章镇镇"),
    ];
    let villages = VillagePack {
        villages: vec![
            area("990101001001", "县前街社区"),
            area("990101001002", "老县社区"),
            area("990101001003", "村头村"),
            area("990101001004", "西村居委会"),
        ],
        ..Arc::unwrap_or_clone(villages)
    };
    Finder::new(Arc::new(catalog), Some(Arc::new(villages)))
}

#[rstest]
#[case("县", &["县前街社区", "寿县"])]
#[case("区", &["东城区"])]
#[case("街道", &["府山街道"])]
#[case("镇", &["章镇镇"])]
#[case("村", &["村头村"])]
#[case("居委会", &["西村居委会"])]
#[case("社区", &["老县社区", "县前街社区"])]
#[case("办事处", &[])]
fn an_ending_alone_finds_what_begins_with_it_and_areas_that_end_so(
    #[case] typed: &str,
    #[case] want: &[&str],
) {
    let finds = city_of_endings().find(&Query::new(typed), 9);
    assert!(finds.is_ending);
    assert_eq!(finds.total, want.len());
    let found: Vec<_> = finds.hits.iter().map(|hit| hit.name.as_str()).collect();
    assert_eq!(found, want);
}

#[rstest]
#[case("寿县")]
#[case("村头")]
#[case("府山街道")]
#[case("山")]
#[case("")]
fn what_is_more_than_an_ending_is_looked_for_everywhere(#[case] typed: &str) {
    assert!(!city_of_endings().find(&Query::new(typed), 9).is_ending);
}

proptest! {
    #[test]
    fn nothing_that_can_be_typed_breaks_it(typed in any::<String>()) {
        let finds = finder().find(&Query::new(&typed), 5);
        prop_assert!(finds.hits.len() <= 5 && finds.hits.len() <= finds.total);
    }

    #[test]
    fn nor_does_any_mix_of_what_names_are_made_of(
        typed in "[府山街道下大路社区村王庄东城测试浙江省fushanwzlv 3号示例爱心食堂]{0,90}",
    ) {
        let finds = finder().find(&Query::new(&typed), 5);
        prop_assert!(finds.hits.len() <= finds.total);
    }
}
