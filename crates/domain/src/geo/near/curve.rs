//! The order of points along a space-filling curve (Morton, of squares in squares): what follows one
//! another on it is near on Earth.
//!
//! The order decides how fast the index is, not what it answers.

use super::Traits;
use crate::geo::coord::LngLat;

/// The bits of a key that one round of sorting looks at, and how many rounds see all 32.
const DIGIT: u32 = 11;
const ROUNDS: u32 = 3;

/// The smallest and the greatest coordinates of points, in the units of a position.
pub(super) struct Bounds {
    low: [i32; 2],
    high: [i32; 2],
}

impl Bounds {
    pub(super) fn of(points: &[(u32, LngLat, Traits)]) -> Self {
        let mut all = Self {
            low: [i32::MAX; 2],
            high: [i32::MIN; 2],
        };
        for (_, at, _) in points {
            let [lng, lat] = at.units();
            let ([west, south], [east, north]) = (all.low, all.high);
            all.low = [west.min(lng), south.min(lat)];
            all.high = [east.max(lng), north.max(lat)];
        }
        all
    }

    pub(super) fn middle(&self) -> [i32; 2] {
        let ([west, south], [east, north]) = (self.low, self.high);
        [west.midpoint(east), south.midpoint(north)]
    }

    /// How many bits a coordinate must lose so that 16 remain of it.
    fn excess(&self) -> u32 {
        let ([west, south], [east, north]) = (self.low, self.high);
        let widest = east.abs_diff(west).max(north.abs_diff(south));
        16_u32.saturating_sub(widest.leading_zeros())
    }
}

/// A point on the curve: its number in the lower half, where it lies on the curve in the upper.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry(u64);

impl Entry {
    pub(super) fn number(self) -> usize {
        self.0 as u32 as usize
    }

    fn key(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// Cuts a stretch in two where the largest half of a square ends; `None` where all points of it lie on
    /// one spot of the curve.
    pub(super) fn split(stretch: &[Self]) -> Option<(&[Self], &[Self])> {
        let (first, last) = (stretch.first()?.key(), stretch.last()?.key());
        let bit = 1 << (first ^ last).checked_ilog2()?;
        let half = stretch.partition_point(|entry| entry.key() & bit == 0);
        stretch.split_at_checked(half)
    }
}

/// The points in the order of the curve.
pub(super) fn along(points: &[(u32, LngLat, Traits)], bounds: &Bounds) -> Vec<Entry> {
    let [west, south] = bounds.low;
    let excess = bounds.excess();
    let mut sorted = Vec::with_capacity(points.len());
    for (number, (_, at, _)) in (0_u64..).zip(points) {
        let [lng, lat] = at.units();
        let along_lng = spread(lng.abs_diff(west) >> excess);
        let along_lat = spread(lat.abs_diff(south) >> excess);
        sorted.push(Entry(u64::from(along_lng | along_lat << 1) << 32 | number));
    }
    let mut other = vec![Entry::default(); sorted.len()];
    for round in 0..ROUNDS {
        sort_by_digit(&sorted, &mut other, 32 + round * DIGIT);
        std::mem::swap(&mut sorted, &mut other);
    }
    sorted
}

/// Writes the entries in the order of one digit of theirs; equal ones stay as they stand.
fn sort_by_digit(from: &[Entry], to: &mut [Entry], shift: u32) {
    const DIGITS: usize = 1 << DIGIT;
    let digit = |entry: Entry| (entry.0 >> shift) as usize % DIGITS;
    let mut starts = [0_u32; DIGITS];
    for entry in from {
        if let Some(count) = starts.get_mut(digit(*entry)) {
            *count += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += std::mem::replace(start, before);
    }
    for entry in from {
        if let Some(start) = starts.get_mut(digit(*entry)) {
            if let Some(place) = to.get_mut(*start as usize) {
                *place = *entry;
            }
            *start += 1;
        }
    }
}

/// The lower 16 bits, a zero between each two.
fn spread(bits: u32) -> u32 {
    let mut bits = bits & 0xffff;
    for (by, mask) in [
        (8, 0x00ff_00ff),
        (4, 0x0f0f_0f0f),
        (2, 0x3333_3333),
        (1, 0x5555_5555),
    ] {
        bits = (bits | bits << by) & mask;
    }
    bits
}
