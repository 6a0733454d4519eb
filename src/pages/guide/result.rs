//! What the answers come to: all the city's papers promise, in three groups; and how to answer
//! otherwise, print it, or send it.

use super::card::groups;
use super::questions::{choices, holds};
use super::{Asked, button};
use crate::changing::{each, effect};
use crate::platform::{address_bar, page};
use crate::words::guide as said;
use domain::entitlement::{Course, Group, Question, Topic, Verdict};
use domain::route::GuideStep;
use leptos::prelude::*;

/// The page; it says how many there are of each.
pub(super) fn result(asked: &Asked) -> AnyView {
    let answers = asked.rights.answers(&asked.guide.profile);
    let count = |verdict| answers.iter().filter(|a| a.verdict == verdict).count();
    let counted = said::counted(
        count(Verdict::Likely),
        count(Verdict::Maybe),
        count(Verdict::NotNow),
    );
    let state = asked.state;
    {
        let counted = counted.clone();
        effect(move || state.announce(counted.clone()));
    }
    view! {
        <p class="from" data-say>{asked.place_words()}</p>
        <p data-counted data-say>{counted}</p>
        <p data-say>{said::MAY_CHANGE}</p>
        {groups(asked, &answers, true)}
        {answered(asked)}
        {send()}
        {topics(asked, None)}
    }
    .into_any()
}

/// Each answer as a link to its question.
fn answered(asked: &Asked) -> AnyView {
    let course = Course::of(&asked.rights, &asked.guide.profile);
    let counties = asked.rights.entitlements.iter().any(|e| e.county.is_some());
    let place = if counties {
        GuideStep::Change(Question::County)
    } else {
        GuideStep::Place
    };
    let line = |step: GuideStep, question: Question, told: String| {
        let line = [said::about(question), "：", &told].concat();
        view! { <li>{button(asked.link(step), line)}</li> }
    };
    let place = line(place, Question::County, asked.place_words());
    let others = course
        .screens()
        .map(|question| line(GuideStep::Change(question), question, told(asked, question)));
    view! {
        <section class="fact answers">
            <h2>{said::YOUR_ANSWERS}</h2>
            <p class="hint">{said::YOUR_ANSWERS_HINT}</p>
            <ul class="options">{place}{each(others)}</ul>
        </section>
    }
    .into_any()
}

/// What was answered, in the words of the answer.
fn told(asked: &Asked, question: Question) -> String {
    let profile = &asked.guide.profile;
    let mut said: Vec<String> = match question {
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
            .filter(|(.., chosen)| *chosen)
            .map(|((word, _), ..)| word)
            .collect(),
    };
    if said.is_empty() {
        let open = profile.unanswered().contains(&question);
        let none = if open {
            said::NOT_ANSWERED
        } else {
            said::NONE_OF_THESE
        };
        said.push(none.to_owned());
    }
    said.join("、")
}

fn send() -> AnyView {
    view! {
        <section class="fact send">
            <h2>{said::SEND}</h2>
            <p>{said::SEND_HINT}</p>
            <p class="address">{address_bar::whole()}</p>
            <button type="button" class="button wide" on:click=move |_| page::print()>{said::PRINT}</button>
        </section>
    }
    .into_any()
}

/// Each thing the city's papers speak of, by itself. `but`: the one that is shown.
pub(super) fn topics(asked: &Asked, but: Option<Topic>) -> AnyView {
    let written = |topic: &&Topic| {
        let mut all = asked.rights.entitlements.iter();
        Some(**topic) != but && all.any(|e| e.topics.first() == Some(topic))
    };
    let one = |topic: &Topic| {
        let step = GuideStep::Topic {
            topic: *topic,
            used: 0,
        };
        view! { <li>{button(asked.link(step), topic.word().to_owned())}</li> }
    };
    view! {
        <nav class="fact topics" aria-label=said::TOPICS>
            <h2>{said::TOPICS}</h2>
            <ul class="choices-list">{each(Topic::ALL.iter().filter(written).map(one))}</ul>
        </nav>
    }
    .into_any()
}
