//! How well a name fits one query.

use super::names::{Form, Name, Names};
use crate::search::Fit;
use crate::search::alphabet::Steps;

/// How well a name fits; smaller is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fitting {
    pub(super) fit: Fit,
    /// How many characters of what was typed stand behind the name and say nothing.
    pub(super) rest: u8,
}

impl Fitting {
    const fn of(fit: Fit) -> Self {
        Self { fit, rest: 0 }
    }
}

/// A query put to all the names of a city.
pub(super) struct AskedNames<'a> {
    steps: &'a Steps,
    /// Its words, where there are several.
    apart: &'a [Steps],
    /// Where one can be behind province and city.
    city: u64,
    /// Where one can be behind each district and town, and those around it.
    behind: Vec<u64>,
    /// Which of the words stand in the name of the city, or in those of each district and town
    /// and those around it.
    city_words: u8,
    words: Vec<u8>,
    /// It is nothing but how names end: by level, whether areas of it do.
    ending: Option<[bool; 3]>,
}

impl<'a> AskedNames<'a> {
    pub(super) fn new(names: &Names, steps: &'a Steps, apart: &'a [Steps]) -> Self {
        let after = |from: u64, forms: &[Vec<u16>]| {
            forms
                .iter()
                .fold(from, |all, form| all | steps.behind(from, form))
        };
        let city = after(after(Steps::BEGINNING, &names.province), &names.city);
        let city_words = bits(apart, |word| {
            names.city.iter().any(|name| {
                (0..name.len()).any(|at| runs_to_end(word, name.get(at..).unwrap_or_default()))
            })
        });
        let mut asked = Self {
            steps,
            apart,
            city,
            behind: Vec::new(),
            city_words,
            words: Vec::new(),
            ending: None,
        };
        // Districts stand before towns, so that what is around is known.
        for entry in 0..names.entries.len() {
            if names.entries.get(entry).is_none_or(|e| e.level > 1) {
                break;
            }
            let behind = names
                .of(entry)
                .fold(0, |all, (_, name)| all | asked.behind_area(names, name));
            let words = names.of(entry).fold(0, |all, (_, name)| {
                all | asked.words_around(name)
                    | bits(apart, |word| asked.word_in(names, word, name).is_some())
            });
            asked.behind.push(behind);
            asked.words.push(words);
        }
        asked
    }

    /// Asks for what is nothing but how names end.
    pub(super) fn ending(names: &Names, steps: &'a Steps) -> Self {
        let typed: String = steps.typed().iter().collect();
        let typed = names.alphabet.numbers(&typed);
        let ends = |level| names.endings(level).contains(&typed);
        Self {
            ending: Some([ends(0), ends(1), ends(2)]),
            ..Self::alone(steps)
        }
    }

    /// A query put to names by themselves, whatever is around them.
    fn alone(steps: &'a Steps) -> Self {
        Self {
            steps,
            apart: &[],
            city: Steps::BEGINNING,
            behind: Vec::new(),
            city_words: 0,
            words: Vec::new(),
            ending: None,
        }
    }

    /// Whether it is nothing but how names end.
    pub(super) fn is_ending(&self) -> bool {
        self.ending.is_some()
    }

    /// How well a name fits, if it does.
    pub(super) fn fitting(&self, names: &Names, name: &Name) -> Option<Fitting> {
        if let Some(levels) = self.ending {
            return self.as_ending(names, name, levels);
        }
        let whole = self.in_one_piece(names, name);
        let apart = self.word_by_word(names, name);
        let mut best = match (whole, apart) {
            (Some(a), Some(b)) => a.min(b),
            (a, b) => a.or(b)?,
        };
        // What a place is stands behind all that is called so.
        if name.form == Form::Kind {
            best.fit = Fit::Near;
        }
        Some(best)
    }

    /// Whether what was typed is the beginning of the name in whole syllables or characters.
    pub(super) fn spells_out(&self, names: &Names, name: &Name) -> bool {
        let mut at = self.around(names, name);
        names.spelled(name).iter().any(|letter| {
            at = self.steps.step_wholly(at, *letter);
            at & self.steps.end() != 0
        })
    }

