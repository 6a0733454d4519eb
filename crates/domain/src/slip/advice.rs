//! What to ask on the phone before one sets out, and what to take along.
//!
//! Nothing of it is a fact about a place. A question is asked because the record does not answer
//! it (未公布), or because no record can (is there a bed today?); what to bring is what one is
//! asked for anywhere.

use crate::place::facts::{Aspect, fact};
use crate::place::offer::{Mark, Service};
use crate::place::{Kind, Place, Status};

/// A question for the phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Whether it is open at all these days.
    StillOpen,
    /// When it opens.
    Hours,
    /// Where it is.
    Way,
    /// Whether one must say before that one comes.
    Booking,
    /// What it costs.
    Price,
    /// Whether older people pay less.
    Discount,
    /// Whether cash is taken.
    Cash,
    /// Whether it is brought to the home.
    Delivery,
    /// Whether a bed is free.
    Bed,
    /// Whether one may come and look.
    Visit,
    /// Whether people with failing memory are taken.
    Dementia,
    /// Whether medical insurance pays.
    MedicalInsurance,
    /// Whether long-term-care insurance pays.
    CareInsurance,
    /// Whether the thing is there.
    Stock,
    /// How much is to be left as a deposit.
    Deposit,
    /// Whether somebody is there today.
    Somebody,
    /// Whether they come to where one lives.
    ComesToUs,
    /// Whether a wheelchair gets in.
    StepFree,
}

/// Something to take along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bring {
    /// 身份证.
    Identity,
    /// 医保卡.
    InsuranceCard,
    /// What doctors have written.
    Records,
    /// Coins and notes.
    Cash,
    /// Letters one does not understand.
    Papers,
}

/// More questions than this nobody asks.
pub const MOST_QUESTIONS: usize = 4;

/// What to ask of a place, the most pressing first; at most [`MOST_QUESTIONS`].
#[must_use]
pub fn asks(place: &Place) -> Vec<Ask> {
    let offer = &place.offer;
    let open = |aspect: Aspect| fact(place, aspect).is_none();
    let unknown = |mark: Mark| open(Aspect::Mark(mark));
    let offers = |service: Service| offer.services.has(service);
    let comes_home = place.only_comes_home();
    let no_price = open(Aspect::Price);
    let doubtful = matches!(place.status, Status::Paused | Status::Unverified);
    let mut asked = vec![
        (doubtful, Ask::StillOpen),
        (open(Aspect::Hours), Ask::Hours),
        (open(Aspect::Address) && !comes_home, Ask::Way),
    ];
    asked.extend(match place.kind {
        Kind::Canteen => vec![
            (comes_home, Ask::ComesToUs),
            (true, Ask::Booking),
            (no_price, Ask::Price),
            (open(Aspect::Discount), Ask::Discount),
            (!comes_home && !offers(Service::MealDelivery), Ask::Delivery),
            (unknown(Mark::Cash), Ask::Cash),
        ],
        Kind::Institution => vec![
            (true, Ask::Bed),
            (no_price, Ask::Price),
            (unknown(Mark::Dementia), Ask::Dementia),
            (unknown(Mark::LongTermCareInsurance), Ask::CareInsurance),
            (unknown(Mark::MedicalInsurance), Ask::MedicalInsurance),
            (true, Ask::Visit),
        ],
        Kind::Rental => vec![
            (true, Ask::Stock),
            (
                offer.items.is_empty() || offer.items.iter().any(|i| i.rent.is_none()),
                Ask::Price,
            ),
            (
                offer.items.is_empty() || offer.items.iter().any(|i| i.deposit.is_none()),
                Ask::Deposit,
            ),
            (true, Ask::Delivery),
        ],
        Kind::Centre | Kind::RuralHome => vec![
            (true, Ask::Booking),
            (no_price, Ask::Price),
            (unknown(Mark::StepFree), Ask::StepFree),
        ],
        Kind::Learning => vec![(true, Ask::Booking), (true, Ask::Price)],
        Kind::HomeNursing => vec![
            (true, Ask::ComesToUs),
            (no_price, Ask::Price),
            (unknown(Mark::LongTermCareInsurance), Ask::CareInsurance),
        ],
        Kind::Clinic => vec![
            (true, Ask::Somebody),
            (unknown(Mark::MedicalInsurance), Ask::MedicalInsurance),
        ],
        Kind::Station | Kind::Kiosk => vec![(true, Ask::Somebody)],
    });
    let due = asked.into_iter().filter(|(due, _)| *due);
    due.map(|(_, ask)| ask).take(MOST_QUESTIONS).collect()
}

/// What to take along to a place of this kind.
#[must_use]
pub fn brings(kind: Kind) -> &'static [Bring] {
    match kind {
        Kind::Canteen => &[Bring::Identity, Bring::Cash],
        Kind::Institution | Kind::Clinic => {
            &[Bring::Identity, Bring::InsuranceCard, Bring::Records]
        }
        Kind::HomeNursing => &[Bring::InsuranceCard, Bring::Records],
        Kind::Station => &[Bring::Identity, Bring::Papers],
        Kind::Rental | Kind::Centre | Kind::RuralHome | Kind::Learning | Kind::Kiosk => {
            &[Bring::Identity]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::WeeklyHours;
    use crate::place::id::PlaceId;
    use crate::place::offer::YuanRange;

    fn known(kind: Kind) -> Place {
        let mut place = Place::bare(PlaceId::parse("a").unwrap(), kind, None);
        place.address = Some("某路1号".to_owned());
        place.hours = Some(WeeklyHours::always());
        place.offer.price = Some(YuanRange { from: 8, to: 15 });
        for mark in Mark::ALL {
            place.offer.marks.set(*mark, true);
        }
        place
    }

    #[test]
    fn what_is_published_is_not_asked_again() {
        assert_eq!(asks(&known(Kind::Institution)), [Ask::Bed, Ask::Visit]);
    }

    #[test]
    fn what_nobody_published_is_asked_the_most_pressing_first() {
        let mut home = known(Kind::Institution);
        home.hours = None;
        home.offer.price = None;
        home.offer.marks = crate::place::offer::Marks::default();
        assert_eq!(
            asks(&home),
            [Ask::Hours, Ask::Bed, Ask::Price, Ask::Dementia]
        );
    }

    #[test]
    fn a_known_no_is_an_answer_too() {
        let mut home = known(Kind::Institution);
        home.offer.marks.set(Mark::Dementia, false);
        assert!(!asks(&home).contains(&Ask::Dementia));
    }

    #[test]
    fn of_a_place_that_may_be_shut_one_asks_that_first() {
        for status in [Status::Paused, Status::Unverified] {
            let mut canteen = known(Kind::Canteen);
            canteen.status = status;
            assert_eq!(asks(&canteen).first(), Some(&Ask::StillOpen));
        }
    }

    #[test]
    fn nobody_is_sent_to_ask_more_than_four_things_nor_nothing() {
        for kind in Kind::ALL {
            for place in [
                known(*kind),
                Place::bare(PlaceId::parse("b").unwrap(), *kind, None),
            ] {
                let asked = asks(&place).len();
                assert!((1..=MOST_QUESTIONS).contains(&asked), "{kind:?}: {asked}");
            }
            assert!(!brings(*kind).is_empty());
        }
    }
}
