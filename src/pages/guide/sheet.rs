//! What is asked at once: by one call, or on one walk; and the same on paper.

use super::{GuideScreen, lines};
use crate::components::dial::dial_still;
use crate::html::{Html, all, element, heard, line, text};
use crate::words::guide as said;
use domain::policy::entitlement::{Answer, Door, Entitlement, Overview};

/// Where to ask about each, the office around the corner first, then each number with what to say.
pub(super) fn call_sheet(answers: &[Answer<'_>]) -> Html {
    let at = |door: Door| answers.iter().filter(move |a| a.entitlement.door() == door);
    let office: Vec<&str> = at(Door::Office).map(|a| a.entitlement.to_say()).collect();
    let elsewhere: Vec<&str> = at(Door::Elsewhere)
        .map(|a| a.entitlement.first_of_how())
        .collect();
    // Each number once; where nothing is asked by telephone first, it is there all the same.
    let mut numbers: Vec<(&str, Vec<String>)> = Vec::new();
    for answer in answers {
        let one = answer.entitlement;
        let said_there = (one.door() == Door::Phone).then(|| said::in_quotes(one.to_say()));
        match numbers.iter_mut().find(|(number, _)| *number == one.ring) {
            Some((_, words)) => words.extend(said_there),
            None => numbers.push((&one.ring, said_there.into_iter().collect())),
        }
    }
    let is_asked = |number: &&(&str, Vec<String>)| !number.1.is_empty();
    let asked = numbers.iter().filter(is_asked);
    let spare = numbers
        .iter()
        .take(usize::from(!numbers.iter().any(|n| is_asked(&n))));
    let calls = asked.chain(spare).map(|(number, words)| {
        let title = match words.len() {
            0 => Html::default(),
            several => head(&said::at_once(number, several > 1)),
        };
        let word = said::ring(number);
        let call = dial_still("button call wide", number, number, "", &word);
        all([title, lines(words), call])
    });
    let group = |title: &str, of: &[&str]| {
        if of.is_empty() {
            return Html::default();
        }
        all([head(title), lines(of)])
    };
    let parts = [
        heard("h2", said::CALL_SHEET),
        group(said::AT_OFFICE, &office),
        all(calls),
        group(said::ELSEWHERE, &elsewhere),
    ];
    element("section", &[("class", "fact call-sheet")], &parts)
}

fn head(words: &str) -> Html {
    element(
        "p",
        &[("data-say", "")],
        &[element("b", &[], &[text(words)])],
    )
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
        said::ring_to_ask(&one.ring)
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
pub(super) fn hand_over(asked: &GuideScreen, seen: &Overview<'_>) -> Html {
    let one = |answer: &Answer<'_>, is_first: bool| {
        let one = answer.entitlement;
        let (binds, how) = in_words(asked, one);
        let bring = one
            .bring
            .as_deref()
            .filter(|_| is_first)
            .unwrap_or_default();
        let name = element("b", &[], &[text(&one.title)]);
        let parts = [
            element("p", &[], &[name, text(&binds)]),
            element("p", &[], &[text(&[&how, bring].concat())]),
        ];
        element("li", &[], &parts)
    };
    let first = seen.first.iter().map(|answer| one(answer, true));
    let more = seen.more.iter().map(|answer| one(answer, false));
    let everyone = seen.everyone.iter().map(|a| a.entitlement.title.as_str());
    let everyone: Vec<&str> = everyone.collect();
    let everyone = if everyone.is_empty() {
        Html::default()
    } else {
        element(
            "p",
            &[],
            &[text(&[said::FOR_ALL, &everyone.join("、"), "。"].concat())],
        )
    };
    let parts = [
        element("h2", &[], &[text(&asked.of_whom_and_where())]),
        line("", &asked.told_in_a_line()),
        element("ol", &[], &[all(first.chain(more))]),
        everyone,
        line("", said::NOT_WRITTEN),
    ];
    element("section", &[("class", "hand-over on-paper")], &parts)
}
