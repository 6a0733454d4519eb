//! Where each column of a table goes: by what a clerk wrote into the mapping, by its header, and,
//! where that says too little, by what stands in its cells.

mod one;

use super::heading::{Heading, To, compact, heading_of, is_place};
use super::lines::left_out;
use super::mapping::{Entry, to_of};
use super::unsaid::says_nothing;
use super::vocabulary::{FREE, MEALS, MEALS_PRICED, NO_PRICE};
use crate::columns::{
    ADDRESS, CATEGORY, ID, MEAL_PRICE, MONTHLY_PRICE, NAME, NOTE, OWNERSHIP, PHONE, TOWN, bare,
};
use crate::phone_text::{self, NotAPhone};
use crate::points::{self, NotAPoint};
use crate::prices::{self, NotAPrice, Unit};
use crate::tables::{Cell, Shaped};
use domain::place::id::PlaceId;
use domain::place::offer::Ownership;
use one::one_for_each;
use std::collections::BTreeSet;

/// Numbers above this count no rows of a bureau's list.
const ROWS: usize = 100_000;

/// A column of somebody's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Its zero-based number.
    pub(super) at: usize,
    /// Its header, as the mapping and the messages name it.
    pub(super) label: String,
    pub(super) to: To,
    /// The map system its header names.
    pub(super) system: Option<&'static str>,
    /// The column that means the same and was taken instead.
    pub(super) beside: Option<String>,
    /// Whether a clerk said where it goes.
    pub(super) said: bool,
    /// Whether each cell begins with the number of its row: 1、阳光食堂.
    pub(super) numbered: bool,
    /// Whether the numbers in it are those of a person.
    pub(super) of_a_person: bool,
    /// What the header alone may mean.
    pub(super) perhaps: Vec<&'static str>,
}

/// The label of each header; two that are the same, and those without a text, get the letters of
/// their column.
pub(super) fn labels(shaped: &Shaped) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let headers = shaped.headers.iter().map(|header| {
        let label = header.label();
        if !label.is_empty() && seen.insert(label.clone()) {
            return label;
        }
        format!(
            "{label}（{}列）",
            crate::sheet::column_letters(header.column)
        )
    });
    headers.collect()
}

