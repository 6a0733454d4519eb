//! What the check of each city came to at the last publication, so that a city of which nothing
//! changed is neither read nor checked again, and what was told of it is told all the same.
//!
//! A city is recalled only where all that its check looks at is as it was, by a hash of the contents:
//! its own files, every file that is no other city's, and the program; on a day on which nothing more
//! is due; and where all that was published of it stands. What is looked at across cities, the 编号, is
//! looked at in every build: see [`crate::cities`]. A line that is damaged or that this program can not
//! read is no line.

use crate::cities::{Making, Recalled};
use crate::city::{Made, Met};
use crate::output::{self, PackedCity};
use crate::site_toml::SiteAddress;
use crate::text::hex;
use crate::{Names, Owner, Seeds};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use time::Date;

mod line;

use line::OfLine;

/// How the name of the file ends in which it is remembered: `.dist.checked` beside `dist`. It does not lie in
/// the output folder, all of which goes to a server: what is told of tables is for those who keep them.
pub const REMEMBERED: &str = ".checked";

/// Folders that have files of cities.
const OF_CITIES: [&str; 3] = ["cities", "gazetteer", "basemap"];

/// What is remembered: a line for each city, by the name of its folder.
#[derive(Debug, Default)]
pub struct Remembered(BTreeMap<String, String>);

impl Remembered {
    /// Reads the file. What is no line of ours is passed over.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let lines = text.lines().filter_map(|line| {
            let (folder, rest) = line.split_once(' ')?;
            Some((folder.to_owned(), rest.to_owned()))
        });
        Self(lines.collect())
    }
}

/// What the last publication left, and whether it still stands.
pub struct Last<'a> {
    /// What is remembered of it.
    pub remembered: &'a Remembered,
    /// The files of a city where they stand as [`crate::Shelf::standing`] says.
    pub standing: &'a (dyn Fn(Owner, &str) -> Option<Names> + Sync),
    /// Which program checks and makes now.
    pub made_by: &'a [u8],
}

impl std::fmt::Debug for Last<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let remembered = self.remembered.0.len();
        f.debug_struct("Last").field("cities", &remembered).finish()
    }
}

/// Packs cities, and recalls those of which nothing changed.
pub(crate) struct Packer<'a> {
    last: &'a Last<'a>,
    seeds: &'a Seeds,
    site: Option<SiteAddress>,
    /// The hash of what is no city's own.
    shared: Vec<u8>,
    /// The day of the check. Without one nothing is remembered.
    today: Option<Date>,
}

impl<'a> Packer<'a> {
    pub(crate) fn new(
        last: &'a Last<'a>,
        seeds: &'a Seeds,
        site: Option<SiteAddress>,
        today: Option<Date>,
    ) -> Self {
        let folders = seeds.city_folders();
        let mut hash = Sha256::new();
        add(&mut hash, last.made_by);
        let shared = seeds
            .files
            .iter()
            .filter(|(path, _)| !is_of_city(path, &folders));
        for (path, bytes) in shared {
            add(&mut hash, path.as_bytes());
            add(&mut hash, bytes);
        }
        Self {
            last,
            seeds,
            site,
            shared: hash.finalize().to_vec(),
            today,
        }
    }

    /// The hash of all that the check of a city looks at, the day left out.
    fn key(&self, folder: &str) -> String {
        let mut hash = Sha256::new();
        add(&mut hash, &self.shared);
        for of in OF_CITIES {
            for (path, bytes) in self.seeds.under(&format!("{of}/{folder}")) {
                // A folder may begin as another is called.
                if owner(path) == Some(folder) {
                    add(&mut hash, path.as_bytes());
                    add(&mut hash, bytes);
                }
            }
        }
        hex(&hash.finalize())
    }
}

impl Making<Option<PackedCity>> for Packer<'_> {
    fn recall(&self, folder: &str) -> Option<Recalled<Option<PackedCity>>> {
        let rest = self.last.remembered.0.get(folder)?;
        let recalled = OfLine::read(rest, &self.key(folder), self.today?)?;
        let print = recalled.packed.print(self.site.as_ref(), self.last.made_by);
        let files = (self.last.standing)(Owner::City(recalled.packed.adcode()), &print)?;
        Some(Recalled {
            issues: recalled.issues,
            ids: recalled.ids,
            ignored: recalled.ignored,
            made: Some(
                recalled
                    .packed
                    .standing(files, (folder.to_owned(), rest.clone())),
            ),
        })
    }

    fn make(&self, folder: &str, made: Made, met: &Met) -> Option<PackedCity> {
        let packed = output::pack(made)?;
        let line = self
            .today
            .and_then(|today| line::of(&self.key(folder), today, met, &packed));
        Some(packed.remembered(line.map(|line| (folder.to_owned(), line))))
    }
}

/// The city whose file this would be, by the name of its folder.
fn owner(path: &str) -> Option<&str> {
    let (top, rest) = path.split_once('/')?;
    match (top, rest.split_once('/')) {
        ("cities" | "basemap", Some((folder, _))) => Some(folder),
        ("gazetteer", None) => rest.strip_suffix(".csv"),
        _ => None,
    }
}

fn is_of_city(path: &str, folders: &BTreeSet<&str>) -> bool {
    owner(path).is_some_and(|folder| folders.contains(folder))
}

/// Adds a part with its length, so that no two lists of parts are one.
fn add(hash: &mut Sha256, part: &[u8]) {
    hash.update((part.len() as u64).to_le_bytes());
    hash.update(part);
}