    /// A name begins with the ending that was typed, or is of a level that ends so and does.
    fn as_ending(&self, names: &Names, name: &Name, levels: [bool; 3]) -> Option<Fitting> {
        let mut best: Option<Fitting> = None;
        self.run(names, name, (Steps::BEGINNING, 0), &mut |fitting| {
            best = Some(best.map_or(fitting, |b| b.min(fitting)));
        });
        let entry = names.entries.get(name.entry as usize);
        let level = entry.and_then(|e| levels.get(usize::from(e.level)));
        let ends_so = level.is_some_and(|level| *level) && {
            let letters = names.spelled(name);
            let first = letters.len().checked_sub(self.steps.typed().len());
            let last = first.and_then(|first| letters.get(first..));
            last.is_some_and(|last| {
                self.steps.behind(Steps::BEGINNING, last) & self.steps.end() != 0
            })
        };
        // What is called so now stands before what was called so once.
        let fit = match name.form {
            Form::Former(_) => Fit::Inside,
            _ => Fit::Word,
        };
        best.or_else(|| ends_so.then(|| Fitting::of(fit)))
    }

    /// Where one can be behind the areas around a name.
    fn around(&self, names: &Names, name: &Name) -> u64 {
        let Some(parent) = name.parent else {
            return self.city;
        };
        match self.behind.get(parent as usize) {
            Some(behind) => *behind,
            // A community, of a place that is named after it.
            None => names.of(parent as usize).fold(0, |all, (_, community)| {
                all | self.behind_area(names, community)
            }),
        }
    }

    /// Where one can be behind an area and those around it, each of which may be left out.
    fn behind_area(&self, names: &Names, area: &Name) -> u64 {
        let around = match area.parent {
            Some(parent) => self.behind.get(parent as usize).copied().unwrap_or(0),
            None => self.city,
        };
        let letters = names.spelled(area);
        let level = names
            .entries
            .get(area.entry as usize)
            .map_or(3, |e| e.level);
        let stem = letters.get(..usize::from(area.stem)).unwrap_or_default();
        let stem = match stem {
            [_, _, ..] => self.steps.behind(around, stem),
            _ => 0,
        };
        let endings = || names.endings(level).iter();
        let ended = match stem {
            0 => 0,
            stem => endings().fold(stem, |all, ending| all | self.steps.behind(stem, ending)),
        };
        around | ended | self.steps.behind(around, letters)
    }

    fn in_one_piece(&self, names: &Names, name: &Name) -> Option<Fitting> {
        let around = self.around(names, name);
        let end = self.steps.end();
        let level = names
            .entries
            .get(name.entry as usize)
            .map_or(3, |e| e.level);
        let city_alone = self.city & end != 0;
        let mut best = match level {
            // Whoever names the city alone is shown its districts.
            0 if city_alone && name.form == Form::Own => Some(Fitting::of(Fit::OtherEnding)),
            _ => None,
        };
        let start = match name.form {
            Form::Rest | Form::Kind => around & !Steps::BEGINNING,
            _ => around,
        };
        let letters = names.spelled(name);
        let stem = letters.get(..usize::from(name.stem)).unwrap_or_default();
        if level < 2 && name.form == Form::Own && stem.len() > 1 {
            // 越城区府山胜利西路: a town named within its district may be followed by anything. Not
            // so a village, 胜利: many a road is called like one.
            let go = |at: u64, letter: &u16| self.steps.step(at, *letter);
            let at = stem.iter().fold(start & !Steps::BEGINNING & !end, go);
            let mut tell = |fitting| best = Some(best.map_or(fitting, |b: Fitting| b.min(fitting)));
            self.tell_rest(at, &mut tell, |_| true);
        }
        for (first, letter) in letters.iter().enumerate() {
            if first > 0 && best.is_some_and(|b| b.fit <= Fit::Start) {
                break;
            }
            // So it is with most letters of most names.
            if self.steps.step(start, *letter) == 0 {
                continue;
            }
            self.run(names, name, (start, first), &mut |fitting| {
                best = Some(best.map_or(fitting, |b| b.min(fitting)));
            });
        }
        let mut best = best?;
        match name.form {
            Form::Former(_) if city_alone && best.fit != Fit::Whole => return None,
            Form::Rest => best.fit = best.fit.max(Fit::Start),
            _ => {}
        }
        Some(best)
    }

