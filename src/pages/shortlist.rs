//! 收藏: chosen places, kept on this phone or sent in a link.

use crate::changing::{Memo, RwSignal, Signal, effect, maybe, part, views};
use crate::components::notice::Notice;
use crate::components::open_badge;
use crate::components::place_card::{Live, PlaceCard, ServiceCard};
use crate::data::Load;
use crate::pages::nearby::cards::live;
use crate::platform::page::is_public_screen;
use crate::state::kept::Keeping;
use crate::state::picked::Pick;
use crate::state::{State, use_state};
use crate::widgets::keep;
use crate::widgets::seen::look_at;
use crate::widgets::sharing::{Sending, send_on};
use crate::widgets::start_words::from_line;
use crate::widgets::waiting::{load_notice, waiting};
use crate::words;
use domain::address::{Page, SlipForm};
use domain::hours::{Visit, visit};
use domain::pack::catalog::Catalog;
use domain::place::Place;
use domain::place::compare::MOST as MOST_COMPARED;
use domain::place::facts::Aspect;
use domain::place::id::PlaceId;
use domain::say::{self, fact};
use leptos::prelude::*;

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
    let slip = move || {
        state.link_to(Page::Slip {
            ids: ids.get(),
            form: SlipForm::default(),
        })
    };
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

/// A list that was sent says so, and can be made one's own.
fn keep_all(state: State, picks: Signal<Load<Vec<Pick>>>) -> AnyView {
    let said = RwSignal::new(String::new());
    let presses = RwSignal::new(0_u32);
    let answered = StoredValue::new(0_u32);
    let keep = move |_| presses.update(|presses| *presses += 1);
    // A press before the places have come is not lost: it holds until they are there.
    effect(move || {
        let presses = presses.get();
        if presses == answered.get_value() {
            return;
        }
        said.set(match picks.get() {
            Load::Waiting => words::LOADING.to_owned(),
            // The notice in the place of the list says what is wrong, and asks again.
            Load::Failed(_) => String::new(),
            Load::Ready(picks) => {
                answered.set_value(presses);
                keep_known(state, &picks)
            }
        });
    });
    let mine = Page::Shortlist { ids: vec![] }.link_from(None);
    view! {
        <section class="inexact" data-sent-list>
            <p>{words::SENT_LIST_TEXT}</p>
            <div class="actions">
                <button type="button" class="button" on:click=keep>{words::KEEP_ALL}</button>
                <a class="button" href=mine.to_string()>{words::MY_SHORTLIST}</a>
            </div>
            <p role="status">{said}</p>
        </section>
    }
    .into_any()
}

