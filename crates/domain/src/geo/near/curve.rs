//! The order of points along a space-filling curve (Morton, of squares in squares): what follows one
//! another on it is near on Earth.
//!
//! The order decides how fast the index is, not what it answers.

use super::Features;
use crate::geo::coord::LngLat;

/// The bits of each coordinate on the curve: squares of 73 m where the points lie 150 km apart.
const BITS: u32 = 11;

/// The bits of a key that one round of sorting looks at, what they can be, and how many rounds see the
/// whole key.
const DIGIT: usize = 11;
const DIGITS: usize = 1 << DIGIT;
const ROUNDS: usize = 2;

/// The smallest and the greatest coordinates of points, in the units of a position.
pub(super) struct Bounds {
    low: [i32; 2],
    high: [i32; 2],
}

impl Bounds {
    pub(super) fn of(points: &[(u32, LngLat, Features)]) -> Self {
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

    fn digit(self, round: usize) -> usize {
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

/// The points in the order of the curve.
pub(super) fn along(points: &[(u32, LngLat, Features)], bounds: &Bounds) -> Vec<Entry> {
    let [west, south] = bounds.low;
    let excess = bounds.excess();
    let mut sorted = Vec::with_capacity(points.len());
    for (number, (_, at, _)) in (0_u64..).zip(points) {
        let [lng, lat] = at.units();
        let along_lng = spread(lng.abs_diff(west) >> excess);
        let along_lat = spread(lat.abs_diff(south) >> excess);
        sorted.push(Entry(u64::from(along_lng | along_lat << 1) << 32 | number));
    }
    sort(sorted)
}

/// Sorts by keys, a digit a round, the lowest first.
fn sort(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut starts = [[0_u32; DIGITS]; ROUNDS];
    for entry in &entries {
        for (round, starts) in starts.iter_mut().enumerate() {
            if let Some(count) = starts.get_mut(entry.digit(round)) {
                *count += 1;
            }
        }
    }
    let mut sorted = vec![Entry::default(); entries.len()];
    for (round, starts) in starts.iter_mut().enumerate() {
        let mut before = 0;
        for start in starts.iter_mut() {
            before += std::mem::replace(start, before);
        }
        for entry in &entries {
            let Some(start) = starts.get_mut(entry.digit(round)) else {
                continue;
            };
            if let Some(place) = sorted.get_mut(*start as usize) {
                *place = *entry;
            }
            *start += 1;
        }
        std::mem::swap(&mut entries, &mut sorted);
    }
    entries
}

/// The lower 16 bits, a zero between each two.
fn spread(bits: u32) -> u32 {
    let bits = bits & 0xffff;
    let bits = (bits | bits << 8) & 0x00ff_00ff;
    let bits = (bits | bits << 4) & 0x0f0f_0f0f;
    let bits = (bits | bits << 2) & 0x3333_3333;
    (bits | bits << 1) & 0x5555_5555
}
