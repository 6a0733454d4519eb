//! Workbooks of today: .xlsx, .xlsm. They are unpacked only as far as the limits allow.

use super::grid::{Merged, Room};
use super::{Broken, Cell, Grid, Nature, Table, hidden, number};
use crate::limits::{TABLE_MERGED, UNPACKED_BYTES};
use calamine::{DataRef, Dimensions, Reader, SheetType, Xlsx, XlsxError, XlsxFormulaMetadata};
use std::io::{Cursor, Read};
use zip::ZipArchive;

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    unpacks(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|why| broken(&why))?;
    let mut room = Room::new();
    let mut tables = Vec::new();
    let mut hidden = hidden::of_sheets(bytes).into_iter();
    for sheet in book.sheets_metadata().to_vec() {
        let unseen = hidden.next().unwrap_or_default();
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let mut grid = Grid::default();
        grid.hide(unseen);
        match fill(&mut book, &sheet.name, &mut grid, &mut room) {
            Ok(()) => {}
            // A chart on a tab of its own.
            Err(Filling::NoSheet) => continue,
            Err(Filling::Broken(why)) => return Err(why),
        }
        tables.push(Table::of_sheet(&sheet, grid));
    }
    Ok(tables)
}

/// Whether a file whose name ends so is packed into it.
pub(super) fn has_file(bytes: &[u8], name: &str) -> bool {
    let archive = ZipArchive::new(Cursor::new(bytes));
    archive.is_ok_and(|archive| {
        let mut names = archive.file_names().flatten();
        names.any(|own| own.ends_with(name))
    })
}

/// Why a sheet was not read to its end.
enum Filling {
    NoSheet,
    Broken(Broken),
}

impl From<Broken> for Filling {
    fn from(why: Broken) -> Self {
        Self::Broken(why)
    }
}

impl From<XlsxError> for Filling {
    fn from(why: XlsxError) -> Self {
        match why {
            XlsxError::NotAWorksheet(kind) if kind.ends_with("sheet") => Self::NoSheet,
            why => Self::Broken(broken(&why)),
        }
    }
}

fn fill(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    grid: &mut Grid,
    room: &mut Room,
) -> Result<(), Filling> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut empty = false;
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let format = || {
            let style = reader.styles().get(style)?;
            Some(style.number_format.as_ref()?.format_code.as_str())
        };
        let read = cell_of(cell.get_value(), format).filter(|cell| !cell.is_empty());
        let Some(read) = read else {
            empty = true;
            continue;
        };
        grid.put(row, column as usize, read, room)?;
    }
    drop(reader);
    if empty {
        fill_formulas(book, sheet, grid, room)?;
    }
    let merged = book.merge_cells_by_sheet_name(sheet)?;
    grid.merge(merged.iter().take(TABLE_MERGED).map(merged_of).collect());
    Ok(())
}

/// Puts the formulas in their places of which the file does not say what they come to, as a program
/// leaves them that does not compute.
fn fill_formulas(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    grid: &mut Grid,
    room: &mut Room,
) -> Result<(), Filling> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        let Some(formula) = cell.formula else {
            continue;
        };
        if cell_of(&cell.value, || None).is_some_and(|cell| !cell.is_empty()) {
            continue;
        }
        let text = match formula {
            XlsxFormulaMetadata::Normal { formula }
            | XlsxFormulaMetadata::Shared { formula, .. } => formula,
            _ => String::new(),
        };
        let read = Cell {
            text: format!("={text}"),
            nature: Nature::Formula,
        };
        grid.put(row, column as usize, read, room)?;
    }
    Ok(())
}

pub(super) fn merged_of(cells: &Dimensions) -> Merged {
    Merged {
        rows: (cells.start.0, cells.end.0),
        columns: (cells.start.1 as usize, cells.end.1 as usize),
    }
}

fn cell_of<'a>(value: &DataRef<'_>, format: impl FnOnce() -> Option<&'a str>) -> Option<Cell> {
    let text = |text: &str| Some(Cell::text(text));
    match value {
        DataRef::Empty => None,
        DataRef::String(s) => text(s),
        DataRef::SharedString(s) => text(s),
        DataRef::Int(int) => text(&int.to_string()),
        DataRef::Float(float) => Some(number::cell(*float, format())),
        DataRef::Bool(yes) => text(yes_no(*yes)),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            Some(number::date(at.as_f64(), (year, month, day)))
        }
        DataRef::DateTimeIso(iso) => {
            let iso = iso.strip_suffix("T00:00:00").unwrap_or(iso);
            Some(Cell {
                text: iso.replace('T', " "),
                nature: Nature::Date,
            })
        }
        DataRef::DurationIso(iso) => text(iso),
        DataRef::Error(error) => Some(Cell {
            text: error.to_string(),
            nature: Nature::Error,
        }),
    }
}

/// What a ticked box says in our columns.
pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "是" } else { "否" }
}

fn broken(why: &XlsxError) -> Broken {
    match why {
        XlsxError::Password => Broken::Locked,
        _ => Broken::Damaged,
    }
}

/// Whether the packed files are a workbook, and unpack to no more than the limit. What an entry says
/// of its own size may be untrue, so that each is unpacked once, into nothing.
fn unpacks(bytes: &[u8]) -> Result<(), Broken> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Broken::Damaged)?;
    let names: Vec<String> = packed
        .file_names()
        .map(|name| {
            name.map(|name| name.into_owned())
                .map_err(|_| Broken::Damaged)
        })
        .collect::<Result<_, _>>()?;
    let any = |of: &str| names.iter().any(|name| name.starts_with(of));
    let ends = |of: &str| names.iter().any(|name| name.ends_with(of));
    if any("word/") || any("ppt/") {
        return Err(Broken::Letter);
    }
    if ends("workbook.bin") || names.iter().any(|name| name == "mimetype") {
        return Err(Broken::OtherWorkbook);
    }
    if !any("[Content_Types].xml") && !ends("workbook.xml") {
        return Err(Broken::Packed);
    }
    let mut left = UNPACKED_BYTES;
    for at in 0..packed.len() {
        let Ok(entry) = packed.by_index(at) else {
            return Err(Broken::Damaged);
        };
        // Pictures and the like are never unpacked.
        let name = entry.name().map_err(|_| Broken::Damaged)?;
        let name = name.to_ascii_lowercase();
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let mut limited = entry.take(left + 1);
        let unpacked = std::io::copy(&mut limited, &mut std::io::sink());
        let size = unpacked.map_err(|_| Broken::Damaged)?;
        left = left.checked_sub(size).ok_or(Broken::TooLarge {
            megabytes: UNPACKED_BYTES >> 20,
        })?;
    }
    Ok(())
}
