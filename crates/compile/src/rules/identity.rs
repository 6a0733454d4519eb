//! 编号 and 名称.

use crate::columns::{ID, NAME};
use crate::issue::Issues;
use crate::limits::NAME_CHARS;
use crate::sheet::Row;
use crate::text::plain;
use crate::words;
use domain::place::id::PlaceId;

/// A usable 编号. That it is unique is checked over all tables, elsewhere.
pub(super) fn id(row: &Row<'_>, issues: &mut Issues) -> Option<PlaceId> {
    let Some(id) = PlaceId::parse(required(row, ID, issues)?) else {
        issues.error(row.location(ID), words::bad_id());
        return None;
    };
    if id.is_of_project() {
        issues.error(row.location(ID), words::reserved_id());
        return None;
    }
    Some(id)
}

/// Whether a text stands where nothing is known: 无, 不详, null, ——, ？？.
pub(crate) fn says_nothing(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "无",
        "没有",
        "暂无",
        "不详",
        "不明",
        "未知",
        "未定",
        "待定",
        "待补",
        "待填",
        "同上",
        "空",
        "略",
        "测试",
        "null",
        "none",
        "nil",
        "nan",
        "na",
        "n/a",
        "undefined",
        "test",
        "tbd",
        "true",
        "false",
    ];
    let text = plain(text).to_lowercase();
    WORDS.contains(&text.as_str()) || !text.chars().any(char::is_alphabetic)
}

/// The name on the signboard.
pub(super) fn name<'a>(row: &Row<'a>, issues: &mut Issues) -> Option<&'a str> {
    let name = required(row, NAME, issues)?;
    let chars = name.chars().count();
    if chars > NAME_CHARS {
        issues.error(row.location(NAME), words::long_name(chars));
        return None;
    }
    if says_nothing(name) {
        issues.error(row.location(NAME), words::says_nothing(NAME));
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
            issues.error(row.location(column), words::empty_required(column));
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

    #[rstest]
    #[case("名称", "null")]
    #[case("名称", "无")]
    #[case("名称", "？？？？")]
    #[case("名称", "123")]
    #[case("地址", "不详")]
    #[case("地址", "/")]
    #[case("数据来源", "——")]
    #[case("数据来源", "N/A")]
    fn a_word_that_stands_for_nothing_is_not_published(#[case] column: &str, #[case] cell: &str) {
        assert_eq!(told(&[(column, cell)]), [("error", column.to_owned())]);
    }

    #[rstest]
    #[case("330600-policy-1", 1)]
    #[case("330602-POLICY-12", 1)]
    #[case("SX-policy-1", 0)]
    fn a_number_that_a_project_of_a_paper_has_is_refused(#[case] id: &str, #[case] issues: usize) {
        assert_eq!(told(&[("编号", id)]).len(), issues);
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
