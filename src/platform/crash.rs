//! What a person sees when the app itself has failed: the panel of `index.html`, which stands
//! outside everything that can fail.

/// From now on a panic shows the panel instead of leaving a dead page.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        show();
        leptos::logging::error!("{info}");
    }));
}

fn show() {
    let panel = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.get_element_by_id("crash"));
    if let Some(panel) = panel {
        let _ = panel.remove_attribute("hidden");
    }
}
