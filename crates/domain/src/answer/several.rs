//! The nearest of several kinds at once, as a worker at a counter asks for a person who needs
//! both meals and a wheelchair: one list, in the order of every other answer ([`crate::answer`]).

use crate::answer::across::ranked_across;
use crate::answer::{Answer, Found, Origin, Question, Sort};
use crate::geo::walk::Pace;
use crate::hours::moment::Moment;
use crate::pack::catalog::{Catalog, PlaceRef};
use crate::place::Kind;
use crate::place::filter::Need;
use std::sync::Arc;

/// How many lines stand at once: as many as there are digits to choose them by.
pub const LINES: usize = 10;

/// How many of the first lines are kept for services that come to the home.
const LINES_FOR_SERVICES: usize = 2;

/// What was asked.
#[derive(Debug, Clone, Copy)]
pub struct Several<'a> {
    /// The kinds of place.
    pub kinds: &'a [Kind],
    /// What a place must meet. A need is asked only of the kinds it fits: who needs dementia care
    /// and a canteen still wants to see canteens.
    pub needs: &'a [Need],
    /// From where.
    pub origin: Origin,
    /// How fast.
    pub pace: Pace,
    /// When.
    pub now: Moment,
}

/// One line of the answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Which place.
    pub place: PlaceRef,
    /// How near it is; `None` for a service that comes to the home.
    pub found: Option<Found>,
}

/// What must be said of a kind beside its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// There is none, and none comes to the home.
    None,
    /// The nearest is more than a quarter of an hour away on foot.
    Beyond,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Together {
    /// [`LINES`] of it, or what is left on the last page.
    pub lines: Vec<Line>,
    /// How many lines there are on all pages.
    pub total: usize,
    /// Kinds of which nothing is near.
    pub lacks: Vec<(Kind, Lack)>,
}

impl Several<'_> {
    /// A page of the answer, from 0, of a city and of those beside it; the city itself is the first of them. The first
    /// page shows something of every kind there is: without that ten near canteens would hide the only home.
    #[must_use]
    pub fn answer(&self, cities: &[Arc<Catalog>], page: usize) -> Together {
        let Some(own) = cities.first() else {
            return Together::default();
        };
        let wanted = LINES * (page + 1);
        let answers: Vec<(Kind, Answer)> = self
            .kinds
            .iter()
            .map(|kind| (*kind, self.of_kind(cities, *kind, wanted)))
            .collect();
        let services: Vec<u32> = answers
            .iter()
            .flat_map(|(_, answer)| answer.comes_home.iter().copied())
            .filter(|number| own.place(*number).is_some_and(|p| p.position.is_none()))
            .collect();
        let there = |(_, answer): &&(Kind, Answer)| !answer.found.is_empty();
        let kinds_there = answers.iter().filter(there).count();
        let kept = match kinds_there {
            0 => LINES,
            kinds => LINES_FOR_SERVICES.min(LINES.saturating_sub(kinds)),
        };
        let kept = kept.min(services.len());
        let (first, rest) = first_page(cities, &answers, LINES - kept);
        let place = |found: Found| Line {
            place: found.place,
            found: Some(found),
        };
        let service = |number: &u32| Line {
            place: own.place_ref(*number),
            found: None,
        };
        let lines = first
            .into_iter()
            .map(place)
            .chain(services.iter().take(kept).map(service))
            .chain(rest.into_iter().map(place))
            .chain(services.iter().skip(kept).map(service));
        Together {
            lines: lines.skip(LINES * page).take(LINES).collect(),
            total: answers.iter().map(|(_, a)| a.total).sum::<usize>() + services.len(),
            lacks: answers
                .iter()
                .filter_map(|(kind, answer)| Some((*kind, self.lack(answer)?)))
                .collect(),
        }
    }

    /// For each need that fits one of the kinds, in the order of the buttons: how many places
    /// would be left of the kinds it fits if it were pressed too.
    #[must_use]
    pub fn counts(&self, cities: &[Arc<Catalog>]) -> Vec<(Need, usize)> {
        let of_kinds: Vec<(Need, usize)> = self
            .kinds
            .iter()
            .flat_map(|kind| {
                self.question(*kind, &self.needs_of(*kind))
                    .counts_across(cities)
            })
            .collect();
        let sum = |need: &Need| {
            let mut counts = of_kinds.iter().filter(|(n, _)| n == need).peekable();
            counts.peek()?;
            Some((*need, counts.map(|(_, count)| count).sum()))
        };
        Need::ALL.iter().filter_map(sum).collect()
    }

    fn of_kind(&self, cities: &[Arc<Catalog>], kind: Kind, wanted: usize) -> Answer {
        self.question(kind, &self.needs_of(kind))
            .answer_across(cities, wanted)
    }

    fn needs_of(&self, kind: Kind) -> Vec<Need> {
        let fits = |need: &&Need| Need::for_kind(kind).contains(need);
        self.needs.iter().filter(fits).copied().collect()
    }

    fn question<'b>(&self, kind: Kind, needs: &'b [Need]) -> Question<'b> {
        Question {
            kind,
            needs,
            origin: self.origin,
            pace: self.pace,
            now: self.now,
            sort: Sort::Near,
        }
    }

    fn lack(&self, answer: &Answer) -> Option<Lack> {
        if answer.found.is_empty() {
            return answer.comes_home.is_empty().then_some(Lack::None);
        }
        let spot = matches!(self.origin, Origin::Exact(_) | Origin::About { .. });
        (spot && answer.nothing_near()).then_some(Lack::Beyond)
    }
}

/// The places of the first page, as many as have room, and those of the others; both in order.
fn first_page(
    cities: &[Arc<Catalog>],
    answers: &[(Kind, Answer)],
    room: usize,
) -> (Vec<Found>, Vec<Found>) {
    let all = answers
        .iter()
        .flat_map(|(_, answer)| answer.found.iter().copied())
        .collect();
    let all = ranked_across(cities, all);
    let there = answers.iter().filter(|(_, a)| !a.found.is_empty()).count();
    let share = room.checked_div(there).unwrap_or_default();
    let is_in_share = |found: &Found| {
        answers.iter().any(|(_, answer)| {
            let mut share = answer.found.iter().take(share);
            share.any(|own| own.place == found.place)
        })
    };
    let of_shares = all.iter().filter(|found| is_in_share(found)).count();
    let mut others = room.saturating_sub(of_shares);
    all.into_iter().partition(|found| {
        is_in_share(found) || {
            let is_in = others > 0;
            others = others.saturating_sub(1);
            is_in
        }
    })
}

#[cfg(test)]
mod tests;
