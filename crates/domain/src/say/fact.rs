//! The words for the facts of a place ([`crate::place::facts`]). The app, the plain pages, the comparison
//! and the slip all say a fact in these words; they only arrange them.

use crate::geo::area::{Area, AreaCode};
use crate::place::facts::{Aspect, Fact, fact};
use crate::place::offer::{
    Grade, Host, Level, Mark, Offer, Ownership, RentalItem, RuralHave, Service, ServiceArea,
    YuanRange,
};
use crate::place::verified::{Verified, verified};
use crate::place::{Kind, Place, Status};
use crate::say;
use crate::say::week::week_words;
use time::Date;

/// What nobody has published.
pub const NOT_PUBLISHED: &str = "未公布";

/// In the place of a number that nobody has published.
pub const NO_PHONE: &str = "电话未公布";

/// The title of a place's address.
pub const ADDRESS: &str = "地址";
/// The title of where services come to the home.
pub const SERVED_AREA: &str = "上门范围";
/// The title of the way by bus.
pub const BUS: &str = "坐公交";
/// The title of all beds in one line.
pub const BEDS: &str = "床位";

/// What is asked, before what is known of it: `多少钱`.
#[must_use]
pub fn label(aspect: Aspect, kind: Kind) -> &'static str {
    match aspect {
        Aspect::Category => "是哪一种",
        Aspect::Price => "多少钱",
        Aspect::Discount => "谁有优惠",
        Aspect::Hours => hours_label(kind),
        Aspect::Services => "有什么服务",
        Aspect::Beds => "一共多少床位",
        Aspect::NursingBeds => "护理型床位",
        Aspect::DementiaBeds => "认知障碍床位",
        Aspect::Items => "可以租什么",
        Aspect::Area => SERVED_AREA,
        Aspect::Ownership => "公办还是民办",
        Aspect::Level => "哪一级",
        Aspect::Host => "设在哪里",
        Aspect::Grade => "等级评定",
        Aspect::Mark(mark) => mark_asked(mark),
        Aspect::KitchenGrade => "食堂等级",
        Aspect::RuralHaves => "院里有什么（六有）",
        Aspect::Address => ADDRESS,
        Aspect::Bus => BUS,
        Aspect::Inspected => "最近一次检查",
        Aspect::Checked => "资料哪天核实的",
    }
}

fn mark_asked(mark: Mark) -> &'static str {
    match mark {
        Mark::Registered => "备案了吗",
        Mark::MedicalInsurance => "医保定点吗",
        Mark::LongTermCareInsurance => "长护险定点吗",
        Mark::Dementia => "收失智老人吗",
        Mark::MedicalCare => "有医疗吗",
        Mark::Affordable => "是普惠价吗",
        Mark::OpenToPublic => "面向社会吗",
        Mark::WaitingList => "要排队吗",
        Mark::StepFree => "轮椅能进吗",
        Mark::OpenKitchen => "厨房看得见吗",
        Mark::Cash => "收现金吗",
        Mark::LoveCard => "能用爱心卡吗",
        Mark::FireSafety => "消防达标吗",
        Mark::Cctv => "公共地方有摄像头吗",
        Mark::NationalStandard => "达到国家标准吗",
        Mark::LiabilityInsurance => "买责任险了吗",
        Mark::Smart => "是智慧养老院吗",
    }
}

/// A fact in words, a line each. `areas`: those of the city.
#[must_use]
pub fn said(aspect: Aspect, known: &Fact, kind: Kind, areas: &[Area]) -> Vec<String> {
    vec![match known {
        Fact::Meal(yuan) | Fact::Month(yuan) => price(kind, *yuan),
        Fact::Words(words) => words.clone(),
        Fact::Hours(hours) => return week_words(hours),
        Fact::HoursNotNow(status, hours) => {
            let not_now = not_now(*status).map(str::to_owned);
            return not_now.into_iter().chain(week_words(hours)).collect();
        }
        Fact::Services(all) => services(all.iter()),
        Fact::Count(beds) => count(*beds),
        Fact::Items(items) => return items.iter().map(item).collect(),
        Fact::Area(area) => service_area(area, areas),
        Fact::Ownership(owner) => ownership(*owner),
        Fact::Level(of) => level(*of),
        Fact::Host(house) => host(*house),
        Fact::Grade(stars) => grade(*stars),
        Fact::Holds(holds) => match aspect {
            Aspect::Mark(one) => mark(one, *holds).to_owned(),
            _ => String::new(),
        },
        Fact::KitchenGrade(letter) => letter.word().to_owned(),
        Fact::RuralHaves(haves) => rural_haves(haves),
        Fact::Day(day) if aspect == Aspect::Checked => checked(Some(*day)),
        Fact::Day(day) => say::date(*day),
    }]
}

/// What is known of one aspect of a place, in one line; 未公布 where that is nothing.
#[must_use]
pub fn answer(place: &Place, aspect: Aspect, areas: &[Area]) -> String {
    fact(place, aspect).map_or_else(
        || NOT_PUBLISHED.to_owned(),
        |known| said(aspect, &known, place.kind, areas).join("，"),
    )
}

/// What must be said of a place of which only the area is known: nobody can be led to it.
#[must_use]
pub fn rough(place: &Place) -> Option<&'static str> {
    place.is_rough().then_some(match place.address {
        Some(_) => "地图上没有它的准确位置，请照地址找",
        None => "地图上没有它的准确位置，请先打电话问怎么走",
    })
}

/// A fact in one line, with what was asked where the answer alone does not say it. What is `None` is
/// not published.
///
/// ```
/// use domain::place::facts::{Aspect, Fact};
/// use domain::place::offer::Mark;
/// use domain::{place::Kind, say::fact::line};
/// let dementia = Aspect::Mark(Mark::Dementia);
/// let said = |known| line(dementia, known, Kind::Institution);
/// assert_eq!(said(Some(&Fact::Holds(true))), "收失智老人");
/// assert_eq!(said(None), "收失智老人吗：未公布");
/// ```
#[must_use]
pub fn line(aspect: Aspect, known: Option<&Fact>, kind: Kind) -> String {
    let said = known.map(|known| said(aspect, known, kind, &[]).join("，"));
    match (aspect, said) {
        (Aspect::Mark(_) | Aspect::Ownership | Aspect::Level, Some(said)) => said,
        (_, said) => {
            let said = said.unwrap_or_else(|| NOT_PUBLISHED.to_owned());
            [label(aspect, kind), "：", &said].concat()
        }
    }
}

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
pub fn beds(offer: &Offer) -> Option<String> {
    let (all, nursing, dementia) = (offer.beds, offer.nursing_beds, offer.dementia_beds);
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
    with_age(status(place.status), place, today)
}

/// What is said of the status of a place, and that its record is old.
pub(super) fn with_age(status: Option<&str>, place: &Place, today: Option<Date>) -> Option<String> {
    match (status, today) {
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
mod tests;
