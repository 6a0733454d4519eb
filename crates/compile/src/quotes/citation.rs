//! The sources that stand in the files of the seeds, wherever they stand.

use crate::issue::{Issues, Location};
use crate::{Seeds, toml_file};
use domain::geo::adcode::Adcode;
use domain::policy::paper::{Clause, Standing};
use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A source as the readers of a file meet it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFile {
    /// Id in `papers.toml`.
    pub(crate) paper: Spanned<String>,
    /// The paper's own words.
    pub(crate) quote: Spanned<String>,
    /// Where the clause binds less than its paper.
    pub(crate) status: Option<Spanned<String>>,
}

impl SourceFile {
    /// What the source says of its clause, where that is a word we know.
    pub(crate) fn standing(&self) -> Option<Standing> {
        Standing::from_word(self.status.as_ref()?.get_ref())
    }
}

/// A source and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Citation {
    pub(super) file: String,
    pub(super) line: u32,
    pub(super) paper: String,
    pub(super) quote: String,
    pub(super) status: Option<String>,
}

impl Citation {
    pub(super) fn location<'a>(&'a self, column: &'a str) -> Location<'a> {
        Location {
            file: &self.file,
            line: self.line,
            column,
            value: match column {
                "paper" => &self.paper,
                "status" => self.status.as_deref().unwrap_or_default(),
                _ => &self.quote,
            },
        }
    }

    /// Whether it stands in a file of what people can get.
    pub(super) fn is_of_rights(&self) -> bool {
        self.file == crate::national::FILE || self.file.ends_with("/entitlements.toml")
    }

    /// Whether the quote names a last day.
    pub(super) fn has_last_day(&self) -> bool {
        let clause = Clause {
            paper: 0,
            quote: self.quote.clone(),
            standing: Standing::InForce,
        };
        clause.deadline().is_some()
    }

    /// The city of whose folder the file is one, as its name says.
    pub(super) fn city(&self) -> Option<Adcode> {
        let folder = self.file.strip_prefix("cities/")?;
        folder.split_once('-')?.0.parse().ok()
    }
}

/// Every source of every TOML file, by file and line.
pub(super) fn all(seeds: &Seeds, issues: &mut Issues) -> Vec<Citation> {
    let mut found = Vec::new();
    for (file, bytes) in seeds.under("").filter(|(file, _)| file.ends_with(".toml")) {
        let Ok(text) = crate::text::decode(bytes) else {
            toml_file::read::<toml::Table>(file, bytes, issues);
            continue;
        };
        match DeTable::parse(text) {
            Ok(table) => {
                let from = found.len();
                walk(table.get_ref(), file, text, &mut found);
                let own = found.get_mut(from..).unwrap_or_default();
                own.sort_by_key(|c: &Citation| c.line);
            }
            Err(error) => toml_file::report(file, text, &error, issues),
        }
    }
    found
}

fn walk(table: &DeTable<'_>, file: &str, text: &str, found: &mut Vec<Citation>) {
    let word =
        |value: &Spanned<DeValue<'_>>| value.get_ref().as_str().unwrap_or_default().to_owned();
    if let (Some(paper), Some(quote)) = (table.get("paper"), table.get("quote")) {
        found.push(Citation {
            file: file.to_owned(),
            line: toml_file::line_at(text, quote.span().start),
            paper: word(paper),
            quote: word(quote),
            status: table.get("status").map(word),
        });
    }
    for value in table.values() {
        each_table(value, &mut |table| walk(table, file, text, found));
    }
}

/// Each table that stands in a value, itself or in lists.
fn each_table(value: &Spanned<DeValue<'_>>, see: &mut impl FnMut(&DeTable<'_>)) {
    match value.get_ref() {
        DeValue::Table(table) => see(table),
        DeValue::Array(items) => {
            for item in items {
                each_table(item, see);
            }
        }
        _ => {}
    }
}
