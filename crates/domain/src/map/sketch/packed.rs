//! A sketch on its way: columns of small numbers, which compress well, and back, believing none
//! of them.
//!
//! Postcard writes each number as a zigzag varint, so that a step to a near vertex is one or
//! two bytes.

use super::{Band, Class, Extent, FeatureAt, Grid, Label, PartAt, Rank, Sketch, Vertex};
use crate::map::mercator::World;
use serde::{Deserialize, Serialize};
use std::fmt;

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Packed {
    grid: Grid,
    shore: Option<Extent>,
    credits: Vec<String>,
    names: Vec<String>,
    /// How many features a class has, by class.
    classes: Vec<(Class, usize)>,
    /// Of each feature: its place among the names + 1, or 0.
    name: Vec<usize>,
    /// Of each feature.
    parts: Vec<usize>,
    /// Of each part: vertices × 2, + 1 for a ring.
    lengths: Vec<usize>,
    /// Of each vertex: steps to the east from the one before it, the first from the west edge.
    east: Vec<i32>,
    /// Of each vertex: steps to the south from the one before it, the first from the north edge.
    south: Vec<i32>,
    /// Of each vertex: the coarsest band that needs it.
    bands: Vec<u8>,
    /// Name, cells from the north-west corner, rank.
    labels: Vec<(String, u32, u32, Rank)>,
}

/// Numbers that do not fit together.
#[derive(Debug)]
pub(super) struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("malformed sketch")
    }
}

impl From<Sketch> for Packed {
    fn from(sketch: Sketch) -> Self {
        let of_class = |class| sketch.features(class).count();
        let classes = Class::ALL.map(|class| (class, of_class(class)));
        let grid = sketch.grid;
        let cell = |at: World| {
            let steps = |length: f64| (length / grid.step).round() as u32;
            (steps(at.x - grid.west), steps(at.y - grid.north))
        };
        let label = |label: &Label| {
            let (x, y) = cell(label.at);
            (label.name.clone(), x, y, label.rank)
        };
        Self {
            grid,
            shore: sketch.shore,
            classes: classes.into_iter().filter(|(_, n)| *n > 0).collect(),
            name: sketch
                .features
                .iter()
                .map(|f| f.name.map_or(0, |n| n + 1))
                .collect(),
            parts: sketch
                .features
                .iter()
                .map(|f| f.end_part - f.first_part)
                .collect(),
            lengths: sketch
                .parts
                .iter()
                .map(|p| (p.end - p.start) * 2 + usize::from(p.closed))
                .collect(),
            east: steps(sketch.vertices.iter().map(|v| v.x)),
            south: steps(sketch.vertices.iter().map(|v| v.y)),
            bands: sketch.vertices.iter().map(|v| v.band).collect(),
            labels: sketch.labels.iter().map(label).collect(),
            names: sketch.names,
            credits: sketch.credits,
        }
    }
}

impl TryFrom<Packed> for Sketch {
    type Error = Malformed;

    fn try_from(packed: Packed) -> Result<Self, Malformed> {
        read(packed).ok_or(Malformed)
    }
}

fn read(packed: Packed) -> Option<Sketch> {
    let grid = packed.grid;
    let sound = grid.west.is_finite() && grid.north.is_finite() && grid.step.is_normal();
    if !sound || grid.step < 0.0 || packed.shore.is_some_and(|f| !f.is_finite()) {
        return None;
    }
    let vertices = vertices(&packed)?;
    let mut parts = Vec::with_capacity(packed.lengths.len());
    let mut start: usize = 0;
    for length in packed.lengths {
        let end = start.checked_add(length / 2)?;
        let closed = length % 2 == 1;
        parts.push(PartAt { start, end, closed });
        start = end;
    }
    if start != vertices.len() {
        return None;
    }
    let features = features(&packed.classes, &packed.name, &packed.parts)?;
    let mut sketch = Sketch {
        grid,
        shore: packed.shore,
        names: packed.names,
        features: Vec::new(),
        parts,
        vertices,
        labels: Vec::new(),
        credits: packed.credits,
    };
    if features.last().map_or(0, |f| f.end_part) != sketch.parts.len() {
        return None;
    }
    for mut feature in features {
        let own = sketch.parts.get(feature.first_part..feature.end_part)?;
        let (first, last) = (own.first()?, own.last()?);
        let own = sketch.vertices.get(first.start..last.end)?;
        feature.extent = Extent::around(own.iter().map(|v| grid.world(v.x, v.y)))?;
        if feature.name.is_some_and(|n| n >= sketch.names.len()) {
            return None;
        }
        sketch.features.push(feature);
    }
    let label = |(name, x, y, rank)| Label {
        name,
        at: grid.world(x, y),
        rank,
    };
    sketch.labels = packed.labels.into_iter().map(label).collect();
    Some(sketch)
}

/// From each number to the next, the first from 0. The lattice is small enough for an `i32`.
fn steps(numbers: impl Iterator<Item = u32>) -> Vec<i32> {
    let step = |before: &mut u32, n: u32| {
        let step = i64::from(n) - i64::from(*before);
        *before = n;
        Some(i32::try_from(step).unwrap_or_default())
    };
    numbers.scan(0, step).collect()
}

fn vertices(packed: &Packed) -> Option<Vec<Vertex>> {
    let count = packed.bands.len();
    if packed.east.len() != count || packed.south.len() != count {
        return None;
    }
    let (mut x, mut y) = (0_u32, 0_u32);
    let steps = packed.east.iter().zip(&packed.south).zip(&packed.bands);
    steps
        .map(|((east, south), band)| {
            x = x.checked_add_signed(*east)?;
            y = y.checked_add_signed(*south)?;
            let band = Band::of_number(*band)?.number();
            Some(Vertex { x, y, band })
        })
        .collect()
}

/// The features with the parts they take, not yet with their frames.
fn features(
    classes: &[(Class, usize)],
    names: &[usize],
    parts: &[usize],
) -> Option<Vec<FeatureAt>> {
    let in_order = classes.is_sorted_by(|a, b| a.0 < b.0);
    let counted = classes
        .iter()
        .try_fold(0_usize, |sum, (_, count)| sum.checked_add(*count))?;
    if !in_order || counted != parts.len() || names.len() != parts.len() {
        return None;
    }
    let class_of_each = classes
        .iter()
        .flat_map(|(class, count)| std::iter::repeat_n(*class, *count));
    let nowhere = Extent {
        west: 0.0,
        north: 0.0,
        east: 0.0,
        south: 0.0,
    };
    let mut first_part: usize = 0;
    let of_each = class_of_each.zip(names).zip(parts);
    of_each
        .map(|((class, name), parts)| {
            let end_part = first_part.checked_add(*parts)?;
            let feature = FeatureAt {
                class,
                name: name.checked_sub(1),
                first_part,
                end_part,
                extent: nowhere,
            };
            first_part = end_part;
            Some(feature)
        })
        .collect()
}
