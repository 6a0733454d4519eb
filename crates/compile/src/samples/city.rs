//! What the samples of a city are made from: its towns, its outlines, its own words.

use super::spot::Outline;
use crate::Seeds;
use crate::geojson::{self, DistrictShape};
use domain::geo::coord::{CoordSystem, LngLat};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Units of the national list of divisions that are no towns: nobody says "I live there", and
/// a sample there would look like a mistake. They are statistical units — farms, a forestry
/// station, development and industrial zones.
pub(super) const NOT_TOWNS: &[&str] = &[
    // 淮南
    "淮南经济开发区",
    "妙山林场",
    "安徽寿县经济开发区",
    "寿西湖农场",
    "正阳关农场",
    // 烟台
    "山东烟台福山经济开发区",
    "山东龙口高新技术产业园区",
    "外向型工业加工区",
    "碧城工业区",
    "旅游度假区",
    "核电装备制造工业园区",
];

/// A city, ready for samples.
#[derive(Debug)]
pub(super) struct SampleCity {
    /// `330600`.
    pub(super) adcode: String,
    /// `0575`.
    pub(super) area_code: String,
    /// The city's own words by kind.
    pub(super) aliases: BTreeMap<String, Vec<String>>,
    /// Districts that have towns, by code.
    pub(super) districts: Vec<District>,
}

/// A district with its towns.
#[derive(Debug)]
pub(super) struct District {
    /// `330602`.
    pub(super) code: String,
    /// 越城区.
    pub(super) name: String,
    /// Its towns, by code.
    pub(super) towns: Vec<Town>,
    /// Where its samples may stand.
    pub(super) outline: Outline,
}

/// A town.
#[derive(Debug, Clone)]
pub(super) struct Town {
    /// `330602002`.
    pub(super) code: String,
    /// 府山街道.
    pub(super) name: String,
    /// What the column 街镇 calls it: its name, or its code where two towns share the name.
    pub(super) label: String,
    /// A point in it, if one is known and lies inside the outline.
    pub(super) point: Option<LngLat>,
    /// Names of its villages and communities.
    pub(super) villages: Vec<String>,
}

impl Town {
    /// Whether it is a subdistrict of a city rather than a town or township.
    pub(super) fn is_urban(&self) -> bool {
        self.name.ends_with("街道")
    }
}

#[derive(Deserialize)]
struct CityToml {
    adcode: String,
    area_code: String,
    #[serde(default)]
    aliases: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct GazetteerRow {
    #[serde(rename = "代码")]
    code: String,
    #[serde(rename = "名称")]
    name: String,
    #[serde(rename = "经度")]
    lng: Option<f64>,
    #[serde(rename = "纬度")]
    lat: Option<f64>,
    #[serde(rename = "坐标系")]
    system: String,
}

impl SampleCity {
    /// Reads the city of a folder such as `330600-shaoxing`. `None` when a file is missing or
    /// can not be read: then there is nothing to make samples from.
    pub(super) fn read(seeds: &Seeds, folder: &str) -> Option<Self> {
        let file = |path: String| seeds.files.get(&path).map(Vec::as_slice);
        let city = file(format!("cities/{folder}/city.toml"))?;
        let city: CityToml = toml::from_str(std::str::from_utf8(city).ok()?).ok()?;
        let rows: Vec<GazetteerRow> =
            csv::Reader::from_reader(file(format!("gazetteer/{folder}.csv"))?)
                .deserialize()
                .collect::<Result<_, _>>()
                .ok()?;
        let outlines = read_outlines(file(format!("basemap/{folder}/districts.geojson"))?)?;
        Some(Self {
            districts: join(&rows, &outlines),
            adcode: city.adcode,
            area_code: city.area_code,
            aliases: city.aliases,
        })
    }

    /// How many towns there are.
    pub(super) fn towns(&self) -> usize {
        self.districts.iter().map(|d| d.towns.len()).sum()
    }

    /// The city's own words for a kind.
    pub(super) fn own_words(&self, slug: &str) -> Vec<&str> {
        self.aliases
            .get(slug)
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect()
    }
}

fn read_outlines(bytes: &[u8]) -> Option<BTreeMap<String, Outline>> {
    let outlined = |district: DistrictShape| {
        let outline = Outline::new(&district.polygons)?;
        Some((district.adcode, outline))
    };
    geojson::districts(bytes)?
        .into_iter()
        .map(outlined)
        .collect()
}

fn join(rows: &[GazetteerRow], outlines: &BTreeMap<String, Outline>) -> Vec<District> {
    let of_length = |n: usize| rows.iter().filter(move |r| r.code.len() == n);
    of_length(6)
        .filter_map(|district| {
            // A district without an outline (a functional zone) has no place to put a sample.
            let outline = outlines.get(&district.code)?.clone();
            let towns: Vec<Town> = of_length(9)
                .filter(|t| t.code.starts_with(&district.code))
                .filter(|t| !NOT_TOWNS.contains(&t.name.as_str()))
                .map(|t| Town {
                    code: t.code.clone(),
                    name: t.name.clone(),
                    label: match of_length(9).filter(|o| o.name == t.name).count() {
                        1 => t.name.clone(),
                        _ => t.code.clone(),
                    },
                    point: point(t).filter(|p| outline.holds(*p)),
                    villages: of_length(12)
                        .filter(|v| v.code.starts_with(&t.code))
                        .filter(|v| is_village(&v.name))
                        .map(|v| v.name.clone())
                        .collect(),
                })
                .collect();
            (!towns.is_empty()).then(|| District {
                code: district.code.clone(),
                name: district.name.clone(),
                towns,
                outline,
            })
        })
        .collect()
}

fn point(row: &GazetteerRow) -> Option<LngLat> {
    CoordSystem::parse(&row.system)?.to_wgs84(row.lng?, row.lat?)
}

/// Whether a name of the list is one people use; the list also holds 虚拟社区 (made up for
/// counting) and committees.
fn is_village(name: &str) -> bool {
    (name.ends_with('村') || name.ends_with("社区")) && !name.contains("虚拟")
}
