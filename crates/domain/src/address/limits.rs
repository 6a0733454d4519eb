//! How much is read of what comes from outside: of an address, which anybody may have written, and
//! of what a browser has kept, which other pages of the same host can write to.
//!
//! Nothing the app writes itself comes near these limits. What lies beyond one is said
//! ([`LeftOut`]), never dropped in silence.

/// The longest address that is read whole, in bytes.
pub const ADDRESS: usize = 32 * 1024;

/// How many places an address may name: more than a person looks through.
pub const PICKED: usize = 50;

/// How many places are kept on a phone (收藏). Among more than this nobody finds anything.
pub const KEPT: usize = 20;

/// What of an address is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// All that stands after the first [`ADDRESS`] bytes.
    End,
    /// All places but the first; how many these are.
    Places(usize),
    /// What stands among the 编号 and is none.
    NoIds,
}

/// As much of an address as is read. The `#` before it does not count: with it and without it the
/// same is read.
pub(super) fn readable(hash: &str) -> &str {
    up_to(hash, ADDRESS + usize::from(hash.starts_with('#')))
}

/// A text up to so many bytes, or a few less where that would cut a character in two.
pub(super) fn up_to(text: &str, bytes: usize) -> &str {
    let ends = (0..=bytes.min(text.len())).rev();
    let mut whole = ends.filter_map(|end| text.get(..end));
    whole.next().unwrap_or_default()
}
