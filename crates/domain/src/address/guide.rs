//! `#/guide`: the answers given, and which screen of the guide is shown.

use super::query::{Params, Query};
use crate::named::named;
use crate::policy::entitlement::{Profile, Question, Topic};
use serde::{Deserialize, Serialize};

/// A screen of the guide, with all it needs to be drawn again on another phone: the answers and
/// nothing else about the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Guide {
    /// What was told; its place is of the person asked about, not of the phone.
    pub profile: Profile,
    /// Whom the answers are about; `None` until somebody said so.
    pub whom: Option<Whom>,
    /// Which screen.
    pub step: GuideStep,
}

named! {
    /// Whom the guide is asked for, as the one who holds the phone would say. It changes the words
    /// of the questions and nothing of the answer.
    Whom by slug, from_slug {
        /// 自己: the one who holds the phone.
        Oneself = "self",
        /// 爸妈.
        Parents = "parents",
        /// 老伴.
        Spouse = "spouse",
    }
}

/// A screen of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GuideStep {
    /// What the guide is, and where it begins. No more than the city is known.
    #[default]
    Begin,
    /// `q=place`: choosing the city, also where one is known.
    Place,
    /// `q=age`: a question; others follow.
    Ask(Question),
    /// `change=age`: a question answered anew; the result follows.
    Change(Question),
    /// `q=result`: what the answers come to.
    Result,
    /// `topic=respite`: all there is about one thing.
    Topic {
        /// About what.
        topic: Topic,
        /// `used=5`: days of this year's that were used, where days are counted.
        used: u16,
    },
}

/// The key of whom it is asked for.
const WHOM: &str = "who";
/// The word of the result, where other screens have the word of their question.
const RESULT: &str = "result";
/// The word of choosing the city.
const PLACE: &str = "place";
/// Nobody can have used more days of a year.
const DAYS: u16 = 366;

impl Guide {
    /// Another screen, with these answers.
    #[must_use]
    pub fn at(self, step: GuideStep) -> Self {
        Self { step, ..self }
    }

