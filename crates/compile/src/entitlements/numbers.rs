//! Every number of an entitlement is one of its quotes, or one of the city to ring.

use super::{City, EntitlementFile, IssueSink};
use crate::numbers::Given;
use crate::words;

/// Reports every number of the entitlement that no quote gives.
pub(super) fn check(one: &EntitlementFile, city: &City<'_>, sink: &mut IssueSink<'_>) {
    let to_ring = city.hotlines.iter().map(|h| h.number.as_str());
    let given = Given::by(one.source.get_ref()).and(to_ring);
    let prose = [
        ("title", &one.title),
        ("what", &one.what),
        ("how", &one.how),
    ];
    let bring = one.bring.iter().map(|text| ("bring", text));
    let open = one.open.iter().map(|text| ("open", text));
    let who = one.who.iter().flatten().map(|text| ("who", text));
    for (key, text) in prose.into_iter().chain(bring).chain(open).chain(who) {
        for number in given.lacking(text.get_ref()) {
            sink.error(key, text, &number, words::number_not_quoted());
        }
    }
}
