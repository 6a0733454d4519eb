//! 发给家人, and the QR code for whoever stands beside one.

use crate::changing::{Signal, maybe};
use crate::components::dial::on_public_screen;
use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// `qr`: the page with the code. `said`: what became of the last press, may be empty. `first`: what
/// stands before it on its line; the way to the code then stands elsewhere on the page, but for a
/// public screen, where only the code sends anything on.
#[component]
pub fn ShareButton(
    #[prop(into)] qr: Signal<String>,
    #[prop(into)] said: Signal<String>,
    send: Callback<()>,
    #[prop(default = None)] first: Option<AnyView>,
) -> impl IntoView {
    let has_code = first.is_none() || on_public_screen();
    view! {
        <div class="actions send">
            {first}
            // A public screen has no family: one's own phone takes it from there.
            {maybe((!on_public_screen()).then(|| view! {
                <button type="button" class="button" data-share on:click=move |_| send.run(())>
                    {icon::send()}
                    <span>{words::SEND_TO_FAMILY}</span>
                </button>
            }))}
            {has_code.then(|| view! { <a class="button" href=qr>{words::QR_CODE}</a> })}
            <p class="sent" role="status">{said}</p>
        </div>
    }
}
