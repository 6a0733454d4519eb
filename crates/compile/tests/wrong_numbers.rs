//! The clerk's hour with a list of 500 places in which 67 cells have numbers that can not be: published without these
//! numbers by one answer, or with each of them mended. The steps stand in `tests/clerk`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use calamine::{Reader, Xlsx, open_workbook};
use common::hour::{FOLDER, Hour, LIST, characters, read_again};
use common::office::Office;
use std::collections::BTreeMap;
use std::fs;

/// So many cells can not be rung.
const WRONG: usize = 67;
const CONVERT: [&str; 4] = ["convert", LIST, "--into", FOLDER];
const ANSWERS: [(&str, &str); 5] = [
    ("area_code", "0575"),
    ("delivers_to", "所在街镇"),
    ("days", "每天"),
    ("mobiles", "公布"),
    ("\"免费\"", "备注"),
];

/// [`ANSWERS`], and what is to be done with the numbers.
fn answers(wrong: &'static str) -> Vec<(&'static str, &'static str)> {
    let all = ANSWERS.iter().copied();
    all.chain([("wrong_phones", wrong)]).collect()
}

fn set(hour: &mut Hour) {
    let today = Office::today();
    hour.set(&[
        ("bureau", "\"\"", "\"绍兴市民政局\""),
        ("updated", "2026-10-22", &today),
    ]);
}

fn build(hour: &mut Hour) {
    let built = hour.run(&["build", "seeds", "out"], 0);
    assert!(
        built.contains("你们表里的 500 个（食堂、助餐点 500）"),
        "{built}"
    );
}

/// The cells of the converted table that can not be published.
fn wrong_cells(hour: &Hour) -> Vec<String> {
    let run = hour
        .office
        .run(&["check", FOLDER, "--format", "json"])
        .stdout;
    let issues: serde_json::Value = serde_json::from_slice(&run).unwrap();
    let errors = issues.as_array().unwrap().iter();
    let errors = errors.filter(|issue| issue["severity"] == "error");
    let mut cells: BTreeMap<u64, String> = BTreeMap::new();
    for issue in errors {
        assert_eq!(issue["column"], "电话", "{issue}");
        let cell = issue["value"].as_str().unwrap().to_owned();
        cells.insert(issue["line"].as_u64().unwrap(), cell);
    }
    cells.into_values().collect()
}

#[test]
fn numbers_that_can_not_be_are_left_out_by_one_answer_and_all_places_are_published() {
    let mut hour = Hour::begin("wrong-left-out", WRONG);
    hour.read_the_page();
    read_again("w1-convert.txt", &hour.run(&CONVERT, 0));
    hour.answer(&answers("不发布"));
    read_again("w2-convert-again.txt", &hour.run(&CONVERT, 0));
    set(&mut hour);
    hour.run(&["check", FOLDER], 0);
    assert_eq!(wrong_cells(&hour), [""; 0]);
    build(&mut hour);
    read_again("w3-steps-left-out.txt", &hour.summary());
    let all = hour.minutes(hour.read + hour.of_the_day);
    assert!(all + 2 <= 20, "{all}, and the machine");
}

#[test]
fn whoever_mends_each_number_reads_what_is_wrong_once() {
    let mut hour = Hour::begin("wrong-mended", WRONG);
    hour.read_the_page();
    hour.run(&CONVERT, 0);
    hour.answer(&answers(""));
    let said = hour.run(&CONVERT, 0);
    assert!(
        said.contains("67 处 联系电话：号码的位数或区号不对"),
        "{said}"
    );
    set(&mut hour);
    read_again("w4-check.txt", &hour.run(&["check", FOLDER], 1));
    read_again(
        "w5-marked.txt",
        &hour.run(&["check", FOLDER, "--marked", "标"], 1),
    );
    let wrong = wrong_cells(&hour);
    assert_eq!(wrong.len(), WRONG);

    // The rows that are marked are read, and each number is typed anew.
    let copy = hour
        .office
        .0
        .join("标/cities/330600-shaoxing/canteens.xlsx");
    let mut book: Xlsx<_> = open_workbook(&copy).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let headers: Vec<String> = range
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    let at = headers
        .iter()
        .position(|own| own == "检查：要改什么")
        .unwrap();
    let to_mend: Vec<String> = range
        .rows()
        .skip(1)
        .map(|row| row[at].to_string())
        .collect();
    let to_mend: Vec<String> = to_mend.into_iter().filter(|own| !own.is_empty()).collect();
    assert_eq!(to_mend.len(), WRONG);
    let seconds = 2 * 30 + 10 * WRONG;
    hour.step(
        "标好的表：改 67 格，放回去",
        characters(&to_mend.join("\n")),
        seconds,
    );
    let table = hour.office.0.join(FOLDER).join("canteens.csv");
    let mut text = fs::read_to_string(&table).unwrap();
    for (number, cell) in wrong.iter().enumerate() {
        let quoted = format!(",{cell},");
        assert!(text.contains(&quoted), "{cell}");
        text = text.replacen(&quoted, &format!(",0575-8{number:07},"), 1);
    }
    fs::write(&table, text).unwrap();

    hour.run(&["check", FOLDER], 0);
    build(&mut hour);
    read_again("w6-steps-mended.txt", &hour.summary());
    // Next month's list is converted, and what was mended stays.
    hour.run(&CONVERT, 0);
    assert_eq!(wrong_cells(&hour), [""; 0]);
}
