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
mod tests {
    use super::*;
    use crate::pack::names::{CityNames, in_parts};
    use crate::testing::adcode;
    use proptest::prelude::*;
    use rstest::rstest;
    use std::sync::LazyLock;

    /// Two cities that have a name in common.
    fn cities() -> Vec<CityNames> {
        let readings = Readings::from_pairs(
            [
                ('府', "fu"),
                ('山', "shan"),
                ('街', "jie"),
                ('道', "dao"),
                ('越', "yue"),
                ('城', "cheng"),
                ('区', "qu"),
                ('下', "xia"),
                ('大', "da"),
                ('大', "dai"),
                ('路', "lu"),
                ('社', "she"),
                ('村', "cun"),
                ('长', "chang"),
                ('长', "zhang"),
                ('岛', "dao"),
                ('吕', "lv"),
                ('家', "jia"),
                ('湾', "wan"),
            ]
            .map(|(c, sound)| (c, sound.to_owned())),
        );
        let city = |names: &[(&str, &str, &str)]| {
            let named = |&(code, name, around): &(&str, &str, &str)| {
                let named = NamedArea {
                    code: AreaCode::parse(code).unwrap(),
                    name: name.to_owned(),
                    around: around.to_owned(),
                };
                (Beginning::of(name, &readings), named)
            };
            let read = readings.characters().flat_map(|c| {
                let sounds = readings.of(c).iter();
                sounds.map(move |sound| (sound.clone(), c))
            });
            CityNames {
                names: names.iter().map(named).collect(),
                read: read.collect(),
            }
        };
        vec![
            city(&[
                ("330602", "越城区", "绍兴市"),
                ("330602002", "府山街道", "绍兴市越城区"),
                ("330602002001", "下大路社区", "绍兴市越城区府山街道"),
                ("330602002002", "长岛社区", "绍兴市越城区府山街道"),
                ("330602002003", "吕家村", "绍兴市越城区府山街道"),
                ("330602002004", "湾村", "绍兴市越城区府山街道"),
                ("330602002005", "831社区", "绍兴市越城区府山街道"),
            ]),
            city(&[
                ("370602001001", "下大路村", "烟台市芝罘区向阳街道"),
                ("370602001002", "下大村", "烟台市芝罘区向阳街道"),
            ]),
        ]
    }

    /// The index of both, and its parts. (Made once: a property looks at it hundreds of times.)
    static NATION: LazyLock<(Nation, BTreeMap<Beginning, ReadyNames>)> = LazyLock::new(|| {
        let (index, parts) = in_parts(cities());
        let nation = Nation::new(index);
        let ready = parts
            .into_iter()
            .map(|(key, part)| (key, nation.ready(part)));
        let ready = ready.collect();
        (nation, ready)
    });

    fn asked(typed: &str) -> Option<Vec<(String, String)>> {
        let (nation, parts) = &*NATION;
        let query = Query::new(typed);
        let wanted = nation.parts(&query)?;
        let finds = find(wanted.iter().map(|key| &parts[key]), &query, None, 9);
        assert_eq!(finds.total, finds.hits.len());
        let hit = |hit: NamedArea| (hit.name, hit.around);
        Some(finds.hits.into_iter().map(hit).collect())
    }

    #[rstest]
    #[case("府山", &["府山街道"])]
    #[case("fushan", &["府山街道"])]
    #[case("fu shan", &["府山街道"])]
    #[case("fsjd", &["府山街道"])]
    #[case("fshan", &["府山街道"])]
    #[case("府s", &["府山街道"])]
    #[case("越城", &["越城区"])]
    #[case("yuechengqu", &["越城区"])]
    #[case("下大路", &["下大路村", "下大路社区"])]
    #[case("下大路社区", &["下大路社区", "下大路村"])]
    #[case("下大路居委会", &["下大路村", "下大路社区"])]
    #[case("xiada", &["下大村", "下大路村", "下大路社区"])]
    #[case("changdao", &["长岛社区"])]
    #[case("zhangdao", &["长岛社区"])]
    #[case("lvjia", &["吕家村"])]
    #[case("lujia", &["吕家村"])]
    #[case("lyujia", &["吕家村"])]
    #[case("湾", &["湾村"])]
    #[case("831", &["831社区"])]
    #[case("山府", &[])]
    #[case("大路", &[])]
    #[case("龙", &[])]
    #[case("", &[])]
    fn a_name_of_any_city_answers_to_how_it_begins(#[case] typed: &str, #[case] want: &[&str]) {
        let names: Vec<String> = asked(typed).unwrap().into_iter().map(|hit| hit.0).collect();
        assert_eq!(names, want);
    }

    #[test]
    fn names_that_are_alike_are_told_apart_by_what_they_lie_in() {
        let around: Vec<String> = asked("下大路").unwrap().into_iter().map(|h| h.1).collect();
        assert_eq!(around, ["烟台市芝罘区向阳街道", "绍兴市越城区府山街道"]);
    }

    #[test]
    fn of_many_that_are_called_the_same_the_city_says_which() {
        let find = |typed, within| find(NATION.1.values(), &Query::new(typed), within, 9);
        let here = find("下大路", Some(adcode(330_600)));
        assert_eq!((here.total, here.hits[0].name.as_str()), (1, "下大路社区"));
        let all = here.and(find("下大路", None), 9);
        let names: Vec<&str> = all.hits.iter().map(|hit| hit.name.as_str()).collect();
        assert_eq!((all.total, names), (2, vec!["下大路社区", "下大路村"]));
    }

    #[test]
    fn what_begins_in_too_many_ways_is_too_short_to_say() {
        let sounds = "abcdefghijklmn"
            .chars()
            .map(|next| crate::pack::names::Sound {
                sound: format!("f{next}"),
                characters: String::new(),
                next: "s".to_owned(),
            });
        let nation = Nation::new(NameIndex::new(sounds.collect()));
        assert_eq!(nation.parts(&Query::new("f")), None);
        assert_eq!(nation.parts(&Query::new("fs")), None);
        assert_eq!(nation.parts(&Query::new("fas")).unwrap().len(), 1);
    }

    proptest! {
        /// Whatever is typed, what is found in the parts that a query names is what is found in all parts.
        #[test]
        fn no_name_is_in_a_part_that_is_not_asked_for(typed in "[府山下大路长岛吕家湾村]{1,3}|[fushanxidlrcgjvew]{1,6}") {
            let (nation, parts) = &*NATION;
            let query = Query::new(&typed);
            if let Some(wanted) = nation.parts(&query) {
                prop_assert!(wanted.iter().all(|key| parts.contains_key(key)), "each is published");
                let some = find(wanted.iter().filter_map(|key| parts.get(key)), &query, None, 99);
                prop_assert_eq!(some, find(parts.values(), &query, None, 99));
            }
        }
    }
}
