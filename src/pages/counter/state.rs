//! What lies on the counter, and everything that can be done there; by whichever key or button.

mod answer;
mod asking;
mod lines;
mod slip;

use super::recent;
use crate::changing::{Memo, RwSignal, Signal, effect};
use crate::data::Load;
use crate::platform::page;
use crate::state::State;
use crate::state::picked::Pick;
use crate::words::counter::{self as said, Panel};
use answer::{alone, ask, from_where};
use domain::address::{CounterQuery, Link, Page, Start};
use domain::answer::several::{LINES, Together};
use domain::geo::area::AreaCode;
use domain::place::Place;
use domain::place::filter::Need;
use leptos::prelude::*;

/// The field for the name of a place.
pub(super) const FIELD: &str = "counter-place";

/// The state of the counter; copied freely.
#[derive(Clone, Copy)]
pub struct CounterState {
    pub(super) state: State,
    /// What the address asks for.
    pub(super) asked: Memo<CounterQuery>,
    /// Where the address says answers start.
    pub(super) start: Memo<Option<Start>>,
    /// The page of the list that is shown.
    pub(super) answer: Memo<Together>,
    /// Needs that can be pressed, and how many places each leaves.
    pub(super) counts: Memo<Vec<(Need, usize)>>,
    /// What is on the slip.
    pub(super) picks: Signal<Load<Vec<Pick>>>,
    /// What has the focus.
    pub(super) panel: RwSignal<Panel>,
    /// What was typed into the field for a place.
    pub(super) typed: RwSignal<String>,
    /// Places last asked about here.
    pub(super) recent: RwSignal<Vec<AreaCode>>,
    /// Which ten of the list are shown, from 0.
    pub(super) page: RwSignal<usize>,
    /// The line of the list that is turned to, from 0.
    pub(super) line: RwSignal<usize>,
    /// The number of a place that was asked for by its name: the list is that place alone.
    pub(super) named: Memo<Option<u32>>,
    /// The line that tells more: the one the arrows, a press or a pin have led to.
    pub(super) opened: RwSignal<Option<usize>>,
    /// The place of the slip that is turned to, from 0.
    pub(super) pick: RwSignal<usize>,
    /// The map instead of the list.
    pub(super) map: RwSignal<bool>,
    /// What must be said of the last key, and in which panel.
    pub(super) said: RwSignal<Option<(Panel, String)>>,
}

impl CounterState {
    pub(super) fn new(state: State) -> Self {
        let asked = Memo::new(move |_| match state.address.page.get() {
            Page::Counter(asked) => asked,
            _ => CounterQuery::default(),
        });
        let start = Memo::new(move |_| {
            let of = |link: &Link| matches!(link.page, Page::Counter(_)).then_some(link.start);
            state.address.link.with(of).flatten()
        });
        let page = RwSignal::new(0);
        let named = Memo::new(move |_| {
            let id = asked.with(|a| a.place.clone())?;
            state.data.city.with(|city| city.ready()?.number(&id))
        });
        let answer = move |_: Option<&Together>| match named.get() {
            Some(number) => alone(state, number),
            None => ask(state, asked, start, |several, cities| {
                several.answer(cities, page.get())
            }),
        };
        let counts = move |_: Option<&Vec<(Need, usize)>>| {
            ask(state, asked, start, |several, cities| {
                several.counts(cities)
            })
        };
        state.data.ask_beside(move || {
            let (own, origin) = from_where(state, start)?;
            Some((own.city.adcode, origin))
        });
        let counter = Self {
            state,
            asked,
            start,
            answer: Memo::new(answer),
            counts: Memo::new(counts),
            picks: state.data.picked(Signal::derive(move || asked.get().ids)),
            panel: RwSignal::new(Panel::Where),
            typed: RwSignal::new(String::new()),
            recent: RwSignal::new(recent::kept()),
            page,
            line: RwSignal::new(0),
            named,
            opened: RwSignal::new(None),
            pick: RwSignal::new(0),
            map: RwSignal::new(false),
            said: RwSignal::new(None),
        };
        // A list that comes by the address begins at its beginning, as one that is asked for here.
        let list = Memo::new(move |_| {
            let start = start.get();
            asked.with(|a| (a.kinds.clone(), a.needs.clone(), start))
        });
        effect(move || {
            list.get(); // read, not only tracked: a memo that nobody reads does not run
            if !untrack(move || counter.is_at_beginning()) {
                counter.begin_list();
            }
        });
        recent::on_change(move || _ = counter.recent.try_set(recent::kept()));
        counter
    }

