//! What a person sees when the app itself has failed: the panel of `index.html`, which stands
//! outside everything that can fail.

use super::call::call;
use crate::platform::page;

/// From now on a panic shows the panel instead of leaving a dead page.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        page::set_look("crashed", "");
        leptos::logging::error!("{info}");
    }));
}

/// Shows the panel: without what did not come there is no app. (`boot.js` tries again from then on,
/// where the app stands on a public screen.)
pub fn show() {
    if let Some(window) = web_sys::window() {
        call(&window, "showCrash", &[]);
    }
}
