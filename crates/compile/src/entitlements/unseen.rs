//! What the whole country is known to have, where nobody here has seen the text.

use super::fields::ring;
use super::{City, IssueSink};
use crate::words;
use domain::policy::entitlement::Unseen;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// Something the whole country has, whose text nobody here has seen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnseenFile {
    id: Spanned<String>,
    title: Spanned<String>,
    issuer: Spanned<String>,
    for_whom: Spanned<String>,
    ring: Option<Spanned<String>>,
}

/// Only that it is there, for whom, and whom to ask: a number would be one nobody has seen.
pub(super) fn read(
    one: UnseenFile,
    city: &City<'_>,
    ids: &BTreeMap<String, bool>,
    sink: &mut IssueSink<'_>,
) -> Option<Unseen> {
    if !city.nation {
        sink.error("unseen", &one.id, one.id.get_ref(), words::unseen_of_city());
        return None;
    }
    if ids.contains_key(one.id.get_ref()) {
        sink.error("id", &one.id, one.id.get_ref(), words::unseen_and_seen());
    }
    let texts = [
        ("title", &one.title),
        ("issuer", &one.issuer),
        ("for_whom", &one.for_whom),
    ];
    for (key, text) in texts {
        let written = text.get_ref();
        if written.trim().is_empty() {
            sink.error(key, text, "", words::empty_value(key));
        }
        let number = |c: char| c.is_numeric() || matches!(c, '元' | '%' | '％');
        if written.contains(number) {
            sink.error(key, text, written, words::unseen_with_number());
        }
    }
    let ring = ring(one.ring.as_ref(), city, sink);
    Some(Unseen {
        id: one.id.into_inner(),
        title: one.title.into_inner(),
        issuer: one.issuer.into_inner(),
        for_whom: one.for_whom.into_inner(),
        ring,
    })
}
