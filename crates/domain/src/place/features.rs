//! What the index of the nearest knows of a place beside its position, so that a question leaves
//! out whole streets in which nothing meets it.

use crate::geo::near::Features;
use crate::hours::Visit;
use crate::place::filter::Need;
use crate::place::offer::Mark;
use crate::place::{Kind, Place, Status};

/// The place stands among the others of its kind.
pub const FIRST: Features = Features(1 << 14);

/// The place follows all others of its kind ([`comes_last`]).
pub const LAST: Features = Features(1 << 15);

/// Institutions known not to be registered come last.
#[must_use]
pub fn comes_last(place: &Place) -> bool {
    place.kind == Kind::Institution && place.offer.marks.get(Mark::Registered) == Some(false)
}

/// What a place has: each need it meets at any moment, [`Need::Open`] where it may be met at
/// some, and whether it comes first or last.
#[must_use]
pub fn of(place: &Place) -> Features {
    let may_be_met = |need: &&Need| match need {
        Need::Open => place.status != Status::Paused && place.hours.is_some(),
        _ => need.is_met(place, Visit::Unknown),
    };
    let rank = if comes_last(place) { LAST } else { FIRST };
    let met = Need::ALL.iter().filter(may_be_met);
    met.fold(rank, |all, need| all.and(feature_of(*need)))
}

/// What a place must have to meet all needs.
#[must_use]
pub fn asked(needs: &[Need]) -> Features {
    let features = needs.iter().map(|need| feature_of(*need));
    features.fold(Features::NONE, Features::and)
}

fn feature_of(need: Need) -> Features {
    Features(1 << need as u16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::WeeklyHours;
    use crate::place::id::PlaceId;
    use crate::place::offer::{Service, ServiceArea};

    fn home() -> Place {
        Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None)
    }

    #[test]
    fn each_need_and_each_rank_has_a_trait_of_its_own() {
        let mut all = FIRST.and(LAST);
        for need in Need::ALL {
            assert_eq!(all.0 & asked(&[*need]).0, 0, "{need:?}");
            all = all.and(asked(&[*need]));
        }
    }

    #[test]
    fn a_place_has_exactly_the_needs_it_meets() {
        let mut place = home();
        place.offer.marks.set(Mark::Dementia, true);
        place.offer.marks.set(Mark::StepFree, false);
        place.offer.services.add(Service::Respite);
        place.offer.area = Some(ServiceArea::City);
        for need in Need::ALL {
            let met = need.is_met(&place, Visit::Unknown);
            assert_eq!(of(&place).has(asked(&[*need])), met, "{need:?}");
        }
        assert!(of(&place).has(asked(&[Need::Dementia, Need::Respite])));
        assert!(!of(&place).has(asked(&[Need::Dementia, Need::StepFree])));
    }

    #[test]
    fn only_a_place_with_hours_that_is_not_paused_may_be_open() {
        let may_be_open = |place: &Place| of(place).has(asked(&[Need::Open]));
        let mut place = home();
        assert!(!may_be_open(&place));
        place.hours = Some(WeeklyHours::always());
        assert!(may_be_open(&place));
        place.status = Status::Paused;
        assert!(!may_be_open(&place));
    }

    #[test]
    fn a_home_known_not_to_be_registered_comes_last() {
        let mut place = home();
        assert!(of(&place).has(FIRST) && !of(&place).has(LAST));
        place.offer.marks.set(Mark::Registered, false);
        assert!(of(&place).has(LAST) && !of(&place).has(FIRST));
    }
}
