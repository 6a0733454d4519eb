//! What the field for a place offers: cities; names that fit; places asked about before.

use crate::changing::Memo;
use crate::data::Load;
use crate::pages::counter::state::CounterState;
use crate::widgets::start_words::area_words;
use crate::words;
use crate::words::counter as said;
use domain::geo::area::AreaCode;
use domain::pack::catalog::Catalog;
use domain::pack::city_list::CityName;
use domain::place::Status;
use domain::say::fact;
use domain::search::Query;
use domain::search::find_area::{Finder, Hit, HitTarget};
use domain::search::typed::normal;
use std::sync::Arc;

/// How many names are offered; who needs more writes one more letter.
const NAMES_SHOWN: usize = 8;

/// How many cities are offered before one types.
const CITIES_SHOWN: usize = 40;

/// What can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Area(AreaCode),
    /// By its number in the catalog: it is shown.
    Place(u32),
    /// Another city, which what was typed begins with.
    City(AreaCode),
}

/// A line of what can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) target: Target,
    pub(super) name: String,
    pub(super) around: String,
}

/// What the field offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Offer {
    pub(super) choices: Vec<Choice>,
    /// What is said of names that were found.
    pub(super) said: Option<String>,
    /// What of that must be seen, too.
    pub(super) more: Option<String>,
    /// They are what was typed; Enter takes the first.
    pub(super) named: bool,
}

impl Choice {
    /// The code of the area it is.
    pub(super) fn area(&self) -> Option<String> {
        match self.target {
            Target::Area(code) | Target::City(code) => Some(code.to_string()),
            Target::Place(_) => None,
        }
    }

    fn of(counter: CounterState, hit: Hit) -> Self {
        let Hit {
            target,
            name,
            around,
            also,
        } = hit;
        let (target, kind, also) = match target {
            HitTarget::Area(code) => (Target::Area(code), None, also.map(|a| words::formerly(&a))),
            HitTarget::Place(number) => (
                Target::Place(number),
                counter.place(number).map(|place| match place.status {
                    Status::Planned | Status::Closed => {
                        fact::status(place.status).unwrap_or_default()
                    }
                    _ => words::kind_place(place.kind),
                }),
                also.map(|a| words::also_called(&a)),
            ),
        };
        let also = also.unwrap_or_default();
        Self {
            target,
            name,
            around: words::hit_line(&[kind.unwrap_or_default(), &around, &also]),
        }
    }

    fn city(target: fn(AreaCode) -> Target, city: &CityName, around: &str) -> Self {
        Self {
            target: target(city.adcode.into()),
            name: city.name.clone(),
            around: around.to_owned(),
        }
    }
}

/// Cities; or names that fit what was typed; or, where nothing was, the places of before.
pub(super) fn offer(
    counter: CounterState,
    finder: Memo<Option<Arc<Finder>>>,
    cities: bool,
) -> Offer {
    let query = Query::new(&counter.typed.get());
    if cities {
        return of_cities(counter, &query);
    }
    let city = counter.state.data.city.get();
    let Some(catalog) = city.ready() else {
        return Offer::default();
    };
    if query.is_empty() {
        of_before(counter, catalog)
    } else {
        of_names(counter, catalog, finder, &query)
    }
}

fn of_cities(counter: CounterState, query: &Query) -> Offer {
    let list = counter.state.data.cities();
    let Some(list) = list.ready() else {
        return Offer::default();
    };
    let fitting = list.named(query);
    let named = !fitting.is_empty();
    let cities = if named {
        fitting
    } else {
        list.cities.iter().collect()
    };
    let (count, shown) = (cities.len(), cities.len().min(CITIES_SHOWN));
    let choice = |city: &CityName| Choice::city(Target::Area, city, "");
    Offer {
        choices: cities.into_iter().take(shown).map(choice).collect(),
        named,
        said: named.then(|| said::names_found(count, shown, None)),
        more: words::names_need_more(count, shown, None),
    }
}

fn of_names(
    counter: CounterState,
    catalog: &Catalog,
    finder: Memo<Option<Arc<Finder>>>,
    query: &Query,
) -> Offer {
    let state = counter.state;
    let found = finder.get().map(|finder| finder.find(query, NAMES_SHOWN));
    let found = found.unwrap_or_default();
    let ending = found.is_ending.then(|| normal(&counter.typed.get()));
    let list = state.data.cities();
    let other = list
        .ready()
        .and_then(|list| list.other_named(query, catalog.city.adcode))
        .map(|city| Choice::city(Target::City, city, words::GO_TO_CITY));
    let (more, shown) = (usize::from(other.is_some()), found.hits.len());
    let (total, shown) = (found.total + more, shown + more);
    let said = said::names_found(total, shown, ending.as_deref());
    // Of names on their way nobody knows yet that there are none.
    let none = total == 0 && state.data.villages.with(|v| *v != Load::Waiting);
    let more = words::names_need_more(total, shown, ending.as_deref())
        .or_else(|| none.then(|| said.clone()));
    let hits = found.hits.into_iter().map(|hit| Choice::of(counter, hit));
    Offer {
        choices: hits.chain(other).collect(),
        said: Some(said),
        more,
        named: true,
    }
}

fn of_before(counter: CounterState, catalog: &Catalog) -> Offer {
    let here = |code: &AreaCode| code.city() == catalog.city.adcode;
    let choice = |code: AreaCode| Choice {
        target: Target::Area(code),
        name: area_words(counter.state, catalog, code),
        around: String::new(),
    };
    let recent = counter.recent.get();
    Offer {
        choices: recent.into_iter().filter(here).map(choice).collect(),
        ..Offer::default()
    }
}
