//! The files of `data/v1` as they are laid out.

use super::record::PlaceRecord;
use super::vocabulary;
use crate::words;
use domain::pack::city::{City, Hotline};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::Date;

/// The version of these files. It is raised when a field changes its meaning or goes; a field that is
/// added raises nothing.
pub(super) const VERSION: u32 = 1;

/// Which cities there are: `index.json`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Index {
    /// The version of these files.
    pub(super) version: u32,
    /// How to read them, in Chinese.
    pub(super) about: &'static str,
    /// The cities, by code.
    pub(super) cities: Vec<CityFiles>,
}

/// A city and its files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct CityFiles {
    /// Code of the city in the national list of administrative divisions.
    #[schemars(schema_with = "vocabulary::adcode")]
    pub(super) adcode: String,
    /// Its name: 绍兴市.
    pub(super) name: String,
    /// Midnight of the day in China on which the data was put together.
    #[schemars(schema_with = "vocabulary::moment")]
    pub(super) updated: String,
    /// How many places its files have.
    pub(super) places: usize,
    /// How many samples were left out: records invented to show how the map works.
    pub(super) samples_left_out: usize,
    /// Addresses relative to this file, by what they are: `places`, `geojson`, `hsds`,
    /// `datapackage`, and the tables by their names.
    pub(super) files: BTreeMap<String, String>,
}

/// All places of a city: `<adcode>/places.json`.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Places {
    /// The version of these files.
    pub(super) version: u32,
    /// How to read them, in Chinese.
    pub(super) about: &'static str,
    /// The city.
    pub(super) city: CityRecord,
    /// How many samples were left out.
    pub(super) samples_left_out: usize,
    /// The places, by kind, then by 编号. Those that are closed for good are among them.
    pub(super) places: Vec<PlaceRecord>,
}

/// A city.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "City")]
pub(super) struct CityRecord {
    /// Its code in the national list of administrative divisions.
    #[schemars(schema_with = "vocabulary::adcode")]
    adcode: String,
    /// Its name: 绍兴市.
    name: String,
    /// Its short name: 绍兴.
    short: String,
    /// The bureau that keeps the data.
    bureau: Option<String>,
    /// Midnight of the day in China on which the data was put together.
    #[schemars(schema_with = "vocabulary::moment")]
    updated: String,
    /// The time zone of all days and hours.
    #[schemars(schema_with = "vocabulary::time_zone")]
    time_zone: &'static str,
    /// Numbers that anyone in the city may ring; the first is the one to print everywhere.
    hotlines: Vec<HotlineRecord>,
}

/// A number that anyone in the city may ring.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Hotline")]
struct HotlineRecord {
    /// Digits to dial.
    number: String,
    /// What answers there.
    label: String,
    /// What to ring it for.
    note: Option<String>,
    /// Who says so.
    source: String,
}

/// Midnight in China at the beginning of a day, RFC 3339.
pub(super) fn midnight(day: Date) -> String {
    format!("{}T00:00:00+08:00", crate::dates::iso(day))
}

impl CityRecord {
    pub(super) fn of(city: &City) -> Self {
        let hotline = |hotline: &Hotline| HotlineRecord {
            number: hotline.number.clone(),
            label: hotline.label.clone(),
            note: hotline.note.clone(),
            source: hotline.source.clone(),
        };
        Self {
            adcode: city.adcode.to_string(),
            name: city.name.clone(),
            short: city.short.clone(),
            bureau: city.bureau.clone(),
            updated: midnight(city.updated),
            time_zone: "Asia/Shanghai",
            hotlines: city.hotlines.iter().map(hotline).collect(),
        }
    }
}

impl Places {
    /// The file of a city.
    pub(super) fn new(city: &City, samples_left_out: usize, places: Vec<PlaceRecord>) -> Self {
        Self {
            version: VERSION,
            about: words::ABOUT,
            city: CityRecord::of(city),
            samples_left_out,
            places,
        }
    }
}
