//! How far what was typed goes along a name, for thousands of names at each key.
//!
//! Every character of all names has a number. For one query a table says, for each character and
//! each place in what was typed, how many letters the character can take from there: itself, or
//! a beginning of one of its readings. A set of places is the bits of one `u64`, so that a name
//! is gone along with a few look-ups for each character.

use crate::search::{LONGEST, Readings, Variants};
use std::collections::BTreeMap;

/// All characters of some names, numbered.
#[derive(Debug, Default)]
pub(crate) struct Alphabet {
    /// Sorted.
    characters: Vec<char>,
    /// Which syllables each is read as, by number.
    read: Vec<Vec<u16>>,
    syllables: Vec<String>,
}

/// How a syllable is typed: that of 吕, lü, as lv, as lyu (so in a passport) or as lu.
pub(crate) fn spellings(syllable: &str) -> Vec<String> {
    match syllable.split_once('v') {
        None => vec![syllable.to_owned()],
        Some((before, after)) => ["v", "yu", "u"]
            .map(|v| [before, v, after].concat())
            .to_vec(),
    }
}

/// The characters in their order, each once. A set of bits takes less code and less time than
/// sorting what thousands of names repeat.
fn each_once(characters: impl Iterator<Item = char>) -> Vec<char> {
    let mut seen = vec![0_u64; (char::MAX as usize).div_ceil(64)];
    for character in characters {
        let number = character as usize;
        if let Some(bits) = seen.get_mut(number / 64) {
            *bits |= 1 << (number % 64);
        }
    }
    let mut each = Vec::new();
    // Of what a text can have, names have few characters.
    for (word, bits) in (0_u32..).zip(seen).filter(|(_, bits)| *bits != 0) {
        let set = (0..u64::BITS).filter(|bit| bits & (1 << bit) != 0);
        each.extend(set.filter_map(|bit| char::from_u32(word * u64::BITS + bit)));
    }
    each
}

impl Alphabet {
    /// The characters, in any order, with those of the tables, and how they are read.
    pub(crate) fn new(characters: impl IntoIterator<Item = char>, tables: &[&Readings]) -> Self {
        let mut numbers = BTreeMap::new();
        let mut read = Vec::new();
        let in_tables = tables.iter().flat_map(|table| table.characters());
        let characters = each_once(characters.into_iter().chain(in_tables));
        for character in &characters {
            let mut own = Vec::new();
            for reading in tables.iter().flat_map(|table| table.of(*character)) {
                for syllable in spellings(reading) {
                    let next = u16::try_from(numbers.len()).unwrap_or(u16::MAX);
                    let number = *numbers.entry(syllable).or_insert(next);
                    if !own.contains(&number) {
                        own.push(number);
                    }
                }
            }
            read.push(own);
        }
        let mut syllables = vec![String::new(); numbers.len()];
        for (syllable, number) in numbers {
            if let Some(place) = syllables.get_mut(usize::from(number)) {
                *place = syllable;
            }
        }
        Self {
            characters,
            read,
            syllables,
        }
    }

    /// The number of a character.
    pub(crate) fn number(&self, character: char) -> Option<u16> {
        let at = self.characters.binary_search(&character).ok()?;
        u16::try_from(at).ok()
    }

    /// The numbers of a text; characters that no name has are left out.
    pub(crate) fn numbers(&self, text: &str) -> Vec<u16> {
        text.chars().filter_map(|c| self.number(c)).collect()
    }

    /// Whether a word is a single syllable or the beginning of one: `shan`, `sh`.
    pub(crate) fn begins_syllable(&self, word: &[char]) -> bool {
        let begins = |syllable: &String| {
            let mut letters = syllable.chars();
            word.iter().all(|c| letters.next() == Some(*c))
        };
        self.syllables.iter().any(begins)
    }

    fn read_as(&self, character: char) -> &[u16] {
        self.number(character)
            .and_then(|number| self.read.get(usize::from(number)))
            .map_or(&[], Vec::as_slice)
    }
}

