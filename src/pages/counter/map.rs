//! The map of the list: the same ten places by the same numbers.

use super::state::CounterState;
use crate::changing::{Signal, part};
use crate::map::{MapContents, MapEvent, MapPane, Pin, me_with_rings, not_on_map};
use crate::platform::page;
use crate::words;
use crate::words::counter as said;
use domain::answer::several::Line;
use domain::say::{self, Person};
use leptos::prelude::*;

#[component]
pub fn CounterMap(counter: CounterState) -> impl IntoView {
    let state = counter.state;
    let pin = move |(line, order): (&Line, usize)| {
        let place = counter.place_of(*line)?;
        let near = match line.found {
            Some(found) => say::nearness(found.nearness, found.metres, Person::You),
            None if place.position.is_none() => said::COMES_HOME.to_owned(),
            None => words::kind_place(place.kind).to_owned(),
        };
        Some(Pin {
            label: words::pin(order, &place, &near),
            kind: place.kind,
            shut: !place.status.serves(),
            at: place.point(),
            id: place.id,
        })
    };
    let pins = move || {
        let numbered = |lines: &[Line]| lines.iter().zip(1..).filter_map(pin).collect();
        counter.answer.with(|answer| numbered(&answer.lines))
    };
    let me = move || {
        counter.start.get()?;
        let origin = state.data.city.with(|city| state.origin(city.ready()?))?;
        me_with_rings(origin, state.choices.pace.get())
    };
    let shown = MapContents {
        pins: Signal::derive(pins),
        me: Signal::derive(me),
        chosen: Signal::derive(move || Some(counter.place_in(counter.opened.get()?)?.id)),
        ..MapContents::of_city(state)
    };
    let on_event = Callback::new(move |event: MapEvent| {
        let MapEvent::Chosen(id) = event else { return };
        let at = shown
            .pins
            .with_untracked(|pins| pins.iter().position(|pin| pin.id == id));
        if let Some(at) = at {
            counter.open_line(at);
            page::bring_into_view("data-place-id", &id);
            let label = shown
                .pins
                .with_untracked(|pins| pins.get(at).map(|pin| pin.label.clone()));
            state.voice.announce(label.unwrap_or_default());
        }
    });
    let rough = move || {
        let is_rough = |line: &&Line| line.found.is_some_and(|found| found.is_rough());
        counter
            .answer
            .with(|a| a.lines.iter().filter(is_rough).count())
    };
    view! {
        <div class="map-side">
            {part(move || not_on_map(rough()))}
            <MapPane shown on_event>""</MapPane>
        </div>
    }
}
