//! Seeds and places for the tests of what is exported.

use super::names::AreaNames;
use super::table::table;
use crate::columns::TABLES;
use crate::{Issue, Outcome, Seeds, Severity, compile};
use domain::pack::{CityPack, VillagePack, decode};
use domain::place::Place;

pub(super) const FOLDER: &str = "330600-shaoxing";

/// Two communities of one town share a name, and two towns of two districts.
const GAZETTEER: &str = "代码,级别,名称,经度,纬度,坐标系,坐标来源,拼音\n\
    330602,区县,越城区,120.65,30.5,WGS84,区划标注点,yue cheng qu\n\
    330602001,街镇,塔山街道,,,,,ta shan jie dao\n\
    330602002,街镇,府山街道,120.58,30.4,WGS84,区划标注点,fu shan jie dao\n\
    330602003,街镇,城东街道,,,,,cheng dong jie dao\n\
    330603,区县,柯桥区,,,,,ke qiao qu\n\
    330603001,街镇,城东街道,,,,,cheng dong jie dao\n\
    330602001004,村居,花园社区,120.57,30.45,WGS84,区划标注点,hua yuan she qu\n\
    330602002004,村居,和平村,,,,,he ping cun\n\
    330602002201,村居,和平村,,,,,he ping cun\n";

const OUTLINE: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"adcode":"330602","name":"越城区"},"geometry":
{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]]]}}]}"#;

/// A small city without tables.
pub(super) fn small_city() -> Seeds {
    Seeds::from([
        (format!("cities/{FOLDER}/city.toml"), crate::testing::CITY),
        (format!("gazetteer/{FOLDER}.csv"), GAZETTEER),
        (format!("basemap/{FOLDER}/districts.geojson"), OUTLINE),
        (
            "calendar/2026.toml".to_owned(),
            "year = 2026\n[[holiday]]\nname = \"元旦\"\ndays = [\"2026-01-01\"]\n",
        ),
    ])
}

/// The packs of the cities.
pub(super) fn packs(outcome: Outcome) -> Vec<(CityPack, VillagePack)> {
    let is_error = |issue: &&Issue| issue.severity == Severity::Error;
    let errors: Vec<_> = outcome.issues.iter().filter(is_error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let output = outcome.output.unwrap();
    let villages = output.manifest.cities.iter().map(|entry| {
        let pack = &output.files[&format!("data/{}", entry.villages.file)];
        decode::<VillagePack>(pack).unwrap()
    });
    let villages: Vec<_> = villages.collect();
    output.cities.into_iter().zip(villages).collect()
}

/// The seeds of a city with the tables of these places in the place of its own.
pub(super) fn with_tables(
    seeds: &Seeds,
    folder: &str,
    places: &[Place],
    names: &AreaNames<'_>,
) -> Seeds {
    let mut seeds = seeds.clone();
    for of_kind in TABLES {
        let own: Vec<&Place> = places
            .iter()
            .filter(|p| p.kind == of_kind.kind && !p.id.is_of_project())
            .collect();
        let bytes = table(of_kind, &own, names).unwrap();
        let path = format!("cities/{folder}/{}", of_kind.kind.file());
        seeds.files.insert(path, bytes);
    }
    seeds
}

/// The small city as it is packed, with nothing in it.
pub(super) fn empty_city() -> (CityPack, VillagePack) {
    packs(compile(&small_city())).remove(0)
}
