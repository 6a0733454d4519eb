//! Puts right in the CSV tables of a city what has one reading only, and leaves every other byte as
//! it is. Where a change would bring a new issue, the row stays as it was.

mod cell;
mod spans;

pub use cell::Mended;

use crate::columns::{TABLES, recognise, table};
use crate::issue::Issue;
use crate::{Seeds, Unread, check_folder, words};
use domain::place::Kind;
use domain::place::phone::is_area_code;
use spans::{Rewritten, Spans};
use std::collections::{BTreeMap, BTreeSet};

/// One cell that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Path of the table.
    pub file: String,
    /// The row as a spreadsheet counts it.
    pub line: u32,
    /// Header of the column, as written.
    pub column: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// What was put right.
    pub what: Vec<Mended>,
    /// The row and the column within the file.
    place: (usize, usize),
}

impl Change {
    /// The change in a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        words::changed(self)
    }
}

/// What putting right came to.
#[derive(Debug, Default)]
pub struct Repair {
    /// The tables that change, whole.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Every cell that changes, by file and row.
    pub done: Vec<Change>,
    /// What could be put right and would bring a new issue with it: left as it was.
    pub held_back: Vec<Change>,
    /// Tables in which nothing is changed, for they are no CSV in UTF-8 or not whole.
    pub not_read: Vec<String>,
}

/// So many times the tables are checked anew, at most, to find the changes that bring new issues.
const CHECKS: usize = 40;

/// How many cells could perhaps be put right: what the changes would bring with them is not looked at.
#[must_use]
pub fn mendable(seeds: &Seeds) -> usize {
    possible(seeds, &mut Repair::default()).len()
}

/// Puts right what can be put right beyond doubt. Run again, it finds nothing more to do.
#[must_use]
pub fn mend(seeds: &Seeds, unread: &BTreeMap<String, Unread>) -> Repair {
    let mut repair = Repair::default();
    let all = possible(seeds, &mut repair);
    if all.is_empty() {
        return repair;
    }
    let mut trial = Trial {
        seeds,
        unread,
        known: issue_keys(seeds, unread),
        left: CHECKS,
    };
    trial.settle(all, &mut repair);
    for changes in [&mut repair.done, &mut repair.held_back] {
        changes.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    }
    repair.files = rewritten(seeds, &repair.done);
    repair
}

/// Every cell that could be put right; tables that can not be changed are noted.
fn possible(seeds: &Seeds, repair: &mut Repair) -> Vec<Change> {
    let mut all = Vec::new();
    for folder in seeds.city_folders() {
        let area = area_code(seeds, folder);
        for table in TABLES {
            let file = format!("cities/{folder}/{}", table.kind.file());
            if let Some(bytes) = seeds.get(&file) {
                match Spans::of(bytes) {
                    Some(spans) => {
                        all.extend(changes(&file, table.kind, &spans, area.as_deref()));
                    }
                    None => repair.not_read.push(file),
                }
            }
        }
        let workbooks = TABLES.iter().map(|t| crate::columns::workbook(t.kind));
        let paths = workbooks.map(|name| format!("cities/{folder}/{name}"));
        repair
            .not_read
            .extend(paths.filter(|path| seeds.get(path).is_some()));
    }
    all
}

/// The area code of a city, as its own file says it.
fn area_code(seeds: &Seeds, folder: &str) -> Option<String> {
    let bytes = seeds.get(&format!("cities/{folder}/city.toml"))?;
    let city: toml::Table = toml::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
    let code = city.get("area_code")?.as_str()?;
    is_area_code(code).then(|| code.to_owned())
}

