//! The answer: the nearest places of a kind, numbered, nearest first; and the map of them.

pub mod beside;
pub mod beyond;
pub mod cards;
mod map_side;
mod on_paper;

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::filter_bar::{FilterBar, FilterToggle};
use crate::components::place_bar::PlaceBar;
use crate::components::whole::roomy;
use crate::data::Load;
use crate::platform::address_bar;
use crate::state::{State, use_state};
use crate::widgets::keep::kept_link;
use crate::widgets::locate::LocateButton;
use crate::widgets::read::read_button;
use crate::widgets::seen::in_next_city;
use crate::widgets::sharing::{Sending, send_on};
use crate::widgets::start_words::{choose_link, start_lies_in, start_words};
use crate::widgets::waiting::{waiting, when_city_is_here};
use crate::words::{self, Piece};
use beyond::{ComesHome, around, said_later, station};
use cards::Cards;
use domain::address::{PAGE_LENGTH, Page, SlipForm, Wanted};
use domain::answer::{Answer, Found, Origin, Question, Sort};
use domain::pack::catalog::Catalog;
use domain::place::filter::Need;
use domain::place::id::PlaceId;
use domain::place::{Kind, Place};
use domain::say;
use leptos::prelude::*;
use std::sync::Arc;

/// The list of a kind. What it starts from and what is needed stands in the address.
#[component]
pub fn Nearby(kind: Kind) -> impl IntoView {
    let state = use_state();
    let asked = ListQuery {
        kind,
        needs: Memo::new(move |_| match state.address.page.get() {
            Page::Nearby { needs, .. } => needs,
            _ => vec![],
        }),
        show: Memo::new(move |_| match state.address.page.get() {
            Page::Nearby { show, .. } => show,
            _ => PAGE_LENGTH,
        }),
        map: Memo::new(move |_| matches!(state.address.page.get(), Page::Nearby { map: true, .. })),
        sort: Memo::new(move |_| match state.address.page.get() {
            Page::Nearby { sort, .. } => sort,
            _ => Sort::Near,
        }),
        filters_open: RwSignal::new(false),
        has_more_filters: RwSignal::new(false),
    };
    let awaits_village = Memo::new(move |_| state.awaits_village());
    // A spot in none of the cities is no start either: nothing is near it.
    let no_start = Memo::new(move |_| state.start.at.get().is_none() || state.is_outside());
    let read = move || {
        // There is nothing to read before there are answers, nor while the map hides them.
        let hidden = asked.map.get() && !state.device.wide.get();
        let answers = !no_start.get() && !hidden && state.data.city.with(|c| c.ready().is_some());
        maybe(answers.then(|| read_button(state.voice, LIST.to_owned(), asked.title())))
    };
    let filter = move || {
        let listed = !no_start.get() && (state.device.wide.get() || !asked.map.get());
        let (open, has_more) = (asked.filters_open, asked.has_more_filters);
        maybe(listed.then(|| view! { <FilterToggle open has_more/> }))
    };
    let switch = move || {
        // Side by side nothing is hidden; and a list that starts nowhere has no map.
        let useful = !no_start.get() && !state.device.wide.get();
        maybe(useful.then(|| switch(state, asked)))
    };
    view! {
        <div class="title-row">
            <h1 tabindex="-1" aria-label=move || asked.title()>{move || title(kind, asked.sort.get())}</h1>
            {part(read)}
            {part(filter)}
            {part(switch)}
            {kept_link(state, "filter", words::kept_count)}
        </div>
        {move || {
            if no_start.get() {
                view! { <AskWhere wanted=asked.wanted()/> }.into_any()
            } else {
                when_city_is_here(move |catalog| {
                    if awaits_village.get() {
                        return waiting();
                    }
                    view! { <Answers asked catalog/> }.into_any()
                })
            }
        }}
    }
}

/// The title, of which a part is only heard.
fn title(kind: Kind, sort: Sort) -> AnyView {
    let piece = |(text, piece): (&'static str, Piece)| match piece {
        Piece::Seen => text.into_any(),
        Piece::Roomy => roomy(text),
        Piece::Heard => view! { <span class="visually-hidden">{text}</span> }.into_any(),
    };
    views(words::list_title_pieces(kind, sort).into_iter().map(piece)).into_any()
}

/// The name under which the whole list is read aloud.
const LIST: &str = "list";

/// What the address asks for.
#[derive(Clone, Copy)]
pub struct ListQuery {
    kind: Kind,
    needs: Memo<Vec<Need>>,
    show: Memo<u16>,
    /// On a small screen, the map instead of the list.
    map: Memo<bool>,
    /// What comes first.
    sort: Memo<Sort>,
    /// All filters are shown, not only the first.
    filters_open: RwSignal<bool>,
    /// There are filters that are not shown at once.
    has_more_filters: RwSignal<bool>,
}

