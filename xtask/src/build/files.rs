//! Folders: listing, copying, swapping.

use crate::trouble::{At, Result, Trouble};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// A file below a folder.
#[derive(Debug)]
pub(crate) struct ListedFile {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Its bytes.
    pub(crate) length: u64,
    /// When it was last written.
    pub(crate) modified: SystemTime,
}

impl ListedFile {
    /// Whether it is the smaller copy of a file beside it.
    pub(crate) fn is_compressed_copy(&self) -> bool {
        matches!(
            self.path.extension().and_then(|end| end.to_str()),
            Some("br" | "gz")
        )
    }
}

/// All files below a folder (or the one file), in an order that is always the same.
pub(crate) fn list(top: &Path) -> Result<Vec<ListedFile>> {
    let mut found = Vec::new();
    let mut folders = vec![top.to_owned()];
    while let Some(path) = folders.pop() {
        let about = path.metadata().at("read", &path)?;
        if about.is_dir() {
            for entry in std::fs::read_dir(&path).at("read", &path)? {
                folders.push(entry.at("read", &path)?.path());
            }
        } else {
            found.push(ListedFile {
                length: about.len(),
                modified: about.modified().at("read the time of", &path)?,
                path,
            });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// Copies what is below one folder to the same places below another.
pub(crate) fn copy_into(from: &Path, to: &Path) -> Result<()> {
    for file in list(from)? {
        let inside = file.path.strip_prefix(from).unwrap_or(&file.path);
        let goal = to.join(inside);
        if let Some(folder) = goal.parent() {
            std::fs::create_dir_all(folder).at("make", folder)?;
        }
        std::fs::copy(&file.path, &goal).at("write", &goal)?;
    }
    Ok(())
}

/// Removes a folder, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).at("remove", folder)?;
    }
    Ok(())
}

/// Puts a finished folder in the place of an older one; a failure leaves the older one.
pub(crate) fn swap(new: &Path, place: &Path, aside: &Path) -> Result<()> {
    remove(aside)?;
    let had_one = place.exists();
    if had_one {
        std::fs::rename(place, aside).at("move aside", place)?;
    }
    if let Err(error) = std::fs::rename(new, place) {
        if had_one {
            std::fs::rename(aside, place).at("put back", place)?;
        }
        return Err(Trouble::new(
            format!("Could not put {} in place: {error}.", place.display()),
            "The target folder and the project must be on the same disk, and dist/ must not be open in another program.",
        ));
    }
    remove(aside)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An empty folder of its own for a test.
    pub(crate) fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        remove(&folder).unwrap();
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn copies_keep_their_places() {
        let top = scratch("copy");
        std::fs::create_dir_all(top.join("a/b")).unwrap();
        std::fs::write(top.join("a/b/one.txt"), "1").unwrap();
        std::fs::write(top.join("a/two.txt"), "2").unwrap();
        copy_into(&top.join("a"), &top.join("c")).unwrap();
        assert_eq!(
            std::fs::read_to_string(top.join("c/b/one.txt")).unwrap(),
            "1"
        );
        assert_eq!(list(&top.join("c")).unwrap().len(), 2);
        remove(&top).unwrap();
    }

    #[test]
    fn a_swap_that_fails_leaves_the_older_one() {
        let top = scratch("swap");
        let place = top.join("dist");
        std::fs::create_dir_all(&place).unwrap();
        std::fs::write(place.join("index.html"), "old").unwrap();
        assert!(swap(&top.join("missing"), &place, &top.join("aside")).is_err());
        assert_eq!(
            std::fs::read_to_string(place.join("index.html")).unwrap(),
            "old"
        );

        let new = top.join("new");
        std::fs::create_dir_all(&new).unwrap();
        std::fs::write(new.join("index.html"), "new").unwrap();
        swap(&new, &place, &top.join("aside")).unwrap();
        assert_eq!(
            std::fs::read_to_string(place.join("index.html")).unwrap(),
            "new"
        );
        assert!(!top.join("aside").exists());
        remove(&top).unwrap();
    }
}
