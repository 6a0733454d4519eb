//! Finding a district, town or community of any city, before a city is chosen.
//!
//! What is typed is the beginning of a name, in characters, in pinyin or in initials: 府山, `fushan`, `fsjd`. The
//! names lie in parts ([`crate::pack::names`]); a query names the few that may have what it means.

use crate::geo::adcode::Adcode;
use crate::geo::area::{AreaCode, AreaLevel};
use crate::pack::names::{Beginning, NameIndex, NamePart, NamedArea};
use crate::search::alphabet::{Alphabet, Steps, spellings};
use crate::search::typed::normal;
use crate::search::{Fit, Query, Readings, endings};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// From as many parts as this a query may need; one that may need more is too short to say what it means.
pub const MOST_PARTS: usize = 12;

/// More than there are letters, digits and `_`.
const MOST_NEXT: usize = 64;

const LEVELS: [AreaLevel; 3] = [AreaLevel::District, AreaLevel::Town, AreaLevel::Village];

/// Which names there are in the nation, and in which part each is.
#[derive(Debug)]
pub struct Nation {
    index: NameIndex,
    /// Which of the sounds of the index each character has.
    sounds: BTreeMap<char, Vec<usize>>,
    readings: Readings,
}

/// What was found among the names of the nation, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NationFinds {
    /// As many as were asked for.
    pub hits: Vec<NamedArea>,
    /// How many fit.
    pub total: usize,
}

impl NationFinds {
    /// These, and then those, each once.
    #[must_use]
    pub fn and(mut self, others: Self, most: usize) -> Self {
        let is_new = |hit: &NamedArea| !self.hits.iter().any(|ours| ours.code == hit.code);
        let (new, again): (Vec<_>, Vec<_>) = others.hits.into_iter().partition(is_new);
        self.total += others.total - again.len();
        self.hits.extend(new);
        self.hits.truncate(most);
        self
    }
}

impl Nation {
    /// Makes ready what the index says.
    #[must_use]
    pub fn new(index: NameIndex) -> Self {
        let mut sounds = BTreeMap::<char, Vec<usize>>::new();
        let mut pairs = Vec::new();
        for (number, sound) in index.sounds.iter().enumerate() {
            let is_syllable = sound.sound.chars().all(|c| c.is_ascii_lowercase());
            for character in sound.characters.chars() {
                sounds.entry(character).or_default().push(number);
                if is_syllable && !character.is_ascii() {
                    pairs.push((character, sound.sound.clone()));
                }
            }
        }
        Self {
            readings: Readings::from_pairs(pairs),
            index,
            sounds,
        }
    }

    /// The parts that may have what was typed; none where no name begins so. `None` where it is too short to say.
    #[must_use]
    pub fn parts(&self, query: &Query) -> Option<BTreeSet<Beginning>> {
        let typed = query.joined();
        let mut parts = BTreeSet::new();
        for (number, sound) in self.index.sounds.iter().enumerate() {
            for rest in self.behind_first(&typed, number) {
                let second = self.second(rest);
                let next = sound.next.chars();
                let fits = next.filter(|c| second.as_ref().is_none_or(|all| all.contains(c)));
                parts.extend(fits.map(|next| Beginning {
                    sound: sound.sound.clone(),
                    next,
                }));
            }
        }
        (parts.len() <= MOST_PARTS).then_some(parts)
    }

    /// The number of a part among all of them; `None` where it is none.
    #[must_use]
    pub fn number(&self, part: &Beginning) -> Option<u32> {
        let sounds = &self.index.sounds;
        let sound = sounds.iter().position(|s| s.sound == part.sound)?;
        let next = sounds
            .get(sound)?
            .next
            .chars()
            .position(|c| c == part.next)?;
        u32::try_from(sound * MOST_NEXT + next).ok()
    }

