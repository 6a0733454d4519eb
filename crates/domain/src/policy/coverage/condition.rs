//! When a place counts: yes, no, or not published.

use crate::place::Place;
use crate::place::offer::{Count, Grade, KitchenGrade, Level, Mark, Ownership, Service};
use serde::{Deserialize, Serialize};
use time::Date;

/// Something a place meets or does not, told by one column of its table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// 类别 is exactly this word.
    Category(String),
    /// A yes/no column says yes.
    Mark(Mark),
    /// Among its 服务. A table that names any services counts as naming all.
    Offers(Service),
    /// 认知障碍床位 is more than 0.
    DementiaBeds,
    /// 等级评定 gave it stars.
    Graded,
    /// 食堂等级 is A or B.
    KitchenAOrB,
    /// 性质.
    Ownership(Ownership),
    /// 级别.
    Level(Level),
    /// 检查日期 lies within a year before the day the data was put together.
    InspectedWithinYear,
}

/// How conditions are written in `targets.toml`: column, sign, value.
const DEMENTIA_BEDS: &str = "认知障碍床位>0";
const GRADED: &str = "等级评定=已评";
const KITCHEN_A_OR_B: &str = "食堂等级=A或B";
const INSPECTED: &str = "检查日期=一年内";

impl Condition {
    /// Reads `类别=乐龄中心`, `收失智=是`, `服务=上门服务`, `性质=公办`, `级别=街镇`,
    /// `认知障碍床位>0`, `等级评定=已评`, `食堂等级=A或B` or `检查日期=一年内`.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        match written {
            DEMENTIA_BEDS => return Some(Self::DementiaBeds),
            GRADED => return Some(Self::Graded),
            KITCHEN_A_OR_B => return Some(Self::KitchenAOrB),
            INSPECTED => return Some(Self::InspectedWithinYear),
            _ => {}
        }
        match written.split_once('=')? {
            ("类别", word) if !word.is_empty() => Some(Self::Category(word.to_owned())),
            ("服务", word) => Service::from_word(word).map(Self::Offers),
            ("性质", word) => Ownership::from_word(word).map(Self::Ownership),
            ("级别", word) => Level::from_word(word).map(Self::Level),
            (column, "是") => Mark::from_word(column).map(Self::Mark),
            _ => None,
        }
    }

    /// What [`parse`](Self::parse) reads.
    #[must_use]
    pub fn written(&self) -> String {
        let column = self.column();
        match self {
            Self::Category(word) => format!("{column}={word}"),
            Self::Mark(_) => format!("{column}=是"),
            Self::Offers(service) => format!("{column}={}", service.word()),
            Self::Ownership(ownership) => format!("{column}={}", ownership.word()),
            Self::Level(level) => format!("{column}={}", level.word()),
            Self::DementiaBeds => DEMENTIA_BEDS.to_owned(),
            Self::Graded => GRADED.to_owned(),
            Self::KitchenAOrB => KITCHEN_A_OR_B.to_owned(),
            Self::InspectedWithinYear => INSPECTED.to_owned(),
        }
    }

    /// The column that the answer is read from.
    #[must_use]
    pub fn column(&self) -> &'static str {
        match self {
            Self::Category(_) => "类别",
            Self::Mark(mark) => mark.word(),
            Self::Offers(_) => "服务",
            Self::DementiaBeds => "认知障碍床位",
            Self::Graded => "等级评定",
            Self::KitchenAOrB => "食堂等级",
            Self::Ownership(_) => "性质",
            Self::Level(_) => "级别",
            Self::InspectedWithinYear => "检查日期",
        }
    }

    /// Whether the place meets it, seen on the day `on`; `None` where that is not published.
    #[must_use]
    pub fn holds(&self, place: &Place, on: Date) -> Option<bool> {
        let offer = &place.offer;
        match self {
            Self::Category(word) => place.category.as_ref().map(|c| c == word),
            Self::Mark(mark) => offer.marks.get(*mark),
            // Whoever says where they come to, comes.
            Self::Offers(Service::HomeCare) if offer.area.is_some() => Some(true),
            Self::Offers(service) => {
                (!offer.services.is_empty()).then(|| offer.services.has(*service))
            }
            Self::DementiaBeds => offer.counts.get(Count::DementiaBeds).map(|beds| beds > 0),
            Self::Graded => offer.grade.map(|grade| grade != Grade::NotGraded),
            Self::KitchenAOrB => offer.kitchen_grade.map(|grade| grade != KitchenGrade::C),
            Self::Ownership(ownership) => offer.ownership.map(|o| o == *ownership),
            Self::Level(level) => offer.level.map(|l| l == *level),
            Self::InspectedWithinYear => offer
                .inspected
                .map(|day| (0..=366).contains(&(on - day).whole_days())),
        }
    }
}

