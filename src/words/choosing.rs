//! 选地方: saying where one is.

use domain::area::AreaLevel;
use domain::find_area::Example;
use domain::say;

pub const WHERE_ARE_YOU: &str = "您在哪里？";
pub const WHERE_TITLE: &str = "选地方";
pub const CHOOSE_MY_COMMUNITY: &str = "选我的社区";
pub const USE_MY_POSITION: &str = "用我现在的位置";
pub const LOCATING: &str = "正在找您的位置，最多 8 秒……";
pub const LOCATING_ASKS: &str = "手机会问能不能用您的位置，请点“允许”。正在找，最多 8 秒……";
pub const STILL_LOCATING: &str =
    "等了 8 秒还没有找到，还在接着找。手机要是正在问您，请点“允许”；不想等，请在下面选您的社区。";
pub const FOUND_LATE: &str = "找到您的位置了，点这里用它";
pub const FOUND_LATE_TEXT: &str = "找到您的位置了。要用它，请按下面的按钮。";
pub const POSITION_STAYS: &str = "位置只在这部手机里用，不会传出去。";
pub const SPOT: &str = "手机找到的位置";
pub const SPOT_ABOUT: &str = "手机找到的大概位置";
pub const CHOOSE_CITY: &str = "选城市";
pub const CHOOSE_DISTRICT: &str = "选区（县、市）";
pub const CHOOSE_TOWN: &str = "选街道（乡镇）";
pub const CHOOSE_VILLAGE: &str = "选社区（村）";
pub use domain::say::site::OTHER_CITY;
pub const TYPE_NAME: &str = "写社区、村或街道的名字";
pub const TYPE_HINT: &str =
    "写汉字，或者写拼音，或者只写拼音的第一个字母。地址、食堂和养老院的名字也找得到。";
pub const VILLAGES_WAITING: &str = "正在取社区名单……";

pub fn type_like(example: &Example) -> String {
    [TYPE_HINT, "比如：", &three_ways(example)].concat()
}

/// 府山、fushan、fs.
pub fn three_ways(example: &Example) -> String {
    let Example {
        name,
        pinyin,
        initials,
    } = example;
    [name, "、", pinyin, "、", initials].concat()
}

pub const GO_TO_CITY: &str = "不在这个城市。换到这里接着找";

/// What an area was called before.
pub fn formerly(name: &str) -> String {
    ["原", name].concat()
}

/// What a place is called, too.
pub fn also_called(name: &str) -> String {
    ["也叫", name].concat()
}

/// A line below the name of what was found: what it is, where it lies, its other name.
pub fn hit_line(parts: &[&str]) -> String {
    let said = parts.iter().filter(|part| !part.is_empty());
    said.copied().collect::<Vec<_>>().join("，")
}

pub fn found_by_name(count: usize) -> String {
    match count {
        0 => "没有找到这个名字。换一个字试试，或者在下面一步一步地选。".to_owned(),
        n => format!("找到 {n} 个，请选一个："),
    }
}

pub fn too_many_names(shown: usize) -> String {
    format!("还有更多。请多写一两个字。（先列出 {shown} 个）")
}

pub fn just_this_area(name: &str) -> String {
    format!("就选{name}，不再细选")
}

pub fn near_town(town: &str) -> String {
    format!("{town}附近")
}

/// What was chosen is an area: so wide, with this name.
pub fn about_where(chosen: AreaLevel, name: &str) -> String {
    match chosen {
        AreaLevel::Village => {
            "大概位置：这个社区（村）在哪里，地图上没有，走路时间说不准。".to_owned()
        }
        AreaLevel::Town | AreaLevel::District => {
            format!("大概位置：只知道在{name}，走路时间说不准。")
        }
    }
}

/// A spot is known, but only so well: it may be so many metres off.
pub fn about_spot(metres: u32) -> String {
    let off = if metres < MOST_SAID_METRES {
        format!("可能差{}", say::roughly(f64::from(metres)))
    } else {
        "不知道差多少".to_owned()
    };
    format!("大概位置：手机说的位置{off}，走路时间说不准。请再试一次，或者选您的社区。")
}

/// An error of half the earth says nothing.
const MOST_SAID_METRES: u32 = 1_000_000;

/// Answers start where one city ends: they may start in another one.
pub fn at_the_edge(city: &str) -> String {
    format!(
        "说不准您的位置是不是还在{city}里面。您要是住在别的城市，这里的上门服务和电话不一定管得到，请先打 12345 问。"
    )
}

pub fn far_away(cities: &str) -> String {
    format!(
        "您现在不在{cities}，这张地图还没有您那里的资料。要找的人住在这几个城市，请在下面选他住的地方；您那里的事，请打 12345 问。"
    )
}