/// What the characters of an alphabet can take of one query.
#[derive(Debug)]
pub(crate) struct Steps {
    typed: Vec<char>,
    /// For each character and place: bit `k` is set where it can take `k + 1` letters.
    partly: Vec<u8>,
    /// For each character and place: bit `k` is set where it can take `k + 1` letters as a whole syllable.
    wholly: Vec<u8>,
}

impl Steps {
    /// Where one is before anything is read.
    pub(crate) const BEGINNING: u64 = 1;

    /// `alike`: a typed character stands for every other that has a reading in common with it.
    pub(crate) fn new(
        typed: &[char],
        alphabet: &Alphabet,
        variants: Option<&Variants>,
        alike: bool,
    ) -> Self {
        let typed: Vec<char> = typed
            .iter()
            .take(LONGEST)
            .map(|c| variants.map_or(*c, |v| v.plain(*c)))
            .collect();
        let takes = |syllable: &String| -> Vec<(u8, u8)> {
            (0..typed.len())
                .map(|at| {
                    let rest = typed.get(at..).unwrap_or_default();
                    let common = syllable.chars().zip(rest).take_while(|(a, b)| a == *b);
                    let common = common.count().min(8);
                    let partly = u8::try_from((1_u32 << common) - 1).unwrap_or(0);
                    let is_whole = common > 0 && common == syllable.len();
                    (partly, if is_whole { 1 << (common - 1) } else { 0 })
                })
                .collect()
        };
        let by_syllable: Vec<_> = alphabet.syllables.iter().map(takes).collect();
        let sounds: Vec<&[u16]> = if alike {
            typed.iter().map(|c| alphabet.read_as(*c)).collect()
        } else {
            Vec::new()
        };
        let size = typed.len() * alphabet.characters.len();
        let (mut partly, mut wholly) = (Vec::with_capacity(size), Vec::with_capacity(size));
        for (character, read) in alphabet.characters.iter().zip(&alphabet.read) {
            for (at, next) in typed.iter().enumerate() {
                let sounds = sounds.get(at).copied().unwrap_or_default();
                let alike = sounds.iter().any(|sound| read.contains(sound));
                let itself = u8::from(next == character || alike);
                let (mut part, mut whole) = (itself, itself);
                for syllable in read {
                    let takes = by_syllable.get(usize::from(*syllable));
                    if let Some((p, w)) = takes.and_then(|t| t.get(at)) {
                        part |= p;
                        whole |= w;
                    }
                }
                partly.push(part);
                wholly.push(whole);
            }
        }
        Self {
            typed,
            partly,
            wholly,
        }
    }

    /// What was typed, as names write it.
    pub(crate) fn typed(&self) -> &[char] {
        &self.typed
    }

    /// The place behind all that was typed.
    pub(crate) fn end(&self) -> u64 {
        1 << self.typed.len()
    }

    /// Where one can be behind this character, coming from any of these places.
    pub(crate) fn step(&self, from: u64, character: u16) -> u64 {
        self.go(&self.partly, from, character)
    }

    fn go(&self, table: &[u8], from: u64, character: u16) -> u64 {
        let row = usize::from(character) * self.typed.len();
        let mut left = from & (self.end() - 1);
        let mut to = 0;
        while left != 0 {
            let at = left.trailing_zeros();
            left &= left - 1;
            let takes = table.get(row + at as usize).copied().unwrap_or(0);
            to |= u64::from(takes) << (at + 1);
        }
        to
    }

    /// Where one can be behind this character, coming from any of these places, where its whole syllable was typed.
    pub(crate) fn step_wholly(&self, from: u64, character: u16) -> u64 {
        self.go(&self.wholly, from, character)
    }

    /// Where one can be behind this whole name, each syllable of it whole.
    pub(crate) fn behind(&self, from: u64, name: &[u16]) -> u64 {
        name.iter().fold(
            from,
            |at, c| {
                if at == 0 { 0 } else { self.step_wholly(at, *c) }
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::each_once;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn characters_come_in_order_and_each_once(text in any::<String>()) {
            let mut want: Vec<char> = text.chars().collect();
            want.sort_unstable();
            want.dedup();
            prop_assert_eq!(each_once(text.chars()), want);
        }
    }
}
