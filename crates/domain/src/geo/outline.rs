//! Where a city ends, as coarse as a phone needs it to tell whether a person is in it.
//!
//! The rectangle around a city holds much of its neighbours. A phone gets the outline itself
//! with the manifest, simplified to [`TOLERANCE_METRES`]. Nobody who is in the city may be told
//! that they are not, so the answer has a margin: see [`Lies`].

use crate::geo::METRES_PER_DEGREE;
use crate::geo::coord::LngLat;
use crate::geo::turn::sin_cos;
use geo::{Contains, Coord, Distance, Euclidean, LineString, Point, Polygon};
use serde::{Deserialize, Serialize};

/// The simplified outline is nowhere farther than this from the full one, in metres.
pub const TOLERANCE_METRES: f64 = 500.0;

/// Up to so many metres outside the simplified outline a position counts as [`Lies::Edge`].
///
/// Twice the tolerance: once for what was simplified here, and once more because the full
/// outlines are drawn with a vertex every kilometre or two, and a phone's own position errs.
pub const EDGE_METRES: f64 = 2.0 * TOLERANCE_METRES;

/// Steps of an outline in one degree: a step is at most 112 metres.
const STEPS: f64 = 1000.0;

/// How a position lies to a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lies {
    /// Inside the outline.
    Inside,
    /// So near the outline that nobody can say. Answers are given, with a word about it.
    Edge,
    /// Outside: nothing of this city is for a person there.
    Outside,
}

impl Lies {
    /// How a position lies that is so many metres outside an outline; 0 inside.
    #[must_use]
    pub fn at(metres_outside: f64) -> Self {
        if metres_outside <= 0.0 {
            Self::Inside
        } else if metres_outside <= EDGE_METRES {
            Self::Edge
        } else {
            Self::Outside
        }
    }
}

/// The outline of a city: rings in thousandths of a degree, as they stand in the manifest. Each
/// ring begins with the longitude and latitude of its first vertex; then come the steps from one
/// vertex to the next. The last vertex is joined to the first. What lies inside of an odd number
/// of rings is in the city, so that a ring within a ring is a hole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CityOutline {
    /// The rings.
    pub rings: Vec<Vec<i32>>,
}

impl CityOutline {
    /// An outline of rings of degrees (lng, lat), rounded to thousandths. A ring that rounds to
    /// fewer than three vertices is left out.
    #[must_use]
    pub fn new<'a>(rings: impl IntoIterator<Item = &'a [[f64; 2]]>) -> Self {
        let rings = rings.into_iter().filter_map(|ring| {
            let cell = |degrees: &f64| (degrees * STEPS).round() as i32;
            let mut cells: Vec<[i32; 2]> = ring
                .iter()
                .map(|[lng, lat]| [cell(lng), cell(lat)])
                .collect();
            cells.dedup();
            if cells.first() == cells.last() {
                cells.pop();
            }
            let mut before = [0, 0];
            let steps = cells.iter().flat_map(|&[x, y]| {
                let step = [x - before[0], y - before[1]];
                before = [x, y];
                step
            });
            let steps: Vec<i32> = steps.collect();
            (cells.len() >= 3).then_some(steps)
        });
        Self {
            rings: rings.collect(),
        }
    }

    /// Whether there is no ring at all: then nothing is known of where the city ends.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rings.is_empty()
    }

    /// How many metres the position lies outside; 0 inside.
    ///
    /// Measured on a plane that touches the earth at the position: exact to well under a percent
    /// over the few kilometres that matter.
    #[must_use]
    pub fn metres_outside(&self, p: LngLat) -> f64 {
        let (is_inside, metres) = self.edge(p);
        if is_inside { 0.0 } else { metres }
    }

    /// How many metres the position lies from the outline, inside or outside.
    #[must_use]
    pub fn metres_to_edge(&self, p: LngLat) -> f64 {
        self.edge(p).1
    }

    /// Whether the position lies inside, and how far from the outline.
    fn edge(&self, p: LngLat) -> (bool, f64) {
        let (_, shrink) = sin_cos(p.lat().to_radians());
        let flat = |[x, y]: [i32; 2]| Coord {
            x: (f64::from(x) / STEPS - p.lng()) * shrink * METRES_PER_DEGREE,
            y: (f64::from(y) / STEPS - p.lat()) * METRES_PER_DEGREE,
        };
        let here = Point::new(0.0, 0.0);
        let (mut inside, mut nearest) = (false, f64::INFINITY);
        for ring in &self.rings {
            let line: LineString = vertices(ring).map(flat).collect();
            // The polygon closes the ring.
            let ring = Polygon::new(line, Vec::new());
            inside ^= ring.contains(&here);
            nearest = nearest.min(Euclidean.distance(&here, ring.exterior()));
        }
        (inside, nearest)
    }
}

