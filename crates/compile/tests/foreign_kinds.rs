//! Kinds of tables that bureaus keep, each read as its clerk means it: what is put in one cell is told apart, what
//! stands in rows or columns of its own is put together.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::foreign::{cells, converted, told};
use rstest::rstest;

#[test]
fn an_address_and_the_number_behind_it_in_one_cell_are_two() {
    let text = "食堂（助餐点）,地址及联系电话\n独山食堂,柯岩街道独山社区文化礼堂旁 0575-84560011\n\
        蜀阜食堂,华舍街道蜀阜社区1号（联系人：王芳 13812345678）\n西扆食堂,西扆社区8号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        "独山食堂|柯岩街道独山社区文化礼堂旁|0575-84560011\n蜀阜食堂|华舍街道蜀阜社区1号|\n西扆食堂|西扆社区8号|"
    );
    assert_eq!(
        told(&converted.issues),
        [(2, "address_parted"), (3, "address_parted")]
    );
}

#[test]
fn hours_and_a_price_in_one_cell_are_two_and_what_can_not_be_parted_is_asked() {
    let text =
        "名称,供餐时间及价格\n甲食堂,\"午餐10:30-12:00，12元\"\n乙食堂,午餐10:30-12:00每餐12元\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 营业时间 餐价"),
        "甲食堂|午餐10:30-12:00|12元\n乙食堂||"
    );
    assert_eq!(told(&converted.issues), [(1, "goes_nowhere")]);
}

#[test]
fn a_column_for_each_day_of_the_week_makes_one_week() {
    let text = "学堂名称,星期一,星期三,周五,礼拜天\n甲学堂,9:00-11:00,9:00-11:00,14:00-16:00,\n乙学堂,,上午,,9:00-10:00\n";
    let converted = converted("老年学堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "learning.csv", "名称 营业时间 备注"),
        "甲学堂|周一9:00-11:00、周三9:00-11:00、周五14:00-16:00|\n乙学堂|周日9:00-10:00|周三：上午"
    );
    assert_eq!(told(&converted.issues), [(3, "hours_to_note")]);
}

#[test]
fn things_to_rent_in_rows_of_their_own_are_those_of_the_place_above() {
    let text = "租赁点,地址,辅具名称,月租金(元),押金(元)\n甲租赁点,某路1号,轮椅,30,300\n,,护理床,150元/月,1000\n,,助行器,,\n\
        乙租赁点,某路2号,轮椅,30,300\n";
    let converted = converted("辅具租赁.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "rentals.csv", "名称 辅具"),
        "甲租赁点|轮椅:月租30,押金300；护理床:月租150,押金1000；助行器\n乙租赁点|轮椅:月租30,押金300"
    );
    let codes: Vec<&str> = told(&converted.issues)
        .iter()
        .map(|(_, code)| *code)
        .collect();
    assert_eq!(
        codes
            .iter()
            .filter(|code| **code == "lines_together")
            .count(),
        2
    );
    assert!(
        codes
            .iter()
            .all(|code| ["lines_together", "rents_joined"].contains(code)),
        "{codes:?}"
    );
}

#[test]
fn a_kind_of_place_over_the_names_and_the_doctor_beside_it_are_known() {
    let text = "村卫生室;镇乡街道;村医;经度(高德);纬度(高德)\n罗星村卫生室;剡湖街道;周某;120,8123;29,5912\n甘霖村卫生室;甘霖镇;钱某;;\n";
    let converted = converted("村卫生室.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "clinics.csv", "名称 街镇 经度 纬度 坐标系"),
        "罗星村卫生室|剡湖街道|120.8123|29.5912|GCJ02\n甘霖村卫生室|甘霖镇|||"
    );
    assert_eq!(
        told(&converted.issues),
        [(1, "person_column"), (2, "written_as"), (2, "written_as")]
    );
}

#[rstest]
#[case::in_other_characters("性质", "公辦", "公办")]
#[case::in_short("长护险定点", "定点", "是")]
#[case::in_short_and_not("长护险定点", "非定点", "否")]
fn a_word_of_a_list_is_known_in_the_characters_and_the_length_it_is_written_in(
    #[case] column: &str,
    #[case] cell: &str,
    #[case] want: &str,
) {
    let text = format!("名称,{column}\n甲养老院,{cell}\n");
    let converted = converted("养老院.csv", text.as_bytes());
    assert_eq!(cells(&converted, "institutions.csv", column), want);
    assert_eq!(told(&converted.issues), [(2, "written_as")]);
}

#[test]
fn whoever_only_delivers_is_said_to_although_the_list_calls_it_otherwise() {
    let text = "名称,类别,助餐方式\n甲食堂,助餐点,送餐\n乙食堂,助餐点,堂食\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 类别"),
        "甲食堂|送餐入户\n乙食堂|助餐点"
    );
}

#[test]
fn each_of_the_six_in_a_column_of_its_own_makes_their_list() {
    let text =
        "幸福院名称,是否正常运行,固定场所,服务设备,管理制度\n甲幸福院,是,有,无,√\n乙幸福院,否,,,\n";
    let converted = converted("农村幸福院.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "rural_homes.csv", "名称 状态 六有"),
        "甲幸福院|待核实|固定场所、管理制度\n乙幸福院|暂停|"
    );
    assert_eq!(
        told(&converted.issues),
        [
            (2, "standing_as"),
            (2, "taken_as_empty"),
            (3, "standing_as")
        ]
    );
}

#[test]
fn a_mark_before_a_name_is_no_part_of_it_and_is_told() {
    let text = "★为示范点\n名称,地址\n★阳光食堂,某路1号\n月光食堂,某路2号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称"),
        "阳光食堂\n月光食堂"
    );
    assert_eq!(told(&converted.issues), [(3, "mark_before_name")]);
}

#[test]
fn things_to_rent_and_what_they_cost_in_one_cell_are_the_things() {
    let text = "单位名称,可租赁产品及价格\n甲租赁站,轮椅:月租30；拐杖\n";
    let converted = converted("辅具租赁.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "rentals.csv", "辅具"),
        "轮椅:月租30；拐杖"
    );
}

#[test]
fn a_number_that_lost_its_zero_is_no_number_that_can_not_be() {
    let converted = converted("食堂.csv", "名称,电话\n甲食堂,57588001234\n".as_bytes());
    let codes = converted.issues.iter().map(|issue| issue.code);
    let codes: Vec<&str> = codes
        .filter(|code| code.contains("area") || code.contains("phone"))
        .collect();
    assert_eq!(codes, ["without_area_code"]);
}
