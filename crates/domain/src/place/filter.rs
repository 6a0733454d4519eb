//! What a person needs of a place, and which places meet it.

use crate::hours::Visit;
use crate::place::offer::{Count, Mark, Service};
use crate::place::{Kind, Place, Status};
use serde::{Deserialize, Serialize};

/// A need that can be pressed as a button and stands in links (`needs=dementia,open`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Need {
    /// 现在开着: open when one gets there.
    Open,
    /// 收失智老人.
    Dementia,
    /// 有轮椅租.
    WheelchairRental,
    /// 有医疗.
    MedicalCare,
    /// 普惠价.
    Affordable,
    /// 可短住 (喘息服务).
    Respite,
    /// 白天照料.
    DayCare,
    /// 可上门 or 送餐.
    ComesHome,
    /// 能推轮椅进.
    StepFree,
    /// 长护险定点.
    LongTermCareInsurance,
    /// 医保定点.
    MedicalInsurance,
}

impl Need {
    /// Every need, in the order of the buttons.
    pub const ALL: &[Self] = &[
        Self::Open,
        Self::Dementia,
        Self::WheelchairRental,
        Self::MedicalCare,
        Self::Affordable,
        Self::Respite,
        Self::DayCare,
        Self::ComesHome,
        Self::StepFree,
        Self::LongTermCareInsurance,
        Self::MedicalInsurance,
    ];

    /// The word used in links.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Dementia => "dementia",
            Self::WheelchairRental => "wheelchair",
            Self::MedicalCare => "medical",
            Self::Affordable => "affordable",
            Self::Respite => "respite",
            Self::DayCare => "daycare",
            Self::ComesHome => "comes_home",
            Self::StepFree => "step_free",
            Self::LongTermCareInsurance => "ltci",
            Self::MedicalInsurance => "insurance",
        }
    }

    /// The need of a [`slug`](Self::slug).
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|n| n.slug() == slug)
    }

    /// The needs that make sense for a kind, in the order of the buttons.
    #[must_use]
    pub fn for_kind(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Canteen => &[Self::Open, Self::ComesHome, Self::StepFree],
            Kind::Institution => &[
                Self::Dementia,
                Self::MedicalCare,
                Self::Affordable,
                Self::Respite,
                Self::ComesHome,
                Self::StepFree,
                Self::LongTermCareInsurance,
                Self::MedicalInsurance,
            ],
            Kind::Rental => &[Self::WheelchairRental, Self::Open, Self::StepFree],
            Kind::Centre => &[
                Self::Open,
                Self::DayCare,
                Self::Dementia,
                Self::MedicalCare,
                Self::Respite,
                Self::ComesHome,
                Self::StepFree,
                Self::LongTermCareInsurance,
            ],
            Kind::RuralHome | Kind::Station | Kind::Learning | Kind::Kiosk => {
                &[Self::Open, Self::StepFree]
            }
            Kind::Clinic => &[Self::Open, Self::StepFree, Self::MedicalInsurance],
            Kind::HomeNursing => &[Self::LongTermCareInsurance, Self::MedicalInsurance],
        }
    }

    /// Whether a place is known to meet the need. `visit` is what someone who sets out now will
    /// find there. Unknown does not count as met.
    ///
    /// ```
    /// use domain::place::id::PlaceId;
    /// use domain::hours::Visit;
    /// use domain::place::{Kind, Place, filter::Need, offer::Mark};
    /// let mut home = Place::bare(PlaceId::parse("H1").unwrap(), Kind::Institution, None);
    /// assert!(!Need::Dementia.is_met(&home, Visit::Unknown));
    /// home.offer.marks.set(Mark::Dementia, true);
    /// assert!(Need::Dementia.is_met(&home, Visit::Unknown));
    /// ```
    #[must_use]
    pub fn is_met(self, place: &Place, visit: Visit) -> bool {
        let offer = &place.offer;
        let marked = |mark| offer.marks.is_yes(mark);
        match self {
            Self::Open => {
                place.status != Status::Paused
                    && matches!(
                        visit,
                        Visit::Always | Visit::InTime { .. } | Visit::OpenNow { .. }
                    )
            }
            Self::Dementia => {
                marked(Mark::Dementia)
                    || offer.counts.get(Count::DementiaBeds).is_some_and(|n| n > 0)
            }
            Self::WheelchairRental => offer.items.iter().any(|item| item.name.contains("轮椅")),
            Self::MedicalCare => marked(Mark::MedicalCare),
            Self::Affordable => marked(Mark::Affordable),
            Self::Respite => offer.services.has(Service::Respite),
            Self::DayCare => offer.services.has(Service::DayCare),
            Self::ComesHome => {
                offer.area.is_some()
                    || [
                        Service::HomeCare,
                        Service::MealDelivery,
                        Service::HomeNursing,
                    ]
                    .iter()
                    .any(|s| offer.services.has(*s))
            }
            Self::StepFree => marked(Mark::StepFree),
            Self::LongTermCareInsurance => marked(Mark::LongTermCareInsurance),
            Self::MedicalInsurance => marked(Mark::MedicalInsurance),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::id::PlaceId;
    use crate::place::offer::RentalItem;

    #[test]
    fn what_is_not_published_does_not_count_as_met() {
        let mut home = Place::bare(PlaceId::parse("a").unwrap(), Kind::Institution, None);
        assert!(!Need::Dementia.is_met(&home, Visit::Unknown));
        home.offer.marks.set(Mark::Dementia, false);
        assert!(!Need::Dementia.is_met(&home, Visit::Unknown));
        home.offer.counts.set(Count::DementiaBeds, Some(6));
        assert!(Need::Dementia.is_met(&home, Visit::Unknown));
    }

    #[test]
    fn a_paused_canteen_is_not_open_whatever_its_hours_say() {
        let mut canteen = Place::bare(PlaceId::parse("a").unwrap(), Kind::Canteen, None);
        assert!(Need::Open.is_met(&canteen, Visit::Always));
        canteen.status = Status::Paused;
        assert!(!Need::Open.is_met(&canteen, Visit::Always));
    }

    #[test]
    fn an_electric_wheelchair_is_a_wheelchair() {
        let mut shop = Place::bare(PlaceId::parse("a").unwrap(), Kind::Rental, None);
        shop.offer.items.push(RentalItem {
            name: "电动轮椅".to_owned(),
            rent: None,
            deposit: None,
            subsidised_rent: None,
        });
        assert!(Need::WheelchairRental.is_met(&shop, Visit::Unknown));
    }

    #[test]
    fn every_slug_leads_back_to_its_need() {
        for need in Need::ALL {
            assert_eq!(Need::from_slug(need.slug()), Some(*need));
        }
    }
}
