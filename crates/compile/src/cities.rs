//! All cities, read on as many processors as there are. What comes of it is the same on one.

use crate::city::{self, IgnoredBy, Made, Met, Shared};
use crate::city_toml::Ignored;
use crate::ids::Ids;
use crate::issue::{Issues, Location};
use crate::{Seeds, Steps, national, words};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Reads every city and makes something of it. What is told stands in the order of the cities.
pub(crate) fn read<T: Send>(
    seeds: &Seeds,
    shared: Shared<'_>,
    ignored: &mut IgnoredBy,
    issues: &mut Issues,
    steps: &Steps<'_>,
    make: impl Fn(Made) -> T + Sync,
) -> Vec<T> {
    let folders: Vec<&str> = seeds.city_folders().into_iter().collect();
    let counter = steps.of(folders.len());
    let read: Vec<(Met, Option<T>)> = folders
        .par_iter()
        .map(|folder| {
            let mut met = Met {
                issues: issues.of_same_kind(),
                ids: Ids::default(),
                ignored: Ignored::default(),
            };
            let made = city::read(seeds, folder, shared, &mut met).map(&make);
            counter.one();
            (met, made)
        })
        .collect();
    let (mut ids, mut of_nation) = (Ids::default(), Vec::new());
    let mut all = Vec::new();
    for (folder, (met, made)) in folders.into_iter().zip(read) {
        issues.add_of_city(met.issues, national::FILE, &mut of_nation);
        ids.join(met.ids, issues);
        ignored.insert(folder.to_owned(), met.ignored);
        all.extend(made);
    }
    issues.extend(of_nation);
    tell_twice(seeds, issues);
    all
}

/// Tells of folders with the code of another: the files of both would have the same names.
fn tell_twice(seeds: &Seeds, issues: &mut Issues) {
    let code = |folder: &str| folder.split('-').next().unwrap_or(folder).to_owned();
    let mut first = BTreeMap::new();
    for folder in seeds.city_folders() {
        if let Some(first) = first.insert(code(folder), folder) {
            let at = format!("cities/{folder}/");
            issues.error(Location::file(&at), words::city_twice(first));
        }
    }
}
