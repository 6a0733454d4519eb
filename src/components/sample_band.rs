//! The band that says, on every page with samples, that nothing on it is real.

use crate::words;
use leptos::prelude::*;

/// Shown above the page as long as the city holds samples.
#[component]
pub fn SampleBand() -> impl IntoView {
    view! { <p class="sample-band">{words::SAMPLE_BAND}</p> }
}
