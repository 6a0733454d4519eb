//! The sea as shapes: shore lines, closed along the edge of the sheet they were cut to.
//!
//! A shore has land on its left and sea on its right. So, going on along the edge clockwise
//! from where a shore leaves the sheet, one has the sea on the right until the next shore
//! begins.

use domain::map::mercator::World;
use domain::map::sketch::Extent;

/// A ring, as the legs it is made of.
pub(super) type Legs = Vec<Vec<World>>;

/// How far from the edge a line may end that was cut at it, in units of the plane: 4 cm.
const NEAR: f64 = 1e-9;

/// Rings of the sea, islands as rings within it. `None` where the lines do not close: one ends
/// inside the sheet, or two of them claim the same stretch of its edge.
pub(super) fn within(sheet: Extent, chains: &[Vec<World>]) -> Option<Vec<Legs>> {
    let is_ring = |chain: &&Vec<World>| chain.first() == chain.last();
    let (rings, open): (Vec<_>, Vec<_>) = chains.iter().partition(is_ring);
    let mut sea: Vec<Legs> = if open.is_empty() {
        // Islands alone: all around them is sea. Rings the other way are seas of their own.
        let islands = rings.iter().all(|ring| is_island(ring));
        if rings.is_empty() || !islands {
            return None;
        }
        vec![vec![around(sheet, 0.0, 4.0)]]
    } else {
        traced(sheet, &open)?
    };
    sea.extend(rings.into_iter().map(|ring| vec![ring.clone()]));
    Some(sea)
}

fn traced(sheet: Extent, open: &[&Vec<World>]) -> Option<Vec<Legs>> {
    // (where it enters, where it leaves, the line)
    let mut waiting: Vec<(f64, f64, &Vec<World>)> = open
        .iter()
        .map(|line| {
            let enters = edge(sheet, *line.first()?)?;
            Some((enters, edge(sheet, *line.last()?)?, *line))
        })
        .collect::<Option<_>>()?;
    let entries: Vec<f64> = waiting.iter().map(|(enters, _, _)| *enters).collect();
    let exits: Vec<f64> = waiting.iter().map(|(_, leaves, _)| *leaves).collect();
    let ahead = |from: f64, to: f64| (to - from).rem_euclid(4.0);
    let mut rings = Vec::new();
    while let Some((begin, mut leaves, line)) = waiting.pop() {
        let mut legs = vec![line.clone()];
        loop {
            let next = entries
                .iter()
                .copied()
                .min_by(|a, b| ahead(leaves, *a).total_cmp(&ahead(leaves, *b)))?;
            // Another shore leaving before one enters: land and sea would overlap.
            let way = ahead(leaves, next);
            if exits.iter().any(|exit| {
                let gap = ahead(leaves, *exit);
                gap > 0.0 && gap < way
            }) {
                return None;
            }
            let mut border = vec![*legs.last()?.last()?];
            border.extend(corners(sheet, leaves, leaves + way));
            if next == begin {
                border.push(*line.first()?);
                legs.push(border);
                break;
            }
            let at = waiting.iter().position(|(enters, _, _)| *enters == next)?;
            let (_, next_leaves, next_line) = waiting.swap_remove(at);
            border.push(*next_line.first()?);
            legs.push(border);
            legs.push(next_line.clone());
            leaves = next_leaves;
        }
        rings.push(legs);
    }
    Some(rings)
}

/// Where on the edge a point lies, clockwise from the north-west corner, one unit a side;
/// `None` inside or outside.
fn edge(sheet: Extent, p: World) -> Option<f64> {
    let Extent {
        west,
        north,
        east,
        south,
    } = sheet;
    let is = |a: f64, b: f64| (a - b).abs() <= NEAR;
    let across = (p.x - west) / (east - west);
    let down = (p.y - north) / (south - north);
    let on_it = (-1e-6..=1.000_001).contains(&across) && (-1e-6..=1.000_001).contains(&down);
    if !on_it {
        None
    } else if is(p.y, north) {
        Some(across)
    } else if is(p.x, east) {
        Some(1.0 + down)
    } else if is(p.y, south) {
        Some(3.0 - across)
    } else if is(p.x, west) {
        Some(4.0 - down)
    } else {
        None
    }
}

/// The corners between two places of the edge, clockwise.
fn corners(sheet: Extent, from: f64, to: f64) -> impl Iterator<Item = World> {
    (1..8).filter_map(move |turn| {
        let turned = f64::from(turn);
        let corner = match turn % 4 {
            0 => (sheet.west, sheet.north),
            1 => (sheet.east, sheet.north),
            2 => (sheet.east, sheet.south),
            _ => (sheet.west, sheet.south),
        };
        (from < turned && turned < to).then_some(World {
            x: corner.0,
            y: corner.1,
        })
    })
}

/// The whole edge as a closed line.
fn around(sheet: Extent, from: f64, to: f64) -> Vec<World> {
    let first = World {
        x: sheet.west,
        y: sheet.north,
    };
    let others = corners(sheet, from, to);
    std::iter::once(first)
        .chain(others)
        .chain([first])
        .collect()
}

/// A shore line without what it owes to the cut: stretches along the edge of the sheet.
pub(super) fn off_the_edge(sheet: Extent, chain: &[World]) -> Vec<Vec<World>> {
    let along = |a: World, b: World| {
        // One side, and not two that meet in a corner.
        let (down, across) = ((a.y - b.y).abs() <= NEAR, (a.x - b.x).abs() <= NEAR);
        (down || across) && edge(sheet, a).is_some() && edge(sheet, b).is_some()
    };
    let pieces = chain.chunk_by(|a, b| !along(*a, *b));
    pieces
        .filter(|p| p.len() > 1)
        .map(<[World]>::to_vec)
        .collect()
}

/// Whether a point lies in the sea, farther from any shore than one that is up to date may be
/// off: about a kilometre in China's latitudes.
pub(super) fn is_far_out(rings: &[Legs], p: World) -> bool {
    const FAR: f64 = 3e-5;
    let mut inside = false;
    let mut near = false;
    for ring in rings {
        let points = || ring.iter().flatten().copied();
        // From the last to the first comes by itself: legs end where the next begins.
        for (a, b) in points().zip(points().skip(1)) {
            if (a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x {
                inside = !inside;
            }
            near |= distance(p, a, b) < FAR;
        }
    }
    inside && !near
}

/// From a point to a straight stretch.
fn distance(p: World, a: World, b: World) -> f64 {
    let (x, y) = (b.x - a.x, b.y - a.y);
    let length = x * x + y * y;
    let along = if length > 0.0 {
        (((p.x - a.x) * x + (p.y - a.y) * y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (p.x - a.x - along * x).hypot(p.y - a.y - along * y)
}

/// Whether a ring has its inside on its left: land, by the rule of shores.
fn is_island(ring: &[World]) -> bool {
    let cross = |pair: &[World]| match pair {
        [a, b] => a.x * b.y - b.x * a.y,
        _ => 0.0,
    };
    // y grows to the south, so what is counter-clockwise on the ground comes out negative.
    ring.windows(2).map(cross).sum::<f64>() < 0.0
}
