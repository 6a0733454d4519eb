//! 比一比: two or three places side by side, differences first. A table where there is room; on a
//! phone each row is a piece of its own, with every place named in it.

use crate::changing::{Memo, Signal, maybe, part, views};
use crate::components::call_button::CallButton;
use crate::components::notice::Notice;
use crate::components::status_badge::StatusBadge;
use crate::components::whole::whole;
use crate::data::Load;
use crate::html::draw;
use crate::state::picked::Pick;
use crate::state::{State, use_state};
use crate::widgets::printing::Printer;
use crate::widgets::seen::look_at;
use crate::widgets::sharing::{Sending, send_on};
use crate::widgets::start_words::from_line;
use crate::widgets::waiting::{load_notice, waiting};
use crate::words::{self, compare as say};
use domain::address::{Page, SlipForm, SlipQuery};
use domain::pack::catalog::Catalog;
use domain::place::compare::{About, Cell, Comparison, ComparisonRow, MOST, Subject};
use domain::place::facts::Aspect;
use domain::place::id::PlaceId;
use domain::place::{Kind, Place};
use domain::say::{Person, fact};
use leptos::prelude::*;
use maud::{Markup, html};
use std::sync::Arc;
use time::Date;

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let state = use_state();
    let ids = Memo::new(move |_| match state.address.page.get() {
        Page::Compare { ids } => ids,
        _ => vec![],
    });
    let picks = state.data.picked(ids.into());
    let body = move || match picks.get() {
        // Drawn once and whole: a moment later it would be drawn anew, with minutes, and fold up again
        // what was unfolded.
        _ if state.awaits_village() => waiting(),
        Load::Waiting => waiting(),
        Load::Failed(why) => load_notice(state, why),
        Load::Ready(picks) => compared(state, picks),
    };
    view! {
        <h1 tabindex="-1">{words::COMPARE}</h1>
        {part(body)}
    }
}

fn compared(state: State, picks: Vec<Pick>) -> AnyView {
    let (found, unknown): (Vec<Pick>, Vec<Pick>) =
        picks.into_iter().partition(|pick| pick.found.is_some());
    let unknown = unknown
        .iter()
        .map(|pick| view! { <p class="inexact" data-unknown-id=pick.id.to_string()>{words::unknown_place(&pick.id)}</p> });
    let unknown = views(unknown);
    let more = found.len() > MOST;
    let found: Vec<(Arc<Catalog>, Place)> = found
        .into_iter()
        .filter_map(|p| p.found)
        .take(MOST)
        .collect();
    let body = match found.as_slice() {
        [] => none(),
        [(_, place)] => only_one(state, place.clone()),
        _ => side_by_side(state, found),
    };
    view! {
        {unknown}
        {maybe(more.then(|| view! { <p class="inexact">{say::ONLY_THREE}</p> }))}
        {body}
    }
    .into_any()
}

/// The way to choosing what is compared.
fn shortlist_link() -> String {
    Page::own_shortlist().link_from(None).to_string()
}

fn none() -> AnyView {
    view! {
        <Notice title=say::NONE_TO_COMPARE text=say::NONE_TO_COMPARE_TEXT>
            <a class="button primary" href=shortlist_link()>{say::CHOOSE_OTHERS}</a>
        </Notice>
    }
    .into_any()
}

fn only_one(state: State, place: Place) -> AnyView {
    let others = Page::list(place.kind, vec![])
        .link_from(state.start.at.get_untracked())
        .to_string();
    let own = place_link(state, &place);
    view! {
        <Notice title=say::ONLY_ONE>
            <a class="button primary" href=shortlist_link()>{say::CHOOSE_OTHERS}</a>
            <a class="button" href=others>{words::kind_title(place.kind)}</a>
            <a class="button" href=own>{place.name.clone()}</a>
        </Notice>
    }
    .into_any()
}

fn place_link(state: State, place: &Place) -> String {
    let (id, start) = (place.id.clone(), state.start.at.get_untracked());
    Page::Place { id }.link_from(start).to_string()
}

fn side_by_side(state: State, found: Vec<(Arc<Catalog>, Place)>) -> AnyView {
    let ids: Vec<PlaceId> = found.iter().map(|(_, place)| place.id.clone()).collect();
    let (of_link, of_slip) = (ids.clone(), ids);
    let link = Signal::derive(move || {
        state.link_to(Page::Compare {
            ids: of_link.clone(),
        })
    });
    let slip = |form| {
        let ids = of_slip.clone();
        Signal::derive(move || {
            state.link_to(Page::Slip(SlipQuery {
                ids: ids.clone(),
                form,
            }))
        })
    };
    let paper = slip(SlipForm::default());
    let printer = Printer::new(state);
    let heads = found
        .iter()
        .enumerate()
        .map(|(at, (_, place))| head(state, at, place));
    let heads = views(heads.collect::<Vec<_>>());
    let calls = found
        .iter()
        .enumerate()
        .map(|(at, (_, place))| ring(state, at, place));
    let calls = views(calls.collect::<Vec<_>>());
    let count = found.len().to_string();
    let places = found.iter().map(|(_, place)| place.clone()).collect();
    let places = Signal::stored(places);
    let sending = Sending::places(state, words::COMPARE.to_owned(), places, link);
    let tables = move || draw(tables(state, &found));
    view! {
        <ol class="compared" data-places=count>{heads}</ol>
        {part(tables)}
        {part(move || from_line(state))}
        <p class="hint">{say::NO_WINNER}</p>
        <ol class="calls">{calls}</ol>
        <section class="fact send">
            {send_on(state, sending, None)}
            <div class="actions">
                <a class="button print" href=move || paper.get().to_string()>{say::PRINT_SLIP}</a>
                {printer.button("button print", say::PRINT_THIS)}
                <a class="button" href=shortlist_link()>{say::CHOOSE_OTHERS}</a>
            </div>
            {printer.instead(link, Some(slip(SlipForm::Text)))}
        </section>
    }
    .into_any()
}

