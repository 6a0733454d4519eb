//! Workbooks of Excel 5 to 2003 and of WPS: .xls, .et. The library that reads them makes room for
//! every cell between the first and the last, wherever they stand, so that the records are looked
//! through before it does.

use super::grid::Room;
use super::hidden::Unseen;
use super::workbook::{merged_of, yes_no};
use super::{Broken, Cell, Grid, Nature, Table, number};
use crate::limits::{OLD_CELLS, TABLE_COLUMNS, TABLE_MERGED, TABLE_ROWS};
use calamine::{Data, Reader, SheetType, Xls, XlsError};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

pub(super) fn read(bytes: &[u8]) -> Result<Vec<Table>, Broken> {
    let unseen = looked_through(bytes)?;
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|why| match why {
        XlsError::Password => Broken::Locked,
        _ => Broken::Damaged,
    })?;
    let mut room = Room::new();
    let mut tables = Vec::new();
    let sheets = book.sheets_metadata().to_vec();
    // Whose rows are hidden is known by the order of the sheets alone.
    let unseen = Some(unseen).filter(|all| all.len() == sheets.len());
    let mut unseen = unseen.unwrap_or_default().into_iter();
    for sheet in sheets {
        let hidden = unseen.next().unwrap_or_default();
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let range = book.worksheet_range(&sheet.name);
        let range = range.map_err(|_| Broken::Damaged)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut grid = Grid::default();
        grid.hide(hidden);
        for (row, column, data) in range.used_cells() {
            let Some(cell) = cell_of(data) else { continue };
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(top);
            grid.put(row, column + left as usize, cell, &mut room)?;
        }
        let merged = book.merge_cells_by_sheet_name(&sheet.name);
        let merged = merged.unwrap_or_default();
        grid.merge(merged.iter().take(TABLE_MERGED).map(merged_of).collect());
        tables.push(Table::of_sheet(&sheet, grid));
    }
    Ok(tables)
}

fn cell_of(data: &Data) -> Option<Cell> {
    match data {
        Data::Empty => None,
        Data::String(text) | Data::DurationIso(text) => Some(Cell::text(text)),
        #[allow(clippy::cast_precision_loss, reason = "beyond 15 digits it is told so")]
        Data::Int(int) => Some(number::cell(*int as f64, None)),
        Data::Float(float) => Some(number::cell(*float, None)),
        Data::Bool(yes) => Some(Cell::text(yes_no(*yes))),
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            Some(number::date(at.as_f64(), (year, month, day)))
        }
        Data::DateTimeIso(text) => Some(Cell {
            text: text.clone(),
            nature: Nature::Date,
        }),
        Data::Error(error) => Some(Cell {
            text: error.to_string(),
            nature: Nature::Error,
        }),
    }
}

/// Looks through the records: whether it is a workbook, open to everyone, and no cell stands far
/// outside of any honest table. Returns what each sheet does not show.
pub(super) fn looked_through(bytes: &[u8]) -> Result<Vec<Unseen>, Broken> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| Broken::Damaged)?;
    if file.exists("EncryptedPackage") || file.exists("EncryptionInfo") {
        return Err(Broken::Locked);
    }
    let stream = ["Workbook", "Book", "WORKBOOK", "BOOK"]
        .into_iter()
        .find(|name| file.exists(name));
    let Some(stream) = stream else {
        let letter = file.exists("WordDocument") || file.exists("PowerPoint Document");
        return Err(if letter {
            Broken::Letter
        } else {
            Broken::OtherWorkbook
        });
    };
    let mut records = Vec::new();
    let opened = file.open_stream(stream);
    // No stream is longer than the file.
    let whole = opened.and_then(|s| s.take(bytes.len() as u64).read_to_end(&mut records));
    whole.map_err(|_| Broken::Damaged)?;
    let mut areas = Areas::default();
    let mut hidden = Hidden::default();
    let mut rest = records.as_slice();
    while let Some((head, after)) = rest.split_first_chunk::<4>() {
        let [kind_low, kind_high, size_low, size_high] = *head;
        let kind = u16::from_le_bytes([kind_low, kind_high]);
        let size = usize::from(u16::from_le_bytes([size_low, size_high]));
        let Some((data, next)) = after.split_at_checked(size) else {
            return Err(Broken::Damaged);
        };
        check(kind, data)?;
        areas.meet(kind, data)?;
        hidden.meet(kind, data);
        rest = next;
    }
    areas.end()?;
    Ok(hidden.sheets)
}

/// What the sheets do not show.
#[derive(Default)]
struct Hidden {
    sheets: Vec<Unseen>,
    /// How many streams within each other are open; a chart lies within its sheet.
    depth: usize,
    /// Whether the first stream, which is no sheet, has begun.
    begun: bool,
    /// Of each font whether its letters are struck through, and of each look of cells the number of its
    /// font.
    fonts: Vec<bool>,
    looks: Vec<u16>,
    /// How many cells each row of the sheet has, and how many are struck through.
    cells: BTreeMap<u16, (usize, usize)>,
}

