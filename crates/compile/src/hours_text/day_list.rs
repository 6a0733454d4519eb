//! 周六、周日及节假日: days joined to one set, and where a list of days ends.

use super::DaySet;
use super::day_set::FEW;
use super::phrases::Reader;
use super::token::Token;
use crate::words::{self, Say};

/// Days of a list, and what joins them to those before.
struct Member {
    days: DaySet,
    joint: Joint,
    /// The word the member begins behind.
    behind: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// 和, 及; or nothing.
    And,
    /// 、.
    List,
    /// A comma, which may as well end what was said of the days before.
    Comma,
}

impl Reader<'_, '_> {
    /// The days that stand here, as far as they belong together.
    pub(super) fn day_list(&mut self) -> Result<Option<DaySet>, Say> {
        let from = self.at;
        let mut members = self.members();
        if members.is_empty() {
            return Ok(None);
        }
        // 周一至周五，节假日休息: only the last are closed. 周六，周日休息: both are.
        if self.judged() && members.iter().any(|m| m.joint != Joint::And) {
            let last_comma = members.iter().rposition(|m| m.joint == Joint::Comma);
            let (open, closed) = members.split_at(last_comma.unwrap_or(0));
            let listed = |m: &[Member]| m.iter().any(|m| m.joint == Joint::List);
            let unsure = || words::hours_which_are_meant(&self.said(from));
            if listed(closed)
                && closed
                    .first()
                    .is_some_and(|m| m.days.weekdays().len() > FEW)
            {
                return Err(unsure());
            }
            if !open.is_empty() {
                let all = union(&members).weekdays().len();
                if union(open).weekdays().len() > FEW
                    && open.iter().all(|m| m.joint != Joint::Comma)
                {
                    self.at = closed.first().map_or(self.at, |m| m.behind);
                    members.truncate(open.len());
                } else if all > FEW || self.hours_stand_before(from) {
                    return Err(unsure());
                }
            }
        }
        self.joined(&members, from).map(Some)
    }

    /// 8:00-17:00 周六，周日休息: the first of the days may be those of the hours.
    fn hours_stand_before(&self, at: usize) -> bool {
        let before = self.pieces.get(..at).unwrap_or_default();
        before
            .iter()
            .rfind(|p| !matches!(p.token, Token::Space | Token::Soft))
            .is_some_and(|p| {
                !matches!(
                    p.token,
                    Token::Comma | Token::List | Token::Stop | Token::Label(_) | Token::Colon
                )
            })
    }

    /// Days behind 除, which a comma may end.
    pub(super) fn days_excepted(&mut self) -> Result<Option<DaySet>, Say> {
        let from = self.at;
        let members = self.members();
        if members.is_empty() {
            return Ok(None);
        }
        let mark = self.at;
        self.skip(&[]);
        if let Some(Token::Course(_)) = self.peek() {
            self.at += 1;
            self.skip(&[]);
        }
        if let Some(Token::Closed(_)) = self.peek() {
            self.at += 1;
        }
        let ended = matches!(self.peek(), Some(Token::Outside | Token::Excepted));
        self.at = mark;
        // 除周六，周日8:00-17:00: is Sunday taken out, or open?
        if !ended && members.iter().any(|m| m.joint == Joint::Comma) {
            return Err(words::hours_which_are_meant(&self.said(from)));
        }
        self.joined(&members, from).map(Some)
    }

    fn members(&mut self) -> Vec<Member> {
        let mut members = Vec::new();
        let mut joint = Joint::And;
        let mut behind = self.at;
        while let Some(Token::Days(days)) = self.peek() {
            self.at += 1;
            members.push(Member {
                days,
                joint,
                behind,
            });
            behind = self.at;
            joint = Joint::And;
            while let Some(token) = self.peek() {
                joint = match token {
                    Token::Space | Token::Soft | Token::And => joint,
                    Token::List => Joint::List,
                    Token::Comma => Joint::Comma,
                    _ => break,
                };
                self.at += 1;
            }
        }
        if !members.is_empty() {
            self.at = behind;
        }
        members
    }

    /// Whether the days are closed, or as usual: whether something is said of them that is no hours.
    fn judged(&mut self) -> bool {
        let mark = self.at;
        self.skip(&[Token::Colon]);
        if let Some(Token::Course(_)) = self.peek() {
            self.at += 1;
            self.skip(&[Token::Colon]);
        }
        let judged = match self.peek() {
            Some(Token::Closed(_) | Token::Excepted | Token::AskFirst) => true,
            Some(Token::AsUsual | Token::NoRest | Token::Open) => !self.hours_follow(1),
            _ => false,
        };
        self.at = mark;
        judged
    }

    fn joined(&self, members: &[Member], from: usize) -> Result<DaySet, Say> {
        members.iter().try_fold(DaySet::NONE, |days, member| {
            let twice = days.has_any(member.days.weekdays());
            let same = days.weekdays() == member.days.weekdays() && member.joint == Joint::And;
            if twice && !same {
                return Err(words::hours_days_twice(&self.said(from)));
            }
            Ok(days.with(member.days))
        })
    }
}

fn union(members: &[Member]) -> DaySet {
    members
        .iter()
        .fold(DaySet::NONE, |set, member| set.with(member.days))
}
