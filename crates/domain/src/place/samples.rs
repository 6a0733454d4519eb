//! Whether what is shown is invented: nothing of it, some, or all.

use super::Place;

/// How many of some places are samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Samples {
    /// None of them.
    None,
    /// Some of them, beside real ones.
    Some,
    /// All of them.
    All,
}

impl Samples {
    /// How many of these places are samples.
    #[must_use]
    pub fn among<'a>(places: impl IntoIterator<Item = &'a Place>) -> Self {
        Self::of(places.into_iter().map(Place::is_sample))
    }

    /// The same of places of which only that is known.
    #[must_use]
    pub fn of(are_samples: impl IntoIterator<Item = bool>) -> Self {
        let (mut any, mut all) = (false, true);
        for is_sample in are_samples {
            any |= is_sample;
            all &= is_sample;
        }
        match (any, all) {
            (false, _) => Self::None,
            (true, false) => Self::Some,
            (true, true) => Self::All,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Samples;
    use rstest::rstest;

    #[rstest]
    #[case(&[], Samples::None)]
    #[case(&[false, false], Samples::None)]
    #[case(&[false, true], Samples::Some)]
    #[case(&[true, false], Samples::Some)]
    #[case(&[true, true], Samples::All)]
    fn real_places_are_never_said_to_be_samples(#[case] flags: &[bool], #[case] told: Samples) {
        assert_eq!(Samples::of(flags.iter().copied()), told);
    }
}
