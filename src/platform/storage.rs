//! A few choices kept on the phone. Private windows may refuse to keep them; then the app
//! works all the same and forgets. On a public screen nothing is kept at all: what one person
//! chooses is remembered until the next one comes, by the app itself.

#[cfg(feature = "desk")]
use super::page;

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// All keys begin so, because other pages of the same host share the store.
const PREFIX: &str = "eldercare-map.";

/// What was kept under this key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    #[cfg(feature = "desk")]
    if page::is_kiosk() {
        return here::get(key);
    }
    store()?.get_item(&format!("{PREFIX}{key}")).ok().flatten()
}

/// Keeps a choice, if the phone lets us.
pub fn set(key: &str, value: &str) {
    #[cfg(feature = "desk")]
    if page::is_kiosk() {
        return here::set(key, Some(value));
    }
    if let Some(store) = store() {
        let _ = store.set_item(&format!("{PREFIX}{key}"), value);
    }
}

/// Forgets a choice.
pub fn forget(key: &str) {
    #[cfg(feature = "desk")]
    if page::is_kiosk() {
        return here::set(key, None);
    }
    if let Some(store) = store() {
        let _ = store.remove_item(&format!("{PREFIX}{key}"));
    }
}

/// What a public screen remembers of the person before it.
#[cfg(feature = "desk")]
pub mod here {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    thread_local! {
        static HERE: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    }

    pub(super) fn get(key: &str) -> Option<String> {
        HERE.with_borrow(|all| all.get(key).cloned())
    }

    pub(super) fn set(key: &str, value: Option<&str>) {
        HERE.with_borrow_mut(|all| match value {
            Some(value) => _ = all.insert(key.to_owned(), value.to_owned()),
            None => _ = all.remove(key),
        });
    }

    /// Whether there is anything besides what stands under these keys.
    #[must_use]
    pub fn has_more_than(keys: &[&str]) -> bool {
        HERE.with_borrow(|all| all.keys().any(|key| !keys.contains(&key.as_str())))
    }

    /// Forgets everything.
    pub fn clear() {
        HERE.with_borrow_mut(BTreeMap::clear);
    }
}
