//! The small city of the examples. Nothing is wrong in it.

use super::Card;

pub(super) const FOLDER: &str = "330600-shaoxing";
pub(super) const CANTEENS: &str = "cities/330600-shaoxing/canteens.csv";
pub(super) const CITY: &str = "cities/330600-shaoxing/city.toml";
pub(super) const GAZETTEER: &str = "gazetteer/330600-shaoxing.csv";
pub(super) const OUTLINE: &str = "basemap/330600-shaoxing/districts.geojson";
pub(super) const YEAR: &str = "calendar/2026.toml";
pub(super) const RIGHTS: &str = "cities/330600-shaoxing/entitlements.toml";
pub(super) const TARGETS: &str = "cities/330600-shaoxing/targets.toml";
pub(super) const PAPERS: &str = "papers.toml";
pub(super) const NATION: &str = "national.toml";
pub(super) const LOCK: &str = "quotes.lock";
/// The text of the city's paper.
pub(super) const CITY_PAPER: &str = "papers/a.txt";
pub(super) const LAYER: &str = "basemap/330600-shaoxing/layers.geojson";

/// The cells of the one row: columns, and what stands in them.
pub(super) const ROW: &[(&str, &str)] = &[
    ("编号", "SX-1"),
    ("名称", "阳光食堂"),
    ("地址", "越城区府山街道某路1号"),
    ("经度", "120.58213"),
    ("纬度", "30.50121"),
    ("坐标系", "WGS84"),
    ("电话", "0575-88001234"),
    ("营业时间", "每天 8:00-17:00"),
    ("状态", "已核实"),
    ("数据来源", "某区民政局"),
    ("核实日期", "2026-11-01"),
];

const CITY_TOML: &str = r#"adcode = "330600"
name = "绍兴市"
short = "绍兴"
pinyin = "shaoxing"
area_code = "0575"
bureau = "绍兴市民政局"
updated = 2026-11-22
[[hotline]]
number = "96345"
label = "为老服务热线"
source = { document = "方案", quote = "热线96345", status = "征求意见稿" }
[[hotline]]
number = "12345"
label = "政务热线"
source = { document = "方案", quote = "热线12345", status = "征求意见稿" }
"#;

const GAZETTEER_CSV: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
330602,区县,越城区,120.4,30.5,WGS84,区划标注点,yue cheng qu\n\
330602001,街镇,塔山街道,,,,,ta shan jie dao\n\
330602001004,村居,花园社区,,,,,hua yuan she qu\n\
330602002,街镇,府山街道,,,,,fu shan jie dao\n\
330602002004,村居,下大路社区,,,,,xia da lu she qu\n\
330602003,街镇,城东街道,,,,,cheng dong jie dao\n\
330603,区县,柯桥区,,,,,ke qiao qu\n\
330603001,街镇,城东街道,,,,,cheng dong jie dao\n\
330603002,街镇,府山街道,,,,,fu shan jie dao\n";

/// The square 120–121 E, 30–31 N: 越城区 is its western 80 %, 柯桥区 the rest.
const OUTLINE_JSON: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"adcode":"330602","name":"越城区"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[120.8,30],[120.8,31],[120,31],[120,30]]]}},
{"type":"Feature","properties":{"adcode":"330603","name":"柯桥区"},"geometry":{"type":"Polygon","coordinates":[[[120.8,30],[121,30],[121,31],[120.8,31],[120.8,30]]]}}]}"#;

const YEAR_TOML: &str = "year = 2026\nworkdays = [{ date = \"2026-01-04\", name = \"元旦\" }]\n[[holiday]]\nname = \"元旦\"\ndays = [\"2026-01-01\"]\n";

const PAPERS_TOML: &str = r#"[city]
title = "方案"
status = "施行中"
area = "330600"
text = "a.txt"
[county]
title = "办法"
number = "越政〔2025〕3号"
status = "施行中"
area = "330602"
text = "b.txt"
"#;

const CITY_TEXT: &str = "方案：为60周岁以上失能失智老人提供助餐，每年28天。探索发放消费券。\
到2026年底，护理型床位占58%。";
const COUNTY_TEXT: &str = "办法 越政〔2025〕3号：开展每周上门探访。";

const RIGHTS_TOML: &str = r#"[[entitlement]]
id = "respite"
title = "短住几天"
what = "提供助餐，每年28天。"
topics = ["respite"]
who = [["60周岁以上", "失能|失智"]]
how = "打96345。"
ring = "96345"
nearby = ["institution:respite", "canteen"]
rows = [47]
source = [{ paper = "city", quote = "为60周岁以上失能失智老人提供助餐，每年28天" }]
[[entitlement]]
id = "visits"
title = "看望"
what = "每周有人来。"
topics = ["visits"]
county = "330602"
who = []
how = "打12345。"
rows = []
source = [{ paper = "county", quote = "开展每周上门探访" }]
"#;

const TARGETS_TOML: &str = r#"[[target]]
id = "beds"
title = "护理型床位占 58%"
measure = "nursing_beds"
value = 58
unit = "%"
scope = "city"
by = 2026-12-31
source = [{ paper = "city", quote = "到2026年底，护理型床位占58%" }]
"#;

/// The files, and below `papers/` the texts of the papers.
pub(super) fn files() -> Vec<(&'static str, String)> {
    let cells = |pick: fn(&(&'static str, &'static str)) -> &'static str| {
        ROW.iter().map(pick).collect::<Vec<_>>().join(",")
    };
    let canteens = format!("{}\n{}\n", cells(|c| c.0), cells(|c| c.1));
    let texts = [
        (CITY, CITY_TOML),
        (GAZETTEER, GAZETTEER_CSV),
        (OUTLINE, OUTLINE_JSON),
        (YEAR, YEAR_TOML),
        (PAPERS, PAPERS_TOML),
        (CITY_PAPER, CITY_TEXT),
        ("papers/b.txt", COUNTY_TEXT),
        (RIGHTS, RIGHTS_TOML),
        (TARGETS, TARGETS_TOML),
    ];
    let texts = texts.map(|(path, text)| (path, text.to_owned()));
    texts.into_iter().chain([(CANTEENS, canteens)]).collect()
}

/// The files that hold one card: the paper and the card.
pub(super) fn of_card(card: &Card) -> [(&'static str, String); 2] {
    let Card {
        paper,
        quote,
        status,
        what,
        who,
    } = card;
    let status = if status.is_empty() {
        String::new()
    } else {
        format!(", status = \"{status}\"")
    };
    let text = format!(
        "[[entitlement]]\nid = \"one\"\ntitle = \"名称\"\nwhat = \"{what}\"\ntopics = [\"visits\"]\n\
         who = {who}\nhow = \"打12345。\"\nrows = []\n\
         source = [{{ paper = \"city\", quote = \"{quote}\"{status} }}]\n"
    );
    [
        (RIGHTS, text),
        (
            CITY_PAPER,
            format!("方案：{paper}。到2026年底，护理型床位占58%。"),
        ),
    ]
}
