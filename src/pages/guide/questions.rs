//! One question a screen; each answer is a link to the next.

use super::{GuideScreen, button, link, option, primary};
use crate::changing::{part, views};
use crate::html::draw;
use crate::state::State;
use crate::words::guide as said;
use domain::address::{Guide, GuideStep, Page};
use domain::policy::entitlement::{
    Ability, AgeBand, Course, Group, Groups, Income, Living, Memory, Profile, Question,
};
use leptos::prelude::*;
use maud::{Markup, html};

/// The question with its answers, and the ways around it.
pub(super) fn screen(asked: &GuideScreen, question: Question) -> AnyView {
    match question {
        Question::Rural | Question::Groups => circumstances(asked),
        _ => {
            let one = |choice: Choice| {
                let href = onward(asked, choice.profile);
                option(&href, &choice.word, choice.hint, choice.chosen)
            };
            // Six short answers stand beside each other, so that the oldest see theirs at once.
            let short = question == Question::Age;
            draw(html! {
                (head(asked, question))
                ul.options.short[short] {
                    @for choice in choices(asked, question) { (one(choice)) }
                }
                (ways(asked, question))
            })
        }
    }
}

/// Which question it is of how many, and what helps to answer it.
fn head(asked: &GuideScreen, question: Question) -> Markup {
    let changing = matches!(asked.guide.step, GuideStep::Change(_));
    let course = Course::of(&asked.rights, &asked.guide.profile);
    let place = course.place(question).filter(|_| !changing);
    html! {
        @if let Some((at, of)) = place { p.from data-say { (said::progress(at, of)) } }
        @if let Some(hint) = said::ask_hint(question) { p data-say { (hint) } }
    }
}

/// Skipping, going back, going on without.
fn ways(asked: &GuideScreen, question: Question) -> Markup {
    let course = Course::of(&asked.rights, &asked.guide.profile);
    let changing = matches!(asked.guide.step, GuideStep::Change(_));
    let way = |step, word| button(&asked.link(step), word);
    let mut ways = Vec::new();
    if changing {
        ways.push(way(GuideStep::Result, said::BACK_TO_RESULT));
    } else {
        let profile = match question {
            Question::Rural | Question::Groups => Profile {
                rural: None,
                groups: None,
                ..asked.guide.profile
            },
            _ => asked.guide.profile,
        };
        ways.push(button(&onward(asked, profile), said::SKIP));
        ways.push(match course.before(question) {
            Some(before) => way(GuideStep::Ask(before), said::BACK),
            None => way(GuideStep::Begin, said::BACK_TO_BEGIN),
        });
        ways.push(way(GuideStep::Result, said::SEE_RESULT));
    }
    if question == Question::County {
        ways.push(way(GuideStep::Place, said::OTHER_CITY));
    }
    html! { div.around { @for way in &ways { (way) } } }
}

/// The screen after this one, with these answers.
fn onward(asked: &GuideScreen, profile: Profile) -> String {
    let step = match asked.guide.step {
        GuideStep::Ask(question) => asked.next(&profile, Some(question)),
        _ => GuideStep::Result,
    };
    link(asked.guide.with(profile).at(step))
}

/// An answer.
pub(super) struct Choice {
    /// In words.
    pub(super) word: String,
    /// What is meant by them; may be empty.
    pub(super) hint: &'static str,
    /// All answers, with this one among them.
    pub(super) profile: Profile,
    /// Whether it was the answer before.
    pub(super) chosen: bool,
}

/// What one can answer, where one answer holds.
pub(super) fn choices(asked: &GuideScreen, question: Question) -> Vec<Choice> {
    let told = asked.guide.profile;
    let mut all = Vec::new();
    let mut add = |(word, hint): said::Words, profile: Profile| {
        all.push(Choice {
            word: word.to_owned(),
            hint,
            profile,
            chosen: profile == told,
        });
    };
    match question {
        Question::County => {
            let county = |county: &domain::geo::area::Area| Choice {
                word: county.name.clone(),
                hint: "",
                profile: Profile {
                    place: Some(county.code),
                    ..told
                },
                chosen: told.place == Some(county.code),
            };
            return asked.catalog.districts().map(county).collect();
        }
        Question::Age => AgeBand::ALL.iter().for_each(|age| {
            let words = said::age(*age);
            let age = Some(*age);
            add(words, Profile { age, ..told });
        }),
        Question::Ability => Ability::ALL.iter().for_each(|ability| {
            let words = said::ability(*ability);
            let ability = Some(*ability);
            add(words, Profile { ability, ..told });
        }),
        Question::Memory => Memory::ALL.iter().for_each(|memory| {
            let words = said::memory(*memory);
            let memory = Some(*memory);
            add(words, Profile { memory, ..told });
        }),
        Question::Income => Income::ALL.iter().for_each(|income| {
            let words = said::income(*income);
            let income = Some(*income);
            add(words, Profile { income, ..told });
        }),
        Question::Living => Living::ALL.iter().for_each(|living| {
            let words = said::living(*living, asked.whom());
            let living = Some(*living);
            add(words, Profile { living, ..told });
        }),
        Question::Rural | Question::Groups => {}
    }
    all
}

/// What was ticked since the screen was drawn stands in the address.
fn now(state: State, drawn: Guide) -> Guide {
    match state.address.page.get() {
        Page::Guide(guide) if guide.page() == drawn.page() => guide,
        _ => drawn,
    }
}

/// Circumstances of which several may hold: each is ticked in place.
fn circumstances(asked: &GuideScreen) -> AnyView {
    let (state, drawn) = (asked.state, asked.guide);
    let tick = move |group: Option<Group>| {
        let (word, hint) = group.map_or(said::RURAL, said::group);
        let is_ticked = move || holds(&now(state, drawn).profile, group).to_string();
        let press = move |_| {
            let guide = untrack(move || now(state, drawn));
            let profile = ticked(guide.profile, group);
            state.replace_link(Page::Guide(guide.with(profile)).link_from(None));
        };
        view! {
            <li>
                <button type="button" class="choice option" aria-pressed=is_ticked on:click=press>
                    <span data-say>{word}<small>{hint}</small></span>
                </button>
            </li>
        }
    };
    let offered = asked.rights.offered(&asked.guide.profile);
    let rural = offered.rural.then_some(None);
    let ticks = rural
        .into_iter()
        .chain(offered.groups.into_iter().map(Some));
    let with = asked.clone();
    let after = move || {
        let asked = GuideScreen {
            guide: now(state, drawn),
            ..with.clone()
        };
        let profile = asked.guide.profile;
        let none = Profile {
            rural: Some(false),
            groups: Some(Groups::default()),
            ..profile
        };
        // Whoever ticks one thing says of the others that they do not hold.
        let told = profile.rural.is_some() || profile.groups.is_some();
        let these = Profile {
            rural: profile.rural.or(none.rural),
            groups: profile.groups.or(none.groups),
            ..profile
        };
        let without = onward(&asked, none);
        let with = onward(&asked, if told { these } else { profile });
        draw(html! {
            ul.options {
                (option(&without, said::NONE_OF_THESE, "", profile == none))
                (primary(&with, said::THESE))
            }
            (ways(&asked, Question::Groups))
        })
    };
    view! {
        {draw(head(asked, Question::Groups))}
        <ul class="options">{views(ticks.map(tick))}</ul>
        {part(after)}
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

/// The answers with a circumstance ticked, or no longer ticked.
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
