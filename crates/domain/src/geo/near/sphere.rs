//! Points of the unit sphere.

use crate::geo::coord::{LngLat, UNITS};
use crate::geo::turn::sin_cos;

/// A point of the unit sphere, or what lies between two.
pub(super) type Xyz = [f64; 3];

/// The squared length of the straight line between two points.
pub(super) fn chord_squared(a: &Xyz, b: &Xyz) -> f64 {
    let ([ax, ay, az], [bx, by, bz]) = (a, b);
    let (x, y, z) = (ax - bx, ay - by, az - bz);
    x * x + y * y + z * z
}

/// The sine and the cosine of angles, each from those of a round angle close by. The trigonometry of a
/// point and its neighbours on the curve is done once.
#[derive(Debug, Clone, Default)]
struct Angle {
    /// The round angle that was needed last, with its sine and its cosine.
    round: Option<(i64, f64, f64)>,
}

/// One unit of a position in radians.
const RADIANS: f64 = std::f64::consts::PI / 180.0 / UNITS;

/// Round angles are so many units apart: 0.42°, 47 km of a great circle. A city has few of them.
const STEP: i64 = 1 << 22;

impl Angle {
    /// Of an angle in [`UNITS`] of a degree. Optimised for size, it would be called twice for each point, with
    /// its result in memory: a tenth of the time that an index takes.
    #[inline(always)]
    fn sin_cos(&mut self, units: i64) -> (f64, f64) {
        let radians = |units: i64| units as f64 * RADIANS;
        let rest = units.rem_euclid(STEP) - STEP / 2;
        let round = units - rest;
        let (sin, cos) = match self.round {
            Some((known, sin, cos)) if known == round => (sin, cos),
            _ => {
                let (sin, cos) = sin_cos(radians(round));
                self.round = Some((round, sin, cos));
                (sin, cos)
            }
        };
        // The rest is at most 0.0037: what the series leave out is below the last bit.
        let rest = radians(rest);
        let square = rest * rest;
        let sin_rest = rest - rest * square * (1.0 / 6.0 - square * (1.0 / 120.0));
        let cos_rest = 1.0 - square * (0.5 - square * (1.0 / 24.0));
        (
            sin * cos_rest + cos * sin_rest,
            cos * cos_rest - sin * sin_rest,
        )
    }
}

/// The sphere, turned so that a spot of it lies on top. Around that spot a box along the axes is not much
/// larger than what is in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Sphere {
    lng: Angle,
    lat: Angle,
    /// The longitude of the spot, and sine and cosine of its latitude.
    top: (i64, f64, f64),
}

impl Sphere {
    /// With this spot on top: longitude and latitude in [`UNITS`] of a degree.
    pub(super) fn seen_from([lng, lat]: [i32; 2]) -> Self {
        let (sin, cos) = Angle::default().sin_cos(lat.into());
        Self {
            top: (lng.into(), sin, cos),
            ..Self::default()
        }
    }

    /// The point of a position: to the east, to the north, up. It is the same for the same position,
    /// whatever was asked before.
    pub(super) fn point(&mut self, at: LngLat) -> Xyz {
        let [lng, lat] = at.units();
        let (top_lng, sin_top, cos_top) = self.top;
        let (sin_lng, cos_lng) = self.lng.sin_cos(i64::from(lng) - top_lng);
        let (sin_lat, cos_lat) = self.lat.sin_cos(lat.into());
        let out = cos_lat * cos_lng;
        [
            cos_lat * sin_lng,
            sin_lat * cos_top - out * sin_top,
            sin_lat * sin_top + out * cos_top,
        ]
    }
}