/// All of several answers: no as soon as one is no, else unknown as soon as one is unknown.
#[must_use]
pub fn all(answers: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut together = Some(true);
    for answer in answers {
        match answer {
            Some(false) => return Some(false),
            Some(true) => {}
            None => together = None,
        }
    }
    together
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Kind;
    use crate::place::id::PlaceId;
    use rstest::rstest;
    use time::Month;

    fn on() -> Date {
        Date::from_calendar_date(2026, Month::November, 22).unwrap()
    }

    #[rstest]
    #[case("类别=乐龄中心")]
    #[case("收失智=是")]
    #[case("服务=上门服务")]
    #[case("性质=公办")]
    #[case("级别=街镇")]
    #[case("认知障碍床位>0")]
    #[case("等级评定=已评")]
    #[case("食堂等级=A或B")]
    #[case("检查日期=一年内")]
    fn what_is_written_of_a_condition_is_read_again_and_names_its_column(#[case] written: &str) {
        let condition = Condition::parse(written).unwrap();
        assert_eq!(condition.written(), written);
        assert!(written.starts_with(condition.column()));
    }

    #[rstest]
    #[case("")]
    #[case("类别=")]
    #[case("收失智")]
    #[case("收失智=否")]
    #[case("没有这一列=是")]
    #[case("服务=理发")]
    fn a_condition_nobody_can_check_is_refused(#[case] written: &str) {
        assert_eq!(Condition::parse(written), None);
    }

    #[test]
    fn nothing_is_held_against_a_place_that_publishes_nothing() {
        let place = Place::bare(PlaceId::parse("a").unwrap(), Kind::Institution, None);
        for written in [
            "类别=养老院",
            "收失智=是",
            "服务=上门服务",
            "性质=公办",
            "级别=街镇",
            "认知障碍床位>0",
            "等级评定=已评",
            "食堂等级=A或B",
            "检查日期=一年内",
        ] {
            let condition = Condition::parse(written).unwrap();
            assert_eq!(condition.holds(&place, on()), None, "{written}");
        }
    }

    #[rstest]
    #[case("2025-11-22", Some(true))]
    #[case("2025-11-20", Some(false))]
    #[case("2026-11-22", Some(true))]
    #[case("2026-11-23", Some(false))]
    fn an_inspection_counts_for_a_year(#[case] day: &str, #[case] want: Option<bool>) {
        let (y, md) = day.split_once('-').unwrap();
        let (m, d) = md.split_once('-').unwrap();
        let month = Month::try_from(m.parse::<u8>().unwrap()).unwrap();
        let mut place = Place::bare(PlaceId::parse("a").unwrap(), Kind::Institution, None);
        place.offer.inspected =
            Date::from_calendar_date(y.parse().unwrap(), month, d.parse().unwrap()).ok();
        assert_eq!(Condition::InspectedWithinYear.holds(&place, on()), want);
    }

    #[rstest]
    #[case(&[], Some(true))]
    #[case(&[Some(true), None], None)]
    #[case(&[None, Some(false)], Some(false))]
    #[case(&[Some(true), Some(true)], Some(true))]
    fn one_no_settles_it_and_one_unknown_leaves_it_open(
        #[case] answers: &[Option<bool>],
        #[case] want: Option<bool>,
    ) {
        assert_eq!(all(answers.iter().copied()), want);
    }
}
