//! 编号 and 名称.

use crate::columns::{ID, NAME};
use crate::issue::Issues;
use crate::limits::NAME_CHARS;
use crate::sheet::Row;
use crate::words;
use domain::place_id::is_place_id;

/// A usable 编号. That it is unique is checked over all tables, elsewhere.
pub(super) fn id<'a>(row: &Row<'a>, issues: &mut Issues) -> Option<&'a str> {
    let id = required(row, ID, issues)?;
    if !is_place_id(id) {
        issues.error(row.spot(ID), words::bad_id());
        return None;
    }
    Some(id)
}

/// The name on the signboard.
pub(super) fn name<'a>(row: &Row<'a>, issues: &mut Issues) -> Option<&'a str> {
    let name = required(row, NAME, issues)?;
    let chars = name.chars().count();
    if chars > NAME_CHARS {
        issues.error(row.spot(NAME), words::long_name(chars));
        return None;
    }
    Some(name)
}

/// A cell that may not be empty. A table that lacks the whole column has been told once.
pub(super) fn required<'a>(
    row: &Row<'a>,
    column: &'static str,
    issues: &mut Issues,
) -> Option<&'a str> {
    let cell = row.get(column);
    if cell.is_empty() {
        if row.has(column) {
            issues.error(row.spot(column), words::empty_required(column));
        }
        return None;
    }
    Some(cell)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::told;
    use rstest::rstest;

    #[rstest]
    #[case("编号", "", "编号")]
    #[case("编号", "绍兴1", "编号")]
    #[case("编号", "a b", "编号")]
    #[case("编号", "_home", "编号")]
    #[case("编号", "-1", "编号")]
    #[case("编号", "a23456789-123456789-123456789-123456789-1", "编号")]
    #[case("名称", "", "名称")]
    #[case("数据来源", "", "数据来源")]
    fn a_row_must_say_what_it_is(#[case] column: &str, #[case] value: &str, #[case] at: &str) {
        assert_eq!(told(&[(column, value)]), [("error", at.to_owned())]);
    }

    #[test]
    fn a_name_that_fills_the_screen_is_refused() {
        assert_eq!(
            told(&[("名称", &"长".repeat(61))]),
            [("error", "名称".to_owned())]
        );
        assert_eq!(told(&[("名称", &"长".repeat(60))]), []);
    }
}
