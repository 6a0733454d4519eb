//! Which table a file of another name perhaps is. A question to be asked, never an answer: where
//! the name and what stands in the file do not agree, nothing is asked.

use super::{TABLES, Table, recognise};
use crate::nearest::within;
use domain::place::Kind;

/// What people call the file of a kind, beside its title and the words of its 类别. Of several
/// words in a name the longest counts.
const NAMES: &[(Kind, &str)] = &[
    (
        Kind::Canteen,
        "canteen cafeteria food meal dining lunch kitchen eat shitang zhucan canting 食堂 餐 饭",
    ),
    (
        Kind::Institution,
        "institution nursinghome carehome elderlyhome yanglaoyuan jinglaoyuan 养老院 敬老院 机构 \
         老年公寓 养老公寓 颐养院",
    ),
    (
        Kind::Rental,
        "rental rent lease fuju zulin 辅具 辅助器具 租赁 出租 租借",
    ),
    (
        Kind::Centre,
        "centre center daycare zhaoliao zhongxin 养老中心 服务中心 照料 综合体 日间 日托",
    ),
    (
        Kind::RuralHome,
        "ruralhome rural village xingfuyuan 幸福院 农村 村级",
    ),
    (Kind::Station, "station socialwork shegong 社工 社会工作"),
    (
        Kind::Clinic,
        "clinic weisheng health 卫生室 卫生站 卫生服务 诊所 门诊",
    ),
    (
        Kind::HomeNursing,
        "homenursing nurse hushi 护士 上门护理 上门",
    ),
    (
        Kind::Learning,
        "learning school course lesson xuexiao xuetang 学校 学堂 老年大学 学习 课程 活动",
    ),
    (Kind::Kiosk, "kiosk terminal zhongduan 终端 自助机"),
];

/// So many letters of a name may be wrong.
const SLIPS: usize = 2;

/// The table a file perhaps is: by what its name means, by the columns and words that only one
/// table has, or by a slip of the pen.
#[must_use]
pub fn meant_file(name: &str, content: &str) -> Option<&'static str> {
    let by_name = by_name(name);
    match (by_name, by_content(content)) {
        (Some(name), Some(content)) if name != content => None,
        (by_name, by_content) => by_name.or(by_content).or_else(|| by_spelling(name)),
    }
    .map(Kind::file)
}

/// The name without its ending, and without what stands between its words.
fn stem(name: &str) -> String {
    stem_letters(own_name(name)).collect()
}

