//! The answers in the order that matters to a person: a few things to ask about first, what else
//! is theirs, and apart from that what everybody has, what is not for them now, and the drafts
//! whose time is over.

use super::profile::Profile;
use super::rank::{Rank, is_everyones};
use super::{Answer, Rights};
use crate::order::ordered;

/// So many things one keeps in mind for a call.
const FIRST: usize = 3;

/// The answers of a city for a person. What another county rules is in none of the lists.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Overview<'a> {
    /// What to ask about first, the best first: at most three.
    pub first: Vec<Answer<'a>>,
    /// What else may be theirs, the best first.
    pub more: Vec<Answer<'a>>,
    /// What everybody of the city has: lists, counters, talks.
    pub everyone: Vec<Answer<'a>>,
    /// What the papers have for others.
    pub not_now: Vec<Answer<'a>>,
    /// Of papers whose period is over, whomever they name: it counts as nothing to be had.
    pub former: Vec<Answer<'a>>,
}

impl Rights {
    /// The [answers](Self::answers) in the order that matters. Money and care that a clause has
    /// for people like this one come before what it has for all or for nobody by name; the more
    /// of what the person told a clause names, the earlier it comes. What is only tried out or
    /// drafted comes after what is being done. Being money, and being in force, weighs half as
    /// much as an answer each.
    #[must_use]
    pub fn overview(&self, profile: &Profile) -> Overview<'_> {
        let sections = self.sections(profile);
        let mut overview = Overview {
            former: sections.former,
            ..Overview::default()
        };
        overview.not_now = sections.not_now;
        overview
            .not_now
            .retain(|answer| answer.entitlement.holds_in(profile));
        let mut own = Vec::new();
        for answer in sections.likely.into_iter().chain(sections.maybe) {
            if is_everyones(answer.entitlement) {
                overview.everyone.push(answer);
            } else {
                own.push((Rank::of(&answer, profile), answer));
            }
        }
        let own = ordered(own, |(a, _), (b, _)| a.cmp(b));
        let mut own = own.into_iter().map(|(_, answer)| answer);
        overview.first = own.by_ref().take(FIRST).collect();
        overview.more = own.collect();
        overview
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{city, code, profile, rule};
    use super::super::{Criterion, Entitlement, Income, Living, Topic};
    use super::*;
    use crate::policy::paper::Standing;
    use rstest::rstest;

    type Criteria = Vec<Vec<Vec<Criterion>>>;

    fn about(id: &str, topic: Topic, who: Criteria, standing: Standing) -> Entitlement {
        let mut one = rule(id, who, standing);
        one.topics = vec![topic];
        one
    }

    fn older() -> Criteria {
        vec![vec![vec![Criterion::Older]]]
    }

