//! The words by which papers name people, and whether a person is one of them.

use super::profile::{Ability, Group, Income, Living, Memory, Profile, Question};
use serde::{Deserialize, Serialize};

/// A word by which a paper names people.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Criterion {
    /// 老年人: 60 and more (《中华人民共和国老年人权益保障法》第二条).
    Older,
    /// N周岁以上.
    AgeFrom(u8),
    /// 高龄, where the paper does not say from which age.
    Aged,
    /// 失能.
    Disabled,
    /// 不能自理.
    Dependent,
    /// 失智.
    Dementia,
    /// 行动不便.
    Immobile,
    /// 特困, 低保, 低收入: the household's own support.
    Income(Income),
    /// 经济困难 or 困难, where the paper does not say how poor.
    Hardship,
    /// 困难 alone: how poor is not said, and 特困 may be cared for by another rule altogether.
    Needy,
    /// 独居, 空巢, 留守.
    Living(Living),
    /// 残疾, 重残, 计划生育特殊家庭, 军休, 慢性病.
    Group(Group),
    /// 农村.
    Rural,
    /// A word that the paper leaves open (特殊困难, 符合条件), as it stands there.
    Undefined(String),
    /// 等 at the end of a list: the paper means others too, and does not say whom.
    AndOthers,
}

/// What is still to be asked before it is clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ask<'a> {
    /// A question of the guide that was not answered.
    Answer(Question),
    /// Whether help with some things, or a failing memory, counts as 失能: an assessment says.
    Assessment,
    /// Whether it is 失智: a doctor says.
    Doctor,
    /// Whether one is 行动不便 enough.
    HowMobile,
    /// Whether one is so many years old already.
    Years(u8),
    /// From which age 高龄 counts.
    HowOld,
    /// Whether a low income, or money that is short without any support, counts as 困难; whether
    /// 特困 does, where only 困难 is named.
    HowPoor,
    /// Whether 低保 or 特困 counts as 低收入.
    HowLow,
    /// Whether a household that is short of money, and has no support yet, is one of 低收入.
    IfLow,
    /// Whether the disability counts as 重残.
    HowSevere,
    /// Whether the way one lives counts as the one named.
    HowLiving(Living),
    /// What the paper means by a word.
    Meaning(&'a str),
    /// Who can get it: the paper names nobody.
    NobodyNamed,
    /// Something else the paper leaves open, in words.
    Open(&'a str),
}

/// Whether a person is one of those a word names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit<'a> {
    Yes,
    No,
    Ask(Ask<'a>),
}

impl Criterion {
    /// Whether the person is one of those the word names. Neighbouring answers (半失能 where
    /// 失能 is asked for, 残疾 for 重残, 低收入 or being short of money for 困难) are asked about,
    /// never refused.
    pub(super) fn fit(&self, profile: &Profile) -> Fit<'_> {
        match self {
            Self::Older => age_from(60, profile),
            Self::AgeFrom(years) => age_from(*years, profile),
            Self::Aged => match age_from(60, profile) {
                Fit::Yes => Fit::Ask(Ask::HowOld),
                other => other,
            },
            Self::Disabled | Self::Dependent => care(profile),
            Self::Dementia => match profile.memory {
                Some(Memory::Dementia) => Fit::Yes,
                Some(Memory::Worse) => Fit::Ask(Ask::Doctor),
                Some(Memory::Fine) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Memory)),
            },
            Self::Immobile => match profile.ability {
                Some(Ability::Disabled) => Fit::Yes,
                Some(Ability::Partial) => Fit::Ask(Ask::HowMobile),
                Some(Ability::Independent) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Ability)),
            },
            Self::Income(wanted) => match profile.income {
                Some(income) if income == *wanted => Fit::Yes,
                Some(Income::Extreme | Income::Minimum) if *wanted == Income::Low => {
                    Fit::Ask(Ask::HowLow)
                }
                Some(Income::Strained) if *wanted == Income::Low => Fit::Ask(Ask::IfLow),
                Some(_) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Income)),
            },
            Self::Hardship => match profile.income {
                Some(Income::Extreme | Income::Minimum) => Fit::Yes,
                Some(Income::Low | Income::Strained) => Fit::Ask(Ask::HowPoor),
                Some(Income::Other) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Income)),
            },
            Self::Needy => match profile.income {
                Some(Income::Minimum) => Fit::Yes,
                Some(Income::Extreme | Income::Low | Income::Strained) => Fit::Ask(Ask::HowPoor),
                Some(Income::Other) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Income)),
            },
            Self::Living(wanted) => living(*wanted, profile),
            Self::Group(group) => match profile.groups {
                None => Fit::Ask(Ask::Answer(Question::Groups)),
                Some(groups) if groups.has(*group) => Fit::Yes,
                Some(groups) => match group {
                    Group::Disability if groups.has(Group::SevereDisability) => Fit::Yes,
                    Group::SevereDisability if groups.has(Group::Disability) => {
                        Fit::Ask(Ask::HowSevere)
                    }
                    _ => Fit::No,
                },
            },
            Self::Rural => match profile.rural {
                Some(true) => Fit::Yes,
                Some(false) => Fit::No,
                None => Fit::Ask(Ask::Answer(Question::Rural)),
            },
            Self::Undefined(word) => Fit::Ask(Ask::Meaning(word)),
            Self::AndOthers => Fit::No,
        }
    }
}

fn age_from(years: u8, profile: &Profile) -> Fit<'static> {
    let Some(band) = profile.age else {
        return Fit::Ask(Ask::Answer(Question::Age));
    };
    match band.years() {
        (youngest, _) if youngest >= years => Fit::Yes,
        (_, oldest) if oldest < years => Fit::No,
        _ => Fit::Ask(Ask::Years(years)),
    }
}

/// Whether someone can not look after themselves. Assessments look at the mind too (GB/T
/// 42195—2022 精神状态), so that nobody whose memory fails is refused here.
fn care(profile: &Profile) -> Fit<'static> {
    match (profile.ability, profile.memory) {
        (Some(Ability::Disabled), _) => Fit::Yes,
        (Some(Ability::Partial), _) => Fit::Ask(Ask::Assessment),
        (Some(Ability::Independent), Some(Memory::Worse | Memory::Dementia)) => {
            Fit::Ask(Ask::Assessment)
        }
        (Some(Ability::Independent), Some(Memory::Fine)) => Fit::No,
        (Some(Ability::Independent), None) => Fit::Ask(Ask::Answer(Question::Memory)),
        (None, _) => Fit::Ask(Ask::Answer(Question::Ability)),
    }
}

/// 独居, 空巢 and 留守 overlap in life: only who lives with the family is surely none of them,
/// and a couple does not live alone.
fn living(wanted: Living, profile: &Profile) -> Fit<'static> {
    match profile.living {
        None => Fit::Ask(Ask::Answer(Question::Living)),
        Some(living) if living == wanted => Fit::Yes,
        Some(Living::Family) => Fit::No,
        Some(Living::EmptyNest) if wanted == Living::Alone => Fit::No,
        Some(_) => Fit::Ask(Ask::HowLiving(wanted)),
    }
}
