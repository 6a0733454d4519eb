//! 窗口工作台: a worker finds, chooses and hands over, by keyboard, within half a minute.
//!
//! Four panels, in the order of a talk: 在哪里, 要什么, 名单, 单子. Keys of one letter or digit
//! act only in the panel that has the focus, and never where text is written (WCAG 2.1.4); the
//! foot of the page tells them. What is asked for and what is on the slip stands in the address;
//! what is written for the person stands in memory alone ([`crate::state::notes`]).

pub mod foot;
pub mod list_panel;
pub mod map;
mod recent;
pub mod slip_panel;
pub mod state;
pub mod what_panel;
pub mod where_panel;

use crate::platform::keys::{on_every_key, pressed};
use crate::platform::page;
use crate::state::use_state;
use crate::words;
use crate::words::counter::Panel;
use foot::Foot;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use list_panel::ListPanel;
use slip_panel::SlipPanel;
use state::{CounterState, FIELD};
use what_panel::WhatPanel;
use where_panel::WherePanel;

/// The page.
#[component]
pub fn Counter() -> impl IntoView {
    let state = use_state();
    let counter = CounterState::new(state);
    page::give_focus_soon(FIELD);
    on_every_key(move |event: KeyboardEvent| {
        let Some(pressed) = pressed(&event) else {
            return;
        };
        match (pressed.name.as_str(), pressed.ctrl) {
            ("Enter", true) => counter.print(),
            ("F9", false) => counter.next_person(),
            ("Escape", false) => counter.go_to(Panel::Where),
            _ => return,
        }
        event.prevent_default();
    });
    view! {
        <div class="counter">
            <h1 tabindex="-1">{words::COUNTER}</h1>
            <WherePanel counter/>
            <WhatPanel counter/>
            <ListPanel counter/>
            <SlipPanel counter/>
            <Foot counter/>
        </div>
    }
}
