//! What a bureau really has, turned into tables of ours: an Excel file of names, addresses and
//! phones with its own headers.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::{CANTEENS, FOLDER, seeds};
use compile::{Converted, Issue, MAPPING, Others, Request, Severity, compile, convert, grouped};
use proptest::prelude::*;
use rstest::rstest;
use rust_xlsxwriter::{Format, Workbook};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

type Folder = BTreeMap<String, Vec<u8>>;

fn converted(file: &str, bytes: &[u8], folder: &Folder, others: Others) -> Converted {
    convert(&Request {
        file,
        bytes,
        mapping: folder.get(MAPPING).map(|bytes| (MAPPING, bytes.as_slice())),
        folder,
        city: Some(common::SHAOXING),
        gazetteer: None,
        others,
    })
}

fn into_empty(file: &str, bytes: &[u8]) -> Converted {
    converted(file, bytes, &Folder::new(), Others::Refuse)
}

/// A file of the folder as text, without what Excel needs.
fn text(folder: &Folder, file: &str) -> String {
    let text = String::from_utf8(folder[file].clone()).unwrap();
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

/// The cells of a column, by name.
fn column(folder: &Folder, file: &str, column: &str) -> BTreeMap<String, String> {
    let text = text(folder, file);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (name, column) = (at("名称"), at(column));
    let rows = reader.records().map(Result::unwrap);
    rows.map(|row| (row[name].to_owned(), row[column].to_owned()))
        .collect()
}

fn asked(issues: &[Issue]) -> Vec<(u32, &str, &str)> {
    let asked = issues.iter().filter(|i| i.severity != Severity::Info);
    asked.map(|i| (i.line, i.column.as_str(), i.code)).collect()
}

const PLAIN: &str = "名称,详细地址,联系电话\n阳光食堂,某路1号,0575-88001234\n";

fn workbook(lines: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in lines.lines().enumerate() {
        for (at, cell) in line.split(',').enumerate() {
            sheet.write(row as u32, at as u16, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[rstest]
#[case::utf8("某区食堂.csv", PLAIN.as_bytes().to_vec())]
#[case::gbk("某区食堂.csv", encoding_rs::GBK.encode(PLAIN).0.into_owned())]
#[case::utf16("某区食堂.txt", PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect())]
#[case::semicolons("某区食堂.csv", PLAIN.replace(',', ";").into_bytes())]
#[case::tabs("某区食堂.tsv", PLAIN.replace(',', "\t").into_bytes())]
#[case::workbook("某区食堂.xlsx", workbook(PLAIN))]
#[case::workbook_of_another_name("某区食堂.csv", workbook(PLAIN))]
fn a_table_becomes_ours_in_whatever_form_it_comes(#[case] file: &str, #[case] bytes: Vec<u8>) {
    let Converted { issues, files, .. } = into_empty(file, &bytes);
    assert_eq!(asked(&issues), []);
    assert_eq!(
        text(&files, "canteens.csv"),
        "编号,名称,地址,经度,纬度,坐标系,电话,状态,数据来源\n\
         330600-canteen-xdksbwfpjb,阳光食堂,某路1号,,,,0575-88001234,待核实,某区食堂\n"
    );
}

/// A list as a street office keeps it.
fn list_of_a_bureau() -> Vec<u8> {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("助餐点").unwrap();
    sheet
        .merge_range(0, 0, 0, 9, "某区老年助餐点一览表", &plain)
        .unwrap();
    sheet
        .write(1, 0, "填报单位：某区民政局　　填报日期：2026年11月")
        .unwrap();
    let headers = [
        "序号",
        "助餐点名称",
        "所属区县",
        "所在社区",
        "地　址",
        "联系方式",
        "",
        "就餐时间",
        "用餐价格（元/餐）",
        "负责人",
    ];
    for (at, header) in headers.iter().enumerate() {
        match *header {
            "" => {}
            "联系方式" => {
                sheet.merge_range(2, 5, 2, 6, "联系方式", &plain).unwrap();
                sheet.write(3, 5, "固定电话").unwrap();
                sheet.write(3, 6, "手机").unwrap();
            }
            header => {
                sheet
                    .merge_range(2, at as u16, 3, at as u16, header, &plain)
                    .unwrap();
            }
        }
    }
    let mut row = |at: u32, cells: &[&str], mobile: f64| {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(at, column as u16, *cell).unwrap();
        }
        if mobile > 0.0 {
            sheet.write(at, 6, mobile).unwrap();
        }
    };
    row(
        4,
        &[
            "1",
            "阳光食堂",
            "越城区",
            "下大路社区",
            "府山街道某路1号",
            "88001234",
            "",
            "10:30-12:30",
            "12",
            "王某",
        ],
        13_800_001_234.0,
    );
    row(
        5,
        &[
            "2",
            "月光食堂",
            "越城区",
            "",
            "某路2号",
            "无",
            "",
            "11:00-12:30",
            "面议",
            "李某",
        ],
        0.0,
    );
    row(
        6,
        &[
            "3",
            "",
            "越城区",
            "",
            "某路3号",
            "0575-88001235",
            "",
            "",
            "",
            "",
        ],
        0.0,
    );
    row(7, &["合计", "2家", "", "", "", "", "", "", "", ""], 0.0);
    sheet
        .merge_range(8, 0, 8, 9, "注：以上由各街道填报", &plain)
        .unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn the_list_of_a_bureau_becomes_a_table_and_every_question_is_asked_once() {
    let Converted { issues, files, .. } = into_empty("2026年11月.xlsx", &list_of_a_bureau());
    assert_eq!(
        text(&files, "canteens.csv"),
        "编号,名称,地址,社区,经度,纬度,坐标系,电话,营业时间,状态,数据来源,备注,餐价\n\
         330600-canteen-wgttpbkjjb,阳光食堂,越城区府山街道某路1号,下大路社区,,,,88001234,10:30-12:30,待核实,某区民政局,,12\n\
         330600-canteen-qdqrccgsnm,月光食堂,越城区某路2号,,,,,,11:00-12:30,待核实,某区民政局,用餐价格（元/餐）：面议,\n"
    );
    assert_eq!(
        grouped(&issues, None, false),
        r#"2026年11月.xlsx
  提醒 2 处 就餐时间：没有写星期几，读作每天。是每天都开吗？（第 5、6 行；如「10:30-12:30」「11:00-12:30」）
      改法：是就写 days = "每天"；不是就写 "周一至周五" 这样的；不知道写 "备注"：原话放进备注，营业时间写「未公布」。不写就当每天都开。
  提醒 联系方式/固定电话：电话没有区号，是不是都加 0575？（第 5 行；如「88001234、13800001234」）
      改法：是的话，写 area_code = "0575"；不加不能发布。
  提醒 联系方式/固定电话：有手机号，多半是个人的，公开要本人同意：还没有放进去。同意公开吗？（第 5 行；如「13800001234」）
      改法：同意就写 mobiles = "公布"，不同意写 "不发布"；不写，就不公布。只有几位不同意的，写 "公布"，再在转换好的表里删那几个。
  提醒 这一行没有名称，没有放进去（第 7 行；如「3 越城区 某路3号 057*-********」）
      改法：是一个地点的话，补上名称，再转换一次。

说明（知道就行；照常读的 1 种没有列，都要看、不对时怎么改，加 --every）：
  没有写来源的行，数据来源写「某区民政局」；没有写状态的行，状态写「待核实」
  负责人：这一列是个人的名字或号码（2 格），不发布，没有放进去（第 4 行）
  用餐价格（元/餐）：价格没有数，原话放进了「备注」（第 6 行；如「面议」）
  这一行是合计，没有放进去（第 8 行；如「合计 2家」）
  这一行是说明或分组的标题，没有放进去（第 9 行；如「注：以上由各街道填报」）
  食堂、助餐点：2 行，都是新的

"#
    );
}

fn again(file: &str, table: &str, before: &Folder) -> Converted {
    converted(file, table.as_bytes(), before, Others::Refuse)
}

const THIS_MONTH: &str = "名称,地址,联系电话\n甲食堂,某路1号,0575-88001231\n乙食堂,某路2号,0575-88001232\n\
    丙食堂,某路3号,0575-88001233\n";

#[test]
fn a_table_that_changed_keeps_its_numbers() {
    let first = again("食堂.csv", THIS_MONTH, &Folder::new()).files;
    let ids = column(&first, "canteens.csv", "编号");
    // Another order, a row more, a phone changed, a house number put right, a name spelt out.
    let next = "名称,地址,联系电话\n丁食堂,某路4号,0575-88001234\n丙食堂,某路3-1号,0575-88001233\n\
        甲老年食堂,某路1号,0575-88001231\n乙食堂,某路2号,0575-88009999\n";
    let Converted { issues, files, .. } = again("食堂12月.csv", next, &first);
    let now = column(&files, "canteens.csv", "编号");
    assert_eq!(now["丙食堂"], ids["丙食堂"]);
    assert_eq!(now["甲老年食堂"], ids["甲食堂"]);
    assert_eq!(now["乙食堂"], ids["乙食堂"]);
    assert!(ids.values().all(|id| *id != now["丁食堂"]));
    let changed: Vec<(u32, &str)> = issues
        .iter()
        .filter(|i| i.code == "row_changed")
        .map(|i| (i.line, i.message.as_str()))
        .collect();
    assert_eq!(
        changed,
        [
            (3, "和上次不一样：地址"),
            (4, "和上次不一样：名称"),
            (5, "和上次不一样：电话")
        ]
    );
    // And once more, with nothing new: the same bytes.
    assert_eq!(again("食堂12月.csv", next, &files).files, files);
}

#[test]
fn samples_that_a_list_drives_out_are_called_samples_where_the_rows_are_counted() {
    let sample = "编号,名称,地址,电话,状态,数据来源\n\
        SX-8,示例甲,某路8号,0575-00001233,示例,示例\nSX-9,示例乙,某路9号,0575-00001234,示例,示例\n";
    let folder = Folder::from([("canteens.csv".to_owned(), sample.as_bytes().to_vec())]);
    let said = grouped(&again("食堂.csv", THIS_MONTH, &folder).issues, None, false);
    assert!(
        said.contains("3 行，都是新的，文件夹里原来的示例去掉了 2 行"),
        "{said}"
    );
    assert!(!said.contains("新表里没有"), "{said}");
    let kept = converted("食堂.csv", THIS_MONTH.as_bytes(), &folder, Others::Keep);
    let said = grouped(&kept.issues, None, false);
    assert!(said.contains("新表里没有的 2 行"), "{said}");
}

#[test]
fn the_numbers_are_the_same_without_the_folder_of_last_month() {
    let first = again("食堂.csv", THIS_MONTH, &Folder::new()).files;
    let mut lines: Vec<&str> = THIS_MONTH.lines().collect();
    lines[1..].reverse();
    let next = again("食堂名册.csv", &lines.join("\n"), &Folder::new()).files;
    assert_eq!(
        column(&first, "canteens.csv", "编号"),
        column(&next, "canteens.csv", "编号")
    );
}

#[test]
fn what_a_clerk_wrote_beside_the_table_stays() {
    let mut folder = again("食堂.csv", THIS_MONTH, &Folder::new()).files;
    let by_hand = text(&folder, "canteens.csv")
        .replace("数据来源", "数据来源,核实日期,自己的记号")
        .replace("某路1号,,,,", "某路1号,120.58213,30.00121,GCJ02,")
        .replace("待核实,食堂", "已核实,食堂,2026-11-01,看过");
    folder.insert("canteens.csv".to_owned(), by_hand.into_bytes());
    let next = THIS_MONTH.replace("某路1号", "某路11号");
    let Converted { issues, files, .. } = again("食堂.csv", &next, &folder);
    let cell = |name: &str| column(&files, "canteens.csv", name)["甲食堂"].clone();
    assert_eq!(cell("经度"), "120.58213");
    assert_eq!(cell("坐标系"), "GCJ02");
    assert_eq!(cell("状态"), "已核实");
    assert_eq!(cell("核实日期"), "2026-11-01");
    assert_eq!(cell("自己的记号"), "看过");
    assert_eq!(cell("地址"), "某路11号");
    assert_eq!(
        asked(&issues),
        [
            (2, "状态", "verified_row_changed"),
            (2, "地址", "point_of_old_address"),
        ]
    );
}

#[test]
fn rows_that_the_new_table_does_not_have_are_never_written_over_without_a_word() {
    let folder = again("食堂.csv", THIS_MONTH, &Folder::new()).files;
    let two: String = THIS_MONTH
        .lines()
        .take(3)
        .map(|line| format!("{line}\n"))
        .collect();
    let with = |others| converted("食堂.csv", two.as_bytes(), &folder, others);
    let refused = with(Others::Refuse);
    assert_eq!(refused.files, Folder::new());
    assert_eq!(asked(&refused.issues), [(4, "", "other_row")]);
    assert_eq!(
        refused
            .issues
            .iter()
            .find(|i| i.code == "other_row")
            .unwrap()
            .value,
        "丙食堂"
    );
    let names = |converted: &Converted| -> Vec<String> {
        column(&converted.files, "canteens.csv", "编号")
            .into_keys()
            .collect()
    };
    assert_eq!(names(&with(Others::Replace)), ["乙食堂", "甲食堂"]);
    let kept = with(Others::Keep);
    assert_eq!(names(&kept), ["丙食堂", "乙食堂", "甲食堂"]);
    assert_eq!(
        column(&kept.files, "canteens.csv", "电话")["丙食堂"],
        "0575-88001233"
    );
}

#[test]
fn twins_are_told_apart_and_told_of() {
    let table = "名称,地址,电话\n甲食堂,某路1号,0575-88001231\n甲食堂,某路1号,0575-88001232\n";
    let turned = "名称,地址,电话\n甲食堂,某路1号,0575-88001232\n甲食堂,某路1号,0575-88001231\n";
    let lines = |table: &str| -> BTreeSet<String> {
        let files = again("食堂.csv", table, &Folder::new()).files;
        text(&files, "canteens.csv")
            .lines()
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(lines(table), lines(turned));
    let issues = again("食堂.csv", table, &Folder::new()).issues;
    assert_eq!(asked(&issues), [(2, "名称", "twin"), (3, "名称", "twin")]);
}

#[test]
fn an_answer_in_the_mapping_is_kept_for_next_month() {
    let table = "名称,地址,电话,运营单位,主管部门\n甲食堂,某路1号,88001231,某公司,某局\n";
    let first = again("食堂.csv", table, &Folder::new());
    assert_eq!(
        asked(&first.issues),
        [
            (1, "运营单位", "goes_nowhere"),
            (1, "主管部门", "goes_nowhere"),
            (2, "电话", "without_area_code"),
        ]
    );
    let mut folder = first.files;
    let mapping = text(&folder, MAPPING)
        .replace("\"运营单位\" = \"\"", "\"运营单位\" = \"备注\"")
        .replace("\"主管部门\" = \"\"", "\"主管部门\" = \"不发布\"")
        .replace("area_code = \"\"", "area_code = \"0575\"");
    folder.insert(MAPPING.to_owned(), mapping.into_bytes());
    let second = again("食堂.csv", table, &folder);
    assert_eq!(asked(&second.issues), []);
    assert_eq!(
        column(&second.files, "canteens.csv", "备注")["甲食堂"],
        "某公司"
    );
    assert_eq!(
        column(&second.files, "canteens.csv", "电话")["甲食堂"],
        "0575-88001231"
    );
    // The answers stand in the file that was written, and a new column is asked about.
    let third = again(
        "食堂.csv",
        &table
            .replace("地址", "地址,食材来源")
            .replace("号,", "号,某地,"),
        &second.files,
    );
    assert_eq!(asked(&third.issues), [(1, "食材来源", "goes_nowhere")]);
    assert_eq!(
        column(&third.files, "canteens.csv", "电话")["甲食堂"],
        "0575-88001231"
    );
}

#[rstest]
#[case("\"名称\" = \"名称\"", "\"名称\" = \"名字儿\"", "unknown_destination")]
#[case("kind = \"canteen\"", "kind = \"食堂\"", "unknown_kind")]
#[case("source = \"\"", "source = ", "bad_toml")]
fn a_mistake_in_the_mapping_is_told_and_nothing_is_written(
    #[case] from: &str,
    #[case] to: &str,
    #[case] code: &str,
) {
    let mut folder = again("食堂.csv", THIS_MONTH, &Folder::new()).files;
    let mapping = text(&folder, MAPPING);
    assert!(mapping.contains(from), "{mapping}");
    folder.insert(MAPPING.to_owned(), mapping.replace(from, to).into_bytes());
    let Converted { issues, files, .. } = again("食堂.csv", THIS_MONTH, &folder);
    assert_eq!(files, Folder::new());
    let told: Vec<&str> = issues.iter().map(|i| i.code).collect();
    assert_eq!(told, [code]);
    assert_eq!(issues[0].file, MAPPING);
    assert!(issues[0].line > 1, "{:?}", issues[0]);
}

#[test]
fn rows_of_several_kinds_go_to_the_tables_of_their_kinds() {
    let table = "名称,类型,地址,收费标准,床位数,电话\n\
        阳光食堂,社区食堂,某路1号,12,,0575-88001231\n\
        月光院,敬老院,某路2号,2000-3000,80,0575-88001232\n\
        星光中心,日间照料中心,某路3号,1500,,0575-88001233\n\
        某某点,便民点,某路4号,,,0575-88001234\n";
    let Converted { issues, files, .. } = into_empty("全市一览表.csv", table.as_bytes());
    let names = files.keys().map(String::as_str);
    let names: Vec<&str> = names.filter(|name| !name.starts_with('.')).collect();
    assert_eq!(
        names,
        ["canteens.csv", "centres.csv", "institutions.csv", MAPPING]
    );
    assert_eq!(column(&files, "canteens.csv", "餐价")["阳光食堂"], "12");
    assert_eq!(
        column(&files, "institutions.csv", "收费区间")["月光院"],
        "2000-3000"
    );
    assert_eq!(column(&files, "institutions.csv", "床位数")["月光院"], "80");
    assert_eq!(asked(&issues), [(5, "类别", "which_kind")]);
    let mut folder = files;
    let mapping = text(&folder, MAPPING).replace("\"便民点\" = \"\"", "\"便民点\" = \"station\"");
    folder.insert(MAPPING.to_owned(), mapping.into_bytes());
    let next = again("全市一览表.csv", table, &folder);
    assert_eq!(asked(&next.issues), []);
    assert!(next.files.contains_key("stations.csv"));
}

#[rstest]
#[case("高德经度,高德纬度", "120.58213,30.00121", ("120.58213", "30.00121", "GCJ02"))]
#[case("经纬度", "\"120.58213,30.00121\"", ("120.58213", "30.00121", ""))]
#[case("百度坐标", "\"30.00121,120.58213\"", ("120.58213", "30.00121", "BD09"))]
#[case("坐标", "120.58213 30.00121（高德）", ("120.58213", "30.00121", "GCJ02"))]
#[case("X坐标,Y坐标", "30.00121,120.58213", ("120.58213", "30.00121", ""))]
#[case("经度,纬度,坐标来源", "120.58213,30.00121,天地图", ("120.58213", "30.00121", "CGCS2000"))]
#[case("位置", "\"120.58213,30.00121\"", ("120.58213", "30.00121", ""))]
#[case("高德经度,百度纬度", "120.58213,30.00121", ("120.58213", "30.00121", ""))]
fn a_point_is_read_however_it_is_written_and_its_system_is_never_guessed(
    #[case] headers: &str,
    #[case] cells: &str,
    #[case] want: (&str, &str, &str),
) {
    let table = format!("名称,电话,{headers}\n甲食堂,0575-88001231,{cells}\n");
    let Converted { issues, files, .. } = into_empty("食堂.csv", table.as_bytes());
    let cell = |name: &str| column(&files, "canteens.csv", name)["甲食堂"].clone();
    assert_eq!(
        (
            cell("经度").as_str(),
            cell("纬度").as_str(),
            cell("坐标系").as_str()
        ),
        want
    );
    let asks = asked(&issues)
        .iter()
        .any(|(_, _, code)| *code == "which_system");
    assert_eq!(asks, want.2.is_empty(), "{issues:?}");
}

#[test]
fn words_of_others_are_written_in_ours_and_said() {
    let table = "机构名称,机构地址,是否备案,运营状态,服务项目,开门时间,关门时间,联系人\n\
        月光院,某路1号,已备案,正常运营,日托、理发,8:00,17:00,王某 13800001234\n\
        星光院,某路2号,未备案,停业,日托,8:30,17:30,李某 13800001235\n";
    let Converted { issues, files, .. } = into_empty("养老机构.csv", table.as_bytes());
    let cell = |name: &str, row: &str| column(&files, "institutions.csv", name)[row].clone();
    assert_eq!(
        (cell("备案", "月光院"), cell("备案", "星光院")),
        ("是".to_owned(), "否".to_owned())
    );
    assert_eq!(
        (cell("状态", "月光院"), cell("状态", "星光院")),
        ("待核实".to_owned(), "暂停".to_owned())
    );
    assert_eq!(cell("服务", "月光院"), "日托");
    assert_eq!(cell("备注", "月光院"), "服务项目：日托、理发");
    assert_eq!(cell("营业时间", "星光院"), "8:30-17:30");
    // The numbers of persons are theirs: somebody has to ask them.
    assert!(!text(&files, "institutions.csv").contains("13800001234"));
    let codes: BTreeSet<&str> = asked(&issues).iter().map(|(_, _, code)| *code).collect();
    assert_eq!(
        codes,
        BTreeSet::from(["hours_without_days", "mobile_numbers"])
    );
    assert!(!text(&files, "institutions.csv").contains("王某"));
}

#[test]
fn what_excel_broke_is_told_and_not_taken_over() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("食堂").unwrap();
    for (at, header) in ["名称", "地址", "餐价", "编号", "电话"].iter().enumerate() {
        sheet.write(0, at as u16, *header).unwrap();
    }
    sheet.write(1, 0, "甲食堂").unwrap();
    sheet
        .write(
            1,
            1,
            rust_xlsxwriter::Formula::new("=A9").set_result("#REF!"),
        )
        .unwrap();
    let date = Format::new().set_num_format("m\"月\"d\"日\"");
    sheet.write_with_format(1, 2, 46_249, &date).unwrap();
    sheet.write(1, 3, 330_602_194_501_011_234_f64).unwrap();
    sheet.write(1, 4, 57_588_001_234_f64).unwrap();
    let Converted { issues, files, .. } = into_empty("x.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(
        asked(&issues),
        [
            (2, "地址", "excel_error"),
            (2, "餐价", "made_a_date"),
            (2, "编号", "long_number")
        ]
    );
    let cell = |name: &str| column(&files, "canteens.csv", name)["甲食堂"].clone();
    assert_eq!(cell("电话"), "057588001234");
    assert_eq!(cell("地址"), "");
    assert!(cell("编号").starts_with("330600-canteen-"));
}

/// Five hundred canteens as an office lists them: in GBK, with a title, its own headers, no
/// coordinates, three numbers a cell.
fn five_hundred() -> Vec<u8> {
    let mut text = String::from(
        "某区老年助餐点一览表,,,,,,,\n填报单位：某区民政局,,,,,,,\n序号,助餐点名称,所属街道,详细地址,联系电话,供餐时间,用餐价格,负责人\n",
    );
    for at in 0..500 {
        let town = ["塔山街道", "府山街道"][at % 2];
        let phones = match at % 5 {
            0 => format!("0575-88{at:06}"),
            1 => format!("张师傅 13800{at:06}"),
            _ => format!("88{at:06}/87{at:06}/13900{at:06}"),
        };
        let hours = [
            "10:30-12:30",
            "每天10:30-12:30 16:30-18:00",
            "周一至周五 11:00-12:30",
        ][at % 3];
        let price = ["12元", "10-15", "8元/餐"][at % 3];
        text.push_str(&format!(
            "{},第{at}老年食堂,{town},越城区{town}某路{at}号,{phones},{hours},{price},王某\n",
            at + 1
        ));
    }
    text.push_str("合计,500家,,,,,,\n");
    encoding_rs::GBK.encode(&text).0.into_owned()
}

#[test]
fn five_hundred_rows_of_a_bureau_leave_few_questions_and_nothing_to_mend() {
    let first = into_empty("越城区助餐点.csv", &five_hundred());
    let wordings: BTreeSet<(&str, &str)> = first
        .issues
        .iter()
        .filter(|i| i.severity != Severity::Info)
        .map(|i| (i.code, i.message.as_str()))
        .collect();
    assert_eq!(
        wordings.into_iter().collect::<Vec<_>>(),
        [
            (
                "hours_without_days",
                "没有写星期几，读作每天。是每天都开吗？"
            ),
            (
                "mobile_numbers",
                "有手机号，多半是个人的，公开要本人同意：还没有放进去。同意公开吗？"
            ),
            ("without_area_code", "电话没有区号，是不是都加 0575？"),
        ]
    );
    let report = grouped(&first.issues, None, false);
    assert!(report.contains("300 处 联系电话：电话没有区号"), "{report}");
    assert!(report.lines().count() < 25, "{report}");

    let mut folder = first.files;
    let mapping = text(&folder, MAPPING).replace("area_code = \"\"", "area_code = \"0575\"");
    folder.insert(MAPPING.to_owned(), mapping.into_bytes());
    let second = converted("越城区助餐点.csv", &five_hundred(), &folder, Others::Refuse);
    let mut seeds = seeds();
    for (name, bytes) in second.files {
        seeds.files.insert(format!("cities/{FOLDER}/{name}"), bytes);
    }
    let outcome = compile(&seeds);
    let told: BTreeSet<(&str, &str)> = outcome
        .issues
        .iter()
        .filter(|i| i.file == CANTEENS && i.severity != Severity::Info)
        .map(|i| (i.code, i.column.as_str()))
        // Whether a row may do without a point is another question.
        .filter(|(_, column)| *column != "经度")
        .collect();
    // Nobody has answered on which days: that stays said.
    assert_eq!(told, BTreeSet::from([("every_day_assumed", "")]));
}

const HEADERS: &[&str] = &[
    "地址",
    "所属街道",
    "所在社区",
    "区县",
    "联系电话",
    "手机",
    "服务时间",
    "收费标准",
    "床位数",
    "备注",
    "负责人",
    "运营单位",
    "是否备案",
    "状态",
    "服务内容",
    "核实日期",
    "经纬度",
    "高德经度",
    "高德纬度",
    "时间",
    "网址",
    "编号",
    "机构全称",
    "注册地址",
    "类别",
    "简介",
    "建筑面积",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever stands in a table stands in ours, or its row or its column is told of.
    #[test]
    fn nothing_is_dropped_in_silence(
        headers in proptest::sample::subsequence(HEADERS, 1..12),
        shuffle in any::<u64>(),
        cells in proptest::collection::vec(proptest::option::of(0_usize..7), 60),
    ) {
        const TEXTS: &[&str] = &["某某", "88001234", "0575-88001234", "是", "120.5,30.1", "2026-01-05", "12元"];
        let mut headers = headers;
        let turn = shuffle as usize % headers.len();
        headers.rotate_left(turn);
        let mut table = format!("名称,{}\n", headers.join(","));
        let mut cells = cells.into_iter().cycle();
        let mut all = Vec::new();
        for row in 0..5 {
            table.push_str(&format!("第{row}院"));
            for header in &headers {
                let text = cells.next().flatten().map_or(String::new(), |at| TEXTS[at].to_owned());
                table.push_str(&format!(",\"{text}\""));
                if !text.is_empty() {
                    all.push((row + 2, *header, text));
                }
            }
            table.push('\n');
        }
        let Converted { issues, files, .. } = into_empty("养老院.csv", table.as_bytes());
        let written: String = files.iter().filter(|(name, _)| *name != MAPPING)
            .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap()).collect();
        for (row, header, text) in all {
            let there = text.split(',').all(|part| written.contains(part));
            let told = issues
                .iter()
                .any(|i| i.column == header || i.line == row || i.code == "no_rows_found");
            prop_assert!(there || told, "{header} {row} {text}\n{table}\n{written}\n{issues:?}");
        }
    }
}

#[test]
fn the_command_writes_into_the_folder_and_says_what_it_did() {
    let office = Office::new("convert");
    let folder = office.0.join("seeds/cities/330600-shaoxing");
    let table = PLAIN.replace("阳光", "月光");
    fs::write(office.0.join("某区食堂.xlsx"), workbook(&table)).unwrap();
    let run = |more: &[&str]| {
        let into = [
            "convert",
            "某区食堂.xlsx",
            "--into",
            "seeds/cities/330600-shaoxing",
        ];
        office.run(&[&into[..], more].concat())
    };
    let refused = run(&[]);
    assert_eq!(refused.status.code(), Some(1));
    let said = String::from_utf8(refused.stdout).unwrap();
    assert!(
        said.contains("新表里没有") && said.contains("没有写任何文件"),
        "{said}"
    );
    assert!(!folder.join(MAPPING).exists());
    let run_json = run(&["--yes", "--format", "json"]);
    assert_eq!(run_json.status.code(), Some(0));
    let list: Vec<BTreeMap<String, serde_json::Value>> =
        serde_json::from_slice(&run_json.stdout).unwrap();
    assert!(list.iter().all(|issue| issue.len() == 8));
    let table = fs::read_to_string(folder.join("canteens.csv")).unwrap();
    assert!(
        table.contains(",月光食堂,") && !table.contains("阳光"),
        "{table}"
    );
    // What was written there stops nobody.
    let check = String::from_utf8(office.run(&["check", "seeds"]).stdout).unwrap();
    assert!(!check.contains(MAPPING), "{check}");
}

#[rstest]
#[case::picture(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "图片")]
#[case::cut_off(b"PK\x03\x04\x14\0\0\0", "坏了")]
#[case::nothing(b"", "空的")]
fn the_command_says_what_a_file_is_that_is_no_table(#[case] bytes: &[u8], #[case] word: &str) {
    let office = Office::new(&format!("broken-{}", bytes.len()));
    fs::write(office.0.join("食堂.xlsx"), bytes).unwrap();
    let run = office.run(&["convert", "食堂.xlsx", "--into", "out"]);
    assert_eq!(run.status.code(), Some(1));
    assert!(String::from_utf8(run.stdout).unwrap().contains(word));
    assert!(run.stderr.is_empty());
    assert!(!office.0.join("out").exists());
}

#[test]
fn a_table_of_which_nobody_knows_the_kind_is_asked_about_and_the_answer_helps() {
    let first = again("名单.csv", THIS_MONTH, &Folder::new());
    let names: Vec<&str> = first.files.keys().map(String::as_str).collect();
    assert_eq!(names, [MAPPING]);
    let codes: BTreeSet<&str> = first.issues.iter().map(|i| i.code).collect();
    assert!(
        codes.contains("which_kind") && codes.contains("nothing_to_write"),
        "{codes:?}"
    );
    let answer = text(&first.files, MAPPING).replace("kind = \"\"", "kind = \"clinic\"");
    let folder = Folder::from([(MAPPING.to_owned(), answer.into_bytes())]);
    let second = again("名单.csv", THIS_MONTH, &folder);
    assert_eq!(asked(&second.issues), []);
    assert_eq!(column(&second.files, "clinics.csv", "电话").len(), 3);
}

#[test]
fn a_column_of_names_under_a_header_nobody_knows_is_asked_for() {
    let table = "招牌,地址,电话\n甲食堂,某路1号,0575-88001231\n";
    let first = again("食堂.csv", table, &Folder::new());
    assert!(first.issues.iter().any(|i| i.code == "no_name_column"));
    let answer = text(&first.files, MAPPING).replace("\"招牌\" = \"\"", "\"招牌\" = \"名称\"");
    let folder = Folder::from([(MAPPING.to_owned(), answer.into_bytes())]);
    let second = again("食堂.csv", table, &folder);
    assert_eq!(asked(&second.issues), []);
    assert_eq!(column(&second.files, "canteens.csv", "电话").len(), 1);
}

#[test]
fn sheets_with_the_same_headers_are_told_apart_by_their_names() {
    let book = || {
        let mut book = Workbook::new();
        for (name, place) in [("食堂", "甲食堂"), ("养老院", "乙院"), ("越城区", "丙")]
        {
            let sheet = book.add_worksheet().set_name(name).unwrap();
            for (row, cells) in [
                ["名称", "地址", "电话"],
                [place, "某路1号", "0575-88001231"],
            ]
            .iter()
            .enumerate()
            {
                for (at, cell) in cells.iter().enumerate() {
                    sheet.write(row as u32, at as u16, *cell).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    };
    let first = into_empty("社工站.xlsx", &book());
    let second = converted("另一份.xlsx", &book(), &first.files, Others::Refuse);
    for files in [first.files, second.files] {
        let names =
            |file: &str| -> Vec<String> { column(&files, file, "电话").into_keys().collect() };
        assert_eq!(names("canteens.csv"), ["甲食堂"]);
        assert_eq!(names("institutions.csv"), ["乙院"]);
        assert_eq!(names("stations.csv"), ["丙"]);
    }
}

#[test]
fn half_of_a_range_is_never_written_as_the_whole() {
    let table =
        |headers: &str, cells: &str| format!("名称,电话,{headers}\n甲院,0575-88001231,{cells}\n");
    let both = into_empty(
        "养老院.csv",
        table("最低收费,最高收费", "2000,4500").as_bytes(),
    );
    assert_eq!(
        column(&both.files, "institutions.csv", "收费区间")["甲院"],
        "2000-4500"
    );
    for (header, cell) in [
        ("最低收费", "2000"),
        ("关门时间", "17:00"),
        ("开门时间", "8:00"),
    ] {
        let half = into_empty("养老院.csv", table(header, cell).as_bytes());
        let written = text(&half.files, "institutions.csv");
        assert!(!written.contains(cell), "{written}");
        assert_eq!(asked(&half.issues).len(), 1, "{:?}", half.issues);
        assert_eq!(asked(&half.issues)[0].1, header);
    }
}

#[test]
fn a_cell_as_long_as_a_book_is_not_taken_over() {
    let table = format!(
        "名称,电话,备注\n甲食堂,0575-88001231,{}\n",
        "长".repeat(100_000)
    );
    let Converted { issues, files, .. } = into_empty("食堂.csv", table.as_bytes());
    assert_eq!(asked(&issues), [(2, "备注", "long_cell")]);
    assert!(files["canteens.csv"].len() < 1000);
}

#[test]
fn a_point_is_never_put_together_from_two() {
    let table = "名称,电话,高德纬度,经纬度\n甲食堂,0575-88001231,31.00121,\"120.58213,30.00121\"\n";
    let Converted { issues, files, .. } = into_empty("食堂.csv", table.as_bytes());
    let cell = |name: &str| column(&files, "canteens.csv", name)["甲食堂"].clone();
    assert_eq!(
        (cell("经度").as_str(), cell("纬度").as_str()),
        ("120.58213", "30.00121")
    );
    assert_eq!(cell("坐标系"), "");
    let codes: Vec<&str> = issues.iter().map(|i| i.code).collect();
    assert!(
        codes.contains(&"means_the_same") && codes.contains(&"which_system"),
        "{codes:?}"
    );
}

#[test]
fn samples_go_as_soon_as_there_is_a_list() {
    let sample =
        "编号,名称,地址,电话,状态,数据来源\nSX-9,示例食堂,某路9号,0575-00001234,示例,示例\n";
    let folder = Folder::from([("canteens.csv".to_owned(), sample.into())]);
    let Converted { issues, files, .. } = again("食堂.csv", THIS_MONTH, &folder);
    assert!(!text(&files, "canteens.csv").contains("示例食堂"));
    assert!(issues.iter().any(|issue| issue.code == "sample_row_gone"));
}
