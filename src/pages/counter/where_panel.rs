//! 1 在哪里: a name typed in characters, pinyin or initials; places asked about before; the city.

mod keys;
mod offer;

use super::state::{CounterState, FIELD};
use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::data::Load;
use crate::platform::keys::leaves;
use crate::widgets::start_words::start_words;
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::search::find_area::Example;
use leptos::prelude::*;
use offer::{Choice, Offer, offer};

/// The field, and what it offers.
#[derive(Clone, Copy)]
struct Field {
    counter: CounterState,
    offer: Memo<Offer>,
    /// Cities are offered.
    cities: RwSignal<bool>,
    /// The choice that Enter takes, if it is not the first of what was typed.
    active: RwSignal<Option<usize>>,
    /// The panel has the focus.
    open: RwSignal<bool>,
    /// Enter was pressed before the names had come.
    pending: RwSignal<bool>,
}

#[component]
pub fn WherePanel(counter: CounterState) -> impl IntoView {
    let state = counter.state;
    effect(move || state.data.need_villages());
    state.data.need_cities();
    let cities = RwSignal::new(false);
    let finder = state.data.finder();
    let field = Field {
        counter,
        offer: Memo::new(move |_| {
            offer(counter, finder, cities.get() || state.data.asks_for_city())
        }),
        cities,
        active: RwSignal::new(None),
        open: RwSignal::new(false),
        pending: RwSignal::new(false),
    };
    field.follow();
    let chosen = move || {
        if let Some(said) = counter.said_in(Panel::Where) {
            return said;
        }
        if field.awaits_city() {
            return said::FIRST_CITY.to_owned();
        }
        let start = counter.start.get().is_some();
        let words = start.then(|| start_words(state)).flatten();
        words.unwrap_or_else(|| said::NO_START.to_owned())
    };
    let several_cities = move || {
        let list = state.data.cities();
        list.ready().is_some_and(|list| list.cities.len() > 1)
    };
    let more = move || {
        let more = field.offer.with(|offer| offer.more.clone());
        maybe(more.map(|more| view! { <p class="hint" data-found>{more}</p> }))
    };
    let below = move || {
        let other_city = several_cities() && !field.offers_cities();
        view! {
            {maybe(other_city.then(|| view! {
                <button type="button" class="filter" on:click=move |_| field.offer_cities()>
                    {words::OTHER_CITY}
                </button>
            }))}
            {maybe(field.shows_recent().then(|| view! {
                <button type="button" class="filter" on:click=move |_| field.forget_recent()>
                    {said::FORGET_RECENT}
                </button>
            }))}
        }
        .into_any()
    };
    let like = move || {
        let example = state.data.city.with(|city| Example::of(city.ready()?));
        example.map_or_else(
            || said::NAME_SHORT.to_owned(),
            |example| said::name_like(&example),
        )
    };
    let lacking = move || {
        let again = move |_| {
            state.data.retry();
            counter.go_to(Panel::Where);
        };
        maybe(field.lacks_villages().then(|| {
            view! {
                <p class="inexact" role="status">{said::NO_COMMUNITIES}</p>
                <button type="button" class="filter" on:click=again>{words::RETRY}</button>
            }
        }))
    };
    view! {
        <section
            class="panel where"
            id="panel-where"
            aria-labelledby="where-title"
            on:focusin=move |_| {
                counter.panel.set(Panel::Where);
                field.open.set(true);
            }
            on:focusout=move |event| {
                if leaves(&event) {
                    field.open.set(false);
                }
            }
            on:keydown=move |event| field.key(&event)
        >
            <div class="panel-head">
                <h2 id="where-title"><span class="step">"1"</span><label for=FIELD>{said::WHERE}</label></h2>
                <p class="start" id="counter-start" data-start>{Signal::derive(chosen)}</p>
            </div>
            {part(lacking)}
            <div class="combo">
                <input
                    id=FIELD
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="next"
                    placeholder=like
                    aria-autocomplete="list"
                    aria-controls="counter-choices"
                    aria-expanded=move || field.is_open().to_string()
                    aria-activedescendant=move || field.marked().map(|at| format!("choice-{at}"))
                    aria-describedby="counter-start"
                    prop:value=move || counter.typed.get()
                    on:input=move |event| counter.typed.set(event_target_value(&event))
                />
                // A press on it leaves the focus in the field.
                <div
                    class="offer"
                    hidden=move || !field.offers()
                    on:mousedown=move |event| event.prevent_default()
                >
                    {part(more)}
                    <ul
                        id="counter-choices"
                        role="listbox"
                        aria-label=move || field.title().to_owned()
                        hidden=move || !field.is_open()
                    >
                        {part(move || field.options())}
                    </ul>
                    <div class="actions">{part(below)}</div>
                </div>
            </div>
        </section>
    }
}

