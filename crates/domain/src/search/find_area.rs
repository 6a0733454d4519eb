//! Finding what a city has by typing a part of its name or its address: districts, towns,
//! communities and villages, and the places themselves.
//!
//! An address may be written in one piece, from the province on (`浙江省绍兴市越城区府山街道`), any
//! part of it left out, and may go on behind what is known (`33号`). What is found is ranked by
//! how well it fits, then by how much of what was typed is left over, then whole syllables before
//! initials (of `yanjia` 闫家 before 杨家), then districts before towns before communities before
//! places, then shorter names, then by code. See
//! [`Fit`](crate::search::Fit).

mod example;
mod fits;
mod names;
#[cfg(test)]
mod tests;

pub use example::Example;

use crate::geo::area::AreaCode;
use crate::pack::VillagePack;
use crate::pack::catalog::Catalog;
use crate::place::SAMPLE_PREFIX;
use crate::search::Query;
use crate::search::alphabet::Steps;
use crate::search::endings;
use fits::{AskedNames, Fitting};
use names::{Form, Name, Names};
use std::sync::Arc;

/// What a found name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitTarget {
    /// A district, town, community or village.
    Area(AreaCode),
    /// A place, by its number in the catalog.
    Place(u32),
}

/// Something whose name fits what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What the name belongs to.
    pub target: HitTarget,
    /// Its name.
    pub name: String,
    /// The district and town it lies in, in words; empty for a district.
    pub around: String,
    /// The name that was typed, where it is another one: of an area what it was called before
    /// (绍兴县), of a place what it is called, too.
    pub also: Option<String>,
}

/// What was found, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finds {
    /// As many as were asked for.
    pub hits: Vec<Hit>,
    /// How many fit.
    pub total: usize,
    /// What was typed is nothing but how names end (县, 社区). Then only names fit that begin with
    /// it, and areas of the level that ends so.
    pub is_ending: bool,
}

/// The names of a city, ready to be looked through at each key.
#[derive(Debug)]
pub struct Finder {
    catalog: Arc<Catalog>,
    villages: Option<Arc<VillagePack>>,
    names: Names,
}

impl Finder {
    /// Makes ready. `villages` may be missing while they are on their way.
    #[must_use]
    pub fn new(catalog: Arc<Catalog>, villages: Option<Arc<VillagePack>>) -> Self {
        let names = Names::new(&catalog, villages.as_deref());
        Self {
            catalog,
            villages,
            names,
        }
    }

    /// The best that fit, and how many do.
    #[must_use]
    pub fn find(&self, query: &Query, most: usize) -> Finds {
        let mut words = query.words().to_vec();
        let sample = |word: &mut Vec<char>| {
            let prefix: Vec<char> = SAMPLE_PREFIX.chars().collect();
            if let Some(rest) = word.strip_prefix(prefix.as_slice()) {
                *word = rest.to_vec();
            }
        };
        words.iter_mut().take(1).for_each(sample);
        words.retain(|word| !word.is_empty());
        if words.is_empty() {
            return Finds::default();
        }
        let variants = self.villages.as_ref().map(|v| &v.variants);
        let steps =
            |typed: &[char], alike| Steps::new(typed, &self.names.alphabet, variants, alike);
        let whole = words.concat();
        let in_one_piece = steps(&whole, false);
        if endings::is_one(in_one_piece.typed()) {
            return self.best(&AskedNames::ending(&self.names, &in_one_piece), most);
        }
        let look = |words: &[Vec<char>]| {
            let apart: Vec<Steps> = match words {
                [_] => Vec::new(),
                several => several.iter().take(8).map(|w| steps(w, false)).collect(),
            };
            self.best(&AskedNames::new(&self.names, &in_one_piece, &apart), most)
        };
        let joined = self.join_syllables(&words);
        let mut found = look(&joined);
        if found.total == 0 && joined != words {
            found = look(&words);
        }
        let characters = whole.iter().filter(|c| !c.is_ascii()).count();
        if found.total > 0 || characters < 2 {
            return found;
        }
        // Whoever writes by sound may have picked another character.
        let alike = steps(&whole, true);
        self.best(&AskedNames::new(&self.names, &alike, &[]), most)
    }

