//! How much each vertex matters: Douglas and Peucker's rule (1973), asked once for all
//! tolerances instead of once for each.

use super::{Band, Vertex};

/// A vertex on the lattice.
pub(super) type Cell = (u32, u32);

/// For each vertex of a line, how far off the line would run without it, in steps of the
/// lattice: for every tolerance, leaving out all that are not above it leaves a line that no
/// vertex left out is farther from than the tolerance. The ends are always needed.
///
/// The farthest vertex from the straight line between two needed ones is the next to be needed.
/// A vertex never counts for more than the one that had to come before it.
pub(super) fn line(cells: &[Cell]) -> Vec<f64> {
    let mut needed = vec![0.0; cells.len()];
    for end in [0, cells.len().saturating_sub(1)] {
        set(&mut needed, end, f64::INFINITY);
    }
    // (first, last, what the vertex between them may count for at most)
    let mut open = vec![(0, cells.len().saturating_sub(1), f64::INFINITY)];
    while let Some((first, last, most)) = open.pop() {
        let (Some(a), Some(b)) = (cells.get(first), cells.get(last)) else {
            continue;
        };
        let between = cells.iter().enumerate().take(last).skip(first + 1);
        let farthest = between
            .map(|(at, cell)| (at, distance(*cell, *a, *b)))
            // The first of equals, so that the same line always gives the same answer.
            .fold(None, |best: Option<(usize, f64)>, one| match best {
                Some(best) if best.1 >= one.1 => Some(best),
                _ => Some(one),
            });
        if let Some((at, distance)) = farthest
            && distance > 0.0
        {
            let counts = distance.min(most);
            set(&mut needed, at, counts);
            open.push((first, at, counts));
            open.push((at, last, counts));
        }
    }
    needed
}

/// How much each vertex of a ring is needed, in cells. The ring is given without its first vertex again at the end. A ring of which every
/// vertex lies within the tolerance of the first is not needed at all.
pub(super) fn ring(cells: &[Cell]) -> Vec<f64> {
    let Some(first) = cells.first() else {
        return Vec::new();
    };
    let reach = |cell: &Cell| distance(*cell, *first, *first);
    let across = cells.iter().map(reach).fold(0.0, f64::max);
    let Some(far) = cells.iter().position(|cell| reach(cell) >= across) else {
        return Vec::new();
    };
    let (there, back) = cells.split_at(far);
    let there: Vec<Cell> = there.iter().chain(back.first()).copied().collect();
    let back: Vec<Cell> = back.iter().chain([first]).copied().collect();
    let mut needed = line(&there);
    needed.pop();
    needed.extend(line(&back));
    needed.pop();
    for counts in &mut needed {
        *counts = counts.min(across);
    }
    needed
}

fn set(needed: &mut [f64], at: usize, counts: f64) {
    if let Some(slot) = needed.get_mut(at) {
        *slot = counts;
    }
}

/// From a cell to the straight stretch between two others, in steps.
fn distance(p: Cell, a: Cell, b: Cell) -> f64 {
    let minus = |p: Cell, q: Cell| {
        (
            f64::from(p.0) - f64::from(q.0),
            f64::from(p.1) - f64::from(q.1),
        )
    };
    let ((px, py), (bx, by)) = (minus(p, a), minus(b, a));
    let length = bx * bx + by * by;
    let along = if length > 0.0 {
        ((px * bx + py * by) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let (dx, dy) = (px - along * bx, py - along * by);
    (dx * dx + dy * dy).sqrt()
}

/// The vertices with their bands; what counts for nothing lies on the line without it and goes.
pub(super) fn banded<'a>(
    cells: &'a [Cell],
    needed: Vec<f64>,
    step: f64,
) -> impl Iterator<Item = Vertex> + 'a {
    let counted = cells.iter().zip(needed).filter(|(_, counts)| *counts > 0.0);
    counted.map(move |((x, y), counts)| {
        let needs = |band: &Band| counts * step > band.tolerance();
        let band = Band::all().find(needs);
        Vertex {
            x: *x,
            y: *y,
            band: band.unwrap_or(Band::FINEST).number(),
        }
    })
}
