//! Why nothing, or not all, was published.

use std::io;
use std::path::{Path, PathBuf};

/// Why nothing, or not all, was published.
#[derive(Debug)]
pub(crate) enum Unpublished {
    /// Another build is writing into the folder.
    Busy,
    /// A folder below the output folder is a symbolic link.
    Link(PathBuf),
    /// The system refused.
    Io(PathBuf, io::Error),
}

/// Says of which file an error of the system is.
pub(crate) fn at<T>(path: &Path, done: io::Result<T>) -> Result<T, Unpublished> {
    done.map_err(|why| Unpublished::Io(path.to_owned(), why))
}
