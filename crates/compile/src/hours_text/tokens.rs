//! A Chinese sentence about opening hours, cut into the things it says.

use super::DaySet;
use super::vocabulary::{PARTS, SEASONAL, WORDS};
use crate::words::{self, Say};
use domain::hours::Span;
use domain::moment::{DAY, Minute};

/// One thing said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// 周一, 周一至周五, 周末, 每天, 节假日.
    Days(DaySet),
    /// 工作日: Monday to Friday, and by its meaning not on public holidays.
    Workdays,
    /// 8:00-17:00.
    Span(Span),
    /// 全天, 24小时.
    WholeDay,
    /// 休息, 不开放, 除外.
    Closed,
    /// 照常, 不休.
    AsUsual,
    /// 开放, 营业: says nothing by itself, but 节假日开放 does.
    Open,
    /// 全年无休.
    AllYear,
    /// 另行通知: nobody knows yet.
    RingFirst,
    /// 中午, without a time after it.
    Noon,
    /// 午休.
    NoonBreak,
    /// 除, or an opening bracket: what follows is said by the way.
    Aside,
    /// A space, a colon, a word that says nothing.
    Soft,
    /// A comma, a semicolon, a closing bracket.
    Hard,
}

/// A token and the characters it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) token: Token,
    pub(super) text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Noon,
    Afternoon,
}

impl Part {
    /// 下午 2:00 is 14:00; 下午 14:00 stays; 中午 1:00 is 13:00.
    fn apply(self, minute: u16) -> u16 {
        let afternoon = match self {
            Self::Morning => false,
            Self::Noon => minute < 6 * 60,
            Self::Afternoon => minute < DAY / 2,
        };
        if afternoon { minute + DAY / 2 } else { minute }
    }
}

/// Cuts the sentence up; the first piece that says nothing we know is the error.
pub(super) fn tokens(text: &str) -> Result<Vec<Piece>, Say> {
    let mut scan = Scan { rest: text };
    let mut out = Vec::new();
    while !scan.rest.is_empty() {
        let before = scan.rest;
        let token = scan.token()?;
        let eaten = before.len() - scan.rest.len();
        out.push(Piece {
            token,
            text: before.get(..eaten).unwrap_or(before).to_owned(),
        });
    }
    Ok(out)
}

struct Scan<'a> {
    rest: &'a str,
}

