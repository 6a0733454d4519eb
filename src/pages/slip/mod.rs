//! What is printed and handed over: one page in large type, a card for the fridge, what a driver
//! is shown, a text for an SMS.
//!
//! The paper is drawn twice from one text: on the screen as a page like any other, in type that
//! grows with the person's choice; on paper in points. In how large a type it fits one page is
//! tried out on a copy (`platform::paper`).

mod around;
mod cards;
mod entry;
mod message;
mod printed;
mod sheet;

use crate::changing::{Memo, Signal, effect, maybe, part, views};
use crate::components::dial::dial;
use crate::components::notice::Notice;
use crate::data::Load;
use crate::pages::about::operator;
use crate::platform::page;
use crate::state::notes::NOTE_LENGTH;
use crate::state::{State, use_state};
use crate::widgets::waiting::{load_notice, waiting};
use crate::widgets::way_back::{WayBack, way_back};
use crate::words;
use crate::words::slip as said;
use domain::address::{Link, Page, SlipForm, SlipQuery};
use domain::place::id::PlaceId;
use domain::slip::MOST;
use entry::Entry;
use leptos::prelude::*;
use printed::PrintedSlip;

/// What goes onto the paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Slip {
    form: SlipForm,
    entries: Vec<Entry>,
    /// 编号 that no city knows.
    unknown: Vec<PlaceId>,
    /// How many places were chosen, printed or not.
    chosen: usize,
}

/// The page.
#[component]
pub fn Slip() -> impl IntoView {
    let state = use_state();
    let asked = Memo::new(move |_| match state.address.page.get() {
        Page::Slip(asked) => asked,
        _ => SlipQuery::default(),
    });
    let ids = Memo::new(move |_| asked.with(|a| a.ids.clone()));
    let form = Memo::new(move |_| asked.with(|a| a.form));
    let picked = state.data.picked(ids.into());
    let slip = Memo::new(move |_| {
        // Printed before the community's point is here, minutes would be missing for ever.
        if state.awaits_village() {
            return Load::Waiting;
        }
        picked.with(|picked| match picked {
            Load::Waiting => Load::Waiting,
            Load::Failed(why) => Load::Failed(*why),
            Load::Ready(picks) => Load::Ready(entry::slip(state, form.get(), picks)),
        })
    });
    let printed = PrintedSlip::new(state, slip, operator());
    let heading = move || words::SLIP.to_owned();
    let body = move || {
        if ids.with(Vec::is_empty) {
            return nothing_chosen(state);
        }
        view! {
            {forms(state, asked)}
            {part(move || maybe((form.get() != SlipForm::Text).then(|| view! {
                {printed.button()}
                {printed.printer.instead(page_of(state, asked, None), Some(page_of(state, asked, Some(SlipForm::Text))))}
            })))}
            {part(move || slip.with(|slip| match slip {
                Load::Waiting => waiting(),
                Load::Failed(why) => load_notice(state, *why),
                Load::Ready(slip) => view! { {left_out(slip)}{note_field(state, slip)} }.into_any(),
            }))}
            {part(move || maybe((printed.too_long.get() && form.get() != SlipForm::Text).then(|| view! {
                <p class="inexact off-paper" role="status">{said::TOO_LONG}</p>
            })))}
            {part(move || match form.get() {
                SlipForm::Text => message::messages(state, slip),
                _ => printed.paper(),
            })}
        }
        .into_any()
    };
    view! {
        {back(state, asked)}
        <h1 tabindex="-1">{heading}</h1>
        {part(body)}
    }
}

/// The page on which the places were chosen; `None` for those who came by a link.
fn chosen_on(state: State) -> Option<Link> {
    state.address.trail.came_from().filter(|link| {
        matches!(
            link.page,
            Page::Counter { .. }
                | Page::Nearby { .. }
                | Page::Place { .. }
                | Page::Compare { .. }
                | Page::Shortlist { .. }
        )
    })
}

