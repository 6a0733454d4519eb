//! A small made-up city, complete enough to be published.
#![allow(dead_code, reason = "each test file uses its own part")]

pub(crate) mod answers;
pub(crate) mod foreign;
pub(crate) mod hour;
pub(crate) mod office;
pub(crate) mod pair;
pub(crate) mod persona;

use compile::{Output, Seeds, compile};
use domain::geo::adcode::Adcode;
use domain::policy::entitlement::{Profile, Rights};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

pub(crate) const SHAOXING: Adcode = Adcode::of(330_600).unwrap();
pub(crate) const HUAINAN: Adcode = Adcode::of(340_400).unwrap();
pub(crate) const YANTAI: Adcode = Adcode::of(370_600).unwrap();
pub(crate) const TAIAN: Adcode = Adcode::of(370_900).unwrap();

pub(crate) const FOLDER: &str = "330600-shaoxing";
pub(crate) const CANTEENS: &str = "cities/330600-shaoxing/canteens.csv";
pub(crate) const HEADER: &str =
    "编号,名称,地址,经度,纬度,坐标系,电话,营业时间,状态,数据来源,核实日期\n";
pub(crate) const GOOD_ROW: &str = "SX-1,阳光食堂,越城区府山街道某路1号,120.58213,30.50121,GCJ02,\
    0575-88001234,\"每天 10:30-12:30、16:30-18:00\",已核实,某区民政局,2026-11-01\n";

const CITY: &str = concat!(include_str!("city.toml"), include_str!("promised.toml"));

const GAZETTEER: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
    330602,区县,越城区,120.65,30.5,WGS84,区划标注点,yue cheng qu\n\
    330602001,街镇,塔山街道,,,,,ta shan jie dao\n\
    330602002,街镇,府山街道,,,,,fu shan jie dao\n\
    330602001004,村居,花园社区,,,,,hua yuan she qu\n";

const OUTLINE: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"adcode":"330602","name":"越城区"},"geometry":
{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]]]}}]}"#;

const YEAR: &str = "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\"2026-01-01\"]\n";

/// A city with one canteen, one project of a paper, one village and one holiday.
pub(crate) fn seeds() -> Seeds {
    let canteens = format!("{HEADER}{GOOD_ROW}");
    Seeds::from([
        (format!("cities/{FOLDER}/city.toml"), CITY.to_owned()),
        (CANTEENS.to_owned(), canteens),
        (format!("gazetteer/{FOLDER}.csv"), GAZETTEER.to_owned()),
        (
            format!("basemap/{FOLDER}/districts.geojson"),
            OUTLINE.to_owned(),
        ),
        ("calendar/2026.toml".to_owned(), YEAR.to_owned()),
        ("填表说明.md".to_owned(), "说明".to_owned()),
    ])
}

