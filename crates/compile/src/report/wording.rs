//! What several sentences have in common. A sentence is made of words that stay and of pieces that
//! are filled in: what stands in 「」, digits and Latin letters with the marks between them. Where
//! sentences differ, what they say there is shown: nothing that somebody has to know is left out.

use crate::words;

/// A sentence in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording<'a> {
    /// The words that stay; one more than there are pieces between them.
    fixed: Vec<&'a str>,
    /// The pieces that are filled in.
    filled: Vec<Piece<'a>>,
}

/// What the sentences of one wording say in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece<'a> {
    /// As the first sentence has it.
    first: &'a str,
    /// Whether another sentence has it differently.
    differs: bool,
    /// All of them, where each is a count.
    counts: Option<Counts>,
}

/// Counts that differ: some of them, and between which they lie.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Counts {
    /// Each once, in order; not more than are shown, and one.
    some: Vec<u32>,
    least: u32,
    most: u32,
}

/// So many counts that differ are shown one by one.
const SHOWN: usize = 3;
/// Stands behind the number of a row.
const ROW: &str = " 行";

impl<'a> Wording<'a> {
    /// The pieces of a sentence.
    pub(super) fn of(sentence: &'a str) -> Self {
        let (mut fixed, mut filled) = (Vec::new(), Vec::new());
        let (mut begun, mut at) = (0, 0);
        while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
            let (from, length) = piece(rest);
            if length > 0 {
                fixed.push(sentence.get(begun..at + from).unwrap_or_default());
                filled.push(Piece::of(rest.get(from..from + length).unwrap_or_default()));
                begun = at + from + length;
            }
            at += (from + length).max(rest.chars().next().map_or(1, char::len_utf8));
        }
        fixed.push(sentence.get(begun..).unwrap_or_default());
        Self { fixed, filled }
    }

    /// The words that stay, by which sentences are told to be of one wording.
    pub(super) fn fixed(&self) -> &[&'a str] {
        &self.fixed
    }

    /// Takes what another sentence of the same wording says.
    pub(super) fn meet(&mut self, other: &Self) {
        for (own, others) in self.filled.iter_mut().zip(&other.filled) {
            own.meet(others);
        }
    }

    /// The quote before a colon as which a sentence begins: 「甲」：….
    pub(super) fn leading_of(sentence: &str) -> Option<&str> {
        let (quote, _) = sentence.strip_prefix('「')?.split_once('」')?;
        let rest = sentence.get('「'.len_utf8() + quote.len()..)?;
        rest.starts_with("」：").then_some(quote)
    }

    /// Whether the sentences begin with such quotes, and with different ones. The text leaves them out: they
    /// are examples.
    pub(super) fn leading_differs(&self) -> bool {
        let begins = self.fixed.first() == Some(&"「")
            && self.fixed.get(1).is_some_and(|f| f.starts_with("」："));
        begins && self.filled.first().is_some_and(|piece| piece.differs)
    }

    /// The sentence. Of quotes, numbers and names that differ the first is shown (「甲」等), of counts all, or the
    /// least and the most.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut pieces = self.filled.iter();
        let (mut quoted, mut row_said) = (false, false);
        for (at, fixed) in self.fixed.iter().enumerate() {
            let rest = match fixed.strip_prefix('」').filter(|_| quoted) {
                // 「甲」： at the beginning.
                Some(rest) if at == 1 && self.leading_differs() => {
                    text.clear();
                    rest.strip_prefix('：').unwrap_or(rest)
                }
                Some(rest) => {
                    text.push('」');
                    text.push_str(words::AND_OTHERS);
                    rest
                }
                None if row_said => fixed.strip_prefix(ROW).unwrap_or(fixed),
                None => fixed,
            };
            text.push_str(rest);
            row_said = false;
            let Some(piece) = pieces.next() else { break };
            quoted = piece.differs && fixed.ends_with('「');
            let next = self.fixed.get(at + 1);
            let is_row = fixed.ends_with("第 ") && next.is_some_and(|next| next.starts_with(ROW));
            match &piece.counts {
                _ if !piece.differs || quoted => text.push_str(piece.first),
                Some(counts) if is_row => {
                    row_said = true;
                    text.push_str(&counts.rows());
                }
                Some(counts) => text.push_str(&counts.text()),
                None => {
                    text.push_str(piece.first);
                    text.push(' ');
                    text.push_str(words::AND_OTHERS);
                }
            }
        }
        text
    }
}

