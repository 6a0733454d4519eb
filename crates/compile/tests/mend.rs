//! What the program puts right by itself: only what has one reading, only the cells it names.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::office::Office;
use common::{CANTEENS, HEADER, with_canteens};
use compile::{Issue, Mended, Seeds, compile, mend};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Rows of three places: what lacks an area code, what is written in full width, and what is good.
const ROWS: &str = "SX-1,阳光食堂,越城区府山街道某路１号,120.58213,30.50121,GCJ02,88001234,\"每天 10:30-12:30、16:30-18:00\",已核实,某区民政局,2026-11-01\r\n\
SX-2,\"月光\u{200b}食堂\",越城区府山街道某街2号,120.58413,30.50321,GCJ02,\" ０５７５—88001235\",每天 10:30-12:30,已核实,某区民政局,2026-11-01\r\n\
\r\n\
SX-3,星光食堂,\"越城区府山街道某巷3号,\"\"一楼\"\"\",120.58613,30.50521,GCJ02,0575-88001236,每天 10:30-12:30,已核实,某区民政局,2026-11-01";

fn table(rows: &str) -> String {
    format!("\u{feff}{}{rows}", HEADER.replace('\n', "\r\n"))
}

fn told(seeds: &Seeds) -> BTreeSet<(String, u32, String, String)> {
    let issues = compile(seeds).issues.into_iter();
    issues
        .map(|i: Issue| (i.file, i.line, i.code.to_owned(), i.column))
        .collect()
}

fn mended(seeds: &Seeds) -> (Seeds, compile::Repair) {
    let repair = mend(seeds, &BTreeMap::new());
    let mut after = seeds.clone();
    after.files.extend(repair.files.clone());
    (after, repair)
}

#[test]
fn the_named_cells_are_put_right_and_every_other_byte_stays() {
    let seeds = with_canteens(&table(ROWS));
    let (after, repair) = mended(&seeds);
    let done: Vec<String> = repair.done.iter().map(compile::Change::sentence).collect();
    assert_eq!(
        done,
        [
            "cities/330600-shaoxing/canteens.csv 第 2 行 地址：「越城区府山街道某路１号」→「越城区府山街道某路1号」（全角换成半角）",
            "cities/330600-shaoxing/canteens.csv 第 2 行 电话：「88001234」→「0575-88001234」（补上区号）",
            "cities/330600-shaoxing/canteens.csv 第 3 行 名称：「月光<U+200B>食堂」→「月光食堂」（去掉看不见的字符和空格）",
            "cities/330600-shaoxing/canteens.csv 第 3 行 电话：「 ０５７５—88001235」→「0575-88001235」（去掉看不见的字符和空格、全角换成半角、换成短横线）",
        ]
    );
    let want = table(ROWS)
        .replace("某路１号", "某路1号")
        .replace(",88001234,", ",0575-88001234,")
        .replace("月光\u{200b}食堂", "月光食堂")
        .replace(" ０５７５—88001235", "0575-88001235");
    assert_eq!(
        String::from_utf8(after.files[CANTEENS].clone()).unwrap(),
        want
    );
    let gone: Vec<String> = told(&seeds)
        .difference(&told(&after))
        .map(|t| t.2.clone())
        .collect();
    assert_eq!(gone, ["rows_counted", "bad_number"]);
    assert_eq!(told(&after).difference(&told(&seeds)).count(), 0);
    assert_eq!(mended(&after).1.done, []);
}

#[test]
fn what_would_become_another_rows_place_is_left_for_a_person() {
    let row = |id: &str, name: &str, phone: &str| {
        format!(
            "{id},{name},越城区府山街道某路1号,120.58213,30.50121,GCJ02,{phone},每天 10:30-12:30,已核实,某区民政局,2026-11-01\n"
        )
    };
    let rows = row("SX-1", "阳光食堂", "88001234")
        + &row("SX-2", "开心饭堂", "0575-88001234")
        + &row("SX-3", "月光之家", "88005678").replace("某路1号,120.58213", "某街9号,120.60213");
    let seeds = with_canteens(&format!("{HEADER}{rows}"));
    let (after, repair) = mended(&seeds);
    let lines = |changes: &[compile::Change]| changes.iter().map(|c| c.line).collect::<Vec<_>>();
    assert_eq!(
        (lines(&repair.done), lines(&repair.held_back)),
        (vec![4], vec![2])
    );
    assert_eq!(told(&after).difference(&told(&seeds)).count(), 0);
}

