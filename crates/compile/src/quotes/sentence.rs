//! The sentence in which a quote stands.

use super::normal;

/// What ends a sentence. A tab ends the cell of a table; a heading ends where the next line is
/// numbered.
const ENDS: &[char] = &['。', '！', '？', '；', '\t'];

/// What stands around a quote in its own sentence, without white space.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct InSentence {
    /// Back to the beginning of the sentence in which it begins.
    pub(super) before: String,
    /// To the end of the sentence in which it ends.
    pub(super) after: String,
}

/// What stands around each place where the quote is found. `quote` is [`normal`].
pub(super) fn around_each(text: &str, quote: &str) -> Vec<InSentence> {
    let sentences = sentences(text);
    let plain = normal(text);
    let length = quote.chars().count();
    let part = |at: usize, from: usize, until: usize| {
        let mut start = 0;
        let of = sentences.iter().find(|sentence| {
            let holds = (start..start + sentence.len()).contains(&at);
            start += if holds { 0 } else { sentence.len() };
            holds
        });
        let chars = of.into_iter().flatten().enumerate();
        let inside = chars.filter(|(i, _)| (from..until).contains(&(start + i)));
        inside.map(|(_, c)| c).collect::<String>()
    };
    let starts = plain.match_indices(quote);
    let starts = starts.map(|(at, _)| plain.get(..at).map_or(0, |s| s.chars().count()));
    let around = |at: usize| InSentence {
        before: part(at, 0, at),
        after: part((at + length).saturating_sub(1), at + length, usize::MAX)
            .trim_end_matches(ENDS)
            .to_owned(),
    };
    starts.map(around).collect()
}

/// The sentences of a text, each with what ends it, without white space.
fn sentences(text: &str) -> Vec<Vec<char>> {
    let mut all = vec![Vec::new()];
    for (index, c) in text.char_indices() {
        let blank = normal(c.encode_utf8(&mut [0; 4])).is_empty();
        if !blank && let Some(sentence) = all.last_mut() {
            sentence.push(c);
        }
        let rest = text.get(index + c.len_utf8()..).unwrap_or_default();
        if ENDS.contains(&c) || (c == '\n' && is_numbered(rest)) {
            all.push(Vec::new());
        }
    }
    all
}

/// Whether a line begins with its number: 1. 12． 一、 (三) （三）.
fn is_numbered(line: &str) -> bool {
    const DIGITS: &[char] = &['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let line = line.trim_start();
    let open = line.strip_prefix(['(', '（']);
    let rest = open.unwrap_or(line);
    let number = |c: char| c.is_ascii_digit() || DIGITS.contains(&c);
    let after = rest.trim_start_matches(number);
    if after.len() == rest.len() {
        return false;
    }
    let mut chars = after.chars();
    let (mark, next) = (chars.next(), chars.next());
    match (open, mark) {
        (Some(_), Some(')' | '）')) | (None, Some('、' | '．')) => true,
        (None, Some('.')) => next.is_some_and(|c| !c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_over_lines_and_ends_at_its_stop_or_cell() {
        let text = "一、健全制度。支持机\n\n构，为老人 评估。\n\t为老人评估；推进为老人评估";
        let around = around_each(text, "为老人评估");
        let before: Vec<&str> = around.iter().map(|a| a.before.as_str()).collect();
        assert_eq!(before, ["支持机构，", "", "推进"]);
        let around = around_each(text, "支持机构，为老人");
        let after: Vec<&str> = around.iter().map(|a| a.after.as_str()).collect();
        assert_eq!(after, ["评估"], "its stop is no word of it");
    }

    #[test]
    fn a_heading_ends_where_a_numbered_line_begins() {
        for number in ["1.", "12．", "二、", "（三）", "(三)"] {
            let text = format!("健全服务体系\n\n{number}为老人评估");
            let want = normal(number);
            let around = around_each(&text, "为老人评估");
            assert_eq!(around[0].before, want, "{number}");
        }
        let text = "健全服务，给予\n1.5万元为老人评估";
        let around = around_each(text, "为老人评估");
        assert_eq!(around[0].before, "健全服务，给予1.5万元");
    }
}
