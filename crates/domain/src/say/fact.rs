//! What is known of a place, fact by fact. The app, the plain pages, the comparison and the slip all
//! say a fact in these words; they only arrange them.

use crate::area::{Area, AreaCode};
use crate::offer::{
    Grade, Host, Level, Mark, Ownership, RentalItem, RuralHave, Service, ServiceArea, YuanRange,
};
use crate::place::{Kind, Place, Status};
use crate::say;
use crate::verified::{Verified, verified};
use time::Date;

/// What nobody has published.
pub const NOT_PUBLISHED: &str = "未公布";

/// A yes/no fact. Neither sentence claims more than the column says.
#[must_use]
pub fn mark(mark: Mark, holds: bool) -> &'static str {
    let (yes, no) = match mark {
        Mark::Registered => ("已备案", "未备案"),
        Mark::MedicalInsurance => ("医保定点", "不是医保定点"),
        Mark::LongTermCareInsurance => ("长护险定点", "不是长护险定点"),
        Mark::Dementia => ("收失智老人", "不收失智老人"),
        Mark::MedicalCare => ("有医疗", "没有医疗"),
        Mark::Affordable => ("普惠价", "不是普惠价"),
        Mark::OpenToPublic => ("面向社会，普通人也可以申请", "不面向社会"),
        Mark::WaitingList => ("要排队等床位", "不用排队"),
        Mark::StepFree => ("轮椅能进", "轮椅进不去"),
        Mark::OpenKitchen => ("厨房看得见（明厨亮灶）", "厨房看不见"),
        Mark::Cash => ("收现金", "不收现金"),
        Mark::LoveCard => ("可用爱心卡", "不能用爱心卡"),
        Mark::FireSafety => ("消防达标", "消防没有达标"),
        Mark::Cctv => ("公共地方有摄像头", "公共地方没有摄像头"),
        Mark::NationalStandard => ("达到国家标准", "没有达到国家标准"),
        Mark::LiabilityInsurance => ("买了责任险", "没有买责任险"),
        Mark::Smart => ("智慧养老院", "不是智慧养老院"),
    };
    if holds { yes } else { no }
}

/// A service by its name in the papers, and, where an old person may not know that, what it is.
#[must_use]
pub fn service(service: Service) -> String {
    let meant = match service {
        Service::Bathing => "（帮洗澡）",
        Service::Cleaning => "（帮打扫）",
        Service::Mobility => "（帮出门）",
        Service::Medical => "（帮看病）",
        Service::Emergency => "（有急事时来帮）",
        Service::FullCare => "（白天晚上都住在那里）",
        Service::DayCare => "（白天去，晚上回家）",
        Service::Respite => "（短住几天，家里人歇一歇）",
        Service::Hospice => "（陪伴人生最后一段）",
        Service::Visits => "（有人定期来看望）",
        Service::CarerTraining => "（教家里人怎么照护）",
        Service::Meals
        | Service::Rehabilitation
        | Service::HomeCare
        | Service::MealDelivery
        | Service::HomeNursing
        | Service::Assessment
        | Service::PhoneTraining
        | Service::Activities => "",
    };
    [service.word(), meant].concat()
}

/// Services, in one line.
#[must_use]
pub fn services(services: impl Iterator<Item = Service>) -> String {
    services.map(service).collect::<Vec<_>>().join("、")
}

/// Who owns a place and runs it.
#[must_use]
pub fn ownership(ownership: Ownership) -> String {
    let meant = match ownership {
        Ownership::PublicBuiltPrivateRun => "（政府建的，交给别的单位办）",
        Ownership::Public | Ownership::Private => "",
    };
    [ownership.word(), meant].concat()
}

/// `村居级`.
#[must_use]
pub fn level(level: Level) -> String {
    [level.word(), "级"].concat()
}

/// What kind of house a rental point stands in: `养老服务机构里`.
#[must_use]
pub fn host(host: Host) -> String {
    [host.word(), "机构里"].concat()
}

/// `三级（2024年5月1日评）`.
#[must_use]
pub fn grade(grade: Grade) -> String {
    let (stars, day) = match grade {
        Grade::NotGraded => return "还没有评等级（不等于不好）".to_owned(),
        Grade::Stars(stars, day) => (stars, day),
    };
    let word = match stars {
        1 => "一级",
        2 => "二级",
        3 => "三级",
        4 => "四级",
        _ => "五级",
    };
    match day {
        None => word.to_owned(),
        Some(day) => format!("{word}（{}评）", say::date(day)),
    }
}

/// The 六有 a rural home has.
#[must_use]
pub fn rural_haves(haves: &[RuralHave]) -> String {
    if haves.is_empty() {
        return "都还没有".to_owned();
    }
    haves
        .iter()
        .map(|have| have.word())
        .collect::<Vec<_>>()
        .join("、")
}

