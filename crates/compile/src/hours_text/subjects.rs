//! Phrases that begin with days, or with a meal or a part of the day.

use super::DaySet;
use super::course::Course;
use super::day_set::FEW;
use super::phrases::{Phrase, Reader, Remark};
use super::token::{Closing, Label, Piece, Token};
use crate::words::{self, Say};

impl Reader<'_, '_> {
    /// Days, and what is said of them.
    pub(super) fn days(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = self.at;
        let Some(days) = self.day_list()? else {
            return Ok(());
        };
        let said = self.said(from);
        let mark = self.at;
        self.skip(&[Token::Colon]);
        let before_course = self.at;
        let course = match self.peek() {
            Some(Token::Course(course)) => {
                self.at += 1;
                self.skip(&[Token::Colon]);
                Some(course)
            }
            _ => None,
        };
        // 周一全天休息 is 周一休息.
        let whole_day = course.is_none() && self.peek() == Some(Token::WholeDay);
        if whole_day && let Some(Token::Closed(_)) = self.pieces.get(self.at + 1).map(|p| p.token) {
            self.at += 1;
        }
        match self.peek() {
            Some(Token::Excepted) => {
                self.at += 1;
                match course {
                    Some(_) => self.closed(out, days, course, Closing::Supply, from),
                    None => self.remark(out, Remark::Except(days), from),
                }
            }
            Some(Token::Closed(closing)) => {
                self.at += 1;
                if self.at_once_hours() {
                    return Err(words::hours_closed_then_hours(&self.said(from)));
                }
                let object = if closing == Closing::Supply {
                    self.object()
                } else {
                    None
                };
                if course.is_some() && object.is_some() {
                    return Err(self.unreadable(from));
                }
                self.closed(out, days, course.or(object), closing, from);
            }
            Some(Token::NoonOpen) if course.is_none() => {
                self.first_or_only(days, false, from)?;
                self.at += 1;
                out.push(Phrase::Days { days, said });
                self.remark(out, Remark::NoonOpen, before_course);
            }
            Some(Token::NoRest | Token::AsUsual) if course == Some(Course::Noon) => {
                self.first_or_only(days, false, from)?;
                self.at += 1;
                out.push(Phrase::Days { days, said });
                self.remark(out, Remark::NoonOpen, before_course);
            }
            Some(Token::NoRest | Token::AsUsual) if course.is_none() => {
                let hours = self.hours_follow(1);
                let of_week = hours && days == DaySet::HOLIDAYS && self.names_no_other_days(from);
                if hours && !of_week {
                    let too = self.says_open_too();
                    self.first_or_only(days, too, from)?;
                }
                self.at += 1;
                if hours && !of_week {
                    out.push(Phrase::Days { days, said });
                } else {
                    self.remark(out, Remark::AsUsual(days), from);
                }
            }
            Some(Token::Only) if course.is_none() => {
                self.at += 1;
                match self.object() {
                    Some(meal) if !(out.is_empty() && self.hours_behind_a_comma()) => {
                        self.remark(out, Remark::OnlyMeal { days, meal }, from);
                    }
                    _ => {
                        self.at = mark;
                        out.push(Phrase::Days { days, said });
                    }
                }
            }
            Some(Token::AskFirst) if course.is_none() => {
                self.at += 1;
                self.remark(out, Remark::AskFirst(days), from);
            }
            Some(Token::Open) if course.is_none() => {
                let hours = self.hours_follow(1);
                self.at += 1;
                let hours_before =
                    self.stands_before(from, |t| matches!(t, Token::Clock(_) | Token::WholeDay));
                if days == DaySet::HOLIDAYS && !hours {
                    self.remark(out, Remark::AsUsual(days), from);
                } else if !hours && hours_before && days.weekdays().len() <= FEW {
                    // 8:00-17:00 周日开放: on Sundays only, or on Sundays, too?
                    return Err(words::hours_only_or_too(&self.said(from)));
                } else {
                    out.push(Phrase::Days { days, said });
                }
            }
            _ => {
                self.at = mark;
                out.push(Phrase::Days { days, said });
            }
        }
        Ok(())
    }

    /// 周日不休 8:00-17:00: the hours of Sundays only, or of a week without a closed Sunday? What was
    /// said before settles it. More than a few days are those of the hours, unless the words say
    /// that they are open, too.
    fn first_or_only(&self, days: DaySet, too: bool, from: usize) -> Result<(), Say> {
        let first = !self.stands_before(from, |t| {
            matches!(t, Token::Days(_) | Token::Clock(_) | Token::WholeDay)
        });
        let count = days.weekdays().len();
        let every_day = days.weekdays() == DaySet::EVERY_DAY;
        if first && !every_day && (too || count <= FEW) {
            let until = self.pieces.get(from..=self.at).unwrap_or_default();
            let said: String = until.iter().map(Piece::written).collect();
            return Err(words::hours_only_or_too(&said));
        }
        Ok(())
    }

