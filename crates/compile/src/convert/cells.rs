//! One line of somebody's table, as the cells of ours.

use super::Desk;
use super::columns::Column;
use super::heading::{To, system_named};
use super::vocabulary::{NO_PRICE, STANDINGS, SYSTEMS};
use crate::columns::{
    ADDRESS, BEDS, CATEGORY, CHECKED, CRS, GRADED, HOURS, ID, INSPECTED, LAT, LNG, MEAL_PRICE,
    MONTHLY_PRICE, NAME, NOTE, OWNERSHIP, PHONE, SERVICES, STATUS, TOWN, Table,
};
use crate::limits::{CELL_CHARS, SHOWN_CHARS};
use crate::phone_text::{self, NotAPhone};
use crate::points::{self, NotAPoint};
use crate::tables::{Cell, Line, Nature};
use crate::text::{items, plain};
use crate::visible::without_idle;
use crate::words;
use domain::geo::area::AreaLevel;
use domain::geo::coord::CoordSystem;
use domain::place::Status;
use domain::place::offer::{Mark, Ownership, Service};
use domain::place::phone::{Phone, PhoneError};
use domain::search::endings;
use std::collections::BTreeMap;

/// The cells of a row, by our columns; one that is not there is empty.
pub(crate) type Cells = BTreeMap<&'static str, String>;

/// What is said for every row that does not say it.
#[derive(Debug, Clone, Default)]
pub(super) struct Constants {
    pub(super) source: String,
    pub(super) status: String,
    pub(super) crs: String,
    /// Put before numbers without one, where a clerk said so.
    pub(super) area_code: Option<String>,
    /// That of the city: what a clerk is asked about.
    pub(super) area_asked: Option<String>,
}