/// A price: yuan a meal for a canteen, yuan a month for all else.
#[must_use]
pub fn price(kind: Kind, YuanRange { from, to }: YuanRange) -> String {
    let per = match kind {
        Kind::Canteen => "一餐",
        _ => "一个月",
    };
    match (from, to) {
        (0, 0) => "不收钱".to_owned(),
        _ if from == to => format!("{per} {from} 元"),
        _ => format!("{per} {from}–{to} 元"),
    }
}

/// Beds: all, and of these for nursing and for dementia. `None` where none of them is known.
#[must_use]
pub fn beds(all: Option<u32>, nursing: Option<u32>, dementia: Option<u32>) -> Option<String> {
    let part = |(word, n): (&str, Option<u32>)| match n {
        Some(n) => [word, " ", &count(n)].concat(),
        None => format!("{word} {NOT_PUBLISHED}"),
    };
    let known = all.or(nursing).or(dementia).is_some();
    let parts = [("一共", all), ("护理型", nursing), ("认知障碍", dementia)];
    known.then(|| parts.map(part).join("，"))
}

/// So many beds.
#[must_use]
pub fn count(beds: u32) -> String {
    format!("{beds} 张")
}

/// A thing to rent, with what is known of its price: `轮椅：一个月 60 元，有补贴的 30 元，不收押金`.
#[must_use]
pub fn item(item: &RentalItem) -> String {
    let mut parts = vec![match item.rent {
        None => format!("租金{NOT_PUBLISHED}"),
        Some(0) => "不收租金".to_owned(),
        Some(yuan) => format!("一个月 {yuan} 元"),
    }];
    parts.extend(item.subsidised_rent.map(|yuan| match yuan {
        0 => "有补贴的不收租金".to_owned(),
        yuan => format!("有补贴的 {yuan} 元"),
    }));
    parts.extend(item.deposit.map(|yuan| match yuan {
        0 => "不收押金".to_owned(),
        yuan => format!("押金 {yuan} 元"),
    }));
    [&item.name, "：", &parts.join("，")].concat()
}

/// Where services come to the home. `areas`: those of the city.
#[must_use]
pub fn service_area(area: &ServiceArea, areas: &[Area]) -> String {
    match area {
        ServiceArea::City => "全市".to_owned(),
        ServiceArea::Radius(metres) => format!("周围 {}以内", say::distance(f64::from(*metres))),
        ServiceArea::Areas(codes) => {
            let names = codes.iter().filter_map(|code| full_area_name(areas, *code));
            names.collect::<Vec<_>>().join("、")
        }
    }
}

/// `越城区府山街道`.
#[must_use]
pub fn full_area_name(areas: &[Area], code: AreaCode) -> Option<String> {
    let named = |code: AreaCode| {
        let area = areas.iter().find(|a| a.code == code);
        area.map(|a| a.name.as_str())
    };
    let own = named(code)?;
    let district = Some(code.district()).filter(|d| *d != code).and_then(named);
    Some([district.unwrap_or_default(), own].concat())
}

/// When a record was last checked, alone.
#[must_use]
pub fn checked(date: Option<Date>) -> String {
    date.map_or_else(
        || "没有核实日期".to_owned(),
        |date| format!("{}核实", say::date(date)),
    )
}

/// What must be said of a status; nothing of a checked record.
#[must_use]
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified | Status::Sample => None,
        Status::Unverified => Some("还没有核实，去之前请先打电话"),
        Status::Planned => Some("还在建设，没有开门"),
        Status::Paused => Some("暂停服务，去之前请先打电话"),
        Status::Closed => Some("已经关门，不再开了"),
    }
}

/// What must be said of a record that nobody has verified for long; nothing of a fresh one.
#[must_use]
pub fn verified_long_ago(place: &Place, today: Date) -> Option<String> {
    Some(long_ago(place, today)? + "，请先打电话")
}

fn long_ago(place: &Place, today: Date) -> Option<String> {
    match verified(place, today) {
        Verified::Never | Verified::Undated | Verified::Lately(_) => None,
        Verified::LongAgo { on, years } => {
            let years = match years {
                1 => "一年多".to_owned(),
                years => format!("{years} 年多"),
            };
            let on = say::date(on);
            Some(format!("{years}没有核实了（上次是{on}）"))
        }
    }
}

/// What must be said of a place before anybody goes there: its status, and that its record is old.
#[must_use]
pub fn before_going(place: &Place, today: Option<Date>) -> Option<String> {
    match (status(place.status), today) {
        (None, today) => verified_long_ago(place, today?),
        (Some(status), today) => {
            // That one should ring first, a status says itself.
            let old = today.and_then(|today| long_ago(place, today));
            let old = old.map_or_else(String::new, |old| ["；", &old].concat());
            Some([status, &old].concat())
        }
    }
}

/// What the hours of a kind are those of.
#[must_use]
pub fn hours_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "开饭时间",
        _ => "开门时间",
    }
}

