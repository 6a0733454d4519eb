//! How names are read and written, for finding them by typing: in characters, in pinyin, or by
//! the initials of the pinyin.
//!
//! Names are kept once, as they are written; how each character is read stands in a table of
//! its own. So `府山街道` answers to 府山, fushan, `fsjd`, `fushanjd` and `fshan`, and 长岛 to
//! both `changdao` and `zhangdao`, without a second copy of any name. [`crate::search::find_area`] finds.

mod alphabet;
pub mod endings;
pub mod find_area;
pub mod nation;
pub mod typed;

use crate::geo::adcode::Adcode;
use crate::search::typed::normal;
use crate::unpack::{Body, Unpack};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How characters are read: every reading of each, in plain letters without tone, `ü` as `v`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BySyllable", into = "BySyllable")]
pub struct Readings {
    /// Sorted by character.
    table: Vec<(char, Vec<String>)>,
}

/// As it travels: each syllable with all the characters that are read so.
#[derive(Serialize, Deserialize)]
struct BySyllable(Vec<(String, String)>);

impl Unpack for Readings {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.read().map(|table| BySyllable(table).into())
    }
}

impl From<Readings> for BySyllable {
    fn from(readings: Readings) -> Self {
        let mut by_syllable = BTreeMap::<String, String>::new();
        for (character, syllables) in readings.table {
            for syllable in syllables {
                by_syllable.entry(syllable).or_default().push(character);
            }
        }
        Self(by_syllable.into_iter().collect())
    }
}

impl From<BySyllable> for Readings {
    fn from(BySyllable(table): BySyllable) -> Self {
        Self::from_pairs(table.iter().flat_map(|(syllable, characters)| {
            characters.chars().map(move |c| (c, syllable.clone()))
        }))
    }
}

impl Readings {
    /// A table from (character, reading) pairs in any order; duplicates are dropped.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (char, String)>) -> Self {
        let mut map = BTreeMap::<char, Vec<String>>::new();
        for (character, reading) in pairs {
            let readings = map.entry(character).or_default();
            if let Err(at) = readings.binary_search(&reading) {
                readings.insert(at, reading);
            }
        }
        Self {
            table: map.into_iter().collect(),
        }
    }

    /// Every character that has a reading.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.table.iter().map(|(character, _)| *character)
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

/// Other ways to write a character of a name: 紹 for 绍. Sorted by what is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Variants(Vec<(char, char)>);

impl Unpack for Variants {
    fn unpack(body: &mut Body<'_>) -> Option<Self> {
        body.read().map(|text: String| text.into())
    }
}

impl Variants {
    /// A table from (what is written, what names have) pairs in any order; of several meanings
    /// of one character the first counts.
    pub fn from_pairs(pairs: impl IntoIterator<Item = (char, char)>) -> Self {
        let mut map = BTreeMap::new();
        for (written, meant) in pairs {
            map.entry(written).or_insert(meant);
        }
        Self(map.into_iter().collect())
    }

    /// What names have in place of this character; itself where no other is known.
    #[must_use]
    pub fn plain(&self, written: char) -> char {
        self.0
            .binary_search_by_key(&written, |(c, _)| *c)
            .ok()
            .and_then(|at| self.0.get(at))
            .map_or(written, |(_, meant)| *meant)
    }
}

impl From<Variants> for String {
    fn from(Variants(pairs): Variants) -> Self {
        pairs
            .into_iter()
            .flat_map(|(c, meant)| [c, meant])
            .collect()
    }
}

impl From<String> for Variants {
    fn from(text: String) -> Self {
        let mut characters = text.chars();
        Self::from_pairs(std::iter::from_fn(move || {
            characters.next().zip(characters.next())
        }))
    }
}

/// How well a name fits what was typed; smaller is better, and the order of the variants is
/// the order of the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name is exactly what was typed.
    Whole,
    /// The name is what was typed, except for its ending: 下大路 or 下大路居委会 for 下大路社区.
    OtherEnding,
    /// The name begins with what was typed.
    Start,
    /// What was typed is a word of the name: 爱心食堂 in 府山街道爱心食堂.
    Word,
    /// What was typed stands somewhere in the name.
    Inside,
    /// A part of what was typed is left over (a house number), or the name only sounds alike.
    Near,
}

