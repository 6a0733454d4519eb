//! The manifest and the packs: fetched, checked, opened. And what the operator says.

pub mod config;

use crate::platform::fetch::{self, Ask, Came};
use crate::platform::json::Json;
use crate::trouble::{FetchError, LoadError};
use domain::geo::outline::CityOutline;
use domain::pack::catalog::Catalog;
use domain::pack::manifest::{self, CityEntry, Manifest, PackFile};
use domain::pack::{self, CityPack, Payload, VillagePack};
use std::cell::RefCell;
use std::sync::Arc;

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

impl<T> Load<Arc<T>> {
    /// Whether it has come as far, and the same piece of memory has come.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Waiting, Self::Waiting) => true,
            (Self::Ready(a), Self::Ready(b)) => Arc::ptr_eq(a, b),
            (Self::Failed(a), Self::Failed(b)) => a == b,
            _ => false,
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

const MANIFEST: &str = "data/manifest.json";

/// What the first list was drawn from, for the app that takes it over.
#[derive(Debug)]
pub struct First {
    /// Which cities there are.
    pub manifest: Option<Came<Manifest>>,
    /// The city, opened.
    pub city: Option<Arc<Catalog>>,
    /// Its communities, opened, where answers start from one.
    pub villages: Option<Arc<VillagePack>>,
}

thread_local! {
    static FIRST: RefCell<Option<First>> = const { RefCell::new(None) };
}

/// Hands over what the first list was drawn from: the app has it at once and once.
pub fn hand_over(first: First) {
    FIRST.set(Some(first));
}

fn handed_over<T>(ask: Ask, take: impl FnOnce(&mut First) -> Option<T>) -> Option<T> {
    let take = |first: &mut Option<First>| take(first.as_mut()?);
    (ask == Ask::Usual).then(|| FIRST.with_borrow_mut(take))?
}

/// The city of the first list, opened, where it is this one.
#[must_use]
pub fn first_city(adcode: u32) -> Option<Arc<Catalog>> {
    let is_it = |city: &mut Arc<Catalog>| city.city.adcode == adcode;
    handed_over(Ask::Usual, |first| first.city.take_if(is_it))
}

/// The communities of the first list, opened, where they are of this city.
#[must_use]
pub fn first_villages(adcode: u32) -> Option<Arc<VillagePack>> {
    let are_they = |villages: &mut Arc<VillagePack>| villages.adcode == adcode;
    handed_over(Ask::Usual, |first| first.villages.take_if(are_they))
}

/// Which cities there are.
///
/// # Errors
/// [`LoadError`] when the manifest did not come or is of another format.
pub async fn manifest(ask: Ask) -> Result<Came<Manifest>, LoadError> {
    if let Some(manifest) = handed_over(ask, |first| first.manifest.take()) {
        return Ok(manifest);
    }
    let Came {
        file: json,
        kept_at,
    } = match fetch::json_or_kept(MANIFEST, ask).await {
        // It may be the copy that a browser keeps that is damaged.
        Err(FetchError::Unreadable) if ask == Ask::Usual => {
            fetch::json_or_kept(MANIFEST, Ask::Anew).await?
        }
        came => came?,
    };
    let format = json.count("format").ok_or(FetchError::Unreadable)?;
    if format != manifest::FORMAT {
        return Err(LoadError::OtherFormat);
    }
    let cities = json.list("cities").ok_or(FetchError::Unreadable)?;
    let cities: Option<Vec<_>> = cities.iter().map(city_entry).collect();
    let cities = cities.ok_or(FetchError::Unreadable)?;
    let file = Manifest { format, cities };
    Ok(Came { file, kept_at })
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
        outline: outline(json),
        pack: pack_file(json.field("pack")?)?,
        villages: pack_file(json.field("villages")?)?,
        base: json.field("base").and_then(pack_file),
        targets: json.field("targets").and_then(pack_file),
        rights: json.field("rights").and_then(pack_file),
        places: json.count("places")?,
        samples: json.count("samples")?,
    })
}

/// A manifest of before outlines has none.
fn outline(json: &Json) -> CityOutline {
    let rings = json.list("outline").unwrap_or_default();
    let ring = |ring: &Json| {
        let steps = ring.items()?;
        Some(
            steps
                .iter()
                .filter_map(Json::number)
                .map(|n| n as i32)
                .collect(),
        )
    };
    CityOutline {
        rings: rings.iter().filter_map(ring).collect(),
    }
}

/// The bytes of a pack. It is asked for at once, also before anybody awaits it.
///
/// # Errors
/// [`FetchError`] when they did not come.
pub fn bytes(
    file: &PackFile,
    ask: Ask,
) -> impl Future<Output = Result<Vec<u8>, FetchError>> + use<> {
    fetch::bytes(&["data/", &file.file].concat(), ask)
}

/// A pack, opened.
///
/// # Errors
/// [`LoadError`] when it did not come whole.
pub fn open<T: Payload>(bytes: &[u8]) -> Result<T, LoadError> {
    Ok(pack::decode::<T>(bytes)?)
}

/// A city's places, opened.
///
/// # Errors
/// [`LoadError`] when the pack did not come whole.
pub fn catalog(bytes: &[u8]) -> Result<Catalog, LoadError> {
    open::<CityPack>(bytes).map(Catalog::new)
}
