//! Which of the things a person may be able to get is worth asking about first.

use super::criterion::{Ask, Criterion, Fit};
use super::eligibility::{Way, add};
use super::profile::{Ability, Income, Memory, Profile, Question};
use super::{Answer, Entitlement, Topic, Verdict};
use crate::policy::paper::Standing;
use std::cmp::Reverse;

/// What an entitlement is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Good {
    Money,
    Care,
    /// Being assessed opens the doors to both; a check of the health may, too.
    Check,
    /// Being told something.
    Knowledge,
}

impl Good {
    fn of(one: &Entitlement) -> Self {
        match one.topics.first() {
            Some(Topic::Allowance | Topic::Insurance | Topic::LoveCard) => Self::Money,
            Some(Topic::Assessment) => Self::Check,
            Some(Topic::Health) if !one.topics.contains(&Topic::HomeCare) => Self::Check,
            Some(Topic::Learning | Topic::Protection | Topic::Guidance) | None => Self::Knowledge,
            Some(_) => Self::Care,
        }
    }
}

/// Whether it is something to know that is there for all.
pub(super) fn is_everyones(one: &Entitlement) -> bool {
    let names_nobody_special = |way: &Way| {
        way.0
            .iter()
            .flat_map(|any| &any.0)
            .all(|w| fact(w).is_none())
    };
    Good::of(one) == Good::Knowledge && one.who.ways.iter().all(names_nobody_special)
}

/// What comes first: the smallest.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    tier: u8,
    is_tried_out: bool,
    weight: Reverse<usize>,
    verdict: Verdict,
    standing: Standing,
    names_nobody: bool,
    good: Good,
}

impl Rank {
    pub(super) fn of(answer: &Answer<'_>, profile: &Profile) -> Self {
        let one = answer.entitlement;
        let (good, named) = (Good::of(one), named(one, profile));
        let tier = match (good, named > 0) {
            (Good::Money | Good::Care, true) => 0,
            (Good::Check, true) => 1,
            (Good::Money | Good::Care, false) => 2,
            _ => 3,
        };
        let is_in_force = answer.standing() == Standing::InForce;
        Self {
            tier,
            is_tried_out: answer.standing() > Standing::Underway,
            weight: Reverse(named + usize::from(is_in_force) + usize::from(good == Good::Money)),
            verdict: answer.verdict,
            standing: answer.standing(),
            names_nobody: one.who.ways.is_empty(),
            good,
        }
    }
}

/// 特困 stands for this many answers: no means, no strength to work, nobody who must keep one.
const EXTREME: usize = 3;

/// How much of what a person told the clause names. Each list of words that surely names them counts two, and one that
/// names them as 特困 two for each thing that 特困 means. One more is counted where a list names them by several answers,
/// or where a word may name them.
fn named(one: &Entitlement, profile: &Profile) -> usize {
    let most = one.who.ways.iter().map(|way| named_by(way, profile)).max();
    most.unwrap_or_else(|| usize::from(touches(one, profile)))
}

fn named_by(way: &Way, profile: &Profile) -> usize {
    let (mut lists, mut more) = (0, false);
    let mut facts = Vec::new();
    for any in &way.0 {
        let (mut holds, mut is_extreme, before) = (false, false, facts.len());
        for word in &any.0 {
            let fit = word.fit(profile);
            holds |= fit != Fit::No;
            is_extreme |= *word == Criterion::Income(Income::Extreme) && fit == Fit::Yes;
            match (fact(word), fit) {
                (Some(fact), Fit::Yes) => add(&mut facts, fact),
                // Nowhere does 高龄 begin later.
                (Some(fact), Fit::Ask(Ask::HowOld)) if is_very_old(profile) => {
                    add(&mut facts, fact);
                }
                (Some(_), Fit::Ask(ask)) => more |= !matches!(ask, Ask::Answer(_)),
                _ => {}
            }
        }
        if !holds {
            return 0;
        }
        lists += match facts.len() > before {
            true if is_extreme => EXTREME,
            names => usize::from(names),
        };
        more |= facts.len() > before + 1;
    }
    2 * lists + usize::from(more)
}

fn is_very_old(profile: &Profile) -> bool {
    profile.age.is_some_and(|age| age.years().0 >= 80)
}

/// Which answer a word asks for; `None` for one that names all the old, or leaves open whom.
fn fact(word: &Criterion) -> Option<Question> {
    match word {
        Criterion::Older | Criterion::Undefined(_) | Criterion::AndOthers => None,
        Criterion::AgeFrom(years) => (*years > 60).then_some(Question::Age),
        Criterion::Aged => Some(Question::Age),
        Criterion::Disabled | Criterion::Dependent | Criterion::Immobile => Some(Question::Ability),
        Criterion::Dementia => Some(Question::Memory),
        Criterion::Income(_) | Criterion::Hardship | Criterion::Needy => Some(Question::Income),
        Criterion::Living(_) => Some(Question::Living),
        Criterion::Group(_) => Some(Question::Groups),
        Criterion::Rural => Some(Question::Rural),
    }
}

/// Whether something that names nobody is about what the person needs help with.
fn touches(one: &Entitlement, profile: &Profile) -> bool {
    let needs_care = matches!(profile.ability, Some(Ability::Partial | Ability::Disabled));
    let forgets = matches!(profile.memory, Some(Memory::Worse | Memory::Dementia));
    one.topics.iter().any(|topic| match topic {
        Topic::Insurance | Topic::HomeCare | Topic::Respite | Topic::Carer => needs_care,
        Topic::Dementia => forgets,
        _ => false,
    })
}
