//! Making a sketch: features as they come, onto the lattice, each vertex into its band.

use super::simplify::{self, Cell, banded};
use super::{Class, Extent, FeatureAt, Grid, Label, PartAt, Rank, Sketch, Vertex};
use crate::map::mercator::{EQUATOR_METRES, World};
use std::collections::BTreeMap;
use std::f64::consts::TAU;

/// Cells along one side of a lattice: a step from any to any other fits in an `i32`.
const MOST_STEPS: f64 = 2_147_483_647.0;

/// A line or ring to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    legs: Vec<Vec<World>>,
    closed: bool,
}

impl Path {
    /// A line. One that ends where it began becomes a ring.
    #[must_use]
    pub fn line(points: Vec<World>) -> Self {
        let closed = points.len() > 3 && points.first() == points.last();
        Self {
            legs: vec![points],
            closed,
        }
    }

    /// A ring; whether its first point comes again at the end does not matter.
    #[must_use]
    pub fn ring(points: Vec<World>) -> Self {
        Self {
            legs: vec![points],
            closed: true,
        }
    }

    /// A ring of legs, each beginning where the one before it ends, simplified one by one: a
    /// leg that is a feature of its own too stays the same line at every band.
    #[must_use]
    pub fn ring_of_legs(legs: Vec<Vec<World>>) -> Self {
        Self { legs, closed: true }
    }

    fn points(&self) -> impl Iterator<Item = World> + '_ {
        self.legs.iter().flatten().copied()
    }
}

/// A sketch in the making.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    features: Vec<(Class, Option<String>, Vec<Path>)>,
    labels: Vec<Label>,
    credits: Vec<String>,
    shore: Option<Extent>,
}

impl Draft {
    /// Adds a feature: one line, several that belong together, or the rings of a shape.
    pub fn add(&mut self, class: Class, name: Option<&str>, parts: Vec<Path>) {
        let name = name.filter(|n| !n.is_empty()).map(str::to_owned);
        self.features.push((class, name, parts));
    }

    /// Adds a name.
    pub fn label(&mut self, name: &str, at: World, rank: Rank) {
        self.labels.push(Label {
            name: name.to_owned(),
            at,
            rank,
        });
    }

    /// Adds a source to be named, once.
    pub fn credit(&mut self, source: &str) {
        if !self.credits.iter().any(|known| known == source) {
            self.credits.push(source.to_owned());
        }
    }

    /// Says where the sea is known ([`Sketch::shore_extent`]).
    pub fn shore(&mut self, extent: Extent) {
        self.shore = Some(extent);
    }

    /// Puts all of it on a lattice of so many metres on the ground (at its middle): nothing is
    /// moved by more than 0.71 of that. What shrinks to a point is left out. `None` when
    /// nothing is left, or the lattice is too fine to be numbered.
    #[must_use]
    pub fn finish(self, metres: f64) -> Option<Sketch> {
        let paths = self.features.iter().flat_map(|(_, _, parts)| parts);
        let all = paths
            .flat_map(Path::points)
            .chain(self.labels.iter().map(|l| l.at));
        let extent = Extent::around(all)?;
        // Mercator draws a metre larger by 1 / cos(latitude), which is cosh of the height.
        let height = (0.5 - f64::midpoint(extent.north, extent.south)) * TAU;
        let lattice = Lattice(Grid {
            west: extent.west,
            north: extent.north,
            step: metres * height.cosh() / EQUATOR_METRES,
        });
        let far = (extent.east - extent.west).max(extent.south - extent.north) / lattice.0.step;
        if !(metres > 0.0 && far < MOST_STEPS) {
            return None;
        }
        let mut labels = self.labels;
        for label in &mut labels {
            let (x, y) = lattice.cell(label.at);
            label.at = lattice.0.world(x, y);
        }
        labels.sort_by(|a, b| (a.rank, &a.name).cmp(&(b.rank, &b.name)));
        let mut drawn: Vec<Drawn> = self
            .features
            .into_iter()
            .filter_map(|feature| lattice.drawn(feature))
            .collect();
        // Neighbours beside each other: small steps from one to the next.
        drawn.sort_by_key(|d| (d.class, d.order()));
        let mut sketch = Sketch {
            grid: lattice.0,
            shore: self.shore,
            names: Vec::new(),
            features: Vec::new(),
            parts: Vec::new(),
            vertices: Vec::new(),
            labels,
            credits: self.credits,
        };
        let mut known = BTreeMap::new();
        for one in drawn {
            sketch.append(one, &mut known);
        }
        let empty = sketch.features.is_empty() && sketch.labels.is_empty();
        (!empty).then_some(sketch)
    }
}

