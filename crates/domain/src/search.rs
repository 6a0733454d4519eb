//! Finding a name by typing it: in characters, in pinyin, or by the initials of its pinyin.
//!
//! Names are kept once, as they are written; how each character is read stands in a table of
//! its own. So `府山街道` answers to 府山, fushan, `fsjd`, `fushanjd` and `fshan`, and 长岛 to
//! both `changdao` and `zhangdao`, without a second copy of any name.

use serde::{Deserialize, Serialize};

/// How characters are read: every reading of each, in plain letters without tone, `ü` as `v`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readings {
    /// Sorted by character.
    table: Vec<(char, Vec<String>)>,
}

impl Readings {
    /// A table from (character, reading) pairs in any order; duplicates are dropped.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (char, String)>) -> Self {
        let mut map = std::collections::BTreeMap::<char, Vec<String>>::new();
        for (character, reading) in pairs {
            let readings = map.entry(character).or_default();
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        map.values_mut().for_each(|readings| readings.sort());
        Self {
            table: map.into_iter().collect(),
        }
    }

    /// The readings of a character; none for one that is not in the table.
    #[must_use]
    pub fn of(&self, character: char) -> &[String] {
        self.table
            .binary_search_by_key(&character, |(c, _)| *c)
            .ok()
            .and_then(|at| self.table.get(at))
            .map_or(&[], |(_, readings)| readings)
    }
}

/// How well a name fits what was typed; smaller is better, and the order of the variants is
/// the order of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name is exactly what was typed.
    Whole,
    /// The name begins with it.
    Start,
    /// It stands in the middle of the name.
    Middle,
}

/// What a person typed, made ready: words of lower-case letters, digits and characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
}

impl Query {
    /// Splits at spaces and punctuation; full-width letters become plain, `'` is dropped.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let words = typed
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | '·' | '/'))
            .map(|word| {
                word.chars()
                    .filter(|c| !matches!(c, '\'' | '’'))
                    .map(plain)
                    .collect()
            })
            .filter(|word: &Vec<char>| !word.is_empty())
            .collect();
        Self { words }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How the query fits a thing with these own names (best first) that lies in areas with
    /// these names. Every word must be found; at least one of them in a name of its own.
    /// `None` when it does not fit.
    #[must_use]
    pub fn fit<'a>(
        &self,
        names: impl IntoIterator<Item = &'a str> + Clone,
        around: impl IntoIterator<Item = &'a str> + Clone,
        readings: &Readings,
    ) -> Option<Fit> {
        let mut best_own = None;
        for word in &self.words {
            let own = names
                .clone()
                .into_iter()
                .filter_map(|name| fit_word(word, name, readings))
                .min();
            let elsewhere = || {
                around
                    .clone()
                    .into_iter()
                    .any(|name| fit_word(word, name, readings).is_some())
            };
            match own {
                Some(fit) => best_own = Some(best_own.map_or(fit, |best: Fit| best.max(fit))),
                None if elsewhere() => {}
                None => return None,
            }
        }
        best_own
    }
}

fn plain(c: char) -> char {
    match c {
        'ü' | 'Ü' => 'v',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0)
            .unwrap_or(c)
            .to_ascii_lowercase(),
        _ => c.to_ascii_lowercase(),
    }
}

fn fit_word(word: &[char], name: &str, readings: &Readings) -> Option<Fit> {
    let chars: Vec<char> = name.chars().map(plain).collect();
    if word == chars {
        return Some(Fit::Whole);
    }
    (0..chars.len()).find_map(|start| {
        let tail = chars.get(start..)?;
        let rest = consume(word, tail, readings)?;
        Some(match (start, rest) {
            (0, 0) => Fit::Whole,
            (0, _) => Fit::Start,
            _ => Fit::Middle,
        })
    })
}

