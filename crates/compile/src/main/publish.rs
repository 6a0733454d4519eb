//! Publishing into a folder that is being served: a reader never meets half a file, a manifest
//! that names a pack not yet there, or a compressed copy that is not one of the file beside it.
//! A build that is ended at any moment leaves a whole site, the old one or the new.

use super::staging::{Staging, beside, link_on_the_way};
use super::unpublished::{Unpublished, at};
use compile::{MANIFEST, Output, PUBLISHED, Plan, Published};
use precompress::{Coding, FOREIGN_ENDINGS, shrinks};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// Whether compressed copies stand beside the files.
    pub(crate) copies: bool,
    /// Packs of the publication before that stay for pages that are open.
    pub(crate) kept: usize,
}

/// One file on its way: what of it lies ready in the staging folder.
struct Ready<'a> {
    name: &'a str,
    /// The file itself; not there when the one in place has the same bytes.
    file: Option<PathBuf>,
    /// The copies it is to have that are not there yet.
    copies: Vec<(Coding, PathBuf)>,
    /// Copies in place that it must not have.
    stale: Vec<PathBuf>,
}

/// Puts the new output in place of the old one.
pub(crate) fn publish(output: &Output, out: &Path) -> Result<Written, Unpublished> {
    at(out, fs::create_dir_all(out))?;
    for name in output.files.keys().map(String::as_str).chain([PUBLISHED]) {
        if let Some(link) = link_on_the_way(out, name) {
            return Err(Unpublished::Link(link));
        }
    }
    let staging = Staging::begin(out)?;
    let list = read_regular(&out.join(PUBLISHED)).unwrap_or_default();
    let list = Published::read(&String::from_utf8_lossy(&list));
    let manifest = read_regular(&out.join(MANIFEST));
    let plan = list.plan(manifest.as_deref(), &output.files);
    let codings = codings(out, &list, &plan);

    let mut ready = Vec::new();
    for (name, bytes) in &output.files {
        ready.push(stage(&staging, out, name, bytes, &codings)?);
    }
    let changes = |r: &Ready<'_>| r.file.is_some() || !r.copies.is_empty() || !r.stale.is_empty();
    if ready.iter().any(changes) {
        staging.put_text(PUBLISHED, &plan.begun.text())?;
    }
    // The manifest last: what it names is there by then.
    ready.sort_by_key(|r| r.name == MANIFEST);
    for file in &ready {
        put(&staging, out, file)?;
    }
    let done = plan.done.text();
    if read_regular(&out.join(PUBLISHED)).as_deref() != Some(done.as_bytes()) {
        staging.put_text(PUBLISHED, &done)?;
    }
    for name in &plan.gone {
        take_away(out, name);
    }
    sweep_passing(out, plan.done.current.iter().chain(&plan.gone));
    Ok(Written {
        copies: !codings.is_empty(),
        kept: plan.done.before.len(),
    })
}

/// The bytes of a regular file. A link is none, and reading a pipe would wait for ever.
fn read_regular(path: &Path) -> Option<Vec<u8>> {
    let about = fs::symlink_metadata(path).ok()?;
    about.is_file().then(|| fs::read(path).ok()).flatten()
}

/// The ways of compressing that the folder has copies of: what a host is set up to send.
fn codings(out: &Path, list: &Published, plan: &Plan) -> Vec<Coding> {
    let of_the_app = ["index.html", "boot.js"].map(str::to_owned);
    let names = || {
        let ours = [&list.current, &list.before, &plan.done.current];
        of_the_app.iter().chain(ours.into_iter().flatten())
    };
    Coding::ALL
        .into_iter()
        .filter(|coding| names().any(|name| beside(&out.join(name), coding.ending()).is_file()))
        .collect()
}

/// Writes what is new of a file into the staging folder.
fn stage<'a>(
    staging: &Staging,
    out: &Path,
    name: &'a str,
    bytes: &[u8],
    codings: &[Coding],
) -> Result<Ready<'a>, Unpublished> {
    let target = out.join(name);
    let same = read_regular(&target).is_some_and(|there| there == bytes);
    let file = match same {
        true => None,
        false => Some(staging.write(name, bytes)?),
    };
    let (mut copies, mut stale) = (Vec::new(), Vec::new());
    for coding in Coding::ALL {
        let place = beside(&target, coding.ending());
        let there = read_regular(&place);
        let wanted = codings.contains(&coding) && shrinks(name);
        if wanted && there.as_ref().is_some_and(|c| coding.holds(c, bytes)) {
            continue;
        }
        if fs::symlink_metadata(&place).is_ok() {
            stale.push(place.clone());
        }
        if wanted && let Some(copy) = at(&target, coding.copy_of(bytes))? {
            let own = format!("{name}.{}", coding.ending());
            copies.push((coding, staging.write(&own, &copy)?));
        }
    }
    if file.is_some() {
        let foreign = FOREIGN_ENDINGS.map(|ending| beside(&target, ending));
        stale.extend(foreign.into_iter().filter(|copy| copy.is_file()));
    }
    Ok(Ready {
        name,
        file,
        copies,
        stale,
    })
}

/// Puts a file and its copies in place. The old copies go first: a build that is ended between
/// two steps leaves a file without copies, which every host can send, never one with wrong ones.
fn put(staging: &Staging, out: &Path, ready: &Ready<'_>) -> Result<(), Unpublished> {
    let target = out.join(ready.name);
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
fn take_away(out: &Path, name: &str) {
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

/// Removes what earlier versions of this program left when they were ended: they wrote each file
/// under its name and `.writing` first.
fn sweep_passing<'a>(out: &Path, names: impl Iterator<Item = &'a String>) {
    const PASSING: &str = "writing";
    for name in names {
        if link_on_the_way(out, name).is_none() {
            let _ = fs::remove_file(beside(&out.join(name), PASSING));
        }
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

/// Puts files of the app in the place of their older ones, each with new copies where the page has
/// copies.
pub(crate) fn renew(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> Result<(), Unpublished> {
    for name in files.keys() {
        if let Some(link) = link_on_the_way(out, name) {
            return Err(Unpublished::Link(link));
        }
    }
    let staging = Staging::begin(out)?;
    let mut codings = Coding::ALL.to_vec();
    codings.retain(|coding| beside(&out.join(compile::PAGE), coding.ending()).is_file());
    let mut ready = Vec::new();
    for (name, bytes) in files {
        ready.push(stage(&staging, out, name, bytes, &codings)?);
    }
    ready.iter().try_for_each(|file| put(&staging, out, file))
}

/// Writes files for which there is no older publication, each whole or not at all. Nothing is put
/// in place until all are written, so that a full disk leaves what was there before.
pub(crate) fn write_all(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> Result<(), Unpublished> {
    at(out, fs::create_dir_all(out))?;
    for name in files.keys() {
        if let Some(link) = link_on_the_way(out, name) {
            return Err(Unpublished::Link(link));
        }
    }
    let staging = Staging::begin(out)?;
    let mut ready = Vec::new();
    for (name, bytes) in files {
        let target = out.join(name);
        if read_regular(&target).is_none_or(|there| there != *bytes) {
            ready.push((staging.write(name, bytes)?, target));
        }
    }
    for (file, target) in &ready {
        staging.put(file, target)?;
    }
    Ok(())
}
