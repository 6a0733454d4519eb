//! The promises, a card each: those that fall short first.

use super::City;
use crate::components::target_card::{TargetParts, target_card};
use crate::html::draw;
use crate::state::State;
use crate::words;
use domain::geo::area::AreaCode;
use domain::place::samples::Samples;
use domain::policy::coverage::finding::{Finding, find};
use domain::policy::coverage::target::Target;
use leptos::prelude::*;
use maud::html;

/// All targets of the city's papers, in their order.
pub(super) fn section(state: State, city: &City) -> AnyView {
    let Some(pack) = &city.targets else {
        return view! { <p>{words::NO_TARGETS}</p> }.into_any();
    };
    let found: Vec<Option<Finding>> = pack
        .targets
        .iter()
        .map(|target| find(target, city.ground()))
        .collect();
    let outcomes = pack.targets.iter().zip(&found);
    let outcomes = outcomes.map(|(target, finding)| finding.as_ref()?.is_met(target));
    let outcomes: Vec<Option<bool>> = outcomes.collect();
    let count = |of: Option<bool>| outcomes.iter().filter(|one| **one == of).count();
    let name = |code: AreaCode| {
        let area = city.catalog.area(code);
        area.map_or_else(|| code.to_string(), |a| a.name.clone())
    };
    let now = state.device.now.get_untracked();
    let card = |(target, finding): (&Target, &Option<Finding>)| {
        target_card(&TargetParts {
            target,
            pack,
            finding: finding.as_ref(),
            now,
            name: &name,
        })
    };
    let all_cards = || pack.targets.iter().zip(&found).zip(&outcomes);
    let group = |of: Option<bool>| {
        let own = all_cards().filter(|(_, one)| **one == of);
        let cards: Vec<_> = own.map(|(one, _)| card(one)).collect();
        html! {
            @if !cards.is_empty() {
                // What falls short is what a planner comes for.
                details.part open[of == Some(false)] {
                    summary { b { (words::group(of, cards.len())) } }
                    ul.cards { @for card in &cards { (card) } }
                }
            }
        }
    };
    let (met, short) = (count(Some(true)), count(Some(false)));
    let samples = city.catalog.samples(None) != Samples::None;
    let city = &city.catalog.city.name;
    let summary = words::summary(city, met, short, count(None), samples);
    draw(html! {
        h2 { (words::TARGETS) }
        p { (summary) }
        @for of in [Some(false), Some(true), None] { (group(of)) }
    })
}
