//! The paper: what stands around the places, how large the type is, the map on it; and printing.

use super::chart::Chart;
use super::entry::{City, Entry};
use super::{Slip, cards, sheet, soon};
use crate::changing::effect;
use crate::components::qr::qr;
use crate::data::Load;
use crate::data::config::Operator;
use crate::pages::printing::Printer;
use crate::pages::with_city::measured_from;
use crate::platform::{address_bar, page, paper};
use crate::state::State;
use crate::still::Still;
use crate::words;
use crate::words::slip as said;
use domain::address::{Page, SlipForm};
use domain::answer::Origin;
use domain::say;
use domain::sketch::Sketch;
use leptos::html::Article;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How many sizes of type the styles have (`data-fit` in `slip.css`).
const LOOKS: u8 = 11;

/// Pixels of 12 points, the smallest type on paper.
const PAPER_EM: f64 = 16.0;

/// What stands around the places.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Around {
    /// From where the minutes count.
    pub from: Option<String>,
    /// What answers, and its number; one a city.
    pub hotlines: Vec<(String, String)>,
    /// What the worker has written.
    pub note: String,
    /// Whose data, of which day.
    pub source: Vec<String>,
    /// Who runs this copy, and their number, which may be empty.
    pub operator: Option<(String, String)>,
    /// The code that leads a phone to the same list.
    pub code: Option<Still>,
    pub chart: Chart,
    /// What must be said of the map.
    pub map_sign: String,
}

/// The press.
#[derive(Clone, Copy)]
pub(super) struct Press {
    state: State,
    slip: Memo<Load<Slip>>,
    around: Memo<Around>,
    html: Memo<String>,
    sketch: RwSignal<Option<Arc<Sketch>>>,
    paper: NodeRef<Article>,
    pub(super) printer: Printer,
    /// Whether it is more than one page even in the smallest type.
    pub(super) too_long: RwSignal<bool>,
}

impl Press {
    pub(super) fn new(state: State, slip: Memo<Load<Slip>>, operator: RwSignal<Operator>) -> Self {
        let sketch = RwSignal::new(None);
        let first_city = Memo::new(move |_| slip.with(|slip| mapped_city(slip.ready()?)));
        effect(move || fetch_sketch(state, first_city.get(), sketch));
        let around = Memo::new(move |_| {
            let sketch = sketch.with(|s: &Option<Arc<Sketch>>| s.as_ref().map(credits));
            slip.with(|slip| {
                let slip = slip.ready()?;
                Some(around(state, slip, &operator.get(), sketch))
            })
            .unwrap_or_default()
        });
        let html = Memo::new(move |_| {
            slip.with(|slip| {
                let slip = slip.ready().filter(|slip| !slip.entries.is_empty())?;
                Some(around.with(|around| match slip.form {
                    SlipForm::Fridge => cards::fridge(&slip.entries, around).html(),
                    SlipForm::Driver => cards::driver(&slip.entries, around).html(),
                    SlipForm::Sheet | SlipForm::Text => sheet::sheet(&slip.entries, around).html(),
                }))
            })
            .unwrap_or_default()
        });
        let press = Self {
            state,
            slip,
            around,
            html,
            sketch,
            paper: NodeRef::new(),
            printer: Printer::new(state),
            too_long: RwSignal::new(false),
        };
        let watch = StoredValue::new_local(None);
        effect(move || {
            let watched = press.paper.get();
            let watched = watched.and_then(|paper| paper::Watch::new(&paper, move || press.fit()));
            let _ = watch.try_set_value(watched);
        });
        soon(
            move || press.fit(),
            move || {
                html.track();
                sketch.track();
            },
        );
        press
    }

    /// The one thing this page is for: it has the focus when one comes here, and one key prints.
    pub(super) fn button(self) -> AnyView {
        let print = move |_| {
            if self.html.with_untracked(String::is_empty) {
                self.state.announce(said::NOT_READY.to_owned());
            } else {
                let state = self.state;
                self.printer.print(move || state.has_printed());
            }
        };
        let what = move || {
            let said = self.slip.with(|slip| {
                let slip = slip.ready()?;
                Some(said::print_this(slip.form, slip.entries.len()))
            });
            said.unwrap_or_else(|| said::PRINT_NOW.to_owned())
        };
        view! {
            <button
                type="button"
                class="button primary wide print"
                data-arrive=page::can_print().then_some("")
                data-print
                aria-label=what
                on:click=print
            >
                {said::PRINT_NOW}
            </button>
        }
        .into_any()
    }

    /// The paper.
    pub(super) fn paper(self) -> AnyView {
        let form = move || {
            let form = self.slip.with(|slip| slip.ready().map(|slip| slip.form));
            form.unwrap_or_default().slug().to_owned()
        };
        let html = self.html;
        view! {
            <article
                class="paper"
                node_ref=self.paper
                aria-label=said::PAPER
                data-form=form
                hidden=move || html.with(String::is_empty)
                inner_html=move || html.get()
            ></article>
        }
        .into_any()
    }

