//! Coordinates as clerks write them: degrees, and a whole point with its system in one text.

mod minutes;

pub(crate) use minutes::{in_minutes, in_seconds};

use crate::limits::READ_CHARS;
use crate::text::plain;
use domain::geo::coord::{CoordSystem, LngLat, decimals};
use minutes::in_degrees;

/// Decimals of the canonical form: a tenth of a metre.
const DECIMALS: u32 = 6;

/// Why a text is no point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NotAPoint {
    /// It does not hold exactly two numbers.
    NotTwo,
    /// Degrees, minutes and seconds.
    Minutes,
    /// This is neither a number nor a system.
    Odd(String),
    /// No system is said.
    NoSystem,
    /// Latitude first.
    Swapped(f64, f64),
    /// Not in China.
    Abroad,
}

/// A point as it was written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Written {
    pub(crate) system: CoordSystem,
    pub(crate) lng: f64,
    pub(crate) lat: f64,
}

/// What a number in the text is said to be.
#[derive(Clone, Copy, PartialEq)]
enum Axis {
    Lng,
    Lat,
}

/// Reads `120.58,30.00 GCJ02`, `经度120.58 纬度30.00（高德，GCJ-02）`, `GCJ02: 30.00N 120.58E`.
pub(crate) fn parse(text: &str) -> Result<Written, NotAPoint> {
    if text.chars().nth(READ_CHARS).is_some() {
        return Err(NotAPoint::NotTwo);
    }
    let text = plain(text).to_ascii_uppercase();
    let text = in_degrees(&text).ok_or(NotAPoint::Minutes)?;
    let (text, system) = without_system(&text)?;
    let mut numbers: Vec<(f64, Option<Axis>)> = Vec::new();
    let mut said = None;
    for piece in pieces(&text) {
        let (axis, number) = match piece.as_str() {
            "经度" | "东经" | "LNG" | "LON" | "LONG" | "LONGITUDE" | "E" | "X" => {
                (Some(Axis::Lng), None)
            }
            "纬度" | "北纬" | "LAT" | "LATITUDE" | "N" | "Y" => (Some(Axis::Lat), None),
            "坐标系" | "坐标" | "POINT" => continue,
            piece => (
                None,
                Some(degrees(piece).ok_or_else(|| NotAPoint::Odd(piece.to_owned()))?),
            ),
        };
        match (axis, number) {
            // "120.58E": the letter stands behind its number, where no number has one before it.
            (Some(axis), _) => match numbers.last_mut() {
                Some((_, its @ None)) if said.is_none() && matches!(piece.as_str(), "E" | "N") => {
                    *its = Some(axis);
                }
                _ => said = Some(axis),
            },
            (None, Some(number)) => numbers.push((number, said.take())),
            (None, None) => {}
        }
    }
    let (lng, lat) = match numbers.as_slice() {
        [(a, Some(Axis::Lng)), (b, Some(Axis::Lat))] => (*a, *b),
        [(b, Some(Axis::Lat)), (a, Some(Axis::Lng))] => (*a, *b),
        [(a, None), (b, None)] => (*a, *b),
        _ => return Err(NotAPoint::NotTwo),
    };
    if !in_china(lng, lat) {
        return Err(if in_china(lat, lng) {
            NotAPoint::Swapped(lat, lng)
        } else {
            NotAPoint::Abroad
        });
    }
    let system = system.ok_or(NotAPoint::NoSystem)?;
    Ok(Written { system, lng, lat })
}

