//! One entitlement: what it is, for whom, what to do; and the paper's own words.

use super::{GuideScreen, button};
use crate::components::dial::dial_still;
use crate::html::{Html, all, element, line, text};
use crate::words::guide as said;
use domain::policy::entitlement::{Answer, Verdict};
use domain::policy::paper::{Clause, Standing};
use domain::say::rights as say;

/// The three groups, the surest first. `fold`: of what is not sure only the name is shown, and
/// the rest is a press away: a list of dozens that can still be looked over.
pub(super) fn groups(asked: &GuideScreen, answers: &[Answer<'_>], fold: bool) -> Html {
    let group = |verdict: Verdict| {
        let of: Vec<&Answer<'_>> = answers.iter().filter(|a| a.verdict == verdict).collect();
        if of.is_empty() {
            return Html::default();
        }
        let title = text(&said::group_title(say::verdict(verdict), of.len()));
        let title = element("h2", SAY, &[title]);
        let fold_cards = fold && verdict != Verdict::Likely;
        let cards = all(of.into_iter().map(|answer| card(asked, answer, fold_cards)));
        let cards = element("ul", &[("class", "cards")], &[cards]);
        let (slug, note) = match verdict {
            Verdict::Likely => ("likely", Html::default()),
            Verdict::Maybe => ("maybe", line("", said::MAYBE_NOTE)),
            Verdict::NotNow => ("not-now", line("", said::NOT_NOW_NOTE)),
        };
        let (part, title) = if fold && verdict == Verdict::NotNow {
            ("details", element("summary", &[], &[title]))
        } else {
            ("section", title)
        };
        let attributes = [("class", "group"), ("data-verdict", slug)];
        element(part, &attributes, &[title, note, cards])
    };
    all([Verdict::Likely, Verdict::Maybe, Verdict::NotNow].map(group))
}

/// What is read aloud.
const SAY: &[(&str, &str)] = &[("data-say", "")];

fn card(asked: &GuideScreen, answer: &Answer<'_>, fold: bool) -> Html {
    let one = answer.entitlement;
    let standing = answer.standing();
    let met: Vec<String> = answer.met.iter().map(|word| say::word(word)).collect();
    let met = (!met.is_empty()).then(|| met.join("、"));
    let asks = answer.asks.iter().map(say::ask).collect();
    let county = |code| Some(asked.catalog.area(code)?.name.clone());
    let only_in = one.county.and_then(county);
    let against = answer.against.iter();
    let against = against.map(|why| say::against(why, county)).collect();
    let maybe =
        |class, words: Option<&str>| words.map_or_else(Html::default, |words| line(class, words));
    let look = one.nearby.iter().map(|near| {
        let href = asked.nearby(near.kind, &near.needs);
        button(&href, &said::look_nearby(near.kind, &near.needs))
    });
    let quote = [said::QUOTED, "：", &one.title].concat();
    let quotes = one.sources.iter().map(|clause| quoted(asked, clause));
    // What is known is said at once; what is not is with the paper's words.
    let (known, unsaid) = (ways(answer, true), ways(answer, false));
    let name = all([
        element("h3", SAY, &[text(&one.title)]),
        badge(said::PAPER_STANDING, standing),
    ]);
    let rest = all([
        maybe("inexact", caution(asked, answer).as_deref()),
        line("", &one.what),
        labelled(said::ONLY_IN, only_in.into_iter().collect()),
        labelled(said::FOR_WHOM, say::who(&one.who)),
        labelled(said::BECAUSE_MET, met.into_iter().collect()),
        labelled(said::STILL_TO_ASK, asks),
        labelled(said::BECAUSE_NOT, against),
        labelled(said::HOW, vec![one.how.clone()]),
        maybe("", one.bring.as_deref()),
        maybe("", known.as_deref()),
        element(
            "div",
            &[("class", "actions")],
            &[call(&one.ring, &one.title), all(look)],
        ),
        element(
            "details",
            &[("class", "quoted")],
            &[
                element("summary", &[("aria-label", &quote)], &[text(said::QUOTED)]),
                all(quotes),
                maybe("hint", unsaid.as_deref()),
            ],
        ),
    ]);
    let card = if fold {
        // One thing beside the sign: the standing below the title, not squeezed in beside it.
        let summary = element("summary", &[], &[element("div", &[], &[name])]);
        element("details", &[("class", "fold")], &[summary, rest])
    } else {
        all([name, rest])
    };
    element("li", &[("class", "card"), ("data-right", &one.id)], &[card])
}

/// What must be said where a paper binds less than one in force; of one that is over, also what
/// it was.
fn caution(asked: &GuideScreen, answer: &Answer<'_>) -> Option<String> {
    let standing = answer.standing();
    let mut words = say::caution(standing)?.to_owned();
    if standing == Standing::Expired {
        words.push_str(asked.note(answer.entitlement));
    }
    Some(words)
}

/// The number to ring about it.
fn call(number: &str, about: &str) -> Html {
    let label = said::ring_about(number, about);
    dial_still("button call", number, number, &label, &said::ring(number))
}

/// How far it binds, in a word and in colour.
fn badge(of: &str, standing: Standing) -> Html {
    let class = match standing {
        Standing::InForce => "badge open",
        Standing::Underway | Standing::Exploring => "badge closing",
        Standing::Draft | Standing::Expired => "badge closed",
    };
    let attributes = [("class", class), ("data-say", "")];
    element(
        "span",
        &attributes,
        &[text(&[of, standing.word()].concat())],
    )
}

/// A word and what belongs to it: in one line, or as a list.
fn labelled(label: &str, lines: Vec<String>) -> Html {
    let label = element("b", &[], &[text(label)]);
    match lines.as_slice() {
        [] => Html::default(),
        [only] => element("p", SAY, &[label, text(only)]),
        several => {
            let lines = several.iter().map(|line| element("li", SAY, &[text(line)]));
            let list = element("ul", &[("class", "lines")], &[all(lines)]);
            all([element("p", SAY, &[label]), list])
        }
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
        badge(said::CLAUSE_STANDING, clause.standing)
    };
    let note = paper.note.as_deref().unwrap_or_default();
    all([
        element("blockquote", &[], &[text(&clause.quote)]),
        own,
        line("hint", &[&say::paper(paper), "。", note].concat()),
    ])
}

/// Whether it can be done at a counter and paid in cash: what the paper says of it (`known`), or
/// that it does not.
fn ways(answer: &Answer<'_>, known: bool) -> Option<String> {
    let one = answer.entitlement;
    let offline = (one.offline.is_some() == known).then(|| say::offline(one.offline));
    let cash = (one.cash.is_some() == known).then(|| say::cash(one.cash));
    let all: Vec<&str> = offline.into_iter().chain(cash).collect();
    (!all.is_empty()).then(|| [&all.join("；"), "。"].concat())
}