    /// Blanks between single syllables, or between single characters, do not make words of them:
    /// `fu shan` is `fushan`.
    fn join_syllables(&self, words: &[Vec<char>]) -> Vec<Vec<char>> {
        let is_syllable = |word: &Vec<char>| match word.as_slice() {
            [character] if !character.is_ascii() => true,
            letters => self.names.alphabet.begins_syllable(letters),
        };
        let runs = words.chunk_by(|a, b| is_syllable(a) && is_syllable(b));
        runs.map(<[Vec<char>]>::concat).collect()
    }

    fn best(&self, asked: &AskedNames, most: usize) -> Finds {
        // The best so far, in order. A key begins with how well it fits and ends with the
        // number of the name.
        let mut best: Vec<u64> = Vec::new();
        let mut total = 0;
        for entry in 0..self.names.entries.len() {
            let key = self
                .names
                .of(entry)
                .filter_map(|(number, name)| {
                    let fitting = asked.fitting(&self.names, name)?;
                    let spelled = asked.spells_out(&self.names, name);
                    Some(self.key(fitting, spelled, entry, number, name))
                })
                .min();
            let Some(key) = key else { continue };
            total += 1;
            let at = best.partition_point(|other| *other <= key);
            if at < most {
                best.insert(at, key);
                best.truncate(most);
            }
        }
        let hits = best.into_iter().filter_map(|key| self.hit(key));
        Finds {
            hits: hits.collect(),
            total,
            is_ending: asked.is_ending(),
        }
    }

    fn key(
        &self,
        fitting: Fitting,
        spelled: bool,
        entry: usize,
        number: usize,
        name: &Name,
    ) -> u64 {
        let Fitting { fit, rest } = fitting;
        let entry = self.names.entries.get(entry);
        let (level, last) = entry.map_or((0, false), |e| (e.level, e.last));
        let parts = [
            (fit as u64, 4),
            (u64::from(rest), 7),
            (u64::from(!spelled), 1),
            (u64::from(last), 1),
            (u64::from(level), 2),
            (u64::from(name.length).min(255), 8),
            (number as u64, 32),
        ];
        parts
            .into_iter()
            .fold(0, |key, (part, bits)| (key << bits) | part)
    }

    fn hit(&self, key: u64) -> Option<Hit> {
        let number = usize::try_from(key & u64::from(u32::MAX)).ok()?;
        let name = self.names.names.get(number)?;
        let entry = name.entry as usize;
        let areas = self.catalog.areas.len();
        let villages = self.villages.as_ref().map_or(&[][..], |v| &v.villages);
        let area = self.catalog.areas.get(entry);
        let area = area.or_else(|| villages.get(entry.checked_sub(areas)?));
        if let Some(area) = area {
            return Some(Hit {
                target: HitTarget::Area(area.code),
                name: area.name.clone(),
                around: self.catalog.lies_in(area.code),
                also: match name.form {
                    Form::Former(at) => {
                        let villages = self.villages.as_ref()?;
                        Some(villages.former.get(at as usize)?.1.clone())
                    }
                    _ => None,
                },
            });
        }
        let place_number = u32::try_from(entry.checked_sub(areas + villages.len())?).ok()?;
        let place = self.catalog.place(place_number)?;
        Some(Hit {
            target: HitTarget::Place(place_number),
            name: place.name.clone(),
            around: place
                .area
                .map_or_else(String::new, |code| self.catalog.area_words(code)),
            also: match name.form {
                Form::Alias(at) => place.aliases.get(usize::from(at)).cloned(),
                _ => None,
            },
        })
    }
}
