//! What goes wrong, told as a sentence, and what to do about it.

use std::fmt::Display;
use std::path::Path;

/// What to do where a compiler has found a mistake.
pub(crate) const MEND_SOURCES: &str = "Mend what the compiler names above and run the command again; the dist/ of the last good build is still there.";

/// A failure a person can act on.
#[derive(Debug)]
pub(crate) struct Trouble {
    /// What happened.
    pub(crate) what: String,
    /// What to do now, with the exact command where there is one.
    pub(crate) fix: String,
}

/// The result of everything here that can fail.
pub(crate) type Result<T> = std::result::Result<T, Trouble>;

impl Trouble {
    /// A failure with its remedy.
    pub(crate) fn new(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            fix: fix.into(),
        }
    }
}

/// Turns an error of the system into a sentence about the file it happened to.
pub(crate) trait At<T> {
    /// `doing` completes “could not … <path>”.
    fn at(self, doing: &str, path: &Path) -> Result<T>;
}

impl<T, E: Display> At<T> for std::result::Result<T, E> {
    fn at(self, doing: &str, path: &Path) -> Result<T> {
        self.map_err(|error| {
            Trouble::new(
                format!("Could not {doing} {}: {error}.", path.display()),
                "Check that the folder is yours to write and that the disk is not full, then run the command again.",
            )
        })
    }
}
