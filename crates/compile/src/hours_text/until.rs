//! What joins the time something opens at to the time it closes at, and whether numbers without a
//! colon are times.

use super::clock::{Clock, Form};
use super::phrases::Reader;
use super::token::{Piece, Token};

/// Words of closing, besides those that close nothing else, that stand beside the time of it.
/// 休息 is not among them: what rests at noon opens again.
const CLOSES: &[&str] = &[
    "关",
    "关门",
    "关闭",
    "闭馆",
    "闭店",
    "停餐",
    "停供",
    "停止营业",
    "停止开放",
    "停止服务",
    "停止供餐",
    "停止供应",
];

/// Two times are hours of a day if they are at least this far apart; 2024-2025 are years.
const SHORTEST: u16 = 30;

/// How two times are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joined {
    /// 8:00-17:00.
    To,
    /// 8:00营业至17:00, behind which 关门 may stand, too.
    OpenTo,
    /// 8:00开门，17:00关门.
    WordBehind,
    /// 开门8:00，关门17:00.
    WordBefore,
}

impl Reader<'_, '_> {
    /// Passes what stands between two times, if it joins them.
    pub(super) fn until(&mut self, from: usize) -> Option<Joined> {
        let mark = self.at;
        self.skip(&[]);
        if self.pass_to() {
            return Some(Joined::To);
        }
        // 8:00开放至17:00, 8:00开门，17:00关门.
        let opens = matches!(self.peek(), Some(Token::Open | Token::Begins));
        if opens {
            while let Some(Token::Open | Token::Begins | Token::Space) = self.peek() {
                self.at += 1;
            }
            // 8:00起，至17:00止.
            let begins =
                self.at > 0 && self.pieces.get(self.at - 1).map(|p| p.token) == Some(Token::Begins);
            if begins && self.pieces.get(self.at + 1).map(|p| p.token) == Some(Token::To) {
                self.eat(Token::Comma);
            }
            if self.pass_to() {
                return Some(Joined::OpenTo);
            }
            self.skip(&[Token::Comma, Token::List, Token::And]);
            if self.time_and_closing() {
                return Some(Joined::WordBehind);
            }
        }
        self.at = mark;
        if !opens && self.opens_before(from) {
            self.skip(&[Token::Comma, Token::List, Token::And, Token::Stop]);
            if self.pieces.get(self.at).is_some_and(closes) {
                self.at += 1;
                self.skip(&[Token::Colon]);
                return Some(Joined::WordBefore);
            }
        }
        self.at = mark;
        None
    }

    fn pass_to(&mut self) -> bool {
        let to = self.eat(Token::To);
        while self.eat(Token::To) {}
        if to {
            self.skip(&[]);
        }
        to
    }

    /// Whether 下午5点关门 follows.
    fn time_and_closing(&self) -> bool {
        // 11:00开餐，晚餐18:00停餐 is of two meals.
        let mut rest = self
            .pieces
            .iter()
            .skip(self.at)
            .skip_while(|p| match p.token {
                Token::Course(course) => !course.is_meal(),
                token => matches!(token, Token::NextDay | Token::Space | Token::Soft),
            });
        matches!(rest.next().map(|p| p.token), Some(Token::Clock(_)))
            && rest
                .find(|p| !matches!(p.token, Token::Space | Token::Soft))
                .is_some_and(closes)
    }

    /// Whether 开门 or 开门时间 stands before the time.
    fn opens_before(&self, from: usize) -> bool {
        let before = self.pieces.get(..from).unwrap_or_default();
        before
            .iter()
            .rfind(|p| !matches!(p.token, Token::Space | Token::Soft | Token::Colon))
            .is_some_and(|p| matches!(p.token, Token::Open | Token::Label(_)))
    }

    /// Passes the word of closing that is a part of the hours, and the one that says nothing more:
    /// 8:00-17:00止.
    pub(super) fn end_of_span(&mut self, joined: Joined) {
        let mark = self.at;
        self.skip(&[]);
        let part = match joined {
            Joined::WordBehind | Joined::OpenTo => self.pieces.get(self.at).is_some_and(closes),
            Joined::To => self.peek() == Some(Token::Ends),
            Joined::WordBefore => false,
        };
        if part {
            self.at += 1;
        } else {
            self.at = mark;
        }
    }

