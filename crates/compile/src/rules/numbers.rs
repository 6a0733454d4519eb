//! Beds, prices, grades.

use super::{Context, dates};
use crate::columns::{GRADE, GRADED};
use crate::issue::Issues;
use crate::sheet::Row;
use crate::text::plain;
use crate::words;
use domain::offer::{Grade, YuanRange};

/// A count of things; empty is unknown.
pub(super) fn count(row: &Row<'_>, column: &'static str, issues: &mut Issues) -> Option<u32> {
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
        issues.error(row.spot(column), words::bad_count());
    }
    count
}

/// Beds of one sort, which can not be more than all beds.
pub(super) fn part_of_beds(
    row: &Row<'_>,
    column: &'static str,
    beds: Option<u32>,
    issues: &mut Issues,
) -> Option<u32> {
    let part = count(row, column, issues)?;
    if let Some(beds) = beds.filter(|b| part > *b) {
        issues.error(row.spot(column), words::more_than_beds(column, part, beds));
    }
    Some(part)
}

/// `2000-3500`, `2000`, `2000～3500元/月`; whole yuan.
pub(super) fn price(row: &Row<'_>, column: &'static str, issues: &mut Issues) -> Option<YuanRange> {
    let cell = plain(row.get(column));
    if cell.is_empty() {
        return None;
    }
    let say = match yuan_range(&cell) {
        Ok(range) => return Some(range),
        Err(NotAPrice::Unreadable) => words::bad_price(column),
        Err(NotAPrice::Cents) => words::price_with_cents(),
        Err(NotAPrice::Date) => words::price_turned_date(),
        Err(NotAPrice::Backwards) => words::price_backwards(),
    };
    issues.error(row.spot(column), say);
    None
}

#[derive(Debug, PartialEq, Eq)]
enum NotAPrice {
    Unreadable,
    Cents,
    Date,
    Backwards,
}

fn yuan_range(cell: &str) -> Result<YuanRange, NotAPrice> {
    if cell.contains('月') && cell.ends_with('日') {
        return Err(NotAPrice::Date);
    }
    let text: String = cell
        .chars()
        .filter(|c| !matches!(c, ',' | ' ' | '¥' | '￥'))
        .map(|c| {
            if matches!(c, '~' | '～' | '—' | '–' | '至' | '到') {
                '-'
            } else {
                c
            }
        })
        .collect();
    // Units may follow either number: 2000元-3500元/月.
    let mut numbers = text.split('-').map(|part| {
        let end = part
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(part.len());
        let (number, unit) = part.split_at_checked(end).unwrap_or((part, ""));
        let known_unit = matches!(
            unit,
            "" | "元"
                | "元/月"
                | "元/人/月"
                | "元/人月"
                | "元/餐"
                | "元/份"
                | "元每月"
                | "元一餐"
                | "/月"
                | "/餐"
        );
        if !known_unit {
            return Err(NotAPrice::Unreadable);
        }
        let whole = match number.split_once('.') {
            Some((whole, cents)) if cents.bytes().all(|b| b == b'0') => whole,
            Some(_) => return Err(NotAPrice::Cents),
            None => number,
        };
        whole.parse::<u32>().map_err(|_| NotAPrice::Unreadable)
    });
    let from = numbers.next().unwrap_or(Err(NotAPrice::Unreadable))?;
    let to = numbers.next().unwrap_or(Ok(from))?;
    if numbers.next().is_some() {
        return Err(NotAPrice::Unreadable);
    }
    if to < from {
        return Err(NotAPrice::Backwards);
    }
    Ok(YuanRange { from, to })
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
            issues.error(row.spot(GRADE), words::bad_grade());
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

    fn range(from: u32, to: u32) -> Result<YuanRange, NotAPrice> {
        Ok(YuanRange { from, to })
    }

    #[rstest]
    #[case("2000-3500", range(2000, 3500))]
    #[case("2000", range(2000, 2000))]
    #[case("2000～3500元/月", range(2000, 3500))]
    #[case("2000~3500", range(2000, 3500))]
    #[case("2000至3500元", range(2000, 3500))]
    #[case("2,000-3,500", range(2000, 3500))]
    #[case("¥2000—¥3500", range(2000, 3500))]
    #[case("2000.00", range(2000, 2000))]
    #[case("8-15元/餐", range(8, 15))]
    #[case("3500-2000", Err(NotAPrice::Backwards))]
    #[case("8.5", Err(NotAPrice::Cents))]
    #[case("8月15日", Err(NotAPrice::Date))]
    #[case("面议", Err(NotAPrice::Unreadable))]
    #[case("2000起", Err(NotAPrice::Unreadable))]
    #[case("1-2-3", Err(NotAPrice::Unreadable))]
    fn a_price_is_a_range_of_whole_yuan(
        #[case] cell: &str,
        #[case] want: Result<YuanRange, NotAPrice>,
    ) {
        assert_eq!(yuan_range(cell), want);
    }

    #[rstest]
    #[case(&[("床位数", "120"), ("护理型床位", "80")], &[])]
    #[case(&[("床位数", "120张")], &[])]
    #[case(&[("床位数", "若干")], &["床位数"])]
    #[case(&[("床位数", "-5")], &["床位数"])]
    #[case(&[("床位数", "100"), ("护理型床位", "120")], &["护理型床位"])]
    #[case(&[("床位数", "100"), ("认知障碍床位", "101")], &["认知障碍床位"])]
    #[case(&[("护理型床位", "80")], &[])]
    #[case(&[("收费区间", "面议")], &["收费区间"])]
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
