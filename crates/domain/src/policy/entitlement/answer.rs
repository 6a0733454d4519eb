//! A person and a city's papers put together.

use super::criterion::{Ask, Criterion};
use super::eligibility::{AnyOf, Named, add};
use super::profile::{Profile, Question};
use super::verdict::Verdict;
use super::{Entitlement, Rights};
use crate::geo::area::AreaCode;
use crate::order::ordered;
use crate::policy::paper::Standing;

/// Why an entitlement is not for this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle<'a> {
    /// None of these words holds, and one is needed.
    Unmet(&'a AnyOf),
    /// It is a rule of this county, and the person lives in another.
    OtherCounty(AreaCode),
    /// The person's county has a rule of its own.
    CountyRule(&'a Entitlement),
}

/// An entitlement as it looks to a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer<'a> {
    /// The entitlement.
    pub entitlement: &'a Entitlement,
    /// What can be said.
    pub verdict: Verdict,
    /// The words of the paper that hold of the person.
    pub met: Vec<&'a Criterion>,
    /// What is still to be asked; empty unless the verdict is [`Verdict::Maybe`].
    pub asks: Vec<Ask<'a>>,
    /// Why not; empty unless the verdict is [`Verdict::NotNow`].
    pub against: Vec<Obstacle<'a>>,
}

impl Answer<'_> {
    /// How far the clause binds: to be said beside every verdict but of what is in force.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.entitlement.standing()
    }
}

impl Rights {
    /// Every entitlement of the city with what can be said of it to this person, the surest
    /// first, then what binds most, then as the city lists them. Empty only for someone who
    /// lives in another city: what one city promises is never said of another.
    ///
    /// ```
    /// use domain::policy::entitlement::{AnyOf, Criterion, Eligibility, Profile, Rights, Verdict, Way};
    /// # use domain::geo::adcode::Adcode;
    /// # use domain::policy::entitlement::{Entitlement, Topic};
    /// # use domain::policy::paper::{Clause, Standing};
    /// let who = Eligibility {
    ///     ways: vec![Way(vec![AnyOf(vec![Criterion::AgeFrom(80)])])],
    ///     open: Vec::new(),
    /// };
    /// # let clause = Clause { paper: 0, quote: String::new(), standing: Standing::InForce };
    /// # let allowance = Entitlement {
    /// #     id: "aged".to_owned(),
    /// #     title: String::new(),
    /// #     what: String::new(),
    /// #     topics: vec![Topic::Allowance],
    /// #     county: None,
    /// #     instead_of: Vec::new(),
    /// #     who,
    /// #     how: String::new(),
    /// #     bring: None,
    /// #     ring: String::new(),
    /// #     nearby: Vec::new(),
    /// #     offline: None,
    /// #     cash: None,
    /// #     rows: Vec::new(),
    /// #     sources: vec![clause],
    /// # };
    /// # let rights = Rights {
    /// #     adcode: Adcode::of(330_600).unwrap(),
    /// #     papers: Vec::new(),
    /// #     entitlements: vec![allowance],
    /// #     unseen: Vec::new(),
    /// # };
    /// let of = |age| Profile::from_query(|key| (key == "age").then_some(age));
    /// assert_eq!(rights.answers(&of("80"))[0].verdict, Verdict::Likely);
    /// assert_eq!(rights.answers(&of("70"))[0].verdict, Verdict::NotNow);
    /// assert_eq!(rights.answers(&Profile::default())[0].verdict, Verdict::Maybe);
    /// ```
    #[must_use]
    pub fn answers(&self, profile: &Profile) -> Vec<Answer<'_>> {
        if profile.place.is_some_and(|p| p.city() != self.adcode) {
            return Vec::new();
        }
        let each = self.entitlements.iter().enumerate();
        let answers: Vec<_> = each.map(|(at, e)| (at, self.answer(e, profile))).collect();
        let answers = ordered(answers, |(at, a), (bt, b)| {
            (a.verdict, a.standing(), at).cmp(&(b.verdict, b.standing(), bt))
        });
        answers.into_iter().map(|(_, answer)| answer).collect()
    }

    /// The questions that are open and can still change what is said to this person, in the
    /// order of the guide: no other needs to be asked. Papers that are over ask nothing.
    #[must_use]
    pub fn open_questions(&self, profile: &Profile) -> Vec<Question> {
        let answers = self.answers(profile);
        let asks = |question: &Question| {
            let ask = Ask::Answer(*question);
            let mut counted = answers.iter().filter(|a| !a.entitlement.is_former());
            counted.any(|a| a.asks.contains(&ask))
        };
        profile.unanswered().into_iter().filter(asks).collect()
    }

    fn answer<'a>(&'a self, entitlement: &'a Entitlement, profile: &Profile) -> Answer<'a> {
        let mut asks = Vec::new();
        let mut against = Vec::new();
        match (entitlement.county, profile.county()) {
            (Some(own), Some(here)) if own != here => against.push(Obstacle::OtherCounty(own)),
            (Some(_), None) => asks.push(Ask::Answer(Question::County)),
            _ => {}
        }
        for rule in self.rules_instead_of(entitlement) {
            match profile.county() {
                Some(here) if rule.county == Some(here) => {
                    against.push(Obstacle::CountyRule(rule));
                }
                None => add(&mut asks, Ask::Answer(Question::County)),
                Some(_) => {}
            }
        }
        let met = match entitlement.who.named(profile) {
            Named::Yes(met) => met,
            Named::Perhaps(met, more) => {
                more.into_iter().for_each(|ask| add(&mut asks, ask));
                met
            }
            Named::No(unmet) => {
                against.extend(unmet.into_iter().map(Obstacle::Unmet));
                Vec::new()
            }
        };
        asks.extend(entitlement.who.open.iter().map(|open| Ask::Open(open)));
        let verdict = if !against.is_empty() {
            asks.clear();
            Verdict::NotNow
        } else if asks.is_empty() && entitlement.standing() == Standing::InForce {
            Verdict::Likely
        } else {
            Verdict::Maybe
        };
        Answer {
            entitlement,
            verdict,
            met,
            asks,
            against,
        }
    }

    /// The rules of counties that stand in place of a rule of the city. One that does not bind
    /// (a draft, an expired paper …) puts nothing aside.
    fn rules_instead_of<'a>(
        &'a self,
        rule: &'a Entitlement,
    ) -> impl Iterator<Item = &'a Entitlement> {
        let binds = |e: &&Entitlement| e.standing() == Standing::InForce && e.county.is_some();
        self.entitlements
            .iter()
            .filter(binds)
            .filter(|e| e.instead_of.contains(&rule.id))
    }
}
