//! A packed city as it is remembered until the next build: everything but the bytes of its packs,
//! which are published.

use super::PackedCity;
use crate::columns::TABLES;
use crate::exports::CityFiles;
use crate::{CityCounts, Names};
use domain::geo::adcode::Adcode;
use domain::pack::city_list::CityName;
use domain::pack::manifest::CityEntry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is remembered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct RememberedCity {
    entry: CityEntry,
    name: CityName,
    /// The bits of their rectangles: the digits of a number are not always read as that number.
    bounds: [[u64; 4]; 2],
    hash: String,
    names: String,
    exports: CityFiles,
    by_kind: Vec<(String, usize)>,
    rough: usize,
    come_home: usize,
    planned: usize,
    samples: usize,
}

/// The file of the lines of all cities, each behind the name of its folder.
pub(super) fn file(lines: Vec<(String, String)>) -> Vec<u8> {
    let mut text = String::new();
    for (folder, rest) in lines {
        text.extend([&folder, " ", &rest, "\n"]);
    }
    text.into_bytes()
}

impl PackedCity {
    pub(crate) fn to_remember(&self) -> RememberedCity {
        let counts = &self.counts;
        let by_kind = counts.by_kind.iter();
        RememberedCity {
            entry: self.entry.clone(),
            name: self.name.clone(),
            bounds: [self.entry.bounds, self.name.bounds].map(|four| four.map(f64::to_bits)),
            hash: self.hash.clone(),
            names: self.names.clone(),
            exports: self.exports.clone(),
            by_kind: by_kind
                .map(|(kind, count)| ((*kind).to_owned(), *count))
                .collect(),
            rough: counts.rough,
            come_home: counts.come_home,
            planned: counts.planned,
            samples: counts.samples,
        }
    }

    /// The city without its packs. `None` where a kind of places is none of ours.
    pub(crate) fn of_remembered(remembered: RememberedCity) -> Option<Self> {
        let title = |own: &str| {
            TABLES
                .iter()
                .map(|table| table.title)
                .find(|title| *title == own)
        };
        let by_kind = remembered.by_kind.iter();
        let by_kind = by_kind.map(|(kind, count)| Some((title(kind)?, *count)));
        let [bounds, of_name] = remembered.bounds.map(|four| four.map(f64::from_bits));
        let counts = CityCounts {
            name: remembered.entry.name.clone(),
            by_kind: by_kind.collect::<Option<_>>()?,
            rough: remembered.rough,
            come_home: remembered.come_home,
            planned: remembered.planned,
            samples: remembered.samples,
        };
        Some(Self {
            entry: CityEntry {
                bounds,
                ..remembered.entry
            },
            name: CityName {
                bounds: of_name,
                ..remembered.name
            },
            packs: BTreeMap::new(),
            hash: remembered.hash,
            names: remembered.names,
            exports: remembered.exports,
            counts,
            standing: None,
            line: None,
        })
    }

    /// Whether this one, read from what was remembered, is that one, which was packed.
    pub(crate) fn is_as_packed(&self, packed: &Self) -> bool {
        let json = |city: &Self| serde_json::to_string(&(&city.entry, &city.name)).ok();
        self.entry == packed.entry
            && self.name == packed.name
            && json(self) == json(packed)
            && self.hash == packed.hash
            && self.names == packed.names
            && self.exports == packed.exports
            && self.counts == packed.counts
    }

    pub(crate) fn adcode(&self) -> Adcode {
        self.entry.adcode
    }

    /// A recalled city, of which these files stand. `line`: of the city, in what is remembered.
    pub(crate) fn standing(self, files: Names, line: (String, String)) -> Self {
        Self {
            standing: Some(files),
            ..self.remembered(Some(line))
        }
    }

    /// With its line in what is remembered, where it has one.
    pub(crate) fn remembered(self, line: Option<(String, String)>) -> Self {
        Self { line, ..self }
    }
}
