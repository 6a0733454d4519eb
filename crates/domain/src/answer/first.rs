//! Which places come first: by the index of the nearest where a spot is known, one by one where only an area is.

use super::order::{cost, ranked};
use super::{Found, Origin, Question};
use crate::geo::coord::LngLat;
use crate::geo::near::{Features, NearIndex};
use crate::geo::walk::{CIRCLE_MINUTES, Pace};
use crate::order::ordered;
use crate::pack::catalog::Catalog;
use crate::place::features;
use crate::place::{Kind, Place};

/// Which places an answer may hold.
#[derive(Clone, Copy)]
pub(super) struct Allowed<'a> {
    /// What they have at any moment.
    pub(super) features: Features,
    /// What hangs on the moment, by their numbers.
    pub(super) now: &'a dyn Fn(u32) -> bool,
}

impl Allowed<'_> {
    /// Every place.
    pub(super) const ALL: Self = Self {
        features: Features::NONE,
        now: &|_| true,
    };

    fn fits(&self, number: u32, place: &Place) -> bool {
        features::of(place).has(self.features) && (self.now)(number)
    }
}

impl Question<'_> {
    pub(super) fn nearest(
        &self,
        catalog: &Catalog,
        kind: Kind,
        k: usize,
        allowed: Allowed,
    ) -> Vec<Found> {
        if let Origin::Exact(from) | Origin::About { point: from, .. } = self.origin {
            let look = |numbers: Vec<u32>| {
                let numbers = numbers.into_iter();
                numbers.filter_map(|n| self.look_at(catalog, n))
            };
            let exact = catalog.index(kind).into_iter();
            let of_index = |index| look(nearest_of_spot(index, from, k, allowed));
            let mut found: Vec<Found> = exact.flat_map(of_index).collect();
            let known = found.len();
            found.extend(catalog.rough(kind).flat_map(of_index));
            if found.len() > known {
                found = ranked(catalog, found);
                found.truncate(k);
            }
            return found;
        }
        let all = catalog
            .listed(kind)
            .filter(|(n, place)| allowed.fits(*n, place))
            .filter_map(|(n, _)| self.look_at(catalog, n))
            .collect();
        ranked(catalog, all).into_iter().take(k).collect()
    }

    /// The `k` that cost least, in the order of [`Sort::Cheap`]. Institutions known to be unregistered
    /// follow all others here, too.
    pub(super) fn cheapest(&self, catalog: &Catalog, k: usize, allowed: Allowed) -> Vec<Found> {
        let listed = catalog.listed(self.kind);
        let listed = listed.filter(|(n, place)| allowed.fits(*n, place));
        let all = listed
            .filter_map(|(n, _)| self.look_at(catalog, n))
            .collect();
        let cost = |found: &Found| cost(catalog.place(found.place.number));
        // The order is kept among equals.
        let near_first = ranked(catalog, all);
        let mut found = ordered(near_first, |a, b| cost(a).cmp(&cost(b)));
        found.truncate(k);
        found
    }

    /// Whether a place that meets the needs may be within a quarter of an hour though its spot is
    /// not known.
    pub(super) fn may_be_near(&self, catalog: &Catalog, allowed: Allowed) -> bool {
        let error = match self.origin {
            Origin::Exact(_) => 0,
            Origin::About { metres, .. } => metres,
            Origin::Area { .. } => return false,
        };
        let from = self.origin.point();
        catalog.rough(self.kind).any(|index| {
            let nearest = index.nearest(from, 1, allowed.features, allowed.now).pop();
            let seen = nearest.and_then(|number| self.look_at(catalog, number));
            seen.is_some_and(|found| {
                let least = found.metres - f64::from(found.off) - f64::from(error);
                least <= Pace::Steady.reach(CIRCLE_MINUTES)
            })
        })
    }
}

fn nearest_of_spot(index: &NearIndex, from: LngLat, k: usize, allowed: Allowed) -> Vec<u32> {
    let of_rank = |rank, k| index.nearest(from, k, allowed.features.and(rank), allowed.now);
    let mut numbers = of_rank(features::FIRST, k);
    numbers.extend(of_rank(features::LAST, k - numbers.len()));
    numbers
}
