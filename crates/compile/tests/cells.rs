//! What clerks write into cells, from the file to what is told and published.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{CANTEENS, GOOD_ROW, HEADER, with_canteens};
use compile::{
    Issue, Outcome, Seeds, Severity, What, compile, compile_on, json, read_text, readings, text,
};
use rstest::rstest;
use time::{Date, Month};

/// The good row and others, each the good row with some pieces put in place of others.
fn with_rows(others: &[&[(&str, &str)]]) -> Outcome {
    let mut table = format!("{HEADER}{GOOD_ROW}");
    for pieces in others {
        let row = pieces.iter().fold(GOOD_ROW.to_owned(), |row, (from, to)| {
            assert!(row.contains(from), "{from}");
            row.replacen(from, to, 1)
        });
        table.push_str(&row);
    }
    compile(&with_canteens(&table))
}

fn told(outcome: &Outcome) -> Vec<&Issue> {
    let here = |i: &&Issue| i.file == CANTEENS && i.severity != Severity::Info;
    outcome.issues.iter().filter(here).collect()
}

const MOVED: (&str, &str) = ("120.58213", "120.58214");
const ELSEWHERE: &[(&str, &str)] = &[
    ("某路1号", "某路99号"),
    ("120.58213", "120.68213"),
    ("0575-88001234", "0575-88009999"),
];

#[rstest]
#[case::same_name_and_address(&[("SX-1", "SX-2"), ("120.58213", "120.68213"), ("0575-88001234", "0575-88009999")])]
#[case::blanks_and_width(&[("SX-1", "SX-2"), ("阳光食堂", "阳光 食堂"), ("某路1号", "某路１号"), ("120.58213", "120.68213"), ("0575-88001234", "")])]
#[case::moved_by_a_metre(&[("SX-1", "SX-2"), MOVED, ("某路1号", "某路1号东门"), ("0575-88001234", "0575-88009999")])]
#[case::same_name_and_number(&[("SX-1", "SX-2"), ("某路1号", "某路99号"), ("120.58213", "120.68213")])]
#[case::a_zero_width_character(&[("SX-1", "SX-2"), ("阳光食堂", "阳光\u{200b}食堂")])]
fn a_place_that_stands_there_twice_is_told(#[case] pieces: &[(&str, &str)]) {
    let outcome = with_rows(&[pieces]);
    let told = told(&outcome);
    let twin = told.iter().find(|i| i.code == "same_place").unwrap();
    assert_eq!((twin.line, twin.severity), (3, Severity::Warning));
    assert!(
        twin.message.contains("第 2 行") && twin.message.contains("SX-1"),
        "{twin:?}"
    );
}

/// Two rows at one address, of which only the names and addresses are written otherwise.
#[rstest]
#[case::the_city("绍兴市阳光食堂", "某路1号")]
#[case::city_and_district("绍兴市越城区阳光食堂", "某路1号")]
#[case::short_names("绍兴越城阳光食堂", "某路1号")]
#[case::the_province("浙江省绍兴市阳光食堂", "浙江省绍兴市越城区某路1号")]
#[case::the_town("府山街道阳光食堂", "越城区某路1号")]
#[case::traditional("陽光食堂", "某路１號")]
#[case::brackets("阳光食堂（老年助餐点）", "某路1号")]
#[case::other_brackets("【阳光】食堂", "某路1号")]
#[case::the_city_in_brackets("阳光食堂(绍兴)", "某路1号")]
#[case::the_town_in_other_brackets("阳光食堂【府山】", "某路1号")]
#[case::no_number_word("阳光食堂", "某路1")]
#[case::a_number_in_numerals("阳光食堂", "某路一号")]
#[case::an_address_that_is_explained("阳光食堂", "某路1号（公园旁边）")]
#[case::a_traditional_number_word("陽光食堂", "某路1號")]
#[case::a_company("阳光食堂有限公司", "某路1号")]
#[case::a_company_of_the_city("绍兴市阳光食堂有限责任公司", "绍兴市某路1号")]
#[case::width_and_case("ＳＵＮ阳光食堂", "某路1号")]
fn a_place_under_two_spellings_of_its_name_is_told_with_both_rows(
    #[case] name: &str,
    #[case] address: &str,
) {
    let own = if name.starts_with('Ｓ') {
        "sun阳光食堂"
    } else {
        "阳光食堂"
    };
    let first = GOOD_ROW.replace("阳光食堂", own);
    let second = GOOD_ROW
        .replace("SX-1", "SX-2")
        .replace("阳光食堂", name)
        .replace("越城区府山街道某路1号", address)
        .replace("120.58213", "120.68213")
        .replace("0575-88001234", "0575-88009999");
    let outcome = compile(&with_canteens(&format!("{HEADER}{first}{second}")));
    let told = told(&outcome);
    let twin = told.iter().find(|i| i.code == "same_place").unwrap();
    assert_eq!(
        (twin.line, twin.column.as_str(), twin.severity),
        (3, "名称", Severity::Warning)
    );
    for part in ["第 2 行", "SX-1"] {
        assert!(twin.message.contains(part), "{twin:?}");
    }
}