impl<'a> Piece<'a> {
    fn of(first: &'a str) -> Self {
        Self {
            first,
            differs: false,
            counts: Counts::of(first),
        }
    }

    fn meet(&mut self, other: &Self) {
        self.differs |= self.first != other.first;
        self.counts = match (self.counts.take(), &other.counts) {
            (Some(own), Some(others)) => Some(own.with(others)),
            _ => None,
        };
    }
}

impl Counts {
    /// A count: few digits, and no 0 before them as an area code has.
    fn of(text: &str) -> Option<Self> {
        let is_count = text.len() <= 6 && (text == "0" || !text.starts_with('0'));
        let count = text.parse().ok().filter(|_| is_count)?;
        Some(Self {
            some: vec![count],
            least: count,
            most: count,
        })
    }

    fn with(mut self, others: &Self) -> Self {
        self.some.extend(&others.some);
        self.some.sort_unstable();
        self.some.dedup();
        self.some.truncate(SHOWN + 1);
        self.least = self.least.min(others.least);
        self.most = self.most.max(others.most);
        self
    }

    /// 7、9; 61～70.
    fn text(&self) -> String {
        if self.some.len() > SHOWN {
            format!("{}～{}", self.least, self.most)
        } else {
            self.shown()
        }
    }

    /// 2、5、7 行等: those between the least and the most are not meant.
    fn rows(&self) -> String {
        let others = match self.some.len() > SHOWN {
            true => words::AND_OTHERS,
            false => "",
        };
        format!("{}{ROW}{others}", self.shown())
    }

    fn shown(&self) -> String {
        let some = self.some.iter().take(SHOWN);
        some.map(u32::to_string).collect::<Vec<_>>().join("、")
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
    (from, token(rest))
}

/// The length of a name or number at the beginning of a text, with the marks inside of it:
/// 0575-88001234, cities/330600-shaoxing/canteens.csv.
fn token(text: &str) -> usize {
    let mut end = 0;
    let mut marked = false;
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() {
            (end, marked) = (at + 1, false);
        } else if marked || !matches!(c, '-' | '.' | '/' | ':' | '_' | ',') {
            break;
        } else {
            marked = true;
        }
    }
    end
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
    #[case::a_quote_further_on(&["写成了「甲镇」，第 1 行", "写成了「乙镇」，第 2 行"], Some("写成了「甲镇」等，第 1、2 行"))]
    #[case::a_number(&["写 0575-88001234。", "写 0575-88001235。"], Some("写 0575-88001234 等。"))]
    #[case::a_file(&["没有 a/b-1.csv：", "没有 a/b-2.csv："], Some("没有 a/b-1.csv 等："))]
    #[case::a_count(&["有 70 个字（最多 60 个字）", "有 61 个字（最多 60 个字）"], Some("有 61、70 个字（最多 60 个字）"))]
    #[case::digits(&["8 位，写了 7 位", "8 位，写了 9 位", "8 位，写了 7 位"], Some("8 位，写了 7、9 位"))]
    #[case::many_counts(&["有 70 个字", "有 61 个字", "有 64 个字", "有 65 个字"], Some("有 61～70 个字"))]
    #[case::many_rows(&["第 9 行", "第 2 行", "第 5 行", "第 7 行"], Some("第 2、5、7 行等"))]
    #[case::an_area_code(&["区号 0575", "区号 010"], Some("区号 0575 等"))]
    #[case::other_words(&["「1」：没有区号", "「1」：少了 0"], None)]
    #[case::an_open_quote(&["「甲", "「乙"], None)]
    #[case::an_empty_quote(&["写了「」", "写了「」"], Some("写了「」"))]
    fn sentences_of_one_wording_are_said_once(#[case] all: &[&str], #[case] want: Option<&str>) {
        assert_eq!(common(all).as_deref(), want);
    }

    proptest! {
        #[test]
        fn nothing_that_differs_is_left_out(counts in proptest::collection::vec(0..2000u32, 1..9)) {
            let all: Vec<String> = counts.iter().map(|count| format!("写了 {count} 位")).collect();
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            let said = common(&all).unwrap();
            let (least, most) = (counts.iter().min().unwrap(), counts.iter().max().unwrap());
            prop_assert!(said.contains(&least.to_string()) && said.contains(&most.to_string()), "{}", said);
            prop_assert!(!said.contains('…'), "{}", said);
        }

        #[test]
        fn a_sentence_alone_stays_as_it_is(sentence in "[「」0-9a-z甲乙，。 ]{0,30}") {
            prop_assert_eq!(Wording::of(&sentence).text(), sentence);
        }
    }
}
