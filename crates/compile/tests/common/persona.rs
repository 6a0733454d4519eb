//! People before the real papers: what each is told, and what must come out.

use super::{profile, real_rights};
use domain::geo::adcode::Adcode;
use domain::policy::entitlement::{Answer, Obstacle, Profile, Rights, Verdict};
use std::collections::BTreeSet;

pub(crate) struct Persona {
    /// Who it is.
    story: &'static str,
    /// What the guide was told.
    told: &'static str,
    /// Surely: 多半能办.
    likely: &'static str,
    /// Surely not: 现在够不上.
    not_now: &'static str,
}

pub(crate) const fn persona(
    story: &'static str,
    told: &'static str,
    likely: &'static str,
    not_now: &'static str,
) -> Persona {
    Persona {
        story,
        told,
        likely,
        not_now,
    }
}

fn ids(list: &str) -> BTreeSet<&str> {
    list.split_whitespace().collect()
}

fn of_another_county(answer: &Answer<'_>) -> bool {
    let other = |a: &Obstacle<'_>| matches!(a, Obstacle::OtherCounty(_));
    answer.against.iter().any(other)
}

fn check(rights: &Rights, persona: &Persona) {
    let who: Profile = profile(persona.told);
    let answers = rights.answers(&who);
    assert_eq!(
        answers.len(),
        rights.entitlements.len(),
        "{}",
        persona.story
    );
    for answer in &answers {
        let elsewhere = match (answer.entitlement.county, who.county()) {
            (Some(own), Some(here)) => own != here,
            _ => false,
        };
        assert_eq!(of_another_county(answer), elsewhere, "{}", persona.story);
    }
    let with = |verdict: Verdict| -> BTreeSet<&str> {
        answers
            .iter()
            .filter(|a| a.verdict == verdict && !of_another_county(a))
            .map(|a| a.entitlement.id.as_str())
            .collect()
    };
    assert_eq!(
        with(Verdict::Likely),
        ids(persona.likely),
        "{}",
        persona.story
    );
    assert_eq!(
        with(Verdict::NotNow),
        ids(persona.not_now),
        "{}",
        persona.story
    );
}

/// Checks the people of each city; how many they were.
pub(crate) fn all_are_told(cities: &[(Adcode, &[Persona])]) -> usize {
    for (adcode, personas) in cities {
        let mut all = real_rights().iter();
        let rights = all.find(|rights| rights.adcode == *adcode).unwrap();
        personas.iter().for_each(|persona| check(rights, persona));
    }
    cities.iter().map(|(_, personas)| personas.len()).sum()
}
