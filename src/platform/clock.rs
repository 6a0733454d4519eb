//! What time it is.

use domain::hours::moment::Moment;
use leptos::prelude::{on_cleanup, set_interval_with_handle, window_event_listener_untyped};
use std::time::Duration;

/// Now, Beijing time, whatever zone the phone is set to.
#[must_use]
pub fn now() -> Option<Moment> {
    Moment::from_unix_ms(js_sys::Date::now())
}

/// Calls back every few seconds, often enough for a clock that shows minutes, and when the page comes
/// into sight again, for a phone that sleeps counts no seconds; for as long as whoever asks is there.
pub fn on_tick(callback: impl Fn() + Copy + 'static) {
    if let Ok(ticks) = set_interval_with_handle(callback, Duration::from_secs(10)) {
        on_cleanup(move || ticks.clear());
    }
    let seen = ["visibilitychange", "pageshow"]
        .map(|event| window_event_listener_untyped(event, move |_| callback()));
    on_cleanup(move || seen.into_iter().for_each(|listening| listening.remove()));
}
