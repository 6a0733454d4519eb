//! Words to phrases: some days, some hours, or a remark about days. Brackets hold phrases of
//! their own.

use super::DaySet;
use super::course::Course;
use super::raw_span::RawSpan;
use super::token::{Closing, Label, Piece, Token};
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
        /// None: no days stand with it, only a course.
        days: DaySet,
        course: Option<Course>,
        closing: Closing,
    },
    /// Of what is served on other days, this meal alone.
    OnlyMeal {
        days: DaySet,
        meal: Course,
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
    pub(super) pieces: &'p [Piece<'t>],
    pub(super) at: usize,
}

impl<'p, 't> Reader<'p, 't> {
    pub(super) fn peek(&self) -> Option<Token> {
        self.pieces.get(self.at).map(|p| p.token)
    }

    pub(super) fn next(&mut self) -> Option<&'p Piece<'t>> {
        let piece = self.pieces.get(self.at)?;
        self.at += 1;
        Some(piece)
    }

    pub(super) fn eat(&mut self, token: Token) -> bool {
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

    pub(super) fn unreadable(&self, from: usize) -> Say {
        words::hours_unreadable(&self.said(from))
    }

    /// The phrases up to the end or the closing bracket.
    pub(super) fn level(&mut self, bracketed: bool) -> Result<Vec<Phrase>, Say> {
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
                Token::Label(Label::Other) | Token::Place if from == 0 => self.at += 1,
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
                Token::NoonOpen => {
                    self.at += 1;
                    self.remark(&mut out, Remark::NoonOpen, from);
                }
                // 不休息 alone may as well be said of noon.
                Token::NoRest if self.pieces.get(from).is_none_or(|p| p.written() != "无休") => {
                    self.at += 1;
                    return Err(words::hours_of_which_days(&self.said(from)));
                }
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
                    self.closed(&mut out, DaySet::NONE, Some(course), Closing::Supply, from);
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

    pub(super) fn remark(&self, out: &mut Vec<Phrase>, remark: Remark, from: usize) {
        let said = self.said(from);
        out.push(Phrase::Remark { remark, said });
    }

    pub(super) fn closed(
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
    pub(super) fn usual_says_nothing(&self, out: &[Phrase]) -> bool {
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
}
