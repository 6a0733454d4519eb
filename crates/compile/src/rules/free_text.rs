//! Columns of free text: what of a person does not belong there, and how long a text may be.

use super::{Context, identity};
use crate::columns::{
    ADDRESS, ALIASES, CATEGORY, Column, HOST, ID, ITEMS, NAME, NOTE, OFFERED, SOURCE,
};
use crate::issue::{Issues, Location};
use crate::limits::ADDRESS_CHARS;
use crate::private;
use crate::sheet::Row;
use crate::words;

/// Columns whose text is published as it is written, beside those of what a place offers that hold texts.
const FREE: &[&str] = &[
    ID, NAME, ALIASES, CATEGORY, ADDRESS, SOURCE, NOTE, HOST, ITEMS,
];

/// Tells what no reader should find in the texts of a row.
pub(super) fn check(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) {
    let offered = OFFERED.iter().filter(|column| column.is_text());
    let offered = offered.map(|column: &Column| &column.header);
    for column in FREE.iter().chain(offered).filter(|c| cx.table.has(c)) {
        let cell = row.get(column);
        if let Some(what) = private::found(cell) {
            let hidden = private::hidden(cell);
            let location = Location {
                value: &hidden,
                ..row.location(column)
            };
            issues.error(location, words::private_number(what));
        }
    }
    let address = row.get(ADDRESS);
    if !address.is_empty() && identity::says_nothing(address) {
        issues.error(row.location(ADDRESS), words::says_nothing(ADDRESS));
    }
    let chars = address.chars().count();
    if chars > ADDRESS_CHARS {
        let say = words::long_text(ADDRESS, chars, ADDRESS_CHARS);
        issues.error(row.location(ADDRESS), say);
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{issues_of, told};
    use rstest::rstest;

    // The numbers are made up.
    #[rstest]
    #[case("备注", "去前打 13800001234")]
    #[case("备注", "负责人身份证 11010519491231002X")]
    #[case("名称", "阳光食堂 138 0000 1234")]
    #[case("别名", "阳光食堂、13800001234")]
    #[case("公交", "问 138-0000-1234")]
    #[case("编号", "11010519491231002X")]
    #[case("备注", "找王 一三八零零零零幺玖肆玖")]
    #[case("优惠", "转账 6222 0211 1122 2233 334")]
    fn a_persons_number_in_free_text_is_not_published(#[case] column: &str, #[case] cell: &str) {
        let issues = issues_of(&[(column, cell)]);
        assert_eq!(issues.len(), 1, "{issues:?}");
        assert_eq!(issues[0].column, column);
        let said = format!("{}{}{}", issues[0].value, issues[0].message, issues[0].fix);
        assert!(
            !said.contains("0000"),
            "the report does not spread it: {said}"
        );
        assert!(
            !said.contains("1949"),
            "the report does not spread it: {said}"
        );
    }

    #[test]
    fn a_note_that_names_a_hotline_is_fine() {
        assert_eq!(told(&[("备注", "去前打 0575-88001234，或 12345")]), []);
    }

    #[test]
    fn an_address_is_no_essay() {
        assert_eq!(
            told(&[("地址", &"长".repeat(121))]),
            [("error", "地址".to_owned())]
        );
    }
}
