//! What changes while a page stands, in few types.
//!
//! Leptos compiles its machinery anew for each type it meets: for each closure, for each type
//! a closure returns, and for each type of a value that changes. A phone would download it dozens
//! of times. So whatever is drawn or said anew is an [`AnyView`] or a `String`, what is done is
//! boxed, and values that change are boxed in [`RwSignal`], [`Memo`] and [`Signal`], which are used
//! in place of those of Leptos.

mod drawn;
mod signals;
mod source;

pub use signals::{Memo, RwSignal, Signal};

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
pub fn views<V: IntoView + 'static>(views: impl IntoIterator<Item = V>) -> Vec<AnyView> {
    views.into_iter().map(IntoAny::into_any).collect()
}

/// Something done soon after, and again whenever what it reads changes.
pub fn effect(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_| act());
}
