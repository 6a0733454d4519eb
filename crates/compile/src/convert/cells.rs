//! One line of somebody's table, as the cells of ours.

mod address;
mod answers;
mod meanings;
mod numbers;
mod position;
mod read;
mod split;
mod together;

use super::Messages;
use super::columns::{Column, numbered};
use super::groups::Group;
use super::heading::{To, system_named};
use super::mapping::{Answers, answer_in};
use super::vocabulary::{FREE, MARKS, NO_PRICE, TIMES};
use crate::columns::{
    ADDRESS, CRS, HOURS, LAT, LNG, MEAL_PRICE, MONTHLY_PRICE, NAME, NOTE, PHONE, RURAL_HAVES,
    SERVICES, STATUS, TOWN, Table,
};
use crate::hours_text;
use crate::rules::{CityFacts, yes_or_no};
use crate::tables::Line;
use crate::text::plain;
use crate::words;
use domain::geo::coord::CoordSystem;
use std::collections::BTreeMap;
use together::Parts;

/// The cells of a row, by our columns; one that is not there is empty.
pub(crate) type Cells = BTreeMap<&'static str, String>;

/// What is said for every row that does not say it.
#[derive(Debug, Clone)]
pub(super) struct Constants<'a> {
    pub(super) source: String,
    pub(super) status: String,
    pub(super) crs: String,
    /// Put before numbers without one, where a clerk said so.
    pub(super) area_code: Option<String>,
    /// 服务范围 of what delivers, where a clerk said so.
    pub(super) delivers_to: String,
    /// The days of hours that say none, likewise.
    pub(super) days: String,
    /// What is to be done with numbers of mobile phones, likewise.
    pub(super) mobiles: String,
    /// What is to be done with numbers that can not be, likewise.
    pub(super) wrong_phones: String,
    /// What is written for single cells, likewise.
    pub(super) answers: Answers,
    /// That of the city: what a clerk is asked about.
    pub(super) area_asked: Option<String>,
    /// What is known of the city's towns and communities.
    pub(super) facts: &'a CityFacts,
}

