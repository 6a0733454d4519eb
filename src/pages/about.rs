//! 设置和说明: text size, colours, pace, place; whose data, privacy, how the order comes about.

use crate::changing::{RwSignal, Signal, maybe};
use crate::components::choice_group::ChoiceGroup;
use crate::components::fact_list::{FactList, Prose};
use crate::data::config::{self, Operator};
use crate::look::{TextSize, Theme};
use crate::platform::page::{self, is_public_screen};
use crate::state::{State, use_state};
use crate::widgets::plain::plain_link;
use crate::widgets::start_words::{choose_link, start_words};
use crate::words;
use domain::address::{Page, Wanted};
use domain::geo::walk::Pace;
use domain::say;
use domain::say::Person;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Who runs this copy. Without the operator's file nothing is said of one; the rest of the page
/// stands.
pub fn operator() -> RwSignal<Operator> {
    let operator = RwSignal::new(Operator::default());
    spawn_local(async move {
        let said = config::operator().await;
        let _ = operator.try_set(said);
    });
    operator
}

/// What is wrong with the operator's file: for whoever runs this copy, here and in the console.
fn wrong_settings() -> RwSignal<Vec<String>> {
    let lines = RwSignal::new(Vec::new());
    spawn_local(async move {
        let wrong = config::wrong().await;
        let servers = wrong.not_allowed.iter();
        let said: Vec<String> = wrong
            .faults
            .iter()
            .map(say::config::config_fault)
            .chain(servers.map(|server| say::config::not_in_csp(server)))
            .collect();
        said.iter().for_each(|line| page::warn(line));
        let _ = lines.try_set(said);
    });
    lines
}

/// Their name and number, if both are said.
pub fn known(operator: &Operator) -> Option<(&str, &str)> {
    let known = !operator.name.is_empty() && !operator.phone.is_empty();
    known.then_some((operator.name.as_str(), operator.phone.as_str()))
}

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    let operator = operator();
    let wrong = wrong_settings();
    view! {
        <h1 tabindex="-1">{words::ABOUT}</h1>
        {choices("text-size", words::TEXT_SIZE, TextSize::ALL, TextSize::word, state.choices.size)}
        {choices("theme", words::THEME, Theme::ALL, Theme::word, state.choices.theme)}
        {choices("pace", words::WALKING_PACE, Pace::ALL, words::pace, state.choices.pace)}
        {move || maybe((!state.address.family.get()).then(|| home_place(state)))}
        <p class="hint">{if is_public_screen() { words::CHOICES_GO } else { words::CHOICES_STAY }}</p>
        {move || view! { <Prose title=words::WHOSE_DATA paragraphs=whose_data(state, &operator.get())/> }.into_any()}
        <Prose
            title=words::HOW_RANKED
            paragraphs=vec![words::how_sorted(domain::place::Kind::Institution, words::BY_MINUTES), words::ROUGH_SORTED.to_owned(), words::MINUTES_EXPLAINED.to_owned()]
        />
        {move || {
            let tiles = operator.with(|o| o.has_tiles);
            let said: &[&str] = match (is_public_screen(), tiles) {
                (true, true) => &[words::PRIVACY_HERE, words::PRIVACY_TILES],
                (true, false) => &[words::PRIVACY_HERE],
                (false, true) => &[words::PRIVACY_WITH_TILES],
                (false, false) => &[words::PRIVACY_TEXT],
            };
            let paragraphs = said.iter().map(|said| (*said).to_owned()).collect();
            view! { <Prose title=words::PRIVACY paragraphs/> }.into_any()
        }}
        <FactList
            title=words::CREDITS
            lines=words::CREDIT_LINES.iter().map(|line| (*line).to_owned()).collect()
        />
        {move || maybe(wrong.with(|wrong| !wrong.is_empty()).then(|| view! {
            <div data-config-faults>
                <Prose title=words::WRONG_SETTINGS paragraphs=wrong.get()/>
            </div>
        }))}
        <p class="foot-links">
            // For planning and for those who stand behind a counter: not for a hall.
            {maybe((!is_public_screen()).then(|| view! {
                <a class="button" href=Page::coverage().link_from(None).to_string()>{words::COVERAGE}</a>
                <a class="button" href=Page::counter().link_from(None).to_string()>{words::COUNTER}</a>
            }))}
            <a class="button" href=Page::Accessibility.link_from(None).to_string()>{words::ACCESSIBILITY}</a>
            {plain_link(state, "button", "index.html".to_owned(), words::PLAIN_DIRECTORY)}
        </p>
    }
}

/// The buttons for one choice that is kept.
fn choices<T: Copy + PartialEq + Send + Sync + 'static>(
    id: &'static str,
    title: &'static str,
    all: &'static [T],
    word: fn(T) -> &'static str,
    kept: RwSignal<T>,
) -> AnyView {
    let chosen = move || {
        let now = kept.get();
        all.iter().position(|one| *one == now).unwrap_or_default()
    };
    let choose = move |at: usize| {
        if let Some(one) = all.get(at) {
            kept.set(*one);
        }
    };
    view! {
        <ChoiceGroup
            id
            title
            words=all.iter().map(|one| word(*one).to_owned()).collect()
            chosen=Signal::derive(chosen)
            choose=Callback::new(choose)
        />
    }
    .into_any()
}

/// Where answers are measured from the next time, too; and how to have it forgotten.
fn home_place(state: State) -> impl IntoView {
    let change = move || choose_link(state, Wanted::default());
    let known = move || start_words(state);
    let forget = move |_| {
        state.forget_start();
        state.voice.announce(words::HOME_PLACE_NONE.to_owned());
    };
    let choose = move || match known() {
        Some(_) => words::CHANGE_PLACE.to_owned(),
        None => words::choose_place(Person::You).to_owned(),
    };
    view! {
        <section class="fact">
            <h2>{words::HOME_PLACE}</h2>
            <p data-home-place>{move || known().unwrap_or_else(|| words::HOME_PLACE_NONE.to_owned())}</p>
            <div class="actions">
                <a class="button" href=Signal::derive(change)>{Signal::derive(choose)}</a>
                {move || maybe(known().map(|_| view! {
                    <button type="button" class="button" on:click=forget>
                        {words::FORGET_PLACE}
                    </button>
                }))}
            </div>
        </section>
    }
}

fn whose_data(state: State, operator: &Operator) -> Vec<String> {
    let mut lines = Vec::new();
    if !operator.name.is_empty() {
        lines.push(format!(
            "{}：{} {}",
            words::RUN_BY,
            operator.name,
            operator.phone
        ));
    }
    state.data.city.with(|city| {
        if let Some(catalog) = city.ready() {
            let bureau = catalog
                .city
                .bureau
                .as_deref()
                .unwrap_or(words::NOT_PUBLISHED);
            lines.push(format!("{}{}：{bureau}", catalog.city.name, words::KEPT_BY));
            lines.push(words::updated(&say::date(catalog.city.updated)));
            let samples = words::samples_stand_nowhere(catalog.samples(None));
            lines.extend(samples.map(str::to_owned));
        }
    });
    if lines.is_empty() {
        lines.push(words::CHOOSE_CITY_FOR_DATA.to_owned());
    }
    lines
}