    /// 只供应午餐，10:45-12:15: the hours of the meal just named.
    fn hours_behind_a_comma(&self) -> bool {
        let next = self.pieces.get(self.at + 1).map(|p| p.token);
        self.peek() == Some(Token::Comma) && matches!(next, Some(Token::Clock(_)))
    }

    fn stands_before(&self, at: usize, is: fn(Token) -> bool) -> bool {
        let before = self.pieces.get(..at).unwrap_or_default();
        before.iter().any(|p| is(p.token))
    }

    /// Whether the word here says of days that they are not closed: 不休, 也开.
    fn says_open_too(&self) -> bool {
        self.pieces
            .get(self.at)
            .is_some_and(|p| p.token == Token::NoRest || p.written().starts_with('也'))
    }

    /// Whether no other days are named in the whole text than those that begin here.
    fn names_no_other_days(&self, from: usize) -> bool {
        self.pieces
            .iter()
            .enumerate()
            .all(|(at, p)| (from..self.at).contains(&at) || !matches!(p.token, Token::Days(_)))
    }

    /// Whether a time follows without so much as a space.
    pub(super) fn at_once_hours(&self) -> bool {
        matches!(self.peek(), Some(Token::Clock(_)))
    }

    /// 不供应晚餐: what is not served, when no hours of it follow.
    pub(super) fn object(&mut self) -> Option<Course> {
        let Some(Token::Course(course)) = self.peek() else {
            return None;
        };
        let ends = self.pieces.get(self.at + 1).is_none_or(|p| {
            matches!(
                p.token,
                Token::Comma | Token::List | Token::Stop | Token::CloseBracket | Token::OpenBracket
            )
        });
        self.at += usize::from(ends && course.is_meal());
        (ends && course.is_meal()).then_some(course)
    }

    /// 除周一外, 除法定节假日, 不含节假日.
    pub(super) fn except(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = self.at;
        self.at += 1;
        self.skip(&[]);
        let Some(days) = self.days_excepted()? else {
            self.next();
            return Err(self.unreadable(from));
        };
        let mark = self.at;
        self.skip(&[]);
        let course = match self.peek() {
            Some(Token::Course(course)) => {
                self.at += 1;
                self.skip(&[]);
                Some(course)
            }
            _ => None,
        };
        if let Some(Token::Closed(_)) = self.peek() {
            self.at += 1;
            self.skip(&[]);
        }
        let ended = self.eat(Token::Excepted) || self.eat(Token::Outside);
        match course {
            Some(course) if ended => {
                self.closed(out, days, Some(course), Closing::Supply, from);
            }
            _ => {
                if !ended {
                    self.at = mark;
                }
                self.remark(out, Remark::Except(days), from);
            }
        }
        Ok(())
    }

    /// A meal or a part of the day: its hours, that it is closed, or the word alone.
    pub(super) fn course(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = self.at;
        let Some(Token::Course(mut course)) = self.peek() else {
            return Ok(());
        };
        self.at += 1;
        loop {
            self.skip(&[]);
            let Some(Token::Course(more)) = self.peek() else {
                break;
            };
            self.at += 1;
            course = course.with(more).ok_or_else(|| self.unreadable(from))?;
        }
        let said = self.said(from);
        let mark = self.at;
        self.skip(&[Token::Colon, Token::Open, Token::Label(Label::Hours)]);
        if let [Phrase::Only] | [Phrase::Days { .. }, Phrase::Only] = out.as_slice()
            && self.hours_behind_a_comma()
        {
            self.at += 1;
        }
        match self.peek() {
            Some(Token::Clock(_)) => return self.hours(Some((course, from)), out),
            Some(Token::Closed(Closing::Place)) if course == Course::Noon => {
                self.at += 1;
                return self.break_hours(out, from);
            }
            Some(Token::Closed(closing)) => {
                self.at += 1;
                self.closed(out, DaySet::NONE, Some(course), closing, from);
                return Ok(());
            }
            Some(Token::NoRest | Token::AsUsual) if course == Course::Noon => {
                self.at += 1;
                self.remark(out, Remark::NoonOpen, from);
                return Ok(());
            }
            Some(Token::Days(_)) => {
                out.push(Phrase::Course { course, said });
                let mark = self.at;
                if let Some(days) = self.day_list()? {
                    self.skip(&[Token::Colon]);
                    if let Some(Token::Closed(_) | Token::Excepted) = self.peek() {
                        self.at += 1;
                        self.closed(out, days, Some(course), Closing::Supply, mark);
                        return Ok(());
                    }
                }
                self.at = mark;
                return Ok(());
            }
            _ => self.at = mark,
        }
        out.push(Phrase::Course { course, said });
        Ok(())
    }
}
