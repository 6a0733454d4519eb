//! The list of what builds have put into the output folder: kept there, so that the next build
//! takes away what an earlier one wrote and nothing else.
//!
//! Packs of the publication before stay for one publication more: whoever has the page open since
//! then still asks for them by name.

use crate::exports::FOLDER;
use crate::output::MANIFEST;
use crate::shelf::Owner;
use crate::words;
use domain::pack::manifest::Manifest;
use domain::pack::{names, parts};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Where the list lies in the output folder.
pub const PUBLISHED: &str = "data/published.list";

// How a line begins.
const CURRENT: &str = "current";
const BEFORE: &str = "before";
const COMING: &str = "coming";
const CITY: &str = "city";

/// Names of files in the output folder, with `/`, relative to it.
pub type Names = BTreeSet<String>;

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Files of the publication that is served.
    pub current: Names,
    /// Packs of the publication before that are none of the current one.
    pub before: Names,
    /// Files that a build was about to put there. Not empty while one is at work, and after one
    /// that was ended.
    pub coming: Names,
    /// The files of each city, by its code.
    pub cities: BTreeMap<Owner, FilesOfCity>,
}

/// The files of a city in the folder, or the names of all: what they were made of, and how they were put there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilesOfCity {
    /// The fingerprint of what they were made of.
    pub print: String,
    /// Their sizes and times when they had been put there, as a hash: whoever changes one of them
    /// changes it.
    pub state: String,
}

/// What a build is going to do with the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The list to be written after the manifest.
    pub done: Published,
    /// Files to be taken away after that.
    pub gone: Names,
}

impl Published {
    /// Reads the list. Lines that are none of ours are passed over, and so is a name that leads
    /// out of the folders a build writes into.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = || text.lines().filter_map(|line| line.split_once(' '));
        let names = |which| {
            let lines = lines().filter(move |(key, name)| *key == which && is_ours(name));
            lines.map(|(_, name)| name.to_owned()).collect()
        };
        Self {
            current: names(CURRENT),
            before: names(BEFORE),
            coming: names(COMING),
            cities: lines()
                .filter(|(key, _)| *key == CITY)
                .filter_map(|(_, rest)| files_of_line(rest))
                .collect(),
        }
    }

    /// The list as a file.
    #[must_use]
    pub fn text(&self) -> String {
        self.text_with(&self.coming)
    }

    fn text_with(&self, coming: &Names) -> String {
        let mut text = words::published_list();
        let names = [
            (CURRENT, &self.current),
            (BEFORE, &self.before),
            (COMING, coming),
        ];
        for (which, name) in names
            .into_iter()
            .flat_map(|(which, names)| names.iter().map(move |name| (which, name)))
        {
            text.extend([which, " ", name, "\n"]);
        }
        for (owner, FilesOfCity { print, state }) in &self.cities {
            let _ = writeln!(text, "{CITY} {owner} {print} {state}");
        }
        text
    }

    /// The files of a city, or the names of all, that are served.
    #[must_use]
    pub fn files_of(&self, owner: Owner) -> Names {
        let Owner::City(adcode) = owner else {
            return below(&self.current, names::FOLDER).cloned().collect();
        };
        let folders = [
            format!("data/{adcode}-"),
            format!("{FOLDER}{adcode}/"),
            format!("plain/{adcode}-"),
            format!("plain/sitemap-{adcode}"),
        ];
        folders
            .iter()
            .flat_map(|folder| below(&self.current, folder))
            .cloned()
            .collect()
    }

    /// The list as a file, to be written before the first of these files is put in place: it names those too that
    /// were not there before.
    #[must_use]
    pub fn begun(&self, current: &Names) -> String {
        let coming = current.difference(&self.current).chain(&self.coming);
        self.text_with(&coming.cloned().collect())
    }

    /// What a build of files with these names has to do. `manifest` is the one that lies in the
    /// folder: it says what is served, also where the list was lost or a build was ended before
    /// writing it. How the new files stand is for the build to add.
    #[must_use]
    pub fn plan(&self, manifest: Option<&[u8]>, current: Names) -> Plan {
        let listed = packs(&self.current);
        let known = [&self.current, &self.before, &self.coming];
        let served = manifest
            .and_then(|manifest| named_by(manifest, &known))
            .unwrap_or_else(|| listed.clone());
        let mut before = if served != packs(&current) {
            served
        } else if listed != served && !listed.is_empty() {
            listed
        } else {
            self.before.clone()
        };
        before.retain(|name| !current.contains(name));
        let gone = known
            .into_iter()
            .flat_map(|names| names.difference(&current))
            .filter(|name| !before.contains(*name))
            .cloned()
            .collect();
        Plan {
            done: Self {
                current,
                before,
                coming: Names::new(),
                cities: BTreeMap::new(),
            },
            gone,
        }
    }
}

