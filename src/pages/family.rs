//! 帮爸妈查: puts together the link that opens where the parents live.

use crate::changing::{Memo, Signal, maybe, part, views};
use crate::components::choice_group::ChoiceGroup;
use crate::state::{State, use_state};
use crate::widgets::sharing::share;
use crate::widgets::start_words::start_words;
use crate::words;
use domain::address::{Page, Start, Wanted};
use domain::order::toggled;
use domain::place::Kind;
use domain::place::filter::Need;
use leptos::prelude::*;

/// The page. What is chosen stands in its address.
#[component]
pub fn Family() -> impl IntoView {
    let state = use_state();
    let asked = Memo::new(move |_| {
        let link = state.address.link.get();
        match link.page {
            Page::Family { wanted } => (link.start, wanted),
            _ => (None, Wanted::default()),
        }
    });
    // A press on a kind leaves the rest of the page as it is, and the button its focus.
    let start = Memo::new(move |_| asked.with(|(start, _)| *start));
    let wanted = Memo::new(move |_| asked.with(|(_, wanted)| wanted.clone()));
    view! {
        <h1 tabindex="-1">{words::FAMILY}</h1>
        <p>{words::FAMILY_INTRO}</p>
        {part(move || where_they_live(state, start.get(), wanted))}
    }
}

fn where_they_live(state: State, start: Option<Start>, wanted: Memo<Wanted>) -> AnyView {
    let choose = Page::choose(None, Wanted::default()).link_from(None);
    let choose = choose.of_family(true);
    let said = move || {
        let place = start.and_then(|_| start_words(state));
        place.unwrap_or_default()
    };
    let (class, word) = match start {
        Some(_) => ("button", words::CHANGE_PLACE),
        None => ("button primary wide", words::FAMILY_CHOOSE),
    };
    view! {
        <section class="fact">
            <h2>{words::FAMILY_PLACE}</h2>
            {maybe(start.map(|_| view! { <p><b data-family-place>{Signal::derive(said)}</b></p> }))}
            <p><a class=class href=choose.to_string()>{word}</a></p>
        </section>
        {maybe(start.map(|start| what_for(state, start, wanted)))}
        <p class="hint">{words::FAMILY_PRIVATE}</p>
    }
    .into_any()
}

/// What the link opens: the first page, or a list with its needs.
fn what_for(state: State, start: Start, wanted: Memo<Wanted>) -> AnyView {
    let go = move |wanted: Wanted| {
        let start = Some(start);
        state.replace_link(Page::Family { wanted }.link_from(start));
    };
    let kinds: Vec<String> = [words::FAMILY_ANYTHING.to_owned()]
        .into_iter()
        .chain(
            Kind::ALL
                .iter()
                .map(|kind| words::kind_place(*kind).to_owned()),
        )
        .collect();
    let chosen = move || match wanted.get().kind {
        None => 0,
        Some(kind) => Kind::ALL
            .iter()
            .position(|k| *k == kind)
            .map_or(0, |at| at + 1),
    };
    let choose = move |at: usize| {
        let kind = at.checked_sub(1).and_then(|at| Kind::ALL.get(at)).copied();
        go(Wanted {
            kind,
            needs: vec![],
        });
    };
    let kind = Memo::new(move |_| wanted.with(|wanted| wanted.kind));
    let needs = move || maybe(kind.get().and_then(|kind| needs(kind, wanted, go)));
    let link = Memo::new(move |_| wanted.get().page().link_from(Some(start)));
    let title = Signal::derive(move || match kind.get() {
        Some(kind) => words::kind_title(kind),
        None => words::FAMILY.to_owned(),
    });
    let opens = move || {
        let place = start_words(state).unwrap_or_default();
        let Wanted { kind, needs } = wanted.get();
        let needs: Vec<&str> = needs.iter().map(|need| words::need(*need)).collect();
        words::family_opens(&place, kind, &needs)
    };
    let open = move || link.get().of_family(true).to_string();
    view! {
        <ChoiceGroup
            id="family-wanted"
            title=words::FAMILY_WANTED
            words=kinds
            chosen=Signal::derive(chosen)
            choose=Callback::new(choose)
        />
        {part(needs)}
        <section class="fact">
            <h2>{words::FAMILY_SEND}</h2>
            <p role="status" data-opens>{Signal::derive(opens)}</p>
            {share(state, title, link.into())}
            <p><a class="button wide" data-open href=Signal::derive(open)>{words::FAMILY_OPEN}</a></p>
        </section>
    }
    .into_any()
}

/// The needs that fit a kind, to press and press again.
fn needs(
    kind: Kind,
    wanted: Memo<Wanted>,
    go: impl Fn(Wanted) + Copy + Send + Sync + 'static,
) -> Option<AnyView> {
    let all = Need::for_kind(kind);
    if all.is_empty() {
        return None;
    }
    let button = move |need: Need| {
        let pressed = move || wanted.with(|wanted| wanted.needs.contains(&need));
        let toggle = move |_| {
            let needs = toggled(Need::ALL, &wanted.get_untracked().needs, need);
            go(Wanted {
                kind: Some(kind),
                needs,
            });
        };
        view! {
            <button
                type="button"
                class="choice"
                data-need=need.slug()
                aria-pressed=move || pressed().to_string()
                on:click=toggle
            >
                {words::need(need)}
            </button>
        }
    };
    Some(
        view! {
            <section class="fact">
                <h2 id="family-needs">{words::FAMILY_NEEDS}</h2>
                <div class="choices" role="group" aria-labelledby="family-needs">
                    {views(all.iter().copied().map(button))}
                </div>
            </section>
        }
        .into_any(),
    )
}
