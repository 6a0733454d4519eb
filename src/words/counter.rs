//! 窗口工作台: said to a worker who knows the terms and has no time; still short and plain.

use super::choosing::{names_cut, only_an_ending, three_ways};
use super::frame::{kind_place, kind_tile};
use domain::answer::several::Lack;
use domain::place::Kind;
use domain::search::find_area::Example;

/// Which part of the counter has the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// 在哪里.
    Where,
    /// 要什么.
    What,
    /// 名单.
    List,
    /// 单子.
    Slip,
}

pub const WHERE: &str = "在哪里";
pub const WHAT: &str = "要什么";
pub const LIST: &str = "名单";
pub const SLIP_LIST: &str = "单子";

// 1 在哪里
pub const NAME_SHORT: &str = "街道、社区或村的名字";
pub const NO_START: &str = "还没有选地方";
pub const FIRST_WHERE: &str = "先写老人住在哪里。";
pub const RECENT: &str = "最近查过的地方";
pub const FORGET_RECENT: &str = "清掉最近的地方";
pub const RECENT_FORGOTTEN: &str = "最近的地方清掉了。";
pub const FIRST_CITY: &str = "先选城市：按下键，再按回车。";
pub const NO_COMMUNITIES: &str = "社区名单没有取到，现在只能找街道和乡镇。";
pub const NO_NAME: &str = "没有这个名字，换个字试试。";
pub const NAMES: &str = "找到的地方";

pub fn name_like(example: &Example) -> String {
    ["如：", &three_ways(example)].concat()
}

/// So many were found, and so many of them are offered. `ending`: what was typed, where it is
/// nothing but how names end.
pub fn names_found(total: usize, shown: usize, ending: Option<&str>) -> String {
    let ending = ending.map(only_an_ending).unwrap_or_default();
    let found = match total {
        0 if ending.is_empty() => return NO_NAME.to_owned(),
        0 => return ending,
        n if n > shown => names_cut(n, shown),
        n => format!("找到 {n} 个"),
    };
    ending + &found + "，回车选第一个，下键选别的"
}

pub fn starts_from(place: &str) -> String {
    format!("选了{place}。现在按数字选要什么。")
}

pub fn whole_city(city: &str) -> String {
    format!("选了{city}。现在写街道、社区或村。")
}

// 2 要什么
pub const NEEDS: &str = "条件";

pub fn kind(kind: Kind) -> &'static str {
    kind_tile(kind).0
}

pub fn toggled(what: &str, on: bool) -> String {
    if on {
        format!("{what}，选上了")
    } else {
        format!("{what}，不选了")
    }
}

// 3 名单
pub const FIRST_WHAT: &str = "再选要什么。";
pub use super::{LIST as TO_LIST, MAP as TO_MAP};
pub use domain::say::site::COMES_HOME;
pub const NEXT_TEN: &str = "后 10 个";
pub const LAST_TEN: &str = "前 10 个";

/// Over a place that was asked for by its name.
pub const NAMED: &str = "查到的地方";
pub const START_HERE: &str = super::MEASURED_FROM;
pub const BACK_TO_LIST: &str = "回到名单";

/// A place that was asked for by its name is shown.
pub fn shows_place(name: &str, phone: Option<&str>) -> String {
    let phone = phone.map_or_else(
        || super::NO_PHONE.to_owned(),
        |phone| [super::PHONE, " ", phone].concat(),
    );
    format!("{name}，{phone}。按 1 加到单子上。")
}

pub fn list_title(count: usize) -> String {
    format!("{LIST} {count} 处")
}

pub fn ten_of(page: usize, pages: usize) -> String {
    format!("第 {page} 页，共 {pages} 页")
}

/// Which kinds are not near, and what to do then. `number`: whom to ring.
pub fn lacks(lacks: &[(Kind, Lack)], number: &str) -> String {
    let of = |which: Lack| {
        let kinds: Vec<&str> = lacks
            .iter()
            .filter(|(_, lack)| *lack == which)
            .map(|(kind, _)| kind_place(*kind))
            .collect();
        kinds.join("、")
    };
    let (none, beyond) = (of(Lack::None), of(Lack::Beyond));
    let mut said = String::new();
    if !beyond.is_empty() {
        said += &format!("15 分钟内走不到{beyond}，下面是最近的。");
    }
    if !none.is_empty() {
        said += &format!("没有找到{none}。");
    }
    said + &format!("拿不准就打 {number}。")
}

// 4 单子
pub const SLIP_EMPTY: &str = "在名单里按数字，把地方加到单子上，最多 5 个。";
pub const MOVE_UP: &str = "往前";
pub const MOVE_DOWN: &str = "往后";
pub const TAKE_OFF: &str = "拿掉";
pub const IS_FIRST: &str = "已经是第一个。";
pub const IS_LAST: &str = "已经是最后一个。";
pub const SLIP_IS_FULL: &str = "一张单子最多放 5 个地方。先拿掉一个，再加。";
pub const NOTHING_TO_PRINT: &str = "单子上还没有地方。";
pub const GENERAL_NOTE: &str = "给老人写一句话";
pub const NOTES_STAY: &str = "备注只印在纸上，不保存。";
pub const PRINT_SLIP: &str = "打印单子";
pub const NEXT_PERSON: &str = "下一位";
pub const NOT_PRINTED: &str = "这张单子还没有打印。不要了，就再按一次 F9（下一位）。";
pub const ALL_CLEARED: &str = "都清掉了，请写下一位老人住在哪里。";

pub fn slip_title(count: usize) -> String {
    format!("{SLIP_LIST} {count}/5")
}

pub fn note_of(order: usize) -> String {
    format!("第 {order} 个的备注")
}

pub fn put_on(name: &str, count: usize) -> String {
    format!("加上了{name}，单子上有 {count} 个。")
}

pub fn taken_off(name: &str, count: usize) -> String {
    format!("拿掉了{name}，单子上有 {count} 个。")
}

pub fn moved_to(name: &str, order: usize) -> String {
    format!("{name}现在是第 {order} 个。")
}

pub fn unknown_place(id: &str) -> String {
    format!("找不到编号 {id} 的地方")
}

// 按键说明
pub const KEYS: &str = "按键";

/// The keys of the part that has the focus: the key, and what it does. `awaits_city`: something is typed
/// before a city is chosen.
pub fn keys(panel: Panel, awaits_city: bool) -> &'static [(&'static str, &'static str)] {
    match panel {
        Panel::Where if awaits_city => &[("下键", super::CHOOSE_CITY), ("回车", "往下走")],
        Panel::Where => &[("回车", "选第一个，往下走"), ("下键", "选别的")],
        Panel::What => &[
            ("1–0", "选种类"),
            ("Tab", "到条件"),
            ("回车", "看名单"),
            ("Esc", "回第一步"),
        ],
        Panel::List => &[
            ("1–0", "加上、拿掉"),
            ("上下键", "细看"),
            ("M", TO_MAP),
            ("翻页键", "前后 10 个"),
            ("回车", "到单子"),
        ],
        Panel::Slip => &[
            ("上下键", "选"),
            ("Alt+上下键", "换次序"),
            ("Del", "拿掉"),
            ("N", "备注"),
            ("回车", super::SLIP),
        ],
    }
}
