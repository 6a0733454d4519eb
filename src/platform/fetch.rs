//! Getting files that lie beside the app.
//!
//! `public/patience.js` waits for them: as long as something comes. A file that comes after it was
//! given up is not lost: it tells so ([`on_late`]), and whoever asks for it again has it at once.

use super::call::call;
use super::json::Json;
use crate::trouble::FetchError;
use domain::pack::seal;
use js_sys::{Promise, Reflect, Uint8Array};
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use std::pin::Pin;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What is heard when a file has come that was given up (`patience.js` says it, too).
const CAME_LATE: &str = "camelate";

/// How a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Before whoever needs it asks: the next who asks as usual has the same answer (`patience.js`).
    Ahead,
    /// As usual.
    Usual,
    /// Past every copy on the way, for a file that turned out to be an old one, or another.
    Anew,
}

/// The bytes of a file; its name carries a hash, so that any stored copy is the right one. It is asked
/// for at once, also before anybody awaits it.
///
/// # Errors
/// [`FetchError`] when it did not come whole.
pub fn bytes(path: &str, ask: Ask) -> Bytes {
    let asked = asked(path, ask, "default");
    Box::pin(async {
        let response = whole(asked).await?;
        let bytes = read(response.array_buffer()).await?;
        Ok(Uint8Array::new(&bytes).to_vec())
    })
}

/// The bytes of a file, on their way. In a box, so that what waits for them is in the wasm once.
pub type Bytes = Pin<Box<dyn Future<Output = Result<Vec<u8>, FetchError>>>>;

/// A file, and since when the phone has had it.
#[derive(Debug, Clone)]
pub struct Came<T> {
    /// The file.
    pub file: T,
    /// Unix time in milliseconds, where the service worker has answered with what it keeps because
    /// the host did not answer.
    pub kept_at: Option<f64>,
}

/// A JSON file, asked for anew each time. The browser reads the JSON: that costs no wasm.
///
/// # Errors
/// [`FetchError`] when it did not come, or is not JSON.
pub async fn json(path: &str) -> Result<Json, FetchError> {
    Ok(json_or_kept(path, Ask::Usual).await?.file)
}

/// A file of JSON, and since when the phone has had it.
///
/// # Errors
/// [`FetchError`] when it did not come, is not JSON, or is not what its checksum says.
pub async fn json_or_kept(path: &str, ask: Ask) -> Result<Came<Json>, FetchError> {
    let response = whole(asked(path, ask, "no-cache")).await?;
    let text = read(response.text()).await?.as_string();
    let text = text.filter(|text| seal::is_unchanged(text));
    let file = text.and_then(|text| Json::parse(&text));
    let kept_at = response.headers().get("x-kept-at").ok().flatten();
    Ok(Came {
        file: file.ok_or(FetchError::Unreadable)?,
        // The browser reads the number, too: reading one in wasm costs 12 kB.
        kept_at: kept_at.and_then(|at| Json::parse(&at)?.number()),
    })
}

/// Asks the host for a file. `cache`: as `fetch` of a browser calls it.
fn asked(path: &str, ask: Ask, cache: &str) -> Option<JsFuture> {
    let window = web_sys::window()?;
    let (function, cache) = match ask {
        Ask::Ahead => ("fileAhead", cache),
        Ask::Usual => ("patientFile", cache),
        Ask::Anew => ("patientFile", "reload"),
    };
    let asked = call(&window, function, &[path.into(), cache.into()])?;
    Some(JsFuture::from(asked.dyn_into::<Promise>().ok()?))
}

/// The answer of the host, all of which is here.
async fn whole(asked: Option<JsFuture>) -> Result<Response, FetchError> {
    let came = asked.ok_or(FetchError::NoAnswer)?.await;
    let response = came.map_err(|error| why(&error))?;
    let response: Response = response.dyn_into().map_err(|_| FetchError::NoAnswer)?;
    if response.ok() {
        Ok(response)
    } else {
        Err(FetchError::Refused(response.status()))
    }
}

fn why(error: &JsValue) -> FetchError {
    let name = Reflect::get(error, &JsValue::from_str("name"));
    match name.ok().and_then(|name| name.as_string()).as_deref() {
        Some("TimeoutError") => FetchError::TooSlow,
        _ => FetchError::NoAnswer,
    }
}

async fn read(body: Result<Promise, JsValue>) -> Result<JsValue, FetchError> {
    let body = body.map_err(|_| FetchError::NoAnswer)?;
    JsFuture::from(body).await.map_err(|_| FetchError::NoAnswer)
}

/// Calls back whenever a file has come that was given up (a part of the app, a pack, the map), for
/// as long as the part of the page stands that asks for it.
pub fn on_late(callback: impl Fn() + 'static) {
    let late = window_event_listener_untyped(CAME_LATE, move |_| callback());
    on_cleanup(move || late.remove());
}

/// Calls back whenever the phone has a network again.
pub fn on_network(callback: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        let called = Closure::<dyn Fn()>::new(callback);
        let called_with = called.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback("online", called_with);
        called.forget();
    }
}
