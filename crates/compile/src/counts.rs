//! What the places of a city are, counted: whose they are and of which kind; and what became of the rows of a
//! table.

use crate::columns::TABLES;
use crate::issue::{Issues, Severity};
use domain::place::{Place, Status};
use std::collections::BTreeSet;

/// The places of a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityCounts {
    /// What the city is called.
    pub name: String,
    /// Those that stand in its tables: what a kind is called, and how many there are of it.
    pub by_kind: Vec<(&'static str, usize)>,
    /// Those of them of which only the area is known, not the spot.
    pub rough: usize,
    /// Those of them that come to the home and have no house one could go to.
    pub come_home: usize,
    /// Those that are not built yet, of papers and of tables.
    pub planned: usize,
    /// Those that were made up.
    pub samples: usize,
}

impl CityCounts {
    /// Counts them. `is_sample`: whether one was made up.
    pub(crate) fn of(name: &str, places: &[Place], is_sample: impl Fn(&Place) -> bool) -> Self {
        let (samples, real): (Vec<&Place>, Vec<&Place>) = places.iter().partition(|p| is_sample(p));
        let (planned, there): (Vec<&Place>, Vec<&Place>) =
            real.into_iter().partition(|p| p.status == Status::Planned);
        let of_kind = |table: &crate::columns::Table| {
            let count = there.iter().filter(|p| p.kind == table.kind).count();
            (count > 0).then_some((table.title, count))
        };
        Self {
            name: name.to_owned(),
            by_kind: TABLES.iter().filter_map(of_kind).collect(),
            rough: there.iter().filter(|p| p.is_rough()).count(),
            come_home: there.iter().filter(|p| p.only_comes_home()).count(),
            planned: planned.len(),
            samples: samples.len(),
        }
    }
}

/// What became of the rows of a table: each is counted once, so that the parts come to the whole.
#[derive(Debug, Default)]
pub(crate) struct Fates {
    /// The row of each, and what it is but for what is told of it.
    rows: Vec<(u32, Fate)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Exact,
    Rough,
    ComesHome,
    Planned,
    Sample,
    Refused,
}

/// How many rows of a table there are, and how many of them became what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) all: usize,
    /// With a spot of their own.
    pub(crate) exact: usize,
    /// Found by their address.
    pub(crate) rough: usize,
    /// Services that come to the home.
    pub(crate) come_home: usize,
    /// Not built yet.
    pub(crate) planned: usize,
    pub(crate) samples: usize,
    /// With something that stops publishing.
    pub(crate) refused: usize,
}

impl Fates {
    /// Takes a row, and the place that was made of it.
    pub(crate) fn meet(&mut self, line: u32, place: Option<&Place>) {
        let fate = match place {
            None => Fate::Refused,
            Some(place) if place.is_sample() => Fate::Sample,
            Some(place) if place.status == Status::Planned => Fate::Planned,
            Some(place) if place.only_comes_home() => Fate::ComesHome,
            Some(place) if place.is_rough() => Fate::Rough,
            Some(_) => Fate::Exact,
        };
        self.rows.push((line, fate));
    }

    /// Counts them, by what was told of the file.
    pub(crate) fn counted(self, file: &str, issues: &Issues) -> Counted {
        let errors = issues.all().iter();
        let errors = errors.filter(|i| i.severity == Severity::Error && i.file == file);
        let refused: BTreeSet<u32> = errors.map(|issue| issue.line).collect();
        let mut counted = Counted {
            all: self.rows.len(),
            ..Counted::default()
        };
        for (line, fate) in self.rows {
            let part = match fate {
                _ if refused.contains(&line) => &mut counted.refused,
                Fate::Refused => &mut counted.refused,
                Fate::Exact => &mut counted.exact,
                Fate::Rough => &mut counted.rough,
                Fate::ComesHome => &mut counted.come_home,
                Fate::Planned => &mut counted.planned,
                Fate::Sample => &mut counted.samples,
            };
            *part += 1;
        }
        counted
    }
}

impl Counted {
    /// The parts, which come to the whole.
    pub(crate) fn parts(&self) -> [usize; 6] {
        [
            self.exact,
            self.rough,
            self.come_home,
            self.planned,
            self.samples,
            self.refused,
        ]
    }
}
