//! What a person sees when the app itself has failed: the panel of `index.html`, which stands
//! outside everything that can fail.

use crate::platform::page;

/// From now on a panic shows the panel instead of leaving a dead page.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        page::set_look("crashed", "");
        leptos::logging::error!("{info}");
    }));
}
