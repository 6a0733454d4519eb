//! Where the address of the site is known: the whole address in each page, and lists of all pages for
//! search engines (sitemaps.org).

use super::page::{may_be_found, with_canonical};
use crate::dates::iso;
use crate::site_toml::SiteAddress;
use domain::pack::CityPack;
use std::collections::BTreeMap;

/// The most addresses that a list may have.
const MOST_ADDRESSES: usize = 50_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The pages with their addresses, and `plain/sitemap.xml`, which names a list for each city and one
/// for the first page. Pages that search engines may not show are in none.
pub(super) fn with_addresses(
    pages: BTreeMap<String, Vec<u8>>,
    cities: &[CityPack],
    site: &SiteAddress,
) -> BTreeMap<String, Vec<u8>> {
    // By the code of the city, which the name of its folder begins with; the first page has none.
    let mut found = BTreeMap::<String, Vec<String>>::new();
    let mut out = BTreeMap::new();
    for (path, page) in pages {
        let address = site.of(&path);
        if may_be_found(&page) {
            let folder = path.split('/').nth(1).and_then(|own| own.split_once('-'));
            let city = folder.map_or("home", |(adcode, _)| adcode);
            found
                .entry(city.to_owned())
                .or_default()
                .push(address.clone());
        }
        out.insert(path, with_canonical(page, &address));
    }
    let mut lists = Vec::new();
    for (city, addresses) in &found {
        let adcode = city.parse::<u32>().ok();
        let pack = adcode.and_then(|code| cities.iter().find(|c| c.city.adcode == code));
        let day = pack.map(|pack| iso(pack.city.updated));
        for (at, part) in addresses.chunks(MOST_ADDRESSES).enumerate() {
            let path = match at {
                0 => format!("plain/sitemap-{city}.xml"),
                more => format!("plain/sitemap-{city}-{more}.xml"),
            };
            lists.push((site.of(&path), day.clone()));
            let urls = part.iter().map(|address| (address.clone(), day.clone()));
            out.insert(path, xml("urlset", "url", urls));
        }
    }
    let index = xml("sitemapindex", "sitemap", lists.into_iter());
    out.insert("plain/sitemap.xml".to_owned(), index);
    out
}

/// A list. Addresses hold no character that XML would have to escape ([`SiteAddress::parse`]).
fn xml(all: &str, one: &str, urls: impl Iterator<Item = (String, Option<String>)>) -> Vec<u8> {
    let mut text =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{all} xmlns=\"{NAMESPACE}\">\n");
    for (address, day) in urls {
        let day = day.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        text.push_str(&format!("<{one}><loc>{address}</loc>{day}</{one}>\n"));
    }
    text.push_str(&format!("</{all}>\n"));
    text.into_bytes()
}
