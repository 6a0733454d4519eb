//! Dice that always fall the same way: no clock, no system randomness, so that the same seeds
//! give the same bytes on every machine.

/// A splitmix64 generator (Steele, Lea and Flood 2014), seeded by words.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for one thing, named by words; other things' dice do not depend on it.
    pub fn of(words: &[&str]) -> Self {
        // FNV-1a; the separator keeps ("ab", "c") and ("a", "bc") apart.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in words.iter().flat_map(|w| w.bytes().chain([0xff])) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(hash)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `n` (0 for 0).
    pub fn below(&mut self, n: u64) -> u64 {
        self.next().checked_rem(n).unwrap_or(0)
    }

    /// A number in 0..1.
    pub fn unit(&mut self) -> f64 {
        // 53 bits are what an f64 holds exactly.
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True `percent` times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of these words; empty when there is none.
    pub fn word<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let at = self.below(words.len() as u64) as usize;
        words.get(at).copied().unwrap_or_default()
    }

    /// 是, 否 or nothing, in these parts of a hundred.
    pub fn yes_no(&mut self, yes: u64, no: u64) -> &'static str {
        match self.below(100) {
            n if n < yes => "是",
            n if n < yes + no => "否",
            _ => "",
        }
    }
}
