//! Columns that hold a date.

use super::Context;
use crate::dates::{NotADate, iso, parse};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use time::Date;

/// The date of a column; one later than the data itself is told.
pub(super) fn read(
    row: &Row<'_>,
    column: &'static str,
    cx: Context<'_>,
    issues: &mut Issues,
) -> Option<Date> {
    let cell = row.get(column);
    if cell.is_empty() {
        return None;
    }
    match parse(cell) {
        Ok(date) => {
            if let Some(updated) = cx.city.updated.filter(|u| date > *u) {
                issues.warning(row.spot(column), words::future_date(&iso(updated)));
            }
            Some(date)
        }
        Err(why) => {
            let say = match why {
                NotADate::Unreadable => words::bad_date(),
                NotADate::NoSuchDay => words::no_such_date(),
            };
            issues.error(row.spot(column), say);
            None
        }
    }
}
