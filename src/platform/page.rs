//! The page as a whole: its title, where it is scrolled to, what has the focus, its look.

use super::call::call;
use leptos::prelude::{request_animation_frame, set_timeout};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, Node, ScrollIntoViewOptions, ScrollLogicalPosition,
    ScrollToOptions,
};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The name in the tab and in the list of open pages.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets `data-<name>` on the root element; styles hang on it.
pub fn set_look(name: &str, value: &str) {
    let root = document().and_then(|d| d.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute(&format!("data-{name}"), value);
    }
}

/// The page's content-security policy (CSP), where it has one.
#[must_use]
pub fn csp() -> Option<String> {
    let meta = document()?.query_selector("meta[http-equiv='Content-Security-Policy']");
    meta.ok()??.get_attribute("content")
}

/// Says something to whoever looks after this copy, in the browser's console.
pub fn warn(words: &str) {
    web_sys::console::warn_1(&words.into());
}

/// Offers to begin anew at the address of now, with the newer data that the host has.
pub fn offer_renewal() {
    if let Some(window) = web_sys::window() {
        call(&window, "offerReload", &[]);
    }
}

/// Whether a newer version is offered later (`public/styles/frame.css`).
pub fn hold_renewal(hold: bool) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.toggle_attribute_with_force("data-writing", hold);
    }
}

/// Begins anew at the address of now, if the host has another version of the app by now: parts of
/// this one may be gone. Otherwise, and without a network, nothing happens.
pub async fn renew_if_old() {
    let asked = web_sys::window().and_then(|window| call(&window, "renewIfOld", &[]));
    if let Some(asked) = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok()) {
        let _ = wasm_bindgen_futures::JsFuture::from(asked).await;
    }
}

/// Whether the app stands inside of another page (`?embed=1`, see `look.js`).
#[must_use]
pub fn is_embedded() -> bool {
    look("embed").is_some()
}

/// Whether there is another page around this one, whoever put it there.
#[must_use]
pub fn is_framed() -> bool {
    let top = web_sys::window().and_then(|window| {
        let top = window.top().ok().flatten()?;
        Some(js_sys::Object::is(&top, &window))
    });
    top == Some(false)
}

/// Whether the page around this one lets it use a feature (`allow="…"`); `None` where the browser
/// does not say.
#[must_use]
pub fn feature_is_allowed(feature: &str) -> Option<bool> {
    let policy = js_sys::Reflect::get(document()?.as_ref(), &"featurePolicy".into()).ok()?;
    call(&policy, "allowsFeature", &[feature.into()])?.as_bool()
}

/// Whether the person has asked the browser to fetch no more than it must.
#[must_use]
pub fn saves_data() -> bool {
    let get = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).ok();
    let asked = web_sys::window().and_then(|window| {
        let connection = get(window.navigator().as_ref(), "connection")?;
        get(&connection, "saveData")?.as_bool()
    });
    asked == Some(true)
}

/// Whether the app stands on a public screen (`?kiosk=1`, see `look.js`).
#[must_use]
pub fn is_public_screen() -> bool {
    look("kiosk").is_some()
}

/// `data-<name>` of the root element.
#[must_use]
pub fn look(name: &str) -> Option<String> {
    let root = document()?.document_element()?;
    root.get_attribute(&["data-", name].concat())
}

/// How far down the page is scrolled, in pixels.
#[must_use]
pub fn scrolled() -> f64 {
    web_sys::window()
        .and_then(|w| w.scroll_y().ok())
        .unwrap_or_default()
}

/// Where the person has come to last.
#[derive(Clone)]
struct Arrival {
    number: u32,
    /// How far down the page, in pixels.
    top: f64,
    /// What had the focus when they came; its heading, once that has it.
    focus: Option<Element>,
}

