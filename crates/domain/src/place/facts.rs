//! A place, fact by fact: what there is to know of it, and in which order people ask.
//!
//! The page of a place, the plain pages, the comparison and the slip arrange these facts. The words for
//! them are in [`say::fact`](crate::say::fact). A new column of the spreadsheets is a field of
//! [`Offer`](crate::place::offer::Offer), an [`Aspect`], and its words.

use crate::hours::WeeklyHours;
use crate::place::offer::{
    Count, Grade, Host, KitchenGrade, Level, Mark, Ownership, RentalItem, RuralHave, ServiceArea,
    Services, YuanRange,
};
use crate::place::{Kind, Place, Status};
use time::Date;

/// What is asked of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// The city's word for it.
    Category,
    /// Yuan a month or a meal.
    Price,
    /// Who pays less.
    Discount,
    /// Opening hours, meal hours.
    Hours,
    /// Services.
    Services,
    /// How many beds, and the like.
    Count(Count),
    /// Things to rent.
    Items,
    /// Where its services come to the home.
    Area,
    /// Who owns it.
    Ownership,
    /// The level of a centre.
    Level,
    /// What a rental point stands in.
    Host,
    /// 等级评定.
    Grade,
    /// A fact that is yes or no.
    Mark(Mark),
    /// 食堂等级.
    KitchenGrade,
    /// The 六有 of a rural home.
    RuralHaves,
    /// Address.
    Address,
    /// How to get there by bus.
    Bus,
    /// Last inspection.
    Inspected,
    /// When the record was last checked.
    Checked,
}

/// What is known of one aspect of a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// Yuan a meal.
    Meal(YuanRange),
    /// Yuan a month.
    Month(YuanRange),
    /// Words of the record.
    Words(String),
    /// A week of hours.
    Hours(Box<WeeklyHours>),
    /// Hours of a place of this status, which do not hold now.
    HoursNotNow(Status, Box<WeeklyHours>),
    /// Services.
    Services(Services),
    /// A number.
    Count(u32),
    /// Things to rent.
    Items(Vec<RentalItem>),
    /// Where services come to the home.
    Area(ServiceArea),
    /// Who owns it.
    Ownership(Ownership),
    /// Level.
    Level(Level),
    /// Host.
    Host(Host),
    /// Grade.
    Grade(Grade),
    /// Yes or no.
    Holds(bool),
    /// Kitchen grade.
    KitchenGrade(KitchenGrade),
    /// The 六有.
    RuralHaves(Vec<RuralHave>),
    /// A day.
    Day(Date),
}

/// What people decide by, the most decisive first: what it costs, what can be rented, whether there
/// is a free bed, and for whom.
pub const DECISIVE: [Aspect; 6] = [
    Aspect::Price,
    Aspect::Discount,
    Aspect::Items,
    Aspect::Mark(Mark::WaitingList),
    Aspect::Mark(Mark::Dementia),
    Aspect::Mark(Mark::MedicalCare),
];

/// Every aspect, in the order in which people ask: what they decide by, when it is open, what it
/// offers, how good it is, where it is.
pub fn aspects() -> impl Iterator<Item = Aspect> {
    use Aspect as A;
    let counts = Count::ALL.iter().copied().map(A::Count);
    let then = [
        A::Services,
        A::Area,
        A::RuralHaves,
        A::Category,
        A::Ownership,
        A::Level,
        A::Host,
        A::Grade,
        A::KitchenGrade,
    ];
    let marks = Mark::ALL.iter().copied().map(A::Mark);
    let marks = marks.filter(|mark| !DECISIVE.contains(mark));
    let last = [A::Address, A::Bus, A::Inspected, A::Checked];
    let first = DECISIVE.into_iter().chain([A::Hours]);
    first.chain(counts).chain(then).chain(marks).chain(last)
}

/// The sheet of a place: what is known of it, and, as `None`, what is not published though people
/// ask it of every place of its kind.
///
/// ```
/// use domain::place::id::PlaceId;
/// use domain::place::facts::{Aspect, Fact, sheet};
/// use domain::place::offer::Count;
/// use domain::place::{Kind, Place};
/// let mut home = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
/// home.offer.counts.set(Count::Beds, Some(80));
/// let facts: Vec<_> = sheet(&home).collect();
/// assert!(facts.contains(&(Aspect::Count(Count::Beds), Some(Fact::Count(80)))));
/// assert!(facts.contains(&(Aspect::Price, None)));
/// ```
pub fn sheet(place: &Place) -> impl Iterator<Item = (Aspect, Option<Fact>)> {
    aspects().filter_map(|aspect| match fact(place, aspect) {
        None if !is_asked(aspect, place.kind) => None,
        known => Some((aspect, known)),
    })
}

