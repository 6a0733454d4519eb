//! What must be said of a place before anything else: it has paused, nobody has checked it, or not
//! for long, it is not built yet. Of a checked one nothing.

use domain::place::Status;
use leptos::prelude::*;

/// The class of the badge of a status.
#[must_use]
pub fn class(status: Status) -> &'static str {
    match status {
        Status::Paused | Status::Closed => "badge closed",
        Status::Verified | Status::Sample | Status::Unverified | Status::Planned => "badge closing",
    }
}

/// `status` as the bureau's sheet has it; `said` comes from `domain::say`.
#[component]
pub fn StatusBadge(status: Status, said: Option<String>) -> impl IntoView {
    let class = class(status);
    said.map(|said| view! { <p class=class data-say>{said}</p> })
}
