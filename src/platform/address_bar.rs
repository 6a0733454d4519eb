//! The part of the address behind `#`, and the history of it.

use domain::route::Link;
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
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

/// A link that says whom it is for, to be sent to somebody.
#[must_use]
pub fn link(link: &Link) -> String {
    let base = window().map(|w| w.location()).and_then(|location| {
        let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
        Some([origin, path].concat())
    });
    [base.unwrap_or_default(), link.to_send()].concat()
}

/// Makes the address of the page that is shown one that can be sent on by the browser's own menu,
/// whatever becomes of its `#`. No new step in the history, and no other page.
pub fn show_link(link: &Link) {
    replace(&[before_hash(link).as_str(), &link.to_string()].concat());
}

/// The same on a page that is not the one that is sent: the parameter that nobody reads keeps the
/// address another than that of the page itself, so that the browser tells of going back to it.
#[cfg(feature = "desk")]
pub fn show_link_elsewhere(link: &Link) {
    let hash = link.to_string();
    let joint = if hash.contains('?') { "&" } else { "?" };
    replace(&[before_hash(link).as_str(), &hash, joint, "sent=1"].concat());
}

fn before_hash(link: &Link) -> String {
    let sent = link.to_send();
    sent.split('#').next().unwrap_or_default().to_owned()
}

/// A link as another device needs it: one that starts from this page gets the host's name.
#[cfg(feature = "desk")]
#[must_use]
pub fn in_full(link: &str) -> String {
    let page = window().and_then(|w| w.location().href().ok());
    let url = web_sys::Url::new_with_base(link, &page.unwrap_or_default());
    url.map_or_else(|_| link.to_owned(), |url| url.href())
}

/// Goes to another page of the app; the back button leads back.
pub fn go(hash: &str) {
    #[cfg(feature = "desk")]
    if super::page::is_kiosk() {
        return super::kiosk::go(hash);
    }
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

/// Calls back whenever the person goes to another page, by link, by `go`, or back and forward; for
/// as long as whoever asks is there.
pub fn on_change(callback: impl Fn() + 'static) {
    let heard = window_event_listener_untyped("hashchange", move |_| callback());
    on_cleanup(move || heard.remove());
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
    let number = now();
    let _ = history.replace_state(&JsValue::from_f64(f64::from(number)), "");
    (number, false)
}

/// Makes the step the person stands on a new one: its number is higher than the one this gives,
/// and that of every other step is not.
#[cfg(feature = "desk")]
pub fn renew_step() -> u32 {
    let before = now();
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state(&JsValue::from_f64(f64::from(before + 1)), "");
    }
    before
}

/// The number a step of the history would get now: milliseconds since the page was opened, for
/// nobody opens two pages in one.
fn now() -> u32 {
    window()
        .and_then(|w| w.performance())
        .map_or(0, |p| p.now() as u32)
}
