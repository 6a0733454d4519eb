//! Beds, prices, grades.

use super::{Context, dates};
use crate::columns::{BEDS, GRADE, GRADED};
use crate::issue::Issues;
use crate::limits::BEDS as MOST_BEDS;
use crate::prices::{self, Unit};
use crate::sheet::Row;
use crate::text::plain;
use crate::words;
use domain::place::offer::{Count, Counts, Grade, YuanRange};
use domain::say::fact::is_of_beds;

/// Every column of counts of the table.
pub(super) fn counts(row: &Row<'_>, issues: &mut Issues) -> Counts {
    let mut counts = Counts::default();
    let all = beds(row, issues);
    for one in Count::ALL {
        let number = match one {
            Count::Beds => all,
            part if is_of_beds(*part) => part_of_beds(row, part.word(), all, issues),
            _ => count(row, one.word(), issues),
        };
        counts.set(*one, number);
    }
    counts
}

/// A count of things; empty is unknown.
fn count(row: &Row<'_>, column: &'static str, issues: &mut Issues) -> Option<u32> {
    let cell = plain(row.get(column)).replace(',', "");
    if cell.is_empty() {
        return None;
    }
    let digits = ["张", "个", "床"]
        .iter()
        .find_map(|unit| cell.strip_suffix(unit))
        .unwrap_or(&cell);
    // Excel likes to write whole numbers as 120.0.
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    let count = digits.trim().parse().ok();
    if count.is_none() {
        issues.error(row.location(column), words::bad_count());
    }
    count
}

/// Beds of a place, which are some and not thousands.
fn beds(row: &Row<'_>, issues: &mut Issues) -> Option<u32> {
    let beds = count(row, BEDS, issues)?;
    if beds == 0 {
        issues.error(row.location(BEDS), words::no_beds());
        return None;
    }
    believed(row, BEDS, beds, issues)
}

fn believed(row: &Row<'_>, column: &'static str, beds: u32, issues: &mut Issues) -> Option<u32> {
    if beds > MOST_BEDS {
        issues.error(
            row.location(column),
            words::many_beds(column, beds, MOST_BEDS),
        );
        return None;
    }
    Some(beds)
}

/// Beds of one sort, which can not be more than all beds.
fn part_of_beds(
    row: &Row<'_>,
    column: &'static str,
    beds: Option<u32>,
    issues: &mut Issues,
) -> Option<u32> {
    let part = count(row, column, issues)?;
    let part = believed(row, column, part, issues)?;
    if let Some(beds) = beds.filter(|b| part > *b) {
        issues.error(
            row.location(column),
            words::more_than_beds(column, part, beds),
        );
    }
    Some(part)
}

/// `2000-3500`, `2000`, `2000～3500元/月`; whole yuan, paid for what the column says.
pub(super) fn price(
    row: &Row<'_>,
    column: &'static str,
    unit: Unit,
    issues: &mut Issues,
) -> Option<YuanRange> {
    let cell = row.get(column);
    if cell.is_empty() {
        return None;
    }
    match prices::parse(cell, Some(unit)) {
        Ok(price) => {
            let YuanRange { from, to } = price.range;
            let plain = cell == from.to_string() && from == to || cell == format!("{from}-{to}");
            if !plain && cell != price.to_string() {
                issues.note(row.location(column), &price.to_string());
            }
            Some(price.range)
        }
        Err(why) => {
            issues.error(row.location(column), words::bad_price(column, &why));
            None
        }
    }
}

/// 等级评定 with its date.
pub(super) fn grade(row: &Row<'_>, cx: Context<'_>, issues: &mut Issues) -> Option<Grade> {
    let given = dates::read(row, GRADED, cx, issues);
    let cell = plain(row.get(GRADE));
    let level = cell.strip_suffix(['星', '级']).unwrap_or(&cell);
    let level = level.strip_suffix('星').unwrap_or(level);
    let stars = match level {
        "" => return None,
        "未评" | "未评定" | "未参评" => return Some(Grade::NotGraded),
        "1" | "一" | "★" => 1,
        "2" | "二" | "★★" => 2,
        "3" | "三" | "★★★" => 3,
        "4" | "四" | "★★★★" => 4,
        "5" | "五" | "★★★★★" => 5,
        _ => {
            issues.error(row.location(GRADE), words::bad_grade());
            return None;
        }
    };
    Some(Grade::Stars(stars, given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::{institution, institution_told};
    use rstest::rstest;

    #[rstest]
    #[case(&[("床位数", "120"), ("护理型床位", "80")], &[])]
    #[case(&[("床位数", "120张")], &[])]
    #[case(&[("床位数", "若干")], &["床位数"])]
    #[case(&[("床位数", "-5")], &["床位数"])]
    #[case(&[("床位数", "100"), ("护理型床位", "120")], &["护理型床位"])]
    #[case(&[("床位数", "100"), ("认知障碍床位", "101")], &["认知障碍床位"])]
    #[case(&[("护理型床位", "80")], &[])]
    #[case(&[("床位数", "0")], &["床位数"])]
    #[case(&[("床位数", "12000")], &["床位数"])]
    #[case(&[("床位数", "约120")], &["床位数"])]
    #[case(&[("护理型床位", "8000")], &["护理型床位"])]
    #[case(&[("收费区间", "2000-3500元/月")], &[])]
    #[case(&[("收费区间", "面议")], &["收费区间"])]
    #[case(&[("收费区间", "0")], &["收费区间"])]
    #[case(&[("收费区间", "100元/天")], &["收费区间"])]
    #[case(&[("收费区间", "25")], &["收费区间"])]
    #[case(&[("收费区间", "2500-350000")], &["收费区间"])]
    #[case(&[("等级评定", "六星")], &["等级评定"])]
    #[case(&[("等级评定", "3"), ("等级评定日期", "那年")], &["等级评定日期"])]
    fn impossible_numbers_are_told(#[case] cells: &[(&str, &str)], #[case] want: &[&str]) {
        let got = institution_told(cells);
        let columns: Vec<&str> = got.iter().map(|(_, c)| c.as_str()).collect();
        assert_eq!(columns, want);
    }

    #[rstest]
    #[case("3", Some(3))]
    #[case("三星", Some(3))]
    #[case("三级", Some(3))]
    #[case("5星级", Some(5))]
    fn stars_may_be_written_in_many_ways(#[case] cell: &str, #[case] want: Option<u8>) {
        match institution(&[("等级评定", cell)]).offer.grade {
            Some(Grade::Stars(n, None)) => assert_eq!(Some(n), want),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn not_graded_is_not_the_same_as_unknown() {
        let graded = |cell| institution(&[("等级评定", cell)]).offer.grade;
        assert_eq!(graded("未评"), Some(Grade::NotGraded));
        assert_eq!(graded(""), None);
    }
}
