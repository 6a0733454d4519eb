//! One place: ring, go there, hours, what it offers, whose data this is.

mod way;

use crate::changing::{Memo, Signal, maybe, part, views};
use crate::components::call_button::CallButton;
use crate::components::fact_list::FactList;
use crate::components::how_near::HowNear;
use crate::components::notice::Notice;
use crate::components::open_badge::{OpenBadge, tone};
use crate::components::status_badge::StatusBadge;
use crate::components::whole::whole;
use crate::data::Load;
use crate::html::draw;
use crate::pages::nearby::list::slip_link;
use crate::platform::page::is_public_screen;
use crate::state::{State, use_state};
use crate::widgets::keep::keep_button;
use crate::widgets::read::read_button;
use crate::widgets::report::report;
use crate::widgets::seen::look_at;
use crate::widgets::sharing::{Sending, qr_link, send_on};
use crate::widgets::start_words::inexact_words;
use crate::widgets::waiting::{load_notice, waiting};
use crate::widgets::way_back::{WayBack, way_back};
use crate::words;
use domain::address::Page;
use domain::pack::catalog::Catalog;
use domain::pack::city::Dialled;
use domain::place::facts::Aspect;
use domain::place::id::PlaceId;
use domain::place::{Kind, Place};
use domain::say::sheet::{SheetRow, rows};
use domain::say::{self, fact};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;
use way::{the_way, to_the_way};

/// The page of the place with this id.
#[component]
pub fn PlacePage(id: PlaceId) -> impl IntoView {
    found_place(id, |catalog, place| {
        view! { <Known catalog place/> }.into_any()
    })
}

