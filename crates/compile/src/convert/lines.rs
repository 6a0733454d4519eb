//! Which lines of a table are places: not its sums, not its notes, not the headings of its groups.

use super::heading::{compact, is_place};
use super::vocabulary::{AREA_ENDINGS, COUNTED_IN, EXAMPLES, FEET, LISTS, NOTES, NUMERALS, SUMS};
use crate::columns::bare;
use crate::tables::{Cell, LeftOut, Line};

/// Why a line is no place; `None` where it is one. `name` is the column of names.
pub(super) fn left_out(line: &Line, name: usize) -> Option<LeftOut> {
    let filled = || line.cells.iter().filter(|cell| !cell.is_empty());
    let first = filled().next().map(Cell::trimmed).unwrap_or_default();
    if filled().take(3).any(|cell| is_sum(cell.trimmed())) {
        return Some(LeftOut::Sum);
    }
    let begin = compact(first.trim_matches(['(', ')', '（', '）', '【', '】']));
    if EXAMPLES.contains(&begin.as_str()) && line.filled > 1 {
        return Some(LeftOut::Example);
    }
    if is_foot(first) {
        return Some(LeftOut::Note);
    }
    let called = line.cells.get(name).map(Cell::trimmed).unwrap_or_default();
    let alone = line.filled == 1;
    let note = is_note(first) || alone && (line.spread || heading(line).is_some());
    if note && (alone || called.is_empty() || called == first) {
        return Some(LeftOut::Note);
    }
    if called.is_empty() || super::unsaid::says_nothing(called) {
        // 30.00 alone is what somebody wrote into the wrong row, 某路2号 a place without its name.
        let of_a_place = first.ends_with('号') || !first.contains(char::is_alphabetic);
        return Some(if alone && !of_a_place {
            LeftOut::Note
        } else {
            LeftOut::NoName
        });
    }
    None
}

/// Why a line with fewer cells than the others is none all the same: programs write no commas behind
/// the only cell of a sum or a note.
pub(super) fn left_out_short(text: &str) -> Option<LeftOut> {
    let first = text.split(' ').next().unwrap_or_default();
    if is_sum(first) {
        Some(LeftOut::Sum)
    } else if is_note(text) {
        Some(LeftOut::Note)
    } else {
        None
    }
}

/// 合计, 合　计：, 合计（35家）, 府山街道小计.
pub(super) fn is_sum(text: &str) -> bool {
    let text = compact(&bare(text));
    let counted = |rest: &str| {
        rest.chars()
            .all(|c| c.is_ascii_digit() || COUNTED_IN.contains(&c))
    };
    // 共2家; 以上共计2处.
    let begun = text.trim_start_matches(['以', '上', '全', '区', '市', '县', '镇', '总']);
    let of_all = begun
        .strip_prefix("共计")
        .or_else(|| begun.strip_prefix('共'));
    let of_all = of_all.map(|rest| rest.strip_prefix('有').unwrap_or(rest));
    if of_all.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && counted(rest)) {
        return true;
    }
    SUMS.iter()
        .any(|word| text.strip_prefix(word).is_some_and(counted) || text.ends_with(word))
}

/// The heading of a group of lines: what stands alone in its line, names a kind or an area, or is
/// numbered. 一、越城区; 府山街道（3家）; 老年食堂.
pub(super) fn heading(line: &Line) -> Option<String> {
    if line.filled != 1 {
        return None;
    }
    let own = line.cells.iter().enumerate();
    let mut own = own.filter(|(at, cell)| !cell.is_empty() && !line.merged.contains(at));
    let (_, cell) = own.next()?;
    let text = cell.trimmed();
    if is_sum(text) || is_note(text) {
        return None;
    }
    let numbered = is_group(text);
    let numeral = |c: char| NUMERALS.contains(&c) || "（()）、.．".contains(c);
    let text = bare(if numbered {
        text.trim_start_matches(numeral)
    } else {
        text
    });
    let is_area = text.chars().count() <= 12 && AREA_ENDINGS.iter().any(|e| text.ends_with(e));
    let is_list = LISTS.iter().any(|ending| text.ends_with(ending));
    (numbered || line.spread || is_area || is_list || is_place(&compact(&text))).then_some(text)
}

