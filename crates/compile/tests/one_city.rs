//! From spreadsheets in memory to packs a phone can read.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{BAD_ROWS, CANTEENS, FOLDER, GOOD_ROW, HEADER, seeds, with_canteens};
use compile::{MANIFEST, Severity, compile, text};
use domain::hours::Visit;
use domain::hours::moment::{Minute, Moment};
use domain::map::sketch::{Class, Sketch};
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::pack::{CityPack, VillagePack, decode};
use domain::place::{Kind, Status};
use domain::search::Query;
use domain::search::find_area::Finder;
use rstest::rstest;
use std::collections::BTreeMap;
use std::sync::Arc;

#[test]
fn a_folder_of_spreadsheets_becomes_a_city_a_phone_can_read() {
    let outcome = compile(&seeds());
    let output = outcome.output.expect("nothing stops it");
    let manifest: Manifest = serde_json::from_slice(&output.files[MANIFEST]).unwrap();
    assert_eq!(manifest, output.manifest);
    let entry = &manifest.cities[0];
    assert_eq!((entry.places, entry.samples), (2, 0));
    assert_eq!(entry.updated, "2026-11-22");
    assert_eq!(entry.bounds, [120.0, 30.0, 121.0, 31.0]);
    let bytes = &output.files[&format!("data/{}", entry.pack.file)];
    assert_eq!(bytes.len(), entry.pack.bytes as usize);
    let city: CityPack = decode(bytes).unwrap();
    assert_eq!(city, output.cities[0]);

    let canteen = &city.places[0];
    assert_eq!((canteen.kind, canteen.id.as_str()), (Kind::Canteen, "SX-1"));
    // Written in GCJ-02, kept in WGS-84: some hundred metres to the south-west.
    let point = canteen.point().unwrap();
    assert!(
        point.lng() < 120.58213 && point.lat() > 30.50121,
        "{point:?}"
    );
    assert_eq!(
        canteen.area.unwrap().to_string(),
        "330602002",
        "from its address"
    );
    let noon = Moment {
        date: canteen.checked.unwrap(),
        minute: Minute(12 * 60),
    };
    let visit = domain::hours::visit(canteen.hours.as_ref(), noon, Some(9), &city.calendar);
    assert!(matches!(visit, Visit::InTime { open_now: true, .. }));

    let project = &city.places[1];
    assert_eq!((project.status, project.position), (Status::Planned, None));
    assert_eq!(city.city.hotlines[0].number, "96345");

    let villages: VillagePack =
        decode(&output.files[&format!("data/{}", entry.villages.file)]).unwrap();
    assert_eq!(villages.villages[0].name, "花园社区");
    let catalog = Arc::new(Catalog::new(city));
    let finder = Finder::new(catalog, Some(Arc::new(villages)));
    let first = |typed: &str| finder.find(&Query::new(typed), 1).hits.remove(0).name;
    assert_eq!(first("hysq"), "花园社区");
    assert_eq!(first("花園社區"), "花园社区");
    assert!(first("ygst").ends_with("阳光食堂"));
}

#[test]
fn the_base_map_travels_beside_the_places_and_a_city_without_one_still_works() {
    let output = compile(&seeds()).output.unwrap();
    let base = output.manifest.cities[0].base.clone().unwrap();
    let bytes = &output.files[&format!("data/{}", base.file)];
    assert_eq!(bytes.len(), base.bytes as usize);
    let sketch: Sketch = decode(bytes).unwrap();
    assert_eq!(sketch.features(Class::Area).count(), 1, "its outline");
    assert_eq!(sketch.labels()[0].name, "越城区");

    let mut bare = seeds();
    bare.files.retain(|path, _| path.ends_with("city.toml"));
    let output = compile(&bare).output.unwrap();
    assert_eq!(output.manifest.cities[0].base, None);
    let json = String::from_utf8(output.files[MANIFEST].clone()).unwrap();
    assert!(!json.contains("base"), "an older app meets nothing new");
    let read: Manifest = serde_json::from_str(&json).unwrap();
    assert_eq!(read, output.manifest);
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    let once = compile(&seeds()).output.unwrap().files;
    let again = compile(&seeds()).output.unwrap().files;
    assert_eq!(once, again);
}