/// What people want to know of a kind so much that it is shown even when nobody publishes it.
#[must_use]
pub fn is_asked(aspect: Aspect, kind: Kind) -> bool {
    match aspect {
        Aspect::Hours | Aspect::Address => kind != Kind::HomeNursing,
        Aspect::Price => matches!(kind, Kind::Institution | Kind::Canteen),
        Aspect::Count(Count::Beds | Count::NursingBeds | Count::DementiaBeds) | Aspect::Grade => {
            kind == Kind::Institution
        }
        Aspect::Items => kind == Kind::Rental,
        Aspect::Mark(mark) => {
            mark == Mark::StepFree && kind != Kind::HomeNursing
                || kind == Kind::Institution
                    && matches!(
                        mark,
                        Mark::Registered
                            | Mark::WaitingList
                            | Mark::Dementia
                            | Mark::MedicalCare
                            | Mark::MedicalInsurance
                            | Mark::LongTermCareInsurance
                    )
        }
        _ => false,
    }
}

/// Whether the spreadsheet of a kind has a column for it. (What a record does say is shown
/// whatever its kind.)
#[must_use]
pub fn is_of_kind(aspect: Aspect, kind: Kind) -> bool {
    use Kind::{Canteen, Centre, Clinic, HomeNursing, Institution, Rental, RuralHome};
    match aspect {
        Aspect::Price => matches!(kind, Canteen | Institution | Centre),
        Aspect::Discount => kind == Canteen,
        Aspect::Count(count) => match count {
            Count::Beds | Count::NursingBeds | Count::DementiaBeds => {
                matches!(kind, Institution | Centre)
            }
        },
        Aspect::Items | Aspect::Host => kind == Rental,
        Aspect::Ownership | Aspect::Grade => kind == Institution,
        Aspect::Level => kind == Centre,
        Aspect::KitchenGrade | Aspect::Inspected => matches!(kind, Canteen | Institution | Centre),
        Aspect::RuralHaves => kind == RuralHome,
        Aspect::Mark(mark) => match mark {
            Mark::StepFree | Mark::Cash | Mark::LoveCard => true,
            Mark::OpenKitchen => matches!(kind, Canteen | Institution | Centre),
            Mark::MedicalInsurance => matches!(kind, Institution | Centre | Clinic | HomeNursing),
            Mark::LongTermCareInsurance => matches!(kind, Institution | Centre | HomeNursing),
            Mark::Registered
            | Mark::Dementia
            | Mark::MedicalCare
            | Mark::Affordable
            | Mark::OpenToPublic => matches!(kind, Institution | Centre),
            Mark::WaitingList
            | Mark::FireSafety
            | Mark::Cctv
            | Mark::NationalStandard
            | Mark::LiabilityInsurance
            | Mark::Smart => kind == Institution,
        },
        _ => true,
    }
}

/// What is known of one aspect of a place; `None`: it is not published.
#[must_use]
pub fn fact(place: &Place, aspect: Aspect) -> Option<Fact> {
    let offer = &place.offer;
    Some(match aspect {
        Aspect::Category => Fact::Words(place.category.clone()?),
        Aspect::Price if place.kind == Kind::Canteen => Fact::Meal(offer.price?),
        Aspect::Price => Fact::Month(offer.price?),
        Aspect::Discount => Fact::Words(offer.discount.clone()?),
        Aspect::Hours => {
            let hours = Box::new(place.hours.clone()?);
            if place.status.serves() {
                Fact::Hours(hours)
            } else {
                Fact::HoursNotNow(place.status, hours)
            }
        }
        Aspect::Services if offer.services.is_empty() => return None,
        Aspect::Services => Fact::Services(offer.services),
        Aspect::Count(count) => Fact::Count(offer.counts.get(count)?),
        Aspect::Items if offer.items.is_empty() => return None,
        Aspect::Items => Fact::Items(offer.items.clone()),
        Aspect::Area => Fact::Area(offer.area.clone()?),
        Aspect::Ownership => Fact::Ownership(offer.ownership?),
        Aspect::Level => Fact::Level(offer.level?),
        Aspect::Host => Fact::Host(offer.host?),
        Aspect::Grade => Fact::Grade(offer.grade?),
        Aspect::Mark(mark) => Fact::Holds(offer.marks.get(mark)?),
        Aspect::KitchenGrade => Fact::KitchenGrade(offer.kitchen_grade?),
        Aspect::RuralHaves => Fact::RuralHaves(offer.rural_haves.clone()?),
        Aspect::Address => Fact::Words(place.address.clone()?),
        Aspect::Bus => Fact::Words(offer.bus.clone()?),
        Aspect::Inspected => Fact::Day(offer.inspected?),
        Aspect::Checked => Fact::Day(place.checked?),
    })
}
