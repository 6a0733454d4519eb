//! Which places are nearest: exact, on the sphere, with any filter.
//!
//! Positions become points of the unit sphere. The straight chord between two of them grows
//! with the great-circle distance, so the nearest by chord is the nearest on Earth: no
//! projection, no special case at the date line or the poles, no trigonometry in the search.
//!
//! The points stand in the order of a space-filling curve. Above them stands a binary tree of
//! cells, whose leaves are a few points each. A cell knows the box in which its points lie and what any of them has
//! ([`Features`]). A question leaves out the cells that are too far, and those that lack what is asked for. A leaf
//! knows of each feature which of its points have it, so that no other point is looked at.

mod cell;
mod curve;
mod sphere;
#[cfg(test)]
mod tests;

use crate::geo::EARTH_METRES;
use crate::geo::coord::LngLat;
use crate::geo::turn::sin_cos;
use cell::{Below, Leaf, Tree};
use sphere::{Sphere, Xyz};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Great-circle distance in metres (haversine, on a sphere of [`EARTH_METRES`]).
///
/// ```
/// use domain::geo::{coord::LngLat, near::metres_between};
/// let shaoxing = LngLat::new(120.5821, 30.0012).unwrap();
/// let hangzhou = LngLat::new(120.1551, 30.2741).unwrap();
/// assert!((metres_between(shaoxing, hangzhou) - 51_083.0).abs() < 500.0);
/// ```
#[must_use]
pub fn metres_between(a: LngLat, b: LngLat) -> f64 {
    let cos = |degrees: f64| sin_cos(degrees.to_radians()).1;
    let half_sin_squared = |degrees: f64| sin_cos((degrees * 0.5).to_radians()).0.powi(2);
    let haversine = half_sin_squared(b.lat() - a.lat())
        + cos(a.lat()) * cos(b.lat()) * half_sin_squared(b.lng() - a.lng());
    // On the other side of the earth the last bit may be too many.
    2.0 * EARTH_METRES * haversine.min(1.0).sqrt().asin()
}

/// What a point has, a bit for each feature. The caller decides what a bit means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Features(pub u16);

impl Features {
    /// No features. A question that asks for none leaves out no point.
    pub const NONE: Self = Self(0);

    /// How many features there can be.
    const COUNT: usize = u16::BITS as usize;

    /// What either has.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether everything asked for is among it.
    #[must_use]
    pub const fn has(self, asked: Self) -> bool {
        self.0 & asked.0 == asked.0
    }
}

/// One point of the index.
#[derive(Debug, Clone)]
struct Node {
    at: Xyz,
    id: u32,
}

/// Points ready to be asked for their nearest.
#[derive(Debug, Clone, Default)]
pub struct NearIndex {
    tree: Tree,
    sphere: Sphere,
}

impl NearIndex {
    /// An index over ids, positions and what the points have. Ids are the caller's, usually
    /// places' numbers.
    #[must_use]
    pub fn new(points: &[(u32, LngLat, Features)]) -> Self {
        let bounds = curve::Bounds::of(points);
        let (points, order) = curve::along(points, &bounds);
        let sphere = Sphere::seen_from(bounds.middle());
        Self {
            tree: cell::grown(&points, &order, sphere.clone()),
            sphere,
        }
    }

