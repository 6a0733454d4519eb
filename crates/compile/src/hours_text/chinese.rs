//! A Chinese sentence about opening hours, to a week.
//!
//! The sentence is a row of clauses: some days, then what holds on them. Days that are named
//! more precisely win (每天 8:00-17:00，周日 9:00-12:00).

use super::tokens::{Piece, Token, tokens};
use super::{DaySet, impossible, without};
use crate::words::{self, Say};
use domain::hours::{OnHolidays, Span, WeeklyHours};
use domain::moment::{DAY, Minute};

const WHOLE_DAY: Span = Span {
    open: Minute(0),
    close: Minute(DAY),
};
/// The middle of the day: who says 中午休息 without a time must have a gap here.
const NOON: Span = Span {
    open: Minute(12 * 60),
    close: Minute(12 * 60 + 30),
};

/// Some days, and what was said of them.
#[derive(Debug, Default)]
struct Clause {
    days: DaySet,
    /// 工作日 was said of them: Saturdays and Sundays that are worked are meant, too.
    workdays: bool,
    /// The words that named the days, for messages.
    subject: String,
    spans: Vec<Span>,
    breaks: Vec<Span>,
    /// 中午休息 without a time.
    noon_break: Option<String>,
    closed: bool,
    as_usual: bool,
    open: bool,
    ring_first: bool,
}

impl Clause {
    fn says_something(&self) -> bool {
        !self.spans.is_empty() || self.closed || self.as_usual || self.ring_first
    }
}

/// Reads a sentence.
pub(super) fn parse(text: &str) -> Result<WeeklyHours, Say> {
    let pieces = tokens(text)?;
    let said = |token| pieces.iter().any(|p| p.token == token);
    let all_year = said(Token::AllYear);
    let workdays_only = said(Token::Workdays);
    let clauses = settle(clauses(&pieces)?)?;
    week(text, &clauses, all_year, workdays_only)
}

fn clauses(pieces: &[Piece]) -> Result<Vec<Clause>, Say> {
    let mut done = Vec::new();
    let mut now = Clause::default();
    let mut pieces = pieces.iter().peekable();
    // Whether the last thing said, soft pieces aside, was a span; only then does 休息 mean it.
    let mut after_span = false;
    // 每天（除周一外）9:00-17:00: the days before the bracket, which the times belong to.
    let mut aside = None;
    while let Some(piece) = pieces.next() {
        let mut is_span = false;
        match piece.token {
            Token::Days(_) | Token::Workdays => {
                if now.says_something() {
                    done.push(std::mem::take(&mut now));
                }
                let days = match piece.token {
                    Token::Days(days) => days,
                    _ => DaySet::WORKDAYS,
                };
                now.workdays |= piece.token == Token::Workdays;
                now.days = now.days.with(days);
                now.subject.push_str(&piece.text);
            }
            Token::Aside if !now.says_something() && !now.days.is_empty() => {
                aside = Some(std::mem::take(&mut now));
            }
            Token::Span(_) | Token::WholeDay => {
                if let Some(before) = aside.take() {
                    let within = std::mem::replace(&mut now, before);
                    if within.says_something() {
                        done.push(within);
                    } else {
                        now.days = now.days.with(within.days);
                        now.workdays |= within.workdays;
                    }
                }
                is_span = piece.token != Token::WholeDay;
                now.spans.push(match piece.token {
                    Token::Span(span) => span,
                    _ => WHOLE_DAY,
                });
            }
            Token::Closed if after_span => {
                let pause = now.spans.pop();
                match pause.filter(|p| within(*p, &now.spans) || bridges(*p, &now.spans)) {
                    Some(pause) => now.breaks.push(pause),
                    None => return Err(words::hours_unreadable(&piece.text)),
                }
            }
            Token::Closed if now.days.is_empty() => {
                return Err(words::hours_unreadable(&piece.text));
            }
            Token::Closed => now.closed = true,
            Token::AsUsual => now.as_usual = true,
            Token::Open => now.open = true,
            Token::RingFirst => now.ring_first = true,
            Token::NoonBreak => {
                while pieces
                    .next_if(|p| matches!(p.token, Token::Soft | Token::Aside))
                    .is_some()
                {}
                let next = pieces.next_if(|p| matches!(p.token, Token::Span(_)));
                let before = now.spans.last().copied().filter(|_| after_span);
                if let Some(Token::Span(pause)) = next.map(|p| p.token) {
                    now.breaks.push(pause);
                } else if let Some(pause) = before.filter(|p| {
                    let others: Vec<Span> = now.spans.iter().copied().filter(|s| s != p).collect();
                    within(*p, &others)
                }) {
                    now.spans.pop();
                    now.breaks.push(pause);
                } else {
                    now.noon_break = Some(piece.text.clone());
                }
            }
            Token::AllYear | Token::Noon | Token::Hard => {}
            Token::Soft | Token::Aside => is_span = after_span,
        }
        after_span = is_span;
    }
    done.extend(aside);
    done.push(now);
    Ok(done)
}

