//! `data/manifest.json`: which cities there are and where their packs lie.

use crate::coord::LngLat;
use crate::search::Query;
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

    /// The cities whose name fits what was typed, in characters or in pinyin (`shaox`), or stands
    /// at the beginning of it (泰安市泰山区).
    #[must_use]
    pub fn cities_named(&self, query: &Query) -> Vec<&CityEntry> {
        let fits = |city: &&CityEntry| {
            let query = query.in_province(city.adcode);
            let mut names = [&city.name, &city.short, &city.pinyin].into_iter();
            names.any(|name| query.names(name))
        };
        self.cities.iter().filter(fits).collect()
    }

    /// The other city, not the one with this adcode, that what was typed begins with: 泰安市泰山区
    /// is looked for in 泰安.
    #[must_use]
    pub fn other_city_named(&self, query: &Query, here: u32) -> Option<&CityEntry> {
        let begins = |city: &CityEntry| {
            let query = query.in_province(city.adcode);
            [&city.name, &city.short, &city.pinyin]
                .into_iter()
                .any(|name| query.begins_with(name))
        };
        let ours = self.cities.iter().any(|c| c.adcode == here && begins(c));
        let mut others = self.cities.iter().filter(|c| c.adcode != here);
        others.find(|c| !ours && begins(c))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn city(adcode: u32, short: &str, pinyin: &str) -> CityEntry {
        let file = || PackFile {
            file: String::new(),
            bytes: 0,
        };
        CityEntry {
            adcode,
            name: format!("{short}市"),
            short: short.to_owned(),
            pinyin: pinyin.to_owned(),
            updated: "2026-11-22".to_owned(),
            bounds: [114.8, 34.9, 115.2, 35.1],
            pack: file(),
            villages: file(),
            base: None,
            targets: None,
            rights: None,
            places: 0,
            samples: 0,
        }
    }

    #[test]
    fn a_city_is_found_by_a_part_of_its_name_or_of_its_pinyin_and_by_nothing_else() {
        let manifest = Manifest {
            format: FORMAT,
            cities: vec![
                city(330_600, "绍兴", "shaoxing"),
                city(370_600, "烟台", "yantai"),
                city(370_900, "泰安", "taian"),
            ],
        };
        let cases: [(&str, &[u32]); 10] = [
            ("绍", &[330_600]),
            ("烟台市", &[370_600]),
            ("shaox", &[330_600]),
            ("SHAOXING", &[330_600]),
            ("tai", &[370_600, 370_900]),
            ("fushan", &[]),
            ("府山", &[]),
            ("泰安市泰山区", &[370_900]),
            ("山东省泰安市泰山区", &[370_900]),
            ("ｓｈａｏ ｘｉｎｇ。", &[330_600]),
        ];
        for (typed, expected) in cases {
            let found = manifest.cities_named(&Query::new(typed));
            let found: Vec<u32> = found.iter().map(|city| city.adcode).collect();
            assert_eq!(found, expected, "{typed}");
        }
    }
}