#[test]
fn one_changed_phone_changes_the_name_of_the_pack() {
    let names = |row: &str| -> Vec<String> {
        let files = compile(&with_canteens(&format!("{HEADER}{row}")))
            .output
            .unwrap()
            .files;
        files.into_keys().filter(|k| k.ends_with(".pack")).collect()
    };
    let before = names(GOOD_ROW);
    let after = names(&GOOD_ROW.replace("88001234", "88001235"));
    let changed = |n: &&String| !after.contains(n);
    let (changed, same): (Vec<_>, Vec<_>) = before.iter().partition(changed);
    assert_eq!(same.len(), 2, "the villages and the base map stay");
    // The city, and what first lists need: of each kind and of the district.
    assert_eq!(changed.len(), 1 + Kind::ALL.len() + 1);
}

#[test]
fn every_bad_row_of_a_file_is_reported_at_once() {
    let outcome = compile(&with_canteens(BAD_ROWS));
    assert!(outcome.output.is_none());
    let mut found: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for issue in outcome
        .issues
        .iter()
        .filter(|i| i.severity == Severity::Error)
    {
        assert_eq!(issue.file, CANTEENS);
        found.entry(issue.line).or_default().push(&issue.column);
    }
    let want = BTreeMap::from([
        (2, vec!["坐标系"]),
        (3, vec![""]),
        (4, vec!["编号"]),
        (5, vec!["经度"]),
        (7, vec!["营业时间"]),
        (8, vec!["电话", "核实日期"]),
    ]);
    assert_eq!(found, want, "{}", text(&outcome.issues));
}

#[test]
fn the_report_is_one_a_clerk_can_work_through() {
    let table = format!(
        "{HEADER}{}",
        GOOD_ROW.replace("GCJ02", "").replace("已核实", "已核")
    );
    let report = text(&compile(&with_canteens(&table)).issues);
    let expected = "\
cities/330600-shaoxing/canteens.csv
  错误 第 2 行 状态：状态里没有这个词（现在写的是「已核」）
      改法：是不是想写「已核实」？只能写：已核实、待核实、示例、建设中、暂停、已关闭。
  错误 第 2 行 坐标系：有经纬度，没有坐标系。几种坐标系混用，地点会偏出 0.5 到 1.3 公里，老人会走错地方
      改法：看坐标是从哪里取的：高德、腾讯写 GCJ02，百度写 BD09，天地图写 CGCS2000，GPS 写 WGS84。不知道从哪里来的，重新取一次。
";
    let (_, from_table) = report
        .split_once("cities/330600-shaoxing/canteens.csv")
        .unwrap();
    let got = format!("cities/330600-shaoxing/canteens.csv{from_table}");
    assert_eq!(got, expected);
}

#[test]
fn one_number_is_one_place_in_the_whole_folder() {
    let mut seeds = seeds();
    let stations = seeds.files[CANTEENS].clone();
    let path = "cities/330600-shaoxing/stations.csv";
    seeds.files.insert(path.to_owned(), stations);
    let issues = compile(&seeds).issues;
    let twice = issues
        .iter()
        .find(|i| i.severity == Severity::Error)
        .unwrap();
    assert_eq!((twice.file.as_str(), twice.line), (path, 2));
    assert!(twice.message.contains(CANTEENS) && twice.message.contains("第 2 行"));
}

#[test]
fn a_city_without_tables_names_or_outlines_can_still_be_published() {
    let mut seeds = seeds();
    seeds.files.retain(|path, _| path.ends_with("city.toml"));
    let outcome = compile(&seeds);
    let severities: Vec<_> = outcome.issues.iter().map(|i| i.severity).collect();
    assert_eq!(
        severities,
        [
            Severity::Warning,
            Severity::Warning,
            Severity::Info,
            Severity::Info
        ]
    );
    assert!(outcome.output.is_some());
}

#[test]
fn a_city_whose_name_can_not_be_read_still_has_its_rows_checked() {
    let mut seeds = with_canteens(BAD_ROWS);
    let path = "cities/330600-shaoxing/city.toml".to_owned();
    seeds.files.insert(path.clone(), b"adcode = ".to_vec());
    let issues = compile(&seeds).issues;
    assert!(issues.iter().any(|i| i.file == path));
    assert!(issues.iter().filter(|i| i.file == CANTEENS).count() >= 7);
}

#[test]
fn a_workbook_or_a_misspelt_table_is_not_lost_silently() {
    let mut seeds = seeds();
    let at = |name: &str| format!("cities/330600-shaoxing/{name}");
    for name in [
        "rentals.xlsx",
        "canteen.csv",
        "~$canteens.xlsx",
        "entitlements.toml",
    ] {
        seeds.files.insert(at(name), b"PK".to_vec());
    }
    let issues = compile(&seeds).issues;
    let told: BTreeMap<_, _> = issues
        .iter()
        .map(|i| (i.file.clone(), i.severity))
        .collect();
    assert_eq!(told.get(&at("rentals.xlsx")), Some(&Severity::Error));
    assert_eq!(told.get(&at("canteen.csv")), Some(&Severity::Error));
    assert_eq!(told.get(&at("~$canteens.xlsx")), None);
    assert_eq!(told.get(&at("entitlements.toml")), Some(&Severity::Error));
}

