//! The piece of a text that a sentence quotes.

use super::clock::clock;
use super::days::days;
use super::vocabulary::words_from;

/// More characters than this are not quoted, unless a single word or time is longer.
const MOST: usize = 12;

/// What a text begins with, up to a separator: a few whole words and times.
pub(super) fn clip(text: &str) -> &str {
    let mut end = 0;
    while let Some(rest) = text.get(end..).filter(|rest| !rest.is_empty()) {
        let separates = rest.starts_with([',', '、', ';', '(', ')', ' ', '\n']);
        let next = end + length(rest);
        let count = text.get(..next).map_or(0, |t| t.chars().count());
        if end > 0 && (separates || count > MOST) {
            break;
        }
        end = next;
    }
    // A quote that ends in 8:00- looks as if the rest had been lost.
    let quote = text.get(..end).unwrap_or(text);
    let whole = quote.trim_end_matches(['-', '至', '到', ':']);
    if whole.is_empty() { quote } else { whole }
}

/// How long the token is that a text begins with; a character that begins none stands alone.
fn length(text: &str) -> usize {
    let first = || text.chars().next().map_or(0, char::len_utf8);
    let number = || {
        text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'))
            .unwrap_or(text.len())
    };
    let word = words_from(text.chars().next())
        .iter()
        .filter(|(_, word)| text.starts_with(word))
        .map(|(_, word)| word.len())
        .max();
    let day = days(text).map(|(_, rest)| text.len() - rest.len());
    let time = match clock(text) {
        Ok(Some((_, rest))) => Some(text.len() - rest.len()),
        _ => None,
    };
    [word, day, time, Some(number()), Some(first())]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or_default()
}
