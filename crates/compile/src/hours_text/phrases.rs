//! Words to phrases: some days, some hours, or a remark about days. Brackets hold phrases of
//! their own.

use super::DaySet;
use super::course::Course;
use super::raw_span::RawSpan;
use super::tokens::{Closing, Label, Piece, Token};
use crate::words::{self, Say};

/// A phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Phrase {
    /// Days whose hours are written elsewhere.
    Days {
        days: DaySet,
        said: String,
    },
    /// Hours of a day.
    Hours(RawSpan),
    /// A meal or a part of the day whose hours are written elsewhere.
    Course {
        course: Course,
        said: String,
    },
    Remark {
        remark: Remark,
        said: String,
    },
    Bracket {
        inner: Vec<Phrase>,
        said: String,
    },
    /// 仅.
    Only,
    /// A comma.
    Comma,
    /// A semicolon, a full stop, a line break.
    Stop,
}

/// What is said of days besides hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Remark {
    Closed {
        days: DaySet,
        course: Option<Course>,
        closing: Closing,
    },
    Except(DaySet),
    AsUsual(DaySet),
    Include(DaySet),
    AskFirst(DaySet),
    AllYear,
    /// 12:00-13:00休息.
    Break(Vec<RawSpan>),
    /// 中午休息, without a time.
    NoonBreak,
    /// 中午不休.
    NoonOpen,
}

/// Reads all phrases of a text.
pub(super) fn phrases(pieces: &[Piece<'_>]) -> Result<Vec<Phrase>, Say> {
    let mut reader = Reader { pieces, at: 0 };
    let out = reader.level(false)?;
    match reader.next() {
        None => Ok(out),
        Some(piece) => Err(words::hours_unreadable(piece.written())),
    }
}

pub(super) struct Reader<'p, 't> {
    pieces: &'p [Piece<'t>],
    pub(super) at: usize,
}

impl<'p, 't> Reader<'p, 't> {
    pub(super) fn peek(&self) -> Option<Token> {
        self.pieces.get(self.at).map(|p| p.token)
    }

    fn next(&mut self) -> Option<&'p Piece<'t>> {
        let piece = self.pieces.get(self.at)?;
        self.at += 1;
        Some(piece)
    }

    fn eat(&mut self, token: Token) -> bool {
        let is = self.peek() == Some(token);
        self.at += usize::from(is);
        is
    }

    /// Passes what says nothing between two words of a phrase.
    pub(super) fn skip(&mut self, also: &[Token]) {
        while self
            .peek()
            .is_some_and(|t| matches!(t, Token::Space | Token::Soft) || also.contains(&t))
        {
            self.at += 1;
        }
    }

    /// What was passed since a piece.
    pub(super) fn said(&self, from: usize) -> String {
        self.pieces
            .get(from..self.at)
            .unwrap_or_default()
            .iter()
            .map(Piece::written)
            .collect::<String>()
            .trim()
            .to_owned()
    }

    fn unreadable(&self, from: usize) -> Say {
        words::hours_unreadable(&self.said(from))
    }

    /// The phrases up to the end or the closing bracket.
    fn level(&mut self, bracketed: bool) -> Result<Vec<Phrase>, Say> {
        let mut out = Vec::new();
        while let Some(token) = self.peek() {
            let from = self.at;
            match token {
                Token::CloseBracket if bracketed => return Ok(out),
                Token::Space | Token::Soft | Token::Colon | Token::Open => self.at += 1,
                Token::And | Token::List | Token::Comma => {
                    self.at += 1;
                    out.push(Phrase::Comma);
                }
                Token::Stop => {
                    self.at += 1;
                    out.push(Phrase::Stop);
                }
                Token::Only => {
                    self.at += 1;
                    out.push(Phrase::Only);
                }
                Token::OpenBracket => {
                    self.at += 1;
                    let inner = self.level(true)?;
                    if !self.eat(Token::CloseBracket) {
                        return Err(words::hours_open_bracket(&self.said(from)));
                    }
                    let said = self.said(from);
                    out.push(Phrase::Bracket { inner, said });
                }
                Token::Label(Label::Hours) => self.at += 1,
                // 探视时间 is what the whole text is about, or something beside its hours.
                Token::Label(Label::Other) if from == 0 => self.at += 1,
                Token::Days(_) => self.days(&mut out)?,
                Token::Except => self.except(&mut out)?,
                Token::Include => {
                    self.at += 1;
                    self.skip(&[]);
                    let days = self.day_list()?.ok_or_else(|| self.unreadable(from))?;
                    self.eat(Token::AsUsual);
                    self.remark(&mut out, Remark::Include(days), from);
                }
                Token::Course(_) => self.course(&mut out)?,
                Token::Clock(_) | Token::WholeDay => self.hours(None, &mut out)?,
                Token::NoonBreak => self.noon_break(&mut out)?,
                Token::NoRest | Token::AllYear => {
                    self.at += 1;
                    self.remark(&mut out, Remark::AllYear, from);
                }
                Token::AsUsual if self.usual_says_nothing(&out) => self.at += 1,
                Token::Closed(Closing::Supply) => {
                    self.at += 1;
                    let Some(course) = self.object() else {
                        return Err(words::hours_of_which_days(&self.said(from)));
                    };
                    self.closed(
                        &mut out,
                        DaySet::EVERY_DAY,
                        Some(course),
                        Closing::Supply,
                        from,
                    );
                }
                Token::Closed(_) | Token::AsUsual | Token::AskFirst => {
                    self.at += 1;
                    return Err(words::hours_of_which_days(&self.said(from)));
                }
                _ => {
                    self.at += 1;
                    return Err(self.unreadable(from));
                }
            }
        }
        Ok(out)
    }

