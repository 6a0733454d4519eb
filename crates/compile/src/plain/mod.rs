//! The places of a publication as plain pages: no script, nothing fetched, readable by the oldest browser,
//! by search engines, by screen readers, and on paper. They are where everyone ends up for whom
//! the map does not work.
//!
//! ```text
//! plain/index.html                        choose a city
//! plain/330600-shaoxing/index.html        what there is in it, whom to ring
//! plain/330600-shaoxing/rights.html       what its papers promise, with their words
//! plain/330600-shaoxing/guide-330602.html   where the guide of a district begins, and of the city
//! plain/330600-shaoxing/canteen.html      all canteens, by district and town
//! plain/330600-shaoxing/canteen-330602.html   of one district, where the list is long
//! plain/330600-shaoxing/330602.html       what there is in a district, by kind
//! plain/330600-shaoxing/place/SX-1.html   one place: the 编号 is its name
//! plain/sitemap.xml                       where the address of the site is known
//! ```

mod addresses;
mod app;
mod city;
mod district;
mod entry;
mod facts;
#[cfg(test)]
mod fixture;
mod group;
mod guide;
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
use domain::place::Kind;
use domain::policy::entitlement::Rights;
use lists::Lists;
use sitemap::Addresses;
pub(crate) use sitemap::{SiteList, lists_among};

/// Renders the pages of a city, one after the other: path in the output folder with bytes. Comes
/// to the lists of them for search engines, where the address of the site is known.
pub(crate) fn city<E>(
    folder: &str,
    pack: &CityPack,
    rights: Option<&Rights>,
    site: Option<&SiteAddress>,
    mut take: impl FnMut(String, Vec<u8>) -> Result<(), E>,
) -> Result<Vec<SiteList>, E> {
    let mut addresses = site.map(Addresses::new);
    let mut add = |file: &str, page: Vec<u8>| {
        let path = format!("plain/{folder}/{file}");
        let page = match &mut addresses {
            Some(addresses) => addresses.with(&path, page),
            None => page,
        };
        take(path, page)
    };
    let mut lists = Lists::default();
    let mut kinds = Vec::new();
    for kind in Kind::ALL {
        for (file, bytes) in lists::pages(pack, *kind) {
            add(&file, bytes)?;
            lists.add(file);
            kinds.push(*kind);
        }
    }
    let districts = district::pages(pack, &lists);
    add("index.html", city::page(pack, rights.is_some(), &districts))?;
    for district in districts {
        add(&district.file(), district.page)?;
    }
    for place in &pack.places {
        add(&addresses::place(place), place::page(pack, place, &lists))?;
    }
    if let Some(rights) = rights {
        add(rights::FILE, rights::page(pack, rights, &kinds))?;
        for (file, page) in guide::pages(pack, rights) {
            add(&file, page)?;
        }
    }
    let found = addresses.map(|all| all.of_city(pack));
    let mut lists = Vec::new();
    for (list, bytes) in found.into_iter().flatten() {
        take(list.path.clone(), bytes)?;
        lists.push(list);
    }
    Ok(lists)
}

/// What is not of one city: the first page, with the folder and the name of each city, and where
/// the address of the site is known the list of the lists of their pages.
pub(crate) fn first(
    cities: &[(String, &str)],
    lists: Vec<SiteList>,
    site: Option<&SiteAddress>,
) -> Vec<(String, Vec<u8>)> {
    let path = "plain/index.html".to_owned();
    let page = home::page(cities);
    match site {
        Some(site) => sitemap::first(path, page, lists, site),
        None => vec![(path, page)],
    }
}
