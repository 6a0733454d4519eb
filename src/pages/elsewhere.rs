//! What stands in the place of a page that this bundle does not have, while the other one comes.

use crate::changing::part;
use crate::components::{dial::dial, icon, notice::Notice};
use crate::platform::page::load_desk;
use crate::state::use_state;
use crate::widgets::with_city::{trying_again, waiting};
use crate::words;
use domain::address::Page;
use leptos::prelude::*;

/// A page this bundle does not have: the one that has it is loaded at the same address.
/// Where that bundle can not be had (no network), this one stays and says so: what was on the
/// screen before is one step back.
pub(super) fn elsewhere(page: &Page) -> AnyView {
    let title = words::page_name(page);
    let state = use_state();
    let failed = RwSignal::new(false);
    let lead = move || {
        failed.set(false);
        leptos::task::spawn_local(async move {
            load_desk().await;
            // The person may have gone on meanwhile.
            if failed.try_set(true).is_none() {
                state.voice.announce(words::NO_OTHER_BUNDLE.to_owned());
            }
        });
    };
    lead();
    let back = move || {
        let home = state.link_to(Page::Home);
        state.came_from.get().unwrap_or(home)
    };
    part(move || {
        if !failed.get() {
            return waiting();
        }
        let (label, number) = state.hotline();
        let shown = words::hotline_bar(&label, &number);
        let inside = (icon::phone(), shown.clone());
        let retry = trying_again(lead);
        // No way to the plain directory: without a network it leads to the browser's own error.
        view! {
            <h1 tabindex="-1">{title.clone()}</h1>
            <Notice title=words::SOMETHING_FAILED text=words::NO_OTHER_BUNDLE>
                <a class="button primary" data-back href=back().to_string()>{words::BACK_TO_BEFORE}</a>
                <button class="button" type="button" on:click=move |_| retry.run(())>{words::RETRY}</button>
                {dial("button", &number, &shown, None, inside.into_any())}
            </Notice>
        }
        .into_any()
    })
}
