//! What a clerk is told of a sheet as a whole: rows and columns that went nowhere, and what the workbook does
//! not show.

use super::super::Messages;
use super::super::columns::Column;
use super::super::heading::{To, heading_of};
use super::super::kinds::Kinds;
use super::super::vocabulary::COLOURS;
use crate::columns::{ID, Table, meant};
use crate::tables::{LeftOut, Shaped};
use crate::words;
use std::collections::BTreeMap;

/// The filled cells of a column that have no place.
pub(super) struct Lost {
    pub(super) count: usize,
    first: u32,
    title: &'static str,
}

impl Lost {
    pub(super) fn of(table: &'static Table, first: u32) -> Self {
        Self {
            count: 0,
            first,
            title: table.title,
        }
    }
}

pub(super) fn tell_left_out(out: &[(u32, LeftOut, String)], messages: &mut Messages) {
    for (row, why, text) in out {
        match why {
            // It was asked about already.
            LeftOut::NoKind => {}
            LeftOut::Ragged { .. } | LeftOut::OpenQuote | LeftOut::NoName => {
                messages.ask(*row, "", text, words::row_left_out(*why));
            }
            LeftOut::Headers
            | LeftOut::Numbers
            | LeftOut::Example
            | LeftOut::Sum
            | LeftOut::Note => {
                if speaks_of_colours(text) {
                    messages.ask(*row, "", text, words::colours_not_read());
                }
                messages.info(*row, "", text, words::row_left_out(*why));
            }
        }
    }
}

/// Whether a note says what the colours of rows mean.
pub(super) fn speaks_of_colours(text: &str) -> bool {
    COLOURS.iter().any(|word| text.contains(word))
}

/// Tells of what was read and is not shown by the workbook.
pub(super) fn tell_unseen(shaped: &Shaped, columns: &[Column], messages: &mut Messages) {
    if let Some(first) = shaped.unseen_lines.first() {
        messages.ask(
            *first,
            "",
            "",
            words::unseen_lines(shaped.unseen_lines.len()),
        );
    }
    if let Some(first) = shaped.struck_lines.first() {
        let say = words::struck_lines(shaped.struck_lines.len());
        messages.ask(*first, "", "", say);
    }
    for column in columns {
        let nowhere = matches!(
            column.to,
            To::Serial | To::Person | To::Office | To::Unclear(_) | To::Unknown
        );
        if shaped.unseen_columns.contains(&column.at) && !nowhere {
            messages.ask(shaped.header_row, &column.label, "", words::unseen_column());
        }
    }
}

/// Tells of every filled column where it went, unless into one of ours.
pub(super) fn tell_columns(
    shaped: &Shaped,
    columns: &[Column],
    lost: &BTreeMap<usize, Lost>,
    (kinds, mobiles): (&Kinds, &str),
    messages: &mut Messages,
) {
    // Whether persons' numbers are published is one question.
    let is_asked = !mobiles.is_empty() || messages.asked.codes.contains("mobile_numbers");
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
                if column.numbered {
                    messages.info(row, label, "", words::names_without_numbers(filled));
                }
                if column.of_a_person && is_asked {
                    messages.info(row, label, "", words::own_number(filled));
                } else if column.of_a_person {
                    messages.ask(row, label, "", words::own_number(filled));
                }
                if let Some(lost) = lost.get(&column.at) {
                    let cells = (lost.count, lost.first);
                    let say = match (to, &column.beside) {
                        (_, Some(other)) => words::means_the_same(other, cells),
                        (To::Unclear(_), _) if shaped.unseen_columns.contains(&column.at) => {
                            words::unseen_column_held(cells)
                        }
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
