//! One line of somebody's table, as the cells of ours.

mod address;
mod answers;
mod meanings;
mod numbers;
mod position;
mod split;

use super::Messages;
use super::columns::{Column, numbered};
use super::groups::Group;
use super::heading::{To, system_named};
use super::mapping::{Answers, answer_in};
use super::unsaid::{is_ditto, says_nothing};
use super::vocabulary::{FREE, MARKS, NO_PRICE, TIMES};
use crate::columns::{
    ADDRESS, CATEGORY, CHECKED, CRS, GRADED, HOURS, ID, INSPECTED, LAT, LNG, MEAL_PRICE,
    MONTHLY_PRICE, NAME, NOTE, PHONE, RURAL_HAVES, SERVICES, STATUS, TOWN, Table,
};
use crate::hours_text;
use crate::limits::{CELL_CHARS, SHOWN_CHARS};
use crate::rules::serving::Serving;
use crate::rules::{CityFacts, yes_or_no};
use crate::tables::{Cell, Line, Nature};
use crate::text::plain;
use crate::visible::without_idle;
use crate::words;
use address::address;
use domain::geo::coord::CoordSystem;
use domain::place::offer::Mark;
use domain::place::phone::is_area_code;
use std::collections::BTreeMap;

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
    let mut row = Row {
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
    // Half of a range says something else than the whole.
    let price = [MEAL_PRICE, MONTHLY_PRICE]
        .into_iter()
        .find(|c| table.has(c));
    for (from, to, into) in [
        (parts.lowest.take(), parts.highest.take(), price),
        (parts.opens.take(), parts.closes.take(), Some(HOURS)),
    ] {
        match (from, to, into) {
            (Some((from, _)), Some((to, _)), Some(into)) if row.get(into).is_empty() => {
                let both = if from == to {
                    from
                } else {
                    format!("{from}-{to}")
                };
                row.set(into, both);
            }
            // 8:00-17:00 under 开门时间.
            (Some((whole, _)), None, Some(HOURS))
                if whole.contains(['-', '至', '~', '～', '—']) =>
            {
                row.set(HOURS, whole);
            }
            (from, to, _) => lost.extend([from, to].into_iter().flatten().map(|(_, c)| c)),
        }
    }
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

/// What comes from several columns.
#[derive(Default)]
struct Parts<'c> {
    phones: Vec<(String, Nature, String)>,
    /// The area code of the numbers.
    area_code: Option<String>,
    city: String,
    district: String,
    road: String,
    lowest: Option<(String, &'c Column)>,
    highest: Option<(String, &'c Column)>,
    opens: Option<(String, &'c Column)>,
    closes: Option<(String, &'c Column)>,
    meals: Vec<String>,
    /// By meal: its price, and its column.
    prices: Vec<(&'static str, String, &'c Column)>,
    /// That it delivers: how meals are had, what says so, and the label of its column.
    delivers: Option<(Serving, String, String)>,
    /// The map systems that the headers name.
    systems: Vec<&'static str>,
}

struct Row<'a> {
    cells: Cells,
    line: u32,
    messages: &'a mut Messages,
}

impl Row<'_> {
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

    /// The text of a cell; `None` where it holds nothing, or what nobody meant to write.
    fn readable(&mut self, cell: &Cell, column: &Column) -> Option<String> {
        let own = match column.to {
            To::Column(own) => own,
            _ => "",
        };
        let text = one_line(cell.trimmed(), own);
        let chars = text.chars().count();
        if chars > CELL_CHARS {
            let begin: String = text.chars().take(SHOWN_CHARS).collect();
            let say = words::long_cell(chars, CELL_CHARS);
            self.messages.ask(self.line, &column.label, &begin, say);
            return None;
        }
        let nowhere = matches!(column.to, To::Serial | To::Person | To::Office);
        if nowhere {
            return Some(text);
        }
        if is_ditto(&text) {
            // It was asked about.
            return None;
        }
        if says_nothing(&text) && Mark::ALL.iter().all(|mark| mark.word() != own) {
            self.messages.info(
                self.line,
                &column.label,
                &text,
                words::taken_as_empty(&text),
            );
            return None;
        }
        let is_date = [CHECKED, GRADED, INSPECTED].contains(&own);
        // A day where no day belongs: 8-15 was a price before Excel made a date of it.
        let day = cell.nature == Nature::Date && text.contains('-');
        let say = match cell.nature {
            Nature::Error => words::excel_error(true),
            Nature::Formula => words::excel_error(false),
            Nature::LongNumber => words::long_number(),
            Nature::Date if day && !is_date && !matches!(own, NOTE | "") => words::made_a_date(),
            Nature::Number => return Some(self.as_shown(text, column, is_date)),
            _ => return Some(without_time(text, cell.nature, is_date)),
        };
        self.messages.ask(self.line, &column.label, &text, say);
        None
    }

    /// A number that is a time or a day by its column: a cell that lost its format, 0.4375 for 10:30.
    fn as_shown(&mut self, text: String, column: &Column, is_date: bool) -> String {
        let is_time = matches!(
            column.to,
            To::Column(HOURS) | To::Opens | To::Closes | To::Meal(_)
        );
        let shown = text.parse::<f64>().ok().and_then(|number| {
            if is_time && (0.0..=1.0).contains(&number) && text.contains('.') {
                let minutes = (number * 1440.0).round();
                Some(format!(
                    "{:02.0}:{:02.0}",
                    (minutes / 60.0).floor(),
                    minutes % 60.0
                ))
            } else if is_date && (30_000.0..80_000.0).contains(&number) {
                day_of(number)
            } else {
                None
            }
        });
        let Some(shown) = shown else { return text };
        let say = words::written_as(&text, &shown);
        self.messages.info(self.line, &column.label, &text, say);
        shown
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

    fn put_together(&mut self, parts: Parts<'_>, constants: &Constants<'_>) {
        match &parts.area_code {
            Some(area) if is_area_code(area) => {
                let phones: Vec<_> = parts.phones.iter().map(|phone| with(area, phone)).collect();
                self.phones(&phones, constants);
            }
            _ => self.phones(&parts.phones, constants),
        }
        if !parts.road.is_empty() && !self.get(ADDRESS).contains(&parts.road) {
            let address = format!("{}{}", parts.road, self.get(ADDRESS));
            self.set(ADDRESS, address);
        }
        if let Some(address) = address(self.get(ADDRESS), self.get(TOWN), &parts) {
            self.set(ADDRESS, address);
        }
        if self.get(HOURS).is_empty() {
            let all = parts.meals.join("、");
            self.set(HOURS, all);
        }
        if let Some((how, text, label)) = &parts.delivers {
            self.delivers(*how, text, label, constants);
        }
        let both = !self.get(LNG).is_empty() && !self.get(LAT).is_empty();
        if both && self.get(CRS).is_empty() {
            // Two halves of two maps are a point of neither.
            let first = parts.systems.first().copied();
            let system = first.filter(|first| parts.systems.iter().all(|own| own == first));
            let system = system.map(str::to_owned).unwrap_or_default();
            let system = if system.is_empty() {
                constants.crs.clone()
            } else {
                system
            };
            if system.is_empty() {
                let point = format!("{},{}", self.get(LNG), self.get(LAT));
                self.messages
                    .ask(self.line, CRS, &point, words::which_system());
            }
            self.set(CRS, system);
        }
        if !both && self.get(LNG).is_empty() && self.get(LAT).is_empty() {
            self.cells.remove(CRS);
        }
    }
}

/// A number with the area code that stands in a column of its own.
fn with(area: &str, (text, nature, label): &(String, Nature, String)) -> (String, Nature, String) {
    let local = text.len() >= 7
        && text.bytes().all(|b| b.is_ascii_digit())
        && !text.starts_with(['0', '1']);
    let text = if local {
        format!("{area}-{text}")
    } else {
        text.clone()
    };
    (text, *nature, label.clone())
}

/// Whether hours are said without any time: 中午; 看情况.
fn names_no_time(text: &str) -> bool {
    let number = |c: char| c.is_numeric() || TIMES.contains(&c);
    !text.contains(number) && hours_text::parse(text).is_err()
}

/// The day that a spreadsheet counts so.
fn day_of(days: f64) -> Option<String> {
    let first = time::Date::from_calendar_date(1899, time::Month::December, 30).ok()?;
    let day = first.checked_add(time::Duration::days(days.floor() as i64))?;
    let (year, month, day) = day.to_calendar_date();
    Some(format!("{year:04}-{:02}-{day:02}", u8::from(month)))
}

/// A day without the midnight that a database adds.
fn without_time(text: String, nature: Nature, is_date: bool) -> String {
    let day = text.split(' ').next().unwrap_or_default();
    if is_date && nature == Nature::Date && day.contains('-') {
        return day.to_owned();
    }
    text
}

/// A cell in one line: what stood in several is put apart as its column puts things apart.
fn one_line(text: &str, column: &str) -> String {
    let between = match column {
        PHONE | SERVICES => "、",
        NAME | ADDRESS | ID | CATEGORY => "",
        _ => "；",
    };
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    without_idle(lines.join(between))
}
