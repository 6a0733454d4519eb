//! One place: ring, go there, hours, what it offers, whose data this is.

use crate::components::call_button::CallButton;
use crate::components::fact_list::Fact;
use crate::components::icon;
use crate::components::notice::Notice;
use crate::components::open_badge::{OpenBadge, tone};
use crate::pages::nearby::area_words;
use crate::pages::with_city::{inexact_words, with_city};
use crate::platform::page::is_inside_wechat;
use crate::state::{State, use_state};
use crate::words;
use domain::answer::{Origin, Question};
use domain::catalog::Catalog;
use domain::navigate::MapApp;
use domain::offer::{Grade, Mark, Offer};
use domain::place::{Kind, Place, Status};
use domain::route::{PAGE_LENGTH, Route};
use domain::say;
use domain::say::week::week_words;
use leptos::prelude::*;
use std::sync::Arc;

/// The page of the place with this id.
#[component]
pub fn PlacePage(id: String) -> impl IntoView {
    found_place(id, |catalog, place| {
        view! { <Known catalog place/> }.into_any()
    })
}

/// Draws a page about a place once it is found; says so when nobody knows it.
pub fn found_place(
    id: String,
    page: impl Fn(Arc<Catalog>, Place) -> AnyView + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let state = use_state();
    let missing = {
        let id = id.clone();
        Memo::new(move |_| state.missing.get().as_ref() == Some(&id))
    };
    move || {
        let (id, page) = (id.clone(), page.clone());
        if missing.get() {
            return view! { <Missing/> }.into_any();
        }
        with_city(move |catalog| match catalog.find(&id).cloned() {
            Some(place) => page(catalog, place),
            None => view! { <p class="waiting" role="status">{words::LOADING}</p> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Missing() -> impl IntoView {
    let state = use_state();
    view! {
        <h1 tabindex="-1">{words::NOBODY_KNOWS_PLACE}</h1>
        <Notice title=words::NOBODY_KNOWS_PLACE_TEXT>
            <a class="button primary" href=move || Route::Home { start: state.start.get() }.to_string()>
                {words::BACK_HOME}
            </a>
        </Notice>
    }
}

#[component]
fn Known(catalog: Arc<Catalog>, place: Place) -> impl IntoView {
    let state = use_state();
    let hotline = state.hotline();
    let sample = place.is_sample();
    let back = {
        let kind = place.kind;
        move || {
            Route::Nearby {
                kind,
                start: state.start.get(),
                needs: vec![],
                show: PAGE_LENGTH,
            }
            .to_string()
        }
    };
    let driver = {
        let id = place.id.clone();
        move || {
            Route::Driver {
                id: id.clone(),
                start: state.start.get(),
            }
            .to_string()
        }
    };
    let has_way = place.point.is_some();
    view! {
        <p><a class="back" href=back>"‹ " {words::BACK_TO_LIST}</a></p>
        <h1 tabindex="-1">{place.name.clone()}</h1>
        {place.category.clone().map(|category| view! { <p class="category">{category}</p> })}
        {sample.then(|| view! {
            <p class="sample-mark">{words::SAMPLE_MARK}"："{words::SAMPLE_STANDS_NOWHERE}</p>
        })}
        {words::status(place.status).map(|said| view! { <p class="badge closing">{said}</p> })}
        {how_near(state, &catalog, &place)}
        <div class="actions first">
            <CallButton
                phone=place.phones.first().cloned()
                name=place.name.clone()
                hotline=hotline.clone()
                with_number=true
            />
            {has_way.then(|| view! {
                <a class="button" href=driver>{icon::car()}<span>{words::SHOW_DRIVER}</span></a>
            })}
        </div>
        {other_phones(&place, &hotline)}
        {place.hours.as_ref().map_or_else(
            || view! { <Fact title=hours_title(place.kind) lines=vec![words::NOT_PUBLISHED.to_owned()]/> }.into_any(),
            |hours| view! { <Fact title=hours_title(place.kind) lines=week_words(hours)/> }.into_any(),
        )}
        <Fact title=words::ADDRESS lines=vec![place.address.clone().unwrap_or_else(|| words::NOT_PUBLISHED.to_owned())]/>
        {place.offer.bus.clone().map(|bus| view! { <Fact title=words::BUS lines=vec![bus]/> })}
        {has_way.then(|| map_apps(&catalog, &place))}
        {offer(&catalog, &place)}
        {place.note.clone().map(|note| view! { <Fact title=words::NOTE lines=vec![note]/> })}
        <Fact title=words::SOURCE lines=source(&place)/>
    }
}

fn how_near(state: State, catalog: &Arc<Catalog>, place: &Place) -> impl IntoView + use<> {
    let catalog = Arc::clone(catalog);
    let id = place.id.clone();
    let kind = place.kind;
    let paused = place.status == Status::Paused;
    let listed = place.status.is_listed();
    let seen = Memo::new(move |_| {
        let origin = state.origin(&catalog)?;
        let question = Question {
            kind,
            needs: &[],
            origin,
            pace: state.pace.get(),
            now: state.now.get()?,
        };
        let number = catalog.places().iter().position(|p| p.id == id)?;
        let found = question.look_at(&catalog, u32::try_from(number).ok()?)?;
        let exact = matches!(origin, Origin::Exact(_));
        Some((
            say::nearness(found.nearness, found.metres),
            say::visit(found.visit, kind, question.now.date, exact),
            tone(found.visit, paused),
            inexact_words(&catalog, origin),
        ))
    });
    move || {
        seen.get()
            .filter(|_| listed)
            .map(|(near, visit, tone, inexact)| {
                view! {
                    <p class="how-near">{near}</p>
                    {inexact.map(|said| view! { <p class="hint">{said}</p> })}
                    <OpenBadge text=Signal::stored(visit) tone=Signal::stored(tone)/>
                }
            })
    }
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
        view! { <div class="actions">{buttons.collect_view()}</div> }
    })
}

fn map_apps(catalog: &Catalog, place: &Place) -> Option<impl IntoView + use<>> {
    let point = place.point?;
    let links = MapApp::ALL.iter().map(|app| {
        let href = app.walk_link(point, &place.name, &catalog.city.name);
        view! {
            <a class="button" href=href rel="noreferrer" target="_blank" data-map-app=format!("{app:?}")>
                {words::map_app(*app)}
            </a>
        }
    });
    Some(view! {
        <section class="fact">
            <h2>{words::OPEN_MAP_APP}</h2>
            {place.is_sample().then(|| view! { <p class="hint">{words::SAMPLE_STANDS_NOWHERE}</p> })}
            {is_inside_wechat().then(|| view! { <p class="hint">{words::IN_WECHAT}</p> })}
            <div class="actions">{links.collect_view()}</div>
        </section>
    })
}

fn hours_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => words::MEAL_HOURS,
        _ => words::HOURS,
    }
}

fn offer(catalog: &Catalog, place: &Place) -> impl IntoView + use<> {
    let offer = &place.offer;
    let services: Vec<String> = offer.services.iter().map(|s| s.word().to_owned()).collect();
    let services = (!services.is_empty()).then(|| vec![services.join("、")]);
    let price = offer.price.map(|p| match place.kind {
        Kind::Canteen => words::yuan_meal(p.from, p.to),
        _ => words::yuan_month(p.from, p.to),
    });
    let mut price: Vec<String> = price.into_iter().collect();
    price.extend(offer.discount.clone());
    if price.is_empty() && matches!(place.kind, Kind::Institution | Kind::Canteen) {
        price.push(words::NOT_PUBLISHED.to_owned());
    }
    let beds = (place.kind == Kind::Institution).then(|| {
        vec![words::beds(
            offer.beds,
            offer.nursing_beds,
            offer.dementia_beds,
        )]
    });
    let items: Vec<String> = offer
        .items
        .iter()
        .map(|i| {
            format!(
                "{}：{}",
                i.name,
                words::rent(i.rent, i.deposit, i.subsidised_rent)
            )
        })
        .collect();
    let area = offer
        .area
        .as_ref()
        .map(|area| vec![area_words(catalog, Some(area))]);
    let haves = offer.rural_haves.as_ref().map(|haves| {
        let said: Vec<&str> = haves.iter().map(|h| h.word()).collect();
        vec![said.join("、")]
    });
    let facts = facts(offer, place.kind);
    let fact = |title: &'static str, lines: Option<Vec<String>>| {
        let lines = lines.filter(|lines| !lines.is_empty());
        lines.map(|lines| view! { <Fact title lines/> })
    };
    view! {
        {fact(words::ITEMS, Some(items))}
        {fact(words::SERVICES, services)}
        {fact(words::SERVED_AREA, area)}
        {fact(words::PRICE, Some(price))}
        {fact(words::BEDS, beds)}
        {fact(words::RURAL_HAVES, haves)}
        {fact(words::FACTS, Some(facts))}
    }
}

