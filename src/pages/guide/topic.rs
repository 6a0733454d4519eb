//! All there is about one thing: `#/guide?topic=dementia`.

use super::card::{Cards, Shape};
use super::questions::{Choice, choices};
use super::result::topics;
use super::sheet::call_sheet;
use super::{GuideScreen, button, link, missing, option, primary, topic_links};
use crate::changing::{effect, part, views};
use crate::html::draw;
use crate::words::guide as said;
use domain::address::{Guide, GuideStep, Page};
use domain::answer::leads_somewhere;
use domain::place::Kind;
use domain::place::filter::Need;
use domain::policy::entitlement::{Answer, Entitlement, Question, Sections, Topic, Verdict};
use domain::say::rights as say;
use leptos::prelude::*;
use maud::{Markup, html};

/// What helps with a thing besides, in the order it is looked for.
fn beside(topic: Topic) -> &'static [Topic] {
    match topic {
        Topic::Dementia => &[Topic::Respite, Topic::Carer, Topic::Assessment],
        Topic::Respite => &[Topic::Carer, Topic::HomeCare],
        Topic::Carer => &[Topic::Respite],
        _ => &[],
    }
}

/// Where it is found, whatever the papers say.
fn lists(topic: Topic) -> &'static [(Kind, &'static [Need])] {
    match topic {
        Topic::Dementia => &[
            (Kind::Institution, &[Need::Dementia]),
            (Kind::Centre, &[Need::Dementia]),
        ],
        Topic::Respite => &[
            (Kind::Institution, &[Need::Respite]),
            (Kind::Centre, &[Need::Respite]),
        ],
        Topic::Rental => &[(Kind::Rental, &[])],
        Topic::Meals => &[(Kind::Canteen, &[])],
        Topic::Institution => &[(Kind::Institution, &[])],
        _ => &[],
    }
}

/// The page.
pub(super) fn topic(asked: &GuideScreen, topic: Topic) -> AnyView {
    let profile = &asked.guide.profile;
    let all_answers = asked.rights.answers(profile);
    let about = |topic: Topic, answer: &Answer<'_>| {
        answer.entitlement.topics.contains(&topic) && asked.is_of_here(answer.entitlement)
    };
    let also = beside(topic).iter();
    let also = also.filter(|also| all_answers.iter().any(|answer| about(**also, answer)));
    let also = topic_links(asked, also);
    let mut answers = all_answers.clone();
    answers.retain(|answer| about(topic, answer));

    let state = asked.state;
    let count = answers.len();
    effect(move || state.voice.announce(said::found(count)));
    let lists = lists(topic).iter();
    let lists = lists.filter(|(kind, needs)| leads_somewhere(&asked.catalog, *kind, needs));
    let mut cards = Cards::new(asked, lists.clone().map(|(kind, _)| *kind).collect());
    let head = html! {
        p.from data-say { (asked.place_words()) }
        @if topic == Topic::Dementia && profile.memory.is_none() { (screening(asked)) }
        @if topic == Topic::Rental { p data-say { (said::RENT_WARNING) } }
        ul.options {
            @for (kind, needs) in lists {
                (primary(&asked.nearby(*kind, needs), &said::look_nearby(*kind, needs)))
            }
        }
    };
    let found = if answers.is_empty() {
        let title = said::nothing_written(&asked.catalog.city.name, topic);
        missing(
            state,
            &title,
            said::NOTHING_WRITTEN_TEXT,
            &Markup::default(),
        )
    } else {
        groups(asked, &mut cards, Sections::of(answers.iter().cloned()))
    };
    let first = asked.next(profile, None);
    let more = match first {
        GuideStep::Result => said::SEE_ALL,
        _ => said::ANSWER_FIRST,
    };
    let tail = html! {
        (found)
        (also)
        div.around { (button(&asked.link(first), more)) }
        (topics(asked, Some(topic)))
    };
    let days = answers
        .iter()
        .filter_map(|answer| days(asked, answer.entitlement));
    view! {
        {draw(head)}
        {views(days)}
        {draw(tail)}
    }
    .into_any()
}

