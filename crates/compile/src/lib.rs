//! Spreadsheets to packs: bytes in, bytes and issues out. Nothing here touches a file system,
//! so that the same checks can run in a browser.
//!
//! A record's way: [`Seeds`] → `sheet` (rows that remember their line) → `rules` (every issue
//! collected, positions turned to WGS-84, hours to a week) → `city` (one folder, one pack;
//! `basemap` adds what is drawn under it, `entitlements` what the papers promise, with `quotes`
//! that were found in them; `cities` reads all of them, on all processors) → `output` (packs, and
//! made of them city by city every other file) → a `shelf` (memory, or the folder of `main`) →
//! `published` (what an earlier build left there, and what of it may go). `columns` is the one place that knows which
//! table has which columns; `strays` tells what nobody read; `words` holds every sentence.

mod basemap;
mod calendar;
mod cells;
mod chinese_numerals;
mod cities;
mod city;
mod city_toml;
pub mod columns;
mod convert;
mod counts;
mod coverage;
pub mod csp;
mod dates;
mod diff;
mod due;
mod entitlements;
mod exports;
mod gazetteer;
mod geojson;
mod hours_text;
mod ids;
mod issue;
mod json;
pub mod limits;
mod losses;
mod mend;
mod mojibake;
mod moving_days;
mod named;
mod national;
mod nearest;
mod numbers;
mod outline;
mod output;
mod phone_text;
pub mod plain;
mod points;
mod prices;
mod private;
mod published;
mod quotes;
mod read_one;
mod readings;
mod records;
mod remembered;
mod report;
mod rule_book;
mod rules;
pub mod samples;
mod sheet;
mod shelf;
mod site;
mod site_toml;
mod steps;
mod strays;
mod tables;
mod targets;
mod template;
#[cfg(test)]
mod testing;
mod text;
mod toml_file;
mod twins;
mod unread;
mod upkeep;
mod visible;
mod whereabouts;
mod words;
mod workbook;

pub use convert::{
    Before, Converted, MAPPING, Others, Request, convert, last_asked, last_converted, last_lists,
};
pub use counts::CityCounts;
pub use coverage::coverage;
pub use diff::{diff, diff_tables};
pub use due::compile_on;
pub use hours_text::read_hours;
pub use issue::{Issue, Severity, stops_publishing};
pub use losses::{Loss, losses};
pub use mend::{Change, Mended, Repair, mend, mendable};
pub use output::{MANIFEST, Output, Packs, Rendered};
pub use published::{FilesOfCity, Names, PUBLISHED, Plan, Published};
pub use quotes::{LOCK as QUOTES_LOCK, Verified, verify_quotes};
pub use read_one::{What, knows_city, read_line, read_text};
pub use remembered::{Last, REMEMBERED, Remembered};
pub use report::{
    Group, Places, beside_marked, by_kind, grouped, groups, groups_json, in_short, json, marked,
    page, readings, readings_by_column, text,
};
pub use rule_book::{rules_markdown, rules_text};
pub use shelf::{Owner, Shelf};
pub use site::{COMPAT, CONFIG, PAGE, Site, site};
pub use steps::Steps;
pub use template::template;
pub use text::hex;
pub use unread::{Unread, unread_issues};

use issue::{Issues, Location};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// The seeds folder in memory: path with `/`, relative to the folder, to content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seeds {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl<P: Into<String>, B: Into<Vec<u8>>, const N: usize> From<[(P, B); N]> for Seeds {
    fn from(files: [(P, B); N]) -> Self {
        Self {
            files: files
                .into_iter()
                .map(|(p, b)| (p.into(), b.into()))
                .collect(),
        }
    }
}

