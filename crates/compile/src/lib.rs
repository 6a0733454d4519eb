//! Spreadsheets to packs: bytes in, bytes and issues out. Nothing here touches a file system,
//! so that the same checks can run in a browser.
//!
//! A record's way: [`Seeds`] → `sheet` (rows that remember their line) → `rules` (every issue
//! collected, positions turned to WGS-84, hours to a week) → `city` (one folder, one pack;
//! `basemap` adds what is drawn under it, `entitlements` what the papers promise, with `quotes`
//! that were found in them) → `output` (hashed files and the manifest). `columns` is the one
//! place that knows which table has which columns; `words` holds every sentence.

mod basemap;
mod calendar;
mod city;
mod city_toml;
pub mod columns;
mod coverage;
mod dates;
mod due;
mod entitlements;
mod gazetteer;
mod geojson;
mod hours_text;
mod issue;
mod moving_days;
mod nearest;
mod numbers;
mod outline;
mod output;
pub mod plain;
mod quotes;
mod readings;
mod records;
mod report;
mod rules;
pub mod samples;
mod sheet;
mod targets;
mod text;
mod toml_file;
mod words;

pub use coverage::coverage;
pub use due::compile_on;
pub use issue::{Issue, Severity, stops_publishing};
pub use output::{MANIFEST, Output};
pub use quotes::{LOCK as QUOTES_LOCK, Verified, verify_quotes};
pub use report::{json, text};

use issue::{Issues, Spot};
use std::collections::{BTreeMap, BTreeSet};

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
        self.files
            .iter()
            .filter(move |(path, _)| path.starts_with(folder))
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
    /// What can be published; `None` as soon as one issue is an error.
    pub output: Option<Output>,
}

/// What drawing layers came to.
#[derive(Debug)]
pub struct Drawn {
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
pub fn draw(layers: &Seeds) -> Drawn {
    let mut issues = Issues::default();
    let sketch = basemap::alone(layers, &mut issues);
    let issues = issues.into_sorted();
    let sketch = sketch.filter(|_| !stops_publishing(&issues));
    Drawn {
        pack: sketch.and_then(|sketch| domain::pack::encode(&sketch).ok()),
        issues,
    }
}

/// Checks all tables and, when nothing stops it, makes all that is published. Same seeds,
/// same bytes.
#[must_use]
pub fn compile(seeds: &Seeds) -> Outcome {
    let mut issues = Issues::default();
    let calendar = calendar::read(seeds, &mut issues);
    let quotes = quotes::Quotes::read(seeds, &mut issues);
    let shared = city::Shared {
        calendar: &calendar,
        quotes: &quotes,
    };
    let mut ids = city::Ids::default();
    let cities: Vec<_> = seeds
        .city_folders()
        .into_iter()
        .filter_map(|folder| city::read(seeds, folder, shared, &mut ids, &mut issues))
        .collect();
    if seeds.city_folders().is_empty() {
        issues.error(Spot::file("cities/"), words::no_cities());
    }
    city::strays(seeds, &mut issues);
    let issues = issues.into_sorted();
    let output = (!stops_publishing(&issues))
        .then(|| output::make(cities))
        .flatten();
    Outcome { issues, output }
}
