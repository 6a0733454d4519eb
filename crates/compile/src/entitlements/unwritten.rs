//! That a paper does not say something is said once, at the foot of the page, and not on every
//! card.

use super::{EntitlementFile, IssueSink};
use crate::words;

/// How people write that a paper does not say it.
const UNWRITTEN: &[&str] = &[
    "没有写",
    "没写",
    "没有说",
    "没说",
    "未写",
    "未说明",
    "未注明",
    "未明确",
    "没有明确",
    "没有规定",
    "没有提",
    "没提",
    "不详",
];

/// Reports every sentence of a card that says so.
pub(super) fn check(one: &EntitlementFile, sink: &mut IssueSink<'_>) {
    let texts = [
        ("title", &one.title),
        ("what", &one.what),
        ("how", &one.how),
    ];
    let bring = one.bring.iter().map(|text| ("bring", text));
    let open = one.open.iter().map(|text| ("open", text));
    for (key, text) in texts.into_iter().chain(bring).chain(open) {
        let written = text.get_ref();
        if let Some(word) = UNWRITTEN.iter().find(|word| written.contains(**word)) {
            sink.error(key, text, written, words::said_unwritten(word));
        }
    }
}
