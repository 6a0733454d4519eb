//! Every rule by which something is told: its code, how much it matters, its name, and an example
//! that makes it speak. What a rule means and what to do about it is what it says of its example, so
//! that this list can not tell anything else than a report does.

mod base;
mod city;
mod convert;
mod fields;
mod files;
mod hours;
mod layers;
mod markdown;
mod papers;
mod places;
mod prices;
mod run;
mod targets;
#[cfg(test)]
mod tests;

pub use markdown::{rules_markdown, rules_text};

use crate::Unread;
use crate::issue::Severity;
use domain::place::Kind;

/// One rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rule {
    /// Its name for programs; it stays when the sentences change.
    pub(crate) code: &'static str,
    /// How much it matters.
    pub(crate) severity: Severity,
    /// Its name for people.
    pub(crate) title: &'static str,
    /// What makes it speak.
    pub(crate) example: Example,
}

/// Rules about one subject.
pub(crate) struct Chapter {
    /// The subject.
    pub(crate) title: &'static str,
    /// Its rules.
    pub(crate) rules: &'static [Rule],
}

/// All rules, by subject.
pub(crate) const CHAPTERS: &[Chapter] = &[
    files::CHAPTER,
    fields::CHAPTER,
    places::CHAPTER,
    places::POSITIONS,
    fields::PHONES,
    hours::CHAPTER,
    fields::DATES,
    prices::CHAPTER,
    city::CHAPTER,
    papers::CHAPTER,
    papers::QUOTES,
    targets::CHAPTER,
    layers::CHAPTER,
    convert::CHAPTER,
];

/// The smallest input by which a rule speaks: a small city with one thing changed in it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Example {
    /// Cells of the one row of a kind's table.
    Cells(Kind, &'static [(&'static str, &'static str)]),
    /// A cell of it in which one piece stands so many times.
    Repeated(&'static str, &'static str, usize),
    /// Files, and what is changed in them.
    Files(&'static [Edit]),
    /// Files, and what is changed in them after the quotes were looked for in the papers.
    Since(&'static [Edit]),
    /// A file in the folder that could not be read as one.
    Unread(&'static str, Unread),
    /// A workbook in place of the canteens' table: its sheets by name; cells by `|`, rows by line.
    Book(&'static str, &'static [(&'static str, &'static str)]),
    /// One card of what a paper promises.
    Card(Card),
    /// Somebody's own table, to be turned into one of ours.
    Convert(Foreign),
}

/// A change of one file of the small city. Papers, of which the quotes are looked for, lie in `papers/`.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Edit {
    /// The file holds this text.
    Put(&'static str, &'static str),
    /// It holds these bytes.
    Bytes(&'static str, &'static [u8]),
    /// In the file this is written in place of that.
    Swap(&'static str, &'static str, &'static str),
    /// The file holds this, then so many times that.
    Repeat(&'static str, &'static str, &'static str, usize),
    /// The file ends with this, too.
    Add(&'static str, &'static str),
    /// There is no such file.
    Gone(&'static str),
}

/// A card with one quote of a paper that says nothing else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Card {
    pub(crate) paper: &'static str,
    pub(crate) quote: &'static str,
    pub(crate) status: &'static str,
    pub(crate) what: &'static str,
    pub(crate) who: &'static str,
}

/// Somebody's own table, and the folder it goes to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Foreign {
    pub(crate) file: &'static str,
    pub(crate) table: FileForm,
    pub(crate) mapping: Option<&'static str>,
    pub(crate) folder: &'static [(&'static str, &'static str)],
    pub(crate) others: crate::Others,
}

/// How a table lies in its file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FileForm {
    /// A text.
    Text(&'static str),
    /// Bytes that are no table.
    Bytes(&'static [u8]),
    /// Workbooks: sheets by name, hidden or not; cells by `|`, lines by line. `~` before a line or a
    /// header hides it, `^` is merged with the cell above.
    Book(&'static [(&'static str, bool, &'static str)]),
    /// Workbooks with macros, written as those of [`Book`](Self::Book) are.
    Macros(&'static [(&'static str, bool, &'static str)]),
}

/// A table of rules: code, severity, name, example.
macro_rules! rules {
    ($($code:ident $severity:ident $title:literal $example:expr;)*) => {
        &[$($crate::rule_book::Rule {
            code: stringify!($code),
            severity: $crate::issue::Severity::$severity,
            title: $title,
            example: $example,
        }),*]
    };
}
use rules;

/// Cells of the canteen's row.
macro_rules! cells {
    ($($column:literal = $value:expr),+) => {
        $crate::rule_book::Example::Cells(
            domain::place::Kind::Canteen,
            &[$(($column, $value)),+],
        )
    };
}
use cells;
