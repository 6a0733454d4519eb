//! What time it is.

use domain::moment::Moment;
use leptos::prelude::set_interval;
use std::time::Duration;

/// Now, Beijing time, whatever zone the phone is set to.
#[must_use]
pub fn now() -> Option<Moment> {
    Moment::from_unix_ms(js_sys::Date::now())
}

/// Calls back every few seconds, often enough for a clock that shows minutes.
pub fn on_tick(callback: impl Fn() + 'static) {
    set_interval(callback, Duration::from_secs(10));
}
