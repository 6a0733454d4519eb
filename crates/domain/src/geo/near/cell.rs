//! The tree above the points.

use super::curve::Entry;
use super::sphere::{Sphere, Xyz};
use super::{Features, Node};
use crate::geo::coord::LngLat;

/// A leaf has at most so many points; [`Leaf::all`] has a bit for each.
const LEAF: usize = 32;

/// By so much a box is wider than its points: more than the rounding to `f32`, 60 cm on Earth.
const SLACK: f64 = 1e-7;

/// What is known of the points below.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    /// The box in which all points lie, to the east and to the north. Up is left out: in a city it says
    /// nothing, and without it a box is no farther than it is.
    low: [f32; 2],
    high: [f32; 2],
    /// What any of them has.
    pub(super) features: Features,
    pub(super) below: Below,
}

/// What stands below a cell.
#[derive(Debug, Clone, Copy)]
pub(super) enum Below {
    /// The leaf of this number.
    Leaf(u32),
    /// The cell that follows this one, and another.
    Cells { other: u32 },
}

/// A few points that follow one another.
#[derive(Debug, Clone)]
pub(super) struct Leaf {
    /// The number of the first.
    pub(super) first: u32,
    /// A bit for each point, the lowest for the first.
    all: u32,
    /// Of each feature, which points have it.
    having: [u32; Features::COUNT],
}

impl Leaf {
    /// Which of the points have all that is asked for, a bit for each, without a look at any of them.
    pub(super) fn fitting(&self, asked: Features) -> Bits {
        let fitting = |all, of: usize| all & self.having.get(of).copied().unwrap_or_default();
        Bits(Bits(asked.0.into()).fold(self.all, fitting))
    }
}

/// The places of the bits that are set, the lowest first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bits(u32);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let lowest = self.0.trailing_zeros();
        self.0 &= self.0.checked_sub(1)?;
        Some(lowest as usize)
    }
}

impl Default for Below {
    fn default() -> Self {
        Self::Leaf(0)
    }
}

impl Cell {
    /// The squared chord that no point of the cell comes below.
    pub(super) fn chord_squared(&self, from: &Xyz) -> f64 {
        let [x, y, _] = from;
        let [west, south] = self.low;
        let [east, north] = self.high;
        squared_gap(*x, west, east) + squared_gap(*y, south, north)
    }

    /// The cell above two, of which the second is this one of all.
    fn above(before: &Self, after: &Self, other: usize) -> Self {
        let ([x, y], [west, south]) = (before.low, after.low);
        let ([to_x, to_y], [east, north]) = (before.high, after.high);
        Self {
            low: [lower(x, west), lower(y, south)],
            high: [higher(to_x, east), higher(to_y, north)],
            features: before.features.and(after.features),
            below: Below::Cells {
                other: other as u32,
            },
        }
    }
}

/// The square of how far a number lies beside a range.
fn squared_gap(at: f64, low: f32, high: f32) -> f64 {
    let (below, above) = (f64::from(low) - at, at - f64::from(high));
    let beside = if below > above { below } else { above };
    let gap = if beside > 0.0 { beside } else { 0.0 };
    gap * gap
}

/// Not `f32::min`: in wasm that calls a function, because of numbers that are none.
fn lower(a: f32, b: f32) -> f32 {
    if b < a { b } else { a }
}

fn higher(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

/// Points, where they lie, and what each has.
pub(super) type Points = [(u32, LngLat, Features)];

/// What [`grown`] makes of points.
#[derive(Debug, Clone, Default)]
pub(super) struct Tree {
    /// The points in the order of the curve.
    pub(super) nodes: Vec<Node>,
    /// In the same order.
    pub(super) leaves: Vec<Leaf>,
    /// The one above all others first.
    pub(super) cells: Vec<Cell>,
}

/// The tree above points, from their order along the curve.
pub(super) fn grown(points: &Points, order: &[Entry], sphere: Sphere) -> Tree {
    let mut growing = Growing {
        points,
        sphere,
        tree: Tree {
            nodes: Vec::with_capacity(points.len()),
            leaves: Vec::with_capacity(points.len() / 16 + 1),
            cells: Vec::with_capacity(points.len() / 8 + 1),
        },
    };
    growing.grow(order);
    growing.tree
}

struct Growing<'a> {
    points: &'a Points,
    sphere: Sphere,
    tree: Tree,
}

impl Growing<'_> {
    /// Adds the cell of the points that follow, and those below it.
    fn grow(&mut self, stretch: &[Entry]) {
        let own = self.tree.cells.len();
        if stretch.len() <= LEAF {
            let leaf = self.leaf(stretch);
            self.tree.cells.push(leaf);
            return;
        }
        let (before, after) = Entry::split(stretch);
        self.tree.cells.push(Cell::default());
        self.grow(before);
        let other = self.tree.cells.len();
        self.grow(after);
        let both = self.tree.cells.get(own + 1).zip(self.tree.cells.get(other));
        let above = both.map(|(first, second)| Cell::above(first, second, other));
        if let Some((cell, above)) = self.tree.cells.get_mut(own).zip(above) {
            *cell = above;
        }
    }

    /// Adds the points of a leaf; the cell above it. Their box is in `f64` first, so that each is rounded once.
    fn leaf(&mut self, stretch: &[Entry]) -> Cell {
        let mut leaf = Leaf {
            first: self.tree.nodes.len() as u32,
            all: 0,
            having: [0; Features::COUNT],
        };
        let mut has = [Features::NONE; LEAF];
        let [mut west, mut south] = [f64::INFINITY; 2];
        let [mut east, mut north] = [f64::NEG_INFINITY; 2];
        let mut any = Features::NONE;
        for (entry, has) in stretch.iter().zip(&mut has) {
            let Some((id, at, features)) = self.points.get(entry.number()) else {
                continue;
            };
            let at = self.sphere.point(*at);
            let [x, y, _] = at;
            west = if x < west { x } else { west };
            east = if x > east { x } else { east };
            south = if y < south { y } else { south };
            north = if y > north { y } else { north };
            leaf.all = leaf.all << 1 | 1;
            *has = *features;
            any = any.and(*features);
            self.tree.nodes.push(Node { at, id: *id });
        }
        // Feature by feature, always of so many points: a processor that foresees the next step wrongly begins anew, and
        // what each point has can not be foreseen.
        for of in Bits(any.0.into()) {
            if let Some(having) = leaf.having.get_mut(of) {
                for features in has.iter().rev() {
                    *having = *having << 1 | u32::from(features.0 >> of & 1);
                }
            }
        }
        let number = self.tree.leaves.len();
        self.tree.leaves.push(leaf);
        Cell {
            low: [(west - SLACK) as f32, (south - SLACK) as f32],
            high: [(east + SLACK) as f32, (north + SLACK) as f32],
            features: any,
            below: Below::Leaf(number as u32),
        }
    }
}
