//! All cities, read on as many processors as there are. What comes of it is the same on one.

use crate::city::{self, IgnoredBy, Made, Met, Shared};
use crate::city_toml::Ignored;
use crate::ids::Ids;
use crate::issue::{Issue, Issues, Location};
use crate::{Seeds, Steps, national, words};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

/// What is made of cities.
pub(crate) trait Making<T>: Sync {
    /// What reading a city would come to, where that is known without reading it.
    fn recall(&self, _folder: &str) -> Option<Recalled<T>> {
        None
    }

    /// Makes something of a city that was read.
    fn make(&self, folder: &str, made: Made, met: &Met) -> T;
}

/// Makes it of every city anew.
pub(crate) struct Anew<F>(pub(crate) F);

impl<T, F: Fn(Made) -> T + Sync> Making<T> for Anew<F> {
    fn make(&self, _: &str, made: Made, _: &Met) -> T {
        (self.0)(made)
    }
}

/// What a city came to when it was read last.
#[derive(Debug)]
pub(crate) struct Recalled<T> {
    pub(crate) issues: Vec<Issue>,
    /// [`Ids::hashes`] of its 编号.
    pub(crate) ids: Vec<u64>,
    pub(crate) ignored: Ignored,
    pub(crate) made: T,
}

/// A city that was read, or recalled.
struct Read<T> {
    met: Met,
    ids: Vec<u64>,
    made: Option<T>,
    recalled: bool,
}

/// Reads every city and makes something of it. What is told stands in the order of the cities.
pub(crate) fn read<T: Send>(
    seeds: &Seeds,
    shared: Shared<'_>,
    ignored: &mut IgnoredBy,
    issues: &mut Issues,
    steps: &Steps<'_>,
    making: &impl Making<T>,
) -> Vec<T> {
    let folders: Vec<&str> = seeds.city_folders().into_iter().collect();
    let counter = steps.of(folders.len());
    let met = || Met {
        issues: issues.of_same_kind(),
        ids: Ids::default(),
        ignored: Ignored::default(),
        same_until: Date::MAX,
    };
    let read_anew = |folder: &str| {
        let mut met = met();
        let made = city::read(seeds, folder, shared, &mut met);
        let made = made.map(|made| making.make(folder, made, &met));
        Read {
            ids: met.ids.hashes(),
            met,
            made,
            recalled: false,
        }
    };
    let mut read: Vec<Read<T>> = folders
        .par_iter()
        .map(|folder| {
            let read = match making.recall(folder) {
                Some(recalled) => recalled.read(met()),
                None => read_anew(folder),
            };
            counter.one();
            read
        })
        .collect();
    // What is told of a 编号 that two cities have names the rows of both: they are read for it.
    let twice = meeting(&read);
    let of_twice = read.par_iter_mut().zip(&folders).enumerate();
    of_twice
        .filter(|(at, (read, _))| read.recalled && twice.contains(at))
        .for_each(|(_, (read, folder))| *read = read_anew(folder));
    let (mut ids, mut of_nation) = (Ids::default(), Vec::new());
    let mut all = Vec::new();
    for (folder, Read { met, made, .. }) in folders.into_iter().zip(read) {
        issues.add_of_city(met.issues, national::FILE, &mut of_nation);
        ids.join(met.ids, issues);
        ignored.insert(folder.to_owned(), met.ignored);
        all.extend(made);
    }
    issues.extend(of_nation);
    tell_twice(seeds, issues);
    all
}

impl<T> Recalled<T> {
    fn read(self, mut met: Met) -> Read<T> {
        met.issues.extend(self.issues);
        met.ignored = self.ignored;
        Read {
            met,
            ids: self.ids,
            made: Some(self.made),
            recalled: true,
        }
    }
}

/// The cities of which a 编号 has the hash of another city's.
fn meeting<T>(read: &[Read<T>]) -> BTreeSet<usize> {
    if read.iter().all(|read| !read.recalled) {
        return BTreeSet::new();
    }
    let of_city = |(at, read): (usize, &Read<T>)| {
        let ids: Vec<_> = read.ids.iter().map(|id| (*id, at)).collect();
        ids
    };
    let mut all: Vec<(u64, usize)> = read.iter().enumerate().flat_map(of_city).collect();
    all.sort_unstable();
    let same = all.chunk_by(|a, b| a.0 == b.0);
    let same = same.filter(|same| same.len() > 1);
    same.flatten().map(|(_, at)| *at).collect()
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
