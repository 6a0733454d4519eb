//! Whether one finds the door open, in a colour and always in words.

use crate::changing::Signal;
use domain::hours::Visit;
use leptos::prelude::*;

/// The tone of a badge; styles hang on the word.
#[must_use]
pub fn tone(visit: Visit) -> &'static str {
    match visit {
        Visit::Always
        | Visit::InTime { tight: false, .. }
        | Visit::OpenNow { tight: false, .. } => "open",
        Visit::InTime { tight: true, .. }
        | Visit::OpenNow { tight: true, .. }
        | Visit::TooLate { .. } => "closing",
        Visit::Closed { .. } => "closed",
        Visit::Unknown | Visit::CallFirst(_) => "unknown",
    }
}

/// `text` comes from `domain::say`, `tone` from [`tone`].
#[component]
pub fn OpenBadge(
    #[prop(into)] text: Signal<String>,
    #[prop(into)] tone: Signal<String>,
) -> impl IntoView {
    view! { <p class=move || format!("badge {}", tone.get()) data-say>{text}</p> }
}
