//! OSM `opening_hours`, as far as it can be said in a week and the public holidays.

use super::DaySet;
use super::breaks::cut;
use crate::words::{self, Say};
use domain::hours::moment::{DAY, Minute};
use domain::hours::osm::AS_USUAL;
use domain::hours::{OnHolidays, Span, WeeklyHours};
use opening_hours_syntax::error::Error;
use opening_hours_syntax::rules::day::{HolidayKind, WeekDayRange};
use opening_hours_syntax::rules::time::{Time, TimeSpan};
use opening_hours_syntax::rules::{RuleOperator, RuleSequence};
use opening_hours_syntax::{RuleKind, parse as parse_osm};

/// Reads an expression. [`AS_USUAL`], the one rule OSM does not know, stands last.
pub(super) fn parse(text: &str) -> Result<WeeklyHours, Say> {
    if let Some(week) = text.strip_suffix(AS_USUAL) {
        let mut hours = rules(week.trim_end().trim_end_matches(';'))?;
        hours.holidays = OnHolidays::AsUsual;
        return Ok(hours);
    }
    rules(text)
}

fn rules(text: &str) -> Result<WeeklyHours, Say> {
    if let Some(piece) = impossible_hour(text) {
        return Err(words::hours_impossible_time(piece));
    }
    let expression = parse_osm(text).map_err(|e| syntax(text, &e))?;
    // One slot a day, Monday first, and the holidays last; `None` where nothing was said.
    let mut week: [Option<Vec<Span>>; DaySet::SLOTS] = Default::default();
    for rule in &expression.rules {
        let days = days(rule)?;
        let spans = spans(rule)?;
        for (_, said) in week.iter_mut().enumerate().filter(|(s, _)| days.has(*s)) {
            let before = said.take().unwrap_or_default();
            let closed = rule.kind == RuleKind::Closed;
            let whole_day = closed && spans.iter().all(|s| s.open.0 == 0 && s.close.0 >= DAY);
            *said = Some(match (closed, rule.operator) {
                (true, _) if whole_day => Vec::new(),
                (true, _) => spans.iter().fold(before, |left, s| cut(&left, *s)),
                (false, RuleOperator::Additional) => [before, spans.clone()].concat(),
                (false, _) => spans.clone(),
            });
        }
    }
    let [mo, tu, we, th, fr, sa, su, holidays] = week;
    let days = [mo, tu, we, th, fr, sa, su].map(Option::unwrap_or_default);
    let as_usual = |spans: &Vec<Span>| days.iter().all(|d| d == spans);
    let on_holidays = match holidays {
        None => OnHolidays::Unknown,
        Some(spans) if spans.is_empty() => OnHolidays::Closed,
        Some(spans) if as_usual(&spans) => OnHolidays::AsUsual,
        Some(spans) => OnHolidays::Spans(spans),
    };
    let mut hours = WeeklyHours::new(days, on_holidays).map_err(words::hours_impossible)?;
    if hours.is_always() && hours.holidays == OnHolidays::Unknown {
        hours.holidays = OnHolidays::AsUsual;
    }
    Ok(hours)
}

/// OSM allows hours up to 48; in our tables such a number is a slip of the pen.
fn impossible_hour(text: &str) -> Option<&str> {
    text.split(|c: char| !(c.is_ascii_digit() || c == ':'))
        .find(|piece| {
            piece.split_once(':').is_some_and(|(h, m)| {
                let (h, m) = (h.parse::<u32>(), m.parse::<u32>());
                matches!((h, m), (Ok(h), Ok(m)) if h.saturating_mul(60).saturating_add(m) > u32::from(DAY) || m > 59)
            })
        })
}

fn syntax(text: &str, error: &Error) -> Say {
    // The parser's error type is not exported; its text carries `--> line:column`.
    let report = error.to_string();
    let at = report
        .split_once("--> 1:")
        .and_then(|(_, after)| after.split(|c: char| !c.is_ascii_digit()).next())
        .and_then(|column| column.parse::<usize>().ok())
        .map_or(0, |column| column.saturating_sub(1));
    let rest: String = text.chars().skip(at).collect();
    let piece = if rest.is_empty() { text } else { &rest };
    words::hours_osm_syntax(piece)
}

fn beyond(rule: &RuleSequence) -> Say {
    words::hours_osm_beyond_week(&rule.to_string())
}

fn days(rule: &RuleSequence) -> Result<DaySet, Say> {
    let selector = &rule.day_selector;
    let dated =
        !(selector.year.is_empty() && selector.monthday.is_empty() && selector.week.is_empty());
    let unsure = rule.kind == RuleKind::Unknown || rule.operator == RuleOperator::Fallback;
    if dated || unsure || !rule.comment.is_empty() {
        return Err(beyond(rule));
    }
    if selector.weekday.is_empty() {
        return Ok(DaySet::EVERY_DAY);
    }
    selector
        .weekday
        .iter()
        .try_fold(DaySet::NONE, |set, range| match range {
            WeekDayRange::Fixed {
                range,
                offset: 0,
                nth_from_start,
                nth_from_end,
            } if !nth_from_start.contains(&false) && !nth_from_end.contains(&false) => {
                let from = range.start().num_days_from_monday() as usize;
                let to = range.end().num_days_from_monday() as usize;
                Ok(set.with(DaySet::range(from, to)))
            }
            WeekDayRange::Holiday {
                kind: HolidayKind::Public,
                offset: 0,
            } => Ok(set.with(DaySet::HOLIDAYS)),
            _ => Err(beyond(rule)),
        })
}

fn spans(rule: &RuleSequence) -> Result<Vec<Span>, Say> {
    rule.time_selector
        .spans
        .iter()
        .map(|span| weekly(span).ok_or_else(|| beyond(rule)))
        .collect()
}

fn weekly(span: &TimeSpan) -> Option<Span> {
    let (Time::Fixed(open), Time::Fixed(close)) = (span.range.start, span.range.end) else {
        return None;
    };
    if span.open_end || span.repeats.is_some() {
        return None;
    }
    let (open, close) = (open.mins_from_midnight(), close.mins_from_midnight());
    let close = if close <= open { close + DAY } else { close };
    Some(Span {
        open: Minute(open),
        close: Minute(close),
    })
}
