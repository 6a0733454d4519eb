//! The manifest and the packs: fetched, checked, opened.

use crate::platform::fetch;
use crate::platform::json::Json;
use crate::platform::map::TileSource;
use crate::trouble::{FetchError, LoadError};
use domain::catalog::Catalog;
use domain::manifest::{self, CityEntry, Manifest, PackFile};
use domain::pack::{self, CityPack, VillagePack};

/// What the operator of a copy says of the map, in `config.json` under `map`. Every field may be
/// missing; then it is empty, and nothing is asked of any other server.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapConfig {
    /// Where raster tiles come from.
    pub tiles: TileSource,
    /// Whom to name for them.
    pub attribution: String,
    /// Their 审图号.
    pub review_number: String,
    /// The 审图号 of the outlines of districts in the base map. Without one they are not drawn.
    pub districts_review_number: String,
}

impl MapConfig {
    /// Whether outlines of districts may be drawn: a public map that shows them needs a 审图号.
    #[must_use]
    pub fn may_show_districts(&self) -> bool {
        !self.districts_review_number.trim().is_empty()
    }
}

/// Something that is on its way, here, or not coming.
#[derive(Debug, Clone, PartialEq)]
pub enum Load<T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(T),
    /// Not coming.
    Failed(LoadError),
}

impl<T> Load<T> {
    /// What is here.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            Self::Waiting | Self::Failed(_) => None,
        }
    }

    /// Why it is not coming.
    pub fn trouble(&self) -> Option<LoadError> {
        match self {
            Self::Failed(why) => Some(*why),
            Self::Waiting | Self::Ready(_) => None,
        }
    }
}

impl<T> From<Result<T, LoadError>> for Load<T> {
    fn from(result: Result<T, LoadError>) -> Self {
        match result {
            Ok(value) => Self::Ready(value),
            Err(error) => Self::Failed(error),
        }
    }
}

/// Which cities there are.
///
/// # Errors
/// [`LoadError`] when the manifest did not come or is of another format.
pub async fn manifest() -> Result<Manifest, LoadError> {
    let json = fetch::json("data/manifest.json").await?;
    let format = json.count("format").ok_or(FetchError::Unreadable)?;
    if format != manifest::FORMAT {
        return Err(LoadError::OtherFormat);
    }
    let cities = json.list("cities").ok_or(FetchError::Unreadable)?;
    let cities: Option<Vec<_>> = cities.iter().map(city_entry).collect();
    let cities = cities.ok_or(FetchError::Unreadable)?;
    Ok(Manifest { format, cities })
}

fn city_entry(json: &Json) -> Option<CityEntry> {
    let pack_file = |json: Json| {
        Some(PackFile {
            file: json.text("file")?,
            bytes: json.count("bytes")?,
        })
    };
    let bounds: Vec<f64> = json
        .list("bounds")?
        .iter()
        .filter_map(Json::number)
        .collect();
    Some(CityEntry {
        adcode: json.count("adcode")?,
        name: json.text("name")?,
        short: json.text("short")?,
        pinyin: json.text("pinyin")?,
        updated: json.text("updated")?,
        bounds: bounds.try_into().ok()?,
        pack: pack_file(json.field("pack")?)?,
        villages: pack_file(json.field("villages")?)?,
        base: json.field("base").and_then(pack_file),
        places: json.count("places")?,
        samples: json.count("samples")?,
    })
}

/// A city's places.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
pub async fn city(entry: &CityEntry) -> Result<Catalog, LoadError> {
    let bytes = fetch::bytes(&format!("data/{}", entry.pack.file)).await?;
    Ok(Catalog::new(pack::decode::<CityPack>(&bytes)?))
}

/// The base map of a city, as it travels: the map itself opens it.
///
/// # Errors
/// [`FetchError`] when it did not come.
pub async fn base(file: &PackFile) -> Result<Vec<u8>, FetchError> {
    fetch::bytes(&format!("data/{}", file.file)).await
}

/// What the operator says of the map; without the file, or in one that says nothing, nothing.
pub async fn map_config() -> MapConfig {
    let config = fetch::json("config.json").await.ok();
    let Some(map) = config.and_then(|config| config.field("map")) else {
        return MapConfig::default();
    };
    let text = |name: &str| map.text(name).unwrap_or_default();
    let texts = |name: &str| {
        let list = map.list(name).unwrap_or_default();
        list.iter().filter_map(Json::as_text).collect()
    };
    let zoom = |name: &str, otherwise: u32| map.count(name).unwrap_or(otherwise);
    MapConfig {
        tiles: TileSource {
            templates: texts("tiles"),
            subdomains: texts("subdomains"),
            zooms: (zoom("min_zoom", 3), zoom("max_zoom", 18)),
            large_labels: map.truth("large_labels"),
        },
        attribution: text("attribution"),
        review_number: text("review_number"),
        districts_review_number: text("districts_review_number"),
    }
}

/// A city's communities and villages.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
pub async fn villages(entry: &CityEntry) -> Result<VillagePack, LoadError> {
    let bytes = fetch::bytes(&format!("data/{}", entry.villages.file)).await?;
    Ok(pack::decode::<VillagePack>(&bytes)?)
}
