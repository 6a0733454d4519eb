//! How well a name fits one query.

mod around;
mod run;
mod words;

use super::names::{Form, Name, Names};
use crate::search::Fit;
use crate::search::alphabet::Steps;
use words::{bits, runs_to_end};

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
}