fn within(pause: Span, spans: &[Span]) -> bool {
    spans
        .iter()
        .any(|s| s.open <= pause.open && pause.close <= s.close && *s != pause)
}

/// Whether the pause is just the gap between two spans.
fn bridges(pause: Span, spans: &[Span]) -> bool {
    spans.iter().any(|s| s.close == pause.open) && spans.iter().any(|s| s.open == pause.close)
}

/// Joins clauses that belong together, takes the breaks out, refuses clauses that say nothing.
fn settle(clauses: Vec<Clause>) -> Result<Vec<Clause>, Say> {
    let mut out: Vec<Clause> = Vec::new();
    for mut clause in clauses {
        let empty = clause.days.is_empty() && !clause.says_something();
        if !clause.says_something() && !clause.days.is_empty() {
            match out.last_mut() {
                // 8:00-17:00（周一至周五）: the days come after.
                Some(last) if last.days.is_empty() && !last.spans.is_empty() => {
                    last.days = clause.days;
                    last.workdays = clause.workdays;
                    last.subject = clause.subject;
                    continue;
                }
                _ if clause.days == DaySet::HOLIDAYS && clause.open => clause.as_usual = true,
                _ => return Err(words::hours_without_time(&clause.subject)),
            }
        }
        let breaks = clause.breaks.iter();
        clause.spans = breaks.fold(clause.spans.clone(), |left, b| without(&left, *b));
        if let Some(words_for_it) = &clause.noon_break {
            let open_at_noon = without(&clause.spans, NOON) != clause.spans;
            let one_span = clause.spans.len() < 2;
            if open_at_noon || one_span {
                return Err(words::hours_break_without_time(words_for_it));
            }
        }
        if !empty {
            out.push(clause);
        }
    }
    Ok(out)
}

fn week(
    text: &str,
    clauses: &[Clause],
    all_year: bool,
    workdays_only: bool,
) -> Result<WeeklyHours, Say> {
    // Times without days, and 照常 without a holiday, hold every day.
    let days_of = |c: &Clause| {
        if c.days.is_empty() {
            DaySet::EVERY_DAY
        } else {
            c.days
        }
    };
    if !clauses.iter().any(|c| !c.spans.is_empty()) {
        return Err(words::hours_without_time(text));
    }
    let mut days: [Vec<Span>; 7] = Default::default();
    for (slot, day) in days.iter_mut().enumerate() {
        let about: Vec<&Clause> = clauses
            .iter()
            .filter(|c| days_of(c).has(slot) && (c.closed || !c.spans.is_empty()))
            .collect();
        let narrowest = about.iter().map(|c| days_of(c).weekdays().len()).min();
        let mut holding = about
            .iter()
            .filter(|c| Some(days_of(c).weekdays().len()) == narrowest);
        let Some(first) = holding.next() else {
            continue;
        };
        let mut spans = first.spans.clone();
        for other in holding {
            let same_days = days_of(other).weekdays() == days_of(first).weekdays();
            if !same_days || other.closed != first.closed {
                return Err(words::hours_conflict(words::day_name(slot)));
            }
            spans.extend(&other.spans);
        }
        *day = if first.closed { Vec::new() } else { spans };
    }
    let mut on_holidays = None;
    for clause in clauses.iter().filter(|c| c.days.has_holidays()) {
        let said = if clause.ring_first {
            OnHolidays::Unknown
        } else if clause.closed {
            OnHolidays::Closed
        } else if !clause.spans.is_empty() {
            let usual = days.iter().all(|d| *d == clause.spans);
            if usual {
                OnHolidays::AsUsual
            } else {
                OnHolidays::Spans(clause.spans.clone())
            }
        } else {
            OnHolidays::AsUsual
        };
        if on_holidays.as_ref().is_some_and(|before| *before != said) {
            return Err(words::hours_conflict(words::day_name(7)));
        }
        on_holidays = Some(said);
    }
    let usual_without_saying = all_year || clauses.iter().any(|c| c.days.is_empty() && c.as_usual);
    let whole_days = days.iter().all(|d| d.as_slice() == [WHOLE_DAY]);
    let on_holidays = on_holidays.unwrap_or(if usual_without_saying || whole_days {
        OnHolidays::AsUsual
    } else if workdays_only {
        OnHolidays::Closed
    } else {
        OnHolidays::Unknown
    });
    let of_workdays = clauses.iter().filter(|c| c.workdays);
    let make_up_workdays = workdays_only.then(|| {
        let spans = of_workdays.flat_map(|c| &c.spans);
        spans.copied().collect::<Vec<Span>>()
    });
    WeeklyHours::new(days, on_holidays)
        .and_then(|week| week.with_make_up_workdays(make_up_workdays))
        .map_err(impossible)
}
