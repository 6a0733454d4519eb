//! Papers that are over, told apart from those that hold: what they said is no answer to what one
//! can get today.

use super::profile::Profile;
use super::{Answer, Entitlement, Rights, Verdict};
use crate::policy::paper::Standing;

/// The answers to a person in groups. Only the first three are counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sections<'a> {
    /// [`Verdict::Likely`].
    pub likely: Vec<Answer<'a>>,
    /// [`Verdict::Maybe`].
    pub maybe: Vec<Answer<'a>>,
    /// [`Verdict::NotNow`].
    pub not_now: Vec<Answer<'a>>,
    /// What papers said whose period is over, for this person's county; outside all counts.
    pub former: Vec<Answer<'a>>,
}

impl<'a> Sections<'a> {
    /// Answers in groups, each in the order they come.
    #[must_use]
    pub fn of(answers: impl IntoIterator<Item = Answer<'a>>) -> Self {
        let mut sections = Self::default();
        for answer in answers {
            let group = match answer.verdict {
                _ if answer.entitlement.is_former() => &mut sections.former,
                Verdict::Likely => &mut sections.likely,
                Verdict::Maybe => &mut sections.maybe,
                Verdict::NotNow => &mut sections.not_now,
            };
            group.push(answer);
        }
        sections
    }
}

impl Entitlement {
    /// Whether the period of the paper that promises it is over.
    #[must_use]
    pub fn is_former(&self) -> bool {
        self.standing() == Standing::Expired
    }
}

impl Rights {
    /// Whether what promises it was a draft, and its period is over: it may never have been in
    /// force.
    #[must_use]
    pub fn is_former_draft(&self, entitlement: &Entitlement) -> bool {
        let paper = entitlement.sources.first().and_then(|c| self.paper(c));
        entitlement.is_former() && paper.is_some_and(|paper| paper.draft)
    }

    /// [`answers`](Self::answers) in groups. A paper that is over and of another county is left
    /// out.
    #[must_use]
    pub fn sections(&self, profile: &Profile) -> Sections<'_> {
        let counts = |answer: &Answer<'_>| {
            let one = answer.entitlement;
            !one.is_former() || one.holds_in(profile)
        };
        Sections::of(self.answers(profile).into_iter().filter(counts))
    }
}

impl Entitlement {
    /// Whether it may hold where the person lives.
    #[must_use]
    pub fn holds_in(&self, profile: &Profile) -> bool {
        match (self.county, profile.county()) {
            (Some(own), Some(here)) => own == here,
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Criterion;
    use super::super::testing::{city, code, profile, rule};
    use super::*;

    #[test]
    fn a_paper_that_is_over_stands_apart_and_is_not_counted() {
        let older = || vec![vec![vec![Criterion::Older]]];
        let mut of_county = rule("old-draft", older(), Standing::Expired);
        of_county.county = Some(code("330602"));
        let rights = city(vec![rule("list", older(), Standing::InForce), of_county]);
        for (place, former) in [("330602", 1), ("330603", 0)] {
            let told = profile(&format!("in={place}&age=70"));
            let sections = rights.sections(&told);
            let counted = [sections.likely, sections.maybe, sections.not_now].concat();
            assert_eq!(counted.len(), 1, "{place}");
            assert_eq!(sections.former.len(), former, "{place}");
        }
    }

    #[test]
    fn nothing_is_asked_for_the_sake_of_a_paper_that_is_over() {
        let mut of_county = rule("old", vec![vec![vec![Criterion::Rural]]], Standing::Expired);
        of_county.county = Some(code("330602"));
        let rights = city(vec![of_county]);
        assert_eq!(rights.open_questions(&profile("city=330600")), []);
    }
}
