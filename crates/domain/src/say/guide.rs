//! Where the guide begins, in words and links: its page in the app and its plain page have the same.

use crate::address::{Guide, GuideStep, Link, Page, Whom};
use crate::policy::entitlement::{Course, Profile, Question, Rights, Topic};

/// What the guide is.
pub const INTRO: &str = "答几道题，就知道能去问哪些补贴和服务。";
/// That nobody learns what is answered.
pub const INTRO_PRIVATE: &str =
    "不问姓名，不用登录。您的回答只写在这一页的网址里，不存，也不上传。";
/// The first question.
pub const FOR_WHOM_TO_ASK: &str = "给谁问？";
/// The way to another city.
pub const OTHER_PLACE: &str = "不住在这里";
/// Above the topics.
pub const ONLY_ONE_TOPIC: &str = "只想看一样";

/// What is asked for by itself most; only those the city's papers speak of are shown.
const FIRST_TOPICS: &[Topic] = &[
    Topic::Dementia,
    Topic::Respite,
    Topic::Rental,
    Topic::LoveCard,
];

/// The one the questions are about, as the subject of a sentence.
#[must_use]
pub fn subject(whom: Whom) -> &'static str {
    match whom {
        Whom::Oneself => "您",
        Whom::Parents => "爸妈",
        Whom::Spouse => "老伴",
    }
}

/// Whom the guide is asked for, as an answer: the word, and what is meant by it (may be empty).
#[must_use]
pub fn whom(whom: Whom) -> (&'static str, &'static str) {
    match whom {
        Whom::Oneself => ("自己", ""),
        Whom::Parents => (subject(whom), "一次问一位"),
        Whom::Spouse => (subject(whom), ""),
    }
}

/// Whose papers are looked at: `看的是：绍兴市越城区`.
#[must_use]
pub fn lives_in(place: &str) -> String {
    format!("看的是：{place}")
}

/// The link of a screen of the guide.
#[must_use]
pub fn link(guide: Guide) -> Link {
    Page::Guide(guide).link_from(None)
}

/// The link of what the papers say of a topic, with what was answered before.
#[must_use]
pub fn topic_link(guide: Guide, topic: Topic) -> Link {
    link(guide.at(GuideStep::Topic { topic, used: 0 }))
}

/// The links of the first screen of a city or a county, in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// An answer to each of [`Whom::ALL`].
    pub whom: Vec<(Whom, Link)>,
    /// To [`OTHER_PLACE`].
    pub other: Link,
    /// What the papers of the place speak of; each leads to [`topic_link`].
    pub topics: Vec<Topic>,
}

impl Beginning {
    /// Of the place that the guide is asked about, with what was answered before.
    #[must_use]
    pub fn of(rights: &Rights, guide: Guide) -> Self {
        let first = next_step(rights, &guide.profile, None);
        let answer = |whom: &Whom| {
            let asked = Guide {
                whom: Some(*whom),
                ..guide
            };
            (*whom, link(asked.at(first)))
        };
        let is_there = |topic: &&Topic| {
            let mut all = rights.entitlements.iter();
            all.any(|one| one.topics.contains(topic) && one.holds_in(&guide.profile))
        };
        Self {
            whom: Whom::ALL.iter().map(answer).collect(),
            other: link(guide.at(GuideStep::Place)),
            topics: FIRST_TOPICS.iter().filter(is_there).copied().collect(),
        }
    }
}

/// The screen that comes after a question, or first of all, for a person who has told so much.
#[must_use]
pub fn next_step(rights: &Rights, profile: &Profile, after: Option<Question>) -> GuideStep {
    let next = Course::of(rights, profile).next(after);
    next.map_or(GuideStep::Result, GuideStep::Ask)
}
