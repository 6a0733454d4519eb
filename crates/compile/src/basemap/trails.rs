//! Short lines joined to long ones.

use domain::map::mercator::World;
use std::collections::{BTreeMap, BTreeSet};

/// A point as something that can be looked up: sources repeat it digit by digit.
type Key = (u64, u64);

fn key(p: World) -> Key {
    (p.x.to_bits(), p.y.to_bits())
}

/// Lines without a direction (roads), each drawn once: at a junction a trail goes on where it
/// goes straightest, and ends where nothing is left to go on to or it would turn back.
pub(super) fn joined(lines: &[Vec<World>]) -> Vec<Vec<World>> {
    let mut network = Network::new(lines);
    let odd = |ends: &Vec<End>| ends.len() % 2 == 1;
    // A trail must begin or end where an odd number of lines meet; begun there, the fewest do.
    let (first, then): (Vec<_>, Vec<_>) = network
        .at
        .iter()
        .map(|(k, ends)| (*k, odd(ends)))
        .partition(|(_, odd)| *odd);
    let mut trails = Vec::new();
    for (node, _) in first.into_iter().chain(then) {
        while let Some(trail) = network.trail(node) {
            trails.push(trail);
        }
    }
    trails
}

/// An end of a line, as a way to set out along it.
#[derive(Debug, Clone, Copy)]
struct End {
    line: usize,
    from_last: bool,
}

struct Network<'a> {
    lines: Vec<&'a [World]>,
    at: BTreeMap<Key, Vec<End>>,
    drawn: BTreeSet<usize>,
}

impl<'a> Network<'a> {
    fn new(lines: &'a [Vec<World>]) -> Self {
        let mut seen = BTreeSet::new();
        let mut network = Self {
            lines: Vec::new(),
            at: BTreeMap::new(),
            drawn: BTreeSet::new(),
        };
        for line in lines {
            let (Some(first), Some(last)) = (line.first(), line.last()) else {
                continue;
            };
            // Two-way roads come once each way.
            let there: Vec<Key> = line.iter().map(|p| key(*p)).collect();
            let back: Vec<Key> = there.iter().rev().copied().collect();
            if !seen.insert(there.clone().min(back)) {
                continue;
            }
            let index = network.lines.len();
            network.lines.push(line);
            for (node, from_last) in [(*first, false), (*last, true)] {
                let ends = network.at.entry(key(node)).or_default();
                ends.push(End {
                    line: index,
                    from_last,
                });
            }
        }
        network
    }

    /// A line as it is met from one of its ends.
    fn from(&self, end: End) -> Vec<World> {
        let line = self.lines.get(end.line).copied().unwrap_or_default();
        let mut line = line.to_vec();
        if end.from_last {
            line.reverse();
        }
        line
    }

    /// The longest trail from a point by lines not yet drawn.
    fn trail(&mut self, node: Key) -> Option<Vec<World>> {
        let start = self.free(node).next()?;
        self.draw(start);
        let mut trail = self.from(start);
        while let [.., before, here] = trail.as_slice() {
            let ahead = (here.x - before.x, here.y - before.y);
            let best = self
                .free(key(*here))
                .map(|end| (straightness(ahead, &self.from(end)), end))
                .reduce(|a, b| if b.0 > a.0 { b } else { a });
            let Some((straight, end)) = best else { break };
            if straight < 0.0 {
                break;
            }
            trail.extend(self.from(end).into_iter().skip(1));
            self.draw(end);
        }
        Some(trail)
    }

    fn free(&self, node: Key) -> impl Iterator<Item = End> + '_ {
        let ends = self.at.get(&node).into_iter().flatten().copied();
        ends.filter(|end| !self.drawn.contains(&end.line))
    }

    fn draw(&mut self, end: End) {
        self.drawn.insert(end.line);
    }
}

/// The cosine of the turn onto a line.
fn straightness(ahead: (f64, f64), line: &[World]) -> f64 {
    let [a, b, ..] = line else { return -1.0 };
    let (x, y) = (b.x - a.x, b.y - a.y);
    let lengths = ahead.0.hypot(ahead.1) * x.hypot(y);
    if lengths > 0.0 {
        (ahead.0 * x + ahead.1 * y) / lengths
    } else {
        -1.0
    }
}

/// Lines with a direction (shores), each joined to the one that begins where it ends.
pub(super) fn chained(lines: Vec<Vec<World>>) -> Vec<Vec<World>> {
    let ends: BTreeSet<Key> = lines
        .iter()
        .filter_map(|l| l.last())
        .map(|p| key(*p))
        .collect();
    let begins_a_chain = |line: &Vec<World>| line.first().is_some_and(|p| !ends.contains(&key(*p)));
    let mut from: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate().rev() {
        if let Some(first) = line.first() {
            from.entry(key(*first)).or_default().push(index);
        }
    }
    let (heads, rest): (Vec<_>, Vec<_>) =
        (0..lines.len()).partition(|i| lines.get(*i).is_some_and(begins_a_chain));
    let mut chains = Vec::new();
    for head in heads.into_iter().chain(rest) {
        let mut chain: Vec<World> = Vec::new();
        let mut next = Some(head);
        while let Some(line) = next.and_then(|index| lines.get(index).zip(Some(index))) {
            let (line, index) = line;
            let Some(waiting) = line.first().and_then(|p| from.get_mut(&key(*p))) else {
                break;
            };
            // Taken already, as part of another chain.
            let Some(at) = waiting.iter().position(|i| *i == index) else {
                break;
            };
            waiting.remove(at);
            chain.extend(line.iter().skip(usize::from(!chain.is_empty())));
            let last = line.last().and_then(|p| from.get(&key(*p)));
            next = last.and_then(|waiting| waiting.last().copied());
        }
        if chain.len() > 1 {
            chains.push(chain);
        }
    }
    chains
}
