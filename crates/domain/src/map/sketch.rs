//! The embedded base map: what lies on the ground around the pins, as typed lines and shapes.
//!
//! One file serves all zooms. Each vertex carries the coarsest [`Band`] of zooms at which it is
//! needed, and a renderer takes those of its band:
//!
//! ```
//! use domain::map::mercator::{Screen, Viewport};
//! use domain::map::sketch::{Band, Class, Extent, Sketch};
//!
//! fn water(sketch: &Sketch, view: &Viewport) -> usize {
//!     let (width, height) = view.size();
//!     let corners = [Screen { x: 0.0, y: 0.0 }, Screen { x: width, y: height }];
//!     let Some(seen) = Extent::around(corners.map(|corner| view.world(corner))) else {
//!         return 0;
//!     };
//!     let band = Band::for_zoom(view.zoom());
//!     let near = sketch.features(Class::Water).filter(|f| f.extent().meets(seen));
//!     near.flat_map(|feature| feature.parts())
//!         .map(|part| part.points(band).map(|point| view.screen_of(point)).count())
//!         .sum()
//! }
//! ```
//!
//! The classes are those of a street map, so that streets and buildings of an OpenStreetMap
//! extract come in by the same door as today's sketch. [`Draft`] makes a sketch; it travels as
//! any [`crate::pack::Payload`] does.

mod draft;
mod kinds;
mod packed;
mod simplify;
#[cfg(test)]
mod tests;

pub use draft::{Draft, Path};
pub use kinds::{Band, Class, Extent, Rank};

use crate::map::mercator::World;
use crate::pack::Payload;
use serde::{Deserialize, Serialize};

/// A name to be written at a point.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// 越城区, 府山街道, 富春江.
    pub name: String,
    /// Where.
    pub at: World,
    /// How important it is.
    pub rank: Rank,
}

/// A base map, read. File `data/<city>-base-<hash>.pack`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "packed::Packed", into = "packed::Packed")]
pub struct Sketch {
    grid: Grid,
    shore: Option<Extent>,
    names: Vec<String>,
    /// By class.
    features: Vec<FeatureAt>,
    parts: Vec<PartAt>,
    vertices: Vec<Vertex>,
    labels: Vec<Label>,
    credits: Vec<String>,
}

impl Payload for Sketch {
    const TAG: u8 = b'B';

    fn read(body: &[u8]) -> Option<Self> {
        postcard::from_bytes(body).ok()
    }
}

/// The lattice all vertices lie on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Grid {
    west: f64,
    north: f64,
    step: f64,
}

impl Grid {
    fn world(self, x: u32, y: u32) -> World {
        World {
            x: self.west + f64::from(x) * self.step,
            y: self.north + f64::from(y) * self.step,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Vertex {
    x: u32,
    y: u32,
    /// The coarsest band at which it is needed.
    band: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct PartAt {
    start: usize,
    end: usize,
    closed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct FeatureAt {
    class: Class,
    name: Option<usize>,
    first_part: usize,
    end_part: usize,
    extent: Extent,
}

impl Sketch {
    /// The features of a class.
    pub fn features(&self, class: Class) -> impl Iterator<Item = Feature<'_>> {
        let first = self.features.partition_point(|f| f.class < class);
        let end = self.features.partition_point(|f| f.class <= class);
        let of_class = self.features.get(first..end).unwrap_or_default();
        of_class.iter().map(|at| Feature { sketch: self, at })
    }

    /// Names to be written, the most important first.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// Whom to name as the source of what is drawn, each as it is to be printed.
    #[must_use]
    pub fn credits(&self) -> &[String] {
        &self.credits
    }

    /// Where the sea is known: inside it what is not [`Class::Water`] is land, outside nobody
    /// has said. `None` where no shore lies near, or its lines do not close.
    #[must_use]
    pub fn shore_extent(&self) -> Option<Extent> {
        self.shore
    }

    /// The rectangle around all features; `None` without any.
    #[must_use]
    pub fn extent(&self) -> Option<Extent> {
        let corners = |f: &FeatureAt| {
            let Extent {
                west,
                north,
                east,
                south,
            } = f.extent;
            [World { x: west, y: north }, World { x: east, y: south }]
        };
        Extent::around(self.features.iter().flat_map(corners))
    }
}

/// Something on the ground.
#[derive(Debug, Clone, Copy)]
pub struct Feature<'a> {
    sketch: &'a Sketch,
    at: &'a FeatureAt,
}

impl<'a> Feature<'a> {
    /// What it is.
    #[must_use]
    pub fn class(&self) -> Class {
        self.at.class
    }

    /// What it is called, where that is known.
    #[must_use]
    pub fn name(&self) -> Option<&'a str> {
        self.sketch.names.get(self.at.name?).map(String::as_str)
    }

    /// The rectangle around it.
    #[must_use]
    pub fn extent(&self) -> Extent {
        self.at.extent
    }

    /// Its lines, or the rings of a shape; never none.
    pub fn parts(&self) -> impl Iterator<Item = Part<'a>> + use<'a> {
        let sketch = self.sketch;
        let parts = sketch.parts.get(self.at.first_part..self.at.end_part);
        let part = move |at: &PartAt| Part {
            grid: sketch.grid,
            vertices: sketch.vertices.get(at.start..at.end).unwrap_or_default(),
            closed: at.closed,
        };
        parts.unwrap_or_default().iter().map(part)
    }

    /// The vertices of all its parts, one after the other: for a feature that has only one.
    pub fn points(&self, band: Band) -> impl Iterator<Item = World> + use<'a> {
        self.parts().flat_map(move |part| part.points(band))
    }
}

/// One line or ring.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    grid: Grid,
    vertices: &'a [Vertex],
    closed: bool,
}

impl<'a> Part<'a> {
    /// The vertices a band takes; the first does not come again at the end of a ring. A line
    /// has at least two at every band; a ring too small to be seen at a band has none there.
    pub fn points(&self, band: Band) -> impl Iterator<Item = World> + use<'a> {
        let grid = self.grid;
        let taken = self
            .vertices
            .iter()
            .filter(move |v| v.band <= band.number());
        taken.map(move |v| grid.world(v.x, v.y))
    }

    /// Whether its last vertex is joined to its first; so are all rings of a shape.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.closed
    }
}
