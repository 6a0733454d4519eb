//! Going along one name, letter by letter.

use super::super::names::{Form, Name, Names};
use super::{AskedNames, Fitting};
use crate::search::Fit;

impl AskedNames<'_> {
    /// Goes along a name from one of its letters, and tells each way in which it fits.
    pub(super) fn run(
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
    pub(super) fn tell_rest(
        &self,
        at: u64,
        tell: &mut dyn FnMut(Fitting),
        may: impl Fn(char) -> bool,
    ) {
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
}
