//! The places last asked about at this counter: codes of towns and communities, nothing of those
//! who asked. They can be erased.

use crate::platform::storage;
use domain::geo::area::AreaCode;

/// How many are kept.
const MOST: usize = 8;

const KEY: &str = "counter.places";

/// The codes kept, the last one first.
pub(super) fn kept() -> Vec<AreaCode> {
    let text = storage::get(KEY).unwrap_or_default();
    text.split(',')
        .filter_map(AreaCode::parse)
        .take(MOST)
        .collect()
}

/// Keeps one more, in front of those that are kept now (another tab may have kept some meanwhile);
/// all of them.
pub(super) fn keep(code: AreaCode) -> Vec<AreaCode> {
    let others = kept().into_iter().filter(|other| *other != code);
    let all: Vec<AreaCode> = std::iter::once(code).chain(others).take(MOST).collect();
    let text: Vec<String> = all.iter().map(ToString::to_string).collect();
    storage::set(KEY, &text.join(","));
    all
}

/// Calls back when another tab has kept or erased some.
pub(super) fn on_change(callback: impl Fn() + Clone + 'static) {
    storage::on_change(move |key| {
        if key.is_none_or(|key| key == KEY) {
            callback();
        }
    });
}

/// Erases them.
pub(super) fn forget() {
    storage::forget(KEY);
}
