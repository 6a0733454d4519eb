//! Tables as bureaus lay them out: what is read of each, and what a clerk is told.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

use compile::{Converted, Issue, Others, Request, Severity, convert};
use rstest::rstest;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use std::collections::BTreeMap;

fn converted(file: &str, bytes: &[u8]) -> Converted {
    convert(&Request {
        file,
        bytes,
        mapping: None,
        folder: &BTreeMap::new(),
        city: Some(330_600),
        others: Others::Refuse,
    })
}

/// The cells of these columns, a row a line; of a table that is not there nothing.
fn cells(converted: &Converted, table: &str, columns: &str) -> String {
    let Some(bytes) = converted.files.get(table) else {
        return String::new();
    };
    let text = std::str::from_utf8(bytes).unwrap();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().unwrap().clone();
    let lines = reader.records().map(|record| {
        let record = record.unwrap();
        let cell = |column: &str| {
            let at = headers.iter().position(|header| header == column);
            at.and_then(|at| record.get(at))
                .unwrap_or_default()
                .to_owned()
        };
        columns.split(' ').map(cell).collect::<Vec<_>>().join("|")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The rows and codes of what is told, but for what is said of every table.
fn told(issues: &[Issue]) -> Vec<(u32, &str)> {
    let every = ["constants", "table_written", "without_area_code"];
    issues
        .iter()
        .filter(|issue| !every.contains(&issue.code))
        .map(|issue| (issue.line, issue.code))
        .collect()
}

fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

/// Lines into a sheet, from its first row; cells by `|`.
fn write(sheet: &mut Worksheet, text: &str) {
    for (row, line) in (0_u32..).zip(text.lines()) {
        for (column, cell) in (0_u16..).zip(line.split('|')) {
            if !cell.is_empty() {
                sheet.write(row, column, cell).unwrap();
            }
        }
    }
}

const TWO: &str = "甲食堂|越城区府山街道1号|0575-88001231\n乙食堂|越城区府山街道2号|0575-88001232";

#[rstest]
#[case::the_separator_is_said(
    "sep=;\n名称;地址;电话\n甲食堂;越城区府山街道1号;0575-88001231\n乙食堂;越城区府山街道2号;0575-88001232\n"
)]
#[case::chinese_commas(
    "名称，地址，电话\n甲食堂，越城区府山街道1号，0575-88001231\n乙食堂，越城区府山街道2号，0575-88001232\n"
)]
#[case::blanks(
    "名称      地址              电话\n甲食堂    越城区府山街道1号   0575-88001231\n乙食堂    越城区府山街道2号   0575-88001232\n"
)]
#[case::marks_of_text(
    "名称,地址,电话\n甲食堂,越城区府山街道1号,\"=\"\"0575-88001231\"\"\"\n乙食堂,越城区府山街道2号,'0575-88001232\n"
)]
#[case::numbers_of_columns(
    "名称,地址,电话\n甲,1,2\n甲食堂,越城区府山街道1号,0575-88001231\n乙食堂,越城区府山街道2号,0575-88001232\n"
)]
#[case::numbered_headers(
    "一、助餐点名称,二、所在地详细地址,3.联系电话1\n甲食堂,越城区府山街道1号,0575-88001231\n乙食堂,越城区府山街道2号,0575-88001232\n"
)]
#[case::two_words_for_a_place(
    "食堂/助餐点名称,地址（门牌号）,Phone No.\n甲食堂,越城区府山街道1号,0575-88001231\n乙食堂,越城区府山街道2号,0575-88001232\n"
)]
#[case::a_name_under_a_kind(
    "助餐点,地址,电话\n甲食堂,越城区府山街道1号,0575-88001231\n乙食堂,越城区府山街道2号,0575-88001232\n"
)]
#[case::rows_of_json(
    r#"[["名称","地址","电话"],["甲食堂","越城区府山街道1号","0575-88001231"],["乙食堂","越城区府山街道2号","0575-88001232"]]"#
)]
#[case::headers_of_a_database(
    r#"{"data":{"list":[{"mc":"甲食堂","dz":"越城区府山街道1号","lxdh":"0575-88001231"},{"mc":"乙食堂","dz":"越城区府山街道2号","lxdh":"0575-88001232"}],"total":2}}"#
)]
#[case::sums_and_examples(
    "序号,名称,地址,电话\n示例,阳光食堂,某市某路,0575-12345678\n1,甲食堂,越城区府山街道1号,0575-88001231\n2,乙食堂,越城区府山街道2号,0575-88001232\n,府山街道小计,2,\n,全区总计,2,\n"
)]
fn a_table_is_read_however_a_program_or_a_clerk_lays_it_out(#[case] text: &str) {
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        TWO,
        "{:?}",
        converted.issues
    );
    let errors = converted
        .issues
        .iter()
        .filter(|i| i.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", converted.issues);
}

