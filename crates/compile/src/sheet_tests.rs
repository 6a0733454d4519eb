use super::*;
use rstest::rstest;

const KNOWN: &[&str] = &["编号", "名称", "地址"];

fn read(text: &str) -> (Option<Sheet>, Vec<crate::issue::Issue>) {
    let mut issues = Issues::default();
    let shape = Shape {
        known: KNOWN,
        required: &["编号", "名称"],
        ignored: &[],
    };
    let sheet = Sheet::read("t.csv", text.as_bytes(), &shape, &mut issues);
    (sheet, issues.into_sorted())
}

fn lines(text: &str) -> Vec<(u32, String)> {
    let (sheet, _) = read(text);
    sheet
        .unwrap()
        .rows()
        .map(|r| (r.line(), r.get("编号").to_owned()))
        .collect()
}

#[rstest]
#[case::lf("编号,名称\na,甲\nb,乙\n", &[2, 3])]
#[case::crlf("编号,名称\r\na,甲\r\nb,乙\r\n", &[2, 3])]
#[case::no_final_newline("编号,名称\na,甲\nb,乙", &[2, 3])]
#[case::byte_order_mark("\u{feff}编号,名称\na,甲\nb,乙\n", &[2, 3])]
#[case::empty_lines("编号,名称\n\n\na,甲\n\nb,乙\n", &[4, 6])]
#[case::empty_lines_crlf("编号,名称\r\n\r\na,甲\r\n\r\n\r\nb,乙\r\n", &[3, 6])]
#[case::a_line_of_commas("编号,名称\n,\na,甲\nb,乙\n", &[3, 4])]
#[case::a_cell_with_line_breaks("编号,名称\na,\"甲\n乙\n丙\"\nb,丁\n", &[2, 3])]
#[case::line_breaks_crlf("编号,名称\r\na,\"甲\r\n乙\"\r\n\r\nb,丁\r\n", &[2, 4])]
#[case::a_header_with_a_line_break("编号,\"名称\n（全称）\"\na,甲\n", &[2])]
#[case::lone_carriage_returns("编号,名称\ra,甲\r\rb,乙\r", &[2, 4])]
#[case::empty_lines_above("\r\n\r\n编号,名称\r\na,甲\r\n", &[4])]
#[case::tabs("编号\t名称\na\t甲\nb\t乙\n", &[2, 3])]
fn a_row_has_the_number_that_excel_shows_beside_it(#[case] text: &str, #[case] want: &[u32]) {
    let got: Vec<u32> = lines(text).into_iter().map(|(line, _)| line).collect();
    assert_eq!(got, want);
}

#[test]
fn a_comma_in_an_address_is_reported_with_both_counts_and_the_other_rows_are_read() {
    let text = "编号,名称,地址\na,甲,某路1号,2楼\nb,乙,\"某路1号,2楼\"\nc,丙\n";
    let (sheet, issues) = read(text);
    assert_eq!(sheet.unwrap().rows().count(), 1);
    let told: Vec<(u32, bool)> = issues
        .iter()
        .map(|i| (i.line, i.message.contains("3 列")))
        .collect();
    assert_eq!(told, [(2, true), (4, true)]);
    assert!(issues[0].message.contains("有 4 列") && issues[0].fix.contains("逗号"));
}

#[test]
fn cells_that_excel_pads_on_the_right_are_not_a_mistake() {
    let (sheet, issues) = read("编号,名称,,\na,甲,,\n");
    assert_eq!(sheet.unwrap().rows().count(), 1);
    assert_eq!(issues, []);
}

#[test]
fn a_comma_too_many_is_seen_even_where_the_last_cell_is_empty() {
    let (sheet, issues) = read("编号,名称,地址\na,某路1号,2楼,\n");
    assert_eq!(sheet.unwrap().rows().count(), 0);
    assert!(issues[0].message.contains("有 4 列"), "{:?}", issues[0]);
}

#[test]
fn a_quote_that_is_never_closed_does_not_hide_the_rows_below() {
    let (sheet, issues) = read("编号,名称\na,\"甲\nb,乙\nc,丙\n");
    assert_eq!(sheet.unwrap().rows().count(), 2);
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].line, 2);
}

#[test]
fn a_missing_column_is_one_error_for_the_file() {
    let (_, issues) = read("地址\n某路1号\n某路2号\n");
    assert_eq!(issues.len(), 1);
    assert!(issues[0].message.contains("编号、名称"));
}

#[test]
fn an_unknown_header_is_ignored_with_a_hint() {
    let (_, issues) = read("编号,名称,地扯\na,甲,x\n");
    assert_eq!(issues.len(), 1);
    assert!(issues[0].fix.contains("地址"), "{:?}", issues[0]);
}

#[rstest]
#[case("编号,名称,名称\na,甲,乙\n")]
#[case("编号,名称,机构名称\na,甲,乙\n")]
fn two_columns_for_one_thing_are_an_error(#[case] text: &str) {
    let (_, issues) = read(text);
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].severity, crate::issue::Severity::Error);
}

#[rstest]
#[case("编号;名称;地址\n", "分号")]
#[case("编号，名称，地址\n", "中文逗号")]
fn another_separator_is_named(#[case] text: &str, #[case] name: &str) {
    let (sheet, issues) = read(text);
    assert!(sheet.is_none());
    assert!(issues[0].message.contains(name));
}

#[test]
fn a_gbk_file_is_told_how_to_save_it() {
    let mut issues = Issues::default();
    let shape = Shape {
        known: KNOWN,
        required: &[],
        ignored: &[],
    };
    let gbk = b"\xb1\xe0\xba\xc5,\xc3\xfb\xb3\xc6\n";
    assert!(Sheet::read("t.csv", gbk, &shape, &mut issues).is_none());
    let issues = issues.into_sorted();
    assert!(issues[0].fix.contains("CSV UTF-8"));
    assert_eq!(issues[0].line, 1);
}

#[test]
fn a_table_opened_in_the_wrong_encoding_is_told_as_such_by_its_headers() {
    let (_, issues) = read("缂栧彿,鍚嶇О,地址\na,甲,某路\n");
    let told: Vec<(u32, &str)> = issues
        .iter()
        .filter(|i| i.message.contains("乱码"))
        .map(|i| (i.line, i.column.as_str()))
        .collect();
    assert_eq!(told, [(1, "缂栧彿"), (1, "鍚嶇О")]);
}
