//! A few choices kept on the phone. Private windows may refuse to keep them; then the app
//! works all the same and forgets.

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// All keys begin so, because other pages of the same host share the store.
const PREFIX: &str = "eldercare-map.";

/// What was kept under this key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    store()?.get_item(&format!("{PREFIX}{key}")).ok().flatten()
}

/// Keeps a choice, if the phone lets us.
pub fn set(key: &str, value: &str) {
    if let Some(store) = store() {
        let _ = store.set_item(&format!("{PREFIX}{key}"), value);
    }
}

/// Forgets a choice.
pub fn forget(key: &str) {
    if let Some(store) = store() {
        let _ = store.remove_item(&format!("{PREFIX}{key}"));
    }
}
