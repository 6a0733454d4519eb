use super::city::{NOT_TOWNS, SampleCity};
use super::{RealRows, generate, real_rows};
use crate::Seeds;
use domain::geo::coord::CoordSystem;
use domain::place::phone::Phone;
use domain::place::{Kind, Status};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

type Record = BTreeMap<String, String>;

fn seeds() -> Seeds {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(SEEDS);
    let mut files = BTreeMap::new();
    for folder in ["gazetteer", "basemap", "cities"] {
        read_into(&root, &root.join(folder), &mut files);
    }
    Seeds { files }
}

const CITIES: [&str; 4] = [
    "330600-shaoxing",
    "340400-huainan",
    "370600-yantai",
    "370900-taian",
];

/// Where the seeds lie, seen from this package.
const SEEDS: &str = "../../seeds";

fn read_into(root: &Path, folder: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_into(root, &path, files);
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            files.insert(name, std::fs::read(&path).unwrap());
        }
    }
}

/// Every sample of every city: city folder, kind, row.
fn samples() -> Vec<(String, Kind, Record)> {
    let sheets = generate(&seeds());
    assert_eq!(sheets.len(), 4 * Kind::ALL.len(), "four cities, every kind");
    sheets
        .iter()
        .flat_map(|(path, bytes)| {
            let [_, folder, file] = path.split('/').collect::<Vec<_>>().try_into().unwrap();
            let kind = *Kind::ALL.iter().find(|k| k.file() == file).unwrap();
            csv::Reader::from_reader(bytes.as_slice())
                .deserialize::<Record>()
                .map(|row| (folder.to_owned(), kind, row.unwrap()))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn status(row: &Record) -> Status {
    Status::from_word(&row["状态"]).unwrap()
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    assert_eq!(generate(&seeds()), generate(&seeds()));
}

#[test]
fn excel_opens_them_as_chinese() {
    for (path, bytes) in generate(&seeds()) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("\u{feff}编号,名称,别名,类别"), "{path}");
        assert_eq!(
            text.matches('\n').count(),
            text.matches("\r\n").count(),
            "{path}"
        );
        assert_eq!(
            text.contains("可用爱心卡"),
            path.contains("330600"),
            "{path}"
        );
    }
}

#[test]
fn a_city_has_some_hundred_samples_of_every_kind_and_every_status_but_verified() {
    let all = samples();
    for folder in CITIES {
        let rows: Vec<_> = all.iter().filter(|(f, ..)| f == folder).collect();
        assert!(
            (400..=700).contains(&rows.len()),
            "{folder}: {}",
            rows.len()
        );
        let kinds: BTreeSet<_> = rows.iter().map(|(_, k, _)| *k).collect();
        assert_eq!(kinds.len(), Kind::ALL.len(), "{folder}");
        let statuses: BTreeSet<_> = rows.iter().map(|(.., r)| status(r)).collect();
        assert_eq!(
            statuses.len(),
            Status::ALL.len() - 1,
            "{folder}: {statuses:?}"
        );
        assert!(!statuses.contains(&Status::Verified), "{folder}");
        let plain = rows
            .iter()
            .filter(|(.., r)| status(r) == Status::Sample)
            .count();
        assert!(
            plain * 10 > rows.len() * 8,
            "{folder}: most are plain samples"
        );
    }
}

#[test]
fn nobody_can_take_a_sample_for_a_fact() {
    for (folder, _, row) in samples() {
        assert!(row["名称"].starts_with("示例 "), "{folder} {row:?}");
        assert_eq!(row["数据来源"], "示例数据");
        assert!(
            row["地址"].is_empty() || row["地址"].contains("不是真的"),
            "{row:?}"
        );
        for phone in row["电话"].split('、').filter(|p| !p.is_empty()) {
            assert_eq!(
                Phone::parse(phone).unwrap().dial(),
                None,
                "{phone} can be dialled"
            );
        }
    }
}

#[test]
fn no_two_samples_share_a_number_or_a_link() {
    let all = samples();
    let ids: BTreeSet<_> = all.iter().map(|(.., r)| &r["编号"]).collect();
    assert_eq!(ids.len(), all.len());
    let phones: Vec<_> = all
        .iter()
        .flat_map(|(.., r)| r["电话"].split('、'))
        .filter(|p| !p.is_empty())
        .collect();
    assert_eq!(phones.iter().collect::<BTreeSet<_>>().len(), phones.len());
}

#[test]
fn samples_do_not_pile_up_on_one_spot() {
    let all = samples();
    let spots: Vec<_> = all.iter().map(|(.., r)| (&r["经度"], &r["纬度"])).collect();
    let placed: Vec<_> = spots.iter().filter(|(lng, _)| !lng.is_empty()).collect();
    assert_eq!(placed.iter().collect::<BTreeSet<_>>().len(), placed.len());
}

#[test]
fn every_sample_stands_in_the_district_of_its_town() {
    let seeds = seeds();
    let cities: BTreeMap<_, _> = CITIES
        .iter()
        .map(|folder| (*folder, city(&seeds, folder)))
        .collect();
    for (folder, _, row) in samples().iter().filter(|(.., r)| !r["经度"].is_empty()) {
        let system = CoordSystem::parse(&row["坐标系"]).unwrap();
        let spot = system
            .to_wgs84(row["经度"].parse().unwrap(), row["纬度"].parse().unwrap())
            .unwrap();
        let district = cities[folder.as_str()]
            .districts
            .iter()
            .find(|d| d.towns.iter().any(|t| t.label == row["街镇"]))
            .unwrap_or_else(|| panic!("no such town: {row:?}"));
        assert!(
            district.outline.holds(spot),
            "{} is not inside {}",
            row["编号"],
            district.name
        );
    }
}

#[test]
fn only_what_comes_to_the_home_or_is_not_built_has_no_spot() {
    for (_, kind, row) in samples() {
        if row["经度"].is_empty() {
            let comes_home =
                matches!(kind, Kind::HomeNursing | Kind::Canteen) && !row["服务范围"].is_empty();
            assert!(comes_home || status(&row) == Status::Planned, "{row:?}");
            assert!(row["坐标系"].is_empty() && row["纬度"].is_empty());
        } else {
            assert!(!row["坐标系"].is_empty());
        }
    }
}

#[test]
fn every_hole_a_reader_can_meet_occurs_in_every_city() {
    let all = samples();
    for folder in CITIES {
        let has = |what: &dyn Fn(Kind, &Record) -> bool| {
            all.iter().any(|(f, k, r)| f == folder && what(*k, r))
        };
        assert!(has(&|_, r| r["电话"].is_empty()), "no phone");
        assert!(has(&|_, r| r["电话"].contains('、')), "two phones");
        assert!(has(&|_, r| r["营业时间"].is_empty()), "no hours");
        assert!(
            has(&|_, r| r["营业时间"].matches('、').count() > 1),
            "three meals a day"
        );
        for system in ["WGS84", "GCJ02", "BD09", "CGCS2000"] {
            assert!(has(&|_, r| r["坐标系"] == system), "{system}");
        }
        for area in ["全市", "街镇:", "半径:"] {
            assert!(has(&|_, r| r["服务范围"].starts_with(area)), "{area}");
        }
        let home = |mark: &'static str, word: &'static str| {
            has(&|k, r| k == Kind::Institution && r[mark] == word)
        };
        for word in ["是", "否", ""] {
            assert!(
                home("收失智", word) && home("备案", word),
                "{folder} {word}"
            );
        }
        assert!(has(
            &|k, r| k == Kind::Rental && r["辅具"].contains("轮椅:月租")
        ));
        assert!(has(&|k, r| k == Kind::Canteen && r["类别"] == "送餐入户"));
    }
}

#[test]
fn no_sample_stands_in_a_farm_or_an_industrial_zone() {
    for (.., row) in samples() {
        assert!(!NOT_TOWNS.contains(&row["街镇"].as_str()), "{row:?}");
    }
}

#[test]
fn most_towns_have_a_station_to_ask() {
    let seeds = seeds();
    let all = samples();
    for folder in CITIES {
        let stations = all
            .iter()
            .filter(|(f, k, _)| f == folder && *k == Kind::Station)
            .count();
        let share = stations * 100 / city(&seeds, folder).towns();
        assert!((60..=85).contains(&share), "{folder}: {share} %");
    }
}

#[test]
fn seeds_that_can_not_be_read_give_no_samples_and_no_panic() {
    let mut broken = seeds();
    for bytes in broken.files.values_mut() {
        bytes.truncate(200);
    }
    assert_eq!(generate(&broken), BTreeMap::new());
}

fn city(seeds: &Seeds, folder: &str) -> SampleCity {
    SampleCity::read(seeds, folder).unwrap()
}

#[test]
fn samples_are_never_written_over_rows_of_a_bureau() {
    let mut seeds = seeds();
    let sheets = generate(&seeds);
    seeds.files.extend(sheets.clone());
    assert_eq!(
        real_rows(&seeds, &sheets),
        [],
        "samples over samples lose nothing"
    );
    let (file, bytes) = sheets.iter().next().unwrap();
    let own = [bytes.as_slice(), "SX-1,府山食堂\r\n".as_bytes()].concat();
    seeds.files.insert(file.clone(), own);
    let lost = RealRows {
        file: file.clone(),
        rows: 1,
    };
    assert_eq!(real_rows(&seeds, &sheets), [lost]);
    let remarked = "编号,名称,备注\nSX-1,府山食堂,示例：去前先打电话\nS-2,示例 食堂,\n".as_bytes();
    seeds.files.insert(file.clone(), remarked.to_vec());
    assert_eq!(real_rows(&seeds, &sheets)[0].rows, 1);
}
