//! The list in words, for those who print the map of it where the list has no room beside it.

use super::listing::Listing;
use crate::html::draw;
use crate::state::State;
use crate::words;
use domain::say::{self, fact};
use leptos::prelude::*;
use maud::{Markup, html};

/// Each place with its number on the map, telephone and address. On the screen it is not seen.
pub(super) fn on_paper(state: State, listing: Listing) -> AnyView {
    let person = state.address.person();
    let lines = listing.answer.with(|answer| {
        let found = answer.found.iter().enumerate();
        let line = found.filter_map(|(at, found)| {
            let place = listing.place(found)?;
            let elsewhere = listing.elsewhere(found);
            let near = say::nearness(found.nearness, found.metres, person);
            let phone = place.phones.first().map(ToString::to_string);
            let phone = phone.unwrap_or_else(|| words::NO_PHONE.to_owned());
            let address = place.address.as_deref().unwrap_or(words::NO_ADDRESS);
            let fake = place.is_sample();
            let name = [&(at + 1).to_string(), " ", &place.name].concat();
            Some(html! {
                li.card {
                    h2 { (name) }
                    @if let Some(elsewhere) = &elsewhere { p { (elsewhere) } }
                    p { (near) }
                    p.ring {
                        b { (phone) }
                        @if fake { small { (words::PAPER_SAMPLE_NUMBER) } }
                    }
                    p { (words::ADDRESS) "：" (address) }
                    @if let Some(rough) = fact::rough(&place) { p { (rough) } }
                }
            })
        });
        line.collect::<Vec<Markup>>()
    });
    draw(html! { ol.on-paper { @for line in &lines { (line) } } })
}