/// The cells of a line. `lost` gets the columns whose cell has no place in the table of its kind.
pub(super) fn cells<'c>(
    line: &Line,
    columns: &'c [Column],
    table: &Table,
    constants: &Constants,
    desk: &mut Desk,
    lost: &mut Vec<&'c Column>,
) -> Cells {
    let mut row = Row {
        cells: Cells::new(),
        line: line.row,
        desk,
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
            To::Column(SERVICES) => row.services(&text, column),
            To::Column(STATUS) => row.status(&text, column),
            To::Column(CRS) => {
                let known = CoordSystem::parse(&plain(&text)).is_some();
                let named = system_named(&text).filter(|_| !known);
                row.set(CRS, named.map_or(text, str::to_owned));
            }
            To::Column(LNG | LAT) => {
                parts.systems.extend(column.system);
                let own = if to == To::Column(LNG) { LNG } else { LAT };
                row.set(own, text);
            }
            To::Column(NOTE) => row.note(&text),
            To::Column(MEAL_PRICE | MONTHLY_PRICE) if NO_PRICE.contains(&text.as_str()) => {
                row.note(&format!("{}：{text}", column.label));
                let say = words::price_to_note();
                row.desk.info(row.line, &column.label, &text, say);
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
            To::District => parts.district = text,
            To::Lowest => parts.lowest = Some((text, column)),
            To::Highest => parts.highest = Some((text, column)),
            To::Opens => parts.opens = Some((text, column)),
            To::Closes => parts.closes = Some((text, column)),
            To::Meal(meal) => parts.meals.push(format!("{meal}{text}")),
            To::Serial | To::Person | To::Office => {}
            To::Column(_) | To::Price | To::Area | To::Unclear(_) | To::Unknown => {
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
    row.put_together(parts, constants);
    row.cells
}

/// What comes from several columns.
#[derive(Default)]
struct Parts<'c> {
    phones: Vec<(String, Nature, String)>,
    district: String,
    lowest: Option<(String, &'c Column)>,
    highest: Option<(String, &'c Column)>,
    opens: Option<(String, &'c Column)>,
    closes: Option<(String, &'c Column)>,
    meals: Vec<String>,
    /// The map systems that the headers name.
    systems: Vec<&'static str>,
}

struct Row<'a> {
    cells: Cells,
    line: u32,
    desk: &'a mut Desk,
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
            self.desk.ask(self.line, &column.label, &begin, say);
            return None;
        }
        let nowhere = matches!(column.to, To::Serial | To::Person | To::Office);
        if nowhere {
            return Some(text);
        }
        if says_nothing(&text) && Mark::ALL.iter().all(|mark| mark.word() != own) {
            self.desk.info(
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
            Nature::Error => words::excel_error(),
            Nature::LongNumber => words::long_number(),
            Nature::Date if day && !is_date && !matches!(own, NOTE | "") => words::made_a_date(),
            _ => return Some(without_time(text, cell.nature, is_date)),
        };
        self.desk.ask(self.line, &column.label, &text, say);
        None
    }

    /// Words of lists in other words.
    fn word(&mut self, own: &'static str, text: String, column: &Column) -> String {
        let read = match own {
            OWNERSHIP if Ownership::ALL.iter().all(|o| o.word() != text) => {
                let civil = text.starts_with("民办非企业");
                civil.then(|| Ownership::Private.word().to_owned())
            }
            BEDS => text.strip_suffix('张').map(str::to_owned),
            own if Mark::ALL.iter().any(|mark| mark.word() == own) => {
                let named = |begin: &str| {
                    let rest = text.strip_prefix(begin);
                    rest.is_some_and(|rest| !rest.is_empty() && own.contains(rest))
                };
                let word = text.to_ascii_lowercase();
                if matches!(word.as_str(), "yes" | "designated" | "true") {
                    Some("是".to_owned())
                } else if matches!(word.as_str(), "no" | "false") {
                    Some("否".to_owned())
                } else if text == own || named("已") || named("有") || named("是") {
                    Some("是".to_owned())
                } else if named("未") || named("无") || named("非") || named("不") {
                    Some("否".to_owned())
                } else {
                    None
                }
            }
            _ => None,
        };
        let Some(read) = read else { return text };
        if own != BEDS {
            self.desk.info(
                self.line,
                &column.label,
                &text,
                words::written_as(&text, &read),
            );
        }
        read
    }

    fn status(&mut self, text: &str, column: &Column) {
        let word = plain(text);
        if Status::ALL.iter().any(|status| status.word() == word) {
            self.set(STATUS, word);
            return;
        }
        let known = STANDINGS.iter().find(|(own, _)| *own == word);
        if let Some((_, status)) = known {
            let say = words::standing_as(text, status);
            self.desk.info(self.line, &column.label, text, say);
            self.set(STATUS, (*status).to_owned());
            return;
        }
        // What is not understood stays for the check to ask about.
        self.set(STATUS, text.to_owned());
    }

    /// Words of our list; a text with others goes into the note, whole.
    fn services(&mut self, text: &str, column: &Column) {
        let known = |item: &&str| Service::ALL.iter().any(|s| s.word() == *item);
        let mut all = true;
        for item in items(text) {
            if known(&item) {
                let have = items(self.get(SERVICES)).any(|own| own == item);
                if !have {
                    self.add(SERVICES, item, "、");
                }
            } else {
                all = false;
            }
        }
        if !all {
            self.note(&format!("{}：{text}", column.label));
            self.desk
                .info(self.line, &column.label, text, words::services_to_note());
        }
    }

    /// Two degrees of one cell. Which is which is said by their size: no place in China can be meant
    /// in two ways.
    fn point(&mut self, text: &str, column: &Column) {
        let named = system_named(text);
        let mut numbers = text.to_lowercase();
        for (word, _) in SYSTEMS {
            numbers = numbers.replace(word, " ");
        }
        let parsed = points::parse(&format!("{numbers} WGS84"));
        let point = match parsed {
            Ok(point) => (point.lng, point.lat),
            Err(NotAPoint::Swapped(a, b)) => (a.max(b), a.min(b)),
            Err(_) => {
                self.desk
                    .ask(self.line, &column.label, text, words::no_degrees());
                return;
            }
        };
        self.set(LNG, point.0.to_string());
        self.set(LAT, point.1.to_string());
        self.set(CRS, named.unwrap_or_default().to_owned());
    }

    /// One degree, which is a longitude or a latitude by its size.
    fn axis(&mut self, text: String, column: &Column) {
        match points::degrees(&plain(&text)) {
            Some(x) if (73.0..=136.0).contains(&x) => self.set(LNG, text),
            Some(y) if (3.0..=54.0).contains(&y) => self.set(LAT, text),
            _ => self
                .desk
                .ask(self.line, &column.label, &text, words::no_degrees()),
        }
    }

    fn put_together(&mut self, parts: Parts<'_>, constants: &Constants) {
        self.phones(&parts.phones, constants);
        if let Some(address) = address(self.get(ADDRESS), self.get(TOWN), &parts) {
            self.set(ADDRESS, address);
        }
        if self.get(HOURS).is_empty() {
            let all = parts.meals.join("、");
            self.set(HOURS, all);
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
                self.desk.ask(self.line, CRS, &point, words::which_system());
            }
            self.set(CRS, system);
        }
        if !both && self.get(LNG).is_empty() && self.get(LAT).is_empty() {
            self.cells.remove(CRS);
        }
    }

    /// The numbers of all columns that have some, without the names beside them.
    fn phones(&mut self, cells: &[(String, Nature, String)], constants: &Constants) {
        let Some((_, _, column)) = cells.first() else {
            return;
        };
        let mut texts: Vec<String> = Vec::new();
        for (text, nature, label) in cells {
            let mut text = text.clone();
            if *nature == Nature::Number {
                let whole = format!("0{text}");
                let lost = Phone::parse(&text) == Err(PhoneError::LostZero);
                if lost && Phone::parse(&whole).is_ok() {
                    self.desk
                        .info_of_number(self.line, label, &text, words::nought_put_back());
                    text = whole;
                }
            }
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        let all = texts.join("、");
        let written = match phone_text::parse(&all) {
            Ok(phones) if has_names(&all) => as_people_write(&phones),
            Ok(_) => all,
            Err(why) if why.iter().all(lacks_area) => self.with_area(&all, column, constants),
            Err(_) => all,
        };
        self.set(PHONE, written);
    }

    /// Numbers without their area code, with it where a clerk said which.
    fn with_area(&mut self, text: &str, column: &str, constants: &Constants) -> String {
        let Some(area) = &constants.area_code else {
            let asked = constants.area_asked.as_deref();
            self.desk
                .ask_of_number(self.line, column, text, words::without_area_code(asked));
            return text.to_owned();
        };
        let mut text = text.to_owned();
        if let Err(why) = phone_text::parse_in(&text, Some(area)) {
            for why in why {
                if let NotAPhone::Number(digits, PhoneError::LostZero) = why {
                    text = text.replace(&digits, &format!("0{digits}"));
                }
            }
        }
        match phone_text::parse_in(&text, Some(area)) {
            Ok(phones) => {
                self.desk
                    .info_of_number(self.line, column, &text, words::area_code_put(area));
                as_people_write(&phones)
            }
            Err(_) => text,
        }
    }
}

fn lacks_area(why: &NotAPhone) -> bool {
    matches!(
        why,
        NotAPhone::Number(_, PhoneError::NoAreaCode | PhoneError::LostZero)
    )
}

/// Whether words stand beside the numbers.
fn has_names(text: &str) -> bool {
    let word = |c: char| c.is_alphabetic() && !matches!(c, '转' | '轉');
    text.chars().any(word)
}

/// `0575-88001234转801、13800001234`.
fn as_people_write(phones: &[Phone]) -> String {
    let one = |phone: &Phone| {
        let digits = phone.digits();
        let main = digits.split(',').next().unwrap_or_default();
        let area = phone.area().unwrap_or_default();
        let local = main.strip_prefix(area).unwrap_or(main);
        let hyphen = if area.is_empty() { "" } else { "-" };
        let extension = phone.extension().map(|e| format!("转{e}"));
        format!("{area}{hyphen}{local}{}", extension.unwrap_or_default())
    };
    let phones: Vec<String> = phones.iter().map(one).collect();
    phones.join("、")
}

/// A name of an area without its ending, where that leaves two characters or more.
fn core(name: &str) -> &str {
    let levels = [AreaLevel::District, AreaLevel::Town, AreaLevel::Village];
    let stems = levels.map(|level| endings::stem(name, level));
    let long = stems.into_iter().filter(|stem| stem.chars().count() >= 2);
    long.min_by_key(|stem| stem.len()).unwrap_or(name)
}

/// The address with the district that another column names, where it does not name it itself.
fn address(address: &str, town: &str, parts: &Parts<'_>) -> Option<String> {
    let district = parts.district.as_str();
    if district.is_empty() {
        return None;
    }
    let mut whole = address.to_owned();
    // Behind the name of the city, where the address begins with it.
    let begin = |whole: &str| {
        let mut places = whole.char_indices().take(6);
        places
            .find(|(_, c)| *c == '市')
            .map_or(0, |(at, c)| at + c.len_utf8())
    };
    if !whole.contains(core(district)) {
        whole.insert_str(begin(&whole), district);
    }
    if address.is_empty() && !town.is_empty() {
        whole.push_str(town);
    }
    Some(whole)
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

/// Whether a cell stands where nothing is known: 无, 不详, /, ——.
pub(super) fn says_nothing(text: &str) -> bool {
    let digits = text.chars().any(|c| c.is_ascii_digit());
    !digits && crate::rules::says_nothing(text)
}
