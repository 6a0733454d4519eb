//! What lies on the desk, and everything that can be done there; by whichever key or button.

mod lines;
mod slip;

use super::recent;
use crate::changing::{Memo, RwSignal, Signal, effect};
use crate::data::Load;
use crate::platform::page;
use crate::state::State;
use crate::state::picked::Pick;
use crate::widgets::seen::look_at;
use crate::words;
use crate::words::counter::{self as said, Panel};
use domain::address::{Link, Page, Start};
use domain::answer::Origin;
use domain::answer::several::{LINES, Line, Several, Together};
use domain::geo::area::AreaCode;
use domain::pack::catalog::Catalog;
use domain::place::filter::Need;
use domain::place::id::PlaceId;
use domain::place::{Kind, Place};
use domain::slip::MOST;
use leptos::prelude::*;
use std::sync::Arc;

/// The field for the name of a place.
pub(super) const FIELD: &str = "counter-place";

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct DeskQuery {
    pub(super) kinds: Vec<Kind>,
    pub(super) needs: Vec<Need>,
    /// What is on the slip: 编号.
    pub(super) ids: Vec<PlaceId>,
    /// 编号 of a place that was asked for by its name.
    pub(super) place: Option<PlaceId>,
    pub(super) start: Option<Start>,
}

impl DeskQuery {
    fn of(link: Link) -> Self {
        match link.page {
            Page::Counter {
                kinds,
                needs,
                ids,
                place,
            } => Self {
                kinds,
                needs,
                ids: ids.into_iter().take(MOST).collect(),
                place,
                start: link.start,
            },
            _ => Self::default(),
        }
    }

    fn link(self) -> Link {
        Page::Counter {
            kinds: self.kinds,
            needs: self.needs,
            ids: self.ids,
            place: self.place,
        }
        .link_from(self.start)
    }
}

/// The desk; copied freely.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) state: State,
    pub(super) asked: Memo<DeskQuery>,
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

