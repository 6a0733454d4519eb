//! One entitlement: what it is, for whom, what to do; and the paper's own words.

use super::{Asked, button};
use crate::changing::{each, maybe};
use crate::components::icon;
use crate::words::guide as said;
use domain::entitlement::{Answer, Verdict};
use domain::paper::{Clause, Standing};
use domain::say::rights as say;
use leptos::prelude::*;

/// The three groups, the surest first. `fold`: what is not for this person now is one press
/// away, so that it is not in the way.
pub(super) fn groups(asked: &Asked, answers: &[Answer<'_>], fold: bool) -> AnyView {
    let group = |verdict: Verdict| {
        let of: Vec<&Answer<'_>> = answers.iter().filter(|a| a.verdict == verdict).collect();
        let title = said::group_title(say::verdict(verdict), of.len());
        let cards = each(of.iter().map(|answer| card(asked, answer)));
        let cards = view! { <ul class="cards">{cards}</ul> };
        let note = match verdict {
            Verdict::Likely => None,
            Verdict::Maybe => Some(said::MAYBE_NOTE),
            Verdict::NotNow => Some(said::NOT_NOW_NOTE),
        };
        let note = maybe(note.map(|note| view! { <p data-say>{note}</p> }));
        let slug = format!("{verdict:?}");
        if of.is_empty() {
            ().into_any()
        } else if fold && verdict == Verdict::NotNow {
            view! {
                <details class="group" data-verdict=slug>
                    <summary><h2>{title}</h2></summary>
                    {note}
                    {cards}
                </details>
            }
            .into_any()
        } else {
            view! {
                <section class="group" data-verdict=slug><h2 data-say>{title}</h2>{note}{cards}</section>
            }
            .into_any()
        }
    };
    each([Verdict::Likely, Verdict::Maybe, Verdict::NotNow].map(group)).into_any()
}

fn card(asked: &Asked, answer: &Answer<'_>) -> AnyView {
    let one = answer.entitlement;
    let standing = answer.standing();
    let met: Vec<String> = answer.met.iter().map(|word| say::word(word)).collect();
    let asks: Vec<String> = answer.asks.iter().map(say::ask).collect();
    let county = |code| Some(asked.catalog.area(code)?.name.clone());
    let against = answer.against.iter();
    let against: Vec<String> = against.map(|why| say::against(why, county)).collect();
    let why = if met.is_empty() {
        Vec::new()
    } else {
        vec![met.join("、")]
    };
    // What is known is said at once; what is not is with the paper's words.
    let in_person = one.offline.map(|_| say::offline(one.offline));
    let cash = one.cash.map(|_| say::cash(one.cash));
    let ways: Vec<&str> = in_person.into_iter().chain(cash).collect();
    let look = one.nearby.iter().map(|near| {
        button(
            asked.nearby(near.kind, &near.needs),
            said::look_nearby(near.kind, &near.needs),
        )
    });
    view! {
        <li class="card" data-right=one.id.clone()>
            <h3 data-say>{one.title.clone()}</h3>
            {badge(said::PAPER_STANDING, standing)}
            {maybe(say::caution(standing).map(|caution| view! { <p class="inexact" data-say>{caution}</p> }))}
            <p data-say>{one.what.clone()}</p>
            {labelled(said::FOR_WHOM, say::who(&one.who))}
            {labelled(said::BECAUSE_MET, why)}
            {labelled(said::STILL_TO_ASK, asks)}
            {labelled(said::BECAUSE_NOT, against)}
            {labelled(said::HOW, vec![one.how.clone()])}
            {maybe(one.bring.clone().map(|bring| view! { <p data-say>{bring}</p> }))}
            {maybe((!ways.is_empty()).then(|| view! { <p data-say>{ways.join("；")}"。"</p> }))}
            <div class="actions">
                <a
                    class="button call"
                    href=format!("tel:{}", one.ring)
                    aria-label=said::ring_about(&one.ring, &one.title)
                >
                    {icon::phone()}
                    <span>{said::ring(&one.ring)}</span>
                </a>
                {each(look)}
            </div>
            <details class="quoted">
                <summary aria-label=[said::QUOTED, "：", &one.title].concat()>{said::QUOTED}</summary>
                {each(one.sources.iter().map(|clause| quoted(asked, clause)))}
                {maybe(unsaid(one.offline, one.cash).map(|unsaid| view! { <p class="hint">{unsaid}</p> }))}
            </details>
        </li>
    }
    .into_any()
}

/// How far it binds, in a word and in colour.
fn badge(of: &'static str, standing: Standing) -> AnyView {
    let class = match standing {
        Standing::InForce => "badge open",
        Standing::Underway | Standing::Exploring => "badge closing",
        Standing::Draft | Standing::Expired => "badge closed",
    };
    view! { <p class=class data-standing=format!("{standing:?}") data-say>{of}{standing.word()}</p> }
        .into_any()
}

/// A word and what belongs to it: in one line, or as a list.
fn labelled(label: &'static str, mut lines: Vec<String>) -> AnyView {
    match lines.len() {
        0 => ().into_any(),
        1 => view! { <p data-say><b>{label}</b>{lines.pop()}</p> }.into_any(),
        _ => {
            let line = |line| view! { <li data-say>{line}</li> };
            view! {
                <p data-say><b>{label}</b></p>
                <ul class="lines">{each(lines.into_iter().map(line))}</ul>
            }
            .into_any()
        }
    }
}

/// The paper's own words, and which paper it is.
fn quoted(asked: &Asked, clause: &Clause) -> AnyView {
    maybe(asked.rights.paper(clause).map(|paper| {
        let own = (clause.standing != paper.standing)
            .then(|| badge(said::CLAUSE_STANDING, clause.standing));
        view! {
            <blockquote>{clause.quote.clone()}</blockquote>
            {own}
            <p class="hint">{say::paper(paper)}"。"{paper.note.clone()}</p>
        }
    }))
}

/// What the paper does not say of how it can be done.
fn unsaid(offline: Option<bool>, cash: Option<bool>) -> Option<String> {
    let in_person = offline.is_none().then(|| say::offline(offline));
    let cash = cash.is_none().then(|| say::cash(cash));
    let all: Vec<&str> = in_person.into_iter().chain(cash).collect();
    (!all.is_empty()).then(|| [&all.join("；"), "。"].concat())
}
