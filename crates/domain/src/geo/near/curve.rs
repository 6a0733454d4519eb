//! The order of points along a space-filling curve (Morton, of squares in squares): what follows one
//! another on it is near on Earth.
//!
//! The order decides how fast the index is, not what it answers.

use super::Features;
use crate::geo::coord::LngLat;

/// The bits of each coordinate on the curve: squares of 73 m where the points lie 150 km apart.
const BITS: u32 = 11;

/// The bits of a key that one round of sorting looks at, and what they can be.
const DIGIT: u32 = 8;
const DIGITS: usize = 1 << DIGIT;

/// The round that looks at the highest bits: in which of 64 squares a point lies.
const SQUARE: u32 = 2;

/// A point: its id, where it lies, and what it has.
pub(super) type Point = (u32, LngLat, Features);

/// The smallest and the greatest coordinates of points, in the units of a position.
pub(super) struct Bounds {
    low: [i32; 2],
    high: [i32; 2],
}

impl Bounds {
    pub(super) fn of(points: &[Point]) -> Self {
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

    /// How many bits a coordinate must lose so that [`BITS`] remain of it.
    fn excess(&self) -> u32 {
        let ([west, south], [east, north]) = (self.low, self.high);
        let widest = east.abs_diff(west).max(north.abs_diff(south));
        (u32::BITS - BITS).saturating_sub(widest.leading_zeros())
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

    fn digit(self, round: u32) -> usize {
        (self.key() >> (round * DIGIT)) as usize % DIGITS
    }

    /// Cuts a stretch in two where the largest half of a square ends; in its middle where all points of it
    /// lie on one spot of the curve.
    pub(super) fn split(stretch: &[Self]) -> (&[Self], &[Self]) {
        let key_of = |entry: Option<&Self>| entry.map_or(0, |entry| entry.key());
        let differing = key_of(stretch.first()) ^ key_of(stretch.last());
        let half = match differing.checked_ilog2() {
            Some(bit) => stretch.partition_point(|entry| entry.key() >> bit & 1 == 0),
            None => stretch.len() / 2,
        };
        stretch.split_at_checked(half).unwrap_or_default()
    }
}

/// The points square by square, and their order along the curve. So a cache holds those that are sorted, and then
/// fetched, together. Fetched from anywhere, 400,000 points took as long as all else.
pub(super) fn along(points: &[Point], bounds: &Bounds) -> (Vec<Point>, Vec<Entry>) {
    let [west, south] = bounds.low;
    let excess = bounds.excess();
    let mut entries = Vec::with_capacity(points.len());
    for (_, at, _) in points {
        let [lng, lat] = at.units();
        let along_lng = u64::from(lng.abs_diff(west) >> excess);
        let along_lat = u64::from(lat.abs_diff(south) >> excess);
        let spread = spread(along_lng | along_lat << 32);
        let key = (spread | spread >> 31) << 32;
        entries.push(Entry(key));
    }
    let mut ends = starts(&entries, SQUARE);
    let (mut gathered, mut sorted) = (points.to_vec(), entries.clone());
    for (point, entry) in points.iter().zip(&entries) {
        let Some(end) = ends.get_mut(entry.digit(SQUARE)) else {
            continue;
        };
        let number = *end as usize;
        *end += 1;
        if let Some((place, own)) = gathered.get_mut(number).zip(sorted.get_mut(number)) {
            *place = *point;
            *own = Entry(entry.0 | number as u64);
        }
    }
    // In each square by the two other digits, there and back.
    let mut start = 0;
    for end in &ends {
        let square = start..*end as usize;
        start = square.end;
        if let Some((square, spare)) = sorted.get_mut(square.clone()).zip(entries.get_mut(square)) {
            sort(square, spare, 0);
            sort(spare, square, 1);
        }
    }
    (gathered, sorted)
}

/// Puts entries in the order of one digit of their keys; those of the same digit stay in their order.
fn sort(entries: &[Entry], sorted: &mut [Entry], round: u32) {
    if entries.is_empty() {
        return;
    }
    let mut starts = starts(entries, round);
    for entry in entries {
        let Some(start) = starts.get_mut(entry.digit(round)) else {
            continue;
        };
        if let Some(place) = sorted.get_mut(*start as usize) {
            *place = *entry;
        }
        *start += 1;
    }
}

/// Where the entries of each digit begin.
fn starts(entries: &[Entry], round: u32) -> [u32; DIGITS] {
    let mut starts = [0; DIGITS];
    for entry in entries {
        if let Some(count) = starts.get_mut(entry.digit(round)) {
            *count += 1;
        }
    }
    let mut before = 0;
    for start in &mut starts {
        before += std::mem::replace(start, before);
    }
    starts
}

/// The lower 16 bits of both halves, a zero between each two.
fn spread(bits: u64) -> u64 {
    let bits = bits & 0xffff_0000_ffff;
    let bits = (bits | bits << 8) & 0x00ff_00ff_00ff_00ff;
    let bits = (bits | bits << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    let bits = (bits | bits << 2) & 0x3333_3333_3333_3333;
    (bits | bits << 1) & 0x5555_5555_5555_5555
}
