//! All sheets of a file, row by row, sorted by the kind of place.

use super::cells::{Cells, Constants, cells};
use super::columns::{Column, columns, labels, name_column};
use super::heading::{To, heading_of, means_something};
use super::mapping::{Entry, Mapping, word_of};
use super::{Messages, Request, lines, origin};
use crate::columns::{
    ADDRESS, CATEGORY, CRS, HOURS, ID, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, SOURCE, STATUS, TABLES,
    Table, kind_named, meant, table,
};
use crate::tables::{LeftOut, Line, Shaped, Table as Foreign, shape};
use crate::words;
use domain::place::{Kind, Status};
use std::collections::{BTreeMap, BTreeSet};

/// The rows of one kind.
#[derive(Debug, Default)]
pub(super) struct RowsOfKind {
    pub(super) rows: Vec<Cells>,
    /// Where each was read: the table and the row.
    pub(super) places: Vec<(String, u32)>,
    /// The columns that the tables themselves fill.
    pub(super) provided: BTreeSet<&'static str>,
}

/// The rows of all sheets, by the slug of their kind.
pub(super) fn read(
    request: &Request<'_>,
    tables: &[Foreign],
    mapping: &mut Mapping,
    area: Option<&str>,
    messages: &mut Messages,
) -> BTreeMap<&'static str, RowsOfKind> {
    let every: Vec<&'static str> = TABLES.iter().flat_map(Table::all).collect();
    let filled = || tables.iter().filter(|table| !table.is_empty());
    let several = filled().count() > 1;
    let shaped: Vec<(&Foreign, Option<Shaped>)> = filled()
        .map(|table| {
            (
                table,
                shape(table, |header| means_something(header, &every)),
            )
        })
        .collect();
    let any = shaped
        .iter()
        .any(|(table, shaped)| shaped.is_some() && !table.hidden);
    let mut found = BTreeMap::new();
    let known = mapping.clone();
    for (table, shaped) in shaped {
        messages.file = if several {
            words::sheet_of(request.file, &table.sheet)
        } else {
            request.file.to_owned()
        };
        if table.aside > 0 {
            messages.info(1, "", "", words::not_for_the_old(table.aside));
        }
        match shaped {
            _ if table.hidden => messages.info(1, "", "", words::hidden_sheet()),
            None if any => messages.info(1, "", "", words::sheet_without_headers()),
            None => messages.ask(1, "", "", words::no_headers()),
            Some(shaped) => {
                let about = About {
                    request,
                    sheet: &table.sheet,
                    known: &known,
                    area,
                };
                sheet(about, &shaped, mapping, &mut found, messages);
            }
        }
    }
    found
}

/// What is known of a sheet beside its cells.
#[derive(Clone, Copy)]
struct About<'a> {
    request: &'a Request<'a>,
    sheet: &'a str,
    /// What was known before the first sheet was read.
    known: &'a Mapping,
    area: Option<&'a str>,
}

fn sheet(
    about: About<'_>,
    shaped: &Shaped,
    mapping: &mut Mapping,
    found: &mut BTreeMap<&'static str, RowsOfKind>,
    messages: &mut Messages,
) {
    let file = about.request.file;
    let own_name = if about.sheet.is_empty() {
        file
    } else {
        about.sheet
    };
    let named = kind_named(about.sheet).or_else(|| kind_named(file));
    let old = about.known.entry(own_name, &labels(shaped), named).cloned();
    let title = shaped.above.first().map_or("", |(_, text)| text.as_str());
    let said = old.as_ref().and_then(|entry| Kind::from_slug(&entry.kind));
    let kind = said
        .or_else(|| kind_named(about.sheet))
        .or_else(|| kind_named(title))
        .or_else(|| kind_named(file));
    let mut kinds = Kinds::new(kind, shaped, old.as_ref());
    let columns = columns(shaped, &kinds.allowed(), old.as_ref());
    let Some(names) = name_column(&columns).map(|column| column.at) else {
        let headers: Vec<&str> = columns.iter().map(|c| c.label.as_str()).collect();
        let say = words::no_name_column(&headers.join("、"));
        messages.ask(shaped.header_row, "", "", say);
        remember(mapping, old.as_ref(), own_name, kind, "", &columns, &kinds);
        return;
    };
    let (lines, mut out): (Vec<&Line>, Vec<(u32, LeftOut, String)>) = split(shaped, names);
    let notes: Vec<String> = shaped
        .above
        .iter()
        .map(|(_, text)| text.clone())
        .chain(out.iter().map(|(_, _, text)| text.clone()))
        .collect();
    let crs = old
        .as_ref()
        .map(|entry| entry.crs.clone())
        .unwrap_or_default();
    let crs = if crs.is_empty() {
        origin::system(&notes).unwrap_or_default().to_owned()
    } else {
        crs
    };
    let constants = constants(about, mapping, &crs, title, &notes, messages);
    let mut lost: BTreeMap<usize, Lost> = BTreeMap::new();
    for line in lines {
        let word = kinds.word(line).to_owned();
        let Some(table) = kinds.of(&word).and_then(table) else {
            messages.ask(line.row, CATEGORY, &word, words::which_kind(&word));
            out.push((line.row, LeftOut::NoKind, String::new()));
            kinds.asked.insert(word);
            continue;
        };
        let mut not_placed = Vec::new();
        let mut row = cells(line, &columns, table, &constants, messages, &mut not_placed);
        for column in not_placed {
            lost.entry(column.at)
                .or_insert_with(|| Lost::of(table, line.row))
                .count += 1;
        }
        row.entry(STATUS)
            .or_insert_with(|| constants.status.clone());
        row.entry(SOURCE)
            .or_insert_with(|| constants.source.clone());
        let of_kind = found.entry(table.kind.slug()).or_default();
        of_kind.rows.push(row);
        of_kind.places.push((messages.file.clone(), line.row));
        of_kind.provided.extend(provided(&columns));
    }
    tell_left_out(&out, messages);
    tell_columns(shaped, &columns, &lost, &kinds, messages);
    remember(
        mapping,
        old.as_ref(),
        own_name,
        kind,
        &crs,
        &columns,
        &kinds,
    );
}

