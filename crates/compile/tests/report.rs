//! The report that a clerk works with: each kind of mistake once, a page to print, and copies of the
//! tables with marks in them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use calamine::{Reader, Xlsx};
use common::office::Office;
use common::{BAD_ROWS, CANTEENS, HEADER, with_canteens};
use compile::{Issue, Outcome, Seeds, by_kind, compile, groups, json, marked, page};
use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::process::Command;

/// A table in which 305 phones have no area code, three dates have no day, and a name is missing.
fn three_kinds_of_mistakes() -> Seeds {
    let mut table = HEADER.to_owned();
    for at in 0..310 {
        let phone = match at {
            0..305 => format!("88{at:06}"),
            _ => format!("0575-88{at:06}"),
        };
        let day = if at < 3 { "2026-11" } else { "2026-11-01" };
        let name = if at == 7 { "" } else { "食堂" };
        table.push_str(&format!(
            "SX-{at},{name}{at},越城区府山街道某路{at}号,120.58213,30.5{at:04},GCJ02,{phone},每天 10:30-12:30,已核实,某区民政局,{day}\n"
        ).replace(",7,越", ",,越"));
    }
    with_canteens(&table)
}

#[test]
fn what_is_wrong_in_305_cells_is_said_once_with_how_often_and_where() {
    let report = by_kind(&compile(&three_kinds_of_mistakes()).issues);
    let (verdict, report) = report.split_once("\n\n").unwrap();
    assert!(verdict.ends_with("有错误，不能发布。"), "{verdict}");
    let errors = report.split("\n\n").next().unwrap();
    assert_eq!(
        errors,
        "错误：3 种，一共 309 处，不改就不能发布
  305 处 电话：座机没有写区号（如「88000000」「88000001」）
      在哪里：cities/330600-shaoxing/canteens.csv 第 2、3 行等 305 处
      改法：前面加上区号；是本市的，就写 0575-88000000 等。
  3 处 核实日期：日期不全，要写到哪一天（如「2026-11」）
      在哪里：cities/330600-shaoxing/canteens.csv 第 2、3 行等 3 处
      改法：写成 年-月-日，例如 2026-11-22；不知道是哪一天就空着，写到备注里。
  名称：「名称」不能空着
      在哪里：cities/330600-shaoxing/canteens.csv 第 9 行
      改法：写招牌上的全名。"
    );
    assert!(report.lines().count() < 40, "{report}");
}

/// Every issue stands in exactly one group, and a group tells no row in which there is none.
fn counted(outcome: &Outcome) {
    let groups = groups(&outcome.issues);
    let all: usize = groups.iter().map(|group| group.count).sum();
    assert_eq!(all, outcome.issues.len());
    for group in groups {
        let of_places: usize = group.places.iter().map(|places| places.count).sum();
        assert_eq!(of_places, group.count);
        for places in &group.places {
            let rows: BTreeSet<u32> = places.lines.iter().copied().collect();
            assert_eq!(rows.len(), places.lines.len(), "each row once: {group:?}");
            for line in &places.lines {
                let there = |i: &&Issue| {
                    (i.code, i.line, &i.file, &i.column)
                        == (group.code, *line, &places.file, &group.column)
                };
                assert!(outcome.issues.iter().any(|i| there(&i)), "{group:?}");
            }
        }
    }
}

#[test]
fn the_digits_of_a_wrong_number_are_told_and_a_row_with_two_is_named_once() {
    let row = |id: u32, phone: &str| {
        format!(
            "SX-{id},食堂{id},越城区府山街道某路{id}号,,,,{phone},每天 10:30-12:30,待核实,某局,\n"
        )
    };
    let rows = [
        row(1, "0575-8800123、0575-880012345"),
        row(2, "0575-88001234、0575-8800124"),
    ];
    let outcome = compile(&with_canteens(&format!("{HEADER}{}", rows.concat())));
    counted(&outcome);
    let report = by_kind(&outcome.issues);
    assert!(
        report.contains("这个区号的座机是 8 位，这里写了 7、9 位"),
        "{report}"
    );
    // What is wrong is shown, not the whole of its cell.
    assert!(
        report.contains("（如「0575-8800123」「0575-880012345」）"),
        "{report}"
    );
    assert!(report.contains("canteens.csv 第 2、3 行 3 处"), "{report}");
    assert!(!report.contains('…'), "{report}");
}

