//! A folder of our own inside the output folder, where files are written before they are renamed
//! into their places: on the same disk, so that a rename is one step.

use super::unpublished::{Unpublished, at};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Its name. Hosts do not send what begins with a dot.
const NAME: &str = ".publishing";
/// The folder inside it in which the files wait, each at its place.
const WAITING: &str = "files";

/// The staging folder, held by one build at a time.
#[derive(Debug)]
pub(crate) struct Staging {
    out: PathBuf,
    folder: PathBuf,
    /// Held until the build ends, also when it is killed.
    _lock: File,
}

impl Staging {
    /// Makes the folder, and empties one that a killed build left.
    pub(crate) fn begin(out: &Path) -> Result<Self, Unpublished> {
        let folder = out.join(NAME);
        if fs::symlink_metadata(&folder).is_ok_and(|about| !about.is_dir()) {
            held(&folder, fs::remove_file(&folder))?;
        }
        held(&folder, fs::create_dir_all(&folder))?;
        let lock = folder.join("lock");
        if fs::symlink_metadata(&lock).is_ok_and(|about| !about.is_file()) {
            held(&lock, fs::remove_file(&lock))?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = held(&lock, options.open(&lock))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Unpublished::Busy),
            // A disk without locks (some network shares) is better written to than not at all.
            Err(TryLockError::Error(_)) => {}
        }
        // The build that held it until now may just have taken the folder away.
        if !lock.exists() {
            return Err(Unpublished::Busy);
        }
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            // Neither of them follows a link.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                let _ = fs::remove_dir_all(entry.path());
            } else if entry.file_name() != "lock" {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(Self {
            out: out.to_owned(),
            folder,
            _lock: file,
        })
    }

    /// Where a file or folder waits that is to go to `name`.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(WAITING).join(name)
    }

    /// Writes a file that is to go to `name`; says where it lies now.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, Unpublished> {
        let path = self.place(name);
        // Never through a link, never over a file: the folder was swept, so nothing is there.
        let open = || OpenOptions::new().write(true).create_new(true).open(&path);
        let file = match open() {
            Err(why) if why.kind() == io::ErrorKind::NotFound => {
                if let Some(folder) = path.parent() {
                    at(folder, fs::create_dir_all(folder))?;
                }
                open()
            }
            done => done,
        };
        at(&path, file.and_then(|mut file| file.write_all(bytes)))?;
        Ok(path)
    }

    /// Puts a whole folder in its place where there is none yet, with everything that waits in it.
    /// Whether it was done: if not, its files wait as they did.
    pub(crate) fn put_folder(&self, name: &str) -> bool {
        let target = self.out.join(name);
        let free =
            fs::symlink_metadata(&target).is_err_and(|why| why.kind() == io::ErrorKind::NotFound);
        let above = target.parent().is_some_and(Path::is_dir);
        free && above && fs::rename(self.place(name), &target).is_ok()
    }

    /// Renames a written file to its place.
    pub(crate) fn put(&self, file: &Path, target: &Path) -> Result<(), Unpublished> {
        if let Some(folder) = target.parent() {
            at(folder, fs::create_dir_all(folder))?;
        }
        at(target, fs::rename(file, target))
    }

    /// Writes a text and puts it in place at once.
    pub(crate) fn put_text(&self, name: &str, text: &str) -> Result<(), Unpublished> {
        let file = self.write(name, text.as_bytes())?;
        self.put(&file, &self.out.join(name))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // What stays is swept by the next build.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// What came of a step on the way to the lock. A build that ends takes the folder away meanwhile.
fn held<T>(path: &Path, done: io::Result<T>) -> Result<T, Unpublished> {
    match done {
        Err(why)
            if matches!(
                why.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists
            ) =>
        {
            Err(Unpublished::Busy)
        }
        done => at(path, done),
    }
}

/// `data/x.pack` + `br` = `data/x.pack.br`.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_while_another_build_ends_is_let_in_or_told_to_come_again() {
        let out = std::env::temp_dir().join(format!("staging-{}", std::process::id()));
        let _ = fs::create_dir_all(&out);
        let begin_often = || {
            for _ in 0..2000 {
                let begun = Staging::begin(&out).map(drop);
                let is_as_promised = matches!(begun, Ok(()) | Err(Unpublished::Busy));
                assert!(is_as_promised, "{begun:?}");
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(begin_often);
            }
        });
        let _ = fs::remove_dir_all(&out);
    }
}