impl Arrival {
    /// Whether the person has gone on since: to something else of this page, or to another page.
    fn is_over(&self) -> bool {
        let now = document().and_then(|d| d.active_element());
        // What had the focus may have been taken away with the page before; then nothing has it.
        let nothing = now.as_ref().is_none_or(|now| now.tag_name() == "BODY");
        let last = LAST_ARRIVAL.with_borrow(|last| last.as_ref().map(|last| last.number));
        last != Some(self.number) || (!nothing && now != self.focus)
    }

    /// Gives the heading of the page the focus, and scrolls to where they were. Whether there is a heading.
    fn stand_at_heading(&self) -> bool {
        let first = |what| document()?.query_selector(what).ok().flatten();
        let heading = first("#main [data-arrive]").or_else(|| first("#main h1"));
        let heading = heading.and_then(|h| h.dyn_into::<HtmlElement>().ok());
        if let Some(heading) = &heading {
            let _ = heading.focus();
            let focus = document().and_then(|d| d.active_element());
            LAST_ARRIVAL.set(Some(Self {
                focus,
                ..self.clone()
            }));
        }
        let to = ScrollToOptions::new();
        to.set_top(self.top);
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_scroll_to_options(&to);
        }
        heading.is_some()
    }
}

thread_local! {
    /// None yet on the page that was opened first.
    static LAST_ARRIVAL: RefCell<Option<Arrival>> = const { RefCell::new(None) };
}

/// After the page is drawn: gives its heading the focus, so that a screen reader reads it out
/// and the Tab key goes on from there, and scrolls to `top` pixels. A page that is there to have
/// one thing done gives the focus to that (`data-arrive`). A page that waits for its data has no
/// heading yet: it is waited for, as long as the person goes nowhere else.
pub fn arrive(top: f64) {
    let arrival = LAST_ARRIVAL.with_borrow_mut(|last| {
        let number = last.as_ref().map_or(0, |last| last.number.wrapping_add(1));
        let focus = document().and_then(|d| d.active_element());
        last.insert(Arrival { number, top, focus }).clone()
    });
    request_animation_frame(move || arrive_late(arrival, HEADING_TRIES));
}

/// [`arrive`] once more, for a page that was not drawn yet when the person came to it.
pub fn arrive_again() {
    let last = LAST_ARRIVAL.with_borrow(Clone::clone);
    if let Some(last) = last.filter(|last| !last.is_over()) {
        arrive(last.top);
    }
}

/// How often a heading is looked for that was not there, and how long each time is waited before: in all
/// longer than a file is waited for without a word.
const HEADING_TRIES: u32 = 100;
const HEADING_WAIT: Duration = Duration::from_millis(100);

/// Looks for the heading again and again, until it is there or the person has gone on.
fn arrive_late(arrival: Arrival, tries: u32) {
    if arrival.is_over() || arrival.stand_at_heading() {
        return;
    }
    if let Some(left) = tries.checked_sub(1) {
        set_timeout(move || arrive_late(arrival, left), HEADING_WAIT);
    }
}

/// What was pressed is about to go: the part of the page it is in takes the focus (it has a
/// `tabindex`), so that Tab goes on from there and a screen reader stays.
pub fn focus_part(press: &Event) {
    let pressed = press.target().and_then(|t| t.dyn_into::<Element>().ok());
    let part = pressed.and_then(|e| e.closest("[tabindex]").ok().flatten());
    if let Some(part) = part.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = part.focus();
    }
}

/// Whether there is a printer: on a public screen only when the operator says so.
#[must_use]
pub fn can_print() -> bool {
    !is_public_screen() || look("print").is_some()
}

