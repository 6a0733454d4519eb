//! Tells when a part of a page comes near the screen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::IntersectionObserverInit;
use web_sys::js_sys::Array;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry};

/// So far below the screen is near.
const NEAR: &str = "200px";

/// Watches for as long as it is kept.
pub struct Near {
    observer: Option<IntersectionObserver>,
    _seen: Closure<dyn FnMut(Array)>,
}

/// Calls back when an element comes near the screen, once; at once where the browser can not tell.
pub fn when_near(element: &HtmlElement, callback: impl Fn() + Clone + 'static) -> Near {
    let tell = callback.clone();
    let mut done = false;
    let seen = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        let is_seen = |entry: wasm_bindgen::JsValue| {
            let entry = entry.dyn_into::<IntersectionObserverEntry>();
            entry.is_ok_and(|entry| entry.is_intersecting())
        };
        if !done && entries.iter().any(is_seen) {
            done = true;
            tell();
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer =
        IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
    match &observer {
        Some(observer) => observer.observe(element),
        None => callback(),
    }
    Near {
        observer,
        _seen: seen,
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        if let Some(observer) = self.observer.take() {
            observer.disconnect();
        }
    }
}
