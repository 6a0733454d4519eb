//! What changes while a page stands, in few types.
//!
//! Leptos compiles its machinery anew for each type it meets: for each closure, and for each type
//! a closure returns. A phone would download it dozens of times, and it was a third of the app.
//! So whatever changes here is an [`AnyView`] or a `String`, and closures are boxed.

use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// A part of a page, drawn anew whenever what it reads changes. (Inside of `view!` a closure
/// written in place, `{move || …}`, is the same, as long as it returns an [`AnyView`].)
pub fn part(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Arc<Mutex<dyn FnMut() -> AnyView + Send>> = Arc::new(Mutex::new(draw));
    draw.into_any()
}

/// A part that may be nothing at all.
pub fn maybe<V: IntoView + 'static>(view: Option<V>) -> AnyView {
    view.map_or_else(|| ().into_any(), IntoAny::into_any)
}

/// Several parts, one after the other.
pub fn each<V: IntoView + 'static>(views: impl IntoIterator<Item = V>) -> Vec<AnyView> {
    views.into_iter().map(IntoAny::into_any).collect()
}

type Work<T> = Box<dyn Fn() -> T + Send + Sync>;

/// A value worked out from others, and again only when they change.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    work_out: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let work_out: Work<T> = Box::new(work_out);
    Memo::new(move |_| work_out())
}

/// Something done soon after, and again whenever what it reads changes.
pub fn effect(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}