impl<'a> Scan<'a> {
    fn eat(&mut self, word: &str) -> bool {
        match self.rest.strip_prefix(word) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn spaces(&mut self) {
        self.rest = self.rest.trim_start_matches(' ');
    }

    fn token(&mut self) -> Result<Token, Say> {
        if let Some(days) = self.days() {
            return Ok(Token::Days(days));
        }
        if let Some(word) = SEASONAL.iter().find(|w| self.rest.starts_with(*w)) {
            return Err(words::hours_seasonal(word));
        }
        let longest = WORDS
            .iter()
            .filter(|(word, _)| self.rest.starts_with(word))
            .max_by_key(|(word, _)| word.len());
        // A part of the day is a word of its own only when no time follows it.
        if let Some(span) = self.span()? {
            return Ok(Token::Span(span));
        }
        if let Some((word, token)) = longest {
            self.eat(word);
            return Ok(*token);
        }
        Err(words::hours_unreadable(&self.clip()))
    }

    /// The next few characters, up to a separator, for an error message.
    fn clip(&self) -> String {
        let mut out = String::new();
        for (at, c) in self.rest.chars().enumerate() {
            let ends = matches!(c, ',' | ';' | '(' | ')' | ' ' | '\n');
            if (ends && at > 0) || at >= 12 {
                break;
            }
            out.push(c);
        }
        out
    }

    fn day(&mut self) -> Option<usize> {
        let c = self.rest.chars().next()?;
        let day = match c {
            '一' | '1' => 0,
            '二' | '2' => 1,
            '三' | '3' => 2,
            '四' | '4' => 3,
            '五' | '5' => 4,
            '六' | '6' => 5,
            '日' | '天' | '七' | '7' => 6,
            _ => return None,
        };
        let after = self.rest.get(c.len_utf8()..)?;
        let longer_number = c.is_ascii_digit()
            && after
                .starts_with(|n: char| n.is_ascii_digit() || matches!(n, ':' | '点' | '时' | '.'));
        if longer_number {
            return None;
        }
        self.rest = after;
        Some(day)
    }

    /// 周一, 星期一至五, 周一、三、五, 周六日.
    fn days(&mut self) -> Option<DaySet> {
        let start = self.rest;
        let mut set = DaySet::NONE;
        let mut week = ["星期", "礼拜", "每周", "周"].iter().any(|w| self.eat(w));
        if !week {
            return None;
        }
        loop {
            let Some(from) = self.day() else {
                if set.is_empty() {
                    self.rest = start;
                    return None;
                }
                return Some(set);
            };
            let mark = self.rest;
            let to = self.range_mark().then(|| {
                week = ["星期", "礼拜", "周"].iter().any(|w| self.eat(w));
                self.day()
            });
            set = set.with(match to.flatten() {
                Some(to) => DaySet::range(from, to),
                None => {
                    self.rest = mark;
                    DaySet::range(from, from)
                }
            });
            // 周一、三、五 and 周六日: another bare day may follow, but 周六、9:00 ends here.
            let mark = self.rest;
            self.spaces();
            let joined = [",", "和", "及", "与", "/"].iter().any(|j| self.eat(j));
            self.spaces();
            let named = ["星期", "礼拜", "周"].iter().any(|w| self.eat(w));
            let mut ahead = Scan { rest: self.rest };
            let digit = ahead.rest.starts_with(|c: char| c.is_ascii_digit());
            let goes_on = ahead.day().is_some() && (named || !digit);
            if !goes_on || (!joined && !named && mark != self.rest) {
                self.rest = mark;
                return Some(set);
            }
        }
    }

    fn range_mark(&mut self) -> bool {
        let before = self.rest;
        self.spaces();
        if ["--", "-", "至", "到"].iter().any(|m| self.eat(m)) {
            self.spaces();
            return true;
        }
        self.rest = before;
        false
    }

    fn part(&mut self) -> Option<Part> {
        let part = PARTS.iter().find(|(w, _)| self.rest.starts_with(w))?;
        self.eat(part.0);
        while self.rest.starts_with([' ', ':']) {
            self.rest = self.rest.get(1..)?;
        }
        Some(part.1)
    }

    /// A time and the time it lasts to. `None` where no time begins here.
    fn span(&mut self) -> Result<Option<Span>, Say> {
        let start = self.rest;
        let part = self.part();
        if !self.rest.starts_with(|c: char| c.is_ascii_digit()) || self.rest.starts_with("24小时")
        {
            self.rest = start;
            return Ok(None);
        }
        let (open, bare) = self.time(start)?;
        if !self.range_mark() {
            let piece = written(start, self.rest);
            return Err(if bare {
                words::hours_unreadable(&piece)
            } else {
                words::hours_lone_time(&piece)
            });
        }
        let next_day = ["次日", "第二天", "翌日", "隔天"]
            .iter()
            .any(|w| self.eat(w));
        self.spaces();
        let end_part = self.part();
        if !self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(words::hours_lone_time(&written(start, self.rest)));
        }
        let (close, end_bare) = self.time(start)?;
        let piece = written(start, self.rest);
        if end_bare {
            return Err(words::hours_unreadable(&piece));
        }
        let open = part.map_or(open, |p| p.apply(open));
        let close = match end_part.or(part.filter(|_| !next_day)) {
            Some(p) => p.apply(close),
            None => close,
        };
        let close = if next_day { close + DAY } else { close };
        if close <= open || open >= DAY {
            return Err(words::hours_backwards(&piece));
        }
        Ok(Some(Span {
            open: Minute(open),
            close: Minute(close),
        }))
    }

    fn number(&mut self) -> Option<u16> {
        let end = self
            .rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
    }

    /// 8:00, 8点, 8点半, 8时30分, 8.30, or a bare 8 (second value true), which is a time only
    /// before `-17点`.
    fn time(&mut self, whole: &str) -> Result<(u16, bool), Say> {
        let start = self.rest;
        let _ = whole;
        let hour = self.number();
        let mut bare = false;
        let minute = if self.eat(":") || self.eat(".") {
            // Seconds, as databases write them, are dropped when they are zero.
            let minute = self.number();
            self.eat(":00");
            minute
        } else if ["点钟", "点整", "点", "时"].iter().any(|w| self.eat(w)) {
            if self.eat("半") {
                Some(30)
            } else if self.eat("一刻") {
                Some(15)
            } else if self.eat("三刻") {
                Some(45)
            } else if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
                let minute = self.number();
                self.eat("分");
                minute
            } else {
                Some(0)
            }
        } else {
            bare = true;
            Some(0)
        };
        let piece = || written(start, self.rest);
        let (Some(hour), Some(minute)) = (hour, minute) else {
            return Err(words::hours_impossible_time(&piece()));
        };
        let minutes = hour * 60 + minute;
        if minute > 59 || minutes > DAY {
            return Err(words::hours_impossible_time(&piece()));
        }
        Ok((minutes, bare))
    }
}

/// What was eaten between two states of the scan.
fn written(start: &str, rest: &str) -> String {
    start
        .get(..start.len() - rest.len())
        .unwrap_or(start)
        .trim()
        .to_owned()
}