impl ListQuery {
    fn wanted(self) -> Signal<Wanted> {
        Signal::derive(move || Wanted {
            kind: Some(self.kind),
            needs: self.needs.get(),
        })
    }

    fn title(self) -> String {
        words::list_title(self.kind, self.sort.get())
    }

    /// The address of another list or view of the same kind, from the same start.
    fn other(self, state: State, needs: Vec<Need>, show: u16, map: bool, sort: Sort) -> String {
        let link = state.link_to(Page::Nearby {
            kind: self.kind,
            needs,
            show,
            map,
            sort,
        });
        link.to_string()
    }

    /// The list in the other order, from its beginning.
    fn turn_round(self, state: State) {
        let sort = match self.sort.get_untracked() {
            Sort::Near => Sort::Cheap,
            Sort::Cheap => Sort::Near,
        };
        let needs = self.needs.get_untracked();
        let map = self.map.get_untracked();
        address_bar::go(&untrack(|| {
            self.other(state, needs, PAGE_LENGTH, map, sort)
        }));
    }

    fn go(self, state: State, needs: Vec<Need>, show: u16) {
        let (map, sort) = (self.map.get_untracked(), self.sort.get_untracked());
        address_bar::go(&untrack(|| self.other(state, needs, show, map, sort)));
    }
}

/// What is found, for the list and the map of it.
#[derive(Clone, Copy)]
pub struct Listing {
    state: State,
    asked: ListQuery,
    catalog: StoredValue<Arc<Catalog>>,
    origin: Memo<Option<Origin>>,
    answer: Memo<Answer>,
    /// 编号 of the place chosen on the map, or by turning to its card.
    chosen: RwSignal<Option<PlaceId>>,
}

/// So many places of a list are named in the text that goes with its link.
const SENT: usize = 3;

impl Listing {
    /// The nearest of what is found.
    fn first(self, most: usize) -> Vec<Place> {
        self.answer.with(|a| {
            let found = a.found.iter().take(most);
            found.filter_map(|found| self.place(found)).collect()
        })
    }

    /// A place of the city itself.
    fn own(self, number: u32) -> Option<Place> {
        self.catalog.with_value(|c| c.place(number).cloned())
    }

    /// The place of a line.
    fn place(self, found: &Found) -> Option<Place> {
        self.city(found)?.place(found.number).cloned()
    }

    /// The city of a line.
    fn city(self, found: &Found) -> Option<Arc<Catalog>> {
        let data = &self.state.data;
        self.catalog
            .with_value(|own| data.of_either(own, found.city))
    }

    /// Where the place of a line is, in words, if that is another city than the one answers start in.
    fn elsewhere(self, found: &Found) -> Option<String> {
        let place = (found.city, found.number);
        self.catalog
            .with_value(|own| in_next_city(self.state, own, place))
    }

    /// Whether the list has places of another city.
    fn has_others(self) -> bool {
        let own = self.catalog.with_value(|own| own.city.adcode);
        self.answer
            .with(|a| a.found.iter().any(|found| found.city != own))
    }

    /// Whether the list has places of which only the area is known.
    fn has_rough(self) -> bool {
        self.answer.with(|a| a.found.iter().any(Found::is_rough))
    }
}

/// Nobody has said yet where the person is.
#[component]
fn AskWhere(wanted: Signal<Wanted>) -> impl IntoView {
    let state = use_state();
    let family = state.address.family;
    let outside = move || {
        if !state.is_outside() {
            return ().into_any();
        }
        match state.cities() {
            Load::Ready(cities) => {
                view! { <p class="inexact">{words::far_away(&cities, family.get())}</p> }.into_any()
            }
            _ => ().into_any(),
        }
    };
    view! {
        <section class="ask-where">
            <h2>{move || words::where_are(family.get()).to_owned()}</h2>
            {part(outside)}
            <LocateButton wanted/>
            <a
                // The first way where the position is none.
                class=move || (if family.get() { "button primary wide" } else { "button wide" }).to_owned()
                href=move || choose_link(state, wanted.get())
            >
                {move || words::choose_community(family.get()).to_owned()}
            </a>
        </section>
    }
}

