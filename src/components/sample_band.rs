//! The band that says, on every page with samples, that they are not real.

use crate::words;
use domain::place::samples::Samples;
use leptos::prelude::*;

/// Stands above a page that shows samples.
#[component]
pub fn SampleBand(samples: Samples) -> impl IntoView {
    words::sample_band(samples).map(|said| view! { <p class="sample-band">{said}</p> })
}
