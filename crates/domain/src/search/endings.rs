//! How the names of areas end, and what people write in place of it: 下大路社区 is written
//! 下大路居委会, 下大路村 or 下大路, and 府山街道 府山街道办事处.

use crate::geo::area::AreaLevel;

const DISTRICT: &[&str] = &["区", "县", "市"];

const TOWN: &[&str] = &[
    "街道办事处",
    "街道办",
    "街道",
    "街办",
    "办事处",
    "镇人民政府",
    "镇政府",
    "镇",
    "乡人民政府",
    "乡政府",
    "乡",
    "人民政府",
    "政府",
];

const VILLAGE: &[&str] = &[
    "社区居民委员会",
    "社区居委会",
    "社区村民委员会",
    "社区村委会",
    "社区委员会",
    "社区",
    "居民委员会",
    "居委会",
    "居委",
    "村村民委员会",
    "村村委会",
    "村居委会",
    "村民委员会",
    "村委会",
    "村委",
    "村",
];

/// Every ending of areas of a level; a longer one stands before those it ends with.
#[must_use]
pub fn of(level: AreaLevel) -> &'static [&'static str] {
    match level {
        AreaLevel::District => DISTRICT,
        AreaLevel::Town => TOWN,
        AreaLevel::Village => VILLAGE,
    }
}

/// Every character of an ending, some more than once.
pub fn characters() -> impl Iterator<Item = char> {
    [DISTRICT, TOWN, VILLAGE]
        .into_iter()
        .flatten()
        .flat_map(|ending| ending.chars())
}

/// Whether a text is nothing but an ending: 县, 社区.
#[must_use]
pub fn is_one(text: &[char]) -> bool {
    [DISTRICT, TOWN, VILLAGE]
        .into_iter()
        .flatten()
        .any(|ending| ending.chars().eq(text.iter().copied()))
}

/// A name of an area without its ending: 下大路. The whole name where nothing would be left.
#[must_use]
pub fn stem(name: &str, level: AreaLevel) -> &str {
    of(level)
        .iter()
        .filter_map(|ending| name.strip_suffix(ending))
        .filter(|stem| !stem.is_empty())
        .min_by_key(|stem| stem.len())
        .unwrap_or(name)
}

/// How many bytes of a place's name only say where it stands: of 府山街道下大路社区助餐点 those
/// before 助餐点. At least two characters are left.
#[must_use]
pub fn of_area(name: &str) -> usize {
    let ends = ["街道", "社区", "镇", "乡", "村", "区", "县", "市"];
    let last = |end: &&str| {
        let at = name.rfind(*end)? + end.len();
        let left = name.get(at..)?.chars().count();
        // 社区食堂 and 农村幸福院 are kinds of places, not where one stands.
        (left >= 2 && name.get(..at)?.chars().count() > end.chars().count() + 1).then_some(at)
    };
    ends.iter().filter_map(last).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("下大路社区", AreaLevel::Village, "下大路")]
    #[case("西村居委会", AreaLevel::Village, "西")]
    #[case("东关居委会", AreaLevel::Village, "东关")]
    #[case("顾寨街道居委会", AreaLevel::Village, "顾寨街道")]
    #[case("村", AreaLevel::Village, "村")]
    #[case("府山街道", AreaLevel::Town, "府山")]
    #[case("寿县", AreaLevel::District, "寿")]
    #[case("烟台经济技术开发区", AreaLevel::District, "烟台经济技术开发")]
    fn a_name_has_a_stem(#[case] name: &str, #[case] level: AreaLevel, #[case] want: &str) {
        assert_eq!(stem(name, level), want);
    }

    #[rstest]
    #[case("府山街道爱心食堂", "府山街道")]
    #[case("府山街道下大路社区助餐点", "府山街道下大路社区")]
    #[case("爱心食堂", "")]
    #[case("社区食堂", "")]
    fn a_place_is_often_named_after_where_it_stands(#[case] name: &str, #[case] want: &str) {
        assert_eq!(&name[..of_area(name)], want);
    }
}