/// In which lines one place is told to stand twice, of two canteens of these names at one address.
fn same_places(one: &str, other: &str) -> Vec<u32> {
    let first = GOOD_ROW.replace("阳光食堂", one);
    let second = GOOD_ROW
        .replace("SX-1", "SX-2")
        .replace("阳光食堂", other)
        .replace("120.58213", "120.68213")
        .replace("0575-88001234", "0575-88009999");
    let outcome = compile(&with_canteens(&format!("{HEADER}{first}{second}")));
    let told = told(&outcome);
    let same = told.iter().filter(|i| i.code == "same_place");
    same.map(|i| i.line).collect()
}

/// The name of a sort of places, with the areas around it written otherwise.
#[rstest]
#[case("府山街道老年食堂", "绍兴市越城区府山街道老年食堂")]
#[case("府山街道老年食堂", "府山老年食堂")]
#[case("府山街道老年食堂", "老年食堂")]
#[case("府山街道老年食堂", "府山街道老年食堂（越城区）")]
#[case("府山街道老年食堂1号店", "府山街道老年食堂一号店")]
#[case("越城区老年食堂", "绍兴越城老年食堂")]
#[case("绍兴市老年食堂", "老年食堂")]
fn a_sort_of_places_is_one_place_at_one_address_whatever_area_is_before_it(
    #[case] one: &str,
    #[case] other: &str,
) {
    assert!(same_places(one, other).contains(&3));
}

#[rstest]
#[case("府山街道老年食堂", "塔山街道老年食堂")]
#[case("府山街道老年食堂", "塔山老年食堂")]
#[case("府山老年食堂一店", "府山老年食堂二店")]
#[case("府山社区老年食堂", "府山街道老年食堂")]
fn the_same_sort_of_places_of_two_areas_is_two_places(#[case] one: &str, #[case] other: &str) {
    assert!(same_places(one, other).is_empty());
}

#[rstest]
#[case::another_town("塔山街道阳光食堂", "塔山街道某路1号")]
#[case::a_branch("阳光食堂（二店）", "某路1号")]
#[case::a_part("阳光食堂（东区）", "某路1号")]
#[case::a_branch_of_the_company("阳光食堂分公司", "某路1号")]
#[case::a_sort_of_places("绍兴市社区食堂", "某路1号")]
#[case::another_address("绍兴市阳光食堂", "某路12号")]
fn what_tells_two_places_apart_is_not_left_out(#[case] name: &str, #[case] address: &str) {
    let pieces = [
        ("SX-1", "SX-2"),
        ("阳光食堂", name),
        ("越城区府山街道某路1号", address),
        ("120.58213", "120.68213"),
        ("0575-88001234", "0575-88009999"),
    ];
    assert_eq!(told(&with_rows(&[&pieces])), Vec::<&Issue>::new());
}

#[test]
fn two_places_of_one_chain_are_two() {
    let pieces: Vec<_> = [("SX-1", "SX-2")]
        .into_iter()
        .chain(ELSEWHERE.iter().copied())
        .collect();
    assert_eq!(told(&with_rows(&[&pieces])), Vec::<&Issue>::new());
}

/// A table of centres beside the good canteen: its row with pieces put in place of others.
fn with_centre(pieces: &[(&str, &str)]) -> Outcome {
    let pieces = [("SX-1", "SX-C1")].iter().chain(pieces);
    let row = pieces.fold(GOOD_ROW.to_owned(), |row, (from, to)| {
        assert!(row.contains(from), "{from}");
        row.replacen(from, to, 1)
    });
    let mut seeds = with_canteens(&format!("{HEADER}{GOOD_ROW}"));
    let table = format!("{HEADER}{row}").into_bytes();
    seeds
        .files
        .insert(CANTEENS.replace("canteens", "centres"), table);
    compile(&seeds)
}

const OTHER_NAME: (&str, &str) = ("阳光食堂", "夕阳红服务中心");

