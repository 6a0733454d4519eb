//! What a clerk puts into the folder and nobody reads is told, and stops publishing.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::{CANTEENS, FOLDER, GOOD_ROW, HEADER, seeds, with_canteens};
use compile::{Issue, Severity, compile, text};
use rstest::rstest;
use std::fs;
use std::time::{Duration, Instant};

fn of<'a>(issues: &'a [Issue], file: &str) -> Vec<&'a Issue> {
    issues.iter().filter(|i| i.file == file).collect()
}

/// A good table of canteens, under whichever name.
fn table() -> String {
    format!("{HEADER}{GOOD_ROW}")
}

#[rstest]
#[case::chinese("食堂.csv", "canteens.csv")]
#[case::a_second_download("canteens (1).csv", "canteens.csv")]
#[case::a_copy("canteens - 副本.csv", "canteens.csv")]
#[case::text("canteens.txt", "canteens.csv")]
#[case::text_of_any_name("上报表.txt", "一类地点一个表")]
#[case::no_ending("canteens", "canteens.csv")]
#[case::capitals("Canteens.CSV", "canteens.csv")]
#[case::a_backup("canteens.csv.bak", "canteens.csv")]
#[case::tabs("canteens.tsv", "canteens.csv")]
#[case::another_form("canteens.json", "canteens.csv")]
#[case::as_a_text("canteens.md", "canteens.csv")]
#[case::by_category("养老院.csv", "institutions.csv")]
#[case::a_slip("rental.csv", "rentals.csv")]
#[case::by_meaning("food.csv", "canteens.csv")]
#[case::not_by_spelling("data.csv", "一类地点一个表")]
#[case::nested("旧/canteens.csv", "城市的文件夹里")]
fn a_table_under_a_name_nobody_reads_stops_publishing(#[case] name: &str, #[case] cure: &str) {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/{name}");
    seeds.files.insert(path.clone(), table().into_bytes());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none());
    let told = of(&outcome.issues, &path);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].severity, Severity::Error);
    assert!(told[0].fix.contains(cure), "{}", told[0].fix);
    let report = text(&outcome.issues);
    assert!(!report.contains("可以发布。"), "{report}");
}

#[rstest]
#[case::in_the_top_folder("canteens.csv")]
#[case::in_the_top_folder_chinese("食堂.xlsx")]
#[case::beside_the_cities("cities/食堂.csv")]
#[case::among_the_names("gazetteer/330600.csv")]
#[case::among_the_names_as_workbook("gazetteer/330600-shaoxing.xlsx")]
#[case::among_the_holidays("calendar/canteens.csv")]
#[case::in_a_folder_of_its_own("新表/canteens.csv")]
fn a_table_in_the_wrong_folder_stops_publishing(#[case] path: &str) {
    let mut seeds = seeds();
    seeds.files.insert(path.to_owned(), table().into_bytes());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none());
    assert_eq!(of(&outcome.issues, path).len(), 1, "{:?}", outcome.issues);
}

