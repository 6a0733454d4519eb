//! Whether days and meals stand before their hours or behind them.

use super::course::Course;
use super::phrases::Phrase;
use super::raw_span::RawSpan;
use crate::words::{self, Say};

/// Where the days of a sentence stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// 周一至周五 8:00-17:00, or no days at all, or hours of every day and then days with theirs.
    DaysBefore,
    /// 8:00-17:00（周一至周五）.
    DaysBehind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Days { bracketed: bool, apart: bool },
    Hours { apart: bool },
}

/// Looks for days and hours only; what is remarked of days has its own.
pub(super) fn order(phrases: &[Phrase]) -> Result<Order, Say> {
    let marks = marks(phrases);
    let days = |m: &&Mark| matches!(m, Mark::Days { .. });
    match (marks.first(), marks.last()) {
        (Some(Mark::Hours { .. }), Some(Mark::Days { .. })) => Ok(Order::DaysBehind),
        // 8:00-17:00，周日9:00-12:00: the days stand apart from what is before them only.
        (Some(Mark::Hours { .. }), Some(Mark::Hours { .. })) if marks.iter().any(|m| days(&m)) => {
            let with_their_hours = marks.windows(2).all(|pair| match pair {
                [_, Mark::Days { bracketed, apart }] => !bracketed && *apart,
                [Mark::Days { .. }, Mark::Hours { apart }] => !apart,
                _ => true,
            });
            if with_their_hours {
                Ok(Order::DaysBefore)
            } else {
                let said = phrases.iter().rev().find_map(|p| match p {
                    Phrase::Hours(span) => Some(span.said.as_str()),
                    _ => None,
                });
                Err(words::hours_of_unknown_days(said.unwrap_or_default()))
            }
        }
        _ => Ok(Order::DaysBefore),
    }
}

fn marks(phrases: &[Phrase]) -> Vec<Mark> {
    let mut marks = Vec::new();
    // Whether a comma stands between the last mark and here.
    let mut apart = false;
    for phrase in phrases {
        let mark = match phrase {
            Phrase::Comma | Phrase::Stop => {
                apart = true;
                continue;
            }
            Phrase::Days { .. } => Mark::Days {
                bracketed: false,
                apart,
            },
            Phrase::Hours(_) => Mark::Hours { apart },
            Phrase::Bracket { inner, .. } => {
                let days = inner.iter().any(|p| matches!(p, Phrase::Days { .. }));
                let hours = inner.iter().any(|p| matches!(p, Phrase::Hours(_)));
                match (days, hours) {
                    (true, false) => Mark::Days {
                        bracketed: true,
                        apart: false,
                    },
                    (false, true) => Mark::Hours { apart: false },
                    _ => continue,
                }
            }
            _ => continue,
        };
        apart = false;
        marks.push(mark);
    }
    marks
}

/// The meal or part of the day behind its hours: 6:30-8:30（早餐）, 6:30-8:30早餐，…
pub(super) fn course_behind(span: &RawSpan, rest: &[Phrase]) -> Option<Course> {
    if span.course.is_some() || span.close_course.is_some() {
        return None;
    }
    match rest {
        [Phrase::Bracket { inner, .. }, ..] => match inner.as_slice() {
            [Phrase::Course { course, .. }] => Some(*course),
            _ => None,
        },
        [Phrase::Course { course, .. }] => Some(*course),
        [
            Phrase::Course { course, .. },
            Phrase::Comma | Phrase::Stop,
            more @ ..,
        ] => match more {
            // 6:30-8:30晚餐，17:00-18:30: of which hours is the meal?
            [
                Phrase::Hours(_),
                Phrase::Course { .. } | Phrase::Bracket { .. },
                ..,
            ] => Some(*course),
            [Phrase::Hours(_), ..] => None,
            _ => Some(*course),
        },
        _ => None,
    }
}