    /// Whether two numbers are times of a day. 9-17 may be a date, 1-5 days of the week, 2024-2025
    /// years: the words around them or the numbers themselves must say more.
    pub(super) fn are_times(&self, at: usize, open: Clock, close: Clock) -> bool {
        match (open.form, close.form) {
            (Form::Full | Form::Bare, Form::Full) | (Form::Full, Form::Compact) => true,
            (Form::Compact, Form::Full) => true,
            (Form::Compact, Form::Compact) => {
                let apart = close.minute.abs_diff(open.minute) >= SHORTEST;
                apart && open.minute.is_multiple_of(5) && close.minute.is_multiple_of(5)
            }
            (Form::Bare, Form::Bare) => self.bare_are_times(at, open, close),
            (Form::Full, Form::Bare) => self.hour_alone_is_a_time(at),
            _ => false,
        }
    }

    /// 8:00-17: the second number is an hour as the first is, unless more follows it, or the first
    /// may be a date itself (10.10-15).
    fn hour_alone_is_a_time(&self, at: usize) -> bool {
        let goes_on = self.pieces.get(self.at).is_some_and(|p| {
            matches!(
                p.token,
                Token::To | Token::Clock(_) | Token::Closed(_) | Token::Colon
            )
        });
        let first = self.pieces.get(at).map(Piece::written);
        !goes_on && first.is_some_and(|written| written.contains([':', '点', '时']))
    }

    fn bare_are_times(&self, at: usize, open: Clock, close: Clock) -> bool {
        let goes_on = self
            .pieces
            .iter()
            .skip(self.at)
            .find(|p| !matches!(p.token, Token::Space | Token::Soft))
            .is_some_and(|p| {
                matches!(
                    p.token,
                    Token::To | Token::Clock(_) | Token::Closed(_) | Token::Colon
                )
            });
        // A span that follows after a space is one of several; 9-17 8:00-17:00 is not.
        let another = self.all_bare();
        let next_is_hours = another
            && self
                .pieces
                .get(self.at)
                .is_some_and(|p| matches!(p.token, Token::Space));
        if goes_on && !next_is_hours {
            return false;
        }
        match self.before_numbers(at) {
            Some(Token::Course(_)) => true,
            _ if close.minute <= open.minute || is_weekday(close) => false,
            Some(Token::Days(_) | Token::Label(_) | Token::AllYear) => true,
            _ => another && self.some_pair_is_no_date(),
        }
    }

    /// The word that bare numbers stand behind, past others of their kind.
    fn before_numbers(&self, at: usize) -> Option<Token> {
        let before = self.pieces.get(..at).unwrap_or_default();
        let mut behind_days = false;
        before
            .iter()
            .rev()
            .map(|p| p.token)
            .find(|token| match token {
                Token::Clock(clock) => {
                    behind_days = true;
                    !clock.is_bare()
                }
                Token::To | Token::And | Token::List | Token::Comma => false,
                Token::Space | Token::Soft | Token::Colon | Token::OpenBracket | Token::Open => {
                    false
                }
                _ => true,
            })
            // 午餐11-12:30 17-18: of what the second is, the meal does not say.
            .filter(|token| !(behind_days && matches!(token, Token::Course(_))))
    }

    fn all_bare(&self) -> bool {
        self.pieces.iter().all(|p| match p.token {
            Token::Clock(clock) => clock.is_bare(),
            _ => true,
        })
    }

    /// 13-20, or 9-12 beside 14-17.
    fn some_pair_is_no_date(&self) -> bool {
        const MONTHS: u16 = 12;
        self.pieces.windows(2).any(|pair| match pair {
            [opens, to] => {
                to.token == Token::To
                    && matches!(opens.token, Token::Clock(c) if c.minute > MONTHS * 60)
            }
            _ => false,
        })
    }
}

fn is_weekday(clock: Clock) -> bool {
    clock.minute <= 7 * 60
}

fn closes(piece: &Piece<'_>) -> bool {
    match piece.token {
        Token::Ends => true,
        Token::Closed(_) => CLOSES.contains(&piece.written()),
        _ => false,
    }
}
