use super::*;
use crate::columns::{TABLES, recognise};
use proptest::prelude::*;
use rstest::rstest;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::fmt::Write;

fn known(header: &str) -> bool {
    let all: Vec<&'static str> = TABLES.iter().flat_map(|table| table.all()).collect();
    recognise(header, &all).is_some()
}

/// A workbook with one sheet.
fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("食堂").unwrap();
    fill(sheet);
    book.save_to_buffer().unwrap()
}

fn only(bytes: &[u8]) -> Shaped {
    let tables = read(bytes).unwrap();
    assert_eq!(tables.len(), 1);
    let words = Words {
        known: &known,
        names: &|header| matches!(header, "名称" | "食堂名称"),
    };
    let mut parts = shapes(&tables[0], &words);
    assert_eq!(parts.len(), 1);
    parts.remove(0)
}

/// What was read, for a look at the whole.
fn shown(shaped: &Shaped) -> String {
    let mut out = String::new();
    for (row, text) in &shaped.above {
        writeln!(out, "above {row}: {text}").unwrap();
    }
    let headers: Vec<String> = shaped.headers.iter().map(Header::label).collect();
    writeln!(
        out,
        "headers {}: {}",
        shaped.header_row,
        headers.join(" | ")
    )
    .unwrap();
    for line in &shaped.lines {
        let cells: Vec<&str> = line.cells.iter().map(Cell::trimmed).collect();
        writeln!(out, "{}: {}", line.row, cells.join(" | ")).unwrap();
    }
    for (row, why, text) in &shaped.left_out {
        writeln!(out, "out {row}: {why:?}: {text}").unwrap();
    }
    out
}

#[test]
fn a_workbook_is_read_with_its_title_numbers_dates_and_excels_own_rows() {
    let bytes = workbook(|sheet| {
        let title = Format::new();
        sheet
            .merge_range(0, 0, 0, 5, "某市老年食堂一览表", &title)
            .unwrap();
        sheet.write(1, 0, "填报单位：某区民政局").unwrap();
        for (at, header) in ["编号", "名称", "地址", "电话", "营业时间", "更新日期"]
            .iter()
            .enumerate()
        {
            sheet.write(3, at as u16, *header).unwrap();
        }
        let noughts = Format::new().set_num_format("0000");
        sheet.write_with_format(4, 0, 12, &noughts).unwrap();
        sheet.write(4, 1, "甲食堂").unwrap();
        sheet.write(4, 2, "某路1号\n一楼").unwrap();
        sheet.write(4, 3, 5_758_881_234_f64).unwrap();
        let time = Format::new().set_num_format("hh:mm");
        sheet
            .write_with_format(4, 4, 0.354_166_666_7, &time)
            .unwrap();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        let day = ExcelDateTime::from_ymd(2026, 1, 5).unwrap();
        sheet.write_with_format(4, 5, &day, &date).unwrap();
        sheet.write(7, 1, "乙食堂").unwrap();
        let phone = Format::new().set_num_format("0000-00000000");
        sheet
            .write_with_format(7, 3, 57_588_001_234_f64, &phone)
            .unwrap();
        sheet
            .write(7, 5, Formula::new("=NOW()").set_result("2026-02-03"))
            .unwrap();
        sheet
            .write(8, 1, Formula::new("=VLOOKUP(1,A:B,2)").set_result("#N/A"))
            .unwrap();
    });
    assert_eq!(
        shown(&only(&bytes)),
        "above 1: 某市老年食堂一览表\n\
         above 2: 填报单位：某区民政局\n\
         headers 4: 编号 | 名称 | 地址 | 电话 | 营业时间 | 更新日期\n\
         5: 0012 | 甲食堂 | 某路1号\n一楼 | 5758881234 | 08:30 | 2026-01-05\n\
         8:  | 乙食堂 |  | 0575-88001234 |  | 2026-02-03\n\
         9:  | #N/A\n"
    );
}

#[test]
fn headers_of_two_lines_are_put_together_and_merged_cells_hold_for_all_they_cover() {
    let bytes = workbook(|sheet| {
        let plain = Format::new();
        for (column, header) in [(0, "街镇"), (1, "名称"), (2, "地址")] {
            sheet
                .merge_range(0, column, 1, column, header, &plain)
                .unwrap();
        }
        sheet.merge_range(0, 3, 0, 4, "联系方式", &plain).unwrap();
        sheet.write(1, 3, "固定电话").unwrap();
        sheet.write(1, 4, "手机").unwrap();
        sheet.merge_range(2, 0, 3, 0, "府山街道", &plain).unwrap();
        sheet.write(2, 1, "甲食堂").unwrap();
        sheet.write(3, 1, "乙食堂").unwrap();
        sheet.write(3, 4, 13_800_001_234_f64).unwrap();
        sheet.write(4, 1, "丙食堂").unwrap();
    });
    assert_eq!(
        shown(&only(&bytes)),
        "headers 2: 街镇 | 名称 | 地址 | 联系方式/固定电话 | 联系方式/手机\n\
         3: 府山街道 | 甲食堂\n\
         4: 府山街道 | 乙食堂 |  |  | 13800001234\n\
         5:  | 丙食堂\n"
    );
}

