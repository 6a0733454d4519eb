//! Characters nobody sees: which are dropped, which are refused, and how any text of a table is
//! written into a message so that nothing in it acts on a terminal or turns the line around.

use crate::limits::{SENTENCE_CHARS, SHOWN_CHARS};

/// Without shape and without consequence in Chinese text: zero-width characters, fillers, and
/// marks that say left-to-right, as phones put them around a copied number.
fn is_idle(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200e}' | '\u{202a}' | '\u{202c}' | '\u{202d}'
        | '\u{2060}'..='\u{2066}' | '\u{2068}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}')
}

/// Turns what follows from right to left: people see another text than programs.
pub(crate) fn turns_around(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
    )
}

/// A control character that is no line break and no tab.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// What stands where a character was lost.
pub(crate) fn is_lost(c: char) -> bool {
    matches!(c, '\u{fff9}'..='\u{fffd}' | '\u{fffe}' | '\u{ffff}')
}

/// The text without idle characters; line separators as blanks.
pub(crate) fn without_idle(text: String) -> String {
    let plain = |c: char| !is_idle(c) && !matches!(c, '\u{2028}' | '\u{2029}');
    if text.is_ascii() || text.chars().all(plain) {
        return text;
    }
    text.chars()
        .filter(|c| !is_idle(*c))
        .map(|c| match c {
            '\u{2028}' | '\u{2029}' => ' ',
            c => c,
        })
        .collect()
}

/// A text in which every character can be seen: others as `<U+202E>`, line breaks as blanks.
pub(crate) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_idle(c)
                || turns_around(c)
                || is_control(c)
                || is_lost(c)
                || matches!(c, '\u{2028}' | '\u{2029}') =>
            {
                out.push_str(&format!("<U+{:04X}>", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// A piece of a table as a message repeats it: [`visible`], and cut with … where it is long.
pub(crate) fn shown(text: &str) -> String {
    visible(&cut(text, SHOWN_CHARS))
}

/// A sentence of a message: what it quotes in 「」 is [`shown`], the whole is cut where it is long.
pub(crate) fn sentence(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, quoted)) = rest.split_once('「') {
        let (inside, after) = quoted.split_once('」').unwrap_or((quoted, ""));
        out.push_str(before);
        out.push('「');
        out.push_str(&cut(inside, SHOWN_CHARS));
        out.push('」');
        rest = after;
    }
    out.push_str(rest);
    visible(&cut(&out, SENTENCE_CHARS))
}

/// The first so many characters, and … where there are more.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::zero_width("爱心\u{200b}食\u{feff}堂", "爱心食堂")]
    #[case::from_a_phone("\u{202d}0575-88001234\u{202c}", "0575-88001234")]
    #[case::soft_hyphen("A\u{ad}1", "A1")]
    #[case::line_separator("一楼\u{2028}东", "一楼 东")]
    #[case::turned_around_stays_to_be_refused("96\u{202e}345", "96\u{202e}345")]
    fn what_nobody_sees_and_nothing_depends_on_goes(#[case] text: &str, #[case] want: &str) {
        assert_eq!(without_idle(text.to_owned()), want);
    }

    #[rstest]
    #[case("96\u{202e}345", "96<U+202E>345")]
    #[case("\u{1b}[31m红", "<U+001B>[31m红")]
    #[case("a\0b\u{9b}c", "a<U+0000>b<U+009B>c")]
    #[case("一\n二\t三", "一 二 三")]
    fn a_message_shows_what_can_not_be_seen(#[case] text: &str, #[case] want: &str) {
        assert_eq!(visible(text), want);
        assert_eq!(shown(text), want);
    }

    #[test]
    fn a_message_never_repeats_a_whole_long_cell() {
        let long = "长".repeat(100_000);
        assert_eq!(shown(&long).chars().count(), SHOWN_CHARS + 1);
        let said = sentence(&format!("「{long}」：电话里有别的字"));
        assert!(said.ends_with("…」：电话里有别的字"), "{said}");
        assert!(sentence(&long).chars().count() <= SENTENCE_CHARS + 1);
    }
}
