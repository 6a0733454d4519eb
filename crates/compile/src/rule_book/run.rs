//! Runs an example, as the commands do.

use super::{Edit, Example, FileForm, Foreign, base};
use crate::issue::Issue;
use crate::{Others, Request, Seeds, Unread, check_folder, convert, verify_quotes};
use domain::geo::adcode::Adcode;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::collections::BTreeMap;
use std::io::Cursor;
use time::{Date, Month};
use zip::write::SimpleFileOptions;

/// The issues of the small city with one thing changed.
pub(crate) fn issues(example: &Example) -> Vec<Issue> {
    let mut files: BTreeMap<String, Vec<u8>> = base::files()
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .collect();
    let mut unread = BTreeMap::new();
    let mut put = |path: &str, bytes: Vec<u8>| files.insert(path.to_owned(), bytes);
    match example {
        Example::Convert(foreign) => return converted(foreign),
        Example::Repeated(column, piece, times) => {
            let cell = piece.repeat(*times);
            put(base::CANTEENS, row(&[(column, &cell)]).into_bytes());
        }
        Example::Cells(kind, cells) => {
            let path = format!("cities/{}/{}", base::FOLDER, kind.file());
            put(&path, row(cells).into_bytes());
            if path != base::CANTEENS {
                files.remove(base::CANTEENS);
            }
        }
        Example::Card(card) => {
            for (path, text) in base::of_card(card) {
                put(path, text.into_bytes());
            }
        }
        Example::Book(path, sheets) => {
            let open: Vec<_> = sheets
                .iter()
                .map(|(name, text)| (*name, false, *text))
                .collect();
            put(path, book(&open).unwrap_or_default());
            files.remove(base::CANTEENS);
        }
        Example::Unread(path, why) => {
            unread.insert((*path).to_owned(), *why);
        }
        Example::Since(edits) => {
            if let Some(lock) = locked(&files) {
                files.insert(base::LOCK.to_owned(), lock);
            }
            edits.iter().for_each(|edit| change(&mut files, edit));
        }
        Example::Files(edits) => edits.iter().for_each(|edit| change(&mut files, edit)),
    }
    compiled(&files, &unread)
}

/// The table of one row with these cells changed; columns that the good row lacks are added.
fn row<'a>(cells: &[(&'a str, &'a str)]) -> String {
    let mut row: Vec<(&'a str, &'a str)> = base::ROW.to_vec();
    for (column, value) in cells {
        match row.iter_mut().find(|(c, _)| c == column) {
            Some(cell) => cell.1 = value,
            None => row.push((column, value)),
        }
    }
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |pick: fn(&(&str, &str)) -> String| {
        let cells = row.iter().map(|cell| quoted(&pick(cell)));
        cells.collect::<Vec<_>>().join(",")
    };
    format!(
        "{}\n{}\n",
        line(|c| c.0.to_owned()),
        line(|c| c.1.to_owned())
    )
}

fn change(files: &mut BTreeMap<String, Vec<u8>>, edit: &Edit) {
    let text = |files: &BTreeMap<String, Vec<u8>>, path: &str| {
        let bytes = files.get(path).cloned().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    };
    match edit {
        Edit::Put(path, text) => {
            files.insert((*path).to_owned(), text.as_bytes().to_vec());
        }
        Edit::Bytes(path, bytes) => {
            files.insert((*path).to_owned(), bytes.to_vec());
        }
        Edit::Swap(path, from, to) => {
            let changed = text(files, path).replacen(from, to, 1);
            files.insert((*path).to_owned(), changed.into_bytes());
        }
        Edit::Repeat(path, begin, piece, times) => {
            let text = [*begin, &piece.repeat(*times)].concat();
            files.insert((*path).to_owned(), text.into_bytes());
        }
        Edit::Add(path, more) => {
            let longer = text(files, path) + more;
            files.insert((*path).to_owned(), longer.into_bytes());
        }
        Edit::Gone(path) => {
            files.remove(*path);
        }
    }
}

/// The tables, and the papers.
type Apart = (Seeds, BTreeMap<String, Vec<u8>>);

fn apart(files: &BTreeMap<String, Vec<u8>>) -> Apart {
    let mut seeds = Seeds::default();
    let mut papers = BTreeMap::new();
    for (path, bytes) in files {
        match path.strip_prefix("papers/") {
            Some(paper) => papers.insert(paper.to_owned(), bytes.clone()),
            None => seeds.files.insert(path.clone(), bytes.clone()),
        };
    }
    (seeds, papers)
}

/// The lock of the quotes that are found in the papers.
fn locked(files: &BTreeMap<String, Vec<u8>>) -> Option<Vec<u8>> {
    let (seeds, papers) = apart(files);
    verify_quotes(&seeds, &papers).lock
}

