//! Hours as they are written, and what they say beside a meal or a part of the day.

use super::clock::{Clock, Form};
use super::course::{Course, MORNING_BEGINS, NOON};
use crate::words::{self, Say};
use domain::hours::Span;
use domain::hours::moment::{DAY, Minute};

/// From midnight to this hour or later is all of the day, or nearly.
const LATE: u16 = 22 * 60;

/// Hours as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RawSpan {
    /// The word before the first time.
    pub(super) course: Option<Course>,
    /// That word stands right behind days, and may be said of them: 周六上午.
    pub(super) half_days: bool,
    pub(super) open: Clock,
    /// The word before the second time.
    pub(super) close_course: Option<Course>,
    pub(super) close: Clock,
    pub(super) next_day: bool,
    pub(super) said: String,
}

/// Hours of a day that are understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Timed {
    /// The meal or part of the day they belong to, where one was named.
    pub(super) course: Option<Course>,
    pub(super) span: Span,
}

impl RawSpan {
    pub(super) fn whole_day(said: String) -> Self {
        let clock = |minute| Clock {
            minute,
            padded: true,
            form: Form::Full,
        };
        Self {
            course: None,
            half_days: false,
            open: clock(0),
            close_course: None,
            close: clock(DAY),
            next_day: false,
            said,
        }
    }

    /// The hours meant, beside the course the sentence is about where none stands here.
    pub(super) fn read(&self, about: Option<Course>) -> Result<Timed, Say> {
        let course = self.course.or(about);
        let unsure = || words::hours_word_and_time(&self.said);
        let open = match course {
            Some(course) => course.opens(self.open.minute).ok_or_else(unsure)?,
            None => self.open.minute,
        };
        let close = self.close(course, open)?;
        let whole_day = open == 0 && (LATE..=DAY).contains(&close);
        if open >= DAY {
            return Err(words::hours_backwards(&self.said));
        }
        // 00:00 is on a 24-hour clock only, and 03:00 beside it, too.
        let midnight = open == 0 && self.open.padded && self.close.padded;
        if open < MORNING_BEGINS && course != Some(Course::Dawn) && !whole_day && !midnight {
            return Err(words::hours_before_dawn(&self.said));
        }
        // 周六上午8:00-17:00: the word or the times are wrong. 上午8:00-17:00 says of the first time
        // only that it is of the morning; the second needs no word.
        let beside_open = self.course.is_some() && !self.half_days;
        let contradicts = self.close_course.is_none()
            && match course {
                Some(Course::Morning) => close > 13 * 60 && !beside_open,
                Some(Course::Breakfast) => open > 9 * 60 + 30 || close > 11 * 60,
                _ => false,
            };
        if contradicts {
            return Err(unsure());
        }
        let one_course = self.close_course.is_none_or(|c| Some(c) == course);
        let named = course.filter(|c| {
            let beyond = *c == Course::Morning && close > 13 * 60;
            one_course && c.names_a_course() && !beyond
        });
        Ok(Timed {
            course: named,
            span: Span {
                open: Minute(open),
                close: Minute(close),
            },
        })
    }

    fn close(&self, course: Option<Course>, open: u16) -> Result<u16, Say> {
        let written = self.close.minute;
        let unsure = || words::hours_word_and_time(&self.said);
        let close = match (self.close_course, course) {
            (Some(own), _) => own.closes(written).ok_or_else(unsure)?,
            (None, Some(course)) if !self.next_day => course.closes(written).unwrap_or(written),
            (None, _) => written,
        };
        if self.next_day {
            return if close < DAY && close + DAY - open <= DAY {
                Ok(close + DAY)
            } else {
                Err(words::hours_backwards(&self.said))
            };
        }
        if close > open {
            return Ok(close);
        }
        let early = matches!(self.close_course, Some(Course::Dawn | Course::Morning));
        // After noon only a 24-hour clock shows 18:00, and 02:00 on it is at night; 18:00-2:00 can be
        // nothing else either.
        let on_24_hours = self.close.padded && self.open.minute > NOON;
        let certain = on_24_hours || close + NOON <= open;
        // 11:00-02:00: who writes 02:00 does not mean two in the afternoon.
        let by_the_digits = self.close.padded && close < MORNING_BEGINS && course.is_none();
        if close == 0 || early || certain || by_the_digits {
            Ok(close + DAY)
        } else {
            Err(words::hours_backwards(&self.said))
        }
    }
}