/// The lines that are places, and the rows that are none.
fn split(shaped: &Shaped, names: usize) -> (Vec<&Line>, Vec<(u32, LeftOut, String)>) {
    let mut out = shaped.left_out.clone();
    let mut lines = Vec::new();
    for line in &shaped.lines {
        match lines::left_out(line, names) {
            None => lines.push(line),
            Some(why) => {
                let filled = line.cells.iter().map(|cell| cell.trimmed());
                let text: Vec<&str> = filled.filter(|text| !text.is_empty()).collect();
                out.push((line.row, why, text.join(" ")));
            }
        }
    }
    (lines, out)
}

fn constants(
    about: About<'_>,
    mapping: &Mapping,
    crs: &str,
    title: &str,
    notes: &[String],
    messages: &mut Messages,
) -> Constants {
    let source = if mapping.source.is_empty() {
        origin::source(about.request.file, title, notes)
    } else {
        mapping.source.clone()
    };
    let status = if mapping.status.is_empty() {
        Status::Unverified.word().to_owned()
    } else {
        mapping.status.clone()
    };
    messages.info(1, "", "", words::constants(&source, &status));
    let area_code = Some(mapping.area_code.clone()).filter(|code| !code.is_empty());
    Constants {
        source,
        status,
        crs: crs.to_owned(),
        area_code,
        area_asked: about.area.map(str::to_owned),
    }
}

/// Which kind each row is of.
struct Kinds {
    /// That of the rows that do not say it.
    usual: Option<Kind>,
    /// The column that says it.
    column: Option<usize>,
    /// Its words, and the kinds they mean.
    words: BTreeMap<String, Option<Kind>>,
    /// Words of which nobody knows the kind.
    asked: BTreeSet<String>,
}

impl Kinds {
    fn new(usual: Option<Kind>, shaped: &Shaped, entry: Option<&Entry>) -> Self {
        let every: Vec<&'static str> = TABLES.iter().flat_map(Table::all).collect();
        let is_category = |heading: &To| *heading == To::Column(CATEGORY);
        let column = shaped
            .headers
            .iter()
            .find(|h| is_category(&heading_of(&h.group, &h.name, &every).to))
            .map(|header| header.column);
        let mut kinds = Self {
            usual,
            column,
            words: BTreeMap::new(),
            asked: BTreeSet::new(),
        };
        for line in &shaped.lines {
            let word = kinds.word(line).to_owned();
            if !word.is_empty() && !kinds.words.contains_key(&word) {
                let said = entry.and_then(|entry| entry.kinds.get(&word));
                let said = said.and_then(|slug| Kind::from_slug(slug));
                let meant = said.or_else(|| kinds.meant(&word));
                kinds.words.insert(word, meant);
            }
        }
        kinds
    }

    /// What a word of 类别 names. 农村 beside 城市 names no kind.
    fn meant(&self, word: &str) -> Option<Kind> {
        const TOO_SHORT: &[&str] = &["农村", "村级", "机构", "餐", "饭", "出租"];
        let named = kind_named(word).filter(|_| !TOO_SHORT.contains(&word));
        named.or(self.usual)
    }

    fn word<'l>(&self, line: &'l Line) -> &'l str {
        let cell = self.column.and_then(|at| line.cells.get(at));
        cell.map(|cell| cell.trimmed()).unwrap_or_default()
    }

    fn of(&self, word: &str) -> Option<Kind> {
        self.words.get(word).copied().flatten().or(self.usual)
    }

    fn all(&self) -> BTreeSet<&'static str> {
        let of_words = self.words.values().flatten().map(|kind| kind.slug());
        of_words.chain(self.usual.map(Kind::slug)).collect()
    }

    /// The columns that the tables of its kinds may have.
    fn allowed(&self) -> Vec<&'static str> {
        let kinds = self.all();
        let of_kinds = |table: &&Table| kinds.is_empty() || kinds.contains(table.kind.slug());
        let mut allowed = Vec::new();
        for column in TABLES.iter().filter(of_kinds).flat_map(Table::all) {
            if !allowed.contains(&column) {
                allowed.push(column);
            }
        }
        allowed
    }
}

