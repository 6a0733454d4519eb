//! 堂食 and 外送: hours that are said of one way to be served. A cell holds one week, so all ways
//! must have the same.

use super::token::{Piece, Service, Token};
use super::{binder, meaning, phrases};
use crate::words::{self, Say};
use domain::hours::WeeklyHours;

/// The ways that stand together (堂食、外送), and the words that are said of them.
struct Section<'p, 't> {
    services: Vec<Service>,
    /// What names the first of them, for messages.
    said: &'t str,
    words: &'p [Piece<'t>],
}

/// The week a text speaks of.
pub(super) fn week(text: &str, pieces: &[Piece<'_>]) -> Result<WeeklyHours, Say> {
    if !pieces.iter().any(|p| is_service(p.token)) {
        return week_of(text, pieces);
    }
    let plain = without_brackets(pieces);
    let (leading, sections) = sections(&plain);
    let Some(first) = sections.first() else {
        return week_of(text, pieces);
    };
    if has_times(leading) {
        // 11:00-13:00（堂食）; but not 午餐11:00-12:30，外送17:00-18:00.
        let behind = leading
            .iter()
            .rfind(|p| !joins(p.token))
            .is_some_and(|p| matches!(p.token, Token::Clock(_)));
        let alone = sections.len() == 1 && times(leading) == 2 && !has_times(first.words);
        return if behind && alone {
            week_of(text, &[leading, first.words].concat())
        } else {
            Err(words::hours_of_one_service(first.said))
        };
    }
    // 周日堂食休息，8:00-17:00: is it the place that is closed, or the way to be served?
    if let Some(section) = sections.iter().find(|s| is_judged(s.words)) {
        return Err(words::hours_of_one_service(section.said));
    }
    let said_of = |service: Service| -> Result<WeeklyHours, Say> {
        let own = sections.iter().filter(|s| s.services.contains(&service));
        let words: Vec<Piece<'_>> = leading
            .iter()
            .chain(own.flat_map(|s| s.words))
            .copied()
            .collect();
        week_of(text, &words)
    };
    let mut found: Option<(WeeklyHours, &str)> = None;
    for section in &sections {
        for service in &section.services {
            let week = said_of(*service)?;
            match &found {
                Some((other, said)) if *other != week => {
                    return Err(words::hours_of_services(said, section.said));
                }
                Some(_) => {}
                None => found = Some((week, section.said)),
            }
        }
    }
    match found {
        Some((week, _)) => Ok(week),
        None => week_of(text, pieces),
    }
}

fn week_of(text: &str, pieces: &[Piece<'_>]) -> Result<WeeklyHours, Say> {
    let clauses = binder::clauses(&phrases::phrases(pieces)?)?;
    meaning::week(text, clauses)
}

fn is_service(token: Token) -> bool {
    matches!(token, Token::Service(_))
}

/// Whether something that is no hours is said first.
fn is_judged(words: &[Piece<'_>]) -> bool {
    let first = words
        .iter()
        .map(|p| p.token)
        .find(|t| !matches!(t, Token::Space | Token::Soft | Token::Colon));
    matches!(
        first,
        Some(
            Token::Closed(_)
                | Token::NoRest
                | Token::AsUsual
                | Token::Excepted
                | Token::Outside
                | Token::AskFirst
        )
    )
}

fn times(pieces: &[Piece<'_>]) -> usize {
    let time = |p: &&Piece<'_>| matches!(p.token, Token::Clock(_));
    pieces.iter().filter(time).count()
}

fn has_times(pieces: &[Piece<'_>]) -> bool {
    times(pieces) > 0 || pieces.iter().any(|p| p.token == Token::WholeDay)
}

/// 堂食 in brackets (仅堂食) without them.
fn without_brackets<'t>(pieces: &[Piece<'t>]) -> Vec<Piece<'t>> {
    let mut out: Vec<Piece<'t>> = pieces.to_vec();
    let mut open = None;
    for (at, piece) in pieces.iter().enumerate() {
        match piece.token {
            Token::OpenBracket => open = Some(at),
            Token::CloseBracket => {
                let inner = open
                    .take()
                    .and_then(|from| Some((from, out.get(from..=at)?)));
                let Some((from, inner)) = inner else {
                    continue;
                };
                let alone = inner.iter().any(|p| is_service(p.token))
                    && inner.iter().all(|p| {
                        is_service(p.token)
                            || joins(p.token)
                            || matches!(
                                p.token,
                                Token::OpenBracket | Token::CloseBracket | Token::Only
                            )
                    });
                if alone {
                    for piece in out.iter_mut().take(at + 1).skip(from) {
                        if !is_service(piece.token) {
                            piece.token = Token::Space;
                        }
                    }
                }
            }
            _ => {}
        }
    }
    out
}

/// What may stand between two ways of which the same is said.
fn joins(token: Token) -> bool {
    matches!(
        token,
        Token::And | Token::List | Token::Comma | Token::Space | Token::Soft
    )
}

/// The words before any way to be served, and those behind each.
fn sections<'p, 't>(pieces: &'p [Piece<'t>]) -> (&'p [Piece<'t>], Vec<Section<'p, 't>>) {
    let first = pieces
        .iter()
        .position(|p| is_service(p.token))
        .unwrap_or(pieces.len());
    let leading = pieces.get(..first).unwrap_or_default();
    let mut out = Vec::new();
    let mut at = first;
    while let Some(head) = pieces.get(at) {
        let mut services = Vec::new();
        let mut behind = at;
        while let Some(piece) = pieces.get(at) {
            match piece.token {
                Token::Service(service) => {
                    if !services.contains(&service) {
                        services.push(service);
                    }
                    behind = at + 1;
                }
                token if joins(token) => {}
                _ => break,
            }
            at += 1;
        }
        at = behind;
        let end = pieces
            .iter()
            .skip(at)
            .position(|p| is_service(p.token))
            .map_or(pieces.len(), |more| at + more);
        out.push(Section {
            services,
            said: head.written(),
            words: pieces.get(at..end).unwrap_or_default(),
        });
        at = end;
    }
    (leading, out)
}
