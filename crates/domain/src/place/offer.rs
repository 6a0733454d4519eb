//! What a place offers: services, quality marks, prices, things to rent.
//!
//! The vocabulary is that of the cities' own papers (助餐, 备案, 等级评定 …). Every fact may be
//! unknown, and unknown is `None`.

use crate::geo::area::AreaCode;
use crate::named::named;
use crate::unpack::{Body, Unpack, unpack};
use serde::{Deserialize, Serialize};
use time::Date;

named! {
    /// A service someone can receive (inventory: 六助 and the services beside them).
    Service by word, from_word {
        /// Meals.
        Meals = "助餐",
        /// Help with bathing.
        Bathing = "助浴",
        /// Help with cleaning.
        Cleaning = "助洁",
        /// Help with getting about.
        Mobility = "助行",
        /// Help with seeing a doctor.
        Medical = "助医",
        /// Help in an emergency.
        Emergency = "助急",
        /// Living in, day and night.
        FullCare = "全托",
        /// Day care.
        DayCare = "日托",
        /// A short stay so that the family can rest.
        Respite = "喘息服务",
        /// Rehabilitation.
        Rehabilitation = "康复",
        /// Hospice care.
        Hospice = "安宁疗护",
        /// Care that comes to the home.
        HomeCare = "上门服务",
        /// Meals brought to the home.
        MealDelivery = "送餐入户",
        /// A nurse who comes to the home.
        HomeNursing = "护士上门",
        /// Regular check-in visits.
        Visits = "探访关爱",
        /// Assessment of ability.
        Assessment = "能力评估",
        /// Training for family carers.
        CarerTraining = "照护培训",
        /// Learning to use a smartphone.
        PhoneTraining = "智能手机培训",
        /// Activities and classes.
        Activities = "活动",
    }
}

named! {
    /// A yes/no fact that may also be unknown (quality marks, access, payment).
    Mark by word, from_word {
        /// Registered with civil affairs.
        Registered = "备案",
        /// Designated by basic medical insurance.
        MedicalInsurance = "医保定点",
        /// Designated by long-term-care insurance.
        LongTermCareInsurance = "长护险定点",
        /// Takes people with dementia.
        Dementia = "收失智",
        /// Has medical care inside.
        MedicalCare = "有医疗",
        /// Inclusive (moderate) price.
        Affordable = "普惠型",
        /// Open to everyone, not only to people supported by the state.
        OpenToPublic = "面向社会",
        /// Has a waiting list.
        WaitingList = "轮候",
        /// A wheelchair can get in.
        StepFree = "无障碍",
        /// Kitchen can be watched (明厨亮灶, 阳光厨房).
        OpenKitchen = "明厨亮灶",
        /// Takes cash.
        Cash = "收现金",
        /// Takes Shaoxing's 爱心卡.
        LoveCard = "可用爱心卡",
        /// Meets the fire-safety rules.
        FireSafety = "消防达标",
        /// Cameras in public areas.
        Cctv = "视频监控",
        /// Meets the national service-quality and safety standards.
        NationalStandard = "国标达标",
        /// Carries liability insurance.
        LiabilityInsurance = "责任险",
        /// A 智慧养老院.
        Smart = "智慧养老院",
    }
}

named! {
    /// How many there are of something, which may also be unknown.
    Count by word, from_word {
        /// All beds, free or taken.
        Beds = "床位数",
        /// Nursing-type beds among them.
        NursingBeds = "护理型床位",
        /// Beds for people with dementia among them.
        DementiaBeds = "认知障碍床位",
    }
}

named! {
    /// Who owns and runs an institution.
    Ownership by word, from_word {
        /// Public.
        Public = "公办",
        /// Private.
        Private = "民办",
        /// Built by the state, run by others.
        PublicBuiltPrivateRun = "公建民营",
    }
}

named! {
    /// The level of a community centre.
    Level by word, from_word {
        /// County or district.
        County = "区县",
        /// Town or subdistrict.
        Town = "街镇",
        /// Village or community.
        Village = "村居",
    }
}

named! {
    /// A canteen's hygiene grade.
    KitchenGrade by word, from_word {
        /// Best.
        A = "A",
        /// Good.
        B = "B",
        /// Passed.
        C = "C",
    }
}

named! {
    /// What kind of house a rental point stands in.
    Host by word, from_word {
        /// A care service.
        Care = "养老服务",
        /// A service for disabled people.
        Disability = "残疾康复",
        /// A hospital or clinic.
        Medical = "医疗",
        /// Something else.
        Other = "其他",
    }
}

named! {
    /// The 六有 of a rural happiness home.
    RuralHave by word, from_word {
        /// A fixed place.
        Site = "固定场所",
        /// Equipment.
        Equipment = "服务设备",
        /// A programme.
        Programme = "服务内容",
        /// People.
        Team = "服务队伍",
        /// Rules.
        Rules = "管理制度",
        /// Money.
        Funding = "资金保障",
    }
}

/// A set of [`Service`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Services(u32);

impl Services {
    /// Whether the service is in the set.
    #[must_use]
    pub fn has(self, service: Service) -> bool {
        self.0 & (1 << service as u32) != 0
    }

    /// Adds a service.
    pub fn add(&mut self, service: Service) {
        self.0 |= 1 << service as u32;
    }

    /// Whether nothing is known to be offered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The services, in the order they are shown.
    pub fn iter(self) -> impl Iterator<Item = Service> {
        Service::ALL.iter().copied().filter(move |s| self.has(*s))
    }
}

