//! How much there is: a measure counted over the loaded places, with what is not known of it.

mod beds;

use super::condition::{Condition, all};
use super::target::{Measure, Pick};
use crate::geo::area::{Area, AreaCode, AreaLevel};
use crate::pack::catalog::Catalog;
use crate::place::{Kind, Place};
use beds::{dementia_beds, nursing_beds};
use std::collections::BTreeSet;

/// The city that targets are compared with.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The city.
    pub catalog: &'a Catalog,
    /// Its communities and villages.
    pub villages: &'a [Area],
}

/// So many places, and how many of them are samples.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All of them.
    pub places: u32,
    /// Those invented to show how the map works.
    pub samples: u32,
}

impl Tally {
    fn add(&mut self, place: &Place) {
        self.places += 1;
        self.samples += u32::from(place.is_sample());
    }
}

/// A count, or a part of a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Places, beds, towns or villages.
    pub part: u64,
    /// What it is a part of; `None` for a plain count.
    pub whole: Option<u64>,
}

impl Amount {
    /// A plain count.
    #[must_use]
    pub fn count(part: u64) -> Self {
        Self { part, whole: None }
    }

    /// A part of a whole.
    #[must_use]
    pub fn share(part: u64, whole: u64) -> Self {
        Self {
            part,
            whole: Some(whole),
        }
    }

    /// The share in tenths of a per cent, rounded. Only a whole per cent is never rounded up to:
    /// targets are whole, and what falls short of one must not look as if it reached it. `None`
    /// for a count and for a part of nothing.
    #[must_use]
    pub fn permille(self) -> Option<u64> {
        let whole = self.whole?;
        let cut = (self.part * 1000).checked_div(whole)?;
        let rounded = (self.part * 2000 + whole).checked_div(whole * 2)?;
        Some(if rounded % 10 == 0 { cut } else { rounded })
    }
}

/// How a figure relates to the truth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The figure is the truth, as far as is published.
    Exact,
    /// The truth is this or less.
    AtMost,
    /// The truth is near the figure.
    Rough,
}

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The amount, as far as is published.
    pub now: Amount,
    /// The least and the most it can be, whatever the unpublished turns out to be; `None`
    /// where that can be anything.
    pub range: (Option<Amount>, Option<Amount>),
    /// How it relates to the truth.
    pub bound: Bound,
    /// The places it rests on.
    pub known: Tally,
    /// The places that publish too little to be counted.
    pub unknown: Tally,
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The city has no table of this kind.
    Table(Kind),
    /// The area has no place of this kind.
    Places(Kind),
    /// Nobody publishes what these columns hold.
    Columns,
    /// No town or village is known there.
    Areas,
}

/// The measure in the whole city (`area` is `None`) or in one district.
///
/// # Errors
/// [`Missing`] where there is nothing to count.
pub fn figure(
    measure: &Measure,
    ground: Ground<'_>,
    area: Option<AreaCode>,
) -> Result<Figure, Missing> {
    let kind = measure.kind();
    if !ground.catalog.places().iter().any(|p| p.kind == kind) {
        return Err(Missing::Table(kind));
    }
    match measure {
        Measure::Count(of) => count(&sort(ground, area, of, &[])),
        Measure::Share { of, meeting } => share(&sort(ground, area, of, meeting), kind),
        Measure::NursingBeds => nursing_beds(ground, area),
        Measure::DementiaBeds => dementia_beds(ground, area),
        Measure::TownsWith(of) => {
            let towns = with_towns(sort(ground, area, of, &[]));
            let all = ground.catalog.areas.iter();
            let all = all.filter(|a| a.code.level() == AreaLevel::Town && lies_in(a.code, area));
            let (mut part, mut whole) = (0, 0);
            for town in all {
                whole += 1;
                part += u64::from(towns.with.contains(&town.code));
            }
            let most = (part + u64::from(towns.sorted.unknown.places)).min(whole);
            let now = Amount::share(part, whole);
            towns
                .sorted
                .figure(now, (Some(part), Some(most)), Bound::Exact)
        }
        Measure::OneAVillage { of, rural } => {
            let sorted = sort(ground, area, of, &[]);
            let places = u64::from(sorted.yes.places);
            let whole = villages(ground, area, *rural).count() as u64;
            let most = (places + u64::from(sorted.unknown.places)).min(whole);
            let least = places.min(whole).min(1);
            sorted.figure(
                Amount::share(places.min(whole), whole),
                (Some(least), Some(most)),
                Bound::AtMost,
            )
        }
        Measure::VillagesInTownsWith { of, rural } => {
            let towns = with_towns(sort(ground, area, of, &[]));
            let (mut part, mut whole) = (0, 0);
            for village in villages(ground, area, *rural) {
                whole += 1;
                part += u64::from(village.town().is_some_and(|t| towns.with.contains(&t)));
            }
            let now = Amount::share(part, whole);
            towns.sorted.figure(now, (None, None), Bound::Rough)
        }
    }
}

