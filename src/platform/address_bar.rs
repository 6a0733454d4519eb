//! The part of the address behind `#`, and the history of it.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsValue;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// What stands behind `#`, with the `#`; empty when there is none.
#[must_use]
pub fn hash() -> String {
    window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// The whole address, to be sent to somebody.
#[must_use]
pub fn whole() -> String {
    window()
        .and_then(|w| w.location().href().ok())
        .unwrap_or_default()
}

/// Goes to another page of the app; the back button leads back.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // A refusal leaves the person on the page they are on, which still works.
        let _ = window.location().set_hash(hash);
    }
}

/// Writes a fuller address for the page that is shown, without a new step in the history.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(hash));
    }
}

/// Calls back whenever the person goes to another page, by link, by `go`, or back and forward.
pub fn on_change(callback: impl Fn() + 'static) {
    let _ = window_event_listener_untyped("hashchange", move |_| callback());
}

/// The step of the history the person stands on: a number this app gave it when it was first
/// reached, and whether it is reached again now (by back or forward).
#[must_use]
pub fn step() -> (u32, bool) {
    let Some(history) = window().and_then(|w| w.history().ok()) else {
        return (0, false);
    };
    if let Some(known) = history.state().ok().and_then(|s| s.as_f64()) {
        return (known as u32, true);
    }
    // Milliseconds since the page was opened serve as a number: nobody opens two pages in one.
    let number = window()
        .and_then(|w| w.performance())
        .map_or(0, |p| p.now() as u32);
    let _ = history.replace_state(&JsValue::from_f64(f64::from(number)), "");
    (number, false)
}
