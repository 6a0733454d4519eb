//! What is asked at once: by one call, or on one walk; and the same on paper.

use super::{GuideScreen, lines};
use crate::components::dial::dial_html;
use crate::words::guide as said;
use domain::policy::entitlement::{Answer, Door, Entitlement, Overview};
use maud::{Markup, html};

/// Where to ask about each, the office around the corner first, then each number with what to say.
pub(super) fn call_sheet(asked: &GuideScreen, answers: &[Answer<'_>]) -> Markup {
    let at = |door: Door| answers.iter().filter(move |a| a.entitlement.door() == door);
    let office: Vec<&str> = at(Door::Office).map(|a| a.entitlement.to_say()).collect();
    let elsewhere: Vec<&str> = at(Door::Elsewhere)
        .map(|a| a.entitlement.first_of_how())
        .collect();
    // Each number once; where nothing is asked by telephone first, it is there all the same.
    let mut numbers: Vec<(String, Vec<String>)> = Vec::new();
    for answer in answers {
        let one = answer.entitlement;
        let dialled = asked.dialled(&one.ring);
        let said_there = (one.door() == Door::Phone).then(|| said::in_quotes(one.to_say()));
        match numbers.iter_mut().find(|(number, _)| *number == dialled) {
            Some((_, words)) => words.extend(said_there),
            None => numbers.push((dialled, said_there.into_iter().collect())),
        }
    }
    let is_asked = |number: &&(String, Vec<String>)| !number.1.is_empty();
    let asked = numbers.iter().filter(is_asked);
    let spare = numbers
        .iter()
        .take(usize::from(!numbers.iter().any(|n| is_asked(&n))));
    let call = |number: &str| {
        let word = said::ring(number);
        dial_html("button call wide", number, number, "", &word)
    };
    html! {
        section.fact.call-sheet {
            h2 data-say { (said::CALL_SHEET) }
            (group(said::AT_OFFICE, &office))
            @for (number, words) in asked.chain(spare) {
                (group(&said::at_once(number, words.len() > 1), words))
                (call(number))
            }
            (group(said::ELSEWHERE, &elsewhere))
        }
    }
}

/// A title and its lines; nothing of no line.
fn group<T: AsRef<str>>(title: &str, of: &[T]) -> Markup {
    html! {
        @if !of.is_empty() {
            p data-say { b { (title) } }
            (lines(of))
        }
    }
}

/// How far an entitlement is in force, where that is to be said, and how to ask about it.
fn in_words(asked: &GuideScreen, one: &Entitlement) -> (String, String) {
    let binds = match asked.binds(one) {
        "" => String::new(),
        binds => ["（", binds, "）"].concat(),
    };
    let ring = if one.how.contains(&one.ring) {
        String::new()
    } else {
        said::ring_to_ask(&asked.dialled(&one.ring))
    };
    (binds, [&one.how, ring.as_str()].concat())
}

/// What to ask about first, as a text for a chat: it can be read without opening the link below it.
pub(super) fn message(asked: &GuideScreen, seen: &Overview<'_>) -> String {
    let one = |(order, answer): (usize, &Answer<'_>)| {
        let (binds, how) = in_words(asked, answer.entitlement);
        format!("{order}. {}{binds}\n{how}", answer.entitlement.title)
    };
    let whom = [asked.of_whom_and_where()];
    let first = (1..).zip(seen.first.iter()).map(one);
    let parts = whom.into_iter().chain(first);
    let parts = parts.chain([said::NOT_WRITTEN.to_owned()]);
    parts.collect::<Vec<_>>().join("\n\n")
}

/// The sheet to hand over: each thing with where to ask and what to say. What others have, what is
/// over and what a paper says word for word stay on the screen.
pub(super) fn hand_over(asked: &GuideScreen, seen: &Overview<'_>) -> Markup {
    let one = |answer: &Answer<'_>, is_first: bool| {
        let one = answer.entitlement;
        let (binds, how) = in_words(asked, one);
        let bring = one
            .bring
            .as_deref()
            .filter(|_| is_first)
            .unwrap_or_default();
        html! {
            li {
                p { b { (one.title) } (binds) }
                p { (how) (bring) }
            }
        }
    };
    let everyone = seen.everyone.iter().map(|a| a.entitlement.title.as_str());
    let everyone: Vec<&str> = everyone.collect();
    html! {
        section.hand-over.on-paper {
            h2 { (asked.of_whom_and_where()) }
            p data-say { (asked.told_in_a_line()) }
            ol {
                @for answer in &seen.first { (one(answer, true)) }
                @for answer in &seen.more { (one(answer, false)) }
            }
            @if !everyone.is_empty() {
                p { (said::FOR_ALL) (everyone.join("、")) "。" }
            }
            p data-say { (said::NOT_WRITTEN) }
        }
    }
}
