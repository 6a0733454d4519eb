//! The way back to the page one came from: a link, which takes the browser's own step where that leads
//! there, so that the page stands where it was left.

use crate::changing::{Signal, maybe, part};
use crate::platform::address_bar;
use crate::platform::keys::{on_every_key, pressed};
use crate::platform::page::is_public_screen;
use crate::state::State;
use crate::words;
use domain::address::{Link, Page};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// Where a way back leads, and what stands on it.
pub struct WayBack {
    /// The page.
    pub to: Link,
    /// In words.
    pub word: String,
}

impl WayBack {
    /// The way back to a page, in the words of that page.
    #[must_use]
    pub fn to(to: Link) -> Self {
        let word = words::back_to(&to.page);
        Self { to, word }
    }

    /// A worker has the next person waiting, and keeps the hands on the keyboard.
    fn has_key(&self) -> bool {
        matches!(self.to.page, Page::Counter { .. })
    }
}

/// The link. To the counter Escape leads, too.
pub fn way_back(state: State, way: impl Fn() -> WayBack + Copy + Send + Sync + 'static) -> AnyView {
    let go = move |to: &Link| {
        if state.address.trail.is_behind(to) && !is_public_screen() {
            address_bar::back();
        } else {
            address_bar::go(&to.to_string());
        }
    };
    let click = move |event: MouseEvent| {
        let is_plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if is_plain {
            event.prevent_default();
            go(&untrack(way).to);
        }
    };
    on_every_key(move |event: KeyboardEvent| {
        let is_escape = pressed(&event).is_some_and(|key| key.name == "Escape");
        let way = untrack(way);
        if is_escape && way.has_key() {
            event.prevent_default();
            go(&way.to);
        }
    });
    let key = move || way().has_key().then_some("Escape");
    view! {
        <a
            class="back"
            href=Signal::derive(move || way().to.to_string())
            aria-keyshortcuts=key
            on:click=click
        >
            <span aria-hidden="true">"‹"</span>
            " "
            {move || way().word}
            {part(move || maybe(key().map(|_| view! { " " <kbd>"Esc"</kbd> })))}
        </a>
    }
    .into_any()
}
