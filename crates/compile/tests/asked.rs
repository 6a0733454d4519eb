//! Only what can change an answer is asked, in every city and county: each question and option
//! changes what somebody there is told, and what is not asked changes nothing for anybody.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop loudly, its helpers too"
)]

mod common;

use common::{profile, real_rights};
use domain::policy::entitlement::{
    Ability, AgeBand, Answer, Course, Group, Groups, Income, Living, Memory, Profile, Question,
    Rights,
};

/// What counts of what a person is told: each card, its verdict, its reasons.
fn told<'a>(rights: &'a Rights, profile: &Profile) -> Vec<Answer<'a>> {
    let mut answers = rights.answers(profile);
    answers.retain(|a| !a.entitlement.is_former());
    answers
}

/// The counties of a city that a card is of, another one, and the city alone.
fn places(rights: &Rights) -> Vec<String> {
    let own = rights.entitlements.iter().filter_map(|e| e.county);
    let mut places: Vec<String> = own.map(|county| format!("in={county}")).collect();
    places.push(format!("in={}", u32::from(rights.adcode) + 2));
    places.push(format!("in={}", u32::from(rights.adcode) + 4));
    places.push(format!("city={}", rights.adcode));
    places.sort();
    places.dedup();
    places
}

/// People who differ in all that one can tell, a few of each.
fn people(place: &str) -> Vec<Profile> {
    let mut people = Vec::new();
    for age in [AgeBand::From60, AgeBand::From80] {
        for ability in Ability::ALL {
            for memory in [Memory::Fine, Memory::Dementia] {
                for income in Income::ALL {
                    for living in [Living::Alone, Living::LeftBehind, Living::Family] {
                        people.push(Profile {
                            age: Some(age),
                            ability: Some(*ability),
                            memory: Some(memory),
                            income: Some(*income),
                            living: Some(living),
                            rural: Some(true),
                            groups: Some(Groups::default()),
                            ..profile(place)
                        });
                    }
                }
            }
        }
    }
    people
}

#[test]
fn every_question_that_is_asked_changes_what_somebody_is_told() {
    for rights in real_rights() {
        for place in places(rights) {
            let nobody = profile(&place);
            let course = Course::of(rights, &nobody);
            let people = people(&place);
            for question in course.screens() {
                let changes = people.iter().any(|person| {
                    let mut silent = *person;
                    match question {
                        Question::Age => silent.age = None,
                        Question::Ability => silent.ability = None,
                        Question::Memory => silent.memory = None,
                        Question::Income => silent.income = None,
                        Question::Living => silent.living = None,
                        Question::County | Question::Rural | Question::Groups => {
                            silent.groups = None;
                            silent.rural = None;
                        }
                    }
                    told(rights, &silent) != told(rights, person)
                });
                assert!(changes, "{place}: {question:?}");
            }
        }
    }
}

#[test]
fn every_circumstance_that_is_offered_changes_what_somebody_is_told_and_no_other_does() {
    for rights in real_rights() {
        for place in places(rights) {
            let offered = rights.offered(&profile(&place));
            let people = people(&place);
            let rural = people.iter().any(|person| {
                let city = Profile {
                    rural: Some(false),
                    ..*person
                };
                told(rights, &city) != told(rights, person)
            });
            assert_eq!(offered.rural, rural, "{place}: living in a village");
            for group in Group::ALL {
                let changes = people.iter().any(|person| {
                    let none = Groups::default();
                    // Whoever has a severe disability has one.
                    let severe = *group == Group::SevereDisability;
                    let before = none.with(Group::Disability, severe);
                    let with = |groups| Profile {
                        groups: Some(groups),
                        ..*person
                    };
                    let (without, with) = (with(before), with(before.with(*group, true)));
                    told(rights, &without) != told(rights, &with)
                });
                let is_offered = offered.groups.contains(group);
                assert_eq!(is_offered, changes, "{place}: {}", group.word());
            }
        }
    }
}
