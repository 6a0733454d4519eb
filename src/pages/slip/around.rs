//! What stands around the places on paper: whom to ring, whose data it is, the link of the list.

use super::Slip;
use super::entry::{City, Entry};
use crate::data::config::Operator;
use crate::platform::address_bar;
use crate::state::State;
use crate::widgets::chart::{Chart, exact_start};
use crate::widgets::start_words::measured_from;
use crate::words;
use crate::words::slip as said;
use domain::address::Page;
use domain::geo::adcode::Adcode;
use domain::pack::city::Dialled;

/// What stands around the places.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Around {
    /// From where the minutes count.
    pub from: Option<String>,
    /// What is to be rung, one a city.
    pub hotlines: Vec<Dialled>,
    /// What the worker has written.
    pub note: String,
    /// Whose data, of which day.
    pub source: Vec<String>,
    /// Who runs this copy, and their number, which may be empty.
    pub operator: Option<(String, String)>,
    /// Leads a phone to the same list.
    pub link: String,
    pub chart: Chart,
    /// What must be said of the map.
    pub map_sign: String,
}

/// The city of the first place that stands somewhere; the map is of it.
pub(super) fn mapped_city(slip: &Slip) -> Option<Adcode> {
    let first = slip.entries.iter().find(|entry| entry.at.is_some())?;
    Some(first.city.adcode)
}

/// The cities of the places, each once.
fn cities(entries: &[Entry]) -> Vec<&City> {
    let mut cities: Vec<&City> = Vec::new();
    for entry in entries {
        if !cities.iter().any(|city| city.adcode == entry.city.adcode) {
            cities.push(&entry.city);
        }
    }
    cities
}

/// What stands around the places of a slip. `credits`: whose data the ground of its map is.
pub(super) fn around_of(
    state: State,
    slip: &Slip,
    operator: &Operator,
    credits: Option<String>,
) -> Around {
    let entries = &slip.entries;
    let mapped = mapped_city(slip);
    let on_map = |entry: &&Entry| Some(entry.city.adcode) == mapped;
    let places = entries.iter().filter(on_map);
    let places: Vec<_> = places
        .filter_map(|entry| Some((entry.order, entry.at?)))
        .collect();
    let cities = cities(entries);
    let several = cities.len() > 1;
    let city_on_map = cities.iter().find(|city| Some(city.adcode) == mapped);
    let only = city_on_map.filter(|_| several);
    let drawn_from = credits.filter(|credits| !credits.is_empty());
    let sign = [
        Some(said::MAP_SIGN.to_owned()),
        only.map(|city| said::only_mapped(&city.name)),
        drawn_from.map(|credits| said::drawn_from(&credits)),
    ];
    let hotlines: Vec<_> = cities.iter().filter_map(|c| c.hotline.clone()).collect();
    let ids = entries.iter().map(|entry| entry.id.clone()).collect();
    let link = state.link_to(Page::Shortlist { ids });
    Around {
        from: measured_from(state),
        hotlines: if hotlines.is_empty() {
            vec![state.hotline()]
        } else {
            hotlines
        },
        note: state.notes.with(|notes| notes.general.clone()),
        source: source(entries, &cities),
        operator: (!operator.name.is_empty())
            .then(|| (operator.name.clone(), operator.phone.clone())),
        link: address_bar::link(&link.of_family(state.address.family.get())),
        chart: Chart {
            places,
            me: exact_start(state).filter(|_| !several),
        },
        map_sign: sign.into_iter().flatten().collect(),
    }
}

fn source(entries: &[Entry], cities: &[&City]) -> Vec<String> {
    let mut sources: Vec<&str> = Vec::new();
    for entry in entries {
        if !entry.source.is_empty() && !sources.contains(&entry.source.as_str()) {
            sources.push(&entry.source);
        }
    }
    let sources = if sources.is_empty() {
        words::NOT_PUBLISHED.to_owned()
    } else {
        sources.join("、")
    };
    let mut lines = vec![said::sources(&sources)];
    for city in cities {
        if !lines.contains(&city.updated) {
            lines.push(city.updated.clone());
        }
    }
    lines
}
