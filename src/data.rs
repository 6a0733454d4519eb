//! The manifest in parts, the list of the cities and the packs: fetched, checked, opened. And what the
//! operator says.

pub mod config;

use crate::platform::fetch::{self, Ask, Bytes, Came};
use crate::platform::json::Json;
use crate::platform::storage;
use crate::trouble::{FetchError, LoadError};
use domain::geo::adcode::Adcode;
use domain::geo::area::AreaCode;
use domain::geo::outline::CityOutline;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::{self, CityList, CityName};
use domain::pack::manifest::{self, CityEntry, Manifest, PackFile};
use domain::pack::names::{self, NameIndex, NamePart, NamedArea, Sound, Three};
use domain::pack::parts::Part;
use domain::pack::{self, CityPack, Payload, VillagePack};
use domain::search::nation::Nation;
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

/// What the first list was drawn from, for the app that takes it over.
#[derive(Debug)]
pub struct First {
    /// The part of the manifest that has the city.
    pub manifest: Option<(Part, Came<Manifest>)>,
    /// The city by its code, opened, or why it is not coming.
    pub city: Option<(Adcode, Result<Arc<Catalog>, LoadError>)>,
    /// Where only its places of one kind came: its code, and the pack with all of it.
    pub rest: Option<(Adcode, PackFile)>,
    /// Its communities, opened, where answers start from one and all of them came.
    pub villages: Option<Arc<VillagePack>>,
    /// Those of the district it lies in, where no others came.
    pub home: Option<Arc<VillagePack>>,
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

/// The city of the first list, opened, or why it is not coming, where it is this one.
#[must_use]
pub fn first_city(adcode: Adcode) -> Option<Result<Arc<Catalog>, LoadError>> {
    let is_it = |(city, _): &mut (Adcode, _)| *city == adcode;
    let (_, city) = handed_over(Ask::Usual, |first| first.city.take_if(is_it))?;
    Some(city)
}

/// The communities of the first list, opened, where they are of this city.
#[must_use]
pub fn first_villages(adcode: Adcode) -> Option<Arc<VillagePack>> {
    let are_they = |villages: &mut Arc<VillagePack>| villages.adcode == adcode;
    handed_over(Ask::Usual, |first| first.villages.take_if(are_they))
}

/// The communities of the district the first list starts in, where this one is among them.
#[must_use]
pub fn first_home(code: AreaCode) -> Option<Arc<VillagePack>> {
    let has_it = |home: &mut Arc<VillagePack>| home.village(code).is_some();
    handed_over(Ask::Usual, |first| first.home.take_if(has_it))
}

/// Whether the phone has had this city: then it mostly keeps all of it, and what a first visit needs would be fetched
/// in vain.
#[must_use]
pub fn has_had(adcode: Adcode) -> bool {
    storage::get("city").is_some_and(|kept| kept == adcode.to_string())
}

/// Asks for the rest of the city of the first list. `waits`: the app waits for it.
pub fn ask_for_rest(waits: bool) {
    let rest = handed_over(Ask::Usual, |first| {
        let rest = first.rest.take();
        first.rest = rest.clone().filter(|_| waits);
        rest
    });
    // It is asked for already when this is dropped.
    drop(rest.map(|(_, file)| bytes(&file, Ask::Ahead)));
}

/// Has the rest of the city of the first list come, which has been asked for. What did not come in time is not waited
/// for once more; otherwise the app asks itself, and finds out why.
pub async fn rest_of_first_city() -> bool {
    let Some((adcode, file)) = handed_over(Ask::Usual, |first| first.rest.take()) else {
        return true;
    };
    let city = match bytes(&file, Ask::Usual).await {
        Ok(bytes) => catalog(&bytes).map(Arc::new),
        Err(why) => Err(why.into()),
    };
    let came = city.is_ok();
    if matches!(city, Ok(_) | Err(LoadError::Fetch(FetchError::TooSlow))) {
        handed_over(Ask::Usual, |first| first.city.replace((adcode, city)));
    }
    came
}

/// A part of the manifest.
///
/// # Errors
/// [`LoadError`] when it did not come or is of another format.
pub async fn manifest(part: Part, ask: Ask) -> Result<Came<Manifest>, LoadError> {
    let is_it = |(of, _): &mut (Part, _)| *of == part;
    if let Some((_, manifest)) = handed_over(ask, |first| first.manifest.take_if(is_it)) {
        return Ok(manifest);
    }
    let Came {
        file: json,
        kept_at,
    } = of_format(&part.path(), ask).await?;
    let file = Manifest::new(all(&json, city_entry)?);
    Ok(Came { file, kept_at })
}

/// The same; without a city where no such part is published, because no city lies there.
///
/// # Errors
/// [`LoadError`] when it did not come though it should be there, or is of another format.
pub async fn part(part: Part, ask: Ask) -> Result<Came<Manifest>, LoadError> {
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

/// All its cities, or none.
fn all<T>(json: &Json, city: fn(&Json) -> Option<T>) -> Result<Vec<T>, FetchError> {
    let cities = json.list("cities").ok_or(FetchError::Unreadable)?;
    let cities: Option<Vec<T>> = cities.iter().map(city).collect();
    cities.ok_or(FetchError::Unreadable)
}

fn adcode(json: &Json) -> Option<Adcode> {
    json.count("adcode")?.try_into().ok()
}

fn city_entry(json: &Json) -> Option<CityEntry> {
    let pack_file = |json: Json| {
        Some(PackFile {
            file: json.text("file")?,
            bytes: json.count("bytes")?,
        })
    };
    Some(CityEntry {
        adcode: adcode(json)?,
        name: json.text("name")?,
        short: json.text("short")?,
        pinyin: json.text("pinyin")?,
        updated: json.text("updated")?,
        bounds: bounds(json)?,
        outline: outline(json),
        pack: pack_file(json.field("pack")?)?,
        villages: pack_file(json.field("villages")?)?,
        base: json.field("base").and_then(pack_file),
        targets: json.field("targets").and_then(pack_file),
        rights: json.field("rights").and_then(pack_file),
        first: json.text("first"),
        places: json.count("places")?,
        samples: json.count("samples")?,
    })
}

fn city_name(json: &Json) -> Option<CityName> {
    let stems = json.list("stems").unwrap_or_default();
    Some(CityName {
        adcode: adcode(json)?,
        name: json.text("name")?,
        short: json.text("short")?,
        pinyin: json.text("pinyin")?,
        bounds: bounds(json)?,
        stems: stems.iter().filter_map(Json::as_text).collect(),
    })
}

fn bounds(json: &Json) -> Option<[f64; 4]> {
    let bounds = json.list("bounds")?;
    let bounds: Vec<f64> = bounds.iter().filter_map(Json::number).collect();
    bounds.try_into().ok()
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
#[must_use]
pub fn bytes(file: &PackFile, ask: Ask) -> Bytes {
    bytes_of(&file.file, ask)
}

/// The same of a pack by its name.
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
