//! What is published: packs under names that carry their hash, the manifest and its parts, the plain pages,
//! the files for other programs. It is made city by city, so that no more is held at once than the
//! cities that are at work, and all packs, which are small.

mod kept;
mod nation;

use crate::city::Made;
use crate::dates::iso;
use crate::exports::{self, CityFiles};
use crate::plain::{self, SiteList};
pub(crate) use kept::KeptCity;

use crate::shelf::{Owner, Shelf, Whole};
use crate::site_toml::SiteAddress;
use crate::text::hex;
use crate::{CityCounts, Names, Steps};
use domain::pack::city_list::{self, CityList, CityName};
use domain::pack::manifest::{CityEntry, Manifest, PackFile};
use domain::pack::names::CityNames;
use domain::pack::parts::parts;
use domain::pack::{CityPack, Payload, VillagePack, decode, encode, seal};
use domain::place::{Kind, Place, Status};
use domain::policy::entitlement::Rights;
use rayon::prelude::*;
use serde::Serialize;
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

/// A city, checked and packed. Its pages and the files for other programs are made of its packs.
#[derive(Debug)]
pub(crate) struct PackedCity {
    entry: CityEntry,
    name: CityName,
    /// By their names.
    packs: BTreeMap<String, Vec<u8>>,
    /// The hash of all of them.
    hash: String,
    /// The hash of the names of its districts, towns and communities.
    names: String,
    /// Which files for other programs it has.
    exports: CityFiles,
    counts: CityCounts,
    /// Of one that was recalled: its files, which stand. It has no packs.
    standing: Option<Names>,
    /// Its line in what is remembered, with the name of its folder.
    line: Option<(String, String)>,
}

/// All cities, checked and packed: what can be published.
#[derive(Debug)]
pub struct Packs {
    /// By code.
    cities: Vec<PackedCity>,
    site: Option<SiteAddress>,
}

/// What was put on a shelf.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Which cities there are.
    pub manifest: Manifest,
    /// What the files of each city were made of, by code.
    pub prints: BTreeMap<Owner, String>,
    /// What the check of each city came to ([`crate::REMEMBERED`]).
    pub remembered: Vec<u8>,
}

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

    /// The same of what a city need not have; `None` only where it has it.
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

impl Packs {
    /// What the places of each city are.
    #[must_use]
    pub fn counts(&self) -> Vec<CityCounts> {
        self.cities.iter().map(|city| city.counts.clone()).collect()
    }

    /// `None` where one of them is missing.
    pub(crate) fn new(cities: Vec<Option<PackedCity>>, site: Option<SiteAddress>) -> Option<Self> {
        let mut cities = cities.into_iter().collect::<Option<Vec<_>>>()?;
        cities.sort_by_key(|city| city.entry.adcode);
        Some(Self { cities, site })
    }