    /// Goes along a name from one of its letters, and tells each way in which it fits.
    fn run(
        &self,
        names: &Names,
        name: &Name,
        (start, first): (u64, usize),
        tell: &mut dyn FnMut(Fitting),
    ) {
        let letters = names.spelled(name);
        let end = self.steps.end();
        let stem = usize::from(name.stem);
        let entry = names.entries.get(name.entry as usize);
        let level = entry.map_or(3, |e| e.level);
        let mut at = start;
        for (number, letter) in letters.iter().enumerate().skip(first) {
            at = self.steps.step(at, *letter);
            if at == 0 {
                return;
            }
            let done = number + 1;
            let is_whole = done == letters.len();
            let is_stem = done == stem && name.form == Form::Own;
            if at & end != 0 && done > usize::from(name.lead) {
                let is_word = || {
                    let before = first.checked_sub(1).and_then(|b| letters.get(b));
                    (is_whole || is_stem) && before.is_some_and(|b| names.ends_word(*b))
                };
                tell(Fitting::of(match first {
                    0 if is_whole => Fit::Whole,
                    0 if is_stem => Fit::OtherEnding,
                    0 => Fit::Start,
                    _ if is_word() => Fit::Word,
                    _ => Fit::Inside,
                }));
            }
            at &= !end;
            if first > 0 || level > 2 {
                continue;
            }
            if is_stem && !is_whole {
                for ending in names.endings(level) {
                    self.run_ending(at, ending, tell);
                }
                self.tell_rest(at, tell, |behind| behind.is_ascii_digit() && stem > 1);
            }
            if is_whole {
                self.tell_rest(at, tell, |_| true);
            }
        }
    }

    /// Goes along another ending behind a stem.
    fn run_ending(&self, from: u64, ending: &[u16], tell: &mut dyn FnMut(Fitting)) {
        let end = self.steps.end();
        let mut at = from;
        for (number, letter) in ending.iter().enumerate() {
            at = self.steps.step(at, *letter);
            if at & end != 0 {
                let is_whole = number + 1 == ending.len();
                tell(Fitting::of(if is_whole {
                    Fit::OtherEnding
                } else {
                    Fit::Start
                }));
            }
            at &= !end;
            if at == 0 {
                return;
            }
        }
        self.tell_rest(at, tell, |_| true);
    }

    /// What stands behind a name that was written in characters, if it `may` stand there.
    fn tell_rest(&self, at: u64, tell: &mut dyn FnMut(Fitting), may: impl Fn(char) -> bool) {
        let typed = self.steps.typed();
        let is_character = |c: &char| !c.is_ascii();
        let last = (1..typed.len()).rev().find(|place| {
            let before = typed.get(place - 1).is_some_and(is_character);
            let behind = typed.get(*place).is_some_and(|c| may(*c));
            at & (1 << place) != 0 && before && behind
        });
        if let Some(last) = last {
            let rest = u8::try_from(typed.len() - last).unwrap_or(u8::MAX);
            tell(Fitting {
                fit: Fit::Near,
                rest,
            });
        }
    }

    /// Every word stands in the name or in those of the areas around it, one at least in the
    /// name.
    fn word_by_word(&self, names: &Names, name: &Name) -> Option<Fitting> {
        if self.apart.is_empty() || name.form == Form::Rest {
            return None;
        }
        let around = self.words_around(name);
        if name.form == Form::Kind && around == 0 {
            return None;
        }
        let mut worst = None;
        for (number, word) in self.apart.iter().enumerate() {
            match self.word_in(names, word, name) {
                Some(fit) => worst = Some(worst.map_or(fit, |w: Fit| w.max(fit))),
                None if around & (1 << number) != 0 => {}
                None => return None,
            }
        }
        worst.map(Fitting::of)
    }

    fn words_around(&self, name: &Name) -> u8 {
        let parent = name.parent.and_then(|p| self.words.get(p as usize));
        parent.copied().unwrap_or(self.city_words)
    }

    fn word_in(&self, names: &Names, word: &'a Steps, name: &Name) -> Option<Fit> {
        let alone = Self::alone(word);
        let mut best = None;
        for first in 0..usize::from(name.length) {
            alone.run(names, name, (Steps::BEGINNING, first), &mut |fitting| {
                if fitting.rest == 0 {
                    best = Some(best.map_or(fitting.fit, |b: Fit| b.min(fitting.fit)));
                }
            });
        }
        best
    }
}

fn bits(words: &[Steps], is_in: impl Fn(&Steps) -> bool) -> u8 {
    let found = words.iter().enumerate().filter(|(_, word)| is_in(word));
    found.fold(0, |all, (number, _)| all | (1 << number))
}

fn runs_to_end(word: &Steps, name: &[u16]) -> bool {
    let mut at = Steps::BEGINNING;
    name.iter().any(|letter| {
        at = word.step(at, *letter);
        at & word.end() != 0
    })
}