    fn ids(answers: &[Answer<'_>]) -> Vec<String> {
        answers.iter().map(|a| a.entitlement.id.clone()).collect()
    }

    /// A city as they are: the list first, money and care after it.
    fn rights() -> Rights {
        let (now, soon) = (Standing::InForce, Standing::Underway);
        let poor = Criterion::Hardship;
        let alone = Criterion::Living(Living::Alone);
        city(vec![
            about("list", Topic::Guidance, older(), now),
            about("fraud", Topic::Protection, older(), now),
            about(
                "assessed",
                Topic::Assessment,
                vec![vec![vec![Criterion::AgeFrom(65)]]],
                now,
            ),
            about("insurance", Topic::Insurance, Vec::new(), soon),
            about("voucher", Topic::Allowance, Vec::new(), Standing::Exploring),
            about("meals", Topic::Meals, older(), now),
            about(
                "exercise",
                Topic::Health,
                vec![vec![vec![Criterion::AgeFrom(65)]]],
                now,
            ),
            about(
                "visits",
                Topic::Visits,
                vec![vec![vec![alone.clone()]]],
                now,
            ),
            about(
                "old",
                Topic::Allowance,
                vec![vec![vec![Criterion::Aged]]],
                now,
            ),
            about(
                "both",
                Topic::Meals,
                vec![vec![vec![poor.clone()], vec![alone]]],
                soon,
            ),
            about("poor", Topic::Allowance, vec![vec![vec![poor]]], now),
            about("over", Topic::Allowance, older(), Standing::Expired),
        ])
    }

    #[test]
    fn what_names_most_of_what_was_told_comes_first_and_the_list_for_all_last() {
        let rights = rights();
        let who = profile(
            "age=70&ability=self&memory=fine&income=minimum&living=alone&rural=no&groups=none",
        );
        let seen = rights.overview(&who);
        assert_eq!(ids(&seen.first), ["poor", "both", "visits"]);
        assert_eq!(
            ids(&seen.more),
            [
                "old",
                "assessed",
                "exercise",
                "meals",
                "insurance",
                "voucher"
            ]
        );
        assert_eq!(ids(&seen.everyone), ["list", "fraud"]);
        assert_eq!(ids(&seen.former), ["over"]);
    }

    #[test]
    fn the_healthy_and_well_off_are_told_of_money_and_care_too() {
        let rights = rights();
        let who = profile(
            "age=70&ability=self&memory=fine&income=other&living=family&rural=no&groups=none",
        );
        let seen = rights.overview(&who);
        assert_eq!(ids(&seen.first), ["old", "assessed", "exercise"]);
        assert_eq!(ids(&seen.not_now), ["visits", "poor", "both"]);
    }

    #[rstest]
    #[case("ability=self", &["meals", "insurance"])]
    #[case("ability=full", &["insurance", "meals"])]
    fn what_names_nobody_is_of_those_who_need_it(#[case] told: &str, #[case] want: &[&str]) {
        let rights = rights();
        let who = profile(&format!(
            "age=70&memory=fine&income=other&living=family&{told}"
        ));
        let seen = rights.overview(&who);
        let all = [ids(&seen.first), ids(&seen.more)].concat();
        let these: Vec<_> = all
            .iter()
            .filter(|id| want.contains(&id.as_str()))
            .collect();
        assert_eq!(these, want);
    }

    #[test]
    fn several_words_for_one_answer_count_once() {
        let named_twice = vec![vec![vec![
            Criterion::Hardship,
            Criterion::Income(Income::Minimum),
        ]]];
        let rights = city(vec![
            about("twice", Topic::Visits, named_twice, Standing::InForce),
            about(
                "two",
                Topic::Visits,
                vec![vec![vec![Criterion::Hardship], vec![Criterion::Rural]]],
                Standing::InForce,
            ),
        ]);
        let who = profile("income=minimum&rural=yes");
        assert_eq!(ids(&rights.overview(&who).first), ["two", "twice"]);
    }

    #[test]
    fn whoever_is_kept_as_the_poorest_reads_of_that_before_a_chat_with_neighbours() {
        let needs = Criterion::Disabled;
        let alone = Criterion::Living(Living::Alone);
        let rights = city(vec![
            about(
                "chat",
                Topic::Visits,
                vec![vec![vec![Criterion::Rural], vec![needs, alone]]],
                Standing::Underway,
            ),
            about(
                "home",
                Topic::Institution,
                vec![vec![vec![Criterion::Income(Income::Extreme)]]],
                Standing::Underway,
            ),
        ]);
        let who = profile("ability=full&income=extreme&living=alone&rural=yes");
        assert_eq!(ids(&rights.overview(&who).first), ["home", "chat"]);
        let who = profile("ability=full&income=minimum&living=alone&rural=yes");
        assert_eq!(ids(&rights.overview(&who).first), ["chat"]);
    }

    #[test]
    fn what_another_county_rules_is_in_no_list_and_is_asked_about_where_the_county_is_open() {
        let mut own = about("own", Topic::Meals, older(), Standing::InForce);
        own.county = Some(code("330602"));
        let rights = city(vec![own]);
        let all = |place: &str| {
            let who = profile(&format!("{place}&age=70"));
            let seen = rights.overview(&who);
            let lists = [
                seen.first,
                seen.more,
                seen.everyone,
                seen.not_now,
                seen.former,
            ];
            ids(&lists.concat())
        };
        assert!(all("in=330603").is_empty());
        assert_eq!(all("in=330602"), ["own"]);
        assert_eq!(all("city=330600"), ["own"]);
    }
}
