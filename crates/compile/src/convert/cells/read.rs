//! What stands in a cell, before its column is asked.

use super::NewRow;
use crate::columns::{ADDRESS, CATEGORY, HOURS, ID, NAME, NOTE, PHONE, SERVICES, is_of_days};
use crate::convert::columns::Column;
use crate::convert::heading::To;
use crate::convert::unsaid::{is_ditto, says_nothing};
use crate::limits::{CELL_CHARS, SHOWN_CHARS};
use crate::tables::{Cell, Nature};
use crate::visible::without_idle;
use crate::words;
use domain::place::offer::Mark;

impl NewRow<'_> {
    /// The text of a cell; `None` where it holds nothing, or what nobody meant to write.
    pub(super) fn readable(&mut self, cell: &Cell, column: &Column) -> Option<String> {
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
        let is_date = is_of_days(own);
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
