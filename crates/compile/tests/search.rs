//! What people type, put to the real names of the four cities.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{HUAINAN, SHAOXING, TAIAN, YANTAI, published};
use domain::geo::adcode::Adcode;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::pack::catalog::Catalog;
use domain::search::Query;
use domain::search::find_area::{Finder, HitTarget};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

struct City {
    catalog: Arc<Catalog>,
    villages: Vec<domain::geo::area::Area>,
    finder: Finder,
}

static CITIES: LazyLock<BTreeMap<Adcode, City>> = LazyLock::new(|| {
    let output = published("seeds");
    let cities = output.cities.iter().map(|pack| {
        let catalog = Arc::new(Catalog::new(pack.clone()));
        let entry = output
            .manifest
            .cities
            .iter()
            .find(|c| c.adcode == pack.city.adcode);
        let file = &output.files[&format!("data/{}", entry.unwrap().villages.file)];
        let villages: domain::pack::VillagePack = domain::pack::decode(file).unwrap();
        let city = City {
            catalog: Arc::clone(&catalog),
            villages: villages.villages.clone(),
            finder: Finder::new(catalog, Some(Arc::new(villages))),
        };
        (pack.city.adcode, city)
    });
    cities.collect()
});

/// The first that is found, with what is around it.
fn first(adcode: Adcode, typed: &str) -> String {
    let finds = CITIES[&adcode].finder.find(&Query::new(typed), 1);
    finds
        .hits
        .into_iter()
        .next()
        .map_or_else(String::new, |hit| hit.around + &hit.name)
}

