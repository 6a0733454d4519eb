//! Sending a link on: the phone's own way, else a copy to be pasted.

use super::call::call;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What became of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The phone took it, and asked whom to send it to; also when nobody was chosen then.
    HandedOver,
    /// It is copied, to be pasted.
    Copied,
    /// This browser does neither.
    Neither,
}

/// Hands a link to the phone, which asks whom to send it to; where it can not, copies it. `text`: what is said
/// with it, above it; may be empty. Called from a press, without waiting before: browsers allow neither
/// otherwise.
pub async fn send(title: &str, text: &str, link: &str) -> Sent {
    if let Some(asked) = ask(title, text, link) {
        match JsFuture::from(asked).await {
            Ok(_) => return Sent::HandedOver,
            // Turning back at the list of friends is no failure.
            Err(why) if is_cancelled(&why) => return Sent::HandedOver,
            Err(_) => {}
        }
    }
    let all = if text.is_empty() {
        link.to_owned()
    } else {
        [text, "\n\n", link].concat()
    };
    if copy(&all).await {
        Sent::Copied
    } else {
        Sent::Neither
    }
}

/// Copies a text. Whether that worked: pages that did not come over https, and browsers inside of
/// other apps, may be refused.
pub async fn copy(text: &str) -> bool {
    match put_on_clipboard(text) {
        Some(done) => JsFuture::from(done).await.is_ok(),
        None => false,
    }
}

fn ask(title: &str, text: &str, link: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let data = Object::new();
    let all = [("title", title), ("text", text), ("url", link)];
    for (key, value) in all.into_iter().filter(|(_, value)| !value.is_empty()) {
        Reflect::set(&data, &key.into(), &value.into()).ok()?;
    }
    call(&navigator, "share", &[data.into()])?.dyn_into().ok()
}

fn put_on_clipboard(text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    call(&clipboard, "writeText", &[text.into()])?
        .dyn_into()
        .ok()
}

fn is_cancelled(why: &JsValue) -> bool {
    let name = Reflect::get(why, &"name".into()).ok();
    name.and_then(|name| name.as_string()).as_deref() == Some("AbortError")
}