/// What families ask about an institution first; said even when nobody has published it.
const ALWAYS_SAID: &[Mark] = &[
    Mark::Registered,
    Mark::Dementia,
    Mark::MedicalCare,
    Mark::MedicalInsurance,
    Mark::LongTermCareInsurance,
    Mark::StepFree,
];

fn facts(offer: &Offer, kind: Kind) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(offer.ownership.map(|o| o.word().to_owned()));
    lines.extend(offer.level.map(|l| words::level(l.word())));
    lines.extend(offer.host.map(|h| words::host(h.word())));
    lines.extend(offer.grade.map(|grade| match grade {
        Grade::NotGraded => words::NOT_GRADED.to_owned(),
        Grade::Stars(n, None) => words::stars(n),
        Grade::Stars(n, Some(date)) => format!("{}（{}）", words::stars(n), say::date(date)),
    }));
    lines.extend(offer.kitchen_grade.map(|g| words::kitchen_grade(g.word())));
    for mark in Mark::ALL {
        match offer.marks.get(*mark) {
            Some(holds) => lines.push(words::mark(*mark, holds)),
            None if kind == Kind::Institution && ALWAYS_SAID.contains(mark) => {
                lines.push(format!("{}：{}", mark.word(), words::NOT_PUBLISHED));
            }
            None => {}
        }
    }
    lines.extend(offer.inspected.map(|d| words::inspected(&say::date(d))));
    lines
}

fn source(place: &Place) -> Vec<String> {
    let checked = place.checked.map_or_else(
        || words::NOT_CHECKED_DATE.to_owned(),
        |date| words::checked(&say::date(date)),
    );
    vec![
        place.source.clone(),
        checked,
        words::record_number(&place.id),
    ]
}
