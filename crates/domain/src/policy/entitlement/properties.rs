//! What holds of any rules and any people.

use super::testing::{city, code, rule, verdict};
use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_profile() -> impl Strategy<Value = Profile> {
    fn maybe<T: Copy + std::fmt::Debug + 'static>(
        all: &'static [T],
    ) -> impl Strategy<Value = Option<T>> {
        prop::option::of(prop::sample::select(all))
    }
    let place = prop::option::of(prop::sample::select(vec!["330600", "330602", "330603"]));
    let groups = prop::option::of(prop::sample::subsequence(Group::ALL, 0..=Group::ALL.len()));
    (
        place,
        maybe(AgeBand::ALL),
        maybe(Ability::ALL),
        maybe(Memory::ALL),
        maybe(Income::ALL),
        maybe(Living::ALL),
        maybe(&[true, false]),
        groups,
    )
        .prop_map(
            |(place, age, ability, memory, income, living, rural, groups)| Profile {
                place: place.map(code),
                age,
                ability,
                memory,
                income,
                living,
                rural,
                groups: groups.map(|list| list.into_iter().collect()),
            },
        )
}

/// A person of whom `more` is known where `less` has no answer.
fn told_more(less: &Profile, more: &Profile) -> Profile {
    let place = less
        .county()
        .or(more.county())
        .or(less.place)
        .or(more.place);
    Profile {
        place,
        age: less.age.or(more.age),
        ability: less.ability.or(more.ability),
        memory: less.memory.or(more.memory),
        income: less.income.or(more.income),
        living: less.living.or(more.living),
        rural: less.rural.or(more.rural),
        groups: less.groups.or(more.groups),
    }
}

fn any_trait() -> impl Strategy<Value = Criterion> {
    prop_oneof![
        Just(Criterion::Older),
        prop::sample::select(vec![60, 65, 75, 80, 100]).prop_map(Criterion::AgeFrom),
        Just(Criterion::Aged),
        Just(Criterion::Disabled),
        Just(Criterion::Dependent),
        Just(Criterion::Dementia),
        Just(Criterion::Immobile),
        prop::sample::select(Income::ALL).prop_map(Criterion::Income),
        Just(Criterion::Hardship),
        Just(Criterion::Needy),
        prop::sample::select(Living::ALL).prop_map(Criterion::Living),
        prop::sample::select(Group::ALL).prop_map(Criterion::Group),
        Just(Criterion::Rural),
        Just(Criterion::Undefined("特殊困难".to_owned())),
        Just(Criterion::AndOthers),
    ]
}

fn any_rights() -> impl Strategy<Value = Rights> {
    let any_of = prop::collection::vec(any_trait(), 1..4);
    let way = prop::collection::vec(any_of, 1..3);
    let who = prop::collection::vec(way, 0..3);
    let county = prop::option::of(Just("330602"));
    let rules = (
        who,
        prop::sample::select(Standing::ALL),
        county,
        any::<bool>(),
    );
    prop::collection::vec(rules, 1..6).prop_map(|rules| {
        let each = rules.into_iter().enumerate();
        let made = each.map(|(at, (who, standing, county, instead))| {
            let mut one = rule(&at.to_string(), who, standing);
            one.county = county.map(code);
            if instead {
                one.instead_of = vec!["0".to_owned()];
            }
            one
        });
        city(made.collect())
    })
}

