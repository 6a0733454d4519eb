//! Keeping a number within bounds.

/// The number, or the bound it lies beyond; the lower bound for what is no number.
///
/// Not `f64::clamp`: that panics on bounds in the wrong order, and the sentence it panics with
/// brings the formatting of floating-point numbers to each phone, 15 kB of it.
#[must_use]
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_number_stays_or_comes_to_the_bound_it_lies_beyond() {
        let all = [-1.0, 0.25, 7.0, f64::NAN].map(|value| within(value, 0.0, 1.0));
        assert_eq!(all, [0.0, 0.25, 1.0, 0.0]);
    }
}
