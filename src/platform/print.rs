//! Printing, and noticing that nothing prints.
//!
//! Some browsers inside of other apps (WeChat on Android) have `window.print`, which does nothing
//! and says nothing. Whether one prints can only be told by what happens: the events around
//! printing, the styles of paper, a call that does not return at once, or the page that is left for
//! a dialog. The name of the browser says nothing of it.

use super::{media, page};
use leptos::prelude::{set_timeout, window_event_listener_untyped};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What became of a press on 打印.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    /// The browser has begun to print, or asks how.
    Begun,
    /// Nothing has happened.
    Nothing,
}

/// For so many steps nothing may happen: two seconds in which the page runs. A dialog that holds
/// the page up, or a page that is not seen, does not use them up.
const STEPS: u32 = 10;
const STEP: Duration = Duration::from_millis(200);

/// A call that takes longer than this waited for the person, in milliseconds.
const HELD_UP_MS: f64 = 500.0;

type OnResult = Rc<dyn Fn(Printing)>;

thread_local! {
    /// Whom to tell of the last press, until it has begun.
    static ASKED: RefCell<Option<OnResult>> = const { RefCell::new(None) };
    /// Whether nobody was told anything yet.
    static WAITING: Cell<bool> = const { Cell::new(false) };
    /// Which press it was.
    static PRESS: Cell<u32> = const { Cell::new(0) };
    static WATCHES: Cell<bool> = const { Cell::new(false) };
}

/// Prints the page, with all that is folded unfolded. Says what became of it; after
/// [`Printing::Nothing`] once more, should it begin all the same.
pub fn print(on_result: impl Fn(Printing) + 'static) {
    if !page::can_print() {
        return;
    }
    unfold();
    watch();
    let press = PRESS.get().wrapping_add(1);
    PRESS.set(press);
    ASKED.set(Some(Rc::new(on_result)));
    WAITING.set(true);
    let Some(window) = web_sys::window() else {
        return;
    };
    let now = || window.performance().map_or(0.0, |time| time.now());
    let began = now();
    if window.print().is_err() {
        return tell(Printing::Nothing);
    }
    if now() - began > HELD_UP_MS {
        return tell(Printing::Begun);
    }
    wait(press, STEPS);
}

/// Says it to whoever asked; who has heard that it has begun needs to hear nothing more.
fn tell(what: Printing) {
    WAITING.set(false);
    let asked = match what {
        Printing::Begun => ASKED.take(),
        Printing::Nothing => ASKED.with_borrow(Option::clone),
    };
    if let Some(on_result) = asked {
        on_result(what);
    }
}

/// Waits for a sign, as long as there may be one.
fn wait(press: u32, steps: u32) {
    set_timeout(
        move || {
            let is_open = PRESS.get() == press && WAITING.get();
            match steps.checked_sub(1) {
                _ if !is_open => {}
                // A browser prints a page when all of it is there.
                _ if !is_whole() => wait(press, steps),
                Some(left) => wait(press, left),
                None => tell(Printing::Nothing),
            }
        },
        STEP,
    );
}

fn is_whole() -> bool {
    let document = web_sys::window().and_then(|w| w.document());
    document.is_some_and(|document| {
        js_sys::Reflect::get(&document, &"readyState".into())
            .is_ok_and(|state| state.as_string().as_deref() == Some("complete"))
    })
}

/// Listens for every sign that something prints.
fn watch() {
    if WATCHES.replace(true) {
        return;
    }
    let begun = || tell(Printing::Begun);
    for sign in ["beforeprint", "afterprint"] {
        let _ = window_event_listener_untyped(sign, move |_| begun());
    }
    media::on_change("print", begun);
    // A dialog takes the focus, or the whole screen. Later the person may do so.
    for sign in ["blur", "pagehide"] {
        let _ = window_event_listener_untyped(sign, move |_| {
            if WAITING.get() {
                begun();
            }
        });
    }
}

fn unfold() {
    let document = web_sys::window().and_then(|w| w.document());
    let folded = document.and_then(|d| d.query_selector_all("details").ok());
    let Some(folded) = folded else { return };
    let all = (0..folded.length()).filter_map(|at| folded.get(at)?.dyn_into::<Element>().ok());
    all.for_each(|one| {
        let _ = one.set_attribute("open", "");
    });
}
