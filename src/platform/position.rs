//! Where the phone is; asked for only when a person presses the button for it.

use super::call::call;
use super::page;
use crate::trouble::PositionError;
use domain::address::Start;
use domain::geo::coord::LngLat;
use js_sys::{Object, Promise, Reflect};
use leptos::task::spawn_local;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Position, PositionOptions};

/// How long the phone goes on looking after the person has agreed, in milliseconds. Longer than
/// anybody is left waiting: a position that comes late is still offered.
const LOOKING_MS: u32 = 60_000;

/// A fix of the last five minutes is as good to somebody on foot, and comes at once, in
/// milliseconds.
const FRESH_MS: u32 = 300_000;

const NAME: &str = "geolocation";

/// What is heard of a position that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// The browser asks the person first.
    Asks,
    /// The person has agreed.
    Granted,
    /// Here it is.
    Here(Start),
    /// It does not come.
    Failed(PositionError),
}

/// Asks the phone for its position, WGS-84. `fine`: a new one, by all means the phone has. `told`
/// hears what comes of it; maybe never, because some web views do not answer.
pub fn locate(fine: bool, on_news: impl Fn(News) + 'static) {
    let on_news: Rc<dyn Fn(News)> = Rc::new(on_news);
    if ask(fine, &on_news).is_none() {
        on_news(News::Failed(PositionError::NotPossible));
        return;
    }
    spawn_local(async move {
        let _ = hear_of_consent(on_news).await;
    });
}

fn ask(fine: bool, on_news: &Rc<dyn Fn(News)>) -> Option<()> {
    let geolocation = web_sys::window()?.navigator().geolocation().ok()?;
    let here = Rc::clone(on_news);
    let on_position = Closure::once_into_js(move |position: Position| {
        let at = position.coords();
        here(match LngLat::new(at.longitude(), at.latitude()) {
            Some(spot) => News::Here(Start::found(spot, at.accuracy())),
            None => News::Failed(PositionError::NotKnown),
        });
    });
    let failed = Rc::clone(on_news);
    let on_error = Closure::once_into_js(move |error: web_sys::PositionError| {
        failed(News::Failed(match error.code() {
            web_sys::PositionError::PERMISSION_DENIED => refused(&error.message()),
            web_sys::PositionError::TIMEOUT => PositionError::TooSlow,
            _ => PositionError::NotKnown,
        }));
    });
    let options = PositionOptions::new();
    options.set_timeout(LOOKING_MS);
    options.set_maximum_age(if fine { 0 } else { FRESH_MS });
    options.set_enable_high_accuracy(fine);
    geolocation
        .get_current_position_with_error_callback_and_options(
            on_position.unchecked_ref(),
            Some(on_error.unchecked_ref()),
            &options,
        )
        .ok()
}

/// Who has said no: inside of another page it may be that page.
fn refused(message: &str) -> PositionError {
    if !page::is_framed() {
        return PositionError::Refused;
    }
    let said = message.contains("policy");
    match page::feature_is_allowed(NAME) {
        Some(true) => PositionError::Refused,
        Some(false) => PositionError::Framed { surely: true },
        None => PositionError::Framed { surely: said },
    }
}

/// Whether the person is being asked, and when they have agreed, where the browser tells.
async fn hear_of_consent(on_news: Rc<dyn Fn(News)>) -> Option<()> {
    let property = |on: &JsValue, name: &str| Reflect::get(on, &JsValue::from_str(name)).ok();
    let state = move |status: &JsValue| property(status, "state")?.as_string();
    let navigator = web_sys::window()?.navigator();
    let permissions = property(&navigator, "permissions")?;
    let what = Object::new();
    Reflect::set(&what, &"name".into(), &NAME.into()).ok()?;
    let asked: Promise = call(&permissions, "query", &[what.into()])?
        .dyn_into()
        .ok()?;
    let status = JsFuture::from(asked).await.ok()?;
    if state(&status)? != "prompt" {
        return None;
    }
    on_news(News::Asks);
    let of_change = status.clone();
    let on_change = Closure::<dyn FnMut()>::new(move || {
        if state(&of_change).as_deref() == Some("granted") {
            on_news(News::Granted);
        }
    });
    Reflect::set(&status, &"onchange".into(), &on_change.into_js_value()).ok()?;
    Some(())
}
