//! Columns that hold a date.

use super::Context;
use crate::dates::{iso, parse};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::words;
use time::Date;

/// The date of a column. One that has not come yet is refused, one later than the data itself is
/// told: what these columns hold has happened.
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
    let date = match parse(cell) {
        Ok(date) => date,
        Err(why) => {
            issues.error(row.location(column), words::bad_date(why));
            return None;
        }
    };
    // The clock of a desk may be slow; whoever put the data together knew the day.
    let today = cx.city.today.max(cx.city.updated);
    if let Some(today) = cx.city.today.and(today).filter(|today| date > *today) {
        issues.error(row.location(column), words::date_to_come(&iso(today)));
        return None;
    }
    if let Some(updated) = cx.city.updated.filter(|u| date > *u) {
        issues.warning(row.location(column), words::future_date(&iso(updated)));
    }
    if cell != iso(date) {
        issues.note(row.location(column), &iso(date));
    }
    Some(date)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{told, told_on};
    use rstest::rstest;
    use time::{Date, Month};

    #[rstest]
    #[case("2026-11-25", &[])]
    #[case("2026-11-26", &["error"])]
    #[case("2062-11-01", &["error"])]
    #[case("1999-11-01", &["error"])]
    #[case("26-11-01", &["error"])]
    fn nobody_has_verified_a_place_on_a_day_to_come(#[case] cell: &str, #[case] want: &[&str]) {
        // The data of the tests is of 2026-11-22.
        let today = Date::from_calendar_date(2026, Month::November, 25).unwrap();
        let got = told_on(today, &[("核实日期", cell)]);
        let errors: Vec<&str> = got
            .iter()
            .map(|(s, _)| *s)
            .filter(|s| *s == "error")
            .collect();
        assert_eq!(errors, want, "{got:?}");
    }

    #[test]
    fn a_slow_clock_refuses_no_day_of_the_data_itself() {
        let slow = Date::from_calendar_date(2020, Month::January, 1).unwrap();
        assert_eq!(told_on(slow, &[("核实日期", "2026-11-22")]), []);
        assert_eq!(told(&[("核实日期", "2026-11-22")]), []);
    }
}
