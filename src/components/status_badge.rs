//! What must be said of a place before anything else: it has paused, nobody has checked it, it
//! is not built yet. Of a checked one nothing.

use crate::words;
use domain::place::Status;
use leptos::prelude::*;

/// `status` as the bureau's sheet has it.
#[component]
pub fn StatusBadge(status: Status) -> impl IntoView {
    let class = match status {
        Status::Paused | Status::Closed => "badge closed",
        Status::Verified | Status::Sample | Status::Unverified | Status::Planned => "badge closing",
    };
    words::status(status).map(|said| view! { <p class=class data-say>{said}</p> })
}
