//! A line of the list, and what it tells when one turns to it.

use crate::changing::{Memo, Signal, maybe, part};
use crate::components::open_badge;
use crate::components::whole::whole;
use crate::pages::counter::state::CounterState;
use crate::platform::page;
use crate::words;
use crate::words::counter as said;
use domain::address::Page;
use domain::answer::several::{LINES, Line};
use domain::place::Place;
use domain::place::facts::Aspect;
use domain::say::week::week_words;
use domain::say::{self, Person, fact};
use leptos::prelude::*;

/// A line: a button that is pressed while its place is on the slip. The one that is turned to
/// tells more.
pub(super) fn row(counter: CounterState, at: usize, place: Place) -> AnyView {
    let digit = ((at + 1) % LINES).to_string();
    let line = Memo::new(move |_| counter.answer.with(|a| a.lines.get(at).copied()));
    let is_turned_to = Memo::new(move |_| {
        let last = counter.answer.with(|a| a.lines.len()).saturating_sub(1);
        counter.line.get().min(last) == at
    });
    let is_opened =
        Memo::new(move |_| counter.named.with(Option::is_some) || counter.opened.get() == Some(at));
    let is_on = {
        let id = place.id.clone();
        move || counter.asked.with(|a| a.ids.contains(&id)).to_string()
    };
    let short = {
        let place = place.clone();
        move || short_words(counter, &place, line.get())
    };
    let elsewhere = move || {
        let said = line.get().and_then(|line| counter.elsewhere(line));
        maybe(said.map(|said| view! { <span data-elsewhere>{said}</span> }))
    };
    let number = place.phones.first();
    let number = number.map_or_else(|| words::NO_PHONE.to_owned(), ToString::to_string);
    let metres = move || {
        let metres = line.get()?.found?.metres;
        Some((metres.round() as i64).to_string())
    };
    let details = {
        let place = place.clone();
        move || {
            maybe(
                is_opened
                    .get()
                    .then(|| details(counter, &place, line.get())),
            )
        }
    };
    let href = {
        let id = place.id.clone();
        move || {
            let start = counter.start.get();
            Page::Place { id: id.clone() }.link_from(start).to_string()
        }
    };
    let link = move || {
        let href = href.clone();
        maybe(is_opened.get().then(|| {
            view! { <a class="filter" href=Signal::derive(href)>{words::PLACE_DETAILS}</a> }
        }))
    };
    view! {
        <li
            data-kind=place.kind.slug()
            data-place-id=place.id.to_string()
            data-metres=metres
            class:turned-to=move || is_opened.get()
        >
            <button
                type="button"
                class="desk-line"
                id=format!("line-{at}")
                data-goes-on
                tabindex=move || (if is_turned_to.get() { "0" } else { "-1" }).to_owned()
                aria-pressed=is_on
                aria-keyshortcuts=digit
                on:focus=move |_| {
                    counter.line.set(at);
                    page::bring_into_view("id", &format!("line-{at}"));
                }
                on:click=move |_| {
                    counter.open_line(at);
                    counter.toggle_line(at);
                }
            >
                <span class="order">{(at + 1).to_string()}</span>
                <span class="line-words">
                    <b>{place.name.clone()}</b>
                    <span class="near">{Signal::derive(short)}</span>
                    <span class="cost" inner_html=whole(&say::card::cost(&place)).into_string()></span>
                    <span class="number">{number}</span>
                    {part(elsewhere)}
                    {part(details)}
                </span>
            </button>
            {part(link)}
        </li>
    }
    .into_any()
}

/// How near, and whether one gets there in time, on one line.
fn short_words(counter: CounterState, place: &Place, line: Option<Line>) -> String {
    let mut words = Vec::new();
    if counter.asked.with(|a| a.kinds.len() > 1) {
        words.push(said::kind(place.kind).to_owned());
    }
    // A worker must not hand out what is not open to anybody.
    words.extend(fact::status_narrow(place.status).map(str::to_owned));
    match line.and_then(|line| line.found) {
        None if place.only_comes_home() => {
            words.push(said::COMES_HOME.to_owned());
        }
        // Nobody has said from where.
        None => words.push(words::kind_place(place.kind).to_owned()),
        Some(found) => {
            if place.status.is_listed() {
                words.push(fact::nearness_narrow(found.nearness, found.metres));
            }
            if place.status.serves() {
                words.push(fact::visit_narrow(found.visit).to_owned());
            }
        }
    }
    words.join(" ")
}

/// What else is known: its standing, its numbers, when it is open, where it is or which areas it
/// comes to; of a place that was asked for by its name the hours of the week, too.
fn details(counter: CounterState, place: &Place, line: Option<Line>) -> AnyView {
    let state = counter.state;
    let today = state.device.today();
    // The first stands on the line.
    let phones = (place.phones.len() > 1).then(|| {
        let all: Vec<String> = place.phones.iter().map(ToString::to_string).collect();
        [words::PHONE, " ", &all.join("、")].concat()
    });
    let week = counter.named.with(Option::is_some).then(|| {
        let week = place
            .hours
            .as_ref()
            .map(|hours| week_words(hours).join("；"));
        let week = week.unwrap_or_else(|| words::NOT_PUBLISHED.to_owned());
        [fact::hours_title(place), "：", &week].concat()
    });
    let found = line.and_then(|line| line.found);
    let visit = found
        .zip(today)
        .filter(|_| place.status.serves())
        .map(|(found, today)| {
            let tone = open_badge::tone(found.visit);
            let text = say::visit(found.visit, place.kind, today, Person::You);
            view! { <span class=format!("badge {tone}")>{text}</span> }
        });
    let comes_home = place.only_comes_home();
    let place_words = if comes_home {
        state.data.city.with(|city| {
            let area = fact::answer(place, Aspect::Area, &city.ready()?.areas);
            Some(format!("{}：{area}", words::SERVED_AREA))
        })
    } else {
        place.address.clone()
    };
    let status = fact::before_going(place, state.device.today_untracked());
    let sample = place.is_sample();
    let facts = Some(say::card::besides_cost(place)).filter(|facts| !facts.is_empty());
    view! {
        {status.map(|words| view! { <span>{words}</span> })}
        {phones.map(|phones| view! { <span>{phones}</span> })}
        {facts.map(|words| view! { <span data-facts>{words}</span> })}
        {visit}
        {week.map(|words| view! { <span>{words}</span> })}
        {place_words.map(|words| view! { <span>{words}</span> })}
        {fact::rough(place).map(|words| view! { <span data-rough>{words}</span> })}
        {sample.then(|| view! { <span class="sample-mark">{words::SAMPLE_MARK}</span> })}
    }
    .into_any()
}
