//! 比一比: places side by side, what differs first.
//!
//! Nothing is scored and nobody wins: each fact stands as it was published, what was not
//! published is said to be unknown, and what a kind of place does not have is not called missing.

use crate::answer::Nearness;
use crate::hours::{Visit, WeeklyHours};
use crate::offer::{
    Grade, Host, KitchenGrade, Level, Mark, Ownership, RentalItem, RuralHave, ServiceArea,
    Services, YuanRange,
};
use crate::place::{Kind, Place, Status};
use time::Date;

/// How many places a person can hold side by side.
pub const MOST: usize = 3;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// How near it is.
    Way,
    /// What someone who sets out now will find.
    Visit,
    /// How far the record can be trusted, and whether the place can be used.
    Status,
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
    /// Beds.
    Beds,
    /// Nursing beds.
    NursingBeds,
    /// Beds for people with dementia.
    DementiaBeds,
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

/// One fact about one place.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// How near, and whole metres.
    Near(Nearness, u32),
    /// What one will find.
    Visit(Visit),
    /// 状态.
    Status(Status),
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
    /// So many.
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

/// What is known of one aspect of one place.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// This.
    Known(Fact),
    /// 未公布.
    Unknown,
    /// Places of its kind do not have such a thing.
    NotOfKind,
}

/// One aspect of all places, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Of what.
    pub aspect: Aspect,
    /// A cell for each place.
    pub cells: Vec<Cell>,
}

/// A place, and how it is seen from where answers start, if that is known.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The record.
    pub place: &'a Place,
    /// How near, great-circle metres, and what one will find.
    pub seen: Option<(Nearness, f64, Visit)>,
}

/// Rows of aspects that are of use for these places.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// In which at least two places differ, or one is not known to be like the others.
    pub differing: Vec<Row>,
    /// In which all are alike; also alike unknown.
    pub alike: Vec<Row>,
}

/// The order of rows: what decides first.
fn aspects() -> impl Iterator<Item = Aspect> {
    use Aspect as A;
    const MARKS_AT: usize = 17;
    let fixed = [
        A::Way,
        A::Visit,
        A::Status,
        A::Category,
        A::Price,
        A::Discount,
        A::Hours,
        A::Services,
        A::Beds,
        A::NursingBeds,
        A::DementiaBeds,
        A::Items,
        A::Area,
        A::Ownership,
        A::Level,
        A::Host,
        A::Grade,
        A::KitchenGrade,
        A::RuralHaves,
        A::Address,
        A::Bus,
        A::Inspected,
        A::Checked,
    ];
    let marks = Mark::ALL.iter().copied().map(A::Mark);
    let first = fixed.into_iter().take(MARKS_AT);
    first.chain(marks).chain(fixed.into_iter().skip(MARKS_AT))
}

impl Comparison {
    /// Compares places, in the order in which they stand side by side.
    #[must_use]
    pub fn of(subjects: &[Subject<'_>]) -> Self {
        let mut compared = Self::default();
        for aspect in aspects() {
            let cells: Vec<Cell> = subjects.iter().map(|one| cell(aspect, *one)).collect();
            let known = cells.iter().any(is_worth_a_row);
            let asked = subjects.iter().any(|s| asked_of(aspect, s.place.kind));
            if !known && !asked {
                continue;
            }
            let alike = cells.windows(2).all(|two| matches!(two, [a, b] if a == b));
            let rows = if alike {
                &mut compared.alike
            } else {
                &mut compared.differing
            };
            rows.push(Row { aspect, cells });
        }
        compared
    }
}

/// That a record is as records should be is worth no row.
fn is_worth_a_row(cell: &Cell) -> bool {
    match cell {
        Cell::Known(Fact::Status(status)) => !matches!(status, Status::Verified | Status::Sample),
        Cell::Known(_) => true,
        Cell::Unknown | Cell::NotOfKind => false,
    }
}

/// What people want to know of a kind so much that it is shown even when nobody publishes it.
fn asked_of(aspect: Aspect, kind: Kind) -> bool {
    match aspect {
        Aspect::Hours | Aspect::Address => kind != Kind::HomeNursing,
        Aspect::Price => matches!(kind, Kind::Institution | Kind::Canteen),
        Aspect::Beds | Aspect::NursingBeds | Aspect::DementiaBeds | Aspect::Grade => {
            kind == Kind::Institution
        }
        Aspect::Items => kind == Kind::Rental,
        Aspect::Mark(mark) => {
            mark == Mark::StepFree && kind != Kind::HomeNursing
                || kind == Kind::Institution
                    && matches!(
                        mark,
                        Mark::Registered
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
        Aspect::Beds | Aspect::NursingBeds | Aspect::DementiaBeds => {
            matches!(kind, Institution | Centre)
        }
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

fn cell(aspect: Aspect, subject: Subject<'_>) -> Cell {
    match fact(aspect, subject) {
        Some(fact) => Cell::Known(fact),
        None if is_of_kind(aspect, subject.place.kind) => Cell::Unknown,
        None => Cell::NotOfKind,
    }
}

fn fact(aspect: Aspect, Subject { place, seen }: Subject<'_>) -> Option<Fact> {
    let offer = &place.offer;
    Some(match aspect {
        Aspect::Way => {
            let (near, metres, _) = seen?;
            // Metres that are not said make no difference.
            let said = matches!(near, Nearness::Minutes(_) | Nearness::Roughly);
            Fact::Near(near, if said { metres.round() as u32 } else { 0 })
        }
        // Whatever its hours say, a place that is not open is not open.
        Aspect::Visit if !place.status.serves() => Fact::Status(place.status),
        Aspect::Visit => Fact::Visit(seen?.2),
        Aspect::Status => Fact::Status(place.status),
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
        Aspect::Beds => Fact::Count(offer.beds?),
        Aspect::NursingBeds => Fact::Count(offer.nursing_beds?),
        Aspect::DementiaBeds => Fact::Count(offer.dementia_beds?),
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

#[cfg(test)]
mod tests;