    /// This screen, with other answers.
    #[must_use]
    pub fn with(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// The screen without what a press changes in place: the circumstances that are ticked, the days
    /// that are counted. What differs in this is another page to the person.
    #[must_use]
    pub fn page(mut self) -> Self {
        match &mut self.step {
            GuideStep::Ask(Question::Groups) | GuideStep::Change(Question::Groups) => {
                self.profile.groups = None;
                self.profile.rural = None;
            }
            GuideStep::Topic { used, .. } => *used = 0,
            _ => {}
        }
        self
    }

    pub(super) fn read(params: &Params) -> Self {
        let question = |key| params.get(key).and_then(Question::from_slug);
        let topic = || Topic::from_slug(params.get("topic")?);
        let step = if let Some(topic) = topic() {
            let used = params.get("used").and_then(|n| n.parse::<u16>().ok());
            GuideStep::Topic {
                topic,
                used: used.unwrap_or_default().min(DAYS),
            }
        } else if params.get("q") == Some(RESULT) {
            GuideStep::Result
        } else if params.get("q") == Some(PLACE) {
            GuideStep::Place
        } else if let Some(question) = question("change") {
            GuideStep::Change(question)
        } else {
            question("q").map_or(GuideStep::Begin, GuideStep::Ask)
        };
        Self {
            profile: Profile::from_query(|key| params.get(key)),
            whom: params.get(WHOM).and_then(Whom::from_slug),
            step,
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        for (key, value) in self.profile.to_query() {
            query.add(key, &value);
        }
        if let Some(whom) = self.whom {
            query.add(WHOM, whom.slug());
        }
        match self.step {
            GuideStep::Begin => {}
            GuideStep::Place => query.add("q", PLACE),
            GuideStep::Ask(question) => query.add("q", question.slug()),
            GuideStep::Change(question) => query.add("change", question.slug()),
            GuideStep::Result => query.add("q", RESULT),
            GuideStep::Topic { topic, used } => {
                query.add("topic", topic.slug());
                if used > 0 {
                    query.add("used", &used.to_string());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{Link, Page};
    use crate::policy::entitlement::{AgeBand, Groups};
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("#/guide")]
    #[case("#/guide?city=340400")]
    #[case("#/guide?in=340403&q=age")]
    #[case("#/guide?age=80&q=place")]
    #[case("#/guide?in=340403&who=parents&q=age")]
    #[case("#/guide?city=370900&age=70&who=spouse&q=result")]
    #[case(
        "#/guide?in=340403&age=80&ability=full&memory=worse&income=minimum&living=alone&rural=no&groups=severe&q=result"
    )]
    #[case("#/guide?city=330600&age=u60&groups=none&change=groups")]
    #[case("#/guide?in=340403&topic=respite&used=12")]
    fn an_address_of_the_guide_is_printed_as_it_was_read(#[case] hash: &str) {
        assert_eq!(Link::parse(hash).to_string(), hash);
    }

    #[rstest]
    #[case("#/guide?city=340400&q=shoe_size", "#/guide?city=340400")]
    #[case("#/guide?city=nowhere&age=80&q=result", "#/guide?age=80&q=result")]
    #[case(
        "#/guide?city=340400&age=eighty&q=income",
        "#/guide?city=340400&q=income"
    )]
    #[case("#/guide?city=340400&topic=treasure", "#/guide?city=340400")]
    #[case(
        "#/guide?city=340400&topic=respite&used=-3",
        "#/guide?city=340400&topic=respite"
    )]
    #[case(
        "#/guide?city=340400&topic=respite&used=999",
        "#/guide?city=340400&topic=respite&used=366"
    )]
    #[case("#/guide?city=340400&who=martian&q=age", "#/guide?city=340400&q=age")]
    #[case("#/guide?from=340403001002&name=li&q=age", "#/guide?q=age")]
    #[case("#/guide?in=340403001002&q=age", "#/guide?in=340403&q=age")]
    fn what_nobody_knows_is_passed_over_and_never_kept(#[case] hash: &str, #[case] kept: &str) {
        assert_eq!(Link::parse(hash).to_string(), kept);
    }

    #[test]
    fn ticking_a_circumstance_or_counting_a_day_stays_on_the_page() {
        let page = |hash: &str| match Link::parse(hash).page {
            Page::Guide(guide) => guide.page(),
            other => panic!("{other:?}"),
        };
        let ticked = "#/guide?age=80&rural=yes&groups=severe&q=groups";
        assert_eq!(page(ticked), page("#/guide?age=80&q=groups"));
        assert_ne!(page(ticked), page("#/guide?age=90&q=groups"));
        let counted = "#/guide?in=340403&topic=respite&used=3";
        assert_eq!(page(counted), page("#/guide?in=340403&topic=respite"));
        assert_ne!(
            page("#/guide?groups=none&q=result"),
            page("#/guide?q=result")
        );
    }

    fn step() -> impl Strategy<Value = GuideStep> {
        let question = || prop::sample::select(Question::ALL.to_vec());
        prop_oneof![
            Just(GuideStep::Begin),
            Just(GuideStep::Place),
            question().prop_map(GuideStep::Ask),
            question().prop_map(GuideStep::Change),
            Just(GuideStep::Result),
            (prop::sample::select(Topic::ALL.to_vec()), 0..=DAYS)
                .prop_map(|(topic, used)| GuideStep::Topic { topic, used }),
        ]
    }

    proptest! {
        #[test]
        fn every_screen_survives_being_sent(
            step in step(),
            age in prop::option::of(prop::sample::select(AgeBand::ALL.to_vec())),
            rural in any::<Option<bool>>(),
            none in any::<bool>(),
            whom in prop::option::of(prop::sample::select(Whom::ALL.to_vec())),
        ) {
            let profile = Profile { age, rural, groups: none.then(Groups::default), ..Profile::default() };
            let page = Page::Guide(Guide { profile, whom, step }).link_from(None);
            prop_assert_eq!(Link::parse(&page.to_string()), page);
        }
    }
}