#[test]
fn every_issue_is_counted_in_one_kind_of_mistake() {
    counted(&compile(&three_kinds_of_mistakes()));
    counted(&compile(&with_canteens(BAD_ROWS)));
}

#[test]
fn the_page_says_everything_and_runs_nothing() {
    let table =
        format!("{HEADER}SX-1,<script>x</script>,某路1号,,,,8800,天天,已核实,某局,2026-11-01\n");
    let outcome = compile(&with_canteens(&table));
    let page = String::from_utf8(page(&outcome.issues, &outcome.readings, None)).unwrap();
    for issue in &outcome.issues {
        let said = issue
            .message
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        assert!(page.contains(&said), "{said}");
    }
    for never in [
        "<script", "src=", "href=", "http:", "https:", "@import", "url(",
    ] {
        assert!(!page.contains(never), "{never}");
    }
    let counts = page.find("错误 ").unwrap();
    assert!(counts < page.find("<table").unwrap(), "counts stand first");
}

/// The copy of the canteens, as rows of cells.
fn rows_of(copy: &[u8]) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(copy.to_vec())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = range.rows();
    rows.map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

const COPY: &str = "cities/330600-shaoxing/canteens.xlsx";

#[test]
fn a_copy_has_every_cell_of_the_table_as_it_was_and_the_marks_where_something_is_told() {
    let seeds = with_canteens(BAD_ROWS);
    let outcome = compile(&seeds);
    let (files, left) = marked(&seeds, &outcome.issues, &outcome.readings);
    assert_eq!(left, Vec::<String>::new());
    let rows = rows_of(&files[COPY]);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(BAD_ROWS.as_bytes());
    let mut at = 0;
    for record in reader.records() {
        let record = record.unwrap();
        while rows[at].iter().all(String::is_empty) {
            at += 1;
        }
        for (cell, want) in rows[at].iter().zip(&record) {
            assert_eq!(cell, want);
        }
        at += 1;
    }
    // Every row of which something is told says it at its end.
    for issue in outcome
        .issues
        .iter()
        .filter(|i| i.file == CANTEENS && i.line > 1)
    {
        let row = rows[issue.line as usize - 1].join("\n");
        assert!(row.contains(&issue.message), "{row}");
    }
    let notes = entry(&files[COPY], "xl/comments1.xml");
    assert!(
        notes.contains("ref=\"F2\"") && notes.contains("坐标系"),
        "{notes}"
    );
    let (again, _) = marked(&seeds, &outcome.issues, &outcome.readings);
    assert_eq!(again, files);
}

