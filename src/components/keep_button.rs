//! 收藏: keeps a place on this phone, and lets go of it again.

use crate::changing::{RwSignal, Signal, maybe};
use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// `name`: what is kept, for those who hear the button instead of seeing where it stands.
/// `toggle`: keeps it or lets it go; answers what must be said of it, which may be nothing.
/// `short`: a star alone, whose word is heard and not seen, where a card has no room for it.
#[component]
pub fn KeepButton(
    #[prop(into)] name: String,
    #[prop(into)] kept: Signal<bool>,
    toggle: Callback<(), &'static str>,
    #[prop(optional)] short: bool,
) -> impl IntoView {
    let said = RwSignal::new("");
    let word = move || if kept.get() { words::KEPT } else { words::KEEP };
    view! {
        <button
            type="button"
            class=if short { "keep star" } else { "button keep" }
            aria-pressed=move || kept.get().to_string()
            aria-label=move || words::keep_named(word(), &name)
            on:click=move |_| said.set(toggle.run(()))
        >
            {icon::star()}
            {(!short).then(|| view! { <span>{move || word().to_owned()}</span> })}
        </button>
        <div class="explain" role="status">
            {move || maybe(Some(said.get()).filter(|said| !said.is_empty()).map(|said| view! { <p>{said}</p> }))}
        </div>
    }
}
