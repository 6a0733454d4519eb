//! What a public screen needs of the browser: to notice that nobody touches it, to fill the
//! screen, to lead nowhere else, to keep no history.

use super::address_bar::{self, in_place};
use super::call::call;
use super::{page, storage};
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::time::Duration;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

/// What says that somebody is there.
const ACTIVITY: &[&str] = &[
    "pointerdown",
    "pointermove",
    "keydown",
    "touchstart",
    "wheel",
    "scroll",
];

/// What answers the warning. Not the beginning of a touch: what is touched must stand until it
/// ends, or its end would press what lies beneath.
const ANSWER: &[&str] = &["click", "keydown", "contextmenu", "pointercancel"];

thread_local! {
    /// The size of text it was opened with.
    static SIZE: RefCell<Option<String>> = const { RefCell::new(None) };
    /// What had the focus before the warning.
    static FOCUSED: RefCell<Option<Element>> = const { RefCell::new(None) };
    static ASKED_FOR_FULL_SCREEN: Cell<bool> = const { Cell::new(false) };
}

/// Calls back for as long as the page stands, before anything on the page hears of it.
fn hear(names: &[&str], callback: impl FnMut(Event) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let heard = Closure::<dyn FnMut(Event)>::new(callback);
    for name in names {
        let function = heard.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback_and_bool(name, function, true);
    }
    heard.forget();
}

/// Begins to watch: calls back whenever somebody touches anything, and when somebody has answered.
pub fn watch(touched: impl Fn() + 'static, answered: impl Fn() + 'static) {
    SIZE.set(page::look("size"));
    hear(ACTIVITY, move |_| touched());
    hear(ANSWER, move |_| answered());
    hear(&["click"], |event| {
        ask_for_full_screen(false);
        lead_inside(&event);
    });
}

/// Links lead to pages of the app, in place of the one that is shown, or nowhere.
fn lead_inside(event: &Event) {
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|touched| touched.closest("a[href]").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
        return;
    };
    if href.starts_with("#/") {
        event.prevent_default();
        address_bar::go(&href);
    } else if !href.starts_with('#') {
        event.prevent_default();
    }
}

/// The size of text it was opened with.
#[must_use]
pub fn first_size() -> Option<String> {
    SIZE.with_borrow(Clone::clone)
}

/// The address it was opened at.
#[must_use]
pub fn first_page() -> String {
    page::look("kiosk").unwrap_or_default()
}

/// Forgets who was there: addresses, choices, size of text, where the page was scrolled to. The
/// app has to begin anew after it.
pub fn forget() {
    in_place::forget();
    storage::here::clear();
    ASKED_FOR_FULL_SCREEN.set(false);
    if let Some(size) = first_size() {
        page::set_look("size", &size);
    }
    if let Some(history) = web_sys::window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&first_page()));
    }
}

/// Remembers what has the focus, before something else takes it for a while.
pub fn keep_focus() {
    let focused = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.active_element());
    FOCUSED.set(focused);
}

/// Gives the focus back; once the key that was pressed has been heard, so that it presses nothing
/// else.
pub fn give_focus_back() {
    set_timeout(
        || {
            let focused = FOCUSED.take();
            if let Some(focused) = focused.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
                let _ = focused.focus();
            }
        },
        Duration::ZERO,
    );
}

/// Whether the page has the whole screen: asked for by the page, or because the browser was started
/// so.
#[must_use]
pub fn has_full_screen() -> bool {
    let element = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.fullscreen_element());
    element.is_some() || super::media::matches("(display-mode: fullscreen)")
}

/// Asks for the whole screen, as far as the browser lets a page ask: during a touch. Unless
/// `again`, only once for each person.
pub fn ask_for_full_screen(again: bool) {
    if has_full_screen() || (ASKED_FOR_FULL_SCREEN.replace(true) && !again) {
        return;
    }
    let ask = || {
        let root = web_sys::window()?.document()?.document_element()?;
        let asked = call(&root, "requestFullscreen", &[])?;
        asked.dyn_into::<js_sys::Promise>().ok()
    };
    // A refusal changes nothing; heard, so that it is no error of the page.
    if let Some(asked) = ask() {
        let refused = Closure::<dyn FnMut(JsValue)>::new(|_| ());
        let _ = asked.catch(&refused);
        refused.forget();
    }
}

/// Calls back whenever the page gets the whole screen or loses it.
pub fn on_full_screen(callback: impl Fn() + 'static) {
    hear(&["fullscreenchange", "resize"], move |_| callback());
}