fn entry(copy: &[u8], name: &str) -> String {
    let mut packed = zip::ZipArchive::new(Cursor::new(copy)).unwrap();
    let mut text = String::new();
    packed
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

#[test]
fn a_copy_put_in_the_place_of_its_table_is_read_as_the_table_was() {
    let mut seeds = with_canteens(BAD_ROWS);
    let before = compile(&seeds);
    let (mut files, _) = marked(&seeds, &before.issues, &before.readings);
    seeds.files.remove(CANTEENS);
    seeds
        .files
        .insert(COPY.to_owned(), files.remove(COPY).unwrap());
    let told = |outcome: &Outcome| -> BTreeSet<(String, u32, String, String)> {
        let issues = outcome
            .issues
            .iter()
            .filter(|i| !["column_count", "rows_counted"].contains(&i.code));
        // What one row says of another names its file.
        let message = |i: &Issue| i.message.replace("canteens.xlsx", "canteens.csv");
        issues
            .map(|i| (i.code.to_owned(), i.line, i.column.clone(), message(i)))
            .collect()
    };
    let after = compile(&seeds);
    let headers: Vec<&Issue> = after
        .issues
        .iter()
        .filter(|i| i.column.starts_with("检查"))
        .collect();
    assert_eq!(headers, Vec::<&Issue>::new());
    let (before, after) = (told(&before), told(&after));
    // The row with a cell too many has room for it now, and is read.
    let of_ragged = |row: &&(String, u32, String, String)| row.1 == 3;
    let lost: Vec<_> = before
        .difference(&after)
        .filter(|row| !of_ragged(row))
        .collect();
    assert_eq!(lost, Vec::<&(String, u32, String, String)>::new());
}

#[test]
fn a_table_in_another_encoding_gets_a_copy_that_can_be_read() {
    let gbk = encoding_rs::GBK.encode(HEADER).0.into_owned();
    let mut seeds = with_canteens("");
    seeds.files.insert(CANTEENS.to_owned(), gbk);
    let outcome = compile(&seeds);
    let (files, _) = marked(&seeds, &outcome.issues, &outcome.readings);
    assert_eq!(rows_of(&files[COPY])[0][1], "名称");
}

#[test]
fn a_table_that_could_not_be_copied_whole_is_named_and_not_copied() {
    let seeds = with_canteens(&format!("{HEADER}SX-1,\"阳光食堂,某路1号\nSX-2,月光食堂\n"));
    let outcome = compile(&seeds);
    let (files, left) = marked(&seeds, &outcome.issues, &outcome.readings);
    assert_eq!((files.len(), left), (0, vec![CANTEENS.to_owned()]));
}

#[test]
fn the_command_writes_what_is_asked_for_and_leaves_the_tables_alone() {
    let office = Office::new("report");
    office.write(CANTEENS, BAD_ROWS);
    let run = office.run(&["check", "seeds", "--html", "报告.html", "--marked", "改"]);
    assert_eq!(run.status.code(), Some(1));
    let said = String::from_utf8(run.stdout).unwrap();
    assert!(said.contains("报告已写到 报告.html"), "{said}");
    assert!(
        fs::read_to_string(office.0.join("报告.html"))
            .unwrap()
            .contains("检查报告")
    );
    assert_eq!(
        fs::read_to_string(office.0.join("seeds").join(CANTEENS)).unwrap(),
        BAD_ROWS
    );
    // What a clerk has mended in a copy is not written over.
    let copy = office.0.join("改").join(COPY);
    let before = fs::read(&copy).unwrap();
    let run = office.run(&["check", "seeds", "--marked", "改"]);
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(fs::read(&copy).unwrap(), before);
    // Nothing lands among the tables, and only a page is written over by a page.
    for into in [
        ["--marked", "seeds/改"],
        ["--html", "seeds/a.html"],
        ["--html", "a.csv"],
    ] {
        let run = office.run(&["check", "seeds", into[0], into[1]]);
        assert_eq!(run.status.code(), Some(2), "{into:?}");
    }
}

#[test]
fn a_program_gets_the_list_it_always_got_and_the_kinds_beside_it() {
    let office = Office::new("report-json");
    office.write(CANTEENS, BAD_ROWS);
    let list = office.run(&["check", "--format", "json", "seeds"]).stdout;
    let list: Vec<serde_json::Value> = serde_json::from_slice(&list).unwrap();
    let kinds = office.run(&["check", "--format", "groups", "seeds"]).stdout;
    let kinds: Vec<serde_json::Value> = serde_json::from_slice(&kinds).unwrap();
    let told = list
        .iter()
        .filter(|issue| issue["severity"] != "note")
        .count();
    let counted: u64 = kinds
        .iter()
        .map(|kind| kind["count"].as_u64().unwrap())
        .sum();
    assert_eq!(counted, told as u64);
    let issues = compile(&with_canteens(BAD_ROWS)).issues;
    assert!(json(&issues).contains("\"code\""));
}

/// LibreOffice, where it is installed.
fn opened_by_libreoffice(folder: &std::path::Path, file: &std::path::Path) -> Option<String> {
    let run = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}/profile",
            folder.display()
        ))
        .args([
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76",
            "--outdir",
        ])
        .arg(folder)
        .arg(file)
        .output();
    let Ok(run) = run else {
        eprintln!("no LibreOffice here: the copy is not opened by it");
        return None;
    };
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    Some(fs::read_to_string(folder.join("canteens.csv")).unwrap())
}

#[test]
fn an_office_program_opens_a_copy_and_sees_every_cell() {
    let office = Office::new("office");
    office.write(CANTEENS, BAD_ROWS);
    office.run(&["check", "seeds", "--marked", "marked"]);
    let Some(opened) = opened_by_libreoffice(&office.0, &office.0.join("marked").join(COPY)) else {
        return;
    };
    for cell in [
        "SX-1",
        "甲食堂",
        "0575-88001234",
        "检查：要改什么",
        "120.58213",
    ] {
        assert!(opened.contains(cell), "{opened}");
    }
}
