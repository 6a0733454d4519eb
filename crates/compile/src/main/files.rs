//! One file with its copies: staged, put in place, taken away.

use super::folders::{Folders, link_on_the_way};
use super::staging::{Staging, beside};
use super::unpublished::{Unpublished, at};
use compile::MANIFEST;
use precompress::{Coding, FOREIGN_ENDINGS, shrinks};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One file on its way: what of it lies ready in the staging folder. One without changes is none.
#[derive(Debug)]
pub(crate) struct Ready {
    pub(crate) name: String,
    /// The file itself; not there when the one in place has the same bytes.
    pub(crate) file: Option<PathBuf>,
    /// The copies it is to have that are not there yet.
    pub(crate) copies: Vec<(Coding, PathBuf)>,
    /// Copies in place that it must not have.
    pub(crate) stale: Vec<PathBuf>,
}

/// Puts files in place in this order. A folder that is not there yet is put there as a whole, with
/// all that waits for it: of a nation that is one step in the place of thousands.
pub(crate) fn put_all(staging: &Staging, out: &Path, ready: &[Ready]) -> Result<(), Unpublished> {
    let mut whole = BTreeSet::new();
    let mut others = BTreeSet::new();
    for file in ready {
        let folders = || {
            file.name
                .match_indices('/')
                .map(|(end, _)| &file.name[..end])
        };
        if folders().any(|folder| whole.contains(folder)) {
            continue;
        }
        let mut done = false;
        for folder in folders().filter(|_| file.name != MANIFEST) {
            if others.contains(folder) {
                continue;
            }
            if staging.put_folder(folder) {
                whole.insert(folder);
                done = true;
                break;
            }
            others.insert(folder);
        }
        if !done {
            put(staging, out, file)?;
        }
    }
    Ok(())
}

/// The bytes of a regular file. A link is none, and reading a pipe would wait for ever.
pub(crate) fn read_regular(path: &Path) -> Option<Vec<u8>> {
    let about = fs::symlink_metadata(path).ok()?;
    about.is_file().then(|| fs::read(path).ok()).flatten()
}

/// Writes what is new of a file into the staging folder. `None` where nothing is.
pub(crate) fn stage(
    staging: &Staging,
    (out, folders): (&Path, &Folders),
    name: &str,
    bytes: &[u8],
    codings: &[Coding],
) -> Result<Option<Ready>, Unpublished> {
    let target = out.join(name);
    let (folder, own) = folders.around(name)?;
    let same = folder.may_have(own) && read_regular(&target).is_some_and(|there| there == bytes);
    let file = match same {
        true => None,
        false => Some(staging.write(name, bytes)?),
    };
    let beside_own = |ending: &str| folder.may_have(&format!("{own}.{ending}"));
    let (mut copies, mut stale) = (Vec::new(), Vec::new());
    for coding in Coding::ALL {
        let wanted = codings.contains(&coding) && shrinks(name);
        let may_be = beside_own(coding.ending());
        if !wanted && !may_be {
            continue;
        }
        let place = beside(&target, coding.ending());
        let there = may_be.then(|| read_regular(&place)).flatten();
        if wanted && there.as_ref().is_some_and(|c| coding.holds(c, bytes)) {
            continue;
        }
        if may_be && fs::symlink_metadata(&place).is_ok() {
            stale.push(place.clone());
        }
        if wanted && let Some(copy) = at(&target, coding.copy_of(bytes))? {
            let own = format!("{name}.{}", coding.ending());
            copies.push((coding, staging.write(&own, &copy)?));
        }
    }
    if file.is_some() {
        let foreign = FOREIGN_ENDINGS.into_iter().filter(|e| beside_own(e));
        let foreign = foreign.map(|ending| beside(&target, ending));
        stale.extend(foreign.filter(|copy| copy.is_file()));
    }
    let changes = file.is_some() || !copies.is_empty() || !stale.is_empty();
    Ok(changes.then(|| Ready {
        name: name.to_owned(),
        file,
        copies,
        stale,
    }))
}

/// Puts a file and its copies in place. The old copies go first: a build that is ended between
/// two steps leaves a file without copies, which every host can send, never one with wrong ones.
pub(crate) fn put(staging: &Staging, out: &Path, ready: &Ready) -> Result<(), Unpublished> {
    let target = out.join(&ready.name);
    for copy in &ready.stale {
        at(copy, remove(copy))?;
    }
    if let Some(file) = &ready.file {
        staging.put(file, &target)?;
    }
    for (coding, copy) in &ready.copies {
        staging.put(copy, &beside(&target, coding.ending()))?;
    }
    Ok(())
}

fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Removes a file of an earlier build, its copies, and the folders that are empty then. What can
/// not be removed harms nobody: no page names it any more.
pub(crate) fn take_away(out: &Path, name: &str) {
    if link_on_the_way(out, name).is_some() {
        return;
    }
    let file = out.join(name);
    let endings = Coding::ALL.map(Coding::ending);
    for ending in endings.into_iter().chain(FOREIGN_ENDINGS) {
        let _ = fs::remove_file(beside(&file, ending));
    }
    let _ = fs::remove_file(&file);
    let mut folder = Path::new(name).parent();
    while let Some(own) = folder.filter(|own| own.components().count() > 1) {
        // Succeeds only for a folder that has become empty.
        if fs::remove_dir(out.join(own)).is_err() {
            break;
        }
        folder = own.parent();
    }
}

/// Removes what earlier versions of this program left when they were ended.
pub(crate) fn sweep_passing<'a>(
    out: &Path,
    folders: &Folders,
    names: impl Iterator<Item = &'a String>,
) {
    for file in folders.passing(names) {
        let _ = fs::remove_file(file);
    }
    // The name of a pack nobody published is in no list.
    for entry in fs::read_dir(out.join("data"))
        .into_iter()
        .flatten()
        .flatten()
    {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".pack.writing") {
            let _ = fs::remove_file(entry.path());
        }
    }
}
