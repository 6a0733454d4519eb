//! Who walks to a kind of place in a quarter of an hour: in lines, and on the map.

use super::percent;
use crate::words::frame::kind_place;
use crate::words::list::at_pace;
use domain::place::Kind;
use domain::policy::coverage::figure::Amount;
use domain::policy::coverage::reach::{Basis, Order, Within};
use domain::say;

pub const REACH: &str = "15 分钟走得到吗";
pub const WHICH_KIND: &str = "看哪一种";
pub const OUTSIDE: &str = "15 分钟走不到的社区（村）";
pub const IN_WHICH_ORDER: &str = "怎么排";
pub const REACH_ON_MAP: &str = "在地图上看";
pub const REACH_MAP_OPEN: &str = "打开地图";
pub const REACH_MAP_CLOSE: &str = "收起地图";
pub const REACH_ON_MAP_HINT: &str = "每个小牌子上写着：从那里走到最近的一处要几分钟；走一个小时还不到的，写有多远。放大以后，挤在一起的会分开。";
pub const ALL_REACHED: &str = "量得出的社区（村）都走得到。";
pub const NOTHING_MEASURED: &str = "这里的社区（村）和街镇都没有位置，量不出来。";
pub const SHOW_MORE_COMMUNITIES: &str = "再看 20 个";
pub const APPROXIMATE: &str = "大概";

/// Places of which only the area is known: they count where a paper promises one in a town, and no
/// way to them can be measured.
pub fn rough_places(count: usize) -> String {
    format!(
        "有 {count} 处没有准确位置，没有量进来：它们旁边的社区（村），说是走不到的，也可能走得到。"
    )
}

pub fn reach_explained(pace: &str) -> String {
    format!(
        "量的是从每个社区（村）走到最近一处要多久。社区（村）没有位置的，从街镇的位置量，写“{APPROXIMATE}”，另外算。{}",
        at_pace(pace)
    )
}

pub fn unmeasured(count: usize) -> String {
    format!("还有 {count} 个社区（村）和它们的街镇都没有位置，没有算。")
}

/// One line for a kind and a basis: how many of how many.
pub fn within(basis: Basis, within: Within) -> String {
    let from = match basis {
        Basis::Own => "从社区（村）量",
        Basis::Town => "从街镇量，大概",
    };
    let near = within.within;
    let share = Amount::share(u64::from(near.places), u64::from(within.measured));
    let share = share.permille().map_or_else(String::new, percent);
    let samples = match near.samples {
        0 => String::new(),
        n if n == near.places => "，最近的全部是示例".to_owned(),
        n => format!("，其中 {n} 个最近的是示例"),
    };
    format!(
        "{from}：{share}走得到（{} 个里的 {} 个{samples}）",
        within.measured, near.places
    )
}

pub fn order(order: Order) -> &'static str {
    match order {
        Order::Farthest => "远的在前",
        Order::Name => "按名字",
        Order::District => "按区县",
    }
}

/// The head of the list of a kind.
pub fn outside(kind: Kind, count: usize) -> String {
    format!("{count} 个社区（村）15 分钟走不到{}。", kind_place(kind))
}

/// How far a community's nearest place is.
pub fn farness(basis: Basis, near: Option<(u32, f64)>) -> String {
    let about = match basis {
        Basis::Own => "",
        Basis::Town => "大概：",
    };
    match near {
        Some((minutes, metres)) => format!("{about}{}", say::fact::walk(minutes, metres)),
        None => format!("{about}全市都没有"),
    }
}

/// What is written on a spot of the map.
pub fn reach_dot(near: Option<(u32, f64)>) -> String {
    match near {
        Some((minutes, _)) if minutes <= 60 => format!("{minutes}分"),
        // Nobody counts hours on foot.
        Some((_, metres)) => say::distance(metres),
        None => "没有".to_owned(),
    }
}

/// What the spots on the map are, by how long the way is.
pub fn reach_lines(near: u32, far: u32) -> Vec<String> {
    vec![
        format!("{near} 分钟走得到"),
        format!("要走 {near} 到 {far} 分钟"),
        format!("超过 {far} 分钟，或者全市都没有"),
    ]
}

pub fn reach_in_words(spots: usize) -> String {
    format!("用文字看：地图上的 {spots} 个点")
}

/// A spot of the map: for how many communities it stands, and how long the way is.
pub fn reach_spot(
    basis: Basis,
    communities: u32,
    near: Option<(u32, f64)>,
    sample: bool,
) -> String {
    let of = match basis {
        Basis::Own => String::new(),
        Basis::Town => format!("（{communities} 个社区（村）都从这里量）"),
    };
    let sample = if sample {
        "（最近的是示例）"
    } else {
        ""
    };
    format!("{of}：{}{sample}", farness(basis, near))
}

/// How many spots of the map are measured to a sample.
pub fn reach_samples(samples: usize, spots: usize) -> Option<String> {
    (samples > 0)
        .then(|| format!("示例数据：{spots} 个点里有 {samples} 个，最近的是示例，不是真的。"))
}

pub fn nearest_place(name: &str) -> String {
    format!("最近的：{name}")
}
