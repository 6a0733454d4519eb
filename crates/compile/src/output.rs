//! What is published: packs under names that carry their hash, the manifest, the plain pages, the
//! files for other programs.

use crate::city::Made;
use crate::dates::iso;
use crate::exports::Exports;
use crate::site_toml::SiteAddress;
use domain::pack::manifest::{CityEntry, FORMAT, Manifest, PackFile};
use domain::pack::seal;
use domain::pack::{CityPack, encode};
use domain::place::{Place, Status};
use domain::policy::entitlement::Rights;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Where the manifest lies among the output files.
pub const MANIFEST: &str = "data/manifest.json";

/// Everything that is published.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// Which cities there are.
    pub manifest: Manifest,
    /// Their packs, decoded, in the order of the manifest.
    pub cities: Vec<CityPack>,
    /// What the papers of the cities promise, for those that have a file of it.
    pub rights: Vec<Rights>,
    /// Every file: path with `/`, relative to the output folder, to content.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Packs the cities. `None` only if a pack could not be written, which our types rule out.
pub(crate) fn make(mut made: Vec<Made>, site: Option<&SiteAddress>) -> Option<Output> {
    made.sort_by_key(|m| m.city.city.adcode);
    let mut files = BTreeMap::new();
    let mut entries = Vec::new();
    let mut cities = Vec::new();
    let mut all_rights = Vec::new();
    let mut exports = Exports::default();
    for Made {
        pinyin,
        city,
        villages,
        outline,
        base,
        targets,
        rights,
    } in made
    {
        exports.add(&city, &villages)?;
        let stem = format!("{}-{pinyin}", city.city.adcode);
        let pack = store(&mut files, &stem, encode(&city).ok()?);
        let villages = store(
            &mut files,
            &format!("{stem}-areas"),
            encode(&villages).ok()?,
        );
        let base = match base {
            Some(base) => {
                let bytes = encode(&base).ok()?;
                Some(store(&mut files, &format!("{stem}-base"), bytes))
            }
            None => None,
        };
        let targets = match targets {
            Some(targets) => {
                let bytes = encode(&targets).ok()?;
                Some(store(&mut files, &format!("{stem}-targets"), bytes))
            }
            None => None,
        };
        let rights_file = match &rights {
            Some(rights) => {
                let bytes = encode(rights).ok()?;
                Some(store(&mut files, &format!("{stem}-rights"), bytes))
            }
            None => None,
        };
        all_rights.extend(rights);
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let bounds = city.city.bounds;
        entries.push(CityEntry {
            adcode: city.city.adcode,
            name: city.city.name.clone(),
            short: city.city.short.clone(),
            pinyin,
            updated: iso(city.city.updated),
            bounds: [
                bounds.min.lng(),
                bounds.min.lat(),
                bounds.max.lng(),
                bounds.max.lat(),
            ],
            outline,
            pack,
            villages,
            base,
            targets,
            rights: rights_file,
            places: count(city.places.len()),
            samples: count(city.places.iter().filter(|p| is_sample(p)).count()),
        });
        cities.push(city);
    }
    let manifest = Manifest {
        format: FORMAT,
        cities: entries,
    };
    let json = seal::with_checksum(&serde_json::to_string(&manifest).ok()?);
    files.insert(MANIFEST.to_owned(), (json + "\n").into_bytes());
    files.extend(crate::plain::render(&manifest, &cities, &all_rights, site));
    files.extend(exports.finish()?);
    Some(Output {
        manifest,
        cities,
        rights: all_rights,
        files,
    })
}

/// A sample that shows another status (示例 …, 暂停) and has no phone is known by its name.
fn is_sample(place: &Place) -> bool {
    place.is_sample() || place.name.starts_with(Status::Sample.word())
}

/// Puts a pack among the files under a name that changes with its content, so that browsers
/// may keep it for ever.
fn store(files: &mut BTreeMap<String, Vec<u8>>, stem: &str, bytes: Vec<u8>) -> PackFile {
    let digest = Sha256::digest(&bytes);
    let hash: String = digest.iter().take(4).map(|b| format!("{b:02x}")).collect();
    let file = format!("{stem}-{hash}.pack");
    let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    files.insert(format!("data/{file}"), bytes);
    PackFile { file, bytes: size }
}
