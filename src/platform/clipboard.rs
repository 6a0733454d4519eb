//! Copying the text of a field, to be pasted elsewhere.

use super::call::call;
use super::share;
use web_sys::HtmlElement;

/// Copies the text of a field. Whether that worked: a page that did not come over https, or a
/// browser inside another app, may be refused; then the text stands marked in its field.
pub async fn copy_from(field: HtmlElement, text: &str) -> bool {
    let _ = call(&field, "select", &[]);
    if share::copy(text).await {
        return true;
    }
    // As browsers did it before.
    let document = web_sys::window().and_then(|w| w.document());
    let copied = document.and_then(|d| call(&d, "execCommand", &["copy".into()]));
    copied.and_then(|copied| copied.as_bool()) == Some(true)
}