#[test]
fn headers_of_two_lines_are_told_in_a_text_from_headers_with_rows_below() {
    let two = "名称,地址,联系方式,,床位,\n,,固定电话,手机,总数,护理型\n甲,某路,1,2,3,4\n";
    assert_eq!(
        shown(&only(two.as_bytes())),
        "headers 2: 名称 | 地址 | 联系方式/固定电话 | 联系方式/手机 | 床位/总数 | 床位/护理型\n\
         3: 甲 | 某路 | 1 | 2 | 3 | 4\n"
    );
    let one = "名称,地址,电话,\n甲,某路,1,另一部\n乙,,,\n";
    assert_eq!(
        shown(&only(one.as_bytes())),
        "headers 1: 名称 | 地址 | 电话 | \n2: 甲 | 某路 | 1 | 另一部\n3: 乙\n"
    );
}

const TEXT: &str =
    "名称,地址,电话\n阳光食堂,某路1号,0575-88001234\n月光食堂,某路2号,0575-88001235\n";

#[rstest]
#[case::utf8(TEXT.as_bytes().to_vec())]
#[case::utf8_marked([b"\xef\xbb\xbf", TEXT.as_bytes()].concat())]
#[case::marked_twice([b"\xef\xbb\xbf\xef\xbb\xbf", TEXT.as_bytes()].concat())]
#[case::gbk(encoding_rs::GB18030.encode(TEXT).0.into_owned())]
#[case::utf16_le(utf16(TEXT, u16::to_le_bytes, true))]
#[case::utf16_be(utf16(TEXT, u16::to_be_bytes, true))]
#[case::utf16_le_unmarked(utf16(TEXT, u16::to_le_bytes, false))]
#[case::utf16_be_unmarked(utf16(TEXT, u16::to_be_bytes, false))]
#[case::semicolons(TEXT.replace(',', ";").into_bytes())]
#[case::tabs(TEXT.replace(',', "\t").into_bytes())]
#[case::bars(TEXT.replace(',', "|").into_bytes())]
#[case::crlf(TEXT.replace('\n', "\r\n").into_bytes())]
#[case::old_mac(TEXT.replace('\n', "\r").into_bytes())]
#[case::workbook(as_workbook(TEXT))]
fn a_table_is_the_same_in_whatever_form_it_comes(#[case] bytes: Vec<u8>) {
    assert_eq!(
        shown(&only(&bytes)),
        "headers 1: 名称 | 地址 | 电话\n\
         2: 阳光食堂 | 某路1号 | 0575-88001234\n\
         3: 月光食堂 | 某路2号 | 0575-88001235\n"
    );
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2], marked: bool) -> Vec<u8> {
    let mark = marked.then_some(0xfeff);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

fn as_workbook(text: &str) -> Vec<u8> {
    workbook(|sheet| {
        for (row, line) in text.lines().enumerate() {
            for (column, cell) in line.split(',').enumerate() {
                sheet.write(row as u32, column as u16, cell).unwrap();
            }
        }
    })
}

#[test]
fn commas_within_the_cells_of_a_table_of_tabs_separate_nothing() {
    let text =
        "名称\t地址\t服务\n甲\t某路1号,一楼,左\t助餐,助浴,日托\n乙\t某路2号\t助餐,助浴,助洁\n";
    let shaped = only(text.as_bytes());
    assert_eq!(shaped.lines[0].cells[1].text, "某路1号,一楼,左");
}

#[test]
fn a_row_with_a_comma_too_many_is_left_out_and_not_misread() {
    let mut text = String::from("名称,地址,电话\n");
    for at in 0..8 {
        writeln!(text, "食堂{at},某路{at}号,0575-8800123{at}").unwrap();
    }
    text.push_str("坏食堂,某路1号,2楼,0575-88001239\n名称,地址,电话\n");
    let shaped = only(text.as_bytes());
    assert_eq!(shaped.lines.len(), 8);
    let left: Vec<(u32, LeftOut)> = shaped
        .left_out
        .iter()
        .map(|(row, why, _)| (*row, *why))
        .collect();
    let ragged = LeftOut::Ragged { got: 4, want: 3 };
    assert_eq!(left, [(10, ragged), (11, LeftOut::Headers)]);
}

#[test]
fn every_sheet_is_read_and_a_hidden_one_is_known_as_such() {
    let mut book = Workbook::new();
    for (name, hidden) in [("食堂", false), ("说明", false), ("字典", true)] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        sheet.write(0, 0, "名称").unwrap();
        sheet.set_hidden(hidden);
    }
    let tables = read(&book.save_to_buffer().unwrap()).unwrap();
    let names: Vec<(&str, bool)> = tables
        .iter()
        .map(|t| (t.sheet.as_str(), t.hidden))
        .collect();
    assert_eq!(names, [("食堂", false), ("说明", false), ("字典", true)]);
}

