//! 选地方: saying where one is.

use super::Piece;
use domain::address::Start;
use domain::answer::Origin;
use domain::geo::area::{AreaCode, AreaLevel};
use domain::pack::catalog::{Catalog, NEAR_TOWN_METRES};
use domain::say;
use domain::say::Person;
use domain::search::find_area::Example;

pub const WHERE_TITLE: &str = "选地方";
/// In pieces.
pub const USE_MY_POSITION: [(&str, Piece); 3] = [
    ("用我", Piece::Seen),
    ("现在", Piece::Roomy),
    ("的位置", Piece::Seen),
];
pub const LOCATING: &str = "正在找您的位置，最多 8 秒……";
pub const LOCATING_ASKS: &str = "手机会问能不能用您的位置，请点“允许”。正在找，最多 8 秒……";
pub const STILL_LOCATING: &str =
    "等了 8 秒还没有找到，还在接着找。手机要是正在问您，请点“允许”；不想等，请在下面选您的社区。";
pub const FOUND_LATE: &str = "找到您的位置了，点这里用它";
pub const FOUND_LATE_TEXT: &str = "找到您的位置了。要用它，请按下面的按钮。";
pub const POSITION_STAYS: &str = "位置只在这部手机里用，不外传。";
pub const SPOT: &str = "手机找到的位置";
pub const SPOT_ABOUT: &str = "手机找到的大概位置";

/// Asked of the person, or of their family.
pub fn where_are(person: Person) -> &'static str {
    if person == Person::Family {
        "家人住在哪里？"
    } else {
        "您在哪里？"
    }
}

/// The way to choosing by name.
pub fn choose_community(person: Person) -> &'static str {
    if person == Person::Family {
        super::CHOOSE_FAMILY_PLACE
    } else {
        "选我的社区"
    }
}

pub const TYPE_ANY_CITY: &str = "写城市、街道或社区的名字";
pub const CITY_HINT: &str = "从头写起，写汉字或拼音都行。";
pub const NAMES_WAITING: &str = "正在全国的名单里找……";
pub const WRITE_MORE: &str = "请再多写一两个字，街道和社区才找得到。";
pub const NAMES_NOT_HERE: &str =
    "街道和社区的名单没有取到。城市照样找得到；也可以在下面一步一步选。";
pub const CHOOSE_PROVINCE: &str = "选省份";
pub const OTHER_PROVINCE: &str = "换一个省份";
pub const CHOOSE_CITY: &str = "选城市";
pub const CHOOSE_DISTRICT: &str = "选区（县、市）";
pub const CHOOSE_TOWN: &str = "选街道（乡镇）";
pub const CHOOSE_VILLAGE: &str = "选社区（村）";
pub use domain::say::site::OTHER_CITY;
pub const TYPE_NAME: &str = "写社区、村或街道的名字";
pub const TYPE_HINT: &str = "拼音也行。食堂、地址也找得到。";
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

/// So many were found, and so many of them are shown. `ending`: what was typed, where it is
/// nothing but how names end.
pub fn found_by_name(total: usize, shown: usize, ending: Option<&str>) -> String {
    let ending = ending.map(only_an_ending).unwrap_or_default();
    match total {
        0 if ending.is_empty() => {
            "没有找到这个名字。换一个字试试，或者在下面一步一步地选。".to_owned()
        }
        0 => ending + "或者在下面一步一步地选。",
        n if n > shown => ending + &names_cut(n, shown) + "。",
        n => ending + &format!("找到 {n} 个，请选一个："),
    }
}

/// Of all cities more were found than are shown. `city`: one of them that has what was typed.
pub fn too_many_named(total: usize, shown: usize, city: &str, typed: &str) -> String {
    let found = format!("找到 {total} 个，先列出 {shown} 个。");
    match city {
        "" => found + "再多写几个字。",
        city => found + &format!("同名的多，前面写上城市，比如：{city}{}。", typed.trim()),
    }
}

/// More were found than are shown.
pub fn names_cut(total: usize, shown: usize) -> String {
    format!("找到 {total} 个，先列出 {shown} 个，再多写几个字")
}

/// What must be said of names beside the list of them: that it is not all, or that what was typed
/// is nothing but an ending.
pub fn names_need_more(total: usize, shown: usize, ending: Option<&str>) -> Option<String> {
    let cut = (total > shown).then(|| names_cut(total, shown) + "。");
    let ending = ending.map(only_an_ending);
    (cut.is_some() || ending.is_some())
        .then(|| ending.unwrap_or_default() + &cut.unwrap_or_default())
}

/// What was typed is nothing but how names end.
pub fn only_an_ending(typed: &str) -> String {
    format!("“{typed}”只是名字的末尾，请把前面的字也写上。")
}

pub fn just_this_area(name: &str) -> String {
    format!("就选{name}，不再细选")
}

/// A start, in words. `community`: the name of the one it is, where that is known.
pub fn start(catalog: &Catalog, start: Start, community: Option<&str>) -> String {
    let town = |at| catalog.town_near(at).map(|town| catalog.area_words(town));
    match start {
        Start::Spot(at) => town(at).map_or_else(|| SPOT.to_owned(), |town| near_town(&town)),
        Start::About { at, metres } => {
            let town = town(at).filter(|_| f64::from(metres) <= NEAR_TOWN_METRES);
            town.map_or_else(|| SPOT_ABOUT.to_owned(), |town| roughly_near_town(&town))
        }
        Start::Area(code) => area(catalog, code, community),
    }
}

