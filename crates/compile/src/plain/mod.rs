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
//! plain/330600-shaoxing/330602.html       what there is in a district, by kind
//! plain/330600-shaoxing/place/SX-1.html   one place: the 编号 is its name
//! plain/sitemap.xml                       where the address of the site is known
//! ```

mod addresses;
mod city;
mod district;
mod entry;
mod facts;
#[cfg(test)]
mod fixture;
mod group;
mod home;
mod json_ld;
mod lists;
mod page;
mod place;
#[cfg(test)]
mod place_tests;
mod rights;
mod sitemap;
#[cfg(test)]
mod tests;
mod words;

use crate::site_toml::SiteAddress;
use domain::pack::CityPack;
use domain::pack::manifest::Manifest;
use domain::place::Kind;
use domain::policy::entitlement::Rights;
use lists::Lists;
use std::collections::BTreeMap;

/// Renders every page: path in the output folder → bytes. A city that the manifest does not
/// name has no pages, since it has no folder.
pub(crate) fn render(
    manifest: &Manifest,
    cities: &[CityPack],
    rights: &[Rights],
    site: Option<&SiteAddress>,
) -> BTreeMap<String, Vec<u8>> {
    let folders: Vec<(String, &CityPack)> = manifest
        .cities
        .iter()
        .filter_map(|entry| {
            let pack = cities.iter().find(|p| p.city.adcode == entry.adcode)?;
            Some((entry.plain_folder(), pack))
        })
        .collect();
    let mut pages = BTreeMap::from([("plain/index.html".to_owned(), home::page(&folders))]);
    for (folder, pack) in &folders {
        let rights = rights.iter().find(|r| r.adcode == pack.city.adcode);
        let mut add = |file: &str, bytes| pages.insert(format!("plain/{folder}/{file}"), bytes);
        let mut lists = Lists::default();
        let mut kinds = Vec::new();
        for kind in Kind::ALL {
            for (file, bytes) in lists::pages(pack, *kind) {
                add(&file, bytes);
                lists.add(file);
                kinds.push(*kind);
            }
        }
        let districts = district::pages(pack, &lists);
        add("index.html", city::page(pack, rights.is_some(), &districts));
        for district in districts {
            add(&district.file(), district.page);
        }
        for place in &pack.places {
            add(&addresses::place(place), place::page(pack, place, &lists));
        }
        if let Some(rights) = rights {
            let page = rights::page(pack, rights, &kinds);
            add(rights::FILE, page);
        }
    }
    match site {
        Some(site) => sitemap::with_addresses(pages, cities, site),
        None => pages,
    }
}