    /// Makes all files and puts them on a shelf, those of a city of which the same files stand
    /// there left out. `made_by` says which program makes them: another makes other files of the
    /// same packs. `None` only where something can not be written, which our types rule out.
    ///
    /// # Errors
    ///
    /// What the shelf reports.
    pub fn render<S: Shelf>(
        self,
        shelf: &S,
        made_by: &[u8],
        steps: &Steps<'_>,
    ) -> Result<Option<Rendered>, S::Error> {
        let Self { cities, site } = self;
        let site = site.as_ref();
        let counter = steps.of(cities.len());
        let print = nation::print(&cities, made_by);
        let is_nation_new = print
            .as_ref()
            .is_some_and(|print| shelf.standing(Owner::Nation, print).is_none());
        let rendered: Vec<Option<RenderedCity>> = cities
            .into_par_iter()
            .map(|city| {
                let rendered = city.render(site, shelf, made_by, is_nation_new);
                counter.one();
                rendered
            })
            .collect::<Result<_, S::Error>>()?;
        let Some(rendered) = rendered.into_iter().collect::<Option<Vec<_>>>() else {
            return Ok(None);
        };
        let print = print.map(|print| (Owner::Nation, print));
        let mut prints: BTreeMap<Owner, String> = print.into_iter().collect();
        let (mut entries, mut names) = (Vec::new(), Vec::new());
        let mut nation = Vec::new();
        let (mut exports, mut lists, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for city in rendered {
            prints.insert(Owner::City(city.entry.adcode), city.print);
            entries.push(city.entry);
            names.push(city.name);
            nation.extend(city.names);
            exports.push(city.exports);
            lists.extend(city.lists);
            lines.extend(city.line);
        }
        let manifest = Manifest::new(entries);
        let Some(index) = exports::index(exports) else {
            return Ok(None);
        };
        let folders: Vec<(String, &str)> = manifest
            .cities
            .iter()
            .map(|entry| (entry.plain_folder(), entry.name.as_str()))
            .collect();
        let first = plain::first(&folders, lists, site);
        for (path, bytes) in index.into_iter().chain(first) {
            shelf.take(path, bytes)?;
        }
        let Some(manifests) = manifests(&manifest, names) else {
            return Ok(None);
        };
        for (path, json) in manifests {
            shelf.take(path, json)?;
        }
        if is_nation_new && nation::put(nation, shelf)?.is_none() {
            return Ok(None);
        }
        Ok(Some(Rendered {
            manifest,
            prints,
            remembered: kept::file(lines),
        }))
    }

    /// Everything at once, in memory.
    pub(crate) fn whole(self) -> Option<Output> {
        let mut cities = Vec::new();
        let mut rights = Vec::new();
        for city in &self.cities {
            cities.push(city.unpack(&city.entry.pack)?);
            if let Some(file) = &city.entry.rights {
                rights.push(city.unpack(file)?);
            }
        }
        let shelf = Whole::default();
        let Ok(rendered) = self.render(&shelf, &[], &Steps::default());
        Some(Output {
            manifest: rendered?.manifest,
            cities,
            rights,
            files: shelf.into_files(),
        })
    }
}

/// The manifest, its parts and the list of the cities.
fn manifests(manifest: &Manifest, cities: Vec<CityName>) -> Option<Vec<(String, Vec<u8>)>> {
    let list = CityList::new(cities);
    let mut files = vec![
        (MANIFEST.to_owned(), sealed(manifest)?),
        (city_list::PATH.to_owned(), sealed(&list)?),
    ];
    for (part, manifest) in parts(manifest) {
        files.push((part.path(), sealed(&manifest)?));
    }
    Some(files)
}

fn sealed(file: &impl Serialize) -> Option<Vec<u8>> {
    let json = serde_json::to_string(file).ok()?;
    Some((seal::with_checksum(&json) + "\n").into_bytes())
}

/// What remains of a city when its files are on the shelf.
struct RenderedCity {
    entry: CityEntry,
    name: CityName,
    /// The names in it, where they are wanted.
    names: Option<CityNames>,
    exports: CityFiles,
    lists: Vec<SiteList>,
    print: String,
    line: Option<(String, String)>,
}

impl PackedCity {
    fn unpack<T: Payload>(&self, file: &PackFile) -> Option<T> {
        decode(self.packs.get(&file.file)?).ok()
    }

    /// What all its files are made of, as a hash: its packs, the address of the site, the program.
    pub(crate) fn print(&self, site: Option<&SiteAddress>, made_by: &[u8]) -> String {
        let mut hash = Sha256::new_with_prefix(&self.hash);
        for part in [
            site.map_or_else(String::new, |site| site.of("")).as_bytes(),
            made_by,
        ] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
        hex(&hash.finalize())
    }

    fn render<S: Shelf>(
        mut self,
        site: Option<&SiteAddress>,
        shelf: &S,
        made_by: &[u8],
        with_names: bool,
    ) -> Result<Option<RenderedCity>, S::Error> {
        let print = self.print(site, made_by);
        let names = match with_names.then(|| nation::of_city(&self, shelf)) {
            Some(None) => return Ok(None),
            names => names.flatten(),
        };
        let standing = self.standing.take();
        let lists =
            match standing.or_else(|| shelf.standing(Owner::City(self.entry.adcode), &print)) {
                Some(files) => self.lists_among(&files, site),
                None => match self.put(site, shelf)? {
                    Some(lists) => lists,
                    None => return Ok(None),
                },
            };
        Ok(Some(RenderedCity {
            entry: self.entry,
            name: self.name,
            names,
            exports: self.exports,
            lists,
            print,
            line: self.line,
        }))
    }

    fn lists_among(&self, files: &Names, site: Option<&SiteAddress>) -> Vec<SiteList> {
        match site {
            Some(_) => plain::lists_among(files, self.entry.adcode, &self.entry.updated),
            None => Vec::new(),
        }
    }

    /// Makes the files of the city and puts them on the shelf.
    fn put<S: Shelf>(
        &mut self,
        site: Option<&SiteAddress>,
        shelf: &S,
    ) -> Result<Option<Vec<SiteList>>, S::Error> {
        let pack: Option<CityPack> = self.unpack(&self.entry.pack);
        let villages: Option<VillagePack> = self.unpack(&self.entry.villages);
        let (Some(pack), Some(villages)) = (pack, villages) else {
            return Ok(None);
        };
        let rights = self.entry.rights.as_ref();
        let rights: Option<Rights> = rights.and_then(|file| self.unpack(file));
        let Some(exports) = exports::files(&pack, &villages) else {
            return Ok(None);
        };
        drop(villages);
        for (path, bytes) in exports {
            shelf.take(path, bytes)?;
        }
        for (file, bytes) in std::mem::take(&mut self.packs) {
            shelf.take(format!("data/{file}"), bytes)?;
        }
        let folder = self.entry.plain_folder();
        plain::city(&folder, &pack, rights.as_ref(), site, |path, page| {
            shelf.take(path, page)
        })
        .map(Some)
    }
}