/// What a start lies in: the beginning of its words ([`start`]) that one can do without.
pub fn start_lies_in(catalog: &Catalog, start: Start, community: Option<&str>) -> String {
    let area = match start {
        Start::Spot(at) => catalog.town_near(at),
        Start::About { at, metres } => catalog
            .town_near(at)
            .filter(|_| f64::from(metres) <= NEAR_TOWN_METRES),
        Start::Area(code) => code.town().filter(|_| community.is_none()).or(Some(code)),
    };
    area.map_or_else(String::new, |area| catalog.lies_in(area))
}

/// The words of a start above a list, without what it lies in, and without that it is known roughly: the line below
/// says so.
pub fn own_place<'a>(place: &'a str, lies_in: &str) -> &'a str {
    let own = place.strip_prefix(lies_in).unwrap_or(place);
    own.strip_suffix(ROUGHLY).unwrap_or(own)
}

/// District, town and community of a code, as far as they are known.
pub fn area(catalog: &Catalog, code: AreaCode, community: Option<&str>) -> String {
    let words = catalog.area_words(code) + community.unwrap_or_default();
    if words.is_empty() {
        return catalog.city.name.clone();
    }
    words
}

pub fn near_town(town: &str) -> String {
    format!("{town}附近")
}

/// Behind the name of a start that is known roughly, where no line says so.
pub const ROUGHLY: &str = "（大概位置）";

/// [`near_town`] of a spot that is known roughly.
pub fn roughly_near_town(town: &str) -> String {
    [&near_town(town), ROUGHLY].concat()
}

/// Where answers start roughly, for those who read it elsewhere: on paper, in what was sent.
pub fn measured_roughly_from(place: &str, metres: u32) -> String {
    format!(
        "{}，{}，走路时间说不准。",
        super::measured_from(place),
        off_by(metres)
    )
}

fn off_by(metres: u32) -> String {
    if metres < MOST_SAID_METRES {
        format!("可能差{}", say::fact::roughly(f64::from(metres)))
    } else {
        "不知道差多少".to_owned()
    }
}

/// Above a list: that answers do not start from an exact spot, in one line; and what of it stands where there is room.
pub fn roughly(origin: Origin, person: Person) -> Option<(String, &'static str)> {
    match origin {
        Origin::Exact(_) => None,
        Origin::About { metres, .. } => {
            let whose = if person == Person::Family {
                "家人住的地方"
            } else {
                "手机说的位置"
            };
            let said = [ROUGH_PLACE, "：", whose, &off_by(metres), "。"].concat();
            Some((said, ""))
        }
        Origin::Area { .. } => Some((ROUGH_PLACE.to_owned(), "，说不准")),
    }
}

const ROUGH_PLACE: &str = "大概位置";

/// What was chosen is an area: so wide, with this name.
pub fn about_where(chosen: AreaLevel, name: &str) -> String {
    match chosen {
        AreaLevel::Village => {
            "大概位置：从这个社区（村）算起，它在哪里，地图上没有，走路时间说不准。".to_owned()
        }
        AreaLevel::Town | AreaLevel::District => {
            format!("大概位置：从{name}算起，走路时间说不准。")
        }
    }
}

/// A spot is known, but only so well: it may be so many metres off. `family`: it is of a link
/// that was made for them, and this phone can not find it better.
pub fn about_spot(metres: u32, person: Person) -> String {
    let off = off_by(metres);
    if person == Person::Family {
        return format!("大概位置：链接里家人的位置{off}，走路时间说不准。请选家人住的社区。");
    }
    format!("大概位置：手机说的位置{off}，走路时间说不准。请再试一次，或者选您的社区。")
}

/// An error of half the earth says nothing.
const MOST_SAID_METRES: u32 = 1_000_000;

/// Answers start where one city ends: they may start in another one. And what to do then.
pub fn at_the_edge(city: &str, person: Person) -> (String, &'static str) {
    let (whose, then) = if person == Person::Family {
        ("家人", "家人住在别的城市的，请先打 12345 问。")
    } else {
        ("您", "您住在别的城市的，请先打 12345 问。")
    };
    ([whose, "可能不在", city, "里。"].concat(), then)
}

/// In the place of the names of cities, where there are too many to name.
pub fn so_many_cities(all: usize) -> String {
    ["这张地图的 ", &all.to_string(), " 个城市里"].concat()
}

/// `cities`: those there are; empty where they are not known.
pub fn far_away(cities: &str, person: Person) -> String {
    let (whose, here, then) = if person == Person::Family {
        (
            Person::Family.home(),
            "那里",
            "家人要是住在别处，请在下面选；别的地方的事，请打 12345 问。",
        )
    } else {
        (
            "您现在",
            "您那里",
            "要找的人住在别处，请在下面选他住的地方；您那里的事，请打 12345 问。",
        )
    };
    let not_in = ["不在", cities, "，"].concat();
    let (whose, not_in) = if cities.is_empty() {
        ("", "")
    } else {
        (whose, not_in.as_str())
    };
    [whose, not_in, "这张地图还没有", here, "的资料。", then].concat()
}