/// The cells of a line. `lost` gets the columns whose cell has no place in the table of its kind.
pub(super) fn cells<'c>(
    line: &Line,
    columns: &'c [Column],
    table: &Table,
    (constants, group): (&Constants<'_>, &Group),
    messages: &mut Messages,
    lost: &mut Vec<&'c Column>,
) -> Cells {
    let mut row = NewRow {
        cells: Cells::new(),
        line: line.row,
        messages,
    };
    let mut parts = Parts::default();
    for column in columns {
        let Some(cell) = line.cells.get(column.at).filter(|cell| !cell.is_empty()) else {
            continue;
        };
        let Some(text) = row.readable(cell, column) else {
            continue;
        };
        let to = match &column.to {
            To::Price if table.has(MEAL_PRICE) => To::Column(MEAL_PRICE),
            To::Price if table.has(MONTHLY_PRICE) => To::Column(MONTHLY_PRICE),
            to => to.clone(),
        };
        match to {
            To::Column(PHONE) => parts.phones.push((text, cell.nature, column.label.clone())),
            To::Column(SERVICES) => {
                let said = row.services(&text, column, (table, constants));
                parts.delivers = parts
                    .delivers
                    .or(said.map(|s| (s.0, s.1, column.label.clone())));
            }
            To::Column(STATUS) => row.status(&text, column),
            To::Column(CRS) => {
                let known = CoordSystem::parse(&plain(&text)).is_some();
                let named = system_named(&text).filter(|_| !known);
                row.set(CRS, named.map_or(text, str::to_owned));
            }
            To::Column(LNG | LAT) => {
                parts.systems.extend(column.system);
                let own = if to == To::Column(LNG) { LNG } else { LAT };
                let text = row.with_point(text, column);
                row.set(own, text);
            }
            To::Column(NAME) => {
                let name = numbered(&text).filter(|_| column.numbered);
                let name = name.map_or(text.as_str(), |(_, name)| name);
                row.name(name, column);
            }
            To::Column(NOTE) => row.note(&text),
            To::Column(own @ (MEAL_PRICE | MONTHLY_PRICE))
                if FREE.contains(&text.as_str())
                    && answer_in(&constants.answers, own, &text).is_none() =>
            {
                row.note(&format!("{}：{text}", column.label));
                let say = words::free_for_whom(&text);
                row.messages.ask_of_value(row.line, own, &text, say);
            }
            To::Column(MEAL_PRICE | MONTHLY_PRICE) if NO_PRICE.contains(&text.as_str()) => {
                row.note(&format!("{}：{text}", column.label));
                let say = words::price_to_note();
                row.messages.info(row.line, &column.label, &text, say);
            }
            To::Column(HOURS) if names_no_time(&text) => {
                row.note(&format!("{}：{text}", column.label));
                let say = words::hours_to_note();
                row.messages.info(row.line, &column.label, &text, say);
            }
            To::Column(own) if table.has(own) => {
                let text = row.word(own, text, column);
                row.set(own, text);
            }
            To::Axis => {
                parts.systems.extend(column.system);
                row.axis(text, column);
            }
            To::Point => {
                parts.systems.extend(column.system);
                row.point(&text, column);
            }
            To::Degrees(own, part) => {
                parts.systems.extend(column.system);
                row.degrees(own, part, &text);
            }
            To::Have(have) if table.has(RURAL_HAVES) && yes_or_no(&plain(&text)).is_some() => {
                if yes_or_no(&plain(&text)) == Some(true) {
                    row.add(RURAL_HAVES, have, "、");
                }
            }
            To::Service(service) => row.offered(service, &text, column),
            To::Serving if table.has(MEAL_PRICE) => {
                let said = row.services(&text, column, (table, constants));
                parts.delivers = said
                    .map(|s| (s.0, s.1, column.label.clone()))
                    .or(parts.delivers);
            }
            To::AreaCode => parts.area_code = Some(text),
            To::Road => parts.road = text,
            To::City => parts.city = text,
            To::District => parts.district = text,
            To::Lowest => parts.lowest = Some((text, column)),
            To::Highest => parts.highest = Some((text, column)),
            To::Opens => parts.opens = Some((text, column)),
            To::Closes => parts.closes = Some((text, column)),
            To::MealPrice(meal) if table.has(MEAL_PRICE) => parts.prices.push((meal, text, column)),
            To::AddressAndPhone => {
                let phone = row.address_and_phone(&text, column);
                let phone = phone.map(|phone| (phone, cell.nature, column.label.clone()));
                parts.phones.extend(phone);
            }
            To::HoursAndPrice if row.hours_and_price(&text, table) => {}
            // A tick says on which days, and not when.
            To::Meal(_) if yes_or_no(&plain(&text)).is_some() => lost.push(column),
            To::Meal(meal) if names_no_time(&text) => {
                row.note(&format!("{meal}：{text}"));
                let say = words::hours_to_note();
                row.messages.info(row.line, &column.label, &text, say);
            }
            To::Meal(meal) => parts.meals.push(format!("{meal}{text}")),
            To::Serial | To::Person | To::Office => {}
            To::Column(_)
            | To::Price
            | To::MealPrice(_)
            | To::Serving
            | To::Rent(_)
            | To::Have(_)
            | To::HoursAndPrice
            | To::Area
            | To::Unclear(_)
            | To::Unknown => {
                lost.push(column);
            }
        }
    }
    row.ranges(&mut parts, table, lost);
    if parts.district.is_empty() {
        parts.district.clone_from(&group.district);
    }
    if row.get(TOWN).is_empty() {
        row.set(TOWN, group.town.clone());
    }
    row.prices_of_meals(std::mem::take(&mut parts.prices));
    row.put_together(parts, constants);
    let label = |own: &'static str| {
        let mut of_it = columns.iter().filter(|column| leads_to(&column.to, own));
        of_it.next().map_or(own, |column| column.label.as_str())
    };
    row.answered(label, table, constants);
    row.days(label(HOURS), constants);
    row.mobiles(label(PHONE), constants);
    row.wrong_phones(label(PHONE), constants);
    row.cells
}

/// Whether a column is one of those that fill a column of ours.
fn leads_to(to: &To, own: &'static str) -> bool {
    match to {
        To::Column(column) => *column == own,
        To::Price | To::Lowest | To::Highest => [MEAL_PRICE, MONTHLY_PRICE].contains(&own),
        To::Opens | To::Closes | To::Meal(_) => own == HOURS,
        To::AddressAndPhone => [ADDRESS, PHONE].contains(&own),
        To::HoursAndPrice => [HOURS, MEAL_PRICE, MONTHLY_PRICE].contains(&own),
        _ => false,
    }
}

struct NewRow<'a> {
    cells: Cells,
    line: u32,
    messages: &'a mut Messages,
}

impl NewRow<'_> {
    fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn set(&mut self, column: &'static str, text: String) {
        if !text.is_empty() {
            self.cells.insert(column, text);
        }
    }

    /// Puts a text behind what stands in a cell.
    fn add(&mut self, column: &'static str, text: &str, between: &str) {
        let cell = self.cells.entry(column).or_default();
        if !cell.is_empty() {
            cell.push_str(between);
        }
        cell.push_str(text);
    }

    fn note(&mut self, text: &str) {
        self.add(NOTE, text, "；");
    }

    /// A name without the mark before it by which a list tells some places from others: ★阳光食堂.
    fn name(&mut self, text: &str, column: &Column) {
        let name = text.trim_start_matches(MARKS).trim();
        let mark = text.strip_suffix(name).unwrap_or_default().trim();
        if mark.is_empty() || name.is_empty() {
            self.set(NAME, text.to_owned());
            return;
        }
        let say = words::mark_before_name(mark);
        self.messages.info(self.line, &column.label, text, say);
        self.set(NAME, name.to_owned());
    }
}

/// Whether hours are said without any time: 中午; 看情况.
fn names_no_time(text: &str) -> bool {
    let number = |c: char| c.is_numeric() || TIMES.contains(&c);
    !text.contains(number) && hours_text::parse(text).is_err()
}
