//! Where the phone is; asked for only when a person presses the button for it.

use crate::trouble::PositionError;
use domain::coord::LngLat;
use gloo_timers::future::TimeoutFuture;
use std::cell::RefCell;
use std::rc::Rc;
use std::task::{Poll, Waker};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Position, PositionOptions};

/// How long a person is left waiting, in milliseconds.
pub const PATIENCE_MS: u32 = 8_000;

#[derive(Default)]
struct Answer {
    result: Option<Result<LngLat, PositionError>>,
    waker: Option<Waker>,
}

impl Answer {
    fn give(&mut self, result: Result<LngLat, PositionError>) {
        self.result = Some(result);
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}

/// The phone's position, WGS-84.
///
/// # Errors
/// [`PositionError`] with the reason; always within [`PATIENCE_MS`].
pub async fn locate() -> Result<LngLat, PositionError> {
    let geolocation = web_sys::window()
        .and_then(|w| w.navigator().geolocation().ok())
        .ok_or(PositionError::NotPossible)?;
    let answer = Rc::new(RefCell::new(Answer::default()));

    let on_position = {
        let answer = Rc::clone(&answer);
        Closure::once_into_js(move |position: Position| {
            let at = position.coords();
            let found = LngLat::new(at.longitude(), at.latitude()).ok_or(PositionError::NotKnown);
            answer.borrow_mut().give(found);
        })
    };
    let on_error = {
        let answer = Rc::clone(&answer);
        Closure::once_into_js(move |error: web_sys::PositionError| {
            let why = match error.code() {
                web_sys::PositionError::PERMISSION_DENIED => PositionError::Refused,
                web_sys::PositionError::TIMEOUT => PositionError::TooSlow,
                _ => PositionError::NotKnown,
            };
            answer.borrow_mut().give(Err(why));
        })
    };
    let options = PositionOptions::new();
    options.set_timeout(PATIENCE_MS);
    // A fix of the last five minutes is as good to somebody on foot, and comes at once.
    options.set_maximum_age(300_000);
    geolocation
        .get_current_position_with_error_callback_and_options(
            on_position.unchecked_ref(),
            Some(on_error.unchecked_ref()),
            &options,
        )
        .map_err(|_| PositionError::NotPossible)?;

    let mut timeout = std::pin::pin!(TimeoutFuture::new(PATIENCE_MS));
    std::future::poll_fn(move |cx| {
        let mut waiting = answer.borrow_mut();
        if let Some(result) = waiting.result.take() {
            return Poll::Ready(result);
        }
        waiting.waker = Some(cx.waker().clone());
        drop(waiting);
        std::future::Future::poll(timeout.as_mut(), cx).map(|()| Err(PositionError::TooSlow))
    })
    .await
}
