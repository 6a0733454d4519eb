//! The words of `who`, as papers write them.

use domain::entitlement::{AnyOf, Group, Income, Living, Trait};

/// Words that stand for themselves.
const WORDS: &[(&str, Trait)] = &[
    ("老年人", Trait::Older),
    ("高龄", Trait::Aged),
    ("失能", Trait::Disabled),
    ("不能自理", Trait::Dependent),
    ("失智", Trait::Dementia),
    ("行动不便", Trait::Immobile),
    ("特困", Trait::Income(Income::Extreme)),
    ("低保", Trait::Income(Income::Minimum)),
    ("低收入", Trait::Income(Income::Low)),
    ("经济困难", Trait::Hardship),
    ("独居", Trait::Living(Living::Alone)),
    ("空巢", Trait::Living(Living::EmptyNest)),
    ("留守", Trait::Living(Living::LeftBehind)),
    ("残疾", Trait::Group(Group::Disability)),
    ("重残", Trait::Group(Group::SevereDisability)),
    ("计划生育特殊家庭", Trait::Group(Group::FamilyPlanning)),
    ("军休人员", Trait::Group(Group::RetiredSoldier)),
    ("农村", Trait::Rural),
    ("等", Trait::AndOthers),
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

fn one(word: &str) -> Option<Trait> {
    if let Some((_, found)) = WORDS.iter().find(|(known, _)| *known == word) {
        return Some(found.clone());
    }
    // A word that the paper leaves open stands in quotation marks: “特殊困难”.
    let open = word.strip_prefix('“').and_then(|w| w.strip_suffix('”'));
    if let Some(open) = open.filter(|w| !w.is_empty()) {
        return Some(Trait::Undefined(open.to_owned()));
    }
    let years = AGE.iter().find_map(|end| word.strip_suffix(end))?;
    years.parse().ok().map(Trait::AgeFrom)
}

/// The words there are, for whoever wrote another.
pub(super) fn known() -> String {
    let words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
    format!("65周岁以上、{}", words.join("、"))
}
