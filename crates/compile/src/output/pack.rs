//! A city as packs, under names that carry their hash.

use super::{PackedCity, nation};
use crate::CityCounts;
use crate::city::Made;
use crate::dates::iso;
use crate::exports;
use crate::text::hex;
use domain::pack::city_list::CityName;
use domain::pack::manifest::{CityEntry, PackFile};
use domain::pack::{CityPack, Payload, VillagePack, encode};
use domain::place::{Kind, Place, Status};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Packs a city. `None` only if a pack could not be written, which our types rule out.
pub(crate) fn pack(made: Made) -> Option<PackedCity> {
    let Made {
        pinyin,
        city,
        villages,
        outline,
        base,
        targets,
        rights,
    } = made;
    let mut store = Store {
        stem: format!("{}-{pinyin}", city.city.adcode),
        packs: BTreeMap::new(),
        hash: Sha256::new(),
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let bounds = city.city.bounds;
    let entry = CityEntry {
        adcode: city.city.adcode,
        name: city.city.name.clone(),
        short: city.city.short.clone(),
        updated: iso(city.city.updated),
        bounds: [
            bounds.min.lng(),
            bounds.min.lat(),
            bounds.max.lng(),
            bounds.max.lat(),
        ],
        outline,
        pack: store.put("", &city)?,
        villages: store.put("-areas", &villages)?,
        base: store.put_some("-base", base.as_ref())?,
        targets: store.put_some("-targets", targets.as_ref())?,
        rights: store.put_some("-rights", rights.as_ref())?,
        first: Some(store.put_first(&city, &villages)?),
        places: count(city.places.len()),
        samples: count(city.places.iter().filter(|p| is_sample(p)).count()),
        pinyin,
    };
    Some(PackedCity {
        name: CityName::new(&entry, &city.places),
        names: nation::hash(&city, &villages)?,
        entry,
        packs: store.packs,
        hash: hex(&store.hash.finalize()),
        exports: exports::listed(&city),
        counts: CityCounts::of(&city.city.name, &city.places, is_sample),
        standing: None,
        line: None,
    })
}

/// A sample that shows another status (示例 …, 暂停) and has no phone is known by its name.
fn is_sample(place: &Place) -> bool {
    place.is_sample() || place.name.starts_with(Status::Sample.word())
}

/// The packs of a city while they are written.
struct Store {
    stem: String,
    packs: BTreeMap<String, Vec<u8>>,
    hash: Sha256,
}

impl Store {
    /// Puts a pack among the files under a name that changes with its content, so that browsers
    /// may keep it for ever.
    fn put(&mut self, what: &str, payload: &impl Payload) -> Option<PackFile> {
        let bytes = encode(payload).ok()?;
        let digest = Sha256::digest(&bytes);
        self.hash.update(what);
        self.hash.update(digest);
        let file = format!("{}{what}-{}.pack", self.stem, hex(digest.get(..4)?));
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.packs.insert(file.clone(), bytes);
        Some(PackFile { file, bytes: size })
    }

    /// Puts what a city need not have; `None` only where it has it.
    fn put_some(&mut self, what: &str, some: Option<&impl Payload>) -> Option<Option<PackFile>> {
        match some {
            Some(payload) => self.put(what, payload).map(Some),
            None => Some(None),
        }
    }

    /// Puts what first lists need among the files, under names with one hash of all of them, and returns it.
    fn put_first(&mut self, city: &CityPack, villages: &VillagePack) -> Option<String> {
        let mut packs = Vec::new();
        for kind in Kind::ALL {
            let list = encode(&city.of_list(*kind)).ok()?;
            packs.push((format!("-list-{}", kind.slug()), list));
        }
        for district in villages.districts() {
            let home = encode(&villages.of_district(district)).ok()?;
            packs.push((format!("-home-{district}"), home));
        }
        let mut hash = Sha256::new();
        for (what, bytes) in &packs {
            hash.update(what);
            hash.update(Sha256::digest(bytes));
        }
        let digest = hash.finalize();
        self.hash.update(digest);
        let first = hex(digest.get(..4)?);
        for (what, bytes) in packs {
            let file = format!("{}{what}-{first}.pack", self.stem);
            self.packs.insert(file, bytes);
        }
        Some(first)
    }
}