/// The columns of ours that a table fills.
fn provided(columns: &[Column]) -> impl Iterator<Item = &'static str> + '_ {
    columns.iter().flat_map(|column| match &column.to {
        To::Column(own @ (LNG | LAT)) => vec![*own, CRS],
        To::Column(own) => vec![*own],
        To::Price | To::Lowest | To::Highest => vec![MEAL_PRICE, MONTHLY_PRICE],
        To::Point | To::Axis => vec![LNG, LAT, CRS],
        To::District => vec![ADDRESS],
        To::Opens | To::Closes | To::Meal(_) => vec![HOURS],
        _ => Vec::new(),
    })
}

/// The filled cells of a column that have no place.
struct Lost {
    count: usize,
    first: u32,
    title: &'static str,
}

impl Lost {
    fn of(table: &'static Table, first: u32) -> Self {
        Self {
            count: 0,
            first,
            title: table.title,
        }
    }
}

fn tell_left_out(out: &[(u32, LeftOut, String)], messages: &mut Messages) {
    for (row, why, text) in out {
        match why {
            // It was asked about already.
            LeftOut::NoKind => {}
            LeftOut::Ragged { .. } | LeftOut::OpenQuote | LeftOut::NoName => {
                messages.ask(*row, "", text, words::row_left_out(*why));
            }
            LeftOut::Headers | LeftOut::Sum | LeftOut::Note => {
                messages.info(*row, "", text, words::row_left_out(*why));
            }
        }
    }
}

/// Tells of every filled column where it went, unless into one of ours.
fn tell_columns(
    shaped: &Shaped,
    columns: &[Column],
    lost: &BTreeMap<usize, Lost>,
    kinds: &Kinds,
    messages: &mut Messages,
) {
    let row = shaped.header_row;
    let allowed = kinds.allowed();
    for (column, header) in columns.iter().zip(&shaped.headers) {
        let filled = shaped
            .lines
            .iter()
            .filter(|line| line.cells.get(column.at).is_some_and(|c| !c.is_empty()))
            .count();
        let label = column.label.as_str();
        let guessed = || heading_of(&header.group, &header.name, &allowed).to;
        match &column.to {
            _ if filled == 0 => {}
            To::Serial if guessed() == To::Column(ID) => {
                messages.info(row, label, "", words::ids_not_kept());
            }
            To::Person => messages.info(row, label, "", words::person_column(filled)),
            To::Office if column.said => {
                messages.info(row, label, "", words::column_not_wanted(filled));
            }
            To::Office => messages.info(row, label, "", words::office_column(filled)),
            to => {
                if column.of_a_person {
                    messages.ask(row, label, "", words::own_number(filled));
                }
                if let Some(lost) = lost.get(&column.at) {
                    let cells = (lost.count, lost.first);
                    let say = match (to, &column.beside) {
                        (_, Some(other)) => words::means_the_same(other, cells),
                        (To::Unclear(meant), _) => {
                            words::unclear_header(&meant.join("」「"), cells)
                        }
                        (To::Area, _) => words::unclear_header(&column.perhaps.join("」「"), cells),
                        (To::Column(own), _) => words::not_of_kind(own, lost.title, cells),
                        _ => words::goes_nowhere(meant(label, &allowed), cells),
                    };
                    messages.ask(row, label, "", say);
                }
            }
        }
    }
}

/// Writes down what was understood of a table.
fn remember(
    mapping: &mut Mapping,
    old: Option<&Entry>,
    name: &str,
    kind: Option<Kind>,
    crs: &str,
    columns: &[Column],
    kinds: &Kinds,
) {
    let mut systems = columns.iter().filter_map(|column| column.system);
    let first = systems.next();
    let system = first.filter(|first| systems.all(|other| other == *first));
    let word = |column: &Column| match column.beside {
        Some(_) => "",
        None => word_of(&column.to),
    };
    let mut entry = Entry {
        name: name.to_owned(),
        kind: kind.map(|kind| kind.slug().to_owned()).unwrap_or_default(),
        crs: if crs.is_empty() {
            system.unwrap_or_default().to_owned()
        } else {
            crs.to_owned()
        },
        columns: columns
            .iter()
            .map(|column| (column.label.clone(), word(column).to_owned()))
            .collect(),
        kinds: kinds
            .words
            .iter()
            .filter(|(_, meant)| kinds.usual.is_none() || **meant != kinds.usual)
            .map(|(word, meant)| {
                let slug = meant.map(|kind| kind.slug().to_owned());
                (word.clone(), slug.unwrap_or_default())
            })
            .collect(),
        order: columns.iter().map(|column| column.label.clone()).collect(),
    };
    if let Some(old) = old {
        // A column that is not there this month may come again.
        for (header, to) in &old.columns {
            entry
                .columns
                .entry(header.clone())
                .or_insert_with(|| to.clone());
        }
        for (word, kind) in &old.kinds {
            entry.kinds.insert(word.clone(), kind.clone());
        }
        entry.name.clone_from(&old.name);
    }
    mapping.put(old, entry);
}
