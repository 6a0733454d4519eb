//! 数据来源 and 核实日期: whose data, and how fresh.

use super::{Context, dates, identity};
use crate::columns::{CHECKED, SOURCE};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use domain::place::Status;
use time::Date;

/// Whose data this is.
pub(super) fn source<'a>(row: &Row<'a>, issues: &mut Issues) -> Option<&'a str> {
    let source = identity::required(row, SOURCE, issues)?;
    if identity::says_nothing(source) {
        issues.error(row.location(SOURCE), words::says_nothing(SOURCE));
        return None;
    }
    Some(source)
}

/// When it was checked; a row that says it was checked must say when.
pub(super) fn checked(
    row: &Row<'_>,
    cx: Context<'_>,
    status: Option<Status>,
    issues: &mut Issues,
) -> Option<Date> {
    if row.is_empty(CHECKED) && status == Some(Status::Verified) {
        issues.error(row.location(CHECKED), words::verified_without_date());
    }
    dates::read(row, CHECKED, cx, issues)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::told;

    #[test]
    fn who_says_checked_must_say_when() {
        assert_eq!(
            told(&[("核实日期", "")]),
            [("error", "核实日期".to_owned())]
        );
        assert_eq!(told(&[("核实日期", ""), ("状态", "待核实")]), []);
    }

    #[test]
    fn a_date_that_excel_turned_into_a_number_is_still_a_date() {
        assert_eq!(told(&[("核实日期", "46000")]), []);
        assert_eq!(
            told(&[("核实日期", "去年")]),
            [("error", "核实日期".to_owned())]
        );
    }

    #[test]
    fn a_day_after_the_data_was_put_together_is_told() {
        assert_eq!(
            told(&[("核实日期", "2027-01-01")]),
            [("warning", "核实日期".to_owned())]
        );
    }
}
