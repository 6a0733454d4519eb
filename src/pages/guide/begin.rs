//! Where the guide begins: which city, and what this is.

use super::{GuideScreen, link, option, options, primary, topic_links};
use crate::html::{Html, all, element, line, text};
use crate::words::guide as said;
use domain::address::{Guide, GuideStep};
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
pub(super) fn cities(guide: Guide, manifest: &Manifest) -> Html {
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
        element("h2", &[], &[text(said::WHICH_CITY)]),
        options(manifest.cities.iter().map(city)),
    ])
}

/// The city is known: what comes, and how it is private.
pub(super) fn begin(asked: &GuideScreen) -> Html {
    let first = asked.link(asked.next(&asked.guide.profile, None));
    let other = asked.link(GuideStep::Place);
    let topics = FIRST_TOPICS.iter().filter(|topic| {
        let about = |e: &Entitlement| e.topics.contains(topic) && asked.is_of_here(e);
        asked.rights.entitlements.iter().any(about)
    });
    all([
        line("", said::INTRO),
        line("from", &said::lives_in(&asked.place_words())),
        options([
            primary(&first, said::BEGIN),
            option(&other, said::OTHER_PLACE, "", false),
        ]),
        line("hint", said::INTRO_PRIVATE),
        element("h2", &[], &[text(said::ONLY_ONE_TOPIC)]),
        topic_links(asked, topics),
    ])
}
