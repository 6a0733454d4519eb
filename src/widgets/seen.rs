//! How near one place is, and whether it will be open: for pages that name places by themselves.

use crate::state::State;
use crate::words;
use domain::answer::{Found, Origin, Question, Sort};
use domain::pack::catalog::{Catalog, PlaceRef};
use domain::place::Place;
use time::Date;

/// A place as seen from where answers start.
pub struct Seen {
    /// How near, and what one will find.
    pub found: Found,
    /// From where.
    pub origin: Origin,
    /// The day on which it was looked at.
    pub today: Date,
}

/// Looks at a place of a city. `None` while nobody has said from where, for a place that stands
/// nowhere, and from an area of another city, to which no distance is known.
pub fn look_at(state: State, catalog: &Catalog, place: &Place) -> Option<Seen> {
    let origin = state.origin(catalog)?;
    if let Origin::Area { area, .. } = origin
        && area.city() != catalog.city.adcode
    {
        return None;
    }
    let question = Question {
        kind: place.kind,
        needs: &[],
        origin,
        pace: state.choices.pace.get(),
        now: state.device.now.get()?,
        sort: Sort::Near,
    };
    Some(Seen {
        found: question.look_at(catalog, catalog.number(&place.id)?)?,
        origin,
        today: question.now.date,
    })
}

/// Where a place is, in words, if it is of another city than the one answers start in.
pub fn in_next_city(state: State, own: &Catalog, place: PlaceRef) -> Option<String> {
    if place.city == own.city.adcode {
        return None;
    }
    let city = state.data.here(place.city)?;
    let district = city.place(place.number)?.area;
    let district = district.and_then(|area| city.area(area.district()));
    let district = district.map_or("", |district| &district.name);
    Some(words::in_next_city(&city.city.name, district))
}
