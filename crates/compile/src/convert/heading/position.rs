//! Headers of positions: degrees, points, and the map system they belong to.

use super::super::vocabulary::{POINTS, SYSTEMS};
use super::{Heading, To, compact};
use crate::columns::{CRS, LAT, LNG, bare};

/// 度, 分 or 秒 under 经度 or 纬度.
pub(super) fn part_of_degrees(group: &str, name: &str) -> Option<To> {
    let name = compact(&bare(name));
    let at = ["度", "分", "秒"].iter().position(|part| *part == name);
    let signs = ["°", "′", "″"].iter().position(|sign| *sign == name);
    let part = at.or(signs)?;
    match coordinates(&compact(group.rsplit('/').next()?))?.to {
        To::Column(LNG) => Some(To::Degrees(LNG, part)),
        To::Column(LAT) => Some(To::Degrees(LAT, part)),
        _ => None,
    }
}

/// The map system a text names, where it names exactly one.
pub(crate) fn system_named(text: &str) -> Option<&'static str> {
    let text = compact(text);
    let mut found = SYSTEMS.iter().filter(|(word, _)| text.contains(word));
    let (_, first) = found.next()?;
    found.all(|(_, other)| other == first).then_some(*first)
}

/// Headers of coordinates, with the map system they name.
pub(super) fn coordinates(whole: &str) -> Option<Heading> {
    let word: String = whole
        .chars()
        .filter(|c| !matches!(c, '(' | ')' | '-' | '.'))
        .collect();
    let about = [
        "坐标系",
        "坐标类型",
        "坐标来源",
        "坐标说明",
        "地图类型",
        "坐标标准",
    ];
    if about.iter().any(|w| word.contains(w)) {
        return Some(Heading::ranked(To::Column(CRS), 1));
    }
    let system = system_named(&word);
    let ends = |words: &[&str]| words.iter().any(|w| word.ends_with(w));
    let mut rest = word.clone();
    for (name, _) in SYSTEMS {
        rest = rest.replace(&name.replace('-', ""), "");
    }
    let rest = rest.replace("坐标系", "").replace("地图", "");
    let to = if matches!(
        rest.as_str(),
        "x" | "y" | "x坐标" | "y坐标" | "坐标x" | "坐标y" | "pointx" | "pointy"
    ) {
        To::Axis
    } else if POINTS.contains(&rest.as_str()) || word.contains('经') && word.contains('纬') {
        To::Point
    } else if ends(&["经度", "lng", "lon", "longitude"])
        || matches!(
            rest.as_str(),
            "经度" | "lng" | "lon" | "longitude" | "经度坐标" | "东经e" | "经度e"
        )
    {
        To::Column(LNG)
    } else if ends(&["纬度", "lat", "latitude"]) && !ends(&["经纬度"])
        || matches!(
            rest.as_str(),
            "纬度" | "lat" | "latitude" | "纬度坐标" | "北纬n" | "纬度n"
        )
    {
        To::Column(LAT)
    } else {
        return None;
    };
    Some(Heading {
        to,
        rank: u8::from(whole != LNG && whole != LAT),
        system,
    })
}
