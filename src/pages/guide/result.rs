//! What the answers come to: all the city's papers promise, in three groups; and how to answer
//! otherwise, print it, or send it.

use super::card::groups;
use super::questions::{choices, holds};
use super::{GuideScreen, option, options, topic_links};
use crate::changing::effect;
use crate::html::{Html, all, draw, element, line, text};
use crate::widgets::printing::Printer;
use crate::widgets::sharing::share;
use crate::words::guide as said;
use domain::address::GuideStep;
use domain::policy::entitlement::{Course, Entitlement, Group, Question, Topic, Verdict};
use leptos::prelude::*;

/// The page; it says how many there are of each.
pub(super) fn result(asked: &GuideScreen) -> AnyView {
    let answers = asked.rights.answers(&asked.guide.profile);
    let count = |verdict| answers.iter().filter(|a| a.verdict == verdict).count();
    let counted = said::counted(
        count(Verdict::Likely),
        count(Verdict::Maybe),
        count(Verdict::NotNow),
    );
    let page = draw(all([
        line("from", &asked.place_words()),
        line("counted", &counted),
        line("", said::MAY_CHANGE),
        groups(asked, &answers, true),
        answered(asked),
    ]));
    let state = asked.state;
    effect(move || state.voice.announce(counted.clone()));
    let printer = Printer::new(state);
    view! {
        {page}
        <section class="fact send">
            <h2>{said::SEND}</h2>
            <p class="hint">{said::SEND_HINT}</p>
            {share(state, Signal::stored(said::RESULT.to_owned()), state.link.into())}
        </section>
        {printer.button("button wide print", said::PRINT)}
        {printer.instead(state.link.into(), None)}
        {draw(topics(asked, None))}
    }
    .into_any()
}

/// Each answer as a link to its question.
fn answered(asked: &GuideScreen) -> Html {
    let course = Course::of(&asked.rights, &asked.guide.profile);
    let counties = asked.rights.entitlements.iter().any(|e| e.county.is_some());
    let place = if counties {
        GuideStep::Change(Question::County)
    } else {
        GuideStep::Place
    };
    let one = |step: GuideStep, question: Question, told: &str| {
        let words = [said::about(question), "：", told].concat();
        option(&asked.link(step), &words, "", false)
    };
    let place = one(place, Question::County, &asked.place_words());
    let others = course.screens().map(|question| {
        one(
            GuideStep::Change(question),
            question,
            &told(asked, question),
        )
    });
    element(
        "section",
        &[("class", "fact answers")],
        &[
            element("h2", &[], &[text(said::YOUR_ANSWERS)]),
            line("hint", said::YOUR_ANSWERS_HINT),
            options([place].into_iter().chain(others)),
        ],
    )
}

/// What was answered, in the words of the answer.
fn told(asked: &GuideScreen, question: Question) -> String {
    let profile = &asked.guide.profile;
    let mut words: Vec<String> = match question {
        Question::Groups => {
            let kinds = [None]
                .into_iter()
                .chain(Group::ALL.iter().copied().map(Some));
            let held = kinds.filter(|group| holds(profile, *group));
            held.map(|group| group.map_or(said::RURAL, said::group).0.to_owned())
                .collect()
        }
        _ => choices(asked, question)
            .into_iter()
            .filter(|choice| choice.chosen)
            .map(|choice| choice.word)
            .collect(),
    };
    if words.is_empty() {
        let open = profile.unanswered().contains(&question);
        let none = if open {
            said::NOT_ANSWERED
        } else {
            said::NONE_OF_THESE
        };
        words.push(none.to_owned());
    }
    words.join("、")
}

/// Each thing the city's papers speak of, by itself. `but`: the one that is shown.
pub(super) fn topics(asked: &GuideScreen, but: Option<Topic>) -> Html {
    let written = |topic: &&Topic| {
        let mut all = asked.rights.entitlements.iter();
        let first = |e: &Entitlement| e.topics.first() == Some(topic) && asked.is_of_here(e);
        Some(**topic) != but && all.any(first)
    };
    element(
        "nav",
        &[("class", "fact topics"), ("aria-label", said::TOPICS)],
        &[
            element("h2", &[], &[text(said::TOPICS)]),
            topic_links(asked, Topic::ALL.iter().filter(written)),
        ],
    )
}
