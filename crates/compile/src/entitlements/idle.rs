//! A word of `who` on which nobody's answer depends: it would be asked for nothing.

use super::{EntitlementFile, IssueSink};
use crate::words;
use domain::policy::entitlement::{
    Ability, AgeBand, Criterion, Eligibility, Group, Groups, Income, Living, Memory, Profile, Way,
};

/// Reports every word that could be left out without changing anybody's answer.
pub(super) fn check(one: &EntitlementFile, ways: &[Way], sink: &mut IssueSink<'_>) {
    // A word that was not understood is reported already, and stands in no way.
    let read: usize = ways.iter().map(|way| way.0.len()).sum();
    if read != one.who.iter().map(Vec::len).sum::<usize>() {
        return;
    }
    let people = people(ways);
    let who = |ways: Vec<Way>| Eligibility {
        ways,
        open: Vec::new(),
    };
    let own = who(ways.to_vec());
    for (at, way) in ways.iter().enumerate() {
        for (in_way, list) in way.0.iter().enumerate() {
            for (in_list, word) in list.0.iter().enumerate() {
                let open = matches!(word, Criterion::AndOthers | Criterion::Undefined(_));
                let Some(without) = without(ways, at, in_way, in_list).filter(|_| !open) else {
                    continue;
                };
                let without = who(without);
                if people.iter().all(|p| without.verdict(p) == own.verdict(p))
                    && let Some(cell) = one.who.get(at).and_then(|way| way.get(in_way))
                {
                    let named = cell.get_ref().split('|').nth(in_list).unwrap_or_default();
                    sink.error("who", cell, named, words::idle_trait());
                }
            }
        }
    }
}

/// The ways without one word; `None` where it is all there is in its way.
fn without(ways: &[Way], at: usize, in_way: usize, in_list: usize) -> Option<Vec<Way>> {
    let mut ways = ways.to_vec();
    let lists = &mut ways.get_mut(at)?.0;
    let words = &mut lists.get_mut(in_way)?.0;
    if words.len() > 1 {
        words.remove(in_list);
        return Some(ways);
    }
    lists.remove(in_way);
    (!lists.is_empty()).then_some(ways)
}

/// Everybody who differs in something that the ways look at.
fn people(ways: &[Way]) -> Vec<Profile> {
    let words: Vec<&Criterion> = ways.iter().flat_map(|w| &w.0).flat_map(|l| &l.0).collect();
    let looks = |at: fn(&Criterion) -> bool| words.iter().any(|word| at(word));
    let mut people = vec![Profile {
        age: Some(AgeBand::From90),
        ability: Some(Ability::Independent),
        memory: Some(Memory::Fine),
        income: Some(Income::Other),
        living: Some(Living::Family),
        rural: Some(false),
        groups: Some(Groups::default()),
        ..Profile::default()
    }];
    if looks(|w| {
        matches!(
            w,
            Criterion::Older | Criterion::AgeFrom(_) | Criterion::Aged
        )
    }) {
        people = with_each(&people, AgeBand::ALL, |p, age| p.age = Some(age));
    }
    let care = |w: &Criterion| matches!(w, Criterion::Disabled | Criterion::Dependent);
    if looks(care) || looks(|w| *w == Criterion::Immobile) {
        people = with_each(&people, Ability::ALL, |p, ability| {
            p.ability = Some(ability)
        });
    }
    if looks(care) || looks(|w| *w == Criterion::Dementia) {
        people = with_each(&people, Memory::ALL, |p, memory| p.memory = Some(memory));
    }
    let poor = |w: &Criterion| {
        matches!(
            w,
            Criterion::Income(_) | Criterion::Hardship | Criterion::Needy
        )
    };
    if looks(poor) {
        people = with_each(&people, Income::ALL, |p, income| p.income = Some(income));
    }
    if looks(|w| matches!(w, Criterion::Living(_))) {
        people = with_each(&people, Living::ALL, |p, living| p.living = Some(living));
    }
    if looks(|w| *w == Criterion::Rural) {
        people = with_each(&people, &[true, false], |p, rural| p.rural = Some(rural));
    }
    for group in Group::ALL {
        if words.iter().any(|w| **w == Criterion::Group(*group)) {
            people = with_each(&people, &[true, false], |p, is_in| {
                p.groups = p.groups.map(|groups| groups.with(*group, is_in));
            });
        }
    }
    people
}

fn with_each<T: Copy>(
    people: &[Profile],
    all: &[T],
    set: impl Fn(&mut Profile, T),
) -> Vec<Profile> {
    let mut more = Vec::new();
    for person in people {
        for one in all {
            let mut person = *person;
            set(&mut person, *one);
            more.push(person);
        }
    }
    more
}
