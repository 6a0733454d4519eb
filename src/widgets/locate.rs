//! The button that asks the phone where it is; and what to say when it does not tell.

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::icon;
use crate::components::whole::piece;
use crate::data::Load;
use crate::platform::position::{self, News};
use crate::platform::{address_bar, page};
use crate::state::{State, use_state};
use crate::trouble::PositionError;
use crate::words::{self, Piece};
use domain::address::{Link, Page, Start, Wanted};
use domain::say::Person;
use leptos::prelude::*;
use std::time::Duration;

/// How long a person is left without a word, in milliseconds.
const PATIENCE_MS: u64 = 8_000;

/// How far the asking has come.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Progress {
    NotYet,
    /// The phone is looking; `asks`: and may be asking the person for leave.
    Waiting {
        asks: bool,
    },
    /// It takes long. What comes now is offered and not followed: the person may be about to
    /// choose.
    Slow,
    Failed(PositionError),
    FarAway(String),
}

impl Progress {
    fn is_on_its_way(&self) -> bool {
        matches!(self, Self::Waiting { .. } | Self::Slow)
    }
}

/// Where a position lies, as far as it is known.
#[derive(Debug, Clone, PartialEq)]
enum Landing {
    /// There is none, or the cities around it are on their way.
    Waiting,
    /// In none of the cities; the list of them is on its way.
    Outside,
    /// In none of these.
    FarFrom(String),
    /// Answers can start there.
    Here(Start),
}

impl Landing {
    fn at(state: State, start: Start) -> Self {
        let Some(spot) = start.spot() else {
            return Self::Here(start);
        };
        match state.data.cities_around(spot) {
            Load::Waiting => Self::Waiting,
            Load::Ready(around) if around.city_at(spot).is_none() => match state.cities() {
                Load::Ready(cities) => Self::FarFrom(cities),
                _ => Self::Outside,
            },
            // The page one goes on to says what did not come, and tries again.
            _ => Self::Here(start),
        }
    }
}

/// `wanted`: where to go on to once the position is known. Not on a public screen, which stands
/// still: its place is in the address it was opened at. Nor for the family: who looks for them is
/// elsewhere. `short`: that the position stays on the phone is said once it is asked for.
#[component]
pub fn LocateButton(
    #[prop(into)] wanted: Signal<Wanted>,
    #[prop(optional)] short: bool,
) -> impl IntoView {
    let state = use_state();
    let offered = Memo::new(move |_| !state.address.family.get());
    if page::is_public_screen() {
        return ().into_any();
    }
    part(move || maybe(offered.get().then(|| locate(state, wanted, short))))
}

