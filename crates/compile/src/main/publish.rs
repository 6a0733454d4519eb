//! Publishing into a folder that is being served: a reader never meets half a file, a manifest
//! that names a pack not yet there, or a compressed copy that is not one of the file beside it.
//! A build that is ended at any moment leaves a whole site, the old one or the new.

use super::files::{Ready, put, put_all, read_regular, stage, sweep_passing, take_away};
use super::folders::{Folders, link_on_the_way};
use super::staging::{Staging, beside};
use super::state::state;
use super::unpublished::{Unpublished, at};
use compile::{
    FilesOfCity, Loss, MANIFEST, Names, Owner, PUBLISHED, Published, REMEMBERED, Remembered, Shelf,
};
use domain::pack::manifest::Manifest;
use precompress::{Coding, shrinks};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// How many files the publication has, copies not counted.
    pub(crate) files: usize,
    /// Of how many cities the files stood there already.
    pub(crate) standing: usize,
    /// Whether compressed copies stand beside the files.
    pub(crate) copies: bool,
    /// Packs of the publication before that stay for pages that are open.
    pub(crate) kept: usize,
}

/// A publication while its files come. Until [`Publication::finish`] the site stays as it is.
#[derive(Debug)]
pub(crate) struct Publication {
    out: PathBuf,
    staging: Staging,
    /// What earlier builds left.
    list: Published,
    remembered: Remembered,
    manifest: Option<Vec<u8>>,
    codings: Vec<Coding>,
    folders: Folders,
    coming: Mutex<Coming>,
}

/// What has come.
#[derive(Debug, Default)]
struct Coming {
    /// Every file, also where it stands there already.
    names: Vec<String>,
    ready: Vec<Ready>,
    /// Cities of which all files stand there.
    standing: BTreeMap<Owner, FilesOfCity>,
}

impl Publication {
    /// Begins one in a folder, which is made where it is not there.
    pub(crate) fn begin(out: &Path) -> Result<Self, Unpublished> {
        at(out, fs::create_dir_all(out))?;
        let folders = Folders::of(out);
        folders.around(PUBLISHED)?;
        let staging = Staging::begin(out)?;
        let list = read_regular(&out.join(PUBLISHED)).unwrap_or_default();
        let list = Published::read(&String::from_utf8_lossy(&list));
        Ok(Self {
            out: out.to_owned(),
            manifest: read_regular(&out.join(MANIFEST)),
            remembered: read_regular(&remembered_beside(out))
                .map(|bytes| Remembered::read(&bytes))
                .unwrap_or_default(),
            codings: codings(out, &list),
            staging,
            list,
            folders,
            coming: Mutex::default(),
        })
    }

    /// Begins one where one was published before, as far as that can be done: where not,
    /// [`Publication::begin`] says why.
    pub(crate) fn again(out: &Path) -> Option<Self> {
        let is_there = remembered_beside(out).is_file();
        is_there.then(|| Self::begin(out).ok()).flatten()
    }

    /// What the last build remembers of its check.
    pub(crate) fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// The cities that lose more than a tenth of the places that are published in the folder.
    pub(crate) fn losses(&self, manifest: &Manifest) -> Vec<Loss> {
        let Some(before) = self.manifest.as_deref() else {
            return Vec::new();
        };
        let name = |pack: &str| {
            let folder = MANIFEST.rsplit_once('/').map_or("", |(folder, _)| folder);
            format!("{folder}/{pack}")
        };
        let old = |pack: &str| read_regular(&self.out.join(name(pack)));
        let new = |pack: &str| {
            let name = name(pack);
            let coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
            let ready = coming.ready.iter().find(|ready| ready.name == name);
            match ready.and_then(|ready| ready.file.as_deref()) {
                Some(staged) => read_regular(staged),
                None => read_regular(&self.out.join(name)),
            }
        };
        compile::losses(before, manifest, old, new)
    }

