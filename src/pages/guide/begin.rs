//! Where the guide begins: which city, and what this is.

use super::{GuideScreen, button, link, option, topic_links, whom};
use crate::state::State;
use crate::words::guide as said;
use domain::address::{Guide, GuideStep, Whom};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::pack::city_list::CityList;
use domain::policy::entitlement::Profile;
use domain::say::guide::Beginning;
use maud::{Markup, html};

/// Choosing the city, where there are many its province first; what was answered before stays, and the
/// screen that was wanted is next.
pub(super) fn cities(state: State, guide: Guide, list: &CityList) -> Markup {
    let step = match guide.step {
        GuideStep::Place => GuideStep::Begin,
        step => step,
    };
    let place = guide.profile.place.map(AreaCode::city);
    let province = place.and_then(|code| list.province(code));
    let choice = |(code, name): (Adcode, &str)| {
        let profile = Profile {
            place: AreaCode::parse(&code.to_string()),
            ..guide.profile
        };
        option(&link(guide.with(profile).at(step)), name, "", false)
    };
    html! {
        p data-say { (said::INTRO) }
        h2 { (said::which_city(whom(state, guide))) }
        ul.options { @for one in list.choices(province) { (choice(one)) } }
    }
}

/// The city is known: whom it is asked for, how it is private, and the ways around. Its plain page has the same
/// (`crates/compile/src/plain/guide.rs`).
pub(super) fn begin(asked: &GuideScreen) -> Markup {
    let links = Beginning::of(&asked.rights, asked.guide);
    // Nobody is chosen for somebody who did not say: only the family's link says it for them.
    let chosen = asked
        .guide
        .whom
        .or(Some(asked.whom()).filter(|whom| *whom != Whom::Oneself));
    let one = |whom: Whom, to: String| {
        let (word, hint) = said::whom(whom);
        option(&to, word, hint, chosen == Some(whom))
    };
    html! {
        p data-say { (said::INTRO) }
        p.from data-say { (said::lives_in(&asked.place_words())) }
        h2 data-say { (said::FOR_WHOM_TO_ASK) }
        ul.options { @for (whom, to) in links.whom { (one(whom, to.to_string())) } }
        div.around { (button(&links.other.to_string(), said::OTHER_PLACE)) }
        p.hint data-say { (said::INTRO_PRIVATE) }
        h2 { (said::ONLY_ONE_TOPIC) }
        (topic_links(asked, links.topics.iter()))
    }
}
