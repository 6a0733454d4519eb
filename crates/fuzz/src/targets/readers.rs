//! The readers, made ready: each with inputs that are right.

use super::Reads;
use compile::{
    Others, Request, Seeds, What, check_folder, compile_folder, convert, read_line, site,
};
use domain::address::Link;
use domain::geo::adcode::Adcode;
use domain::map::sketch::Sketch;
use domain::pack::catalog::Catalog;
use domain::pack::names::{CityNames, in_parts};
use domain::pack::{CityPack, Payload, VillagePack, decode, sealed};
use domain::policy::coverage::target::TargetPack;
use domain::policy::entitlement::Rights;
use domain::search::Query;
use domain::search::find_area::Finder;
use domain::search::nation::{self, Nation};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;

/// The tables of the tests' city.
fn seeds() -> Seeds {
    let bytes = |bytes: &[u8]| bytes.to_vec();
    Seeds::from([
        (
            "calendar/2026.toml",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/calendar/2026.toml"
            )),
        ),
        (
            "papers.toml",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/papers.toml"
            )),
        ),
        (
            "quotes.lock",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/quotes.lock"
            )),
        ),
        (
            "gazetteer/990100-ceshi.csv",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/gazetteer/990100-ceshi.csv"
            )),
        ),
        (
            "cities/990100-ceshi/city.toml",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/city.toml"
            )),
        ),
        (
            "cities/990100-ceshi/canteens.csv",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/canteens.csv"
            )),
        ),
        (
            "cities/990100-ceshi/institutions.csv",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/institutions.csv"
            )),
        ),
        (
            "cities/990100-ceshi/rentals.csv",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/rentals.csv"
            )),
        ),
        (
            "cities/990100-ceshi/stations.csv",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/stations.csv"
            )),
        ),
        (
            "cities/990100-ceshi/targets.toml",
            bytes(include_bytes!(
                "../../../../tests/fixtures/seeds/cities/990100-ceshi/targets.toml"
            )),
        ),
    ])
}

/// The packs of that city.
fn published() -> Vec<Vec<u8>> {
    let output = compile_folder(&seeds(), &BTreeMap::new(), None).output;
    let files = output.map(|output| output.files).unwrap_or_default();
    let is_pack = |(name, _): &(String, Vec<u8>)| name.ends_with(".pack");
    files
        .into_iter()
        .filter(is_pack)
        .map(|(_, bytes)| bytes)
        .collect()
}

pub(super) fn packs() -> Reads {
    Reads {
        corpus: published(),
        read: Box::new(move |bytes| {
            // As it came; and with a header that fits, so that the body is looked at.
            let [tag, body] = [bytes.get(6..7), bytes.get(16..)].map(Option::unwrap_or_default);
            let again = tag.first().filter(|_| bytes.len() % 4 > 0);
            let again = again.and_then(|tag| sealed(*tag, body));
            let bytes = again.as_deref().unwrap_or(bytes);
            if let Ok(pack) = decode::<CityPack>(bytes) {
                look_around(Catalog::new(pack));
            }
            if let Ok(sketch) = decode::<Sketch>(bytes) {
                black_box(sketch.extent());
                black_box(sketch.labels().len());
            }
            fn whole<T: Payload>(bytes: &[u8]) {
                black_box(decode::<T>(bytes).is_ok());
            }
            whole::<VillagePack>(bytes);
            whole::<Rights>(bytes);
            whole::<TargetPack>(bytes);
        }),
    }
}

/// What the app asks of a city before anything is drawn.
fn look_around(catalog: Catalog) {
    black_box(catalog.samples(None));
    for district in catalog.districts().take(20) {
        black_box(catalog.area_words(district.code));
        black_box(catalog.best_point(district.code));
    }
    for place in catalog.places().iter().take(50) {
        black_box(catalog.find(place.id.as_str()));
        black_box(place.hours.as_ref().map(|hours| hours.is_always()));
    }
    let finder = Finder::new(Arc::new(catalog), None);
    black_box(finder.find(&Query::new("东街"), 5));
}

pub(super) fn links() -> Reads {
    let right = [
        "#/nearby?kind=canteen&at=120.58210,30.00120",
        "#/place/S330602002-CT1?from=330602002",
        "#/compare?ids=T-I1,T-I2&at=115.00000,35.00000,3000m",
        "#/slip?ids=T-C1&form=fridge",
        "#/guide?step=2",
        "?to=%2Fnearby%3Fkind%3Dcanteen%26from%3D330602001",
    ];
    Reads {
        corpus: right.map(|link| link.as_bytes().to_vec()).to_vec(),
        read: Box::new(|bytes| {
            let hash = String::from_utf8_lossy(bytes);
            let link = Link::parse(&hash);
            black_box(Link::left_out(&hash));
            // What the app writes is read as the same.
            let written = link.to_string();
            assert_eq!(Link::parse(&written).to_string(), written, "{hash}");
            black_box(link.to_send());
        }),
    }
}

pub(super) fn config() -> Reads {
    const PAGE: &[u8] = b"<head><meta charset=\"utf-8\"><script>1</script></head>";
    Reads {
        corpus: vec![
            include_bytes!("../../../../public/config.json").to_vec(),
            br#"{"map":{"tiles":["https://t{s}.a.cn/{z}/{x}/{y}"],"subdomains":["0","1"]}}"#
                .to_vec(),
        ],
        read: Box::new(|bytes| {
            let Ok(made) = site(PAGE, bytes) else { return };
            for origin in &made.tiles {
                assert!(
                    !origin.contains([' ', ';', ',', '\'', '"', '*', '<', '>']),
                    "{origin}"
                );
            }
            for fault in &made.faults {
                let said = domain::say::config::config_fault(fault);
                assert!(said.chars().count() < 300, "{said}");
            }
        }),
    }
}

