//! 选地方: saying where one is.

use domain::area::AreaLevel;
use domain::find_area::Example;

pub const WHERE_ARE_YOU: &str = "您在哪里？";
pub const WHERE_TITLE: &str = "选地方";
pub const CHOOSE_MY_COMMUNITY: &str = "选我的社区";
pub const USE_MY_POSITION: &str = "用我现在的位置";
pub const LOCATING: &str = "正在找您的位置，最多 8 秒……";
pub const POSITION_STAYS: &str = "位置只在这部手机里用，不会传出去。";
pub const SPOT: &str = "手机找到的位置";
pub const CHOOSE_CITY: &str = "选城市";
pub const CHOOSE_DISTRICT: &str = "选区（县、市）";
pub const CHOOSE_TOWN: &str = "选街道（乡镇）";
pub const CHOOSE_VILLAGE: &str = "选社区（村）";
pub const OTHER_CITY: &str = "换一个城市";
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

pub fn far_away(cities: &str) -> String {
    format!("您现在不在{cities}。要帮别人找，请在下面选他住的地方。")
}