/// What stands behind the last `/`.
fn own_name(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// The letters before the ending, without what stands between words.
fn stem_letters(own: &str) -> impl Iterator<Item = char> {
    let stem = own.chars().take_while(|c| *c != '.');
    let letters = stem.filter(|c| !matches!(c, '_' | '-' | ' '));
    letters.flat_map(char::to_lowercase)
}

/// Whether a word stands in a name: a Chinese one anywhere, one in letters where a word begins.
fn names(name: &str, word: &str) -> bool {
    if !word.is_ascii() {
        return name.contains(word);
    }
    let own = own_name(name);
    let begins = |at: &usize| {
        let before = own.get(..*at).unwrap_or_default();
        !before.ends_with(|c: char| c.is_ascii_alphabetic())
    };
    let mut places = own.char_indices().map(|(at, _)| at).filter(begins);
    // Letter by letter: a title may be a whole page of text.
    places.any(|at| {
        let mut letters = stem_letters(own.get(at..).unwrap_or_default());
        word.chars().all(|c| letters.next() == Some(c))
    })
}

/// The kind the longest known word of a name means; none where two are as long.
fn by_name(name: &str) -> Option<Kind> {
    kind_named(name.rsplit('/').next().unwrap_or(name))
}

/// As `by_name`, of any text: a file, a sheet, a title, a cell that says what a place is.
#[must_use]
pub fn kind_named(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    let of_tables = TABLES.iter().flat_map(|t| {
        let titles = t.title.split('、').chain(t.categories.iter().copied());
        titles
            .filter(|w| *w != "其他")
            .map(move |word| (t.kind, word))
    });
    let others = NAMES
        .iter()
        .flat_map(|(kind, words)| words.split_whitespace().map(move |word| (*kind, word)));
    let found: Vec<(Kind, usize)> = of_tables
        .chain(others)
        .filter(|(_, word)| names(&name, word))
        .map(|(kind, word)| {
            (
                kind,
                word.chars().count() * if word.is_ascii() { 1 } else { 3 },
            )
        })
        .collect();
    only_best(&found)
}

/// The kind whose own columns and words of 类别 stand in a table more than those of others.
fn by_content(content: &str) -> Option<Kind> {
    let cells: Vec<&str> = content
        .split([',', '\t', ';', '|', '\n', '\r', '，', '；'])
        .map(|cell| cell.trim().trim_matches('"'))
        .filter(|cell| !cell.is_empty())
        .collect();
    let count = |t: &Table| {
        let own = |cell: &&&str| {
            recognise(cell, &t.own()).is_some() || t.categories.contains(*cell) && **cell != "其他"
        };
        cells.iter().filter(own).count()
    };
    let found: Vec<(Kind, usize)> = TABLES
        .iter()
        .map(|t| (t.kind, count(t)))
        .filter(|(_, count)| *count > 0)
        .collect();
    only_best(&found)
}

fn by_spelling(name: &str) -> Option<Kind> {
    let stem = stem(name);
    let stems = |t: &Table| t.kind.file().trim_end_matches(".csv").replace('_', "");
    let near: Vec<Kind> = TABLES
        .iter()
        .filter(|t| within(&stem, &stems(t), SLIPS))
        .map(|t| t.kind)
        .collect();
    match near.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// The kind with the most, where only one has so many.
fn only_best(found: &[(Kind, usize)]) -> Option<Kind> {
    let most = found.iter().map(|(_, count)| *count).max()?;
    let mut best = found.iter().filter(|(_, count)| *count == most);
    let (kind, _) = best.next()?;
    best.all(|(other, _)| other == kind).then_some(*kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const COMMON: &str = "编号,名称,地址,经度,纬度,坐标系,状态,数据来源\n";

    #[rstest]
    #[case("food.csv", Some("canteens.csv"))]
    #[case("Food_list.csv", Some("canteens.csv"))]
    #[case("老年助餐.csv", Some("canteens.csv"))]
    #[case("用餐地点2026.csv", Some("canteens.csv"))]
    #[case("canteens (1).csv", Some("canteens.csv"))]
    #[case("cantens.csv", Some("canteens.csv"))]
    #[case("rent.csv", Some("rentals.csv"))]
    #[case("辅具租赁点.csv", Some("rentals.csv"))]
    #[case("养老机构.csv", Some("institutions.csv"))]
    #[case("nursing_homes.csv", Some("institutions.csv"))]
    #[case("区域性养老服务中心.csv", Some("institutions.csv"))]
    #[case("社区养老服务中心.csv", Some("centres.csv"))]
    #[case("day-care.csv", Some("centres.csv"))]
    #[case("农村幸福院.csv", Some("rural_homes.csv"))]
    #[case("社工站.csv", Some("stations.csv"))]
    #[case("村卫生室.csv", Some("clinics.csv"))]
    #[case("home nursing.csv", Some("home_nursing.csv"))]
    #[case("老年大学.csv", Some("learning.csv"))]
    #[case("kiosk.csv", Some("kiosks.csv"))]
    #[case("list.csv", None)]
    #[case("data.csv", None)]
    #[case("shops.csv", None)]
    #[case("banks.csv", None)]
    #[case("parents.csv", None)]
    #[case("x.csv", None)]
    #[case("新建文本.csv", None)]
    #[case("2026汇总.csv", None)]
    fn a_name_is_guessed_by_what_it_means_or_not_at_all(
        #[case] name: &str,
        #[case] want: Option<&str>,
    ) {
        assert_eq!(meant_file(name, COMMON), want);
    }

    #[rstest]
    #[case("list.csv", "编号,名称,餐价,优惠\n", Some("canteens.csv"))]
    #[case("list.csv", "编号,名称,辅具\n", Some("rentals.csv"))]
    #[case("list.csv", "编号,名称,六有\n", Some("rural_homes.csv"))]
    #[case("list.csv", "编号,名称,床位数,轮候\n", Some("institutions.csv"))]
    #[case("list.csv", "编号,名称,类别\n1,甲,照料中心\n", Some("centres.csv"))]
    // A column that several tables have.
    #[case("list.csv", "编号,名称,床位数\n", None)]
    // The name says one thing, the columns say another.
    #[case("food.csv", "编号,名称,辅具\n", None)]
    fn a_table_is_guessed_by_what_only_it_has(
        #[case] name: &str,
        #[case] content: &str,
        #[case] want: Option<&str>,
    ) {
        assert_eq!(meant_file(name, content), want);
    }
}
