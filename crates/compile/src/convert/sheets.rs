//! All sheets of a file, row by row, sorted by the kind of place.

mod notices;
mod remember;

use super::cells::{Cells, Constants, cells};
use super::columns::{Column, columns, labels, name_column};
use super::gather::{Gathered, Known, Places, gather, is_said_once};
use super::groups::{Group, Said};
use super::heading::{To, heading, means_something};
use super::kinds::Kinds;
use super::mapping::Mapping;
use super::{Messages, Request, origin, rents};
use crate::columns::{
    ADDRESS, CATEGORY, CRS, HOURS, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, NAME, PHONE, RURAL_HAVES,
    SERVICE_AREA, SERVICES, SOURCE, STATUS, TABLES, TOWN, Table, kind_named, table,
};
use crate::rules::CityFacts;
use crate::tables::{LeftOut, Shaped, Table as Foreign, Words, shapes, stand_downwards};
use crate::words;
use domain::place::{Kind, Status};
use notices::{Lost, speaks_of_colours, tell_columns, tell_left_out, tell_unseen};
use remember::remember;
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
    facts: &CityFacts,
    messages: &mut Messages,
) -> BTreeMap<&'static str, RowsOfKind> {
    let every: Vec<&'static str> = TABLES.iter().flat_map(Table::all).collect();
    let filled = || tables.iter().filter(|table| !table.is_empty());
    let several = filled().count() > 1;
    let known = mapping.clone();
    let words = Words {
        known: &|header| known.knows(header) || means_something(header, &every),
        names: &|header| heading(header, &every).to == To::Column(NAME),
    };
    let shaped: Vec<(&Foreign, Vec<Shaped>)> = filled()
        .map(|table| (table, shapes(table, &words)))
        .collect();
    let any = shaped
        .iter()
        .any(|(table, parts)| !parts.is_empty() && !table.hidden);
    let mut found = BTreeMap::new();
    for (table, parts) in shaped {
        messages.file = if several {
            words::sheet_of(request.file, &table.sheet)
        } else {
            request.file.to_owned()
        };
        if table.aside > 0 {
            messages.info(1, "", "", words::not_for_the_old(table.aside));
        }
        let downwards = stand_downwards(table, &words);
        if table.hidden {
            messages.info(1, "", "", words::hidden_sheet());
        } else if downwards {
            messages.ask(1, "", "", words::headers_downwards());
        } else if parts.is_empty() && any {
            messages.info(1, "", "", words::sheet_without_headers());
        } else if parts.is_empty() {
            messages.ask(1, "", "", words::no_headers());
        }
        if table.hidden || downwards {
            continue;
        }
        let above = parts.iter().flat_map(|part| &part.above);
        let notes: Vec<String> = above.map(|(_, text)| text.clone()).collect();
        for (at, part) in parts.iter().enumerate() {
            let about = About {
                request,
                sheet: &table.sheet,
                known: &known,
                area: facts.area_code.as_deref(),
                facts,
                notes: &notes,
                part: (at, parts.len()),
            };
            sheet(about, part, mapping, &mut found, messages);
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
    facts: &'a CityFacts,
    /// What stands above its headers.
    notes: &'a [String],
    /// Which part of it is read, and how many there are.
    part: (usize, usize),
}

impl About<'_> {
    /// The sheet, or the file where it has none; of a later part with its title.
    fn name(&self, title: &str) -> String {
        let own = if self.sheet.is_empty() {
            self.request.file
        } else {
            self.sheet
        };
        match self.part {
            (0, _) => own.to_owned(),
            (at, _) if title.is_empty() => words::sheet_of(own, &(at + 1).to_string()),
            _ => words::sheet_of(own, title),
        }
    }
}