#[test]
fn two_tables_below_each_other_have_their_own_headers_and_kinds() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "一、养老院\n序号|机构名称|地址|电话|床位\n1|甲养老院|越城区府山街道1号|0575-88001231|120\n\
             2|乙养老院|越城区府山街道2号|0575-88001232|80\n\n二、老年食堂\n\
             序号|食堂名称|食堂地址|供餐时间|联系电话\n1|甲食堂|越城区府山街道3号|10:30-12:30|0575-88001233\n\
             2|乙食堂|越城区府山街道4号|10:30-12:30|0575-88001234",
        );
    });
    let converted = converted("越城.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "institutions.csv", "名称 电话 床位数"),
        "甲养老院|0575-88001231|120\n乙养老院|0575-88001232|80"
    );
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话 营业时间"),
        "甲食堂|越城区府山街道3号|0575-88001233|10:30-12:30\n乙食堂|越城区府山街道4号|0575-88001234|10:30-12:30"
    );
    // The answers for both stand in one mapping, by which both are read again.
    let mapping = converted.files["映射.toml"].clone();
    let again = convert(&Request {
        file: "越城.xlsx",
        bytes: &bytes,
        mapping: Some(("映射.toml", &mapping)),
        folder: &BTreeMap::new(),
        city: Some(330_600),
        others: Others::Refuse,
    });
    assert_eq!(again.files, converted.files);
}

#[test]
fn headings_over_the_rows_of_one_table_say_their_kind_district_and_town() {
    let text = "名称,地址,电话\n一、老年食堂,,\n越城区,,\n府山街道（2家）,,\n甲食堂,下大路33号,0575-88001231\n\
                乙食堂,西小路5号,0575-88001232\n塔山街道,,\n丙食堂,鲁迅路3号,0575-88001233\n\
                （二）日间照料中心,,\n丁中心,越城区塔山街道4号,0575-88001234\n";
    let converted = converted("名单.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 街镇"),
        "甲食堂|越城区下大路33号|府山街道\n乙食堂|越城区西小路5号|府山街道\n丙食堂|越城区鲁迅路3号|塔山街道"
    );
    assert_eq!(
        cells(&converted, "centres.csv", "名称 地址 街镇"),
        "丁中心|越城区塔山街道4号|"
    );
    let headings = [2, 3, 4, 7, 9].map(|row| (row, "group_heading"));
    assert_eq!(told(&converted.issues), headings);
}

#[test]
fn a_sheet_for_each_town_says_the_town_of_its_rows() {
    let mut book = Workbook::new();
    for (town, row) in [
        ("府山街道", "甲食堂|下大路33号"),
        ("塔山街道", "乙食堂|鲁迅路3号"),
    ] {
        let sheet = book.add_worksheet().set_name(town).unwrap();
        write(sheet, &format!("名称|地址\n{row}"));
    }
    let converted = converted("食堂.xlsx", &book.save_to_buffer().unwrap());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 街镇"),
        "甲食堂|府山街道\n乙食堂|塔山街道"
    );
    assert_eq!(told(&converted.issues), [(1, "sheet_heading"); 2]);
}

