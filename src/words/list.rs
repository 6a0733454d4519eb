//! The list of the nearest places.

use super::frame::kind_place;
use domain::answer::{Origin, Sort};
use domain::place::Kind;
use domain::say::Person;
pub use domain::say::fact::need;

pub const FILTERS: &str = "只看";
pub const FILTER: &str = "筛选";
pub const SHOW_MORE: &str = "再看 10 个";
pub const PRINT_FIRST: &str = "打印前 5 个";
pub const ALL_SHOWN: &str = "都在这里了。";
pub const ASK_STATION: &str = "附近能帮忙的社会工作站";
pub const CLEAR_NEEDS: &str = "不挑了，都看";
pub const ROUGH_SORTED: &str = "地图上没有准确位置的，按它最远可能有多远来排。";
pub const NONE_WITH_NEEDS: &str = "资料里没有地方同时合这几个条件。请去掉一个条件，或者打电话问。";

/// Said when a list is there or has changed: how many, and which is first. `nearest`: its name,
/// and how near it is in words.
pub fn found(count: usize, nearest: Option<(&str, &str)>) -> String {
    match nearest {
        Some((name, near)) => format!("找到 {count} 处，第一个是{name}，{near}"),
        None => format!("找到 {count} 处"),
    }
}

/// Said after [`found`]: services that come to the home besides.
pub fn and_for_home(count: usize) -> String {
    format!("；另有 {count} 家能上门的")
}

/// None has a place of its own, some come to the home.
pub fn found_for_home(count: usize) -> String {
    format!("找到 {count} 家能上门的")
}

pub const CHEAP_FIRST: &str = "便宜的在前";

pub const BY_MINUTES: &str = "按走路的时间排，近的在前面。";
pub const BY_PRICE: &str = "按每月最低的价钱排，便宜的在前面，没公布价钱的在后面。";

/// What a list is sorted by. `origin`: from where it is asked.
pub fn sorted_by(sort: Sort, origin: Option<Origin>) -> &'static str {
    match (sort, origin) {
        (Sort::Cheap, _) => BY_PRICE,
        (Sort::Near, Some(Origin::Exact(_))) => BY_MINUTES,
        (Sort::Near, Some(Origin::About { .. })) => "按大概的远近排，近的在前面，不一定准。",
        (Sort::Near, Some(Origin::Area { .. }) | None) => {
            "同一个街道（乡镇）的在前面，再是同一个区（县）的。"
        }
    }
}

/// The order of a list and who is last in it. `by`: what it is sorted by.
pub fn how_sorted(kind: Kind, by: &str) -> String {
    let last = match kind {
        Kind::Institution => "没有备案的养老机构排在最后。",
        _ => "",
    };
    [by, last, "不收钱，不卖位置。"].concat()
}

pub fn at_pace(pace: &str) -> String {
    format!("走路时间按“{pace}”算，可以在“{}”里换。", super::ABOUT)
}

/// Nothing within a quarter of an hour, in three pieces, the second of which is what: one can do without it.
/// `filtered`: what there is must meet conditions.
pub fn beyond_a_walk(kind: Kind, filtered: bool) -> (&'static str, String, &'static str) {
    let fitting = if filtered { "合条件的" } else { "" };
    (
        "15 分钟内走不到",
        [fitting, kind_place(kind)].concat(),
        "。",
    )
}

/// What there is instead, in one sentence. How near the first one beyond is stands on its card, right below.
/// `homes`: how many services come to the home; `station`: whether a station is shown; `number`: whom to ring;
/// `person`: to whose home they come.
pub fn instead(homes: usize, station: bool, number: &str, person: Person) -> String {
    let homes = match homes {
        0 => String::new(),
        n => format!("下面 {n} 家能送到{}，", person.home()),
    };
    let station = if station {
        "也可找社会工作站，"
    } else {
        ""
    };
    format!("{homes}{station}拿不准就打 {number}。")
}

/// The city's data has none at all, and none that comes home.
pub fn none_here(kind: Kind, city: &str) -> String {
    format!("{city}的资料里还没有{}。请打电话问：", kind_place(kind))
}

/// Above the services that come to the home.
pub fn services_to_the_home(person: Person) -> String {
    format!("送到{}的服务", person.home())
}

pub fn ask_whether_they_come(person: Person) -> String {
    format!("请打电话问一问，能不能到{}。", person.home())
}

/// None to go to meets the conditions, but some that come to the home do.
pub fn only_to_the_home_with_needs(kind: Kind, person: Person) -> String {
    format!(
        "没有合条件的{}可以去，下面的服务会到{}。",
        kind_place(kind),
        person.home()
    )
}

/// None to go to, but some that come to the home.
pub fn only_to_the_home(kind: Kind, city: &str, person: Person) -> String {
    format!(
        "{city}的资料里还没有可以去的{}，下面的服务会到{}。",
        kind_place(kind),
        person.home()
    )
}

/// Of a place in another city than the one answers start in. `district`: may be empty.
pub fn in_next_city(city: &str, district: &str) -> String {
    ["这家在隔壁的", city, district].concat()
}

pub const NEXT_CITY_RULES: &str =
    "隔壁城市的地方也列出来了：优惠和补贴照那边的规定，去之前先打电话问。";

pub fn next_city_missing(cities: &str) -> String {
    ["隔壁", cities, "的资料没有取到，下面没有那边的地方。"].concat()
}

/// What the page of a kind is about.
pub fn kind_title(kind: Kind) -> String {
    list_title(kind, Sort::Near)
}

/// What the list of a kind is about, in its order.
pub fn list_title(kind: Kind, sort: Sort) -> String {
    let pieces = list_title_pieces(kind, sort);
    pieces.into_iter().map(|(text, _)| text).collect()
}

/// How a piece of a title is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    Seen,
    /// Seen where there is room.
    Roomy,
    Heard,
}

/// [`list_title`] in pieces. In which order the places are is heard and sent on; on a phone it would take a line. Of
/// several things the first stands where there is little room.
pub fn list_title_pieces(kind: Kind, sort: Sort) -> Vec<(&'static str, Piece)> {
    let place = kind_place(kind);
    let near = sort == Sort::Near;
    // What comes to the home: none is nearer than another.
    let nearest = near && kind != Kind::HomeNursing;
    let (place, of_places) = match place.strip_suffix(OF_PLACES) {
        Some(what) if nearest => (what, OF_PLACES),
        _ => (place, ""),
    };
    let (first, others) = place.split_at(place.find('、').unwrap_or(place.len()));
    let (comma, cheap) = if near { ("", "") } else { ("，", CHEAP_FIRST) };
    let pieces = [
        (if nearest { NEAREST } else { "" }, Piece::Heard),
        (first, Piece::Seen),
        (others, Piece::Roomy),
        (of_places, Piece::Heard),
        (comma, Piece::Heard),
        (cheap, Piece::Heard),
    ];
    pieces
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .collect()
}

/// Begins the heading of a list that is ordered by distance.
pub const NEAREST: &str = "最近的";
/// Ends the name of a kind that is called by what one does there.
pub const OF_PLACES: &str = "的地方";
