//! A sheet of paper: in how large a type it fits one page.

use leptos::prelude::{WindowListenerHandle, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// How wide and how high a part of a page is, in pixels.
pub type Room = (f64, f64);

/// Tries the looks of a sheet (`data-fit="0"`, the largest type, and so on) until all of it fits
/// the page its styles give it, and keeps the first that does, else the last. Whether it fits, and
/// what room the part that matches `inside` has on paper then.
///
/// It is tried on a copy, out of sight (`data-proof`): the page the person looks at stands still.
pub fn fit(sheet: &HtmlElement, looks: u8, inside: &str) -> Option<(bool, Option<Room>)> {
    let copy: HtmlElement = sheet.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let body = web_sys::window()?.document()?.body()?;
    copy.set_attribute("data-proof", "").ok()?;
    copy.set_attribute("aria-hidden", "true").ok()?;
    body.append_child(&copy).ok()?;
    let mut fits = false;
    for look in 0..looks {
        let look = look.to_string();
        let _ = copy.set_attribute("data-fit", &look);
        let _ = sheet.set_attribute("data-fit", &look);
        fits = copy.scroll_height() <= copy.client_height()
            && copy.scroll_width() <= copy.client_width();
        if fits {
            break;
        }
    }
    let room = part(&copy, inside).map(|part| room(&part));
    copy.remove();
    Some((fits, room))
}

/// What room the part of a sheet that matches has on the screen.
#[must_use]
pub fn room_on_screen(sheet: &HtmlElement, inside: &str) -> Option<Room> {
    part(sheet, inside).map(|part| room(&part))
}

/// Writes HTML into the part of a sheet that matches.
pub fn fill(sheet: &HtmlElement, inside: &str, html: &str) {
    if let Some(part) = part(sheet, inside) {
        part.set_inner_html(html);
    }
}

/// How many pixels the text of a page is high.
#[must_use]
pub fn text_px() -> f64 {
    let size = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        size.trim_end_matches("px").parse().ok()
    };
    size().unwrap_or(20.0)
}

/// Calls back when a sheet has another room on the screen, and right before it is printed.
///
/// Of its room hears who watches the sheet, not the window: a person can make the letters larger
/// and leave the window as it is.
pub struct Watch {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
    printing: Option<WindowListenerHandle>,
}

impl Watch {
    /// `None` where the browser can not watch an element's size (none that runs this wasm).
    pub fn new(sheet: &HtmlElement, callback: impl Fn() + Clone + 'static) -> Option<Self> {
        let resized = Closure::<dyn FnMut()>::new(callback.clone());
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok()?;
        observer.observe(sheet);
        let printing = window_event_listener_untyped("beforeprint", move |_| callback());
        Some(Self {
            observer,
            _resized: resized,
            printing: Some(printing),
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let Some(printing) = self.printing.take() {
            printing.remove();
        }
    }
}

fn part(sheet: &HtmlElement, inside: &str) -> Option<Element> {
    sheet.query_selector(inside).ok().flatten()
}

fn room(part: &Element) -> Room {
    (
        f64::from(part.client_width()),
        f64::from(part.client_height()),
    )
}
