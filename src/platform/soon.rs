//! Work that waits for the browser, before the app is there that has a way of its own.

use std::future::Future;

/// Begins it now, and goes on whenever what it waits for is here.
pub fn begin(work: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(work);
}
