//! 我能享受什么: where, a few questions one a screen, then what the city's papers promise.
//!
//! Every answer stands in the address and nowhere else, so that the back button works, the page
//! can be sent to the family, and nothing is kept. So nearly everything to press is a link.

mod begin;
mod card;
mod questions;
mod result;
mod sheet;
mod topic;

use crate::changing::{effect, part};
use crate::components::dial::dial_html;
use crate::data::Load;
use crate::html::draw;
use crate::state::{State, use_state};
use crate::widgets::plain::plain_link;
use crate::widgets::read::read_button;
use crate::widgets::waiting::{load_notice, waiting};
use crate::words::{self, guide as said};
use domain::address::{Guide, GuideStep, Page, Start, Whom};
use domain::answer::nearest_area;
use domain::geo::area::AreaCode;
use domain::geo::coord::LngLat;
use domain::geo::outline::Lies;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::Manifest;
use domain::place::Kind;
use domain::place::filter::Need;
use domain::policy::entitlement::{Entitlement, Profile, Question, Rights, Topic};
use domain::say::guide as say;
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;

/// What is read aloud: the question and its answers, or the result.
const REGION: &str = "guide";

/// A screen of the guide. `guide`: as in the address, without what changes in place.
#[component]
pub fn GuidePage(guide: Guide) -> impl IntoView {
    let state = use_state();
    effect(move || {
        if state.data.city.with(|c| c.ready().is_some()) {
            state.data.need_rights();
        }
    });
    let title = move || match state
        .data
        .manifest
        .with(|m| found(state, guide, m.ready()?))
    {
        None if guide.step != GuideStep::Begin => said::which_city(whom(state, guide)),
        _ => said::title(guide.step, whom(state, guide)),
    };
    let body = move || {
        let manifest = match state.data.manifest.get() {
            Load::Waiting => return waiting(),
            Load::Failed(why) => return load_notice(state, why),
            Load::Ready(manifest) => manifest,
        };
        let Some(guide) = found(state, guide, &manifest).filter(|g| g.step != GuideStep::Place)
        else {
            state.data.need_cities();
            return match state.data.cities() {
                Load::Waiting => waiting(),
                Load::Failed(why) => load_notice(state, why),
                Load::Ready(list) => draw(begin::cities(state, guide, &list)),
            };
        };
        match state.data.city.get() {
            Load::Waiting => waiting(),
            Load::Failed(why) => load_notice(state, why),
            Load::Ready(catalog) => in_city(state, guide, catalog),
        }
    };
    view! {
        <section class="guide" data-read=REGION>
            <div class="title-row">
                <h1 tabindex="-1" data-say>{title}</h1>
                {read_button(state.voice, REGION.to_owned(), said::GUIDE.to_owned())}
            </div>
            {part(body)}
        </section>
    }
}

/// Whom the guide is asked for. Who looks for the family asks for the parents, until they say
/// otherwise.
#[must_use]
pub fn whom(state: State, guide: Guide) -> Whom {
    let family = || state.address.family.get().then_some(Whom::Parents);
    guide.whom.or_else(family).unwrap_or(Whom::Oneself)
}

/// The guide with a place this map knows: the one in the address or, at the beginning, where
/// answers start from. Never another for a link that names none: it would be another person's.
fn found(state: State, guide: Guide, manifest: &Manifest) -> Option<Guide> {
    let known = |place: &AreaCode| manifest.cities.iter().any(|c| c.adcode == place.city());
    let of_start = || match state.start.at.get()? {
        Start::Area(code) => Some(code.district()),
        Start::Spot(at) | Start::About { at, .. } => Some(manifest.city_at(at)?.adcode.into()),
    };
    let place = match guide.profile.place {
        Some(place) => Some(place),
        None if guide.step == GuideStep::Begin => of_start(),
        None => None,
    };
    let profile = Profile {
        place: Some(place.filter(known)?),
        ..guide.profile
    };
    Some(guide.with(profile))
}

fn in_city(state: State, guide: Guide, catalog: Arc<Catalog>) -> AnyView {
    let city = guide.profile.place.map(AreaCode::city);
    // Another city's places stand here until the right ones have come.
    if city != Some(catalog.city.adcode) {
        return waiting();
    }
    if state
        .data
        .entry(catalog.city.adcode)
        .is_none_or(|entry| entry.rights.is_none())
    {
        return draw(no_papers(state, &catalog));
    }
    let rights = match state.data.rights.get() {
        Load::Failed(why) => return load_notice(state, why),
        Load::Ready(rights) if Some(rights.adcode) == city => rights,
        Load::Ready(_) | Load::Waiting => return waiting(),
    };
    let asked = GuideScreen {
        state,
        guide,
        catalog,
        rights,
    };
    match guide.step {
        GuideStep::Begin | GuideStep::Place => {
            let plain = "rights.html".to_owned();
            let plain = plain_link(state, "button wide", plain, words::PLAIN_PAGE);
            (draw(begin::begin(&asked)), plain).into_any()
        }
        GuideStep::Ask(question) | GuideStep::Change(question) => {
            questions::screen(&asked, question)
        }
        GuideStep::Result => result::result(&asked),
        GuideStep::Topic { topic, .. } => topic::topic(&asked, topic),
    }
}

