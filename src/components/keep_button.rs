//! 收藏: keeps a place on this phone, and lets go of it again.

use crate::changing::maybe;
use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// `name`: what is kept, for those who hear the button instead of seeing where it stands.
/// `toggle`: keeps it or lets it go; answers whether there was room.
#[component]
pub fn KeepButton(
    #[prop(into)] name: String,
    #[prop(into)] kept: Signal<bool>,
    toggle: Callback<(), bool>,
) -> impl IntoView {
    let full = RwSignal::new(false);
    let word = move || if kept.get() { words::KEPT } else { words::KEEP };
    view! {
        <button
            type="button"
            class="button keep"
            aria-pressed=move || kept.get().to_string()
            aria-label=move || words::keep_named(word(), &name)
            on:click=move |_| full.set(!toggle.run(()))
        >
            {icon::star()}
            <span>{move || word().to_owned()}</span>
        </button>
        <div class="explain" role="status">
            {move || maybe(full.get().then(|| view! { <p>{words::KEEP_IS_FULL}</p> }))}
        </div>
    }
}