impl Field {
    /// What is typed changes what is offered; names that come late are taken when they are here.
    fn follow(self) {
        let counter = self.counter;
        effect(move || {
            let typed = counter.typed.get();
            self.active.set(None);
            self.pending.set(false);
            counter.said.set(None);
            if self.awaits_city() {
                counter.state.voice.announce(said::FIRST_CITY.to_owned());
            } else if !typed.is_empty() {
                counter
                    .state
                    .voice
                    .announce(self.found().unwrap_or_default());
            }
        });
        effect(move || {
            if !self.awaits_names() && self.pending.get() {
                self.pending.set(false);
                if self.lacks_villages() {
                    counter.say(Panel::Where, said::NO_COMMUNITIES);
                } else {
                    untrack(move || self.enter());
                }
            }
        });
    }

    /// How much is offered.
    fn length(self) -> usize {
        self.offer.with(|offer| offer.choices.len())
    }

    /// How many names were found, and how many of them are offered, in words.
    fn found(self) -> Option<String> {
        self.offer.with(|offer| offer.said.clone())
    }

    /// Names are on their way.
    fn awaits_names(self) -> bool {
        let state = self.counter.state;
        state.data.city.with(Load::is_waiting) || state.data.villages.with(Load::is_waiting)
    }

    /// Towns can be found, communities not: their names did not come.
    fn lacks_villages(self) -> bool {
        let state = self.counter.state;
        state.data.city.with(|c| c.ready().is_some())
            && state.data.villages.with(|v| v.trouble().is_some())
    }

    /// The list of names is open.
    fn is_open(self) -> bool {
        self.open.get() && self.length() > 0
    }

    /// There is something to choose, or to say of what was typed.
    fn offers(self) -> bool {
        self.open.get() && (self.length() > 0 || self.offer.with(|offer| offer.more.is_some()))
    }

    /// Something was typed that names no city, before there is a city to look for it in.
    fn awaits_city(self) -> bool {
        let typed = self.counter.typed.with(|t| !t.is_empty());
        typed && self.offers_cities() && self.offer.with(|o| !o.named && !o.choices.is_empty())
    }

    fn shows_recent(self) -> bool {
        self.counter.typed.with(String::is_empty) && !self.offers_cities() && self.length() > 0
    }

    fn offers_cities(self) -> bool {
        self.cities.get() || self.counter.state.data.asks_for_city()
    }

    fn title(self) -> &'static str {
        if self.offers_cities() {
            words::CHOOSE_CITY
        } else if self.counter.typed.with(String::is_empty) {
            said::RECENT
        } else {
            said::NAMES
        }
    }

    /// What Enter takes: the first of what was typed, or what the arrows have gone to.
    fn marked(self) -> Option<usize> {
        let named = self.offer.with(|offer| offer.named);
        self.active
            .get()
            .or_else(|| named.then_some(0))
            .filter(|at| *at < self.length())
    }

    fn options(self) -> AnyView {
        let option = move |(at, choice): (usize, Choice)| {
            let is_marked = move || self.marked() == Some(at);
            let area = choice.area();
            view! {
                <li
                    role="option"
                    id=format!("choice-{at}")
                    data-area=area
                    aria-selected=move || is_marked().to_string()
                    on:click=move |_| self.take(at)
                >
                    <b>{choice.name}</b>
                    " "
                    <span>{choice.around}</span>
                </li>
            }
        };
        views(self.offer.get().choices.into_iter().enumerate().map(option)).into_any()
    }

    fn offer_cities(self) {
        self.counter.typed.set(String::new());
        self.cities.set(true);
        self.counter.go_to(Panel::Where);
    }

    fn forget_recent(self) {
        self.counter.forget_recent();
        self.counter.go_to(Panel::Where);
    }
}
