//! Where the files of a publication go as they are made.

use crate::Names;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};

/// What the names of the nation stand under among the cities whose files are published. No city has this code.
pub const NATION: u32 = 0;

/// Where the files go, from several threads.
pub trait Shelf: Sync {
    /// Why a file can not be taken.
    type Error: Send;

    /// The files of a city where all of them stand there, none was touched since, and they were
    /// made of what this is the fingerprint of. They are not made again.
    fn standing(&self, adcode: u32, print: &str) -> Option<Names>;

    /// A file of the last publication, by its path.
    fn there(&self, path: &str) -> Option<Vec<u8>>;

    /// Takes a file: path with `/`, relative to the output folder, and content.
    ///
    /// # Errors
    ///
    /// Where it can not be taken. Then no more are made.
    fn take(&self, path: String, bytes: Vec<u8>) -> Result<(), Self::Error>;
}

/// All files in memory.
#[derive(Debug, Default)]
pub(crate) struct Whole(Mutex<BTreeMap<String, Vec<u8>>>);

impl Whole {
    pub(crate) fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf for Whole {
    type Error = Infallible;

    fn standing(&self, _: u32, _: &str) -> Option<Names> {
        None
    }

    fn there(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn take(&self, path: String, bytes: Vec<u8>) -> Result<(), Infallible> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path, bytes);
        Ok(())
    }
}
