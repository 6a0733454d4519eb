//! 设置和说明: text size, colours, pace, place; whose data, privacy, how the order comes about.

use crate::changing::maybe;
use crate::components::choice_group::ChoiceGroup;
use crate::components::fact_list::{Fact, Prose};
use crate::look::{TextSize, Theme};
use crate::pages::with_city::{choose_link, start_words};
use crate::platform::fetch;
use crate::state::{State, use_state};
use crate::words;
use domain::route::{Route, Wanted};
use domain::say;
use domain::walk::Pace;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the operator says of themselves in `config.json`; every field may be missing.
#[derive(Debug, Clone, Default)]
pub struct Operator {
    /// Who runs this copy of the map.
    operator: String,
    /// Their number.
    operator_phone: String,
    /// Whether the map shows tiles of somebody else's server.
    has_tiles: bool,
}

impl Operator {
    /// Their name and number, if both are said.
    pub fn known(&self) -> Option<(&str, &str)> {
        let known = !self.operator.is_empty() && !self.operator_phone.is_empty();
        known.then_some((self.operator.as_str(), self.operator_phone.as_str()))
    }
}

/// What `config.json` says of the operator. Without the file nothing is said of one; the rest of
/// the page stands.
pub fn operator() -> RwSignal<Operator> {
    let operator = RwSignal::new(Operator::default());
    spawn_local(async move {
        if let Ok(config) = fetch::json("config.json").await {
            let tiles = config.field("map").and_then(|map| map.list("tiles"));
            let _ = operator.try_set(Operator {
                has_tiles: tiles.is_some_and(|tiles| !tiles.is_empty()),
                operator: config.text("operator").unwrap_or_default(),
                operator_phone: config.text("operator_phone").unwrap_or_default(),
            });
        }
    });
    operator
}

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    let operator = operator();
    view! {
        <h1 tabindex="-1">{words::ABOUT}</h1>
        {choices("text-size", words::TEXT_SIZE, TextSize::ALL, TextSize::word, state.size)}
        {choices("theme", words::THEME, Theme::ALL, Theme::word, state.theme)}
        {choices("pace", words::WALKING_PACE, Pace::ALL, words::pace, state.pace)}
        {home_place(state)}
        <p class="hint">{words::CHOICES_STAY}</p>
        {move || view! { <Prose title=words::WHOSE_DATA paragraphs=whose_data(state, &operator.get())/> }.into_any()}
        <Prose
            title=words::HOW_RANKED
            paragraphs=vec![words::HOW_SORTED.to_owned(), words::MINUTES_EXPLAINED.to_owned()]
        />
        {move || {
            let tiles = operator.with(|o| o.has_tiles);
            let said = if tiles { words::PRIVACY_WITH_TILES } else { words::PRIVACY_TEXT };
            view! { <Prose title=words::PRIVACY paragraphs=vec![said.to_owned()]/> }.into_any()
        }}
        <Fact
            title=words::CREDITS
            lines=words::CREDIT_LINES.iter().map(|line| (*line).to_owned()).collect()
        />
        <p class="foot-links">
            <a class="button" href=Route::coverage().to_string()>{words::COVERAGE}</a>
            <a class="button" href=Route::Accessibility.to_string()>{words::ACCESSIBILITY}</a>
            <a class="button" href="plain/index.html">{words::PLAIN_DIRECTORY}</a>
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
        state.announce(words::HOME_PLACE_NONE.to_owned());
    };
    let choose = move || match known() {
        Some(_) => words::CHANGE_PLACE.to_owned(),
        None => words::CHOOSE_PLACE.to_owned(),
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
    if !operator.operator.is_empty() {
        lines.push(format!(
            "{}：{} {}",
            words::RUN_BY,
            operator.operator,
            operator.operator_phone
        ));
    }
    state.city.with(|city| {
        if let Some(catalog) = city.ready() {
            let bureau = catalog
                .city
                .bureau
                .as_deref()
                .unwrap_or(words::NOT_PUBLISHED);
            lines.push(format!("{}{}：{bureau}", catalog.city.name, words::KEPT_BY));
            lines.push(words::updated(&say::date(catalog.city.updated)));
            if catalog.has_samples() {
                lines.push(words::SAMPLE_STANDS_NOWHERE_ALL.to_owned());
            }
        }
    });
    if lines.is_empty() {
        lines.push(words::CHOOSE_CITY_FOR_DATA.to_owned());
    }
    lines
}
