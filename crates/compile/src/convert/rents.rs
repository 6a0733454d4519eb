//! Lists of things to rent with a row for each thing: its name, and in columns beside it what it costs.

use super::Messages;
use super::columns::Column;
use super::heading::To;
use crate::columns::ITEMS;
use crate::tables::{Cell, Line, Shaped};
use crate::words;

/// The table with each thing and its prices in one cell, and with the name of the place above in rows that hold nothing
/// but a thing; `None` where it has no such columns. `name`: the column of names.
pub(super) fn joined(
    shaped: &Shaped,
    name: usize,
    columns: &[Column],
    messages: &mut Messages,
) -> Option<Shaped> {
    let item = columns.iter().find(|c| c.to == To::Column(ITEMS))?;
    let rents = columns.iter().filter_map(|column| match column.to {
        To::Rent(label) => Some((column.at, label)),
        _ => None,
    });
    let rents: Vec<(usize, &str)> = rents.collect();
    if rents.is_empty() {
        return None;
    }
    let own: Vec<usize> = rents.iter().map(|(at, _)| *at).chain([item.at]).collect();
    let mut table = shaped.clone();
    let mut above: Option<Cell> = None;
    for line in &mut table.lines {
        let filled = line.cells.iter().enumerate();
        let filled = filled
            .filter(|(_, cell)| !cell.is_empty())
            .map(|(at, _)| at);
        let only_a_thing = filled.clone().count() > 0 && filled.clone().all(|at| own.contains(&at));
        if let Some(thing) = priced(line, item.at, &rents) {
            let say = words::rents_joined(&thing);
            messages.info(line.row, &item.label, "", say);
            for (at, _) in &rents {
                put(line, *at, Cell::default());
            }
            put(line, item.at, Cell::text(thing));
        }
        match line.cells.get(name).filter(|cell| !cell.is_empty()) {
            Some(own) => above = Some(own.clone()),
            None if only_a_thing => {
                if let Some(above) = above.clone() {
                    put(line, name, above);
                    line.merged.push(name);
                }
            }
            None => {}
        }
    }
    Some(table)
}

/// 轮椅:月租30,押金300; `None` where a line has no thing or no price.
fn priced(line: &Line, item: usize, rents: &[(usize, &str)]) -> Option<String> {
    let cell = |at: usize| line.cells.get(at).map_or("", Cell::trimmed);
    let name = Some(cell(item)).filter(|name| !name.is_empty())?;
    let prices = rents.iter().filter_map(|(at, label)| {
        let price = cell(*at);
        let number = price.trim_end_matches("/月").trim_end_matches('元');
        (!price.is_empty()).then(|| format!("{label}{number}"))
    });
    let prices: Vec<String> = prices.collect();
    (!prices.is_empty()).then(|| format!("{name}:{}", prices.join(",")))
}

fn put(line: &mut Line, at: usize, cell: Cell) {
    if let Some(place) = line.cells.get_mut(at) {
        *place = cell;
    } else if !cell.is_empty() {
        line.cells.resize_with(at, Cell::default);
        line.cells.push(cell);
    }
}
