//! How long the way is from where: on a map, and the same in words.

use super::measured::Measured;
use super::{City, go};
use crate::changing::{Memo, Signal, maybe, part};
use crate::html::draw;
use crate::map::{Dot, Dots, MapContents, MapPane};
use crate::state::State;
use crate::words;
use domain::address::CoverageQuery;
use domain::geo::walk::CIRCLE_MINUTES;
use domain::place::Place;
use domain::policy::coverage::reach::{Basis, MeasuredFrom, Nearest};
use leptos::prelude::*;
use maud::html;

/// Twice the quarter of an hour: farther than this nobody walks for a meal.
const FAR_MINUTES: u32 = 2 * CIRCLE_MINUTES;

/// Shown when it is asked for.
pub(super) fn section(
    state: State,
    city: &City,
    asked: Memo<CoverageQuery>,
    measured: Measured,
) -> AnyView {
    let city = city.clone();
    let open = Memo::new(move |_| asked.get().map);
    let spots = Memo::new(move |_| {
        let kind = asked.get().kind;
        let reaches = measured.get();
        let reach = reaches.iter().find(|reach| reach.kind == kind);
        reach.map(|reach| reach.spots()).unwrap_or_default()
    });
    let turn = move |_| {
        let asked = asked.get_untracked();
        let map = !asked.map;
        go(CoverageQuery { map, ..asked });
    };
    let shown = MapContents {
        dots: Some(Signal::derive(move || {
            let spots = spots.get();
            Dots {
                spots: spots.iter().map(dot).collect(),
                legend: words::reach_lines(CIRCLE_MINUTES, FAR_MINUTES),
            }
        })),
        ..MapContents::of_city(state)
    };
    let map = move || {
        maybe(open.get().then(|| {
            view! { <MapPane shown on_event=Callback::new(|_| {})><p class="hint">{words::REACH_ON_MAP_HINT}</p></MapPane> }
        }))
    };
    let samples = {
        let city = city.clone();
        move || {
            let spots = spots.get();
            let of_sample = |spot: &&MeasuredFrom| is_sample(&city, spot);
            let count = spots.iter().filter(of_sample).count();
            let said = words::reach_samples(count, spots.len());
            maybe(said.map(|said| view! { <p class="sample-mark" data-reach-samples>{said}</p> }))
        }
    };
    let list = move || in_words(&city, &spots.get());
    view! {
        <h2>{words::REACH_ON_MAP}</h2>
        <button type="button" class="button wide" aria-expanded=move || open.get().to_string() on:click=turn>
            {move || (if open.get() { words::REACH_MAP_CLOSE } else { words::REACH_MAP_OPEN }).to_owned()}
        </button>
        {part(samples)}
        {part(map)}
        {part(list)}
    }
    .into_any()
}

/// To which line of the legend a way belongs.
fn line(nearest: Option<Nearest>) -> u8 {
    match nearest {
        Some(near) if near.is_within() => 0,
        Some(near) if near.minutes <= FAR_MINUTES => 1,
        _ => 2,
    }
}

/// Whether the way leads to a sample.
fn is_sample(city: &City, spot: &MeasuredFrom) -> bool {
    let place = spot
        .nearest
        .and_then(|near| city.catalog.place(near.number));
    place.is_some_and(Place::is_sample)
}

fn dot(spot: &MeasuredFrom) -> Dot {
    Dot {
        at: spot.at,
        words: words::reach_dot(spot.nearest.map(|near| (near.minutes, near.metres))),
        line: line(spot.nearest),
    }
}

/// What the dots say, to be read: every spot, farthest first.
fn in_words(city: &City, spots: &[MeasuredFrom]) -> AnyView {
    let entry = |spot: &MeasuredFrom| {
        let name = match spot.basis {
            Basis::Town => city.catalog.area_words(spot.code),
            Basis::Own => [
                city.catalog.area_words(spot.code),
                city.village_name(spot.code).to_owned(),
            ]
            .concat(),
        };
        let near = spot.nearest.map(|near| (near.minutes, near.metres));
        let minutes = spot
            .nearest
            .map_or_else(String::new, |near| near.minutes.to_string());
        let sample = is_sample(city, spot);
        let said = words::reach_spot(spot.basis, spot.communities, near, sample);
        html! {
            li data-spot=(spot.code.to_string()) data-minutes=(minutes) { b { (name) } (said) }
        }
    };
    let list = html! { ol.spots { @for spot in spots { (entry(spot)) } } };
    view! {
        <details class="fact">
            <summary>{words::reach_in_words(spots.len())}</summary>
            {draw(list)}
        </details>
    }
    .into_any()
}
