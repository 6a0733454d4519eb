//! One place.

use domain::offer::{Mark, Ownership, Service};
use domain::place::Status;

pub const SAMPLE_MARK: &str = "示例数据";
pub const SAMPLE_CALL_TITLE: &str = "这是示例电话，打不通。";
pub const SAMPLE_STANDS_NOWHERE: &str =
    "这是一条示例，用来看看地图怎么用。它不在任何真实的地方，请不要前往。";
pub const NOT_PUBLISHED: &str = "未公布";
pub const PLACE_TITLE: &str = "一个地方";
pub const CALL: &str = "打电话";
pub const HOW_TO_GO: &str = "怎么去";
pub const SHOW_DRIVER: &str = "给司机看";
pub const OPEN_MAP_APP: &str = "用手机地图带路";
pub const IN_WECHAT: &str = "在微信里打不开别的地图时：点右上角“…”，选“在浏览器打开”。";
pub const NO_PHONE: &str = "电话未公布";
pub const HOURS: &str = "开门时间";
pub const MEAL_HOURS: &str = "开饭时间";
pub const SERVICES: &str = "有什么服务";
pub const PRICE: &str = "多少钱";
pub const FACTS: &str = "其他情况";
pub const ITEMS: &str = "可以租什么";
pub const ADDRESS: &str = "地址";
pub const PHONE: &str = "电话";
pub const BEDS: &str = "床位";
pub const SOURCE: &str = "谁提供的资料";
pub const NOTE: &str = "备注";
pub const BUS: &str = "坐公交";
pub const SERVED_AREA: &str = "上门范围";
pub const RURAL_HAVES: &str = "院里有什么（六有）";
pub const NOT_CHECKED_DATE: &str = "核实日期未公布";
pub const DRIVER_ASK: &str = "师傅，请送我到这里：";
pub const NO_ADDRESS: &str = "地址未公布，请先打电话问清楚";

/// A fact in words: known to hold, known not to, and nothing for unknown (said elsewhere).
pub fn mark(mark: Mark, holds: bool) -> String {
    let (yes, no) = match mark {
        Mark::Registered => ("已备案", "未备案"),
        Mark::MedicalInsurance => ("医保定点", "不是医保定点"),
        Mark::LongTermCareInsurance => ("长护险定点", "不是长护险定点"),
        Mark::Dementia => ("收失智老人", "不收失智老人"),
        Mark::MedicalCare => ("有医疗", "没有医疗"),
        Mark::Affordable => ("普惠价", "不是普惠价"),
        Mark::OpenToPublic => ("面向社会，谁都可以申请", "只收政府供养的老人"),
        Mark::WaitingList => ("要排队等床位", "不用排队"),
        Mark::StepFree => ("轮椅能进", "轮椅进不去"),
        Mark::OpenKitchen => ("厨房看得见（明厨亮灶）", "厨房看不见"),
        Mark::Cash => ("收现金", "不收现金"),
        Mark::LoveCard => ("可用爱心卡", "不能用爱心卡"),
        Mark::FireSafety => ("消防达标", "消防没有达标"),
        Mark::Cctv => ("公共地方有摄像头", "没有摄像头"),
        Mark::NationalStandard => ("达到国家标准", "没有达到国家标准"),
        Mark::LiabilityInsurance => ("买了责任险", "没有买责任险"),
        Mark::Smart => ("智慧养老院", "不是智慧养老院"),
    };
    (if holds { yes } else { no }).to_owned()
}

/// A service by its name in the papers, and, where an old person may not know that, what it is.
pub fn service(service: Service) -> String {
    let meant = match service {
        Service::Emergency => "（有急事时来帮）",
        Service::FullCare => "（白天晚上都住在那里）",
        Service::DayCare => "（白天去，晚上回家）",
        Service::Respite => "（短住几天，家里人歇一歇）",
        Service::Hospice => "（陪伴人生最后一段）",
        Service::Visits => "（有人定期来看望）",
        _ => "",
    };
    [service.word(), meant].concat()
}

