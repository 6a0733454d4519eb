//! One place: ring, go there, hours, what it offers, whose data this is.

use crate::changing::{maybe, part, views};
use crate::components::call_button::CallButton;
use crate::components::fact_list::Fact as FactList;
use crate::components::how_near::HowNear;
use crate::components::icon;
use crate::components::notice::Notice;
use crate::components::open_badge::{OpenBadge, tone};
use crate::components::status_badge::StatusBadge;
use crate::data::Load;
use crate::pages::nearby::slip_link;
use crate::platform::address_bar;
use crate::platform::page::{is_inside_wechat, is_public_screen};
use crate::state::{State, use_state};
use crate::widgets::keep::keep_button;
use crate::widgets::read::read_button;
use crate::widgets::report::report;
use crate::widgets::seen::look_at;
use crate::widgets::sharing::share;
use crate::widgets::with_city::{inexact_words, load_notice, waiting};
use crate::words;
use domain::address::Page;
use domain::geo::navigate::MapApp;
use domain::pack::catalog::Catalog;
use domain::place::facts::{Aspect, Fact, sheet};
use domain::place::id::PlaceId;
use domain::place::{Kind, Place};
use domain::say::week::week_words;
use domain::say::{self, fact};
use leptos::{ev, prelude::*};
use std::sync::Arc;

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
        Memo::new(move |_| state.missing.get().as_ref() == Some(&id))
    };
    part(move || {
        if missing.get() {
            return view! { <Missing id=id.clone()/> }.into_any();
        }
        let instead = match state.city.get() {
            Load::Ready(catalog) => match catalog.find(&id).cloned() {
                Some(place) => return page(catalog, place),
                None => waiting(),
            },
            Load::Waiting => waiting(),
            Load::Failed(why) => load_notice(state, why),
        };
        view! { <h1 tabindex="-1">{words::PLACE_TITLE}</h1> {instead} }.into_any()
    })
}