#[rstest]
#[case::another_form("calendar/2027.yaml", "calendar/2027.toml")]
#[case::json("calendar/2027.json", "calendar/2027.toml")]
#[case::text("calendar/2027.txt", "calendar/2027.toml")]
#[case::saved_again("calendar/2027.toml.txt", "calendar/2027.toml")]
#[case::no_ending("calendar/2027", "calendar/2027.toml")]
#[case::capitals("calendar/2027.TOML", "calendar/2027.toml")]
#[case::a_calendar("calendar/放假.ics", "calendar/年份.toml")]
#[case::deeper("calendar/新/2027.toml", "calendar/2027.toml")]
#[case::wrong_folder("2027.toml", "移到 seeds 外面")]
#[case::settings_at_the_top("city.toml", "移到 seeds 外面")]
#[case::beside_the_cities("cities/places.json", "移到 seeds 外面")]
#[case::of_no_city("basemap/330700-jinhua/roads.geojson", "移到 seeds 外面")]
#[case::another_map("basemap/330600-shaoxing/roads.kml", "移到 seeds 外面")]
#[case::a_folder_nobody_knows("资料/places.yaml", "移到 seeds 外面")]
#[case::names_in_another_form("gazetteer/330600-shaoxing.json", "移到 seeds 外面")]
#[case::in_a_city("cities/330600-shaoxing/places.yaml", "文件名照《填表说明》")]
#[case::deeper_in_a_city("cities/330600-shaoxing/旧/city.toml", "城市的文件夹里")]
#[case::keys_in_a_text("cities/330600-shaoxing/设置.txt", "文件名照《填表说明》")]
fn data_in_a_form_or_a_folder_that_nobody_reads_stops_publishing(
    #[case] path: &str,
    #[case] cure: &str,
) {
    let mut seeds = seeds();
    let content = "year = 2027\nname = \"元旦\"\n";
    seeds.files.insert(path.to_owned(), content.into());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none(), "{:?}", outcome.issues);
    let told = of(&outcome.issues, path);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].severity, Severity::Error);
    assert!(told[0].fix.contains(cure), "{}", told[0].fix);
    assert!(!told[0].fix.contains("是不是"), "no guess: {}", told[0].fix);
}

#[rstest]
#[case("calendar/2027年放假通知.pdf")]
#[case("calendar/说明.md")]
#[case("资料/照片.jpg")]
#[case("资料/电话记录.txt")]
fn papers_and_pictures_in_other_folders_stop_nothing(#[case] path: &str) {
    let mut seeds = seeds();
    let content = "电话：下周再打\n地址：已问过\n";
    seeds.files.insert(path.to_owned(), content.into());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_some(), "{:?}", outcome.issues);
}

#[rstest]
#[case::workbook("食堂.xlsx", b"PK\x03\x04".to_vec())]
#[case::wps("食堂.et", b"\xd0\xcf\x11\xe0".to_vec())]
#[case::workbook_as_text("食堂.txt", b"PK\x03\x04".to_vec())]
#[case::gbk_text("上报.txt", b"\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6,\xb5\xd8\xd6\xb7\n".to_vec())]
#[case::unicode_text("上报.txt", "\u{feff}编号\t名称\t地址\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect())]
#[case::misnamed_policy("entitlement.toml", b"".to_vec())]
fn a_table_in_a_form_nobody_reads_stops_publishing(#[case] name: &str, #[case] bytes: Vec<u8>) {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/{name}");
    seeds.files.insert(path.clone(), bytes);
    let outcome = compile(&seeds);
    assert!(outcome.output.is_none());
    assert_eq!(of(&outcome.issues, &path)[0].severity, Severity::Error);
}

#[rstest]
#[case("说明.md", "编号,名称,地址")]
#[case("说明.txt", "编号要写全，名称照招牌。\n地址写到门牌。")]
#[case("~$canteens.xlsx", "PK")]
#[case("照片.jpg", "\u{fffd}")]
#[case("通知.docx", "PK\u{3}\u{4}")]
fn notes_and_pictures_stop_nothing(#[case] name: &str, #[case] content: &str) {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/{name}");
    seeds.files.insert(path, content.as_bytes().to_vec());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_some(), "{:?}", outcome.issues);
}

