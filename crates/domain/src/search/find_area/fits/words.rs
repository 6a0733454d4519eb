//! Words that were typed apart from each other.

use super::super::names::{Form, Name, Names};
use super::{AskedNames, Fitting};
use crate::search::Fit;
use crate::search::alphabet::Steps;

impl<'a> AskedNames<'a> {
    /// Every word stands in the name or in those of the areas around it, one at least in the
    /// name.
    pub(super) fn word_by_word(&self, names: &Names, name: &Name) -> Option<Fitting> {
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

    pub(super) fn words_around(&self, name: &Name) -> u8 {
        let parent = name.parent.and_then(|p| self.words.get(p as usize));
        parent.copied().unwrap_or(self.city_words)
    }

    pub(super) fn word_in(&self, names: &Names, word: &'a Steps, name: &Name) -> Option<Fit> {
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

pub(super) fn bits(words: &[Steps], is_in: impl Fn(&Steps) -> bool) -> u8 {
    let found = words.iter().enumerate().filter(|(_, word)| is_in(word));
    found.fold(0, |all, (number, _)| all | (1 << number))
}

pub(super) fn runs_to_end(word: &Steps, name: &[u16]) -> bool {
    let mut at = Steps::BEGINNING;
    name.iter().any(|letter| {
        at = word.step(at, *letter);
        at & word.end() != 0
    })
}
