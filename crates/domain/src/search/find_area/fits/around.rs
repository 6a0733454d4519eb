//! What was typed before a name: the areas around it.

use super::super::names::{Name, Names};
use super::AskedNames;

impl AskedNames<'_> {
    /// Where one can be behind the areas around a name.
    pub(super) fn around(&self, names: &Names, name: &Name) -> u64 {
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
    pub(super) fn behind_area(&self, names: &Names, area: &Name) -> u64 {
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
}