#[rstest]
#[case("办公电话", "电话")]
#[case("负责人电话", "电话")]
#[case("单位地址", "地址")]
#[case("就餐时间", "营业时间")]
#[case("开饭时间", "营业时间")]
#[case("所在的街道", "街镇")]
#[case("地扯", "地址")]
fn a_filled_column_that_is_not_known_stops_publishing_and_is_asked_about(
    #[case] header: &str,
    #[case] meant: &str,
) {
    // The column that is meant is not there under its own name.
    let rows = "SX-1,阳光食堂,120.58213,30.50121,GCJ02,已核实,某区民政局,2026-11-01,\n\
        SX-2,月光食堂,120.58313,30.50121,GCJ02,已核实,某区民政局,2026-11-01,甲\n\
        SX-3,星光食堂,120.58413,30.50121,GCJ02,已核实,某区民政局,2026-11-01,乙\n";
    let table = format!("编号,名称,经度,纬度,坐标系,状态,数据来源,核实日期,{header}\n{rows}");
    let outcome = compile(&with_canteens(&table));
    assert!(outcome.output.is_none());
    let told = of(&outcome.issues, CANTEENS);
    let told: Vec<_> = told.iter().filter(|i| i.column == header).collect();
    assert_eq!(told.len(), 1, "{:?}", outcome.issues);
    assert_eq!((told[0].severity, told[0].line), (Severity::Error, 1));
    let message = &told[0].message;
    assert!(
        message.contains("2 格") && message.contains("第 3 行"),
        "{message}"
    );
    assert!(message.contains("I 列"), "{message}");
    assert!(
        told[0].fix.contains(&format!("「{meant}」")),
        "{}",
        told[0].fix
    );
}

#[test]
fn a_second_column_for_what_is_there_already_is_to_be_put_together_with_it() {
    let (header, row) = (HEADER.trim_end(), GOOD_ROW.trim_end());
    let table = format!("{header},值班电话\n{row},0575-88001235\n");
    let outcome = compile(&with_canteens(&table));
    assert!(outcome.output.is_none());
    let told = of(&outcome.issues, CANTEENS);
    assert!(
        told[0].fix.contains("放进「电话」那一列"),
        "{}",
        told[0].fix
    );
}

#[test]
fn a_column_without_a_name_or_of_another_table_is_not_dropped_either() {
    let (header, row) = (HEADER.trim_end(), GOOD_ROW.trim_end());
    for (name, says) in [("", "没有列名"), ("床位数", "institutions.csv")] {
        let table = format!("{header},{name},备注\n{row},20,先打电话\n");
        let outcome = compile(&with_canteens(&table));
        assert!(outcome.output.is_none(), "{name}");
        let told = of(&outcome.issues, CANTEENS);
        assert!(told[0].message.contains(says), "{}", told[0].message);
        let empty = format!("{header},{name},备注\n{row},,先打电话\n");
        let outcome = compile(&with_canteens(&empty));
        assert!(
            outcome.output.is_some(),
            "an empty column loses nothing: {name}"
        );
    }
}

#[test]
fn what_the_city_says_is_not_to_be_published_is_told_and_stops_nothing() {
    let (header, row) = (HEADER.trim_end(), GOOD_ROW.trim_end());
    let mut seeds = with_canteens(&format!("{header},内部联系人（勿公开）\n{row},某某\n"));
    let at = |name: &str| format!("cities/{FOLDER}/{name}");
    for name in ["食堂.csv", "旧表/canteens.csv", "旧表/2025/食堂.xlsx"] {
        seeds.files.insert(at(name), table().into_bytes());
    }
    assert!(compile(&seeds).output.is_none());
    let ignore = "[ignore]\nfiles = [\"食堂.csv\", \"旧表/\"]\ncolumns = [\"内部联系人\"]\n";
    let toml = seeds.files.get_mut(&at("city.toml")).unwrap();
    toml.extend(ignore.as_bytes());
    let outcome = compile(&seeds);
    assert!(outcome.output.is_some(), "{:?}", outcome.issues);
    for (file, column) in [
        ("食堂.csv", ""),
        ("旧表/canteens.csv", ""),
        ("canteens.csv", "内部联系人（勿公开）"),
    ] {
        let issues = &outcome.issues;
        let told = of(issues, &at(file))
            .into_iter()
            .find(|i| i.column == column);
        assert_eq!(told.unwrap().severity, Severity::Info, "{file}");
    }
}

