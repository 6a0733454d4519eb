//! What can be drawn, how finely, and where.

use crate::map::mercator::{TILE, World};
use serde::{Deserialize, Serialize};

/// What a feature is, in the order in which it is drawn: the first lies at the bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Class {
    /// Lakes, broad rivers, the sea within [`super::Sketch::shore_extent`]: shapes.
    Water,
    /// Rivers and canals as lines.
    Waterway,
    /// The shore: lines with land on their left and sea on their right, as in OpenStreetMap.
    Coast,
    /// Outlines of buildings: shapes.
    Building,
    /// A straight stretch of more than 5 km that stands for a road or railway but does not
    /// follow it: faint, or not drawn at all.
    Chord,
    /// Streets.
    RoadMinor,
    /// Main roads; all roads of a source that does not tell them apart.
    RoadMain,
    /// Railways.
    Rail,
    /// Outlines of districts: shapes, drawn only where the operator has switched them on.
    Area,
}

impl Class {
    /// All of them, bottom first.
    pub const ALL: [Self; 9] = [
        Self::Water,
        Self::Waterway,
        Self::Coast,
        Self::Building,
        Self::Chord,
        Self::RoadMinor,
        Self::RoadMain,
        Self::Rail,
        Self::Area,
    ];

    /// Its name in layer files (property `class`).
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Water => "water",
            Self::Waterway => "waterway",
            Self::Coast => "coast",
            Self::Building => "building",
            Self::Chord => "chord",
            Self::RoadMinor => "road_minor",
            Self::RoadMain => "road_main",
            Self::Rail => "rail",
            Self::Area => "area",
        }
    }

    /// Whether its features are shapes: rings to be filled by the even-odd rule, so that an
    /// island is one ring more.
    #[must_use]
    pub fn is_shape(self) -> bool {
        matches!(self, Self::Water | Self::Building | Self::Area)
    }
}

/// A range of zooms for which the same vertices do: 0 for zooms up to 7, then two zoom levels
/// each; the last has every vertex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Band(u8);

impl Band {
    /// Every vertex.
    pub const FINEST: Self = Self(6);

    /// All bands, coarsest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=Self::FINEST.0).map(Self)
    }

    /// The coarsest band that may be drawn at a zoom.
    #[must_use]
    pub fn for_zoom(zoom: f64) -> Self {
        let fits = |band: &Self| zoom <= band.finest_zoom();
        Self::all().find(fits).unwrap_or(Self::FINEST)
    }

    /// The band of a number, which vertices carry; `None` for none of them.
    pub(super) fn of_number(number: u8) -> Option<Self> {
        (number <= Self::FINEST.0).then_some(Self(number))
    }

    /// Its number: 0 for the coarsest.
    pub(super) fn number(self) -> u8 {
        self.0
    }

    /// The highest zoom it is made for.
    #[must_use]
    pub fn finest_zoom(self) -> f64 {
        7.0 + 2.0 * f64::from(self.0)
    }

    /// How far, at most, a vertex left out lies from the line that is drawn instead, in units of
    /// the plane ([`World`]): half a CSS pixel at the band's highest zoom, nothing for the last.
    #[must_use]
    pub fn tolerance(self) -> f64 {
        if self == Self::FINEST {
            return 0.0;
        }
        0.5 / (TILE * self.finest_zoom().exp2())
    }
}

/// A rectangle on the plane.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Extent {
    /// West.
    pub west: f64,
    /// North; less than south, since y grows to the south.
    pub north: f64,
    /// East.
    pub east: f64,
    /// South.
    pub south: f64,
}

impl Extent {
    /// The rectangle around points; `None` without any.
    #[must_use]
    pub fn around(points: impl IntoIterator<Item = World>) -> Option<Self> {
        points.into_iter().fold(None, |extent: Option<Self>, p| {
            let extent = extent.unwrap_or(Self {
                west: p.x,
                north: p.y,
                east: p.x,
                south: p.y,
            });
            Some(Self {
                west: extent.west.min(p.x),
                north: extent.north.min(p.y),
                east: extent.east.max(p.x),
                south: extent.south.max(p.y),
            })
        })
    }

    /// Whether two rectangles have a point in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.north <= other.south
            && other.north <= self.south
    }

    pub(super) fn is_finite(self) -> bool {
        [self.west, self.north, self.east, self.south]
            .iter()
            .all(|side| side.is_finite())
    }

    /// The rectangle around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            north: self.north.min(other.north),
            east: self.east.max(other.east),
            south: self.south.max(other.south),
        }
    }

    /// The rectangle with so much more on each side, in units of the plane.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        Self {
            west: self.west - by,
            north: self.north - by,
            east: self.east + by,
            south: self.south + by,
        }
    }
}

/// How important a name is; the first is placed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rank {
    /// 区县.
    District,
    /// 街道, 镇, 乡.
    Town,
    /// 社区, 村.
    Village,
    /// A river, a lake, the sea.
    Water,
}

impl Rank {
    /// All of them, most important first.
    pub const ALL: [Self; 4] = [Self::District, Self::Town, Self::Village, Self::Water];

    /// Its name in layer files (property `rank`).
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::District => "district",
            Self::Town => "town",
            Self::Village => "village",
            Self::Water => "water",
        }
    }
}
