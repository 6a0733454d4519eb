//! Positions, and the three coordinate systems a Chinese spreadsheet may be written in.
//!
//! Everything inside the map is WGS-84. Foreign systems are types of their own, so that a
//! place can not be half a kilometre off by forgetting which one a number was in.

use crate::unpack::unpack;
use serde::{Deserialize, Serialize};

/// A position on WGS-84, (lng, lat), kept in 1e-7 degrees (about one centimetre), so that
/// equality, order and the bytes of a pack are exact.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct LngLat {
    lng_e7: i32,
    lat_e7: i32,
}

unpack! {
    struct LngLat { lng_e7, lat_e7 }
}

/// Decimals of a degree that a position keeps.
pub const DECIMALS: u32 = 7;

/// Units of [`LngLat`] in one degree.
pub(in crate::geo) const UNITS: f64 = 10_u32.pow(DECIMALS) as f64;

impl LngLat {
    /// A position from degrees. `None` outside ±180 / ±90 or when not a number.
    ///
    /// ```
    /// use domain::geo::coord::LngLat;
    /// let shaoxing = LngLat::new(120.5821, 30.0012).unwrap();
    /// assert_eq!(shaoxing.lng(), 120.5821);
    /// assert!(LngLat::new(30.0012, 120.5821).is_none(), "swapped axes are refused");
    /// ```
    #[must_use]
    pub fn new(lng: f64, lat: f64) -> Option<Self> {
        if !(lng.abs() <= 180.0 && lat.abs() <= 90.0) {
            return None;
        }
        Some(Self {
            lng_e7: (lng * UNITS).round() as i32,
            lat_e7: (lat * UNITS).round() as i32,
        })
    }

    /// Longitude and latitude in [`UNITS`] of a degree.
    pub(in crate::geo) fn units(self) -> [i32; 2] {
        [self.lng_e7, self.lat_e7]
    }

    /// Longitude in degrees, east positive.
    #[must_use]
    pub fn lng(self) -> f64 {
        f64::from(self.lng_e7) / UNITS
    }

    /// Latitude in degrees, north positive.
    #[must_use]
    pub fn lat(self) -> f64 {
        f64::from(self.lat_e7) / UNITS
    }
}

/// Degrees with so many decimals, `120.58210`.
///
/// By whole numbers: the formatting of floating-point numbers would cost each phone more bytes
/// than all the rest of this module.
#[must_use]
pub fn decimals(degrees: f64, places: u32) -> String {
    let scale = 10_u64.pow(places);
    let units = (degrees.abs() * scale as f64).round() as u64;
    let sign = if degrees < 0.0 && units > 0 { "-" } else { "" };
    let width = places as usize;
    format!("{sign}{}.{:0width$}", units / scale, units % scale)
}

/// Reads what [`decimals`] writes; `None` for anything but digits with a point among them.
#[must_use]
pub fn parse_decimals(text: &str) -> Option<f64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    // Finer than 1e-7 degrees nothing is kept.
    let part = part.get(..9).unwrap_or(part);
    let number = |text: &str| {
        let plain = text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse::<u32>().ok()).flatten()
    };
    let scale = 10_u32.pow(u32::try_from(part.len()).ok()?);
    let units = u64::from(number(whole)?) * u64::from(scale) + u64::from(number(part)?);
    Some(sign * units as f64 / f64::from(scale))
}

/// A position in GCJ-02 degrees, the system of 高德 and 腾讯 maps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gcj02 {
    /// Longitude, degrees.
    pub lng: f64,
    /// Latitude, degrees.
    pub lat: f64,
}

/// A position in BD-09 degrees, the system of 百度 maps.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bd09 {
    /// Longitude, degrees.
    pub lng: f64,
    /// Latitude, degrees.
    pub lat: f64,
}

/// The coordinate systems a record may be written in (column 坐标系).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoordSystem {
    /// GPS, OpenStreetMap, GeoJSON.
    Wgs84,
    /// China's geodetic system; differs from WGS-84 by centimetres, so taken as equal.
    Cgcs2000,
    /// 高德, 腾讯.
    Gcj02,
    /// 百度.
    Bd09,
}

impl CoordSystem {
    /// Reads the column 坐标系; upper or lower case, with or without hyphen or space.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect();
        match plain.as_str() {
            "WGS84" | "EPSG4326" => Some(Self::Wgs84),
            "CGCS2000" | "EPSG4490" => Some(Self::Cgcs2000),
            "GCJ02" => Some(Self::Gcj02),
            "BD09" | "BD09LL" => Some(Self::Bd09),
            _ => None,
        }
    }

    /// Turns degrees written in this system into a WGS-84 position. `None` as [`LngLat::new`].
    ///
    /// ```
    /// use domain::geo::coord::{CoordSystem, LngLat};
    /// use domain::geo::near::metres_between;
    /// let on_amap = CoordSystem::Gcj02.to_wgs84(120.5821, 30.0012).unwrap();
    /// let same_numbers = LngLat::new(120.5821, 30.0012).unwrap();
    /// assert!((400.0..700.0).contains(&metres_between(on_amap, same_numbers)));
    /// ```
    #[must_use]
    pub fn to_wgs84(self, lng: f64, lat: f64) -> Option<LngLat> {
        LngLat::new(lng, lat)?;
        let (lng, lat) = match self {
            Self::Wgs84 | Self::Cgcs2000 => (lng, lat),
            Self::Gcj02 => unshift(lng, lat),
            Self::Bd09 => {
                let gcj = bd09_to_gcj02(Bd09 { lng, lat });
                unshift(gcj.lng, gcj.lat)
            }
        };
        LngLat::new(lng, lat)
    }
}