/// Packed files with these names and contents.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook whose only sheet holds this XML.
fn with_sheet(xml: &[u8]) -> Vec<u8> {
    let good = as_workbook(TEXT);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(good)).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        files.push((entry.name().unwrap().into_owned(), bytes));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| {
            let sheet = name == "xl/worksheets/sheet1.xml";
            (name.as_str(), if sheet { xml } else { bytes.as_slice() })
        })
        .collect();
    packed(&files)
}

/// A file of the old container with one stream.
fn contained(stream: &str, bytes: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    file.create_stream(stream)
        .unwrap()
        .write_all(bytes)
        .unwrap();
    file.into_inner().into_inner()
}

/// A record of the old form.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let size = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &size.to_le_bytes(), data].concat()
}

#[rstest]
#[case::nothing(Vec::new(), Broken::Empty)]
#[case::cut_off(as_workbook(TEXT)[..2000].to_vec(), Broken::Damaged)]
#[case::picture(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Broken::Picture)]
#[case::photo(b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Broken::Picture)]
#[case::pdf(b"%PDF-1.7\n".to_vec(), Broken::Pdf)]
#[case::letter(packed(&[("word/document.xml", b"<w/>")]), Broken::Letter)]
#[case::old_letter(contained("WordDocument", b"x"), Broken::Letter)]
#[case::photos(packed(&[("1.jpg", b"x")]), Broken::Packed)]
#[case::open_document(packed(&[("mimetype", b"x"), ("content.xml", b"x")]), Broken::OtherWorkbook)]
#[case::locked(contained("EncryptedPackage", b"x"), Broken::Locked)]
#[case::locked_old(contained("Workbook", &record(0x2f, &[1, 0])), Broken::Locked)]
#[case::cut_off_old(contained("Workbook", &[9, 8, 200, 0, 1]), Broken::Damaged)]
#[case::far_away_old(contained("Workbook", &record(0x203, &[0, 0, 0xff, 0xff])), Broken::TooWide { columns: 300 })]
#[case::no_records(contained("Workbook", &[]), Broken::Damaged)]
#[case::web_page(b"<html><table><tr><td>\xe5\x90\x8d".to_vec(), Broken::WebPage)]
#[case::map(b"<?xml version=\"1.0\"?>\n<osm version=\"0.6\"><node/></osm>".to_vec(), Broken::Map)]
#[case::kml(b"<kml xmlns=\"x\"><Placemark/></kml>".to_vec(), Broken::Map)]
#[case::quotes(format!("名称,地址\n{}", "甲食堂,\"某路1号\n".repeat(101)).into_bytes(), Broken::Quotes)]
#[case::bytes((0..=255).cycle().take(4000).collect(), Broken::NoText)]
#[case::no_workbook(with_sheet(b"<html>"), Broken::Damaged)]
#[case::columns(format!("名称{}\n甲{}\n", ",列".repeat(100_000), ",1".repeat(100_000)).into_bytes(), Broken::TooWide { columns: 300 })]
#[case::columns_of_a_workbook(with_sheet(br#"<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>"#), Broken::TooWide { columns: 300 })]
fn a_file_that_is_no_table_is_said_to_be_what_it_is(#[case] bytes: Vec<u8>, #[case] want: Broken) {
    assert_eq!(read(&bytes).unwrap_err(), want);
}

#[test]
fn a_bomb_is_not_unpacked_beyond_the_limit() {
    let mut xml = b"<worksheet><sheetData>".to_vec();
    xml.resize(200 << 20, b' ');
    let bytes = with_sheet(&xml);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        read(&bytes).unwrap_err(),
        Broken::TooLarge { megabytes: 128 }
    );
}

#[test]
fn a_text_of_nothing_but_commas_takes_no_room_for_its_cells() {
    let text = format!("{}\n", ",".repeat(250)).repeat(60_000);
    let want = Broken::TooLong { cells: 12_000_000 };
    assert_eq!(read(text.as_bytes()).unwrap_err(), want);
}

#[test]
fn hundreds_of_thousands_of_rows_are_refused_when_the_room_is_full() {
    let text = "甲,1,2,3,4,5,6,7,8,9\n".repeat(420_000);
    let want = Broken::TooLong { cells: 4_000_000 };
    assert_eq!(read(text.as_bytes()).unwrap_err(), want);
}