pub(super) fn search() -> Reads {
    let packs = published();
    let catalog = packs
        .iter()
        .find_map(|bytes| decode::<CityPack>(bytes).ok());
    let villages = packs
        .iter()
        .find_map(|bytes| decode::<VillagePack>(bytes).ok());
    let catalog = catalog.map(|pack| Arc::new(Catalog::new(pack)));
    // As if the nation had this city alone.
    let names = catalog.as_deref().zip(villages.as_ref());
    let names = names.map(|(catalog, villages)| CityNames::of(catalog, villages));
    let (index, parts) = in_parts(names);
    let nation = Nation::new(index);
    let parts: BTreeMap<_, _> = parts
        .into_iter()
        .map(|(beginning, part)| (beginning, nation.ready(part)))
        .collect();
    let finder = catalog.map(|catalog| Finder::new(catalog, villages.map(Arc::new)));
    let right = [
        "东街社区",
        "dongjie",
        "dj",
        "测试市东城区东街街道1号",
        "示例东街",
    ];
    Reads {
        corpus: right.map(|typed| typed.as_bytes().to_vec()).to_vec(),
        read: Box::new(move |bytes| {
            let query = Query::new(&String::from_utf8_lossy(bytes));
            black_box(finder.as_ref().map(|finder| finder.find(&query, 10)));
            let wanted = nation.parts(&query).unwrap_or_default();
            let wanted = wanted.iter().filter_map(|beginning| parts.get(beginning));
            black_box(nation::find(wanted, &query, None, 10));
        }),
    }
}

pub(super) fn texts() -> Reads {
    let right = [
        "周一至周五 8:00-11:30，13:30-17:00；周末 9:00-16:00",
        "Mo-Fr 08:00-17:00; PH off",
        "每天早上6点半到晚上7点，节假日休息",
        "0575-88001234转801、13800001234",
        "2026年11月二十日",
        "1,500-3,200元/月",
        "东经120°34′55″，北纬30°0′4″",
    ];
    Reads {
        corpus: right.map(|text| text.as_bytes().to_vec()).to_vec(),
        read: Box::new(|bytes| {
            for what in [
                What::Hours,
                What::Phone,
                What::Date,
                What::Price,
                What::Point,
            ] {
                let answer = read_line(what, bytes, Adcode::of(330_600));
                assert!(!answer.contains('\n'), "one line: {answer}");
            }
        }),
    }
}

/// One input in so many is published, too. Reading is what meets bytes of others; making the pages takes most of the time.
const PUBLISHED_ONE_IN: u32 = 64;

pub(super) fn tables() -> Reads {
    let seeds = seeds();
    let is_own = |name: &&String| name.starts_with("cities/");
    let names: Vec<String> = seeds.files.keys().filter(is_own).cloned().collect();
    let own = seeds.files.iter().filter(|(name, _)| is_own(name));
    let corpus = own.map(|(_, bytes)| bytes.clone()).collect();
    // A city with one table of its own, the one that is changed: what the others say is known.
    let mut bare = seeds.clone();
    let is_needed = |name: &String| {
        ["calendar/", "gazetteer/"]
            .iter()
            .any(|of| name.starts_with(of))
            || name.ends_with("city.toml")
    };
    bare.files.retain(|name, _| is_needed(name));
    Reads {
        corpus,
        read: Box::new(move |bytes| {
            let published = bytes.iter().map(|byte| u32::from(*byte)).sum::<u32>();
            let published = published.is_multiple_of(PUBLISHED_ONE_IN);
            let mut changed = if published {
                seeds.clone()
            } else {
                bare.clone()
            };
            if let Some(name) = names.get(bytes.len() % names.len().max(1)) {
                changed.files.insert(name.clone(), bytes.to_vec());
            }
            if !published {
                black_box(check_folder(&changed, &BTreeMap::new(), None));
                return;
            }
            let outcome = compile_folder(&changed, &BTreeMap::new(), None);
            // Published, or told why not.
            assert!(outcome.output.is_some() || !outcome.issues.is_empty());
        }),
    }
}

pub(super) fn converting() -> Reads {
    let folder = BTreeMap::new();
    let lists = [
        "序号,养老机构名称,地址,联系电话,床位数\n1,东街养老院,东街1号,0300-20000011,80\n",
        "助餐点\t街道\t营业时间\t电话\n东街食堂\t东街街道\t10:30-12:30\t0300-20000012\n合计\t1\n",
    ];
    Reads {
        corpus: lists.map(|list| list.as_bytes().to_vec()).to_vec(),
        read: Box::new(move |bytes| {
            let names = ["养老机构.csv", "助餐.txt", "名单.xlsx", "名单.xls"];
            let file = names
                .get(bytes.len() % names.len())
                .copied()
                .unwrap_or_default();
            black_box(convert(&Request {
                file,
                bytes,
                mapping: None,
                folder: &folder,
                city: Adcode::of(330_600),
                gazetteer: None,
                others: Others::Refuse,
            }));
        }),
    }
}
