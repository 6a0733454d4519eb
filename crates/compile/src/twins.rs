//! Rows that are one place twice: the same name in the same table, with the same address, the
//! same number to ring, or at the same spot.

use crate::issue::Issues;
use crate::limits::SAME_SPOT_METRES;
use crate::sheet::Row;
use crate::text::plain;
use crate::{columns, words};
use domain::near::metres_between;
use domain::place::{Kind, Place};
use std::collections::BTreeMap;

/// The places met so far, by table and name.
#[derive(Debug, Default)]
pub(crate) struct Twins(BTreeMap<(Kind, String), Vec<Seen>>);

#[derive(Debug)]
struct Seen {
    id: String,
    line: u32,
    place: Place,
}

impl Twins {
    /// Tells of a row that is a place already met, and remembers it.
    pub(crate) fn meet(&mut self, row: &Row<'_>, place: &Place, issues: &mut Issues) {
        let seen = self.0.entry((place.kind, bare(&place.name))).or_default();
        if let Some(twin) = seen.iter().find(|seen| same(&seen.place, place)) {
            let say = words::same_place(&twin.id, twin.line);
            issues.warning(row.spot(columns::NAME), say);
        }
        seen.push(Seen {
            id: place.id.clone(),
            line: row.line(),
            place: place.clone(),
        });
    }
}

/// Whether two places of one name are one.
fn same(one: &Place, other: &Place) -> bool {
    let address = |p: &Place| p.address.as_deref().map(bare).filter(|a| !a.is_empty());
    let address = address(one).is_some_and(|a| Some(a) == address(other));
    let phone = one
        .phones
        .iter()
        .any(|p| !p.is_sample() && other.phones.contains(p));
    let spot = one
        .point
        .zip(other.point)
        .is_some_and(|(a, b)| metres_between(a, b) < SAME_SPOT_METRES);
    // Places without anything to tell them apart are one.
    let nothing = |p: &Place| p.address.is_none() && p.phones.is_empty() && p.point.is_none();
    address || phone || spot || nothing(one) && nothing(other) && one.area == other.area
}

/// A name or address without blanks and marks, in one spelling of width and case.
fn bare(text: &str) -> String {
    plain(text)
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