impl Hidden {
    fn meet(&mut self, kind: u16, data: &[u8]) {
        let number = |at: usize| {
            let pair = data.get(at..at + 2)?;
            Some(u16::from_le_bytes(<[u8; 2]>::try_from(pair).ok()?))
        };
        match kind {
            // BOF, EOF.
            0x0809 => {
                if self.depth == 0 && std::mem::replace(&mut self.begun, true) {
                    self.sheets.push(Unseen::default());
                }
                self.depth += 1;
            }
            0x000a => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_of_sheet();
                }
            }
            // Font, XF.
            0x0031 => self
                .fonts
                .push(number(2).is_some_and(|flags| flags & 8 != 0)),
            0x00e0 => self.looks.push(number(0).unwrap_or_default()),
            // MulRk: several cells of a row, six bytes each.
            0x00bd => {
                for at in (4..data.len().saturating_sub(2)).step_by(6) {
                    self.cell(number(0), number(at));
                }
            }
            // The other cells in which something stands: row, column, look.
            0x0006 | 0x0203..=0x0205 | 0x027e | 0x00d6 | 0x00fd => self.cell(number(0), number(4)),
            // Row: its number, and whether its height is 0.
            0x0208 if number(12).is_some_and(|flags| flags & 0x20 != 0) => {
                if let (Some(sheet), Some(row)) = (self.sheets.last_mut(), number(0)) {
                    sheet.rows.insert(u32::from(row));
                }
            }
            // ColInfo: the first and the last column, and whether they are hidden.
            0x007d if number(8).is_some_and(|flags| flags & 1 != 0) => {
                if let (Some(sheet), Some(first), Some(last)) =
                    (self.sheets.last_mut(), number(0), number(2))
                {
                    sheet.columns.push((usize::from(first), usize::from(last)));
                }
            }
            _ => {}
        }
    }
}

impl Hidden {
    fn cell(&mut self, row: Option<u16>, look: Option<u16>) {
        let (Some(row), Some(look)) = (row, look) else {
            return;
        };
        let (all, struck) = self.cells.entry(row).or_default();
        *all += 1;
        let font = self
            .looks
            .get(usize::from(look))
            .copied()
            .unwrap_or_default();
        // There is no font of the number 4.
        let font = usize::from(if font > 4 { font - 1 } else { font });
        *struck += usize::from(self.fonts.get(font).copied().unwrap_or_default());
    }

    fn end_of_sheet(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        let struck = cells
            .into_iter()
            .filter(|(_, (all, struck))| *struck > 0 && struck * 2 >= *all);
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.struck.extend(struck.map(|(row, _)| u32::from(row)));
        }
    }
}

/// How much room the sheets take from their first cell to their last.
#[derive(Default)]
struct Areas {
    /// Of the sheets that ended.
    before: usize,
    /// Rows and columns of the sheet that is read now.
    rows: usize,
    columns: usize,
}

impl Areas {
    fn meet(&mut self, kind: u16, data: &[u8]) -> Result<(), Broken> {
        let number = |at: usize| {
            let pair = data.get(at..at + 2)?;
            Some(usize::from(u16::from_le_bytes(
                <[u8; 2]>::try_from(pair).ok()?,
            )))
        };
        match kind {
            // The beginning of a sheet.
            0x0809 => {
                self.end()?;
                self.before += self.rows * self.columns;
                (self.rows, self.columns) = (0, 0);
            }
            // Cells: row, then column; several in one record, whose last column stands at its end.
            0x0006 | 0x0203..=0x0205 | 0x027e | 0x00bd | 0x00d6 | 0x00fd => {
                let last = data.len().checked_sub(2).filter(|_| kind == 0x00bd);
                let column = last.and_then(number).max(number(2));
                self.rows = self.rows.max(number(0).unwrap_or_default() + 1);
                self.columns = self.columns.max(column.unwrap_or_default() + 1);
            }
            _ => {}
        }
        Ok(())
    }

    /// Refuses sheets that take more room than any honest workbook.
    fn end(&self) -> Result<(), Broken> {
        if self.before + self.rows * self.columns > OLD_CELLS {
            return Err(Broken::TooLong { cells: OLD_CELLS });
        }
        Ok(())
    }
}

/// One record, by its number in [MS-XLS].
fn check(kind: u16, data: &[u8]) -> Result<(), Broken> {
    let number = |at: usize| {
        let pair = data.get(at..at + 2)?;
        Some(u16::from_le_bytes(<[u8; 2]>::try_from(pair).ok()?))
    };
    let too_wide = Broken::TooWide {
        columns: TABLE_COLUMNS,
    };
    match kind {
        // FilePass.
        0x002f if number(0).is_some_and(|how| how != 0) => Err(Broken::Locked),
        // Dimensions: the rows and columns that are used, of four bytes a row or of two.
        0x0200 => {
            let (rows, columns) = if data.len() >= 14 {
                let row = data.get(4..8).and_then(|b| <[u8; 4]>::try_from(b).ok());
                (row.map(u32::from_le_bytes), number(10))
            } else {
                (number(2).map(u32::from), number(6))
            };
            if columns.is_some_and(|columns| usize::from(columns) > TABLE_COLUMNS) {
                return Err(too_wide);
            }
            if rows.is_some_and(|rows| rows as usize > TABLE_ROWS) {
                return Err(Broken::Damaged);
            }
            Ok(())
        }
        // Formula, Number, Label, BoolErr, Rk, MulRk, RString, LabelSst: row, then column.
        0x0006 | 0x0203..=0x0205 | 0x027e | 0x00bd | 0x00d6 | 0x00fd => {
            let column = number(2).unwrap_or_default();
            if usize::from(column) > TABLE_COLUMNS {
                return Err(too_wide);
            }
            Ok(())
        }
        _ => Ok(()),
    }
}