#[component]
fn Missing(id: PlaceId) -> impl IntoView {
    let state = use_state();
    // A link that lost its end may still say which one was meant.
    let meant = move || {
        let meant = state
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
    let keep = keep_button(state, &place, false);
    let page = {
        let id = place.id.clone();
        Signal::derive(move || state.link_to(Page::Place { id: id.clone() }))
    };
    let send = share(state, Signal::stored(place.name.clone()), page);
    let id = place.id.clone();
    view! {
        {back}
        <article class="place" data-read="place" data-kind=place.kind.slug()>
            <h1 tabindex="-1" data-say>{place.name.clone()}</h1>
            {place.category.clone().map(|category| view! { <p class="category" data-say>{category}</p> })}
            <StatusBadge status=place.status said=state.before_going(&place)/>
            {how_near(state, &catalog, &place)}
            <div class="actions first">
                <CallButton
                    phone=place.phones.first().cloned()
                    name=place.name.clone()
                    hotline=hotline.clone()
                    with_number=true
                />
                {keep}
                {read}
            </div>
            {other_phones(&place, &hotline)}
            {sample.then(|| view! {
                <p class="sample-mark" data-say>{words::SAMPLE_MARK}"："{words::SAMPLE_STANDS_NOWHERE}</p>
            })}
            {the_way(&catalog, &place, Signal::derive(driver))}
            {send}
            <FactList
                title=fact::hours_title(&place)
                lines=place.hours.as_ref().map_or_else(|| vec![words::NOT_PUBLISHED.to_owned()], week_words)
            />
            {offer(&catalog, &place)}
            {(!place.aliases.is_empty()).then(|| view! { <FactList title=words::ALIASES lines=vec![place.aliases.join("、")]/> })}
            {place.note.clone().map(|note| view! { <FactList title=words::NOTE lines=vec![note]/> })}
            <FactList title=words::SOURCE lines=source(&place)/>
            {report(state, &catalog, &place)}
            {part(move || slip_link(state, vec![id.clone()], words::SLIP))}
        </article>
    }
}

/// The way back to the list one came from, with its filters, and to the spot where it was left;
/// without one, to the list of this kind.
fn back_to_list(state: State, kind: Kind) -> AnyView {
    let list = move || {
        let last = state.last_list.get().filter(|link| {
            let is_of_kind = matches!(link.page, Page::Nearby { kind: k, .. } if k == kind);
            is_of_kind && link.start == state.start.get()
        });
        last.unwrap_or_else(|| state.link_to(Page::list(kind, vec![])))
    };
    let step_back = move |event: ev::MouseEvent| {
        let is_plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
        let behind = state.list_is_behind.get_untracked()
            && state.last_list.get_untracked() == Some(untrack(list));
        if is_plain && behind && !is_public_screen() {
            event.prevent_default();
            address_bar::back();
        }
    };
    view! {
        <p>
            <a class="back" href=Signal::derive(move || list().to_string()) on:click=step_back>
                <span aria-hidden="true">"‹"</span> {words::BACK_TO_LIST}
            </a>
        </p>
    }
    .into_any()
}

fn how_near(state: State, catalog: &Arc<Catalog>, place: &Place) -> AnyView {
    let serves = place.status.serves();
    let listed = place.status.is_listed();
    let (catalog, place) = (Arc::clone(catalog), place.clone());
    let seen = Memo::new(move |_| {
        let seen = look_at(state, &catalog, &place)?;
        let found = &seen.found;
        Some((
            say::nearness(found.nearness, found.metres),
            say::visit(found.visit, place.kind, seen.today),
            tone(found.visit),
            inexact_words(state, &catalog, seen.origin),
        ))
    });
    part(move || {
        let seen = seen.get().filter(|_| listed);
        maybe(seen.map(|(near, visit, tone, inexact)| {
            let tone = Signal::stored(tone.to_owned());
            view! {
                <HowNear text=Signal::stored(near)/>
                {inexact.map(|said| view! { <p class="hint" data-say>{said}</p> })}
                {serves.then(|| view! { <OpenBadge text=Signal::stored(visit) tone/> })}
            }
        }))
    })
}

fn other_phones(place: &Place, hotline: &(String, String)) -> Option<impl IntoView + use<>> {
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

/// 怎么去: the address, the bus, what to hold up to a driver, the map apps of the phone. Where
/// nobody is served the address stands, and what leads there is folded up.
fn the_way(catalog: &Catalog, place: &Place, driver: Signal<String>) -> AnyView {
    let address = place.address.clone();
    let address = address.unwrap_or_else(|| words::NO_ADDRESS.to_owned());
    let bus = place.offer.bus.clone();
    let goes = place.position.is_some();
    let rough = fact::rough(place);
    let serves = place.status.serves();
    let title = if serves {
        words::HOW_TO_GO
    } else {
        words::ADDRESS
    };
    let show_driver = goes.then(|| {
        view! {
            <div class="actions">
                <a class="button" href=driver>{icon::car()}<span>{words::SHOW_DRIVER}</span></a>
            </div>
        }
    });
    let (beside, below) = if serves {
        let apps = map_apps(catalog, place);
        (maybe(show_driver), maybe(apps))
    } else {
        let folded = goes.then(|| {
            view! {
                <details class="off-paper" data-go-all-the-same>
                    <summary>{words::GO_ALL_THE_SAME}</summary>
                    {show_driver}
                    {map_apps(catalog, place)}
                </details>
            }
        });
        (maybe(folded), ().into_any())
    };
    view! {
        <section class="fact">
            <h2 data-say>{title}</h2>
            <p data-say>{address}</p>
            {rough.map(|said| view! { <p class="inexact" data-rough data-say>{said}</p> })}
            {bus.map(|bus| view! { <p data-say>{words::BUS}"："{bus}</p> })}
            {beside}
        </section>
        {below}
    }
    .into_any()
}

fn map_apps(catalog: &Catalog, place: &Place) -> Option<impl IntoView + use<>> {
    // A public screen goes nowhere with anybody; and no map app is sent to a spot nobody knows.
    let point = place.point().filter(|_| !is_public_screen())?;
    let links = MapApp::ALL.iter().map(|app| {
        let href = app.walk_link(point, &place.name, &catalog.city.name);
        view! {
            <a class="button" href=href rel="noreferrer" target="_blank" data-map-app=format!("{app:?}")>
                {words::map_app(*app)}
            </a>
        }
    });
    Some(view! {
        <section class="fact off-paper">
            <h2>{words::OPEN_MAP_APP}</h2>
            {place.is_sample().then(|| view! { <p class="hint">{words::SAMPLE_STANDS_NOWHERE}</p> })}
            {is_inside_wechat().then(|| view! { <p class="hint">{words::IN_WECHAT}</p> })}
            <div class="actions">{views(links)}</div>
        </section>
    })
}

/// The parts of the page that say what a place offers, each by the aspects it answers; the first
/// gives it its title. What is left is said under [`words::FACTS`].
const PARTS: &[&[Aspect]] = &[
    &[Aspect::Items],
    &[Aspect::Price, Aspect::Discount],
    &[Aspect::Services],
    &[Aspect::Area],
    BEDS,
    &[Aspect::RuralHaves],
];

/// All beds stand in one line.
const BEDS: &[Aspect] = &[Aspect::Beds, Aspect::NursingBeds, Aspect::DementiaBeds];

/// What stands elsewhere on the page.
const ELSEWHERE: &[Aspect] = &[
    Aspect::Category,
    Aspect::Hours,
    Aspect::Address,
    Aspect::Bus,
    Aspect::Checked,
];

fn offer(catalog: &Catalog, place: &Place) -> impl IntoView + use<> {
    let sheet: Vec<_> = sheet(place).collect();
    let said = |aspect: Aspect, known: Option<&Fact>| match known {
        Some(known) => fact::said(aspect, known, place.kind, &catalog.areas),
        None => vec![words::NOT_PUBLISHED.to_owned()],
    };
    let beds = fact::beds(&place.offer);
    let parts = PARTS.iter().map(|aspects| {
        if *aspects == BEDS {
            let unknown = sheet.iter().any(|(aspect, _)| BEDS.contains(aspect));
            let unknown = unknown.then(|| words::NOT_PUBLISHED.to_owned());
            return (words::BEDS, beds.clone().or(unknown).into_iter().collect());
        }
        let own = sheet.iter().filter(|(aspect, _)| aspects.contains(aspect));
        let lines = own.flat_map(|(aspect, known)| said(*aspect, known.as_ref()));
        let title = aspects
            .first()
            .map_or("", |first| fact::label(*first, place.kind));
        (title, lines.collect::<Vec<_>>())
    });
    let is_left = |aspect: Aspect| {
        !ELSEWHERE.contains(&aspect) && !PARTS.iter().any(|own| own.contains(&aspect))
    };
    let left = sheet.iter().filter(|(aspect, _)| is_left(*aspect));
    let left = left.map(|(aspect, known)| fact::line(*aspect, known.as_ref(), place.kind));
    let last = (words::FACTS, left.collect());
    let all = parts.chain([last]).filter(|(_, lines)| !lines.is_empty());
    views(all.map(|(title, lines)| view! { <FactList title lines/> }))
}

fn source(place: &Place) -> Vec<String> {
    vec![
        place.source.clone(),
        fact::checked(place.checked),
        words::record_number(&place.id),
    ]
}
