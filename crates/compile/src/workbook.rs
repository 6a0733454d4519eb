//! The workbooks that are written: templates, copies with marks, tables in the form of a workbook.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A workbook without a sheet. Its day is fixed: of the same cells it has the same bytes.
pub(crate) fn empty() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2026, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    Ok(book)
}

/// The form of cells that are text, so that nothing is changed by opening them.
pub(crate) fn text() -> Format {
    Format::new().set_num_format("@")
}
