//! Breaks: what they take out of hours, and what 中午休息 asks of hours when no time is written.

use super::clauses::{Clause, Clauses};
use super::course::NOON;
use super::raw_span::Timed;
use crate::words::{self, Say};
use domain::hours::Span;
use domain::hours::moment::Minute;

/// The middle of the day: who says 中午休息 without a time must have a gap here.
const MIDDAY: Span = Span {
    open: Minute(NOON),
    close: Minute(NOON + 30),
};

/// Whether two stretches of a day have a minute in common.
pub(super) fn meets(a: Span, b: Span) -> bool {
    a.open < b.close && b.open < a.close
}

/// What is left of `spans` when a break is taken out, which must lie within one of them or be the
/// gap between two.
pub(super) fn without(spans: &[Span], pause: Span) -> Result<Vec<Span>, Say> {
    let within = spans
        .iter()
        .any(|s| s.open <= pause.open && pause.close <= s.close && *s != pause);
    let bridges =
        spans.iter().any(|s| s.close == pause.open) && spans.iter().any(|s| s.open == pause.close);
    let free = !spans.iter().any(|s| meets(*s, pause));
    let between = free
        && spans.iter().any(|s| s.close <= pause.open)
        && spans.iter().any(|s| s.open >= pause.close);
    if !within && !bridges && !between {
        return Err(words::hours_break_outside(pause));
    }
    Ok(cut(spans, pause))
}

/// What is left of `spans` when a stretch of the day is taken out, wherever it lies.
pub(super) fn cut(spans: &[Span], pause: Span) -> Vec<Span> {
    spans
        .iter()
        .flat_map(|s| {
            let before = Span {
                open: s.open,
                close: s.close.min(pause.open),
            };
            let after = Span {
                open: s.open.max(pause.close),
                close: s.close,
            };
            [before, after]
        })
        .filter(|s| s.open < s.close)
        .collect()
}

/// Takes the breaks out of the clauses they belong to.
pub(super) fn take_out(said: &mut Clauses) -> Result<(), Say> {
    let all = said.clauses.clone();
    for (at, clause) in said.clauses.iter_mut().enumerate() {
        let others = || {
            all.iter()
                .enumerate()
                .filter(|(o, _)| *o != at)
                .map(|(_, c)| c)
        };
        for pause in clause.breaks.clone() {
            // 周一至周五8:00-17:00，周六9:00-16:00，午休12:00-13:00: on weekdays too?
            if clause.last_break && others().any(|o| o.times.iter().any(|t| meets(t.span, pause))) {
                return Err(words::hours_break_of_whom(pause));
            }
            take_from(clause, pause)?;
        }
        if let Some(word) = &clause.noon_break {
            let gap = |c: &Clause| !c.times.iter().any(|t| meets(t.span, MIDDAY));
            let alone = clause.times.len() < 2 && !others().any(|o| o.times.len() > 1);
            if alone || !gap(clause) || (clause.last_break && !others().all(gap)) {
                return Err(words::hours_break_without_time(word));
            }
        }
        if let Some(word) = &clause.noon_open
            && !clause.times.iter().any(|t| meets(t.span, MIDDAY))
        {
            return Err(words::hours_noon_is_not_open(word));
        }
    }
    Ok(())
}

fn take_from(clause: &mut Clause, pause: Span) -> Result<(), Say> {
    let spans: Vec<Span> = clause.times.iter().map(|t| t.span).collect();
    let left = without(&spans, pause)?;
    let course_of = |span: Span| {
        clause
            .times
            .iter()
            .find(|t| meets(t.span, span))
            .and_then(|t| t.course)
    };
    clause.times = left
        .into_iter()
        .map(|span| Timed {
            course: course_of(span),
            span,
        })
        .collect();
    Ok(())
}
