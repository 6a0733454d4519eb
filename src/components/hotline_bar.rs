//! The number to ring: at the foot of every page, always the same, in a colour nothing else has.

use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// `hotline`: what answers, and its number.
#[component]
pub fn HotlineBar(#[prop(into)] hotline: Signal<(String, String)>) -> impl IntoView {
    view! {
        <aside class="hotline" aria-label=words::HOTLINE_REGION>
            <a class="hotline-call" href=move || format!("tel:{}", hotline.get().1)>
                {icon::phone()}
                <span>{move || {
                    let (label, number) = hotline.get();
                    words::hotline_bar(&label, &number)
                }}</span>
            </a>
        </aside>
    }
}
