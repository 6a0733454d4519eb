//! Which places are nearest: exact, on the sphere, with any filter.
//!
//! Positions become points of the unit sphere. The straight chord between two of them grows
//! with the great-circle distance, so the nearest by chord is the nearest on Earth: no
//! projection, no special case at the date line or the poles, no trigonometry in the search.
//! The points stand in an implicit k-d tree (the median of each stretch is its node, as in
//! kdbush), split along the axis in which the stretch is widest.

use crate::geo::coord::LngLat;
use geo::{Distance, Haversine, Point};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Great-circle distance in metres (haversine, mean Earth radius 6,371,008.8 m).
///
/// ```
/// use domain::geo::{coord::LngLat, near::metres_between};
/// let shaoxing = LngLat::new(120.5821, 30.0012).unwrap();
/// let hangzhou = LngLat::new(120.1551, 30.2741).unwrap();
/// assert!((metres_between(shaoxing, hangzhou) - 51_083.0).abs() < 500.0);
/// ```
#[must_use]
pub fn metres_between(a: LngLat, b: LngLat) -> f64 {
    let point = |p: LngLat| Point::new(p.lng(), p.lat());
    Haversine.distance(point(a), point(b))
}

/// Stretches of at most this many points are searched one by one.
const LEAF: usize = 16;

type Xyz = [f64; 3];

fn on_sphere(p: LngLat) -> Xyz {
    let (sin_lat, cos_lat) = p.lat().to_radians().sin_cos();
    let (sin_lng, cos_lng) = p.lng().to_radians().sin_cos();
    [cos_lat * cos_lng, cos_lat * sin_lng, sin_lat]
}

fn chord_squared(a: &Xyz, b: &Xyz) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

/// One point of the tree.
#[derive(Debug, Clone)]
struct Node {
    at: Xyz,
    id: u32,
    /// The axis its stretch is split along.
    axis: u8,
}

/// Points ready to be asked for their nearest.
#[derive(Debug, Clone, Default)]
pub struct NearIndex {
    nodes: Vec<Node>,
}

impl NearIndex {
    /// An index over (id, position) pairs. Ids are the caller's, usually places' numbers.
    #[must_use]
    pub fn new(points: impl IntoIterator<Item = (u32, LngLat)>) -> Self {
        let mut nodes: Vec<Node> = points
            .into_iter()
            .map(|(id, p)| Node {
                at: on_sphere(p),
                id,
                axis: 0,
            })
            .collect();
        split(&mut nodes);
        Self { nodes }
    }

    /// How many points it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The ids of the `k` nearest points that `keep` accepts, nearest first; equally near ones
    /// by id.
    ///
    /// ```
    /// use domain::geo::{coord::LngLat, near::NearIndex};
    /// let at = |lng| LngLat::new(lng, 30.0).unwrap();
    /// let index = NearIndex::new([(1, at(120.5)), (2, at(120.6)), (3, at(120.7))]);
    /// assert_eq!(index.nearest(at(120.61), 2, |_| true), [2, 3]);
    /// assert_eq!(index.nearest(at(120.61), 2, |id| id != 2), [3, 1]);
    /// ```
    #[must_use]
    pub fn nearest(&self, from: LngLat, k: usize, mut keep: impl FnMut(u32) -> bool) -> Vec<u32> {
        if k == 0 {
            return Vec::new();
        }
        let mut search = Search {
            from: on_sphere(from),
            k,
            keep: &mut keep,
            best: BinaryHeap::with_capacity(k.min(self.len()) + 1),
        };
        search.visit(&self.nodes, [0.0; 3]);
        let sorted = search.best.into_sorted_vec();
        sorted.into_iter().map(|found| found.id).collect()
    }
}

/// Puts the median of the widest axis in the middle, smaller ones before it, larger ones after
/// it, and does the same to both halves.
fn split(nodes: &mut [Node]) {
    if nodes.len() <= LEAF {
        return;
    }
    let axis = widest_axis(nodes);
    let middle = nodes.len() / 2;
    let (before, median, after) = nodes.select_nth_unstable_by(middle, |a, b| {
        coordinate(&a.at, axis)
            .total_cmp(&coordinate(&b.at, axis))
            .then(a.id.cmp(&b.id))
    });
    median.axis = axis;
    split(before);
    split(after);
}

fn widest_axis(nodes: &[Node]) -> u8 {
    let width = |axis: u8| {
        let values = nodes.iter().map(|n| coordinate(&n.at, axis));
        let (low, high) = values.fold((f64::MAX, f64::MIN), |(low, high), v| {
            (low.min(v), high.max(v))
        });
        high - low
    };
    (0..3)
        .max_by(|a, b| width(*a).total_cmp(&width(*b)))
        .unwrap_or(0)
}

