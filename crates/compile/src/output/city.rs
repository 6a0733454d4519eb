//! The files of one city, made of its packs.

use super::{PackedCity, nation};
use crate::Names;
use crate::exports::{self, CityFiles};
use crate::plain::{self, SiteList};
use crate::shelf::{Owner, Shelf};
use crate::site_toml::SiteAddress;
use crate::text::hex;
use domain::pack::city_list::CityName;
use domain::pack::manifest::{CityEntry, PackFile};
use domain::pack::names::CityNames;
use domain::pack::{CityPack, Payload, VillagePack, decode};
use domain::policy::entitlement::Rights;
use sha2::{Digest, Sha256};

/// What remains of a city when its files are on the shelf.
pub(super) struct RenderedCity {
    pub(super) entry: CityEntry,
    pub(super) name: CityName,
    /// The names in it, where they are wanted.
    pub(super) names: Option<CityNames>,
    pub(super) exports: CityFiles,
    pub(super) lists: Vec<SiteList>,
    pub(super) print: String,
    pub(super) line: Option<(String, String)>,
}

impl PackedCity {
    pub(super) fn unpack<T: Payload>(&self, file: &PackFile) -> Option<T> {
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

    pub(super) fn render<S: Shelf>(
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
