//! What stands on the page of all components: sentences as long and as short as real ones. No
//! release has them.

use domain::answer::Nearness;
use domain::hours::moment::Minute;
use domain::hours::{Next, Visit};
use domain::place::Kind;
use domain::say::{self, Person};
use time::Date;

pub const TITLE: &str = "所有部件";

/// What one finds at a canteen, with the tone in which it is said.
pub fn opening() -> [(&'static str, String); 4] {
    let at = |hour: u16, minute: u16| Minute(hour * 60 + minute);
    let in_time = |arrive, tight| Visit::InTime {
        open_now: true,
        arrive,
        closes: at(12, 30),
        again: None,
        tight,
    };
    let again = Visit::Closed {
        next: Next::Today(at(16, 30)),
    };
    [
        ("open", in_time(at(12, 10), false)),
        ("closing", in_time(at(12, 25), true)),
        ("closed", again),
        ("unknown", Visit::Unknown),
    ]
    // None of them names a day.
    .map(|(tone, visit)| {
        (
            tone,
            say::visit(visit, Kind::Canteen, Date::MIN, Person::You),
        )
    })
}

/// How near places may be.
pub fn nearness() -> [String; 4] {
    [
        (Nearness::Minutes(9), 450.0),
        (Nearness::Minutes(80), 3900.0),
        (Nearness::SameTown, 0.0),
        (Nearness::Elsewhere, 0.0),
    ]
    .map(|(near, metres)| say::nearness(near, metres, Person::You))
}

pub const HEADINGS: [&str; 10] = [
    "颜色、字、间隔",
    "打电话",
    "离这里多远",
    "开不开门",
    "每一种地方",
    "卡片",
    "挑条件",
    "设置",
    "提醒",
    "一件件事",
];
/// The grounds and the ink on each, as the styles name them, and what they are for.
pub const COLOURS: [(&str, &str, &str); 12] = [
    ("--paper", "--ink", "纸"),
    ("--card", "--ink", "卡片"),
    ("--card", "--ink-2", "小字"),
    ("--card", "--accent", "能按的"),
    ("--press", "--on-press", "先按这个"),
    ("--help", "--on-help", "热线"),
    ("--head", "--on-head", "页眉"),
    ("--open", "--on-open", "开着"),
    ("--care", "--on-care", "留意"),
    ("--shut", "--on-shut", "没开"),
    ("--quiet", "--on-quiet", "没有公布"),
    ("--card", "--on-shut", "没开，在卡片上"),
];
/// The gaps: inside a thing, between things, between sections.
pub const GAPS: [(&str, &str); 3] = [
    ("--gap-1", "里面的间隔"),
    ("--gap-2", "两样之间"),
    ("--gap-3", "两段之间"),
];
pub const FIRST_HEADING: &str = "一号标题";
pub const SECOND_HEADING: &str = "二号标题";
pub const DIGITS: [&str; 2] = ["0575-0000 1111", "0575-8888 9999"];
pub const NAME: &str = "东街老年食堂";
pub const LONG_NAME: &str =
    "府山街道居家养老服务中心暨智慧助餐配送点（越城区示范型，二期，靠近府横街与胜利西路交叉口）";
pub const SAMPLE_NAME: &str = "示例 东街老年食堂";
pub const PLACE: &str = "越城区府山街道长岛社区";
pub const AREA: &str = "越城区、柯桥区、上虞区";
pub const TEXT: &str = super::NOBODY_KNOWS_PLACE_TEXT;
pub const NUMBERS: [&str; 2] = ["0300-20000011", "0300-00000012"];
pub const HOTLINE: (&str, &str) = ("为老服务热线", "96345");
pub const FACTS: [&str; 3] = ["周一至周五 6:30–8:30", "周六 10:30–12:30", "周日 不开"];

pub const DESK_HEADINGS: [&str; 5] = ["目标", "二维码", "几样里选一样", "按字母", "公共屏上"];
pub const LINK: &str = "https://example.org/?to=%2Fnearby%3Fkind%3Dcanteen";
pub const LETTERS: &str = "FSJDZHQK";
pub const SECONDS: u32 = 10;
pub const UNIT: &str = "张";
pub const PROMISE: &str = "养老机构护理型床位数占比";
pub const PAPER: &str = "关于加快推进基本养老服务体系建设的实施方案";
pub const DISTRICTS: [(&str, &str); 2] = [("990101", "东城区"), ("990102", "西城区")];
