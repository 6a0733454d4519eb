//! The order of a list.

use super::Found;
use crate::order::ordered;
use crate::pack::catalog::Catalog;
use crate::place::Place;
use crate::place::features::comes_last;
use std::cmp::Ordering;

/// Places in the order of every answer, of whatever kinds they are.
pub(crate) fn ranked(catalog: &Catalog, found: Vec<Found>) -> Vec<Found> {
    let last = |found: &Found| comes_after(catalog.place(found.place.number));
    ordered(found, |a, b| {
        by_nearness((a, last(a)), (b, last(b))).then(a.place.cmp(&b.place))
    })
}

/// Whether a place follows all others.
pub(super) fn comes_after(place: Option<&Place>) -> bool {
    place.is_some_and(comes_last)
}

/// Compares two lines. The flag of each says that its place follows all others.
pub(super) fn by_nearness((a, a_last): (&Found, bool), (b, b_last): (&Found, bool)) -> Ordering {
    let tier = (a_last, a.nearness.tier()).cmp(&(b_last, b.nearness.tier()));
    tier.then(a.farthest().total_cmp(&b.farthest()))
}

/// What the order of [`Sort::Cheap`] goes by.
pub(super) fn cost(place: Option<&Place>) -> (bool, bool, Option<(u32, u32)>) {
    let price = place.and_then(|place| place.offer.price);
    (
        comes_after(place),
        price.is_none(),
        price.map(|yuan| (yuan.from, yuan.to)),
    )
}