/// What is typed in which city, and the first that is found.
const TYPED: &[(Adcode, &str, &str)] = &[
    // Names, whole and in part.
    (SHAOXING, "府山街道", "越城区府山街道"),
    (SHAOXING, "府山", "越城区府山街道"),
    (SHAOXING, "下大路", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路社区", "越城区府山街道下大路社区"),
    (SHAOXING, "越城", "越城区"),
    (SHAOXING, "花园社区", "越城区塔山街道花园社区"),
    (TAIAN, "泰山区", "泰山区"),
    (TAIAN, "岱庙", "泰山区岱庙街道"),
    (HUAINAN, "大通", "大通区"),
    (HUAINAN, "寿县", "寿县"),
    (YANTAI, "龙口", "龙口市"),
    (YANTAI, "福山", "福山区"),
    // Other endings.
    (SHAOXING, "下大路居委会", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路居民委员会", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路社区居委会", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路村", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路村委会", "越城区府山街道下大路社区"),
    (SHAOXING, "下大路村民委员会", "越城区府山街道下大路社区"),
    (SHAOXING, "府山街道办事处", "越城区府山街道"),
    (SHAOXING, "府山办事处", "越城区府山街道"),
    (SHAOXING, "府山街道办", "越城区府山街道"),
    (YANTAI, "吕格庄镇政府", "莱阳市吕格庄镇"),
    (YANTAI, "吕格庄镇人民政府", "莱阳市吕格庄镇"),
    // Addresses in one piece.
    (SHAOXING, "越城区府山街道", "越城区府山街道"),
    (SHAOXING, "府山街道下大路社区", "越城区府山街道下大路社区"),
    (SHAOXING, "越城区下大路社区", "越城区府山街道下大路社区"),
    (SHAOXING, "越城府山下大路", "越城区府山街道下大路社区"),
    (
        SHAOXING,
        "越城区府山街道下大路社区33号",
        "越城区府山街道下大路社区",
    ),
    (
        SHAOXING,
        "越城区府山街道下大路居委会33号2幢101室",
        "越城区府山街道下大路社区",
    ),
    (SHAOXING, "浙江省绍兴市越城区府山街道", "越城区府山街道"),
    (
        SHAOXING,
        "浙江省绍兴市越城区府山街道下大路社区33号",
        "越城区府山街道下大路社区",
    ),
    (SHAOXING, "绍兴越城府山", "越城区府山街道"),
    (SHAOXING, "浙江绍兴柯桥区", "柯桥区"),
    (SHAOXING, "绍兴市越城区胜利西路1号", "越城区"),
    (SHAOXING, "府山街道胜利西路1号", "越城区府山街道"),
    (SHAOXING, "绍兴市", "越城区"),
    (TAIAN, "泰安市泰山区", "泰山区"),
    (TAIAN, "山东省泰安市泰山区岱庙街道", "泰山区岱庙街道"),
    (TAIAN, "泰山区岱庙街道办事处", "泰山区岱庙街道"),
    (YANTAI, "山东烟台芝罘区", "芝罘区"),
    (YANTAI, "烟台市蓬莱区蓬莱阁街道", "蓬莱区蓬莱阁街道"),
    (HUAINAN, "安徽省淮南市田家庵区", "田家庵区"),
    (HUAINAN, "淮南大通区大通街道", "大通区大通街道"),
    (SHAOXING, "越城区 府山街道", "越城区府山街道"),
    (SHAOXING, "府山街道 越城区", "越城区府山街道"),
    (
        SHAOXING,
        "越城区，府山街道，下大路社区",
        "越城区府山街道下大路社区",
    ),
    // What it was called before.
    (SHAOXING, "绍兴县", "柯桥区"),
    (SHAOXING, "上虞市", "上虞区"),
    (SHAOXING, "绍兴县安昌街道", "柯桥区安昌街道"),
    (SHAOXING, "shaoxingxian", "柯桥区"),
    (YANTAI, "蓬莱市", "蓬莱区"),
    (YANTAI, "长岛县", "蓬莱区"),
    (YANTAI, "蓬莱市蓬莱阁街道", "蓬莱区蓬莱阁街道"),
    (YANTAI, "山东省长岛县", "蓬莱区"),
    // Pinyin and initials.
    (SHAOXING, "fushan", "越城区府山街道"),
    (SHAOXING, "fu shan", "越城区府山街道"),
    (SHAOXING, "FuShan JieDao", "越城区府山街道"),
    (SHAOXING, "fushanjiedao", "越城区府山街道"),
    (SHAOXING, "fsjd", "越城区府山街道"),
    (SHAOXING, "FSJD", "越城区府山街道"),
    (SHAOXING, "ｆｓｊｄ", "越城区府山街道"),
    (SHAOXING, "xiadalu", "越城区府山街道下大路社区"),
    (SHAOXING, "xdlsq", "越城区府山街道下大路社区"),
    (SHAOXING, "xiadalujuweihui", "越城区府山街道下大路社区"),
    (SHAOXING, "yuechengqufushanjiedao", "越城区府山街道"),
    (SHAOXING, "yuecheng fushan", "越城区府山街道"),
    (SHAOXING, "fǔshān", "越城区府山街道"),
    (SHAOXING, "fu3shan1", "越城区府山街道"),
    (SHAOXING, "lvjia", "诸暨市次坞镇吕家村"),
    (SHAOXING, "lujiabucun", "上虞区崧厦街道吕家埠村"),
    (SHAOXING, "lyujiabucun", "上虞区崧厦街道吕家埠村"),
    (SHAOXING, "lu\u{308}jiabucun", "上虞区崧厦街道吕家埠村"),
    (SHAOXING, "LǙJIABÙ", "上虞区崧厦街道吕家埠村"),
    (YANTAI, "lyugezhuangzhen", "莱阳市吕格庄镇"),
    (TAIAN, "daimiaojiedao", "泰山区岱庙街道"),
    (HUAINAN, "tianjiaan", "田家庵区"),
    (HUAINAN, "tianjia'an", "田家庵区"),
    // Traditional characters, doubles, punctuation, marks.
    (SHAOXING, "越城區", "越城区"),
    (SHAOXING, "紹興縣", "柯桥区"),
    (SHAOXING, "浙江省紹興市越城區府山街道", "越城区府山街道"),
    (SHAOXING, "蘭亭", "柯桥区兰亭街道"),
    (YANTAI, "龍口市", "龙口市"),
    (YANTAI, "萊陽", "莱阳市"),
    (SHAOXING, "府山。", "越城区府山街道"),
    (SHAOXING, "「府山」", "越城区府山街道"),
    (SHAOXING, "府\u{2f2d}街道", "越城区府山街道"),
    (SHAOXING, " 府 山 ", "越城区府山街道"),
    (SHAOXING, "府\u{200b}山", "越城区府山街道"),
    (SHAOXING, "府shan", "越城区府山街道"),
    // By ear.
    (SHAOXING, "服山街道", "越城区府山街道"),
    (TAIAN, "代庙街道", "泰山区岱庙街道"),
    // Places.
    (
        SHAOXING,
        "府山街道爱心食堂",
        "越城区府山街道示例 府山街道爱心食堂",
    ),
    (
        SHAOXING,
        "府山爱心食堂",
        "越城区府山街道示例 府山街道爱心食堂",
    ),
    (
        SHAOXING,
        "示例 府山街道爱心食堂",
        "越城区府山街道示例 府山街道爱心食堂",
    ),
    (
        SHAOXING,
        "越城区塔山街道爱心食堂",
        "越城区塔山街道示例 塔山街道爱心食堂",
    ),
    (
        SHAOXING,
        "下大路助餐点",
        "越城区府山街道示例 府山街道下大路社区助餐点",
    ),
    (
        TAIAN,
        "岱庙街道老年食堂",
        "泰山区岱庙街道示例 岱庙街道老年食堂",
    ),
];

#[test]
fn whatever_way_it_is_typed_the_first_found_is_what_was_meant() {
    assert!(TYPED.len() >= 80);
    let wrong: Vec<_> = TYPED
        .iter()
        .map(|(city, typed, want)| (typed, *want, first(*city, typed)))
        .filter(|(_, want, got)| want != got)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nonsense_finds_nothing() {
    let nonsense = [
        "没有这里",
        "火星基地三号",
        "zzzzzzz",
        "qwertyuiop",
        "！！！",
        "12345678",
        "abc公司",
        "Привет",
    ];
    for city in CITIES.keys() {
        for typed in nonsense {
            assert_eq!(first(*city, typed), "", "{city} {typed}");
        }
    }
}

/// Whether something is found, if all that is found is looked at.
fn finds(city: &City, typed: &str, want: HitTarget) -> bool {
    let found = city.finder.find(&Query::new(typed), 400);
    found.hits.iter().any(|hit| hit.target == want)
}

#[test]
fn an_area_is_found_by_its_name_alone_and_behind_district_and_town() {
    for city in CITIES.values() {
        let towns = city.catalog.areas.iter();
        // Of the many every some: the rest are no different.
        let villages = city.villages.iter().step_by(211);
        for area in towns.step_by(11).chain(villages) {
            let want = HitTarget::Area(area.code);
            assert!(finds(city, &area.name, want), "{}", area.name);
            let around = match area.code.level() {
                AreaLevel::District => String::new(),
                AreaLevel::Town => city.catalog.area_words(area.code.district()),
                AreaLevel::Village => city.catalog.area_words(area.code),
            };
            let whole = format!("{around}{}", area.name);
            let found = city.finder.find(&Query::new(&whole), 2).hits;
            let named: Vec<_> = found
                .iter()
                .map(|hit| format!("{}{}", hit.around, hit.name))
                .collect();
            assert_eq!(named.first(), Some(&whole));
        }
    }
}

#[test]
fn a_place_is_found_by_its_name_and_by_each_of_its_other_names() {
    for city in CITIES.values() {
        for (number, place) in (0..).zip(city.catalog.places()).step_by(23) {
            for name in std::iter::once(&place.name).chain(&place.aliases) {
                assert!(finds(city, name, HitTarget::Place(number)), "{name}");
            }
        }
    }
}

#[test]
fn an_area_is_found_by_its_pinyin_and_its_initials() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/gazetteer");
    for file in std::fs::read_dir(root).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|e| e != "csv") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines().skip(1).step_by(211) {
            let cells: Vec<&str> = line.split(',').collect();
            let code = AreaCode::parse(cells[0]).unwrap();
            let city = &CITIES[&code.city()];
            let pinyin: String = cells[7].split(' ').collect();
            assert!(
                finds(city, &pinyin, HitTarget::Area(code)),
                "{pinyin} {line}"
            );
            let initials: String = cells[7].split(' ').map(|s| &s[..1]).collect();
            let query = Query::new(&initials);
            let all = city.finder.find(&query, 5000);
            let found = all
                .hits
                .iter()
                .any(|hit| hit.target == HitTarget::Area(code));
            assert!(found, "{initials} {line}");
        }
    }
}