impl Seeds {
    /// The files below a folder given with its final `/`, in order of path.
    fn under(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        // Only what lies there is passed through: a nation has thousands of folders.
        self.files
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The names of the city folders, in order.
    fn city_folders(&self) -> BTreeSet<&str> {
        self.under("cities/")
            .filter_map(|(path, _)| path.strip_prefix("cities/")?.split_once('/'))
            .map(|(folder, _)| folder)
            .filter(|folder| !folder.starts_with('.'))
            .collect()
    }
}

/// What compiling came to.
#[derive(Debug)]
pub struct Outcome {
    /// Everything there is to say, by file and line.
    pub issues: Vec<Issue>,
    /// How the cells were read that are not written in the canonical form, by file and line; each
    /// a note.
    pub readings: Vec<Issue>,
    /// What can be published; `None` as soon as one issue is an error, and where it was not asked for.
    pub output: Option<Output>,
}

/// What drawing layers came to.
#[derive(Debug)]
pub struct DrawnLayers {
    /// Everything there is to say, by file and line.
    pub issues: Vec<Issue>,
    /// The base map as it travels; `None` as soon as one issue is an error, or when there is
    /// nothing to draw.
    pub pack: Option<Vec<u8>>,
}

/// Draws layers by themselves: the files of one folder of `basemap/`, each under its bare name
/// (`layers.geojson`). For streets of which one wants to see, before they go to a city's folder,
/// that they are read and how large they become.
#[must_use]
pub fn draw(layers: &Seeds) -> DrawnLayers {
    let mut issues = Issues::default();
    let sketch = basemap::alone(layers, &mut issues);
    let issues = issues.into_sorted();
    let sketch = sketch.filter(|_| !stops_publishing(&issues));
    DrawnLayers {
        pack: sketch.and_then(|sketch| domain::pack::encode(&sketch).ok()),
        issues,
    }
}

/// Checks all tables and, when nothing stops it, makes all that is published. Same seeds,
/// same bytes.
#[must_use]
pub fn compile(seeds: &Seeds) -> Outcome {
    compile_folder(seeds, &BTreeMap::new(), None)
}

/// Does what [`compile`] does for a folder on a day. `unread`: what of the folder could not be read as a file.
/// `today`: what should have happened may not lie after it.
#[must_use]
pub fn compile_folder(
    seeds: &Seeds,
    unread: &BTreeMap<String, Unread>,
    today: Option<Date>,
) -> Outcome {
    let issues = (Issues::default(), &Steps::default());
    let making = cities::Anew(output::pack);
    let mut checked = checked(seeds, unread, today, issues, &making);
    Outcome {
        output: checked.packs().and_then(output::Packs::whole),
        issues: checked.issues,
        readings: checked.readings,
    }
}

/// What [`compile_folder`] says, without making what is published: much less work.
#[must_use]
pub fn check_folder(
    seeds: &Seeds,
    unread: &BTreeMap<String, Unread>,
    today: Option<Date>,
) -> Outcome {
    let issues = (Issues::default(), &Steps::default());
    let checked = checked(seeds, unread, today, issues, &cities::Anew(|_| ()));
    Outcome {
        issues: checked.issues,
        readings: checked.readings,
        output: None,
    }
}

/// What [`pack_folder`] came to.
#[derive(Debug)]
pub struct Packing {
    /// Everything there is to say, by file and line.
    pub issues: Vec<Issue>,
    /// What can be published; `None` as soon as one issue is an error.
    pub packs: Option<Packs>,
}

/// Checks and packs all cities of a folder on a day. [`Packs::render`] makes the other files of the packs, city by
/// city. How cells were read is not told. A city of which nothing changed since the `last` publication is not checked
/// again, and told of as it was then.
#[must_use]
pub fn pack_folder(
    seeds: &Seeds,
    unread: &BTreeMap<String, Unread>,
    today: Option<Date>,
    steps: &Steps<'_>,
    last: &Last<'_>,
) -> Packing {
    let issues = (Issues::without_readings(), steps);
    let site = site_toml::read(seeds, &mut Issues::default());
    let making = remembered::Packer::new(last, seeds, site, today);
    let mut checked = checked(seeds, unread, today, issues, &making);
    Packing {
        packs: checked.packs(),
        issues: checked.issues,
    }
}

/// What the tables come to before anything is made of them.
struct Checked<T> {
    /// With what is due on the day.
    issues: Vec<Issue>,
    readings: Vec<Issue>,
    /// What was made of each city that could be read.
    cities: Vec<T>,
    site: Option<site_toml::SiteAddress>,
}

impl Checked<Option<output::PackedCity>> {
    /// Takes what can be published, if nothing stops it.
    fn packs(&mut self) -> Option<Packs> {
        let cities = std::mem::take(&mut self.cities);
        let publishes = !stops_publishing(&self.issues);
        publishes
            .then(|| Packs::new(cities, self.site.take()))
            .flatten()
    }
}

/// Everything there is to say of the tables, how cells were read, and what is made of each city.
fn checked<T: Send>(
    seeds: &Seeds,
    unread: &BTreeMap<String, Unread>,
    today: Option<Date>,
    (mut issues, steps): (Issues, &Steps<'_>),
    making: &impl cities::Making<T>,
) -> Checked<T> {
    unread::report(unread, &mut issues);
    let calendar = calendar::read(seeds, &mut issues);
    let quotes = quotes::Quotes::read(seeds, &mut issues);
    let shared = city::Shared {
        calendar: &calendar,
        quotes: &quotes,
        today,
    };
    let mut ignored = city::IgnoredBy::new();
    let cities = cities::read(seeds, shared, &mut ignored, &mut issues, steps, making);
    if seeds.city_folders().is_empty() {
        issues.error(Location::file("cities/"), words::no_cities());
    }
    let site = site_toml::read(seeds, &mut issues);
    strays::tell(seeds, &ignored, &mut issues);
    let (mut issues, readings) = issues.into_issues_and_readings();
    if let Some(today) = today {
        due::tell(seeds, &quotes, &mut issues, today);
    }
    Checked {
        issues,
        readings,
        cities,
        site,
    }
}
