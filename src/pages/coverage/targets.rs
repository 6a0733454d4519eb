//! The promises, a card each.

use super::City;
use crate::components::target_card::{TargetParts, target_card};
use crate::html::{all, draw, element, said};
use crate::state::State;
use crate::words;
use domain::geo::area::AreaCode;
use domain::policy::coverage::finding::{Finding, find};
use domain::policy::coverage::gap::Verdict;
use domain::policy::coverage::target::{Scope, Target};
use leptos::prelude::*;

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
    let (mut met, mut short) = (0, 0);
    for (target, finding) in pack.targets.iter().zip(&found) {
        match finding
            .as_ref()
            .and_then(|finding| outcome(target, finding))
        {
            Some(true) => met += 1,
            Some(false) => short += 1,
            None => {}
        }
    }
    let other = found.len() - met - short;
    let name = |code: AreaCode| {
        let area = city.catalog.area(code);
        area.map_or_else(|| code.to_string(), |a| a.name.clone())
    };
    let now = state.now.get_untracked();
    let card = |(target, finding): (&Target, &Option<Finding>)| {
        target_card(&TargetParts {
            target,
            pack,
            finding: finding.as_ref(),
            now,
            name: &name,
        })
    };
    let cards = pack.targets.iter().zip(&found).map(card);
    let cards: Vec<_> = cards.collect();
    let samples = city.catalog.has_samples();
    let summary = words::summary(&city.catalog.city.name, met, short, other, samples);
    draw(all([
        said("h2", "", words::TARGETS),
        said("p", "", &summary),
        element("ul", &[("class", "cards")], cards),
    ]))
}

/// Whether a target is met: in the city, or, where it is for each district, in all of them.
fn outcome(target: &Target, finding: &Finding) -> Option<bool> {
    if !target.is_judged() {
        return None;
    }
    if target.scope != Scope::EachDistrict {
        return Some(finding.whole.gap?.verdict == Verdict::Met);
    }
    let score = finding.score();
    match (score.short, score.unknown) {
        (0, 0) => Some(true),
        (0, _) => None,
        _ => Some(false),
    }
}
