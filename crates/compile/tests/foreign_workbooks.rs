//! Workbooks as bureaus lay them out: merged cells, several sheets, what they do not show.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::foreign::{cells, converted, told, workbook, write};
use compile::{Others, Request, convert};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::BTreeMap;

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
        city: Some(common::SHAOXING),
        gazetteer: None,
        others: Others::Refuse,
    });
    assert_eq!(again.files, converted.files);
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
fn a_place_of_two_rows_whose_name_is_merged_is_one_place_with_both_numbers() {
    let bytes = workbook(|sheet| {
        write(sheet, "名称|地址|电话");
        let plain = Format::new();
        sheet.merge_range(1, 0, 2, 0, "甲食堂", &plain).unwrap();
        sheet
            .merge_range(1, 1, 2, 1, "越城区府山街道1号", &plain)
            .unwrap();
        sheet.write(1, 2, "0575-88001231").unwrap();
        sheet.write(2, 2, "0575-88001239").unwrap();
        // One name and two addresses are two places.
        sheet.merge_range(3, 0, 4, 0, "乙食堂", &plain).unwrap();
        sheet.write(3, 1, "越城区府山街道2号").unwrap();
        sheet.write(4, 1, "越城区府山街道3号").unwrap();
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 地址 电话"),
        "甲食堂|越城区府山街道1号|0575-88001231、0575-88001239\n乙食堂|越城区府山街道2号|\n乙食堂|越城区府山街道3号|"
    );
    assert_eq!(told(&converted.issues), [(3, "lines_together")]);
}

#[test]
fn headers_of_three_lines_mean_what_their_groups_say() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "序号|机构基本信息|||床位情况|||联系方式|\n|名称|地址||总数|其中||固话|手机\n|||门牌||护理型|认知障碍||\n\
             1|甲养老院|府山街道|下大路1号|120|60|20|0575-88001231|0575-88001239",
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
        "甲养老院|府山街道|下大路1号|120|60|20|0575-88001231、0575-88001239"
    );
    assert_eq!(told(&converted.issues), []);
}

#[test]
fn what_a_workbook_does_not_show_is_read_and_told() {
    let bytes = workbook(|sheet| {
        write(
            sheet,
            "名称|地址|备注|营业时间\n甲食堂|越城区府山街道1号|内部|每天 8:00-9:00\n乙食堂|越城区府山街道2号||",
        );
        sheet.set_row_hidden(2).unwrap();
        sheet.set_column_hidden(2).unwrap();
        sheet.set_column_hidden(3).unwrap();
    });
    let converted = converted("食堂.xlsx", &bytes);
    assert_eq!(
        cells(&converted, "canteens.csv", "名称 备注 营业时间"),
        "甲食堂||每天 8:00-9:00\n乙食堂||"
    );
    // Remarks and numbers that somebody has hidden wait for an answer.
    assert_eq!(
        told(&converted.issues),
        [
            (1, "unseen_column"),
            (1, "unseen_column_held"),
            (3, "unseen_lines")
        ]
    );
    assert_eq!(converted.to_answer, 1);
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
