//! 营业时间.

use crate::columns::HOURS;
use crate::hours_text;
use crate::issue::Issues;
use crate::sheet::Row;
use domain::hours::WeeklyHours;

/// The week a cell describes; empty is unknown.
pub(super) fn read(row: &Row<'_>, issues: &mut Issues) -> Option<WeeklyHours> {
    let cell = row.get(HOURS);
    if cell.is_empty() {
        return None;
    }
    match hours_text::parse(cell) {
        Ok(hours) => Some(hours),
        Err(say) => {
            issues.error(row.spot(HOURS), say);
            None
        }
    }
}
