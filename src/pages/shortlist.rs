//! 收藏: chosen places, kept on this phone or sent in a link.

mod card;
mod sent;

use crate::changing::{Memo, RwSignal, Signal, maybe, part, views};
use crate::components::notice::Notice;
use crate::data::Load;
use crate::platform::page::is_public_screen;
use crate::state::picked::Pick;
use crate::state::{State, use_state};
use crate::widgets::sharing::{Sending, send_on};
use crate::widgets::start_words::from_line;
use crate::widgets::waiting::{load_notice, waiting};
use crate::words;
use card::card;
use domain::address::Page;
use domain::place::Place;
use domain::place::compare::MOST as MOST_COMPARED;
use domain::place::id::PlaceId;
use leptos::prelude::*;
use sent::keep_all;

/// The page: of the link, where it names places, else of this phone.
#[component]
pub fn Shortlist() -> impl IntoView {
    let state = use_state();
    let sent = Memo::new(move |_| match state.address.page.get() {
        Page::Shortlist { ids } => ids,
        _ => vec![],
    });
    // What is taken out stays where it stands, to be put back, until one goes on; what another tab
    // keeps meanwhile comes at the end.
    let own = Memo::new(move |before: Option<&Vec<PlaceId>>| {
        let mut all = before.cloned().unwrap_or_default();
        if sent.with(|sent| !sent.is_empty()) {
            return Vec::new();
        }
        let new = |id: &PlaceId| !all.contains(id);
        let new: Vec<PlaceId> = state
            .shortlist
            .places
            .get()
            .into_iter()
            .filter(new)
            .collect();
        all.extend(new);
        all
    });
    let cut = state
        .shortlist
        .was_cut
        .then(|| view! { <p class="inexact">{words::KEPT_IS_CUT}</p> });
    let lists = move || {
        let sent = sent.get();
        let is_sent = !sent.is_empty();
        let ids = if is_sent { sent } else { own.get() };
        if ids.is_empty() {
            return empty(state);
        }
        list(state, ids, is_sent)
    };
    view! {
        {maybe(cut)}
        {part(lists)}
    }
}

fn empty(state: State) -> AnyView {
    let home = move || state.link_to(Page::Home);
    view! {
        <h1 tabindex="-1">{words::SHORTLIST}</h1>
        <Notice title=words::NOTHING_KEPT text=words::NOTHING_KEPT_TEXT>
            <a class="button primary" href=move || home().to_string()>{words::LOOK_FOR_PLACES}</a>
        </Notice>
    }
    .into_any()
}

fn list(state: State, all: Vec<PlaceId>, is_sent: bool) -> AnyView {
    let title = if is_sent {
        words::SENT_LIST
    } else {
        words::SHORTLIST
    };
    // What is printed, sent and compared: of one's own only what is still kept.
    let ids = {
        let all = all.clone();
        Memo::new(move |_| {
            let stays = |id: &&PlaceId| is_sent || state.shortlist.has(id);
            all.iter().filter(stays).cloned().collect::<Vec<_>>()
        })
    };
    let few = (2..=MOST_COMPARED).contains(&all.len());
    let compared = RwSignal::new(if few { all.clone() } else { vec![] });
    let link = Signal::derive(move || state.link_to(Page::Shortlist { ids: ids.get() }));
    let slip = move || state.link_to(Page::slip(ids.get()));
    let picks = state.data.picked(Signal::stored(all.clone()));
    let places = Signal::derive(move || match picks.get() {
        Load::Ready(picks) => found(picks),
        _ => vec![],
    });
    let cards = move || match picks.get() {
        Load::Waiting => waiting(),
        Load::Failed(why) => load_notice(state, why),
        Load::Ready(picks) => {
            let card = |(at, pick)| card(state, at, pick, is_sent, compared);
            let (picks, unknown) = apart(picks, is_sent);
            view! {
                <ol class="cards" data-list>
                    {views(picks.into_iter().enumerate().map(card))}
                    {unknown_in_one(&unknown)}
                </ol>
            }
            .into_any()
        }
    };
    view! {
        <h1 tabindex="-1">{title}</h1>
        {maybe(is_sent.then(|| keep_all(state, picks)))}
        {part(move || maybe(is_sent.then(|| from_line(state))))}
        {to_compare(state, ids, picks, compared)}
        {part(cards)}
        {send_on(state, Sending::places(state, title.to_owned(), places, link), None)}
        <p><a class="button wide print" href=move || slip().to_string()>{words::PRINT_THESE}</a></p>
        <p class="hint">{if is_public_screen() { words::CHOICES_GO } else { words::KEPT_ONLY_HERE }}</p>
    }
    .into_any()
}

/// What has a card of its own; and of a list that was sent the numbers nobody knows, where they are
/// several. Of one's own list each of these has the button that takes it out.
fn apart(picks: Vec<Pick>, is_sent: bool) -> (Vec<Pick>, Vec<PlaceId>) {
    let (known, unknown): (Vec<Pick>, Vec<Pick>) =
        picks.iter().cloned().partition(|pick| pick.found.is_some());
    if is_sent && unknown.len() > 1 {
        (known, unknown.into_iter().map(|pick| pick.id).collect())
    } else {
        (picks, vec![])
    }
}

/// The numbers nobody knows, on one card.
fn unknown_in_one(ids: &[PlaceId]) -> AnyView {
    let id = |id: &PlaceId| {
        view! { <span data-unknown-id=id.to_string()>{id.to_string()}</span> " " }.into_any()
    };
    maybe((!ids.is_empty()).then(|| {
        view! {
            <li class="card" data-unknown>
                <p>{words::unknown_places(ids.len())}</p>
                <p class="hint">{views(ids.iter().map(id))}</p>
            </li>
        }
    }))
}

/// The picked places that are known.
fn found(picks: Vec<Pick>) -> Vec<Place> {
    let found = picks.into_iter().filter_map(|pick| pick.found);
    found.map(|(_, place)| place).collect()
}

/// The way to the comparison, as soon as two or three are chosen.
fn to_compare(
    state: State,
    ids: Memo<Vec<PlaceId>>,
    picks: Signal<Load<Vec<Pick>>>,
    compared: RwSignal<Vec<PlaceId>>,
) -> AnyView {
    let chosen = move || {
        let compared = compared.get();
        let all = ids.get();
        picks.with(|picks| {
            // What nobody knows can not be compared.
            let unknown = |id: &PlaceId| {
                let mut of_id = picks.ready().into_iter().flatten();
                of_id.any(|pick| pick.id == *id && pick.found.is_none())
            };
            let chosen = all.into_iter();
            let chosen = chosen.filter(|id| compared.contains(id) && !unknown(id));
            chosen.collect::<Vec<_>>()
        })
    };
    part(move || {
        let chosen = chosen();
        if chosen.len() < 2 {
            let several = ids.with(|ids| ids.len() > 1);
            return maybe(
                several.then(|| view! { <p class="hint">{words::CHOOSE_TO_COMPARE}</p> }),
            );
        }
        let word = words::compare_these(chosen.len());
        let href = state.link_to(Page::Compare { ids: chosen }).to_string();
        view! { <p><a class="button wide primary" data-compare href=href>{word}</a></p> }.into_any()
    })
}
