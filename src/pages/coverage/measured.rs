//! How far it is from each community to each kind of place, computed a kind at a time.

use super::City;
use crate::changing::Memo;
use crate::state::State;
use domain::place::Kind;
use domain::policy::coverage::reach::Reach;
use std::sync::Arc;

/// The reach of every kind that stands somewhere, anew when the pace changes.
pub(super) type Measured = Memo<Arc<Vec<Reach>>>;

pub(super) fn measure_all(state: State, city: &City) -> Measured {
    let city = city.clone();
    Memo::new(move |_| {
        let pace = state.choices.pace.get();
        let kinds = kinds(&city).into_iter();
        Arc::new(
            kinds
                .map(|kind| Reach::measure(city.ground(), kind, pace))
                .collect(),
        )
    })
}

/// The kinds that stand somewhere in the city.
pub(super) fn kinds(city: &City) -> Vec<Kind> {
    let stands = |kind: &Kind| {
        city.catalog
            .index(*kind)
            .is_some_and(|index| !index.is_empty())
    };
    Kind::ALL.iter().copied().filter(stands).collect()
}
