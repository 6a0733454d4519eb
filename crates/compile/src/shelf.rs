//! Where the files of a publication go as they are made.

use crate::Names;
use domain::geo::adcode::{Adcode, NoAdcode};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

/// Whose files they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// The names of all cities.
    Nation,
    /// One city.
    City(Adcode),
}

/// What stands for the nation in the list of what is published. No city has this code.
const NATION: &str = "0";

impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nation => f.write_str(NATION),
            Self::City(city) => city.fmt(f),
        }
    }
}

impl FromStr for Owner {
    type Err = NoAdcode;

    fn from_str(text: &str) -> Result<Self, NoAdcode> {
        match text {
            NATION => Ok(Self::Nation),
            city => city.parse().map(Self::City),
        }
    }
}

/// Where the files go, from several threads.
pub trait Shelf: Sync {
    /// Why a file can not be taken.
    type Error: Send;

    /// The files of a city, or the names of all, where all of them stand there, none was touched since, and they were
    /// made of what this is the fingerprint of. They are not made again.
    fn standing(&self, owner: Owner, print: &str) -> Option<Names>;

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

    fn standing(&self, _: Owner, _: &str) -> Option<Names> {
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
