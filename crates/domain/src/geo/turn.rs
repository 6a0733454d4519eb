//! Sine and cosine of angles on a globe. Those of the standard library reckon with angles of any size,
//! which no place has: a phone would download the tables for that.

use std::f64::consts::{FRAC_2_PI, FRAC_PI_2};

/// What [`FRAC_PI_2`] lacks of a quarter turn.
const REST_OF_QUARTER: f64 = 6.123_233_995_736_766e-17;

/// The sine and the cosine of an angle in radians, of at most one turn.
pub(in crate::geo) fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle * FRAC_2_PI).round_ties_even();
    let rest = angle - quarters * FRAC_PI_2 - quarters * REST_OF_QUARTER;
    let square = rest * rest;
    // The series of both, up to the 17th power. Of an eighth turn what is left out is below the last bit.
    let series = |mut power: f64| {
        let mut sum = 1.0;
        while power >= 2.0 {
            sum = 1.0 - sum * square / (power * (power - 1.0));
            power -= 2.0;
        }
        sum
    };
    let (sin, cos) = (rest * series(17.0), series(16.0));
    match (quarters as i32).rem_euclid(4) {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::f64::consts::TAU;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn they_are_those_of_the_standard_library(angle in -1.01 * TAU..1.01 * TAU) {
            let (sin, cos) = sin_cos(angle);
            let (their_sin, their_cos) = angle.sin_cos();
            // 1e-15 of the radius of the earth is six millionths of a millimetre.
            prop_assert!((sin - their_sin).abs() < 1e-15, "{sin} for {their_sin}");
            prop_assert!((cos - their_cos).abs() < 1e-15, "{cos} for {their_cos}");
        }
    }

    #[test]
    fn whole_quarters_of_a_turn_lose_nothing() {
        for (quarters, sin, cos) in [
            (0, 0.0, 1.0),
            (1, 1.0, 0.0),
            (2, 0.0, -1.0),
            (-1, -1.0, 0.0),
        ] {
            let (our_sin, our_cos) = sin_cos(f64::from(quarters) * FRAC_PI_2);
            assert!((our_sin - sin).abs() < 1e-15 && (our_cos - cos).abs() < 1e-15);
        }
    }
}
