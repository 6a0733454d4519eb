//! What the phone is set to: dark pages, more contrast.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{EventTarget, MediaQueryList};

/// Where list and map have room side by side (the same as in `public/styles/beside.css`).
pub const WIDE: &str = "(min-width: 64em)";

fn list(query: &str) -> Option<MediaQueryList> {
    web_sys::window()?.match_media(query).ok().flatten()
}

/// Whether a media query holds, such as `(prefers-color-scheme: dark)`.
#[must_use]
pub fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

/// Calls back whenever the answer to a media query changes.
pub fn on_change(query: &str, callback: impl Fn() + 'static) {
    // Safari before 14 has no events here; there the setting counts from the next start.
    if let Some(list) = list(query) {
        let called = Closure::<dyn Fn()>::new(callback);
        let target: &EventTarget = list.as_ref();
        let _ = target.add_event_listener_with_callback("change", called.as_ref().unchecked_ref());
        called.forget();
    }
}
