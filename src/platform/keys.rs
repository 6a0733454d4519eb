//! Keys, for a page that is worked with by keyboard.

use leptos::ev::{FocusEvent, KeyboardEvent, keydown};
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// A key that went down, and what it went to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressed {
    /// The name of the key: `Enter`, `ArrowUp`; letters in lower case.
    pub name: String,
    /// Which of ten it counts to: 0 for the key 1, 9 for the key 0.
    pub digit: Option<usize>,
    /// With Ctrl (⌘ on a Mac).
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// It went into a field where text is written.
    pub typing: bool,
    /// It went to something on which Enter goes on (`data-goes-on`), not to a button of its own.
    pub goes_on: bool,
}

/// Reads a key. `None` for one that somebody has acted on, for those with which characters are
/// put together or picked (Enter then ends the word, not the step), and for one that is held down,
/// unless it goes on step by step: a hand that rests on a key means it once. (Held down, Enter
/// would press whatever it has led to.)
#[must_use]
pub fn pressed(event: &KeyboardEvent) -> Option<Pressed> {
    if event.default_prevented() || event.is_composing() {
        return None;
    }
    let steps = ["Arrow", "Page"].iter().any(|s| event.key().starts_with(s));
    if event.repeat() && !steps {
        if event.key() == "Enter" {
            event.prevent_default();
        }
        return None;
    }
    let target: Option<Element> = event.target().and_then(|t| t.dyn_into().ok());
    let is = |selector: &str| {
        let target = target.as_ref();
        target.is_some_and(|t| t.matches(selector).unwrap_or_default())
    };
    let (ctrl, alt) = (event.ctrl_key() || event.meta_key(), event.alt_key());
    let (key, code) = (event.key(), event.code());
    // By its place on the keyboard: where Chinese is typed a letter may come without its name.
    let name = match code.strip_prefix("Key") {
        Some(letter) => letter.to_ascii_lowercase(),
        None => key,
    };
    let plain = !ctrl && !alt && !event.shift_key();
    let number = code.strip_prefix("Digit").unwrap_or(&name);
    let number = number.parse::<usize>().ok().filter(|n| plain && *n < 10);
    Some(Pressed {
        digit: number.map(|n| (n + 9) % 10),
        typing: is("input, textarea, select"),
        goes_on: is("[data-goes-on]"),
        name,
        ctrl,
        alt,
    })
}

/// Whether the focus leaves the element that hears of it, and not only a part for another of it.
#[must_use]
pub fn leaves(event: &FocusEvent) -> bool {
    let own: Option<Node> = event.current_target().and_then(|t| t.dyn_into().ok());
    let next: Option<Node> = event.related_target().and_then(|t| t.dyn_into().ok());
    !own.is_some_and(|own| own.contains(next.as_ref()))
}

/// Calls back for every key on the page that nothing else has acted on, as long as the part of the
/// page that asks for it stands.
pub fn on_every_key(act: impl Fn(KeyboardEvent) + 'static) {
    let listening = window_event_listener(keydown, act);
    on_cleanup(move || listening.remove());
}