/// Who owns a place and runs it.
pub fn ownership(ownership: Ownership) -> String {
    let meant = match ownership {
        Ownership::PublicBuiltPrivateRun => "（政府建的，交给别的单位办）",
        Ownership::Public | Ownership::Private => "",
    };
    [ownership.word(), meant].concat()
}

/// What must be said of a place's status; nothing for a checked one.
pub fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified | Status::Sample => None,
        Status::Unverified => Some("还没有核实，去之前请先打电话"),
        Status::Planned => Some("还在建设，没有开门"),
        Status::Paused => Some("暂停服务，去之前请先打电话"),
        Status::Closed => Some("已经关门，不再开了"),
    }
}

pub fn sample_call(hotline: &str) -> String {
    format!("真的需要帮忙，请打 {hotline}。")
}

pub fn ask_hotline(hotline: &str) -> String {
    format!("可以打 {hotline} 问")
}

/// The whole button in words. `shown`: the number stands on it; then these words begin with
/// those that are seen, for people who say what they want to press.
pub fn call_named(name: &str, number: &str, shown: bool) -> String {
    if shown {
        format!("{CALL} {number}，{name}")
    } else {
        format!("{CALL}给{name}，{number}")
    }
}

pub fn checked(date: &str) -> String {
    format!("{date}核实")
}

pub fn beds(all: Option<u32>, nursing: Option<u32>, dementia: Option<u32>) -> String {
    let part = |word: &str, n: Option<u32>| match n {
        Some(n) => format!("{word} {n} 张"),
        None => format!("{word} {NOT_PUBLISHED}"),
    };
    [
        part("一共", all),
        part("护理型", nursing),
        part("认知障碍", dementia),
    ]
    .join("，")
}

pub fn yuan_month(from: u32, to: u32) -> String {
    yuan(from, to, "一个月")
}

pub fn yuan_meal(from: u32, to: u32) -> String {
    yuan(from, to, "一餐")
}

fn yuan(from: u32, to: u32, per: &str) -> String {
    if from == to {
        format!("{per} {from} 元")
    } else {
        format!("{per} {from}–{to} 元")
    }
}

pub fn rent(month: Option<u32>, deposit: Option<u32>, subsidised: Option<u32>) -> String {
    let mut parts = Vec::new();
    match month {
        Some(n) => parts.push(format!("一个月 {n} 元")),
        None => parts.push(format!("租金{NOT_PUBLISHED}")),
    }
    if let Some(n) = subsidised {
        parts.push(format!("有补贴的 {n} 元"));
    }
    if let Some(n) = deposit {
        parts.push(format!("押金 {n} 元"));
    }
    parts.join("，")
}

pub fn stars(stars: u8) -> String {
    let word = match stars {
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        _ => "五",
    };
    format!("等级评定：{word}级")
}

pub const NOT_GRADED: &str = "还没有评等级（不等于不好）";

pub fn kitchen_grade(grade: &str) -> String {
    format!("食堂等级 {grade}")
}

pub fn radius(metres: u32) -> String {
    format!("周围 {}", domain::say::distance(f64::from(metres)))
}

pub const WHOLE_CITY: &str = "全市";

pub fn map_app(app: domain::navigate::MapApp) -> &'static str {
    use domain::navigate::MapApp;
    match app {
        MapApp::Amap => "高德地图",
        MapApp::Baidu => "百度地图",
        MapApp::Tencent => "腾讯地图",
        MapApp::Apple => "苹果地图",
    }
}

pub fn level(word: &str) -> String {
    format!("{word}级")
}

pub fn host(word: &str) -> String {
    format!("设在{word}机构里")
}

pub fn inspected(date: &str) -> String {
    format!("最近一次检查：{date}")
}

pub fn record_number(id: &str) -> String {
    format!("编号 {id}")
}
