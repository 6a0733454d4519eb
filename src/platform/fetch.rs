//! Getting files that lie beside the app.

use super::json::Json;
use crate::trouble::FetchError;
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::RequestCache;

/// How long anyone would wait for a file, in milliseconds.
const PATIENCE_MS: u32 = 30_000;

/// The bytes of a file; its name carries a hash, so that any stored copy is the right one;
/// `anew`: past such a copy, for one that turned out to be another file.
///
/// # Errors
/// [`FetchError`] when it did not come whole.
pub async fn bytes(path: &str, anew: bool) -> Result<Vec<u8>, FetchError> {
    in_time(async {
        let cache = if anew {
            RequestCache::Reload
        } else {
            RequestCache::Default
        };
        let response = send(Request::get(path).cache(cache)).await?;
        response.binary().await.map_err(|_| FetchError::NoAnswer)
    })
    .await
}

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
    Ok(json_or_kept(path, false).await?.file)
}

/// The same, and since when the phone has had it; `anew`: past every copy on the way, for a file
/// that is known to be an old one.
///
/// # Errors
/// [`FetchError`] when it did not come, or is not JSON.
pub async fn json_or_kept(path: &str, anew: bool) -> Result<Came<Json>, FetchError> {
    let cache = if anew {
        RequestCache::Reload
    } else {
        RequestCache::NoCache
    };
    in_time(async {
        let response = send(Request::get(path).cache(cache)).await?;
        let text = response.text().await.map_err(|_| FetchError::NoAnswer)?;
        let file = Json::parse(&text).ok_or(FetchError::Unreadable)?;
        let kept_at = response.headers().get("x-kept-at");
        // The browser reads the number, too: reading one in wasm costs 12 kB.
        let kept_at = kept_at.and_then(|at| Json::parse(&at)?.number());
        Ok(Came { file, kept_at })
    })
    .await
}

async fn send(
    request: gloo_net::http::RequestBuilder,
) -> Result<gloo_net::http::Response, FetchError> {
    let response = request.send().await.map_err(|_| FetchError::NoAnswer)?;
    if response.ok() {
        Ok(response)
    } else {
        Err(FetchError::Refused(response.status()))
    }
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

async fn in_time<T>(work: impl Future<Output = Result<T, FetchError>>) -> Result<T, FetchError> {
    let mut work = pin!(work);
    let mut timeout = pin!(TimeoutFuture::new(PATIENCE_MS));
    std::future::poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(result) => Poll::Ready(result),
        Poll::Pending => timeout.as_mut().poll(cx).map(|()| Err(FetchError::TooSlow)),
    })
    .await
}
