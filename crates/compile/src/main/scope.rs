//! What of the tables is looked at: all of them, or one city's.

use compile::{Issue, Outcome, Repair, Seeds, stops_publishing};
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that was named, and the seeds folder it belongs to.
#[derive(Debug)]
pub(crate) struct Scope {
    /// The seeds folder.
    pub(crate) seeds: PathBuf,
    /// The city's folder within it, with its final `/`, where one was named.
    city: Option<String>,
}

impl Scope {
    /// The seeds folder itself, `seeds/cities`, or a city in it.
    pub(crate) fn of(named: &Path) -> Self {
        let own = |path: &Path| path.file_name().is_some_and(|name| name == "cities");
        let whole = || Self {
            seeds: named.to_owned(),
            city: None,
        };
        let full = fs::canonicalize(named).unwrap_or_else(|_| named.to_owned());
        if own(&full) {
            return above(named, &full, 1).map_or_else(whole, |seeds| Self { seeds, city: None });
        }
        let name = full.file_name().and_then(|name| name.to_str());
        let (Some(name), true) = (name, full.parent().is_some_and(own)) else {
            return whole();
        };
        above(named, &full, 2).map_or_else(whole, |seeds| Self {
            seeds,
            city: Some(format!("cities/{name}/")),
        })
    }

    fn has(&self, file: &str) -> bool {
        let city = self.city.as_deref();
        city.is_none_or(|city| file.starts_with(city))
    }

    /// Leaves out what is told of other files; returns how many errors are among it.
    pub(crate) fn narrow(&self, outcome: &mut Outcome) -> usize {
        let others = |issue: &&Issue| !self.has(&issue.file);
        let errors = outcome.issues.iter().filter(others);
        let errors = errors.filter(|issue| stops_publishing(std::slice::from_ref(issue)));
        let errors = errors.count();
        outcome.issues.retain(|issue| self.has(&issue.file));
        outcome.readings.retain(|note| self.has(&note.file));
        errors
    }

    /// Issues whose files have the names that they have in the folder of the city, where such a folder was named.
    pub(crate) fn short(&self, issues: &[Issue]) -> Vec<Issue> {
        let mut own = issues.to_vec();
        let city = self.city.as_deref().unwrap_or_default();
        for issue in &mut own {
            if let Some(name) = issue.file.strip_prefix(city) {
                issue.file = name.to_owned();
            }
        }
        own
    }

    /// The whole name of a file of the city's folder.
    pub(crate) fn whole(&self, name: &str) -> String {
        format!("{}{name}", self.city.as_deref().unwrap_or_default())
    }

    /// Leaves other files as they are.
    pub(crate) fn narrow_repair(&self, repair: &mut Repair) {
        repair.files.retain(|file, _| self.has(file));
        repair.done.retain(|change| self.has(&change.file));
        repair.held_back.retain(|change| self.has(&change.file));
        repair.not_read.retain(|file| self.has(file));
    }

    /// The tables that are looked at.
    pub(crate) fn tables(&self, seeds: &Seeds) -> Seeds {
        let mut own = seeds.clone();
        own.files.retain(|file, _| self.has(file));
        own
    }
}

/// The folder so many steps above, as it was named where its name says so much.
fn above(named: &Path, full: &Path, steps: usize) -> Option<PathBuf> {
    let named = named.ancestors().nth(steps).filter(|at| {
        // `.` and `..` lead elsewhere.
        fs::canonicalize(at).ok().as_deref() == full.ancestors().nth(steps)
    });
    let full = full.ancestors().nth(steps);
    named.or(full).map(Path::to_owned)
}
