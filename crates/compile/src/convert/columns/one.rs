//! Of several columns that mean the same, the one that is taken.

use super::Column;
use crate::columns::{LAT, LNG, NAME, PHONE};
use crate::convert::heading::{To, adds_up};
use std::collections::BTreeMap;

/// Of several columns that mean the same one is taken, where they can not be put together; the
/// others are asked about.
pub(super) fn one_for_each(columns: &mut [Column], ranks: &[u8]) {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let named = columns.iter().enumerate();
    let named = named.filter(|(_, column)| column.to == To::Column(NAME));
    let names: Vec<usize> = named.map(|(at, _)| at).collect();
    for at in 0..columns.len() {
        let Some(column) = columns.get(at) else {
            continue;
        };
        let key = match &column.to {
            To::Column(name) if !adds_up(name) => (*name).to_owned(),
            To::Point
            | To::City
            | To::District
            | To::Opens
            | To::Closes
            | To::Price
            | To::Degrees(..) => {
                format!("{:?}", column.to)
            }
            _ => continue,
        };
        let rank = |at: usize| (ranks.get(at).copied().unwrap_or(u8::MAX), at);
        let said = |at: usize| columns.get(at).is_some_and(|c| c.said);
        let loser = match taken.get(&key).copied() {
            None => {
                taken.insert(key, at);
                continue;
            }
            Some(other) if (!said(at), rank(at)) < (!said(other), rank(other)) => {
                taken.insert(key.clone(), at);
                other
            }
            Some(_) => at,
        };
        let winner = taken.get(&key).and_then(|at| columns.get(*at));
        let winner = winner.map(|c| c.label.clone());
        if let Some(column) = columns.get_mut(loser) {
            column.beside = winner;
            column.to = To::Unknown;
        }
    }
    one_point(columns);
    phones_of_another(columns, &names);
    // A person's own number is not added to that of the place.
    let own = |c: &Column| c.to == To::Column(PHONE) && !c.of_a_person;
    if let Some(place) = columns.iter().find(|c| own(c)).map(|c| c.label.clone()) {
        for column in columns.iter_mut().filter(|c| c.of_a_person && !c.said) {
            column.beside = Some(place.clone());
            column.to = To::Unknown;
        }
    }
}

/// Right of a second column of names stand the numbers of other places: they are not added to those of the
/// first.
fn phones_of_another(columns: &mut [Column], names: &[usize]) {
    let is_name = |column: &Column| column.to == To::Column(NAME);
    let Some(own) = columns.iter().position(is_name) else {
        return;
    };
    let is_phone = |column: &Column| column.to == To::Column(PHONE) && !column.said;
    let label = columns
        .iter()
        .find(|c| is_phone(c))
        .map(|c| c.label.clone());
    for at in 0..columns.len() {
        let of = names.iter().rev().find(|name| **name <= at);
        let another = of.is_some_and(|name| *name != own);
        if let Some(column) = columns.get_mut(at).filter(|c| another && is_phone(c))
            && label.as_ref() != Some(&column.label)
        {
            column.beside.clone_from(&label);
            column.to = To::Unknown;
        }
    }
}

/// Of a point in one cell and one in two, the one in two is taken where both its halves are there:
/// what is put together from both would be a third.
fn one_point(columns: &mut [Column]) {
    let is_half = |column: &Column| {
        matches!(
            column.to,
            To::Column(LNG | LAT) | To::Axis | To::Degrees(..)
        )
    };
    let label =
        |is: &dyn Fn(&Column) -> bool| columns.iter().find(|c| is(c)).map(|c| c.label.clone());
    let (Some(half), Some(whole)) = (label(&is_half), label(&|c| c.to == To::Point)) else {
        return;
    };
    let halves = columns.iter().filter(|c| is_half(c)).count();
    for column in columns.iter_mut() {
        let loses = if halves >= 2 {
            column.to == To::Point
        } else {
            is_half(column)
        };
        if loses {
            let winner = if halves >= 2 { &half } else { &whole };
            column.beside = Some(winner.clone());
            column.to = To::Unknown;
            column.system = None;
        }
    }
}
