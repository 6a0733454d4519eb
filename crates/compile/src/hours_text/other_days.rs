//! 其余时间 and 平时: the days of the week that no other word names.

use super::DaySet;
use super::course::Course;
use super::day_set::FEW;
use super::token::{Other, Piece, Token};
use crate::words::{self, Say};

/// Puts days in the place of such words, and takes out 白天.
pub(super) fn resolve(pieces: &mut [Piece<'_>]) -> Result<(), Say> {
    for at in 0..pieces.len() {
        let Some(token) = token(pieces, at) else {
            continue;
        };
        let found = match token {
            // 白天休息 leaves the evening; 白天8:00-17:00 is 8:00-17:00.
            Token::Daytime => match next(pieces, at) {
                Some((_, Token::Clock(_))) => Some((Token::Soft, None)),
                _ => None,
            },
            Token::Other(other) => Some(meant(pieces, at, other)?),
            _ => continue,
        };
        let Some((here, there)) = found else {
            return Err(unsure(pieces, at));
        };
        set(pieces, at, here);
        if let Some((there, token)) = there {
            set(pieces, there, token);
        }
    }
    Ok(())
}

/// What stands for the word, and what for the word behind it where both are one.
type Meant = (Token, Option<(usize, Token)>);

fn meant(pieces: &[Piece<'_>], at: usize, other: Other) -> Result<Meant, Say> {
    let unsure = || unsure(pieces, at);
    let behind = next(pieces, at);
    let own = match behind {
        Some((own, Token::Days(days))) => Some((own, days)),
        _ => None,
    };
    // 平时周一至周五8:00-17:00.
    if matches!(other, Other::Usually | Other::NoWeekend) && own.is_some() {
        return Ok((Token::Soft, None));
    }
    // 其余时间，周三9:00-11:00: what is named is not among the others.
    if let Some((mark, Token::Comma | Token::List | Token::And)) = behind
        && let Some((_, Token::Days(days))) = next(pieces, mark)
        && !days.weekdays().is_empty()
    {
        return Err(unsure());
    }
    let named = named(pieces, own.map(|(own, _)| own));
    let weekdays = named.unwrap_or(DaySet::NONE).weekdays();
    let left = DaySet::EVERY_DAY.without(weekdays);
    // 11:00-13:00，其余时间休息 says no more than the hours do.
    if let (Other::Times, Some((closed, Token::Closed(_)))) = (other, behind)
        && ends(pieces, closed)
        && !is_listed(pieces, at)
        && pieces.iter().any(|p| matches!(p.token, Token::Clock(_)))
    {
        return Ok((Token::Soft, Some((closed, Token::Soft))));
    }
    let closed = matches!(behind, Some((_, Token::Closed(_))));
    if other != Other::Days && !closed && names_part_of_a_day(pieces) {
        return Err(unsure());
    }
    match other {
        // 其他服务8:00-17:00.
        Other::Times if is_short(pieces, at) && opens_something(behind) => return Err(unsure()),
        Other::Times | Other::Days if named.is_none() => return Err(unsure()),
        // 6:00-8:00，平时9:00-12:00.
        Other::Usually if named.is_none() && times_before(pieces, at) => return Err(unsure()),
        Other::Usually if weekdays.len() > FEW => return Err(unsure()),
        Other::NoWeekend if weekdays != DaySet::WEEKEND => return Err(unsure()),
        _ => {}
    }
    // 其余工作日.
    if let Some((own, days)) = own {
        let days = days.without(weekdays);
        return if days.weekdays().is_empty() {
            Err(unsure())
        } else {
            Ok((Token::Soft, Some((own, Token::Days(days)))))
        };
    }
    if left.is_empty() {
        return Err(unsure());
    }
    Ok((Token::Days(left), None))
}

fn token(pieces: &[Piece<'_>], at: usize) -> Option<Token> {
    pieces.get(at).map(|p| p.token)
}

fn set(pieces: &mut [Piece<'_>], at: usize, token: Token) {
    if let Some(piece) = pieces.get_mut(at) {
        piece.token = token;
    }
}

fn unsure(pieces: &[Piece<'_>], at: usize) -> Say {
    let said = pieces.get(at).map_or("", Piece::written);
    match token(pieces, at) {
        Some(Token::Other(Other::Times | Other::Days)) => words::hours_other_times(said),
        Some(Token::Other(_)) => words::hours_of_which_days(said),
        _ => words::hours_unreadable(said),
    }
}

fn says_something(token: Token) -> bool {
    !matches!(token, Token::Space | Token::Soft | Token::Colon)
}

/// The next word that says something.
fn next(pieces: &[Piece<'_>], at: usize) -> Option<(usize, Token)> {
    pieces
        .iter()
        .enumerate()
        .skip(at + 1)
        .map(|(at, p)| (at, p.token))
        .find(|(_, token)| says_something(*token))
}

/// Whether nothing more is said behind a word.
fn ends(pieces: &[Piece<'_>], at: usize) -> bool {
    next(pieces, at)
        .is_none_or(|(_, t)| matches!(t, Token::Comma | Token::Stop | Token::CloseBracket))
}

/// 节假日及其余时间.
fn is_listed(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = pieces.get(..at).unwrap_or_default();
    before
        .iter()
        .rfind(|p| says_something(p.token))
        .is_some_and(|p| matches!(p.token, Token::Days(_) | Token::And | Token::List))
}

fn times_before(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = pieces.get(..at).unwrap_or_default();
    before.iter().any(|p| matches!(p.token, Token::Clock(_)))
}

/// 其余, without 时间 or 日子.
fn is_short(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces
        .get(at)
        .is_some_and(|p| p.written().chars().count() < 3)
}

fn opens_something(behind: Option<(usize, Token)>) -> bool {
    match behind {
        Some((_, Token::Course(course))) => course.is_meal(),
        Some((_, token)) => matches!(token, Token::Open | Token::Label(_)),
        None => false,
    }
}

/// The days other words name, besides those at `own`; `None` where there are none.
fn named(pieces: &[Piece<'_>], own: Option<usize>) -> Option<DaySet> {
    pieces
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != own)
        .filter_map(|(_, piece)| match piece.token {
            Token::Days(days) => Some(days),
            _ => None,
        })
        .reduce(DaySet::with)
}

/// 周二下午14:00-16:00，其余时间8:00-17:00: is Tuesday morning among the other times?
fn names_part_of_a_day(pieces: &[Piece<'_>]) -> bool {
    let mut of_named_days = false;
    let (mut before_noon, mut after_noon, mut part) = (false, false, false);
    for (at, piece) in pieces.iter().enumerate() {
        match piece.token {
            Token::Days(_) => of_named_days = true,
            Token::Other(_) => of_named_days = false,
            Token::Course(course) if of_named_days && course.names_a_course() => {
                before_noon |= matches!(course, Course::Morning | Course::Dawn);
                after_noon |= matches!(course, Course::Afternoon | Course::Evening);
                part = true;
            }
            _ => continue,
        }
        // Each clause of named days is judged by itself.
        let ends = next_days(pieces, at);
        if part && ends && !(before_noon && after_noon) {
            return true;
        }
        if ends {
            (before_noon, after_noon, part) = (false, false, false);
        }
    }
    false
}

/// Whether the next of days, other days, and parts of the day are days, or nothing.
fn next_days(pieces: &[Piece<'_>], at: usize) -> bool {
    pieces
        .iter()
        .skip(at + 1)
        .find(|p| match p.token {
            Token::Course(course) => course.names_a_course(),
            token => matches!(token, Token::Days(_) | Token::Other(_)),
        })
        .is_none_or(|p| !matches!(p.token, Token::Course(_)))
}
