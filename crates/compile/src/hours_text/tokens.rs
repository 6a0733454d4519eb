//! A Chinese sentence about opening hours, cut into the words that say something.

use super::clock::clock;
use super::days::days;
use super::from_to::from_to;
use super::other_days;
use super::quote::clip;
use super::token::{Piece, Token};
use super::vocabulary::{SEASONAL, words_from};
use crate::words::{self, Say};

/// Cuts the sentence up; the first piece that says nothing we know is the error.
pub(super) fn tokens(text: &str) -> Result<Vec<Piece<'_>>, Say> {
    let mut rest = text;
    let mut out: Vec<Piece<'_>> = Vec::new();
    while !rest.is_empty() {
        if let Some((pieces, after)) = from_to(text, rest)? {
            out.extend(pieces);
            rest = after;
            continue;
        }
        let (token, after) = token(rest)?;
        out.push(Piece {
            token,
            text: rest,
            len: rest.len() - after.len(),
        });
        rest = after;
    }
    // 朝九晚五 names the hours of an office, and not its days.
    let figure = out.iter().find(|p| p.text.starts_with('朝'));
    let days = |p: &Piece<'_>| matches!(p.token, Token::Days(_) | Token::AllYear);
    if let Some(figure) = figure.filter(|_| !out.iter().any(days)) {
        return Err(words::hours_of_which_days(clip(figure.text)));
    }
    other_days::resolve(&mut out)?;
    Ok(out)
}

fn token(text: &str) -> Result<(Token, &str), Say> {
    let longest = words_from(text.chars().next())
        .iter()
        .filter_map(|(token, word)| Some((*token, text.strip_prefix(word)?)))
        .min_by_key(|(_, rest)| rest.len());
    // 24小时 and 每周7天 are words, though they begin as a time or a day.
    if let Some(word @ (Token::WholeDay | Token::AllYear | Token::Days(_), _)) = longest {
        return Ok(word);
    }
    if let Some((set, rest)) = days(text) {
        return Ok((Token::Days(set), rest));
    }
    if let Some((clock, rest)) = clock(text)? {
        // 1月, 15号: a date.
        if clock.is_bare()
            && let Some(unit) = rest.chars().next().filter(|c| matches!(c, '月' | '号'))
        {
            let number = text.get(..text.len() - rest.len()).unwrap_or_default();
            return Err(words::hours_seasonal(&format!("{number}{unit}")));
        }
        return Ok((Token::Clock(clock), rest));
    }
    if let Some(word) = SEASONAL.iter().find(|w| text.starts_with(*w)) {
        return Err(words::hours_seasonal(word));
    }
    longest.ok_or_else(|| words::hours_unreadable(clip(text)))
}