fn lies_in(code: AreaCode, area: Option<AreaCode>) -> bool {
    area.is_none_or(|area| code.is_within(area))
}

/// Whether a place stands in the area; unknown where its own is not known.
fn stands_in(place: &Place, area: Option<AreaCode>) -> Option<bool> {
    match (area, place.area) {
        (None, _) => Some(true),
        (Some(_), None) => None,
        (Some(area), Some(own)) => Some(own.is_within(area)),
    }
}

fn villages(
    ground: Ground<'_>,
    area: Option<AreaCode>,
    rural: bool,
) -> impl Iterator<Item = AreaCode> {
    let codes = ground.villages.iter().map(|v| v.code);
    codes.filter(move |code| lies_in(*code, area) && (!rural || code.is_rural()))
}

/// The listed places of a pick, sorted by whether they meet something more.
#[derive(Default)]
struct Sorted<'a> {
    yes: Tally,
    no: Tally,
    unknown: Tally,
    /// Places of the area that are known not to be of the pick.
    others: u32,
    meeting: Vec<&'a Place>,
}

fn sort<'a>(
    ground: Ground<'a>,
    area: Option<AreaCode>,
    of: &Pick,
    meeting: &[Condition],
) -> Sorted<'a> {
    let on = ground.catalog.city.updated;
    let mut sorted = Sorted::default();
    for (_, place) in ground.catalog.listed(of.kind) {
        let holds = |conditions: &[Condition]| all(conditions.iter().map(|c| c.holds(place, on)));
        let here = stands_in(place, area);
        match (here, holds(&of.meeting), holds(meeting)) {
            (Some(false), _, _) => {}
            (_, Some(false), _) => sorted.others += 1,
            (Some(true), Some(true), Some(true)) => {
                sorted.yes.add(place);
                sorted.meeting.push(place);
            }
            (Some(true), Some(true), Some(false)) => sorted.no.add(place),
            _ => sorted.unknown.add(place),
        }
    }
    sorted
}

impl Sorted<'_> {
    fn figure(
        &self,
        now: Amount,
        range: (Option<u64>, Option<u64>),
        bound: Bound,
    ) -> Result<Figure, Missing> {
        let whole = now.whole;
        if whole == Some(0) {
            return Err(Missing::Areas);
        }
        let anyone_publishes = self.yes.places > 0 || self.others > 0;
        if !anyone_publishes && self.unknown.places > 0 {
            return Err(Missing::Columns);
        }
        let of_whole = |part: Option<u64>| part.map(|part| Amount { part, whole });
        Ok(Figure {
            now,
            range: (of_whole(range.0), of_whole(range.1)),
            bound,
            known: self.yes,
            unknown: self.unknown,
        })
    }
}

fn count(sorted: &Sorted<'_>) -> Result<Figure, Missing> {
    let part = u64::from(sorted.yes.places);
    let most = part + u64::from(sorted.unknown.places);
    sorted.figure(Amount::count(part), (Some(part), Some(most)), Bound::Exact)
}

fn share(sorted: &Sorted<'_>, kind: Kind) -> Result<Figure, Missing> {
    let known = Tally {
        places: sorted.yes.places + sorted.no.places,
        samples: sorted.yes.samples + sorted.no.samples,
    };
    let (part, unknown) = (
        u64::from(sorted.yes.places),
        u64::from(sorted.unknown.places),
    );
    let whole = u64::from(known.places);
    match (whole, unknown) {
        (0, 0) => return Err(Missing::Places(kind)),
        (0, _) => return Err(Missing::Columns),
        _ => {}
    }
    Ok(Figure {
        now: Amount::share(part, whole),
        // An unpublished place may turn out to be one of those that count, or one of the others,
        // or (where it is not known whether it is meant at all) neither.
        range: (
            Some(Amount::share(part, whole + unknown)),
            Some(Amount::share(part + unknown, whole + unknown)),
        ),
        bound: Bound::Exact,
        known,
        unknown: sorted.unknown,
    })
}

/// The towns in which the places stand.
struct Towns<'a> {
    with: BTreeSet<AreaCode>,
    /// The places, those of unknown towns among the unknown.
    sorted: Sorted<'a>,
}

fn with_towns(mut sorted: Sorted<'_>) -> Towns<'_> {
    let mut with = BTreeSet::new();
    let (yes, mut known) = (std::mem::take(&mut sorted.meeting), Tally::default());
    for place in yes {
        match place.area.and_then(AreaCode::town) {
            Some(town) => {
                known.add(place);
                with.insert(town);
            }
            None => sorted.unknown.add(place),
        }
    }
    sorted.yes = known;
    Towns { with, sorted }
}

#[cfg(test)]
mod tests;