/// All that a screen is drawn from.
#[derive(Clone)]
struct GuideScreen {
    state: State,
    guide: Guide,
    catalog: Arc<Catalog>,
    rights: Arc<Rights>,
}

impl GuideScreen {
    /// The address of the same answers on another screen.
    fn link(&self, step: GuideStep) -> String {
        link(self.guide.at(step))
    }

    /// Whom it is asked for.
    fn whom(&self) -> Whom {
        whom(self.state, self.guide)
    }

    /// A number as one dials it who asks: for others, perhaps from another city.
    fn dialled(&self, number: &str) -> String {
        let for_others = self.whom() == Whom::Parents || self.state.address.family.get_untracked();
        self.catalog.city.dialled(number, for_others)
    }

    /// The screen that comes after a question, or first of all.
    fn next(&self, profile: &Profile, after: Option<Question>) -> GuideStep {
        say::next_step(&self.rights, profile, after)
    }

    /// City and county in words.
    fn place_words(&self) -> String {
        let county = self.guide.profile.county();
        let county = county.map(|code| self.catalog.area_words(code));
        [&self.catalog.city.name, county.as_deref().unwrap_or("")].concat()
    }

    /// Whether it is for the place that is asked about: what another county rules is no answer.
    fn is_of_here(&self, one: &Entitlement) -> bool {
        one.holds_in(&self.guide.profile)
    }

    /// What must be said of the paper it stands on; may be empty.
    fn note(&self, one: &Entitlement) -> &str {
        let clause = one.sources.first();
        let note = clause.and_then(|clause| self.rights.paper(clause)?.note.as_deref());
        note.unwrap_or_default()
    }

    fn is_in_city(&self, spot: LngLat) -> bool {
        let city = untrack(|| self.state.data.entry(self.catalog.city.adcode));
        city.is_some_and(|city| city.lies(spot) != Lies::Outside)
    }

    /// The list of a kind, from where the phone is if that is where the person lives.
    fn nearby(&self, kind: Kind, needs: &[Need]) -> String {
        let place = self.guide.profile.place;
        let here = |start: &Start| match (start, place) {
            (Start::Area(code), Some(place)) => {
                code.district() == place || (place.is_city() && code.city() == place.city())
            }
            (Start::Spot(at), Some(place)) => {
                let county = || nearest_area(&self.catalog, *at).map(AreaCode::district);
                self.is_in_city(*at) && (place.is_city() || county() == Some(place))
            }
            // In which county it is nobody knows.
            (Start::About { at, .. }, Some(place)) => place.is_city() && self.is_in_city(*at),
            (_, None) => false,
        };
        let start = self.state.start.at.get_untracked().filter(here);
        Page::list(kind, needs.to_vec())
            .link_from(start.or(place.map(Start::Area)))
            .to_string()
    }
}

fn link(guide: Guide) -> String {
    say::link(guide).to_string()
}

/// A large line to press, the width of the page. `hint`: what is meant, may be empty; `chosen`:
/// what was answered before.
fn option(href: &str, word: &str, hint: &str, chosen: bool) -> Markup {
    html! {
        li {
            a.button.wide.option href=(href) aria-current=[chosen.then_some("true")] {
                span data-say { (word) @if !hint.is_empty() { small { (hint) } } }
            }
        }
    }
}

/// Lines of words, as a list; nothing of none.
fn lines<T: AsRef<str>>(of: &[T]) -> Markup {
    html! {
        @if !of.is_empty() {
            ul.lines { @for words in of { li data-say { (words.as_ref()) } } }
        }
    }
}

/// The line to press first.
fn primary(href: &str, word: &str) -> Markup {
    html! { li { a.button.wide.option.primary href=(href) { (word) } } }
}

/// A line to press, among others.
fn button(href: &str, word: &str) -> Markup {
    html! { a.button.wide href=(href) { (word) } }
}

fn topic_links<'a>(asked: &GuideScreen, topics: impl Iterator<Item = &'a Topic>) -> Markup {
    let to = |topic: Topic| say::topic_link(asked.guide, topic).to_string();
    html! {
        ul.choices-list {
            @for topic in topics {
                li { (button(&to(*topic), topic.word())) }
            }
        }
    }
}

/// What is not there, and whom to ring instead; `more`: what else can be done.
fn missing(state: State, title: &str, why: &str, more: &Markup) -> Markup {
    let hotline = state.hotline();
    let word = words::hotline(&hotline);
    let call = dial_html("button call wide", &hotline.number, &word, "", &word);
    html! {
        section.notice {
            h2 data-say { (title) }
            p data-say { (why) }
            div.actions { (call) (more) }
        }
    }
}

/// A city whose papers nobody has put in.
fn no_papers(state: State, catalog: &Catalog) -> Markup {
    let start = state.start.at.get_untracked();
    let start = start.unwrap_or(Start::Area(catalog.city.adcode.into()));
    let station = Page::list(Kind::Station, vec![])
        .link_from(Some(start))
        .to_string();
    let other = link(Guide::default().at(GuideStep::Place));
    let more = html! {
        (button(&station, &said::look_nearby(Kind::Station, &[])))
        (button(&other, said::OTHER_CITY))
    };
    let title = said::no_papers(&catalog.city.name);
    missing(state, &title, said::NO_PAPERS_TEXT, &more)
}