fn locate(state: State, wanted: Signal<Wanted>, short: bool) -> AnyView {
    let asked = RwSignal::new(Progress::NotYet);
    // Each press, and each leave given, is a wait of its own.
    let waits = StoredValue::new(0_u32);

    // On a slow network the phone knows where it is before the cities have come.
    let found = RwSignal::new(None::<Start>);
    let land = move |start: Start| {
        if let Some(spot) = start.spot() {
            state.data.need_around(spot);
        }
        found.set(Some(start));
    };
    let landing = Memo::new(move |_| match found.get() {
        Some(start) => Landing::at(state, start),
        None => Landing::Waiting,
    });
    effect(move || {
        let (now, onto) = match landing.get() {
            Landing::Waiting => return,
            Landing::Outside => return state.data.need_cities(),
            Landing::Here(start) => (Progress::NotYet, Some(start)),
            Landing::FarFrom(cities) => (Progress::FarAway(cities), None),
        };
        state.start.found_late.set(None);
        asked.set(now);
        if let Some(start) = onto {
            address_bar::go(&onward(state, &wanted.get_untracked(), start).to_string());
        }
    });
    let wait = move |asks| {
        waits.update_value(|n| *n += 1);
        let this = waits.get_value();
        asked.set(Progress::Waiting { asks });
        let out = move || {
            let still = waits.try_get_value() == Some(this);
            let waiting = |asked: &Progress| matches!(asked, Progress::Waiting { .. });
            if still && asked.try_with_untracked(waiting) == Some(true) {
                asked.set(Progress::Slow);
            }
        };
        set_timeout(out, Duration::from_millis(PATIENCE_MS));
    };
    let hear = move |news| {
        let now = asked.try_get_untracked();
        let on_its_way = now.as_ref().is_some_and(Progress::is_on_its_way);
        match news {
            News::Asks if now == Some(Progress::Waiting { asks: false }) => {
                asked.set(Progress::Waiting { asks: true });
            }
            News::Granted if on_its_way => wait(false),
            News::Here(start) => match now {
                Some(Progress::Waiting { .. }) => land(start),
                // Whoever has gone on to another page gets it offered there.
                _ => {
                    if on_its_way {
                        asked.set(Progress::NotYet);
                    }
                    let _ = state.start.found_late.try_set(Some(start));
                }
            },
            News::Failed(why) if on_its_way => asked.set(Progress::Failed(why)),
            News::Asks | News::Granted | News::Failed(_) => {}
        }
    };
    let ask = move |_| {
        if matches!(asked.get_untracked(), Progress::Waiting { .. }) {
            return;
        }
        // Whoever presses it where the place is known roughly wants it better.
        let fine = matches!(state.start.at.get_untracked(), Some(Start::About { .. }));
        found.set(None);
        wait(false);
        position::locate(fine, hear);
    };
    let late = move || state.start.found_late.get();
    let said = move || match asked.get() {
        Progress::NotYet if late().is_some() => words::FOUND_LATE_TEXT.to_owned(),
        Progress::NotYet => words::POSITION_STAYS.to_owned(),
        Progress::Waiting { asks } => {
            let said = if asks {
                words::LOCATING_ASKS
            } else {
                words::LOCATING
            };
            let stays = if short { words::POSITION_STAYS } else { "" };
            [said, stays].concat()
        }
        Progress::Slow => words::STILL_LOCATING.to_owned(),
        Progress::Failed(why) => words::position_error(why).to_owned(),
        Progress::FarAway(cities) => words::far_away(&cities, Person::You),
    };
    effect(move || {
        if asked.get() != Progress::NotYet || late().is_some() {
            state.voice.announce(said());
        }
    });
    let troubled = move || {
        matches!(
            asked.get(),
            Progress::Slow | Progress::Failed(_) | Progress::FarAway(_)
        )
    };
    let offer = move || {
        maybe(late().map(|start| {
            view! {
                <button
                    class="button primary wide"
                    type="button"
                    data-found-late
                    on:click=move |_| land(start)
                >
                    {words::FOUND_LATE}
                </button>
            }
        }))
    };
    let whole = move || {
        let framed = matches!(asked.get(), Progress::Failed(PositionError::Framed { .. }));
        maybe(framed.then(|| {
            view! {
                <a
                    class="button primary wide"
                    href=["./", &state.address.link.with_untracked(Link::to_string)].concat()
                    target="_blank"
                    rel="noopener"
                    data-open-whole
                >
                    {words::OPEN_WHOLE}
                </a>
            }
        }))
    };
    let word = |(text, how): (&'static str, Piece)| {
        let how = if short { how } else { Piece::Seen };
        piece((text, how))
    };
    let silent = move || short && asked.get() == Progress::NotYet && late().is_none();
    view! {
        <div class="locate">
            <button class="button primary wide" type="button" on:click=ask>
                {icon::here()}
                <span>{views(words::USE_MY_POSITION.map(word))}</span>
            </button>
            <p hidden=silent class=move || (if troubled() { "badge closing" } else { "hint" }).to_owned() data-locate>{Signal::derive(said)}</p>
            {part(offer)}
            {part(whole)}
        </div>
    }
    .into_any()
}

/// What was chosen for the family before their place was chosen.
fn before_the_place(state: State) -> Wanted {
    match untrack(|| state.address.trail.came_from()).map(|link| link.page) {
        Some(Page::Family { wanted }) => wanted,
        _ => Wanted::default(),
    }
}

/// The page to go on to from a start: what was wanted, else the first page; for a relative the one
/// that makes a link of it.
pub fn onward(state: State, wanted: &Wanted, start: Start) -> Link {
    let page = match wanted.kind {
        None if state.address.family.get_untracked() => Page::Family {
            wanted: before_the_place(state),
        },
        _ => wanted.clone().page(),
    };
    page.link_from(Some(start))
}
