//! Columns that take words from a list.

use super::{Context, identity};
use crate::columns::{CATEGORY, KITCHEN_GRADE, RURAL_HAVES, SERVICES, STATUS};
use crate::issue::Issues;
use crate::nearest::nearest;
use crate::sheet::Row;
use crate::text::{items, plain, written};
use crate::words;
use domain::place::Status;
use domain::place::offer::{KitchenGrade, Mark, Marks, RuralHave, Service, Services};

/// One word of a list, or nothing.
pub(super) fn one(
    row: &Row<'_>,
    column: &'static str,
    list: &[&'static str],
    issues: &mut Issues,
) -> Option<&'static str> {
    let cell = plain(row.get(column));
    if cell.is_empty() {
        return None;
    }
    let found = list.iter().copied().find(|word| *word == cell);
    if found.is_none() {
        let near = nearest(&cell, list.iter().copied());
        let say = words::unknown_word(column, &list.join("、"), near);
        issues.error(row.location(column), say);
    }
    found
}

/// Several words of a list.
fn several(
    row: &Row<'_>,
    column: &'static str,
    list: &[&'static str],
    issues: &mut Issues,
) -> Vec<&'static str> {
    let mut found = Vec::new();
    for piece in items(row.get(column)) {
        match list.iter().copied().find(|word| *word == piece) {
            Some(word) => found.push(word),
            None => {
                let near = nearest(piece, list.iter().copied());
                let say = words::unknown_item(column, piece, &list.join("、"), near);
                issues.error(row.location(column), say);
            }
        }
    }
    found
}

/// 状态.
pub(super) fn status(row: &Row<'_>, issues: &mut Issues) -> Option<Status> {
    identity::required(row, STATUS, issues)?;
    one(row, STATUS, Status::WORDS, issues).and_then(Status::from_word)
}

/// 类别: a word of the table's list is expected; the city's own word is kept.
pub(super) fn category(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) -> Option<String> {
    let cell = written(row.get(CATEGORY))?;
    let usual = cx.table.categories;
    if !usual.is_empty() && !usual.contains(&cell) {
        let near = nearest(cell, usual.iter().copied());
        let say = words::unusual_category(&usual.join("、"), near);
        issues.warning(row.location(CATEGORY), say);
    }
    Some(cell.to_owned())
}

/// 服务.
pub(super) fn services(row: &Row<'_>, issues: &mut Issues) -> Services {
    let found = several(row, SERVICES, Service::WORDS, issues);
    found.into_iter().filter_map(Service::from_word).collect()
}

/// 食堂等级: A, a, A级.
pub(super) fn kitchen_grade(row: &Row<'_>, issues: &mut Issues) -> Option<KitchenGrade> {
    let cell = plain(row.get(KITCHEN_GRADE)).to_ascii_uppercase();
    let letter = cell.strip_suffix('级').unwrap_or(&cell);
    KitchenGrade::from_word(letter).or_else(|| {
        let word = one(row, KITCHEN_GRADE, KitchenGrade::WORDS, issues)?;
        KitchenGrade::from_word(word)
    })
}

/// 六有; empty is not published, which is not "none of them".
pub(super) fn rural_haves(row: &Row<'_>, issues: &mut Issues) -> Option<Vec<RuralHave>> {
    let cell = row.get(RURAL_HAVES);
    if cell.is_empty() {
        return None;
    }
    if matches!(cell, "全部" | "齐全" | "全有" | "六有") {
        return Some(RuralHave::ALL.to_vec());
    }
    let found = several(row, RURAL_HAVES, RuralHave::WORDS, issues);
    let mut haves: Vec<RuralHave> = found.into_iter().filter_map(RuralHave::from_word).collect();
    haves.sort_unstable();
    haves.dedup();
    Some(haves)
}

/// Every yes/no column of the table.
pub(super) fn marks(row: &Row<'_>, issues: &mut Issues) -> Marks {
    let mut marks = Marks::default();
    for mark in Mark::ALL {
        let cell = plain(row.get(mark.word()));
        match yes_or_no(&cell) {
            _ if cell.is_empty() => {}
            Some(yes) => marks.set(*mark, yes),
            None => issues.error(row.location(mark.word()), words::bad_yes_no()),
        }
    }
    marks
}

/// The answer of a cell of yes or no.
pub(crate) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell {
        "是" | "有" | "√" | "✓" | "✔" | "☑" | "对" | "Y" | "y" | "yes" => Some(true),
        "否" | "无" | "没有" | "不是" | "×" | "✗" | "✘" | "N" | "n" | "no" => {
            Some(false)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{institution, issues_of, made, rural_home, told};
    use domain::place::offer::Ownership;
    use rstest::rstest;

    #[rstest]
    #[case("状态", "核实", "error")]
    #[case("状态", "", "error")]
    #[case("服务", "助餐、桑拿", "error")]
    #[case("类别", "五星食堂", "warning")]
    #[case("食堂等级", "D", "error")]
    #[case("收现金", "大概", "error")]
    fn a_word_outside_the_list_is_told(
        #[case] column: &str,
        #[case] value: &str,
        #[case] severity: &'static str,
    ) {
        assert_eq!(told(&[(column, value)]), [(severity, column.to_owned())]);
    }

    #[test]
    fn the_list_and_the_nearest_word_stand_in_the_advice() {
        let issues = issues_of(&[("状态", "己核实")]);
        assert!(
            issues[0].fix.contains("是不是想写「已核实」"),
            "{}",
            issues[0].fix
        );
        assert!(issues[0].fix.contains("暂停"));
    }

    #[test]
    fn an_unusual_category_is_kept_as_it_is_written() {
        assert_eq!(
            made(&[("类别", "长者饭堂")]).category.as_deref(),
            Some("长者饭堂")
        );
    }

    #[rstest]
    #[case("是", Some(true))]
    #[case("有", Some(true))]
    #[case("√", Some(true))]
    #[case("否", Some(false))]
    #[case("无", Some(false))]
    #[case("", None)]
    fn an_empty_cell_is_unknown_and_never_a_no(#[case] cell: &str, #[case] want: Option<bool>) {
        assert_eq!(made(&[("收现金", cell)]).offer.marks.get(Mark::Cash), want);
    }

    #[test]
    fn an_institution_says_who_runs_it_and_how_it_is_marked() {
        let offer = institution(&[("性质", "公建民营"), ("备案", "是"), ("食堂等级", "a级")]).offer;
        assert_eq!(offer.ownership, Some(Ownership::PublicBuiltPrivateRun));
        assert!(offer.marks.is_yes(Mark::Registered));
        assert_eq!(offer.kitchen_grade, Some(KitchenGrade::A));
    }

    #[test]
    fn the_six_haves_are_unknown_until_someone_writes_them() {
        assert_eq!(rural_home(&[("六有", "")]).offer.rural_haves, None);
        let some = rural_home(&[("六有", "固定场所、资金保障")])
            .offer
            .rural_haves;
        assert_eq!(some, Some(vec![RuralHave::Site, RuralHave::Funding]));
        let all = rural_home(&[("六有", "齐全")]).offer.rural_haves;
        assert_eq!(all.map(|a| a.len()), Some(6));
    }
}
