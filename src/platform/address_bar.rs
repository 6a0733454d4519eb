//! The part of the address behind `#`, and the history of it.

pub mod in_place;

use domain::address::Link;
use leptos::ev::hashchange;
use leptos::prelude::{on_cleanup, window_event_listener, window_event_listener_untyped};
use std::cell::RefCell;
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
        // Whoever it is sent to may have a browser that needs no wider CSP (boot.js).
        Some([&origin, path.trim_end_matches("compat.html")].concat())
    });
    [base.unwrap_or_default(), link.to_send()].concat()
}

/// Makes the address of the page that is shown one that can be sent on by the browser's own menu,
/// whatever becomes of its `#`. No new step in the history, and no other page.
pub fn show_link(link: &Link) {
    replace(&[before_hash(link).as_str(), &link.to_string()].concat());
}

/// [`show_link`] on a page that is not the one that is sent: the parameter that nobody reads keeps the
/// address another than that of the page itself, so that a link to that is a step.
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
#[must_use]
pub fn in_full(link: &str) -> String {
    let page = window().and_then(|w| w.location().href().ok());
    let url = web_sys::Url::new_with_base(link, &page.unwrap_or_default());
    url.map_or_else(|_| link.to_owned(), |url| url.href())
}

/// Goes to another page of the app; the back button leads back.
pub fn go(hash: &str) {
    if super::page::is_public_screen() {
        return in_place::go(self::hash(), hash);
    }
    if let Some(window) = window() {
        // A refusal leaves the person on the page they are on, which still works.
        let _ = window.location().set_hash(hash);
    }
}

/// One step back, as the browser's own button does it: to the page as it was left.
pub fn back() {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.back();
    }
}

/// Writes a fuller address for the page that is shown, without a new step in the history.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(hash));
        see_search();
    }
}

thread_local! {
    /// What stood between the address of the app and its `#` when we last looked.
    static SEARCH: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Looks what stands before the `#` now, for the next time; whether it is something else.
fn see_search() -> bool {
    let now = window().and_then(|w| w.location().search().ok());
    let now = now.unwrap_or_default();
    SEARCH.replace(now.clone()) != now
}

/// Calls back whenever the person goes to another page, by link, by `go`, or back and forward; for
/// as long as whoever asks is there.
///
/// Browsers tell of another `#` alone. Going back from or to an address that was made one to be
/// sent ([`show_link`]) changes more than that, and only the step itself is told.
pub fn on_change(callback: impl Fn() + Clone + 'static) {
    see_search();
    let stepped = callback.clone();
    let stepped = window_event_listener_untyped("popstate", move |_| {
        if see_search() {
            stepped();
        }
    });
    let heard = window_event_listener(hashchange, move |event| {
        let (old, new) = (event.old_url(), event.new_url());
        if old.split('#').next() == new.split('#').next() {
            callback();
        }
    });
    on_cleanup(move || {
        stepped.remove();
        heard.remove();
    });
}

/// A step of the history: the milliseconds since 1970 at which it was first reached.
pub type Step = u64;

/// The step the person stands on, and whether it is reached again now (by back or forward).
#[must_use]
pub fn step() -> (Step, bool) {
    let Some(history) = window().and_then(|w| w.history().ok()) else {
        return (0, false);
    };
    if let Some(known) = history.state().ok().and_then(|s| s.as_f64()) {
        return (known as Step, true);
    }
    (mark_step(now()), false)
}

/// Makes the step the person stands on the newest of all; its number.
pub fn renew_step() -> Step {
    mark_step(now() + 1)
}

fn mark_step(number: Step) -> Step {
    if let Some(history) = window().and_then(|w| w.history().ok()) {
        let _ = history.replace_state(&JsValue::from_f64(number as f64), "");
    }
    number
}

/// (Counted on from when the page was opened: a clock that is set back meanwhile gives no two steps
/// one number.)
fn now() -> Step {
    let time = window().and_then(|w| w.performance());
    time.map_or(0, |time| (time.time_origin() + time.now()) as Step)
}