/// Eats `word` along `name`; each character of the name takes itself, or a beginning of one of
/// its readings. Returns how many characters of the name are left, fewest first.
fn consume(word: &[char], name: &[char], readings: &Readings) -> Option<usize> {
    let Some((&next, after)) = word.split_first() else {
        return Some(name.len());
    };
    let (&character, others) = name.split_first()?;
    if next == character {
        return consume(after, others, readings);
    }
    if !next.is_ascii_lowercase() {
        return None;
    }
    readings
        .of(character)
        .iter()
        .filter_map(|reading| {
            let common = reading
                .chars()
                .zip(word)
                .take_while(|(r, w)| r == *w)
                .count();
            // Longest first, so that `xian` is one syllable before it is `xi'an`.
            (1..=common)
                .rev()
                .find_map(|eaten| consume(word.get(eaten..)?, others, readings))
        })
        .min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn readings() -> Readings {
        let pairs = [
            ('府', "fu"),
            ('山', "shan"),
            ('街', "jie"),
            ('道', "dao"),
            ('长', "chang"),
            ('长', "zhang"),
            ('岛', "dao"),
            ('西', "xi"),
            ('安', "an"),
            ('村', "cun"),
            ('王', "wang"),
            ('庄', "zhuang"),
            ('岱', "dai"),
            ('岳', "yue"),
            ('区', "qu"),
            ('区', "ou"),
            ('绿', "lv"),
        ];
        Readings::from_pairs(pairs.map(|(c, r)| (c, r.to_owned())))
    }

    fn fit(typed: &str, name: &str) -> Option<Fit> {
        Query::new(typed).fit([name], [], &readings())
    }

    #[rstest]
    #[case("府山街道", "府山街道", Some(Fit::Whole))]
    #[case("府山", "府山街道", Some(Fit::Start))]
    #[case("山街", "府山街道", Some(Fit::Middle))]
    #[case("fushan", "府山街道", Some(Fit::Start))]
    #[case("FuShanJieDao", "府山街道", Some(Fit::Whole))]
    #[case("fsjd", "府山街道", Some(Fit::Whole))]
    #[case("fushanjd", "府山街道", Some(Fit::Whole))]
    #[case("fshan", "府山街道", Some(Fit::Start))]
    #[case("ｆｓ", "府山街道", Some(Fit::Start))]
    #[case("sjd", "府山街道", Some(Fit::Middle))]
    #[case("府shan", "府山街道", Some(Fit::Start))]
    #[case("changdao", "长岛", Some(Fit::Whole))]
    #[case("zd", "长岛", Some(Fit::Whole))]
    #[case("xian", "西安村", Some(Fit::Start))]
    #[case("xi'an", "西安村", Some(Fit::Start))]
    #[case("lvdao", "绿岛", Some(Fit::Whole))]
    #[case("lüdao", "绿岛", Some(Fit::Whole))]
    #[case("fushang", "府山街道", None)]
    #[case("海", "府山街道", None)]
    #[case("fsjdx", "府山街道", None)]
    fn a_name_answers_to_characters_pinyin_and_initials(
        #[case] typed: &str,
        #[case] name: &str,
        #[case] want: Option<Fit>,
    ) {
        assert_eq!(fit(typed, name), want);
    }

    #[test]
    fn one_of_eleven_wangzhuang_is_found_by_its_district() {
        let q = Query::new("岱岳 王庄");
        let names = ["王庄村"];
        assert_eq!(q.fit(names, ["岱岳区"], &readings()), Some(Fit::Start));
        assert_eq!(q.fit(names, ["西安区"], &readings()), None);
        assert_eq!(
            Query::new("daiyue wz").fit(names, ["岱岳区"], &readings()),
            Some(Fit::Start)
        );
    }

    #[test]
    fn a_district_alone_does_not_name_every_village_in_it() {
        assert_eq!(
            Query::new("岱岳").fit(["王庄村"], ["岱岳区"], &readings()),
            None
        );
    }

    #[test]
    fn an_alias_is_as_good_as_the_name() {
        let found = Query::new("岛").fit(["府山街道", "长岛"], [], &readings());
        assert_eq!(found, Some(Fit::Middle));
    }

    #[test]
    fn nothing_typed_fits_nothing() {
        assert!(Query::new(" 　,").is_empty());
        assert_eq!(fit("", "府山街道"), None);
    }
}
