//! What is published: packs under names that carry their hash, the manifest and its parts, the plain pages,
//! the files for other programs. It is made city by city, so that no more is held at once than the
//! cities that are at work, and all packs, which are small.

mod city;
mod nation;
mod pack;
mod remembered_city;

use crate::exports::{self, CityFiles};
use crate::plain;
use crate::shelf::{Owner, Shelf, Whole};
use crate::site_toml::SiteAddress;
use crate::{CityCounts, Names, Steps};
use city::RenderedCity;
use domain::pack::city_list::{self, CityList, CityName};
use domain::pack::manifest::{CityEntry, Manifest};
use domain::pack::parts::parts;
use domain::pack::{CityPack, seal};
use domain::policy::entitlement::Rights;
pub(crate) use pack::pack;
use rayon::prelude::*;
pub(crate) use remembered_city::RememberedCity;
use serde::Serialize;
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
            remembered: remembered_city::file(lines),
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