/// All there is, the surest first; how to ask about it at once; and apart from it what is over.
fn groups(asked: &GuideScreen, cards: &mut Cards<'_>, answers: Sections<'_>) -> Markup {
    let mut group = |title: String, note: &str, of: &[Answer<'_>]| {
        html! {
            @if !of.is_empty() {
                section.group {
                    h2 data-say { (title) }
                    @if !note.is_empty() { p data-say { (note) } }
                    (cards.list(of, Shape::Open))
                }
            }
        }
    };
    let titled =
        |verdict: Verdict, of: &[Answer<'_>]| said::group_title(say::verdict(verdict), of.len());
    let Sections {
        likely: sure,
        maybe: open,
        not_now,
        former,
    } = answers;
    let likely = group(titled(Verdict::Likely, &sure), "", &sure);
    let maybe = group(titled(Verdict::Maybe, &open), "", &open);
    let against = group(
        titled(Verdict::NotNow, &not_now),
        said::NOT_NOW_NOTE,
        &not_now,
    );
    let over = group(asked.former_title(&former), said::FORMER_NOTE, &former);
    let to_ask = [sure, open].concat();
    html! {
        (likely)
        (maybe)
        @if !to_ask.is_empty() { (call_sheet(asked, &to_ask)) }
        (against)
        (over)
    }
}

/// The question of the guide, in its words: no diagnosis, and the page stays the same.
fn screening(asked: &GuideScreen) -> Markup {
    let question = Question::Memory;
    let one = |choice: Choice| {
        let href = link(asked.guide.with(choice.profile));
        option(&href, &choice.word, choice.hint, choice.chosen)
    };
    html! {
        section.fact {
            h2 data-say { (said::ask(question, asked.whom())) }
            p data-say { (said::ask_hint(question).unwrap_or_default()) }
            ul.options { @for choice in choices(asked, question) { (one(choice)) } }
        }
    }
}

/// Where a paper of this very place, in force, counts days: how many are left.
fn days(asked: &GuideScreen, one: &Entitlement) -> Option<AnyView> {
    let all_days = one.days_a_year()?;
    if one.county.is_some() && one.county != asked.guide.profile.county() {
        return None;
    }
    let (state, drawn) = (asked.state, asked.guide);
    let now = move || match state.address.page.get() {
        Page::Guide(Guide {
            step: GuideStep::Topic { used, .. },
            ..
        }) => used.min(all_days),
        _ => 0,
    };
    let count = move |used: u16| {
        let GuideStep::Topic { topic, .. } = drawn.step else {
            return;
        };
        let used = used.min(all_days);
        let page = Page::Guide(drawn.at(GuideStep::Topic { topic, used }));
        state.replace_link(page.link_from(None));
        state
            .voice
            .announce([said::days_used(used), said::days_left(all_days - used)].join("，"));
    };
    let press = move |word: &'static str, to: fn(u16) -> u16| {
        view! {
            <button type="button" class="button" on:click=move |_| count(to(untrack(now)))>{word}</button>
        }
        .into_any()
    };
    let still = html! {
        h2 data-say { (said::DAYS) }
        p data-say { (said::days_a_year(all_days)) }
    };
    let left = move || {
        let used = now();
        draw(html! {
            p.left { (said::days_used(used)) "，" b { (said::days_left(all_days - used)) } }
        })
    };
    Some(
        view! {
            <section class="fact" data-days>
                {draw(still)}
                {part(left)}
                <div class="actions">
                    {press(said::ONE_MORE, |used| used.saturating_add(1))}
                    {press(said::ONE_LESS, |used| used.saturating_sub(1))}
                </div>
            </section>
        }
        .into_any(),
    )
}