#[test]
fn a_table_that_is_no_whole_csv_is_left_and_named() {
    let gbk = encoding_rs::GBK
        .encode(&table(ROWS).replace(['\u{feff}', '\u{200b}'], ""))
        .0
        .into_owned();
    let open = table("SX-1,\"阳光食堂\nSX-2,月光\u{200b}食堂\n").into_bytes();
    for bytes in [gbk, open] {
        let mut seeds = with_canteens("");
        seeds.files.insert(CANTEENS.to_owned(), bytes);
        let repair = mend(&seeds, &BTreeMap::new());
        assert_eq!(
            (repair.files.len(), repair.not_read),
            (0, vec![CANTEENS.to_owned()])
        );
    }
}

#[test]
fn without_an_area_code_of_the_city_none_is_put() {
    let mut seeds = with_canteens(&table(ROWS));
    let file = "cities/330600-shaoxing/city.toml";
    let city = String::from_utf8(seeds.files[file].clone()).unwrap();
    seeds.files.insert(
        file.to_owned(),
        city.replace("\"0575\"", "\"\"").into_bytes(),
    );
    let repair = mend(&seeds, &BTreeMap::new());
    assert!(!repair.done.is_empty());
    assert!(
        repair
            .done
            .iter()
            .all(|change| !change.what.contains(&Mended::AreaCode))
    );
}

#[test]
fn the_command_changes_the_table_says_each_cell_and_the_second_run_changes_nothing() {
    let office = Office::new("mend");
    office.write(CANTEENS, &table(ROWS));
    let said = |run: std::process::Output| String::from_utf8(run.stdout).unwrap();
    let hint = said(office.run(&["check", "seeds"]));
    assert!(hint.contains("有 4 格程序也许能改好"), "{hint}");
    let before = fs::read(office.0.join("seeds").join(CANTEENS)).unwrap();
    assert_eq!(before, table(ROWS).into_bytes());
    let run = office.run(&["check", "--fix", "seeds"]);
    assert_eq!(run.status.code(), Some(0));
    let first = said(run);
    assert!(
        first.contains("「88001234」→「0575-88001234」") && first.contains("改好了 4 格"),
        "{first}"
    );
    let now = fs::read(office.0.join("seeds").join(CANTEENS)).unwrap();
    let second = said(office.run(&["check", "--fix", "seeds"]));
    assert!(second.contains("表格没有动"), "{second}");
    assert_eq!(
        fs::read(office.0.join("seeds").join(CANTEENS)).unwrap(),
        now
    );
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9０-９]{7,8}",
        "0575[-—－ ]?8[0-9]{7}",
        "(88001234|57588001234|13800001234)[、 ]{0,2}8?[0-9０-９]{6,8}",
        "[ 　\u{200b}]{0,2}[一-三Ａ-Ｃ0-9]{0,6}[ 　\u{200b}]{0,2}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn after_putting_right_nothing_new_is_told_and_nothing_more_is_to_do(
        rows in proptest::collection::vec((cell(), cell(), cell()), 1..5),
    ) {
        let rows: String = rows.iter().enumerate().map(|(at, (name, address, phone))| {
            let quoted = [name, address].map(|cell| format!("\"{cell}\""));
            format!("SX-{at},{}食堂{at},{}越城区某路{at}号,120.5{at}213,30.50121,GCJ02,{phone},每天 10:30-12:30,已核实,某区民政局,2026-11-01\n", quoted[0].trim_matches('"'), quoted[1].trim_matches('"'))
        }).collect();
        let seeds = with_canteens(&format!("{HEADER}{rows}"));
        let (after, repair) = mended(&seeds);
        let (before, now) = (told(&seeds), told(&after));
        prop_assert_eq!(now.difference(&before).collect::<Vec<_>>(), Vec::<&(String, u32, String, String)>::new());
        prop_assert_eq!(mended(&after).1.done, vec![]);
        // Only the cells that are named change.
        let cells = |seeds: &Seeds| -> Vec<Vec<String>> {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(seeds.files[CANTEENS].as_slice());
            let rows = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect());
            rows.collect()
        };
        let (old, new) = (cells(&seeds), cells(&after));
        let changed: usize = old.iter().flatten().zip(new.iter().flatten()).filter(|(a, b)| a != b).count();
        prop_assert_eq!(changed, repair.done.len());
        for change in &repair.done {
            let column = old[0].iter().position(|header| *header == change.column).unwrap();
            prop_assert_eq!(&new[change.line as usize - 1][column], &change.after);
        }
    }
}