/// 注：…, 填表人：…
fn is_note(text: &str) -> bool {
    let text: String = text.chars().map(crate::text::halfwidth).collect();
    let begin = text.split(':').next().unwrap_or_default();
    NOTES.iter().any(|word| begin.starts_with(word))
        && (text.contains(':') && begin.chars().count() <= 8 || text.starts_with(['※', '*', '附']))
}

/// 制表人 alone in its cell, or with a name behind it: 制表人：李某. What stands beside it belongs to the foot, too.
fn is_foot(text: &str) -> bool {
    let begin = text.split([':', '：']).next().unwrap_or_default();
    FEET.contains(&compact(begin).as_str())
}

/// 一、越城区; （一）养老院.
fn is_group(text: &str) -> bool {
    let numeral = |c: char| NUMERALS.contains(&c);
    let text = text.trim_start_matches(['(', '（']);
    let rest = text.trim_start_matches(numeral);
    rest.len() < text.len() && rest.starts_with(['、', ')', '）', '.', '．'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn line(cells: &[&str], spread: bool) -> Line {
        Line {
            row: 9,
            cells: cells.iter().map(|text| Cell::text(*text)).collect(),
            filled: cells.iter().filter(|text| !text.is_empty()).count(),
            merged: Vec::new(),
            spread,
        }
    }

    // The second column is that of names.
    #[rstest]
    #[case::place(&["1", "阳光食堂", "某路1号"], false, None)]
    #[case::only_a_name(&["", "阳光食堂", ""], false, None)]
    #[case::begins_like_a_note(&["", "单位食堂", "某路1号"], false, None)]
    #[case::name_of_a_sum(&["3", "合计路食堂", "某路"], false, None)]
    #[case::sum(&["合计", "", "35"], false, Some(LeftOut::Sum))]
    #[case::sum_in_the_name(&["", "合 计", "35"], false, Some(LeftOut::Sum))]
    #[case::sum_with_count(&["合计：35家", "", ""], true, Some(LeftOut::Sum))]
    #[case::sum_of_a_group(&["", "府山街道小计", "35"], false, Some(LeftOut::Sum))]
    #[case::sum_of_a_page(&["", "本页合计", "35"], false, Some(LeftOut::Sum))]
    #[case::sum_in_words(&["", "共2家", ""], false, Some(LeftOut::Sum))]
    #[case::sum_of_all_above(&["", "以上共计12处", ""], false, Some(LeftOut::Sum))]
    #[case::name_that_begins_like_one(&["3", "共享食堂", "某路"], false, None)]
    #[case::name_with_a_number(&["3", "共和路1号食堂", "某路"], false, None)]
    #[case::example(&["示例", "阳光食堂", "某市某路"], false, Some(LeftOut::Example))]
    #[case::example_in_brackets(&["（例）", "阳光食堂", "某市某路"], false, Some(LeftOut::Example))]
    #[case::area(&["", "府山街道", ""], false, Some(LeftOut::Note))]
    #[case::area_with_count(&["", "府山街道（3家）", ""], false, Some(LeftOut::Note))]
    #[case::kind(&["", "社区食堂", ""], false, Some(LeftOut::Note))]
    #[case::note(&["注：以上由各街道填报", "", ""], true, Some(LeftOut::Note))]
    #[case::foot(&["填表人：某某", "", "审核人：某某"], false, Some(LeftOut::Note))]
    #[case::foot_in_the_name(&["", "填表人：某某", ""], false, Some(LeftOut::Note))]
    #[case::foot_in_cells(&["制表人", "李某", "联系电话"], false, Some(LeftOut::Note))]
    #[case::foot_beside_foot(&["制表人：李某", "审核人：王某", ""], false, Some(LeftOut::Note))]
    #[case::group(&["一、越城区", "", ""], false, Some(LeftOut::Note))]
    #[case::group_in_the_name(&["", "（二）柯桥区", ""], false, Some(LeftOut::Note))]
    #[case::spread(&["", "越城区", ""], true, Some(LeftOut::Note))]
    #[case::only_an_address(&["", "", "某路4号"], false, Some(LeftOut::NoName))]
    #[case::no_name(&["4", "", "某路4号"], false, Some(LeftOut::NoName))]
    #[case::no_real_name(&["4", "无", "某路4号"], false, Some(LeftOut::NoName))]
    fn what_is_no_place_is_told_from_what_is(
        #[case] cells: &[&str],
        #[case] spread: bool,
        #[case] want: Option<LeftOut>,
    ) {
        assert_eq!(left_out(&line(cells, spread), 1), want);
    }
}