#[test]
fn the_numbers_of_places_that_stand_beside_each_other_are_never_mixed() {
    let text = "序号,名称,地址,电话,,序号,名称,地址,电话\n\
                1,甲食堂,越城区府山街道1号,0575-88001231,,3,丙食堂,越城区府山街道3号,0575-88001233\n\
                2,乙食堂,越城区府山街道2号,0575-88001232,,,,,\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 电话"),
        "甲食堂|0575-88001231\n乙食堂|0575-88001232\n丙食堂|0575-88001233"
    );
    assert_eq!(told(&converted.issues), []);
}

#[test]
fn a_cell_that_says_the_same_as_above_is_read_so_and_told() {
    let text = "名称,街道,地址,电话\n甲食堂,同上,越城区某路1号,0575-88001231\n乙食堂,府山街道,越城区某路2号,同上\n\
                丙食堂,〃,\"\"\"\",″\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 街镇 地址 电话"),
        "甲食堂||越城区某路1号|0575-88001231\n乙食堂|府山街道|越城区某路2号|0575-88001231\n\
         丙食堂|府山街道|越城区某路2号|0575-88001231"
    );
    let count = |code| {
        told(&converted.issues)
            .iter()
            .filter(|(_, c)| *c == code)
            .count()
    };
    assert_eq!((count("ditto_of_nothing"), count("ditto_read")), (1, 4));
}

#[test]
fn a_place_of_two_rows_whose_name_is_merged_is_one_place_with_both_numbers() {
    let bytes = workbook(|sheet| {
        write(sheet, "名称|地址|电话");
        let plain = Format::new();
        sheet.merge_range(1, 0, 2, 0, "甲食堂", &plain).unwrap();
        sheet
            .merge_range(1, 1, 2, 1, "越城区府山街道1号", &plain)
            .unwrap();
        sheet.write(1, 2, "0575-88001231").unwrap();
        sheet.write(2, 2, "13800001234").unwrap();
        // One name and two addresses are two places.
        sheet.merge_range(3, 0, 4, 0, "乙食堂", &plain).unwrap();
        sheet.write(3, 1, "越城区府山街道2号").unwrap();
        sheet.write(4, 1, "越城区府山街道3号").unwrap();
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        "甲食堂|越城区府山街道1号|0575-88001231、13800001234\n乙食堂|越城区府山街道2号|\n乙食堂|越城区府山街道3号|"
    );
    assert_eq!(told(&converted.issues), [(3, "lines_together")]);
}

#[test]
fn headers_of_three_lines_mean_what_their_groups_say() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "序号|机构基本信息|||床位情况|||联系方式|\n|名称|地址||总数|其中||固话|手机\n|||门牌||护理型|认知障碍||\n\
             1|甲养老院|府山街道|下大路1号|120|60|20|0575-88001231|13800001234",
        );
        let plain = Format::new();
        for (rows, columns, text) in [
            ((0, 2), (0, 0), "序号"),
            ((0, 0), (1, 3), "机构基本信息"),
            ((0, 0), (4, 6), "床位情况"),
            ((0, 0), (7, 8), "联系方式"),
            ((1, 2), (1, 1), "名称"),
            ((1, 1), (2, 3), "地址"),
            ((1, 2), (4, 4), "总数"),
            ((1, 1), (5, 6), "其中"),
        ] {
            sheet
                .merge_range(rows.0, columns.0, rows.1, columns.1, text, &plain)
                .unwrap();
        }
        sheet.write(2, 2, "街道").unwrap();
    });
    let converted = converted("养老院.xlsx", &bytes);
    assert_eq!(
        cells(
            &converted,
            "institutions.csv",
            "名称 街镇 地址 床位数 护理型床位 认知障碍床位 电话"
        ),
        "甲养老院|府山街道|下大路1号|120|60|20|0575-88001231、13800001234"
    );
    assert_eq!(told(&converted.issues), []);
}

