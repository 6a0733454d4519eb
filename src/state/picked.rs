//! Places picked by their 编号: kept on the phone, compared, printed. They may lie in several
//! cities, of which only one is asked about.

use super::data::Data;
use super::look_up::{LookUp, Next};
use crate::changing::{Memo, Signal, effect};
use crate::data::Load;
use domain::pack::catalog::Catalog;
use domain::place::Place;
use domain::place::id::PlaceId;
use std::sync::Arc;

/// A place that was picked.
#[derive(Debug, Clone)]
pub struct Pick {
    /// 编号, as it was asked for.
    pub id: PlaceId,
    /// Its city and itself; `None` when no city has it (any more).
    pub found: Option<(Arc<Catalog>, Place)>,
}

impl PartialEq for Pick {
    fn eq(&self, other: &Self) -> bool {
        let city = |pick: &Self| pick.found.as_ref().map(|(city, _)| Arc::as_ptr(city));
        self.id == other.id && city(self) == city(other)
    }
}

/// What has come of the picked places, and what to ask for next.
#[derive(Debug, Clone, PartialEq)]
struct Picks {
    load: Load<Vec<Pick>>,
    next: Option<Next>,
}

impl Data {
    /// The places with these 编号, in their order. Cities that are not here are fetched, the one
    /// a 编号 names first.
    #[must_use]
    pub fn picked(&'static self, ids: Signal<Vec<PlaceId>>) -> Signal<Load<Vec<Pick>>> {
        let picks = Memo::new(move |_| self.picks(&ids.get()));
        effect(move || {
            if let Some(next) = picks.with(|picks| picks.next) {
                self.ask_for(next);
            }
        });
        Signal::derive(move || picks.get().load)
    }

    fn picks(&'static self, ids: &[PlaceId]) -> Picks {
        let so_far = |load, next| Picks { load, next };
        match self.manifest.get() {
            Load::Ready(_) => {}
            Load::Waiting => return so_far(Load::Waiting, None),
            Load::Failed(why) => return so_far(Load::Failed(why), None),
        }
        // The city that is asked about comes first, and is asked for elsewhere.
        let wanted = self.adcode.get();
        if wanted.is_some_and(|city| self.fetched.cities.get(city).is_none()) {
            return so_far(Load::Waiting, None);
        }
        let mut picks = Vec::new();
        for id in ids {
            let found = match self.fetched.look_up(id) {
                LookUp::Found(city) => {
                    let place = city.find(id).cloned();
                    place.map(|place| (city, place))
                }
                LookUp::Nowhere => None,
                LookUp::OnItsWay => return so_far(Load::Waiting, None),
                LookUp::Ask(next) => return so_far(Load::Waiting, self.due(next)),
                LookUp::Failed(why) => return so_far(Load::Failed(why), None),
            };
            picks.push(Pick {
                id: id.clone(),
                found,
            });
        }
        so_far(Load::Ready(picks), None)
    }
}
