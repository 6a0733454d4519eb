//! What stands at the end of every page that is printed: which map it is, whose data, of which day,
//! printed when, and whom to ring.

use crate::changing::Memo;
use crate::state::State;
use crate::words;
use domain::place::samples::Samples;
use domain::say;
use leptos::prelude::*;

/// The lines, which are for paper only: on the screen nobody sees or hears them.
pub fn paper_foot(state: State, samples: Memo<Samples>) -> AnyView {
    let lines = move || {
        let mut lines = vec![words::APP_NAME.to_owned()];
        state.data.city.with(|city| {
            let Some(catalog) = city.ready() else { return };
            // The band above the page stays on the screen.
            lines.extend(words::sample_band(samples.get()).map(str::to_owned));
            let city = &catalog.city;
            let bureau = city.bureau.as_deref().unwrap_or(words::NOT_PUBLISHED);
            lines.push([&city.name, words::KEPT_BY, "：", bureau].concat());
            lines.push(words::updated(&say::date(city.updated)));
        });
        if let Some(now) = state.device.now.get() {
            lines.push(words::printed(
                &say::date(now.date),
                &now.minute.to_string(),
            ));
        }
        let hotline = state.hotline();
        lines.push(words::hotline(&hotline));
        lines.join(" · ")
    };
    view! { <p class="on-paper paper-foot-line">{lines}</p> }.into_any()
}