#[rstest]
#[case("files = [\"canteens.csv\"]", Severity::Error)]
#[case("files = [\"没有的.csv\"]", Severity::Warning)]
fn a_list_of_what_to_leave_out_can_not_be_wrong_in_silence(
    #[case] list: &str,
    #[case] severity: Severity,
) {
    let mut seeds = seeds();
    let path = format!("cities/{FOLDER}/city.toml");
    let toml = seeds.files.get_mut(&path).unwrap();
    toml.extend(format!("[ignore]\n{list}\n").as_bytes());
    let outcome = compile(&seeds);
    let told = of(&outcome.issues, &path);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].severity, severity);
    assert!(told[0].line > 10, "its own line: {}", told[0].line);
}

#[test]
fn a_list_of_canteens_kept_in_chinese_is_told_by_the_command_too() {
    let office = Office::new("unread");
    office.write(&format!("cities/{FOLDER}/食堂.csv"), &table());
    let run = office.run(&["build", "seeds", "out"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(
        said.contains("食堂.csv") && said.contains("不能发布"),
        "{said}"
    );
    assert!(office.published().is_empty());
}

/// Runs the check with a limit: what hangs is the fault looked for.
fn checked(office: &Office) -> (Option<i32>, String) {
    let start = Instant::now();
    let run = office.run(&["check", "seeds"]);
    assert!(start.elapsed() < Duration::from_secs(60));
    (run.status.code(), String::from_utf8(run.stdout).unwrap())
}

#[cfg(unix)]
#[test]
fn a_pipe_a_link_and_a_circle_of_links_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;
    let office = Office::new("odd");
    let city = office.0.join("seeds/cities").join(FOLDER);
    let pipe = city.join("rentals.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    symlink("/dev/zero", city.join("clinics.csv")).unwrap();
    symlink(office.0.join("seeds"), office.0.join("seeds/again")).unwrap();
    let (code, said) = checked(&office);
    assert_eq!(code, Some(1));
    for words in ["rentals.csv", "管道", "clinics.csv", "链接", "again"] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_file_larger_than_any_table_is_told_and_not_read() {
    let office = Office::new("large");
    let path = office
        .0
        .join("seeds/cities")
        .join(FOLDER)
        .join("rentals.csv");
    // A hole: it takes no room on the disk.
    fs::File::create(path).unwrap().set_len(10 << 30).unwrap();
    let (code, said) = checked(&office);
    assert_eq!(code, Some(1));
    assert!(said.contains("文件太大"), "{said}");
}

#[test]
fn a_cell_of_megabytes_and_a_hundred_thousand_columns_are_told_at_once() {
    let office = Office::new("wide");
    let long = "上午".repeat(700_000);
    let row = GOOD_ROW.replace("每天 10:30-12:30、16:30-18:00", &long);
    office.write(CANTEENS, &format!("{HEADER}{row}"));
    let (code, said) = checked(&office);
    assert_eq!(code, Some(1));
    assert!(
        said.contains("1400000 个字") && said.contains("营业时间"),
        "{}",
        said.len()
    );
    assert!(said.len() < 10_000, "{}", said.len());
    let wide: Vec<String> = (0..100_000).map(|n| format!("列{n}")).collect();
    office.write(CANTEENS, &format!("{}\n", wide.join(",")));
    let (code, said) = checked(&office);
    assert_eq!(code, Some(1));
    assert!(said.contains("100000 列"), "{}", said.len());
}

#[test]
fn quotes_that_are_never_closed_do_not_cost_a_pass_each() {
    let lines = "SX-1,a\",\"b\n".repeat(20_000);
    let office = Office::new("quotes");
    office.write(CANTEENS, &format!("{HEADER}{lines}\""));
    assert_eq!(checked(&office).0, Some(1));
}

#[test]
fn a_table_of_headers_alone_is_told() {
    let outcome = compile(&with_canteens(HEADER));
    let told = of(&outcome.issues, CANTEENS);
    assert!(
        told.iter()
            .any(|i| i.severity == Severity::Warning && i.message.contains("没有一行地点")),
        "{told:?}"
    );
}
