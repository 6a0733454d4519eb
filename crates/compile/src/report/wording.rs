//! What several sentences have in common. A sentence is made of words that stay and of pieces that
//! are filled in: what stands in 「」, digits and Latin letters.

use crate::words;

/// A sentence in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording<'a> {
    /// The words that stay; one more than there are pieces between them.
    fixed: Vec<&'a str>,
    /// The pieces that are filled in, each as the first sentence has it.
    filled: Vec<&'a str>,
    /// Which of them other sentences of the same wording have differently.
    differs: Vec<bool>,
}

/// Stands where sentences differ.
const ELLIPSIS: &str = "…";

impl<'a> Wording<'a> {
    /// The pieces of a sentence.
    pub(super) fn of(sentence: &'a str) -> Self {
        let (mut fixed, mut filled) = (Vec::new(), Vec::new());
        let (mut begun, mut at) = (0, 0);
        while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
            let (from, length) = piece(rest);
            if length > 0 {
                fixed.push(sentence.get(begun..at + from).unwrap_or_default());
                filled.push(rest.get(from..from + length).unwrap_or_default());
                begun = at + from + length;
            }
            at += (from + length).max(rest.chars().next().map_or(1, char::len_utf8));
        }
        fixed.push(sentence.get(begun..).unwrap_or_default());
        let differs = vec![false; filled.len()];
        Self {
            fixed,
            filled,
            differs,
        }
    }

    /// The words that stay, by which sentences are told to be of one wording.
    pub(super) fn fixed(&self) -> &[&'a str] {
        &self.fixed
    }

    /// Marks every piece in which another sentence of the same wording differs.
    pub(super) fn meet(&mut self, other: &Self) {
        let pieces = self.filled.iter().zip(&other.filled);
        for (differs, (own, others)) in self.differs.iter_mut().zip(pieces) {
            *differs |= own != others;
        }
    }

    /// The sentence. Of quotes that differ the first is shown (「甲」等), of numbers and letters …. A quote
    /// that differs and stands before a colon, as the beginning of the sentence, is left out.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let pieces = self.filled.iter().zip(&self.differs);
        let mut pieces = pieces.map(|(piece, differs)| (*piece, *differs));
        let mut quoted = false;
        for (at, fixed) in self.fixed.iter().enumerate() {
            let rest = match fixed.strip_prefix('」').filter(|_| quoted) {
                // 「甲」： at the beginning.
                Some(rest) if at == 1 && rest.starts_with('：') && self.begins_quoted() => {
                    text.clear();
                    rest.strip_prefix('：').unwrap_or(rest)
                }
                Some(rest) => {
                    text.push('」');
                    text.push_str(words::AND_OTHERS);
                    rest
                }
                None => fixed,
            };
            text.push_str(rest);
            let (piece, differs) = pieces.next().unwrap_or_default();
            quoted = differs && fixed.ends_with('「');
            text.push_str(if differs && !quoted { ELLIPSIS } else { piece });
        }
        text
    }

    fn begins_quoted(&self) -> bool {
        self.fixed.first().is_some_and(|first| *first == "「")
    }
}

/// Where the first piece that is filled in begins in a text, and its length; a length of 0 where
/// there is none up to the next character to look at.
fn piece(text: &str) -> (usize, usize) {
    let latin = |c: char| c.is_ascii_alphanumeric();
    let Some(from) = text.find(|c| c == '「' || latin(c)) else {
        return (text.len(), 0);
    };
    let rest = text.get(from..).unwrap_or_default();
    if let Some(quoted) = rest.strip_prefix('「') {
        let begin = from + '「'.len_utf8();
        // A mark that is never closed holds nothing.
        return (begin, quoted.find('」').unwrap_or_default());
    }
    (from, rest.find(|c| !latin(c)).unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn common(sentences: &[&str]) -> Option<String> {
        let mut all = sentences.iter().map(|sentence| Wording::of(sentence));
        let mut first = all.next()?;
        for other in all {
            if other.fixed() != first.fixed() {
                return None;
            }
            first.meet(&other);
        }
        Some(first.text())
    }

    #[rstest]
    #[case::alike(&["不能空着", "不能空着"], Some("不能空着"))]
    #[case::a_quote_at_the_beginning(&["「88001234」：没有区号", "「88001235」：没有区号"], Some("没有区号"))]
    #[case::a_quote_that_is_the_same(&["「无」：没有号码", "「无」：没有号码"], Some("「无」：没有号码"))]
    #[case::a_quote_inside(&["没有「甲镇」", "没有「乙」这样的镇", "没有「乙」"], None)]
    #[case::a_quote_further_on(&["写成了「甲镇」，第 1 行", "写成了「乙镇」，第 2 行"], Some("写成了「甲镇」等，第 … 行"))]
    #[case::part_of_a_number(&["写 0575-88001234。", "写 0575-88001235。"], Some("写 0575-…。"))]
    #[case::a_count(&["有 70 个字（最多 60 个字）", "有 61 个字（最多 60 个字）"], Some("有 … 个字（最多 60 个字）"))]
    #[case::other_words(&["「1」：没有区号", "「1」：少了 0"], None)]
    #[case::an_open_quote(&["「甲", "「乙"], None)]
    #[case::an_empty_quote(&["写了「」", "写了「」"], Some("写了「」"))]
    fn sentences_of_one_wording_are_said_once(#[case] all: &[&str], #[case] want: Option<&str>) {
        assert_eq!(common(all).as_deref(), want);
    }

    proptest! {
        #[test]
        fn a_sentence_alone_stays_as_it_is(sentence in "[「」0-9a-z甲乙，。 ]{0,30}") {
            prop_assert_eq!(Wording::of(&sentence).text(), sentence);
        }
    }
}