/// Keeps each of these that is known and has room; what became of it, said.
fn keep_known(state: State, picks: &[Pick]) -> String {
    let known = picks.iter().filter(|pick| pick.found.is_some());
    let done: Vec<Keeping> = known
        .map(|pick| state.shortlist.keep(&pick.id, true))
        .collect();
    let most_pressing = [Keeping::Full, Keeping::OnlyNow];
    let problem = most_pressing.into_iter().find(|one| done.contains(one));
    match (problem, done.len(), picks.len() - done.len()) {
        (Some(problem), _, _) => keep::said(problem).to_owned(),
        (None, 0, _) => words::NONE_KEPT.to_owned(),
        (None, _, 0) => words::ALL_KEPT.to_owned(),
        (None, kept, unknown) => words::some_kept(kept, unknown),
    }
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

fn card(
    state: State,
    at: usize,
    pick: Pick,
    is_sent: bool,
    compared: RwSignal<Vec<PlaceId>>,
) -> AnyView {
    let id = pick.id;
    let more = buttons(
        state,
        &id,
        pick.found.as_ref().map(|(_, p)| p),
        is_sent,
        compared,
    );
    let Some((catalog, place)) = pick.found else {
        // Of a list that was sent, what nobody knows can not be kept.
        return view! {
            <li class="card" data-unknown-id=id.to_string()>
                <p>{words::unknown_place(&id)}</p>
                {maybe((!is_sent).then(|| view! { <div class="actions">{more}</div> }))}
            </li>
        }
        .into_any();
    };
    let hotline = state.hotline();
    let href = {
        let id = place.id.clone();
        Signal::derive(move || state.link_to(Page::Place { id: id.clone() }).to_string())
    };
    let before = fact::before_going(&place, state.device.today_untracked());
    if place.position.is_none() {
        let area = fact::answer(&place, Aspect::Area, &catalog.areas);
        return view! { <ServiceCard place area href hotline said=before more/> }.into_any();
    }
    let live = {
        let (catalog, place) = (catalog, place.clone());
        Memo::new(move |_| seen(state, at, &catalog, &place))
    };
    view! { <PlaceCard live place href hotline said=before more/> }.into_any()
}

/// Keeping it or not, and choosing it to be compared.
fn buttons(
    state: State,
    id: &PlaceId,
    place: Option<&Place>,
    is_sent: bool,
    compared: RwSignal<Vec<PlaceId>>,
) -> AnyView {
    let name = place.map_or_else(|| id.to_string(), |place| place.name.clone());
    let id = StoredValue::new(id.clone());
    let kept = move || id.with_value(|id| state.shortlist.has(id));
    let word = move || match (kept(), is_sent) {
        (true, true) => words::KEPT,
        (false, true) => words::KEEP,
        (true, false) => words::TAKE_OUT,
        (false, false) => words::PUT_BACK,
    };
    let said = RwSignal::new("");
    let keep = move |_| {
        let done = id.with_value(|id| state.shortlist.keep(id, !untrack(kept)));
        said.set(keep::said(done));
    };
    // By a press here or in another tab.
    let explained = move || match said.get() {
        "" if !is_sent && !kept() => words::TAKEN_OUT,
        said => said,
    };
    let is_compared = move || id.with_value(|id| compared.with(|all| all.contains(id)));
    let compare = move |_| {
        let id = id.get_value();
        let mut all = compared.get_untracked();
        said.set("");
        if all.contains(&id) {
            all.retain(|one| *one != id);
        } else if all.len() < MOST_COMPARED {
            all.push(id);
        } else {
            said.set(words::THREE_AT_MOST);
        }
        compared.set(all);
    };
    let named = StoredValue::new(name);
    let label = move |word: &str| named.with_value(|name| words::keep_named(word, name));
    view! {
        {maybe(place.map(|_| view! {
            <button
                type="button"
                class="button choose"
                aria-pressed=move || is_compared().to_string()
                aria-label=label(words::TO_COMPARE)
                on:click=compare
            >
                {words::TO_COMPARE}
            </button>
        }))}
        <button
            type="button"
            class="button"
            data-keep
            aria-label=move || label(word())
            on:click=keep
        >
            {move || word().to_owned()}
        </button>
        <div class="explain" role="status">
            {move || maybe(Some(explained()).filter(|s| !s.is_empty()).map(|s| view! { <p>{s}</p> }))}
        </div>
    }
    .into_any()
}

/// How near it is, and whether it will be open. Without a start: in which city, and whether it is
/// open now.
fn seen(state: State, at: usize, catalog: &Catalog, place: &Place) -> Live {
    if let Some(seen) = look_at(state, catalog, place) {
        return live(state, catalog, at, &seen.found, place.kind);
    }
    let now = state.device.now.get();
    let found = now.map(|now| visit(place.hours.as_ref(), now, None, &catalog.calendar));
    let found = found.unwrap_or(Visit::Unknown);
    Live {
        order: at + 1,
        metres: 0,
        how_near: catalog.city.name.clone(),
        visit: now.map_or_else(String::new, |now| {
            say::visit(found, place.kind, now.date, state.address.person())
        }),
        tone: open_badge::tone(found),
    }
}
