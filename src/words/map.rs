//! The map.

use super::frame::kind_place;
use domain::place::{Kind, Place};
use domain::say::Person;
use domain::say::fact;

pub const MAP: &str = "地图";
pub const MAP_ON_ITS_WAY: &str = "正在打开地图，请稍等……";
pub const MAP_FAILED: &str = "地图没有打开";
pub const NO_GROUND: &str = "地图的底图没有取到，地点之间的方位照样能看。";
pub const MAP_FAILED_TEXT: &str = "没关系，列表一样能用，地图上有的列表里都有。";
/// Of a word that leads to a view: its beginning stands where there is room.
pub const SEE: &str = "看";
pub const LIST: &str = "列表";
pub const PREVIOUS_PLACE: &str = "上一个";
pub const NEXT_PLACE: &str = "下一个";
pub const CHOSEN_PLACE: &str = "选中的地方";
pub const PICK_ON_MAP: &str = "点地图选位置";
pub const PICK_BY_NAME: &str = "不看地图，选名字";
pub const PICK_THIS: &str = "就选十字这里";
pub const OPEN_WHOLE: &str = "打开完整的养老地图";

pub fn pick_how(person: Person) -> &'static str {
    if person == Person::Family {
        "移动地图，让十字落在家人住的地方，再按下面的按钮。"
    } else {
        "移动地图，让十字落在您的位置，再按下面的按钮。"
    }
}

/// What stands on the map itself and on its buttons, each under the name by which the map asks
/// for it.
pub fn map_words() -> Vec<(String, String)> {
    let fixed = [
        ("keys", "地图。方向键移动，加号放大，减号缩小"),
        ("zoom", "放大和缩小地图"),
        ("controls", "移动地图"),
        ("nearer", "＋ 放大"),
        ("farther", "－ 缩小"),
        ("all", "看全部"),
        ("home", "回到我这里"),
        ("left", "← 左"),
        ("up", "↑ 上"),
        ("down", "↓ 下"),
        ("right", "右 →"),
        ("sketch", "示意图"),
        (
            "sketch_explained",
            "这是示意图，只画了大路、铁路和水面，不能照着走。",
        ),
        ("north", "上面是北"),
        ("from", "底图资料："),
        ("review", "审图号："),
        // What a pin that stands for several says, around how many.
        ("cluster_before", ""),
        ("cluster_after", "个在这里，按一下分开看"),
        // On it, behind how many: a number alone looks like one of the list.
        ("cluster_unit", "个"),
        // On the pin of a place where nobody is served now.
        ("pin_shut", "停"),
    ];
    fixed
        .into_iter()
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

/// What a pin of a kind stands for.
pub fn map_legend(kind: Kind) -> String {
    format!("{}，号码和列表里的一样", kind_place(kind))
}

/// What a pin says: its number, its name, that nobody is served there, how near it is.
pub fn pin(order: usize, place: &Place, how_near: &str) -> String {
    let not_open = Some(place.status).filter(|status| !status.serves());
    let not_open = not_open.and_then(fact::status);
    let not_open = not_open.map_or_else(String::new, |said| [said, "；"].concat());
    format!("{order} {}，{not_open}{how_near}", place.name)
}

/// Places of the list of which only the area is known have no pin.
pub fn not_on_map(count: usize) -> String {
    format!("名单里有 {count} 处没有准确位置，地图上没有标，请看名单里的地址。")
}

/// Answers start where only the area is known: the map has no mark for it.
pub fn start_not_on_map(person: Person) -> &'static str {
    if person == Person::Family {
        "只知道家人大概住在哪里，地图上没有标。"
    } else {
        "只知道您大概在哪里，地图上没有标。"
    }
}

pub fn ring(minutes: u32) -> String {
    format!("走 {minutes} 分钟")
}

/// What lies under the cross: a town near it, and the spot itself.
pub fn under_the_cross(near: Option<&str>, lng: &str, lat: &str) -> String {
    match near {
        Some(near) => format!("十字现在在{near}附近（东经 {lng}，北纬 {lat}）"),
        None => format!("十字现在在东经 {lng}，北纬 {lat}，附近没有知道的街道、乡镇"),
    }
}
