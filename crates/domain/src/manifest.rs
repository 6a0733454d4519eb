//! `data/manifest.json`: which cities there are and where their packs lie.

use crate::coord::LngLat;
use serde::{Deserialize, Serialize};

/// The format of the manifest this build writes and reads.
pub const FORMAT: u32 = 1;

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`] of the writer.
    pub format: u32,
    /// Cities, by adcode.
    pub cities: Vec<CityEntry>,
}

impl Manifest {
    /// What the cities are called, one after the other.
    #[must_use]
    pub fn names(&self) -> String {
        let names: Vec<&str> = self.cities.iter().map(|c| c.short.as_str()).collect();
        names.join("、")
    }
}

/// A file of bytes beside the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackFile {
    /// Name, relative to the manifest; it carries a hash of the content.
    pub file: String,
    /// Size in bytes.
    pub bytes: u32,
}

/// What one must know of a city before its pack is fetched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CityEntry {
    /// Six digits, 330600.
    pub adcode: u32,
    /// 绍兴市.
    pub name: String,
    /// 绍兴.
    pub short: String,
    /// shaoxing.
    pub pinyin: String,
    /// The day the data was put together, `2026-11-22`.
    pub updated: String,
    /// The rectangle around the city, WGS-84 degrees: west, south, east, north.
    pub bounds: [f64; 4],
    /// Its places.
    pub pack: PackFile,
    /// Its communities and villages.
    pub villages: PackFile,
    /// Its embedded base map ([`crate::sketch::Sketch`]), where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<PackFile>,
    /// What its papers want reached by when ([`crate::coverage::target::TargetPack`]), where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub targets: Option<PackFile>,
    /// What its papers promise ([`crate::entitlement::Rights`]), where it has such a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rights: Option<PackFile>,
    /// How many places the pack holds.
    pub places: u32,
    /// How many of them are samples.
    pub samples: u32,
}

impl CityEntry {
    /// Whether the position lies in the rectangle around the city.
    #[must_use]
    pub fn may_contain(&self, p: LngLat) -> bool {
        let [west, south, east, north] = self.bounds;
        (west..=east).contains(&p.lng()) && (south..=north).contains(&p.lat())
    }
}
