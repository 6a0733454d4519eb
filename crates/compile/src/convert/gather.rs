//! The lines that are places, each with what the lines around it say of it: the heading above, the
//! line before where a cell says 同上, and the lines that are one place with it.

use super::Messages;
use super::groups::{Group, Said};
use super::lines;
use super::unsaid::is_ditto;
use crate::tables::{Cell, LeftOut, Line, Shaped};
use crate::words;
use std::borrow::Cow;

/// A line that is a place.
pub(super) struct Gathered<'s> {
    pub(super) line: Cow<'s, Line>,
    /// Which of the groups holds for it.
    pub(super) group: usize,
}

/// The places of a table.
pub(super) struct Places<'s> {
    pub(super) lines: Vec<Gathered<'s>>,
    pub(super) groups: Vec<Group>,
    /// Rows that are no places: row, why, and what stands in them.
    pub(super) out: Vec<(u32, LeftOut, String)>,
}

/// The columns by which lines are known to be one place.
#[derive(Clone, Copy)]
pub(super) struct Known {
    pub(super) name: usize,
    pub(super) address: Option<usize>,
}

/// Whether a column says something in the first row of each group only, as if its cells were merged:
/// most are empty, the first is not, and no two that follow each other say the same.
pub(super) fn is_said_once(shaped: &Shaped, name: usize, at: usize) -> bool {
    let cell = |line: &Line, at: usize| line.cells.get(at).map_or("", Cell::trimmed).to_owned();
    let lines = shaped
        .lines
        .iter()
        .filter(|line| lines::left_out(line, name).is_none());
    let cells: Vec<String> = lines.map(|line| cell(line, at)).collect();
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    let each = filled
        .iter()
        .zip(filled.iter().skip(1))
        .all(|(one, next)| one != next);
    let first = cells.first().is_some_and(|cell| !cell.is_empty());
    first && each && filled.len() > 1 && filled.len() * 10 <= cells.len() * 6
}

/// Goes through the lines of a table. `once` are the columns that say something in the first row of
/// each group only.
pub(super) fn gather<'s>(
    shaped: &'s Shaped,
    known: Known,
    once: &[usize],
    group: Group,
    messages: &mut Messages,
) -> Places<'s> {
    let short = |(row, why, text): &(u32, LeftOut, String)| {
        let why = match why {
            LeftOut::Ragged { got, want } if got < want => lines::left_out_short(text),
            _ => None,
        }
        .unwrap_or(*why);
        (*row, why, text.clone())
    };
    let mut places = Places {
        lines: Vec::new(),
        groups: vec![group],
        out: shaped.left_out.iter().map(short).collect(),
    };
    for line in &shaped.lines {
        if let Some(why) = lines::left_out(line, known.name) {
            let heading = lines::heading(line).filter(|_| why == LeftOut::Note);
            let said = heading.and_then(|heading| places.hear(&heading));
            if let Some((said, name)) = said {
                messages.info(line.row, "", &name, words::group_heading(said));
                continue;
            }
            let filled = line.cells.iter().map(Cell::trimmed);
            let text: Vec<&str> = filled.filter(|text| !text.is_empty()).collect();
            places.out.push((line.row, why, text.join(" ")));
            continue;
        }
        let group = places.groups.len() - 1;
        let mut line = places.with_what_is_above(line, shaped, messages);
        for at in once {
            places.fill_down(&mut line, *at);
        }
        if places.goes_on(&line, known) {
            places.take_in(&line, messages);
        } else {
            places.lines.push(Gathered { line, group });
        }
    }
    for at in once {
        let header = shaped.headers.iter().find(|header| header.column == *at);
        let column = header.map(crate::tables::Header::label).unwrap_or_default();
        messages.ask(shaped.header_row, &column, "", words::filled_down());
    }
    places
}

impl<'s> Places<'s> {
    fn hear(&mut self, heading: &str) -> Option<(Said, String)> {
        let mut group = self.groups.last().cloned().unwrap_or_default();
        let said = group.hear(heading);
        self.groups.push(group);
        said.map(|said| (said, heading.to_owned()))
    }

    /// The line with what 同上 stands for.
    fn with_what_is_above(
        &self,
        line: &'s Line,
        shaped: &Shaped,
        messages: &mut Messages,
    ) -> Cow<'s, Line> {
        let mut read = Cow::Borrowed(line);
        for (at, cell) in line.cells.iter().enumerate() {
            if !is_ditto(cell.trimmed()) {
                continue;
            }
            let column = shaped.headers.iter().find(|header| header.column == at);
            let column = column.map(crate::tables::Header::label).unwrap_or_default();
            let above = self.lines.last().and_then(|last| last.line.cells.get(at));
            let above = above.filter(|above| !above.is_empty() && !is_ditto(above.trimmed()));
            let Some(above) = above.cloned() else {
                messages.ask(line.row, &column, cell.trimmed(), words::ditto_of_nothing());
                continue;
            };
            let say = words::ditto_read(above.trimmed());
            messages.info(line.row, &column, cell.trimmed(), say);
            if let Some(place) = read.to_mut().cells.get_mut(at) {
                *place = above;
            }
        }
        read
    }

    /// Puts the cell of the line before into an empty one.
    fn fill_down(&self, line: &mut Cow<'s, Line>, at: usize) {
        if line.cells.get(at).is_some_and(|cell| !cell.is_empty()) {
            return;
        }
        let above = self.lines.last().and_then(|last| last.line.cells.get(at));
        let Some(above) = above.filter(|cell| !cell.is_empty()).cloned() else {
            return;
        };
        let cells = &mut line.to_mut().cells;
        if cells.len() <= at {
            cells.resize_with(at + 1, Cell::default);
        }
        if let Some(place) = cells.get_mut(at) {
            *place = above;
        }
    }

    /// Whether a line is the same place as the one before: the cell of its name is merged with that
    /// one's, and it has no address of its own.
    fn goes_on(&self, line: &Line, known: Known) -> bool {
        let Some(last) = self.lines.last() else {
            return false;
        };
        let own = |line: &Line, at: usize| line.cells.get(at).map(|c| c.trimmed().to_owned());
        let address = |at: usize| {
            let own_address = own(line, at).unwrap_or_default();
            own_address.is_empty() || Some(own_address) == own(&last.line, at)
        };
        line.merged.contains(&known.name)
            && own(line, known.name) == own(&last.line, known.name)
            && known.address.is_none_or(address)
    }

    /// Puts the cells of a line to those of the one before.
    fn take_in(&mut self, line: &Line, messages: &mut Messages) {
        let Some(last) = self.lines.last_mut() else {
            return;
        };
        messages.info(line.row, "", "", words::lines_together(last.line.row));
        let cells = &mut last.line.to_mut().cells;
        for (at, cell) in line.cells.iter().enumerate() {
            if cells.len() <= at {
                cells.resize_with(at + 1, Cell::default);
            }
            let Some(own) = cells.get_mut(at).filter(|_| !cell.is_empty()) else {
                continue;
            };
            if own.is_empty() {
                own.clone_from(cell);
            } else if !own.text.lines().any(|part| part.trim() == cell.trimmed()) {
                *own = Cell::text(format!("{}\n{}", own.trimmed(), cell.trimmed()));
            }
        }
    }
}
