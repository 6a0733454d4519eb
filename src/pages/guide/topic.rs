//! All there is about one thing: `#/guide?topic=dementia`.

use super::card::groups;
use super::questions::choices;
use super::result::topics;
use super::{Asked, button, call_hotline, link, option};
use crate::changing::{each, effect, maybe, part};
use crate::components::notice::Notice;
use crate::words::guide as said;
use domain::entitlement::{Answer, Entitlement, Question, Topic};
use domain::filter::Need;
use domain::place::Kind;
use domain::route::{Guide, GuideStep, Route};
use domain::say::rights as say;
use leptos::prelude::*;

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
pub(super) fn topic(asked: &Asked, topic: Topic) -> AnyView {
    let profile = &asked.guide.profile;
    let about = |topic: Topic| {
        move |answer: &Answer<'_>| {
            answer.entitlement.topics.contains(&topic) && holds_here(asked, answer.entitlement)
        }
    };
    let mut answers = asked.rights.answers(profile);
    answers.retain(about(topic));
    let lists = lists(topic).iter().map(|(kind, needs)| {
        let (href, word) = (asked.nearby(*kind, needs), said::look_nearby(*kind, needs));
        view! { <li><a class="button wide option primary" href=href>{word}</a></li> }
    });
    let also = beside(topic).iter().filter(|also| {
        let all = asked.rights.answers(profile);
        all.iter().any(about(**also))
    });
    let also = also.map(|also| {
        let step = GuideStep::Topic {
            topic: *also,
            used: 0,
        };
        view! { <li>{button(asked.link(step), also.word().to_owned())}</li> }
    });
    let state = asked.state;
    let city = &asked.catalog.city.name;
    let found = if answers.is_empty() {
        view! {
            <Notice title=said::nothing_written(city, topic) text=said::NOTHING_WRITTEN_TEXT>
                {call_hotline(state)}
            </Notice>
        }
        .into_any()
    } else {
        groups(asked, &answers, false)
    };
    let count = answers.len();
    effect(move || state.announce(said::found(count)));
    let first = asked.next(profile, None);
    let more = match first {
        GuideStep::Result => said::SEE_ALL,
        _ => said::ANSWER_FIRST,
    };
    view! {
        <p class="from" data-say>{asked.place_words()}</p>
        {maybe((topic == Topic::Dementia && profile.memory.is_none()).then(|| screening(asked)))}
        {maybe((topic == Topic::Rental).then(|| view! { <p data-say>{said::RENT_WARNING}</p> }))}
        <ul class="options">{each(lists)}</ul>
        {each(answers.iter().filter_map(|answer| days(asked, answer.entitlement)))}
        {found}
        <ul class="options">{each(also)}</ul>
        <div class="around">{button(asked.link(first), more.to_owned())}</div>
        {topics(asked, Some(topic))}
    }
    .into_any()
}

/// What another county rules is no answer about this one.
fn holds_here(asked: &Asked, one: &Entitlement) -> bool {
    let county = asked.guide.profile.county();
    one.county.is_none() || county.is_none() || one.county == county
}

/// The question of the guide, in its words: no diagnosis, and the page stays the same.
fn screening(asked: &Asked) -> AnyView {
    let one = |(words, profile, chosen)| option(link(asked.guide.with(profile)), words, chosen);
    view! {
        <section class="fact">
            <h2 data-say>{said::ask(Question::Memory)}</h2>
            {maybe(said::ask_hint(Question::Memory).map(|hint| view! { <p data-say>{hint}</p> }))}
            <ul class="options">{each(choices(asked, Question::Memory).into_iter().map(one))}</ul>
        </section>
    }
    .into_any()
}

/// Where a paper of this very place counts days: how many are left. How far the paper binds
/// stands next to the number.
fn days(asked: &Asked, one: &Entitlement) -> Option<AnyView> {
    let all = one.days_a_year()?;
    if one.county.is_some() && one.county != asked.guide.profile.county() {
        return None;
    }
    let (state, drawn) = (asked.state, asked.guide);
    let now = move || match state.route.get() {
        Route::Guide(Guide {
            step: GuideStep::Topic { used, .. },
            ..
        }) => used.min(all),
        _ => 0,
    };
    let count = move |used: u16| {
        let GuideStep::Topic { topic, .. } = drawn.step else {
            return;
        };
        let used = used.min(all);
        state.replace_route(Route::Guide(drawn.at(GuideStep::Topic { topic, used })));
        state.announce([said::days_used(used), said::days_left(all - used)].join("，"));
    };
    let press = move |word: &'static str, to: fn(u16) -> u16| {
        view! {
            <button type="button" class="button" on:click=move |_| count(to(untrack(now)))>{word}</button>
        }
        .into_any()
    };
    let standing = one.standing();
    let note = one
        .sources
        .first()
        .and_then(|c| asked.rights.paper(c)?.note.clone());
    let left = move || {
        view! { <p class="left">{said::days_used(now())}"，"<b>{said::days_left(all - now())}</b></p> }
            .into_any()
    };
    Some(
        view! {
            <section class="fact" data-days>
                <h2 data-say>{said::DAYS}</h2>
                <p data-say>{said::days_a_year(all)}</p>
                {maybe(say::caution(standing).map(|caution| view! {
                    <p class="inexact" data-say>{standing.word()}"："{caution}{note}</p>
                }))}
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
