//! Where a link says the person starts.

use crate::answer::Origin;
use crate::geo::area::AreaCode;
use crate::geo::coord::LngLat;
use crate::geo::walk::EXACT_METRES;
use crate::pack::catalog::Catalog;

/// Where a link says the person starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// `at=120.58210,30.00120`: a spot, WGS-84 lng,lat.
    Spot(LngLat),
    /// `at=120.58210,30.00120,30000m`: somewhere so many metres around a spot.
    About {
        /// The spot.
        at: LngLat,
        /// How far off it may be.
        metres: u32,
    },
    /// `from=330602002`: a district, town or community.
    Area(AreaCode),
}

/// How far off a phone may be that does not know how far: half around the earth.
pub(super) const ANYWHERE_METRES: u32 = 20_000_000;

impl Start {
    /// Where a phone says it is, with the error it gives, in metres. An error that is no number is
    /// not known, and may be any.
    ///
    /// ```
    /// use domain::{address::Start, geo::coord::LngLat};
    /// let at = LngLat::new(120.5821, 30.0012).unwrap();
    /// assert_eq!(Start::found(at, 20.0), Start::Spot(at));
    /// assert_eq!(Start::found(at, 30e3), Start::About { at, metres: 30_000 });
    /// ```
    #[must_use]
    pub fn found(at: LngLat, error_metres: f64) -> Self {
        let known = (0.0..f64::from(ANYWHERE_METRES)).contains(&error_metres);
        let metres = if known {
            error_metres.ceil() as u32
        } else {
            ANYWHERE_METRES
        };
        if metres <= EXACT_METRES {
            Self::Spot(at)
        } else {
            Self::About { at, metres }
        }
    }

    /// The spot, if it is one, exact or not.
    #[must_use]
    pub fn spot(self) -> Option<LngLat> {
        match self {
            Self::Spot(at) | Self::About { at, .. } => Some(at),
            Self::Area(_) => None,
        }
    }

    /// The community or village, if it is one.
    #[must_use]
    pub fn village(self) -> Option<AreaCode> {
        match self {
            Self::Area(code) => code.village(),
            Self::Spot(_) | Self::About { .. } => None,
        }
    }

    /// Where answers are measured from. `own_point`: that of the community it names, where it is known.
    #[must_use]
    pub fn origin(self, own_point: Option<LngLat>, catalog: &Catalog) -> Origin {
        match (self, own_point) {
            (Self::Spot(spot), _) | (Self::Area(_), Some(spot)) => Origin::Exact(spot),
            (Self::About { at: point, metres }, _) => Origin::About { point, metres },
            (Self::Area(area), None) => {
                let (point, _) = catalog.best_point(area);
                Origin::Area { area, point }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn a_community_whose_point_is_known_is_a_spot_and_any_other_area_is_not() {
        let city = testing::city(vec![], vec![]);
        let at = LngLat::new(120.58, 30.0).unwrap();
        let village = AreaCode::parse("330602002001").unwrap();
        assert_eq!(
            Start::Area(village).origin(Some(at), &city),
            Origin::Exact(at)
        );
        let (point, _) = city.best_point(village);
        let rough = Origin::Area {
            area: village,
            point,
        };
        assert_eq!(Start::Area(village).origin(None, &city), rough);
        assert_eq!(Start::Spot(at).origin(None, &city), Origin::Exact(at));
        let about = Start::About { at, metres: 500 };
        assert_eq!(
            about.origin(None, &city),
            Origin::About {
                point: at,
                metres: 500
            }
        );
    }
}