/// Longer texts than this, in characters, are cut: more than any address needs.
pub(crate) const LONGEST: usize = 60;

/// What a person typed, made ready: see [`normal`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
}

impl Query {
    /// Brings what was typed into one spelling.
    #[must_use]
    pub fn new(typed: &str) -> Self {
        let cut: String = normal(typed).chars().take(LONGEST).collect();
        let words = cut.split_whitespace().map(|word| word.chars().collect());
        Self {
            words: words.collect(),
        }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words.
    pub(crate) fn words(&self) -> &[Vec<char>] {
        &self.words
    }

    /// All of it in one piece.
    pub(crate) fn joined(&self) -> Vec<char> {
        self.words.concat()
    }

    /// The query without the name of the city's province, where it begins with that.
    #[must_use]
    pub fn in_province(&self, city: Adcode) -> Self {
        let province: Vec<char> = city.province_name().chars().collect();
        let typed = self.joined();
        let rest = match typed.strip_prefix(province.as_slice()) {
            Some(['省' | '市', rest @ ..]) | Some(['自', '治', '区', rest @ ..]) => rest,
            Some(rest) => rest,
            None => return self.clone(),
        };
        if province.is_empty() || rest.is_empty() {
            return self.clone();
        }
        Self {
            words: vec![rest.to_vec()],
        }
    }

    /// What is left of it behind this name, where it begins with that and goes on.
    pub(crate) fn behind(&self, name: &str) -> Option<Self> {
        let name: Vec<char> = normal(name).chars().filter(|c| *c != ' ').collect();
        let typed = self.joined();
        let rest = typed.strip_prefix(name.as_slice())?;
        (name.len() > 1 && !rest.is_empty()).then(|| Self {
            words: vec![rest.to_vec()],
        })
    }

    /// Whether it is a part of this name, or begins with it.
    ///
    /// ```
    /// use domain::search::Query;
    /// assert!(Query::new("府 山").names("府山街道"));
    /// assert!(Query::new("府山街道12号").names("府山街道"));
    /// assert!(!Query::new("塔山").names("府山街道"));
    /// ```
    #[must_use]
    pub fn names(&self, name: &str) -> bool {
        let typed: String = self.joined().into_iter().collect();
        let is_part = normal(name).replace(' ', "").contains(&typed);
        !typed.is_empty() && is_part || self.begins_with(name)
    }

    /// Whether the query begins with this name, if the name has two characters or more.
    #[must_use]
    pub fn begins_with(&self, name: &str) -> bool {
        let typed: String = self.joined().into_iter().collect();
        let name = normal(name).replace(' ', "");
        name.chars().nth(1).is_some() && typed.starts_with(&name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_travel_by_syllable_and_arrive_as_they_were() {
        let pairs = [
            ('长', "chang"),
            ('长', "zhang"),
            ('岛', "dao"),
            ('道', "dao"),
        ];
        let readings = Readings::from_pairs(pairs.map(|(c, r)| (c, r.to_owned())));
        let BySyllable(table) = readings.clone().into();
        assert_eq!(table[1], ("dao".to_owned(), "岛道".to_owned()));
        assert_eq!(Readings::from(BySyllable(table)), readings);
        assert_eq!(readings.of('长'), ["chang", "zhang"]);
    }

    #[test]
    fn a_traditional_character_means_the_one_that_names_have() {
        let variants = Variants::from_pairs([('蘭', '兰'), ('紹', '绍')]);
        let travelled = Variants::from(String::from(variants.clone()));
        assert_eq!(travelled, variants);
        assert_eq!((variants.plain('紹'), variants.plain('山')), ('绍', '山'));
    }

    #[test]
    fn nothing_typed_is_empty_and_names_nothing() {
        assert!(Query::new(" 　,").is_empty());
        assert!(!Query::new("").names("绍兴"));
    }
}