/// What a line says of the files of a city.
fn files_of_line(line: &str) -> Option<(Owner, FilesOfCity)> {
    let (owner, rest) = line.split_once(' ')?;
    let (print, state) = rest.split_once(' ')?;
    let files = FilesOfCity {
        print: print.to_owned(),
        state: state.to_owned(),
    };
    Some((owner.parse().ok()?, files))
}

/// The packs among names.
fn packs(names: &Names) -> Names {
    names.iter().filter(|name| is_pack(name)).cloned().collect()
}

fn is_pack(name: &str) -> bool {
    name.starts_with("data/") && name.ends_with(".pack")
}

fn is_export(name: &str) -> bool {
    let endings = [".json", ".geojson", ".csv"];
    name.starts_with(FOLDER) && endings.iter().any(|ending| name.ends_with(ending))
}

/// Of the manifest, or of the names of the nation.
fn is_part(name: &str) -> bool {
    let folders = [parts::FOLDER, names::FOLDER];
    folders.iter().any(|folder| name.starts_with(folder)) && name.ends_with(".json")
}

/// The packs a manifest names. Those of first lists it names by how they end: they are looked for among those that
/// are known.
fn named_by(manifest: &[u8], known: &[&Names]) -> Option<Names> {
    let manifest: Manifest = serde_json::from_slice(manifest).ok()?;
    let mut names = Names::new();
    for city in manifest.cities {
        let folder = format!("data/{}-", city.adcode);
        let packs = known.iter().flat_map(|known| below(known, &folder));
        let of_lists = packs.filter(|name| {
            name.strip_prefix("data/")
                .is_some_and(|name| city.is_first_pack(name))
        });
        names.extend(of_lists.cloned());
        let always = [city.pack, city.villages];
        let perhaps = [city.base, city.targets, city.rights];
        let files = always.into_iter().chain(perhaps.into_iter().flatten());
        names.extend(files.map(|pack| format!("data/{}", pack.file)));
    }
    names.retain(|name| is_ours(name));
    Some(names)
}

/// Those whose names begin so.
fn below<'a>(names: &'a Names, folder: &str) -> impl Iterator<Item = &'a String> + use<'a> {
    let folder = folder.to_owned();
    let from = names.range(folder.clone()..);
    from.take_while(move |name| name.starts_with(&folder))
}

/// Whether a build may have written a file of this name.
fn is_ours(name: &str) -> bool {
    let folder = name.starts_with("data/") || name.starts_with("plain/");
    let page = name.ends_with(".html") || name.starts_with("plain/") && name.ends_with(".xml");
    let manifest = name == MANIFEST || is_part(name);
    let kind = is_pack(name) || page || manifest || is_export(name);
    let plain = |part: &str| !part.is_empty() && !part.starts_with('.');
    folder && kind && !name.contains(['\\', ':', '\0']) && name.split('/').all(plain)
}

#[cfg(test)]
mod tests;
