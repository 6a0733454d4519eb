//! Whether a folder is still what was made from the sources as they are.

use super::files;
use crate::trouble::{At, Result};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// The record kept of one folder: what it was made from, and what it was when it was made.
#[derive(Debug)]
pub(crate) struct Stamp {
    record: PathBuf,
    folder: PathBuf,
}

impl Stamp {
    /// The record in this file, about this folder.
    pub(crate) fn new(record: PathBuf, folder: &Path) -> Self {
        Self {
            record,
            folder: folder.to_owned(),
        }
    }

    /// Whether the folder was made from these inputs and nobody changed it since.
    pub(crate) fn is_fresh(&self, inputs: &str) -> bool {
        self.read()
            .is_some_and(|(made_from, _)| made_from == inputs)
            && self.outputs_are_untouched()
    }

    /// Whether the folder is as it was when it was made, from whatever inputs.
    fn outputs_are_untouched(&self) -> bool {
        match (self.read(), outline(&self.folder)) {
            (Some((_, outputs)), Ok(now)) => outputs == now,
            _ => false,
        }
    }

    /// Writes down that the folder was just made from these inputs.
    pub(crate) fn record(&self, inputs: &str) -> Result<()> {
        let text = format!("{inputs} {}\n", outline(&self.folder)?);
        std::fs::write(&self.record, text).at("write", &self.record)
    }

    fn read(&self) -> Option<(String, String)> {
        let text = std::fs::read_to_string(&self.record).ok()?;
        let (inputs, outputs) = text.trim().split_once(' ')?;
        Some((inputs.to_owned(), outputs.to_owned()))
    }
}

/// One short text for the contents of many files. Contents, not times: a fresh copy of the same
/// repository is the same.
pub(crate) fn fingerprint(root: &Path, sources: &[PathBuf], besides: &[String]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for text in besides {
        add(&mut hasher, text.as_bytes());
    }
    for source in sources {
        if !source.exists() {
            add(&mut hasher, b"missing");
            continue;
        }
        for file in files::list(source)? {
            let inside = file.path.strip_prefix(root).unwrap_or(&file.path);
            add(&mut hasher, inside.to_string_lossy().as_bytes());
            add(
                &mut hasher,
                &std::fs::read(&file.path).at("read", &file.path)?,
            );
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// One short text for names, sizes and times: enough to notice that someone was there.
fn outline(folder: &Path) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files::list(folder)? {
        add(&mut hasher, file.path.to_string_lossy().as_bytes());
        hasher.write_u64(file.length);
        let age = file.modified.duration_since(UNIX_EPOCH).unwrap_or_default();
        hasher.write_u128(age.as_nanos());
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// With its length, so that `ab` + `c` is not `a` + `bc`.
fn add(hasher: &mut DefaultHasher, bytes: &[u8]) {
    hasher.write_usize(bytes.len());
    hasher.write(bytes);
}

#[cfg(test)]
mod tests {
    use super::super::files::remove;
    use super::super::files::tests::scratch;
    use super::*;

    #[test]
    fn fingerprints_change_with_contents_names_and_circumstances() {
        let top = scratch("fingerprint");
        let sources = [top.join("seeds"), top.join("Cargo.toml")];
        std::fs::create_dir_all(&sources[0]).unwrap();
        std::fs::write(sources[0].join("a.csv"), "1").unwrap();
        let print = |besides: &str| fingerprint(&top, &sources, &[besides.to_owned()]).unwrap();
        let first = print("rustc 1");
        assert_eq!(first, print("rustc 1"));
        assert_ne!(first, print("rustc 2"));
        std::fs::write(&sources[1], "").unwrap();
        let second = print("rustc 1");
        assert_ne!(first, second, "a new file counts");
        std::fs::write(sources[0].join("a.csv"), "2").unwrap();
        let third = print("rustc 1");
        assert_ne!(second, third, "contents count");
        std::fs::rename(sources[0].join("a.csv"), sources[0].join("b.csv")).unwrap();
        assert_ne!(third, print("rustc 1"), "names count");
        remove(&top).unwrap();
    }

    #[test]
    fn a_touched_folder_is_not_fresh() {
        let top = scratch("stamp");
        let dist = top.join("dist");
        std::fs::create_dir_all(&dist).unwrap();
        std::fs::write(dist.join("index.html"), "one").unwrap();
        let stamp = Stamp::new(top.join("dist.stamp"), &dist);
        assert!(!stamp.is_fresh("inputs"), "nothing is recorded yet");
        stamp.record("inputs").unwrap();
        assert!(stamp.is_fresh("inputs"));
        assert!(!stamp.is_fresh("other inputs"));
        std::fs::remove_file(dist.join("index.html")).unwrap();
        assert!(!stamp.is_fresh("inputs"));
        remove(&top).unwrap();
    }
}
