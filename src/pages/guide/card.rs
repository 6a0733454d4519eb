//! One entitlement: what it is, for whom, what to do; and the paper's own words.

use super::{GuideScreen, button, lines};
use crate::components::dial::dial_still;
use crate::html::{Attributes, Html, all, element, heard, line, text};
use crate::words::guide as said;
use domain::answer::leads_somewhere;
use domain::place::Kind;
use domain::policy::entitlement::{Answer, Door, Entitlement, Verdict};
use domain::policy::paper::{Clause, Standing};
use domain::say::rights as say;
use leptos::prelude::*;

/// How much of a card is seen before anything is unfolded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// What it is in a sentence; the rest is folded.
    Lead,
    /// The name.
    Row,
    /// All but the paper's own words.
    Open,
}

/// The cards of a page, drawn one after the other.
pub(super) struct Cards<'a> {
    asked: &'a GuideScreen,
    /// The kinds whose list a card of the page leads to: a second link would lead to the same.
    linked: Vec<Kind>,
}

impl<'a> Cards<'a> {
    /// None drawn yet. `linked`: the kinds whose list the page leads to above the cards.
    pub(super) fn new(asked: &'a GuideScreen, linked: Vec<Kind>) -> Self {
        Self { asked, linked }
    }

    /// Several cards.
    pub(super) fn list(&mut self, answers: &[Answer<'_>], shape: Shape) -> Html {
        let cards = all(answers.iter().map(|answer| self.card(answer, shape)));
        element("ul", &[("class", "cards")], &[cards])
    }

    fn card(&mut self, answer: &Answer<'_>, shape: Shape) -> Html {
        let one = answer.entitlement;
        let name = all([heard("h3", &one.title), self.asked.status(answer)]);
        let what = line("", &one.what);
        let mut looks = self.looks(answer);
        let pressed = |looks: Vec<Html>| {
            if looks.is_empty() {
                return Html::default();
            }
            element("div", &[("class", "actions")], &[all(looks)])
        };
        let folded = |inside: [Html; 2]| element("details", &[("class", "fold")], &inside);
        let inside = match shape {
            Shape::Open => all([name, what, self.asked.about(answer), pressed(looks)]),
            Shape::Row => {
                // One thing beside the sign: the standing below the title, not squeezed in beside it.
                let summary = element("summary", &[], &[element("div", &[], &[name])]);
                let about = [
                    what,
                    self.asked.about(answer),
                    self.asked.ways(answer, all(looks)),
                ];
                folded([summary, all(about)])
            }
            Shape::Lead => {
                let label = [said::HOW_AND_QUOTE, "：", &one.title].concat();
                let word = text(said::HOW_AND_QUOTE);
                let summary = element("summary", &[("aria-label", &label)], &[word]);
                // Where one only goes, the way there is the thing to press.
                let goes = one.door() == Door::Elsewhere && !looks.is_empty();
                let way: Vec<Html> = looks.drain(..usize::from(goes)).collect();
                let way = pressed(way);
                let about = [
                    self.asked.about(answer),
                    self.asked.ways(answer, all(looks)),
                ];
                all([name, what, way, folded([summary, all(about)])])
            }
        };
        let slug = match answer.verdict {
            _ if one.is_former() => "former",
            Verdict::Likely => "likely",
            Verdict::Maybe => "maybe",
            Verdict::NotNow => "not-now",
        };
        let class = match shape {
            Shape::Row => "card row",
            Shape::Lead | Shape::Open => "card",
        };
        let attributes: Attributes<'_> = &[
            ("class", class),
            ("data-right", &one.id),
            ("data-verdict", slug),
        ];
        element("li", attributes, &[inside])
    }

    /// Ways to the lists of what delivers it: a kind once a page, and none to a list of nothing.
    fn looks(&mut self, answer: &Answer<'_>) -> Vec<Html> {
        if answer.verdict == Verdict::NotNow || answer.entitlement.is_former() {
            return Vec::new();
        }
        let mut all_looks = Vec::new();
        for near in &answer.entitlement.nearby {
            let new = !self.linked.contains(&near.kind);
            if new && leads_somewhere(&self.asked.catalog, near.kind, &near.needs) {
                self.linked.push(near.kind);
                let href = self.asked.nearby(near.kind, &near.needs);
                all_looks.push(button(&href, &said::look_nearby(near.kind, &near.needs)));
            }
        }
        all_looks
    }
}

/// What is read aloud.
const SAY: Attributes<'_> = &[("data-say", "")];

