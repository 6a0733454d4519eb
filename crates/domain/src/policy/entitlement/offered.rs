//! Which circumstances are worth offering: those that can change what is said to this person here.

use super::Rights;
use super::criterion::Ask;
use super::profile::{Group, Profile, Question};

/// The circumstances to offer, beside each other on one screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    /// Whether living in a village changes anything.
    pub rural: bool,
    /// The groups that change something, in the order they are offered.
    pub groups: Vec<Group>,
}

impl Rights {
    /// The circumstances that can change what is said to this person. What was ticked already
    /// takes none away, so that the screen stands still while one ticks.
    #[must_use]
    pub fn offered(&self, profile: &Profile) -> Offered {
        let blank = Profile {
            rural: None,
            groups: None,
            ..*profile
        };
        let mut rural = false;
        let mut named = Vec::new();
        for answer in self.answers(&blank) {
            if answer.entitlement.is_former() {
                continue;
            }
            rural |= answer.asks.contains(&Ask::Answer(Question::Rural));
            if answer.asks.contains(&Ask::Answer(Question::Groups)) {
                named.extend(answer.entitlement.who.open_groups(&blank));
            }
        }
        // A disability may turn out to be a severe one.
        let worth = |group: &Group| {
            named.contains(group)
                || (*group == Group::Disability && named.contains(&Group::SevereDisability))
        };
        Offered {
            rural,
            groups: Group::ALL.iter().copied().filter(worth).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Criterion;
    use super::super::testing::{city, profile, rule};
    use super::*;
    use crate::policy::paper::Standing;
    use rstest::rstest;

    fn rights(words: Vec<Criterion>) -> Rights {
        let who = vec![vec![vec![Criterion::Older], words]];
        city(vec![rule("visits", who, Standing::Underway)])
    }

    #[rstest]
    #[case(vec![Criterion::Rural], true, &[])]
    #[case(vec![Criterion::Group(Group::FamilyPlanning)], false, &[Group::FamilyPlanning])]
    #[case(
        vec![Criterion::Group(Group::SevereDisability)],
        false,
        &[Group::Disability, Group::SevereDisability]
    )]
    #[case(vec![Criterion::Group(Group::Disability)], false, &[Group::Disability])]
    #[case(vec![Criterion::Group(Group::Chronic), Criterion::AndOthers], false, &[Group::Chronic])]
    fn only_what_a_paper_names_is_offered(
        #[case] words: Vec<Criterion>,
        #[case] rural: bool,
        #[case] groups: &[Group],
    ) {
        let offered = rights(words).offered(&profile("city=330600&age=70"));
        assert_eq!(offered.rural, rural);
        assert_eq!(offered.groups, groups);
    }

    #[test]
    fn what_another_answer_has_settled_is_not_offered() {
        let rights = rights(vec![Criterion::Group(Group::Chronic)]);
        let offered = rights.offered(&profile("city=330600&age=u60"));
        assert_eq!(offered, Offered::default());
    }

    #[test]
    fn a_tick_takes_no_other_option_away() {
        let rights = rights(vec![
            Criterion::Group(Group::Chronic),
            Criterion::Group(Group::FamilyPlanning),
        ]);
        let offered = rights.offered(&profile("city=330600&age=70&groups=chronic"));
        assert_eq!(offered.groups, [Group::FamilyPlanning, Group::Chronic]);
    }
}
