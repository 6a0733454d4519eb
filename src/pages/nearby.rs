//! The answer: the nearest places of a kind, numbered, nearest first.

use crate::changing::{each, effect, maybe, part};
use crate::components::filter_bar::FilterBar;
use crate::components::icon;
use crate::components::notice::Notice;
use crate::components::open_badge;
use crate::components::place_bar::PlaceBar;
use crate::components::place_card::{Live, PlaceCard, ServiceCard, read_region};
use crate::pages::locate::LocateButton;
use crate::pages::read::read_button;
use crate::pages::with_city::{choose_link, inexact_words, start_words, waiting, with_city};
use crate::platform::address_bar;
use crate::state::{State, use_state};
use crate::words;
use domain::answer::{Answer, Found, Origin, Question};
use domain::catalog::Catalog;
use domain::filter::Need;
use domain::offer::ServiceArea;
use domain::place::{Kind, Place};
use domain::route::{PAGE_LENGTH, Route, Wanted};
use domain::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The list of a kind. What it starts from and what is needed stands in the address.
#[component]
pub fn Nearby(kind: Kind) -> impl IntoView {
    let state = use_state();
    let needs = Memo::new(move |_| match state.route.get() {
        Route::Nearby { needs, .. } => needs,
        _ => vec![],
    });
    let show = Memo::new(move |_| match state.route.get() {
        Route::Nearby { show, .. } => show,
        _ => PAGE_LENGTH,
    });
    let wanted = Signal::derive(move || Wanted {
        kind: Some(kind),
        needs: needs.get(),
    });
    let awaits_village = Memo::new(move |_| state.awaits_village());
    let no_start = Memo::new(move |_| state.start.get().is_none());
    let read = move || {
        // There is nothing to read before there are answers.
        let answers = !no_start.get() && state.city.with(|c| c.ready().is_some());
        maybe(answers.then(|| read_button(state, LIST.to_owned(), words::kind_title(kind))))
    };
    view! {
        <div class="title-row">
            <h1 tabindex="-1">{words::kind_title(kind)}</h1>
            {part(read)}
        </div>
        {move || {
            if no_start.get() {
                view! { <AskWhere wanted/> }.into_any()
            } else {
                with_city(move |catalog| {
                    if awaits_village.get() {
                        return waiting();
                    }
                    view! { <Answers kind catalog needs show wanted/> }.into_any()
                })
            }
        }}
    }
}

/// The name under which the whole list is read aloud.
const LIST: &str = "list";

/// Nobody has said yet where the person is.
#[component]
fn AskWhere(#[prop(into)] wanted: Signal<Wanted>) -> impl IntoView {
    let state = use_state();
    view! {
        <section class="ask-where">
            <h2>{words::WHERE_ARE_YOU}</h2>
            <LocateButton wanted/>
            <a class="button wide" href=move || choose_link(state, wanted.get())>
                {words::CHOOSE_MY_COMMUNITY}
            </a>
        </section>
    }
}

#[component]
fn Answers(
    kind: Kind,
    catalog: Arc<Catalog>,
    needs: Memo<Vec<Need>>,
    show: Memo<u16>,
    wanted: Signal<Wanted>,
) -> impl IntoView {
    let state = use_state();
    let catalog = StoredValue::new(catalog);
    let origin = Memo::new(move |_| catalog.with_value(|c| state.origin(c)));
    let answer = Memo::new(move |_| {
        ask(state, kind, &needs.get(), origin.get(), |question| {
            catalog.with_value(|c| question.answer(c, usize::from(show.get())))
        })
        .unwrap_or_default()
    });
    let counts = Memo::new(move |_| {
        ask(state, kind, &needs.get(), origin.get(), |question| {
            catalog.with_value(|c| question.counts(c))
        })
        .unwrap_or_default()
    });
    let toggle = move |need: Need| {
        let pressed = needs.get_untracked();
        let stays = |one: &&Need| pressed.contains(one) != (**one == need);
        let needs = Need::ALL.iter().filter(stays).copied().collect();
        go(state, kind, needs, PAGE_LENGTH);
    };
    announce(state, catalog, answer);
    let exact = Memo::new(move |_| matches!(origin.get(), Some(Origin::Exact(_))));
    let inexact = move || {
        let said = catalog.with_value(|c| inexact_words(c, origin.get()?));
        maybe(said.map(|text| {
            view! {
                <div class="inexact">
                    <p>{text}</p>
                    <LocateButton wanted/>
                </div>
            }
        }))
    };
    let place = Signal::derive(move || start_words(state));
    let change = Signal::derive(move || choose_link(state, wanted.get()));
    view! {
        <div class="list-head">
            <PlaceBar place change short=true/>
            {part(inexact)}
            <FilterBar kind counts pressed=needs toggle=Callback::new(toggle)/>
        </div>
        {move || maybe(around(state, kind, catalog, answer, needs, exact))}
        <Cards catalog answer exact/>
        {move || more(state, kind, answer, needs, show)}
        <ComesHome catalog answer/>
        {move || maybe(station(state, catalog, answer, kind))}
        <p class="hint">
            {move || words::at_pace(words::pace(state.pace.get()))}
            {move || (if exact.get() { words::HOW_SORTED } else { words::HOW_SORTED_INEXACT }).to_owned()}
        </p>
    }
}

