//! What the places of a city are, counted: whose they are and of which kind.

use crate::columns::TABLES;
use domain::place::{Place, Status};

/// The places of a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CityCounts {
    /// What the city is called.
    pub name: String,
    /// Those that stand in its tables: what a kind is called, and how many there are of it.
    pub by_kind: Vec<(&'static str, usize)>,
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
            planned: planned.len(),
            samples: samples.len(),
        }
    }
}