#[rstest]
#[case::the_same_point(&[OTHER_NAME])]
#[case::twenty_metres_apart(&[OTHER_NAME, ("120.58213", "120.58233")])]
#[case::across_the_edge_of_a_square(&[OTHER_NAME, ("30.50121", "30.50099")])]
#[case::another_address(&[OTHER_NAME, ("某路1号", "某路1号旁")])]
#[case::one_of_two_numbers(&[OTHER_NAME, ("0575-88001234", "0575-88009999、0575-88001234")])]
fn two_names_with_one_number_at_one_spot_are_asked_about_in_one_table_and_in_two(
    #[case] pieces: &[(&str, &str)],
) {
    let one: Vec<_> = [("SX-1", "SX-2")].iter().chain(pieces).copied().collect();
    let (one, two) = (with_rows(&[&one]), with_centre(pieces));
    for (outcome, file, line) in [(one, "canteens.csv", 3), (two, "centres.csv", 2)] {
        let twin = outcome.issues.iter().find(|i| i.code == "same_door");
        let twin = twin.unwrap();
        assert!(twin.file.ends_with(file), "{twin:?}");
        assert_eq!(
            (twin.line, twin.severity, twin.column.as_str()),
            (line, Severity::Warning, "名称")
        );
        for part in ["canteens.csv 第 2 行", "SX-1", "「阳光食堂」"] {
            assert!(twin.message.contains(part), "{twin:?}");
        }
    }
}

#[rstest]
#[case::further_on(&[OTHER_NAME, ("120.58213", "120.58263")])]
#[case::another_number(&[OTHER_NAME, ("0575-88001234", "0575-88009999")])]
#[case::closed_and_what_came_after_it(&[OTHER_NAME, ("已核实", "已关闭")])]
fn two_names_are_two_places_where_number_or_spot_differ(#[case] pieces: &[(&str, &str)]) {
    let outcome = with_centre(pieces);
    let twin = outcome.issues.iter().find(|i| i.code.starts_with("same_"));
    assert_eq!(twin, None);
}

#[test]
fn a_hotline_that_many_have_makes_no_twins() {
    let hotline = ("0575-88001234", "96345");
    let other = [("SX-1", "SX-2"), OTHER_NAME, hotline];
    let table = format!("{HEADER}{}", GOOD_ROW.replace(hotline.0, hotline.1));
    let row = other.iter().fold(GOOD_ROW.to_owned(), |row, (from, to)| {
        row.replacen(from, to, 1)
    });
    let outcome = compile(&with_canteens(&format!("{table}{row}")));
    assert_eq!(told(&outcome), Vec::<&Issue>::new());
}

#[rstest]
#[case::as_it_often_is(&[], None)]
#[case::one_number_more(&[("0575-88001234", "0575-88001234、0575-88009999")], None)]
#[case::no_number(&[("0575-88001234", "")], None)]
#[case::another_number(&[("0575-88001234", "0575-88009999")], Some("电话却不一样"))]
#[case::another_point(&[("120.58213", "120.58413")], Some("位置却不一样"))]
#[case::another_address(&[("某路1号", "某路9号"), ("120.58213", "120.58413")], None)]
fn one_place_may_stand_in_the_tables_of_two_kinds_unless_they_disagree(
    #[case] pieces: &[(&str, &str)],
    #[case] want: Option<&str>,
) {
    let outcome = with_centre(pieces);
    let twin = outcome.issues.iter().find(|i| i.code.starts_with("same_"));
    assert_eq!(twin.is_some(), want.is_some(), "{twin:?}");
    if let (Some(twin), Some(want)) = (twin, want) {
        assert!(twin.message.contains(want), "{twin:?}");
        assert!(twin.message.contains("canteens.csv 第 2 行"), "{twin:?}");
    }
}

#[test]
fn a_number_that_differs_in_case_alone_is_refused() {
    let pieces: Vec<_> = [("SX-1", "sx-1")]
        .into_iter()
        .chain(ELSEWHERE.iter().copied())
        .collect();
    let outcome = with_rows(&[&pieces]);
    let told = told(&outcome);
    assert_eq!((told[0].code, told[0].line), ("nearly_same_id", 3));
    assert!(outcome.output.is_none());
}

