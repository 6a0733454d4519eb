//! Where the guide begins: which city, and what this is.

use super::{GuideScreen, button, link, option, options, topic_links, whom};
use crate::html::{Html, all, element, heard, line, text};
use crate::state::State;
use crate::words::guide as said;
use domain::address::{Guide, GuideStep, Whom};
use domain::geo::area::AreaCode;
use domain::pack::manifest::{CityEntry, Manifest};
use domain::policy::entitlement::{Entitlement, Profile, Topic};

/// What is asked for by itself most; only those the city's papers speak of are shown.
const FIRST_TOPICS: &[Topic] = &[
    Topic::Dementia,
    Topic::Respite,
    Topic::Rental,
    Topic::LoveCard,
];

/// Choosing the city; what was answered before stays, and the screen that was wanted is next.
pub(super) fn cities(state: State, guide: Guide, manifest: &Manifest) -> Html {
    let step = match guide.step {
        GuideStep::Place => GuideStep::Begin,
        step => step,
    };
    let city = |city: &CityEntry| {
        let profile = Profile {
            place: AreaCode::parse(&city.adcode.to_string()),
            ..guide.profile
        };
        option(&link(guide.with(profile).at(step)), &city.name, "", false)
    };
    all([
        line("", said::INTRO),
        element("h2", &[], &[text(&said::which_city(whom(state, guide)))]),
        options(manifest.cities.iter().map(city)),
    ])
}

/// The city is known: whom it is asked for, how it is private, and the ways around.
pub(super) fn begin(asked: &GuideScreen) -> Html {
    let first = asked.next(&asked.guide.profile, None);
    // Nobody is chosen for somebody who did not say: only the family's link says it for them.
    let chosen = asked
        .guide
        .whom
        .or(Some(asked.whom()).filter(|whom| *whom != Whom::Oneself));
    let one = |whom: &Whom| {
        let (word, hint) = said::whom(*whom);
        let guide = Guide {
            whom: Some(*whom),
            ..asked.guide
        };
        option(&link(guide.at(first)), word, hint, chosen == Some(*whom))
    };
    let other = asked.link(GuideStep::Place);
    let topics = FIRST_TOPICS.iter().filter(|topic| {
        let about = |e: &Entitlement| e.topics.contains(topic) && asked.is_of_here(e);
        asked.rights.entitlements.iter().any(about)
    });
    all([
        line("", said::INTRO),
        line("from", &said::lives_in(&asked.place_words())),
        heard("h2", said::FOR_WHOM_TO_ASK),
        options(Whom::ALL.iter().map(one)),
        element(
            "div",
            &[("class", "around")],
            &[button(&other, said::OTHER_PLACE)],
        ),
        line("hint", said::INTRO_PRIVATE),
        element("h2", &[], &[text(said::ONLY_ONE_TOPIC)]),
        topic_links(asked, topics),
    ])
}
