//! The answer to what the address of the counter asks for.

use crate::changing::Memo;
use crate::state::State;
use crate::widgets::seen::look_at;
use domain::address::{CounterQuery, Start};
use domain::answer::Origin;
use domain::answer::several::{Line, Several, Together};
use domain::pack::catalog::Catalog;
use std::sync::Arc;

/// The answer that is one place alone, as near as it is to where answers start.
pub(super) fn alone(state: State, number: u32) -> Together {
    let Some(city) = state.data.city.with(|city| city.ready().cloned()) else {
        return Together::default();
    };
    let seen = city
        .place(number)
        .and_then(|place| look_at(state, &city, place));
    Together {
        lines: vec![Line {
            place: city.place_ref(number),
            found: seen.map(|seen| seen.found),
        }],
        total: 1,
        lacks: vec![],
    }
}

/// The city answers start in, and from where; as soon as both are known.
pub(super) fn from_where(
    state: State,
    start: Memo<Option<Start>>,
) -> Option<(Arc<Catalog>, Origin)> {
    start.get()?;
    let city = state.data.city.with(|city| city.ready().cloned())?;
    if state.awaits_village() {
        return None;
    }
    let origin = state.origin(&city)?;
    Some((city, origin))
}

/// An answer to what is asked; nothing until it is known from where, and when.
pub(super) fn ask<T: Default>(
    state: State,
    asked: Memo<CounterQuery>,
    start: Memo<Option<Start>>,
    answer: impl FnOnce(Several<'_>, &[Arc<Catalog>]) -> T,
) -> T {
    let Some((own, origin)) = from_where(state, start) else {
        return T::default();
    };
    let Some(now) = state.device.now.get() else {
        return T::default();
    };
    let asked = asked.get();
    let several = Several {
        kinds: &asked.kinds,
        needs: &asked.needs,
        origin,
        pace: state.choices.pace.get(),
        now,
    };
    answer(several, &state.data.across(&own, Some(origin)))
}
