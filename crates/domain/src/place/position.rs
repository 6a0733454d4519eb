//! Where a place stands, as well as that is known.

use crate::geo::coord::LngLat;
use crate::unpack::{Body, Unpack, unpack};
use serde::{Deserialize, Serialize};

/// Where a place stands.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Position {
    /// On this spot, WGS-84.
    Exact(LngLat),
    /// Somewhere in the area its address names ([`Place::area`](super::Place::area)).
    Rough {
        /// The best point known for that area, WGS-84.
        point: LngLat,
        /// Whose point it is.
        of: Reference,
    },
}

/// What a point stands for that is not the place's own. The finest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reference {
    /// Its community or village.
    Community,
    /// Its town.
    Town,
    /// Its district: neither its community nor its town has a point.
    District,
    /// Its city: its district has none either.
    City,
}

unpack! { one_of Reference }

impl Unpack for Position {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some(match body.which()? {
            0 => Self::Exact(body.read()?),
            1 => Self::Rough {
                point: body.read()?,
                of: body.read()?,
            },
            _ => return None,
        })
    }
}

impl Reference {
    /// All of them, the finest first.
    pub const ALL: &[Self] = &[Self::Community, Self::Town, Self::District, Self::City];

    /// How far from such a point a place may stand, in metres. No outline of communities and towns
    /// is known; these are round numbers on the safe side.
    ///
    /// ```
    /// use domain::place::position::Reference;
    /// assert!(Reference::Community.metres_off() < Reference::Town.metres_off());
    /// ```
    #[must_use]
    pub fn metres_off(self) -> u32 {
        match self {
            Self::Community => 1_000,
            Self::Town => 4_000,
            Self::District => 20_000,
            Self::City => 80_000,
        }
    }
}

impl Position {
    /// The point distances are measured to.
    #[must_use]
    pub fn point(self) -> LngLat {
        match self {
            Self::Exact(point) | Self::Rough { point, .. } => point,
        }
    }

    /// The spot itself, where it is known.
    #[must_use]
    pub fn exact(self) -> Option<LngLat> {
        match self {
            Self::Exact(point) => Some(point),
            Self::Rough { .. } => None,
        }
    }

    /// How many metres the place may stand from [`point`](Self::point).
    #[must_use]
    pub fn metres_off(self) -> u32 {
        match self {
            Self::Exact(_) => 0,
            Self::Rough { of, .. } => of.metres_off(),
        }
    }
}