/// Gives the focus to the element with this id. Whether it is there.
pub fn give_focus(id: &str) -> bool {
    let element = document().and_then(|d| d.get_element_by_id(id));
    let element = element.and_then(|e| e.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// [`give_focus`] after the page is drawn, and after its heading had the focus.
pub fn give_focus_soon(id: &'static str) {
    request_animation_frame(move || {
        give_focus(id);
    });
}

/// Scrolls, as little as needed, to the first element whose attribute has this value.
pub fn bring_into_view(attribute: &str, value: &str) {
    let selector = ["[", attribute, "=\"", value, "\"]"].concat();
    let found = document().and_then(|d| d.query_selector(&selector).ok()?);
    if let Some(found) = found {
        let calm = ScrollIntoViewOptions::new();
        calm.set_block(ScrollLogicalPosition::Nearest);
        found.scroll_into_view_with_scroll_into_view_options(&calm);
    }
}

/// [`bring_into_view`] after the page is drawn.
pub fn bring_into_view_soon(attribute: &'static str, value: &'static str) {
    request_animation_frame(move || bring_into_view(attribute, value));
}

thread_local! {
    /// What stands where the app is to be drawn, from when it runs until it is drawn.
    static SHELL: RefCell<Vec<Node>> = const { RefCell::new(Vec::new()) };
}

/// The element the app lives in. What stands there (the static shell of `index.html`, the first list) stays until
/// [`clear_shell`].
#[must_use]
pub fn take_over() -> Option<HtmlElement> {
    let root = by_id("app")?;
    let all = root.child_nodes();
    SHELL.set((0..all.length()).filter_map(|at| all.get(at)).collect());
    root.dyn_into().ok()
}

/// Takes away what stood there before the app.
pub fn clear_shell() {
    for node in SHELL.take() {
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
}

/// Whether the app runs, and what says that it is waited for still stands there. (A first list does not say so.)
#[must_use]
pub fn shell_waits() -> bool {
    let waiting = by_id("waiting").and_then(|waiting| waiting.dyn_into::<HtmlElement>().ok());
    has_begun() && waiting.is_some_and(|waiting| !waiting.hidden())
}

fn has_begun() -> bool {
    SHELL.with_borrow(|shell| !shell.is_empty())
}

fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Whether the rest of the app is still on its way.
#[must_use]
pub fn waits_for_app() -> bool {
    by_id("waiting").is_some() && !has_begun()
}

/// Shows the first list in the place of the static shell.
pub fn show_first_list(html: &str) {
    if let Some(root) = by_id("app") {
        root.set_inner_html(html);
    }
}

/// Has the rest of the app fetched, if it is not on its way (`boot.js`).
pub fn ask_for_app() {
    if let Some(window) = web_sys::window() {
        call(&window, "askForApp", &[]);
    }
}

/// Waits until the files of the rest of the app are here. Whether they are; where not, `boot.js` has
/// said so.
pub async fn app_is_here() -> bool {
    promised("appIsHere").await
}

/// Waits until nothing is being pressed: what is pressed is not drawn anew under the finger. What was
/// pressed and what had the focus before is pressed and has it again, once the app is drawn (`boot.js`).
pub async fn nothing_is_pressed() {
    promised("appDraws").await;
}

/// Waits, where a first list stands, until somebody wants more than that, there is a network again, or what was given
/// up has come.
pub async fn list_is_left() {
    promised("listIsLeft").await;
}

/// Waits for what a function of `boot.js` promises. Whether it was kept; it is where there is no such function.
async fn promised(by: &str) -> bool {
    let asked = web_sys::window().and_then(|window| call(&window, by, &[]));
    let asked = asked.and_then(|asked| asked.dyn_into::<js_sys::Promise>().ok());
    match asked {
        Some(asked) => wasm_bindgen_futures::JsFuture::from(asked).await.is_ok(),
        None => true,
    }
}

/// Whether the app runs inside WeChat or QQ, where other apps can not be opened by a link.
#[must_use]
pub fn is_inside_wechat() -> bool {
    web_sys::window()
        .and_then(|w| w.navigator().user_agent().ok())
        .is_some_and(|agent| agent.contains("MicroMessenger") || agent.contains("QQ/"))
}
