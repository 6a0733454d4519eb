//! A page to be sent on: its link, to be photographed or copied; in WeChat, how its menu sends it.

use crate::changing::{Memo, RwSignal, maybe, part, views};
use crate::components::fact_list::FactList;
use crate::components::qr::qr;
use crate::html::draw;
use crate::platform::share::copy;
use crate::platform::{address_bar, page};
use crate::state::{State, use_state};
use crate::widgets::start_words::start_words_of;
use crate::words;
use domain::address::{Link, Page, Start};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The page.
#[component]
pub fn Share() -> impl IntoView {
    let state = use_state();
    let link = Memo::new(move |_| match state.address.page.get() {
        Page::Share { to } => to,
        _ => "/".to_owned(),
    });
    part(move || sent(state, &link.get()))
}

/// The page that sends on the address `to`.
fn sent(state: State, to: &str) -> AnyView {
    // As we write it: what was sent to us may be mangled.
    let link = Link::parse(to);
    let whole = address_bar::link(&link);
    let title = words::page_name(&link.page);
    if page::is_inside_wechat() {
        // Its menu sends the address of the page one is on; this is to be the one that is meant.
        address_bar::show_link_elsewhere(&link);
    }
    let code = qr(&whole, &words::qr_said(&title)).map(draw);
    let what = {
        let (link, title) = (link.clone(), title.clone());
        move || {
            let lines = contents(state, &link, &title);
            view! { <FactList title=words::WHAT_IT_CONTAINS lines/> }.into_any()
        }
    };
    view! {
        <h1 tabindex="-1">{words::SHARE}</h1>
        <p class="from">{title}</p>
        {maybe(page::is_inside_wechat().then(in_wechat))}
        <section class="fact">
            <h2>{words::SCAN_THIS}</h2>
            {match code {
                Some(code) => view! { <p>{words::SCAN_HOW}</p> {code} }.into_any(),
                None => view! { <p>{words::TOO_LONG_FOR_QR}</p> }.into_any(),
            }}
        </section>
        {maybe((!page::is_public_screen()).then(|| the_link(whole)))}
        {part(what)}
        <p class="foot-links"><a class="button" href=link.to_string()>{words::BACK_TO_PAGE}</a></p>
    }
    .into_any()
}

fn in_wechat() -> AnyView {
    let step = |step: &&'static str| view! { <li>{*step}</li> };
    let steps = views(words::WECHAT_STEPS.iter().map(step));
    view! {
        <section class="inexact" data-wechat>
            <h2>{words::WECHAT_FIRST}</h2>
            <ol class="steps-list">{steps}</ol>
        </section>
    }
    .into_any()
}

/// The link as text that can be marked, and the button that copies it.
fn the_link(link: String) -> AnyView {
    let said = RwSignal::new("");
    let copied = link.clone();
    let copy = move |_| {
        let link = copied.clone();
        spawn_local(async move {
            let done = copy(&link).await;
            let _ = said.try_set(if done {
                words::LINK_COPIED
            } else {
                words::COPY_FAILED
            });
        });
    };
    view! {
        <section class="fact">
            <h2 id="link-name">{words::THE_LINK}</h2>
            <p class="address" data-link>{link}</p>
            <button type="button" class="button wide primary" on:click=copy>{words::COPY_LINK}</button>
            <p role="status" class="sent">{said}</p>
        </section>
    }
    .into_any()
}

/// What stands in a link, in sentences; all of it.
fn contents(state: State, link: &Link, title: &str) -> Vec<String> {
    let mut lines = vec![words::contains_page(title)];
    let needs = link.page.needs();
    if !needs.is_empty() {
        let needs: Vec<&str> = needs.iter().map(|need| words::need(*need)).collect();
        lines.push(words::contains_needs(&needs));
    }
    match link.start {
        Some(Start::Spot(_) | Start::About { .. }) => lines.push(words::CONTAINS_SPOT.to_owned()),
        Some(Start::Area(code)) => {
            let here =
                state.data.city.with(|c| c.ready().map(|c| c.city.adcode)) == Some(code.city());
            let place = start_words_of(state, Start::Area(code)).filter(|_| here);
            lines.push(words::contains_start(
                &place.unwrap_or_else(|| words::AN_AREA.to_owned()),
            ));
        }
        None => {}
    }
    let places = link.page.ids().len();
    if places > 0 {
        lines.push(words::contains_places(places));
    }
    if matches!(link.page, Page::Guide(_)) {
        lines.push(words::CONTAINS_ANSWERS.to_owned());
    }
    if link.for_family {
        lines.push(words::CONTAINS_FAMILY.to_owned());
    }
    lines.push(words::NO_NAME_INSIDE.to_owned());
    lines.push(words::WHAT_SERVERS_LEARN.to_owned());
    lines
}