#[component]
fn Answers(asked: ListQuery, catalog: Arc<Catalog>) -> impl IntoView {
    let state = use_state();
    let own = catalog.city.adcode;
    let catalog = StoredValue::new(catalog);
    let origin = Memo::new(move |_| catalog.with_value(|c| state.origin(c)));
    state.data.follow_beside(own, origin);
    let cities = move || catalog.with_value(|own| state.data.across(own, origin.get()));
    let answer = Memo::new(move |_| {
        let show = usize::from(asked.show.get());
        ask(state, asked, origin.get(), |question| {
            question.answer_across(&cities(), show)
        })
        .unwrap_or_default()
    });
    let counts = Memo::new(move |_| {
        ask(state, asked, origin.get(), |question| {
            question.counts_across(&cities())
        })
        .unwrap_or_default()
    });
    let toggle = move |need: Need| {
        let pressed = asked.needs.get_untracked();
        let stays = |one: &&Need| pressed.contains(one) != (**one == need);
        let needs = Need::ALL.iter().filter(stays).copied().collect();
        asked.go(state, needs, PAGE_LENGTH);
    };
    let listing = Listing {
        state,
        asked,
        catalog,
        origin,
        answer,
        chosen: RwSignal::new(None),
    };
    announce(state, listing);
    // One line and a button: what stands above the list pushes the answer down.
    let roughly = move || words::roughly(origin.get()?, state.address.family.get());
    let is_rough = Memo::new(move |_| roughly().is_some());
    let inexact = move || {
        maybe(roughly().map(|(text, more)| {
            view! {
                <div class="roughly">
                    <p class="inexact">{text}{roomy(more)}</p>
                    <LocateButton wanted=asked.wanted() short=true/>
                </div>
            }
        }))
    };
    let edge = move || {
        let said = state.at_the_edge_of();
        maybe(said.map(|city| {
            let (said, then) = words::at_the_edge(&city, state.address.family.get());
            view! { <p class="inexact" data-edge>{said}{roomy(then)}</p> }
        }))
    };
    let missing = move || {
        let names = origin
            .get()
            .map(|origin| state.data.missing_beside(own, origin));
        maybe(names.filter(|names| !names.is_empty()).map(|names| {
            view! { <p class="inexact">{words::next_city_missing(&names)}</p> }
        }))
    };
    let place = Signal::derive(move || start_words(state));
    let lies_in = Signal::derive(move || start_lies_in(state));
    let change = Signal::derive(move || choose_link(state, asked.wanted().get()));
    // Side by side where there is room; else one of them.
    let shows_list = Memo::new(move |_| state.device.wide.get() || !asked.map.get());
    let shows_map = Memo::new(move |_| state.device.wide.get() || asked.map.get());
    let is_narrowed =
        move || asked.needs.with(|needs| !needs.is_empty()) || asked.sort.get() == Sort::Cheap;
    let list = move || maybe(shows_list.get().then(|| view! { <List listing/> }));
    let map = move || maybe(shows_map.get().then(|| map_side::map_side(listing)));
    let start = move || {
        view! {
            <PlaceBar place change short=true lies_in family=state.address.family/>
            {part(inexact)}
            {part(edge)}
            {part(missing)}
        }
        .into_any()
    };
    // Where the map has the screen to itself, its chosen card is to fit below it: the start stands after both.
    let start_above = move || maybe(shows_list.get().then(start));
    let start_below = move || {
        maybe((!shows_list.get()).then(|| {
            view! {
                <div class="list-head">{start()}</div>
                {on_paper::on_paper(state, listing)}
            }
        }))
    };
    view! {
        <div class="list-head">
            {part(start_above)}
            // Beside the map alone what is asked for stands, and can be let go.
            <div
                hidden=move || !shows_list.get() && !is_narrowed()
                class:only-pressed=move || !shows_list.get()
            >
                <FilterBar
                    kind=asked.kind
                    counts
                    pressed=asked.needs
                    toggle=Callback::new(toggle)
                    open=asked.filters_open
                    has_more=asked.has_more_filters
                    brief=is_rough
                >
                    {Sort::fits(asked.kind).then(|| cheap_first(state, asked, is_rough))}
                </FilterBar>
            </div>
        </div>
        <div class="beside">{part(list)}{part(map)}</div>
        {part(start_below)}
    }
}

/// By price instead of by distance.
fn cheap_first(state: State, asked: ListQuery, is_rough: Memo<bool>) -> AnyView {
    let is_pressed = move || asked.sort.get() == Sort::Cheap;
    view! {
        <button
            type="button"
            class="filter sort"
            class:rest=move || is_rough.get() && !is_pressed()
            aria-pressed=move || is_pressed().to_string()
            on:click=move |_| asked.turn_round(state)
        >
            {words::CHEAP_FIRST}
        </button>
    }
    .into_any()
}

/// From the list to the map and back, where only one of them has room.
fn switch(state: State, asked: ListQuery) -> AnyView {
    let href = move || {
        let (needs, show) = (asked.needs.get(), asked.show.get());
        asked.other(state, needs, show, !asked.map.get(), asked.sort.get())
    };
    let word = move || {
        (if asked.map.get() {
            words::LIST
        } else {
            words::MAP
        })
        .to_owned()
    };
    view! { <a class="filter" data-switch href=Signal::derive(href)><span>{roomy(words::SEE)}{word}</span></a> }
        .into_any()
}

