//! 念给我听: has the phone read something aloud, and stop.

use crate::changing::{Signal, maybe, part};
use crate::components::icon;
use crate::words;
use leptos::prelude::*;

/// `name`: what is read, for those who hear the button instead of seeing where it stands.
/// `can`: whether this phone can; where it can not, there is no button.
#[component]
pub fn ReadButton(
    #[prop(into)] name: String,
    #[prop(into)] can: Signal<bool>,
    #[prop(into)] reading: Signal<bool>,
    toggle: Callback<()>,
) -> impl IntoView {
    let name = StoredValue::new(name);
    let label = move || {
        name.with_value(|name| {
            if reading.get() {
                words::stop_reading_this(name)
            } else {
                words::read_this(name)
            }
        })
    };
    part(move || {
        maybe(can.get().then(|| {
            view! {
                <button type="button" class="button read" aria-label=label on:click=move |_| toggle.run(())>
                    {icon::loudspeaker()}
                    <span>{move || (if reading.get() { words::STOP_READING } else { words::READ_ALOUD }).to_owned()}</span>
                </button>
            }
        }))
    })
}
