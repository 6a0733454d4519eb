//! Calling by name what a browser, or the page around the app, may not have.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Calls a method. `None` where there is none, or where it fails.
pub(super) fn call(on: &JsValue, name: &str, with: &[JsValue]) -> Option<JsValue> {
    attempt(on, name, with)?.ok()
}

/// Calls a method, with the error of a call that fails.
pub(super) fn attempt(
    on: &JsValue,
    name: &str,
    with: &[JsValue],
) -> Option<Result<JsValue, JsValue>> {
    let method = Reflect::get(on, &JsValue::from_str(name)).ok()?;
    let method: Function = method.dyn_into().ok()?;
    Some(method.apply(on, &with.iter().collect()))
}
