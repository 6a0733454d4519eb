//! Cells that say nothing of their own: nothing is known, or it is as above.

use super::vocabulary::{DITTO, TICKS};

/// Whether a cell stands where nothing is known: 无, 不详, /, ——.
pub(super) fn says_nothing(text: &str) -> bool {
    // Digits of every width: ０５７５.
    let answers = |c: char| c.is_numeric() || TICKS.contains(&c);
    !text.chars().any(answers) && crate::rules::says_nothing(text)
}

/// Whether a cell means what stands above it.
pub(super) fn is_ditto(text: &str) -> bool {
    !text.is_empty() && DITTO.contains(&text.to_lowercase().as_str())
}
