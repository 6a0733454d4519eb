//! The number to ring: at the foot of every page, always the same, in a colour nothing else has.

use crate::changing::{Signal, part};
use crate::components::dial::dial;
use crate::components::icon;
use crate::components::whole::whole;
use crate::words;
use leptos::prelude::*;

/// `hotline`: what answers, and its number.
#[component]
pub fn HotlineBar(#[prop(into)] hotline: Signal<(String, String)>) -> impl IntoView {
    let call = move || {
        let (label, number) = hotline.get();
        let shown = words::hotline_bar(&label, &number);
        let inside = view! { {icon::phone()} <span inner_html=whole(&shown).into_string()></span> };
        dial("hotline-call", &number, &shown, None, inside.into_any())
    };
    view! { <aside class="hotline" aria-label=words::HOTLINE_REGION>{part(call)}</aside> }
}
