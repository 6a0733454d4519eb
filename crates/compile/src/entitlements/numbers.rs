//! No number without its clause: whatever digits stand in the words for people must stand in
//! a quote of the same entitlement, or be a number of the city to ring.

use super::{City, Desk, EntitlementFile};
use crate::words;
use std::collections::BTreeSet;
use toml::Spanned;

/// Reports every number of the entitlement that no quote gives.
pub(super) fn check(one: &EntitlementFile, city: &City<'_>, desk: &mut Desk<'_>) {
    let quotes = one.source.get_ref().iter().map(|s| s.quote.get_ref());
    let mut given: BTreeSet<String> = quotes.flat_map(|quote| runs(quote)).collect();
    given.extend(city.hotlines.iter().map(|h| h.number.clone()));
    let prose = [
        ("title", &one.title),
        ("what", &one.what),
        ("how", &one.how),
    ];
    let bring = one.bring.iter().map(|text| ("bring", text));
    let open = one.open.iter().map(|text| ("open", text));
    let who = one.who.iter().flatten().map(|text| ("who", text));
    let all = prose.into_iter().chain(bring).chain(open).chain(who);
    for (key, text) in all {
        check_text(key, text, &given, desk);
    }
}

fn check_text(key: &str, text: &Spanned<String>, given: &BTreeSet<String>, desk: &mut Desk<'_>) {
    for number in runs(text.get_ref()) {
        if !given.contains(&number) {
            desk.error(key, text, &number, words::number_not_quoted());
        }
    }
}

/// The runs of digits in a text.
fn runs(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}
