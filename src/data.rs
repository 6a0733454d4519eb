//! The manifest in parts, the list of the cities and the packs: fetched, checked, opened. And what the
//! operator says.

mod cities;
pub mod config;
pub mod first;

use crate::platform::fetch::{self, Ask, Bytes, Came};
use crate::platform::json::Json;
use crate::trouble::{FetchError, LoadError};
use cities::{all, city_entry, city_name};
use domain::pack::catalog::Catalog;
use domain::pack::city_list::{self, CityList};
use domain::pack::manifest::{self, Manifest, PackFile};
use domain::pack::names::{self, NameIndex, NamePart, NamedArea, Sound, Three};
use domain::pack::parts::ManifestPart;
use domain::pack::{self, CityPack, Payload};
use domain::search::nation::Nation;
use first::handed_over;
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

    /// Whether it is on its way.
    pub fn is_waiting(&self) -> bool {
        matches!(self, Self::Waiting)
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

/// A part of the manifest.
///
/// # Errors
/// [`LoadError`] when it did not come or is of another format.
pub async fn manifest(part: ManifestPart, ask: Ask) -> Result<Came<Manifest>, LoadError> {
    let is_it = |(of, _): &mut (ManifestPart, _)| *of == part;
    let first = || handed_over(|first| first.manifest.take_if(is_it));
    if let Some((_, manifest)) = (ask == Ask::Usual).then(first).flatten() {
        return Ok(manifest);
    }
    let Came {
        file: json,
        kept_at,
    } = of_format(&part.path(), ask).await?;
    let file = Manifest::new(all(&json, city_entry)?);
    Ok(Came { file, kept_at })
}

/// A part of the manifest; without a city where no such part is published, because no city lies there.
///
/// # Errors
/// [`LoadError`] when it did not come though it should be there, or is of another format.
pub async fn part(part: ManifestPart, ask: Ask) -> Result<Came<Manifest>, LoadError> {
    match manifest(part, ask).await {
        // A host may send anything in the place of what it does not have.
        Err(why @ LoadError::Fetch(FetchError::Refused(_) | FetchError::Unreadable)) => {
            let Came { file, kept_at } = cities(ask).await?;
            if file.may_have(part) {
                return Err(why);
            }
            let file = Manifest::new(Vec::new());
            Ok(Came { file, kept_at })
        }
        came => came,
    }
}

/// Which cities there are.
///
/// # Errors
/// [`LoadError`] when the list did not come or is of another format.
pub async fn cities(ask: Ask) -> Result<Came<CityList>, LoadError> {
    let Came {
        file: json,
        kept_at,
    } = of_format(city_list::PATH, ask).await?;
    let file = CityList::new(all(&json, city_name)?);
    Ok(Came { file, kept_at })
}

/// Which names of areas there are in all cities.
///
/// # Errors
/// [`LoadError`] when that did not come or is of another format.
pub async fn nation(ask: Ask) -> Result<Nation, LoadError> {
    let Came { file: json, .. } = of_format(names::INDEX, ask).await?;
    let sounds = all_three(&json, "sounds", |three| Some(Sound::from(three)))?;
    Ok(Nation::new(NameIndex::new(sounds)))
}

/// A part of those names.
///
/// # Errors
/// [`LoadError`] when it did not come or is of another format.
pub async fn name_part(path: &str, ask: Ask) -> Result<NamePart, LoadError> {
    let Came { file: json, .. } = of_format(path, ask).await?;
    let names = all_three(&json, "names", |three| NamedArea::try_from(three).ok())?;
    Ok(NamePart::new(names))
}

/// Of a list of three texts each, all or none.
fn all_three<T>(
    json: &Json,
    list: &str,
    read: fn(Three) -> Option<T>,
) -> Result<Vec<T>, FetchError> {
    let three = |json: &Json| {
        let texts = json.items()?;
        let mut texts = texts.iter().map(Json::as_text);
        read((texts.next()??, texts.next()??, texts.next()??))
    };
    let list = json.list(list).ok_or(FetchError::Unreadable)?;
    let list: Option<Vec<T>> = list.iter().map(three).collect();
    list.ok_or(FetchError::Unreadable)
}

/// A file of the format this app reads.
async fn of_format(path: &str, ask: Ask) -> Result<Came<Json>, LoadError> {
    let came = match fetch::json_or_kept(path, ask).await {
        // It may be the copy that a browser keeps that is damaged.
        Err(FetchError::Unreadable) if ask == Ask::Usual => {
            fetch::json_or_kept(path, Ask::Anew).await?
        }
        came => came?,
    };
    match came.file.count("format").ok_or(FetchError::Unreadable)? {
        manifest::FORMAT => Ok(came),
        _ => Err(LoadError::OtherFormat),
    }
}

/// The bytes of a pack. It is asked for at once, also before anybody awaits it.
#[must_use]
pub fn bytes(file: &PackFile, ask: Ask) -> Bytes {
    bytes_of(&file.file, ask)
}

/// The bytes of a pack by its name ([`bytes`]).
#[must_use]
pub fn bytes_of(name: &str, ask: Ask) -> Bytes {
    fetch::bytes(&["data/", name].concat(), ask)
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