/// What stands over the hours of a place: where nobody is served now they are only what held
/// before, or what is planned.
#[must_use]
pub fn hours_title(place: &Place) -> &'static str {
    match (place.status, place.kind) {
        (Status::Paused | Status::Closed, Kind::Canteen) => "原来的开饭时间",
        (Status::Paused | Status::Closed, _) => "原来的开门时间",
        (Status::Planned, Kind::Canteen) => "打算的开饭时间",
        (Status::Planned, _) => "打算的开门时间",
        (Status::Verified | Status::Unverified | Status::Sample, kind) => hours_label(kind),
    }
}

/// The same inside of a line of a table: the days come behind it.
#[must_use]
pub fn not_now(status: Status) -> Option<&'static str> {
    match status {
        Status::Paused => Some("现在不开。原来是："),
        Status::Closed => Some("不开了。原来是："),
        Status::Planned => Some("还没有开。打算是："),
        Status::Verified | Status::Unverified | Status::Sample => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{area, code};
    use rstest::rstest;
    use time::Month;

    #[test]
    fn hours_are_promised_only_where_somebody_is_served() {
        for status in Status::ALL {
            let mut place = Place::bare("A", Kind::Canteen, None);
            place.status = *status;
            assert_eq!(
                hours_title(&place) == "开饭时间",
                status.serves(),
                "{status:?}"
            );
            assert_eq!(not_now(*status).is_none(), status.serves(), "{status:?}");
            assert!(
                status.serves() || super::status(*status).is_some(),
                "{status:?}"
            );
        }
    }

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    #[test]
    fn a_yes_and_a_no_are_never_the_same_sentence() {
        for one in Mark::ALL {
            assert_ne!(mark(*one, true), mark(*one, false));
        }
        // Who else is taken was not recorded.
        assert_eq!(mark(Mark::OpenToPublic, false), "不面向社会");
    }

    #[rstest]
    #[case(
        Some(60),
        Some(200),
        Some(30),
        "轮椅：一个月 60 元，有补贴的 30 元，押金 200 元"
    )]
    #[case(Some(60), Some(0), None, "轮椅：一个月 60 元，不收押金")]
    #[case(Some(0), None, None, "轮椅：不收租金")]
    #[case(None, Some(100), None, "轮椅：租金未公布，押金 100 元")]
    #[case(None, None, Some(0), "轮椅：租金未公布，有补贴的不收租金")]
    fn what_is_free_is_said_so_and_what_is_unknown_too(
        #[case] rent: Option<u32>,
        #[case] deposit: Option<u32>,
        #[case] subsidised_rent: Option<u32>,
        #[case] want: &str,
    ) {
        let name = "轮椅".to_owned();
        let one = RentalItem {
            name,
            rent,
            deposit,
            subsidised_rent,
        };
        assert_eq!(item(&one), want);
    }

    #[rstest]
    #[case(Kind::Canteen, 8, 12, "一餐 8–12 元")]
    #[case(Kind::Institution, 1800, 1800, "一个月 1800 元")]
    #[case(Kind::Canteen, 0, 0, "不收钱")]
    #[case(Kind::Canteen, 0, 5, "一餐 0–5 元")]
    fn a_price_is_that_of_a_meal_or_a_month(
        #[case] kind: Kind,
        #[case] from: u32,
        #[case] to: u32,
        #[case] want: &str,
    ) {
        assert_eq!(price(kind, YuanRange { from, to }), want);
    }

    #[test]
    fn of_beds_the_unknown_ones_are_said_where_any_are_known() {
        let said = beds(Some(120), None, Some(0));
        assert_eq!(said.unwrap(), "一共 120 张，护理型 未公布，认知障碍 0 张");
        assert_eq!(beds(None, None, None), None);
    }

    #[test]
    fn a_service_names_towns_with_their_district() {
        let areas = [
            area("330602", "越城区", None),
            area("330602002", "府山街道", None),
        ];
        let said = |of: &ServiceArea| service_area(of, &areas);
        let towns = ServiceArea::Areas(vec![code("330602"), code("330602002")]);
        assert_eq!(said(&towns), "越城区、越城区府山街道");
        assert_eq!(said(&ServiceArea::Radius(3000)), "周围 3.0公里以内");
        assert_eq!(said(&ServiceArea::City), "全市");
    }

    #[test]
    fn what_nobody_has_verified_for_long_is_said_with_its_day() {
        let mut place = Place::bare("a", Kind::Canteen, None);
        let today = Some(date(2026, 11, 28));
        assert_eq!(before_going(&place, today), None);
        place.checked = Some(date(2025, 3, 1));
        assert_eq!(
            before_going(&place, today).unwrap(),
            "一年多没有核实了（上次是2025年3月1日），请先打电话"
        );
        place.checked = Some(date(2012, 1, 1));
        place.status = Status::Paused;
        assert_eq!(
            before_going(&place, today).unwrap(),
            "暂停服务，去之前请先打电话；14 年多没有核实了（上次是2012年1月1日）"
        );
        place.status = Status::Unverified;
        assert_eq!(
            before_going(&place, today).unwrap(),
            "还没有核实，去之前请先打电话"
        );
    }
}