impl From<LngLat> for Gcj02 {
    fn from(p: LngLat) -> Self {
        let (lng, lat) = shift(p.lng(), p.lat());
        Self { lng, lat }
    }
}

impl From<LngLat> for Bd09 {
    fn from(p: LngLat) -> Self {
        gcj02_to_bd09(p.into())
    }
}

/// Semi-major axis of the Krasovsky 1940 ellipsoid, metres, as used by GCJ-02.
const SEMI_MAJOR_METRES: f64 = 6_378_245.0;
/// First eccentricity of that ellipsoid, squared.
const ECCENTRICITY_SQUARED: f64 = 0.006_693_421_622_965_823;
/// The angular constant of BD-09, as the open libraries have it.
const BD09_TURN: f64 = std::f64::consts::PI * 3000.0 / 180.0;

/// WGS-84 → GCJ-02, degrees.
///
/// Source: the published reconstruction of the GCJ-02 obfuscation, as in the open libraries
/// eviltransform and gcoord; our test vectors are theirs. Outside China nothing is shifted.
fn shift(lng: f64, lat: f64) -> (f64, f64) {
    if !(72.004..=137.8347).contains(&lng) || !(0.8293..=55.8271).contains(&lat) {
        return (lng, lat);
    }
    use std::f64::consts::PI;
    let (x, y) = (lng - 105.0, lat - 35.0);
    let both = (20.0 * (6.0 * x * PI).sin() + 20.0 * (2.0 * x * PI).sin()) * 2.0 / 3.0;
    let root = x.abs().sqrt();
    let dy = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * root
        + both
        + (20.0 * (y * PI).sin() + 40.0 * (y / 3.0 * PI).sin()) * 2.0 / 3.0
        + (160.0 * (y / 12.0 * PI).sin() + 320.0 * (y * PI / 30.0).sin()) * 2.0 / 3.0;
    let dx = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * root
        + both
        + (20.0 * (x * PI).sin() + 40.0 * (x / 3.0 * PI).sin()) * 2.0 / 3.0
        + (150.0 * (x / 12.0 * PI).sin() + 300.0 * (x / 30.0 * PI).sin()) * 2.0 / 3.0;
    let phi = lat.to_radians();
    let flattened = 1.0 - ECCENTRICITY_SQUARED * phi.sin().powi(2);
    let along_meridian =
        (SEMI_MAJOR_METRES * (1.0 - ECCENTRICITY_SQUARED)) / (flattened * flattened.sqrt());
    let d_lat = (dy * 180.0) / (along_meridian * PI);
    let d_lng = (dx * 180.0) / (SEMI_MAJOR_METRES / flattened.sqrt() * phi.cos() * PI);
    (lng + d_lng, lat + d_lat)
}

/// GCJ-02 → WGS-84, degrees, by fixed-point iteration.
///
/// The shift changes by at most a few parts in a thousand over its own length, so each step
/// gains about three digits: four steps leave less than a micrometre.
fn unshift(lng: f64, lat: f64) -> (f64, f64) {
    let (mut x, mut y) = (lng, lat);
    for _ in 0..4 {
        let (sx, sy) = shift(x, y);
        x -= sx - lng;
        y -= sy - lat;
    }
    (x, y)
}

fn gcj02_to_bd09(p: Gcj02) -> Bd09 {
    let r = p.lng.hypot(p.lat) + 0.000_02 * (p.lat * BD09_TURN).sin();
    let theta = p.lat.atan2(p.lng) + 0.000_003 * (p.lng * BD09_TURN).cos();
    Bd09 {
        lng: r * theta.cos() + 0.0065,
        lat: r * theta.sin() + 0.006,
    }
}

/// BD-09 → GCJ-02. The published inverse is off by up to 22 cm; iterating the forward formula
/// brings it under a millimetre.
fn bd09_to_gcj02(p: Bd09) -> Gcj02 {
    let mut guess = Gcj02 {
        lng: p.lng - 0.0065,
        lat: p.lat - 0.006,
    };
    for _ in 0..4 {
        let there = gcj02_to_bd09(guess);
        guess.lng -= there.lng - p.lng;
        guess.lat -= there.lat - p.lat;
    }
    guess
}

#[cfg(test)]
mod tests;