    /// Puts the new files in place of the old ones. `prints`: what the files of each city were made
    /// of. `remembered`: what their check came to.
    pub(crate) fn finish(
        self,
        prints: &BTreeMap<Owner, String>,
        remembered: &[u8],
    ) -> Result<Written, Unpublished> {
        let Self {
            out,
            staging,
            codings,
            ..
        } = &self;
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        let Coming {
            names,
            mut ready,
            standing,
        } = std::mem::take(&mut *coming);
        drop(coming);
        let names = Names::from_iter(names);
        let files = names.len();
        let is_begun = !ready.is_empty();
        if is_begun {
            staging.put_text(PUBLISHED, &self.list.begun(&names))?;
        }
        let mut plan = self.list.plan(self.manifest.as_deref(), names);
        // The manifest last: what it names is there by then.
        ready.sort_by(|a, b| {
            let last = |ready: &Ready| ready.name == MANIFEST;
            last(a).cmp(&last(b)).then_with(|| a.name.cmp(&b.name))
        });
        put_all(staging, out, &ready)?;
        let now_standing = standing.keys().filter(|of| **of != Owner::Nation).count();
        let after = Folders::of(out);
        let rendered: Vec<(Owner, &String)> = prints
            .iter()
            .filter(|(owner, _)| !standing.contains_key(owner))
            .map(|(owner, print)| (*owner, print))
            .collect();
        let stand = |(owner, print): (Owner, &String)| {
            let files = plan.done.files_of(owner);
            let state = state(&after, &files, codings)?;
            let print = print.clone();
            Ok((owner, FilesOfCity { print, state }))
        };
        let mut cities: BTreeMap<Owner, FilesOfCity> = rendered
            .into_par_iter()
            .map(stand)
            .collect::<Result<_, Unpublished>>()?;
        cities.extend(standing);
        plan.done.cities = cities;
        let done = plan.done.text();
        if is_begun || read_regular(&out.join(PUBLISHED)).as_deref() != Some(done.as_bytes()) {
            staging.put_text(PUBLISHED, &done)?;
        }
        let beside = remembered_beside(out);
        if read_regular(&beside).as_deref() != Some(remembered) {
            // Where nothing can be written beside the folder, all is checked again the next time.
            let _ = fs::write(&beside, remembered);
        }
        for name in &plan.gone {
            take_away(out, name);
        }
        sweep_passing(
            out,
            &self.folders,
            plan.done.current.iter().chain(&plan.gone),
        );
        Ok(Written {
            files,
            standing: now_standing,
            copies: !codings.is_empty(),
            kept: plan.done.before.len(),
        })
    }
}

impl Shelf for Publication {
    type Error = Unpublished;

    fn standing(&self, owner: Owner, print: &str) -> Option<Names> {
        let known = self.list.cities.get(&owner)?;
        if known.print != print {
            return None;
        }
        let names = self.list.files_of(owner);
        // Where it can not be known, the files are made again, and that says why.
        let state = state(&self.folders, &names, &self.codings).ok()?;
        if known.state != state {
            return None;
        }
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        coming.names.extend(names.iter().cloned());
        coming.standing.insert(owner, known.clone());
        Some(names)
    }

    fn there(&self, name: &str) -> Option<Vec<u8>> {
        read_regular(&self.out.join(name))
    }

    fn take(&self, name: String, bytes: Vec<u8>) -> Result<(), Unpublished> {
        let ready = stage(
            &self.staging,
            (&self.out, &self.folders),
            &name,
            &bytes,
            &self.codings,
        )?;
        let mut coming = self.coming.lock().unwrap_or_else(PoisonError::into_inner);
        coming.names.push(name);
        coming.ready.extend(ready);
        Ok(())
    }
}

/// Where it is remembered what the check of each city came to.
fn remembered_beside(out: &Path) -> PathBuf {
    let whole = out.file_name().is_none().then(|| fs::canonicalize(out));
    let out = whole.and_then(Result::ok).unwrap_or_else(|| out.to_owned());
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(REMEMBERED);
    out.with_file_name(name)
}

/// The ways of compressing that the folder has copies of: what a host is set up to send.
fn codings(out: &Path, list: &Published) -> Vec<Coding> {
    let always = ["index.html", "boot.js", MANIFEST, "plain/index.html"].map(str::to_owned);
    let names = || {
        let ours = list.current.iter().chain(&list.before);
        always.iter().chain(ours).filter(|name| shrinks(name))
    };
    Coding::ALL
        .into_iter()
        .filter(|coding| names().any(|name| beside(&out.join(name), coding.ending()).is_file()))
        .collect()
}

/// Puts files of the app in the place of their older ones, each with new copies where the page has
/// copies.
pub(crate) fn renew(files: &BTreeMap<String, Vec<u8>>, out: &Path) -> Result<(), Unpublished> {
    let folders = Folders::of(out);
    for name in files.keys() {
        folders.around(name)?;
    }
    let staging = Staging::begin(out)?;
    let mut codings = Coding::ALL.to_vec();
    codings.retain(|coding| beside(&out.join(compile::PAGE), coding.ending()).is_file());
    let mut ready = Vec::new();
    for (name, bytes) in files {
        ready.extend(stage(&staging, (out, &folders), name, bytes, &codings)?);
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