fn coordinate(at: &Xyz, axis: u8) -> f64 {
    let [x, y, z] = *at;
    match axis {
        0 => x,
        1 => y,
        _ => z,
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
    from: Xyz,
    k: usize,
    keep: &'a mut dyn FnMut(u32) -> bool,
    best: BinaryHeap<Candidate>,
}

impl Search<'_> {
    /// `gap` is how far the stretch's box is from the start along each axis: no point of it can
    /// be nearer than that (Arya and Mount's incremental distance).
    fn visit(&mut self, nodes: &[Node], gap: Xyz) {
        if nodes.len() <= LEAF {
            nodes.iter().for_each(|node| self.consider(node));
            return;
        }
        let (before, rest) = nodes.split_at(nodes.len() / 2);
        let Some((node, after)) = rest.split_first() else {
            return;
        };
        self.consider(node);
        let beyond = coordinate(&self.from, node.axis) - coordinate(&node.at, node.axis);
        let (near, far) = if beyond < 0.0 {
            (before, after)
        } else {
            (after, before)
        };
        self.visit(near, gap);
        let mut far_gap = gap;
        if let Some(along) = far_gap.get_mut(usize::from(node.axis)) {
            *along = beyond;
        }
        if chord_squared(&far_gap, &[0.0; 3]) <= self.reach() {
            self.visit(far, far_gap);
        }
    }

    /// Beyond this squared chord nothing is of interest any more.
    fn reach(&self) -> f64 {
        match self.best.peek() {
            Some(worst) if self.best.len() == self.k => worst.chord_squared,
            _ => f64::INFINITY,
        }
    }

    fn consider(&mut self, node: &Node) {
        let found = Candidate {
            chord_squared: chord_squared(&self.from, &node.at),
            id: node.id,
        };
        let full = self.best.len() == self.k;
        if full && self.best.peek().is_some_and(|worst| found >= *worst) {
            return;
        }
        // Asked last: a filter may be dearer than a subtraction.
        if !(self.keep)(node.id) {
            return;
        }
        if full {
            self.best.pop();
        }
        self.best.push(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lng: f64, lat: f64) -> LngLat {
        LngLat::new(lng, lat).unwrap()
    }

    /// The spherical law of cosines in its stable form (atan2): another formula, other roundings.
    fn metres_by_another_formula(a: LngLat, b: LngLat) -> f64 {
        let (la, lb) = (a.lat().to_radians(), b.lat().to_radians());
        let d = (b.lng() - a.lng()).to_radians();
        let x = (lb.cos() * d.sin()).hypot(la.cos() * lb.sin() - la.sin() * lb.cos() * d.cos());
        let y = la.sin() * lb.sin() + la.cos() * lb.cos() * d.cos();
        6_371_008.8 * x.atan2(y)
    }

    fn by_brute_force(
        points: &[LngLat],
        from: LngLat,
        k: usize,
        keep: impl Fn(u32) -> bool,
    ) -> Vec<f64> {
        let mut all: Vec<f64> = (0_u32..)
            .zip(points)
            .filter(|(id, _)| keep(*id))
            .map(|(_, p)| metres_by_another_formula(from, *p))
            .collect();
        all.sort_by(f64::total_cmp);
        all.truncate(k);
        all
    }

    fn city_point() -> impl Strategy<Value = LngLat> {
        (119.8..121.3, 29.2..30.4).prop_map(|(lng, lat)| at(lng, lat))
    }

    fn world_point() -> impl Strategy<Value = LngLat> {
        (-180.0..=180.0, -90.0..=90.0).prop_map(|(lng, lat)| at(lng, lat))
    }

    fn check(points: &[LngLat], from: LngLat, k: usize, every: u32) -> Result<(), TestCaseError> {
        let index = NearIndex::new((0_u32..).zip(points.iter().copied()));
        let keep = |id: u32| id.is_multiple_of(every);
        let found = index.nearest(from, k, keep);
        let expected = by_brute_force(points, from, k, keep);
        prop_assert_eq!(found.len(), expected.len());
        for (id, metres) in found.iter().zip(expected) {
            let here = metres_between(from, points[*id as usize]);
            // At the other end of the world haversine itself loses some millimetres.
            prop_assert!(
                (here - metres).abs() < 0.01 + metres * 1e-8,
                "{} {}",
                here,
                metres
            );
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn the_nearest_in_a_city_equal_measuring_every_place(
            points in prop::collection::vec(city_point(), 0..400),
            from in city_point(), k in 0usize..30, every in 1u32..20,
        ) {
            check(&points, from, k, every)?;
        }

        #[test]
        fn the_nearest_on_earth_equal_measuring_every_place(
            points in prop::collection::vec(world_point(), 0..300),
            from in world_point(), k in 1usize..12, every in 1u32..4,
        ) {
            check(&points, from, k, every)?;
        }

        #[test]
        fn distance_agrees_with_another_formula(a in city_point(), b in city_point()) {
            prop_assert!((metres_between(a, b) - metres_by_another_formula(a, b)).abs() < 0.001);
        }

        #[test]
        fn many_places_at_one_address_come_in_order_of_their_number(n in 1u32..200, k in 1usize..50) {
            let here = at(120.5, 30.0);
            let index = NearIndex::new((0..n).map(|id| (id, here)));
            let want: Vec<u32> = (0..n).take(k).collect();
            prop_assert_eq!(index.nearest(at(120.6, 30.1), k, |_| true), want);
        }
    }

    #[test]
    fn the_date_line_and_the_poles_are_ordinary_places() {
        let index = NearIndex::new([
            (0, at(179.9, 0.0)),
            (1, at(-179.8, 0.0)),
            (2, at(170.0, 0.0)),
            (3, at(10.0, 89.9)),
        ]);
        assert_eq!(index.nearest(at(-179.9, 0.0), 3, |_| true), [1, 0, 2]);
        assert_eq!(index.nearest(at(-170.0, 90.0), 1, |_| true), [3]);
    }

    #[test]
    fn asking_an_empty_city_gives_nothing() {
        assert!(NearIndex::default().is_empty());
        assert!(
            NearIndex::default()
                .nearest(at(0.0, 0.0), 5, |_| true)
                .is_empty()
        );
    }
}
