//! Columns of bureaus' tables: where each goes, what is put together of several, what is asked.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::foreign::{cells, converted, told};
use compile::{Others, Request, convert};
use rstest::rstest;
use std::collections::BTreeMap;

#[test]
fn a_number_of_which_only_the_first_digits_are_left_is_not_published() {
    let text = "名称,电话\n甲食堂,1.38E+10\n乙食堂,4.008001234E+9\n丙食堂,5.75881E+10\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 电话"),
        "甲食堂|\n乙食堂|4008001234\n丙食堂|"
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
fn the_city_of_a_row_is_never_dropped() {
    let text = "城市,区县,名称,地址\n绍兴市,越城区,甲食堂,绍兴市越城区府山街道1号\n杭州市,西湖区,乙食堂,文三路2号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址"),
        "甲食堂|绍兴市越城区府山街道1号\n乙食堂|杭州市西湖区文三路2号"
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
        "甲食堂||助餐||\n乙食堂||助餐、送餐入户||\n丙食堂|送餐入户|送餐入户||\n丁食堂||助餐||助餐方式：自取"
    );
    assert_eq!(
        told(&first.issues),
        [
            (2, "eaten_there"),
            (3, "eaten_there_and_at_home"),
            (4, "eaten_at_home"),
            (5, "meals_fetched"),
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
        city: Some(common::SHAOXING),
        gazetteer: None,
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
fn digits_of_full_width_are_digits() {
    let text = "名称,地址,电话,供餐时间\n甲食堂,越城区１号,０５７５－８８００１２３１,１０：３０－１２：３０\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "电话 营业时间"),
        "０５７５－８８００１２３１|１０：３０－１２：３０"
    );
}

#[test]
fn what_stands_in_parts_is_put_together() {
    let text = "名称,路名,门牌号,区号,电话,上午,下午\n1、甲食堂,下大路,33号,0575,88001231,8:00-11:30,13:30-17:00\n\
                2、乙食堂,鲁迅路,5号,0575,13800001234,8:00-11:30,\n";
    let converted = convert(&Request {
        file: "食堂.csv",
        bytes: text.as_bytes(),
        mapping: Some(("映射.toml", "mobiles = \"公布\"\n".as_bytes())),
        folder: &BTreeMap::new(),
        city: Some(common::SHAOXING),
        gazetteer: None,
        others: Others::Refuse,
    });
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话 营业时间"),
        "甲食堂|下大路33号|0575-88001231|上午8:00-11:30、下午13:30-17:00\n乙食堂|鲁迅路5号|13800001234|上午8:00-11:30"
    );
    assert_eq!(told(&converted.issues), [(1, "names_without_numbers")]);
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

#[test]
fn headers_in_traditional_characters_mean_what_the_simple_ones_mean() {
    let text = "機構名稱,詳細地址,聯繫電話,開放時間,負責人,備註\n\
                甲養老院,越城區府山街道1號,0575-88001234,每天 8:00-17:00,王某,有電梯\n";
    let converted = converted("名單（养老院）.csv", text.as_bytes());
    assert_eq!(
        cells(
            &converted,
            "institutions.csv",
            "名称 地址 电话 营业时间 备注"
        ),
        "甲養老院|越城區府山街道1號|0575-88001234|每天 8:00-17:00|有電梯"
    );
    assert_eq!(told(&converted.issues), [(1, "person_column")]);
}

#[test]
fn headers_far_below_a_long_preface_are_found() {
    let preface = "为做好老年助餐服务，现将有关情况通知如下,,\n".repeat(60);
    let text = format!("{preface}名称,地址,联系电话\n甲食堂,越城区府山街道1号,0575-88001234\n");
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 电话"),
        "甲食堂|0575-88001234"
    );
}

#[test]
fn numbers_before_names_go_though_sums_stand_between_and_groups_count_anew() {
    let text = "名称,地址\n一、越城区,\n1.甲食堂,府山街道1号\n2.乙食堂,府山街道2号\n小计,2\n\
                二、柯桥区,\n1.丙食堂,柯桥街道3号\n2.丁食堂,柯桥街道4号\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称"),
        "甲食堂\n乙食堂\n丙食堂\n丁食堂"
    );
}

#[test]
fn eating_there_in_a_column_of_ticks_is_a_service() {
    let text = "名称,地址,堂食,送餐\n甲食堂,府山街道1号,√,√\n乙食堂,府山街道2号,√,\n";
    let converted = converted("食堂.csv", text.as_bytes());
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 服务"),
        "甲食堂|助餐、送餐入户\n乙食堂|助餐"
    );
    assert_eq!(told(&converted.issues), []);
}