#[test]
fn what_a_workbook_does_not_show_is_read_and_told() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "名称|地址|备注\n甲食堂|越城区府山街道1号|内部\n乙食堂|越城区府山街道2号|",
        );
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(2).unwrap();
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 备注"),
        "甲食堂|内部\n乙食堂|"
    );
    assert_eq!(
        told(&converted.issues),
        [(1, "unseen_column"), (3, "unseen_lines")]
    );
}

#[test]
fn times_and_days_that_lost_their_format_are_read_by_their_column() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "名称|开始时间|结束时间|核实日期\n甲食堂|||\n乙食堂|||",
        );
        let hours = Format::new().set_num_format("[h]:mm");
        sheet.write(1, 1, 0.4375).unwrap();
        sheet.write(1, 2, 0.5).unwrap();
        sheet.write(1, 3, 45_992).unwrap();
        sheet.write_with_format(2, 1, 0.375, &hours).unwrap();
        // The end of the day is no day of 1900.
        sheet.write_with_format(2, 2, 1.0, &hours).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 11, 1).unwrap();
        let shown = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        sheet.write_with_format(2, 3, &day, &shown).unwrap();
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 营业时间 核实日期"),
        "甲食堂|10:30-12:00|2025-12-01\n乙食堂|09:00-24:00|2026-11-01"
    );
}

#[test]
fn a_number_of_which_only_the_first_digits_are_left_is_not_published() {
    let text = "名称,电话\n甲食堂,1.38E+10\n乙食堂,1.3800001234E+10\n丙食堂,5.75881E+10\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 电话"),
        "甲食堂|\n乙食堂|13800001234\n丙食堂|"
    );
    assert_eq!(
        told(&converted.issues),
        [(2, "digits_lost"), (4, "digits_lost")]
    );
}

#[test]
fn degrees_minutes_and_seconds_in_columns_of_their_own_are_one_degree() {
    let text = "名称,经度,,,纬度,,\n,度,分,秒,度,分,秒\n甲食堂,120,34,55.7,30,0,4.4\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "经度 纬度"),
        "120°34′55.7″|30°0′4.4″"
    );
    assert_eq!(told(&converted.issues), [(3, "which_system")]);
}

#[rstest]
#[case::with_gaps("1 2 4 5 8")]
#[case::from_a_hundred("101 102 103 104 105")]
#[case::with_noughts("001 002 003 004 005")]
fn numbers_of_rows_are_no_numbers_of_places(#[case] numbers: &str) {
    let rows = numbers.split(' ').enumerate();
    let rows = rows.map(|(at, number)| format!("{number},食堂{at},某路{at}号\n"));
    let text = format!("编号,名称,地址\n{}", rows.collect::<String>());
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(told(&converted.issues), [(1, "ids_not_kept")]);
}

#[test]
fn services_that_are_ticked_are_services_and_no_tick_is_lost() {
    let text = "名称,助浴,送餐,试吃\n甲食堂,√,有,√\n乙食堂,×,,√\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 服务"),
        "甲食堂|助浴、送餐入户\n乙食堂|"
    );
    assert_eq!(told(&converted.issues), [(1, "goes_nowhere")]);
    assert!(
        converted
            .issues
            .iter()
            .any(|issue| issue.code == "goes_nowhere" && issue.message.contains("2 格")),
        "{:?}",
        converted.issues
    );
}

#[test]
fn headers_that_stand_below_each_other_are_no_places() {
    let text = "名称,甲食堂\n地址,越城区府山街道1号\n电话,0575-88001231\n营业时间,10:30-12:30\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(cells(&converted, "canteens.csv", "名称"), "");
    let codes = told(&converted.issues);
    assert!(codes.contains(&(1, "headers_downwards")), "{codes:?}");
}

#[test]
fn a_quote_that_is_never_closed_swallows_no_row_though_another_one_closes_it() {
    let text = "名称,地址,电话\n甲食堂,\"越城区1号,0575-88001231\n乙食堂,越城区\"府山\"街道2号,0575-88001232\n\
                丙食堂,\"越城区\n3号\",0575-88001233\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 电话"),
        "乙食堂|0575-88001232\n丙食堂|0575-88001233"
    );
    assert_eq!(told(&converted.issues), [(2, "row_left_out")]);
}