/// The cards, and what comes after them.
#[component]
fn List(listing: Listing) -> impl IntoView {
    let state = use_state();
    let kind = listing.asked.kind;
    let first = Signal::derive(move || listing.first(SENT));
    let title = listing.asked.title();
    let sending = Sending::places(state, title, first, state.address.link.into());
    let is_numbered = Memo::new(move |_| listing.answer.with(|a| !a.found.is_empty()));
    // Below what is found: of services that come to the home alone, below those.
    let send = move |numbered: bool| {
        let stands =
            move || maybe((is_numbered.get() == numbered).then(|| send_on(state, sending, None)));
        part(stands)
    };
    view! {
        <div class="list-side">
            {move || maybe(around(state, listing))}
            <Cards listing/>
            {move || more(state, listing)}
            {send(true)}
            {move || print(state, listing)}
            {part(move || said_later(state, listing))}
            <ComesHome listing/>
            {move || maybe(station(state, listing))}
            {send(false)}
            <p class="hint">
                {move || words::at_pace(words::pace(state.choices.pace.get()))}
                {move || words::how_sorted(kind, words::sorted_by(listing.asked.sort.get(), listing.origin.get()))}
                {move || listing.has_rough().then_some(words::ROUGH_SORTED)}
                {move || listing.has_others().then_some(words::NEXT_CITY_RULES)}
            </p>
        </div>
    }
}

/// The first of the list as a slip to be printed.
fn print(state: State, listing: Listing) -> AnyView {
    let first = listing.first(domain::slip::MOST);
    let first: Vec<_> = first.into_iter().map(|place| place.id).collect();
    maybe((!first.is_empty()).then(|| slip_link(state, first, words::PRINT_FIRST)))
}

/// The way to the slip of these places.
pub fn slip_link(state: State, ids: Vec<PlaceId>, word: &'static str) -> AnyView {
    let slip = state.link_to(Page::Slip {
        ids,
        form: SlipForm::default(),
    });
    view! { <a class="button wide print" data-to-slip href=slip.to_string()>{word}</a> }.into_any()
}

/// Says what is found now, whenever that changes; and stops reading what is there no more.
fn announce(state: State, listing: Listing) {
    let answer = listing.answer;
    let said = Memo::new(move |_| {
        answer.with(|a| {
            let near =
                |found: &Found| say::nearness(found.nearness, found.metres, state.address.person());
            let nearest = a
                .found
                .first()
                .and_then(|found| Some((listing.place(found)?.name, near(found))));
            let nearest = nearest
                .as_ref()
                .map(|(name, near)| (name.as_str(), near.as_str()));
            // What has a place of its own, too, is counted there.
            let has_none =
                |number: &&u32| listing.own(**number).is_some_and(|p| p.position.is_none());
            match (a.total, a.comes_home.iter().filter(has_none).count()) {
                (0, homes @ 1..) => words::found_for_home(homes),
                (total, 0) => words::found(total, nearest),
                (total, homes) => words::found(total, nearest) + &words::and_for_home(homes),
            }
        })
    });
    let shown = Memo::new(move |_| answer.with(|a| a.found.iter().map(key).collect::<Vec<_>>()));
    effect(move || state.voice.announce(said.get()));
    let mut before = None;
    effect(move || {
        let now = Some(shown.get());
        if before.is_some() && before != now {
            state.voice.stop_reading();
        }
        before = now;
    });
}

/// What a line is known by while its minutes change.
type LineKey = (u32, u32);

fn key(found: &Found) -> LineKey {
    (found.city, found.number)
}

fn ask<T>(
    state: State,
    asked: ListQuery,
    origin: Option<Origin>,
    answer: impl FnOnce(Question<'_>) -> T,
) -> Option<T> {
    Some(answer(Question {
        kind: asked.kind,
        needs: &asked.needs.get(),
        origin: origin?,
        pace: state.choices.pace.get(),
        now: state.device.now.get()?,
        sort: asked.sort.get(),
    }))
}

fn place_link(state: State, place: &Place) -> Signal<String> {
    let id = place.id.clone();
    Signal::derive(move || state.link_to(Page::Place { id: id.clone() }).to_string())
}

fn more(state: State, listing: Listing) -> AnyView {
    let (shown, total) = listing.answer.with(|a| (a.found.len(), a.total));
    if shown == 0 {
        return ().into_any();
    }
    if shown >= total {
        return view! { <p class="hint">{words::ALL_SHOWN}</p> }.into_any();
    }
    let asked = listing.asked;
    let more = move |_| {
        let show = asked.show.get_untracked() + PAGE_LENGTH;
        asked.go(state, asked.needs.get_untracked(), show);
    };
    view! {
        <button class="button wide" type="button" on:click=more>{words::SHOW_MORE}</button>
    }
    .into_any()
}