/// What could be put right in a table.
fn changes(file: &str, kind: Kind, spans: &Spans<'_>, area: Option<&str>) -> Vec<Change> {
    let Some(headers) = spans.rows.first() else {
        return Vec::new();
    };
    let known = table(kind).map(|table| table.all()).unwrap_or_default();
    let mut seen = BTreeSet::new();
    let mut columns = Vec::new();
    for (at, header) in headers.cells.iter().enumerate() {
        // Of two columns of one name the first is read; the other is an error.
        if let Some(column) = recognise(header.trim(), &known).filter(|c| seen.insert(*c)) {
            columns.push((at, header.trim(), column));
        }
    }
    let mut changes = Vec::new();
    for (row, spanned) in spans.rows.iter().enumerate().skip(1) {
        // The cells of a row with one too many or too few stand in the wrong columns.
        if spanned.cells.len() != headers.cells.len() {
            continue;
        }
        for (at, header, column) in &columns {
            let Some(before) = spanned.cells.get(*at) else {
                continue;
            };
            if let Some((after, what)) = cell::mended(column, before, area) {
                changes.push(Change {
                    file: file.to_owned(),
                    line: spanned.line,
                    column: (*header).to_owned(),
                    before: before.clone(),
                    after,
                    what,
                    place: (row, *at),
                });
            }
        }
    }
    changes
}

/// The tables with these changes made.
fn rewritten(seeds: &Seeds, changes: &[Change]) -> BTreeMap<String, Vec<u8>> {
    let mut by_file: BTreeMap<&str, Vec<Rewritten<'_>>> = BTreeMap::new();
    for change in changes {
        let (row, column) = change.place;
        by_file.entry(&change.file).or_default().push(Rewritten {
            row,
            column,
            content: &change.after,
        });
    }
    let files = by_file.into_iter().filter_map(|(file, cells)| {
        let spans = Spans::of(seeds.get(file)?)?;
        Some((file.to_owned(), spans.with(&cells)))
    });
    files.collect()
}

/// What tells issues of two checks apart: file, row, code, column.
type IssueKeys = BTreeSet<(String, u32, &'static str, String)>;

fn issue_keys(seeds: &Seeds, unread: &BTreeMap<String, Unread>) -> IssueKeys {
    let issues = check_folder(seeds, unread, None).issues;
    let key = |issue: Issue| (issue.file, issue.line, issue.code, issue.column);
    issues.into_iter().map(key).collect()
}

/// Changes on trial.
struct Trial<'a> {
    seeds: &'a Seeds,
    unread: &'a BTreeMap<String, Unread>,
    /// What is told of the tables as they are.
    known: IssueKeys,
    /// How many checks are left.
    left: usize,
}

impl Trial<'_> {
    /// Makes the changes that bring no new issue beside those already made. A row is changed as a
    /// whole or not at all.
    fn settle(&mut self, mut changes: Vec<Change>, repair: &mut Repair) {
        loop {
            if changes.is_empty() {
                return;
            }
            let Some(left) = self.left.checked_sub(1) else {
                repair.held_back.append(&mut changes);
                return;
            };
            self.left = left;
            let new = self.new_issues(&repair.done, &changes);
            if new.is_empty() {
                repair.done.append(&mut changes);
                return;
            }
            let brings = |change: &Change| {
                let here = |(file, line, ..): &(String, u32, &str, String)| {
                    *file == change.file && *line == change.line
                };
                new.iter().any(here)
            };
            let (bad, good): (Vec<_>, Vec<_>) = changes.into_iter().partition(brings);
            if bad.is_empty() {
                // The issue is told of another row than that which was changed.
                return self.halves(good, repair);
            }
            repair.held_back.extend(bad);
            changes = good;
        }
    }

    fn halves(&mut self, mut changes: Vec<Change>, repair: &mut Repair) {
        let place = |change: &Change| (change.file.clone(), change.line);
        let rows: BTreeSet<_> = changes.iter().map(place).collect();
        let Some(middle) = rows.iter().nth(rows.len() / 2).filter(|_| rows.len() > 1) else {
            repair.held_back.append(&mut changes);
            return;
        };
        let (first, second) = changes
            .into_iter()
            .partition(|change| place(change) < *middle);
        self.settle(first, repair);
        self.settle(second, repair);
    }

    fn new_issues(&self, done: &[Change], more: &[Change]) -> IssueKeys {
        let all: Vec<Change> = done.iter().chain(more).cloned().collect();
        let mut seeds = self.seeds.clone();
        seeds.files.extend(rewritten(self.seeds, &all));
        let now = issue_keys(&seeds, self.unread);
        now.difference(&self.known).cloned().collect()
    }
}
