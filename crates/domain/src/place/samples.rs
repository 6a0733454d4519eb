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

    /// How many of some places are samples, of each of which only that is known.
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
    use crate::place::id::PlaceId;
    use crate::place::{Kind, Place, Status};
    use crate::testing;
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

    #[test]
    fn a_bureau_s_own_canteens_are_no_samples_because_the_homes_of_the_city_are() {
        let place = |id: &str, kind, status| Place {
            status,
            ..Place::bare(PlaceId::parse(id).unwrap(), kind, None)
        };
        let places = vec![
            place("A", Kind::Canteen, Status::Verified),
            place("B", Kind::Institution, Status::Sample),
            // Not built yet: no list shows it.
            place("C", Kind::Institution, Status::Planned),
        ];
        let city = testing::city(vec![], places);
        assert_eq!(city.samples(Some(Kind::Canteen)), Samples::None);
        assert_eq!(city.samples(Some(Kind::Institution)), Samples::All);
        assert_eq!(city.samples(Some(Kind::Rental)), Samples::None);
        assert_eq!(city.samples(None), Samples::Some);
    }
}
