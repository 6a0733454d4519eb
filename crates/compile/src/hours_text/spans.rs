//! Hours among the words, and breaks.

use super::course::{Course, MORNING_BEGINS, NOON};
use super::phrases::{Phrase, Reader, Remark};
use super::raw_span::RawSpan;
use super::token::{Label, Token};
use crate::words::{self, Say};

/// No break at noon begins earlier.
const EARLIEST_NOON: u16 = 630;

impl Reader<'_, '_> {
    /// 午休12:00-13:30, 中午休息（11:30-13:00）, or without hours.
    pub(super) fn noon_break(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = self.at;
        self.at += 1;
        if self.eat(Token::NoRest) || self.eat(Token::AsUsual) {
            self.remark(out, Remark::NoonOpen, from);
            return Ok(());
        }
        self.break_hours(out, from)
    }

    pub(super) fn break_hours(&mut self, out: &mut Vec<Phrase>, from: usize) -> Result<(), Say> {
        let mark = self.at;
        self.skip(&[Token::Colon, Token::Label(Label::Hours)]);
        let bracket = self.eat(Token::OpenBracket);
        self.skip(&[]);
        if !matches!(self.peek(), Some(Token::Clock(_))) {
            self.at = mark;
            self.remark(out, Remark::NoonBreak, from);
            return Ok(());
        }
        let span = RawSpan {
            course: Some(Course::Noon),
            ..self.span(None)?
        };
        self.skip(&[]);
        if bracket && !self.eat(Token::CloseBracket) {
            return Err(words::hours_open_bracket(&self.said(from)));
        }
        if let Some(Token::Closed(_) | Token::NoonBreak) = self.peek() {
            self.at += 1;
        }
        self.remark(out, Remark::Break(vec![span]), from);
        Ok(())
    }

    /// Hours, which are a break where 休息 stands behind them.
    pub(super) fn hours(
        &mut self,
        course: Option<(Course, usize)>,
        out: &mut Vec<Phrase>,
    ) -> Result<(), Say> {
        let from = course.map_or(self.at, |(_, from)| from);
        let span = self.span(course)?;
        let mark = self.at;
        self.skip(&[]);
        match self.peek() {
            // 8:00-12:00 午休 14:00-17:00: hours, and then a break without a time.
            Some(Token::NoonBreak) if span.open.minute < EARLIEST_NOON => {
                self.at = mark;
                out.push(Phrase::Hours(span));
            }
            Some(Token::NoonBreak | Token::Closed(_)) => {
                self.at += 1;
                if self.eat(Token::NoRest) {
                    return Err(self.unreadable(mark));
                }
                self.remark(out, Remark::Break(vec![span]), from);
            }
            _ => {
                self.at = mark;
                out.push(Phrase::Hours(span));
            }
        }
        Ok(())
    }

    pub(super) fn span(&mut self, course: Option<(Course, usize)>) -> Result<RawSpan, Say> {
        let from = course.map_or(self.at, |(_, from)| from);
        let course = course.map(|(course, _)| course);
        if self.eat(Token::WholeDay) {
            return Ok(RawSpan::whole_day(self.said(from)));
        }
        let open_at = self.at;
        let Some(Token::Clock(open)) = self.peek() else {
            return Err(self.unreadable(from));
        };
        self.at += 1;
        let (open_half, mark) = (self.half(course, None), self.at);
        let closes = self.until(from);
        let Some(closes) = closes else {
            self.at = mark;
            let said = self.said(from);
            return Err(if open.is_bare() {
                words::hours_unreadable(&said)
            } else {
                words::hours_lone_time(&said)
            });
        };
        let mut next_day = self.eat(Token::NextDay);
        self.skip(&[]);
        let mut close_course = None;
        while let Some(Token::Course(course)) = self.peek() {
            self.at += 1;
            close_course = Some(course);
            self.skip(&[]);
            next_day |= self.eat(Token::NextDay);
        }
        let Some(Token::Clock(close)) = self.peek() else {
            return Err(words::hours_lone_time(&self.said(from)));
        };
        self.at += 1;
        let close_half = self.half(course, open_half);
        self.end_of_span(closes);
        let said = self.said(from);
        let half_of_open = open_half.or(course.filter(|c| !c.names_a_course()));
        let half_of_close = close_half.or(close_course.filter(|c| !c.names_a_course()));
        let (open, close) = (open.beside(half_of_open), close.beside(half_of_close));
        if !self.are_times(open_at, open, close) {
            return Err(words::hours_bare_numbers(&said));
        }
        let before = self.pieces.get(..from).unwrap_or_default();
        let before = before.iter().rfind(|p| p.token != Token::Space);
        let half_days =
            course.is_some() && before.is_some_and(|p| matches!(p.token, Token::Days(_)));
        let mut course = open_half.or(course);
        // 2:00-5:00PM is of the afternoon; 8:00-9:00PM may open in the morning.
        if close_half == Some(Course::Pm)
            && course.is_none()
            && open.minute < close.minute
            && close.minute < NOON
        {
            // An hour before the morning is of the afternoon.
            if open.minute >= MORNING_BEGINS {
                return Err(words::hours_half_of_the_day(&said));
            }
            course = close_half;
        }
        Ok(RawSpan {
            course,
            half_days,
            open,
            close_course: close_half.or(close_course),
            close,
            next_day,
            said,
        })
    }

    /// AM or PM behind a time. Where it stands before the times of a text (AM8:30-11:30 PM1:30-5:00),
    /// the next one is of the next times.
    fn half(&mut self, course: Option<Course>, of_open: Option<Course>) -> Option<Course> {
        let mark = self.at;
        let spaced = self.peek() == Some(Token::Space);
        self.skip(&[]);
        let half = match self.peek() {
            Some(Token::Course(half @ (Course::Am | Course::Pm))) => half,
            _ => {
                self.at = mark;
                return None;
            }
        };
        self.at += 1;
        let touches = matches!(self.peek(), Some(Token::Clock(_)));
        let before = matches!(course, Some(Course::Am | Course::Pm));
        if of_open.is_none() && touches && (before || spaced) {
            self.at = mark;
            return None;
        }
        Some(half)
    }
}
