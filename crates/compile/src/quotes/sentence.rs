//! The sentence in which a quote stands.

use super::normal;

/// What ends a sentence. A tab ends the cell of a table; a heading ends where the next line is
/// numbered.
const ENDS: &[char] = &['。', '！', '？', '；', '\t'];

/// What stands before each place where the quote is found, back to the beginning of its sentence,
/// without white space. `quote` is [`normal`].
pub(super) fn before_each(text: &str, quote: &str) -> Vec<String> {
    let plain = normal(text);
    let starts: Vec<usize> = plain
        .match_indices(quote)
        .map(|(at, _)| plain.get(..at).map_or(0, |s| s.chars().count()))
        .collect();
    let mut found = Vec::new();
    let (mut at, mut sentence) = (0, String::new());
    for (index, c) in text.char_indices() {
        let blank = normal(c.encode_utf8(&mut [0; 4])).is_empty();
        if !blank {
            if starts.contains(&at) {
                found.push(sentence.clone());
            }
            at += 1;
        }
        let rest = text.get(index + c.len_utf8()..).unwrap_or_default();
        if ENDS.contains(&c) || (c == '\n' && is_numbered(rest)) {
            sentence.clear();
        } else if !blank {
            sentence.push(c);
        }
    }
    found
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
        let found = before_each(text, "为老人评估");
        assert_eq!(found, ["支持机构，", "", "推进"]);
    }

    #[test]
    fn a_heading_ends_where_a_numbered_line_begins() {
        for number in ["1.", "12．", "二、", "（三）", "(三)"] {
            let text = format!("健全服务体系\n\n{number}为老人评估");
            let want = normal(number);
            assert_eq!(before_each(&text, "为老人评估"), [want], "{number}");
        }
        let text = "健全服务，给予\n1.5万元为老人评估";
        assert_eq!(before_each(text, "为老人评估"), ["健全服务，给予1.5万元"]);
    }
}
