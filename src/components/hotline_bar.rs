//! The number to ring: at the foot of every page, always the same, in a colour nothing else has.

use crate::changing::{Signal, part};
use crate::components::dial::dial;
use crate::components::icon;
use crate::components::whole::whole;
use crate::words;
use domain::pack::city::Dialled;
use leptos::prelude::*;

/// `hotline`: what answers, and its number.
#[component]
pub fn HotlineBar(#[prop(into)] hotline: Signal<Dialled>) -> impl IntoView {
    let call = move || {
        let hotline = hotline.get();
        let shown = words::hotline(&hotline);
        let inside = view! { {icon::phone()} <span inner_html=whole(&shown).into_string()></span> };
        dial(
            "hotline-call",
            &hotline.number,
            &shown,
            None,
            inside.into_any(),
        )
    };
    view! { <aside class="hotline" aria-label=words::HOTLINE_REGION>{part(call)}</aside> }
}
