//! The manifest and the packs: fetched, checked, opened. And what the operator says.

pub mod config;

use crate::platform::fetch;
use crate::platform::json::Json;
use crate::trouble::{FetchError, LoadError};
use domain::catalog::Catalog;
#[cfg(feature = "desk")]
use domain::coverage::target::TargetPack;
use domain::entitlement::Rights;
use domain::manifest::{self, CityEntry, Manifest, PackFile};
use domain::pack::{self, CityPack, VillagePack};
#[cfg(feature = "desk")]
use domain::sketch::Sketch;

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
        targets: json.field("targets").and_then(pack_file),
        rights: json.field("rights").and_then(pack_file),
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

/// The base map of a city, opened, for who draws it without the map.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
#[cfg(feature = "desk")]
pub async fn sketch(file: &PackFile) -> Result<Sketch, LoadError> {
    Ok(pack::decode::<Sketch>(&base(file).await?)?)
}

/// A city's communities and villages.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
pub async fn villages(entry: &CityEntry) -> Result<VillagePack, LoadError> {
    let bytes = fetch::bytes(&format!("data/{}", entry.villages.file)).await?;
    Ok(pack::decode::<VillagePack>(&bytes)?)
}

/// What a city's papers want reached by when; `None` where nobody has written it down.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
#[cfg(feature = "desk")]
pub async fn targets(entry: &CityEntry) -> Result<Option<TargetPack>, LoadError> {
    let Some(pack) = &entry.targets else {
        return Ok(None);
    };
    let bytes = fetch::bytes(&format!("data/{}", pack.file)).await?;
    Ok(Some(pack::decode::<TargetPack>(&bytes)?))
}

/// What a city's papers promise.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
pub async fn rights(file: &PackFile) -> Result<Rights, LoadError> {
    let bytes = fetch::bytes(&format!("data/{}", file.file)).await?;
    Ok(pack::decode::<Rights>(&bytes)?)
}