/// The vertices of a ring, in thousandths of a degree.
fn vertices(ring: &[i32]) -> impl Iterator<Item = [i32; 2]> {
    let steps = ring.chunks_exact(2).filter_map(|step| match step {
        [x, y] => Some([*x, *y]),
        _ => None,
    });
    steps.scan([0_i32, 0_i32], |at, [x, y]| {
        // Nothing of a broken file may wrap around.
        *at = [at[0].saturating_add(x), at[1].saturating_add(y)];
        Some(*at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::at;
    use proptest::prelude::*;
    use rstest::rstest;

    /// Two squares side by side by an arm, and a hole in the first.
    fn outline() -> CityOutline {
        let city: &[[f64; 2]] = &[
            [120.0, 30.0],
            [121.0, 30.0],
            [121.0, 31.0],
            [120.0, 31.0],
            [120.0, 30.0],
        ];
        let hole: &[[f64; 2]] = &[[120.4, 30.4], [120.6, 30.4], [120.6, 30.6], [120.4, 30.6]];
        let island: &[[f64; 2]] = &[[121.2, 30.2], [121.3, 30.2], [121.25, 30.3]];
        CityOutline::new([city, hole, island])
    }

    #[rstest]
    #[case(120.2, 30.2, Lies::Inside)]
    #[case(120.5, 30.5, Lies::Outside)] // in the hole, 10 km from its edge
    #[case(120.5, 30.405, Lies::Edge)] // in the hole, half a kilometre from its edge
    #[case(121.25, 30.25, Lies::Inside)] // on the island
    #[case(121.1, 30.25, Lies::Outside)] // at sea
    #[case(120.5, 31.005, Lies::Edge)]
    #[case(120.5, 31.02, Lies::Outside)]
    fn a_position_lies_in_a_city_beside_it_or_elsewhere(
        #[case] lng: f64,
        #[case] lat: f64,
        #[case] lies: Lies,
    ) {
        assert_eq!(Lies::at(outline().metres_outside(at(lng, lat))), lies);
    }

    #[test]
    fn an_outline_says_how_far_away_it_is() {
        let metres = outline().metres_outside(at(120.5, 31.01));
        assert!((metres - 1112.0).abs() < 2.0, "{metres}");
        assert!(
            CityOutline::default()
                .metres_outside(at(120.5, 31.0))
                .is_infinite()
        );
    }

    #[test]
    fn what_is_too_small_for_the_steps_is_left_out() {
        let speck: &[[f64; 2]] = &[[120.0, 30.0], [120.0001, 30.0], [120.0, 30.0001]];
        assert!(CityOutline::new([speck]).is_empty());
    }

    proptest! {
        #[test]
        fn no_numbers_whatever_break_it(
            rings in prop::collection::vec(prop::collection::vec(any::<i32>(), 0..9), 0..4),
            lng in -180.0..180.0f64,
            lat in -90.0..90.0f64,
        ) {
            let metres = CityOutline { rings }.metres_outside(at(lng, lat));
            prop_assert!(metres >= 0.0);
        }
    }
}