/// A cell of the old form: 0 at a row and a column.
fn old_cell(row: u16, column: u16) -> Vec<u8> {
    let cell = [row, column, 0, 0, 0, 0, 0].map(u16::to_le_bytes);
    record(0x203, &cell.concat())
}

#[test]
fn sheets_of_the_old_form_with_a_cell_in_each_far_corner_are_refused_before_they_are_read() {
    let sheet = [
        record(0x809, &[0; 16]),
        old_cell(0, 0),
        old_cell(65_000, 250),
    ]
    .concat();
    let want = Broken::TooLong { cells: 20_000_000 };
    let book = contained("Workbook", &sheet.repeat(2));
    assert_eq!(read(&book).unwrap_err(), want);
}

#[test]
fn a_workbook_with_macros_is_read_and_runs_nothing() {
    let good = as_workbook(TEXT);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(good.as_slice())).unwrap();
    let mut files = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        files.push((entry.name().unwrap().into_owned(), bytes));
    }
    // Not unpacked: a bomb among the macros takes no room.
    files.push(("xl/vbaProject.bin".to_owned(), vec![0; 200 << 20]));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_slice()))
        .collect();
    let with = packed(&files);
    assert_eq!(read(&with).unwrap(), read(&good).unwrap());
    assert!(has_macros(&with) && !has_macros(&good) && !has_macros(b"PK\x03\x04"));
}

#[test]
fn a_cell_in_the_last_row_takes_no_room_for_those_above() {
    let xml = br#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="1048576"><c r="B1048576"><v>7</v></c></row></sheetData></worksheet>"#;
    let tables = read(&with_sheet(xml)).unwrap();
    let rows: Vec<(u32, usize)> = tables[0]
        .grid
        .rows()
        .map(|(row, cells)| (row, cells.len()))
        .collect();
    assert_eq!(rows, [(0, 1), (1_048_575, 2)]);
}

#[test]
fn a_formula_that_nobody_computed_is_no_empty_cell() {
    let xml = br#"<worksheet><sheetData><row r="1"><c r="A1"><f>B1&amp;"x"</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c><c r="D1" s="1"/></row></sheetData></worksheet>"#;
    let tables = read(&with_sheet(xml)).unwrap();
    let cells = tables[0].grid.row(0).iter();
    let cells: Vec<(&str, Nature)> = cells.map(|c| (c.text.as_str(), c.nature)).collect();
    assert_eq!(
        cells,
        [
            ("=B1&\"x\"", Nature::Formula),
            ("=1+1", Nature::Formula),
            ("2", Nature::Number)
        ]
    );
}

proptest! {
    #[test]
    fn no_bytes_at_all_end_the_program(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        begin in proptest::sample::select(vec![&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf"]),
    ) {
        let _ = read(&[begin, &bytes].concat());
    }

    #[test]
    fn a_workbook_damaged_at_any_byte_is_read_or_refused(at in 0_usize..5000, byte in any::<u8>()) {
        let mut bytes = as_workbook(TEXT);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
    }
}

#[test]
fn rows_that_are_struck_through_in_the_old_form_are_known() {
    let font = |struck: bool| record(0x31, &[200, 0, if struck { 8 } else { 0 }, 0]);
    let look = |font: u16| record(0xe0, &font.to_le_bytes());
    let cell = |row: u16, column: u16, look: u16| {
        let cell = [row, column, look, 0, 0].map(u16::to_le_bytes);
        record(0x27e, &cell.concat())
    };
    let numbers = |row: u16, looks: [u16; 2]| {
        let [one, two] = looks;
        let cells = [row, 0, one, 0, 0, two, 0, 0, 1].map(u16::to_le_bytes);
        record(0xbd, &cells.concat())
    };
    let (begin, end) = (record(0x809, &[0, 6, 16, 0]), record(0x0a, &[]));
    // There is no font of the number 4: the last of these five is the number 5.
    let fonts = [false, false, false, false, true].map(font).concat();
    let looks = [look(0), look(5)].concat();
    let cells = [
        cell(0, 0, 0),
        cell(1, 0, 1),
        cell(1, 1, 0),
        cell(2, 0, 1),
        cell(2, 1, 0),
        cell(2, 2, 0),
        numbers(3, [1, 1]),
        numbers(4, [0, 0]),
    ];
    let stream = [
        begin.clone(),
        fonts,
        looks,
        end.clone(),
        begin,
        cells.concat(),
        end,
    ]
    .concat();
    let sheets = super::old_workbook::looked_through(&contained("Workbook", &stream)).unwrap();
    let struck: Vec<u32> = sheets[0].struck.iter().copied().collect();
    assert_eq!(struck, [1, 3]);
}
