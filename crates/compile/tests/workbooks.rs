//! A table in the folder of a city may be a workbook.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{CANTEENS, FOLDER, GOOD_ROW, HEADER, seeds};
use compile::{Issue, Seeds, Severity, compile};
use rust_xlsxwriter::{Workbook, Worksheet};

const WORKBOOK: &str = "cities/330600-shaoxing/canteens.xlsx";

/// The good table of canteens, in the first sheet.
fn fill(sheet: &mut Worksheet) {
    let table = format!("{HEADER}{GOOD_ROW}");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    for (row, record) in reader.records().enumerate() {
        for (column, cell) in record.unwrap().iter().enumerate() {
            sheet.write(row as u32, column as u16, cell).unwrap();
        }
    }
}

fn with_workbook(change: impl FnOnce(&mut Workbook)) -> Seeds {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    change(&mut book);
    let mut seeds = seeds();
    seeds.files.remove(CANTEENS);
    seeds
        .files
        .insert(WORKBOOK.to_owned(), book.save_to_buffer().unwrap());
    seeds
}

fn errors(issues: &[Issue]) -> Vec<(&str, u32, &str, &str)> {
    let errors = issues.iter().filter(|i| i.severity == Severity::Error);
    errors
        .map(|i| (i.file.as_str(), i.line, i.column.as_str(), i.code))
        .collect()
}

#[test]
fn a_workbook_makes_the_same_pack_as_the_text() {
    let text = compile(&seeds());
    let workbook = compile(&with_workbook(|_| {}));
    assert_eq!(errors(&workbook.issues), []);
    let packs = |outcome: &compile::Outcome| outcome.output.as_ref().unwrap().files.clone();
    assert_eq!(packs(&workbook), packs(&text));
}

#[test]
fn a_mistake_in_a_workbook_is_told_with_excels_own_row_and_column() {
    let seeds = with_workbook(|book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.write(4, 0, "SX-2").unwrap();
        sheet.write(4, 1, "乙食堂").unwrap();
        sheet.write(4, 6, "88001234").unwrap();
        sheet
            .write(
                4,
                7,
                rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!"),
            )
            .unwrap();
        sheet.write(4, 8, "待核实").unwrap();
        sheet.write(4, 9, "某局").unwrap();
    });
    let outcome = compile(&seeds);
    let told: Vec<(u32, &str)> = errors(&outcome.issues)
        .into_iter()
        .map(|(_, line, column, _)| (line, column))
        .filter(|(_, column)| *column != "经度")
        .collect();
    assert_eq!(told, [(5, "营业时间"), (5, "电话")]);
}

#[test]
fn a_text_and_a_workbook_of_one_kind_are_told() {
    let mut seeds = with_workbook(|_| {});
    seeds.files.insert(
        CANTEENS.to_owned(),
        format!("{HEADER}{GOOD_ROW}").into_bytes(),
    );
    let outcome = compile(&seeds);
    assert_eq!(errors(&outcome.issues), [(WORKBOOK, 1, "", "two_forms")]);
}

#[test]
fn what_stands_in_other_sheets_is_told_unless_it_is_for_people() {
    let seeds = with_workbook(|book| {
        for (name, hidden) in [
            ("填写说明", false),
            ("字典", true),
            ("柯桥区", false),
            ("空", false),
        ] {
            let sheet = book
                .add_worksheet()
                .set_name(name)
                .unwrap()
                .set_hidden(hidden);
            if name != "空" {
                sheet.write(0, 0, "字").unwrap();
            }
        }
    });
    let outcome = compile(&seeds);
    assert_eq!(errors(&outcome.issues), [(WORKBOOK, 1, "", "second_sheet")]);
    let told = outcome
        .issues
        .iter()
        .find(|i| i.code == "second_sheet")
        .unwrap();
    assert!(told.message.contains("「柯桥区」"), "{}", told.message);
}

#[test]
fn a_workbook_that_can_not_be_read_stops_publishing() {
    for bytes in [
        &b"PK\x03\x04"[..],
        b"",
        "名称,地址\n".as_bytes(),
        b"\x89PNG\r\n\x1a\n\0\0",
    ] {
        let mut seeds = seeds();
        seeds
            .files
            .insert(format!("cities/{FOLDER}/rentals.xlsx"), bytes.to_vec());
        let outcome = compile(&seeds);
        assert!(outcome.output.is_none());
        assert_eq!(errors(&outcome.issues).len(), 1, "{:?}", outcome.issues);
    }
}

#[test]
fn a_template_is_written_and_never_over_one_that_is_there() {
    let office = common::office::Office::new("template");
    let run = |kind: &str| office.run(&["template", kind, "空表.xlsx"]).status.code();
    assert_eq!(run("食堂"), Some(2));
    assert_eq!(run("canteen"), Some(0));
    let first = std::fs::read(office.0.join("空表.xlsx")).unwrap();
    assert_eq!(run("all"), Some(2));
    assert_eq!(std::fs::read(office.0.join("空表.xlsx")).unwrap(), first);
}
