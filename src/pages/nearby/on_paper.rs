//! The list in words, for who prints the map of it where the list has no room beside it.

use super::Listing;
use crate::html::{Html, all, draw, element, said};
use crate::state::State;
use crate::words;
use domain::say::{self, fact};
use leptos::prelude::*;

/// Each place with its number on the map, telephone and address. On the screen it is not seen.
pub(super) fn on_paper(state: State, listing: Listing) -> AnyView {
    let person = state.person();
    let lines = listing.answer.with(|answer| {
        let found = answer.found.iter().enumerate();
        let line = found.filter_map(|(at, found)| {
            let place = listing.place(found.number)?;
            let near = say::nearness(found.nearness, found.metres, person);
            let phone = place.phones.first().map(ToString::to_string);
            let phone = phone.unwrap_or_else(|| words::NO_PHONE.to_owned());
            let address = place.address.as_deref().unwrap_or(words::NO_ADDRESS);
            let fake = place.is_sample();
            let name = [&(at + 1).to_string(), " ", &place.name].concat();
            let parts = [
                said("h2", "", &name),
                said("p", "", &near),
                element(
                    "p",
                    &[("class", "ring")],
                    [
                        said("b", "", &phone),
                        all(fake.then(|| said("small", "", words::PAPER_SAMPLE_NUMBER))),
                    ],
                ),
                said("p", "", &[words::ADDRESS, "：", address].concat()),
                all(fact::rough(&place).map(|rough| said("p", "", rough))),
            ];
            Some(element("li", &[("class", "card")], parts))
        });
        line.collect::<Vec<Html>>()
    });
    draw(element("ol", &[("class", "on-paper")], lines))
}