/// Looks for the quotes in the papers, then checks the tables.
fn compiled(files: &BTreeMap<String, Vec<u8>>, unread: &BTreeMap<String, Unread>) -> Vec<Issue> {
    let (mut seeds, papers) = apart(files);
    let verified = verify_quotes(&seeds, &papers);
    if let Some(lock) = verified.lock {
        // One that is there is of an earlier day.
        seeds.files.entry(base::LOCK.to_owned()).or_insert(lock);
    }
    let today = Date::from_calendar_date(2026, Month::November, 28).ok();
    let mut told = verified.issues;
    told.extend(check_folder(&seeds, unread, today).issues);
    told
}

fn converted(foreign: &Foreign) -> Vec<Issue> {
    let bytes = match foreign.table {
        FileForm::Text(text) => text.as_bytes().to_vec(),
        FileForm::Bytes(bytes) => bytes.to_vec(),
        FileForm::Book(sheets) => book(sheets).unwrap_or_default(),
        FileForm::Macros(sheets) => {
            with_macros(book(sheets).unwrap_or_default()).unwrap_or_default()
        }
    };
    let files = foreign.folder.iter();
    let bytes_of = |name: &str, text: &str| match name.ends_with(".xlsx") {
        true => book(&[("表", false, text)]).unwrap_or_default(),
        false => text.as_bytes().to_vec(),
    };
    let folder = files.map(|(name, text)| ((*name).to_owned(), bytes_of(name, text)));
    let folder: BTreeMap<String, Vec<u8>> = folder.collect();
    let mapping = foreign.mapping.map(|text| ("映射.toml", text.as_bytes()));
    let converted = convert(&Request {
        file: foreign.file,
        bytes: &bytes,
        mapping,
        folder: &folder,
        city: Adcode::of(330_600),
        gazetteer: None,
        others: foreign.others,
    });
    converted.issues
}

/// A workbook into which a program is put.
fn with_macros(book: Vec<u8>) -> zip::result::ZipResult<Vec<u8>> {
    let mut book = zip::ZipWriter::new_append(Cursor::new(book))?;
    book.start_file("xl/vbaProject.bin", SimpleFileOptions::default())?;
    Ok(book.finish()?.into_inner())
}

/// A workbook; numbers, days and errors are written as such.
fn book(sheets: &[(&str, bool, &str)]) -> Option<Vec<u8>> {
    let mut book = Workbook::new();
    for (name, hidden, text) in sheets {
        let sheet = book.add_worksheet().set_name(*name).ok()?;
        sheet.set_hidden(*hidden);
        let mut above: Vec<&str> = Vec::new();
        for (row, line) in (0_u32..).zip(text.lines()) {
            let shown = line.strip_prefix('~').filter(|_| row > 0);
            if shown.is_some() {
                sheet.set_row_hidden(row).ok()?;
            }
            let cells: Vec<&str> = shown.unwrap_or(line).split('|').collect();
            for (column, cell) in (0_u16..).zip(cells.iter().copied()) {
                if cell == "^" {
                    let text = above.get(usize::from(column)).copied().unwrap_or_default();
                    let plain = Format::new();
                    sheet
                        .merge_range(row.checked_sub(1)?, column, row, column, text, &plain)
                        .ok()?;
                } else if let Some(header) = cell.strip_prefix('~') {
                    sheet.set_column_hidden(column).ok()?;
                    sheet.write_string(row, column, header).ok()?;
                } else if let Ok(number) = cell.parse::<f64>() {
                    sheet.write_number(row, column, number).ok()?;
                } else if cell.starts_with('#') {
                    let formula = Formula::new("=A9").set_result(cell);
                    sheet.write_formula(row, column, formula).ok()?;
                } else if let Ok(day) = ExcelDateTime::parse_from_str(cell) {
                    let format = Format::new().set_num_format("yyyy-mm-dd");
                    sheet.write_with_format(row, column, &day, &format).ok()?;
                } else if let Some(gone) = cell.strip_prefix('-').filter(|_| row > 0) {
                    let struck = Format::new().set_font_strikethrough();
                    sheet
                        .write_string_with_format(row, column, gone, &struck)
                        .ok()?;
                } else {
                    sheet.write_string(row, column, cell).ok()?;
                }
            }
            above = cells;
        }
    }
    book.save_to_buffer().ok()
}

impl Foreign {
    /// A table for an empty folder, by nobody's mapping.
    pub(super) const fn text(file: &'static str, table: &'static str) -> Example {
        Example::Convert(Self::of(file, FileForm::Text(table)))
    }

    pub(super) const fn of(file: &'static str, table: FileForm) -> Self {
        Self {
            file,
            table,
            mapping: None,
            folder: &[],
            others: Others::Refuse,
        }
    }
}