#[rstest]
#[case("阳光\u{202e}食堂", "turned_around", "U+202E")]
#[case("阳光\u{2067}食堂", "turned_around", "U+2067")]
#[case("阳光\u{1b}[31m食堂", "control_character", "U+001B")]
#[case("阳光\0食堂", "control_character", "U+0000")]
#[case("阳光\u{9b}食堂", "control_character", "U+009B")]
#[case("缁嶅叴甯傝€佸勾椋熷爞", "garbled", "缁嶅叴")]
#[case("ç»\u{8d}å…´", "garbled", "U+008D")]
#[case("ÑÏ¹âÊ³ÌÃ", "garbled", "ÑÏ")]
#[case("#REF!", "sheet_error", "#REF!")]
#[case("=A1&B1", "formula", "=A1&B1")]
fn a_name_nobody_meant_is_told_once_and_shown_as_it_is(
    #[case] name: &str,
    #[case] code: &str,
    #[case] shown: &str,
) {
    let outcome = with_rows(&[&[("SX-1", "SX-2"), ("阳光食堂", name)]]);
    let told = told(&outcome);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        (told[0].code, told[0].column.as_str(), told[0].line),
        (code, "名称", 3)
    );
    assert!(outcome.output.is_none(), "nothing is published");
    for report in [text(&outcome.issues), json(&outcome.issues)] {
        assert!(report.contains(shown), "{report}");
        let raw = report.chars().any(|c| {
            c.is_control() && c != '\n'
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        });
        assert!(!raw, "{report:?}");
    }
}

#[test]
fn what_nobody_sees_is_not_published() {
    let outcome = with_rows(&[&[
        ("SX-1", "SX-\u{200b}2"),
        ("阳光食堂", "\u{feff}月光\u{2060}食堂\u{200e}"),
        ("某路1号", "某路99号"),
        ("120.58213", "120.68213"),
        ("0575-88001234", "\u{202d}0575-88009999\u{202c}"),
    ]]);
    assert_eq!(told(&outcome), Vec::<&Issue>::new());
    let output = outcome.output.unwrap();
    let place = &output.cities[0].places[1];
    assert_eq!(
        (place.id.as_str(), place.name.as_str()),
        ("SX-2", "月光食堂")
    );
    assert_eq!(place.phones[0].digits(), "057588009999");
}

#[test]
fn how_each_cell_was_read_is_shown_where_it_is_written_otherwise() {
    let pieces: Vec<_> = [("SX-1", "SX-2"), ("2026-11-01", "2026年11月1日")]
        .into_iter()
        .chain(ELSEWHERE.iter().copied())
        .collect();
    let outcome = with_rows(&[&pieces]);
    let notes: Vec<_> = outcome
        .readings
        .iter()
        .map(|n| (n.line, n.column.as_str()))
        .collect();
    assert_eq!(
        notes,
        [
            (2, "经度"),
            (2, "营业时间"),
            (3, "经度"),
            (3, "营业时间"),
            (3, "核实日期")
        ]
    );
    assert!(
        outcome
            .readings
            .iter()
            .all(|n| n.severity == Severity::Note && n.code == "read_as")
    );
    let shown = readings(&outcome.readings);
    assert!(
        shown.contains("核实日期「2026年11月1日」→ 读作 2026-11-01（第 3 行）"),
        "{shown}"
    );
    assert!(
        shown.contains("（第 2 行等 2 处）"),
        "one way of writing is shown once: {shown}"
    );
    assert!(shown.contains("WGS84"), "{shown}");
    assert!(outcome.output.is_some(), "a note stops nothing");
}

/// What is told of the canteens on 2026-11-28.
fn told_now(seeds: &Seeds) -> Vec<Issue> {
    let today = Date::from_calendar_date(2026, Month::November, 28).unwrap();
    let issues = compile_on(seeds, today).issues;
    let here = |i: &Issue| i.file == CANTEENS && i.code != "rows_counted";
    issues.into_iter().filter(here).collect()
}

#[test]
fn places_nobody_has_verified_for_long_are_counted_by_table_with_the_row_of_the_oldest() {
    let row = |number: u32, checked: &str| {
        GOOD_ROW
            .replace("SX-1", &format!("SX-{number}"))
            .replace("阳光食堂", &format!("{number}号食堂"))
            .replace("0575-88001234", &format!("0575-8800100{number}"))
            .replace("2026-11-01", checked)
    };
    let sample = row(5, "2010-01-01")
        .replace("5号食堂", "示例 食堂")
        .replace("已核实", "示例")
        .replace("0575-88", "0575-00");
    let table = [
        HEADER.to_owned(),
        row(1, "2025-01-01"),
        row(2, "2026-01-01"),
        "\n".to_owned(),
        row(3, "2012年1月1日"),
        row(4, "2010-01-01").replace("已核实", "已关闭"),
        sample,
    ]
    .concat();
    let told = told_now(&with_canteens(&table));
    assert_eq!(told.len(), 1, "{told:?}");
    let old = &told[0];
    assert_eq!(
        (old.code, old.severity),
        ("verified_long_ago", Severity::Warning)
    );
    assert_eq!(
        (old.line, old.column.as_str(), old.value.as_str()),
        (5, "核实日期", "2012年1月1日")
    );
    assert!(
        old.message
            .starts_with("这张表有 2 处的核实日期在一年以前，最早的是第 5 行，2012年1月1日"),
        "{old:?}"
    );
}