    /// What is left of what was typed behind a first character of this sound, in each way it may be meant.
    fn behind_first<'a>(&self, typed: &'a [char], sound: usize) -> Vec<&'a [char]> {
        let Some((first, rest)) = typed.split_first() else {
            return Vec::new();
        };
        if self.sounds_of(*first).contains(&sound) {
            return vec![rest];
        }
        let said = self.index.sounds.get(sound).map(|s| s.sound.as_str());
        let mut behind = Vec::new();
        for spelling in spellings(said.unwrap_or_default()) {
            let common = spelling.chars().zip(typed).take_while(|(a, b)| a == *b);
            for length in 1..=common.count() {
                behind.extend(typed.get(length..));
            }
        }
        behind
    }

    /// How a second character may begin that stands first in this; `None` where nothing stands there.
    fn second(&self, rest: &[char]) -> Option<BTreeSet<char>> {
        let first = rest.first()?;
        let sounds = self.sounds_of(*first).iter();
        let sounds = sounds.filter_map(|number| self.index.sounds.get(*number));
        let mut begins: BTreeSet<char> = sounds.filter_map(|s| s.sound.chars().next()).collect();
        if first.is_ascii() {
            begins.insert(*first);
        }
        Some(begins)
    }

    fn sounds_of(&self, character: char) -> &[usize] {
        self.sounds.get(&character).map_or(&[], Vec::as_slice)
    }

    /// Makes a part ready to be looked through at each key.
    #[must_use]
    pub fn ready(&self, part: NamePart) -> ReadyNames {
        let spelled = |named: &NamedArea| normal(&named.name).replace(' ', "");
        let texts: Vec<String> = part.names.iter().map(spelled).collect();
        let characters: BTreeSet<char> = texts.iter().flat_map(|text| text.chars()).collect();
        let read = characters.iter().flat_map(|c| {
            let sounds = self.readings.of(*c).iter();
            sounds.map(|sound| (*c, sound.clone()))
        });
        let read = Readings::from_pairs(read);
        let mut ready = ReadyNames {
            alphabet: Alphabet::new(characters, &[&read]),
            letters: Vec::new(),
            names: Vec::new(),
        };
        for (area, text) in part.names.into_iter().zip(texts) {
            let stem = endings::stem(&text, area.code.level()).chars().count();
            let first = ready.letters.len();
            ready.letters.extend(ready.alphabet.numbers(&text));
            let letters = first..ready.letters.len();
            ready.names.push(ReadyName {
                area,
                letters,
                stem,
            });
        }
        ready
    }
}

/// A part of the names, ready to be looked through at each key.
#[derive(Debug)]
pub struct ReadyNames {
    alphabet: Alphabet,
    /// Those of all names.
    letters: Vec<u16>,
    names: Vec<ReadyName>,
}

#[derive(Debug)]
struct ReadyName {
    area: NamedArea,
    letters: Range<usize>,
    /// How many letters stand before the ending.
    stem: usize,
}

/// The best that fit, of these parts, and how many do. `within`: the city they must lie in.
#[must_use]
pub fn find<'a>(
    parts: impl IntoIterator<Item = &'a ReadyNames>,
    query: &Query,
    within: Option<Adcode>,
    most: usize,
) -> NationFinds {
    // A name of which a character has several readings is in several parts.
    let mut found = BTreeMap::<AreaCode, (Fit, usize, &NamedArea)>::new();
    for part in parts {
        let asked = AskedPart::new(part, query);
        for name in &part.names {
            let code = name.area.code;
            if within.is_none_or(|city| code.city() == city)
                && let Some(fit) = asked.fit(name)
            {
                found.insert(code, (fit, name.letters.len(), &name.area));
            }
        }
    }
    let total = found.len();
    let mut best: Vec<_> = found.into_values().collect();
    best.sort_by_key(|(fit, length, area)| (*fit, area.code.level(), *length, area.code));
    let hits = best.into_iter().take(most);
    NationFinds {
        hits: hits.map(|(.., area)| area.clone()).collect(),
        total,
    }
}

/// A query put to a part.
struct AskedPart<'a> {
    part: &'a ReadyNames,
    steps: Steps,
    /// What was typed without its ending, by level, in the letters of the part; none where the part lacks one.
    stems: [Vec<u16>; 3],
}

impl<'a> AskedPart<'a> {
    fn new(part: &'a ReadyNames, query: &Query) -> Self {
        let typed = query.joined();
        let written: String = typed.iter().collect();
        let stem = |level| {
            let stem = endings::stem(&written, level);
            let letters = part.alphabet.numbers(stem);
            let is_all = letters.len() > 1 && letters.len() == stem.chars().count();
            if is_all { letters } else { Vec::new() }
        };
        Self {
            part,
            steps: Steps::new(&typed, &part.alphabet, None, false),
            stems: LEVELS.map(stem),
        }
    }

    /// How well a name fits, if it begins with what was typed, or is that with another ending.
    fn fit(&self, name: &ReadyName) -> Option<Fit> {
        let letters = self.part.letters.get(name.letters.clone())?;
        let mut at = Steps::BEGINNING;
        for (number, letter) in letters.iter().enumerate() {
            at = self.steps.step(at, *letter);
            if at & self.steps.end() != 0 {
                return Some(match number + 1 {
                    done if done == letters.len() => Fit::Whole,
                    done if done == name.stem => Fit::OtherEnding,
                    _ => Fit::Start,
                });
            }
            if at == 0 {
                break;
            }
        }
        let stem = letters.get(..name.stem)?;
        let is_same = self.stems.iter().any(|typed| typed == stem);
        (is_same && !stem.is_empty()).then_some(Fit::OtherEnding)
    }
}

#[cfg(test)]
mod tests;
