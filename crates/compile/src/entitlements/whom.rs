//! Whom an entry names, its quotes name, too.

use super::vocabulary::{self, NAMED};
use super::{EntitlementFile, IssueSink, wider};
use crate::words;

/// Reports every word of `who` that no quote gives; where all are given, every way that is wider
/// than the quotes.
pub(super) fn check(one: &EntitlementFile, sink: &mut IssueSink<'_>) {
    let mut all_are_named = true;
    let sources = one.source.get_ref();
    let quotes: String = sources.iter().map(|s| s.quote.get_ref().as_str()).collect();
    for cell in one.who.iter().flatten() {
        for word in cell.get_ref().split('|').map(str::trim) {
            let open = word.strip_prefix('“').and_then(|w| w.strip_suffix('”'));
            let named = match NAMED.iter().find(|(known, _)| *known == word) {
                Some((_, names)) => names.iter().any(|name| quotes.contains(name)),
                None => open.is_none_or(|open| quotes.contains(open)),
            };
            all_are_named &= named && vocabulary::any_of(word).is_ok();
            if !named {
                sink.error("who", cell, word, words::nobody_named_so());
            }
        }
    }
    if all_are_named {
        wider::check(one, sink);
    }
}
