//! Where the address of the site is known: the whole address in each page, and lists of all pages for
//! search engines (sitemaps.org).

use super::page::{may_be_found, with_canonical};
use crate::dates::iso;
use crate::site_toml::SiteAddress;
use domain::geo::adcode::Adcode;
use domain::pack::CityPack;
use std::collections::BTreeSet;

/// The most addresses that a list may have.
const MOST_ADDRESSES: usize = 50_000;
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A list of pages for search engines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SiteList {
    /// Path in the output folder.
    pub(crate) path: String,
    /// The day of what it lists.
    pub(crate) day: Option<String>,
}

/// The addresses of pages, as they come. Pages that search engines may not show are in none of the
/// lists.
#[derive(Debug)]
pub(super) struct Addresses<'a> {
    site: &'a SiteAddress,
    paths: Vec<String>,
}

impl<'a> Addresses<'a> {
    pub(super) fn new(site: &'a SiteAddress) -> Self {
        let paths = Vec::new();
        Self { site, paths }
    }

    /// The page with its address.
    pub(super) fn with(&mut self, path: &str, page: Vec<u8>) -> Vec<u8> {
        if may_be_found(&page) {
            self.paths.push(path.to_owned());
        }
        with_canonical(page, &self.site.of(path))
    }

    /// The lists of the pages of a city, with their bytes.
    pub(super) fn of_city(self, pack: &CityPack) -> Vec<(SiteList, Vec<u8>)> {
        let day = iso(pack.city.updated);
        self.lists(&pack.city.adcode.to_string(), Some(&day))
    }

    fn lists(mut self, whose: &str, day: Option<&str>) -> Vec<(SiteList, Vec<u8>)> {
        self.paths.sort();
        let parts = self.paths.chunks(MOST_ADDRESSES).enumerate();
        let lists = parts.map(|(at, part)| {
            let addresses = part.iter().map(|path| (self.site.of(path), day));
            let list = SiteList {
                path: path(whose, at),
                day: day.map(str::to_owned),
            };
            (list, xml("urlset", "url", addresses))
        });
        lists.collect()
    }
}

/// The name of the list with this number, of a city by its code.
fn path(whose: &str, at: usize) -> String {
    match at {
        0 => format!("plain/sitemap-{whose}.xml"),
        more => format!("plain/sitemap-{whose}-{more}.xml"),
    }
}

/// The lists of a city among files that are there.
pub(crate) fn lists_among(files: &BTreeSet<String>, adcode: Adcode, day: &str) -> Vec<SiteList> {
    let paths = (0..).map(|at| path(&adcode.to_string(), at));
    let there = paths.take_while(|path| files.contains(path));
    there
        .map(|path| SiteList {
            path,
            day: Some(day.to_owned()),
        })
        .collect()
}

/// The first page with its address, its own list, and `plain/sitemap.xml`, which names all lists.
pub(super) fn first(
    path: String,
    page: Vec<u8>,
    mut lists: Vec<SiteList>,
    site: &SiteAddress,
) -> Vec<(String, Vec<u8>)> {
    let mut addresses = Addresses::new(site);
    let page = addresses.with(&path, page);
    let mut files = vec![(path, page)];
    for (list, bytes) in addresses.lists("home", None) {
        files.push((list.path.clone(), bytes));
        lists.push(list);
    }
    let all = lists
        .iter()
        .map(|list| (site.of(&list.path), list.day.as_deref()));
    let index = xml("sitemapindex", "sitemap", all);
    files.push(("plain/sitemap.xml".to_owned(), index));
    files
}

/// A list. Addresses hold no character that XML would have to escape ([`SiteAddress::parse`]).
fn xml<'a>(all: &str, one: &str, urls: impl Iterator<Item = (String, Option<&'a str>)>) -> Vec<u8> {
    let mut text =
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{all} xmlns=\"{NAMESPACE}\">\n");
    for (address, day) in urls {
        let day = day.map_or_else(String::new, |day| format!("<lastmod>{day}</lastmod>"));
        text.push_str(&format!("<{one}><loc>{address}</loc>{day}</{one}>\n"));
    }
    text.push_str(&format!("</{all}>\n"));
    text.into_bytes()
}