impl Desk {
    pub(super) fn new(state: State) -> Self {
        let asked = Memo::new(move |_| DeskQuery::of(state.address.link.get()));
        let page = RwSignal::new(0);
        let named = Memo::new(move |_| {
            let id = asked.with(|a| a.place.clone())?;
            state.data.city.with(|city| city.ready()?.number(&id))
        });
        let answer = move |_: Option<&Together>| match named.get() {
            Some(number) => alone(state, number),
            None => ask(state, asked, |several, cities| {
                several.answer(cities, page.get())
            }),
        };
        let counts = move |_: Option<&Vec<(Need, usize)>>| {
            ask(state, asked, |several, cities| several.counts(cities))
        };
        effect(move || {
            if let Some((own, origin)) = from_where(state, asked) {
                state.data.ask_beside(own.city.adcode, origin);
            }
        });
        let desk = Self {
            state,
            asked,
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
        let list = Memo::new(move |_| asked.with(|a| (a.kinds.clone(), a.needs.clone(), a.start)));
        effect(move || {
            list.get(); // read, not only tracked: a memo that nobody reads does not run
            if !untrack(move || desk.is_at_beginning()) {
                desk.begin_list();
            }
        });
        recent::on_change(move || _ = desk.recent.try_set(recent::kept()));
        desk
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

    fn change(self, act: impl FnOnce(&mut DeskQuery)) {
        let mut asked = self.asked.get_untracked();
        act(&mut asked);
        self.said.set(None);
        self.state.replace_link(asked.link());
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

    /// Answers start here, on this page alone: where the computer itself stands stays as it is.
    pub(super) fn start_from(self, code: AreaCode) {
        self.typed.set(String::new());
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            asked.start = Some(Start::Area(code));
        });
        if !code.is_city() {
            self.recent.set(recent::keep(code));
        }
    }

    /// Shows a place that was asked for by its name: as the only line of the list, which tells all
    /// of it. Nobody is taken to live there; answers start where they did.
    pub(super) fn show_place(self, number: u32) {
        let Some(place) = untrack(move || self.place(number)) else {
            return;
        };
        self.typed.set(String::new());
        self.begin_list();
        self.change(|asked| asked.place = Some(place.id));
        self.map.set(false);
        let phone = place.phones.first().map(ToString::to_string);
        self.state
            .voice
            .announce(said::shows_place(&place.name, phone.as_deref()));
        self.go_to(Panel::List);
    }

    /// Back from that place to the list.
    pub(super) fn leave_place(self) {
        self.begin_list();
        self.change(|asked| asked.place = None);
        self.go_to(Panel::List);
    }

    /// Answers start where the place in a line stands, and are of its kind unless another is asked
    /// for: so it is the first of the list.
    pub(super) fn start_at_line(self, line: usize) {
        let Some(place) = untrack(move || self.place_in(line)) else {
            return;
        };
        let Some(start) = start_at(&place) else {
            return;
        };
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            asked.start = Some(start);
            if asked.kinds.is_empty() {
                asked.kinds.push(place.kind);
            }
        });
        self.state.voice.announce(said::starts_from(&place.name));
        self.go_to(Panel::What);
    }

    pub(super) fn forget_recent(self) {
        recent::forget();
        self.recent.set(vec![]);
        self.state.voice.announce(said::RECENT_FORGOTTEN.to_owned());
    }

    pub(super) fn toggle_kind(self, kind: Kind) {
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            let is_in = asked.kinds.contains(&kind);
            let stays = |other: &&Kind| asked.kinds.contains(other) != (**other == kind);
            asked.kinds = Kind::ALL.iter().filter(stays).copied().collect();
            let fits = |need: &Need| {
                let mut kinds = asked.kinds.iter();
                kinds.any(|kind| Need::for_kind(*kind).contains(need))
            };
            asked.needs.retain(fits);
            self.state
                .voice
                .announce(said::toggled(said::kind(kind), !is_in));
        });
    }

    pub(super) fn toggle_need(self, need: Need) {
        self.begin_list();
        self.change(|asked| {
            asked.place = None;
            let is_in = asked.needs.contains(&need);
            let stays = |other: &&Need| asked.needs.contains(other) != (**other == need);
            asked.needs = Need::ALL.iter().filter(stays).copied().collect();
            self.state
                .voice
                .announce(said::toggled(words::need(need), !is_in));
        });
    }

    /// Clears the desk for the next person. Nothing of the one before stays, not even behind the
    /// back button; so a slip that was not printed is asked about first.
    pub(super) fn next_person(self) {
        let ids = self.asked.get_untracked().ids;
        let printed = self.state.notes.with_untracked(|n| n.printed == ids);
        let asking = (Panel::Slip, said::NOT_PRINTED.to_owned());
        let asked = self
            .said
            .with_untracked(|said| said.as_ref() == Some(&asking));
        if !ids.is_empty() && !printed && !asked {
            self.say(Panel::Slip, said::NOT_PRINTED);
            return;
        }
        self.state.done_with_person();
        self.typed.set(String::new());
        self.pick.set(0);
        self.map.set(false);
        self.begin_list();
        self.change(|asked| *asked = DeskQuery::default());
        self.state.leave_start();
        self.state.voice.announce(said::ALL_CLEARED.to_owned());
        self.go_to(Panel::Where);
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

/// The answer that is one place alone, as near as it is to where answers start.
fn alone(state: State, number: u32) -> Together {
    let Some(city) = state.data.city.with(|city| city.ready().cloned()) else {
        return Together::default();
    };
    let seen = city
        .place(number)
        .and_then(|place| look_at(state, &city, place));
    Together {
        lines: vec![Line {
            place: city.place_ref(number),
            found: seen.map(|seen| seen.found),
        }],
        total: 1,
        lacks: vec![],
    }
}

/// How many tens an answer has.
pub(super) fn pages(answer: &Together) -> usize {
    answer.total.div_ceil(LINES).max(1)
}

/// The city answers start in, and from where; as soon as both are known.
fn from_where(state: State, asked: Memo<DeskQuery>) -> Option<(Arc<Catalog>, Origin)> {
    asked.with(|asked| asked.start)?;
    let city = state.data.city.with(|city| city.ready().cloned())?;
    if state.awaits_village() {
        return None;
    }
    let origin = state.origin(&city)?;
    Some((city, origin))
}

fn ask<T: Default>(
    state: State,
    asked: Memo<DeskQuery>,
    answer: impl FnOnce(Several<'_>, &[Arc<Catalog>]) -> T,
) -> T {
    let Some((own, origin)) = from_where(state, asked) else {
        return T::default();
    };
    let Some(now) = state.device.now.get() else {
        return T::default();
    };
    let asked = asked.get();
    let several = Several {
        kinds: &asked.kinds,
        needs: &asked.needs,
        origin,
        pace: state.choices.pace.get(),
        now,
    };
    answer(several, &state.data.across(&own, Some(origin)))
}