/// A feature on the lattice.
struct Drawn {
    class: Class,
    name: Option<String>,
    parts: Vec<(bool, Vec<Vertex>)>,
}

impl Drawn {
    /// Where it begins, along a curve that stays near where it is (Z-order).
    fn order(&self) -> u64 {
        let first = self
            .parts
            .first()
            .and_then(|(_, vertices)| vertices.first());
        let spread =
            |n: u32| (0..32).fold(0_u64, |bits, i| bits | u64::from(n >> i & 1) << (2 * i));
        first.map_or(0, |v| spread(v.x) | spread(v.y) << 1)
    }
}

struct Lattice(Grid);

impl Lattice {
    /// The cell of a point of the extent; the rounding can not leave the range.
    fn cell(&self, p: World) -> Cell {
        let steps = |length: f64| (length / self.0.step).round() as u32;
        (steps(p.x - self.0.west), steps(p.y - self.0.north))
    }

    fn drawn(&self, (class, name, paths): (Class, Option<String>, Vec<Path>)) -> Option<Drawn> {
        let parts: Vec<_> = paths.iter().filter_map(|path| self.part(path)).collect();
        (!parts.is_empty()).then_some(Drawn { class, name, parts })
    }

    fn part(&self, path: &Path) -> Option<(bool, Vec<Vertex>)> {
        let step = self.0.step;
        let mut legs: Vec<Vec<Cell>> = path.legs.iter().map(|leg| self.cells(leg)).collect();
        let vertices: Vec<Vertex> = match (legs.as_mut_slice(), path.closed) {
            ([ring], true) => {
                if ring.len() > 1 && ring.first() == ring.last() {
                    ring.pop();
                }
                banded(ring, simplify::ring(ring), step).collect()
            }
            ([line], false) => banded(line, simplify::line(line), step).collect(),
            (legs, _) => {
                let each = legs.iter().flat_map(|leg| {
                    let mut vertices: Vec<_> = banded(leg, simplify::line(leg), step).collect();
                    // It comes again as the first of the next.
                    vertices.pop();
                    vertices
                });
                each.collect()
            }
        };
        let enough = if path.closed { 3 } else { 2 };
        (vertices.len() >= enough).then_some((path.closed, vertices))
    }

    fn cells(&self, leg: &[World]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = leg.iter().map(|p| self.cell(*p)).collect();
        cells.dedup();
        cells
    }
}

impl Sketch {
    fn append(&mut self, one: Drawn, known: &mut BTreeMap<String, usize>) {
        let name = one.name.map(|name| {
            let next = self.names.len();
            *known.entry(name).or_insert_with_key(|name| {
                self.names.push(name.clone());
                next
            })
        });
        let first_part = self.parts.len();
        let first_vertex = self.vertices.len();
        for (closed, vertices) in one.parts {
            let start = self.vertices.len();
            self.vertices.extend(vertices);
            let end = self.vertices.len();
            self.parts.push(PartAt { start, end, closed });
        }
        let own = self.vertices.get(first_vertex..).unwrap_or_default();
        let extent = Extent::around(own.iter().map(|v| self.grid.world(v.x, v.y)));
        if let Some(extent) = extent {
            self.features.push(FeatureAt {
                class: one.class,
                name,
                first_part,
                end_part: self.parts.len(),
                extent,
            });
        }
    }
}
