//! A workbook to fill in: for each kind a sheet with its headers, lists to choose from and cells that
//! stay text, and a sheet that explains. Same kinds, same bytes.

use crate::columns::{
    ADDRESS, CATEGORY, CRS, GRADE, HOURS, Holds, ITEMS, KITCHEN_GRADE, NAME, NOTE, SERVICES,
    SOURCE, STATUS, Table, offered, table,
};
use crate::words::{
    ColumnNote, EXPLANATION, HEADERS, MAY, MUST, NOT_IN_LIST, NOTES, NUMBER, YES_NO, of_column,
};
use crate::workbook;
use domain::place::offer::{Count, KitchenGrade, Mark};
use domain::place::{Kind, Status};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Worksheet, XlsxError,
};

/// Rows below the headers that have lists to choose from.
const ROWS: u32 = 2000;
/// Colours of headers: of those that must be filled, and of the others.
const MUST_COLOUR: u32 = 0xFF_E0_B2;
const MAY_COLOUR: u32 = 0xE3_F2_FD;

/// The workbook; `None` only when it can not be written, which none of ours is.
#[must_use]
pub fn template(kinds: &[Kind]) -> Option<Vec<u8>> {
    written(kinds).ok()
}

fn written(kinds: &[Kind]) -> Result<Vec<u8>, XlsxError> {
    let mut book = workbook::empty()?;
    let tables: Vec<&Table> = kinds.iter().filter_map(|kind| table(*kind)).collect();
    for table in &tables {
        fill(book.add_worksheet().set_name(table.title)?, table)?;
    }
    explain(book.add_worksheet().set_name(EXPLANATION)?, &tables)?;
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let text = workbook::text();
    let header = |colour: u32| {
        let format = workbook::text().set_bold();
        format
            .set_background_color(colour)
            .set_align(FormatAlign::Center)
    };
    let (must, may) = (header(MUST_COLOUR), header(MAY_COLOUR));
    for (at, column) in (0_u16..).zip(table.all()) {
        sheet.set_column_format(at, &text)?;
        sheet.set_column_width(at, width(column))?;
        let format = if is_needed(table, column) {
            &must
        } else {
            &may
        };
        sheet.write_with_format(0, at, column, format)?;
        let list = choices(table, column);
        if !list.is_empty() {
            // A city may have words of its own for 类别.
            let style = if column == CATEGORY {
                DataValidationErrorStyle::Warning
            } else {
                DataValidationErrorStyle::Stop
            };
            let choose = DataValidation::new()
                .allow_list_strings(list)?
                .set_error_style(style)
                .set_error_message(NOT_IN_LIST)?;
            sheet.add_data_validation(1, at, ROWS, at, &choose)?;
        }
    }
    sheet.set_freeze_panes(1, 2)?;
    Ok(())
}

fn explain(sheet: &mut Worksheet, tables: &[&Table]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_background_color(MAY_COLOUR);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (at, width) in (0_u16..).zip([16.0, 16.0, 14.0, 44.0, 34.0]) {
        sheet.set_column_width(at, width)?;
    }
    let mut row = 0;
    for note in NOTES {
        sheet.write(row, 0, note)?;
        row += 1;
    }
    for (at, header) in (0_u16..).zip(HEADERS) {
        sheet.write_with_format(row, at, header, &bold)?;
    }
    for table in tables {
        for column in table.all() {
            row += 1;
            let note = note_of(table, column);
            let need = if is_needed(table, column) { MUST } else { MAY };
            let cells = [table.title, column, need, note.what, note.example];
            for (at, cell) in (0_u16..).zip(cells) {
                sheet.write_with_format(row, at, cell, &wrapped)?;
            }
        }
    }
    sheet.set_freeze_panes(4, 2)?;
    Ok(())
}

/// Whether a cell of the column may not be empty. The header of a point is needed, the point is not.
fn is_needed(table: &Table, column: &str) -> bool {
    use crate::columns::{LAT, LNG};
    table.required.contains(&column) && ![LNG, LAT, CRS].contains(&column)
}

/// What is said of a column.
fn note_of(table: &Table, column: &str) -> ColumnNote {
    let other = match Count::from_word(column) {
        Some(_) => NUMBER,
        None => YES_NO,
    };
    let offered = offered(column).map(|column| ColumnNote {
        what: column.what,
        example: column.example,
    });
    let note = offered.or_else(|| of_column(column)).unwrap_or(other);
    match (column, table.categories.first()) {
        (CATEGORY, Some(first)) => ColumnNote {
            example: first,
            ..note
        },
        _ => note,
    }
}

