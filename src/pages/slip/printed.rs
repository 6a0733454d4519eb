//! The paper: how large the type is, the map on it; and printing.

use super::around::{Around, around_of, mapped_city};
use super::{Slip, cards, sheet, soon};
use crate::changing::{Memo, RwSignal, effect};
use crate::data::Load;
use crate::data::config::Operator;
use crate::platform::{page, paper};
use crate::state::State;
use crate::widgets::chart;
use crate::widgets::printing::Printer;
use crate::words;
use crate::words::slip as said;
use domain::address::SlipForm;
use domain::map::sketch::Sketch;
use domain::say;
use leptos::html::Article;
use leptos::prelude::*;
use std::sync::Arc;

/// How many sizes of type the styles have (`data-fit` in `slip.css`).
const LOOKS: u8 = 11;

/// Pixels of 12 points, the smallest type on paper.
const PAPER_EM: f64 = 16.0;

/// A slip on its way to paper.
#[derive(Clone, Copy)]
pub(super) struct PrintedSlip {
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

impl PrintedSlip {
    pub(super) fn new(state: State, slip: Memo<Load<Slip>>, operator: RwSignal<Operator>) -> Self {
        let sketch = RwSignal::new(None);
        let first_city = Memo::new(move |_| slip.with(|slip| mapped_city(slip.ready()?)));
        effect(move || chart::fetch_sketch(state, first_city.get(), sketch));
        let around = Memo::new(move |_| {
            let sketch = sketch.with(|s: &Option<Arc<Sketch>>| {
                s.as_ref().map(|sketch| sketch.credits().join("、"))
            });
            slip.with(|slip| {
                let slip = slip.ready()?;
                Some(around_of(state, slip, &operator.get(), sketch))
            })
            .unwrap_or_default()
        });
        let html = Memo::new(move |_| {
            slip.with(|slip| {
                let slip = slip.ready().filter(|slip| !slip.entries.is_empty())?;
                Some(around.with(|around| match slip.form {
                    SlipForm::Fridge => cards::fridge(&slip.entries, around).into_string(),
                    SlipForm::Driver => cards::driver(&slip.entries, around).into_string(),
                    SlipForm::Sheet | SlipForm::Text => {
                        sheet::sheet(&slip.entries, around).into_string()
                    }
                }))
            })
            .unwrap_or_default()
        });
        let printed = Self {
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
            let watched = printed.paper.get();
            let watched =
                watched.and_then(|paper| paper::Watch::new(&paper, move || printed.fit()));
            let _ = watch.try_set_value(watched);
        });
        soon(
            move || printed.fit(),
            move || {
                html.track();
                sketch.track();
            },
        );
        printed
    }

    /// The one thing this page is for: it has the focus when one comes here, and one key prints.
    pub(super) fn button(self) -> AnyView {
        let print = move |_| {
            if self.html.with_untracked(String::is_empty) {
                self.state.voice.announce(said::NOT_READY.to_owned());
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
        if let Some(now) = self.state.device.now.try_get_untracked().flatten() {
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
            let svg = room.map(|room| chart.svg(sketch.as_deref(), room, em, said::MAP_SAID));
            paper::fill(&paper, inside, &svg.unwrap_or_default());
        };
        draw(on_paper, PAPER_EM, sheet::MAP_ON_PAPER);
        draw(on_screen, paper::text_px(), sheet::MAP_ON_SCREEN);
    }
}
