//! How much of a drawing is done in a frame: as much as this phone keeps up with.

use domain::geo::within::within;

/// Vertices of a frame, at least, at first and at most.
const SHARE: (f64, f64, f64) = (250.0, 1_000.0, 8_000.0);

/// A frame later than this, in milliseconds after the one before, came late (of 60 in a second).
const LATE_MS: f64 = 20.0;

/// After a frame that came late, this part of what was too much is drawn.
const LESS: f64 = 0.6;

/// Up to this part of what was too much it grows fast again, and from there on slowly: each
/// frame that comes late while one drags the map is seen.
const KNOWN_GOOD: f64 = 0.8;
const FAST: f64 = 1.15;
const SLOWLY: f64 = 1.005;

/// The pace of a phone.
#[derive(Debug)]
pub(crate) struct Pace {
    share: f64,
    /// What is known to be no trouble.
    good: f64,
}

impl Pace {
    /// Of a phone nothing is known of yet.
    pub(crate) fn new() -> Self {
        let (_, first, most) = SHARE;
        Self {
            share: first,
            good: most,
        }
    }

    /// Vertices to draw in a frame.
    pub(crate) fn share(&self) -> usize {
        self.share as usize
    }

    /// A frame with a share in it took so many milliseconds.
    pub(crate) fn took(&mut self, passed: f64) {
        let (least, _, most) = SHARE;
        if passed > LATE_MS {
            self.good = self.share * KNOWN_GOOD;
            self.share *= LESS;
        } else if self.share < self.good {
            self.share = (self.share * FAST).min(self.good);
        } else {
            self.share *= SLOWLY;
            self.good = self.share;
        }
        self.share = within(self.share, least, most);
        self.good = within(self.good, least, most);
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    /// Frames of a phone that has so many milliseconds of other work in each and draws so many
    /// vertices in one: how many came late, and how many vertices were drawn.
    fn drag(other_ms: f64, vertices_in_a_ms: f64, frames: usize) -> (usize, usize) {
        let mut pace = Pace::new();
        let mut seen = (0, 0);
        for _ in 0..frames {
            let busy = other_ms + pace.share() as f64 / vertices_in_a_ms;
            let passed = 16.7 * (busy / 16.7).ceil();
            seen.0 += usize::from(passed > 17.0);
            seen.1 += pace.share();
            pace.took(passed);
        }
        seen
    }

    #[test]
    fn on_any_phone_few_frames_come_late_and_the_time_between_is_used() {
        for (other_ms, vertices_in_a_ms) in [
            (4.0, 50.0),
            (4.0, 100.0),
            (8.0, 100.0),
            (2.0, 400.0),
            (12.0, 200.0),
        ] {
            let (late, drawn) = drag(other_ms, vertices_in_a_ms, 600);
            assert!(
                late <= 600 / 20,
                "{late} late with {other_ms} ms of other work"
            );
            let could = (16.7 - other_ms) * vertices_in_a_ms * 600.0;
            assert!(drawn as f64 > 0.6 * could, "{drawn} of {could}");
        }
    }

    #[test]
    fn a_phone_that_is_busy_with_something_else_for_a_while_draws_fast_again_later() {
        let mut pace = Pace::new();
        for _ in 0..20 {
            pace.took(50.0);
        }
        let slow = pace.share();
        for _ in 0..600 {
            pace.took(16.7);
        }
        assert!(pace.share() > 10 * slow);
    }
}