/// A place that is compared: its number and its name; that nobody is served there.
fn head(state: State, at: usize, place: &Place) -> AnyView {
    let said = fact::before_going(place, state.device.today_untracked());
    let not_open =
        (!place.status.serves()).then(|| view! { <StatusBadge status=place.status said/> });
    view! {
        <li data-kind=place.kind.slug() data-place-id=place.id.to_string()>
            <h2 class="card-name">
                {number(at)}
                <a href=place_link(state, place)>{place.name.clone()}</a>
            </h2>
            {not_open}
            {fact::rough(place).map(|said| view! { <p data-rough>{said}</p> })}
        </li>
    }
    .into_any()
}

/// The telephone of a place that is compared, beside its number.
fn ring(state: State, at: usize, place: &Place) -> AnyView {
    let phone = place.phones.first().cloned();
    let name = place.name.clone();
    let hotline = state.hotline();
    view! {
        <li data-kind=place.kind.slug()>
            {number(at)}
            <CallButton phone name hotline with_number=true/>
        </li>
    }
    .into_any()
}

/// Which of the places it is.
fn number(at: usize) -> AnyView {
    view! { <span class="order" aria-hidden="true">{(at + 1).to_string()}</span> }.into_any()
}

/// What a page that is read in rows needs of each place.
struct Column<'a> {
    catalog: &'a Catalog,
    place: &'a Place,
    seen: Option<Date>,
    /// What must be said of a record that nobody has verified for long.
    old: Option<String>,
    /// Who starts from where answers start.
    person: Person,
}

fn tables(state: State, found: &[(Arc<Catalog>, Place)]) -> Markup {
    let looked: Vec<_> = found
        .iter()
        .map(|(catalog, place)| look_at(state, catalog, place))
        .collect();
    let subjects: Vec<Subject<'_>> = found
        .iter()
        .zip(&looked)
        .map(|((_, place), seen)| Subject {
            place,
            seen: seen
                .as_ref()
                .map(|s| (s.found.nearness, s.found.metres, s.found.visit)),
        })
        .collect();
    let columns: Vec<Column<'_>> = found
        .iter()
        .zip(&looked)
        .map(|((catalog, place), seen)| Column {
            catalog,
            place,
            seen: seen.as_ref().map(|s| s.today),
            old: state
                .device
                .today_untracked()
                .and_then(|today| fact::verified_long_ago(place, today)),
            person: state.address.person(),
        })
        .collect();
    let compared = Comparison::of(&subjects);
    let differs = compared.differs();
    let Comparison { leading, alike } = compared;
    html! {
        h2.visually-hidden #leading { (say::LEADING) }
        @if !differs { p { (say::NOTHING_DIFFERS) } }
        @if !leading.is_empty() { (table("leading", &leading, &columns)) }
        @if !alike.is_empty() {
            details.alike {
                summary { h2 { (say::alike_count(alike.len())) } }
                (table("alike", &alike, &columns))
            }
        }
    }
}

/// A table by its roles: styles lay it out as pieces on a phone, which would take the meaning of
/// its own elements away.
fn table(id: &str, rows: &[ComparisonRow], columns: &[Column<'_>]) -> Markup {
    // Places of several kinds have no word of one kind in common.
    let kinds = || columns.iter().map(|column| column.place.kind);
    let kind = kinds()
        .next()
        .filter(|first| kinds().all(|kind| kind == *first));
    let kind = kind.unwrap_or(Kind::Institution);
    let label = if id == "alike" {
        say::ALIKE
    } else {
        say::LEADING
    };
    let count = columns.len().to_string();
    html! {
        table.side-by-side role="table" aria-label=(label) data-rows=(id) data-places=(count) {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (say::ASPECT) }
                    @for column in columns {
                        th role="columnheader" scope="col" { (column.place.name) }
                    }
                }
            }
            tbody role="rowgroup" { @for row in rows { (line(row, kind, columns)) } }
        }
    }
}

fn line(row: &ComparisonRow, kind: Kind, columns: &[Column<'_>]) -> Markup {
    let cells = row.cells.iter().zip(columns).enumerate();
    html! {
        tr role="row" {
            th role="rowheader" scope="row" { (say::about(row.about, kind)) }
            @for (at, (cell, column)) in cells {
                td role="cell" {
                    // Which place it is, where no head of a column stands above: its number, as at
                    // the top.
                    span.whose aria-hidden="true" {
                        span.order data-kind=(column.place.kind.slug()) { ((at + 1).to_string()) }
                    }
                    div { (answers(row, cell, column)) }
                }
            }
        }
    }
}

/// What is to be said of a place in a row.
fn answers(row: &ComparisonRow, cell: &Cell, column: &Column<'_>) -> Markup {
    let Column {
        catalog,
        place,
        seen,
        old,
        person,
    } = column;
    let mut lines = say::cell(row.about, cell, place.kind, *seen, &catalog.areas, *person);
    if row.about == About::Fact(Aspect::Checked) {
        lines.extend(old.clone());
    }
    let class = (!matches!(cell, Cell::Known(_))).then_some("unknown");
    html! { @for line in &lines { p class=[class] { (whole(line)) } } }
}