#[test]
fn the_city_of_a_row_is_never_dropped() {
    let text = "城市,区县,名称,地址\n绍兴市,越城区,甲食堂,绍兴市越城区府山街道1号\n杭州市,西湖区,乙食堂,文三路2号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址"),
        "甲食堂|绍兴市越城区府山街道1号\n乙食堂|杭州市西湖区文三路2号"
    );
}

#[test]
fn the_foot_of_a_table_may_have_fewer_commas() {
    let mut text = String::from("名称,地址,电话\n");
    for at in 1..=20 {
        text.push_str(&format!("食堂{at},某路{at}号,0575-880012{at:02}\n"));
    }
    text.push_str("合计,8\n注：以上由街道填报\n断开的,半行\n");
    let converted = converted("食堂.csv", text.as_bytes());
    let messages: Vec<&str> = converted
        .issues
        .iter()
        .filter(|issue| issue.code == "row_left_out")
        .map(|issue| issue.message.as_str())
        .collect();
    assert_eq!(
        messages,
        [
            "这一行是合计，没有放进去",
            "这一行是说明或分组的标题，没有放进去",
            "这一行只有 2 格，别的行有 3 格，没有放进去",
        ]
    );
}

#[test]
fn places_under_a_heading_that_says_they_stopped_are_not_called_open() {
    let text = "名称,地址,电话\n甲食堂,越城区府山街道1号,0575-88001231\n停业食堂名单,,\n名称,地址,电话\n\
                乙食堂,越城区府山街道2号,0575-88001232\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 状态"),
        "甲食堂|待核实\n乙食堂|暂停"
    );
    let titled = "已关停助餐点一览表,,\n名称,地址,电话\n甲食堂,越城区府山街道1号,0575-88001231\n";
    assert_eq!(
        cells(
            &self::converted("食堂.csv", titled.as_bytes()),
            "canteens.csv",
            "名称 状态"
        ),
        "甲食堂|已关闭"
    );
}

#[test]
fn a_town_or_a_kind_that_is_said_once_for_a_group_holds_for_the_group() {
    let text = "类别,街道,名称,地址\n老年食堂,府山街道,甲,某路1号\n,,乙,某路2号\n,,丙,某路3号\n\
                ,塔山街道,丁,某路4号\n养老院,,戊,某路5号\n,,己,某路6号\n";
    let converted = converted("名单.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 街镇"),
        "甲|府山街道\n乙|府山街道\n丙|府山街道\n丁|塔山街道"
    );
    assert_eq!(
        cells(&converted, "institutions.csv", "名称 街镇"),
        "戊|塔山街道\n己|塔山街道"
    );
    assert_eq!(told(&converted.issues), [(1, "filled_down"); 2]);
}

#[test]
fn a_town_that_some_rows_do_not_say_is_not_made_up() {
    let text = "街道,名称,地址\n府山街道,甲食堂,某路1号\n府山街道,乙食堂,某路2号\n,丙食堂,某路3号\n塔山街道,丁食堂,某路4号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 街镇"),
        "甲食堂|府山街道\n乙食堂|府山街道\n丙食堂|\n丁食堂|塔山街道"
    );
}

#[test]
fn meals_in_columns_of_their_own_and_notes_on_headers_are_no_places() {
    let text = "名称,地址,早餐,中餐,供餐时间（晚餐）\n（全称）,（门牌）,（时间）,（时间）,（时间）\n\
                甲食堂,越城区府山街道1号,6:30-8:00,10:30-12:00,16:30-17:30\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 营业时间"),
        "甲食堂|早餐6:30-8:00、中餐10:30-12:00、晚餐16:30-17:30"
    );
    assert_eq!(told(&converted.issues), [(2, "row_left_out")]);
}

#[test]
fn a_place_that_does_not_run_is_not_called_open() {
    let text = "名称,地址,是否正常运营\n甲食堂,越城区府山街道1号,是\n乙食堂,越城区府山街道2号,否\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 状态"),
        "甲食堂|待核实\n乙食堂|暂停"
    );
}

