//! What can go wrong around the app. Each has its sentence in `words`.

use domain::pack::PackError;

/// Why a file did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FetchError {
    /// No network, or nobody answers.
    NoAnswer,
    /// It takes longer than anyone would wait.
    TooSlow,
    /// The server answered, but with something other than the file: this status.
    Refused(u16),
    /// The file is not what it should be.
    Unreadable,
}

/// Why there is no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoadError {
    /// The file did not come.
    Fetch(FetchError),
    /// The file came and can not be used.
    Pack(PackError),
    /// The manifest is of another version than this app.
    OtherFormat,
    /// A link names a city this map does not have.
    NoSuchCity,
}

impl LoadError {
    /// Whether it looks as if the file had another name by now: the server does not have it, or
    /// has something else in its place.
    #[must_use]
    pub fn may_be_of_old_data(self) -> bool {
        match self {
            Self::Fetch(FetchError::Refused(status)) => (400..500).contains(&status),
            Self::Pack(_) => true,
            Self::Fetch(_) | Self::OtherFormat | Self::NoSuchCity => false,
        }
    }
}

impl From<FetchError> for LoadError {
    fn from(error: FetchError) -> Self {
        Self::Fetch(error)
    }
}

impl From<PackError> for LoadError {
    fn from(error: PackError) -> Self {
        Self::Pack(error)
    }
}

/// Why there is no map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapError {
    /// Its files did not come.
    NotFetched,
    /// The browser can not draw it.
    NotPossible,
}

/// Why there is no position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PositionError {
    /// The person, the phone or WeChat said no.
    Refused,
    /// The phone does not know.
    NotKnown,
    /// The page around the app does not let it ask; `surely`: the browser says so.
    Framed {
        /// Whether it can be nothing else.
        surely: bool,
    },
    /// No answer in time. Some web views never answer at all.
    TooSlow,
    /// This browser can not tell, or the page is not served over https.
    NotPossible,
}