/// The text without the name of a system and of the maps that use it.
fn without_system(text: &str) -> Result<(String, Option<CoordSystem>), NotAPoint> {
    let mut text = text.to_owned();
    let mut found: Option<CoordSystem> = None;
    for (name, system) in [
        ("EPSG:4326", CoordSystem::Wgs84),
        ("EPSG:4490", CoordSystem::Cgcs2000),
        ("CGCS2000", CoordSystem::Cgcs2000),
        ("CGCS-2000", CoordSystem::Cgcs2000),
        ("WGS84", CoordSystem::Wgs84),
        ("WGS-84", CoordSystem::Wgs84),
        ("WGS 84", CoordSystem::Wgs84),
        ("GCJ02", CoordSystem::Gcj02),
        ("GCJ-02", CoordSystem::Gcj02),
        ("GCJ 02", CoordSystem::Gcj02),
        ("BD09LL", CoordSystem::Bd09),
        ("BD09", CoordSystem::Bd09),
        ("BD-09", CoordSystem::Bd09),
        ("BD 09", CoordSystem::Bd09),
    ]
    .iter()
    .chain(MAPS)
    {
        if text.contains(name) {
            if found.is_some_and(|other| other != *system) {
                return Err(NotAPoint::Odd((*name).to_owned()));
            }
            found = Some(*system);
            text = text.replace(name, " ");
        }
    }
    Ok((text, found))
}

/// Maps that give points in one system only; the longest name first.
const MAPS: &[(&str, CoordSystem)] = &[
    ("高德地图", CoordSystem::Gcj02),
    ("高德", CoordSystem::Gcj02),
    ("腾讯地图", CoordSystem::Gcj02),
    ("腾讯", CoordSystem::Gcj02),
    ("火星坐标系", CoordSystem::Gcj02),
    ("火星坐标", CoordSystem::Gcj02),
    ("百度地图", CoordSystem::Bd09),
    ("百度", CoordSystem::Bd09),
    ("天地图", CoordSystem::Cgcs2000),
];

/// The system of a cell of 坐标系: its name, or that of the map a point was taken from.
pub(crate) fn system(cell: &str) -> Option<CoordSystem> {
    let cell = plain(cell);
    let map = MAPS.iter().find(|(name, _)| *name == cell);
    CoordSystem::parse(&cell).or(map.map(|(_, system)| *system))
}

/// Numbers, and the words and letters beside them.
fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut kind = 0;
    for c in text.chars() {
        let now = match c {
            '0'..='9' | '.' | '-' | '+' => 1,
            '度' if kind == 1 => 0,
            c if c.is_alphabetic() => 2,
            ' ' | ',' | ';' | '/' | '|' | '&' | '、' | ':' | '=' | '(' | ')' | '[' | ']' | '°' => {
                0
            }
            c if c.is_whitespace() => 0,
            _ => 3,
        };
        match out.last_mut() {
            Some(piece) if now == kind && now != 0 => piece.push(c),
            _ if now != 0 => out.push(c.to_string()),
            _ => {}
        }
        kind = now;
    }
    out
}

/// A plain decimal number, `°` behind it allowed; or degrees, minutes and seconds.
pub(crate) fn degrees(text: &str) -> Option<f64> {
    let text = in_degrees(text)?;
    let text = text.trim();
    let text = text.strip_suffix(['°', '度']).unwrap_or(text).trim();
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'+'));
    text.parse::<f64>().ok().filter(|n| plain && n.is_finite())
}

/// The rectangle around China, generously.
pub(crate) fn in_china(lng: f64, lat: f64) -> bool {
    (73.0..=136.0).contains(&lng) && (3.0..=54.0).contains(&lat)
}

