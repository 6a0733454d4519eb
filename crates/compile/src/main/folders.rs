//! What lies in the folders of the output folder, looked up once: a nation has a page a place, and
//! asking for each of their copies by name would take longer than writing them.

use super::staging::beside;
use super::unpublished::{Unpublished, at};
use precompress::{Coding, FOREIGN_ENDINGS};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The folders as they were when each was first asked for.
#[derive(Debug)]
pub(crate) struct Folders {
    out: PathBuf,
    seen: Mutex<BTreeMap<String, Arc<Folder>>>,
}

/// The names in a folder. Some disks take small and large letters for the same, so all are small.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    names: HashSet<String>,
    /// Whether one of them ends as a copy does. Of the pages of places none is.
    has_copies: bool,
    /// Whether one of them ends in [`PASSING`].
    has_passing: bool,
}

/// How the names ended of files that earlier versions of this program wrote.
const PASSING: &str = "writing";

/// The endings of copies, of ours and of others.
fn endings() -> impl Iterator<Item = &'static str> {
    let ours = Coding::ALL.map(Coding::ending);
    ours.into_iter().chain(FOREIGN_ENDINGS)
}

impl Folder {
    /// Whether something may lie there under this name. Where not, it need not be asked for.
    pub(crate) fn may_have(&self, name: &str) -> bool {
        // Most folders have nothing, or nothing like it.
        if self.names.is_empty() {
            return false;
        }
        if name
            .bytes()
            .any(|b| b.is_ascii_uppercase() || !b.is_ascii())
        {
            return self.names.contains(&name.to_lowercase());
        }
        self.names.contains(name)
    }
}

impl Folders {
    pub(crate) fn of(out: &Path) -> Self {
        Self {
            out: out.to_owned(),
            seen: Mutex::default(),
        }
    }

    /// The folder that a file lies in, and the file's own name.
    ///
    /// # Errors
    ///
    /// Where a folder on the way is a link: nothing is written through one.
    pub(crate) fn around<'a>(&self, name: &'a str) -> Result<(Arc<Folder>, &'a str), Unpublished> {
        let (folder, own) = name.rsplit_once('/').unwrap_or(("", name));
        let seen = || self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = seen().get(folder) {
            return Ok((Arc::clone(known), own));
        }
        let found = Arc::new(self.look(folder, name)?);
        seen().insert(folder.to_owned(), Arc::clone(&found));
        Ok((found, own))
    }

    fn look(&self, folder: &str, name: &str) -> Result<Folder, Unpublished> {
        if let Some(link) = link_on_the_way(&self.out, name) {
            return Err(Unpublished::Link(link));
        }
        let path = self.out.join(folder);
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(Folder::default()),
            Err(why) => return Err(Unpublished::Io(path, why)),
        };
        let mut found = Folder::default();
        for entry in entries {
            let own = at(&path, entry)?.file_name();
            let own = own.to_string_lossy().to_lowercase();
            let ending = own.rsplit_once('.').map(|(_, ending)| ending);
            found.has_passing |= ending == Some(PASSING);
            found.has_copies |= ending.is_some_and(|own| endings().any(|copy| copy == own));
            found.names.insert(own);
        }
        Ok(found)
    }

    /// Each file with what may lie beside it under the names of its copies, as far as it is there.
    pub(crate) fn with_copies<'a>(
        &self,
        names: impl IntoIterator<Item = &'a String>,
        mut see: impl FnMut(&str, &[PathBuf]) -> Result<(), Unpublished>,
    ) -> Result<(), Unpublished> {
        let mut there = Vec::new();
        self.for_each_file(names, |name, own, folder, at| {
            there.clear();
            if folder.may_have(own) {
                there.push(at.join(own));
            }
            for ending in endings().filter(|_| folder.has_copies) {
                if folder.may_have(&format!("{own}.{ending}")) {
                    there.push(beside(&at.join(own), ending));
                }
            }
            see(name, &there)
        })
    }

    /// What earlier versions of this program left of these files when they were ended: they wrote each file under its
    /// name and `.writing` first.
    pub(crate) fn passing<'a>(&self, names: impl IntoIterator<Item = &'a String>) -> Vec<PathBuf> {
        let mut found = Vec::new();
        // Nothing is looked for beyond a folder that is a link.
        let _ = self.for_each_file(names, |_, own, folder, at| {
            if folder.has_passing && folder.may_have(&format!("{own}.{PASSING}")) {
                found.push(beside(&at.join(own), PASSING));
            }
            Ok(())
        });
        found
    }

    /// Each file by its name and its own name, with the folder it lies in and where that is.
    fn for_each_file<'a>(
        &self,
        names: impl IntoIterator<Item = &'a String>,
        mut see: impl FnMut(&str, &str, &Folder, &Path) -> Result<(), Unpublished>,
    ) -> Result<(), Unpublished> {
        let mut last: Option<(&str, Arc<Folder>, PathBuf)> = None;
        for name in names {
            let (of, own) = name.rsplit_once('/').unwrap_or(("", name));
            // Names in order: those of a folder follow each other.
            let (_, folder, at) = match last.take() {
                Some(last) if last.0 == of => last,
                _ => (of, self.around(name)?.0, self.out.join(of)),
            };
            see(name, own, &folder, &at)?;
            last = Some((of, folder, at));
        }
        Ok(())
    }
}

/// The first folder on the way from `out` to a file below it that is a symbolic link. The file
/// itself may be one: it is replaced or removed, and what it points to is left alone.
pub(crate) fn link_on_the_way(out: &Path, name: &str) -> Option<PathBuf> {
    let mut path = out.to_owned();
    let parts = Path::new(name).parent()?.components();
    parts
        .map(|part| {
            path.push(part);
            path.clone()
        })
        .find(|folder| fs::symlink_metadata(folder).is_ok_and(|about| about.is_symlink()))
}
