//! The same places as plain pages: no script, nothing fetched, readable by the oldest browser,
//! by search engines, by screen readers, and on paper. They are where everyone ends up for whom
//! the map does not work.
//!
//! ```text
//! plain/index.html                        choose a city
//! plain/330600-shaoxing/index.html        what there is in it, whom to ring
//! plain/330600-shaoxing/rights.html       what its papers promise, with their words
//! plain/330600-shaoxing/canteen.html      all canteens, by district and town
//! plain/330600-shaoxing/canteen-330602.html   of one district, where the list is long
//! ```

mod city;
mod entry;
mod facts;
#[cfg(test)]
mod fixture;
mod group;
mod home;
mod lists;
mod page;
mod rights;
#[cfg(test)]
mod tests;
mod words;

use domain::pack::CityPack;
use domain::pack::manifest::Manifest;
use domain::place::Kind;
use domain::policy::entitlement::Rights;
use std::collections::BTreeMap;

/// Renders every page: path in the output folder → bytes. A city that the manifest does not
/// name has no pages, since it has no folder.
#[must_use]
pub fn render(
    manifest: &Manifest,
    cities: &[CityPack],
    rights: &[Rights],
) -> BTreeMap<String, Vec<u8>> {
    let folders: Vec<(String, &CityPack)> = manifest
        .cities
        .iter()
        .filter_map(|entry| {
            let pack = cities.iter().find(|p| p.city.adcode == entry.adcode)?;
            Some((format!("{}-{}", entry.adcode, entry.pinyin), pack))
        })
        .collect();
    let mut pages = BTreeMap::from([("plain/index.html".to_owned(), home::page(&folders))]);
    for (folder, pack) in &folders {
        let rights = rights.iter().find(|r| r.adcode == pack.city.adcode);
        let city = city::page(pack, rights.is_some());
        pages.insert(format!("plain/{folder}/index.html"), city);
        let mut kinds = Vec::new();
        for kind in Kind::ALL {
            for (file, bytes) in lists::pages(pack, *kind) {
                pages.insert(format!("plain/{folder}/{file}"), bytes);
                kinds.push(*kind);
            }
        }
        if let Some(rights) = rights {
            let page = rights::page(pack, rights, &kinds);
            pages.insert(format!("plain/{folder}/{}", rights::FILE), page);
        }
    }
    pages
}