/// The canonical form of a point: `120.575410,30.002311 WGS84`.
pub(crate) fn canonical(point: LngLat) -> String {
    format!(
        "{},{} WGS84",
        decimals(point.lng(), DECIMALS),
        decimals(point.lat(), DECIMALS)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("120.58,30.00 GCJ02", CoordSystem::Gcj02)]
    #[case("120.58，30.00 gcj-02", CoordSystem::Gcj02)]
    #[case("120.58 30.00（GCJ02）", CoordSystem::Gcj02)]
    #[case("(120.58, 30.00) WGS84", CoordSystem::Wgs84)]
    #[case("经度120.58 纬度30.00 BD09", CoordSystem::Bd09)]
    #[case("纬度：30.00，经度：120.58，CGCS2000", CoordSystem::Cgcs2000)]
    #[case("东经120.58度、北纬30.00度 WGS-84", CoordSystem::Wgs84)]
    #[case("30.00°N 120.58°E WGS 84", CoordSystem::Wgs84)]
    #[case("E120.58 N30.00 EPSG:4326", CoordSystem::Wgs84)]
    #[case("lat=30.00&lng=120.58 GCJ02", CoordSystem::Gcj02)]
    #[case("１２０．５８，３０．００ ＧＣＪ０２", CoordSystem::Gcj02)]
    #[case("经度120.58 纬度30.00（高德，GCJ-02）", CoordSystem::Gcj02)]
    #[case("120.58,30.00 百度地图", CoordSystem::Bd09)]
    #[case("坐标系：WGS84，经度：120.58，纬度：30.00", CoordSystem::Wgs84)]
    #[case("POINT(120.58 30.00) WGS84", CoordSystem::Wgs84)]
    #[case("120°34'48\",30°0'0\" WGS84", CoordSystem::Wgs84)]
    #[case("东经120°34′48″ 北纬30°0′0″ CGCS2000", CoordSystem::Cgcs2000)]
    #[case("120度34分48秒、30度0分0秒 GCJ02", CoordSystem::Gcj02)]
    #[case("120°34.8′, 30°0.0′ WGS84", CoordSystem::Wgs84)]
    #[case("30°N 120°34′48″E WGS84", CoordSystem::Wgs84)]
    #[case("120° 34' 48'' 30° 0' 0'' WGS84", CoordSystem::Wgs84)]
    fn a_point_may_be_written_in_many_ways(#[case] text: &str, #[case] system: CoordSystem) {
        let want = Written {
            system,
            lng: 120.58,
            lat: 30.0,
        };
        assert_eq!(parse(text), Ok(want));
    }

    #[rstest]
    #[case("120.58,30.00", NotAPoint::NoSystem)]
    #[case("30.00,120.58 GCJ02", NotAPoint::Swapped(120.58, 30.0))]
    #[case("120.58 GCJ02", NotAPoint::NotTwo)]
    #[case("120.58,30.00,5 GCJ02", NotAPoint::NotTwo)]
    #[case("经度120.58 30.00 GCJ02", NotAPoint::NotTwo)]
    #[case("0,0 WGS84", NotAPoint::Abroad)]
    #[case("-120.58,30.00 WGS84", NotAPoint::Abroad)]
    #[case("120°64'48\",30°0'0\" WGS84", NotAPoint::Minutes)]
    #[case("120°34'75\",30°0'0\" WGS84", NotAPoint::Minutes)]
    #[case("120°34.8'48\",30°0'0\" WGS84", NotAPoint::Minutes)]
    #[case("120.5°34'48\",30°0'0\" WGS84", NotAPoint::Minutes)]
    #[case("34'48\",30°0'0\" WGS84", NotAPoint::Minutes)]
    #[case("120.58\",30.00 WGS84", NotAPoint::Minutes)]
    #[case("120.58,30.00 高德 BD09", NotAPoint::Odd("高德".to_owned()))]
    #[case("120.58,30.00 北京54", NotAPoint::Odd("北京".to_owned()))]
    #[case("120.58,30.00 GCJ02 BD09", NotAPoint::Odd("BD09".to_owned()))]
    #[case("1.2.3,30 WGS84", NotAPoint::Odd("1.2.3".to_owned()))]
    #[case("", NotAPoint::NotTwo)]
    fn a_point_that_may_be_another_is_refused(#[case] text: &str, #[case] why: NotAPoint) {
        assert_eq!(parse(text), Err(why));
    }

    proptest! {
        #[test]
        fn whatever_stands_there_reading_ends(text in any::<String>()) {
            let _ = parse(&text);
        }

        #[test]
        fn a_canonical_point_reads_as_itself(lng in 74.0..135.0, lat in 4.0..53.0) {
            let shown = canonical(LngLat::new(lng, lat).unwrap());
            let again = parse(&shown).unwrap();
            let point = again.system.to_wgs84(again.lng, again.lat).unwrap();
            prop_assert_eq!(canonical(point), shown);
        }
    }
}