fn sheet(
    about: About<'_>,
    shaped: &Shaped,
    mapping: &mut Mapping,
    found: &mut BTreeMap<&'static str, RowsOfKind>,
    messages: &mut Messages,
) {
    let file = about.request.file;
    let last = shaped.above.last().map_or("", |(_, text)| text.as_str());
    let own_name = about.name(last);
    // Of several tables below each other each has a title of its own.
    let of_part = || {
        let own = kind_named(&shaped.called);
        own.or_else(|| kind_named(last).filter(|_| about.part.1 > 1))
    };
    let named = of_part()
        .or_else(|| kind_named(about.sheet))
        .or_else(|| kind_named(file));
    let old = about
        .known
        .entry(&own_name, &labels(shaped), named)
        .cloned();
    let said = old.as_ref().and_then(|entry| Kind::from_slug(&entry.kind));
    let kind = said
        .or_else(of_part)
        .or_else(|| kind_named(about.sheet))
        .or_else(|| about.notes.iter().find_map(|text| kind_named(text)))
        .or_else(|| kind_named(file))
        .or_else(|| kind_of_names(shaped));
    let mut kinds = Kinds::new(kind, shaped, old.as_ref());
    let columns = columns(shaped, &kinds.allowed(), old.as_ref());
    let Some(names) = name_column(&columns).map(|column| column.at) else {
        let headers: Vec<&str> = columns.iter().map(|c| c.label.as_str()).collect();
        let say = words::no_name_column(&headers.join("、"));
        messages.ask(shaped.header_row, "", "", say);
        remember(mapping, old.as_ref(), &own_name, kind, "", &columns, &kinds);
        return;
    };
    let priced = rents::joined(shaped, names, &columns, messages);
    let shaped = priced.as_ref().unwrap_or(shaped);
    let address = columns.iter().find(|c| c.to == To::Column(ADDRESS));
    let known = Known {
        name: names,
        address: address.map(|column| column.at),
    };
    let mut group = Group::of_sheet(about.sheet);
    if group != Group::default() {
        messages.info(1, "", about.sheet, words::sheet_heading());
    }
    for (row, title) in &shaped.above {
        if speaks_of_colours(title) {
            messages.ask(*row, "", title, words::colours_not_read());
        }
        if group.of_title(title) {
            messages.info(*row, "", title, words::group_heading(Said::Status));
        } else if let Some(said) = group.of_area(title) {
            messages.info(*row, "", title, words::group_heading(said));
        }
    }
    let once = columns.iter().filter(|column| {
        let area = matches!(column.to, To::Column(TOWN) | To::District | To::City);
        (area || kinds.is_column(column.at)) && is_said_once(shaped, names, column.at)
    });
    let once: Vec<usize> = once.map(|column| column.at).collect();
    let Places {
        lines,
        groups,
        mut out,
    } = gather(shaped, known, &once, group, messages);
    let below = out.iter().map(|(_, _, text)| text.clone());
    let notes: Vec<String> = about.notes.iter().cloned().chain(below).collect();
    let crs = old
        .as_ref()
        .map(|entry| entry.crs.clone())
        .unwrap_or_default();
    let crs = if crs.is_empty() {
        origin::system(&notes).unwrap_or_default().to_owned()
    } else {
        crs
    };
    let constants = constants(about, mapping, &crs, (shaped, &notes), messages);
    let mut lost: BTreeMap<usize, Lost> = BTreeMap::new();
    let nothing = Group::default();
    for Gathered { line, group } in &lines {
        let group = groups.get(*group).unwrap_or(&nothing);
        let word = match kinds.word(line) {
            "" => group.kind.clone(),
            word => word.to_owned(),
        };
        let Some(table) = kinds.of(&word).and_then(table) else {
            messages.ask(line.row, CATEGORY, &word, words::which_kind(&word));
            out.push((line.row, LeftOut::NoKind, String::new()));
            kinds.asked.insert(word);
            continue;
        };
        let mut not_placed = Vec::new();
        let mut row = cells(
            line,
            &columns,
            table,
            (&constants, group),
            messages,
            &mut not_placed,
        );
        for column in not_placed {
            lost.entry(column.at)
                .or_insert_with(|| Lost::of(table, line.row))
                .count += 1;
        }
        row.entry(STATUS)
            .or_insert_with(|| match group.status.as_str() {
                "" => constants.status.clone(),
                status => status.to_owned(),
            });
        row.entry(SOURCE)
            .or_insert_with(|| constants.source.clone());
        let of_kind = found.entry(table.kind.slug()).or_default();
        of_kind.rows.push(row);
        of_kind.places.push((messages.file.clone(), line.row));
        of_kind.provided.extend(provided(&columns));
        for (column, said) in [(TOWN, &group.town), (STATUS, &group.status)] {
            if !said.is_empty() {
                of_kind.provided.insert(column);
            }
        }
    }
    tell_left_out(&out, messages);
    tell_unseen(shaped, &columns, messages);
    let told = (&kinds, constants.mobiles.as_str());
    tell_columns(shaped, &columns, &lost, told, messages);
    remember(
        mapping,
        old.as_ref(),
        &own_name,
        kind,
        &crs,
        &columns,
        &kinds,
    );
}

