//! What the address of the desk asks for, and the answer to it.

use crate::changing::Memo;
use crate::state::State;
use crate::widgets::seen::look_at;
use domain::address::{Link, Page, Start};
use domain::answer::Origin;
use domain::answer::several::{Line, Several, Together};
use domain::pack::catalog::Catalog;
use domain::place::Kind;
use domain::place::filter::Need;
use domain::place::id::PlaceId;
use domain::slip::MOST;
use std::sync::Arc;

/// What the address asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::pages::counter) struct DeskQuery {
    pub(in crate::pages::counter) kinds: Vec<Kind>,
    pub(in crate::pages::counter) needs: Vec<Need>,
    /// What is on the slip: 编号.
    pub(in crate::pages::counter) ids: Vec<PlaceId>,
    /// 编号 of a place that was asked for by its name.
    pub(in crate::pages::counter) place: Option<PlaceId>,
    pub(in crate::pages::counter) start: Option<Start>,
}

impl DeskQuery {
    pub(super) fn of(link: Link) -> Self {
        match link.page {
            Page::Counter {
                kinds,
                needs,
                ids,
                place,
            } => Self {
                kinds,
                needs,
                ids: ids.into_iter().take(MOST).collect(),
                place,
                start: link.start,
            },
            _ => Self::default(),
        }
    }

    pub(super) fn link(self) -> Link {
        Page::Counter {
            kinds: self.kinds,
            needs: self.needs,
            ids: self.ids,
            place: self.place,
        }
        .link_from(self.start)
    }
}

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
pub(super) fn from_where(state: State, asked: Memo<DeskQuery>) -> Option<(Arc<Catalog>, Origin)> {
    asked.with(|asked| asked.start)?;
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
    asked: Memo<DeskQuery>,
    answer: impl FnOnce(Several<'_>, &[Arc<Catalog>]) -> T,
) -> T {
    let Some((own, origin)) = from_where(state, asked) else {
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
