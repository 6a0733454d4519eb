//! A few choices kept on the phone. Private windows may refuse to keep them, and the store may be
//! full; then the app works all the same: what was to be kept holds until the page is closed. On a
//! public screen nothing is kept at all: what one person chooses is remembered until the next one
//! comes, by the app itself.
//!
//! Several tabs have one store. Whoever writes what depends on what was there reads it anew, at the
//! moment of writing ([`get`]), and hears when another tab has written ([`on_change`]).

use super::page;
use js_sys::Reflect;
use leptos::prelude::{on_cleanup, window_event_listener_untyped};

fn store() -> Option<web_sys::Storage> {
    if page::is_public_screen() {
        return None;
    }
    web_sys::window()?.local_storage().ok().flatten()
}

/// All keys begin so, because other pages of the same host share the store.
const PREFIX: &str = "eldercare-map.";

/// The city that was asked about last, by its 行政区划代码.
pub const CITY: &str = "city";
/// Where answers start, as the address of a page.
pub const START: &str = "start";
/// The places kept on this phone, as the address of a page.
pub const SHORTLIST: &str = "shortlist";
/// How large text is.
pub const SIZE: &str = "size";
/// Which colours.
pub const THEME: &str = "theme";
/// How fast the person walks.
pub const PACE: &str = "pace";

fn full(key: &str) -> String {
    [PREFIX, key].concat()
}

/// What is kept under this key now.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    here::get(key).or_else(|| store()?.get_item(&full(key)).ok().flatten())
}

/// Keeps a choice. Whether it will be there the next time, too; if not, because the phone refuses
/// or has no room, it holds until the page is closed. (On a public screen it is not to be there.)
pub fn set(key: &str, value: &str) -> bool {
    let kept = store().is_some_and(|store| store.set_item(&full(key), value).is_ok());
    here::set(key, (!kept).then_some(value));
    kept || page::is_public_screen()
}

/// Forgets a choice.
pub fn forget(key: &str) {
    here::set(key, None);
    if let Some(store) = store() {
        let _ = store.remove_item(&full(key));
    }
}

/// Calls back when something may have been kept or forgotten elsewhere: the key, where another tab
/// says it; `None` where one can only look, because the page did not run meanwhile. For as long as
/// whoever asks is there.
pub fn on_change(callback: impl Fn(Option<&str>) + Clone + 'static) {
    let (looked, seen) = (callback.clone(), callback.clone());
    let heard = window_event_listener_untyped("storage", move |event| {
        let key = Reflect::get(&event, &"key".into()).ok();
        match key.and_then(|key| key.as_string()) {
            Some(key) => {
                if let Some(ours) = key.strip_prefix(PREFIX) {
                    callback(Some(ours));
                }
            }
            None => callback(None),
        }
    });
    // One that is shown again out of the browser's memory has heard nothing.
    let shown = window_event_listener_untyped("pageshow", move |event| {
        let again = Reflect::get(&event, &"persisted".into()).ok();
        if again.is_some_and(|again| again.is_truthy()) {
            looked(None);
        }
    });
    // Nor has one that lay behind others, where a browser gives each window a process of its own.
    let turned_to = window_event_listener_untyped("visibilitychange", move |_| seen(None));
    on_cleanup(move || {
        heard.remove();
        shown.remove();
        turned_to.remove();
    });
}

/// What is not in the store: what it had no room for; on a public screen, all that the person
/// before it has chosen.
pub mod here {
    use std::cell::RefCell;

    thread_local! {
        static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    }

    pub(super) fn get(key: &str) -> Option<String> {
        HERE.with_borrow(|all| {
            let found = all.iter().find(|(one, _)| one == key);
            found.map(|(_, value)| value.clone())
        })
    }

    pub(super) fn set(key: &str, value: Option<&str>) {
        HERE.with_borrow_mut(|all| {
            all.retain(|(one, _)| one != key);
            all.extend(value.map(|value| (key.to_owned(), value.to_owned())));
        });
    }

    /// Whether there is anything besides what stands under these keys.
    #[must_use]
    pub fn has_more_than(keys: &[&str]) -> bool {
        HERE.with_borrow(|all| all.iter().any(|(key, _)| !keys.contains(&key.as_str())))
    }

    /// Forgets everything.
    pub fn clear() {
        HERE.with_borrow_mut(Vec::clear);
    }
}
