//! One entitlement: what it is, for whom, what to do; and the paper's own words.

use super::{GuideScreen, button, lines};
use crate::components::dial::dial_html;
use crate::words::guide as said;
use domain::answer::leads_somewhere;
use domain::place::Kind;
use domain::policy::entitlement::{Answer, Door, Entitlement, Verdict};
use domain::policy::paper::{Clause, Standing};
use domain::say::rights as say;
use maud::{Markup, html};

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
    pub(super) fn list(&mut self, answers: &[Answer<'_>], shape: Shape) -> Markup {
        html! { ul.cards { @for answer in answers { (self.card(answer, shape)) } } }
    }

    fn card(&mut self, answer: &Answer<'_>, shape: Shape) -> Markup {
        let one = answer.entitlement;
        let name = html! { h3 data-say { (one.title) } (self.asked.status(answer)) };
        let what = html! { p data-say { (one.what) } };
        let mut looks = self.looks(answer);
        let pressed = |looks: &[Markup]| {
            html! {
                @if !looks.is_empty() { div.actions { @for look in looks { (look) } } }
            }
        };
        let about = self.asked.about(answer);
        let inside = match shape {
            Shape::Open => html! { (name) (what) (about) (pressed(&looks)) },
            // One thing beside the sign: the standing below the title, not squeezed in beside it.
            Shape::Row => html! {
                details.fold {
                    summary { div { (name) } }
                    (what) (about) (self.asked.ways(answer, &looks))
                }
            },
            Shape::Lead => {
                let label = [said::HOW_AND_QUOTE, "：", &one.title].concat();
                // Where one only goes, the way there is the thing to press.
                let goes = one.door() == Door::Elsewhere && !looks.is_empty();
                let way: Vec<Markup> = looks.drain(..usize::from(goes)).collect();
                html! {
                    (name) (what) (pressed(&way))
                    details.fold {
                        summary aria-label=(label) { (said::HOW_AND_QUOTE) }
                        (about) (self.asked.ways(answer, &looks))
                    }
                }
            }
        };
        let slug = match answer.verdict {
            _ if one.is_former() => "former",
            Verdict::Likely => "likely",
            Verdict::Maybe => "maybe",
            Verdict::NotNow => "not-now",
        };
        html! {
            li.card.row[shape == Shape::Row] data-right=(one.id) data-verdict=(slug) { (inside) }
        }
    }

    /// Ways to the lists of what delivers it: a kind once a page, and none to a list of nothing.
    fn looks(&mut self, answer: &Answer<'_>) -> Vec<Markup> {
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

impl GuideScreen {
    /// What can be said of it, and how far its paper binds where that is less than in force.
    fn status(&self, answer: &Answer<'_>) -> Markup {
        let one = answer.entitlement;
        let binds = self.binds(one);
        let verdict = match answer.verdict {
            Verdict::NotNow => "",
            _ if one.is_former() => "",
            // What is not sure to be there is asked about anyway.
            Verdict::Maybe if !binds.is_empty() => "",
            verdict => say::verdict(verdict),
        };
        html! {
            @if !verdict.is_empty() || !binds.is_empty() {
                p.status data-say {
                    (verdict)
                    @if !verdict.is_empty() && !binds.is_empty() { "，" }
                    @if !binds.is_empty() { b.standing { (binds) } }
                }
            }
        }
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
    fn about(&self, answer: &Answer<'_>) -> Markup {
        let one = answer.entitlement;
        let met: Vec<String> = answer.met.iter().map(|word| say::word(word)).collect();
        let met = (!met.is_empty()).then(|| met.join("，"));
        let who = say::who_beside(&one.who, met.as_deref());
        let for_whom = said::for_whom(who.len());
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
        let maybe =
            |words: Option<&str>| html! { @if let Some(words) = words { p data-say { (words) } } };
        let of_county = one.county.and_then(county);
        let of_county = of_county.map(|name| [&say::of_county(&name), "。"].concat());
        let today = self.state.device.today_untracked();
        let overdue = today.and_then(|today| one.overdue(today));
        let overdue = overdue.filter(|_| !one.is_former()).map(say::overdue);
        let quote = [said::QUOTED, "：", &one.title].concat();
        html! {
            (caution(self, answer))
            (maybe(of_county.as_deref()))
            (maybe(overdue.as_deref()))
            (labelled(&said::because_met(self.whom()), met.into_iter().collect()))
            (labelled(for_whom, who))
            (labelled(said::BECAUSE_NOT, against))
            (labelled(said::STILL_TO_ASK, asks(true)))
            (labelled(said::HOW, vec![one.how.clone()]))
            (maybe(one.bring.as_deref()))
            (labelled(said::ASK_THERE, asks(false)))
            (maybe(say::ways(one.offline, one.cash).as_deref()))
            details.quoted {
                summary aria-label=(quote) { (said::QUOTED) }
                @for clause in &one.sources { (quoted(self, clause)) }
            }
        }
    }

    /// The number to ring about it, and what else there is to press.
    fn ways(&self, answer: &Answer<'_>, looks: &[Markup]) -> Markup {
        let one = answer.entitlement;
        let number = self.dialled(&one.ring);
        let label = said::ring_about(&number, &one.title);
        let word = said::ring(&number);
        let call = dial_html("button call", &number, &number, &label, &word);
        html! { div.actions { (call) @for look in looks { (look) } } }
    }
}

/// What must be said where a paper binds less than one in force; of one that is over, also what
/// it was.
fn caution(asked: &GuideScreen, answer: &Answer<'_>) -> Markup {
    let standing = answer.standing();
    let note = match standing {
        Standing::Expired => asked.note(answer.entitlement),
        _ => "",
    };
    html! {
        @if let Some(words) = say::caution(standing) { p.inexact data-say { (words) (note) } }
    }
}

/// A word and what belongs to it: in one line, or as a list.
fn labelled(label: &str, words: Vec<String>) -> Markup {
    html! {
        @match words.as_slice() {
            [] => {}
            [only] => p data-say { b { (label) } (only) }
            several => {
                p data-say { b { (label) } }
                (lines(several))
            }
        }
    }
}

/// The paper's own words, and which paper it is.
fn quoted(asked: &GuideScreen, clause: &Clause) -> Markup {
    let Some(paper) = asked.rights.paper(clause) else {
        return Markup::default();
    };
    html! {
        blockquote { (clause.quote) }
        @if clause.standing != paper.standing {
            p data-say { (said::CLAUSE_STANDING) (say::standing(clause.standing)) }
        }
        p.hint data-say { (say::paper(paper)) "。" (paper.note.as_deref().unwrap_or_default()) }
    }
}