    /// The place with this number in the city's catalog.
    pub(super) fn place(self, number: u32) -> Option<Place> {
        self.state
            .data
            .city
            .with(|c| c.ready()?.place(number).cloned())
    }

    /// Says in a panel why a key did not do what was meant, to those who look and to those who
    /// hear. It stands until something is done.
    pub(super) fn say(self, panel: Panel, text: &str) {
        self.said.set(Some((panel, text.to_owned())));
        self.state.voice.announce(text.to_owned());
    }

    /// What is said in this panel.
    pub(super) fn said_in(self, panel: Panel) -> Option<String> {
        let said = self.said.get();
        said.filter(|(of, _)| *of == panel).map(|(_, text)| text)
    }

    /// Asks for something else, from the same start.
    fn change(self, act: impl FnOnce(&mut CounterQuery)) {
        self.change_from(self.start.get_untracked(), act);
    }

    /// Asks for something else, from another start.
    fn change_from(self, start: Option<Start>, act: impl FnOnce(&mut CounterQuery)) {
        let mut asked = self.asked.get_untracked();
        act(&mut asked);
        self.said.set(None);
        self.state
            .replace_link(Page::Counter(asked).link_from(start));
    }

    /// Turns to a line, which then tells more.
    pub(super) fn open_line(self, line: usize) {
        self.line.set(line);
        self.opened.set(Some(line));
    }

    fn begin_list(self) {
        self.begin_page(0);
    }

    fn is_at_beginning(self) -> bool {
        self.page.get() == 0 && self.line.get() == 0 && self.opened.with(Option::is_none)
    }

    fn begin_page(self, page: usize) {
        self.page.set(page);
        self.line.set(0);
        self.opened.set(None);
    }

    /// Another ten of the list.
    pub(super) fn turn(self, on: bool) {
        let pages = self.answer.with_untracked(pages);
        let page = self.page.get_untracked();
        let to = if on {
            Some(page + 1)
        } else {
            page.checked_sub(1)
        };
        if let Some(to) = to.filter(|to| *to < pages) {
            self.begin_page(to);
            self.state.voice.announce(said::ten_of(to + 1, pages));
            // The line, or the button, that had the focus may be none of this page.
            self.go_to(Panel::List);
        }
    }

    /// Gives a panel the focus: what one was at there, or the panel itself while it is empty.
    pub(super) fn go_to(self, panel: Panel) {
        let (inside, itself) = match panel {
            Panel::Where => (FIELD.to_owned(), "panel-where"),
            Panel::What => ("kind-0".to_owned(), "panel-what"),
            Panel::List => (format!("line-{}", self.line.get_untracked()), "panel-list"),
            Panel::Slip => (format!("pick-{}", self.pick.get_untracked()), "panel-slip"),
        };
        let _ = page::give_focus(&inside) || page::give_focus(itself);
    }
}

/// Where answers start that start at a place, if it is known where it stands.
pub(super) fn start_at(place: &Place) -> Option<Start> {
    let area = place.area.map(Start::Area);
    place.point().map(Start::Spot).or(area)
}

/// How many tens an answer has.
pub(super) fn pages(answer: &Together) -> usize {
    answer.total.div_ceil(LINES).max(1)
}
