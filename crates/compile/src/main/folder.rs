//! The seeds folder into memory: regular files of a sensible size. Everything else is told, and
//! never opened: a pipe would be waited for without end, a link may lead anywhere.

use crate::words;
use compile::limits::{ALL_BYTES, EXTRACT_BYTES, FILE_BYTES};
use compile::{Issue, Seeds, Unread, text, unread_issues};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What lies in a folder.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    /// The files that were read.
    pub(crate) seeds: Seeds,
    /// The others, by path.
    pub(crate) unread: BTreeMap<String, Unread>,
}

impl Folder {
    /// The issues with what was not read.
    pub(crate) fn issues(&self) -> Vec<Issue> {
        unread_issues(&self.unread)
    }

    /// The files, where all of them could be read.
    pub(crate) fn whole(self) -> Result<Seeds, String> {
        if self.unread.is_empty() {
            Ok(self.seeds)
        } else {
            Err(text(&self.issues()))
        }
    }
}

/// The whole folder, hidden files left out.
pub(crate) fn read(folder: &Path) -> Result<Folder, String> {
    let mut found = Folder::default();
    let mut left = ALL_BYTES;
    let mut waiting: Vec<(PathBuf, String)> = vec![(folder.to_owned(), String::new())];
    while let Some((path, name)) = waiting.pop() {
        let fail = |e: io::Error| words::unreadable(&path, e);
        for entry in fs::read_dir(&path).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let os_name = entry.file_name();
            let own = os_name.to_string_lossy();
            if own.starts_with('.') {
                continue;
            }
            let below = match name.as_str() {
                "" => own.clone().into_owned(),
                name => format!("{name}/{own}"),
            };
            if os_name.to_str().is_none() {
                found.unread.insert(below, Unread::Name);
                continue;
            }
            // Of the entry itself, not of what it may point to.
            let about = entry.metadata().map_err(fail)?;
            if about.is_dir() {
                waiting.push((entry.path(), below));
                continue;
            }
            let why = if about.is_symlink() {
                Some(Unread::Link)
            } else if !about.is_file() {
                Some(Unread::NoFile)
            } else if about.len() > FILE_BYTES {
                Some(Unread::Large {
                    limit: FILE_BYTES >> 20,
                })
            } else if about.len() > left {
                Some(Unread::Together {
                    limit: ALL_BYTES >> 20,
                })
            } else {
                None
            };
            if let Some(why) = why {
                found.unread.insert(below, why);
                continue;
            }
            let at = entry.path();
            let bytes = bytes(&at, FILE_BYTES).map_err(|e| words::unreadable(&at, e))?;
            left = left.saturating_sub(bytes.len() as u64);
            found.seeds.files.insert(below, bytes);
        }
    }
    Ok(found)
}

/// The bytes of one file: a regular one of a sensible size.
pub(crate) fn file(path: &Path) -> Result<Vec<u8>, String> {
    file_up_to(path, FILE_BYTES)
}

/// The bytes of somebody's own table, or of an extract of a map, which is larger.
pub(crate) fn table(path: &Path) -> Result<Vec<u8>, String> {
    let is_extract = path.extension().is_some_and(|ending| ending == "pbf");
    file_up_to(
        path,
        if is_extract {
            EXTRACT_BYTES
        } else {
            FILE_BYTES
        },
    )
}

fn file_up_to(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let fail = |e: io::Error| words::unreadable(path, e);
    let about = fs::metadata(path).map_err(fail)?;
    if !about.is_file() {
        return Err(words::unreadable(path, words::NO_FILE));
    }
    if about.len() > most {
        return Err(words::unreadable(path, words::too_large(most >> 20)));
    }
    bytes(path, most).map_err(fail)
}

/// The bytes of a file. It may have grown since it was looked at.
fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(io::Error::other(words::GREW));
    }
    Ok(bytes)
}