/// The files below a folder, relative to it; links are not followed.
pub(crate) fn names_below(top: &Path) -> BTreeSet<String> {
    fn walk(top: &Path, at: &Path, into: &mut BTreeSet<String>) {
        for entry in fs::read_dir(at).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                walk(top, &path, into);
            } else {
                into.insert(path.strip_prefix(top).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    let mut names = BTreeSet::new();
    walk(top, top, &mut names);
    names
}

/// The seeds in a folder of the project.
pub(crate) fn seeds_in(folder: &str) -> Seeds {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    let files = names_below(&root).into_iter().map(|name| {
        let bytes = fs::read(root.join(&name)).unwrap();
        (name, bytes)
    });
    Seeds {
        files: files.collect(),
    }
}

/// What is published of the seeds in a folder of the project.
pub(crate) fn published(folder: &str) -> Output {
    compile(&seeds_in(folder)).output.unwrap()
}

/// The small city with this canteen table.
pub(crate) fn with_canteens(table: &str) -> Seeds {
    let mut seeds = seeds();
    seeds
        .files
        .insert(CANTEENS.to_owned(), table.as_bytes().to_vec());
    seeds
}

/// Six rows, each wrong in its own way, one of them twice.
pub(crate) const BAD_ROWS: &str = "编号,名称,地址,经度,纬度,坐标系,电话,营业时间,状态,数据来源,核实日期\n\
SX-1,甲食堂,某路1号,120.58213,30.50121,,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n\
SX-2,乙食堂,某路2号,2楼,120.58213,30.50121,WGS84,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n\
SX-1,丙食堂,某路3号,120.58213,30.50121,WGS84,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n\
SX-4,丁食堂,某路4号,117.12345,36.20123,WGS84,0575-88001234,每天 8:00-17:00,已核实,某区民政局,2026-11-01\n\
\n\
SX-5,戊食堂,\"某路5号\n一楼\",120.58213,30.50121,WGS84,0575-88001234,每天 8:00-25:00,已核实,某区民政局,2026-11-01\n\
SX-6,己食堂,某路6号,120.58213,30.50121,WGS84,0575-8800,每天 8:00-17:00,已核实,某区民政局,\n";

/// What the real papers promise, from the project's own seeds.
pub(crate) fn real_rights() -> &'static [Rights] {
    static RIGHTS: LazyLock<Vec<Rights>> = LazyLock::new(read_rights);
    &RIGHTS
}

/// Only what is needed for that is read: no tables, no map.
fn read_rights() -> Vec<Rights> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut files = BTreeMap::new();
    let mut take = |path: String| {
        let bytes = fs::read(root.join(&path)).unwrap();
        files.insert(path, bytes);
    };
    take("papers.toml".to_owned());
    take("quotes.lock".to_owned());
    take("national.toml".to_owned());
    for folder in fs::read_dir(root.join("cities")).unwrap() {
        let folder = folder.unwrap().file_name().into_string().unwrap();
        take(format!("cities/{folder}/city.toml"));
        take(format!("cities/{folder}/entitlements.toml"));
        take(format!("gazetteer/{folder}.csv"));
    }
    compile::compile(&Seeds { files }).output.unwrap().rights
}

/// A profile as a link carries it.
pub(crate) fn profile(query: &str) -> Profile {
    let pairs: BTreeMap<&str, &str> = query.split('&').filter_map(|p| p.split_once('=')).collect();
    Profile::from_query(|key| pairs.get(key).copied())
}

/// An entitlement as it is written, read without the compiler.
pub(crate) struct Written {
    pub(crate) id: String,
    pub(crate) quotes: Vec<String>,
    /// Papers quoted, by the key of the register.
    pub(crate) papers: Vec<String>,
}

/// What follows each `key = "` up to the next quotation mark.
fn texts(of: &str, key: &str) -> Vec<String> {
    let start = format!("{key} = \"");
    let parts = of.split(&start).skip(1);
    parts
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

fn seed(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    fs::read_to_string(root.join(path)).unwrap()
}

fn sheet_file(adcode: Adcode) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds/cities");
    let folders = fs::read_dir(root).unwrap();
    let mut folders = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    let folder = folders.find(|name| name.starts_with(&adcode.to_string()));
    seed(&format!("cities/{}/entitlements.toml", folder.unwrap()))
}

/// All of a city's `entitlements.toml`, in its order.
pub(crate) fn sheet(adcode: Adcode) -> Vec<Written> {
    let file = sheet_file(adcode);
    let cards = file.split("\n[[left_out]]\n").next().unwrap();
    let tables = cards.split("\n[[entitlement]]\n").skip(1);
    let written = tables.map(|table| Written {
        id: texts(table, "id").remove(0),
        quotes: texts(table, "quote"),
        papers: texts(table, "paper"),
    });
    written.collect()
}

/// A clause that is no card, as it is written.
pub(crate) struct LeftOut {
    pub(crate) quote: String,
    pub(crate) why: String,
}

/// All that a city's `entitlements.toml` leaves out.
pub(crate) fn left_out(adcode: Adcode) -> Vec<LeftOut> {
    let file = sheet_file(adcode);
    let tables = file.split("\n[[left_out]]\n").skip(1);
    let written = tables.map(|table| LeftOut {
        quote: texts(table, "quote").remove(0),
        why: texts(table, "why").remove(0),
    });
    written.collect()
}

/// How far each paper binds, by the key of the register.
pub(crate) fn standings() -> BTreeMap<String, String> {
    let file = seed("papers.toml");
    let papers = file.split("\n[").skip(1);
    papers
        .map(|paper| {
            let (key, rest) = paper.split_once(']').unwrap();
            (key.to_owned(), texts(rest, "status").remove(0))
        })
        .collect()
}