/// Says what is found now, whenever that changes; and stops reading what is there no more.
fn announce(state: State, catalog: StoredValue<Arc<Catalog>>, answer: Memo<Answer>) {
    let said = Memo::new(move |_| {
        answer.with(|a| {
            let near = |found: &Found| say::nearness(found.nearness, found.metres);
            let nearest = a.found.first().and_then(|found| {
                let name = catalog.with_value(|c| Some(c.place(found.number)?.name.clone()))?;
                Some((name, near(found)))
            });
            let nearest = nearest
                .as_ref()
                .map(|(name, near)| (name.as_str(), near.as_str()));
            words::found(a.total, nearest)
        })
    });
    let shown = Memo::new(move |_| {
        answer.with(|a| a.found.iter().map(|found| found.number).collect::<Vec<_>>())
    });
    effect(move || state.announce(said.get()));
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before.is_some() && before != now {
            state.stop_reading();
        }
        before = now;
    });
}

fn ask<T>(
    state: State,
    kind: Kind,
    needs: &[Need],
    origin: Option<Origin>,
    answer: impl FnOnce(Question<'_>) -> T,
) -> Option<T> {
    Some(answer(Question {
        kind,
        needs,
        origin: origin?,
        pace: state.pace.get(),
        now: state.now.get()?,
    }))
}

fn go(state: State, kind: Kind, needs: Vec<Need>, show: u16) {
    let route = Route::Nearby {
        kind,
        start: state.start.get_untracked(),
        needs,
        show,
    };
    address_bar::go(&route.to_string());
}

/// What must be said before the list: nothing is near, or nothing is there at all.
fn around(
    state: State,
    kind: Kind,
    catalog: StoredValue<Arc<Catalog>>,
    answer: Memo<Answer>,
    needs: Memo<Vec<Need>>,
    exact: Memo<bool>,
) -> Option<AnyView> {
    let answer = answer.get();
    let city = || catalog.with_value(|c| c.city.name.clone());
    let call = move || {
        let (label, number) = state.hotline();
        view! {
            <a class="button help" href=format!("tel:{number}")>
                {icon::phone()}
                <span>{words::hotline_bar(&label, &number)}</span>
            </a>
        }
    };
    let Some(nearest) = answer.found.first() else {
        if needs.with(|n| !n.is_empty()) {
            let clear = move |_| go(state, kind, vec![], PAGE_LENGTH);
            return Some(
                view! {
                    <Notice title=words::NONE_WITH_NEEDS>
                        <button class="button primary" type="button" on:click=clear>
                            {words::CLEAR_NEEDS}
                        </button>
                    </Notice>
                }
                .into_any(),
            );
        }
        if answer.comes_home.is_empty() {
            return Some(
                view! { <Notice title=words::none_here(kind, &city())>{call()}</Notice> }
                    .into_any(),
            );
        }
        // A service that comes to the home by its nature leaves nothing to explain.
        return (kind != Kind::HomeNursing).then(|| {
            view! { <p class="inexact">{words::only_to_your_home(kind, &city())}</p> }.into_any()
        });
    };
    (exact.get() && answer.nothing_near()).then(|| {
        let said = words::nothing_near(
            kind,
            &say::nearness(nearest.nearness, nearest.metres),
            answer.comes_home.len(),
            answer.station.is_some() && kind != Kind::Station,
            &state.hotline().1,
        );
        view! { <p class="inexact" data-beyond>{said}</p> }.into_any()
    })
}

/// The numbered cards: one slot a number, which shows whichever place stands there. A card stays
/// as it is while only its minutes change, so that a button keeps the focus. (Slots rather than
/// cards that move: leptos 0.8 puts keyed rows in a wrong place now and then when many move, and
/// what moves them would be downloaded too.)
#[component]
fn Cards(
    catalog: StoredValue<Arc<Catalog>>,
    answer: Memo<Answer>,
    exact: Memo<bool>,
) -> impl IntoView {
    let slot = move |at: usize| {
        let number = Memo::new(move |_| answer.with(|a| a.found.get(at).map(|f| f.number)));
        part(move || {
            let number = number.get();
            maybe(number.and_then(|number| card(catalog, answer, exact, at, number)))
        })
    };
    view! { <ol class="cards" data-list data-read=LIST>{slots(answer, 0, slot)}</ol> }
}

/// The slots from one number on. They come ten by ten as the list grows, so that those that stand
/// already are left alone.
fn slots(
    answer: Memo<Answer>,
    from: usize,
    slot: impl Fn(usize) -> AnyView + Copy + Send + 'static,
) -> AnyView {
    let to = from + usize::from(PAGE_LENGTH);
    let reached = Memo::new(move |_| answer.with(|a| a.found.len() > from));
    let ten = move || (each((from..to).map(slot)), slots(answer, to, slot));
    part(move || maybe(reached.get().then(ten)))
}

fn card(
    catalog: StoredValue<Arc<Catalog>>,
    answer: Memo<Answer>,
    exact: Memo<bool>,
    at: usize,
    number: u32,
) -> Option<impl IntoView> {
    let state = use_state();
    let place = catalog.with_value(|c| c.place(number).cloned())?;
    let kind = place.kind;
    let live = Memo::new(move |_| {
        answer.with(|a| {
            let found = a.found.get(at).filter(|f| f.number == number);
            found.map_or_else(gone, |found| live(state, at, found, kind, exact.get()))
        })
    });
    let href = place_link(state, &place);
    let hotline = state.hotline();
    let read = read_button(state, read_region(&place), place.name.clone());
    Some(view! { <PlaceCard live place href hotline read/> })
}

fn live(state: State, at: usize, found: &Found, kind: Kind, exact: bool) -> Live {
    let today = state.now.get().map(|now| now.date);
    Live {
        order: at + 1,
        metres: found.metres.round() as i64,
        how_near: say::nearness(found.nearness, found.metres),
        visit: today.map_or_else(String::new, |today| {
            say::visit(found.visit, kind, today, exact)
        }),
        tone: open_badge::tone(found.visit),
    }
}

/// A card on its way out of the list.
fn gone() -> Live {
    Live {
        order: 0,
        metres: 0,
        how_near: String::new(),
        visit: String::new(),
        tone: "unknown",
    }
}

fn place_link(state: State, place: &Place) -> Signal<String> {
    let id = place.id.clone();
    Signal::derive(move || {
        Route::Place {
            id: id.clone(),
            start: state.start.get(),
        }
        .to_string()
    })
}

fn more(
    state: State,
    kind: Kind,
    answer: Memo<Answer>,
    needs: Memo<Vec<Need>>,
    show: Memo<u16>,
) -> AnyView {
    let (shown, total) = answer.with(|a| (a.found.len(), a.total));
    if shown == 0 {
        return ().into_any();
    }
    if shown >= total {
        return view! { <p class="hint">{words::ALL_SHOWN}</p> }.into_any();
    }
    let more = move |_| {
        go(
            state,
            kind,
            needs.get_untracked(),
            show.get_untracked() + PAGE_LENGTH,
        );
    };
    view! {
        <button class="button wide" type="button" on:click=more>{words::SHOW_MORE}</button>
    }
    .into_any()
}

/// Services that come to the home: they have no pin and no distance.
#[component]
fn ComesHome(catalog: StoredValue<Arc<Catalog>>, answer: Memo<Answer>) -> impl IntoView {
    let state = use_state();
    let numbers = Memo::new(move |_| answer.with(|a| a.comes_home.clone()));
    let card = move |number: u32| {
        let place = catalog.with_value(|c| c.place(number).cloned())?;
        let area = catalog.with_value(|c| area_words(c, place.offer.area.as_ref()));
        let href = place_link(state, &place);
        let hotline = state.hotline();
        Some(view! { <ServiceCard place area href hotline/> })
    };
    part(move || {
        maybe((!numbers.get().is_empty()).then(|| {
            view! {
                <section>
                    <h2>{words::COMES_TO_YOUR_HOME}</h2>
                    <p class="hint">{words::ASK_WHETHER_THEY_COME}</p>
                    <ul class="cards">
                        {each(numbers.get().into_iter().filter_map(card))}
                    </ul>
                </section>
            }
        }))
    })
}

/// The areas a service comes to, in words.
pub fn area_words(catalog: &Catalog, area: Option<&ServiceArea>) -> String {
    match area {
        None => words::NOT_PUBLISHED.to_owned(),
        Some(ServiceArea::City) => words::WHOLE_CITY.to_owned(),
        Some(ServiceArea::Radius(metres)) => words::radius(*metres),
        Some(ServiceArea::Areas(codes)) => {
            let names: Vec<&str> = codes
                .iter()
                .filter_map(|code| Some(catalog.area(*code)?.name.as_str()))
                .collect();
            names.join("、")
        }
    }
}

/// Whom to ask when nothing is near.
fn station(
    state: State,
    catalog: StoredValue<Arc<Catalog>>,
    answer: Memo<Answer>,
    kind: Kind,
) -> Option<impl IntoView> {
    let answer = answer.get();
    let found = answer
        .station
        .filter(|_| kind != Kind::Station && answer.nothing_near())?;
    let place = catalog.with_value(|c| c.place(found.number).cloned())?;
    let href = place_link(state, &place);
    let near = say::nearness(found.nearness, found.metres);
    Some(view! {
        <section class="ask-station">
            <h2>{words::ASK_STATION}</h2>
            <p><a class="button wide" href=href>{place.name.clone()}</a></p>
            <p class="hint">{near}</p>
        </section>
    })
}
