//! Tables as bureaus lay them out: what is read of each, and what a clerk is told.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::foreign::{cells, converted, told};
use compile::Severity;
use rstest::rstest;

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

#[test]
fn a_table_of_many_columns_that_nobody_knows_is_read_all_the_same() {
    let text = "名称,地址,周一,周二,周三,周四,周五,周六,周日\n甲食堂,越城区1号,√,√,√,√,√,,\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址"),
        "甲食堂|越城区1号"
    );
    assert_eq!(told(&converted.issues), [(1, "goes_nowhere"); 5]);
}