/// Where each column goes.
pub(super) fn columns(
    shaped: &Shaped,
    allowed: &[&'static str],
    entry: Option<&Entry>,
) -> Vec<Column> {
    let mut columns = Vec::new();
    let mut ranks = Vec::new();
    for (header, label) in shaped.headers.iter().zip(labels(shaped)) {
        let said = entry.and_then(|entry| entry.columns.get(&label));
        let guessed = heading_of(&header.group, &header.name, allowed);
        let values = values(shaped, header.column);
        let mut guessed = by_cells(guessed, &values, allowed);
        if guessed.to == To::Unknown
            && let Some(meal) = meal_of(&header.name, &values, allowed)
        {
            guessed.to = meal;
        }
        let (to, said) = match said.and_then(|word| to_of(word)) {
            // What nobody knew last month may be known by now.
            Some(To::Unknown) | None => (guessed.to.clone(), false),
            // What is not published for a reason of its own keeps that reason.
            Some(To::Office) if matches!(guessed.to, To::Serial | To::Person) => {
                (guessed.to.clone(), false)
            }
            Some(to) => (to, true),
        };
        // Which price is meant is known where the tables of all kinds have one and the same.
        let to = match (
            &to,
            allowed.contains(&MEAL_PRICE),
            allowed.contains(&MONTHLY_PRICE),
        ) {
            (To::Price, true, false) => To::Column(MEAL_PRICE),
            (To::Price, false, true) => To::Column(MONTHLY_PRICE),
            _ => to,
        };
        // Whoever hid numbers or remarks may not want them to be seen.
        let held = [PHONE, NOTE].into_iter().find(|own| {
            to == To::Column(own) && !said && shaped.unseen_columns.contains(&header.column)
        });
        let to = held.map_or(to, |own| To::Unclear(vec![own]));
        let perhaps = match &to {
            To::Unclear(columns) => columns.clone(),
            To::Area => vec![TOWN],
            _ => Vec::new(),
        };
        columns.push(Column {
            at: header.column,
            label,
            numbered: to == To::Column(NAME) && are_numbered(shaped, header.column),
            of_a_person: !said && to == To::Column(PHONE) && guessed.rank >= 3,
            to,
            system: guessed.system,
            beside: None,
            said,
            perhaps,
        });
        ranks.push(guessed.rank);
    }
    one_for_each(&mut columns, &ranks);
    name_under_a_kind(&mut columns, shaped, allowed);
    columns
}

/// Where no column is called a name, the one that is called a kind of place and says another thing in
/// each row: 养老机构, 助餐点.
fn name_under_a_kind(columns: &mut [Column], shaped: &Shaped, allowed: &[&'static str]) {
    if name_column(columns).is_some() || !allowed.contains(&NAME) {
        return;
    }
    let named = |column: &&mut Column| {
        let header = shaped.headers.iter().find(|h| h.column == column.at);
        let values = values(shaped, column.at);
        let each: BTreeSet<&str> = values.iter().copied().collect();
        let in_words = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
        column.to == To::Unknown
            && column.beside.is_none()
            && header.is_some_and(|h| h.group.is_empty() && is_place(&compact(&bare(&h.name))))
            && each.len() * 10 >= values.len() * 8
            && mostly(&values, in_words)
    };
    let mut found: Vec<&mut Column> = columns.iter_mut().filter(named).collect();
    if let [only] = found.as_mut_slice() {
        only.to = To::Column(NAME);
    }
}

/// What stands in the cells of a column.
fn values(shaped: &Shaped, at: usize) -> Vec<&str> {
    let cells = shaped.lines.iter().filter_map(|line| line.cells.get(at));
    cells
        .map(|cell| cell.trimmed())
        .filter(|text| !text.is_empty())
        .collect()
}

/// Whether nearly all cells are something.
fn mostly(values: &[&str], is: impl Fn(&str) -> bool) -> bool {
    !values.is_empty() && values.iter().filter(|v| is(v)).count() * 10 >= values.len() * 8
}

/// A header that can mean two things, settled by its cells.
fn by_cells(heading: Heading, values: &[&str], allowed: &[&'static str]) -> Heading {
    let becomes = |to: To| Heading {
        to,
        ..heading.clone()
    };
    match &heading.to {
        To::Area if mostly(values, |v| v.ends_with(['镇', '乡']) || v.ends_with("街道")) => {
            becomes(To::Column(TOWN))
        }
        To::Area if mostly(values, |v| v.ends_with(['区', '县', '市'])) => becomes(To::District),
        To::Column(ADDRESS) if mostly(values, is_point) => becomes(To::Point),
        To::Person if mostly(values, has_phone) => Heading {
            to: To::Column(PHONE),
            rank: 4,
            system: None,
        },
        To::Unknown | To::Column(CATEGORY)
            if allowed.contains(&OWNERSHIP) && mostly(values, is_ownership) =>
        {
            becomes(To::Column(OWNERSHIP))
        }
        To::Column(ID) if !are_ids(values) => becomes(To::Serial),
        _ => heading,
    }
}

fn is_ownership(text: &str) -> bool {
    let begins = ["民办", "公办", "公建", "国企"];
    let own = Ownership::ALL.iter().any(|own| own.word() == text);
    own || begins.iter().any(|word| text.starts_with(word))
}

/// 早餐 over the times of breakfast, or over its prices.
fn meal_of(header: &str, values: &[&str], allowed: &[&'static str]) -> Option<To> {
    let header = compact(header);
    let time = |text: &str| text.contains(['点', '时']) || text.contains([':', '：']);
    if mostly(values, time) {
        let meal = MEALS.iter().find(|meal| **meal == header)?;
        return Some(To::Meal(meal));
    }
    let priced = |(begin, meal): &&(&str, &str)| header == *begin || header == *meal;
    let (_, meal) = MEALS_PRICED.iter().find(priced)?;
    let price = |text: &str| {
        let unpriced = FREE.contains(&text) || NO_PRICE.contains(&text) || says_nothing(text);
        unpriced
            || !matches!(
                prices::parse(text, Some(Unit::Meal)),
                Err(NotAPrice::Unreadable)
            )
    };
    let any = values
        .iter()
        .any(|text| prices::parse(text, Some(Unit::Meal)).is_ok());
    let is_price = any && allowed.contains(&MEAL_PRICE) && mostly(values, price);
    is_price.then_some(To::MealPrice(meal))
}

fn is_point(text: &str) -> bool {
    matches!(
        points::parse(text),
        Ok(_) | Err(NotAPoint::NoSystem | NotAPoint::Swapped(..))
    )
}

fn has_phone(text: &str) -> bool {
    match phone_text::parse(text) {
        Ok(_) => true,
        Err(why) => why.iter().all(NotAPhone::lacks_area),
    }
}

/// Whether cells can be 编号: usable ones, each once, and not the numbers of the rows, which change
/// as soon as a row is put in between.
fn are_ids(values: &[&str]) -> bool {
    let mut seen = BTreeSet::new();
    let usable = |v: &&str| PlaceId::parse(v).is_some_and(|id| !id.is_of_project());
    let unique = values
        .iter()
        .all(|v| usable(v) && seen.insert(v.to_ascii_lowercase()));
    unique && !are_counted(values) && !values.is_empty()
}

/// Whether the cell of each place begins with a number, and these count the rows, of each group anew:
/// 1、阳光食堂.
fn are_numbered(shaped: &Shaped, at: usize) -> bool {
    let places = shaped
        .lines
        .iter()
        .filter(|line| left_out(line, at).is_none());
    let names = places
        .filter_map(|line| line.cells.get(at))
        .map(Cell::trimmed);
    let numbers: Option<Vec<&str>> = names
        .filter(|name| !name.is_empty())
        .map(|name| numbered(name).map(|(number, _)| number))
        .collect();
    let in_groups = |numbers: Vec<&str>| {
        let mut groups = numbers.chunk_by(|_, next| *next != "1");
        numbers.len() > 1 && groups.all(|group| group == ["1"] || are_counted(group))
    };
    numbers.is_some_and(in_groups)
}

/// The number before a name, and the name.
pub(super) fn numbered(text: &str) -> Option<(&str, &str)> {
    let begin = text.trim_start_matches(['(', '（']);
    let rest = begin.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = begin
        .strip_suffix(rest)
        .filter(|number| !number.is_empty())?;
    let name = rest.strip_prefix(['、', '.', '．', ')', '）'])?.trim();
    (!name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit())).then_some((number, name))
}

/// Whether cells count the rows: numbers that rise, with hardly a gap where a row was taken out.
fn are_counted(values: &[&str]) -> bool {
    let numbers: Option<Vec<usize>> = values.iter().map(|v| v.parse().ok()).collect();
    let Some(numbers) = numbers else {
        return false;
    };
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else {
        return false;
    };
    let dense = numbers.len() > 1 && last - first <= numbers.len() * 2;
    *last <= ROWS && numbers.is_sorted() && (dense || *last <= 1)
}

/// Whether a column of names is among them.
pub(super) fn name_column(columns: &[Column]) -> Option<&Column> {
    columns.iter().find(|column| column.to == To::Column(NAME))
}
