//! One place.

pub use domain::say::fact::{ADDRESS, BEDS, BUS, NO_ADDRESS, NO_PHONE, NOT_PUBLISHED, SERVED_AREA};
pub use domain::say::site::{
    ALIASES, CALL, NOTE, OTHER_FACTS as FACTS, PHONE, SAMPLE as SAMPLE_MARK,
};

pub const SAMPLE_CALL_TITLE: &str = "这是示例电话，打不通。";
pub const SMALL_MAP: &str = "小地图：这个地方在哪里";
pub const SMALL_MAP_SIGN: &str = super::slip::MAP_SIGN;
pub const SAMPLE_STANDS_NOWHERE: &str =
    "这是一条示例，用来看看地图怎么用。它不在任何真实的地方，请不要前往。";
pub const PLACE_TITLE: &str = "一个地方";
pub const HOW_TO_GO: &str = "怎么去";
pub const PLACE_DETAILS: &str = "看详情";
/// Over the ways to a place where nobody is served.
pub const GO_ALL_THE_SAME: &str = "问清楚了，还是要去";
pub const SHOW_DRIVER: &str = "给司机看";
pub const OPEN_MAP_APP: &str = "用手机地图带路";
pub const IN_WECHAT: &str = "在微信里打不开别的地图时：点右上角“…”，选“在浏览器打开”。";
pub const SOURCE: &str = "谁提供的资料";
pub const DRIVER_ASK: &str = "师傅，请送我到这里：";

/// What nobody has published of a place, by what is asked.
pub fn not_published(asked: &[&str]) -> String {
    format!("还没公布：{}。想知道的，打电话问。", asked.join("、"))
}

pub fn sample_call(hotline: &str) -> String {
    format!("真要帮忙，打 {hotline}")
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

pub fn map_app(app: domain::geo::navigate::MapApp) -> &'static str {
    use domain::geo::navigate::MapApp;
    match app {
        MapApp::Amap => "高德地图",
        MapApp::Baidu => "百度地图",
        MapApp::Tencent => "腾讯地图",
        MapApp::Apple => "苹果地图",
    }
}

pub fn record_number(id: &str) -> String {
    format!("编号 {id}")
}