impl GuideScreen {
    /// What can be said of it, and how far its paper binds where that is less than in force.
    fn status(&self, answer: &Answer<'_>) -> Html {
        let one = answer.entitlement;
        let verdict = match answer.verdict {
            Verdict::NotNow => "",
            _ if one.is_former() => "",
            verdict => say::verdict(verdict),
        };
        let binds = self.binds(one);
        let and = match (verdict, binds) {
            ("", "") => return Html::default(),
            ("", _) | (_, "") => "",
            _ => "，",
        };
        let binds = match binds {
            "" => Html::default(),
            binds => element("b", &[("class", "standing")], &[text(binds)]),
        };
        let inside = [text(verdict), text(and), binds];
        element("p", &[("class", "status"), ("data-say", "")], &inside)
    }

    /// How far its paper binds; nothing of one in force.
    pub(super) fn binds(&self, one: &Entitlement) -> &'static str {
        let clause = one.sources.first();
        let paper = clause.and_then(|clause| self.rights.paper(clause));
        match (one.standing(), paper) {
            (Standing::InForce, _) => "",
            (Standing::Expired, Some(paper)) => say::paper_standing(paper),
            (standing, _) => say::standing(standing),
        }
    }

    /// Why, for whom, how; and the paper's own words, folded.
    fn about(&self, answer: &Answer<'_>) -> Html {
        let one = answer.entitlement;
        let met: Vec<String> = answer.met.iter().map(|word| say::word(word)).collect();
        let met = (!met.is_empty()).then(|| met.join("，"));
        // Whoever is all that a clause names is not told so twice.
        let mut who = say::who(&one.who);
        who.retain(|line| met.as_ref() != Some(line));
        let asks = |own: bool| {
            let these = answer
                .asks
                .iter()
                .filter(|ask| ask.is_for_the_person() == own);
            these.map(say::ask).collect()
        };
        let county = |code| Some(self.catalog.area(code)?.name.clone());
        let against = answer.against.iter();
        let against = against.map(|why| say::against(why, county)).collect();
        let maybe = |words: Option<&str>| words.map_or_else(Html::default, |words| line("", words));
        let of_county = one.county.and_then(county);
        let of_county = of_county.map(|name| [&say::of_county(&name), "。"].concat());
        let today = self.state.now.with_untracked(|now| now.map(|now| now.date));
        let overdue = today.and_then(|today| one.overdue(today));
        let overdue = overdue.filter(|_| !one.is_former()).map(say::overdue);
        let quote = [said::QUOTED, "：", &one.title].concat();
        let quotes = one.sources.iter().map(|clause| quoted(self, clause));
        all([
            caution(self, answer),
            maybe(of_county.as_deref()),
            maybe(overdue.as_deref()),
            labelled(&said::because_met(self.whom()), met.into_iter().collect()),
            labelled(said::FOR_WHOM, who),
            labelled(said::BECAUSE_NOT, against),
            labelled(said::STILL_TO_ASK, asks(true)),
            labelled(said::HOW, vec![one.how.clone()]),
            maybe(one.bring.as_deref()),
            labelled(said::ASK_THERE, asks(false)),
            maybe(say::ways(one.offline, one.cash).as_deref()),
            element(
                "details",
                &[("class", "quoted")],
                &[
                    element("summary", &[("aria-label", &quote)], &[text(said::QUOTED)]),
                    all(quotes),
                ],
            ),
        ])
    }

    /// The number to ring about it, and what else there is to press.
    fn ways(&self, answer: &Answer<'_>, looks: Html) -> Html {
        let one = answer.entitlement;
        let label = said::ring_about(&one.ring, &one.title);
        let word = said::ring(&one.ring);
        let call = dial_still("button call", &one.ring, &one.ring, &label, &word);
        element("div", &[("class", "actions")], &[call, looks])
    }
}

/// What must be said where a paper binds less than one in force; of one that is over, also what
/// it was.
fn caution(asked: &GuideScreen, answer: &Answer<'_>) -> Html {
    let standing = answer.standing();
    let Some(words) = say::caution(standing) else {
        return Html::default();
    };
    let note = match standing {
        Standing::Expired => asked.note(answer.entitlement),
        _ => "",
    };
    line("inexact", &[words, note].concat())
}

/// A word and what belongs to it: in one line, or as a list.
fn labelled(label: &str, words: Vec<String>) -> Html {
    let label = element("b", &[], &[text(label)]);
    match words.as_slice() {
        [] => Html::default(),
        [only] => element("p", SAY, &[label, text(only)]),
        several => all([element("p", SAY, &[label]), lines(several)]),
    }
}

/// The paper's own words, and which paper it is.
fn quoted(asked: &GuideScreen, clause: &Clause) -> Html {
    let Some(paper) = asked.rights.paper(clause) else {
        return Html::default();
    };
    let own = if clause.standing == paper.standing {
        Html::default()
    } else {
        let words = [said::CLAUSE_STANDING, say::standing(clause.standing)].concat();
        line("", &words)
    };
    let note = paper.note.as_deref().unwrap_or_default();
    all([
        element("blockquote", &[], &[text(&clause.quote)]),
        own,
        line("hint", &[&say::paper(paper), "。", note].concat()),
    ])
}