/// The words to choose from; none where anything may be written.
fn choices(table: &Table, column: &str) -> &'static [&'static str] {
    match column {
        CATEGORY => table.categories,
        CRS => &["GCJ02", "BD09", "CGCS2000", "WGS84"],
        STATUS => Status::WORDS,
        KITCHEN_GRADE => KitchenGrade::WORDS,
        GRADE => &["1", "2", "3", "4", "5", "未评"],
        _ if Mark::WORDS.contains(&column) => &["是", "否"],
        _ => match offered(column).map(|column| column.holds) {
            Some(Holds::OneOf(words, _)) => words,
            _ => &[],
        },
    }
}

/// How wide a column is, in characters.
fn width(column: &str) -> f64 {
    match column {
        ADDRESS | HOURS | NOTE | ITEMS => 32.0,
        NAME | SOURCE | SERVICES => 24.0,
        _ => 14.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::TABLES;
    use crate::{Seeds, Severity, compile};
    use rstest::rstest;

    const GAZETTEER: &str = "代码,级别,名称\n330602,区县,越城区\n330602002,街镇,府山街道\n330602002001,村居,下大路社区\n";

    /// What is wrong with a table of a kind.
    fn told_of(file: &str, bytes: Vec<u8>) -> Vec<(String, String)> {
        let path = format!("cities/330600-shaoxing/{file}");
        let seeds = Seeds::from([
            (
                "cities/330600-shaoxing/city.toml".to_owned(),
                crate::testing::CITY.into(),
            ),
            ("gazetteer/330600-shaoxing.csv".to_owned(), GAZETTEER.into()),
            (path.clone(), bytes),
        ]);
        let issues = compile(&seeds).issues;
        let of = issues
            .into_iter()
            .filter(|i| i.file == path && i.severity != Severity::Info);
        of.map(|i| (i.code.to_owned(), i.column)).collect()
    }

    #[test]
    fn a_template_as_it_is_can_be_put_into_the_folder() {
        for table in TABLES {
            let bytes = template(&[table.kind]).unwrap();
            let file = crate::columns::workbook(table.kind);
            assert_eq!(
                told_of(&file, bytes),
                [("no_rows".to_owned(), String::new())],
                "{file}"
            );
        }
    }

    #[test]
    fn what_the_examples_say_can_be_published() {
        for table in TABLES {
            let all = table.all();
            let example = |column: &&str| match *column {
                // Only what comes to the home has one.
                "服务范围" if table.kind != Kind::HomeNursing => String::new(),
                column => format!("\"{}\"", note_of(table, column).example),
            };
            let cells: Vec<String> = all.iter().map(example).collect();
            let text = format!("{}\n{}\n", all.join(","), cells.join(","));
            assert_eq!(
                told_of(table.kind.file(), text.clone().into()),
                [],
                "{}\n{text}",
                table.title
            );
        }
    }

    #[test]
    fn every_column_is_explained() {
        for table in TABLES {
            for column in table.all() {
                let is_told_by_its_sort =
                    Mark::from_word(column).is_some() || Count::from_word(column).is_some();
                let note = note_of(table, column);
                assert!(is_told_by_its_sort || note != YES_NO, "{column}");
            }
        }
    }

    #[test]
    fn all_kinds_stand_in_one_workbook_each_in_its_sheet() {
        let bytes = template(Kind::ALL).unwrap();
        assert_eq!(template(Kind::ALL).unwrap(), bytes);
        let tables = crate::tables::read(&bytes).unwrap();
        let names: Vec<&str> = tables.iter().map(|table| table.sheet.as_str()).collect();
        let titles = TABLES.iter().map(|table| table.title);
        assert_eq!(names, titles.chain([EXPLANATION]).collect::<Vec<_>>());
        for (sheet, table) in tables.iter().zip(TABLES) {
            let (_, headers) = sheet.rows().next().unwrap();
            let headers: Vec<&str> = headers.iter().map(|cell| cell.trimmed()).collect();
            assert_eq!(headers, table.all());
            assert_eq!(crate::columns::kind_named(table.title), Some(table.kind));
        }
    }

    #[rstest]
    #[case(CATEGORY, 5)]
    #[case(STATUS, 6)]
    #[case("收现金", 2)]
    #[case(NAME, 0)]
    fn a_column_of_words_has_them_to_choose_from(#[case] column: &str, #[case] want: usize) {
        let canteens = table(Kind::Canteen).unwrap();
        assert_eq!(choices(canteens, column).len(), want);
    }
}