/// The kind that the header of the names says: 食堂名称. 机构 and 单位 are of any kind.
fn kind_of_names(shaped: &Shaped) -> Option<Kind> {
    let every: Vec<&'static str> = TABLES.iter().flat_map(Table::all).collect();
    let mut headers = shaped.headers.iter();
    let names = headers.find(|header| heading(&header.name, &every).to == To::Column(NAME))?;
    let kind = names.name.strip_suffix("名称").unwrap_or(&names.name);
    kind_named(kind).filter(|_| !["机构", "单位"].contains(&kind))
}

fn constants<'a>(
    about: About<'a>,
    mapping: &Mapping,
    crs: &str,
    (shaped, notes): (&Shaped, &[String]),
    messages: &mut Messages,
) -> Constants<'a> {
    let own = shaped.above.last().map(|(_, text)| text.as_str());
    let own = own.filter(|_| about.part.0 > 0);
    let title = own.or_else(|| about.notes.first().map(String::as_str));
    let title = title.unwrap_or_default();
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
    if about.part.0 == 0 {
        messages.info(1, "", "", words::constants(&source, &status));
    }
    let area_code = Some(mapping.area_code.clone()).filter(|code| !code.is_empty());
    Constants {
        source,
        status,
        crs: crs.to_owned(),
        area_code,
        area_asked: about.area.map(str::to_owned),
        facts: about.facts,
        delivers_to: mapping.delivers_to.clone(),
        days: mapping.days.clone(),
        mobiles: mapping.mobiles.clone(),
        wrong_phones: mapping.wrong_phones.clone(),
        answers: mapping.answers.clone(),
    }
}

/// The columns of ours that a table fills.
fn provided(columns: &[Column]) -> impl Iterator<Item = &'static str> + '_ {
    columns.iter().flat_map(|column| match &column.to {
        To::Column(own @ (LNG | LAT)) => vec![*own, CRS],
        To::Column(own) => vec![*own],
        To::Price | To::Lowest | To::Highest => vec![MEAL_PRICE, MONTHLY_PRICE],
        To::MealPrice(_) => vec![MEAL_PRICE],
        To::Point | To::Axis => vec![LNG, LAT, CRS],
        To::Degrees(own, _) => vec![*own, CRS],
        To::Service(_) => vec![SERVICES],
        To::Have(_) => vec![RURAL_HAVES],
        To::Serving => vec![SERVICES, CATEGORY, SERVICE_AREA],
        To::City | To::District | To::Road => vec![ADDRESS],
        To::Opens | To::Closes | To::Meal(_) => vec![HOURS],
        To::AddressAndPhone => vec![ADDRESS, PHONE],
        To::HoursAndPrice => vec![HOURS, MEAL_PRICE, MONTHLY_PRICE],
        _ => Vec::new(),
    })
}
