//! What lies in the seeds folder and could not be read as a file. Nothing of it is dropped in
//! silence: each stops publishing.

use crate::issue::{Issue, Issues, Location};
use crate::words;
use std::collections::BTreeMap;

/// Why something was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// A symbolic link: it may lead anywhere, and in a circle.
    Link,
    /// A pipe, a socket, a device.
    NoFile,
    /// Its name is not UTF-8.
    Name,
    /// Larger than any table.
    Large {
        /// Largest size that is read, in MiB.
        limit: u64,
    },
    /// Together with the files before it larger than any seeds folder.
    Together {
        /// Largest size of all files, in MiB.
        limit: u64,
    },
}

/// Reports each of them.
pub(crate) fn report(unread: &BTreeMap<String, Unread>, issues: &mut Issues) {
    for (path, why) in unread {
        issues.error(Location::file(path), words::unread(*why));
    }
}

/// The issues with them alone, for commands that do not compile.
#[must_use]
pub fn unread_issues(unread: &BTreeMap<String, Unread>) -> Vec<Issue> {
    let mut issues = Issues::default();
    report(unread, &mut issues);
    issues.into_sorted()
}
