//! 念给我听, for whatever part of a page is marked `data-read`.

use crate::changing::Signal;
use crate::components::read_button::ReadButton;
use crate::state::voice::Voice;
use leptos::prelude::*;

/// The button that reads a region aloud. `name`: what it is, in words.
pub fn read_button(voice: Voice, region: String, name: String) -> AnyView {
    let region = StoredValue::new(region);
    let reading = move || {
        let now = voice.reading.get();
        region.with_value(|region| now.as_ref() == Some(region))
    };
    let toggle = move |()| region.with_value(|region| voice.read_or_stop(region));
    view! {
        <ReadButton
            name
            can=voice.can_read
            reading=Signal::derive(reading)
            toggle=Callback::new(toggle)
        />
    }
    .into_any()
}
