//! The tree above the points.

use super::curve::Entry;
use super::sphere::Xyz;
use super::{Features, Node};

/// Cells of at most this many points have no others below them.
const LEAF: usize = 16;

/// By so much a box is wider than its points: more than the rounding to `f32`, 60 cm on Earth.
const SLACK: f64 = 1e-7;

/// What is known of the points below.
#[derive(Debug, Clone)]
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
    /// A stretch of the nodes.
    Nodes { first: u32, end: u32 },
    /// The cell that follows this one, and another.
    Cells { other: u32 },
}

impl Cell {
    /// The squared chord that no point of the cell comes below.
    pub(super) fn chord_squared(&self, from: &Xyz) -> f64 {
        let [x, y, _] = from;
        let [west, south] = self.low;
        let [east, north] = self.high;
        squared_gap(*x, west, east) + squared_gap(*y, south, north)
    }

    /// A cell above no points yet.
    fn new(below: Below) -> Self {
        Self {
            low: [f32::INFINITY; 2],
            high: [f32::NEG_INFINITY; 2],
            features: Features::NONE,
            below,
        }
    }

    fn take_in(&mut self, low: [f32; 2], high: [f32; 2], features: Features) {
        let ([x, y], [west, south]) = (self.low, low);
        self.low = [lower(x, west), lower(y, south)];
        let ([x, y], [east, north]) = (self.high, high);
        self.high = [higher(x, east), higher(y, north)];
        self.features = self.features.and(features);
    }

    /// Takes in points: their box in `f64` first, so that each is rounded once.
    fn take_in_all(&mut self, nodes: &[Node]) {
        let [mut west, mut south] = [f64::INFINITY; 2];
        let [mut east, mut north] = [f64::NEG_INFINITY; 2];
        for Node {
            at: [x, y, _],
            features,
            ..
        } in nodes
        {
            west = if *x < west { *x } else { west };
            east = if *x > east { *x } else { east };
            south = if *y < south { *y } else { south };
            north = if *y > north { *y } else { north };
            self.features = self.features.and(*features);
        }
        let low = [(west - SLACK) as f32, (south - SLACK) as f32];
        let high = [(east + SLACK) as f32, (north + SLACK) as f32];
        self.take_in(low, high, Features::NONE);
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

/// The cells above nodes in the order of the curve, the one above all of them first.
pub(super) fn grown(order: &[Entry], nodes: &[Node]) -> Vec<Cell> {
    let mut tree = Tree {
        nodes,
        cells: Vec::with_capacity(nodes.len() / 4 + 1),
    };
    tree.grow(order, 0);
    tree.cells
}

struct Tree<'a> {
    nodes: &'a [Node],
    cells: Vec<Cell>,
}

impl Tree<'_> {
    /// Adds the cell of a stretch of the nodes, and those below it.
    fn grow(&mut self, stretch: &[Entry], first: usize) {
        let own = self.cells.len();
        let end = first + stretch.len();
        let split = Entry::split(stretch).filter(|_| stretch.len() > LEAF);
        let Some((before, after)) = split else {
            let nodes = self.nodes.get(first..end).unwrap_or_default();
            let (first, end) = (first as u32, end as u32);
            let mut leaf = Cell::new(Below::Nodes { first, end });
            leaf.take_in_all(nodes);
            self.cells.push(leaf);
            return;
        };
        self.cells.push(Cell::new(Below::Cells { other: 0 }));
        self.grow(before, first);
        let other = self.cells.len();
        self.grow(after, first + before.len());
        let mut both = Cell::new(Below::Cells {
            other: other as u32,
        });
        for below in [own + 1, other] {
            if let Some(below) = self.cells.get(below) {
                both.take_in(below.low, below.high, below.features);
            }
        }
        if let Some(cell) = self.cells.get_mut(own) {
            *cell = both;
        }
    }
}