    /// The largest type that fits one page, and the map in the room that is left.
    fn fit(self) {
        let Some(Some(paper)) = self.paper.try_get_untracked() else {
            return;
        };
        // Not a part of the words: a new minute is no new paper.
        if let Some(now) = self.state.now.try_get_untracked().flatten() {
            let printed = words::printed(&say::date(now.date), &now.minute.to_string());
            paper::fill(&paper, sheet::PRINTED, &printed);
        }
        let fitted = paper::fit(&paper, LOOKS, sheet::MAP_ON_PAPER);
        let (fits, on_paper) = fitted.unwrap_or((true, None));
        if self.too_long.try_get_untracked() == Some(fits) {
            let _ = self.too_long.try_set(!fits);
        }
        let on_screen = paper::room_on_screen(&paper, sheet::MAP_ON_SCREEN);
        let Some(chart) = self.around.try_with_untracked(|a| a.chart.clone()) else {
            return;
        };
        let sketch = self.sketch.try_get_untracked().flatten();
        let draw = |room: Option<paper::Room>, em, inside| {
            let svg = room.map(|room| chart.svg(sketch.as_deref(), room, em));
            paper::fill(&paper, inside, &svg.unwrap_or_default());
        };
        draw(on_paper, PAPER_EM, sheet::MAP_ON_PAPER);
        draw(on_screen, paper::text_px(), sheet::MAP_ON_SCREEN);
    }
}

/// The city of the first place that stands somewhere; the map is of it.
fn mapped_city(slip: &Slip) -> Option<u32> {
    let first = slip.entries.iter().find(|entry| entry.at.is_some())?;
    Some(first.city.adcode)
}

/// Without its ground the map still shows how places lie to each other.
fn fetch_sketch(state: State, adcode: Option<u32>, sketch: RwSignal<Option<Arc<Sketch>>>) {
    let Some(adcode) = adcode else {
        return;
    };
    spawn_local(async move {
        if let Ok(read) = state.sketch(adcode).await {
            let _ = sketch.try_set(Some(Arc::new(read)));
        }
    });
}

fn credits(sketch: &Arc<Sketch>) -> String {
    sketch.credits().join("、")
}

/// The cities of the places, each once.
fn cities(entries: &[Entry]) -> Vec<&City> {
    let mut cities: Vec<&City> = Vec::new();
    for entry in entries {
        if !cities.iter().any(|city| city.adcode == entry.city.adcode) {
            cities.push(&entry.city);
        }
    }
    cities
}

fn around(state: State, slip: &Slip, operator: &Operator, credits: Option<String>) -> Around {
    let entries = &slip.entries;
    let mapped = mapped_city(slip);
    let on_map = |entry: &&Entry| Some(entry.city.adcode) == mapped;
    let places = entries.iter().filter(on_map);
    let places: Vec<_> = places
        .filter_map(|entry| Some((entry.order, entry.at?)))
        .collect();
    let cities = cities(entries);
    let several = cities.len() > 1;
    let city_on_map = cities.iter().find(|city| Some(city.adcode) == mapped);
    let only = city_on_map.filter(|_| several);
    let drawn_from = credits.filter(|credits| !credits.is_empty());
    let sign = [
        Some(said::MAP_SIGN.to_owned()),
        only.map(|city| said::only_mapped(&city.name)),
        drawn_from.map(|credits| said::drawn_from(&credits)),
    ];
    let hotlines: Vec<_> = cities.iter().filter_map(|c| c.hotline.clone()).collect();
    let ids = entries.iter().map(|entry| entry.id.clone()).collect();
    let start = state.start.get();
    let link = Page::Shortlist { ids }.link_from(start);
    let link = address_bar::link(&link.of_family(state.family.get()));
    Around {
        from: measured_from(state),
        hotlines: if hotlines.is_empty() {
            vec![state.hotline()]
        } else {
            hotlines
        },
        note: state.notes.with(|notes| notes.general.clone()),
        source: source(entries, &cities),
        operator: (!operator.name.is_empty())
            .then(|| (operator.name.clone(), operator.phone.clone())),
        code: qr(&link, said::SCAN),
        chart: Chart {
            places,
            me: exact_start(state).filter(|_| !several),
        },
        map_sign: sign.into_iter().flatten().collect(),
    }
}

fn exact_start(state: State) -> Option<domain::coord::LngLat> {
    state.city.with(|city| match state.origin(city.ready()?)? {
        Origin::Exact(at) => Some(at),
        Origin::About { .. } | Origin::Around { .. } => None,
    })
}

fn source(entries: &[Entry], cities: &[&City]) -> Vec<String> {
    let mut sources: Vec<&str> = Vec::new();
    for entry in entries {
        if !entry.source.is_empty() && !sources.contains(&entry.source.as_str()) {
            sources.push(&entry.source);
        }
    }
    let sources = if sources.is_empty() {
        words::NOT_PUBLISHED.to_owned()
    } else {
        sources.join("、")
    };
    let mut lines = vec![said::sources(&sources)];
    for city in cities {
        if !lines.contains(&city.updated) {
            lines.push(city.updated.clone());
        }
    }
    lines
}
