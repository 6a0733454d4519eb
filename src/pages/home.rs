//! 首页: where I am, and what I am looking for.

use crate::changing::{Signal, maybe, part, views};
use crate::components::kind_tile::{GuideTile, KindTile};
use crate::components::place_bar::PlaceBar;
use crate::data::Load;
use crate::look::TextSize;
use crate::platform::page::is_public_screen;
use crate::state::use_state;
use crate::widgets::keep::kept_link;
use crate::widgets::plain::plain_link;
use crate::widgets::start_words::{choose_link, start_words};
use crate::widgets::waiting::load_notice;
use crate::words;
use domain::address::{Guide, Page, Wanted};
use domain::place::Kind;
use leptos::prelude::*;

/// The kinds asked for most, as large tiles.
const FIRST: &[Kind] = &[Kind::Canteen, Kind::Institution, Kind::Rental, Kind::Centre];
/// The others.
const MORE: &[Kind] = &[
    Kind::RuralHome,
    Kind::HomeNursing,
    Kind::Clinic,
    Kind::Learning,
    Kind::Station,
    Kind::Kiosk,
];

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    let state = use_state();
    let place = Signal::derive(move || start_words(state));
    let change = Signal::derive(move || choose_link(state, Wanted::default()));
    let href =
        move |kind| Signal::derive(move || state.link_to(Page::list(kind, vec![])).to_string());
    let trouble = move || match (state.data.manifest.get(), state.data.city.get()) {
        (Load::Failed(why), _) | (_, Load::Failed(why)) => load_notice(state, why),
        _ => ().into_any(),
    };
    // Whoever already asks for them needs no other way to.
    let for_myself = move || !state.address.family.get();
    // On a phone larger letters leave it no room beside the question: a line of its own would push the first
    // tile off the screen.
    let beside = move || state.device.wide.get() || state.choices.size.get() == TextSize::Large;
    let to_family = |class| view! { <a class=class href=family_link()>{words::FAMILY}</a> };
    let family_beside = move || maybe((for_myself() && beside()).then(|| to_family("filter")));
    let family_below = move || maybe((for_myself() && !beside()).then(|| to_family("button")));
    // A phone has no room for its panels. It is the first thing that those who work at a desk look for; on a public
    // screen nobody does.
    let is_public = is_public_screen();
    let has_desk = move || state.device.wide.get();
    let counter_beside = move || maybe((has_desk() && !is_public).then(|| counter("filter")));
    let counter_below = move || maybe((has_desk() && is_public).then(|| counter("button")));
    view! {
        <PlaceBar place change person=Signal::derive(move || state.address.person())/>
        <div class="title-row">
            <h1 tabindex="-1">{words::WHAT_ARE_YOU_LOOKING_FOR}</h1>
            {part(counter_beside)}
            {part(family_beside)}
        </div>
        {part(trouble)}
        <nav class="tiles" aria-label=words::WHAT_ARE_YOU_LOOKING_FOR>
            {views(FIRST.iter().map(|kind| view! { <KindTile kind=*kind href=href(*kind)/> }))}
            <GuideTile href=Page::Guide(Guide::default()).link_from(None).to_string()/>
        </nav>
        {kept_link(state, "button wide", words::my_shortlist)}
        <h2>{words::MORE}</h2>
        <nav class="tiles more" aria-label=words::MORE>
            {views(MORE.iter().map(|kind| view! { <KindTile kind=*kind href=href(*kind) small=true/> }))}
        </nav>
        <p class="foot-links">
            {part(family_below)}
            <a class="button" href=Page::About.link_from(None).to_string()>{words::ABOUT}</a>
            <a class="button" href=Page::Accessibility.link_from(None).to_string()>{words::ACCESSIBILITY}</a>
            {part(counter_below)}
            {plain_link(state, "button", "index.html".to_owned(), words::PLAIN_DIRECTORY)}
        </p>
    }
}

/// 帮爸妈查, from the beginning.
fn family_link() -> String {
    Page::Family {
        wanted: Wanted::default(),
    }
    .link_from(None)
    .to_string()
}

/// For those who work at a desk.
fn counter(class: &'static str) -> AnyView {
    let counter = Page::counter().link_from(None).to_string();
    view! { <a class=class href=counter>{words::COUNTER}</a> }.into_any()
}
