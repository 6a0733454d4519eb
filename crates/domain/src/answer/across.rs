//! The answer at a city's edge: the places of the cities beside it are in it, in the same order. Each line
//! names its city ([`PlaceRef::city`]).
//!
//! What comes to the home, and whom to ask, are those of the city itself: what another city promises it
//! promises to those who live there.

use crate::answer::order::{by_nearness, comes_after, cost};
use crate::answer::{Answer, Found, Question, Sort};
use crate::order::ordered;
use crate::pack::catalog::{Catalog, PlaceRef};
use crate::place::filter::Need;
use std::cmp::Ordering;
use std::sync::Arc;

/// The city of a place, of those that were asked.
#[must_use]
pub fn city_of(cities: &[Arc<Catalog>], place: PlaceRef) -> Option<&Arc<Catalog>> {
    let mut cities = cities.iter();
    cities.find(|catalog| catalog.city.adcode == place.city)
}

impl Question<'_> {
    /// The first `k` places of a city and of those beside it; the city itself is the first of them.
    #[must_use]
    pub fn answer_across(&self, cities: &[Arc<Catalog>], k: usize) -> Answer {
        let Some((own, beside)) = cities.split_first() else {
            return Answer::default();
        };
        let mut answer = self.answer(own, k);
        if beside.is_empty() {
            return answer;
        }
        let mut nearest: Vec<Found> = answer.nearest.into_iter().collect();
        for other in beside {
            let there = self.answer(other, k);
            answer.found.extend(there.found);
            nearest.extend(there.nearest);
            answer.total += there.total;
            answer.may_be_near |= there.may_be_near;
        }
        // The first of all are among the first of each. Of equals the city's own come first.
        answer.found = in_order(cities, answer.found, self.sort);
        answer.found.truncate(k);
        answer.nearest = in_order(cities, nearest, Sort::Near).into_iter().next();
        answer
    }

    /// [`Question::counts`] of a city and of those beside it, of which only the places one goes to count.
    #[must_use]
    pub fn counts_across(&self, cities: &[Arc<Catalog>]) -> Vec<(Need, usize)> {
        let Some((own, beside)) = cities.split_first() else {
            return Vec::new();
        };
        let mut counts = self.counts(own);
        for other in beside {
            let there = self.counts_of(other, false);
            for ((_, count), (_, more)) in counts.iter_mut().zip(there) {
                *count += more;
            }
        }
        counts
    }
}

/// Lines of several cities, of whatever kinds, in the order of every answer. Of equals those of the city itself come
/// first, and in a city those of the lower number.
pub(crate) fn ranked_across(cities: &[Arc<Catalog>], found: Vec<Found>) -> Vec<Found> {
    let city = |found: &Found| {
        cities
            .iter()
            .position(|c| c.city.adcode == found.place.city)
    };
    let as_filed = |found: &Found| (city(found), found.place.number);
    let found = ordered(found, |a, b| as_filed(a).cmp(&as_filed(b)));
    in_order(cities, found, Sort::Near)
}

/// Lines of several cities in the order of every answer.
fn in_order(cities: &[Arc<Catalog>], found: Vec<Found>, sort: Sort) -> Vec<Found> {
    let place = |found: &Found| city_of(cities, found.place)?.place(found.place.number);
    ordered(found, |a, b| {
        let by_cost = match sort {
            Sort::Near => Ordering::Equal,
            Sort::Cheap => cost(place(a)).cmp(&cost(place(b))),
        };
        let last = |found| comes_after(place(found));
        by_cost.then_with(|| by_nearness((a, last(a)), (b, last(b))))
    })
}

#[cfg(test)]
#[path = "across_tests.rs"]
mod tests;
