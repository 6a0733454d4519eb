//! What is wrong with the tables, as data first: where, what, and how to mend it.

use crate::visible::{sentence, shown, visible};
use crate::words::{self, Say};
use serde::{Deserialize, Serialize};

/// How much an issue matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Stops publishing.
    Error,
    /// Can be published, but someone should look.
    Warning,
    /// Good to know.
    Info,
    /// Nothing to mend: how a cell was read, for someone to look through.
    Note,
}

/// One thing to tell the person who keeps the tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Issue {
    /// What kind of thing it is, for programs: `bad_phone`. It stays when the sentence changes.
    pub code: &'static str,
    /// Whether it stops publishing.
    pub severity: Severity,
    /// Path of the file within the seeds folder, with `/`.
    pub file: String,
    /// Of a table the row as a spreadsheet counts it: a record is one row, however many lines its
    /// cells have, and so is an empty line. Of another file the line. What concerns the whole file
    /// is told of line 1.
    pub line: u32,
    /// Header of the column; empty when the whole row or file is meant.
    pub column: String,
    /// What stands there now.
    pub value: String,
    /// What is wrong, in a sentence a clerk understands.
    pub message: String,
    /// What to do about it.
    pub fix: String,
}

/// A place in a file that something can be said about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Location<'a> {
    /// Path within the seeds.
    pub(crate) file: &'a str,
    /// Row of a table or line of another file, 1 for the whole file.
    pub(crate) line: u32,
    /// Header, may be empty.
    pub(crate) column: &'a str,
    /// Present content, may be empty.
    pub(crate) value: &'a str,
}

impl<'a> Location<'a> {
    /// The file as a whole.
    pub(crate) fn file(file: &'a str) -> Self {
        Self {
            file,
            line: 1,
            column: "",
            value: "",
        }
    }
}

/// The issues met so far, and how cells were read. No character of a table reaches a person's
/// screen as a command from here: what can not be seen is written out.
#[derive(Debug, Default)]
pub(crate) struct Issues {
    issues: Vec<Issue>,
    read: Vec<Issue>,
    /// Whether nobody will ask how cells were read.
    without_readings: bool,
}

impl Issues {
    /// For whoever does not ask how cells were read: of a nation that is a million of them.
    pub(crate) fn without_readings() -> Self {
        Self {
            without_readings: true,
            ..Self::default()
        }
    }

    /// An empty list of the same kind.
    pub(crate) fn of_same_kind(&self) -> Self {
        Self {
            without_readings: self.without_readings,
            ..Self::default()
        }
    }

    fn push(&mut self, severity: Severity, location: Location<'_>, say: Say) {
        self.issues.push(Issue {
            code: say.code,
            severity,
            file: visible(location.file),
            line: location.line,
            column: shown(location.column),
            value: shown(location.value),
            message: sentence(&say.message),
            fix: sentence(&say.fix),
        });
    }

    /// Something that stops publishing.
    pub(crate) fn error(&mut self, location: Location<'_>, say: Say) {
        self.push(Severity::Error, location, say);
    }

    /// Something to look at.
    pub(crate) fn warning(&mut self, location: Location<'_>, say: Say) {
        self.push(Severity::Warning, location, say);
    }

    /// Something to know.
    pub(crate) fn info(&mut self, location: Location<'_>, say: Say) {
        self.push(Severity::Info, location, say);
    }

    /// How a cell was read, where it is not written that way already.
    pub(crate) fn note(&mut self, location: Location<'_>, reading: &str) {
        if self.without_readings {
            return;
        }
        self.read.push(Issue {
            code: "read_as",
            severity: Severity::Note,
            file: visible(location.file),
            line: location.line,
            column: shown(location.column),
            value: shown(location.value),
            message: words::read_as(reading),
            fix: words::read_wrongly(),
        });
    }

    /// How many readings there are.
    pub(crate) fn readings(&self) -> usize {
        self.read.len()
    }

    /// Drops all readings but the first of that number.
    pub(crate) fn forget_readings(&mut self, kept: usize) {
        self.read.truncate(kept);
    }

    /// Adds what another look at the same file found and is not told yet.
    pub(crate) fn add_new(&mut self, others: Self) {
        for issue in others.into_sorted() {
            if !self.issues.contains(&issue) {
                self.issues.push(issue);
            }
        }
    }

    /// Adds all that was met in one of several cities. What is told of `shared`, a file that each of
    /// them reads, goes into `once` where it is not there yet.
    pub(crate) fn add_of_city(&mut self, city: Self, shared: &str, once: &mut Vec<Issue>) {
        self.read.extend(city.read);
        for issue in city.issues {
            if issue.file != shared {
                self.issues.push(issue);
            } else if !once.contains(&issue) {
                once.push(issue);
            }
        }
    }

    /// What is to be told so far.
    pub(crate) fn all(&self) -> &[Issue] {
        &self.issues
    }

    /// Adds these.
    pub(crate) fn extend(&mut self, issues: Vec<Issue>) {
        self.issues.extend(issues);
    }

    /// All that is to be told, by file and line, in the order they were met within a line.
    pub(crate) fn into_sorted(self) -> Vec<Issue> {
        self.into_issues_and_readings().0
    }

    /// What is to be told, and how cells were read, each by file and line.
    pub(crate) fn into_issues_and_readings(mut self) -> (Vec<Issue>, Vec<Issue>) {
        for list in [&mut self.issues, &mut self.read] {
            list.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        }
        (self.issues, self.read)
    }
}

/// Whether any of them stops publishing.
#[must_use]
pub fn stops_publishing(issues: &[Issue]) -> bool {
    issues.iter().any(|i| i.severity == Severity::Error)
}
