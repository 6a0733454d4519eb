//! 营业时间.

use crate::columns::HOURS;
use crate::issue::Issues;
use crate::sheet::Row;
use crate::{hours_text, read_hours};
use domain::hours::WeeklyHours;

/// The week a cell describes; empty is unknown.
pub(super) fn read(row: &Row<'_>, issues: &mut Issues) -> Option<WeeklyHours> {
    let cell = row.get(HOURS);
    if cell.is_empty() {
        return None;
    }
    match hours_text::parse(cell) {
        Ok(hours) => {
            if let Some(canonical) = read_hours(cell).ok().filter(|c| c != cell) {
                issues.note(row.location(HOURS), &canonical);
            }
            Some(hours)
        }
        Err(say) => {
            issues.error(row.location(HOURS), say);
            None
        }
    }
}
