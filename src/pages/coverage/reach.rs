//! Which communities have what within a quarter of an hour on foot.

use super::measured::{Measured, kinds};
use super::{City, go, on_map};
use crate::changing::{Memo, Signal, effect, maybe, part};
use crate::components::choice_group::ChoiceGroup;
use crate::html::draw;
use crate::state::State;
use crate::words;
use domain::address::{COMMUNITIES_LENGTH, CoverageQuery};
use domain::geo::area::AreaCode;
use domain::policy::coverage::reach::{Basis, Community, Order, Reach, in_order};
use leptos::prelude::*;
use maud::{Markup, html};

/// Shares by kind, and the communities outside of one kind.
pub(super) fn section(
    state: State,
    city: &City,
    asked: Memo<CoverageQuery>,
    measured: Measured,
) -> AnyView {
    let kinds = kinds(city);
    let shares = {
        let city = city.clone();
        move || shares(&city, &measured.get())
    };
    let list = {
        let city = city.clone();
        move || outside(&city, asked.get(), &measured.get())
    };
    let titles = kinds.iter().map(|kind| words::kind_place(*kind).to_owned());
    let titles: Vec<String> = titles.collect();
    let at = {
        let kinds = kinds.clone();
        move || {
            let kind = asked.get().kind;
            kinds
                .iter()
                .position(|one| *one == kind)
                .unwrap_or(usize::MAX)
        }
    };
    let choose_kind = move |at: usize| {
        if let Some(kind) = kinds.get(at).copied() {
            let show = COMMUNITIES_LENGTH;
            let asked = asked.get_untracked();
            go(CoverageQuery {
                kind,
                show,
                ..asked
            });
        }
    };
    let choose_order = move |at: usize| {
        if let Some(order) = Order::ALL.get(at).copied() {
            let asked = asked.get_untracked();
            go(CoverageQuery { order, ..asked });
        }
    };
    let order_at = move || {
        let order = asked.get().order;
        let at = Order::ALL.iter().position(|one| *one == order);
        at.unwrap_or_default()
    };
    announce(state, asked, measured);
    let on_map = on_map::section(state, city, asked, measured);
    let explained = move || words::reach_explained(words::pace(state.choices.pace.get()));
    // Whoever was sent a list of communities sees it.
    let of_city = |asked: &CoverageQuery| CoverageQuery {
        city: asked.city,
        ..CoverageQuery::default()
    };
    let is_asked = asked.with_untracked(|asked| *asked != of_city(asked));
    view! {
        <details class="part" data-shares>
            <summary><h2>{words::REACH}</h2></summary>
            <p class="hint">{explained}</p>
            {part(shares)}
        </details>
        <details class="part" data-outside-list open=is_asked>
            <summary><h2>{words::OUTSIDE}</h2></summary>
            <ChoiceGroup
                id="reach-kind"
                title=words::WHICH_KIND
                level=3
                words=titles
                chosen=Signal::derive(at)
                choose=Callback::new(choose_kind)
            />
            <ChoiceGroup
                id="reach-order"
                title=words::IN_WHICH_ORDER
                level=3
                words=Order::ALL.iter().map(|order| words::order(*order).to_owned()).collect()
                chosen=Signal::derive(order_at)
                choose=Callback::new(choose_order)
            />
            {part(list)}
            {on_map}
        </details>
    }
    .into_any()
}

/// Says how many are outside now, when another kind is chosen.
fn announce(state: State, asked: Memo<CoverageQuery>, measured: Measured) {
    let said = Memo::new(move |_| {
        let kind = asked.get().kind;
        let reaches = measured.get();
        let reach = reaches.iter().find(|reach| reach.kind == kind)?;
        Some(words::outside(kind, reach.outside().count()))
    });
    let mut before = None;
    effect(move || {
        let now = said.get();
        if before.is_some() && before != now {
            state.voice.announce(now.clone().unwrap_or_default());
        }
        before = now;
    });
}

/// One entry a kind: how many communities have it near, measured from themselves and, apart,
/// from their towns.
fn shares(city: &City, reaches: &[Reach]) -> AnyView {
    let unmeasured = reaches.first().map_or(0, Reach::unmeasured);
    let entry = |reach: &Reach| {
        let line = |basis: Basis| {
            let within = reach.within(&city.catalog, basis);
            if within.measured == 0 {
                return Markup::default();
            }
            let slug = match basis {
                Basis::Own => "own",
                Basis::Town => "town",
            };
            let near = within.within;
            let numbers = format!(
                "{slug} {}/{} {}",
                near.places, within.measured, near.samples
            );
            html! { p data-within=(numbers) { (words::within(basis, within)) } }
        };
        html! {
            li.fact data-reach=(reach.kind.slug()) {
                h3 { (words::kind_place(reach.kind)) }
                (line(Basis::Own))
                (line(Basis::Town))
            }
        }
    };
    let nothing = reaches
        .iter()
        .all(|reach| reach.communities.iter().all(|c| c.from.is_none()));
    let rough = city.catalog.rough_places();
    draw(html! {
        @if rough > 0 {
            p.inexact data-rough-places=(rough.to_string()) { (words::rough_places(rough)) }
        }
        @if !nothing {
            ul.reach { @for reach in reaches { (entry(reach)) } }
        } @else if !reaches.is_empty() {
            p { (words::NOTHING_MEASURED) }
        }
        @if unmeasured > 0 {
            p data-unmeasured=(unmeasured.to_string()) { (words::unmeasured(unmeasured)) }
        }
    })
}

/// The communities that have none within the quarter of an hour.
fn outside(city: &City, asked: CoverageQuery, reaches: &[Reach]) -> AnyView {
    let Some(reach) = reaches.iter().find(|reach| reach.kind == asked.kind) else {
        return ().into_any();
    };
    let name = |code: AreaCode| city.village_name(code);
    let all_outside = in_order(reach.outside(), asked.order, &city.villages.readings, name);
    let total = all_outside.len();
    let shown = usize::from(asked.show);
    if total == 0 {
        return view! { <p>{words::ALL_REACHED}</p> }.into_any();
    }
    let line = |community: &Community| {
        let code = community.code;
        let near = community.nearest;
        let basis = community.from.map_or(Basis::Town, |(basis, _)| basis);
        let farness = words::farness(basis, near.map(|near| (near.minutes, near.metres)));
        let minutes = near.map_or_else(String::new, |near| near.minutes.to_string());
        let place = near.and_then(|near| city.catalog.place(near.number));
        let place = place.map(|place| words::nearest_place(&place.name));
        html! {
            li.fact data-community=(code.to_string()) data-minutes=(minutes) {
                p { b { (name(code)) } " " (city.catalog.area_words(code)) }
                p { (farness) }
                @if let Some(place) = place { p.hint { (place) } }
            }
        }
    };
    let list = html! {
        p data-outside=(total.to_string()) { (words::outside(reach.kind, total)) }
        ol.reach data-communities {
            @for community in all_outside.iter().take(shown) { (line(community)) }
        }
    };
    let more = move |_| {
        let show = asked.show + COMMUNITIES_LENGTH;
        go(CoverageQuery { show, ..asked });
    };
    view! {
        {draw(list)}
        {maybe((total > shown).then(|| view! {
            <button class="button wide" type="button" on:click=more>
                {words::SHOW_MORE_COMMUNITIES}
            </button>
        }))}
    }
    .into_any()
}