impl FromIterator<Service> for Services {
    fn from_iter<I: IntoIterator<Item = Service>>(iter: I) -> Self {
        let mut set = Self::default();
        iter.into_iter().for_each(|s| set.add(s));
        set
    }
}

/// Yes, no or unknown for every [`Mark`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    known: u32,
    yes: u32,
}

impl Marks {
    /// What is known: `None` is 未公布.
    #[must_use]
    pub fn get(self, mark: Mark) -> Option<bool> {
        let bit = 1 << mark as u32;
        (self.known & bit != 0).then_some(self.yes & bit != 0)
    }

    /// Whether the mark is known to hold.
    #[must_use]
    pub fn is_yes(self, mark: Mark) -> bool {
        self.get(mark) == Some(true)
    }

    /// Records a fact.
    pub fn set(&mut self, mark: Mark, value: bool) {
        let bit = 1 << mark as u32;
        self.known |= bit;
        self.yes = if value {
            self.yes | bit
        } else {
            self.yes & !bit
        };
    }
}

/// How many, or unknown, of every [`Count`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts([Option<u32>; Count::ALL.len()]);

impl Counts {
    /// What is known: `None` is 未公布.
    #[must_use]
    pub fn get(self, count: Count) -> Option<u32> {
        self.0.get(count as usize).copied().flatten()
    }

    /// Records a number, or that it is unknown.
    pub fn set(&mut self, count: Count, number: Option<u32>) {
        if let Some(kept) = self.0.get_mut(count as usize) {
            *kept = number;
        }
    }
}

/// A range of prices in whole yuan; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YuanRange {
    /// Cheapest, yuan.
    pub from: u32,
    /// Dearest, yuan.
    pub to: u32,
}

/// The grade of an institution (等级评定).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grade {
    /// Known not to have been graded; which does not mean bad.
    NotGraded,
    /// 1 to 5 stars, and when they were given, if published.
    Stars(u8, Option<Date>),
}

/// One thing that can be rented, with what is known of its price (yuan, yuan a month).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RentalItem {
    /// 轮椅, 护理床, 助行器 …
    pub name: String,
    /// Rent, yuan a month.
    pub rent: Option<u32>,
    /// Deposit, yuan.
    pub deposit: Option<u32>,
    /// Rent after subsidy, yuan a month.
    pub subsidised_rent: Option<u32>,
}

/// Where a service that comes to the home comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServiceArea {
    /// The whole city.
    City,
    /// These districts or towns.
    Areas(Vec<AreaCode>),
    /// So many metres around the place itself.
    Radius(u32),
}

/// Everything a place offers. Which fields a kind uses is the column table's business; a field
/// that a kind does not use stays unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Services.
    pub services: Services,
    /// Yes/no facts.
    pub marks: Marks,
    /// Who owns it.
    pub ownership: Option<Ownership>,
    /// Level of a centre.
    pub level: Option<Level>,
    /// How many beds it has, and the like.
    pub counts: Counts,
    /// Price: yuan a month for a home or centre, yuan a meal for a canteen.
    pub price: Option<YuanRange>,
    /// Who pays less, in words.
    pub discount: Option<String>,
    /// Grade of an institution.
    pub grade: Option<Grade>,
    /// Hygiene grade of its kitchen.
    pub kitchen_grade: Option<KitchenGrade>,
    /// Last inspection.
    pub inspected: Option<Date>,
    /// What kind of house a rental point stands in.
    pub host: Option<Host>,
    /// Things to rent.
    pub items: Vec<RentalItem>,
    /// Which of the 六有 a rural home has; `None` where not published.
    pub rural_haves: Option<Vec<RuralHave>>,
    /// Where its services come to the home.
    pub area: Option<ServiceArea>,
    /// How to get there by bus, in words.
    pub bus: Option<String>,
}

unpack! {
    struct Marks { known, yes }
    struct YuanRange { from, to }
    struct RentalItem { name, rent, deposit, subsidised_rent }
    struct Offer {
        services, marks, ownership, level, counts, price, discount,
        grade, kitchen_grade, inspected, host, items, rural_haves, area, bus,
    }
}

unpack! { tuple Services tuple Counts }

unpack! { one_of Ownership one_of Level one_of KitchenGrade one_of Host one_of RuralHave }

impl Unpack for Grade {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some(match body.which()? {
            0 => Self::NotGraded,
            1 => Self::Stars(body.read()?, body.read()?),
            _ => return None,
        })
    }
}

impl Unpack for ServiceArea {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        Some(match body.which()? {
            0 => Self::City,
            1 => Self::Areas(body.read()?),
            2 => Self::Radius(body.read()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_wrote_down_is_unknown_and_not_a_no() {
        let mut marks = Marks::default();
        assert_eq!(marks.get(Mark::Cash), None);
        marks.set(Mark::Cash, false);
        assert_eq!(marks.get(Mark::Cash), Some(false));
        marks.set(Mark::Cash, true);
        assert_eq!(marks.get(Mark::Cash), Some(true));
        assert_eq!(marks.get(Mark::Registered), None);
    }

    #[test]
    fn every_word_leads_back_to_its_value() {
        for s in Service::ALL {
            assert_eq!(Service::from_word(s.word()), Some(*s));
        }
        for m in Mark::ALL {
            assert_eq!(Mark::from_word(m.word()), Some(*m));
        }
    }
}
