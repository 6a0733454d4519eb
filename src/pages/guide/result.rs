//! What the answers come to: what to ask about first, what else, and folded away what everybody
//! has, what is for others and what is over; and how to answer otherwise, print it, or send it.

use super::card::{Cards, Shape};
use super::questions::{choices, holds};
use super::sheet::{call_sheet, hand_over, message};
use super::{GuideScreen, lines, missing, option, topic_links};
use crate::changing::{Signal, effect};
use crate::html::draw;
use crate::look::TextSize;
use crate::widgets::printing::Printer;
use crate::widgets::sharing::{Sending, send_on};
use crate::words::guide as said;
use domain::address::{GuideStep, Whom};
use domain::policy::entitlement::{
    AgeBand, Answer, Course, Entitlement, Group, Overview, Question, Topic,
};
use domain::policy::paper::Standing;
use domain::say::rights as say;
use leptos::prelude::*;
use maud::{Markup, html};

/// So many names are looked over at a glance; one more is no reason to fold.
const ROWS: usize = 3;
const ROWS_UNFOLDED: usize = 4;

/// The page; it says how much there is to ask about.
pub(super) fn result(asked: &GuideScreen) -> AnyView {
    let seen = asked.rights.overview(&asked.guide.profile);
    let mut cards = Cards::new(asked, Vec::new());
    let first = first(asked, &mut cards, &seen);
    let rest = html! { (rest(asked, &mut cards, &seen)) (answered(asked)) };
    let foot = html! { (topics(asked, None)) p.hint data-say { (said::NOT_WRITTEN) } };
    let paper = hand_over(asked, &seen);
    let state = asked.state;
    let counted = said::counted(seen.first.len(), seen.more.len());
    effect(move || state.voice.announce(counted.clone()));
    let printer = Printer::new(state);
    let sending = Sending {
        title: Signal::stored(said::RESULT.to_owned()),
        text: Signal::stored(message(asked, &seen)),
        link: state.address.link.into(),
    };
    view! {
        <div class="result off-paper">
            {draw(first)}
            <div class="still">
                {draw(rest)}
                <section class="fact send">
                    <h2>{said::SEND}</h2>
                    <p class="hint">{said::SEND_HINT}</p>
                    {send_on(state, sending, None)}
                </section>
                {printer.button("button wide print", said::PRINT)}
                {printer.instead(state.address.link.into(), None)}
                {draw(foot)}
            </div>
        </div>
        {draw(paper)}
    }
    .into_any()
}

/// What to ask about first, and how to ask about all of it at once.
fn first(asked: &GuideScreen, cards: &mut Cards<'_>, seen: &Overview<'_>) -> Markup {
    let first = seen.first.as_slice();
    let none = || {
        let (title, why) = (said::NOTHING_NOW, said::NOTHING_NOW_TEXT);
        missing(asked.state, title, why, &Markup::default())
    };
    html! {
        p.from data-say {
            (asked.of_whom_and_where())
            @if are_all_drafts(seen) { "。" (said::ALL_DRAFTS) }
        }
        @if is_under_60(asked) {
            // Papers for the old have little for whoever is younger; others have.
            section.group {
                h2 data-say { (said::UNDER_60) }
                (lines(said::UNDER_60_WAYS))
            }
        }
        @if first.is_empty() {
            (none())
        } @else {
            section.group data-group="first" {
                h2.counted data-say { (said::first_title(first.len())) }
                (cards.list(first, Shape::Lead))
            }
            (call_sheet(asked, first))
        }
    }
}

/// Whether nothing that can be asked about is in force yet.
fn are_all_drafts(seen: &Overview<'_>) -> bool {
    let mut asked = seen.first.iter().chain(&seen.more).peekable();
    asked.peek().is_some() && asked.all(|answer| answer.standing() == Standing::Draft)
}

fn is_under_60(asked: &GuideScreen) -> bool {
    asked.guide.profile.age == Some(AgeBand::Under60)
}

/// All that is not asked about first: a line each, most of it folded away.
fn rest(asked: &GuideScreen, cards: &mut Cards<'_>, seen: &Overview<'_>) -> Markup {
    let rows = match seen.more.len() {
        // What names nobody by age is little for whoever is told to ask elsewhere.
        _ if is_under_60(asked) => 0,
        // Larger letters leave less room: what comes first is read, the rest is one press away.
        _ if asked.state.choices.size.get_untracked() != TextSize::Large => 0,
        few @ ..=ROWS_UNFOLDED => few,
        _ => ROWS,
    };
    let (rows, folded) = seen.more.split_at_checked(rows).unwrap_or_default();
    let rows = html! {
        @if !rows.is_empty() {
            section.group data-group="more" {
                h2 data-say { (said::MORE) }
                (cards.list(rows, Shape::Row))
            }
        }
    };
    let mut fold = |slug: &str, title: String, note: Option<&str>, answers: &[Answer<'_>]| {
        html! {
            @if !answers.is_empty() {
                details.group data-group=(slug) {
                    summary { h2 data-say { (title) } }
                    @if let Some(note) = note { p data-say { (note) } }
                    (cards.list(answers, Shape::Row))
                }
            }
        }
    };
    let still_more = fold("still-more", said::still_more(folded.len()), None, folded);
    let title = said::everyone_title(seen.everyone.len());
    let everyone = fold("everyone", title, None, &seen.everyone);
    let title = said::not_now_title(seen.not_now.len());
    let not_now = fold("not-now", title, Some(said::NOT_NOW_NOTE), &seen.not_now);
    let title = asked.former_title(&seen.former);
    let former = fold("former", title, Some(said::FORMER_NOTE), &seen.former);
    html! { (rows) (still_more) (everyone) (unseen(asked)) (not_now) (former) }
}

