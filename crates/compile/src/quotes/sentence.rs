//! The sentence in which a quote stands.

use super::normal;

/// What ends a sentence. A tab ends the cell of a table.
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
    for c in text.chars() {
        let blank = normal(c.encode_utf8(&mut [0; 4])).is_empty();
        if !blank {
            if starts.contains(&at) {
                found.push(sentence.clone());
            }
            at += 1;
        }
        if ENDS.contains(&c) {
            sentence.clear();
        } else if !blank {
            sentence.push(c);
        }
    }
    found
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
}