#[rstest]
#[case("SX-1", "绍兴1")]
#[case("阳光食堂", "#REF!")]
#[case("阳光食堂", &"长".repeat(70))]
#[case("阳光食堂", &"长".repeat(3000))]
#[case("某路1号", "柯桥路1号13800001234")]
#[case("120.58213", "12.058213")]
#[case("30.50121", "")]
#[case("GCJ02", "北京54")]
#[case("0575-88001234", "0755-8800123")]
#[case("0575-88001234", "0571-88001234")]
#[case("每天 10:30-12:30、16:30-18:00", "中午")]
#[case("已核实", "核实")]
#[case("某区民政局", "")]
#[case("2026-11-01", "2199-11-01")]
#[case("2026-11-01", "2012-11-01")]
fn what_is_told_of_a_cell_has_its_row_and_its_column(#[case] from: &str, #[case] to: &str) {
    let header = HEADER.trim_end();
    let table = format!("{header}\n\n{}", GOOD_ROW.replacen(from, to, 1));
    let told = told_now(&with_canteens(&table));
    assert!(!told.is_empty(), "{to}");
    for issue in told {
        assert_eq!(issue.line, 3, "{issue:?}");
        assert!(header.split(',').any(|c| c == issue.column), "{issue:?}");
        assert_eq!(issue.value.is_empty(), to.is_empty(), "{issue:?}");
    }
}

#[test]
fn a_cell_of_megabytes_is_refused_in_a_sentence() {
    for (from, column) in [
        ("某路1号", "地址"),
        ("每天 10:30-12:30、16:30-18:00", "营业时间"),
    ] {
        let long = "8:00-9:00、".repeat(400_000);
        let outcome = with_rows(&[&[("SX-1", "SX-2"), (from, &long)]]);
        let told = told(&outcome);
        assert_eq!(
            (told.len(), told[0].column.as_str()),
            (1, column),
            "{}",
            told.len()
        );
        let report = text(&outcome.issues);
        assert!(report.len() < 10_000, "{}", report.len());
    }
}

#[test]
fn every_issue_has_the_name_of_its_kind() {
    let outcome = compile(&with_canteens(common::BAD_ROWS));
    let codes: Vec<&str> = outcome
        .issues
        .iter()
        .filter(|i| i.severity == Severity::Error)
        .map(|i| i.code)
        .collect();
    assert!(
        codes.contains(&"no_crs") && codes.contains(&"column_count"),
        "{codes:?}"
    );
    let plain = |c: &&str| c.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    assert!(codes.iter().all(|c| !c.is_empty() && plain(c)), "{codes:?}");
}

/// What a cell was read as is shown to whoever wrote it otherwise, however that was.
#[rstest]
#[case(What::Phone, "电话", &["（0575）88001234", "0575 8800 1234", "王主任13800001234", "0575-88001234转801", "电话：0575-88001234 传真：0575-88001235", "0575-4008001234"])]
#[case(What::Date, "核实日期", &["2026/1/5", "2026年1月5日", "２０２６.1.5", "20260105", "46027", "二〇二六年一月五日", "2026-01-05T00:00:00"])]
#[case(What::Hours, "营业时间", &["早8晚5", "周一至周五8点到17点", "每天8:00-17", "週一休館，9:00-17:00"])]
fn what_a_cell_was_read_as_is_shown_however_it_was_written(
    #[case] what: What,
    #[case] column: &str,
    #[case] cells: &[&str],
) {
    let from = match what {
        What::Phone => "0575-88001234",
        What::Date => "2026-11-01",
        _ => "每天 10:30-12:30、16:30-18:00",
    };
    for cell in cells {
        let canonical = read_text(what, cell, Some(common::SHAOXING)).unwrap();
        assert_ne!(canonical, *cell);
        let table = format!("{HEADER}{}", GOOD_ROW.replace(from, cell));
        let readings = compile(&with_canteens(&table)).readings;
        let shown = readings.iter().find(|n| n.column == column);
        let shown = shown.unwrap_or_else(|| panic!("{cell} is not shown"));
        assert_eq!(shown.value, *cell);
        assert!(shown.message.ends_with(&canonical), "{shown:?}");
    }
}
