//! 关于: whose data, privacy, how the order comes about, text size, pace.

use crate::components::fact_list::Fact;
use crate::platform::fetch;
use crate::state::{TextSize, use_state};
use crate::words;
use domain::say;
use domain::walk::Pace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;

/// What the operator says of themselves in `config.json`; every field may be missing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Config {
    /// Who runs this copy of the map.
    operator: String,
    /// Their number.
    operator_phone: String,
}

/// The page about the map itself.
#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    let operator = RwSignal::new(Config::default());
    spawn_local(async move {
        // Without the file nothing is said of an operator; the rest of the page stands.
        if let Ok(config) = fetch::json::<Config>("config.json").await {
            let _ = operator.try_set(config);
        }
    });
    let size = move |size: TextSize| {
        view! {
            <button
                type="button"
                class="choice"
                aria-pressed=move || (state.size.get() == size).to_string()
                on:click=move |_| state.size.set(size)
            >
                {size.word()}
            </button>
        }
    };
    let pace = move |pace: Pace| {
        view! {
            <button
                type="button"
                class="choice"
                aria-pressed=move || (state.pace.get() == pace).to_string()
                on:click=move |_| state.pace.set(pace)
            >
                {words::pace(pace)}
            </button>
        }
    };
    view! {
        <h1 tabindex="-1">{words::ABOUT}</h1>
        <section class="fact">
            <h2 id="text-size">{words::TEXT_SIZE}</h2>
            <div class="choices" role="group" aria-labelledby="text-size">
                {TextSize::ALL.iter().copied().map(size).collect_view()}
            </div>
        </section>
        <section class="fact">
            <h2 id="pace">{words::WALKING_PACE}</h2>
            <div class="choices" role="group" aria-labelledby="pace">
                {Pace::ALL.iter().copied().map(pace).collect_view()}
            </div>
        </section>
        {move || {
            let lines = whose_data(state, &operator.get());
            view! { <Fact title=words::WHOSE_DATA lines/> }
        }}
        <Fact
            title=words::HOW_RANKED
            lines=vec![words::HOW_SORTED.to_owned(), words::MINUTES_EXPLAINED.to_owned()]
        />
        <Fact title=words::PRIVACY lines=vec![words::PRIVACY_TEXT.to_owned()]/>
        <Fact
            title=words::CREDITS
            lines=words::CREDIT_LINES.iter().map(|line| (*line).to_owned()).collect()
        />
        <p class="foot-links">
            <a class="button" href="plain/index.html">{words::PLAIN_DIRECTORY}</a>
        </p>
    }
}

fn whose_data(state: crate::state::State, operator: &Config) -> Vec<String> {
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
