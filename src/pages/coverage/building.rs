//! A planner's sum: how much floor an estate must give, where a paper of the city says so.

use super::City;
use crate::changing::{Memo, RwSignal, effect};
use crate::components::choice_group::ChoiceGroup;
use crate::components::target_card::basis;
use crate::html::draw;
use crate::state::State;
use crate::words;
use leptos::prelude::*;

/// The form, or nothing where no paper says so.
pub(super) fn section(state: State, city: &City) -> AnyView {
    let Some((pack, rule)) = city
        .targets
        .as_ref()
        .and_then(|pack| Some((pack, pack.building.clone()?)))
    else {
        return ().into_any();
    };
    let typed = RwSignal::new(String::new());
    let estate = RwSignal::new(0);
    let said = words::building_rule(rule.new_estate, rule.old_estate, rule.smallest_site);
    let basis = draw(basis(pack, &rule.clauses, None));
    let result = Memo::new(move |_| {
        let households = typed.get().trim().parse::<u32>().ok();
        households
            .filter(|n| *n > 0)
            .map_or_else(String::new, |households| {
                let floor = rule.floor(households, words::estate(estate.get()));
                words::floor(floor, rule.smallest_site)
            })
    });
    effect(move || {
        let said = result.get();
        if !said.is_empty() {
            state.voice.announce(said);
        }
    });
    let said_now = move || result.get();
    view! {
        <section class="fact off-paper">
            <h2>{words::BUILDING}</h2>
            <p>{said}</p>
            <div class="search">
                <label for="households">{words::HOUSEHOLDS}</label>
                <input
                    id="households"
                    inputmode="numeric"
                    autocomplete="off"
                    maxlength="7"
                    on:input=move |event| typed.set(event_target_value(&event))
                />
            </div>
            <ChoiceGroup
                id="estate"
                title=words::WHICH_ESTATE
                level=3
                words=words::ESTATES.map(str::to_owned).into()
                chosen=estate
                choose=Callback::new(move |at| estate.set(at))
            />
            <p class="said" data-floor>{said_now}</p>
            {basis}
        </section>
    }
    .into_any()
}