    /// How many points it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tree.nodes.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tree.nodes.is_empty()
    }

    /// How many points have what is asked for and are accepted by `keep`.
    #[must_use]
    pub fn count(&self, asked: Features, keep: &dyn Fn(u32) -> bool) -> usize {
        let leaves = self.tree.leaves.iter();
        let fitting = leaves.flat_map(|leaf| self.fitting(leaf, asked));
        fitting.filter(|node| keep(node.id)).count()
    }

    /// The points of a leaf that have what is asked for.
    fn fitting(&self, leaf: &Leaf, asked: Features) -> impl Iterator<Item = &Node> {
        let first = leaf.first as usize;
        let places = leaf.fitting(asked);
        places.filter_map(move |place| self.tree.nodes.get(first + place))
    }

    /// The ids of the `k` nearest points that have what is asked for and that `keep` accepts,
    /// nearest first; equally near ones by id.
    ///
    /// ```
    /// use domain::geo::{coord::LngLat, near::{NearIndex, Features}};
    /// let at = |lng| LngLat::new(lng, 30.0).unwrap();
    /// let [plain, red] = [Features::NONE, Features(1)];
    /// let index = NearIndex::new(&[(1, at(120.5), red), (2, at(120.6), plain), (3, at(120.7), red)]);
    /// assert_eq!(index.nearest(at(120.61), 2, plain, &|_| true), [2, 3]);
    /// assert_eq!(index.nearest(at(120.61), 2, red, &|_| true), [3, 1]);
    /// assert_eq!(index.nearest(at(120.61), 2, red, &|id| id != 3), [1]);
    /// ```
    #[must_use]
    pub fn nearest(
        &self,
        from: LngLat,
        k: usize,
        asked: Features,
        keep: &dyn Fn(u32) -> bool,
    ) -> Vec<u32> {
        if k == 0 {
            return Vec::new();
        }
        let mut search = Search {
            index: self,
            from: self.sphere.clone().point(from),
            k,
            asked,
            keep,
            best: BinaryHeap::with_capacity(k.min(self.len()) + 1),
            reach: f64::INFINITY,
        };
        search.visit(0);
        let sorted = search.best.into_sorted_vec();
        sorted.into_iter().map(|found| found.id).collect()
    }
}

/// A candidate; the greatest is the one to drop first.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Candidate {
    chord_squared: f64,
    id: u32,
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.chord_squared
            .total_cmp(&other.chord_squared)
            .then(self.id.cmp(&other.id))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

struct Search<'a> {
    index: &'a NearIndex,
    from: Xyz,
    k: usize,
    asked: Features,
    keep: &'a dyn Fn(u32) -> bool,
    best: BinaryHeap<Candidate>,
    /// Beyond this squared chord nothing is of interest any more.
    reach: f64,
}

impl Search<'_> {
    /// Looks at the cell at `at`, which is worth it.
    fn visit(&mut self, at: usize) {
        let index = self.index;
        let other = match index.tree.cells.get(at).map(|cell| cell.below) {
            None => return,
            Some(Below::Leaf(number)) => {
                if let Some(leaf) = index.tree.leaves.get(number as usize) {
                    for node in index.fitting(leaf, self.asked) {
                        self.consider(node);
                    }
                }
                return;
            }
            Some(Below::Cells { other }) => other as usize,
        };
        let (mut near, mut far) = ((self.gap(at + 1), at + 1), (self.gap(other), other));
        if far.0 < near.0 {
            (near, far) = (far, near);
        }
        for (gap, at) in [near, far] {
            if gap < f64::INFINITY && gap <= self.reach {
                self.visit(at);
            }
        }
    }

    /// How near a point of the cell may be; infinite where none of them fits.
    fn gap(&self, at: usize) -> f64 {
        match self.index.tree.cells.get(at) {
            Some(cell) if cell.features.has(self.asked) => cell.chord_squared(&self.from),
            _ => f64::INFINITY,
        }
    }

    fn consider(&mut self, node: &Node) {
        let found = Candidate {
            chord_squared: sphere::chord_squared(&self.from, &node.at),
            id: node.id,
        };
        if found.chord_squared > self.reach {
            return;
        }
        let full = self.best.len() == self.k;
        if full && self.best.peek().is_some_and(|worst| found >= *worst) {
            return;
        }
        // Asked last: it is dearer than a subtraction.
        if !(self.keep)(node.id) {
            return;
        }
        if !full {
            self.best.push(found);
        } else if let Some(mut worst) = self.best.peek_mut() {
            *worst = found;
        }
        if self.best.len() == self.k {
            self.reach = self
                .best
                .peek()
                .map_or(f64::INFINITY, |worst| worst.chord_squared);
        }
    }
}
