//! Every Chinese sentence of the plain pages. Short, without jargon, to be read aloud.

use domain::place::Status;
use domain::say::fact;
pub(super) use domain::say::fact::NOT_PUBLISHED as UNKNOWN;
pub(super) use domain::say::kind::listed as kind;
pub(super) use domain::say::site::{
    ALIASES, CALL, COMES_HOME, ENTITLEMENTS as RIGHTS, NAME as SITE, NOTE,
    OTHER_CITY as ALL_CITIES, OTHER_FACTS as MARKS, PHONE, SAMPLE, SAMPLE_NUMBER, SKIP,
    WHAT_ARE_YOU_LOOKING_FOR as CHOOSE_KIND,
};

pub(super) const PLAIN_SITE: &str = "数字养老地图文字版";
pub(super) const WAYS: &str = "回上一级";
pub(super) const OPEN_APP: &str = "打开地图版";
pub(super) const INTRO: &str = "这里用文字列出各地的老年食堂、养老院、租轮椅的地方和其他养老服务。不用登录，不用安装，可以打印。";
pub(super) const CHOOSE_CITY: &str = "您要看哪个城市？";
pub(super) const RING_NATIONAL: &str = "全国都能打的电话";
pub(super) const RING_CITY: &str = "不知道找谁，打电话问";
pub(super) const HOTLINE_SOURCE: &str = "依据：";
/// Numbers of the whole country: number, who answers, what for.
pub(super) const NATIONAL: &[(&str, &str, &str)] = &[
    ("120", "医疗急救", "突然发病、受伤时打。"),
    ("110", "报警", "走失、被骗、遇到危险时打。"),
    (
        "12345",
        "政务服务便民热线",
        "养老服务、补贴、投诉都可以问。",
    ),
];

pub(super) const SAMPLE_PAGE: &str =
    "这一页有编出来给人看样子的地点，标着“示例数据”。请不要照着去，也打不通电话。";
pub(super) const UNSAID: &str = "没有写到的，就是未公布。核实日期过了一年的，请先打电话。";
pub(super) const ORDER: &str = "按区县、街镇排列，不分好坏。";
pub(super) const ORDER_HOMES: &str = "按区县、街镇排列，不分好坏；没有备案的排在同一街镇的最后。";
pub(super) const WHICH_DISTRICT: &str = "到哪个区县？";
pub(super) const COMES_HOME_NOTE: &str = "这些服务会上门，不用出门。";
pub(super) const PLANNED: &str = "建设中";
pub(super) const PLANNED_NOTE: &str = "还没有开放，请不要去。";
pub(super) const NO_DISTRICT: &str = "没有写明在哪个区县";

/// The town of a place.
pub(super) const TOWN: &str = "街镇";
pub(super) const SOURCE: &str = "来源";
pub(super) const UPDATED: &str = "资料日期：";
pub(super) const BUREAU: &str = "维护单位：";
pub(super) const CITY_ALIASES: &str = "本地也叫：";

pub(super) const ORDER_IN_DISTRICT: &str = "按种类、街镇排列，不分好坏。";
pub(super) const BY_DISTRICT: &str = "按区县看";
pub(super) const ON_THE_MAP: &str = "在地图版里看";
pub(super) const ON_THE_MAP_MORE: &str = "怎么去，现在开不开门";

pub(super) const RIGHTS_LINK: &str = "补贴和服务";
pub(super) const RIGHTS_MORE: &str = "津贴、看望、评估、改造，都有文件原文";
pub(super) const RIGHTS_INTRO: &str = "下面是本地文件里写的、老人可能得到的补贴和服务。每一条都抄了文件原文，写了文件现在的状态。能不能办，以当地答复为准，先打电话问。";
pub(super) const RIGHTS_TOPICS: &str = "跳到一类";
pub(super) const WHO: &str = "给谁";
pub(super) const HOW: &str = "怎么办";
pub(super) const WHERE_TO_LOOK: &str = "到这里找";
pub(super) const SOME_COUNTY: &str = "个别区县";

/// The list of a kind, where a topic may have the same name: 吃饭.
pub(super) fn list_of(kind: &str) -> String {
    format!("{kind}名单")
}

/// The way to the list of a kind. On a page of several kinds each has a name of its own, for those who go from link to link.
pub(super) fn whole_list(kind: &str) -> String {
    format!("{kind}：看全部资料")
}

/// What a page says that has places, for the lists of search engines.
pub(super) fn about(title: &str) -> String {
    format!("{title}：地址、电话、什么时候开门、什么时候核实过。没有写到的，就是未公布。")
}

/// Title of the page of what the papers promise.
pub(super) fn rights_title(city: &str) -> String {
    format!("{city}：{RIGHTS}")
}

/// Title of the page where the guide of a place begins.
pub(super) fn guide_title(place: &str) -> String {
    format!("{place}：{RIGHTS}，答几道题就知道")
}

/// Above what holds in one county only.
pub(super) fn only_in(county: &str) -> String {
    format!("只在{county}")
}

/// A clause that binds less than its paper.
pub(super) fn clause_standing(word: &str) -> String {
    format!("这一条：{word}。")
}

/// Title of a city's page.
pub(super) fn city_title(city: &str) -> String {
    format!("{city}养老服务名单")
}

/// Title of the page of a district.
pub(super) fn district_title(city: &str, district: &str) -> String {
    format!("{city}{district}养老服务名单")
}

/// The way back to a city's page.
pub(super) fn back_to(city: &str) -> String {
    format!("回到{city}")
}

/// How many there are.
pub(super) fn count(n: usize) -> String {
    // The space before a unit is one that does not break, here and below.
    format!("{n}\u{a0}处")
}

/// How many are being built, where nothing else is known of a kind.
pub(super) fn planned_count(n: usize) -> String {
    format!("{PLANNED} {}", count(n))
}

/// The first sentence of a list.
pub(super) fn there_are(n: usize) -> String {
    format!("共 {n} 处。")
}

/// Ring the hotline where a place has no number.
pub(super) fn ask(number: &str, label: &str) -> String {
    format!("打 {number} 问（{label}）")
}

/// What to say of a status; nothing of one that the page says already.
pub(super) fn status(status: Status) -> Option<&'static str> {
    match status {
        Status::Verified => Some(status.word()),
        Status::Unverified | Status::Paused => fact::status(status),
        Status::Sample | Status::Planned | Status::Closed => None,
    }
}

/// Up to when the arrangement of holidays is known.
pub(super) fn settled_until(year: i32) -> String {
    format!(
        "放假和调休，算到 {year} 年底为止。{} 年的节假日安排没有公布以前，节日前后去，请先打电话。",
        year + 1
    )
}