#[test]
fn an_empty_folder_is_an_error_and_not_an_empty_map() {
    let outcome = compile(&compile::Seeds::default());
    assert!(outcome.output.is_none());
    assert_eq!(outcome.issues.len(), 1);
}

/// A small generator of reproducible slips (an LCG with Knuth's constants).
struct Slips(u64);

impl Slips {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

#[test]
fn no_slip_of_the_keyboard_brings_the_checker_down() {
    let mut slips = Slips(1);
    let inserted = [
        "\"", ",", "\n", "\r", "：", "-", "9", "周", "至", "", "\u{0}", "。", "8:", "一",
    ];
    // The fuzz target “tables” tries thousands more.
    for _ in 0..400 {
        let mut seeds = with_canteens(BAD_ROWS);
        let path = seeds
            .files
            .keys()
            .nth(slips.below(seeds.files.len()))
            .cloned()
            .unwrap();
        let text = String::from_utf8(seeds.files[&path].clone()).unwrap();
        let mut chars: Vec<char> = text.chars().collect();
        for _ in 0..=slips.below(4) {
            let at = slips.below(chars.len());
            let gone = slips.below(3).min(chars.len() - at);
            chars.splice(at..at + gone, inserted[slips.below(inserted.len())].chars());
        }
        let mut bytes = chars.into_iter().collect::<String>().into_bytes();
        if slips.below(20) == 0 {
            let at = slips.below(bytes.len());
            bytes[at] = 0xb1;
        }
        seeds.files.insert(path, bytes);
        let outcome = compile(&seeds);
        assert!(outcome.output.is_none(), "the bad rows are still there");
        for issue in &outcome.issues {
            assert!(issue.line >= 1 && !issue.message.is_empty() && !issue.fix.is_empty());
        }
    }
}

#[test]
fn a_persons_number_in_a_settings_file_is_told_with_its_line_and_not_spread() {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/city.toml");
    let toml = seeds.files.get_mut(&path).unwrap();
    let toml_with = |bureau: &str| {
        let text = String::from_utf8(toml.clone()).unwrap();
        text.replace(
            "bureau = \"绍兴市民政局\"",
            &format!("bureau = \"{bureau}\""),
        )
    };
    let with = toml_with("某区民政局，找王一三八 零零零零 一二三四");
    *toml = with.into_bytes();
    let outcome = compile(&seeds);
    let told: Vec<_> = outcome.issues.iter().filter(|i| i.file == path).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        (told[0].code, told[0].line, told[0].column.as_str()),
        ("mobile_number", 6, "bureau")
    );
    assert!(!text(&outcome.issues).contains("一二三四"));
    assert!(outcome.output.is_none());
}

/// Of a settings file as of a table: U+202E shows another number than it holds.
#[rstest]
#[case::escaped("某区\\u202e民政局", "turned_around")]
#[case::as_it_is("某区\u{202e}民政局", "turned_around")]
#[case::a_bell("某区\\u0007民政局", "control_character")]
#[case::garbled("鏌愬尯姘戞斂灞€", "garbled")]
fn a_text_nobody_can_read_in_a_settings_file_is_told_with_its_line(
    #[case] bureau: &str,
    #[case] code: &str,
) {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/city.toml");
    let toml = seeds.files.get_mut(&path).unwrap();
    let text = String::from_utf8(toml.clone()).unwrap();
    let text = text.replace(
        "bureau = \"绍兴市民政局\"",
        &format!("bureau = \"{bureau}\""),
    );
    *toml = text.into_bytes();
    let outcome = compile(&seeds);
    let told: Vec<_> = outcome.issues.iter().filter(|i| i.file == path).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        (told[0].code, told[0].line, told[0].column.as_str()),
        (code, 6, "bureau")
    );
    assert!(outcome.output.is_none());
}

#[test]
fn a_file_whose_name_acts_on_a_terminal_is_told_with_a_name_that_does_not() {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/食\u{1b}[31m堂\u{202e}.csv");
    seeds.files.insert(path, b"a,b".to_vec());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none());
    let report = text(&outcome.issues);
    assert!(report.contains("食<U+001B>[31m堂<U+202E>.csv"), "{report}");
    assert!(!report.contains(['\u{1b}', '\u{202e}']), "{report:?}");
}
