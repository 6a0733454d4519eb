//! Where the guide begins: which city, and what this is.

use super::{Asked, button, link, option};
use crate::changing::each;
use crate::words::guide as said;
use domain::area::AreaCode;
use domain::entitlement::{Profile, Topic};
use domain::manifest::Manifest;
use domain::route::{Guide, GuideStep};
use leptos::prelude::*;

/// What is asked for by itself most; only those the city's papers speak of are shown.
const FIRST_TOPICS: &[Topic] = &[
    Topic::Dementia,
    Topic::Respite,
    Topic::Rental,
    Topic::LoveCard,
];

/// Choosing the city; what was answered before stays, and the screen that was wanted is next.
pub(super) fn cities(guide: Guide, manifest: &Manifest) -> AnyView {
    let step = match guide.step {
        GuideStep::Place => GuideStep::Begin,
        step => step,
    };
    let city = |city: &domain::manifest::CityEntry| {
        let profile = Profile {
            place: AreaCode::parse(&city.adcode.to_string()),
            ..guide.profile
        };
        let href = link(guide.with(profile).at(step));
        option(href, (city.name.clone(), ""), false)
    };
    view! {
        <p data-say>{said::INTRO}</p>
        <h2>{said::WHICH_CITY}</h2>
        <ul class="options">{each(manifest.cities.iter().map(city))}</ul>
    }
    .into_any()
}

/// The city is known: what comes, and how it is private.
pub(super) fn begin(asked: &Asked) -> AnyView {
    let first = asked.link(asked.next(&asked.guide.profile, None));
    let written = |topic: &&Topic| {
        let about = |e: &domain::entitlement::Entitlement| e.topics.contains(topic);
        asked.rights.entitlements.iter().any(about)
    };
    let topic = |topic: &Topic| {
        let step = GuideStep::Topic {
            topic: *topic,
            used: 0,
        };
        view! { <li>{button(asked.link(step), topic.word().to_owned())}</li> }
    };
    let topics = FIRST_TOPICS.iter().filter(written).map(topic);
    view! {
        <p data-say>{said::INTRO}</p>
        <p class="from" data-say>{said::lives_in(&asked.place_words())}</p>
        <ul class="options">
            <li><a class="button wide option primary" href=first>{said::BEGIN}</a></li>
            <li>{button(asked.link(GuideStep::Place), said::OTHER_PLACE.to_owned())}</li>
        </ul>
        <p class="hint" data-say>{said::INTRO_PRIVATE}</p>
        <h2>{said::ONLY_ONE_TOPIC}</h2>
        <ul class="choices-list">{each(topics)}</ul>
    }
    .into_any()
}