proptest! {
    #[test]
    fn every_entitlement_of_the_city_is_always_answered(
        rights in any_rights(),
        who in any_profile(),
    ) {
        let answers = rights.answers(&who);
        let mut ids: Vec<_> = answers.iter().map(|a| a.entitlement.id.clone()).collect();
        ids.sort();
        let mut all: Vec<_> = rights.entitlements.iter().map(|e| e.id.clone()).collect();
        all.sort();
        prop_assert_eq!(ids, all);
    }

    #[test]
    fn the_overview_has_every_answer_once_but_those_of_other_counties(
        rights in any_rights(),
        who in any_profile(),
    ) {
        let seen = rights.overview(&who);
        prop_assert!(seen.first.len() <= 3);
        prop_assert!(seen.first.len() == 3 || seen.more.is_empty());
        prop_assert!(seen.former.iter().all(|a| a.standing() == Standing::Expired));
        prop_assert!(seen.not_now.iter().all(|a| a.verdict == Verdict::NotNow));
        let lists = [&seen.first, &seen.more, &seen.everyone];
        prop_assert!(lists.into_iter().flatten().all(|a| a.verdict != Verdict::NotNow));
        let lists = [seen.first, seen.more, seen.everyone, seen.not_now, seen.former];
        let mut ids: Vec<_> = lists.concat().iter().map(|a| a.entitlement.id.clone()).collect();
        ids.sort();
        let here = |a: &Answer<'_>| match (a.entitlement.county, who.county()) {
            (Some(own), Some(home)) => own == home,
            _ => true,
        };
        let answers = rights.answers(&who).into_iter().filter(here);
        let mut all: Vec<_> = answers.map(|a| a.entitlement.id.clone()).collect();
        all.sort();
        prop_assert_eq!(ids, all);
    }

    #[test]
    fn a_verdict_always_has_its_reasons(rights in any_rights(), who in any_profile()) {
        for answer in rights.answers(&who) {
            let binds = answer.standing() == Standing::InForce;
            match answer.verdict {
                Verdict::Likely => prop_assert!(binds && answer.asks.is_empty()),
                Verdict::Maybe => prop_assert!(!binds || !answer.asks.is_empty()),
                Verdict::NotNow => prop_assert!(!answer.against.is_empty()),
            }
            prop_assert_eq!(answer.against.is_empty(), answer.verdict != Verdict::NotNow);
        }
    }

    #[test]
    fn telling_more_only_settles_what_was_open(
        rights in any_rights(),
        less in any_profile(),
        more in any_profile(),
    ) {
        let more = told_more(&less, &more);
        for before in rights.answers(&less) {
            let after = verdict(&rights, &before.entitlement.id, &more);
            prop_assert!(
                before.verdict == Verdict::Maybe || after == before.verdict,
                "{:?} became {after:?}",
                before
            );
        }
    }

    #[test]
    fn an_answered_question_is_not_asked_again(rights in any_rights(), who in any_profile()) {
        let open = who.unanswered();
        for answer in rights.answers(&who) {
            for ask in &answer.asks {
                if let Ask::Answer(question) = ask {
                    prop_assert!(open.contains(question), "{question:?}");
                }
            }
        }
    }

    #[test]
    fn only_open_questions_change_what_is_said(
        rights in any_rights(),
        less in any_profile(),
        more in any_profile(),
    ) {
        let open = rights.open_questions(&less);
        let mut more = told_more(&less, &more);
        for question in open {
            match question {
                Question::County => more.place = less.place,
                Question::Age => more.age = None,
                Question::Ability => more.ability = None,
                Question::Memory => more.memory = None,
                Question::Income => more.income = None,
                Question::Living => more.living = None,
                Question::Rural => more.rural = None,
                Question::Groups => more.groups = None,
            }
        }
        let counted = rights.answers(&less).into_iter();
        for before in counted.filter(|a| !a.entitlement.is_former()) {
            let after = verdict(&rights, &before.entitlement.id, &more);
            prop_assert_eq!(before.verdict, after);
        }
    }

    #[test]
    fn an_option_that_is_not_offered_changes_nothing(
        rights in any_rights(),
        who in any_profile(),
        group in prop::sample::select(Group::ALL),
    ) {
        let blank = Profile { rural: None, groups: None, ..who };
        let offered = rights.offered(&blank);
        let said = |profile: &Profile| -> Vec<_> {
            let answers = rights.answers(profile).into_iter();
            let counted = answers.filter(|a| !a.entitlement.is_former());
            counted.map(|a| (a.entitlement.id.clone(), a.verdict)).collect()
        };
        let with = |rural: bool, groups: Groups| Profile {
            rural: Some(rural),
            groups: Some(groups),
            ..blank
        };
        if !offered.rural {
            let none = Groups::default();
            prop_assert_eq!(said(&with(true, none)), said(&with(false, none)));
        }
        if !offered.groups.contains(&group) {
            // Together with all that is offered, as one who ticks it can tick those too.
            let all: Groups = offered.groups.iter().copied().collect();
            let none = Groups::default();
            let severe = group == Group::SevereDisability;
            let before = if severe { none.with(Group::Disability, true) } else { none };
            prop_assert_eq!(said(&with(true, before.with(group, true))), said(&with(true, before)));
            let all = if severe { all.with(Group::Disability, true) } else { all };
            prop_assert_eq!(said(&with(true, all.with(group, true))), said(&with(true, all)));
        }
    }

    #[test]
    fn a_profile_survives_a_link(who in any_profile()) {
        let pairs: BTreeMap<_, _> = who.to_query().into_iter().collect();
        let read = Profile::from_query(|key| pairs.get(key).map(String::as_str));
        prop_assert_eq!(read, who);
    }
}