/// What the whole country is known to have, and nobody here has seen the text of.
fn unseen(asked: &GuideScreen) -> Markup {
    let unseen = &asked.rights.unseen;
    html! {
        @if !unseen.is_empty() {
            details.group data-group="unseen" {
                summary { h2 data-say { (said::unseen_title(unseen.len())) } }
                ul.cards {
                    @for one in unseen {
                        li.card { @for words in say::unseen(one) { p data-say { (words) } } }
                    }
                }
            }
        }
    }
}

/// Each answer as a link to its question, folded below all of them in a line.
fn answered(asked: &GuideScreen) -> Markup {
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
        let told = asked.answer_words(question);
        let told = told.as_deref().unwrap_or(said::NOT_ANSWERED);
        one(GuideStep::Change(question), question, told)
    });
    html! {
        details.answers {
            summary { h2 data-say { (asked.told_in_a_line()) } }
            p.hint data-say { (said::YOUR_ANSWERS_HINT) }
            ul.options { (place) @for other in others { (other) } }
        }
    }
}

impl GuideScreen {
    /// Where, and whom it is asked for unless that is the one who asks.
    pub(super) fn of_whom_and_where(&self) -> String {
        let place = self.place_words();
        match self.whom() {
            Whom::Oneself => place,
            whom => [said::subject(whom), "，", &place].concat(),
        }
    }

    /// Above what is over: drafts, or papers that were in force.
    pub(super) fn former_title(&self, former: &[Answer<'_>]) -> String {
        let draft = |answer: &Answer<'_>| self.rights.is_former_draft(answer.entitlement);
        let word = if former.iter().all(draft) {
            say::FORMER_DRAFTS
        } else {
            say::FORMER
        };
        said::group_title(word, former.len())
    }

    /// What was answered, in the words of the answers.
    pub(super) fn told_in_a_line(&self) -> String {
        let course = Course::of(&self.rights, &self.guide.profile);
        let memory = self.guide.profile.memory.map(said::memory_in_a_line);
        let told = course.screens().filter_map(|question| match question {
            Question::Memory => memory.map(str::to_owned),
            question => self.answer_words(question),
        });
        let told: Vec<String> = told.filter(|told| told != said::NONE_OF_THESE).collect();
        let told = if told.is_empty() {
            said::NOT_ANSWERED.to_owned()
        } else {
            told.join("，")
        };
        [&said::answers_of(self.whom()), told.as_str()].concat()
    }

    /// What was answered to a question, in the words of the answer; `None` where it was not.
    fn answer_words(&self, question: Question) -> Option<String> {
        let profile = &self.guide.profile;
        let words: Vec<String> = match question {
            Question::Groups => {
                let kinds = [None]
                    .into_iter()
                    .chain(Group::ALL.iter().copied().map(Some));
                let held = kinds.filter(|group| holds(profile, *group));
                held.map(|group| group.map_or(said::RURAL, said::group).0.to_owned())
                    .collect()
            }
            _ => choices(self, question)
                .into_iter()
                .filter(|choice| choice.chosen)
                .map(|choice| choice.word)
                .collect(),
        };
        if !words.is_empty() {
            return Some(words.join("、"));
        }
        let open = profile.unanswered().contains(&question);
        (!open).then(|| said::NONE_OF_THESE.to_owned())
    }
}

/// Each thing the city's papers speak of, by itself, folded. `but`: the one that is shown.
pub(super) fn topics(asked: &GuideScreen, but: Option<Topic>) -> Markup {
    let written = |topic: &&Topic| {
        let mut all = asked.rights.entitlements.iter();
        let first = |e: &Entitlement| e.topics.first() == Some(topic) && asked.is_of_here(e);
        Some(**topic) != but && all.any(first)
    };
    html! {
        nav.topics aria-label=(said::TOPICS) {
            details {
                summary { h2 { (said::TOPICS) } }
                (topic_links(asked, Topic::ALL.iter().filter(written)))
            }
        }
    }
}