#[test]
fn whoever_only_delivers_is_no_place_to_eat_at_and_is_asked_how_far() {
    let text = "名称,地址,街道,助餐方式\n甲食堂,越城区1号,府山街道,堂食\n乙食堂,越城区2号,府山街道,堂食、送餐\n\
                丙食堂,越城区3号,塔山街道,送餐\n丁食堂,越城区4号,塔山街道,自取\n";
    let first = converted("食堂.csv", text.as_bytes());
    let columns = "名称 类别 服务 服务范围 备注";
    assert_eq!(
        cells(&first, "canteens.csv", columns),
        "甲食堂||||\n乙食堂||送餐入户||\n丙食堂|送餐入户|送餐入户||\n丁食堂||||助餐方式：自取"
    );
    assert_eq!(
        told(&first.issues),
        [
            (2, "eaten_there"),
            (3, "eaten_there_and_at_home"),
            (4, "eaten_at_home"),
            (5, "services_to_note"),
        ]
    );
    let mapping = String::from_utf8(first.files["映射.toml"].clone()).unwrap();
    let answered = mapping.replace("delivers_to = \"\"", "delivers_to = \"所在街镇\"");
    assert_ne!(mapping, answered);
    let again = convert(&Request {
        file: "食堂.csv",
        bytes: text.as_bytes(),
        mapping: Some(("映射.toml", answered.as_bytes())),
        folder: &BTreeMap::new(),
        city: Some(330_600),
        others: Others::Refuse,
    });
    assert!(
        cells(&again, "canteens.csv", columns).contains("丙食堂|送餐入户|送餐入户|街镇:塔山街道|"),
    );
}

#[test]
fn a_price_goes_by_the_name_that_the_table_of_its_kind_has() {
    for (file, header, want) in [
        ("食堂.csv", "用餐价格", "餐价"),
        ("养老院.csv", "收费标准", "收费区间"),
    ] {
        let text = format!("名称,地址,{header}\n甲,越城区1号,12\n");
        let converted = converted(file, text.as_bytes());
        let mapping = std::str::from_utf8(&converted.files["映射.toml"]).unwrap();
        assert!(
            mapping.contains(&format!("\"{header}\" = \"{want}\"")),
            "{mapping}"
        );
    }
}

#[test]
fn of_two_columns_of_prices_none_is_dropped() {
    let text = "名称,地址,餐价,收费标准\n甲食堂,越城区1号,12,15\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(cells(&converted, "canteens.csv", "名称 餐价"), "甲食堂|12");
    assert_eq!(told(&converted.issues), [(1, "means_the_same")]);
}

#[test]
fn hours_without_any_time_are_no_hours_and_their_words_are_kept() {
    let text = "名称,地址,供餐时间\n甲食堂,越城区1号,中午\n乙食堂,越城区2号,10:30-12:30\n丙食堂,越城区3号,24小时\n\
                丁食堂,越城区4号,周一至周五上午\n戊食堂,越城区5号,二四六中午\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 营业时间 备注"),
        "甲食堂||供餐时间：中午\n乙食堂|10:30-12:30|\n丙食堂|24小时|\n丁食堂|周一至周五上午|\n戊食堂|二四六中午|"
    );
    assert_eq!(told(&converted.issues), [(2, "hours_to_note")]);
}

#[test]
fn tables_of_two_kinds_beside_each_other_are_read_apart() {
    let text = "养老院名称,地址,电话,,食堂名称,食堂地址,食堂电话\n\
                甲养老院,越城区1号,0575-88001231,,丙食堂,越城区3号,0575-88001233\n\
                乙养老院,越城区2号,0575-88001232,,,,\n";
    let converted = converted("越城.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "institutions.csv", "名称 地址 电话"),
        "甲养老院|越城区1号|0575-88001231\n乙养老院|越城区2号|0575-88001232"
    );
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        "丙食堂|越城区3号|0575-88001233"
    );
}

