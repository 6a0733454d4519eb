//! The styles that some pages have of their own (`public/bundle.js` fetches them).

use super::call::call;
use js_sys::Promise;
use std::future::Future;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

fn links() -> impl Iterator<Item = (String, Element)> {
    let document = web_sys::window().and_then(|window| window.document());
    let all = document.and_then(|d| d.query_selector_all("link[data-styles]").ok());
    let all = all.into_iter().flat_map(|all| {
        let length = all.length();
        (0..length).filter_map(move |at| all.get(at)?.dyn_into::<Element>().ok())
    });
    all.filter_map(|link| Some((link.get_attribute("data-styles")?, link)))
}

/// Whether they have come, or can not be had: then the page is plain, and works. `styles`: the name
/// of their file; "" for a page without any.
#[must_use]
pub fn are_here(styles: &str) -> bool {
    styles.is_empty() || links().any(|(own, link)| own == styles && link.has_attribute("data-here"))
}

/// Has them here, or as good as here; asked for at once.
pub fn have(styles: &'static str) -> impl Future<Output = ()> {
    let window = web_sys::window().filter(|_| !are_here(styles));
    let asked = window.and_then(|window| call(&window, "haveStyles", &[styles.into()]));
    async move {
        if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<Promise>().ok()) {
            let _ = JsFuture::from(asked).await;
        }
    }
}

/// From now on these count and no others, at once: no page is seen without its own, and none has
/// the margins of another's paper.
pub fn apply(styles: &str) {
    for (own, link) in links() {
        let media = if own == styles { "all" } else { "not all" };
        let _ = link.set_attribute("media", media);
    }
}