/// Back to where the places were chosen; for those who came by a link, to the places themselves.
fn back(state: State, asked: Memo<SlipQuery>) -> AnyView {
    let way = move || {
        let start = state.address.link.with(|link| link.start);
        let SlipQuery { ids, .. } = asked.get();
        match chosen_on(state) {
            Some(link) => WayBack::to(link),
            None if ids.is_empty() => WayBack {
                to: Page::Home.link_from(start),
                word: words::BACK_HOME.to_owned(),
            },
            None => WayBack {
                to: Page::Shortlist { ids }.link_from(start),
                word: said::SEE_SHORTLIST.to_owned(),
            },
        }
    };
    view! { <p class="off-paper">{way_back(state, way)}</p> }.into_any()
}

fn nothing_chosen(state: State) -> AnyView {
    let start = state.start.at.get();
    let counter = Page::counter().link_from(start);
    let hotline = state.hotline();
    let shown = words::hotline(&hotline);
    view! {
        <Notice title=said::NOTHING_CHOSEN text=said::NOTHING_CHOSEN_TEXT>
            <a class="button primary" href=Page::Home.link_from(start).to_string()>{said::TO_LIST}</a>
            <a class="button" href=counter.to_string()>{said::TO_COUNTER}</a>
            {dial("button", &hotline.number, &shown, None, shown.clone().into_any())}
        </Notice>
    }
    .into_any()
}

/// The page as it is asked for, or in another form.
fn page_of(state: State, asked: Memo<SlipQuery>, form: Option<SlipForm>) -> Signal<Link> {
    Signal::derive(move || {
        let asked = asked.get();
        let page = Page::Slip(SlipQuery {
            form: form.unwrap_or(asked.form),
            ..asked
        });
        // The start of the app counts, where the address says none.
        let start = state.address.link.with(|link| link.start);
        page.link_from(start.or(state.start.at.get()))
    })
}

/// The shapes it can be printed in, each an address of its own.
fn forms(state: State, asked: Memo<SlipQuery>) -> AnyView {
    let link = move |form: SlipForm| {
        let page = page_of(state, asked, Some(form));
        let href = move || page.get().to_string();
        let current = move || asked.with(|a| a.form == form).then_some("page");
        view! {
            <a class="choice" data-form=form.slug() aria-current=current href=Signal::derive(href)>
                {said::form(form)}
            </a>
        }
    };
    let links = SlipForm::ALL.iter().map(|form| link(*form));
    view! { <nav class="choices off-paper" aria-label=said::FORMS>{views(links)}</nav> }.into_any()
}

/// What was chosen and is not printed, and why.
fn left_out(slip: &Slip) -> AnyView {
    let too_many = (slip.chosen > MOST).then(|| said::only_the_first(MOST, slip.chosen));
    let unknown: Vec<&str> = slip.unknown.iter().map(PlaceId::as_str).collect();
    let unknown = (!unknown.is_empty()).then(|| said::not_found(&unknown.join("、")));
    let lines = too_many.into_iter().chain(unknown);
    views(lines.map(|line| view! { <p class="inexact off-paper" role="status">{line}</p> }))
        .into_any()
}

/// What the worker wants to say beside; kept in no address and on no computer.
fn note_field(state: State, slip: &Slip) -> AnyView {
    // A public screen has no keyboard to write one with.
    if slip.entries.is_empty() || slip.form == SlipForm::Text || page::is_public_screen() {
        return ().into_any();
    }
    state.hold_renewal_while_writing();
    let write = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        state.notes.update(|notes| notes.general = text);
    };
    view! {
        <div class="search off-paper">
            <label for="slip-note">{said::WRITE_NOTE}</label>
            <input
                id="slip-note"
                type="text"
                autocomplete="off"
                maxlength=NOTE_LENGTH
                prop:value=move || state.notes.with_untracked(|notes| notes.general.clone())
                on:input=write
            />
        </div>
    }
    .into_any()
}

/// Draws the map anew soon after what it stands on has changed.
pub(super) fn soon(act: impl Fn() + Copy + 'static, when: impl Fn() + 'static) {
    effect(move || {
        when();
        request_animation_frame(act);
    });
}