/// Draws a page about a place once it is found; says so when nobody knows it.
pub fn found_place(
    id: PlaceId,
    page: impl Fn(Arc<Catalog>, Place) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView {
    let state = use_state();
    let missing = {
        let id = id.clone();
        Memo::new(move |_| state.data.missing.get().as_ref() == Some(&id))
    };
    part(move || {
        if missing.get() {
            return view! { <Missing id=id.clone()/> }.into_any();
        }
        match state.data.city.get() {
            Load::Ready(catalog) => match catalog.find(&id).cloned() {
                Some(place) => page(catalog, place),
                None => waiting(),
            },
            // Without a heading: who comes here stands at the one with the name.
            Load::Waiting => waiting(),
            Load::Failed(why) => {
                let notice = load_notice(state, why);
                view! { <h1 tabindex="-1">{words::PLACE_TITLE}</h1> {notice} }.into_any()
            }
        }
    })
}

#[component]
fn Missing(id: PlaceId) -> impl IntoView {
    let state = use_state();
    // A link that lost its end may still say which one was meant.
    let meant = move || {
        let meant = state
            .data
            .city
            .with(|c| c.ready()?.only_beginning_with(&id).cloned());
        maybe(meant.map(|Place { id, name, .. }| {
            let href = state.link_to(Page::Place { id }).to_string();
            view! { <a class="button" data-meant href=href>{words::did_you_mean(&name)}</a> }
        }))
    };
    view! {
        <h1 tabindex="-1">{words::NOBODY_KNOWS_PLACE}</h1>
        <Notice title=words::NOBODY_KNOWS_PLACE_TEXT>
            <a class="button primary" href=move || state.link_to(Page::Home).to_string()>
                {words::BACK_HOME}
            </a>
            {part(meant)}
        </Notice>
    }
}

#[component]
fn Known(catalog: Arc<Catalog>, place: Place) -> impl IntoView {
    let state = use_state();
    let hotline = state.hotline();
    let sample = place.is_sample();
    let back = back_to_list(state, place.kind);
    let driver = {
        let id = place.id.clone();
        move || state.link_to(Page::Driver { id: id.clone() }).to_string()
    };
    let read = read_button(state.voice, "place".to_owned(), place.name.clone());
    let keep = keep_button(state, &place, true);
    let page = {
        let id = place.id.clone();
        Signal::derive(move || state.link_to(Page::Place { id: id.clone() }))
    };
    let one = Signal::stored(vec![place.clone()]);
    let sending = Sending::places(state, place.name.clone(), one, page);
    let send = send_on(state, sending, Some(to_the_way(&place)));
    let plain = plain_page(state, &catalog, &place);
    let id = place.id.clone();
    view! {
        <div class="place-top">{back} {keep}</div>
        <article class="place" data-read="place" data-kind=place.kind.slug()>
            <h1 tabindex="-1" data-say>{place.name.clone()}</h1>
            <StatusBadge status=place.status said=fact::before_going(&place, state.device.today_untracked())/>
            {how_near(state, &catalog, &place)}
            <div class="actions first">
                <CallButton
                    phone=place.phones.first().cloned()
                    name=place.name.clone()
                    hotline=hotline.clone()
                    with_number=true
                />
                {read}
            </div>
            {send}
            {draw(fact_table(&catalog, &place))}
            {other_phones(&place, &hotline)}
            {sample.then(|| view! {
                <p class="sample-mark" data-say>{words::SAMPLE_MARK}"："{words::SAMPLE_STANDS_NOWHERE}</p>
            })}
            {the_way(state, &catalog, &place, Signal::derive(driver))}
            {(!place.aliases.is_empty()).then(|| view! { <FactList title=words::ALIASES lines=vec![place.aliases.join("、")]/> })}
            {place.note.clone().map(|note| view! { <FactList title=words::NOTE lines=vec![note]/> })}
            <FactList title=words::SOURCE lines=source(&place)/>
            {report(state, &catalog, &place)}
            <div class="actions send">
                {part(move || slip_link(state, vec![id.clone()], words::SLIP))}
                {maybe((!is_public_screen()).then(|| qr_link(state, page)))}
            </div>
            {plain}
        </article>
    }
}

/// A button to the page of this place without script: for an old phone, or to be sent to one. A public screen leads out of
/// the app nowhere.
fn plain_page(state: State, catalog: &Catalog, place: &Place) -> AnyView {
    let entry = state.data.entry(catalog.city.adcode);
    let page = entry.map(|entry| entry.plain_page(&place.id));
    maybe(page.filter(|_| !is_public_screen()).map(|page| {
        view! { <a class="button wide" data-plain href=page>{words::PLAIN_PAGE}</a> }
    }))
}

/// The way back to where one came from: a list of this kind, with its filters, the counter, kept
/// places; for those who came by a link, to the list of this kind.
fn back_to_list(state: State, kind: Kind) -> AnyView {
    let list = move || {
        let start = state.start.at.get();
        let came_from = state.address.trail.latest(|link| match &link.page {
            Page::Nearby(list) => list.kind == kind && link.start == start,
            Page::Counter { .. } | Page::Shortlist { .. } | Page::Compare { .. } => true,
            _ => false,
        });
        WayBack::to(came_from.unwrap_or_else(|| state.link_to(Page::list(kind, vec![]))))
    };
    way_back(state, list)
}

fn how_near(state: State, catalog: &Arc<Catalog>, place: &Place) -> AnyView {
    let serves = place.status.serves();
    let listed = place.status.is_listed();
    let (catalog, place) = (Arc::clone(catalog), place.clone());
    let seen = Memo::new(move |_| {
        let seen = look_at(state, &catalog, &place)?;
        let found = &seen.found;
        Some((
            say::nearness(found.nearness, found.metres, state.address.person()),
            say::visit(found.visit, place.kind, seen.today, state.address.person()),
            tone(found.visit),
            inexact_words(state, &catalog, seen.origin),
        ))
    });
    part(move || {
        let seen = seen.get().filter(|_| listed);
        maybe(seen.map(|(near, visit, tone, inexact)| {
            let tone = Signal::stored(tone.to_owned());
            view! {
                <div class="place-now">
                    <HowNear text=Signal::stored(near)/>
                    {serves.then(|| view! { <OpenBadge text=Signal::stored(visit) tone/> })}
                </div>
                {inexact.map(|said| view! { <p class="hint" data-say>{said}</p> })}
            }
        }))
    })
}

fn other_phones(place: &Place, hotline: &Dialled) -> Option<impl IntoView + use<>> {
    let others: Vec<_> = place.phones.iter().skip(1).cloned().collect();
    let name = place.name.clone();
    let hotline = hotline.clone();
    (!others.is_empty()).then(|| {
        let buttons = others.into_iter().map(|phone| {
            view! {
                <CallButton phone=Some(phone) name=name.clone() hotline=hotline.clone() with_number=true/>
            }
        });
        view! { <div class="actions">{views(buttons)}</div> }
    })
}

/// Facts that stand elsewhere on the page.
const ELSEWHERE: &[Aspect] = &[Aspect::Address, Aspect::Bus, Aspect::Checked];

/// Facts that people decide by: each has a line of its own even where it is unknown.
const ASKED_FIRST: &[Aspect] = &[Aspect::Price, Aspect::Items, Aspect::Hours];

/// What is known of a place, in the order in which people ask: what was asked, and the answer. What
/// nobody publishes is named at the end, in one sentence.
fn fact_table(catalog: &Catalog, place: &Place) -> Markup {
    let rows = rows(place, &catalog.areas);
    let rows = rows.iter().filter(|row| !ELSEWHERE.contains(&row.aspect));
    let in_a_line = |row: &&SheetRow| !row.lines.is_empty() || ASKED_FIRST.contains(&row.aspect);
    let (shown, unknown): (Vec<&SheetRow>, Vec<&SheetRow>) = rows.partition(in_a_line);
    let unknown: Vec<&str> = unknown.iter().map(|row| row.label).collect();
    html! {
        section data-facts {
            h2.visually-hidden { (words::FACTS) }
            dl.sheet {
                @for row in shown {
                    div {
                        dt data-say { (row.label) }
                        @if row.lines.is_empty() {
                            dd.unknown { p data-say { (words::NOT_PUBLISHED) } }
                        } @else {
                            dd { @for line in &row.lines { p data-say { (whole(line)) } } }
                        }
                    }
                }
            }
            @if !unknown.is_empty() {
                p.hint data-say { (words::not_published(&unknown)) }
            }
        }
    }
}

fn source(place: &Place) -> Vec<String> {
    vec![
        place.source.clone(),
        fact::checked(place.checked),
        words::record_number(&place.id),
    ]
}
