//! The words of `who`, as papers write them.

use domain::policy::entitlement::{AnyOf, Criterion, Group, Income, Living};

/// Words that stand for themselves.
const WORDS: &[(&str, Criterion)] = &[
    ("老年人", Criterion::Older),
    ("高龄", Criterion::Aged),
    ("失能", Criterion::Disabled),
    ("不能自理", Criterion::Dependent),
    ("失智", Criterion::Dementia),
    ("行动不便", Criterion::Immobile),
    ("特困", Criterion::Income(Income::Extreme)),
    ("低保", Criterion::Income(Income::Minimum)),
    ("低收入", Criterion::Income(Income::Low)),
    ("经济困难", Criterion::Hardship),
    ("困难", Criterion::Needy),
    ("独居", Criterion::Living(Living::Alone)),
    ("空巢", Criterion::Living(Living::EmptyNest)),
    ("留守", Criterion::Living(Living::LeftBehind)),
    ("残疾", Criterion::Group(Group::Disability)),
    ("重残", Criterion::Group(Group::SevereDisability)),
    ("计划生育特殊家庭", Criterion::Group(Group::FamilyPlanning)),
    ("军休人员", Criterion::Group(Group::RetiredSoldier)),
    ("慢性病", Criterion::Group(Group::Chronic)),
    ("农村", Criterion::Rural),
    ("等", Criterion::AndOthers),
];

/// Words of `who`, and how papers write them: one must stand in a quote. What is not here names
/// all the old, or leaves it open; ages are numbers, which are checked as such.
pub(super) const NAMED: &[(&str, &[&str])] = &[
    ("高龄", &["高龄", "80周岁", "80岁", "八十"]),
    ("失能", &["失能", "不能自理", "长期照护", "重度", "卧床"]),
    ("不能自理", &["不能自理", "失能", "长期照护"]),
    ("失智", &["失智", "认知", "痴呆", "阿尔茨海默", "长期照护"]),
    ("行动不便", &["行动不便"]),
    ("特困", &["特困", "五保"]),
    ("低保", &["低保", "最低生活保障", "困难"]),
    ("低收入", &["低收入", "低保边缘", "困难"]),
    ("经济困难", &["困难"]),
    ("困难", &["困难"]),
    ("独居", &["独居", "一人居住"]),
    ("空巢", &["空巢"]),
    ("留守", &["留守"]),
    ("残疾", &["残疾", "重残"]),
    ("重残", &["重残", "重度残疾"]),
    ("计划生育特殊家庭", &["计划生育", "失独"]),
    ("军休人员", &["军休", "军队离休", "军队退休"]),
    ("慢性病", &["慢性病", "慢病", "糖尿病", "高血压"]),
    ("农村", &["农村", "村", "乡"]),
];

/// How papers say whom alone they mean, and the words of `who` that keep it.
#[rustfmt::skip] // a line a limit
pub(super) const LIMITS: &[(&[&str], &[&str])] = &[
    (&["经济困难", "生活困难", "困难"], &["经济困难", "困难", "低保", "特困", "低收入"]),
    (&["失能失智", "失智失能"], &["失能", "失智", "不能自理"]),
    (&["失能", "不能自理", "卧床"], &["失能", "不能自理"]),
    (&["失智", "认知障碍", "痴呆"], &["失智"]),
    (&["高龄"], &["高龄"]),
    (&["独居"], &["独居"]),
    (&["空巢"], &["空巢"]),
    (&["留守"], &["留守"]),
    (&["重残", "重度残疾"], &["重残"]),
    (&["残疾"], &["残疾", "重残"]),
    (&["行动不便"], &["行动不便"]),
    (&["低保", "最低生活保障"], &["低保"]),
    (&["低收入", "低保边缘"], &["低收入"]),
    (&["特困"], &["特困"]),
    (&["计划生育特殊家庭", "失独"], &["计划生育特殊家庭"]),
    (&["军休"], &["军休人员"]),
    (&["慢性病", "糖尿病", "高血压"], &["慢性病"]),
    (&["农村"], &["农村"]),
    (&["特殊困难", "特殊"], &[]),
];

/// How a paper writes an age: 65周岁以上, 65周岁及以上.
const AGE: &[&str] = &["周岁以上", "周岁及以上"];

/// Reads `失能|失智|等`; the word that is not known otherwise.
pub(super) fn any_of(cell: &str) -> Result<AnyOf, &str> {
    let words = cell.split('|').map(str::trim);
    words
        .map(|word| one(word).ok_or(word))
        .collect::<Result<_, _>>()
        .map(AnyOf)
}

fn one(word: &str) -> Option<Criterion> {
    if let Some((_, found)) = WORDS.iter().find(|(known, _)| *known == word) {
        return Some(found.clone());
    }
    // A word that the paper leaves open stands in quotation marks: “特殊困难”.
    let open = word.strip_prefix('“').and_then(|w| w.strip_suffix('”'));
    if let Some(open) = open.filter(|w| !w.is_empty()) {
        return Some(Criterion::Undefined(open.to_owned()));
    }
    let years = AGE.iter().find_map(|end| word.strip_suffix(end))?;
    years.parse().ok().map(Criterion::AgeFrom)
}

/// The words there are, for whoever wrote another.
pub(super) fn known() -> String {
    let words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
    format!("65周岁以上、{}", words.join("、"))
}
