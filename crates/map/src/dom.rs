//! The few things the map asks of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    AddEventListenerOptions, Document, Element, Event, EventTarget, HtmlElement, MediaQueryList,
    Window,
};

pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

pub(crate) fn document() -> Option<Document> {
    window()?.document()
}

/// A new element of a class, inside another.
pub(crate) fn child(parent: &Element, tag: &str, class: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document()?.create_element(tag).ok()?.dyn_into().ok()?;
    element.set_class_name(class);
    parent.append_child(&element).ok()?;
    Some(element)
}

/// A picture of 24 × 24 by its path; never without a word beside it, so hidden from those who
/// hear the page.
pub(crate) fn picture(path: &str) -> String {
    [
        r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=""#,
        path,
        r#""/></svg>"#,
    ]
    .concat()
}

/// Sets an attribute; of an element of our own nothing can refuse it.
pub(crate) fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets a property of the element's own style.
pub(crate) fn style(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// A number with two decimals, for styles. By whole numbers: the formatting of floating-point
/// numbers would weigh more than this crate.
pub(crate) fn number(value: f64) -> String {
    domain::geo::coord::decimals(value, 2)
}

/// `12.50px`.
pub(crate) fn px(length: f64) -> String {
    number(length) + "px"
}

/// Moves an element, and grows it about its top left corner.
pub(crate) fn transform(element: &HtmlElement, x: f64, y: f64, scale: f64) {
    let mut value = format!("translate({},{})", px(x), px(y));
    if (scale - 1.0).abs() > 1e-6 {
        value.push(' ');
        value += &self::scale(scale);
    }
    style(element, "transform", &value);
}

/// `scale(1.2500)`. Four decimals: a large canvas shows the fifth as less than a pixel.
pub(crate) fn scale(by: f64) -> String {
    ["scale(", &domain::geo::coord::decimals(by, 4), ")"].concat()
}

/// What a rem is now: names and pins grow with the text of the page.
pub(crate) fn root_px() -> f64 {
    let size = || {
        let root = document()?.document_element()?;
        let style = window()?.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        domain::geo::coord::parse_decimals(size.strip_suffix("px")?)
    };
    size().unwrap_or(20.0)
}

/// What knows whether the person has asked the phone for less motion.
pub(crate) fn calm() -> Option<MediaQueryList> {
    window()?
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()?
}

/// Milliseconds, of the clock frames are timed by.
pub(crate) fn now() -> f64 {
    window()
        .and_then(|w| w.performance())
        .map_or(0.0, |p| p.now())
}

/// Hears events of an element for as long as it is kept.
pub(crate) struct Listener {
    target: EventTarget,
    name: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Not passive: what is heard may be kept from the page, as the wheel is.
    pub(crate) fn new(
        target: &EventTarget,
        name: &'static str,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        let heard = Closure::new(heard);
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        // Before the buttons inside hear it: a drag that ends on a pin must not press it.
        options.set_capture(true);
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            name,
            heard.as_ref().unchecked_ref(),
            &options,
        );
        Self {
            target: target.clone(),
            name,
            heard,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            self.heard.as_ref().unchecked_ref(),
            true,
        );
    }
}
