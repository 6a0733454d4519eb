//! Pins that would cover each other, drawn as one that says how many.
//!
//! Done once for a whole zoom level, on the plane and not on the screen, so that dragging the map
//! changes nothing; in the order of the list, so that a cluster stands where its nearest place
//! stands. (The greedy method of mapbox/supercluster, without its tree of levels: a city has
//! thousands of places, not millions.)

use crate::geo::within::within;
use crate::map::mercator::{TILE, World};
use crate::order::ordered;

/// One pin, or several that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Where it is drawn: where its first member stands.
    pub at: World,
    /// The numbers of its members in the list that was given, in order; never empty.
    pub members: Vec<usize>,
}

/// Joins points that are drawn less than `reach` CSS pixels from the first of them at a zoom
/// level. Every point is in exactly one cluster, clusters come in the order of their first
/// members, and the whole depends on nothing but the arguments.
///
/// ```
/// use domain::geo::coord::LngLat;
/// use domain::map::{cluster::clusters, mercator::World};
/// let at = |lng| World::of(LngLat::new(lng, 30.0).unwrap());
/// let pins = [at(120.50), at(120.51), at(121.00)];
/// let far = clusters(&pins, 10.0, 40.0);
/// assert_eq!(far.iter().map(|c| c.members.len()).collect::<Vec<_>>(), [2, 1]);
/// assert_eq!(clusters(&pins, 16.0, 40.0).len(), 3);
/// ```
#[must_use]
pub fn clusters(points: &[World], zoom: f64, reach: f64) -> Vec<Cluster> {
    let reach = (reach / (TILE * zoom.exp2())).max(f64::MIN_POSITIVE);
    // Neighbours of a point lie in its own square or the eight around it.
    let square = |point: &World| {
        let index = |at: f64| within((at / reach).floor(), -4e18, 4e18) as i64;
        (index(point.x), index(point.y))
    };
    let numbered = points.iter().map(square).zip(0..).collect();
    let by_square: Vec<((i64, i64), usize)> = ordered(numbered, |a, b| a.0.cmp(&b.0));
    let inside = |wanted: (i64, i64)| {
        let first = by_square.partition_point(|(square, _)| *square < wanted);
        let from = by_square.get(first..).unwrap_or_default();
        let same = from.iter().take_while(move |(square, _)| *square == wanted);
        same.map(|(_, number)| *number)
    };
    let mut taken = vec![false; points.len()];
    let mut found = Vec::new();
    for (number, point) in points.iter().enumerate() {
        if taken.get(number).copied().unwrap_or(true) {
            continue;
        }
        let (column, row) = square(point);
        let around = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        let members: Vec<usize> = around
            .flat_map(&inside)
            .filter(|other| {
                let free = !taken.get(*other).copied().unwrap_or(true);
                let near = points
                    .get(*other)
                    .is_some_and(|o| (o.x - point.x).hypot(o.y - point.y) < reach);
                free && (near || *other == number)
            })
            .collect();
        let members = ordered(members, usize::cmp);
        for member in &members {
            if let Some(taken) = taken.get_mut(*member) {
                *taken = true;
            }
        }
        found.push(Cluster {
            at: *point,
            members,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn world(x: f64, y: f64) -> World {
        World { x, y }
    }

    fn points() -> impl Strategy<Value = Vec<World>> {
        prop::collection::vec((0.2..0.201_f64, 0.4..0.401_f64), 0..200)
            .prop_map(|all| all.into_iter().map(|(x, y)| world(x, y)).collect())
    }

    /// The rule of the clusters without squares: every free point against every other.
    fn slowly(points: &[World], zoom: f64, reach: f64) -> Vec<Vec<usize>> {
        let reach = reach / (TILE * zoom.exp2());
        let mut free: Vec<usize> = (0..points.len()).collect();
        let mut found = Vec::new();
        while let Some(first) = free.first().copied() {
            let near = |other: usize| {
                let (a, b) = (points[first], points[other]);
                other == first || ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt() < reach
            };
            let (members, rest) = free.into_iter().partition(|other| near(*other));
            found.push(members);
            free = rest;
        }
        found
    }

    #[test]
    fn two_places_at_one_door_are_one_pin_however_near_one_looks() {
        let door = world(0.83, 0.41);
        let found = clusters(&[door, door], 19.0, 44.0);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].members, [0, 1]);
    }

    #[test]
    fn with_nothing_to_show_there_are_no_pins() {
        assert!(clusters(&[], 12.0, 44.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_place_is_lost_and_none_comes_twice(points in points(), zoom in 4.0..19.0_f64) {
            let mut all: Vec<usize> =
                clusters(&points, zoom, 44.0).into_iter().flat_map(|c| c.members).collect();
            all.sort_unstable();
            prop_assert_eq!(all, (0..points.len()).collect::<Vec<_>>());
        }

        #[test]
        fn clusters_equal_those_of_the_plain_rule(points in points(), zoom in 8.0..19.0_f64) {
            let found: Vec<Vec<usize>> =
                clusters(&points, zoom, 44.0).into_iter().map(|c| c.members).collect();
            prop_assert_eq!(found, slowly(&points, zoom, 44.0));
        }

        #[test]
        fn pins_never_stand_nearer_than_the_reach(points in points(), zoom in 8.0..19.0_f64) {
            let found = clusters(&points, zoom, 44.0);
            let px = TILE * zoom.exp2();
            for (number, a) in found.iter().enumerate() {
                for b in &found[number + 1..] {
                    let gap = (a.at.x - b.at.x).hypot(a.at.y - b.at.y) * px;
                    prop_assert!(gap > 43.999, "{}", gap);
                }
            }
        }

        #[test]
        fn looking_nearer_never_joins_what_was_apart(points in points(), zoom in 8.0..17.0_f64) {
            let far = clusters(&points, zoom, 44.0).len();
            let near = clusters(&points, zoom + 2.0, 44.0).len();
            // Greedy choices may differ a little; four times the room never holds fewer.
            prop_assert!(near >= far, "{} < {}", near, far);
        }
    }
}
