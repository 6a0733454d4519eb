//! What a text says of public holidays.

use super::DaySet;
use super::breaks::meets;
use super::clauses::{Clause, Clauses, Holidays};
use super::raw_span::Timed;
use crate::words::{self, Say};
use domain::hours::moment::{DAY, Minute};
use domain::hours::{OnHolidays, Span};

const WHOLE_DAY: Span = Span {
    open: Minute(0),
    close: Minute(DAY),
};

/// What holds on public holidays, beside the week that was found.
pub(super) fn on_holidays(said: &Clauses, days: &[Vec<Span>; 7]) -> Result<OnHolidays, Say> {
    let conflict = || words::hours_conflict(words::day_name(DaySet::HOLIDAY_SLOT));
    if let Some(closed) = said
        .closed
        .iter()
        .find(|c| c.course.is_some() && c.days.has_holidays())
    {
        return Err(words::hours_closed_when(&closed.said));
    }
    if said.holidays_included && said.holidays_excepted {
        return Err(conflict());
    }
    let hours = hours(said, days)?;
    let mut remarks = said.holidays.clone();
    remarks.dedup();
    let said_of_them = match (remarks.as_slice(), hours) {
        ([], Some(hours)) => Some(hours),
        ([], None) if said.holidays_excepted => Some(OnHolidays::Closed),
        ([], None) => None,
        ([Holidays::AsUsual], Some(OnHolidays::AsUsual)) => Some(OnHolidays::AsUsual),
        ([only], None) if !said.holidays_excepted || *only == Holidays::Closed => {
            Some(match only {
                Holidays::Closed => OnHolidays::Closed,
                Holidays::AsUsual => OnHolidays::AsUsual,
                Holidays::Unknown => OnHolidays::Unknown,
            })
        }
        _ => return Err(conflict()),
    };
    if said_of_them == Some(OnHolidays::Closed) && excepts_one_course(said) {
        return Err(words::hours_closed_when(words::day_name(
            DaySet::HOLIDAY_SLOT,
        )));
    }
    if let Some(all_year) = &said.all_year {
        return all_year_round(said, days, said_of_them, all_year);
    }
    let every_day = |c: &Clause| c.days.weekdays() == DaySet::EVERY_DAY;
    let workdays = said.clauses.iter().any(|c| c.days.has_make_up());
    Ok(said_of_them.unwrap_or_else(|| {
        if days.iter().all(|d| d.as_slice() == [WHOLE_DAY]) {
            OnHolidays::AsUsual
        } else if workdays && !said.clauses.iter().any(every_day) {
            OnHolidays::Closed
        } else {
            OnHolidays::Unknown
        }
    }))
}

/// 全年无休 holds for holidays, and not where days of the week are closed without a word.
fn all_year_round(
    said: &Clauses,
    days: &[Vec<Span>; 7],
    said_of_them: Option<OnHolidays>,
    all_year: &str,
) -> Result<OnHolidays, Say> {
    let closed_by_word = |slot: usize| {
        said.closed.iter().any(|c| c.days.has(slot))
            || said.clauses.iter().any(|c| c.except.has(slot))
    };
    let silent = days
        .iter()
        .enumerate()
        .any(|(slot, day)| day.is_empty() && !closed_by_word(slot));
    match said_of_them {
        _ if silent => Err(words::hours_not_all_year(all_year)),
        Some(OnHolidays::Closed | OnHolidays::Unknown) => {
            Err(words::hours_conflict(words::day_name(DaySet::HOLIDAY_SLOT)))
        }
        Some(hours) => Ok(hours),
        None => Ok(OnHolidays::AsUsual),
    }
}

/// The hours written for holidays.
fn hours(said: &Clauses, days: &[Vec<Span>; 7]) -> Result<Option<OnHolidays>, Say> {
    let holding: Vec<&Clause> = said
        .clauses
        .iter()
        .filter(|c| c.days.has_holidays())
        .collect();
    let mut times: Vec<Timed> = Vec::new();
    for time in holding.iter().flat_map(|c| &c.times) {
        if !times.iter().any(|t| t.span == time.span) {
            times.push(*time);
        }
    }
    if times.is_empty() {
        return Ok(None);
    }
    // 每天早餐…午餐…，节假日午餐…: is there no breakfast on holidays? The same where the hours of
    // holidays are of no meal, and leave one out.
    let labelled = times.iter().any(|t| t.course.is_some());
    let unsaid = said
        .clauses
        .iter()
        .filter(|c| !c.days.has_holidays() && c.days.weekdays() == DaySet::EVERY_DAY)
        .flat_map(|c| &c.times)
        .any(|t| match t.course {
            Some(_) if labelled => times.iter().all(|h| h.course != t.course),
            Some(course) => course.is_meal() && !times.iter().any(|h| meets(h.span, t.span)),
            None => false,
        });
    if unsaid && !holding.iter().any(|c| c.only) {
        return Err(words::hours_closed_when(words::day_name(
            DaySet::HOLIDAY_SLOT,
        )));
    }
    let mut spans: Vec<Span> = times.iter().map(|t| t.span).collect();
    for (_, pause) in said.breaks.iter().filter(|(d, _)| d.has_holidays()) {
        spans = super::breaks::without(&spans, *pause)?;
    }
    spans.sort_unstable();
    let sorted = |day: &[Span]| {
        let mut day = day.to_vec();
        day.sort_unstable();
        day
    };
    Ok(Some(if days.iter().all(|d| sorted(d) == spans) {
        OnHolidays::AsUsual
    } else {
        OnHolidays::Spans(spans)
    }))
}

/// 午餐：每天…；晚餐：周一至周五…（节假日除外）: lunch on holidays, or nothing?
fn excepts_one_course(said: &Clauses) -> bool {
    let course = |c: &Clause| {
        let first = c.times.first().and_then(|t| t.course);
        first.filter(|f| f.is_meal() && c.times.iter().all(|t| t.course == Some(*f)))
    };
    said.holidays_excepted
        && said.clauses.windows(2).any(|pair| match pair {
            [a, b] => course(a).is_some() && course(b).is_some() && course(a) != course(b),
            _ => false,
        })
}