    fn remark(&self, out: &mut Vec<Phrase>, remark: Remark, from: usize) {
        let said = self.said(from);
        out.push(Phrase::Remark { remark, said });
    }

    fn closed(
        &self,
        out: &mut Vec<Phrase>,
        days: DaySet,
        course: Option<Course>,
        closing: Closing,
        from: usize,
    ) {
        let remark = Remark::Closed {
            days,
            course,
            closing,
        };
        self.remark(out, remark, from);
    }

    /// 8:00-17:00正常营业 and 正常营业8:00-17:00 say no more than the hours do.
    fn usual_says_nothing(&self, out: &[Phrase]) -> bool {
        let touches = self.at > 0
            && self.pieces.get(self.at - 1).is_some_and(|p| {
                matches!(p.token, Token::Clock(_) | Token::WholeDay | Token::Space)
            });
        touches && matches!(out.last(), Some(Phrase::Hours(_))) || self.hours_follow(1)
    }

    /// Whether hours begin `ahead` words on, with nothing but spaces between.
    pub(super) fn hours_follow(&self, ahead: usize) -> bool {
        self.pieces
            .iter()
            .skip(self.at + ahead)
            .find(|p| {
                !matches!(
                    p.token,
                    Token::Space | Token::Soft | Token::Colon | Token::Label(_)
                )
            })
            .is_some_and(|p| {
                matches!(
                    p.token,
                    Token::Clock(_) | Token::WholeDay | Token::Course(_)
                )
            })
    }

    /// Days, and what is said of them.
    fn days(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
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
            Some(Token::NoRest | Token::AsUsual) if course == Some(Course::Noon) => {
                self.at += 1;
                out.push(Phrase::Days { days, said });
                self.remark(out, Remark::NoonOpen, before_course);
            }
            Some(Token::NoRest | Token::AsUsual) if course.is_none() => {
                let hours = self.hours_follow(1);
                self.at += 1;
                if hours {
                    out.push(Phrase::Days { days, said });
                } else {
                    self.remark(out, Remark::AsUsual(days), from);
                }
            }
            Some(Token::AskFirst) if course.is_none() => {
                self.at += 1;
                self.remark(out, Remark::AskFirst(days), from);
            }
            Some(Token::Open) if course.is_none() => {
                let hours = self.hours_follow(1);
                self.at += 1;
                if days == DaySet::HOLIDAYS && !hours {
                    self.remark(out, Remark::AsUsual(days), from);
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

    /// Whether a time follows without so much as a space.
    fn at_once_hours(&self) -> bool {
        matches!(self.peek(), Some(Token::Clock(_)))
    }

    /// 不供应晚餐: what is not served, when no hours of it follow.
    fn object(&mut self) -> Option<Course> {
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
    fn except(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
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
    fn course(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
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
        match self.peek() {
            Some(Token::Clock(_)) => return self.hours(Some((course, from)), out),
            Some(Token::Closed(Closing::Place)) if course == Course::Noon => {
                self.at += 1;
                return self.break_hours(out, from);
            }
            Some(Token::Closed(closing)) => {
                self.at += 1;
                self.closed(out, DaySet::EVERY_DAY, Some(course), closing, from);
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

    /// 午休12:00-13:30, 中午休息（11:30-13:00）, or without hours.
    fn noon_break(&mut self, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = self.at;
        self.at += 1;
        if self.eat(Token::NoRest) || self.eat(Token::AsUsual) {
            self.remark(out, Remark::NoonOpen, from);
            return Ok(());
        }
        self.break_hours(out, from)
    }

    fn break_hours(&mut self, out: &mut Vec<Phrase>, from: usize) -> Result<(), Say> {
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
    fn hours(&mut self, course: Option<(Course, usize)>, out: &mut Vec<Phrase>) -> Result<(), Say> {
        let from = course.map_or(self.at, |(_, from)| from);
        let span = self.span(course)?;
        let mark = self.at;
        self.skip(&[]);
        match self.peek() {
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

    fn span(&mut self, course: Option<(Course, usize)>) -> Result<RawSpan, Say> {
        let from = course.map_or(self.at, |(_, from)| from);
        let course = course.map(|(course, _)| course);
        if self.eat(Token::WholeDay) {
            return Ok(RawSpan::whole_day(self.said(from)));
        }
        let Some(Token::Clock(open)) = self.peek() else {
            return Err(self.unreadable(from));
        };
        self.at += 1;
        let (open_half, mark) = (self.half(), self.at);
        self.skip(&[]);
        if !self.eat(Token::To) {
            self.at = mark;
            let said = self.said(from);
            return Err(if open.bare {
                words::hours_unreadable(&said)
            } else {
                words::hours_lone_time(&said)
            });
        }
        while self.eat(Token::To) {}
        self.skip(&[]);
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
        if close.bare {
            return Err(words::hours_unreadable(&self.said(from)));
        }
        let close_half = self.half();
        Ok(RawSpan {
            course: open_half.or(course),
            open,
            close_course: close_half.or(close_course),
            close,
            next_day,
            said: self.said(from),
        })
    }

    /// AM or PM behind a time.
    fn half(&mut self) -> Option<Course> {
        let mark = self.at;
        self.skip(&[]);
        match self.peek() {
            Some(Token::Course(half @ (Course::Am | Course::Pm))) => {
                self.at += 1;
                Some(half)
            }
            _ => {
                self.at = mark;
                None
            }
        }
    }
}
