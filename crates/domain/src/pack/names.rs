//! `data/names/`: what the districts, towns and communities of all cities are called, for those who type a name
//! before a city is chosen.
//!
//! The names come in parts, by how they begin: `data/names/fu-s.json` has those whose first character is
//! read `fu`, and the second something with `s` (府山街道). So a phone fetches a few kilobytes of a nation.
//! `data/names/index.json` says how characters are read, and which parts there are.
//! [`crate::search::nation`] says which parts a query needs, and finds in them.

use super::manifest::FORMAT;
use crate::geo::area::AreaCode;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::search::Readings;
use crate::search::typed::normal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where the parts lie.
pub const FOLDER: &str = "data/names/";

/// What says which parts there are.
pub const INDEX: &str = "data/names/index.json";

/// How a character begins that has no reading, and the second of a name of one.
const UNREAD: char = '_';

/// Which part of the names: how the first character is read, and the second begins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Beginning {
    /// A syllable without tone, `lv` for 吕; a digit or letter that a name begins with.
    pub sound: String,
    /// A letter or digit; `_` where there is none.
    pub next: char,
}

impl Beginning {
    /// Where the part lies.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{FOLDER}{}-{}.json", self.sound, self.next)
    }

    /// All beginnings of a name: more than one where its characters have several readings.
    #[must_use]
    pub fn of(name: &str, readings: &Readings) -> BTreeSet<Self> {
        let normal = normal(name);
        let mut characters = normal.chars().filter(|c| *c != ' ');
        let Some(first) = characters.next() else {
            return BTreeSet::new();
        };
        let second = characters.next();
        let next: BTreeSet<char> = match second {
            Some(second) => sounds(second, readings)
                .iter()
                .filter_map(|sound| sound.chars().next())
                .collect(),
            None => BTreeSet::from([UNREAD]),
        };
        let pair = |sound: String| {
            next.iter().map(move |next| Self {
                sound: sound.clone(),
                next: *next,
            })
        };
        sounds(first, readings).into_iter().flat_map(pair).collect()
    }
}

/// How a character is read; a letter or digit as itself.
fn sounds(character: char, readings: &Readings) -> Vec<String> {
    match readings.of(character) {
        [] if character.is_ascii_alphanumeric() => vec![character.to_string()],
        [] => vec![UNREAD.to_string()],
        sounds => sounds.to_vec(),
    }
}

/// A district, town or community, as it is named among those of all cities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Three", into = "Three")]
pub struct NamedArea {
    /// Its code.
    pub code: AreaCode,
    /// 府山街道.
    pub name: String,
    /// What it lies in, from the city on: 绍兴市越城区.
    pub around: String,
}

/// As names and sounds travel: a list of three texts.
pub type Three = (String, String, String);

impl TryFrom<Three> for NamedArea {
    type Error = &'static str;

    fn try_from((code, name, around): Three) -> Result<Self, Self::Error> {
        let code = AreaCode::parse(&code).ok_or("not the code of an area")?;
        Ok(Self { code, name, around })
    }
}

impl From<NamedArea> for Three {
    fn from(NamedArea { code, name, around }: NamedArea) -> Self {
        (code.to_string(), name, around)
    }
}

/// A file of names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamePart {
    /// That of the manifest ([`super::manifest::FORMAT`]).
    pub format: u32,
    /// By code.
    pub names: Vec<NamedArea>,
}

impl NamePart {
    /// A part with these names.
    #[must_use]
    pub fn new(names: Vec<NamedArea>) -> Self {
        Self {
            format: FORMAT,
            names,
        }
    }
}

/// A sound, the characters that are read so, and how the second characters of names begin whose first is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Three", into = "Three")]
pub struct Sound {
    /// `fu`.
    pub sound: String,
    /// 府付富, of all characters of all names.
    pub characters: String,
    /// `chsx`: there are parts `fu-c`, `fu-h` and so on.
    pub next: String,
}

impl From<Three> for Sound {
    fn from((sound, characters, next): Three) -> Self {
        Self {
            sound,
            characters,
            next,
        }
    }
}

impl From<Sound> for Three {
    fn from(sound: Sound) -> Self {
        (sound.sound, sound.characters, sound.next)
    }
}

/// The file that says which parts there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameIndex {
    /// That of the manifest ([`super::manifest::FORMAT`]).
    pub format: u32,
    /// In the order of the sounds.
    pub sounds: Vec<Sound>,
}

impl NameIndex {
    /// An index of these sounds.
    #[must_use]
    pub fn new(sounds: Vec<Sound>) -> Self {
        Self {
            format: FORMAT,
            sounds,
        }
    }
}

/// The names of a city, each with its beginnings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CityNames {
    /// By code.
    pub names: Vec<(BTreeSet<Beginning>, NamedArea)>,
    /// How their characters are read.
    pub read: BTreeSet<(String, char)>,
}

impl CityNames {
    /// Those of a city.
    #[must_use]
    pub fn of(catalog: &Catalog, villages: &VillagePack) -> Self {
        let both = [&catalog.readings, &villages.readings];
        let pairs = both.into_iter().flat_map(|table| {
            let each = move |c| table.of(c).iter().map(move |sound| (c, sound.clone()));
            table.characters().flat_map(each)
        });
        let readings = Readings::from_pairs(pairs);
        let mut all = Self::default();
        for area in catalog.areas.iter().chain(&villages.villages) {
            let normal = normal(&area.name);
            let characters = normal.chars().filter(|c| *c != ' ');
            all.read.extend(characters.flat_map(|c| {
                let sounds = sounds(c, &readings).into_iter();
                sounds.map(move |sound| (sound, c))
            }));
            let named = NamedArea {
                code: area.code,
                name: area.name.clone(),
                around: [&catalog.city.name, &*catalog.lies_in(area.code)].concat(),
            };
            all.names
                .push((Beginning::of(&area.name, &readings), named));
        }
        all
    }
}

/// Puts the names of all cities into parts.
#[must_use]
pub fn in_parts(
    cities: impl IntoIterator<Item = CityNames>,
) -> (NameIndex, BTreeMap<Beginning, NamePart>) {
    let mut parts = BTreeMap::<Beginning, Vec<NamedArea>>::new();
    let mut read = BTreeMap::<String, (BTreeSet<char>, BTreeSet<char>)>::new();
    for city in cities {
        for (sound, character) in city.read {
            read.entry(sound).or_default().0.insert(character);
        }
        for (beginnings, named) in city.names {
            for beginning in beginnings {
                parts.entry(beginning).or_default().push(named.clone());
            }
        }
    }
    for beginning in parts.keys() {
        let sound = read.entry(beginning.sound.clone()).or_default();
        sound.1.insert(beginning.next);
    }
    let sounds = read.into_iter().map(|(sound, (characters, next))| Sound {
        sound,
        characters: characters.into_iter().collect(),
        next: next.into_iter().collect(),
    });
    let parts = parts.into_iter().map(|(beginning, mut names)| {
        names.sort_by_key(|named| named.code);
        (beginning, NamePart::new(names))
    });
    (NameIndex::new(sounds.collect()), parts.collect())
}
