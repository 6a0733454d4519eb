//! One question a screen; each answer is a link to the next.

use super::{Asked, button, link, option};
use crate::changing::{each, maybe};
use crate::state::State;
use crate::words::guide as said;
use domain::entitlement::{
    Ability, AgeBand, Course, Group, Groups, Income, Living, Memory, Profile, Question,
};
use domain::route::{Guide, GuideStep, Route};
use leptos::prelude::*;

/// The question with its answers, and the ways around it.
pub(super) fn screen(asked: &Asked, question: Question) -> AnyView {
    let course = Course::of(&asked.rights, &asked.guide.profile);
    let changing = matches!(asked.guide.step, GuideStep::Change(_));
    let progress = course.place(question).filter(|_| !changing);
    let (back, back_word) = match course.before(question) {
        _ if changing => (GuideStep::Result, said::BACK_TO_RESULT),
        Some(before) => (GuideStep::Ask(before), said::BACK),
        None => (GuideStep::Begin, said::BACK_TO_BEGIN),
    };
    let answers = match question {
        Question::Rural | Question::Groups => circumstances(asked),
        _ => {
            let one = |(words, profile, chosen)| option(onward(asked, profile), words, chosen);
            let all = choices(asked, question).into_iter().map(one);
            view! { <ul class="options">{each(all)}</ul> }.into_any()
        }
    };
    let other_city = (question == Question::County)
        .then(|| button(asked.link(GuideStep::Place), said::OTHER_CITY.to_owned()));
    // What is ticked in place goes with the person.
    let (state, drawn) = (asked.state, asked.guide);
    let way = move |step: GuideStep, word: &'static str| {
        let href = move || link(now(state, drawn).at(step));
        view! { <a class="button wide" href=Signal::derive(href)>{word}</a> }.into_any()
    };
    view! {
        {maybe(progress.map(|(at, of)| view! { <p class="from" data-say>{said::progress(at, of)}</p> }))}
        {maybe(said::ask_hint(question).map(|hint| view! { <p data-say>{hint}</p> }))}
        {answers}
        <div class="around">
            {maybe((!changing).then(|| button(onward(asked, asked.guide.profile), said::SKIP.to_owned())))}
            {way(back, back_word)}
            {maybe((!changing).then(|| way(GuideStep::Result, said::SEE_RESULT)))}
            {other_city}
        </div>
    }
    .into_any()
}

/// The screen after this one, with these answers.
fn onward(asked: &Asked, profile: Profile) -> String {
    let step = match asked.guide.step {
        GuideStep::Ask(question) => asked.next(&profile, Some(question)),
        _ => GuideStep::Result,
    };
    link(asked.guide.with(profile).at(step))
}

/// The answers of a question: in words, what would then be told, and whether it was before.
pub(super) type Choice = ((String, &'static str), Profile, bool);

/// What one can answer.
pub(super) fn choices(asked: &Asked, question: Question) -> Vec<Choice> {
    let told = asked.guide.profile;
    let choice = |(word, hint): said::Words, profile: Profile| {
        ((word.to_owned(), hint), profile, profile == told)
    };
    let each = |all: Vec<(said::Words, Profile)>| {
        all.into_iter()
            .map(|(words, profile)| choice(words, profile))
            .collect()
    };
    match question {
        Question::County => asked
            .catalog
            .districts()
            .map(|county| {
                let place = Some(county.code);
                (
                    (county.name.clone(), ""),
                    Profile { place, ..told },
                    place == told.place,
                )
            })
            .collect(),
        Question::Age => {
            let one = |age: &AgeBand| {
                (
                    said::age(*age),
                    Profile {
                        age: Some(*age),
                        ..told
                    },
                )
            };
            each(AgeBand::ALL.iter().map(one).collect())
        }
        Question::Ability => {
            let one = |a: &Ability| {
                (
                    said::ability(*a),
                    Profile {
                        ability: Some(*a),
                        ..told
                    },
                )
            };
            each(Ability::ALL.iter().map(one).collect())
        }
        Question::Memory => {
            let one = |m: &Memory| {
                (
                    said::memory(*m),
                    Profile {
                        memory: Some(*m),
                        ..told
                    },
                )
            };
            each(Memory::ALL.iter().map(one).collect())
        }
        Question::Income => {
            let one = |i: &Income| {
                (
                    said::income(*i),
                    Profile {
                        income: Some(*i),
                        ..told
                    },
                )
            };
            each(Income::ALL.iter().map(one).collect())
        }
        Question::Living => {
            let one = |l: &Living| {
                (
                    said::living(*l),
                    Profile {
                        living: Some(*l),
                        ..told
                    },
                )
            };
            each(Living::ALL.iter().map(one).collect())
        }
        Question::Rural | Question::Groups => Vec::new(),
    }
}

/// What was ticked since the screen was drawn stands in the address.
fn now(state: State, drawn: Guide) -> Guide {
    match state.route.get() {
        Route::Guide(guide) if guide.page() == drawn.page() => guide.with(Profile {
            place: drawn.profile.place,
            ..guide.profile
        }),
        _ => drawn,
    }
}

/// Circumstances of which several may hold: each is ticked in place.
fn circumstances(asked: &Asked) -> AnyView {
    let (state, drawn) = (asked.state, asked.guide);
    let tick = move |group: Option<Group>| {
        let words = group.map_or(said::RURAL, said::group);
        let is_ticked = move || holds(&now(state, drawn).profile, group);
        let press = move |_| {
            let guide = untrack(move || now(state, drawn));
            let profile = ticked(guide.profile, group);
            state.replace_route(Route::Guide(guide.with(profile)));
        };
        view! {
            <li>
                <button type="button" class="choice option" aria-pressed=move || is_ticked().to_string() on:click=press>
                    <span data-say>{words.0}{maybe((!words.1.is_empty()).then(|| view! { <small>{words.1}</small> }))}</span>
                </button>
            </li>
        }
        .into_any()
    };
    let ticks = [None]
        .into_iter()
        .chain(Group::ALL.iter().copied().map(Some));
    let with = asked.clone();
    let these = move || {
        let profile = now(state, drawn).profile;
        let told = profile.rural.is_some() || profile.groups.is_some();
        let ticked = Profile {
            rural: profile.rural.or(Some(false)),
            groups: profile.groups.or(Some(Groups::default())),
            ..profile
        };
        onward(&with, if told { ticked } else { profile })
    };
    let none = Profile {
        rural: Some(false),
        groups: Some(Groups::default()),
        ..drawn.profile
    };
    let told_none = untrack(move || now(state, drawn)).profile == none;
    view! {
        <ul class="options">
            {each(ticks.map(tick))}
            {option(onward(asked, none), (said::NONE_OF_THESE.to_owned(), ""), told_none)}
            <li><a class="button wide option primary" href=Signal::derive(these)>{said::THESE}</a></li>
        </ul>
    }
    .into_any()
}

/// Whether it was ticked; `None` is the village.
pub(super) fn holds(profile: &Profile, group: Option<Group>) -> bool {
    match group {
        None => profile.rural == Some(true),
        Some(group) => profile.groups.is_some_and(|groups| groups.has(group)),
    }
}

/// Ticked, or no more.
fn ticked(profile: Profile, group: Option<Group>) -> Profile {
    let is_in = !holds(&profile, group);
    match group {
        None => Profile {
            rural: Some(is_in),
            ..profile
        },
        Some(group) => Profile {
            groups: Some(profile.groups.unwrap_or_default().with(group, is_in)),
            ..profile
        },
    }
}
