//! Getting files that lie beside the app.

use super::json::Json;
use crate::trouble::FetchError;
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
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

/// A JSON file, asked for anew each time. The browser reads the JSON: that costs no wasm.
///
/// # Errors
/// [`FetchError`] when it did not come, or is not JSON.
pub async fn json(path: &str) -> Result<Json, FetchError> {
    json_by(path, RequestCache::NoCache).await
}

/// The same past every copy on the way: for a file that is known to be an old one.
///
/// # Errors
/// [`FetchError`] when it did not come, or is not JSON.
pub async fn json_anew(path: &str) -> Result<Json, FetchError> {
    json_by(path, RequestCache::Reload).await
}

async fn json_by(path: &str, cache: RequestCache) -> Result<Json, FetchError> {
    in_time(async {
        let response = send(Request::get(path).cache(cache)).await?;
        let text = response.text().await.map_err(|_| FetchError::NoAnswer)?;
        Json::parse(&text).ok_or(FetchError::Unreadable)
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

async fn in_time<T>(work: impl Future<Output = Result<T, FetchError>>) -> Result<T, FetchError> {
    let mut work = pin!(work);
    let mut timeout = pin!(TimeoutFuture::new(PATIENCE_MS));
    std::future::poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(result) => Poll::Ready(result),
        Poll::Pending => timeout.as_mut().poll(cx).map(|()| Err(FetchError::TooSlow)),
    })
    .await
}