#[test]
fn the_numbers_of_a_second_place_in_a_row_are_not_those_of_the_first() {
    let text = "养老院名称,地址,电话,食堂名称,食堂电话\n甲养老院,越城区1号,0575-88001231,丙食堂,0575-88001233\n";
    let converted = converted("养老院.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "institutions.csv", "名称 电话"),
        "甲养老院|0575-88001231"
    );
    assert_eq!(told(&converted.issues), [(1, "means_the_same"); 2]);
}

#[test]
fn rows_that_are_struck_through_and_colours_that_mean_something_are_asked_about() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "名称|地址|电话\n甲食堂|越城区1号|0575-88001231\n\n注：红色的已停业",
        );
        let struck = Format::new().set_font_strikethrough();
        for (column, text) in (0_u16..).zip(["乙食堂", "越城区2号", "0575-88001232"]) {
            sheet.write_with_format(2, column, text, &struck).unwrap();
        }
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(cells(&converted, "canteens.csv", "名称"), "甲食堂\n乙食堂");
    assert_eq!(
        told(&converted.issues),
        [
            (3, "struck_lines"),
            (4, "colours_not_read"),
            (4, "row_left_out")
        ]
    );
}

#[test]
fn digits_of_full_width_are_digits() {
    let text = "名称,地址,电话,供餐时间\n甲食堂,越城区１号,０５７５－８８００１２３１,１０：３０－１２：３０\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "电话 营业时间"),
        "０５７５－８８００１２３１|１０：３０－１２：３０"
    );
}

#[test]
fn the_foot_of_a_table_is_no_place_however_its_cells_are_filled() {
    let text = "序号,名称,地址,电话\n1,甲食堂,越城区1号,0575-88001231\n制表人,李某,联系电话,0575-88005555\n\
                制表人：李某,审核人：王某,,\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(cells(&converted, "canteens.csv", "名称"), "甲食堂");
    assert_eq!(
        told(&converted.issues),
        [(3, "row_left_out"), (4, "row_left_out")]
    );
}

#[test]
fn what_stands_in_parts_is_put_together() {
    let text = "名称,路名,门牌号,区号,电话,上午,下午\n1、甲食堂,下大路,33号,0575,88001231,8:00-11:30,13:30-17:00\n\
                2、乙食堂,鲁迅路,5号,0575,13800001234,8:00-11:30,\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话 营业时间"),
        "甲食堂|下大路33号|0575-88001231|上午8:00-11:30、下午13:30-17:00\n乙食堂|鲁迅路5号|13800001234|上午8:00-11:30"
    );
    assert_eq!(told(&converted.issues), [(1, "names_without_numbers")]);
}

#[test]
fn the_name_of_a_district_over_a_second_table_is_kept() {
    let text = "名称,地址,电话\n甲食堂,越城区某路1号,0575-88001231\n乙食堂,越城区某路2号,0575-88001232\n\
                二、柯桥区（1家）,,\n名称,电话,地址\n丙食堂,0575-88001233,某路3号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        "甲食堂|越城区某路1号|0575-88001231\n乙食堂|越城区某路2号|0575-88001232\n丙食堂|柯桥区某路3号|0575-88001233"
    );
    assert_eq!(told(&converted.issues), [(4, "group_heading")]);
}

#[rstest]
#[case::a_month_in_a_canteen("食堂.csv", "月收费")]
#[case::a_meal_in_a_home("养老院.csv", "餐标")]
fn a_price_of_another_kind_is_asked_about(#[case] file: &str, #[case] header: &str) {
    let text = format!("名称,地址,{header}\n甲,越城区1号,600\n");
    let converted = converted(file, text.as_bytes());
    assert_eq!(told(&converted.issues), [(1, "unclear_header")]);
}

#[test]
fn the_header_of_the_names_says_the_kind_where_nothing_else_does() {
    let converted = converted("名单.csv", "食堂名称,地址\n甲,越城区1号\n".as_bytes());
    assert_eq!(cells(&converted, "canteens.csv", "名称"), "甲");
}
